"""A comparison in every form but the terminal's: CSV, JSON, Markdown, a workbook and a page that stands alone.

In: a ComparisonView. Out: text, plain data or bytes. Nothing is decided here; data stay data in each form.
"""
