"""What a build would find wrong, found without building: the grammar of templates and every name in them, what a bill would not
print as it was typed, characters that no face has.

In: the folders of content and of templates. Out: diagnostics with file and line. A name is held against what an edition, or a bill, hands
to its templates: the types of the views tell what each part of them has, wherever a template goes on from a part. Where
a type does not tell, as inside a macro, nothing is said. No template is run.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path

from guidegen.corpus.diagnostics.diagnostic import Diagnostic, Severity
from guidegen.corpus.diagnostics.kind import DiagnosticKind
from guidegen.corpus.load import Loaded, load
from guidegen.corpus.parsing.templates import TemplateFolder, read_template_folder
from guidegen.rendering.change import page as changes
from guidegen.rendering.checking.characters import character_checks
from guidegen.rendering.checking.handed import bill_names, guide_names
from guidegen.rendering.checking.model_text import model_text_checks
from guidegen.rendering.checking.names import Look
from guidegen.rendering.comparison import page as comparisons
from guidegen.rendering.document import html
from guidegen.rendering.writing import BILL_TEMPLATES, environment_of

__all__ = ["load_project", "template_checks"]

_CHAPTERS = ("guides/", "editions/", "bill/")
"""Folders of templates that are rendered by themselves; others are taken up by these."""
_ALWAYS = (*BILL_TEMPLATES, *changes.TEMPLATES, *comparisons.TEMPLATES, *html.TEMPLATES)
"""Those that some document is made with, whatever the guides list."""


def template_checks(templates: Path) -> list[Diagnostic]:
    """Everything in the templates that would keep a build from making a document."""
    folder = read_template_folder(templates)
    texts = folder.texts
    looked = Look(environment_of(templates), {one.name: one for one in texts})
    for one in texts:
        looked.grammar(one)
    for one in texts:
        if one.name.startswith(_CHAPTERS) and one.name in looked.trees:
            looked.chapter(one, bill_names() if one.name.startswith("bill/") else guide_names())
    return [*looked.found, *_absent(folder, templates)]


def _absent(folder: TemplateFolder, templates: Path) -> Iterator[Diagnostic]:
    for name in dict.fromkeys(_ALWAYS):
        if name not in folder.names:
            message = "the file is not there, and documents are made with it; add it"
            yield Diagnostic(f"{templates.name}/{name}", 1, DiagnosticKind.MISSING_FILE, message)


def load_project(provisions: Path, templates: Path, also: Sequence[Path] = ()) -> Loaded:
    """The content with everything that is wrong in it and in the templates: all that a build would stop at."""
    loaded = load(provisions, also, templates)
    texts = read_template_folder(templates).texts
    faceless = character_checks((provisions, *also), texts, provisions.parent)
    # A file in which something is wrong already would be told of twice.
    refused = {d.file for d in loaded.diagnostics if d.severity is Severity.ERROR}
    models = [file for file in loaded.models if file.file not in refused]
    # Texts cite one another and duties: held against what could not be read, they would be called wrong.
    whole = not any(part in file for file in refused for part in ("/model/", "/instruments/"))
    typed = model_text_checks(models, loaded.corpus, whole=whole)
    wrong = {*loaded.diagnostics, *template_checks(templates), *faceless, *typed}
    return Loaded(loaded.corpus, tuple(sorted(wrong)), loaded.models)
