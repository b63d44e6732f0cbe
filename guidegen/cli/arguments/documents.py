"""The documents asked for, from the names, guides, forms and readers on a command line."""

from guidegen.cli.arguments.names import one_of, parse_members, parse_topics
from guidegen.cli.arguments.request import BuildRequest
from guidegen.corpus.corpus import Corpus
from guidegen.law.guide import REGION, Audience
from guidegen.publishing.inputs.documents import DocumentKind, Format, Job, documents


def _names_region(word: str) -> bool:
    """Whether one of the places that a word names, separated by commas, is the region."""
    return REGION in (part.strip().casefold() for part in word.split(","))


def parse_jobs(request: BuildRequest, corpus: Corpus) -> tuple[Job, ...]:
    """The documents asked for; ends the command where one is not known."""
    words = [part for word in request.member or [] for part in (word.split(",") if _names_region(word) else [word])]
    wanted = [word for word in words if word.strip().casefold() != REGION]
    members = parse_members(corpus, wanted) if wanted or not words else []
    return documents(
        members,
        parse_topics(request.guide or []),
        one_of(request.form or [], list(Format), "format"),
        regional=not words or len(wanted) < len(words),
        kinds=one_of(request.document or [], list(DocumentKind), "document"),
        audiences=one_of(request.audience or [], [Audience.ALL, *corpus.editions], "audience"),
    )
