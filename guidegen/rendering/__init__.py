"""An edition in, the bytes of a file out.

In: chapter templates with what an edition says, and the text of model provisions as Akoma Ntoso. Out: one
self-contained HTML document in a small closed vocabulary (docs/document-vocabulary.md), and from it a tagged PDF.

    text, templates    facts into Markdown, each printed literally
    markdown, clean    Markdown into HTML, and nothing in it that the vocabulary lacks
    chapter            headings numbered and given ids, tables boxed
    provision          Akoma Ntoso into the same vocabulary
    html               chapters into the whole document
    pdf, fetcher       the document into pages, with no file fetched from outside the project
    guide              an edition through all of them
    workbook           sheets of plain values into XLSX
    tables             a comparison as CSV, JSON, Markdown, workbook and page
"""
