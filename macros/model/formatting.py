"""The canonical form of a content file: what to write instead of it, or why it must stay as it is."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from itertools import zip_longest

from macros.model import field_codes
from macros.model.kota import Kota
from macros.model.peraturan import Peraturan
from macros.model.shape import shape_of
from macros.model.sop import Naskah
from macros.model.unit import DataUnit
from macros.source.canonical import Bentuk, ListShape, canonicalize, write_markdown, write_yaml
from macros.source.comments import comment_lines
from macros.source.diagnostic import Diagnostic, Level, Place
from macros.source.document import Data, Document, parse_markdown, parse_yaml
from macros.source.syntax_codes import NILAI_PANJANG, TEMPAT_ISIAN, TITIK_DUA
from macros.source.text import read_text

Isi = dict[str, Data] | list[Data]
_BOLEH = frozenset(code.id for code in (NILAI_PANJANG, TEMPAT_ISIAN, TITIK_DUA))
"""Errors of a document that take nothing away from its data."""


@dataclass(frozen=True)
class Formatted:
    """``isi`` is the canonical file, None when it cannot be given; ``komentar`` tells each comment it
    leaves out.
    """

    isi: bytes | None
    sebab: tuple[Diagnostic, ...] = ()
    komentar: tuple[Diagnostic, ...] = ()


def file_shape(nama: str) -> Bentuk | None:
    """The shape of a content file by its name (without folders), None for one that has no canonical form."""
    if nama == "peraturan.yml":
        return ListShape(shape_of(Peraturan))
    kelas = {"kota.yml": Kota, "index.md": DataUnit}.get(nama, Naskah if nama.endswith(".md") else None)
    return shape_of(kelas) if kelas else None


def format_file(berkas: str, isi: bytes, rupa: Bentuk, ubah: Callable[[Isi], Isi] | None = None) -> Formatted:
    """The canonical form of a file of this shape. Never raises; whatever the bytes, nothing they say is lost.

    ``ubah`` changes the data before it is written.
    """
    document = _read(berkas, isi)
    if not document.utuh or any(
        d.tingkat is Level.KESALAHAN and d.kode not in _BOLEH for d in document.diagnostics
    ):
        return _failed(berkas, "belum terbaca seluruhnya; perbaiki dahulu menurut 'sop periksa'")
    if ubah is not None:
        document = replace(document, data=ubah(document.data))
    baku = _write(berkas, document, rupa)
    if not _same(document, _read(berkas, baku), rupa) or _write(berkas, _read(berkas, baku), rupa) != baku:
        return _failed(berkas, "artinya akan berubah")
    komentar = tuple(field_codes.KOMENTAR.at(Place(berkas, baris)) for baris in _comment(document, isi))
    return Formatted(baku, komentar=komentar)


def first_difference(berkas: str, isi: bytes, baku: bytes) -> Diagnostic:
    """Tell from which line on a file differs from its canonical form."""
    pasangan = zip_longest(isi.splitlines(keepends=True), baku.splitlines(keepends=True))
    baris = next(n for n, (kini, nanti) in enumerate(pasangan, 1) if kini != nanti)
    return field_codes.BELUM_BAKU.at(Place(berkas, baris))


def _failed(berkas: str, sebab: str) -> Formatted:
    return Formatted(None, (field_codes.TIDAK_DIRAPIKAN.at(Place(berkas), sebab=sebab),))


def _read(berkas: str, isi: bytes) -> Document:
    return parse_markdown(berkas, isi) if berkas.endswith(".md") else parse_yaml(berkas, isi)


def _write(berkas: str, document: Document, rupa: Bentuk) -> bytes:
    if berkas.endswith(".md"):
        return write_markdown(document.data, rupa, document.body).encode()
    return write_yaml(document.data, rupa).encode()


def _same(lama: Document, baru: Document, rupa: Bentuk) -> bool:
    """Whether two documents mean the same: equal data in canonical shape, equal prose but for space around
    it.
    """
    isi = canonicalize(lama.data, rupa) == canonicalize(baru.data, rupa)
    return baru.utuh and isi and lama.body.strip("\n").rstrip() == baru.body.strip("\n").rstrip()


def _comment(document: Document, isi: bytes) -> list[int]:
    teks, _ = read_text(document.berkas, isi)
    if teks is None:
        return []
    if not document.berkas.endswith(".md"):
        return comment_lines(teks)
    kepala = teks.split("\n")[1 : document.body_baris - 2]
    return [baris + 1 for baris in comment_lines("\n".join(kepala))]
