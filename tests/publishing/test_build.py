"""Making files: real guides, published as one edition."""

import json
from pathlib import Path

import pytest
from lxml import html as lxml_html

from guidegen.law.base import Topic
from guidegen.publishing.building.build import Built
from guidegen.publishing.building.edition import make_edition
from guidegen.publishing.inputs.content import BuildInputs
from guidegen.publishing.inputs.documents import DocumentKind, Format, Job, documents
from guidegen.publishing.store.files import write_whole
from guidegen.publishing.workers.workers import worker_pool

HOSTILE = ["*", "_", "[x](javascript:alert(1))", "{{ 7*7 }}", "<script>alert(1)</script>", "| pipe |"]


def made(content: BuildInputs, output: Path, member: str | None, *topics: Topic) -> Built:
    return make_edition(content, [Job(topic, member, (Format.HTML,)) for topic in topics], output)


def every_file(output: Path) -> dict[str, bytes]:
    return {path.relative_to(output).as_posix(): path.read_bytes() for path in sorted(output.glob("[!.]*/*"))}


def words(file: Path) -> str:
    return " ".join(lxml_html.document_fromstring(file.read_bytes()).text_content().split())


def test_a_plan_names_every_guide_of_every_member_and_the_regional_edition() -> None:
    jobs = documents(["IDN", "FJI"], list(Topic), list(Format), regional=True)
    assert [str(job) for job in jobs] == [
        f"{place}/{guide}{kind}"
        for place in ("idn", "fji", "regional")
        for guide in ("trafficking", "smuggling")
        for kind in ("", "-bill")
    ]
    assert all(Format.AKN not in job.formats for job in jobs if job.kind is DocumentKind.GUIDE)
    assert [str(j) for j in documents(["IDN"], [Topic.SMUGGLING], [Format.AKN], regional=False)] == [
        "idn/smuggling-bill"
    ]


def test_thailands_smuggling_guide_says_that_it_signed_and_what_joining_would_require(
    content: BuildInputs, tmp_path: Path
) -> None:
    assert not made(content, tmp_path, "THA", Topic.SMUGGLING).failures
    text = words(tmp_path / "tha/smuggling.en.html")
    assert "What joining the Smuggling of Migrants Protocol would require" in text
    assert "Thailand has signed the Smuggling of Migrants Protocol but is not a party to it" in text


def test_fijis_guide_has_a_sea_chapter_and_landlocked_exampleland_has_none(
    content: BuildInputs, tmp_path: Path
) -> None:
    made(content, tmp_path, "FJI", Topic.SMUGGLING)
    made(content, tmp_path, "XAA", Topic.SMUGGLING)
    headings = {
        place: [
            " ".join(h.text_content().split())
            for h in lxml_html.document_fromstring((tmp_path / place / "smuggling.en.html").read_bytes()).iter("h2")
        ]
        for place in ("fji", "xaa")
    }
    assert any("Smuggling at sea" in h for h in headings["fji"])
    assert not any("sea" in h for h in headings["xaa"])


def test_model_text_is_in_the_form_of_each_members_statutes(content: BuildInputs, tmp_path: Path) -> None:
    made(content, tmp_path, "IDN", Topic.SMUGGLING)
    made(content, tmp_path, "AUS", Topic.SMUGGLING)
    text = {
        place: " ".join(
            " ".join(part.text_content().split())
            for part in lxml_html.document_fromstring((tmp_path / place / "smuggling.en.html").read_bytes()).iter("div")
            if part.get("class") == "provision"
        )
        for place in ("idn", "aus")
    }
    assert "Article " in text["idn"]
    assert "rupiah" in text["idn"]
    assert "A person commits an offence if" in text["aus"]
    assert "penalty units" in text["aus"]
    assert "rupiah" not in text["aus"]


@pytest.mark.parametrize(("topic", "hostile"), [(Topic.TRAFFICKING, HOSTILE), (Topic.SMUGGLING, HOSTILE[:-1])])
def test_hostile_facts_print_literally_wherever_they_appear(
    content: BuildInputs, tmp_path: Path, topic: Topic, hostile: list[str]
) -> None:
    assert not made(content, tmp_path, "XAB", topic).failures
    page = lxml_html.document_fromstring((tmp_path / f"xab/{topic}.en.html").read_bytes())
    text = " ".join(page.text_content().split())
    for literal in hostile:
        assert literal in text
    assert "49" not in text.split("{{")[1][:20]
    assert not page.xpath("(//script)[position() > 1] | //iframe | //@onclick | //a[starts-with(@href, 'javascript')]")
    assert not page.xpath("//img[not(starts-with(@src, 'data:image/svg+xml;base64,'))]")


def test_the_regional_edition_shows_both_forms_in_brackets(content: BuildInputs, tmp_path: Path) -> None:
    made(content, tmp_path, None, Topic.TRAFFICKING)
    text = words(tmp_path / "regional/trafficking.en.html")
    assert "Common-law form" in text
    assert "Civil-law form" in text
    assert "[name of State]" in text or "[at least 4 years]" in text


def test_a_real_guide_as_pdf_is_the_same_twice(content: BuildInputs, tmp_path: Path) -> None:
    job = Job(Topic.SMUGGLING, "XAA", (Format.PDF,))
    for name in ("one", "two"):
        assert not make_edition(content, [job], tmp_path / name).failures
    first, second = ((tmp_path / name / "xaa/smuggling.en.pdf").read_bytes() for name in ("one", "two"))
    assert first.startswith(b"%PDF-")
    assert first == second


def test_any_number_of_processes_in_any_order_makes_the_same_files(
    content: BuildInputs, briefs: tuple[Job, ...], made_alone: Path, tmp_path: Path
) -> None:
    with worker_pool(2) as two:
        make_edition(content, briefs[::-1], tmp_path, workers=two)
    first, second = (every_file(folder) for folder in (made_alone, tmp_path))
    assert len(first) == 8  # two members, two guides, two formats
    assert first == second
    manifests = {(folder / "manifest.json").read_bytes() for folder in (made_alone, tmp_path)}
    assert len(manifests) == 1


def test_the_manifest_keeps_the_files_of_earlier_builds(content: BuildInputs, tmp_path: Path) -> None:
    made(content, tmp_path, "XAA", Topic.TRAFFICKING)
    made(content, tmp_path, "XAA", Topic.SMUGGLING)
    files = json.loads((tmp_path / "manifest.json").read_text())["files"]
    assert [f["path"] for f in files] == ["xaa/smuggling.en.html", "xaa/trafficking.en.html"]


def test_a_file_is_written_whole_or_not_at_all(tmp_path: Path) -> None:
    path = tmp_path / "guide.pdf"
    write_whole(path, b"old")
    path.parent.chmod(0o755)
    with pytest.raises(TypeError):
        write_whole(path, "not bytes")  # type: ignore[arg-type]
    assert path.read_bytes() == b"old"
    assert [p.name for p in tmp_path.iterdir()] == ["guide.pdf"]
