"""The cache: what was made before, never a thing that is damaged."""

import os
from pathlib import Path

from guidegen.publishing.store.cache import Cache


def entries(cache: Cache) -> list[Path]:
    return sorted(path for path in cache.folder.rglob("*") if path.is_file())


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
