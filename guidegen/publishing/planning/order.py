"""What somebody wants made, and who is told meanwhile.

Imports nothing that takes time to load.
"""

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from guidegen.publishing.planning.up_to_date import request_key
from guidegen.publishing.store.cache import Cache
from guidegen.publishing.store.output_folder import OutputFolder

if TYPE_CHECKING:
    from guidegen.corpus.corpus import Corpus
    from guidegen.publishing.inputs.documents import Job
    from guidegen.publishing.planning.plan import Plan


@dataclass(frozen=True)
class Order:
    """The documents that somebody wants, and where."""

    provisions: Path
    templates: Path
    as_at: date
    """The date that the documents speak of."""
    output: Path
    cache: Cache
    wanted: object
    """What ``select`` goes by, as values that JSON has: two orders that want the same are one."""
    select: "Callable[[Corpus], Sequence[Job]]"
    """The documents, once it is known what there is."""

    @property
    def folder(self) -> OutputFolder:
        """The output folder."""
        return OutputFolder(self.output)

    def key(self) -> str:
        """The key of the order with every byte that bears on it. Raises OSError where a file cannot be read."""
        return request_key((self.provisions, self.templates), self.wanted, self.as_at.isoformat(), self.output)


@dataclass(frozen=True)
class Event:
    """Something a watcher may want to know."""

    kind: str
    """``made``, ``failed`` or ``again``."""
    path: str
    words: str = ""


Watcher = Callable[[Event], None]


@dataclass(frozen=True)
class Listener:
    """Who is told what happens meanwhile; by default nobody is."""

    looking: Callable[[], AbstractContextManager[object]] = nullcontext
    """A context that lasts while it is found out what has changed."""
    planned: "Callable[[Plan], AbstractContextManager[Watcher]]" = lambda _plan: nullcontext(lambda _event: None)
    """A context that lasts while files are made; it gives what is told of each."""
    waiting: Callable[[str], None] = lambda _who: None
    """Told who holds the output folder, where somebody does."""
