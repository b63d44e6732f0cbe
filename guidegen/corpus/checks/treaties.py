"""The treaty status, held against instruments and members."""

from collections.abc import Iterator

from guidegen.corpus.checks.instruments import instrument_names
from guidegen.corpus.diagnostics.diagnostic import Diagnostic, Place
from guidegen.corpus.diagnostics.kind import DiagnosticKind
from guidegen.corpus.diagnostics.suggestion import did_you_mean
from guidegen.corpus.parsing.document import Path
from guidegen.corpus.parsing.folder import Folder
from guidegen.corpus.parsing.places import is_country
from guidegen.law.member.profile import RegionalBody
from guidegen.law.treaty import Eligibility, TreatyStatus


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
