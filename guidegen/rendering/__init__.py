"""An edition in, the bytes of a file out.

In: chapter templates with what an edition says, and the text of model provisions as Akoma Ntoso. Out: one
self-contained HTML document in a small closed vocabulary (docs/document-vocabulary.md), from it a tagged PDF; and answers
as tables, workbooks, pages and data.

    document                   the one document: templates, vocabulary, chapters, the whole page
    pdf                        the page printed
    figures, tables            pictures; rows as CSV, Markdown and workbook
    writing, guide, bill       an edition through all of these
    checking                   what a build would find wrong with the templates, without building
    errors                     what is said where it cannot go on
    comparison, standing, dual_criminality, change, open_data    by subject, every form of it
"""
