"""Values in words: every English sentence about a value, said once.

In: a value that the law, a standing or a comparison has. Out: text, never markup. It is the one place that languages change.

    catalogue           messages, and the languages they are said in; a table of words for each enumeration and form
    language            dates, names, lists, capitals and full stops
    values              findings, coverage, force, confidence, topics, parts of the offence
    places              where in national law something stands, and where a duty does
    treaties, binding   positions and their dates; whether a duty binds, and what joining asks
    laws, penalties     a State's legal system and the state of its laws; what an offence carries
    questions           whom to ask and what, what to check first, short answers
    reasons             why a model bill reads as it does
    comparison, gap_analysis, dual_criminality, change    what the answers of a comparison are called
"""
