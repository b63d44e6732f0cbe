"""An edition: what was wanted read, planned, made and published, in one go.

In: an Order, or the inputs and documents themselves. Out: what was made. Readers see the new edition at the end.
"""

from collections.abc import Callable, Sequence
from contextlib import ExitStack
from pathlib import Path

from guidegen.publishing.building.build import Built, build
from guidegen.publishing.errors import PublishError
from guidegen.publishing.inputs.content import BuildInputs, unpack
from guidegen.publishing.inputs.documents import Job
from guidegen.publishing.planning.order import Listener, Order, Watcher
from guidegen.publishing.planning.plan import Plan, plan
from guidegen.publishing.planning.read import read_inputs
from guidegen.publishing.store.cache import Cache
from guidegen.publishing.store.manifest import MANIFEST
from guidegen.publishing.store.output_folder import OutputFolder, StagedEdition
from guidegen.publishing.store.signing import SigningError, sign
from guidegen.publishing.workers.options import WorkerOptions, open_workers
from guidegen.publishing.workers.workers import Workers, this_process


def make_order(order: Order, options: WorkerOptions, sign_with: str | None, listener: Listener) -> Built:
    """Make every document wanted that is stale, and publish the edition; ``sign_with`` is the key to sign it with.

    Raises as ``publish`` does.
    """
    inputs, jobs = _read(order)
    with ExitStack() as stack:
        workers = stack.enter_context(open_workers(options))
        looking = stack.enter_context(ExitStack())
        looking.enter_context(listener.looking())

        def planned(todo: Plan) -> Watcher:
            looking.close()  # two displays cannot share a terminal
            return stack.enter_context(listener.planned(todo))

        signer = _signer(sign_with) if sign_with else None
        try:
            return make_edition(inputs, jobs, order.output, order.cache, workers, planned, listener.waiting, signer)
        except OSError as wrong:
            raise PublishError(wrong.strerror or str(wrong)) from wrong
        except SigningError as wrong:
            raise PublishError(str(wrong)) from wrong


def plan_order(order: Order, options: WorkerOptions) -> Plan:
    """What ``make_order`` would make, and why. Raises as ``preview`` does."""
    inputs, jobs = _read(order)
    with open_workers(options) as workers:
        return plan(inputs, jobs, order.folder, order.cache, workers)


def _read(order: Order) -> tuple[BuildInputs, Sequence[Job]]:
    """What is made from, and the documents wanted. Raises ContentError, OSError and what ``order.select`` raises."""
    inputs = read_inputs(order.provisions, order.templates, (), order.as_at, order.cache)
    return inputs, order.select(unpack(inputs).corpus)


def _signer(key: str) -> Callable[[StagedEdition, bytes], None]:
    def signed(staged: StagedEdition, _manifest: bytes) -> None:
        sign(staged.files / MANIFEST, key, staged.files)

    return signed


def make_edition(
    inputs: BuildInputs,
    jobs: Sequence[Job],
    output: Path,
    cache: Cache | None = None,
    workers: Workers | None = None,
    planned: Callable[[Plan], Watcher] = lambda _plan: lambda _event: None,
    waiting: Callable[[str], None] = lambda _who: None,
    sign: Callable[[StagedEdition, bytes], None] | None = None,
) -> Built:
    """Make the documents asked for that are stale, and let readers see the new edition.

    ``workers`` are by default this process; ``planned`` is told of the plan and gives what is told of each file;
    ``waiting`` is told who holds the output folder; ``sign`` may add a signature. Raises OSError where the output cannot
    be written, TargetError where something of somebody else stands in it: readers then see what they saw before.
    """
    folder, workers = OutputFolder(output), workers or this_process()
    with folder.locked(waiting):
        todo = plan(inputs, jobs, folder, cache, workers)
        folder.refuse_foreign(sorted({artefact.job.folder for artefact in todo.artefacts}))
        return build(inputs, todo, folder, cache, workers, planned(todo), sign)
