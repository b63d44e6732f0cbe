"""The vocabulary: what an instrument, an obligation, a provision, a member, a model provision and a guide are.

In: nothing but plain values. Out: frozen, strict records, each field documented; the JSON Schema of every kind of file is
generated from them. Imports no other package of the project, opens no file, knows no template and no clock.

    base, group                 what all records share: topics, values, confidence, sources; the parts of an offence
    articles                    places in an instrument, in the one form in which files name them
    treaty, conduct, guide      instruments and their obligations, the catalogue of conducts, guides and their readers
    member                      one member: profile, laws, provisions, penalties, and what a provision says when
    element, model, theme       the checklists, the model provisions, the themes
    practice                    texts on method for one kind of reader, by element
"""
