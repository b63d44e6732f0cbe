"""``guidegen compare`` and ``guidegen gaps``: what was asked for, and its answer on a terminal or in a file.

In: names, groups, conditions and a form. Out: tables fit for the width of the terminal, or a file written whole. Nothing
is decided here.
"""
