"""Two states of the content held against one another, down to the passages of documents that change.

states     folders, git revisions, the working state
impact     what differs in the documents made from either
changes    that, with the facts and the coverage of duties: the whole answer
"""
