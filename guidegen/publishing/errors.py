"""Why something, or nothing at all, was published: in sentences for whoever asked."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from guidegen.corpus.diagnostics.diagnostic import Diagnostic


@dataclass(frozen=True)
class Failure:
    """A file or document that could not be made while others were."""

    path: str
    """Which: ``fji/trafficking-police.en.pdf``."""
    reasons: tuple[str, ...]
    """Why: plain sentences."""


class ContentError(Exception):
    """The content has errors, and nothing can be made from it."""

    def __init__(self, diagnostics: "Sequence[Diagnostic]") -> None:
        super().__init__("the content has errors; guidegen check lists them")
        self.diagnostics = tuple(diagnostics)
        """Everything that is wrong."""


class ClusterError(Exception):
    """The cluster cannot be used; the message says why in one line."""


class PublishError(Exception):
    """The output folder cannot be published into, in a few words why; readers see what they saw before."""
