"""Making files: what is stale, by the content of all that it is made from; made by workers; published all at once.

In: the folders of provisions and templates, and what was asked for. Out: files in the output folder and a manifest of
them; of two states of the content, which passages of which guides change. The disk changes here and nowhere else.

    errors          why something could not be made
    store           files, cache, editions and their manifest on the disk
    inputs          what everything is made from, as bytes and digests
    workers         who does the work, and what a worker does
    open_data       the whole corpus as files
    planning        what must be made, and why
    change          two states of the content, and the passages that differ
    building        what a plan asks for, made and published
    clean           what no build makes any more
    publish         the one door: an order in, an edition out
"""
