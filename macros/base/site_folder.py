"""Where a site is built: beside its folder, which is changed in one step when everything is there.

A build works in ``.<name>.bangun/`` beside the folder ``<name>``. Whatever stops it, the folder holds the
last complete site, and the next build begins with a clean place. A folder that is no earlier site of ours is
never touched, nor is one that meets the content or what git keeps.
"""

import atexit
import contextlib
import ctypes
import errno
import os
import shutil
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import IO

from macros.base.failure import describe_os_error
from macros.base.site_guard import MARKER, SiteFolderError, guard

KEPT = ("assets", "cari")
"""The folders whose files a page that is still open may ask for after the site has changed."""

_SAYS = "Situs SOP yang dibangun mesin; isi folder ini diganti setiap kali situs dibangun."
_WAIT = 600
_EXCHANGE = 2
_HERE = -100
_ASIDE = "lama"
_LOCK = "kunci"


class SiteFolder:
    """The folder of a site, and the place beside it in which the next edition is built."""

    def __init__(self, folder: Path, *, content: Path, project: Path) -> None:
        """Refuse what must not become a site; wait for another build of the same folder, and make room.

        ``folder`` may be a link. ``project`` holds the settings file. Raises SiteFolderError.
        """
        self.shown = folder
        self.target = Path(os.path.realpath(folder))
        guard(folder, self.target, content, project)
        self._work = self.target.with_name(f".{self.target.name}.bangun")
        # a process that outlives a killed build may still write where that one built
        self.building = self._work / f"situs-{os.getpid()}-{time.time_ns()}"
        self._owner = os.getpid()
        try:
            self._lock = _lock(self._work, folder)
            if not self.target.exists() and (self._work / _ASIDE).is_dir():
                (self._work / _ASIDE).rename(self.target)
            self._clear()
            self.building.mkdir()
        except OSError as error:
            raise SiteFolderError(f"SITE_DIR {describe_os_error(error, folder)}") from None
        atexit.register(self.discard)

    def publish(self) -> None:
        """Put the finished site in place of the last one. Raises SiteFolderError, and leaves the last one
        then.
        """
        try:
            carried = sorted(self._carry())
            marker = "\n".join((_SAYS, *carried, ""))
            (self.building / MARKER).write_text(marker, "utf-8", errors="surrogateescape")
            if self.target.is_dir():
                shutil.copymode(self.target, self.building)
            exchange(self.building, self.target)
        except OSError as error:
            raise SiteFolderError(f"SITE_DIR {describe_os_error(error, self.shown)}") from None
        finally:
            self.discard()

    def discard(self) -> None:
        """Leave the folder as it is, and nothing beside it. May be called again, and in a forked process."""
        if os.getpid() != self._owner or self._lock.closed:
            return
        atexit.unregister(self.discard)
        with contextlib.suppress(OSError):
            self._clear()
            Path(self._lock.name).unlink()
            self._work.rmdir()
        self._lock.close()

    def _clear(self) -> None:
        """Remove what an earlier build left, but for the file that is locked."""
        for path in self._work.iterdir():
            if path.name != _LOCK:
                shutil.rmtree(path) if path.is_dir() and not path.is_symlink() else path.unlink()

    def _carry(self) -> Iterator[str]:
        """Take along, as links to the same bytes, files that open pages ask for and all that is hidden; the
        former one edition long.
        """
        if not self.target.is_dir():
            return
        second_time = set(_carried(self.target))
        for name in KEPT:
            for path in _files(self.target / name):
                inside = path.relative_to(self.target).as_posix()
                if inside not in second_time and not os.path.lexists(self.building / inside):
                    (self.building / inside).parent.mkdir(parents=True, exist_ok=True)
                    _link(path, self.building / inside)
                    yield inside
        for path in self.target.iterdir():
            if path.name.startswith(".") and not os.path.lexists(self.building / path.name):
                if path.is_dir() and not path.is_symlink():
                    shutil.copytree(path, self.building / path.name, symlinks=True, copy_function=_link)
                elif path.name != MARKER:
                    _link(path, self.building / path.name)


def _carried(site: Path) -> Sequence[str]:
    try:
        return (site / MARKER).read_text("utf-8", errors="surrogateescape").splitlines()[1:]
    except OSError:
        return ()


def _files(folder: Path) -> Iterator[Path]:
    return (path for path in sorted(folder.rglob("*")) if path.is_file() and not path.is_symlink())


def _link(source: str | Path, target: str | Path) -> None:
    """The same file under another name, or a copy where a file can have one name only."""
    try:
        os.link(source, target, follow_symlinks=False)
    except OSError:
        shutil.copy2(source, target, follow_symlinks=False)


def exchange(new: Path, old: Path) -> None:
    """Let ``new`` take the place of ``old``, a folder or nothing; in one step where the system can do that.

    Linux exchanges two names (renameat2(2)). Elsewhere the old folder steps aside first: stopped between the
    two, it lies beside ``new``, and the next build begins by putting it back.
    """
    if not old.is_dir() or not any(old.iterdir()):
        new.rename(old)
    elif not _exchange_names(new, old):
        old.rename(new.with_name(_ASIDE))
        new.rename(old)


def _exchange_names(one: Path, other: Path) -> bool:
    if sys.platform != "linux":
        return False
    rename: Callable[..., int] | None = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    if rename is None:
        return False
    if rename(_HERE, os.fsencode(one), _HERE, os.fsencode(other), _EXCHANGE) == 0:
        return True
    number = ctypes.get_errno()
    if number in (
        errno.ENOSYS,
        errno.EINVAL,
        errno.EOPNOTSUPP,
        errno.EXDEV,
    ):  # old kernels, some file systems
        return False
    raise OSError(number, os.strerror(number), os.fspath(other))


def _lock(work: Path, shown: Path) -> IO[bytes]:
    """The file that one build at a time holds. It goes with the folder around it, so what is locked must
    still be there. The lock is that of the process alone (fcntl(2)): none that it forked keeps it when it
    dies.
    """
    end, told = time.monotonic() + _WAIT, False
    while True:
        work.mkdir(parents=True, exist_ok=True)
        try:
            file = (work / _LOCK).open("ab")
        except FileNotFoundError:  # another build has just put its place away
            continue
        if _try_lock(file) and _same(file, work / _LOCK):
            return file
        file.close()
        if time.monotonic() > end:
            raise SiteFolderError(
                f"SITE_DIR '{shown}': pembangunan lain ke folder ini belum selesai sesudah {_WAIT // 60} "
                f"menit; "
                "tunggu atau hentikan yang lain, lalu ulangi"
            )
        if not told:
            sys.stderr.write(f"Menunggu pembangunan lain ke '{shown}' selesai ...\n")
            told = True
        time.sleep(0.1)


def _same(file: IO[bytes], path: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(file.fileno()), path.stat())
    except FileNotFoundError:
        return False


def _try_lock(file: IO[bytes]) -> bool:
    try:
        import fcntl
    except ImportError:  # no Unix: two builds at once are not told apart there
        return True
    try:
        fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        if error.errno in (errno.EACCES, errno.EAGAIN):
            return False
        raise
    return True
