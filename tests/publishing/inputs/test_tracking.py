"""What bundles read of the corpus: a changed fact has only those composed again that read it, and none is forgotten."""

import re
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import replace
from pathlib import Path

import pytest

from guidegen.comparison import comparators
from guidegen.law.base import Topic
from guidegen.law.guide import Audience
from guidegen.publishing.inputs.content import BuildInputs, unpack
from guidegen.publishing.inputs.documents import DocumentKind, Format, Job, documents
from guidegen.publishing.inputs.tracking import tracked
from guidegen.publishing.planning.plan import views
from guidegen.publishing.store.cache import Cache
from guidegen.publishing.workers.pool import Alone
from guidegen.publishing.workers.workers import Workers

GUIDES = [DocumentKind.GUIDE]
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


def changed(content: BuildInputs, member: str, old: str, new: str) -> BuildInputs:
    """The content with some words of the record of one member changed, wherever they stand there."""
    begin = content.corpus.index(f'"{member}":{{'.encode(), content.corpus.index(b'"members":{'))
    after = re.compile(rb'\},"[A-Z]{3}":\{').search(content.corpus, begin)
    end = after.start() if after else len(content.corpus)
    record = content.corpus[begin:end].replace(old.encode(), new.encode())
    assert record != content.corpus[begin:end]
    return replace(content, corpus=content.corpus[:begin] + record + content.corpus[end:])


def test_a_changed_fact_has_only_those_composed_again_that_look_at_that_member(
    content: BuildInputs, tmp_path: Path
) -> None:
    corpus, cache = unpack(content).corpus, Cache(tmp_path)
    jobs = documents(corpus.members, [Topic.TRAFFICKING], [Format.HTML], regional=True, kinds=GUIDES, audiences=BRIEF)
    views(content, jobs, cache, Workers(Alone(), 1))
    again = Counting()
    views(changed(content, "FJI", "12 years", "13 years"), jobs, cache, Workers(again, 1))
    looking = {
        code for code in corpus.members if "FJI" in [k.iso3 for k in comparators(corpus, code, content.as_at)[:3]]
    }
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
def test_what_is_remembered_is_what_would_be_found(kind: str, content: BuildInputs, tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    jobs = documents(
        ["FJI", "KIR"], [Topic.TRAFFICKING], [Format.HTML], regional=False, kinds=list(DocumentKind), audiences=BRIEF
    )
    before = views(content, jobs, cache, Workers(Alone(), 1)).digests
    now = changed(content, *KINDS[kind])
    remembered = views(now, jobs, cache, Workers(Alone(), 1)).digests
    assert remembered == views(now, jobs, None, Workers(Alone(), 1)).digests
    assert remembered != before


def test_documents_of_one_bundle_asked_for_one_after_the_other_are_both_remembered(
    content: BuildInputs, tmp_path: Path
) -> None:
    cache, again = Cache(tmp_path), Counting()
    guide = Job(Topic.TRAFFICKING, "FJI", (Format.HTML,), DocumentKind.GUIDE, Audience.BRIEF)
    bill = Job(Topic.TRAFFICKING, "FJI", (Format.AKN,), DocumentKind.BILL)
    for job in (guide, bill):
        views(content, [job], cache, Workers(Alone(), 1))
    assert set(views(content, [guide, bill], cache, Workers(again, 1)).digests) == {guide.id, bill.id}
    now = changed(content, "FJI", "12 years", "13 years")
    found = views(now, [guide, bill], cache, Workers(again, 1)).digests
    assert again.places == []  # few bundles are composed by the planner itself
    assert found == views(now, [guide, bill], None, Workers(Alone(), 1)).digests


def test_whatever_is_not_a_known_question_is_noted_as_what_it_reads(content: BuildInputs) -> None:
    corpus = tracked(unpack(content).corpus)

    def longest(held: object, _as_at: object) -> int:
        assert held is corpus
        return max(len(member.name) for member in corpus.members.values())

    assert corpus.once(longest, content.as_at) > len("Fiji")
    assert '["members"]' in corpus.notes
    assert '["member", "FJI"]' in corpus.notes
