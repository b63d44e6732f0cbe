"""Rows as CSV, Markdown and workbook, whatever they are about.

In: rows of plain values. Out: text or bytes. Nothing is decided here; data stay data in each form.
"""
