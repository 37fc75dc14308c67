"""Values kept from run to run by the digest of what they were made of, and never given out spoiled.

A value stands in its file behind a head: a mark, its length (8 bytes) and its SHA-256. One that was cut,
flipped or written by another version counts as never kept, so that it is made again. A new value is written
under another name, brought to the disk and renamed: whatever stops a run, no half of one has its name.
"""

import hashlib
import os
import tempfile
from pathlib import Path
from time import time

from macros.base.failure import Refusal, describe_os_error

_MARK = b"sop-simpanan-1\n"
_HEAD = len(_MARK) + 8 + hashlib.sha256().digest_size
_AGE = 30 * 86_400


class StoreError(Refusal):
    """Values cannot be kept in a folder; the message says why and what helps, in Indonesian."""


class Store:
    """A folder of values by name (at least three characters, such as a digest in hex). Several processes may
    use it at once.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def take(self, name: str) -> bytes | None:
        """What was kept under this name, None when there is nothing or it is spoiled; it counts as used."""
        path = self._path(name)
        try:
            value = unseal(path.read_bytes())
            if value is not None:
                os.utime(path)
        except OSError:
            return None
        return value

    def put(self, name: str, value: bytes) -> None:
        """Keep bytes under a name; nobody ever sees half of them. Raises StoreError."""
        path = self._path(name)
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            number, temporary = tempfile.mkstemp(dir=path.parent)
            try:
                with os.fdopen(number, "wb") as file:
                    file.write(seal(value))
                    file.flush()
                    os.fsync(file.fileno())
                Path(temporary).replace(path)
            except BaseException:
                Path(temporary).unlink(missing_ok=True)
                raise
        except OSError as error:
            cause = describe_os_error(error, self._folder)
            raise StoreError(f"Simpanan {cause}; seluruh folder itu boleh dihapus") from None

    def tidy(self) -> None:
        """Throw away what no run of the last thirty days has used; what cannot be thrown away stays."""
        limit = time() - _AGE
        for path in self._folder.glob("*/*"):
            try:
                if path.stat().st_mtime < limit:
                    path.unlink(missing_ok=True)
            except OSError:
                continue

    def _path(self, name: str) -> Path:
        return self._folder / name[:2] / name[2:]


def seal(value: bytes) -> bytes:
    """A value behind its head."""
    return b"".join((_MARK, len(value).to_bytes(8, "big"), hashlib.sha256(value).digest(), value))


def unseal(raw: bytes) -> bytes | None:
    """The value behind a head, None when one bit of either is not what was sealed."""
    value = raw[_HEAD:]
    return value if raw[:_HEAD] == seal(value)[:_HEAD] else None
