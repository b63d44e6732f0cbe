"""The output folder: whole editions side by side, and one link that says which of them readers see.

    output/idn             -> .editions/current/idn
    output/manifest.json   -> .editions/current/manifest.json
    output/.editions/current -> 3f9c...      the edition that readers see
    output/.editions/3f9c...                 every file of that edition; what did not change is a link to the same file
    output/.editions/lock                    held while a build, or a clean, works in the folder

A build fills a new folder and then renames one link over the other, which the system does at once or not at all: a
reader sees the old edition or the new one. Whatever stops a build before that leaves the old one in place, and the next
build clears away what it had begun. A reader who wants many files of one edition opens ``.editions/current`` once, or
follows it to the folder it names: that stays until two further builds have been made.
"""

import contextlib
import errno
import fcntl
import os
import shutil
import socket
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from guidegen.publishing.store.files import write_whole

_EDITIONS = ".editions"
_CURRENT = "current"
_BEGUN = ".begun-"
_BEFORE = "before"
"""Where what stood in the output folder before there were editions is kept, until it is cleaned away."""


@dataclass(frozen=True)
class OutputFolder:
    """An output folder."""

    folder: Path

    @property
    def editions(self) -> Path:
        """The folder of editions."""
        return self.folder / _EDITIONS

    @property
    def current(self) -> Path | None:
        """The edition that readers see, by its own name; None where there is none."""
        link = self.editions / _CURRENT
        with contextlib.suppress(OSError):
            found = self.editions / link.readlink()
            if found.is_dir():
                return found
        return None

    def file(self, path: str) -> Path:
        """Where a file of the edition that readers see stands; in a folder from before there were editions, in it."""
        return (self.current or self.folder) / path

    @contextmanager
    def locked(self, waiting: Callable[[str], None] = lambda _who: None) -> Iterator[None]:
        """Keep the folder for one build; wait, after saying who has it, until it is free. Raises OSError."""
        self.editions.mkdir(parents=True, exist_ok=True)
        with (self.editions / "lock").open("a+", encoding="utf-8") as lock:
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                lock.seek(0)
                waiting(lock.read().strip() or "another build")
                fcntl.flock(lock, fcntl.LOCK_EX)
            lock.seek(0)
            lock.truncate()
            lock.write(f"process {os.getpid()} on {socket.gethostname()}")
            lock.flush()
            try:
                self._clear_staged()
                yield
            finally:
                with contextlib.suppress(OSError):
                    lock.truncate(0)

    def _clear_staged(self) -> None:
        for left in self.editions.glob(f"{_BEGUN}*"):
            shutil.rmtree(left, ignore_errors=True)

    @contextmanager
    def stage(self) -> Iterator["StagedEdition"]:
        """A new edition, to be filled; gone again unless it was published. Only while the folder is held."""
        folder = self.editions / f"{_BEGUN}{os.getpid()}"
        folder.mkdir()
        try:
            yield StagedEdition(self, folder)
        finally:
            shutil.rmtree(folder, ignore_errors=True)

    def stale_editions(self) -> tuple[Path, ...]:
        """Editions that readers no longer see, and what stood there before there were any."""
        now = self.current
        return tuple(
            sorted(path for path in self.editions.iterdir() if path.is_dir() and not path.is_symlink() and path != now)
        )


@dataclass(frozen=True)
class StagedEdition:
    """An edition that is being filled."""

    output: OutputFolder
    folder: Path

    @property
    def scratch(self) -> Path:
        """A folder for what is needed only while it is filled."""
        made = self.folder / "scratch"
        made.mkdir(exist_ok=True)
        return made

    @property
    def files(self) -> Path:
        """The folder of its files."""
        return self.folder / "files"

    def add(self, path: str, content: bytes) -> None:
        """Write a file of the edition, whole and safe on the disk. Raises OSError."""
        write_whole(self.files / path, content)

    def keep(self, paths: Iterable[str]) -> None:
        """Take files over from the edition that readers see; nothing is copied where the file system can link."""
        for path in paths:
            target = self.files / path
            target.parent.mkdir(parents=True, exist_ok=True)
            source = self.output.file(path).resolve()
            try:
                os.link(source, target)
            except OSError as wrong:
                if wrong.errno not in (errno.EXDEV, errno.EPERM, errno.EMLINK, errno.ENOTSUP):
                    raise
                write_whole(target, source.read_bytes())

    def publish(self, name: str) -> None:
        """Let readers see the edition. ``name`` is its own. Raises OSError; readers then see what they saw before."""
        editions = self.output.editions
        taken = 0
        while (editions / (final := f"{name}.{taken}" if taken else name)).exists():
            taken += 1
        _settle(self.files)
        self.files.rename(editions / final)
        before = self.output.current
        names = sorted(path.name for path in (editions / final).iterdir())
        first = [name for name in names if not (self.output.folder / name).exists()]
        self._link_public(first)  # of what readers have not seen yet: it leads nowhere until the next line
        _point(editions / _CURRENT, final)
        self._link_public(names)
        self._unlink_public(names)
        self._forget({final, before.name if before else final})

    def _link_public(self, names: Iterable[str]) -> None:
        for name in names:
            public, target = self.output.folder / name, f"{_EDITIONS}/{_CURRENT}/{name}"
            if public.is_symlink() and str(public.readlink()) == target:
                continue
            if public.exists() and not public.is_symlink():  # from before there were editions
                aside = self.output.editions / _BEFORE
                aside.mkdir(exist_ok=True)
                shutil.rmtree(aside / name, ignore_errors=True)
                public.rename(aside / name)
            _point(public, target)

    def _unlink_public(self, names: Iterable[str]) -> None:
        """Take away links to what the edition no longer holds."""
        for public in self.output.folder.iterdir():
            ours = public.is_symlink() and str(public.readlink()).startswith(f"{_EDITIONS}/{_CURRENT}/")
            if ours and public.name not in names:
                public.unlink()

    def _forget(self, keep: set[str]) -> None:
        """Editions before the last one: nobody finds them any more, and only what changed since takes room in them."""
        for old in self.output.stale_editions():
            if old.name not in keep and not old.name.startswith(_BEGUN) and old.name != _BEFORE:
                shutil.rmtree(old, ignore_errors=True)


def _point(link: Path, target: str) -> None:
    """Make a link lead somewhere, at once or not at all."""
    beside = link.with_name(f".{link.name}.{os.getpid()}")
    with contextlib.suppress(FileNotFoundError):
        beside.unlink()
    beside.symlink_to(target)
    beside.replace(link)


def _settle(folder: Path) -> None:
    """Have the disk know of every name in a folder, so that a power cut leaves no edition with holes."""
    for place in (folder, *(path for path in folder.iterdir() if path.is_dir())):
        handle = os.open(place, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
