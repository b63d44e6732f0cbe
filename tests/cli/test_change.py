"""``guidegen diff`` and ``guidegen impact`` as a person runs them, in a repository of their own."""

import json
import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Command = Callable[..., subprocess.CompletedProcess[str]]
LAW = "provisions/members/fji/law.yaml"


def git(folder: Path, *arguments: str) -> None:
    identity = {"GIT_AUTHOR_NAME": "a", "GIT_AUTHOR_EMAIL": "a@x.example", "GIT_COMMITTER_NAME": "a"}
    quiet = {"GIT_COMMITTER_EMAIL": "a@x.example", "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
    env = {**os.environ, **identity, **quiet}
    subprocess.run(["git", *arguments], cwd=folder, env=env, check=True, capture_output=True)


@pytest.fixture(scope="session")
def repository(cut: Callable[..., Path], shared: Callable[..., Path]) -> Path:
    """The real content cut to two members, committed."""

    def make(folder: Path) -> None:
        shutil.copytree(cut("FJI", "VUT"), folder)
        git(folder, "init", "-q")
        git(folder, "add", "-A")
        git(folder, "commit", "-qm", "first")

    return shared("repository", make)


@pytest.fixture
def project(repository: Path, tmp_path: Path) -> Path:
    """A copy of the repository that a test may change."""
    shutil.copytree(repository, tmp_path / "project")
    return tmp_path / "project"


@pytest.fixture
def raised(project: Path) -> Path:
    """A copy of the repository with a second commit, in which a penalty was raised."""
    raise_penalty(project)
    git(project, "commit", "-qam", "second")
    return project


@pytest.fixture
def there(guidegen: Command, raised: Path, shared: Callable[..., Path]) -> Any:
    """What changed from the first commit to the second, as JSON."""

    def make(path: Path) -> None:
        path.write_text(guidegen("diff", "HEAD~1", "HEAD", "--format", "json", cwd=raised).stdout, "utf-8")

    return json.loads(shared("raised.json", make).read_text("utf-8"))


def raise_penalty(project: Path) -> None:
    path = project / LAW
    text = path.read_text("utf-8")
    assert text.count("imprisonment: {max: 25 years}") == 2
    path.write_text(text.replace("imprisonment: {max: 25 years}", "imprisonment: {max: 37 years}", 1), "utf-8")


def test_impact_names_the_file_the_fact_the_guides_and_the_passages(process: Command, project: Path) -> None:
    raise_penalty(project)
    ran = process("impact", LAW, cwd=project)
    assert (ran.returncode, ran.stderr) == (0, "")
    assert f"\n{LAW}:\n" in ran.stdout
    assert "changed: penalty.imprisonment.max of Crimes Act 2009, ss 114, 117: [-25-]{+37+} years" in ran.stdout
    assert "Printed in: Fiji, trafficking: " in ran.stdout
    assert "up to [-25-]{+37+} years of imprisonment" in ran.stdout
    assert "Vanuatu" not in ran.stdout


def test_diff_of_a_revision_and_the_working_state_says_the_same_as_impact(guidegen: Command, project: Path) -> None:
    raise_penalty(project)
    found = [
        json.loads(guidegen(*command, "--format", "json", cwd=project).stdout)
        for command in (("impact", LAW), ("diff", "HEAD"))
    ]
    assert found[0]["documents"] == found[1]["documents"] != []
    assert found[0]["facts"] == found[1]["facts"]


def test_diff_as_json_can_be_computed_with(there: Any) -> None:
    found = there
    (subject,) = found["facts"]
    (fact,) = subject["changes"]
    assert (subject["id"], fact["file"], fact["old"], fact["new"]) == ("FJI", LAW, "25 years", "37 years")
    assert found["documents_compared"] == 72
    places = {document["place"] for document in found["documents"]}
    assert "fji" in places <= {"fji", "regional"}
    for document in found["documents"]:
        for passage in document["passages"]:
            assert passage["old"] != passage["new"]
            assert "37" in passage["new"]
            assert "".join(p["text"] for p in passage["redline"] if p["mark"] != "removed") == passage["new"]


def test_the_way_back_mirrors_the_way_there(guidegen: Command, raised: Path, there: Any) -> None:
    back = json.loads(guidegen("diff", "HEAD", "HEAD~1", "--format", "json", cwd=raised).stdout)

    def said(found: dict[str, list[dict[str, list[dict[str, str]]]]], old: str, new: str) -> list[object]:
        return [(d["path"], p["id"], p[old], p[new]) for d in found["documents"] for p in d["passages"]]

    assert said(there, "old", "new") == said(back, "new", "old") != []


def test_a_state_held_against_itself_has_no_changes(guidegen: Command, project: Path) -> None:
    ran = guidegen("diff", "HEAD", cwd=project)
    assert (ran.returncode, ran.stderr) == (0, "")
    assert "No fact changed; no obligations are covered otherwise." in ran.stdout
    assert "none changes" in ran.stdout
    assert "No fact changed" in guidegen("impact", LAW, cwd=project).stdout


def test_facts_and_coverage_can_be_had_without_guides(guidegen: Command, project: Path) -> None:
    raise_penalty(project)
    found = json.loads(guidegen("diff", "HEAD", "--no-guides", "--format", "json", cwd=project).stdout)
    assert (found["documents_compared"], found["documents"]) == (0, [])
    assert len(found["facts"]) == 1


@pytest.mark.parametrize(
    ("ending", "opening"), [("md", "# What changed"), ("html", "<!doctype html>"), ("txt", "What ")]
)
def test_the_ending_of_the_output_decides_the_form(guidegen: Command, project: Path, ending: str, opening: str) -> None:
    raise_penalty(project)
    name = f"changes.{ending}"
    ran = guidegen("diff", "HEAD", "--no-guides", "--output", name, cwd=project)
    assert (ran.returncode, ran.stdout) == (0, f"Written to {name}.\n")
    assert (project / name).read_text("utf-8").startswith(opening)
    assert "37" in (project / name).read_text("utf-8")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("diff", "no-such-revision"), '"no-such-revision" is neither a folder nor a revision of this repository'),
        (("diff", "HEAD", "no/such/folder"), '"no/such/folder" is neither a folder nor a revision'),
        (("diff", "templates"), "templates has no folder provisions/"),
        (("diff", "HEAD", "--as-at", "soon"), '"soon" is not a date'),
        (("impact", "provisions/members/fji/lwa.yaml"), "there is no file provisions/members/fji/lwa.yaml"),
        (("impact", "templates/page/document.html"), "templates/page/document.html is not under provisions/"),
        (("impact", "provisions/members"), "provisions/members is a folder; name one file"),
    ],
)
def test_wrong_usage_is_one_line_and_code_2(
    guidegen: Command, repository: Path, arguments: tuple[str, ...], message: str
) -> None:
    ran = guidegen(*arguments, cwd=repository)
    assert ran.returncode == 2
    assert message in ran.stderr
    assert len(ran.stderr.strip().splitlines()) == 1
    assert ran.stdout == ""


def test_outside_a_repository_folders_can_be_compared(guidegen: Command, project: Path, tmp_path: Path) -> None:
    shutil.rmtree(project / ".git")
    shutil.copytree(project, tmp_path / "later")
    raise_penalty(tmp_path / "later")
    ran = guidegen("diff", str(project), str(tmp_path / "later"), "--no-guides", cwd=project)
    assert ran.returncode == 0
    assert "[-25-]{+37+} years" in ran.stdout
    refused = guidegen("diff", "HEAD", cwd=project)
    assert refused.returncode == 2
    assert "is in no git repository" in refused.stderr


def test_a_state_of_an_older_shape_is_told_in_one_line_and_the_rest_is_compared(
    guidegen: Command, project: Path
) -> None:
    profile = project / "provisions/members/vut/profile.yaml"
    now = profile.read_text("utf-8")
    profile.write_text(f"{now}old_field: a field that nobody knows any more\n", "utf-8")
    git(project, "commit", "-qam", "as it was")
    profile.write_text(now, "utf-8")
    raise_penalty(project)
    ran = guidegen("diff", "HEAD", cwd=project)
    assert (ran.returncode, ran.stderr) == (1, "")
    (note,) = [line for line in ran.stdout.splitlines() if line.startswith("Note: ")]
    assert "1 error in 1 file, the first at provisions/members/vut/profile.yaml:" in note
    assert 'unknown key "old_field"' in note
    assert "guides are not compared" in note
    assert "[-25-]{+37+} years" in ran.stdout
    assert "Vanuatu" not in ran.stdout
    assert "Traceback" not in ran.stdout


def test_an_edit_with_an_error_is_told_with_its_line(guidegen: Command, project: Path) -> None:
    path = project / LAW
    path.write_text(path.read_text("utf-8").replace("{max: 25 years}", "{max: twenty}", 1), "utf-8")
    ran = guidegen("impact", LAW, cwd=project)
    assert ran.returncode == 1
    assert f"the first at {LAW}:" in ran.stdout
    assert "twenty" in ran.stdout


def test_a_file_with_an_ending_nobody_reads_changes_nothing(guidegen: Command, project: Path) -> None:
    (project / "provisions/notes.txt").write_text("words", "utf-8")
    ran = guidegen("impact", "provisions/notes.txt", cwd=project)
    assert ran.returncode == 0
    assert "No fact changed" in ran.stdout
