"""Two states of the content held against one another.

repository  the files of a revision, as git holds them
states      a folder, a git revision or the working state
impact      every document that could differ, made in both states and compared
changes     facts, coverage and passages as one report
"""
