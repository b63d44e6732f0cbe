"""``guidegen verify`` and ``guidegen clean``: an output folder held against its manifest, and tidied."""

from pathlib import Path

import typer

from guidegen.cli.arguments.project import project
from guidegen.cli.terminal.console import err, escape, out, usage_error
from guidegen.publishing.store.manifest import MANIFEST
from guidegen.publishing.store.signing import SigningError, check_signature
from guidegen.publishing.store.verify import NoManifestError, verify

_WORDS = {"missing": "is missing", "changed": "is not what the manifest says", "extra": "is in no manifest"}


def verify_folder(folder: Path, key: str | None) -> None:
    """Print what is wrong with a folder of guides, a line each; ends with code 1 where anything is."""
    try:
        found = verify(folder)
        signed = check_signature(folder / MANIFEST, key)
    except (NoManifestError, SigningError) as wrong:
        err.print(f"[bold red]guidegen:[/] {escape(str(wrong))}")
        raise typer.Exit(1) from None
    for fault in found.faults:
        out.print(f"[bold]{escape(fault.path)}[/] [red]{_WORDS[fault.fault]}[/]")
    if found.faults:
        out.print(f"{len(found.faults)} faults in {found.files} files.")
        raise typer.Exit(1)
    by = f"; signed: {escape(signed)}" if signed else "; not signed"
    out.print(f"{found.files} files are as the manifest says{by}.")


def clean_folder(root: Path, output: Path, *, stale: bool) -> None:
    """Remove what no build makes any more."""
    if not stale:
        usage_error("say what to remove: guidegen clean --stale; everything, with the caches: make clean")
    if not output.is_dir():
        usage_error(f"there is no folder {output}")
    # Which documents there are is known from the content.
    from guidegen.cli.arguments.names import load_corpus
    from guidegen.publishing.clean import clean
    from guidegen.publishing.inputs.documents import every_document

    wanted = every_document(load_corpus(project(root)))
    removed = clean(output, wanted)
    for path in removed:
        out.print(f"Removed {escape(path)}")
    out.print(f"{len(removed)} stale files and editions removed from {escape(str(output))}/.")
