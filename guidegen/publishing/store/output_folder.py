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
import re
import shutil
import socket
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from guidegen.publishing.store import manifest as manifests
from guidegen.publishing.store.editions import (
    CURRENT,
    EDITIONS,
    SIGNATURES,
    current_edition,
    edition_name,
    is_edition,
    manifest_in,
    remove_edition,
    remove_emptied,
)
from guidegen.publishing.store.files import write_whole
from guidegen.publishing.store.manifest import MANIFEST, SUMS, Manifest
from guidegen.publishing.store.paths import regular_file
from guidegen.publishing.store.targets import FolderKind, TargetError, claim, is_begun, is_own, shown

_PUBLIC = f"{EDITIONS}/{CURRENT}/"
"""Where the links lead that readers follow."""


@dataclass(frozen=True)
class OutputFolder:
    """An output folder."""

    folder: Path

    @property
    def editions(self) -> Path:
        """The folder of editions."""
        return self.folder / EDITIONS

    @property
    def current(self) -> Path | None:
        """The edition that readers see, by its own name; None where there is none."""
        return current_edition(self.folder)

    def file(self, path: str) -> Path:
        """Where a file of the edition that readers see stands; in a folder from before there were editions, in it."""
        return (self.current or self.folder) / path

    def held(self, path: str) -> Path | None:
        """The same where it is a regular file, and no link leads there; else None. ``path`` has no fault."""
        return regular_file(self.current or self.folder, path)

    @contextmanager
    def locked(self, waiting: Callable[[str], None] = lambda _who: None) -> Iterator[None]:
        """Keep the folder for one build; wait, after saying who has it, until it is free.

        Raises OSError, and TargetError where the folder is somebody else's.
        """
        claim(self.folder, FolderKind.EDITIONS)
        handle = os.open(self.editions / "lock", os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW | os.O_CLOEXEC, 0o644)
        with open(handle, "r+", encoding="utf-8") as lock:  # noqa: PTH123 - of a handle
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
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
        """Take away what a killed build had begun: its edition, and links that it had not yet put in their place."""
        for left in self.editions.iterdir():
            if is_begun(left):
                shutil.rmtree(left, ignore_errors=True)
        for left in (*self.editions.iterdir(), *self.folder.iterdir()):
            if re.fullmatch(r"\..+\.[0-9]+", left.name) and left.is_symlink() and _is_half_made(left):
                left.unlink()

    @contextmanager
    def stage(self) -> Iterator["StagedEdition"]:
        """A new edition, to be filled; gone again unless it was published. Only while the folder is held."""
        folder = self.editions / f".begun-{os.getpid()}"
        folder.mkdir()
        try:
            yield StagedEdition(self, folder)
        finally:
            shutil.rmtree(folder, ignore_errors=True)

    def stale_editions(self) -> tuple[Path, ...]:
        """Editions that readers no longer see."""
        now = self.current
        return tuple(sorted(path for path in self.editions.iterdir() if path != now and is_edition(path)))

    def left_alone(self) -> tuple[Path, ...]:
        """What stands among the editions and is none, so that nothing takes it away."""
        now = self.current
        others = (path for path in self.editions.iterdir() if path != now)
        return tuple(sorted(path for path in others if path.name == "before" or not is_own(path)))

    def refuse_foreign(self, names: Iterable[str]) -> None:
        """Whether links of some names may stand in the folder. Raises TargetError where something else stands there."""
        earlier = self._published_before()
        for name in names:
            public = self.folder / name
            if _is_public(public) or not os.path.lexists(public):
                continue
            if public.is_symlink() or earlier is None or (other := _not_listed(self.folder, name, earlier)):
                what = public if public.is_symlink() or earlier is None else self.folder / other
                raise TargetError(
                    f"{shown(what)} stands where guides are to be published, and guidegen did not make it; move it away"
                )

    def _published_before(self) -> Manifest | None:
        """The manifest of what was published straight into the folder, before there were editions."""
        return manifest_in(self.folder)[1] if regular_file(self.folder, MANIFEST) else None

    def put_aside(self) -> Path | None:
        """Make an edition of what was published straight into the folder before there were editions, if anything was."""
        if self._published_before() is None:
            return None
        content, held = manifest_in(self.folder)
        paths = list(held.files) if held else []
        aside = self.editions / self.free_name(edition_name(content))
        for path in (*paths, *SIGNATURES, SUMS, MANIFEST):
            if found := regular_file(self.folder, path):
                (aside / path).parent.mkdir(parents=True, exist_ok=True)
                found.rename(aside / path)
        remove_emptied(self.folder, paths)
        return aside

    def free_name(self, name: str) -> str:
        """A name for an edition that no other has."""
        taken = 0
        while os.path.lexists(self.editions / (final := f"{name}.{taken}" if taken else name)):
            taken += 1
        return final


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
        """Take files over from the edition that readers see; nothing is copied where the file system can link.

        In: paths without a fault. Raises OSError, also where one is no regular file of that edition.
        """
        for path in paths:
            source = self.output.held(path)
            if source is None:
                raise FileNotFoundError(errno.ENOENT, "is no file of the edition that readers see", path)
            target = self.files / path
            target.parent.mkdir(parents=True, exist_ok=True)
            try:
                os.link(source, target, follow_symlinks=False)
            except OSError as wrong:
                if wrong.errno not in (errno.EXDEV, errno.EPERM, errno.EMLINK, errno.ENOTSUP):
                    raise
                write_whole(target, source.read_bytes())

    def publish(self, manifest: Manifest, sign: "Callable[[StagedEdition, bytes], None] | None" = None) -> bytes:
        """Let readers see the edition, with its manifest and what ``sign`` adds; out: the manifest.

        Raises OSError, TargetError and what ``sign`` raises; readers then see what they saw before.
        """
        content = manifests.written(manifest)
        self.add(MANIFEST, content)
        self.add(SUMS, manifests.sums(manifest.files))
        if sign:
            sign(self, content)
        editions = self.output.editions
        names = sorted(path.name for path in self.files.iterdir())
        self.output.refuse_foreign(names)
        _settle(self.files)
        final = self.output.free_name(edition_name(content))
        self.files.rename(editions / final)
        aside = self.output.put_aside()
        before = self.output.current or aside
        first = [name for name in names if not (self.output.folder / name).exists()]
        self._link_public(first)  # of what readers have not seen yet: it leads nowhere until the next line
        _point(editions / CURRENT, final)
        self._link_public(names)
        self._unlink_public(names)
        self._forget({final, before.name if before else final})
        return content

    def _link_public(self, names: Iterable[str]) -> None:
        for name in names:
            public = self.output.folder / name
            if not _is_public(public):
                _point(public, f"{_PUBLIC}{name}")

    def _unlink_public(self, names: Iterable[str]) -> None:
        """Take away links to what the edition no longer holds."""
        for public in self.output.folder.iterdir():
            if _is_public(public) and public.name not in names:
                public.unlink()

    def _forget(self, keep: set[str]) -> None:
        """Editions before the last one: nobody finds them any more, and only what changed since takes room in them."""
        for old in self.output.stale_editions():
            if old.name not in keep:
                with contextlib.suppress(OSError):
                    remove_edition(old)


def _is_public(public: Path) -> bool:
    """Whether something is a link that readers follow into the current edition."""
    return public.is_symlink() and str(public.readlink()) == f"{_PUBLIC}{public.name}"


def _is_half_made(link: Path) -> bool:
    """Whether a link was made beside its place and never put there."""
    name, target = link.name.rpartition(".")[0].removeprefix("."), str(link.readlink())
    return name == CURRENT or target == f"{_PUBLIC}{name}"


def _not_listed(folder: Path, name: str, held: Manifest) -> str:
    """The first file of a top folder that no manifest lists; empty where all are listed."""
    top = folder / name
    inside = sorted(top.rglob("*")) if top.is_dir() else [top]
    found = (path.relative_to(folder).as_posix() for path in inside if path.is_symlink() or not path.is_dir())
    return next((path for path in found if path not in {*held.files, MANIFEST, SUMS, *SIGNATURES}), "")


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
