"""Model provisions and conducts as tables, with what they lead to."""

from guidegen.corpus.corpus import Corpus
from guidegen.law.base import Topic
from guidegen.law.conduct import Conduct
from guidegen.law.member.profile import Coast
from guidegen.rendering.open_data.table import Column, DataTable, ForeignKey, Row, code, many, rows_of, text, word
from guidegen.rendering.open_data.treaty_tables import ELEMENT

_CONDUCT = code("conduct", "Conduct", "Id of the conduct.", "slug")


def models_table(corpus: Corpus) -> DataTable:
    """Model provisions, without their text."""
    return DataTable(
        "model-provisions",
        "Model provisions",
        "Text that a State may adopt: its facts here, its text and commentary in the file named.",
        (
            code("id", "Id", "Its name.", "slug"),
            word("topic", "Topic", "The guide it belongs to.", Topic),
            text("heading", "Heading", "Its heading in lists and tables.", required=True),
            Column("offence", "Offence", "Whether it makes an offence of its own.", "boolean"),
            many("forms", "Forms", "The legal traditions in whose form it has a text."),
            many("choices", "Choices", "What a State must decide when it adopts it."),
            many("counterpart", "Counterpart", "Elements by which national law on the same point is known."),
            word("coast", "Coast", "Where it is only for members with this coast.", Coast, required=False),
            text("file", "File", "Where its text stands in provisions/.", required=True),
        ),
        ("id",),
        rows_of(
            corpus.model_provisions.values(),
            lambda m: {
                "id": m.id,
                "topic": m.topic,
                "heading": m.heading,
                "offence": m.is_offence,
                "forms": tuple(m.texts),
                "choices": tuple(c.question for c in m.choices),
                "counterpart": m.counterpart,
                "coast": m.coast,
                "file": f"model/{m.topic}/{m.id}.md",
            },
        ),
    )


def implements_table(corpus: Corpus) -> DataTable:
    """Which model provision implements which obligation."""
    pairs = [(m.id, oid) for m in corpus.model_provisions.values() for oid in m.implements]
    return DataTable(
        "model-provision-obligations",
        "Obligations implemented by model provisions",
        "Which model provision implements which obligation.",
        (
            code("model_provision", "Model provision", "The model provision.", "slug"),
            code("obligation", "Obligation", "The obligation it implements.", "slug"),
        ),
        ("model_provision", "obligation"),
        rows_of(pairs, lambda pair: {"model_provision": pair[0], "obligation": pair[1]}),
        (
            ForeignKey(("model_provision",), "model-provisions", ("id",)),
            ForeignKey(("obligation",), "obligations", ("id",)),
        ),
    )


def conducts_table(corpus: Corpus) -> DataTable:
    """The catalogue of conducts."""
    return DataTable(
        "conducts",
        "Conducts",
        "The facts by which dual criminality is looked at.",
        (
            code("id", "Id", "Its name.", "slug"),
            word("topic", "Topic", "The guide it belongs to.", Topic),
            text("title", "Title", "Its name in a table.", required=True),
            text("facts", "Facts", "What happened, in plain words.", required=True),
            Column(
                "basic", "Basic offence", "Whether it is the basic offence of its topic or a graver form.", "boolean"
            ),
            code("protocol", "Protocol", "The instrument whose offence it is.", "slug", required=False),
            text("note", "Note", "What a reader should know."),
        ),
        ("id",),
        rows_of(
            corpus.conducts.values(),
            lambda c: {
                "id": c.id,
                "topic": c.topic,
                "title": c.title,
                "facts": c.facts,
                "basic": c.basic,
                "protocol": c.protocol,
                "note": c.note,
            },
        ),
        (ForeignKey(("protocol",), "instruments", ("id",)),),
    )


def _parts(conduct: Conduct) -> list[Row]:
    def row(role: str, key: str, part: str) -> Row:
        return {"conduct": conduct.id, "role": role, "topic": conduct.topic, "element": key, "part": part}

    needed = [row("needs", key, need.heading) for need in conduct.needs for key in need.any_of]
    excluded = [row("excluded-by", e.element, e.because) for e in conduct.excluded_by]
    return [*needed, *excluded, *(row("depends-on", d.element, d.on) for d in conduct.depends_on)]


def conduct_elements_table(corpus: Corpus) -> DataTable:
    """Which elements the facts of a conduct fill, and what takes them out or makes the answer depend."""
    role = Column(
        "role",
        "Role",
        "needs: the facts fill it, and one of a part is enough; excluded-by: it takes them out; depends-on: it decides.",
        constraints={"required": True, "enum": ["needs", "excluded-by", "depends-on"]},
    )
    return DataTable(
        "conduct-elements",
        "Elements of conducts",
        "Which elements the facts of each conduct fill.",
        (
            _CONDUCT,
            role,
            word("topic", "Topic", "The checklist.", Topic),
            code("element", "Element", "Key of the element.", "element"),
            text("part", "Part", "The part of the offence, or the reason.", required=True),
        ),
        ("conduct", "role", "element"),
        tuple(row for conduct in corpus.conducts.values() for row in _parts(conduct)),
        (ForeignKey(("conduct",), "conducts", ("id",)), ELEMENT),
    )
