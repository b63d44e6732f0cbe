"""A comparison of two states as Markdown and as a page that stands alone, in the words that all its forms share."""
