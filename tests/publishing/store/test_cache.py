"""The cache: what was made before, never a thing that is damaged."""

import hashlib
import os
import zlib
from pathlib import Path

from guidegen.publishing.store.cache import Cache
from guidegen.publishing.store.targets import MARKER


def entries(cache: Cache) -> list[Path]:
    return sorted(path for path in cache.folder.rglob("*") if path.is_file() and path.name != MARKER)


def test_what_is_kept_comes_back(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    cache.put("page", "abc", b"text")
    assert cache.get("page", "abc") == b"text"
    assert cache.get("page", "abd") is None
    assert cache.get("pdf", "abc") is None


def test_a_damaged_entry_is_no_entry_and_is_made_again(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    cache.put("page", "abc", b"text" * 100)
    (path,) = entries(cache)
    whole = path.read_bytes()
    for damaged in (b"", whole[:-1], whole[:-1] + b"x", b"x" + whole[1:], whole[:30]):
        path.write_bytes(damaged)
        assert cache.get("page", "abc") is None
        cache.put("page", "abc", b"text" * 100)
        assert cache.get("page", "abc") == b"text" * 100


def test_what_was_not_used_for_longest_goes_first(tmp_path: Path) -> None:
    cache = Cache(tmp_path, limit=7000)
    for number in range(10):
        cache.put("page", f"k{number}", os.urandom(1000))
        os.utime(tmp_path / f"page/k{number}/k{number}", (number, number))
    assert cache.get("page", "k0") is not None  # used again: now the newest
    assert cache.trim() > 2
    assert cache.get("page", "k0") is not None
    assert cache.get("page", "k1") is None
    assert cache.get("page", "k9") is not None
    assert sum(path.stat().st_size for path in entries(cache)) <= 7000


def test_a_cache_that_cannot_be_written_is_done_without(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    cache = Cache(tmp_path / "file")
    cache.put("page", "abc", b"text")
    assert cache.get("page", "abc") is None
    assert cache.trim() == 0


def forged(packed: bytes) -> bytes:
    """An entry whose own digest is right, whatever it holds."""
    return b"guidegen 1 " + hashlib.sha256(packed).hexdigest().encode() + b"\n" + packed


def test_an_entry_that_holds_something_else_is_no_entry(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    cache.put("page", "abc", b"text")
    (path,) = entries(cache)
    for packed in (b"", b"not packed", zlib.compress(b"text" * 99)[:-5]):
        path.write_bytes(forged(packed))
        assert cache.get("page", "abc") is None
        assert cache.load("page", "abc", bytes.decode) is None
    path.write_bytes(forged(zlib.compress(b"\xff")))
    assert cache.load("page", "abc", bytes.decode) is None
    cache.put("page", "abc", b"text")
    assert cache.load("page", "abc", bytes.decode) == "text"


def test_what_is_no_file_where_an_entry_should_be_is_no_entry(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    cache.put("page", "abc", b"text")
    (path,) = entries(cache)
    path.unlink()
    os.mkfifo(path)
    assert cache.get("page", "abc") is None
    path.unlink()
    path.mkdir()
    assert cache.get("page", "abc") is None
    cache.put("page", "abc", b"text")
    assert path.is_dir()


def test_nothing_but_entries_is_ever_dropped(tmp_path: Path) -> None:
    cache = Cache(tmp_path, limit=1)
    cache.put("page", "abc", b"text")
    others = [tmp_path / name for name in ("page/ab/abd", "mine/no/note", "page/ab/ab.txt", "photo.jpg")]
    for other in others:
        other.parent.mkdir(parents=True, exist_ok=True)
        other.write_bytes(b"mine" * 1000)
    link = tmp_path / "page/ab/abe"
    link.symlink_to(entries(cache)[1])
    assert cache.trim() == 1
    assert all(other.is_file() for other in others)
    assert link.is_symlink()


def test_a_folder_of_somebody_else_is_no_cache(tmp_path: Path) -> None:
    (tmp_path / "photo.jpg").write_bytes(b"mine")
    cache = Cache(tmp_path, limit=1)
    cache.put("page", "abc", b"text")
    assert [path.name for path in tmp_path.iterdir()] == ["photo.jpg"]
    assert cache.trim() == 0
