"""Who does the work, and what a worker does.

work, unverified    say what documents say, write a page, print it
crew, guard         processes, each piece of work within limits of time and memory
cluster             or a Dask cluster
hands, desk         either by one interface; work handed out and taken back
"""
