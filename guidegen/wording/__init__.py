"""Values in words: every English sentence about a value, said once.

In: a value that the law, a standing or a comparison has. Out: text, never markup. It is the one place that languages change.
"""
