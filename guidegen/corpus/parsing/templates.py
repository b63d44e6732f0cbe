"""The files of ``templates/`` as text, read by the rules of ``provisions/``.

In: the folder. Out: each file that is text, and what is wrong with those that cannot be read.
"""

from dataclasses import dataclass
from pathlib import Path

from guidegen.corpus.diagnostics.diagnostic import Diagnostic
from guidegen.corpus.parsing import text
from guidegen.corpus.parsing.files import MEBIBYTE, Unfit, folder_contents, read_file

MOST_BYTES = MEBIBYTE
"""Bytes of one template that are read: some thirty times the longest there is."""
_TEMPLATES = (".md", ".html")
_PLAIN = (".css", ".js")
"""Files that are taken into a page as they are."""


@dataclass(frozen=True)
class TemplateText:
    """One template."""

    name: str
    """Its path under the folder of templates, as other templates name it."""
    file: str
    """The same as diagnostics name it."""
    text: str
    """Its text, with line feeds as line ends."""

    @property
    def is_prose(self) -> bool:
        """Whether it is a chapter, or a part of one, in Markdown."""
        return self.name.endswith(".md")


@dataclass(frozen=True)
class TemplateFolder:
    """What a folder of templates holds."""

    texts: tuple[TemplateText, ...]
    """The templates that could be read, in order of name."""
    names: frozenset[str]
    """Every file in it, by its path there, whether it could be read or not."""
    diagnostics: tuple[Diagnostic, ...]
    """What is wrong with those that could not be read."""


def read_template_folder(templates: Path) -> TemplateFolder:
    """Every template of a folder."""
    texts: list[TemplateText] = []
    names: set[str] = set()
    diagnostics: list[Diagnostic] = []
    for path, content in folder_contents(templates, MOST_BYTES):
        file, name = path.relative_to(templates.parent).as_posix(), path.relative_to(templates).as_posix()
        names.add(name)
        if isinstance(content, Unfit):
            diagnostics.append(text.told(content, file))
        elif name.endswith((*_TEMPLATES, *_PLAIN)):
            found, wrong = text.decode(content, file)
            diagnostics += wrong
            if found is not None and name.endswith(_TEMPLATES):
                texts.append(TemplateText(name, file, found))
    return TemplateFolder(tuple(sorted(texts, key=lambda one: one.name)), frozenset(names), tuple(diagnostics))


def read_template(templates: Path, name: str) -> tuple[str | None, tuple[Diagnostic, ...]]:
    """The text of one file of a folder of templates; None where it cannot be read, with the reason."""
    file = f"{templates.name}/{name}"
    content = read_file(templates / name, templates, MOST_BYTES)
    if isinstance(content, Unfit):
        return None, (text.told(content, file),)
    found, wrong = text.decode(content, file)
    return found, tuple(wrong)
