"""What each chapter of a guide says, under the name of its template.

A chapter that is not listed has prose alone, or the duties of one theme, in its template.

    key_points          05-key-points
    questions           10-questions
    profile             15-profile
    what_binds          25-what-binds
    law_as_it_stands    30-law-as-it-stands
    the_offence         35-the-offence
    themes              companies, protection, investigation, money, cooperation, outside-the-offence
    smuggling_at_sea    45-smuggling-at-sea
    model_provisions    75-model-provisions
    action_list         80-action-list
    proof               85-proof
    method              texts on method and choices of elements and duties, in editions for practitioners
    offences            the offences of editions for practitioners
    regional            the members side by side, in the regional edition
"""
