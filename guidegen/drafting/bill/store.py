"""A drafted bill as bytes, and from them again."""

from pydantic import TypeAdapter

from guidegen.drafting import ModelBill

_BILL = TypeAdapter(ModelBill)


def bill_bytes(bill: ModelBill) -> bytes:
    """Drafted provisions as JSON."""
    return _BILL.dump_json(bill, by_alias=True)


def bill_from(stored: bytes) -> ModelBill:
    """The drafted provisions that some JSON holds. Raises ValidationError where it holds none."""
    return _BILL.validate_json(stored)
