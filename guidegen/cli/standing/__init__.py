"""Where members stand, as the command prints it: words for a terminal, Markdown, CSV and JSON.

In: a Standing, or that of every member. Out: text or plain data. Nothing is decided here.
"""
