"""What one guide says to one reader.

In: the corpus, a guide, a member (or none, for the regional edition), a date. Out: an Edition: plain view models that
templates read, each statement with the numbers of the sources behind it. No law is decided in a template, and nothing
here knows a template, a file or a clock.

    citations       each statement with the numbers of its sources
    freshness       which facts to check first
    practice        what practitioners' tools say: public bodies, examples of other members, dual criminality
    chapters        what each chapter says, under the name of its template
    comparison      a comparison and a gap analysis as plain cells
    edition, bill   what an edition, and a model bill, is
    compose         an edition put together
"""
