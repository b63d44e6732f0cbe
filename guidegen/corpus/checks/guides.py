"""Guides, held against what they print."""

import re
from collections.abc import Iterator
from pathlib import Path as File

from guidegen.corpus.checks.instruments import instrument_names
from guidegen.corpus.diagnostic import Diagnostic
from guidegen.corpus.document import Parsed
from guidegen.corpus.folder import Folder
from guidegen.corpus.kind import Kind
from guidegen.corpus.suggestion import did_you_mean
from guidegen.law.guide import Guide

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
            yield file.error(("id",), Kind.WRONG_NAME, message)
            continue
        for n, name in enumerate(guide.instruments):
            if name not in instruments:
                message = f'no file describes the instrument "{name}"{did_you_mean(name, instruments)}'
                yield file.error(("instruments", n), Kind.UNKNOWN_INSTRUMENT, message)
        for n, name in enumerate(guide.model_provisions):
            if name not in models and name not in folder.models.unread:
                message = f'there is no model provision "{name}"{did_you_mean(name, models)}'
                yield file.error(("model_provisions", n), Kind.UNKNOWN_MODEL_PROVISION, message)
            elif name in models and models[name].value.topic is not guide.id:
                message = f'the model provision "{name}" is on {models[name].value.topic}; its own guide prints it'
                yield file.error(("model_provisions", n), Kind.WRONG_TOPIC, message)
    printed = {name for file in folder.guides.read for name in file.value.model_provisions}
    told = {file.value.id for file in folder.guides.read if file.value.id == file.name}
    if not folder.guides.unread:
        for name, model in models.items():
            if name not in printed and model.value.topic in told:
                message = f"the guide on {model.value.topic} does not print it; add it to `model_provisions` there"
                yield model.error(("id",), Kind.UNUSED_MODEL_PROVISION, message)


def _twice(file: Parsed[Guide]) -> Iterator[Diagnostic]:
    for key in ("audiences", "instruments", "model_provisions", "chapters"):
        entries = getattr(file.value, key)
        for n, entry in enumerate(entries):
            if entries.index(entry) != n:
                yield file.error((key, n), Kind.DUPLICATE_ID, f'{key} lists "{entry}" twice; delete one')


def chapter_checks(guides: tuple[Parsed[Guide], ...], templates: File) -> Iterator[Diagnostic]:
    """Each chapter of a guide has one template, and each template of a chapter is listed, in the same order."""
    for file in guides:
        folder = templates / "guides" / file.value.id
        found = {m[2]: path for path in sorted(folder.glob("*.md")) if (m := _CHAPTER.fullmatch(path.name))}
        for n, slug in enumerate(file.value.chapters):
            if slug not in found:
                message = f"the chapter has no template templates/guides/{file.value.id}/NN-{slug}.md"
                yield file.error(("chapters", n), Kind.UNKNOWN_CHAPTER, message + did_you_mean(slug, found))
        for slug, path in found.items():
            if slug not in file.value.chapters:
                place = path.relative_to(templates.parent).as_posix()
                message = f"the guide does not list this chapter; add {slug} to `chapters` of {file.file}"
                yield Diagnostic(place, 1, Kind.UNLISTED_CHAPTER, message)
        listed = [slug for slug in file.value.chapters if slug in found]
        if listed != [slug for slug in found if slug in listed]:
            message = "the chapters are not in the order of the numbers of their templates; give both the same order"
            yield file.error(("chapters",), Kind.UNLISTED_CHAPTER, message)
