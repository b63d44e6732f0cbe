"""The corpus as flat facts: one value each, under a key that stays the same from one state to another.

In: the corpus. Out: for each fact the file it stands in, the thing it is about and the name of the field. Pure. Values
are words as the file gives them; what is absent, empty or false is no fact.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from pydantic import BaseModel

from guidegen.corpus.corpus import Corpus
from guidegen.law.guide import Audience
from guidegen.law.member.national import Member
from guidegen.law.practice import Practice
from guidegen.law.treaty import Instrument


class SubjectKind(StrEnum):
    """What a group of facts is about."""

    MEMBER = "member"
    INSTRUMENT = "instrument"
    MODEL_PROVISION = "model-provision"
    CHECKLIST = "checklist"
    GUIDE = "guide"
    """Guides, editions and their practice, glossary, questions, themes, conducts: what guides are made of beside law."""


@dataclass(frozen=True, order=True)
class FactSubject:
    """Whom or what a group of facts is about."""

    kind: SubjectKind
    id: str
    """Member code, or id of the instrument, model provision or guide."""


@dataclass(frozen=True, order=True)
class FactKey:
    """What identifies a fact."""

    subject: FactSubject
    file: str
    """The file it stands in, relative to the project."""
    thing: str
    """What it is about within its subject, such as ``fji-crimes-act-2009|s. 115``; empty: the subject itself."""
    field: str
    """The way to it, such as ``penalty.imprisonment.max``."""


@dataclass(frozen=True)
class Fact:
    """One value."""

    value: str
    of: str
    """The thing in words, such as ``Crimes Act 2009, s. 115``; empty: the subject itself."""


type Facts = Mapping[FactKey, Fact]

_IDS = frozenset({"id", "key", "iso3"})
_NAMES = ("id", "key", "term", "heading", "element", "reason", "question")
"""The fields by which an item of a list is known, the first that it has."""


def names(corpus: Corpus) -> Mapping[FactSubject, str]:
    """What each subject is called."""
    kind = SubjectKind
    return {
        **{FactSubject(kind.MEMBER, code): m.name for code, m in corpus.members.items()},
        **{FactSubject(kind.INSTRUMENT, i.id): i.short_title for i in corpus.instruments.values()},
        **{FactSubject(kind.MODEL_PROVISION, p.id): p.heading for p in corpus.model_provisions.values()},
        **{FactSubject(kind.CHECKLIST, t): f"Checklist of {t}" for t in corpus.elements},
        **{FactSubject(kind.GUIDE, t): g.title for t, g in corpus.guides.items()},
        **{FactSubject(kind.GUIDE, a): f"Edition: {e.title}" for a, e in corpus.editions.items()},
        FactSubject(kind.GUIDE, Audience.ALL): "Full guides",
        FactSubject(kind.GUIDE, "glossary"): "Glossary",
        FactSubject(kind.GUIDE, "questions"): "Questions of policy makers",
        FactSubject(kind.GUIDE, "themes"): "Themes",
        FactSubject(kind.GUIDE, "conducts"): "Conducts of dual criminality",
    }


def facts(corpus: Corpus) -> Facts:
    """Every fact of the corpus."""
    return dict(_facts(corpus))


type _Found = Iterator[tuple[FactKey, Fact]]


def _facts(corpus: Corpus) -> _Found:
    for code, member in corpus.members.items():
        yield from _of_member(FactSubject(SubjectKind.MEMBER, code), member)
    for (code, instrument), action in corpus.treaty_actions.items():
        known = corpus.instruments.get(instrument)
        name = f"position to the {known.short_title if known else instrument}"
        subject, thing = FactSubject(SubjectKind.MEMBER, code), f"treaty|{instrument}"
        yield from _of(subject, "treaty-status.csv", thing, name, action, but=("acts",))
        for act in action.acts:
            yield from _of(subject, "treaty-acts.csv", f"{thing}|{act.key}", name, act)
    for treaty in corpus.instruments.values():
        yield from _of_instrument(FactSubject(SubjectKind.INSTRUMENT, treaty.id), treaty)
    for provision in corpus.model_provisions.values():
        file = f"model/{provision.topic}/{provision.id}.md"
        yield from _of(FactSubject(SubjectKind.MODEL_PROVISION, provision.id), file, "", "", provision)
    for topic, checklist in corpus.elements.items():
        for element in checklist:
            subject = FactSubject(SubjectKind.CHECKLIST, topic)
            yield from _of(subject, "elements.yaml", element.key, f"element {element.key}", element)
    yield from _of_guides(corpus)


def _of_guides(corpus: Corpus) -> _Found:
    def subject(name: str) -> FactSubject:
        return FactSubject(SubjectKind.GUIDE, name)

    for topic, guide in corpus.guides.items():
        yield from _of(subject(topic), f"guides/{topic}.yaml", "", "", guide)
    for audience, edition in corpus.editions.items():
        yield from _of(subject(audience), f"editions/{audience}.yaml", "", "", edition)
    for audience, practice in corpus.practice.items():
        yield from _of_practice(subject(audience), practice)
    yield from _of(subject("glossary"), "guides/glossary.yaml", "", "", corpus.glossary)
    for question in corpus.questions:
        yield from _of(subject("questions"), "questions.yaml", question.question, question.question, question)
    for theme, entry in corpus.themes.items():
        yield from _of(subject("themes"), "themes.yaml", theme, f"theme {theme}", entry)
    if corpus.catalogue:
        yield from _of(subject("conducts"), "conducts.yaml", "", "", corpus.catalogue, but=("conducts", "bases"))
    for conduct in corpus.conducts.values():
        yield from _of(subject("conducts"), "conducts.yaml", conduct.id, f"conduct {conduct.id}", conduct)
    for basis in corpus.bases:
        name = basis.instrument
        yield from _of(subject("conducts"), "conducts.yaml", f"treaty|{name}", f"cooperation under {name}", basis)


def _of_practice(subject: FactSubject, practice: Practice) -> _Found:
    """Each method text is a fact of its own, and so is each choice of elements or duties."""
    file = f"practice/{subject.id}.yaml"
    for name, table in practice.tables.items():
        yield from _of(subject, file, f"table|{name}", f"table {name}", table)
    yield from _of(subject, file, "", "", practice, but=("tables",))


def _of_member(subject: FactSubject, member: Member) -> _Found:
    folder = f"members/{subject.id.lower()}"
    profile, law = f"{folder}/profile.yaml", f"{folder}/law.yaml"
    yield from _of(subject, profile, "", "", member.profile, but=("sources",))
    for file, sources in ((profile, member.profile.sources), (law, member.law.sources)):
        for key, source in sources.items():
            yield from _of(subject, file, f"source|{key}", f"source {key}", source)
    titles = {one.id: one.name for one in member.law.laws}
    for one in member.law.laws:
        yield from _of(subject, law, one.id, one.name, one)
    places = Counter((p.law, p.locator) for p in member.law.provisions)
    headed = Counter((p.law, p.locator, p.heading) for p in member.law.provisions)
    for provision in member.law.provisions:
        place = (provision.law, provision.locator)
        apart = f"|{provision.heading}" if places[place] > 1 else ""
        if headed[*place, provision.heading] > 1:  # repealed, and enacted again
            apart += f"|{(provision.status.from_ if provision.status else None) or ''}"
        said = f"{titles.get(provision.law, provision.law)}, {provision.locator}"
        yield from _of(subject, law, f"{'|'.join(place)}{apart}", said, provision)
    for topic, stated in member.law.findings.items():
        for element, finding in stated.items():
            thing = f"finding|{topic}|{element}"
            yield from _of(subject, law, thing, f"stated finding on {element} ({topic})", finding)
    if member.law.notes:
        yield FactKey(subject, f"provisions/{law}", "", "notes"), Fact(member.law.notes, "")


def _of_instrument(subject: FactSubject, treaty: Instrument) -> _Found:
    file = f"instruments/{treaty.id}.yaml"
    yield from _of(subject, file, "", "", treaty, but=("obligations", "sources"))
    for obligation in treaty.obligations:
        yield from _of(subject, file, obligation.id, f"{treaty.short_title}, {obligation.locator}", obligation)
    for key, source in treaty.sources.items():
        yield from _of(subject, file, f"source|{key}", f"source {key}", source)


def _of(subject: FactSubject, file: str, thing: str, of: str, record: BaseModel, but: tuple[str, ...] = ()) -> _Found:
    for field, value in _flat(record, ""):
        if field.partition(".")[0] not in but:
            yield FactKey(subject, f"provisions/{file}", thing, field), Fact(value, of)


def _flat(value: object, path: str) -> Iterator[tuple[str, str]]:
    """Each value under a record, a mapping or a list, with the way to it."""

    def under(name: object) -> str:
        return f"{path}.{name}" if path else str(name)

    if value is None or value is False or value == "":
        return
    if isinstance(value, BaseModel):
        for name, info in type(value).model_fields.items():
            if name in _IDS:
                continue  # It stands in the key.
            yield from _flat(getattr(value, name), under(info.alias or name))
    elif isinstance(value, Mapping):
        for key, item in value.items():
            yield from _flat(item, under(key))
    elif isinstance(value, tuple) and any(isinstance(item, BaseModel) for item in value):
        for number, item in enumerate(value, 1):
            yield from _flat(item, under(next((getattr(item, n) for n in _NAMES if hasattr(item, n)), number)))
    elif isinstance(value, tuple):
        if value:
            yield path, "; ".join(str(item) for item in value)
    else:
        yield path, "yes" if value is True else str(value)
