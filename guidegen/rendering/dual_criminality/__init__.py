"""Answers on dual criminality as JSON, Markdown, and the matrix of all pairs as workbook and picture."""
