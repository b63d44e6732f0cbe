"""``guidegen verify`` and ``guidegen clean``: an output folder held against its manifest, and tidied."""

from pathlib import Path

import typer

from guidegen.cli.arguments.project import project
from guidegen.cli.terminal.console import err, escape, out, usage_error
from guidegen.corpus.diagnostics.display import visible
from guidegen.publishing.store.signing import SigningError
from guidegen.publishing.store.targets import TargetError
from guidegen.publishing.store.verify import FileFault, NoManifestError, Signature, Verified, verify

_WORDS = {
    FileFault.MISSING: "is missing",
    FileFault.CHANGED: "is not what the manifest says",
    FileFault.EXTRA: "is in no manifest",
    FileFault.LINK: "is a link, or stands behind one",
    FileFault.NO_FILE: "is no regular file",
}


def verify_folder(folder: Path, key: str | None) -> None:
    """Print what is wrong with a folder of guides, a line each; ends with code 1 where anything is.

    With a key, a missing signature or one by any other key is such a thing, and the first.
    """
    try:
        found = verify(folder, key)
    except NoManifestError as wrong:
        for row in wrong.rows:
            out.print(f"[red]{escape(row)}[/]")
        err.print(f"[bold red]guidegen:[/] {escape(str(wrong))}")
        raise typer.Exit(1) from None
    except SigningError as wrong:
        err.print(f"[bold red]guidegen:[/] {escape(str(wrong))}; no file was looked at")
        raise typer.Exit(1) from None
    for fault in found.faults:
        out.print(f"[bold]{escape(visible(fault.path))}[/] [red]{_WORDS[fault.fault]}[/]")
    if found.faults:
        faults = "1 fault" if len(found.faults) == 1 else f"{len(found.faults)} faults"
        out.print(f"{faults} in {found.files} files; {_signed(found)}.")
        raise typer.Exit(1)
    dates = (
        f", as at {escape(visible(' to '.join(dict.fromkeys((found.as_at[0], found.as_at[-1])))))}"
        if found.as_at
        else ""
    )
    out.print(f"{found.files} files are as the manifest says{dates}; {_signed(found)}.")


def _signed(found: Verified) -> str:
    match found.signature:
        case Signature.NONE:
            return "not signed"
        case Signature.UNCHECKED:
            return "the signature was not looked at: name the key of whoever signed with --key"
        case Signature.GOOD:
            return f"signed: {escape(visible(found.by))}"


def clean_folder(root: Path | None, output: Path, *, stale: bool) -> None:
    """Remove what no build makes any more."""
    if not stale:
        usage_error("say what to remove: guidegen clean --stale; everything, with the caches: make clean")
    if not output.is_dir():
        usage_error(f"there is no folder {output}")
    # Which documents there are is known from the content.
    from guidegen.cli.arguments.names import load_corpus
    from guidegen.cli.arguments.targets import check_output
    from guidegen.publishing.clean import clean
    from guidegen.publishing.inputs.documents import every_document

    found = project(root)
    check_output(found, output, found.cache)
    try:
        cleaned = clean(output, every_document(load_corpus(found)))
    except TargetError as wrong:
        usage_error(str(wrong))
    for path in cleaned.removed:
        out.print(f"Removed {escape(visible(path))}")
    for path in cleaned.left:
        out.print(f"Left {escape(visible(path))}: it is no edition of guidegen")
    out.print(f"{len(cleaned.removed)} stale files and editions removed from {escape(visible(str(output)))}/.")
    if cleaned.unsigned:
        out.print("The edition was signed, and is not any more: guidegen build --sign KEY")
