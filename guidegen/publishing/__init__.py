"""Making files: what is stale, by the content of all that it is made from; made by many hands; published all at once.

In: the folders of provisions and templates, and what was asked for. Out: files in the output folder and a manifest of
them; of two states of the content, which passages of which guides change. The disk changes here and nowhere else. Used by: cli.

    digest, tools, pins, content  what everything is made from, as bytes and their digests
    quick                     whether anything at all has changed
    documents, inputs, plan   what was asked for, what each file of it is made from, which must be made
    facts, reasons            why, in words
    work, unverified          what a worker does: say, write, print
    hands, crew, guard        who does it: processes, each piece of work within limits of time and memory
    desk                      work handed out and taken back
    cluster                   or a Dask cluster
    cache                     what was made before
    build, publish            the conductor
    shelf, files, clean       the output folder, in which one edition gives way to the next
    manifest, verify, signing what an edition holds, and whether it still does
"""
