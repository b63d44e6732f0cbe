"""What files say of one another: each check takes parsed files and gives diagnostics; those of chapters read the templates."""

from collections.abc import Iterator

from guidegen.corpus.checks.conducts import conduct_checks
from guidegen.corpus.checks.eras import era_checks
from guidegen.corpus.checks.guides import guide_checks, question_checks
from guidegen.corpus.checks.instruments import instrument_checks
from guidegen.corpus.checks.members import member_checks
from guidegen.corpus.checks.models import model_checks
from guidegen.corpus.checks.practice import practice_checks
from guidegen.corpus.checks.style import style_checks
from guidegen.corpus.checks.treaties import act_checks, regional_checks, treaty_checks
from guidegen.corpus.diagnostics.diagnostic import Diagnostic
from guidegen.corpus.parsing.folder import Folder


def checks(folder: Folder) -> Iterator[Diagnostic]:
    """Everything that is wrong between the files of a folder."""
    yield from instrument_checks(folder)
    yield from treaty_checks(folder)
    yield from act_checks(folder)
    yield from regional_checks(folder)
    yield from member_checks(folder)
    yield from era_checks(folder)
    yield from model_checks(folder)
    yield from style_checks(folder)
    yield from guide_checks(folder)
    yield from question_checks(folder)
    yield from conduct_checks(folder)
    yield from practice_checks(folder)
