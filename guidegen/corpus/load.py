"""The content folder as one Corpus, with everything that is wrong in it."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from guidegen.corpus.checks import checks
from guidegen.corpus.checks.guides import chapter_checks, edition_checks
from guidegen.corpus.checks.instruments import checklists
from guidegen.corpus.checks.names import name_checks
from guidegen.corpus.checks.parts import part_checks
from guidegen.corpus.checks.prose import prose_checks
from guidegen.corpus.corpus import Corpus
from guidegen.corpus.diagnostics.diagnostic import Diagnostic
from guidegen.corpus.parsing.document import Parsed
from guidegen.corpus.parsing.folder import Folder, read_folder
from guidegen.corpus.parsing.templates import read_template_folder
from guidegen.law.guide import Glossary
from guidegen.law.member.national import Member
from guidegen.law.model import ModelProvision
from guidegen.law.treaty import TreatyAct, TreatyAction


@dataclass(frozen=True)
class Loaded:
    """What a content folder holds."""

    corpus: Corpus
    """Without whatever could not be read; complete where no diagnostic is an error."""
    diagnostics: tuple[Diagnostic, ...]
    """Everything that is wrong, by file and line."""
    models: tuple[Parsed[ModelProvision], ...] = ()
    """The model provisions with their lines, for whoever checks their texts as a bill has them."""


def _corpus(folder: Folder) -> Corpus:
    laws = {file.name: file.value for file in folder.laws.read}
    members = {
        file.value.iso3: Member(profile=file.value, law=laws[file.name])
        for file in folder.profiles.read
        if file.name in laws
    }
    return Corpus(
        instruments={file.value.id: file.value for file in folder.instruments.read},
        elements=checklists(folder),
        themes=next((file.value.themes for file in folder.themes.read), {}),
        members=members,
        treaty_actions=_actions(folder),
        model_provisions={file.value.id: file.value for file in folder.models.read},
        guides={file.value.id: file.value for file in folder.guides.read},
        editions={file.value.id: file.value for file in folder.editions.read},
        practice={file.value.id: file.value for file in folder.practice.read},
        questions=next((file.value.questions for file in folder.questions.read), ()),
        catalogue=next((file.value for file in folder.conducts.read), None),
        glossary=next((file.value for file in folder.glossary.read), Glossary(terms=())),
    )


def _actions(folder: Folder) -> dict[tuple[str, str], TreatyAction]:
    """Each row of the treaty status with the acts that belong to it."""
    acts: dict[tuple[str, str], list[TreatyAct]] = {}
    for row in folder.acts:
        acts.setdefault((row.value.iso3, row.value.instrument), []).append(row.value)
    return {
        key: row.value.model_copy(update={"acts": tuple(acts[key])}) if key in acts else row.value
        for row in folder.actions
        for key in [(row.value.iso3, row.value.instrument)]
    }


def load(provisions: Path, also: Sequence[Path] = (), templates: Path | None = None) -> Loaded:
    """Read and check the content.

    In: the folder ``provisions/``, further folders that hold members in the same layout, and the folder of templates
    where the chapters of the guides are to be checked too. Raises nothing: what is wrong is among the diagnostics.
    """
    folder, diagnostics = read_folder(provisions, also)
    diagnostics += checks(folder)
    if templates is not None:
        diagnostics += chapter_checks(folder.guides.read, templates)
        diagnostics += edition_checks(folder, templates)
        read = read_template_folder(templates)
        diagnostics += read.diagnostics
        diagnostics += prose_checks(read)
        diagnostics += part_checks(read)
        diagnostics += name_checks(folder, read)
    return Loaded(_corpus(folder), tuple(sorted(dict.fromkeys(diagnostics))), folder.models.read)
