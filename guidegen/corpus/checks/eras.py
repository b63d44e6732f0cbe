"""Years of laws and treaty acts, held against the dates of the sources: a year of another era is not one of ours.

In: the files of the content. Out: a diagnostic for each year that lies beyond anything the sources could know of, or before any law
in force, with the arithmetic of the eras that members count by. No clock is read: the newest date of a source stands for now.
"""

from collections.abc import Iterator, Mapping

from guidegen.corpus.diagnostics.diagnostic import Diagnostic
from guidegen.corpus.diagnostics.kind import DiagnosticKind
from guidegen.corpus.parsing.document import Parsed, Path
from guidegen.corpus.parsing.folder import Folder
from guidegen.law.member.national import LawStatus, MemberLaw

_EARLIEST = 1700
"""No law that a member applies is older; a year before it is counted otherwise."""
_AHEAD = 5
"""Years after the newest source within which a law may be going to begin or to end."""
_ERAS: Mapping[str, int] = {"Buddhist": -543, "Bikram Sambat": -57, "Saka": 78, "solar Hijri": 621, "Minguo": 1911}
"""What is added to a year of an era for ours, a year more or less."""


def era_checks(folder: Folder) -> Iterator[Diagnostic]:
    """Each year that must be of another era, or is a slip."""
    newest = _newest(folder)
    if newest is None:
        return
    for file in folder.laws.read:
        for path, year in _years(file):
            if wrong := _wrong(year, newest, path[-1] == "year"):
                yield file.error(path, DiagnosticKind.OTHER_ERA, f"{path[-1]}: {wrong}")
    for act in folder.acts:
        for name in ("made", "effect", "withdrawn"):
            date = getattr(act.value, name)
            if date and (wrong := _wrong(int(date[:4]), newest, exact=False)):
                yield act.error((), DiagnosticKind.OTHER_ERA, f"{name}: {wrong}")
    for row in folder.actions:
        for name in ("signed", "action_date", "in_force_date"):
            date = getattr(row.value, name)
            if date and (wrong := _wrong(int(date[:4]), newest, exact=False)):
                yield row.error((), DiagnosticKind.OTHER_ERA, f"{name}: {wrong}")


def _newest(folder: Folder) -> int | None:
    """The year of the newest date of a source that is no year of another era itself."""
    named = [source.as_at for file in folder.laws.read for source in file.value.sources.values()]
    named += [row.value.source_as_at for row in folder.actions]
    years = sorted(int(date[:4]) for date in named if date)
    # The middle year cannot be far from now, even where some sources are dated by another era.
    return max((year for year in years if year - years[len(years) // 2] < 50), default=None) if years else None


def _years(file: Parsed[MemberLaw]) -> Iterator[tuple[Path, int]]:
    for n, law in enumerate(file.value.laws):
        if law.year is not None:
            yield ("laws", n, "year"), law.year
        yield from _of_status(("laws", n, "status"), law.status)
    for n, provision in enumerate(file.value.provisions):
        if provision.status:
            yield from _of_status(("provisions", n, "status"), provision.status)


def _of_status(path: Path, status: LawStatus) -> Iterator[tuple[Path, int]]:
    for name, date in (("from", status.from_), ("to", status.to)):
        if date:
            yield (*path, name), int(date[:4])


def _wrong(year: int, newest: int, exact: bool) -> str | None:
    """Why a year cannot be right, and what it may be."""
    if _EARLIEST <= year <= newest + (1 if exact else _AHEAD):
        return None
    where = f"lies in the future of every source ({newest})" if year > newest else "is before any law in force"
    reckoned = [
        f"{era}: {year} {'-' if add < 0 else '+'} {abs(add)} = {year + add}"
        for era, add in _ERAS.items()
        if 1800 <= year + add <= newest + 1
    ]
    if 1800 <= (lunar := round(year * 0.970229 + 621.56)) <= newest + 1:
        reckoned.append(f"Hijri: {year} x 0.97 + 622 = {lunar}")
    asked = f"is it a year of another era ({', or '.join(reckoned)})?" if reckoned else "is it a slip?"
    return f"{year} {where}; {asked} Write the year of the common era"
