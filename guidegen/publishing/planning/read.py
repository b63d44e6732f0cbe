"""Everything a build is made from, read once and remembered."""

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

from guidegen.corpus.diagnostics.diagnostic import has_errors
from guidegen.corpus.store import corpus_bytes
from guidegen.publishing.errors import ContentError
from guidegen.publishing.inputs.content import BuildInputs, read_templates, unpack
from guidegen.publishing.inputs.digest import digest, folder_digests, table_digest
from guidegen.publishing.inputs.tools import page_code, page_tools
from guidegen.publishing.store.cache import Cache
from guidegen.rendering.checking import load_project


def read_inputs(
    provisions: Path, templates: Path, also: Sequence[Path], as_at: date, cache: Cache | None
) -> BuildInputs:
    """Everything a build is made from, read once.

    The checked corpus is kept in the cache by the digest of every file of content. Raises ContentError where the
    content has errors.
    """
    texts = read_templates(templates)
    read = [table_digest(folder_digests(folder)) for folder in (provisions, *also, templates)]
    made = digest(*read, page_code(), table_digest(page_tools()))
    kept = cache.load("corpus", made, lambda stored: _usable(stored, texts, as_at)) if cache else None
    if kept is not None:
        return kept
    loaded = load_project(provisions, templates, also)
    if has_errors(loaded.diagnostics):
        raise ContentError(loaded.diagnostics)
    stored = corpus_bytes(loaded.corpus)
    if cache:
        cache.put("corpus", made, stored)
    return BuildInputs(stored, texts, as_at)


def _usable(stored: bytes, templates: Mapping[str, bytes], as_at: date) -> BuildInputs:
    """Inputs whose corpus can be read. Raises ValidationError where some bytes hold none."""
    inputs = BuildInputs(stored, templates, as_at)
    unpack(inputs)  # read once in this process, here or later
    return inputs
