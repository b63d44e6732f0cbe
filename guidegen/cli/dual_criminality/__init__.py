"""Dual criminality, as the command prints it: words for a terminal, Markdown, CSV and JSON.

In: the answers of every member, and what was asked for. Out: text or plain data. Nothing is decided here.
"""
