"""States of the content: folders, git revisions, the working state, and the state before an edit."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from guidegen.publishing.change.repository import StateError
from guidegen.publishing.change.states import before_edit, state

GOOD = Path(__file__).parents[2] / "corpus" / "good"


def git(folder: Path, *arguments: str) -> str:
    identity = {"GIT_AUTHOR_NAME": "a", "GIT_AUTHOR_EMAIL": "a@x.example", "GIT_COMMITTER_NAME": "a"}
    quiet = {"GIT_COMMITTER_EMAIL": "a@x.example", "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
    env = {**os.environ, **identity, **quiet}
    ran = subprocess.run(["git", *arguments], cwd=folder, env=env, check=True, capture_output=True, text=True)
    return ran.stdout.strip()


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A project in a folder of a repository, with one commit."""
    project = tmp_path / "repository" / "project"
    shutil.copytree(GOOD, project)
    git(project.parent, "init", "-q")
    git(project.parent, "add", "-A")
    git(project.parent, "commit", "-qm", "first")
    return project


def glossary(project: Path) -> Path:
    return project / "provisions" / "guides" / "glossary.yaml"


def first_meaning(project: Path, asked: str | None) -> str:
    with state(project, asked) as found:
        return found.corpus.glossary.terms[0].meaning


def edit(project: Path) -> str:
    """Change the first meaning in the glossary; the words that stood there before."""
    before = first_meaning(project, None)
    text = glossary(project).read_text("utf-8")
    assert before in text
    glossary(project).write_text(text.replace(before, "Another meaning.", 1), "utf-8")
    return before


def test_a_revision_is_read_as_it_was_and_the_working_tree_is_left_alone(repository: Path) -> None:
    before = edit(repository)
    listed = git(repository, "status", "--porcelain")
    assert first_meaning(repository, "HEAD") == before
    assert first_meaning(repository, None) == "Another meaning."
    assert git(repository, "status", "--porcelain") == listed
    assert listed.endswith("provisions/guides/glossary.yaml")


def test_a_revision_is_named_with_its_commit(repository: Path) -> None:
    sha = git(repository, "rev-parse", "HEAD")
    git(repository, "tag", "v1")
    for asked, name in (("v1", f"v1 ({sha[:7]})"), (sha[:10], sha[:7])):
        with state(repository, asked) as found:
            assert found.name == name


def test_a_folder_is_a_project_or_the_provisions_themselves(repository: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy"
    shutil.copytree(repository, copy)
    before = edit(copy)
    assert first_meaning(repository, str(copy)) == "Another meaning."
    assert first_meaning(repository, str(copy / "provisions")) == "Another meaning."
    assert first_meaning(repository, "HEAD") == before


def test_what_was_written_out_is_cleared_away(repository: Path) -> None:
    with state(repository, "HEAD") as found:
        templates = found.templates
        assert templates is not None and templates.is_dir()
    assert not templates.exists()


@pytest.mark.parametrize("asked", ["no-such-revision", "--output=x", "HEAD~99", ""])
def test_what_is_neither_a_folder_nor_a_revision_is_refused(repository: Path, asked: str) -> None:
    with pytest.raises(StateError, match="neither a folder nor a revision"), state(repository, asked):
        pass


def test_a_folder_without_provisions_is_refused(repository: Path, tmp_path: Path) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    with pytest.raises(StateError, match="has no folder provisions/"), state(repository, str(empty)):
        pass


def test_outside_a_repository_only_folders_can_be_named(tmp_path: Path) -> None:
    shutil.copytree(GOOD, tmp_path / "project")
    os.environ.pop("GIT_DIR", None)
    with pytest.raises(StateError, match="in no git repository"), state(tmp_path / "project", "HEAD"):
        pass


def test_the_state_before_an_edit_differs_in_that_file_alone(repository: Path) -> None:
    before = edit(repository)
    other = repository / "provisions" / "guides" / "smuggling.yaml"
    other.write_text(other.read_text("utf-8").replace("title: ", "title: Edited, ", 1), "utf-8")
    with before_edit(repository, glossary(repository)) as was, state(repository, None) as now:
        assert was.corpus.glossary.terms[0].meaning == before
        assert was.corpus.guides == now.corpus.guides
        assert any(guide.title.startswith("Edited, ") for guide in was.corpus.guides.values())


def test_before_a_new_file_there_was_none_and_a_deleted_one_was_there(repository: Path) -> None:
    folder = repository / "provisions" / "instruments"
    old = next(folder.glob("*.yaml"))
    new = folder / "new-treaty.yaml"
    new.write_text(old.read_text("utf-8").replace(f"id: {old.stem}", "id: new-treaty"), "utf-8")
    old.unlink()
    with before_edit(repository, new) as was:
        assert "new-treaty" not in was.corpus.instruments
    with before_edit(repository, old) as was:
        assert old.stem in was.corpus.instruments


@pytest.mark.parametrize(
    ("file", "message"),
    [
        ("templates/page", "is not under"),
        ("../elsewhere.yaml", "is not under"),
        ("provisions/members", "is a folder"),
        ("provisions/members/zzz/law.yaml", "there is no file"),
    ],
)
def test_a_file_that_cannot_be_edited_content_is_refused(repository: Path, file: str, message: str) -> None:
    with pytest.raises(StateError, match=message), before_edit(repository, repository / file):
        pass
