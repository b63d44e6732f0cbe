"""What everything is made from, as bytes and their digests.

digest         digests of bytes, folders and values
tools, pins    code, libraries and fonts, and the fonts that are expected
content        the content of a build, as workers are sent it
documents      the documents that may be asked for
inputs         what each file of a document is made from
reads          what of the corpus was read to compose one
"""
