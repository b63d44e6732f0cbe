"""Sources in the open data: the id of each, and the columns that every sourced table shares."""

from collections.abc import Iterable, Iterator, Sequence

from guidegen.corpus.corpus import Corpus
from guidegen.law.base import Confidence, Source
from guidegen.law.member.national import Member
from guidegen.rendering.open_data.table import Column, DataTable, ForeignKey, Row, code, dated, many, text, word

SOURCES = many("sources", "Sources", "Ids of the sources in which it was read, in the table sources.")
CONFIDENCE = word("confidence", "Confidence", "How sure it is; low is recalled, not found in a source.", Confidence)


def of_law(member: Member, keys: Iterable[str]) -> tuple[str, ...]:
    """Ids of sources of a member's law.yaml."""
    return tuple(f"{member.iso3.lower()}/law/{key}" for key in keys)


def of_profile(member: Member, keys: Iterable[str]) -> tuple[str, ...]:
    """Ids of sources of a member's profile.yaml."""
    return tuple(f"{member.iso3.lower()}/profile/{key}" for key in keys)


def of_instrument(instrument: str, keys: Iterable[str]) -> tuple[str, ...]:
    """Ids of sources of an instrument."""
    return tuple(f"{instrument}/{key}" for key in keys)


def _all(corpus: Corpus) -> Iterator[tuple[str, str, Source]]:
    for instrument in corpus.instruments.values():
        for key, source in instrument.sources.items():
            yield f"{instrument.id}/{key}", f"instruments/{instrument.id}.yaml", source
    for member in corpus.members.values():
        folder = f"members/{member.iso3.lower()}"
        for key, source in member.profile.sources.items():
            yield of_profile(member, [key])[0], f"{folder}/profile.yaml", source
        for key, source in member.law.sources.items():
            yield of_law(member, [key])[0], f"{folder}/law.yaml", source


def sources_table(corpus: Corpus) -> DataTable:
    """Every source that a fact cites."""
    return DataTable(
        "sources",
        "Sources",
        "Where facts were read. Rows of the treaty status name their source themselves.",
        (
            text("id", "Id", "Member or instrument, file and key.", required=True),
            text("file", "File", "The file of provisions/ that lists it.", required=True),
            text("title", "Title", "Title of the page, statute, report or database entry.", required=True),
            code("url", "Address", "Its address, where it has one.", "address", required=False),
            dated("as_at", "State read", "The state of the source that was read; empty where it is undated."),
            text("note", "Note", "What a reader should know about it."),
        ),
        ("id",),
        tuple(
            {"id": id_, "file": file, "title": s.title, "url": s.url, "as_at": s.as_at, "note": s.note}
            for id_, file, s in _all(corpus)
        ),
    )


def citations_table(tables: Sequence[DataTable]) -> DataTable:
    """Which row of which table rests on which source: the lists of sources, one source a row."""
    rows: list[Row] = []
    for table in tables:
        if any(column.name == SOURCES.name for column in table.columns):
            for row in table.rows:
                key = " | ".join(str(row[name]) for name in table.key)
                for source in dict.fromkeys(_listed(row)):
                    rows.append({"table": table.name, "key": key, "source": source})
    columns: tuple[Column, ...] = (
        text("table", "Table", "Name of the table.", required=True),
        text("key", "Key", "Primary key of the row; its parts separated by a bar.", required=True),
        text("source", "Source", "Id of the source.", required=True),
    )
    return DataTable(
        "citations",
        "Citations",
        "Which fact rests on which source: one row for each source of each row.",
        columns,
        ("table", "key", "source"),
        tuple(rows),
        (ForeignKey(("source",), "sources", ("id",)),),
    )


def _listed(row: Row) -> tuple[str, ...]:
    value = row[SOURCES.name]
    return tuple(value) if isinstance(value, tuple) else ()
