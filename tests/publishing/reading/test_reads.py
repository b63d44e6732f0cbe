"""What bundles read of the corpus: a changed fact has only those composed again that read it, and none is forgotten."""

import re
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import replace
from pathlib import Path

import pytest

from guidegen.comparison import kindred
from guidegen.law.base import Topic
from guidegen.law.guide import Audience
from guidegen.publishing.keeping.cache import Cache
from guidegen.publishing.planning.plan import views
from guidegen.publishing.reading.content import Content, opened
from guidegen.publishing.reading.documents import Format, Job, Kind, documents
from guidegen.publishing.reading.reads import watched
from guidegen.publishing.working.crew import Alone
from guidegen.publishing.working.hands import Hands

GUIDES = [Kind.GUIDE]
BRIEF = [Audience.BRIEF]


class Counting(Alone):
    """Does the work here, and knows whose it was."""

    def __init__(self) -> None:
        self.places: list[str] = []

    def submit[**P, T](self, fn: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        *_, jobs = args
        assert isinstance(jobs, tuple)
        self.places.append(jobs[0].folder.upper())
        return super().submit(fn, *args, **kwargs)


def changed(content: Content, member: str, old: str, new: str) -> Content:
    """The content with some words of the record of one member changed, wherever they stand there."""
    begin = content.corpus.index(f'"{member}":{{'.encode(), content.corpus.index(b'"members":{'))
    after = re.compile(rb'\},"[A-Z]{3}":\{').search(content.corpus, begin)
    end = after.start() if after else len(content.corpus)
    record = content.corpus[begin:end].replace(old.encode(), new.encode())
    assert record != content.corpus[begin:end]
    return replace(content, corpus=content.corpus[:begin] + record + content.corpus[end:])


def test_a_changed_fact_has_only_those_composed_again_that_look_at_that_member(
    content: Content, tmp_path: Path
) -> None:
    corpus, cache = opened(content).corpus, Cache(tmp_path)
    jobs = documents(corpus.members, [Topic.TRAFFICKING], [Format.HTML], regional=True, kinds=GUIDES, audiences=BRIEF)
    views(content, jobs, cache, Hands(Alone(), 1))
    again = Counting()
    views(changed(content, "FJI", "12 years", "13 years"), jobs, cache, Hands(again, 1))
    looking = {code for code in corpus.members if "FJI" in [k.iso3 for k in kindred(corpus, code, content.as_at)[:3]]}
    assert set(again.places) == {"FJI", "REGIONAL", *looking}
    assert len(looking) < 15


KINDS = {
    "a penalty": ("FJI", "12 years", "13 years"),
    "what a neighbour is called": ("VUT", '"name":"Vanuatu"', '"name":"Republic of Vanuatu"'),
    "a legal tradition": ("VUT", '"legal_tradition":["common"', '"legal_tradition":["civil"'),
    "how sure a provision is": ("BGD", '"confidence":"high"', '"confidence":"medium"'),
    "what a provision has": ("AUS", '"value":"yes"', '"value":"no"'),
}


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_remembered_is_what_would_be_found(kind: str, content: Content, tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    jobs = documents(
        ["FJI", "KIR"], [Topic.TRAFFICKING], [Format.HTML], regional=False, kinds=list(Kind), audiences=BRIEF
    )
    before = views(content, jobs, cache, Hands(Alone(), 1)).digests
    now = changed(content, *KINDS[kind])
    remembered = views(now, jobs, cache, Hands(Alone(), 1)).digests
    assert remembered == views(now, jobs, None, Hands(Alone(), 1)).digests
    assert remembered != before


def test_documents_of_one_bundle_asked_for_one_after_the_other_are_both_remembered(
    content: Content, tmp_path: Path
) -> None:
    cache, again = Cache(tmp_path), Counting()
    guide = Job(Topic.TRAFFICKING, "FJI", (Format.HTML,), Kind.GUIDE, Audience.BRIEF)
    bill = Job(Topic.TRAFFICKING, "FJI", (Format.AKN,), Kind.BILL)
    for job in (guide, bill):
        views(content, [job], cache, Hands(Alone(), 1))
    assert set(views(content, [guide, bill], cache, Hands(again, 1)).digests) == {guide.id, bill.id}
    now = changed(content, "FJI", "12 years", "13 years")
    found = views(now, [guide, bill], cache, Hands(again, 1)).digests
    assert again.places == []  # few bundles are composed by the planner itself
    assert found == views(now, [guide, bill], None, Hands(Alone(), 1)).digests


def test_whatever_is_not_a_known_question_is_noted_as_what_it_reads(content: Content) -> None:
    corpus = watched(opened(content).corpus)

    def longest(held: object, _as_at: object) -> int:
        assert held is corpus
        return max(len(member.name) for member in corpus.members.values())

    assert corpus.once(longest, content.as_at) > len("Fiji")
    assert '["members"]' in corpus.notes
    assert '["member", "FJI"]' in corpus.notes
