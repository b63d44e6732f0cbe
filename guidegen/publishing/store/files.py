"""Writing files whole: a reader sees the old file or the new one, never a part; and reading what may be anything."""

import contextlib
import errno
import os
import tempfile
from pathlib import Path
from stat import S_ISREG


def read_bounded(path: Path, most: int) -> bytes:
    """The bytes of a regular file.

    Raises OSError where it cannot be read, is a pipe, a device or a folder, or has more than ``most`` bytes.
    """
    handle = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)  # or a pipe would be waited for
    with open(handle, "rb") as file:  # noqa: PTH123 - of a handle
        if not S_ISREG(os.fstat(handle).st_mode):
            raise OSError(errno.EINVAL, "is no regular file", str(path))
        content = file.read(most + 1)
    if len(content) > most:
        raise OSError(errno.EFBIG, "is too large", str(path))
    return content


def write_whole(path: Path, content: bytes) -> None:
    """Write a file beside its place and rename it there.

    Raises OSError where the folder cannot be made or written, or where a device or a folder stands in its place; what
    was there is then untouched and nothing is left behind.
    """
    if path.exists() and not path.is_file():
        raise OSError(errno.EINVAL, "is no regular file", str(path))
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, beside = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=".part")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(beside).chmod(0o644)
        Path(beside).replace(path)
    except BaseException:
        with contextlib.suppress(OSError):
            Path(beside).unlink()
        raise
