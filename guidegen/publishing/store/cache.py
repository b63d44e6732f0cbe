"""What was made before, by the digest of all that it was made from.

In: a kind of thing and a key. Out: its bytes, or nothing. Safe to delete at any time, shared between processes and
branches, bounded in size: what was not used for longest goes first. An entry holds its own digest, so a damaged one is
no entry and is made again, as is one whose content has another shape than its reader knows. Entries are data; none is
ever executed. A cache that cannot be read or written is done without. Nothing in its folder is touched but entries.
"""

import contextlib
import hashlib
import os
import re
import tempfile
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from guidegen.publishing.store.files import read_bounded
from guidegen.publishing.store.targets import FolderKind, TargetError, claim, is_marked

GIBIBYTE = 1 << 30
_MAGIC = b"guidegen 1 "
_KEY = re.compile(r"[0-9a-z]+", re.ASCII)
_LARGEST = 1 << 30
"""Bytes of an entry, packed or not; a larger one is none."""
_TRIMMED = 0.8
"""How full the cache is left when it has been too full."""


@dataclass(frozen=True)
class Cache:
    """A folder of entries."""

    folder: Path
    limit: int = 2 * GIBIBYTE
    """In bytes."""

    def _path(self, kind: str, key: str) -> Path:
        return self.folder / kind / key[:2] / key

    def get(self, kind: str, key: str) -> bytes | None:
        """The entry, or None where there is none that is whole."""
        path = self._path(kind, key)
        try:
            content = read_bounded(path, _LARGEST)
            head, _, packed = content.partition(b"\n")
            if head != _MAGIC + _sum(packed):
                return None
            unpacker = zlib.decompressobj()
            found = unpacker.decompress(packed, _LARGEST)
            if not unpacker.eof:
                return None
        except (OSError, zlib.error):
            return None
        with contextlib.suppress(OSError):
            os.utime(path)  # for the order of eviction; nothing is ever judged stale by its time
        return found

    def load[T](self, kind: str, key: str, decode: Callable[[bytes], T]) -> T | None:
        """What ``decode`` makes of an entry; None where there is none, or whatever goes wrong with it.

        An entry may have been written by another version, or by anybody who may write into the folder.
        """
        stored = self.get(kind, key)
        if stored is None:
            return None
        try:
            return decode(stored)
        except Exception:  # whatever it is, the entry is made again
            return None

    def put(self, kind: str, key: str, content: bytes) -> None:
        """Keep an entry; whoever reads meanwhile sees the old one, the new one or none."""
        path = self._path(kind, key)
        packed = zlib.compress(content, 1)
        with contextlib.suppress(OSError, TargetError):
            claim(self.folder, FolderKind.CACHE)
            path.parent.mkdir(parents=True, exist_ok=True)
            handle, beside = tempfile.mkstemp(dir=path.parent, prefix=".", suffix=".part")
            try:
                with os.fdopen(handle, "wb") as file:
                    file.write(_MAGIC + _sum(packed) + b"\n" + packed)
                Path(beside).replace(path)
            except BaseException:
                with contextlib.suppress(OSError):
                    Path(beside).unlink()
                raise

    def trim(self) -> int:
        """Drop what was not used for longest until the cache is within its bound; how many entries went."""
        found = []
        if not is_marked(self.folder, FolderKind.CACHE):
            return 0
        for path in self.folder.glob("*/*/*"):
            if not _KEY.fullmatch(path.name) or path.parent.name != path.name[:2]:
                continue
            with contextlib.suppress(OSError):
                seen = path.lstat()
                found.append((seen.st_mtime_ns, seen.st_size, path))
        total, gone = sum(size for _, size, _ in found), 0
        if total <= self.limit:
            return 0
        for _, size, path in sorted(found):
            if total <= self.limit * _TRIMMED:
                break
            total -= size
            if _is_entry(path):
                with contextlib.suppress(OSError):
                    path.unlink()
                    gone += 1
        return gone


def _is_entry(path: Path) -> bool:
    """Whether a file begins as entries do; only such a file is ever removed."""
    try:
        with path.open("rb") as file:
            return not path.is_symlink() and file.read(len(_MAGIC)) == _MAGIC
    except OSError:
        return False


def _sum(content: bytes) -> bytes:
    return hashlib.sha256(content).hexdigest().encode()
