"""What was made before, by the digest of all that it was made from.

In: a kind of thing and a key. Out: its bytes, or nothing. Safe to delete at any time, shared between processes and
branches, bounded in size: what was not used for longest goes first. An entry holds its own digest, so a damaged one is
no entry and is made again. Entries are data; none is ever executed. A cache that cannot be read or written is done
without.
"""

import contextlib
import hashlib
import os
import tempfile
import zlib
from dataclasses import dataclass
from pathlib import Path

GIBIBYTE = 1 << 30
_MAGIC = b"guidegen 1 "
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
            content = path.read_bytes()
        except OSError:
            return None
        head, _, packed = content.partition(b"\n")
        if head != _MAGIC + _sum(packed):
            with contextlib.suppress(OSError):
                path.unlink()
            return None
        with contextlib.suppress(OSError):
            os.utime(path)  # for the order of eviction; nothing is ever judged stale by its time
        return zlib.decompress(packed)

    def put(self, kind: str, key: str, content: bytes) -> None:
        """Keep an entry; whoever reads meanwhile sees the old one, the new one or none."""
        path = self._path(kind, key)
        packed = zlib.compress(content, 1)
        with contextlib.suppress(OSError):
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
        for path in self.folder.glob("*/*/*"):
            with contextlib.suppress(OSError):
                seen = path.stat()
                found.append((seen.st_mtime_ns, seen.st_size, path))
        total, gone = sum(size for _, size, _ in found), 0
        if total <= self.limit:
            return 0
        for _, size, path in sorted(found):
            if total <= self.limit * _TRIMMED:
                break
            with contextlib.suppress(OSError):
                path.unlink()
            total -= size
            gone += 1
        return gone


def _sum(content: bytes) -> bytes:
    return hashlib.sha256(content).hexdigest().encode()
