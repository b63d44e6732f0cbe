"""The wheel: installed anywhere, it works on the content that it carries, or on that of a folder that is named."""

import os
import shutil
import subprocess
import sys
import sysconfig
import tarfile
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from guidegen import __version__

from .conftest import tracked

pytestmark = [pytest.mark.process, pytest.mark.slow]

BUILD = "import sys; from setuptools import build_meta; print(getattr(build_meta, sys.argv[1])(sys.argv[2]))"
RUN = """
import sys
from importlib.metadata import entry_points
(script,) = {found for found in entry_points(group="console_scripts", name="guidegen")}
sys.exit(script.load()())
"""
PART = (
    "--member",
    "FJI",
    "--guide",
    "smuggling",
    "--document",
    "guide",
    "--audience",
    "brief",
    "--as-at",
    "2026-11-29",
)


def _built(what: str, source: Path, into: Path) -> Path:
    asked = [sys.executable, "-W", "ignore", "-c", BUILD, what, str(into)]
    done = subprocess.run(asked, cwd=source, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return into / done.stdout.split()[-1]


@pytest.fixture(scope="module")
def wheel(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Built as `uv build` does: the source distribution of what is tracked, and from that the wheel."""
    folder = tmp_path_factory.mktemp("wheel")
    source = folder / "source"
    for path in tracked(root):
        target = source / path.relative_to(root)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, target)
    with tarfile.open(_built("build_sdist", source, folder)) as packed:
        packed.extractall(folder / "packed", filter="data")
    (unpacked,) = (folder / "packed").iterdir()
    return _built("build_wheel", unpacked, folder)


type Installed = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture(scope="module")
def site(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel unpacked into an environment of its own, which sees the libraries of this one, and no checkout."""
    place = tmp_path_factory.mktemp("installed")
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(place)], check=True)
    (found,) = place.glob("lib/python*/site-packages")
    with zipfile.ZipFile(wheel) as packed:
        packed.extractall(found)  # noqa: S202 - our own
    # A folder named in a file of paths is looked into, but for the files of paths in it, of which one leads to the checkout.
    (found / "libraries.pth").write_text(f"{sysconfig.get_path('purelib')}\n", "utf-8")
    return found


@pytest.fixture(scope="module")
def installed(site: Path) -> Installed:
    """Runs the command that is installed, in a folder."""
    python = site.parents[2] / "bin/python"
    environment = {k: v for k, v in os.environ.items() if not k.startswith(("GUIDEGEN", "PYTHON", "VIRTUAL"))}

    def run(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
        asked = [str(python), "-c", RUN, *words]
        return subprocess.run(asked, cwd=folder, env=environment, capture_output=True, text=True, check=False)

    return run


def test_the_wheel_carries_the_content_the_faces_and_the_licences(root: Path, wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as packed:
        names = set(packed.namelist())
    about = f"guidegen-{__version__}.dist-info/licenses"
    for path in tracked(root):
        place = path.relative_to(root)
        if place.parts[0] == "guidegen":
            assert place.as_posix() in names
        if place.parts[0] in ("provisions", "templates"):
            assert f"guidegen/content/{place.as_posix()}" in names
    assert {f"{about}/LICENSE", f"{about}/LICENSE-CONTENT.md"} <= names
    assert f"{about}/guidegen/rendering/pdf/faces/OFL.txt" in names
    assert {name.split("/")[0] for name in names} == {"guidegen", f"guidegen-{__version__}.dist-info"}


def test_it_answers_and_builds_in_an_empty_folder_as_the_checkout_does(
    root: Path, site: Path, installed: Installed, tmp_path: Path
) -> None:
    before = {path for path in site.rglob("*") if path.suffix != ".pyc"}
    assert installed(tmp_path, "--version").stdout == f"guidegen {__version__}\n"
    answered = installed(tmp_path, "standing", "FJI", "--as-at", "2026-11-29")
    assert (answered.returncode, answered.stderr) == (0, "")
    assert "Fiji" in answered.stdout
    assert installed(tmp_path, "check").stdout.startswith("Nothing wrong in the content that came with guidegen: ")
    built = installed(tmp_path, "build", *PART)
    assert (built.returncode, built.stdout[:18]) == (0, "2 files made in ou"), built.stderr
    assert {path.name for path in tmp_path.iterdir()} == {"output", ".cache"}
    assert "Nothing to make" in installed(tmp_path, "plan", *PART).stdout
    assert {path for path in site.rglob("*") if path.suffix != ".pyc"} - before <= set(site.rglob("__pycache__"))

    here = tmp_path / "here"
    ours = (sys.executable, "-c", RUN, "build", *PART, "--output", str(here), "--cache", str(tmp_path / "cache"))
    subprocess.run(ours, cwd=root, check=True, capture_output=True)
    for name in ("fji/smuggling-brief.en.html", "fji/smuggling-brief.en.pdf"):
        assert (tmp_path / "output" / name).read_bytes() == (here / name).read_bytes()


def test_what_was_installed_is_not_written(site: Path, installed: Installed, tmp_path: Path) -> None:
    for words in (("schema",), ("new", "member", "CHL"), ("impact", "provisions/themes.yaml")):
        refused = installed(tmp_path, *words)
        assert (refused.returncode, refused.stdout) == (2, "")
        assert "the content that was installed with guidegen is not edited" in refused.stderr
    assert "among the sources" in installed(tmp_path, "build", "--output", f"{site}/guidegen/content/provisions").stderr
    assert list(tmp_path.iterdir()) == []


def test_a_folder_of_ones_own_comes_first(installed: Installed, cut: Callable[..., Path], tmp_path: Path) -> None:
    own = cut("FJI", "SLB")
    counted = "Nothing wrong: 27 instruments, 283 obligations, 2 members, 62 model provisions.\n"
    assert installed(tmp_path, "check", "--project", str(own)).stdout == counted
    copied = shutil.copytree(own, tmp_path / "own")
    assert installed(copied, "check").stdout == counted
    inside = installed(copied / "provisions/members", "check")
    assert (inside.returncode, f"this folder is inside the project {copied}; " in inside.stderr) == (2, True)
    shutil.rmtree(copied / "templates")
    for words, folder in ((("check",), copied), (("check", "--project", str(copied)), tmp_path)):
        wrong = installed(folder, *words)
        assert (wrong.returncode, wrong.stdout) == (2, "")
        assert f"there is no folder templates/ in {copied}; " in wrong.stderr
