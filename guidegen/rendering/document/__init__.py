"""The one document: templates with what an edition says, in the closed vocabulary, as a self-contained page."""
