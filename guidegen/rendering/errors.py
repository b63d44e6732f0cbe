"""What rendering says when it cannot go on."""

from collections.abc import Iterable


class RenderingError(Exception):
    """A document could not be made, or would have been wrong. ``reasons`` says why, one plain sentence each."""

    def __init__(self, reasons: Iterable[str]) -> None:
        self.reasons = tuple(reasons)
        super().__init__("\n".join(self.reasons))

    def __reduce__(self) -> tuple[type["RenderingError"], tuple[tuple[str, ...]]]:
        """Survive the way back from a worker process."""
        return type(self), (self.reasons,)
