"""Signing a manifest, and through its digests every file, with the tools of the system: minisign or OpenPGP.

No cryptography of our own: ``minisign`` and ``gpg`` are called with a list of arguments, never through a shell.
"""

import shutil
import subprocess
from pathlib import Path

SUFFIXES = (".minisig", ".asc")


class SigningError(Exception):
    """A signature could not be made, or does not hold; the message is one line."""


def _run(tool: str, *arguments: str, asks: bool = False) -> str:
    """What a tool prints. One that ``asks`` for a passphrase does so on the terminal."""
    found = shutil.which(tool)
    if found is None:
        raise SigningError(f"{tool} is not installed")
    errors = None if asks else subprocess.PIPE
    ran = subprocess.run([found, *arguments], stdout=subprocess.PIPE, stderr=errors, text=True, check=False)  # noqa: S603 - a list, no shell
    if ran.returncode:
        said = [line for line in f"{ran.stderr or ''}\n{ran.stdout}".splitlines() if line.strip()]
        otherwise = "failed; what it says stands above" if asks else "failed without a word"
        raise SigningError(f"{tool}: {said[-1].strip() if said else otherwise}")
    return ran.stdout


def sign(manifest: Path, key: str, into: Path) -> Path:
    """Sign a manifest; the signature's file is named beside it in ``into``.

    ``key`` is the file of a minisign secret key, or else what gpg knows a key by. Raises SigningError.
    """
    if Path(key).is_file():
        signature = into / f"{manifest.name}.minisig"
        _run("minisign", "-S", "-s", key, "-m", str(manifest), "-x", str(signature), asks=True)
    else:
        signature = into / f"{manifest.name}.asc"
        _run(
            "gpg",
            "--batch",
            "--yes",
            "--local-user",
            key,
            "--armor",
            "--output",
            str(signature),
            "--detach-sign",
            str(manifest),
        )
    return signature


def check_signature(manifest: Path, key: str | None) -> str | None:
    """Hold a manifest against the signature beside it; None where it has none, else who signed it.

    ``key`` is the file of a minisign public key; an OpenPGP signature is held against the keys that gpg knows. Raises
    SigningError where the signature does not hold.
    """
    mini, pgp = (manifest.with_name(f"{manifest.name}{suffix}") for suffix in SUFFIXES)
    if mini.is_file():
        if key is None:
            raise SigningError(f"{mini.name} needs the public key: name its file with --key")
        _run("minisign", "-V", "-p", key, "-m", str(manifest), "-x", str(mini))
        return f"minisign, key {key}"
    if pgp.is_file():
        said = _run("gpg", "--batch", "--status-fd", "1", "--verify", str(pgp), str(manifest))
        good = [line.split(" ", 3)[-1] for line in said.splitlines() if line.startswith("[GNUPG:] GOODSIG")]
        if not good:
            raise SigningError(f"{pgp.name} is no good signature of {manifest.name}")
        return good[0]
    return None
