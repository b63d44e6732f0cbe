"""Builds that lose a worker, are killed, or run out of room: one line, and never a broken edition."""

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from pathlib import Path

import pytest

from guidegen.law.base import Topic
from guidegen.law.guide import Audience
from guidegen.publishing.building.edition import make_edition
from guidegen.publishing.inputs.content import BuildInputs
from guidegen.publishing.inputs.documents import DocumentKind, Format, Job
from guidegen.publishing.planning.order import Event
from guidegen.publishing.store.verify import verify
from guidegen.publishing.workers.pool import Alone, LostError
from guidegen.publishing.workers.tasks import write_pages
from guidegen.publishing.workers.workers import Workers

BRIEFS = [Job(topic, "XAA", (Format.HTML,), DocumentKind.GUIDE, Audience.BRIEF) for topic in Topic]
KILLS = int(os.environ.get("GUIDEGEN_KILLS", "5"))


class Losing(Alone):
    """Loses the worker of the first pieces of work."""

    def __init__(self, times: int) -> None:
        self.left = times

    def submit[**P, T](self, fn: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        if self.left:
            self.left -= 1
            future: Future[T] = Future()
            future.set_exception(LostError("the process that made it was ended from outside, or crashed"))
            return future
        return super().submit(fn, *args, **kwargs)


def lossy(content: BuildInputs, output: Path, times: int) -> tuple[list[str], list[str], int]:
    events: list[Event] = []
    built = make_edition(
        content, BRIEFS, output, workers=Workers(Losing(times), 1), planned=lambda _plan: events.append
    )
    return [event.kind for event in events], [r for f in built.failures for r in f.reasons], len(built.made)


def test_a_lost_worker_costs_one_more_try(content: BuildInputs, tmp_path: Path) -> None:
    kinds, reasons, made = lossy(content, tmp_path, 1)
    assert sorted(kinds) == ["again", "made", "made"]
    assert (reasons, made) == ([], 2)


def test_work_that_loses_two_workers_is_one_line_and_the_rest_is_made(content: BuildInputs, tmp_path: Path) -> None:
    kinds, reasons, made = lossy(content, tmp_path, 3)
    assert sorted(kinds) == ["again", "again", "failed", "made"]
    assert reasons == ["the process that made it was ended from outside, or crashed; tried twice"]
    assert made == 1
    assert verify(tmp_path).files == 1


def test_what_fails_keeps_its_last_good_file(content: BuildInputs, tmp_path: Path) -> None:
    make_edition(content, BRIEFS, tmp_path)
    before = {path: (tmp_path / path).read_bytes() for path in (job.path(Format.HTML) for job in BRIEFS)}
    for path in before:
        (tmp_path / ".editions/current" / path).touch()
    changed = BuildInputs(content.corpus, content.templates, content.as_at.replace(day=24))
    built = make_edition(changed, BRIEFS, tmp_path, workers=Workers(Losing(4), 1))
    assert len(built.failures) == 2
    assert {path: (tmp_path / path).read_bytes() for path in before} == before
    assert verify(tmp_path).faults == ()


class Fragile(Alone):
    """Loses every worker that writes some document, alone or with others."""

    def submit[**P, T](self, fn: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        jobs = args[-1] if fn is write_pages else ()
        if isinstance(jobs, tuple) and any(job.audience is Audience.BRIEF for job in jobs):
            future: Future[T] = Future()
            future.set_exception(LostError("it took longer than 1 seconds"))
            return future
        return super().submit(fn, *args, **kwargs)


def test_documents_that_are_written_together_do_not_fail_together(content: BuildInputs, tmp_path: Path) -> None:
    audiences = (Audience.BRIEF, Audience.POLICE, Audience.LABOUR)
    jobs = [Job(Topic.TRAFFICKING, "XAA", (Format.HTML,), DocumentKind.GUIDE, audience) for audience in audiences]
    built = make_edition(content, jobs, tmp_path, workers=Workers(Fragile(), 1))
    assert [(f.path, f.reasons) for f in built.failures] == [
        ("xaa/trafficking-brief.en.html", ("it took longer than 1 seconds; tried twice",))
    ]
    assert len(built.made) == 2


@pytest.fixture
def project(cut: Callable[..., Path], tmp_path: Path) -> Path:
    """A project with one member."""
    return shutil.copytree(cut("FJI"), tmp_path, dirs_exist_ok=True)


@pytest.fixture(scope="session")
def built_once(root: Path, cut: Callable[..., Path], shared: Callable[..., Path]) -> Path:
    """Such a project with the edition of the first day, its cache left behind; nobody may change it."""

    def make(folder: Path) -> None:
        shutil.copytree(cut("FJI"), folder)
        subprocess.run(command(1), cwd=folder, env=environment(root), check=True, capture_output=True)

    return shared("built", make)


@pytest.fixture
def built_project(built_once: Path, tmp_path: Path) -> Path:
    """A project with one member, and its edition of the first day."""
    return shutil.copytree(built_once, tmp_path, symlinks=True, dirs_exist_ok=True)


def command(day: int) -> list[str]:
    words = f"build --member FJI --audience brief --document guide --format html --jobs 2 --as-at 2026-11-{day:02}"
    return [sys.executable, "-c", "from guidegen.cli import main; main()", *words.split()]


def environment(root: Path) -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(root), "NO_COLOR": "1", "COLUMNS": "300"}


def seen(project: Path) -> dict[str, bytes]:
    """What a reader finds."""
    return {
        path.relative_to(project).as_posix(): path.read_bytes()
        for top in (project / "output").iterdir()
        if not top.name.startswith(".")
        for path in ([top] if top.is_file() else sorted(top.rglob("*")))
    }


def test_builds_killed_at_any_moment_leave_the_old_edition_or_the_new(root: Path, project: Path) -> None:
    """Each build is for another day, so that a file of one edition can be told from the same file of any other.

    The moments are spread over the time that a build takes: by chance, but one in each of as many equal parts.
    """
    env = environment(root)
    start = time.monotonic()
    subprocess.run(command(1), cwd=project, env=env, check=True, capture_output=True)
    whole = time.monotonic() - start
    chance = random.Random(20261123)  # noqa: S311 - the same kills every time
    killed = 0
    for turn in range(KILLS):
        before = seen(project)
        day = 2 + turn % 27
        with subprocess.Popen(
            command(day), cwd=project, env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        ) as going:
            try:
                going.wait((0.2 + 0.9 * (turn + chance.random()) / KILLS) * whole)
            except subprocess.TimeoutExpired:
                going.send_signal(signal.SIGKILL)
                killed += 1
        after = seen(project)
        assert verify(project / "output").faults == ()
        assert len(after) == 4
        if after != before:
            assert all(f"{day} November 2026".encode() in after[path] for path in after if path.endswith(".html"))
    assert killed
    subprocess.run(command(29), cwd=project, env=env, check=True, capture_output=True)
    assert verify(project / "output").faults == ()
    assert not list((project / "output/.editions").glob(".begun-*"))


@pytest.fixture
def interruptible() -> Iterator[None]:
    """Let what is started heed an interrupt, also where the tests run in the background of a shell, which ignores it."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.usefixtures("interruptible")
def test_a_build_that_is_interrupted_says_so_in_one_line(root: Path, built_project: Path) -> None:
    env, project = environment(root), built_project
    before = seen(project)
    long = [*command(2), "--audience", "all", "--format", "pdf"]  # or it may end before it is interrupted
    with subprocess.Popen(long, cwd=project, env=env, stderr=subprocess.PIPE, text=True) as going:
        deadline = time.monotonic() + 60
        while not list((project / "output/.editions").glob(".begun-*")) and time.monotonic() < deadline:
            time.sleep(0.01)
        going.send_signal(signal.SIGINT)
        said = going.communicate()[1]
    assert said == "guidegen: stopped; what was published before is as it was\n"
    assert going.returncode == 130
    assert seen(project) == before


LITTLE_ROOM = """
import resource, sys
resource.setrlimit(resource.RLIMIT_FSIZE, (12000, 12000))
from guidegen.cli import main
main()
"""


def test_a_build_without_room_on_the_disk_says_so_in_one_line(root: Path, built_project: Path) -> None:
    project = built_project
    env = {**environment(root), "GUIDEGEN_CACHE": str(project / ".cache/guidegen")}
    before = seen(project)
    ran = subprocess.run(
        [sys.executable, "-c", LITTLE_ROOM, *command(2)[3:]],
        cwd=project,
        env=env,
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 1
    assert ran.stderr == (
        "guidegen: output/ could not be published: File too large; what was published before is as it was\n"
    )
    assert seen(project) == before


def test_an_output_folder_that_cannot_be_written_is_one_line(root: Path, project: Path) -> None:
    (project / "output").write_text("a file, where a folder should be")
    ran = subprocess.run(command(1), cwd=project, env=environment(root), capture_output=True, text=True, check=False)
    assert (ran.returncode, ran.stderr) == (2, "guidegen: output is no folder; name one, such as output\n")
