"""From a Content and the documents asked for to an edition that readers see: planned, made and published in one go."""

from collections.abc import Callable, Sequence
from pathlib import Path

from guidegen.publishing.build import Built, Watcher, build
from guidegen.publishing.keeping.cache import Cache
from guidegen.publishing.keeping.shelf import Begun, Shelf
from guidegen.publishing.planning.plan import Plan, plan
from guidegen.publishing.reading.content import Content
from guidegen.publishing.reading.documents import Job
from guidegen.publishing.working.hands import Hands, alone


def publish(
    content: Content,
    jobs: Sequence[Job],
    output: Path,
    cache: Cache | None = None,
    hands: Hands | None = None,
    begun: Callable[[Plan], Watcher] = lambda _plan: lambda _event: None,
    waiting: Callable[[str], None] = lambda _who: None,
    sign: Callable[[Begun, bytes], None] | None = None,
) -> Built:
    """Make every document asked for that is stale, and let readers see the new edition.

    ``hands`` does the work, by default this process; ``begun`` is told of the plan and gives what is told of each file;
    ``waiting`` is told who holds the output folder; ``sign`` may add a signature. Raises OSError where the output cannot
    be written: readers then see what they saw before.
    """
    shelf = Shelf(output)
    with shelf.held(waiting):
        todo = plan(content, jobs, shelf, cache, hands or alone())
        return build(content, todo, shelf, cache, hands or alone(), begun(todo), sign)
