"""From a Content and the documents asked for to an edition that readers see: planned, made and published in one go."""

from collections.abc import Callable, Sequence
from pathlib import Path

from guidegen.publishing.build import Built, Watcher, build
from guidegen.publishing.inputs.content import BuildInputs
from guidegen.publishing.inputs.documents import Job
from guidegen.publishing.planning.plan import Plan, plan
from guidegen.publishing.store.cache import Cache
from guidegen.publishing.store.output_folder import OutputFolder, StagedEdition
from guidegen.publishing.workers.workers import Workers, this_process


def publish(
    content: BuildInputs,
    jobs: Sequence[Job],
    output: Path,
    cache: Cache | None = None,
    hands: Workers | None = None,
    begun: Callable[[Plan], Watcher] = lambda _plan: lambda _event: None,
    waiting: Callable[[str], None] = lambda _who: None,
    sign: Callable[[StagedEdition, bytes], None] | None = None,
) -> Built:
    """Make every document asked for that is stale, and let readers see the new edition.

    ``hands`` does the work, by default this process; ``begun`` is told of the plan and gives what is told of each file;
    ``waiting`` is told who holds the output folder; ``sign`` may add a signature. Raises OSError where the output cannot
    be written: readers then see what they saw before.
    """
    shelf = OutputFolder(output)
    with shelf.locked(waiting):
        todo = plan(content, jobs, shelf, cache, hands or this_process())
        return build(content, todo, shelf, cache, hands or this_process(), begun(todo), sign)
