"""The parts that templates take up: every one that is named exists.

In: the templates. Out: a diagnostic for each name that leads nowhere.
"""

import re
from collections.abc import Iterator

from guidegen.corpus.diagnostics.diagnostic import Diagnostic
from guidegen.corpus.diagnostics.kind import DiagnosticKind
from guidegen.corpus.diagnostics.suggestion import did_you_mean
from guidegen.corpus.parsing.templates import TemplateFolder

_NAMED = re.compile(r"""\{%-?\s*(?:include|import|from|extends)\s+(["'])(.+?)\1""")


def part_checks(templates: TemplateFolder) -> Iterator[Diagnostic]:
    """Each template that another one includes or imports and that does not exist."""
    for one in templates.texts:
        for number, line in enumerate(one.text.split("\n"), 1):
            for found in _NAMED.finditer(line):
                if found[2] not in templates.names:
                    hint = did_you_mean(found[2], templates.names) or "; write the part, or take the line out"
                    message = f'there is no template "{found[2]}"{hint}'
                    yield Diagnostic(one.file, number, DiagnosticKind.UNKNOWN_PART, message)
