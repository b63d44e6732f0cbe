"""Verification: every file against the manifest."""

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from guidegen.law.base import Topic
from guidegen.law.guide import Audience
from guidegen.publishing.building.edition import make_edition
from guidegen.publishing.clean import clean
from guidegen.publishing.inputs.content import BuildInputs
from guidegen.publishing.inputs.documents import DocumentKind, Format, Job
from guidegen.publishing.store.manifest import MANIFEST
from guidegen.publishing.store.output_folder import StagedEdition
from guidegen.publishing.store.signing import SigningError, sign
from guidegen.publishing.store.verify import NoManifestError, Signature, verify

BRIEF = Job(Topic.TRAFFICKING, "XAA", (Format.HTML, Format.PDF), DocumentKind.GUIDE, Audience.BRIEF)


@pytest.fixture(scope="module")
def edition(content: BuildInputs, tmp_path_factory: pytest.TempPathFactory) -> Path:
    output = tmp_path_factory.mktemp("output")
    assert not make_edition(content, [BRIEF], output).failures
    return output


@pytest.fixture
def output(edition: Path, tmp_path: Path) -> Path:
    """A copy that a test may spoil."""
    shutil.copytree(edition, tmp_path / "output", symlinks=True)
    return tmp_path / "output"


def faults(output: Path) -> list[tuple[str, str]]:
    return [(found.path, str(found.fault)) for found in verify(output).faults]


def test_an_edition_as_published_is_as_its_manifest_says(output: Path) -> None:
    assert verify(output).files == 2
    assert faults(output) == []


def test_the_manifest_says_of_each_file_what_it_is_and_what_it_was_made_from(output: Path) -> None:
    held = json.loads((output / MANIFEST).read_text())
    page, pdf = held["files"]
    assert (pdf["path"], pdf["pages"], page["pages"]) == ("xaa/trafficking-brief.en.pdf", 2, None)
    for entry in (page, pdf):
        assert entry["title"] == "Criminalising trafficking in persons in Exampleland: cabinet brief"
        assert (entry["member"], entry["guide"], entry["document"]) == ("XAA", "trafficking", "guide")
        assert (entry["audience"], entry["language"], entry["as_at"]) == ("brief", "en", "2026-11-23")
        assert entry["size"] == (output / entry["path"]).stat().st_size
        assert held["tools"][entry["tools"]]["weasyprint"]
        assert entry["unverified"] == page["unverified"]
    assert len(held["corpus"]) == len(pdf["inputs"]) == 64
    assert pdf["inputs"] != page["inputs"]


def test_unverified_statements_are_listed_in_words(output: Path) -> None:
    held = json.loads((output / MANIFEST).read_text())
    said = [held["unverified"][number] for number in held["files"][0]["unverified"]]
    assert len(said) == (output / "xaa/trafficking-brief.en.html").read_text().count('class="unverified"')
    assert said


def test_a_file_that_is_missing_changed_or_extra_is_named(output: Path) -> None:
    (output / "xaa/trafficking-brief.en.html").unlink()
    pdf = output / "xaa/trafficking-brief.en.pdf"
    spoilt = bytearray(pdf.read_bytes())
    spoilt[-9] ^= 1
    pdf.write_bytes(bytes(spoilt))
    (output / "xaa/other.en.html").write_bytes(b"")
    assert faults(output) == [
        ("xaa/other.en.html", "extra"),
        ("xaa/trafficking-brief.en.html", "missing"),
        ("xaa/trafficking-brief.en.pdf", "changed"),
    ]


def test_a_missing_or_shortened_file_is_made_again(content: BuildInputs, output: Path) -> None:
    (output / "xaa/trafficking-brief.en.html").write_bytes(b"half")
    (output / "xaa/trafficking-brief.en.pdf").unlink()
    assert len(make_edition(content, [BRIEF], output).made) == 2
    assert faults(output) == []


def test_cleaning_removes_what_no_build_makes_and_nothing_else(output: Path) -> None:
    assert clean(output, {"xaa/trafficking-brief.en.html"}).removed[0] == "xaa/trafficking-brief.en.pdf"
    assert [path.name for path in (output / "xaa").iterdir()] == ["trafficking-brief.en.html"]
    assert (verify(output).files, faults(output)) == (1, [])
    assert clean(output, {"xaa/trafficking-brief.en.html"}).removed == ()
    assert len(list((output / ".editions").iterdir())) == 4  # one edition, the link to it, the lock, the marker


@pytest.mark.parametrize("damaged", ["", "[]", "{}", '{"files": [{}], "unverified": []}', "\0"])
def test_a_damaged_manifest_is_none(content: BuildInputs, output: Path, damaged: str) -> None:
    (output / MANIFEST).write_text(damaged)
    with pytest.raises(NoManifestError):
        verify(output)
    assert len(make_edition(content, [BRIEF], output).made) == 2
    assert faults(output) == []


@pytest.mark.skipif(shutil.which("gpg") is None, reason="gpg is not installed")
def test_a_signature_goes_with_the_edition_and_is_checked(
    content: BuildInputs, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = tmp_path / "g"
    home.mkdir(mode=0o700)
    monkeypatch.setenv("GNUPGHOME", str(home))
    subprocess.run(
        ["gpg", "--batch", "--passphrase", "", "--quick-gen-key", "press@example.org", "default", "sign"],
        check=True,
        capture_output=True,
    )

    def signed(begun: StagedEdition, _manifest: bytes) -> None:
        sign(begun.files / MANIFEST, "press@example.org", begun.files)

    output = tmp_path / "output"
    job = Job(Topic.TRAFFICKING, "XAA", (Format.HTML,), DocumentKind.GUIDE, Audience.BRIEF)
    make_edition(content, [job], output, sign=signed)
    listed = subprocess.run(
        ["gpg", "--batch", "--with-colons", "-k"], check=True, capture_output=True, text=True
    ).stdout
    key = next(line.split(":")[9] for line in listed.splitlines() if line.startswith("fpr"))
    assert "press@example.org" in verify(output, key).by
    assert verify(output, " ".join((key[:20].lower(), key[20:]))).signature is Signature.GOOD
    for wrong in (key[::-1], "press@example.org", key[-16:], ""):
        with pytest.raises(SigningError):
            verify(output, wrong)
    assert verify(output).signature is Signature.UNCHECKED
    (output / MANIFEST).write_bytes((output / MANIFEST).read_bytes() + b" ")
    with pytest.raises(SigningError):
        verify(output, key)
    subprocess.run(["gpgconf", "--kill", "all"], check=False, capture_output=True)


def test_a_minisign_signature_is_made_and_checked(
    content: BuildInputs, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    secret, public, other = (str(tmp_path / name) for name in ("press.key", "press.pub", "other.pub"))
    for one, two in ((secret, public), (str(tmp_path / "other.key"), other)):
        subprocess.run(["minisign", "-G", "-W", "-s", one, "-p", two], check=True, capture_output=True)

    def signed(begun: StagedEdition, _manifest: bytes) -> None:
        sign(begun.files / MANIFEST, secret, begun.files)

    output = tmp_path / "output"
    job = Job(Topic.TRAFFICKING, "XAA", (Format.HTML,), DocumentKind.GUIDE, Audience.BRIEF)
    make_edition(content, [job], output, sign=signed)
    manifest = output / MANIFEST
    assert verify(output, public).by == f"minisign, key {public}"
    assert (verify(output).signature, verify(output).faults) == (Signature.UNCHECKED, ())
    with pytest.raises(SigningError, match=r"minisign: .*key"):
        verify(output, other)
    with pytest.raises(SigningError, match="neither the file"):
        verify(output, str(tmp_path / "no such file"))
    manifest.write_bytes(manifest.read_bytes() + b" ")
    with pytest.raises(SigningError, match="minisign: Signature verification failed"):
        verify(output, public)
    make_edition(content, [job], output, sign=signed)
    (output / "manifest.json.minisig").unlink()
    (output / ".editions/current/manifest.json.minisig").unlink()
    with pytest.raises(SigningError, match="is not signed by the key"):
        verify(output, public)
    (tmp_path / "no.key").write_text("no key\n", encoding="utf-8")
    with pytest.raises(SigningError, match="what it says stands above"):
        sign(manifest, str(tmp_path / "no.key"), tmp_path)
    assert "key" in capfd.readouterr().err


def test_a_tool_that_is_not_there_is_one_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / MANIFEST).write_bytes(b"")
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(SigningError, match="gpg is not installed"):
        sign(tmp_path / MANIFEST, "someone", tmp_path)
