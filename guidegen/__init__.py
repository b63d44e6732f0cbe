"""guidegen turns structured law into policy guides for one State at a time.

The packages, in reading order; each imports only those above it:

    law          what things are: instruments, obligations, provisions, members
    corpus       the folder ``provisions/`` in, one checked and linked Corpus out
    standing     where a member stands: treaties, coverage, gaps, questions
    comparison   members set side by side
    drafting     model text in a member's own form, as Akoma Ntoso
    wording      values in words, each said once
    editions     what one guide says to one reader
    rendering    an edition in, the bytes of a file out
    publishing   which files to make, and writing them whole
    cli          the commands
"""

__version__ = "0.1.0"
