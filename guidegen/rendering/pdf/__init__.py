"""The page printed: pages of paper, tagged, with no file fetched from outside the project."""
