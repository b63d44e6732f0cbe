"""Word model provisions in one member's own drafting style.

In: ModelProvisions and a Member, or none for the general edition. Out: Akoma Ntoso 3.0, for each choice made the
reason for it, for each paragraph the obligations it implements. Reads no files, knows no template.

    text       the author's text: read into parts and words, and checked (bluebell does the parsing)
    choices    what is chosen for a member, and why
    form       how the member's statutes number, cite, define and state fines
    bill       the whole: words for tokens, Akoma Ntoso, amendments to the member's own laws, the table of derivation
"""

from guidegen.drafting.bill.derivation import Derivation, derivations
from guidegen.drafting.bill.draft import draft
from guidegen.drafting.bill.model_bill import Drafted, DraftedPart, ModelBill, Paragraph
from guidegen.drafting.bill.passages import Passage, passages
from guidegen.drafting.choices.reason import Reason, ReasonKind
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
    "ReasonKind",
    "bill_provisions",
    "derivations",
    "draft",
    "faults",
    "passages",
]
