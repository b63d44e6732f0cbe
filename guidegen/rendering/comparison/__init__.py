"""A comparison and a gap analysis as CSV, JSON, Markdown, workbook and page."""
