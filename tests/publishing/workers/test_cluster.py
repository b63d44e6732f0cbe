"""A real Dask cluster of two worker processes: the same files, also where one of the two is killed."""

import os
import signal
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from guidegen.publishing.building.edition import make_edition
from guidegen.publishing.errors import ClusterError
from guidegen.publishing.inputs.content import BuildInputs
from guidegen.publishing.inputs.documents import Job
from guidegen.publishing.planning.order import Event
from guidegen.publishing.workers.cluster import cluster

pytestmark = [
    pytest.mark.filterwarnings("default"),  # the cluster is not ours to keep free of warnings
    pytest.mark.usefixtures("distributed"),
]


@pytest.fixture(scope="module")
def distributed() -> Any:
    """Dask's package, which takes long to load; without it there is nothing to test."""
    return pytest.importorskip("distributed")


@pytest.fixture
def address(distributed: Any, tmp_path: Path) -> Iterator[str]:
    with distributed.LocalCluster(
        n_workers=2,
        threads_per_worker=1,
        processes=True,
        dashboard_address=None,
        local_directory=str(tmp_path / "dask"),
    ) as made:
        yield made.scheduler_address


def files(output: Path) -> dict[str, bytes]:
    return {path.relative_to(output).as_posix(): path.read_bytes() for path in sorted(output.glob("[!.]*/*"))}


def test_a_cluster_makes_the_same_files_though_a_worker_is_killed(
    distributed: Any, content: BuildInputs, briefs: tuple[Job, ...], made_alone: Path, tmp_path: Path, address: str
) -> None:
    killed: list[int] = []

    def watch(event: Event) -> None:
        if event.kind == "made" and not killed:
            with distributed.Client(address, set_as_default=False) as client:
                pid = next(iter(client.run(os.getpid).values()))
            os.kill(pid, signal.SIGKILL)
            killed.append(pid)

    with cluster(address) as workers:
        assert workers.count == 2
        built = make_edition(content, briefs, tmp_path / "cluster", workers=workers, planned=lambda _plan: watch)
    assert killed
    assert not built.failures
    assert len(files(made_alone)) == 8
    assert files(tmp_path / "cluster") == files(made_alone)


def test_no_scheduler_at_the_address_is_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("guidegen.publishing.workers.cluster._PATIENCE", 1)
    with (
        pytest.raises(ClusterError, match="no Dask scheduler answers at tcp://127.0.0.1:9"),
        cluster("tcp://127.0.0.1:9"),
    ):
        pass
