"""The treaty status and the treaty acts, held against instruments, members and one another.

Words decide nothing: what is recorded of reservations in words must be read into rows of the acts.
"""

from collections.abc import Iterator

from guidegen.corpus.checks.instruments import instrument_names
from guidegen.corpus.diagnostics.diagnostic import Diagnostic, Place
from guidegen.corpus.diagnostics.kind import DiagnosticKind
from guidegen.corpus.diagnostics.suggestion import did_you_mean
from guidegen.corpus.parsing.document import Parsed, Path
from guidegen.corpus.parsing.folder import Folder
from guidegen.corpus.parsing.places import is_country
from guidegen.law.member.profile import RegionalBody
from guidegen.law.treaty import Eligibility, TreatyAct, TreatyAction, TreatyStatus

type _Rows = list[Parsed[TreatyAct]]


def _well_named(folder: Folder) -> frozenset[str]:
    return frozenset(file.name for file in folder.instruments.read if file.value.id == file.name)


def treaty_checks(folder: Folder) -> Iterator[Diagnostic]:
    """What is wrong with the rows of the treaty status."""
    known = instrument_names(folder)
    odd: set[str] = set()
    seen: dict[tuple[str, str], Place] = {}
    last: dict[str, tuple[str, int]] = {}
    for row in folder.actions:
        action, line = row.value, row.lines[()]
        if action.instrument not in known:
            message = f'no file describes the instrument "{action.instrument}"{did_you_mean(action.instrument, known)}'
            yield row.error((), DiagnosticKind.UNKNOWN_INSTRUMENT, message)
            odd.add(action.iso3)
        if not is_country(action.iso3):
            message = f'"{action.iso3}" is not a country code of ISO 3166-1, such as IDN'
            yield row.error((), DiagnosticKind.UNKNOWN_COUNTRY, message)
        key = action.iso3, action.instrument
        if key in seen:
            message = f"{action.iso3} has a row for {action.instrument} already; keep one"
            yield row.error((), DiagnosticKind.DUPLICATE_ROW, message, seen[key])
        seen.setdefault(key, row.place((), "its first row"))
        last[action.iso3] = row.file, line
        if action.status is TreatyStatus.PARTY and not (
            action.action_date or action.in_force_date or action.reservations
        ):
            message = "the party has no action_date; give it, or say under `reservations` why there is none"
            yield row.warning((), DiagnosticKind.NO_DATE, message)
        if action.action_date and action.in_force_date:
            size = min(len(action.action_date), len(action.in_force_date))
            succeeded = action.action == "succession"
            if action.in_force_date[:size] < action.action_date[:size] and not succeeded:
                message = (
                    f"in_force_date ({action.in_force_date}) is before action_date ({action.action_date}); "
                    "a State is bound only after it has joined"
                )
                yield row.error((), DiagnosticKind.DATE_ORDER, message)
    if folder.unread_tables or not folder.actions:
        return
    for profile in folder.profiles.read:
        iso3 = profile.value.iso3
        # A row under a misspelt name, or a member in the wrong folder, has been told already.
        wanted = (
            folder.instruments.unread | _well_named(folder) if iso3 not in odd and iso3.lower() == profile.name else ()
        )
        for instrument in sorted(wanted):
            if (iso3, instrument) not in seen:
                message = f"{iso3} has no row for {instrument}; add one, with the status unknown if need be"
                file, line = last.get(iso3, (folder.actions[0].file, 1))
                yield Diagnostic(file, line, DiagnosticKind.MISSING_ROW, message)


_OPEN_TO = {Eligibility.ASEAN: RegionalBody.ASEAN, Eligibility.SAARC: RegionalBody.SAARC}


def regional_checks(folder: Folder) -> Iterator[Diagnostic]:
    """An instrument of a regional body is open to its members and, unless they act otherwise, closed to others."""
    profiles = {profile.value.iso3: profile for profile in folder.profiles.read}
    instruments = {file.value.id: file for file in folder.instruments.read}
    for row in folder.actions:
        profile, instrument = profiles.get(row.value.iso3), instruments.get(row.value.instrument)
        body = _OPEN_TO.get(instrument.value.eligible) if instrument else None
        if profile is None or instrument is None or body is None:
            continue
        iso3 = row.value.iso3
        inside, closed = body in profile.value.regional_bodies, row.value.status is TreatyStatus.NOT_ELIGIBLE
        bodies: Path = ("regional_bodies",) if profile.value.regional_bodies else ("iso3",)
        also = (
            profile.place(("regional_bodies", body.value), f"a member of {body}")
            if inside
            else profile.place(bodies, f"{body} is not named here"),
            instrument.place(("eligible",), f"open to members of {body}"),
        )
        if inside and closed:
            message = (
                f"{iso3} is a member of {body}, and {row.value.instrument} is said not to be open to it; "
                "correct the status, or regional_bodies in its profile"
            )
            yield row.error((), DiagnosticKind.REGIONAL_BODY, message, *also)
        elif not inside and row.value.status in {TreatyStatus.PARTY, TreatyStatus.SIGNATORY, TreatyStatus.NONE}:
            message = (
                f"{row.value.instrument} is open to members of {body}, and the profile of {iso3} does not name that "
                "body; add it under regional_bodies, or say not-eligible"
            )
            yield row.error((), DiagnosticKind.REGIONAL_BODY, message, *also)


def act_checks(folder: Folder) -> Iterator[Diagnostic]:
    """What is wrong between the treaty acts and the treaty status."""
    status = {(row.value.iso3, row.value.instrument): row for row in folder.actions}
    acts: dict[tuple[str, str], _Rows] = {}
    seen: dict[tuple[str, ...], Place] = {}
    for row in folder.acts:
        act = row.value
        key = act.iso3, act.instrument
        acts.setdefault(key, []).append(row)
        if key not in status and not folder.unread_tables:
            known = instrument_names(folder)
            hint = did_you_mean(act.instrument, known) if act.instrument not in known else ""
            message = f"the treaty status has no row for {act.iso3} and {act.instrument}{hint or '; add it there'}"
            yield row.error((), DiagnosticKind.MISSING_ROW, message)
        whole = *key, act.key, act.note or ""
        if whole in seen:
            message = f"{act.iso3} has this {act.kind} to {act.instrument} already; keep one"
            yield row.error((), DiagnosticKind.DUPLICATE_ROW, message, seen[whole])
        seen.setdefault(whole, row.place((), "its first row"))
    for key, action in status.items():
        yield from _words(action, acts.get(key, []), folder.unread_acts)
        yield from _ending(action, [row for row in acts.get(key, []) if row.value.kind.ends], folder.unread_acts)


def _words(row: Parsed[TreatyAction], acts: _Rows, unread: bool) -> Iterator[Diagnostic]:
    """What is said in words is also read into rows, and the other way round."""
    said = row.value.reservations
    if said and not acts and not unread:
        message = (
            "`reservations` says something, and no row of treaty-acts.csv says what it is and which articles it touches; "
            "add one, with the articles `unknown` if need be, or of the kind `remark` where it is none"
        )
        yield row.error((), DiagnosticKind.UNREAD_RESERVATION, message)
    for act in acts:
        if act.value.kind.stated and not said:
            message = f"a {act.value.kind} is recorded, and the treaty status has no words on it; write them under `reservations`"
            yield act.error((), DiagnosticKind.INCONSISTENT, message, row.place((), "its row of the treaty status"))


def _ending(row: Parsed[TreatyAction], endings: _Rows, unread: bool) -> Iterator[Diagnostic]:
    """Whoever joined and is no party has left, and whoever left had joined."""
    action, here = row.value, row.place((), "its row of the treaty status")
    if action.status is TreatyStatus.NONE and action.action_date and not endings and not unread:
        message = (
            "the status is none but action_date is set; say `party`, empty action_date, or record under treaty-acts.csv "
            "that it denounced or withdrew"
        )
        yield row.error((), DiagnosticKind.INCONSISTENT, message)
    for again in endings[1:]:
        message = f"{action.iso3} has left {action.instrument} by another row already; keep one"
        yield again.error((), DiagnosticKind.DUPLICATE_ROW, message, endings[0].place((), "its first row"))
    for one in endings[:1]:
        act = one.value
        joined = action.action_date or action.in_force_date
        if action.status not in {TreatyStatus.NONE, TreatyStatus.PARTY}:
            message = f"a {act.kind} is recorded, and the status is {action.status}; say `none` once it has effect"
            yield one.error((), DiagnosticKind.INCONSISTENT, message, here)
        elif action.status is TreatyStatus.PARTY and not act.effect:
            message = f"the member is a party still: say from which day the {act.kind} has effect, or say `none` there"
            yield one.error((), DiagnosticKind.INCONSISTENT, message, here)
        for name in ("made", "effect"):
            left = getattr(act, name)
            if left and joined and left[: len(joined)] < joined[: len(left)]:
                message = f"{name} ({left}) is before the member joined ({joined}); correct one of them"
                yield one.error((), DiagnosticKind.DATE_ORDER, message, here)
