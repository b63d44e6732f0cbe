"""The plan: what must be made, by content alone, and why."""

import os
import shutil
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from guidegen.corpus.corpus import Corpus
from guidegen.law.base import Topic
from guidegen.law.guide import Audience
from guidegen.publishing.building.build import Built
from guidegen.publishing.building.edition import make_edition
from guidegen.publishing.inputs.components import Inputs
from guidegen.publishing.inputs.content import BuildInputs, unpack
from guidegen.publishing.inputs.digest import value_digest
from guidegen.publishing.inputs.documents import DocumentKind, Format, Job
from guidegen.publishing.planning.plan import Plan, plan
from guidegen.publishing.planning.read import read_inputs
from guidegen.publishing.store.cache import Cache
from guidegen.publishing.store.output_folder import OutputFolder
from guidegen.publishing.workers.tasks import PrintedPdf, WrittenPage
from guidegen.publishing.workers.workers import this_process

JOBS = [
    Job(Topic.TRAFFICKING, member, (Format.HTML,), DocumentKind.GUIDE, audience)
    for member in ("FJI", "NPL")
    for audience in (Audience.ALL, Audience.BRIEF)
]
Changed = Callable[[str, str], BuildInputs]


@pytest.fixture
def cache(tmp_path: Path) -> Cache:
    return Cache(tmp_path / "cache")


@pytest.fixture
def output(tmp_path: Path) -> Path:
    return tmp_path / "output"


@pytest.fixture(scope="session")
def built_once(content: BuildInputs, shared: Callable[..., Path]) -> Path:
    """An output folder and a cache after a first build; nobody may change them."""
    return shared("planned", lambda folder: built(content, folder / "output", Cache(folder / "cache")))


@pytest.fixture
def first_build(built_once: Path, output: Path, cache: Cache) -> None:
    """What a first build leaves in the output folder and in the cache."""
    for name, folder in (("output", output), ("cache", cache.folder)):
        shutil.copytree(built_once / name, folder, symlinks=True)


@pytest.fixture
def fiji(content: BuildInputs) -> Changed:
    """The content with some words of Fiji's law changed."""

    def changed(old: str, new: str) -> BuildInputs:
        before, fji, after = content.corpus.partition(b'"FJI":{')
        own, next_member, rest = after.partition(b'"FRA":{')
        assert old.encode() in own
        return replace(content, corpus=before + fji + own.replace(old.encode(), new.encode(), 1) + next_member + rest)

    return changed


def planned(content: BuildInputs, output: Path, cache: Cache | None) -> Plan:
    return plan(content, JOBS, OutputFolder(output), cache, this_process())


def why(content: BuildInputs, output: Path, cache: Cache | None) -> dict[str, tuple[str, ...]]:
    return {artefact.path: artefact.reasons for artefact in planned(content, output, cache).stale}


def built(content: BuildInputs, output: Path, cache: Cache) -> Built:
    made = make_edition(content, JOBS, output, cache)
    assert not made.failures
    return made


def test_a_digest_depends_on_content_and_not_on_the_order_of_a_set(corpus: Corpus) -> None:
    assert value_digest({"a": frozenset("xyz")}) == value_digest({"a": frozenset("zyx")})
    assert value_digest(corpus.members["FJI"]) != value_digest(corpus.members["NPL"])
    assert value_digest([1, "1"]) != value_digest(["1", 1])
    assert value_digest(date(2026, 1, 1)) != value_digest("2026-01-01")
    with pytest.raises(TypeError):
        value_digest(object())


def test_what_the_cache_holds_comes_back_as_it_was() -> None:
    page = WrittenPage("A title", ("one", "two"), b"<p>\n\n</p>", b"<akn/>\n")
    assert WrittenPage.unpacked(page.packed()) == page
    assert PrintedPdf.unpacked(PrintedPdf(b"%PDF\n1\n", 12).packed()) == PrintedPdf(b"%PDF\n1\n", 12)


def test_everything_is_to_be_made_at_first_and_nothing_after(content: BuildInputs, output: Path, cache: Cache) -> None:
    assert set(why(content, output, cache).values()) == {("it was not built before",)}
    assert len(built(content, output, cache).made) == 4
    assert why(content, output, cache) == {}
    again = built(content, output, cache)
    assert (again.made, again.kept) == ((), 4)


@pytest.mark.usefixtures("first_build")
def test_times_of_files_do_not_matter(
    root: Path, content: BuildInputs, output: Path, cache: Cache, tmp_path: Path
) -> None:
    for path in output.rglob("*.html"):
        os.utime(path, (1, 1))
    assert why(content, output, cache) == {}


@pytest.mark.usefixtures("first_build")
def test_a_changed_fact_rebuilds_only_what_prints_it_and_is_named(
    content: BuildInputs, fiji: Changed, output: Path, cache: Cache
) -> None:
    reasons = why(fiji("12 years", "13 years"), output, cache)
    assert set(reasons) == {"fji/trafficking.en.html", "fji/trafficking-brief.en.html"}
    for said in reasons.values():
        assert said == (
            "penalty.imprisonment.max of FJI Crimes Act 2009, ss 111, 112 changed from 12 years to 13 years",
        )
    made = built(fiji("12 years", "13 years"), output, cache)
    assert {entry.path for entry in made.made} == set(reasons)
    assert "13 years" in (output / "fji/trafficking.en.html").read_text()


@pytest.mark.usefixtures("first_build")
def test_a_fact_that_is_changed_back_is_taken_from_the_cache(
    content: BuildInputs, fiji: Changed, output: Path, cache: Cache
) -> None:
    first = (output / "fji/trafficking.en.html").read_bytes()
    built(fiji("12 years", "13 years"), output, cache)
    built(content, output, cache)
    assert (output / "fji/trafficking.en.html").read_bytes() == first


@pytest.mark.usefixtures("first_build")
def test_a_changed_template_rebuilds_the_editions_that_reach_it_and_is_named(
    content: BuildInputs, output: Path, cache: Cache
) -> None:
    name = "parts/key-points.md"
    changed = replace(content, templates={**content.templates, name: content.templates[name] + b"\nMore.\n"})
    assert why(changed, output, cache) == {
        "fji/trafficking.en.html": ("template parts/key-points.md changed",),
        "npl/trafficking.en.html": ("template parts/key-points.md changed",),
    }
    style = "styles/print.css"
    changed = replace(content, templates={**content.templates, style: content.templates[style] + b"\n"})
    reasons = why(changed, output, cache)
    assert len(reasons) == 4
    assert set(reasons.values()) == {("template styles/print.css changed",)}
    style = "styles/pdf.css"
    changed = replace(content, templates={**content.templates, style: content.templates[style] + b"\n"})
    assert why(changed, output, cache) == {}, "what only the PDF has changes no page"


def test_a_style_of_the_pdf_alone_makes_the_pdf_stale_and_not_the_page(content: BuildInputs) -> None:
    style = "styles/pdf.css"
    changed = replace(content, templates={**content.templates, style: content.templates[style] + b"\n"})
    job = replace(JOBS[0], formats=(Format.HTML, Format.PDF))
    before, after = (Inputs(one, unpack(one)) for one in (content, changed))
    was, now = (one.components(job, "view") for one in (before, after))
    assert was[Format.HTML] == now[Format.HTML]
    assert {name for name in now[Format.PDF] if was[Format.PDF][name] != now[Format.PDF][name]} == {"print_style"}
    assert before.print_key(b"") != after.print_key(b"")


@pytest.mark.usefixtures("first_build")
def test_another_date_rebuilds_everything_and_is_named(content: BuildInputs, output: Path, cache: Cache) -> None:
    reasons = why(replace(content, as_at=date(2026, 11, 24)), output, cache)
    assert len(reasons) == 4
    assert all("the date is 2026-11-24, and was 2026-11-23" in said for said in reasons.values())


@pytest.mark.usefixtures("first_build")
def test_without_a_cache_the_same_is_rebuilt_but_why_is_not_known(
    content: BuildInputs, fiji: Changed, output: Path, cache: Cache
) -> None:
    assert why(content, output, None) == {}
    reasons = why(fiji("12 years", "13 years"), output, None)
    assert set(reasons) == {"fji/trafficking.en.html", "fji/trafficking-brief.en.html"}
    assert set(reasons.values()) == {("its inputs have changed; what they were is no longer known",)}


@pytest.mark.usefixtures("first_build")
def test_from_any_cache_or_none_the_same_files_are_made(
    fiji: Changed, tmp_path: Path, output: Path, cache: Cache
) -> None:
    changed = fiji("12 years", "13 years")
    built(changed, output, cache)
    make_edition(changed, JOBS, tmp_path / "two")
    for path in [*(job.path(Format.HTML) for job in JOBS), "manifest.json"]:
        assert (output / path).read_bytes() == (tmp_path / "two" / path).read_bytes()


@pytest.mark.build
def test_the_checked_corpus_is_read_from_the_cache_where_no_byte_changed(root: Path, cache: Cache) -> None:
    day = date(2026, 11, 23)
    first = read_inputs(root / "provisions", root / "templates", (), day, cache)
    (stored,) = [path for path in (cache.folder / "corpus").rglob("*") if path.is_file()]
    assert read_inputs(root / "provisions", root / "templates", (), day, cache) == first
    stored.write_bytes(b"damaged")
    assert read_inputs(root / "provisions", root / "templates", (), day, cache) == first
