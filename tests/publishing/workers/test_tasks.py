"""What documents say: what each edition has of its own changes no other."""

from dataclasses import replace

from guidegen.law.base import Topic
from guidegen.law.guide import Audience
from guidegen.publishing.inputs.content import BuildInputs
from guidegen.publishing.inputs.documents import DocumentKind, Format, Job
from guidegen.publishing.workers.tasks import view_digests

READERS = (Audience.ALL, Audience.POLICE, Audience.JUDGES)
JOBS = [Job(Topic.TRAFFICKING, "FJI", (Format.HTML,), DocumentKind.GUIDE, audience) for audience in READERS]


def test_another_method_text_changes_what_the_edition_of_its_readers_says_and_no_other(content: BuildInputs) -> None:
    words = b"Leases, keys, cameras"
    assert content.corpus.count(words) == 1
    other = replace(content, corpus=content.corpus.replace(words, b"Keys, leases, cameras"))
    before, after = (view_digests(one, None, JOBS).views for one in (content, other))
    assert [job.audience for job in JOBS if before[job.id] != after[job.id]] == [Audience.POLICE]


def test_what_an_edition_says_does_not_hang_on_which_others_are_made_with_it(content: BuildInputs) -> None:
    together = view_digests(content, None, JOBS).views
    assert {job.id: view_digests(content, None, [job]).views[job.id] for job in JOBS} == together
