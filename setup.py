"""What pyproject.toml cannot say of the wheel: that the content goes into it, so that guidegen works wherever it is installed.

In: provisions/ and templates/ beside this file. Out: copies of them in the package, as guidegen/content/, in what is built; where guidegen is installed
as it stands (--editable), none, and the folders themselves are read.
"""

from pathlib import Path
from shutil import copytree, ignore_patterns, rmtree

from setuptools import setup
from setuptools.command.build_py import build_py


class WithContent(build_py):
    """Builds the package, and puts the content into it."""

    def run(self) -> None:
        """Build."""
        super().run()
        if self.editable_mode:
            return
        for name in ("provisions", "templates"):
            target = Path(self.build_lib, "guidegen", "content", name)
            rmtree(target, ignore_errors=True)  # of an earlier build
            copytree(Path(__file__).parent / name, target, ignore=ignore_patterns(".*"))


setup(cmdclass={"build_py": WithContent})
