"""The catalogue of conducts, held against the checklists and the instruments it names."""

from collections.abc import Iterator

from guidegen.corpus.checks.instruments import checklists, excused, instrument_names, obligation_place, obligations
from guidegen.corpus.diagnostics.diagnostic import Diagnostic
from guidegen.corpus.diagnostics.kind import DiagnosticKind
from guidegen.corpus.diagnostics.suggestion import did_you_mean
from guidegen.corpus.parsing.document import Parsed, Path
from guidegen.corpus.parsing.folder import Folder
from guidegen.law.conduct import Basis, Conduct, ConductsFile
from guidegen.law.element import SERIOUS_CRIME


def conduct_checks(folder: Folder) -> Iterator[Diagnostic]:
    """What is wrong with the catalogue of conducts."""
    instruments = instrument_names(folder)
    for file in folder.conducts.read:
        ids = [conduct.id for conduct in file.value.conducts]
        for n, conduct in enumerate(file.value.conducts):
            path: Path = ("conducts", n)
            if ids.index(conduct.id) != n:
                message = f'the conduct "{conduct.id}" is listed twice; give this one an id of its own'
                first = file.place(("conducts", ids.index(conduct.id), "id"), "first listed here")
                yield file.error((*path, "id"), DiagnosticKind.DUPLICATE_ID, message, first)
            if conduct.protocol and conduct.protocol not in instruments:
                hint = did_you_mean(conduct.protocol, instruments)
                message = f'no file describes the instrument "{conduct.protocol}"{hint}'
                yield file.error((*path, "protocol"), DiagnosticKind.UNKNOWN_INSTRUMENT, message)
            yield from _elements(file, path, conduct, folder)
        treaties = [basis.instrument for basis in file.value.bases]
        for n, basis in enumerate(file.value.bases):
            if treaties.index(basis.instrument) != n:
                message = f'the treaty "{basis.instrument}" is listed twice; name all its conducts in one place'
                first = file.place(("bases", treaties.index(basis.instrument), "instrument"), "first listed here")
                yield file.error(("bases", n, "instrument"), DiagnosticKind.DUPLICATE_ID, message, first)
            yield from _basis(file, ("bases", n), basis, ids, folder)


def _places(conduct: Conduct) -> Iterator[tuple[Path, str]]:
    """Every element that a conduct names, with its place."""
    for n, need in enumerate(conduct.needs):
        for m, key in enumerate(need.any_of):
            yield ("needs", n, "any_of", m), key
    for n, exclusion in enumerate(conduct.excluded_by):
        yield ("excluded_by", n, "element"), exclusion.element
    for n, dependence in enumerate(conduct.depends_on):
        yield ("depends_on", n, "element"), dependence.element


def _elements(file: Parsed[ConductsFile], path: Path, conduct: Conduct, folder: Folder) -> Iterator[Diagnostic]:
    known = [element.key for element in checklists(folder)[conduct.topic]]
    if known and SERIOUS_CRIME not in known:
        message = (
            f'the checklist of {conduct.topic} has no element "{SERIOUS_CRIME}", and every conduct asks for it; add it'
        )
        yield file.error((*path, "topic"), DiagnosticKind.UNKNOWN_ELEMENT, message)
    for place, key in _places(conduct):
        if known and key not in known:
            message = f'the checklist of {conduct.topic} has no element "{key}"{did_you_mean(key, known)}'
            yield file.error((*path, *place), DiagnosticKind.UNKNOWN_ELEMENT, message)


def _basis(
    file: Parsed[ConductsFile], path: Path, basis: Basis, conducts: list[str], folder: Folder
) -> Iterator[Diagnostic]:
    instruments = instrument_names(folder)
    if basis.instrument not in instruments:
        message = f'no file describes the instrument "{basis.instrument}"{did_you_mean(basis.instrument, instruments)}'
        yield file.error((*path, "instrument"), DiagnosticKind.UNKNOWN_INSTRUMENT, message)
    for n, name in enumerate(basis.conducts):
        if name not in conducts:
            message = f'the catalogue has no conduct "{name}"{did_you_mean(name, conducts)}'
            yield file.error((*path, "conducts", n), DiagnosticKind.UNKNOWN_CONDUCT, message)
    known = obligations(folder)
    owners = {o.id: one.value.id for one in folder.instruments.read for o in one.value.obligations}
    for field, ids in (("extradition", basis.extradition), ("assistance", basis.assistance)):
        for n, oid in enumerate(ids):
            where: Path = (*path, field, n)
            if oid not in known:
                if not excused(oid, folder):
                    message = f'no instrument has the obligation "{oid}"{did_you_mean(oid, known)}'
                    yield file.error(where, DiagnosticKind.UNKNOWN_OBLIGATION, message)
            elif owners[oid] != basis.instrument:
                message = f'the obligation "{oid}" is not one of "{basis.instrument}"; list its own obligations'
                own = obligation_place(oid, "id", f"an obligation of {owners[oid]}", folder)
                treaty = file.place((*path, "instrument"), "the treaty that is to carry it")
                yield file.error(where, DiagnosticKind.ID_PREFIX, message, *own, treaty)
