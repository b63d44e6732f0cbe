"""Every file of ``provisions/`` read: what could be read, what could not, and why.

In: the folder, and folders with further members. Out: a Folder of parsed files, and the diagnostics of each file by
itself. What files say of one another is for ``checks``.
"""

import os
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from pydantic import BaseModel

from guidegen.corpus.diagnostics.diagnostic import Diagnostic, Severity
from guidegen.corpus.diagnostics.kind import DiagnosticKind
from guidegen.corpus.diagnostics.suggestion import did_you_mean
from guidegen.corpus.parsing import modeltext, table, text, yamltext
from guidegen.corpus.parsing.document import Parsed, ParsedFile, ParsedFiles
from guidegen.corpus.parsing.files import Unfit, folder_contents
from guidegen.corpus.parsing.records import record
from guidegen.law.base import Topic
from guidegen.law.conduct import ConductsFile
from guidegen.law.element import ElementsFile
from guidegen.law.guide import AudienceEdition, Glossary, Guide, QuestionsFile
from guidegen.law.member.national import MemberLaw
from guidegen.law.member.profile import Profile
from guidegen.law.model import ModelProvision
from guidegen.law.practice import Practice
from guidegen.law.theme import ThemesFile
from guidegen.law.treaty import Instrument, TreatyAct, TreatyAction


@dataclass(frozen=True)
class Folder:
    """The files of one or more content folders, by kind."""

    instruments: ParsedFiles[Instrument] = field(default_factory=ParsedFiles)
    elements: ParsedFiles[ElementsFile] = field(default_factory=ParsedFiles)
    themes: ParsedFiles[ThemesFile] = field(default_factory=ParsedFiles)
    profiles: ParsedFiles[Profile] = field(default_factory=ParsedFiles)
    laws: ParsedFiles[MemberLaw] = field(default_factory=ParsedFiles)
    models: ParsedFiles[ModelProvision] = field(default_factory=ParsedFiles)
    guides: ParsedFiles[Guide] = field(default_factory=ParsedFiles)
    glossary: ParsedFiles[Glossary] = field(default_factory=ParsedFiles)
    editions: ParsedFiles[AudienceEdition] = field(default_factory=ParsedFiles)
    practice: ParsedFiles[Practice] = field(default_factory=ParsedFiles)
    questions: ParsedFiles[QuestionsFile] = field(default_factory=ParsedFiles)
    conducts: ParsedFiles[ConductsFile] = field(default_factory=ParsedFiles)
    actions: tuple[Parsed[TreatyAction], ...] = ()
    acts: tuple[Parsed[TreatyAct], ...] = ()
    unread_tables: bool = False
    """Whether a table of treaty status could not be read whole."""
    unread_acts: bool = False
    """Whether a table of treaty acts could not be read whole."""


@dataclass
class _FolderReader:
    """Reads files one by one and keeps what is wrong with them."""

    provisions: Path
    contents: Mapping[Path, bytes | Unfit]
    """Everything in the folders."""
    diagnostics: list[Diagnostic] = field(default_factory=list)

    def matching(self, root: Path, pattern: str) -> list[Path]:
        """What is in a folder under such a path, in order; ``*`` stands for part of a name."""
        form = re.compile(re.escape(f"{root.as_posix()}/") + "[^/]*".join(map(re.escape, pattern.split("*"))))
        return sorted(path for path in self.contents if form.fullmatch(path.as_posix()))

    def named(self, path: Path) -> str:
        """A file as diagnostics name it: relative to the folder that holds the content."""
        try:
            return path.relative_to(self.provisions.parent).as_posix()
        except ValueError:
            return path.as_posix()

    def text(self, path: Path) -> str | None:
        content = self.contents[path]
        if isinstance(content, Unfit):
            return None  # told with all that is no file
        found, wrong = text.decode(content, self.named(path))
        self.diagnostics += wrong
        return found

    def yaml[T: BaseModel](self, path: Path, kind: type[T], schema: str) -> Parsed[T] | None:
        content = self.text(path)
        if content is None:
            return None
        file = self.named(path)
        document, wrong = yamltext.read(content, file)
        self.diagnostics += wrong
        if any(d.kind != DiagnosticKind.DUPLICATE_KEY for d in wrong):
            return None
        if document.data is None:
            message = "the file is empty; write it, or delete it where it is not needed"
            self.diagnostics.append(Diagnostic(file, 1, DiagnosticKind.EMPTY_FILE, message))
            return None
        self.schema_line(content, path, schema)
        parsed = self.parsed(document, kind, path)
        return None if wrong else parsed

    def model(self, path: Path) -> Parsed[ModelProvision] | None:
        content = self.text(path)
        if content is None:
            return None
        document, wrong = modeltext.read(content, self.named(path))
        self.diagnostics += wrong
        return None if document is None or wrong else self.parsed(document, ModelProvision, path)

    def parsed[T: BaseModel](self, document: ParsedFile, kind: type[T], path: Path) -> Parsed[T] | None:
        file = self.named(path)
        value, wrong = record(document, kind, file)
        self.diagnostics += wrong
        name = path.parent.name if path.name in {"profile.yaml", "law.yaml"} else path.stem
        return None if value is None else Parsed(file, name, value, document.lines)

    def schema_line(self, content: str, path: Path, schema: str) -> None:
        """The first line names the schema, so that editors complete and check."""
        way = os.path.relpath(self.provisions / "schema" / f"{schema}.schema.json", path.parent)
        expected = f"# yaml-language-server: $schema={Path(way).as_posix()}"
        lines = content.split("\n", 20)[:20]
        line = next((n for n, text in enumerate(lines, 1) if text.startswith("# yaml-language-server:")), 1)
        if line != 1 or lines[0].rstrip() != expected:
            message = f"the first line must name the schema for editors; write: {expected}"
            self.diagnostics.append(
                Diagnostic(self.named(path), line, DiagnosticKind.SCHEMA_LINE, message, Severity.WARNING)
            )

    def shelf[T: BaseModel](self, paths: Sequence[Path], kind: type[T], schema: str) -> ParsedFiles[T]:
        found = [(path, self.yaml(path, kind, schema)) for path in paths]
        return ParsedFiles(
            tuple(one for _, one in found if one is not None),
            frozenset(
                path.parent.name if path.name in {"profile.yaml", "law.yaml"} else path.stem
                for path, one in found
                if one is None
            ),
        )


def _missing(reader: _FolderReader, provisions: Path) -> Iterator[Diagnostic]:
    guides = (f"guides/{topic}.yaml" for topic in Topic)
    for name in ("elements.yaml", "themes.yaml", "treaty-status.csv", "guides/glossary.yaml", *guides):
        if provisions / name not in reader.contents:
            path = reader.named(provisions / name)
            yield Diagnostic(path, 1, DiagnosticKind.MISSING_FILE, "the file is missing; add it")


def _members(reader: _FolderReader, roots: Sequence[Path]) -> tuple[list[Path], list[Path]]:
    profiles: list[Path] = []
    laws: list[Path] = []
    for root in roots:
        # A member is known by a file in its folder; an empty folder, which git does not keep either, is none.
        for folder in sorted({path.parent for path in reader.matching(root, "members/*/*")}):
            for name, shelf in (("profile.yaml", profiles), ("law.yaml", laws)):
                path = folder / name
                if path in reader.contents:
                    shelf.append(path)
                else:
                    message = f"the member has no {name}; add the file"
                    reader.diagnostics.append(Diagnostic(reader.named(path), 1, DiagnosticKind.MISSING_FILE, message))
    return profiles, laws


_KNOWN = (
    "instruments/*.yaml",
    "members/*/profile.yaml",
    "members/*/law.yaml",
    "model/*/*.md",
    "guides/*.yaml",
    "editions/*.yaml",
    "practice/*.yaml",
)


def _unknown(reader: _FolderReader, provisions: Path) -> Iterator[Diagnostic]:
    """Files that nothing reads, often a slip in the name."""
    known = {path for pattern in _KNOWN for path in reader.matching(provisions, pattern)}
    single = ("elements.yaml", "themes.yaml", "questions.yaml", "conducts.yaml", "treaty-status.csv", "treaty-acts.csv")
    known |= {provisions / name for name in single}
    usual = (*single, "profile.yaml", "law.yaml", "glossary.yaml")
    for path in sorted(path for path in reader.contents if path != provisions and path.is_relative_to(provisions)):
        inside = path.relative_to(provisions).parts
        if path in known or path.name == "README.md" or inside[0] == "schema":
            continue
        if not isinstance(reader.contents[path], Unfit):
            hint = did_you_mean(path.name, usual) or "; check its name and its folder"
            message = f"nothing reads this file{hint}"
            yield Diagnostic(reader.named(path), 1, DiagnosticKind.UNKNOWN_FILE, message, Severity.WARNING)


def _acts(reader: _FolderReader, roots: Sequence[Path]) -> tuple[tuple[Parsed[TreatyAct], ...], bool]:
    """The rows of the tables of treaty acts, and whether one of them could not be read whole; a folder may have none."""
    acts: list[Parsed[TreatyAct]] = []
    unread = False
    for path in (root / "treaty-acts.csv" for root in roots):
        if path not in reader.contents:
            continue
        content = reader.text(path)
        rows, wrong = table.read(content, reader.named(path), TreatyAct) if content is not None else ([], [])
        acts += rows
        reader.diagnostics += wrong
        unread = unread or content is None or bool(wrong)
    return tuple(acts), unread


def read_folder(provisions: Path, also: Sequence[Path] = ()) -> tuple[Folder, list[Diagnostic]]:
    """Every file of the content, and what is wrong with each by itself."""
    roots = [provisions, *also]
    reader = _FolderReader(provisions, {path: found for root in roots for path, found in folder_contents(root)})
    for path, found in reader.contents.items():
        if isinstance(found, Unfit):
            reader.diagnostics.append(text.told(found, reader.named(path)))
    reader.diagnostics += [*_missing(reader, provisions), *_unknown(reader, provisions)]
    profiles, laws = _members(reader, roots)
    guides = [p for p in reader.matching(provisions, "guides/*.yaml") if p.stem != "glossary"]
    models = [(path, reader.model(path)) for path in reader.matching(provisions, "model/*/*.md")]
    actions: list[Parsed[TreatyAction]] = []
    unread = False
    for root in roots:
        path = root / "treaty-status.csv"
        content = reader.text(path) if path in reader.contents else None
        if content is None:
            unread = True
            continue
        rows, wrong = table.read(content, reader.named(path), TreatyAction)
        actions += rows
        unread = unread or bool(wrong)
        reader.diagnostics += wrong
    acts, unread_acts = _acts(reader, roots)

    def single(name: str) -> list[Path]:
        return [provisions / name] if provisions / name in reader.contents else []

    folder = Folder(
        instruments=reader.shelf(reader.matching(provisions, "instruments/*.yaml"), Instrument, "instrument"),
        elements=reader.shelf(single("elements.yaml"), ElementsFile, "elements"),
        themes=reader.shelf(single("themes.yaml"), ThemesFile, "themes"),
        profiles=reader.shelf(profiles, Profile, "profile"),
        laws=reader.shelf(laws, MemberLaw, "law"),
        models=ParsedFiles(
            tuple(one for _, one in models if one is not None),
            frozenset(path.stem for path, one in models if one is None),
        ),
        guides=reader.shelf(guides, Guide, "guide"),
        editions=reader.shelf(reader.matching(provisions, "editions/*.yaml"), AudienceEdition, "edition"),
        practice=reader.shelf(reader.matching(provisions, "practice/*.yaml"), Practice, "practice"),
        questions=reader.shelf(single("questions.yaml"), QuestionsFile, "questions"),
        conducts=reader.shelf(single("conducts.yaml"), ConductsFile, "conducts"),
        glossary=reader.shelf(single("guides/glossary.yaml"), Glossary, "glossary"),
        actions=tuple(actions),
        acts=acts,
        unread_tables=unread,
        unread_acts=unread_acts,
    )
    return folder, reader.diagnostics
