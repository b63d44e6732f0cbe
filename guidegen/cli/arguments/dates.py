"""The date of a guide where none is asked for."""

import os
from datetime import UTC, date, datetime

from guidegen.cli.terminal.console import usage_error


def day_of(text: str | None) -> date:
    """The date asked for; where none is, that of SOURCE_DATE_EPOCH, else today."""
    if text is not None:
        try:
            return date.fromisoformat(text)
        except ValueError:
            usage_error(f'"{text}" is not a date; write it as 2026-11-23')
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    if epoch is None:
        return date.today()
    try:
        return datetime.fromtimestamp(int(epoch), UTC).date()
    except (ValueError, OverflowError, OSError):
        usage_error(f'SOURCE_DATE_EPOCH is "{epoch}"; it must be a number of seconds since 1970')
