"""The canonical form of a content file: what to write instead of it, or why it must stay as it is."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from itertools import zip_longest

from macros.model import kode
from macros.model.bentuk import bentuk
from macros.model.kota import Kota
from macros.model.peraturan import Peraturan
from macros.model.sop import Naskah
from macros.model.unit import DataUnit
from macros.source.canonical import Bentuk, Daftar, bakukan, tulis_markdown, tulis_yaml
from macros.source.diagnostic import Diagnostic, Tempat, Tingkat
from macros.source.document import Data, Document, parse_markdown, parse_yaml
from macros.source.kode import NILAI_PANJANG, TEMPAT_ISIAN, TITIK_DUA
from macros.source.komentar import baris_komentar
from macros.source.teks import baca_teks

Isi = dict[str, Data] | list[Data]
_BOLEH = frozenset(satu.id for satu in (NILAI_PANJANG, TEMPAT_ISIAN, TITIK_DUA))
"""Errors of a document that take nothing away from its data."""


@dataclass(frozen=True)
class Rapi:
    """``isi`` is the canonical file, None when it cannot be given; ``komentar`` tells each comment it leaves out."""

    isi: bytes | None
    sebab: tuple[Diagnostic, ...] = ()
    komentar: tuple[Diagnostic, ...] = ()


def bentuk_berkas(nama: str) -> Bentuk | None:
    """The shape of a content file by its name (without folders), None for one that has no canonical form."""
    if nama == "peraturan.yml":
        return Daftar(bentuk(Peraturan))
    kelas = {"kota.yml": Kota, "index.md": DataUnit}.get(nama, Naskah if nama.endswith(".md") else None)
    return bentuk(kelas) if kelas else None


def rapikan(berkas: str, isi: bytes, rupa: Bentuk, ubah: Callable[[Isi], Isi] | None = None) -> Rapi:
    """The canonical form of a file of this shape. Never raises; whatever the bytes, nothing they say is lost.

    ``ubah`` changes the data before it is written.
    """
    document = _baca(berkas, isi)
    if not document.utuh or any(
        d.tingkat is Tingkat.KESALAHAN and d.kode not in _BOLEH for d in document.diagnostics
    ):
        return _gagal(berkas, "belum terbaca seluruhnya; perbaiki dahulu menurut 'sop periksa'")
    if ubah is not None:
        document = replace(document, data=ubah(document.data))
    baku = _tulis(berkas, document, rupa)
    if not _sama(document, _baca(berkas, baku), rupa) or _tulis(berkas, _baca(berkas, baku), rupa) != baku:
        return _gagal(berkas, "artinya akan berubah")
    komentar = tuple(kode.KOMENTAR.at(Tempat(berkas, baris)) for baris in _komentar(document, isi))
    return Rapi(baku, komentar=komentar)


def beda(berkas: str, isi: bytes, baku: bytes) -> Diagnostic:
    """Tell from which line on a file differs from its canonical form."""
    pasangan = zip_longest(isi.splitlines(keepends=True), baku.splitlines(keepends=True))
    baris = next(n for n, (kini, nanti) in enumerate(pasangan, 1) if kini != nanti)
    return kode.BELUM_BAKU.at(Tempat(berkas, baris))


def _gagal(berkas: str, sebab: str) -> Rapi:
    return Rapi(None, (kode.TIDAK_DIRAPIKAN.at(Tempat(berkas), sebab=sebab),))


def _baca(berkas: str, isi: bytes) -> Document:
    return parse_markdown(berkas, isi) if berkas.endswith(".md") else parse_yaml(berkas, isi)


def _tulis(berkas: str, document: Document, rupa: Bentuk) -> bytes:
    if berkas.endswith(".md"):
        return tulis_markdown(document.data, rupa, document.body).encode()
    return tulis_yaml(document.data, rupa).encode()


def _sama(lama: Document, baru: Document, rupa: Bentuk) -> bool:
    """Whether two documents mean the same: equal data in canonical shape, equal prose but for space around it."""
    isi = bakukan(lama.data, rupa) == bakukan(baru.data, rupa)
    return baru.utuh and isi and lama.body.strip("\n").rstrip() == baru.body.strip("\n").rstrip()


def _komentar(document: Document, isi: bytes) -> list[int]:
    teks, _ = baca_teks(document.berkas, isi)
    if teks is None:
        return []
    if not document.berkas.endswith(".md"):
        return baris_komentar(teks)
    kepala = teks.split("\n")[1 : document.body_baris - 2]
    return [baris + 1 for baris in baris_komentar("\n".join(kepala))]
