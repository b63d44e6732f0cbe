"""Word model provisions in one member's own drafting style.

In: ModelProvisions and a Member, or none for the general edition. Out: Akoma Ntoso 3.0, for each choice made the
reason for it, for each paragraph the obligations it serves. Reads no files, knows no template.

    markup       the author's text to a tree of parts (bluebell does the parsing)
    check        what is wrong with a text, line by line
    arrangement  definitions where the member's statutes have them
    decision     each choice made for a member, with its reason
    place        numbers, eIds and citations
    resolve      tokens to words
    akn          the tree to Akoma Ntoso
    draft        all of these in a row
    service      which paragraph serves which obligation
    passages     the parts of a drafted provision as plain text
"""

from guidegen.drafting.bill.derivation import Derivation, derivations
from guidegen.drafting.bill.draft import draft
from guidegen.drafting.bill.model_bill import Drafted, DraftedPart, ModelBill, Paragraph
from guidegen.drafting.bill.passages import Passage, passages
from guidegen.drafting.choices.reason import Reason
from guidegen.drafting.choices.selection import bill_provisions
from guidegen.drafting.text.check import faults
from guidegen.drafting.text.fault import DraftingError, Fault

__all__ = [
    "Derivation",
    "Drafted",
    "DraftedPart",
    "DraftingError",
    "Fault",
    "ModelBill",
    "Paragraph",
    "Passage",
    "Reason",
    "bill_provisions",
    "derivations",
    "draft",
    "faults",
    "passages",
]
