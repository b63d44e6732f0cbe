"""What everything is made from, as bytes and digests.

content        the inputs of a build, as workers are sent them
documents      which documents there are, and where they stand
tracking       what a document reads of the corpus
tools          the code, libraries and fonts that shape bytes
components     the parts that an artefact is made from
digest         how bytes and values become a digest
"""
