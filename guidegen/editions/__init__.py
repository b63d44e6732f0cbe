"""What one guide says to one reader.

In: the corpus, a guide, a member (or none, for the regional edition), a date. Out: an Edition: plain view models that
templates read, each statement with the numbers of the sources behind it. No law is decided in a template, and nothing
here knows a template, a file or a clock.
"""
