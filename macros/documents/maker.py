"""Making documents: one when it is asked for, or all ahead, on every processor, keeping what has not
changed.
"""

import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from tqdm import tqdm

from macros.base import address
from macros.base.pool import ahead
from macros.base.store import Store
from macros.documents.book import Buku, build_buku
from macros.documents.forms import BENTUK, SEMUA, DocumentForm
from macros.documents.keys import buku_key, dokumen_key, yearly_key
from macros.documents.material import Attachment, Material
from macros.documents.official import OfficialDokumen, build_dokumen
from macros.reports.yearly import Yearly

H = TypeVar("H")


@dataclass(frozen=True, slots=True)
class Made:
    """A finished file: its path from the root of the site, the name it is kept under, and its size in
    bytes.
    """

    alamat: str
    kunci: str
    ukuran: int


class Maker:
    """Makes documents of the SOPs in a catalog. What it makes is kept in ``simpanan``, when there is one."""

    def __init__(self, bahan: Material, simpanan: Store | None = None) -> None:
        self._bahan = bahan
        self._simpanan = simpanan

    @property
    def ids(self) -> tuple[str, ...]:
        """The SOPs that documents can be made of."""
        return tuple(self._bahan.katalog.sop)

    def make_one(self, ident: str, bentuk: DocumentForm) -> bytes:
        """One SOP in one form."""
        return self._render(build_dokumen(self._bahan, self._bahan.katalog.sop[ident]), bentuk, {})[1]

    def make(self, ident: str) -> tuple[Made, ...]:
        """One SOP in every form. Open data is only measured, for others write it."""
        dokumen = build_dokumen(self._bahan, self._bahan.katalog.sop[ident])
        dibuat: dict[str, bytes] = {}
        hasil = []
        for bentuk in SEMUA:
            nama, isi = self._render(dokumen, bentuk, dibuat)
            hasil.append(Made(bentuk.address(ident), nama, len(isi)))
        return tuple(hasil)

    def buku(self, unit: str) -> bytes | None:
        """The book of a unit as PDF, None when none of its SOPs is in force."""
        buku = build_buku(self._bahan, unit)
        return None if buku is None else self._buku(buku)[1]

    def make_buku(self, unit: str) -> tuple[Made, ...]:
        """The book of a unit, if it has one, as it is kept."""
        buku = build_buku(self._bahan, unit)
        if buku is None:
            return ()
        nama, isi = self._buku(buku)
        return (Made(address.buku(unit), nama, len(isi)),)

    def tahunan(self, isi: Yearly) -> bytes:
        """The PDF of a unit's yearly evaluation."""
        return self._save(yearly_key(isi), lambda: print_yearly(isi))

    def _buku(self, buku: Buku) -> tuple[str, bytes]:
        from macros.documents.pdf.compose import buku_pdf

        nama = buku_key(buku)
        return nama, self._save(nama, lambda: buku_pdf(buku))

    def _save(self, nama: str, buat: Callable[[], bytes]) -> bytes:
        """What was kept under a name, or else what is made now, and kept."""
        isi = self._simpanan.take(nama) if self._simpanan else None
        if isi is None:
            isi = buat()
            if self._simpanan:
                self._simpanan.put(nama, isi)
        return isi

    def _render(
        self, dokumen: OfficialDokumen, bentuk: DocumentForm, dibuat: dict[str, bytes]
    ) -> tuple[str, bytes]:
        """The name under which it is kept ("" when it is not), and the bytes; ``dibuat`` are the forms
        made before.
        """
        if bentuk.data or self._simpanan is None:
            return "", self._make(dokumen, bentuk, dibuat)
        nama = dokumen_key(dokumen, bentuk)
        return nama, self._save(nama, lambda: self._make(dokumen, bentuk, dibuat))

    def _make(self, dokumen: OfficialDokumen, bentuk: DocumentForm, dibuat: dict[str, bytes]) -> bytes:
        for lain in map(BENTUK.__getitem__, bentuk.memuat):
            if lain.id not in dibuat:
                dibuat[lain.id] = self._render(dokumen, lain, dibuat)[1]
            sisipan = Attachment(f"{dokumen.sop.slug}.{lain.id}", lain.media, lain.arti, dibuat[lain.id])
            dokumen = replace(dokumen, sisipan=(*dokumen.sisipan, sisipan))
        if bentuk.id not in dibuat:
            dibuat[bentuk.id] = bentuk.buat(dokumen)
        return dibuat[bentuk.id]


def print_yearly(isi: Yearly) -> bytes:
    """The PDF of a unit's yearly evaluation, made now; Typst is loaded here."""
    from macros.documents.pdf.yearly_pdf import yearly_pdf

    return yearly_pdf(isi)


def make_all(pembuat: Maker, semua: Sequence[str]) -> Iterator[tuple[Made, ...]]:
    """All SOPs in every form, in order, on every processor; a terminal shows how far it is."""
    yield from with_progress(_run(pembuat.make, semua), len(semua), "Dokumen")


def make_all_buku(pembuat: Maker, semua: Sequence[str]) -> Iterator[tuple[Made, ...]]:
    """The books of these units, in order, on every processor; a terminal shows how far it is."""
    yield from with_progress(_run(pembuat.make_buku, semua), len(semua), "Buku")


def _run(fungsi: Callable[[str], H], semua: Sequence[str]) -> Iterator[H]:
    # a library that has threads of its own in this process would not live on in one that is forked off it
    return ahead(fungsi, semua) if "typst" not in sys.modules else map(fungsi, semua)


def with_progress(semua: Iterable[H], banyak: int, kata: str) -> Iterator[H]:
    """The same, with a bar on a terminal that tells how far a long run is."""
    tqdm.monitor_interval = 0  # it would watch from a thread of its own, beside which forking is not safe
    yield from tqdm(semua, kata, banyak, unit="SOP", leave=False, delay=1, disable=None, dynamic_ncols=True)
