"""Reading ``provisions/``: a folder in, one checked and linked Corpus out, with every diagnostic.

In: the folder. Out: the Corpus, every reference in it resolved, and what is wrong: each diagnostic one line with file,
line, what is wrong and what would be right. Data are data: nothing in a file is executed or trusted.

    diagnostics         what may be wrong, and how it is told
    parsing             every file, from bytes to records with lines
    checks              what files say of one another
    load, corpus        the Corpus
    store, verdict      a corpus as bytes, and what the last check found
    schema, skeleton    for editors, and for whoever begins a member
"""
