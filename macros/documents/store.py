"""Finished documents kept from build to build, by what they were made of."""

import hashlib
import os
import tempfile
from functools import cache
from importlib.metadata import version
from pathlib import Path
from time import time

from macros.documents.book import Buku
from macros.documents.forms import BENTUK, DocumentForm
from macros.documents.official import OfficialDokumen
from macros.reports.yearly import Yearly

_PAKET = Path(__file__).resolve().parents[2]
_RUANG = ("model", "flow", "base", "dokumen", "drawing", "data", "reports", "documents")
_UMUR = 30 * 86_400


def dokumen_key(dokumen: OfficialDokumen, bentuk: DocumentForm) -> str:
    """The digest of all that decides on the bytes: the document, this project's code, and the libraries in
    use.
    """
    return _key(bentuk, dokumen)


def buku_key(buku: Buku) -> str:
    """The same for the book of a unit."""
    return _key(BENTUK["pdf"], buku)


def yearly_key(isi: Yearly) -> str:
    """The same for the yearly evaluation of a unit, as PDF."""
    return _key(BENTUK["pdf"], isi)


def _key(bentuk: DocumentForm, isi: OfficialDokumen | Buku | Yearly) -> str:
    return hashlib.sha256(f"{_engine(bentuk.id)}\n{isi!r}".encode(errors="surrogatepass")).hexdigest()


@cache
def _engine(ident: str) -> str:
    """The digest of the code and the templates that make documents, and of the versions of a form's
    libraries.
    """
    bentuk = BENTUK[ident]
    sidik = hashlib.sha256(ident.encode())
    for nama in (*bentuk.pustaka, *(lain for satu in bentuk.memuat for lain in BENTUK[satu].pustaka)):
        sidik.update(f"{nama} {version(nama)}\n".encode())
    for ruang in _RUANG:
        for jalur in sorted((_PAKET / ruang).rglob("*")):
            if jalur.is_file() and jalur.suffix != ".pyc":
                isi = jalur.read_bytes()
                sidik.update(f"{jalur.relative_to(_PAKET).as_posix()} {len(isi)}\n".encode() + isi)
    return sidik.hexdigest()


class Store:
    """A folder of finished documents. Several processes may use it at once."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def take(self, nama: str) -> bytes | None:
        """What was kept under this name, None when there is nothing; it counts as used."""
        jalur = self._path(nama)
        try:
            isi = jalur.read_bytes()
            os.utime(jalur)
        except OSError:
            return None
        return isi

    def put(self, nama: str, isi: bytes) -> None:
        """Keep bytes under a name; nobody ever sees half of them."""
        jalur = self._path(nama)
        jalur.parent.mkdir(parents=True, exist_ok=True)
        nomor, sementara = tempfile.mkstemp(dir=jalur.parent)
        with os.fdopen(nomor, "wb") as berkas:
            berkas.write(isi)
        Path(sementara).replace(jalur)

    def rapikan(self) -> None:
        """Throw away what no build of the last thirty days has used."""
        batas = time() - _UMUR
        for jalur in self._folder.glob("*/*"):
            if jalur.stat().st_mtime < batas:
                jalur.unlink(missing_ok=True)

    def _path(self, nama: str) -> Path:
        return self._folder / nama[:2] / nama[2:]
