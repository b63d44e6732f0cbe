"""A member's profile and law, held against one another, the checklists and their own sources."""

import re
from collections.abc import Iterator, Mapping

from guidegen.corpus.checks.citing import source_checks, unsourced
from guidegen.corpus.checks.instruments import checklists
from guidegen.corpus.diagnostics.diagnostic import Diagnostic, Place
from guidegen.corpus.diagnostics.kind import DiagnosticKind
from guidegen.corpus.diagnostics.suggestion import did_you_mean
from guidegen.corpus.parsing.document import Parsed, Path
from guidegen.corpus.parsing.folder import Folder
from guidegen.corpus.parsing.places import alpha_2, is_country, is_currency
from guidegen.corpus.skeleton import TO_WRITE
from guidegen.law.base import Coverage, ProvisionTopic, Topic
from guidegen.law.element import SERIOUS_CRIME
from guidegen.law.member.national import LawStatus, MemberLaw, Provision, StatedFinding
from guidegen.law.member.penalty import Penalty
from guidegen.law.member.profile import Profile
from guidegen.law.member.readings import BestReading, applying, best_reading

Keys = Mapping[Topic, frozenset[str]]

_MOST = 3
"""How many of the readings that a finding contradicts are shown; the message names them all."""
_BEARS = {
    ProvisionTopic.TRAFFICKING: (Topic.TRAFFICKING,),
    ProvisionTopic.SMUGGLING: (Topic.SMUGGLING,),
    ProvisionTopic.RELATED: (Topic.TRAFFICKING, Topic.SMUGGLING),
}

_NOT_FOUND = re.compile(r"\bnot (?:seen|found|given|confirmed|read)\b|\brecalled\b", re.IGNORECASE)
_NUMBERED = re.compile(
    r"\d|\b[Aa]rt(?:icle|s|\.)?s? ?[IVXLC]+\b|\b(?i:schedule|part|chapter|title|division|annex|book) [IVXLC]+\b"
    r"|\b(?i:schedule|annex|part|chapter) [A-Z]\b"
    r"|\b(?i:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last) (?i:proviso|schedule|paragraph|annex)\b"
)
"""A place by a figure, a roman number, a letter or a word."""


def member_checks(folder: Folder) -> Iterator[Diagnostic]:
    """What is wrong with members."""
    keys = {topic: frozenset(e.key for e in elements) for topic, elements in checklists(folder).items()}
    codes = {profile.value.iso3 for profile in folder.profiles.read}
    for profile in folder.profiles.read:
        yield from _named(profile, folder)
        yield from _profile(profile)
        yield from _unwritten(profile)
        yield from _state(profile, codes, folder)
    for law in folder.laws.read:
        yield from _laws(law)
        yield from _provisions(law, keys if folder.elements.read else None)
        yield from _findings(law, keys if folder.elements.read else None)
        yield from source_checks(law, law.value.sources, _cited(law.value))


def _unwritten(file: Parsed[Profile]) -> Iterator[Diagnostic]:
    """Texts that a skeleton left for a person to write."""
    profile = file.value
    texts: tuple[tuple[Path, str], ...] = (
        (("name",), profile.name),
        (("formal_name",), profile.formal_name),
        (("drafting", "citation_form"), profile.drafting.citation_form),
        (("drafting", "penalty_form"), profile.drafting.penalty_form),
    )
    for path, text in texts:
        if text == TO_WRITE:
            yield file.warning(path, DiagnosticKind.TO_WRITE, f"{path[-1]} is still to be written")


def _state(file: Parsed[Profile], codes: set[str], folder: Folder) -> Iterator[Diagnostic]:
    """The State whose treaty actions bind the member is a member too, so that its position can be followed."""
    state = file.value.jurisdiction.state if file.value.jurisdiction else None
    if state and state not in codes and state.lower() not in folder.profiles.unread:
        message = f'there is no member "{state}"{did_you_mean(state, codes) or "; its folder is missing"}'
        yield file.error(("jurisdiction", "state"), DiagnosticKind.UNKNOWN_MEMBER, message)


def _named(file: Parsed[Profile], folder: Folder) -> Iterator[Diagnostic]:
    """A folder has the name of its member."""
    code = file.value.iso3
    if code.lower() != file.name:
        message = f"the code is {code}, and the folder is {file.name}; name the folder {code.lower()}"
        yield file.error(("iso3",), DiagnosticKind.WRONG_NAME, message, *folder.profiles.named(code.lower(), ("iso3",)))


def _profile(file: Parsed[Profile]) -> Iterator[Diagnostic]:
    profile = file.value
    if not is_country(profile.iso3):
        message = f'"{profile.iso3}" is not a country code of ISO 3166-1, such as IDN'
        yield file.error(("iso3",), DiagnosticKind.UNKNOWN_COUNTRY, message)
    expected = alpha_2(profile.iso3)
    if expected and profile.iso2 != expected:
        message = f"iso2 is {profile.iso2}, and ISO 3166-1 gives {expected} for {profile.iso3}; write {expected}"
        code = file.place(("iso3",), f"the code is {profile.iso3}")
        yield file.error(("iso2",), DiagnosticKind.UNKNOWN_COUNTRY, message, code)
    if not is_currency(profile.currency):
        message = f'"{profile.currency}" is not a currency code of ISO 4217, such as IDR'
        yield file.error(("currency",), DiagnosticKind.UNKNOWN_CURRENCY, message)
    yield from unsourced(file, (), profile.confidence, profile.source)
    cited: list[tuple[Path, tuple[str, ...]]] = [((), profile.source)]
    for role, agency in profile.agencies.items():
        path: Path = ("agencies", role.value)
        yield from unsourced(file, path, agency.confidence, agency.source)
        cited.append((path, agency.source))
    for body, membership in profile.regional_bodies.items():
        path = ("regional_bodies", body.value)
        yield from unsourced(file, path, membership.confidence, membership.source)
        cited.append((path, membership.source))
    if profile.drafting.definitions:
        path = ("drafting", "definitions")
        yield from unsourced(file, path, profile.drafting.definitions.confidence, profile.drafting.definitions.source)
        cited.append((path, profile.drafting.definitions.source))
    if profile.population:
        path = ("population",)
        yield from unsourced(file, path, profile.population.confidence, profile.population.source)
        cited.append((path, profile.population.source))
    if profile.jurisdiction:
        path = ("jurisdiction",)
        yield from unsourced(file, path, profile.jurisdiction.confidence, profile.jurisdiction.source)
        cited.append((path, profile.jurisdiction.source))
    yield from source_checks(file, profile.sources, cited)


def _cited(law: MemberLaw) -> Iterator[tuple[Path, tuple[str, ...]]]:
    for n, one in enumerate(law.laws):
        yield ("laws", n), one.source
    for n, provision in enumerate(law.provisions):
        yield ("provisions", n), provision.source
        for key, reading in provision.elements.items():
            yield ("provisions", n, "elements", key), reading.source
    for topic, findings in law.findings.items():
        for key, finding in findings.items():
            yield ("findings", topic.value, key), finding.source


def _laws(file: Parsed[MemberLaw]) -> Iterator[Diagnostic]:
    ids = [law.id for law in file.value.laws]
    names: dict[str, int] = {}
    for n, law in enumerate(file.value.laws):
        path: Path = ("laws", n)
        if not law.id.startswith(f"{file.name}-"):
            message = f'the id "{law.id}" does not begin with its member; write "{file.name}-..."'
            yield file.error((*path, "id"), DiagnosticKind.ID_PREFIX, message)
        if ids.index(law.id) != n:
            message = f'the law "{law.id}" is listed twice; keep one'
            first = file.place(("laws", ids.index(law.id), "id"), "first listed here")
            yield file.error((*path, "id"), DiagnosticKind.DUPLICATE_ID, message, first)
        same = names.setdefault(" ".join(law.name.split()).casefold(), n)
        if same != n and ids.index(law.id) == n:
            message = f'"{law.name}" is what {ids[same]} is called as well; give each a `short_title` of its own'
            first = file.place(("laws", same), "the other law of this name")
            yield file.error(
                (*path, "short_title" if law.short_title else "title"), DiagnosticKind.SAME_NAME, message, first
            )
        yield from _status(file, (*path, "status"), law.status, ids)
        yield from unsourced(file, (*path, "status"), law.status.confidence, law.source)
        yield from unsourced(file, path, law.confidence, law.source)


def _status(file: Parsed[MemberLaw], path: Path, status: LawStatus, ids: list[str]) -> Iterator[Diagnostic]:
    if status.from_ and status.to:
        size = min(len(status.from_), len(status.to))
        if status.to[:size] < status.from_[:size]:
            message = f"it is in force from {status.from_} to {status.to}; the first date must not be the later one"
            begin = file.place((*path, "from"), f"from is {status.from_}")
            yield file.error((*path, "to"), DiagnosticKind.DATE_ORDER, message, begin)
    successor = (status.replaced_by or "").partition(" ")[0]
    if successor.startswith(f"{file.name}-") and successor not in ids:
        message = f'there is no law "{successor}"{did_you_mean(successor, ids)}'
        yield file.error((*path, "replaced_by"), DiagnosticKind.UNKNOWN_LAW, message)


def _provisions(file: Parsed[MemberLaw], keys: Keys | None) -> Iterator[Diagnostic]:
    ids = [law.id for law in file.value.laws]
    seen: dict[tuple[str, str, str], list[int]] = {}
    for n, provision in enumerate(file.value.provisions):
        path: Path = ("provisions", n)
        if provision.law not in ids:
            message = f'there is no law "{provision.law}"{did_you_mean(provision.law, ids) or "; add it to `laws`"}'
            yield file.error((*path, "law"), DiagnosticKind.UNKNOWN_LAW, message)
        place = provision.law, provision.locator, provision.heading
        others = seen.setdefault(place, [])
        again = next((m for m in others if not _apart(file.value.provisions[m].status, provision.status)), None)
        if again is not None:
            message = (
                f"{provision.locator} of {provision.law} is given twice with the same heading; keep one, or give each the "
                "`from` and `to` of its status where it was repealed and enacted again"
            )
            first = file.place(("provisions", again), "first given here")
            yield file.error(path, DiagnosticKind.DUPLICATE_PROVISION, message, first)
        others.append(n)
        if provision.status:
            yield from _status(file, (*path, "status"), provision.status, ids)
            yield from unsourced(file, (*path, "status"), provision.status.confidence, provision.source)
        if (
            provision.placed
            and (asked := _place_in_doubt(provision.locator))
            and file.lines.get((*path, "placed")) is None
        ):
            message = (
                f'the locator "{provision.locator}" {asked}; say `placed: false`, and a bill has its text checked first, '
                "or `placed: true` where these words are the place"
            )
            yield file.error((*path, "locator"), DiagnosticKind.INCONSISTENT, message)
        yield from unsourced(file, path, provision.confidence, provision.source)
        yield from _readings(file, path, provision, keys)
        if provision.penalty:
            yield from _penalty(file, path, provision, provision.penalty)


def _place_in_doubt(locator: str) -> str | None:
    """Why the words of a locator leave open whether they are the place; they ask, and decide nothing."""
    if found := _NOT_FOUND.search(locator):
        return f'says "{found[0]}"'
    return None if _NUMBERED.search(locator) else "has no number"


def _apart(one: LawStatus | None, other: LawStatus | None) -> bool:
    """Whether a provision had ended before another began, as where it was repealed and enacted again."""

    def before(first: LawStatus, second: LawStatus) -> bool:
        if first.to is None or second.from_ is None:
            return False
        size = min(len(first.to), len(second.from_))
        return first.to[:size] <= second.from_[:size]

    return one is not None and other is not None and (before(one, other) or before(other, one))


def _readings(file: Parsed[MemberLaw], path: Path, provision: Provision, keys: Keys | None) -> Iterator[Diagnostic]:
    known = frozenset[str]().union(*(keys[t] for t in _BEARS[provision.topic])) if keys else None
    for key, reading in provision.elements.items():
        where = (*path, "elements", key)
        if known is not None and key not in known:
            topics = " and ".join(_BEARS[provision.topic])
            message = f'the checklist of {topics} has no element "{key}"{did_you_mean(key, known)}'
            yield file.error(where, DiagnosticKind.UNKNOWN_ELEMENT, message)
        yield from unsourced(file, where, reading.confidence, reading.source or provision.source)


def _penalty(file: Parsed[MemberLaw], path: Path, provision: Provision, penalty: Penalty) -> Iterator[Diagnostic]:
    where = (*path, "penalty")
    if penalty.fine and penalty.fine.currency and not is_currency(penalty.fine.currency):
        message = f'"{penalty.fine.currency}" is not a currency code of ISO 4217, such as IDR'
        yield file.error((*where, "fine", "currency"), DiagnosticKind.UNKNOWN_CURRENCY, message)
    fields = type(penalty).model_fields
    for name in penalty.unverified:
        if name.partition(".")[0] not in fields:
            message = f'the penalty has no field "{name}" that could be unverified{did_you_mean(name, fields)}'
            yield file.error((*where, "unverified"), DiagnosticKind.UNKNOWN_FIELD, message)
    reading = provision.elements.get(SERIOUS_CRIME)
    reaches = penalty.reaches_serious_crime
    said = {Coverage.YES: True, Coverage.NO: False}.get(reading.value) if reading else None
    if said is not None and reaches is not None and said is not reaches:
        greatest, maximum = _maximum(penalty)
        message = f"{SERIOUS_CRIME} says {reading.value if reading else ''}, and the maximum is {maximum}; "
        yield file.error(
            (*path, "elements", SERIOUS_CRIME),
            DiagnosticKind.PENALTY_CONTRADICTS,
            f"{message}the threshold is a maximum of four years or more: correct one of them",
            file.place((*where, *greatest), f"the maximum is {maximum}"),
        )


def _maximum(penalty: Penalty) -> tuple[Path, str]:
    """Where a penalty says what the greatest is, and that in words."""
    if penalty.death:
        return ("death",), "death"
    if penalty.imprisonment and penalty.imprisonment.life:
        return ("imprisonment", "life"), "life"
    return ("imprisonment", "max"), str(penalty.imprisonment.max if penalty.imprisonment else None)


def _findings(file: Parsed[MemberLaw], keys: Keys | None) -> Iterator[Diagnostic]:
    provisions = applying(file.value.provisions, file.value.laws)
    for topic, findings in file.value.findings.items():
        for key, finding in findings.items():
            path: Path = ("findings", topic.value, key)
            if keys is not None and key not in keys[topic]:
                message = f'the checklist of {topic} has no element "{key}"{did_you_mean(key, keys[topic])}'
                yield file.error(path, DiagnosticKind.UNKNOWN_ELEMENT, message)
            if finding.value is not Coverage.UNKNOWN and finding.confidence is None:
                message = "a finding that is not unknown needs its confidence: high, medium or low"
                yield file.error(path, DiagnosticKind.NO_CONFIDENCE, message)
            yield from unsourced(file, path, finding.confidence, finding.source)
            yield from _rests_on(file, path, finding)
            best = best_reading(provisions, topic, key)
            if best.value not in {Coverage.UNKNOWN, finding.value} and not finding.because:
                places = ", ".join(dict.fromkeys(r.provision.locator for r in best.readings))
                message = (
                    f"the finding is {finding.value}, and the provisions give {best.value} ({places}); "
                    "say why under `because`, or correct one of them"
                )
                giving = list(_giving(file, best, key))
                yield file.error(path, DiagnosticKind.FINDING_CONTRADICTS, message, *giving[:_MOST])


def _rests_on(file: Parsed[MemberLaw], path: Path, finding: StatedFinding) -> Iterator[Diagnostic]:
    """What a stated finding rests on is a provision of the file; what its words name in full is among it."""
    names = {law.id: law.name for law in file.value.laws}
    known = {(p.law, p.locator) for p in file.value.provisions}
    listed = [(place.law, place.locator) for place in finding.provisions]
    for n, place in enumerate(listed):
        if place not in known:
            of_law = [locator for law, locator in known if law == place[0]]
            hint = did_you_mean(place[1], of_law) if of_law else did_you_mean(place[0], names)
            message = f'the file has no provision {place[1]} of "{place[0]}"{hint or "; list one of its provisions"}'
            yield file.error((*path, "provisions", n), DiagnosticKind.UNKNOWN_LAW, message)
    for law, locator in sorted(known - set(listed)):
        if law in names and finding.locator and _names(finding.locator, names[law], locator):
            message = (
                f"the locator names {locator} of {law}; list it under `provisions` as {{law: {law}, locator: {locator}}}, "
                "or name it otherwise"
            )
            yield file.error((*path, "locator"), DiagnosticKind.INCONSISTENT, message)


def _names(words: str, law: str, locator: str) -> bool:
    """Whether the words of a place seem to name a provision in full; they ask, and decide nothing."""
    return re.search(rf"{re.escape(law)},? {re.escape(locator)}(?![\w(-])", words) is not None


def _giving(file: Parsed[MemberLaw], best: BestReading, key: str) -> Iterator[Place]:
    """Where the provisions stand that give a reading."""
    for n, provision in enumerate(file.value.provisions):
        if any(reading.provision is provision for reading in best.readings):
            yield file.place(("provisions", n, "elements", key), f"{provision.locator} gives {best.value}")
