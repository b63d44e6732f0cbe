"""Who does the work of a build, and what a worker does.

limits               time and memory that one piece of work may take
pool, cluster        processes of this machine; a Dask cluster
workers, options     the one interface to both, and which of them was asked for
scheduler            work handed out and taken back
tasks                what a worker does: compose, write, print
"""
