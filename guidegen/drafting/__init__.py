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

from guidegen.drafting.check import faults
from guidegen.drafting.draft import BillPart, Drafted, ModelBill, Paragraph, draft
from guidegen.drafting.fault import DraftingError, Fault
from guidegen.drafting.held import held_provisions
from guidegen.drafting.passages import Passage, passages
from guidegen.drafting.reason import Reason
from guidegen.drafting.service import Service, services

__all__ = [
    "BillPart",
    "Drafted",
    "DraftingError",
    "Fault",
    "ModelBill",
    "Paragraph",
    "Passage",
    "Reason",
    "Service",
    "draft",
    "faults",
    "held_provisions",
    "passages",
    "services",
]
