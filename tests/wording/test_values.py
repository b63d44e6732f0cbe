"""Each value is worded once, in each form in which it is printed."""

import ast
import importlib
import inspect
import pkgutil
from collections import defaultdict
from collections.abc import Iterator, Mapping
from enum import StrEnum
from types import ModuleType
from typing import Any

import pytest

import guidegen.wording
from guidegen.comparison import Answer, CaveatKind, ConditionKind, GapKind, LawEventKind, Route
from guidegen.comparison.change.differences import ChangeKind
from guidegen.comparison.change.passages import BlockKind
from guidegen.drafting import ReasonKind
from guidegen.law.base import Confidence, Coverage, ProvisionTopic, Topic
from guidegen.law.group import ElementGroup
from guidegen.law.member.national import LawState
from guidegen.law.member.penalty import Combination, FineForm
from guidegen.law.member.profile import (
    AgencyRole,
    DefinitionsPlace,
    JurisdictionKind,
    Numbering,
    OffenceFormula,
    RegionalBody,
    Tradition,
    Unit,
)
from guidegen.law.treaty import ActionKind, Force, TreatyStatus
from guidegen.standing import CoverageValue, Rule
from guidegen.wording.catalogue import ENGLISH, MESSAGES, TABLES, Message, ValueTable
from guidegen.wording.treaties import treaty_label, treaty_phrase

MODULES = tuple(
    importlib.import_module(found.name)
    for found in pkgutil.walk_packages(guidegen.wording.__path__, "guidegen.wording.")
)

WORDED: Mapping[type[StrEnum], frozenset[str]] = {
    ActionKind: frozenset({"label", "phrase"}),
    AgencyRole: frozenset({"label", "phrase", "noun"}),
    Answer: frozenset({"label", "phrase", "counted", "letter", "sentence"}),
    BlockKind: frozenset({"phrase"}),
    CaveatKind: frozenset({"sentence"}),
    ChangeKind: frozenset({"label", "phrase"}),
    Combination: frozenset({"label", "phrase"}),
    ConditionKind: frozenset({"phrase"}),
    Confidence: frozenset({"phrase", "counted"}),
    Coverage: frozenset({"label", "phrase"}),
    CoverageValue: frozenset({"label", "phrase", "counted", "sentence"}),
    DefinitionsPlace: frozenset({"phrase"}),
    ElementGroup: frozenset({"label"}),
    FineForm: frozenset({"short", "phrase"}),
    Force: frozenset({"label", "phrase", "sentence"}),
    GapKind: frozenset({"label", "sign"}),
    JurisdictionKind: frozenset({"label"}),
    LawEventKind: frozenset({"label"}),
    LawState: frozenset({"label", "from", "until", "between"}),
    Numbering: frozenset({"sign"}),
    OffenceFormula: frozenset({"phrase"}),
    ProvisionTopic: frozenset({"label"}),
    ReasonKind: frozenset({"sentence"}),
    RegionalBody: frozenset({"label"}),
    Route: frozenset({"sentence"}),
    Rule: frozenset({"sentence"}),
    Topic: frozenset({"label", "phrase"}),
    Tradition: frozenset({"label", "phrase"}),
    TreatyStatus: frozenset({"label", "phrase", "short", "letter", "recalled"}),
    Unit: frozenset({"phrase", "sentence"}),
}
"""The enumerations of the law, of standings and of comparisons that are printed, and the forms they are printed in."""

PARTLY: Mapping[tuple[type[StrEnum], str], str] = {
    (CoverageValue, "counted"): "what has no verdict is not counted",
    (CoverageValue, "sentence"): "what the law has where a duty does not bind is never that it does not bind",
    (ReasonKind, "sentence"): "what a statute is made of has a sentence for each unit",
    (ConditionKind, "phrase"): "what the catalogue of conducts says is in its own words",
}
"""Forms in which some values are never said, each with the reason."""

UNPRINTED: Mapping[str, str] = {
    "Absence": "decides how a no is read",
    "Argument": "is a part of a text",
    "ChoiceKind": "decides how a choice is made",
    "ChoiceRule": "decides how a choice is made",
    "Coast": "decides what is printed",
    "CarriedOut": "said as how far the duty is met, and by where the duty is listed",
    "Eligibility": "decides what is printed",
    "FactKind": "has a message of its own for each kind, with its facts",
    "ObligationWord": "is itself the word of a statute",
    "QuestionKind": "decides what answers a question",
    "QuestionSubject": "decides how a question is asked",
    "SubjectKind": "decides the order of changes",
    "Theme": "has its heading in the content",
}
"""Enumerations that no table words, each with what it is for."""

ALIKE: Mapping[str, str] = {
    "label": "a finding, an answer and a treaty position are asked of different things",
    "phrase": "a finding, an answer and a treaty position are asked of different things",
    "short": "a short word stands for what the legend of its own table says",
    "letter": "a letter stands for what the legend of its own table says",
    "recalled": "a letter stands for what the legend of its own table says",
    "exact": "a column of years and a column of fines have other units",
    "between": "a column of years and a column of fines have other units",
    "most": "a column of years and a column of fines have other units",
    "least": "a column of years and a column of fines have other units",
}
"""The forms in which two messages may have the same English text, each with the reason."""
ALIKE_TEXTS = frozenset({"Yes", "No", "Not known", "yes", "no", "not known"})
"""What they may be alike in as labels and phrases: another language has another word for each question."""


def form(said: Message) -> str:
    return said.id.rpartition(".")[2]


def sample(said: Message) -> dict[str, str]:
    """Arguments for a message, its count apart."""
    return {name: f"<{name}>" for name in said.names - {"count"}}


@pytest.mark.parametrize("made", TABLES.values(), ids=lambda made: f"{made.subject} {made.form}")
def test_every_value_of_a_table_can_be_said(made: ValueTable[StrEnum]) -> None:
    for value in made:
        said = made[value]
        words = ENGLISH.count(said, 2, **sample(said)) if said.counts else ENGLISH.say(said, **sample(said))
        assert words.strip() == words != ""
        assert all(argument in words for argument in sample(said).values())
    assert set(made) <= set(made.values)


@pytest.mark.parametrize("values", WORDED, ids=lambda values: values.__name__)
def test_every_enumeration_that_is_printed_is_worded_whole_in_each_of_its_forms(values: type[StrEnum]) -> None:
    whole = {
        made.form for made in TABLES.values() if made.values is values and len(list(made)) == len(values.__members__)
    }
    assert whole | {made_form for of, made_form in PARTLY if of is values} >= WORDED[values]


def test_an_enumeration_is_worded_or_there_is_a_reason_why_not(code: Any) -> None:
    worded = {made.values.__name__ for made in TABLES.values()}
    floors = ("law/", "standing/", "comparison/", "drafting/")
    below = {name for name, module in code.defined_in.items() if module.startswith(floors)}
    assert below - worded - set(UNPRINTED) == set()
    assert worded & set(UNPRINTED) == set()


def test_no_two_tables_word_the_same_values_in_the_same_way() -> None:
    seen: dict[tuple[object, ...], str] = {}
    for (subject, made_form), made in TABLES.items():
        words = (made.values, made_form, tuple(made[value].texts for value in made))
        assert words not in seen, f"{subject} says as {made_form} what {seen[words]} says"
        seen[words] = subject


def test_no_two_messages_of_a_form_say_the_same_but_for_a_reason() -> None:
    found: dict[tuple[str, tuple[str, ...]], list[str]] = defaultdict(list)
    for said in MESSAGES.values():
        found[form(said), said.texts].append(said.id)
    twice = {
        key: ids
        for key, ids in found.items()
        if len(ids) > 1 and not (key[0] in ALIKE and (key[0] not in {"label", "phrase"} or key[1][0] in ALIKE_TEXTS))
    }
    assert twice == {}


@pytest.mark.parametrize("said", MESSAGES.values(), ids=lambda said: said.id)
def test_every_message_is_said_with_exactly_its_arguments(said: Message) -> None:
    words = (
        [ENGLISH.count(said, n, **sample(said)) for n in (1, 2)] if said.counts else [ENGLISH.say(said, **sample(said))]
    )
    for text in words:
        assert text == " ".join(text.split()), "white space that a translator would lose"


def _public(module: ModuleType) -> Iterator[tuple[str, inspect.Signature]]:
    for name, made in inspect.getmembers(module, inspect.isfunction):
        if made.__module__ == module.__name__ and not name.startswith("_"):
            yield name, inspect.signature(made)


SAYS_NOTHING = frozenset({"message", "table", "element_shown", "duty_shown", "open_relations", "with_signs"})
"""Public functions of ``wording`` that need no language."""


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.__name__)
def test_everything_that_says_something_takes_the_catalogue_last(module: ModuleType) -> None:
    for name, signature in _public(module):
        if name in SAYS_NOTHING:
            continue
        last = list(signature.parameters.values())[-1]
        assert (last.name, last.default) == ("catalogue", ENGLISH), f"{module.__name__}.{name}"


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.__name__)
def test_every_message_is_given_its_arguments_where_it_is_said(module: ModuleType) -> None:
    for node in ast.walk(ast.parse(inspect.getsource(module))):
        match node:
            case ast.Call(ast.Attribute(_, "say" | "count"), [ast.Name(name), *_], keywords):
                said = vars(module).get(name)
                given = {keyword.arg for keyword in keywords}
                if isinstance(said, Message) and None not in given:
                    assert given == said.names - {"count"}, f"{module.__name__}:{node.lineno}: {said.id}"


def test_a_treaty_position_that_is_not_known_reads_so_everywhere() -> None:
    about = ("treaty.status.unknown", "treaty.undated.unknown", "duty.bound.unknown", "duty.binding.unknown")
    texts = {said.texts[0] for said in MESSAGES.values() if said.id.startswith(about) and len(said.texts[0]) > 1}
    assert all("not known" in text.lower() for text in texts)
    assert (treaty_label("not-eligible"), treaty_phrase("not-eligible")) == ("Not open to it", "not open to it")
    assert (treaty_label("signatory"), treaty_phrase("signatory")) == ("Signatory", "signed, not party")
