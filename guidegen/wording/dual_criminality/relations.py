"""What could carry cooperation between two members, in words: the treaties in force between them, and what they cover.

In: a relation of a pair. Out: text, never markup.
"""

from collections.abc import Iterable, Iterator

from guidegen.comparison import Answer, PairAnswer, Relation, Route
from guidegen.law.treaty import Obligation, TreatyStatus
from guidegen.wording.binding import stance_of
from guidegen.wording.catalogue import ENGLISH, Catalogue, message, table
from guidegen.wording.language import sentences, series
from guidegen.wording.values import marked_if_low

_IN_FORCE = table(
    "relation.in-force",
    "sentence",
    {
        Answer.YES: "In force between the two ({positions}).",
        Answer.NO: "Not in force between the two ({positions}).",
        Answer.UNKNOWN: "Whether it is in force between the two is not known ({positions}).",
    },
    never=(Answer.DEPENDS,),
)
_ROUTE = table(
    "relation.route",
    "sentence",
    {
        Route.OWN: "It covers the facts by its own terms.",
        Route.PROTOCOL: "It covers the facts as an offence of its Protocol, to which both are parties.",
        Route.SERIOUS: "It covers the facts as a serious crime: both sides punish them with four years or more.",
        Route.OPEN: "Whether it covers the facts is not established: through its Protocol or as a serious crime on both "
        "sides.",
        Route.NONE: "It does not cover the facts: one side is not bound by its Protocol, and they are no serious crime on "
        "both.",
    },
)
_EXTRADITION = message("relation.extradition.sentence", "Extradition: {places}.")
_ASSISTANCE = message("relation.assistance.sentence", "Assistance: {places}.")
_DECLARED = message("relation.declared.sentence", "{member} declared: {words}.")
_OPEN_TREATY = message("relation.open.label", "{treaty} (not established)")
_NO_TREATY = message("relation.none.phrase", "none recorded")
_ONE_STATE = message("relation.one-state.phrase", "parts of one State")
ONE_STATE = message(
    "relation.one-state.sentence",
    "The two are parts of one State: no treaty between States governs what is between them.",
)
"""What is said where no treaty can be named."""

_NOT_COVERED = frozenset({Route.OPEN, Route.NONE})


def open_relations(pair: PairAnswer) -> tuple[Relation, ...]:
    """The treaties that concern a pair at all: those that neither side is shut out of."""
    closed = TreatyStatus.NOT_ELIGIBLE
    return tuple(r for r in pair.relations if not any(p.status is closed for p in r.positions))


def relation_sentences(pair: PairAnswer, relation: Relation, catalogue: Catalogue = ENGLISH) -> str:
    """A treaty between two members, in a few sentences."""
    names = [side.member.called for side in pair.sides]
    positions = (stance_of(n, p, catalogue) for n, p in zip(names, relation.positions, strict=True))
    said = [catalogue.say(_IN_FORCE[relation.in_force], positions=series(positions, catalogue))]
    if relation.route:
        said += [_ROUTE(relation.route, catalogue), relation.basis.limit]
        duties = ((_EXTRADITION, relation.extradition), (_ASSISTANCE, relation.assistance))
        said += [catalogue.say(what, places=_locators(found, catalogue)) for what, found in duties if found]
        said += [catalogue.say(_DECLARED, member=name, words=words) for name, words in relation.reservations]
    return sentences(said, catalogue)


def _locators(duties: Iterable[Obligation], catalogue: Catalogue) -> str:
    return series((duty.locator for duty in duties), catalogue)


def _covering(pair: PairAnswer) -> Iterator[tuple[Relation, bool]]:
    """The treaties between two members that cover the facts, then those that may; each with whether it does."""
    yield from ((r, True) for r in pair.relations if r.in_force is Answer.YES and r.route not in _NOT_COVERED)
    yield from ((r, False) for r in pair.relations if r.in_force is Answer.UNKNOWN or r.route is Route.OPEN)


def treaties(pairs: Iterable[PairAnswer], catalogue: Catalogue = ENGLISH) -> str:
    """The treaties between two members that cover at least one of some facts, or may, each once; for a cell of a table."""
    found: dict[tuple[str, bool], Relation] = {}
    for pair in pairs:
        if pair.one_state:
            return catalogue.say(_ONE_STATE)
        for relation, sure in _covering(pair):
            found.setdefault((relation.instrument.id, sure), relation)
    kept = ((r, sure) for (name, sure), r in found.items() if sure or (name, True) not in found)
    return series((_treaty(r, sure, catalogue) for r, sure in kept), catalogue) or catalogue.say(_NO_TREATY)


def _treaty(relation: Relation, sure: bool, catalogue: Catalogue) -> str:
    title = relation.instrument.short_title
    if sure:
        return marked_if_low(title, relation.confidence, catalogue)
    return catalogue.say(_OPEN_TREATY, treaty=title)
