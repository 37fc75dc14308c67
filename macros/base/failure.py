"""What stops a run, as one sentence: what was foreseen with its remedy, anything else as a fault of the
machine.
"""

import errno
import os
import traceback
from dataclasses import dataclass
from pathlib import Path

from macros.history.git_process import GitError
from macros.settings import SettingsError

_PACKAGE = Path(__file__).resolve().parents[1]

_CAUSES = {
    errno.ENOSPC: "cakram penuh; kosongkan ruang, lalu ulangi",
    errno.EDQUOT: "jatah cakram habis; kosongkan ruang, lalu ulangi",
    errno.EACCES: "tidak ada izin; beri izin baca dan tulis di sana, lalu ulangi",
    errno.EPERM: "tidak ada izin; beri izin baca dan tulis di sana, lalu ulangi",
    errno.EROFS: "tempat itu hanya dapat dibaca; pilih tempat lain yang dapat ditulis",
    errno.ENOTDIR: "sebagian jalurnya bukan folder; hapus atau ganti nama berkas itu, lalu ulangi",
    errno.EEXIST: "sudah ada sebagai berkas; hapus atau ganti nama berkas itu, lalu ulangi",
    errno.EISDIR: "itu folder, bukan berkas; sebut tempat lain",
    errno.ENOENT: "berkas atau folder itu tidak ada; periksa jalurnya",
    errno.ENAMETOOLONG: "namanya terlalu panjang; pilih nama yang lebih pendek",
    errno.EBUSY: "tempat itu sedang dipakai sistem; pilih folder di dalamnya, atau tempat lain",
    errno.EXDEV: "folder lama tidak dapat dipindahkan di sistem berkas ini; hapus folder itu, lalu ulangi",
    errno.EMFILE: "terlalu banyak berkas terbuka; naikkan batasnya (ulimit -n), lalu ulangi",
    errno.ENFILE: "terlalu banyak berkas terbuka; tutup program lain, lalu ulangi",
    errno.EFBIG: "berkasnya melampaui batas ukuran; naikkan batasnya (ulimit -f), lalu ulangi",
    errno.EIO: "cakram tidak dapat dibaca atau ditulis; periksa cakramnya",
    errno.ENOMEM: "ingatan habis; tutup program lain, lalu ulangi",
}
"""The faults of the surroundings that people can mend, each with how."""

TRACE = "SOP_JEJAK"
"""Set to 1 in the environment, it shows where in the machine a fault came up."""


class Refusal(Exception):
    """The run cannot go on; the message says why and what to do, in one Indonesian sentence without its
    full stop.
    """


@dataclass(frozen=True, slots=True)
class Failure:
    """How a run ends: the sentence for people, and the exit code (1: something failed, 2: called wrongly)."""

    sentence: str
    code: int


def failure_of(error: BaseException) -> Failure:
    """The end of a run that an exception stopped. Never raises.

    With ``SOP_JEJAK=1`` the sentence about an unforeseen fault is followed by its trace.
    """
    if isinstance(error, SettingsError):
        return Failure(f"{error}.", 2)
    if isinstance(error, Refusal | GitError):
        return Failure(f"{error}.", 1)
    if isinstance(error, KeyboardInterrupt):
        return Failure("Dihentikan sebelum selesai.", 130)
    if isinstance(error, MemoryError):
        return Failure(f"Ingatan habis; {_CAUSES[errno.ENOMEM].partition('; ')[2]}.", 1)
    if isinstance(error, OSError) and error.errno in _CAUSES and not _in_code(error):
        return Failure(f"{describe_os_error(error)}.", 1)
    return Failure(_unforeseen(error), 1)


def cause_of(error: OSError) -> str:
    """Why the operating system refused, in Indonesian with its remedy where that is known."""
    return _CAUSES.get(error.errno or 0) or error.strerror or str(error)


def describe_os_error(error: OSError, path: object = None) -> str:
    """An error of the operating system in Indonesian with its remedy:
    ``'.cache/dokumen': cakram penuh; ...``.

    ``path`` is shown instead of the one that the error names.
    """
    name = path if path is not None else error.filename
    cause = cause_of(error)
    return f"{_shown(name)}: {cause}" if name else cause[0].upper() + cause[1:]


def _shown(path: object) -> str:
    text = os.fsdecode(path) if isinstance(path, bytes | os.PathLike) else str(path)
    return "'" + "".join(letter if letter.isprintable() else "?" for letter in text) + "'"


def _in_code(error: OSError) -> bool:
    """Whether it is a file of the machine itself that is not there: no editor can mend that."""
    name = error.filename
    inside = isinstance(name, str) and Path(name).is_relative_to(_PACKAGE)
    return inside and error.errno == errno.ENOENT


def _unforeseen(error: BaseException) -> str:
    frames = [frame for frame in traceback.extract_tb(error.__traceback__) if str(_PACKAGE) in frame.filename]
    place = (
        f" di {Path(frames[-1].filename).relative_to(_PACKAGE.parent)}:{frames[-1].lineno}" if frames else ""
    )
    sentence = (
        f"Kesalahan mesin{place}: {type(error).__name__}. Ini bukan kesalahan naskah atau perintah Anda. "
        f"Ulangi dengan {TRACE}=1, lalu laporkan catatannya kepada pengelola repositori mesin ini "
        "(lihat CONTRIBUTING.md)."
    )
    if os.environ.get(TRACE, "0") in ("", "0"):
        return sentence
    return sentence + "\n" + "".join(traceback.format_exception(error)).rstrip("\n")
