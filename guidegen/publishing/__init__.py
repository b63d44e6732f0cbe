"""Making files: what is stale, by the content of all that it is made from; made by many hands; published all at once.

In: the folders of provisions and templates, and what was asked for. Out: files in the output folder and a manifest of
them; of two states of the content, which passages of which guides change. The disk changes here and nowhere else.

    keeping           files, cache, editions and their manifest on the disk
    reading           what everything is made from, as bytes and digests
    working           who does the work, and what a worker does
    planning          what must be made, and why
    build, publish    the conductor
    clean             what no build makes any more
    change            two states of the content, and the passages that differ
    data              the whole corpus as files
"""
