"""Two states of the corpus, and of the documents made from it, held against one another.

facts, differences    the corpus as flat facts; those that were added, changed and removed
coverage              obligations that are covered otherwise than before
redline, passages     words, and the passages of a document, found again in the later state
report                the answer as a whole
"""
