"""The author's text: read into parts and words, and checked."""
