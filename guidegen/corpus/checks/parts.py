"""The parts that templates take up: every one that is named exists.

In: the folder of templates. Out: a diagnostic for each name that leads nowhere.
"""

import re
from collections.abc import Iterator
from pathlib import Path

from guidegen.corpus.diagnostics.diagnostic import Diagnostic
from guidegen.corpus.diagnostics.kind import DiagnosticKind
from guidegen.corpus.diagnostics.suggestion import did_you_mean

_NAMED = re.compile(r"""\{%-?\s*(?:include|import|from|extends)\s+(["'])(.+?)\1""")


def part_checks(templates: Path) -> Iterator[Diagnostic]:
    """Each template that another one includes or imports and that does not exist."""
    known = {path.relative_to(templates).as_posix() for path in templates.rglob("*") if path.is_file()}
    for name in sorted(name for name in known if name.endswith((".md", ".html"))):
        path = templates / name
        for number, line in enumerate(path.read_text("utf-8").split("\n"), 1):
            for found in _NAMED.finditer(line):
                if found[2] not in known:
                    hint = did_you_mean(found[2], known) or "; write the part, or take the line out"
                    message = f'there is no template "{found[2]}"{hint}'
                    yield Diagnostic(
                        path.relative_to(templates.parent).as_posix(), number, DiagnosticKind.UNKNOWN_PART, message
                    )
