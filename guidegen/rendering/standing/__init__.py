"""Where a member or the region stands, as JSON, CSV and Markdown."""
