"""The hooks that ``make hooks`` switches on, as git runs them."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

LAW = "provisions/members/fji/law.yaml"


def git(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    who = {f"GIT_{role}_{what}": "a@x.example" for role in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
    quiet = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull, "NO_COLOR": "1"}
    env = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")} | who | quiet
    return subprocess.run(["git", *arguments], cwd=folder, env=env, capture_output=True, text=True, check=False)


@pytest.fixture
def repository(root: Path, tmp_path: Path) -> Path:
    """The content of one member, committed, with the hooks switched on."""
    for name in ("provisions", "templates", "scripts"):
        shutil.copytree(root / name, tmp_path / name)
    for member in (tmp_path / "provisions/members").iterdir():
        if member.name != "fji":
            shutil.rmtree(member)
    table = tmp_path / "provisions/treaty-status.csv"
    head, *rows = table.read_text("utf-8").splitlines(keepends=True)
    table.write_text(head + "".join(row for row in rows if row.startswith("FJI")), "utf-8")
    (tmp_path / ".venv").symlink_to(sys.prefix)
    (tmp_path / ".gitignore").write_text(".venv\n.cache/\n", "utf-8")
    for step in (["init", "-q"], ["add", "-A"], ["commit", "-qm", "Begin"]):
        assert git(tmp_path, *step).returncode == 0
    git(tmp_path, "config", "core.hooksPath", "scripts/hooks")
    return tmp_path


def test_what_is_staged_is_looked_at_and_nothing_else(repository: Path) -> None:
    law = repository / LAW
    right = law.read_text("utf-8")
    law.write_text(right.replace("state: in-force", "state: inforce", 1), "utf-8")
    git(repository, "add", LAW)
    law.write_text(right, "utf-8")
    refused = git(repository, "commit", "-m", "Spoil the law")
    assert refused.returncode == 1
    line = 1 + right[: right.index("state: in-force")].count("\n")
    assert f'{LAW}:{line}: state: "inforce" is not one of in-force' in refused.stderr
    assert "pre-commit: content. Mend it" in refused.stderr

    git(repository, "reset", "-q")
    law.write_text(right.replace("state: in-force", "state: inforce", 1), "utf-8")
    (repository / "notes.txt").write_text("Beside the law.\n", "utf-8")
    git(repository, "add", "notes.txt")
    assert git(repository, "commit", "-m", "Note what stands beside the law").returncode == 0


@pytest.mark.parametrize(
    ("message", "wrong"),
    [
        ("Raise the penalty", None),
        ("Raise the penalty\n\nAs the law of this year has it.", None),
        ("# a comment\n\nRaise the penalty\n", None),
        ("Merge branch 'one-with-a-name-that-says-more-than-a-subject-may-say-in-seventy-two-characters'", None),
        ("Raise the penalty for smuggling in every one of the members that raised it lately", "longer than 72"),
        ("Raise the penalty.", "full stop"),
        ("Raise the penalty\nas the law has it", "line empty"),
    ],
)
def test_the_subject_of_a_commit_is_one_short_line(root: Path, tmp_path: Path, message: str, wrong: str | None) -> None:
    (tmp_path / "message").write_text(message, "utf-8")
    ran = subprocess.run(
        [root / "scripts/hooks/commit-msg", tmp_path / "message"], capture_output=True, text=True, check=False
    )
    assert ran.returncode == (1 if wrong else 0)
    assert (wrong or "") in ran.stderr
