"""Making files: which editions to build, rendering them over every core, and writing each file whole or not at all.

In: the folders of provisions and templates, and what was asked for. Out: files in the output folder and a manifest of
them; of two states of the content, which passages of which guides change. The disk changes here and nowhere else. Used by: cli.
"""
