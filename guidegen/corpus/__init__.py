"""Reading ``provisions/``: a folder in, one checked and linked Corpus out, with every diagnostic."""
