"""The names under which finished documents are kept from build to build: digests of what they were made
of.
"""

import hashlib
from functools import cache
from importlib.metadata import version
from pathlib import Path

from macros.documents.book import Buku
from macros.documents.forms import BENTUK, DocumentForm
from macros.documents.official import OfficialDokumen
from macros.reports.yearly import Yearly

_PAKET = Path(__file__).resolve().parents[2]
_RUANG = ("model", "flow", "base", "dokumen", "drawing", "data", "reports", "documents")


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
    for pustaka in (*bentuk.pustaka, *(lain for dalam in bentuk.memuat for lain in BENTUK[dalam].pustaka)):
        sidik.update(f"{pustaka} {version(pustaka)}\n".encode())
    for ruang in _RUANG:
        for jalur in sorted((_PAKET / ruang).rglob("*")):
            if jalur.is_file() and jalur.suffix != ".pyc":
                isi = jalur.read_bytes()
                sidik.update(f"{jalur.relative_to(_PAKET).as_posix()} {len(isi)}\n".encode() + isi)
    return sidik.hexdigest()
