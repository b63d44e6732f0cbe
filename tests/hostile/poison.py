"""Content in which every field of words holds something that a reader on the way might take for more than words."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import count
from typing import Any, get_args, get_origin, get_type_hints

from guidegen.corpus.corpus import Corpus
from guidegen.law.base import Record, Text
from guidegen.law.member.national import Member
from guidegen.law.model import ModelProvision

PAYLOADS: Mapping[str, str] = {
    "a script": "<script>alert(1)</script>",
    "an image that runs": "<img src=x onerror=alert(1)>",
    "the end of everything": "</td></table></aside></main></script>--><!--",
    "an attribute": "\" onmouseover='alert(1)' x=\"",
    "a link that runs": "[here](javascript:alert(1)) and <javascript:alert(1)>",
    "emphasis": "*stars* _lines_ **strong** `code` ~~gone~~",
    "a heading and a list": "# Title - point 1. first > said",
    "a row": "a | b | c |---|---|",
    "a template": "{{ 7 * 7 }} {% for x in y %} {# gone #}",
    "a token of a bill": "${ref:trafficking} ${choice:penalty} ${",
    "a formula": "=HYPERLINK(0) +1 -1 @SUM(1)",
    "an attribute list": "{: #id .class onclick=x }",
    "entities": "&lt;b&gt; &#60;i&#62; &amp;amp; &copy",
    "parts of a bill": "SEC - Title SUBSEC PARA{refersTo #x}",
    "other scripts": "Ünïcödé ไทย ខ្មែរ தமிழ் नेपाली 中文 عربى",
    "a server include": '<!-- " \' onmouseover="alert(1)" x=" --> &{alert(1)};',
    "an instruction": "<?php x ?> <!DOCTYPE x> <![CDATA[ x ]]> <xml:x/>",
    "right to left": "שלום (1) عربى [2]",
    "a long word": "W" * 200,
    "backslashes": r"\* \[ \n \u202e %s {0} $HOME `id`",
}


def poisoned(corpus: Corpus, payloads: Sequence[str], iso3: str) -> Corpus:
    """A copy of a corpus with one member, each field of words of its law and of the treaties, checklists and themes changed.

    A field holds ``<payload> №<number>.``, with a number of its own by which ``payloads`` are taken in turn. What is written in a language of its own, as the texts of
    model provisions are, stays.
    """
    numbers = count(1)

    def words() -> str:
        number = next(numbers)
        return f"{payloads[number % len(payloads)]} №{number}."

    def of(value: Any, hint: Any) -> Any:
        if hint == Text:
            return words()
        inside = [one for one in get_args(hint) if one is not type(None)]
        if isinstance(value, Record):
            return record(value)
        if isinstance(value, tuple) and inside:
            return tuple(of(one, inside[0]) for one in value)
        if isinstance(value, Mapping) and len(inside) > 1:
            return {key: of(one, inside[1]) for key, one in value.items()}
        return of(value, inside[0]) if value is not None and get_origin(hint) is not None and Text in inside else value

    def record(value: Record) -> Any:
        hints = get_type_hints(type(value), include_extras=True)
        kept = _KEPT.get(type(value).__name__, frozenset())
        names = [name for name in type(value).model_fields if name not in kept and getattr(value, name) is not None]
        return value.model_copy(update={name: of(getattr(value, name), hints[name]) for name in names})

    member: Member = record(corpus.members[iso3])
    return replace(
        corpus,
        members={iso3: member},
        instruments={name: record(one) for name, one in corpus.instruments.items()},
        elements={topic: tuple(record(e) for e in checklist) for topic, checklist in corpus.elements.items()},
        themes={name: record(one) for name, one in corpus.themes.items()},
        treaty_actions={key: record(one) for key, one in corpus.treaty_actions.items() if key[0] == iso3},
    )


_KEPT: Mapping[str, frozenset[str]] = {
    # Their words are cut to begin a match, or name other things.
    "Element": frozenset({"words"}),
    "Obligation": frozenset({"locator"}),
    "Provision": frozenset({"locator"}),
}


def fields(corpus: Corpus) -> Iterator[str]:
    """Every field of words that ``poisoned`` changes, by the record it belongs to."""
    seen: set[type] = set()

    def within(kind: Any) -> Iterator[str]:
        if isinstance(kind, type) and issubclass(kind, Record):
            if kind in seen or kind is ModelProvision:
                return
            seen.add(kind)
            for name, hint in get_type_hints(kind, include_extras=True).items():
                if name in kind.model_fields:
                    if hint == Text or Text in get_args(hint):
                        yield f"{kind.__name__}.{name}"
                    yield from within(hint)
        for one in get_args(kind):
            yield from within(one)

    for value in (*corpus.members.values(), *corpus.instruments.values(), *corpus.themes.values()):
        yield from within(type(value))
