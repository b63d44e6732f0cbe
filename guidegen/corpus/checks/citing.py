"""Sources cited and not cited: shared by every kind of file that has a list of sources."""

from collections.abc import Iterable, Iterator, Mapping

from guidegen.corpus.diagnostics.diagnostic import Diagnostic
from guidegen.corpus.diagnostics.kind import DiagnosticKind
from guidegen.corpus.diagnostics.suggestion import did_you_mean
from guidegen.corpus.parsing.document import Parsed, Path
from guidegen.law.base import Confidence, Source


def source_checks[T](
    file: Parsed[T], sources: Mapping[str, Source], cited: Iterable[tuple[Path, tuple[str, ...]]]
) -> Iterator[Diagnostic]:
    """Every cited key exists, and every source is cited."""
    used: set[str] = set()
    for path, keys in cited:
        used.update(keys)
        for key in keys:
            if key not in sources:
                hint = did_you_mean(key, sources) or "; add it to `sources` at the head of the file"
                yield file.error((*path, "source"), DiagnosticKind.UNKNOWN_SOURCE, f'unknown source "{key}"{hint}')
    for key in sources:
        if key not in used:
            message = f'nothing cites the source "{key}"; cite it where it was read, or delete it'
            yield file.warning(("sources", key), DiagnosticKind.UNUSED_SOURCE, message)


def unsourced[T](
    file: Parsed[T], path: Path, confidence: Confidence | None, keys: tuple[str, ...]
) -> Iterator[Diagnostic]:
    """A fact without a source can only be low."""
    if confidence in {Confidence.HIGH, Confidence.MEDIUM} and not keys:
        message = f"confidence is {confidence}, and no source is given; name the source, or say `confidence: low`"
        yield file.error((*path, "confidence"), DiagnosticKind.UNSOURCED, message)
