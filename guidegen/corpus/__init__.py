"""Reading ``provisions/``: a folder in, one checked and linked Corpus out, with every diagnostic.

In: the folder. Out: the Corpus, every reference in it resolved, and what is wrong: each diagnostic one line with file,
line, what is wrong and what would be right. Data are data: nothing in a file is executed or trusted.

    text, yamltext, table, modeltext   bytes to plain data with lines
    shape, records                     plain data to records of the law
    folder                             every file read
    checks                             what files say of one another
    load                               the Corpus
    verdict                            what the last check found
    schema, report                     for editors and for other programs
"""
