"""Signing a manifest, and through its digests every file, with the tools of the system: minisign or OpenPGP.

No cryptography of our own: ``minisign`` and ``gpg`` are called with a list of arguments, never through a shell. A
signature counts only for the key that whoever checks it has named.
"""

import re
import shutil
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

from guidegen.corpus.diagnostics.display import visible

MINISIGN, OPENPGP = SUFFIXES = (".minisig", ".asc")
MOST = 1 << 16
"""Bytes of a signature that are read."""
_FINGERPRINT = re.compile(r"[0-9A-F]{40}|[0-9A-F]{64}", re.ASCII)


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
        raise SigningError(f"{tool}: {visible(said[-1].strip()) if said else otherwise}")
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


def suffix_of(key: str) -> str:
    """How the file of a signature by a key ends. Raises SigningError where the key is none that could be held to.

    ``key`` is the file of a minisign public key, or the whole fingerprint of an OpenPGP key; a name or an address would
    not do, for anybody may make a key that bears it.
    """
    if Path(key).is_file():
        return MINISIGN
    if _FINGERPRINT.fullmatch(_plain(key)):
        return OPENPGP
    raise SigningError(
        f"{visible(key)} is neither the file of a minisign public key nor the fingerprint of an OpenPGP key, 40 digits of "
        "which gpg --fingerprint shows"
    )


def _plain(fingerprint: str) -> str:
    return fingerprint.upper().replace(" ", "").replace(":", "").removeprefix("0X")


def check_signature(content: bytes, signature: bytes, key: str) -> str:
    """Hold some bytes against their signature by a key; out: who signed them.

    Raises SigningError where the signature does not hold, or is by any other key.
    """
    suffix = suffix_of(key)
    with TemporaryDirectory(
        prefix="guidegen-"
    ) as folder:  # what is checked is what was read, whatever happens to the file
        signed = Path(folder) / "manifest.json"
        beside = signed.with_name(signed.name + suffix)
        signed.write_bytes(content)
        beside.write_bytes(signature)
        if suffix == MINISIGN:
            _run("minisign", "-V", "-p", key, "-m", str(signed), "-x", str(beside))
            return f"minisign, key {key}"
        said = _run(
            *("gpg", "--batch", "--no-auto-key-retrieve", "--status-fd", "1", "--verify", str(beside), str(signed))
        )
    told = [line.split() for line in said.splitlines() if line.startswith("[GNUPG:] ")]
    good = [" ".join(words[3:]) for words in told if words[1] == "GOODSIG"]
    by = {words[place] for words in told if words[1] == "VALIDSIG" for place in (2, -1)}
    if len(good) != 1 or _plain(key) not in by:
        raise SigningError(f"the signature is not by the key {visible(key)}")
    return good[0]
