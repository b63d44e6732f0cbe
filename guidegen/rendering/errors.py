"""What rendering says when it cannot go on."""

from collections.abc import Iterable


class RenderingError(Exception):
    """A document could not be made, or would have been wrong. ``problems`` says why, one plain sentence each."""

    def __init__(self, problems: Iterable[str]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(self.problems))

    def __reduce__(self) -> tuple[type["RenderingError"], tuple[tuple[str, ...]]]:
        """Survive the way back from a worker process."""
        return type(self), (self.problems,)
