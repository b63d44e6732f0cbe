"""Guides, held against what they print."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path as File

from guidegen.corpus.checks.instruments import checklists, instrument_names, obligation_place
from guidegen.corpus.diagnostics.diagnostic import Diagnostic, Place
from guidegen.corpus.diagnostics.kind import DiagnosticKind
from guidegen.corpus.diagnostics.suggestion import did_you_mean
from guidegen.corpus.parsing.document import Parsed, Path
from guidegen.corpus.parsing.folder import Folder
from guidegen.law.guide import Guide
from guidegen.law.model import ModelProvision

_CHAPTER = re.compile(r"([0-9]{2})-(.+)\.md")


def guide_checks(folder: Folder) -> Iterator[Diagnostic]:
    """What is wrong with guides, their templates apart."""
    instruments = instrument_names(folder)
    models = {f.value.id: f for f in folder.models.read}
    for file in folder.guides.read:
        guide = file.value
        yield from _twice(file)
        if guide.id != file.name:
            message = f'the id is "{guide.id}", and the file is {file.name}.yaml; give both the same name'
            yield file.error(("id",), DiagnosticKind.WRONG_NAME, message, *folder.guides.named(guide.id, ("id",)))
            continue
        for n, name in enumerate(guide.instruments):
            if name not in instruments:
                message = f'no file describes the instrument "{name}"{did_you_mean(name, instruments)}'
                yield file.error(("instruments", n), DiagnosticKind.UNKNOWN_INSTRUMENT, message)
        if instruments.issuperset(guide.instruments):  # a slip there is told once
            yield from _leading(file)
        yield from _bill(file, models, folder)
        yield from _unanswered(file, models, folder)
    told = {file.value.id for file in folder.guides.read if file.value.id == file.name}
    printed = {name for file in folder.guides.read for name in file.value.in_bill}
    if not folder.guides.unread:
        for name, model in models.items():
            if name not in printed and model.value.topic in told:
                message = f"the bill of the guide on {model.value.topic} does not hold it; add it under `bill` there"
                guides = (_bill_place(guide) for guide in folder.guides.read if guide.value.id is model.value.topic)
                yield model.error(("id",), DiagnosticKind.UNUSED_MODEL_PROVISION, message, *guides)


def _bill_place(file: Parsed[Guide]) -> Place:
    """Where a guide says what its bill holds; the guide itself where it has none yet."""
    return file.place(("bill",) if file.value.bill else ("id",), "the guide that would hold it")


def _leading(file: Parsed[Guide]) -> Iterator[Diagnostic]:
    """The leading instruments are among those that the guide reports on, and stand first there."""
    guide = file.value
    first = guide.instruments[: len(guide.leading)]
    for n, name in enumerate(guide.leading):
        if name not in guide.instruments:
            hint = did_you_mean(name, guide.instruments) or "; add it at the head of that list"
            message = f'"{name}" leads the guide, and `instruments` does not list it{hint}'
            yield file.error(("leading", n), DiagnosticKind.INCONSISTENT, message)
        elif name not in first:
            message = f'"{name}" leads the guide, and others stand before it in `instruments`; move it to the head of that list'
            yield file.error(("leading", n), DiagnosticKind.INCONSISTENT, message)


def _bill(file: Parsed[Guide], models: Mapping[str, Parsed[ModelProvision]], folder: Folder) -> Iterator[Diagnostic]:
    """The bill holds provisions that exist, each once, and the guide prints some of them."""
    guide = file.value
    places: list[tuple[Path, str]] = [(("model_provisions", n), name) for n, name in enumerate(guide.model_provisions)]
    places += [
        (("bill", n, "provisions", m), name)
        for n, part in enumerate(guide.bill)
        for m, name in enumerate(part.provisions)
    ]
    seen: dict[str, Path] = {}
    for path, name in places:
        if name not in models and name not in folder.models.unread:
            message = f'there is no model provision "{name}"{did_you_mean(name, models)}'
            yield file.error(path, DiagnosticKind.UNKNOWN_MODEL_PROVISION, message)
        elif name in models and models[name].value.topic is not guide.id:
            message = f'the model provision "{name}" is on {models[name].value.topic}; its own guide prints it'
            topic = models[name].place(("topic",), f"its topic is {models[name].value.topic}")
            yield file.error(path, DiagnosticKind.WRONG_TOPIC, message, topic)
        elif path[0] == "bill" and name in seen:
            first = file.place(seen[name], "first held here")
            yield file.error(path, DiagnosticKind.DUPLICATE_ID, f'the bill holds "{name}" twice; delete one', first)
        elif path[0] == "model_provisions" and name not in guide.in_bill:
            message = f'the guide prints "{name}", and its bill does not hold it; add it under `bill`'
            yield file.error(path, DiagnosticKind.UNUSED_MODEL_PROVISION, message, file.place(("bill",), "its bill"))
        if path[0] == "bill":
            seen.setdefault(name, path)


def _unanswered(
    file: Parsed[Guide], models: Mapping[str, Parsed[ModelProvision]], folder: Folder
) -> Iterator[Diagnostic]:
    """Every mandatory duty on the subject is implemented by the bill, or listed with the reason why not."""
    guide = file.value
    if folder.models.unread or folder.instruments.unread:
        return
    if any(name not in models for name in guide.in_bill):
        return  # one wrong id would show as many duties without an answer
    implemented = {
        oid: models[name].place(("implements", n), "implemented here")
        for name in guide.in_bill
        for n, oid in enumerate(models[name].value.implements)
    }
    known = {o.id: o for i in folder.instruments.read for o in i.value.obligations}
    listed: dict[str, Path] = {}
    for n, group in enumerate(guide.elsewhere):
        for m, oid in enumerate(group.obligations):
            path: Path = ("elsewhere", n, "obligations", m)
            if oid not in known:
                message = f'no instrument has the obligation "{oid}"{did_you_mean(oid, known)}'
                yield file.error(path, DiagnosticKind.UNKNOWN_OBLIGATION, message)
            elif oid in implemented:
                message = f'"{oid}" is listed as answered elsewhere, and the bill implements it; delete it here'
                yield file.error(path, DiagnosticKind.INCONSISTENT, message, implemented[oid])
            elif oid in listed:
                first = file.place(listed[oid], "first listed here")
                yield file.error(path, DiagnosticKind.DUPLICATE_ID, f'"{oid}" is listed twice; delete one', first)
            listed.setdefault(oid, path)
    if not implemented.keys() <= known.keys():
        return  # a mistyped duty would also show as one without an answer
    for oid, obligation in known.items():
        if guide.id in obligation.topic and obligation.force.is_mandatory and oid not in {**implemented, **listed}:
            message = (
                f'no paragraph of the bill implements the mandatory duty "{oid}" ({obligation.locator}); let a model '
                "provision implement it, or list it under `elsewhere` with the reason"
            )
            duty = obligation_place(oid, "id", "the duty", folder)
            path = ("bill",) if guide.bill else ("model_provisions",)
            yield file.error(path, DiagnosticKind.UNANSWERED_OBLIGATION, message, *duty)


def _chapter_places(guide: Guide) -> list[Path]:
    """Where each chapter of a guide is listed, in order."""
    return [("parts", n, "chapters", m) for n, part in enumerate(guide.parts) for m in range(len(part.chapters))]


def _twice(file: Parsed[Guide]) -> Iterator[Diagnostic]:
    guide = file.value
    lists: list[tuple[str, tuple[str, ...], list[Path]]] = [
        ("instruments", guide.instruments, [("instruments", n) for n in range(len(guide.instruments))]),
        ("leading", guide.leading, [("leading", n) for n in range(len(guide.leading))]),
        (
            "model_provisions",
            guide.model_provisions,
            [("model_provisions", n) for n in range(len(guide.model_provisions))],
        ),
        ("chapters", guide.chapters, _chapter_places(guide)),
    ]
    for key, entries, places in lists:
        for n, (entry, place) in enumerate(zip(entries, places, strict=True)):
            if entries.index(entry) != n:
                first = file.place(places[entries.index(entry)], "first listed here")
                yield file.error(place, DiagnosticKind.DUPLICATE_ID, f'{key} lists "{entry}" twice; delete one', first)


def chapter_checks(guides: tuple[Parsed[Guide], ...], templates: File) -> Iterator[Diagnostic]:
    """Each chapter of a guide has one template, and each template of a chapter is listed, in the same order."""
    for file in guides:
        folder = templates / "guides" / file.value.id
        found = {m[2]: path for path in sorted(folder.glob("*.md")) if (m := _CHAPTER.fullmatch(path.name))}
        for slug, place in zip(file.value.chapters, _chapter_places(file.value), strict=True):
            if slug not in found:
                message = f"the chapter has no template templates/guides/{file.value.id}/NN-{slug}.md"
                yield file.error(place, DiagnosticKind.UNKNOWN_CHAPTER, message + did_you_mean(slug, found))
        for slug, path in found.items():
            if slug not in file.value.chapters:
                template = path.relative_to(templates.parent).as_posix()
                message = f'the guide does not list this chapter; add "{slug}" to `chapters` of {file.file}'
                yield Diagnostic(template, 1, DiagnosticKind.UNLISTED_CHAPTER, message, also=(_last_chapter(file),))
        listed = [slug for slug in file.value.chapters if slug in found]
        numbered = [slug for slug in found if slug in listed]
        if listed != numbered:
            message = "the chapters are not in the order of the numbers of their templates; give both the same order"
            first = next(slug for slug, other in zip(listed, numbered, strict=False) if slug != other)
            place = _chapter_places(file.value)[file.value.chapters.index(first)]
            number = Place(found[first].relative_to(templates.parent).as_posix(), 1, "its template")
            also = file.place(place, f"{first} is listed here"), number
            yield file.error(("parts",), DiagnosticKind.UNLISTED_CHAPTER, message, *also)


def _last_chapter(file: Parsed[Guide]) -> Place:
    """Where the list of the chapters of a guide ends."""
    places = _chapter_places(file.value)
    return file.place(places[-1] if places else ("parts",), "the end of its list")


def edition_checks(folder: Folder, templates: File) -> Iterator[Diagnostic]:
    """Each chapter of an edition for one kind of reader has a template, and each of its templates is listed."""
    for file in folder.editions.read:
        edition = file.value
        if edition.id.value != file.name:
            message = f'the id is "{edition.id}", and the file is {file.name}.yaml; give both the same name'
            yield file.error(
                ("id",), DiagnosticKind.WRONG_NAME, message, *folder.editions.named(edition.id.value, ("id",))
            )
            continue
        own = {path.stem: path for path in sorted((templates / "editions" / edition.id).glob("*.md"))}
        listed = {slug for slugs in edition.chapters.values() for slug in slugs}
        for topic, slugs in edition.chapters.items():
            shared = {
                m[2] for path in (templates / "guides" / topic).glob("*.md") if (m := _CHAPTER.fullmatch(path.name))
            }
            for n, slug in enumerate(slugs):
                if slugs.index(slug) != n:
                    message = f'the chapter "{slug}" stands twice; delete one'
                    first = file.place(("chapters", topic, slugs.index(slug)), "first listed here")
                    yield file.error(("chapters", topic, n), DiagnosticKind.DUPLICATE_ID, message, first)
                elif slug not in own and slug not in shared:
                    message = f"the chapter has no template templates/editions/{edition.id}/{slug}.md"
                    hint = did_you_mean(slug, [*own, *shared])
                    yield file.error(("chapters", topic, n), DiagnosticKind.UNKNOWN_CHAPTER, message + hint)
        for slug, path in own.items():
            if slug not in listed:
                place = path.relative_to(templates.parent).as_posix()
                message = f'the edition does not list this chapter; add "{slug}" to `chapters` of {file.file}'
                chapters = file.place(("chapters",), "its chapters")
                yield Diagnostic(place, 1, DiagnosticKind.UNLISTED_CHAPTER, message, also=(chapters,))


def question_checks(folder: Folder) -> Iterator[Diagnostic]:
    """Each question is answered by elements of its checklists or by a chapter of its guides."""
    guides = {file.value.id: file.value for file in folder.guides.read}
    known = checklists(folder)
    for file in folder.questions.read:
        for n, question in enumerate(file.value.questions):
            for topic in question.topics:
                keys = [element.key for element in known.get(topic, ())]
                for m, key in enumerate(question.elements):
                    if keys and key not in keys:
                        message = f'the checklist of {topic} has no element "{key}"{did_you_mean(key, keys)}'
                        yield file.error(("questions", n, "elements", m), DiagnosticKind.UNKNOWN_ELEMENT, message)
                if question.chapter and topic in guides and question.chapter not in guides[topic].chapters:
                    hint = did_you_mean(question.chapter, guides[topic].chapters)
                    message = f'the guide on {topic} has no chapter "{question.chapter}"{hint}'
                    yield file.error(("questions", n, "chapter"), DiagnosticKind.UNKNOWN_CHAPTER, message)
