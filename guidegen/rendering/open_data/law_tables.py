"""National law as tables: members, laws and provisions."""

from collections.abc import Iterator
from datetime import date

from guidegen.corpus.corpus import Corpus
from guidegen.law.base import Confidence, ProvisionTopic
from guidegen.law.member.national import LawState, LawStatus, Member, Provision
from guidegen.law.member.penalty import FineForm
from guidegen.law.member.profile import Coast, Numbering, Unit
from guidegen.law.member.validity import applies
from guidegen.rendering.open_data.sources import CONFIDENCE, SOURCES, of_law, of_profile
from guidegen.rendering.open_data.table import (
    Column,
    DataTable,
    ForeignKey,
    Row,
    code,
    dated,
    many,
    rows_of,
    text,
    word,
)

MEMBER = code("member", "Member", "ISO 3166-1 alpha-3 code of the member.", "code3")
OF_MEMBER = ForeignKey(("member",), "members", ("iso3",))
_STATUS = (
    word("state", "State", "Whether it applies.", LawState, required=False),
    dated("from", "From", "In force from this date."),
    dated("to", "To", "In force until this date, not including it."),
    text("replaced_by", "Replaced by", "What took its place."),
    text("status_note", "Note on status", "Doubts and details."),
    word(
        "status_confidence",
        "Confidence of the status",
        "Where it differs from that of the row.",
        Confidence,
        required=False,
    ),
)


def _status(status: LawStatus | None) -> dict[str, str | None]:
    return {
        "state": status.state if status else None,
        "from": status.from_ if status else None,
        "to": status.to if status else None,
        "replaced_by": status.replaced_by if status else None,
        "status_note": status.note if status else None,
        "status_confidence": status.confidence if status else None,
    }


def provision_id(provision: Provision) -> str:
    """What a provision is known by, whatever stands before or after it: law, place, heading and, where its own status has
    one, the day from which it is in force, which tells a section from the same enacted again."""
    begun = provision.status.from_ if provision.status else None
    return "/".join(part for part in (provision.law, provision.locator, provision.heading, begun) if part)


def identified(corpus: Corpus) -> Iterator[tuple[str, Member, Provision]]:
    """Every provision with its id."""
    for member in corpus.members.values():
        for provision in member.law.provisions:
            yield provision_id(provision), member, provision


def members_table(corpus: Corpus) -> DataTable:
    """Members as States and legal systems."""
    columns = (
        code("iso3", "Code", "ISO 3166-1 alpha-3 code.", "code3"),
        code("iso2", "Short code", "ISO 3166-1 alpha-2 code.", "code2"),
        text("name", "Name", "Short English name.", required=True),
        text("formal_name", "Formal name", "Formal English name.", required=True),
        word("coast", "Coast", "Coastal or landlocked.", Coast),
        text("jurisdiction", "Jurisdiction", "What it is as a jurisdiction; empty: a unitary State."),
        code("state", "State", "The State whose treaty acts bind it, where not itself.", "code3", required=False),
        many("regional_bodies", "Regional bodies", "Regional bodies it is a member of."),
        many("legal_tradition", "Legal tradition", "Legal traditions, the main one first."),
        many("law_languages", "Languages of law", "BCP 47 tags of the languages in which statutes are authoritative."),
        code("currency", "Currency", "ISO 4217 code of the currency of its fines.", "code3"),
        Column("population", "Population", "People who live there, roughly.", "integer"),
        Column("population_year", "Year of the population", "The year that the figure is of.", "integer"),
        Column("population_confidence", "Confidence in the population", "high, medium or low."),
        word("unit", "Unit", "Section or article.", Unit),
        word("numbering", "Numbering", "How the parts of a unit are numbered.", Numbering),
        word("fine_form", "Form of fines", "The form in which its statutes usually state fines.", FineForm),
        text("notes", "Notes", "What a reader must know of its law as a whole; much of it is recalled."),
        CONFIDENCE,
        SOURCES,
    )

    def row(m: Member) -> Row:
        p = m.profile
        return {
            "iso3": p.iso3,
            "iso2": p.iso2,
            "name": p.name,
            "formal_name": p.formal_name,
            "coast": p.coast,
            "jurisdiction": p.jurisdiction.kind if p.jurisdiction else None,
            "state": p.jurisdiction.state if p.jurisdiction else None,
            "regional_bodies": tuple(p.regional_bodies),
            "legal_tradition": p.legal_tradition,
            "law_languages": p.law_languages,
            "currency": p.currency,
            "population": p.population.about if p.population else None,
            "population_year": p.population.year if p.population else None,
            "population_confidence": p.population.confidence.value if p.population else None,
            "unit": p.drafting.unit,
            "numbering": p.drafting.numbering,
            "fine_form": p.drafting.fine_form,
            "notes": m.law.notes,
            "confidence": p.confidence,
            "sources": of_profile(m, p.source),
        }

    description = "The members of the Bali Process whose law is recorded."
    return DataTable("members", "Members", description, columns, ("iso3",), rows_of(corpus.members.values(), row))


def laws_table(corpus: Corpus) -> DataTable:
    """Statutes, codes, decrees and ordinances."""
    pairs = [(m, law) for m in corpus.members.values() for law in m.law.laws]
    return DataTable(
        "laws",
        "Laws",
        "Statutes, codes, decrees and ordinances, each with its dated status.",
        (
            code("id", "Id", "Member code first.", "slug"),
            MEMBER,
            text("title", "Title", "Title in English.", required=True),
            text("short_title", "Short title", "How a table names it."),
            text("native_title", "Native title", "Title in the original language."),
            Column(
                "constitution",
                "Constitution",
                "Whether it is the constitution, where its title leaves that open.",
                "boolean",
            ),
            Column("year", "Year", "Year of adoption.", "integer"),
            *_STATUS,
            many("amended_by", "Amended by", "Laws that amended it."),
            CONFIDENCE,
            SOURCES,
        ),
        ("id",),
        rows_of(
            pairs,
            lambda pair: {
                "id": pair[1].id,
                "member": pair[0].iso3,
                "title": pair[1].title,
                "short_title": pair[1].short_title,
                "native_title": pair[1].native_title,
                "constitution": pair[1].constitution,
                "year": pair[1].year,
                **_status(pair[1].status),
                "amended_by": pair[1].amended_by,
                "confidence": pair[1].confidence,
                "sources": of_law(pair[0], pair[1].source),
            },
        ),
        (OF_MEMBER,),
    )


def provisions_table(corpus: Corpus, as_at: date) -> DataTable:
    """Provisions of national law."""
    return DataTable(
        "provisions",
        "Provisions",
        "Provisions of national law, summarised in our own words.",
        (
            text(
                "id",
                "Id",
                "Law, locator and heading and, where its own status has one, the day from which it is in force.",
                required=True,
            ),
            MEMBER,
            code("law", "Law", "Id of the law it stands in.", "slug"),
            text("locator", "Locator", "Its place in the law, as that State cites it.", required=True),
            Column("placed", "Placed", "Whether the locator gives the place as a source has it.", "boolean"),
            word("topic", "Topic", "What it is about.", ProvisionTopic),
            text("heading", "Heading", "Our own short heading.", required=True),
            text("summary", "Summary", "What it does, in our own words.", required=True),
            Column(
                "by_migrant",
                "By the migrant",
                "Whether it punishes migrants for their own entry, stay or exit.",
                "boolean",
            ),
            *_STATUS,
            Column(
                "applies", "Applies", "Whether it may be relied on at the as-at date, as far as is recorded.", "boolean"
            ),
            CONFIDENCE,
            SOURCES,
        ),
        ("id",),
        rows_of(
            identified(corpus),
            lambda one: {
                "id": one[0],
                "member": one[1].iso3,
                "law": one[2].law,
                "locator": one[2].locator,
                "placed": one[2].placed,
                "topic": one[2].topic,
                "heading": one[2].heading,
                "summary": one[2].summary,
                "by_migrant": one[2].by_migrant,
                **_status(one[2].status),
                "applies": applies(one[2], one[1].law_by_id(one[2].law), as_at),
                "confidence": one[2].confidence,
                "sources": of_law(one[1], one[2].source),
            },
        ),
        (OF_MEMBER, ForeignKey(("law",), "laws", ("id",))),
    )
