"""Making documents: one when it is asked for, or all ahead, on every processor, keeping what has not changed."""

import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from tqdm import tqdm

from macros.render import alamat
from macros.render.dokumen.bahan import Bahan, Sisipan
from macros.render.dokumen.bentuk import BENTUK, SEMUA, Bentuk
from macros.render.dokumen.buku import Buku, susun_buku
from macros.render.dokumen.resmi import Dokumen, susun
from macros.render.dokumen.simpanan import Simpanan, kunci, kunci_buku, kunci_tahunan
from macros.render.regu import dahului
from macros.render.tahunan import Tahunan

H = TypeVar("H")


@dataclass(frozen=True, slots=True)
class Jadi:
    """A finished file: its path from the root of the site, the name it is kept under, and its size in bytes."""

    alamat: str
    kunci: str
    ukuran: int


class Pembuat:
    """Makes documents of the SOPs in a catalog. What it makes is kept in ``simpanan``, when there is one."""

    def __init__(self, bahan: Bahan, simpanan: Simpanan | None = None) -> None:
        self._bahan = bahan
        self._simpanan = simpanan

    @property
    def ids(self) -> tuple[str, ...]:
        """The SOPs that documents can be made of."""
        return tuple(self._bahan.katalog.sop)

    def satu(self, ident: str, bentuk: Bentuk) -> bytes:
        """One SOP in one form."""
        return self._isi(susun(self._bahan, self._bahan.katalog.sop[ident]), bentuk, {})[1]

    def jadikan(self, ident: str) -> tuple[Jadi, ...]:
        """One SOP in every form. Open data is only measured, for others write it."""
        dokumen = susun(self._bahan, self._bahan.katalog.sop[ident])
        dibuat: dict[str, bytes] = {}
        hasil = []
        for bentuk in SEMUA:
            nama, isi = self._isi(dokumen, bentuk, dibuat)
            hasil.append(Jadi(bentuk.alamat(ident), nama, len(isi)))
        return tuple(hasil)

    def buku(self, unit: str) -> bytes | None:
        """The book of a unit as PDF, None when none of its SOPs is in force."""
        buku = susun_buku(self._bahan, unit)
        return None if buku is None else self._buku(buku)[1]

    def jadikan_buku(self, unit: str) -> tuple[Jadi, ...]:
        """The book of a unit, if it has one, as it is kept."""
        buku = susun_buku(self._bahan, unit)
        if buku is None:
            return ()
        nama, isi = self._buku(buku)
        return (Jadi(alamat.buku(unit), nama, len(isi)),)

    def tahunan(self, isi: Tahunan) -> bytes:
        """The PDF of a unit's yearly evaluation."""
        return self._simpan(kunci_tahunan(isi), lambda: cetak_tahunan(isi))

    def _buku(self, buku: Buku) -> tuple[str, bytes]:
        from macros.render.dokumen.pdf.susun import pdf_buku

        nama = kunci_buku(buku)
        return nama, self._simpan(nama, lambda: pdf_buku(buku))

    def _simpan(self, nama: str, buat: Callable[[], bytes]) -> bytes:
        """What was kept under a name, or else what is made now, and kept."""
        isi = self._simpanan.ambil(nama) if self._simpanan else None
        if isi is None:
            isi = buat()
            if self._simpanan:
                self._simpanan.taruh(nama, isi)
        return isi

    def _isi(self, dokumen: Dokumen, bentuk: Bentuk, dibuat: dict[str, bytes]) -> tuple[str, bytes]:
        """The name under which it is kept ("" when it is not), and the bytes; ``dibuat`` are the forms made before."""
        if bentuk.data or self._simpanan is None:
            return "", self._buat(dokumen, bentuk, dibuat)
        nama = kunci(dokumen, bentuk)
        return nama, self._simpan(nama, lambda: self._buat(dokumen, bentuk, dibuat))

    def _buat(self, dokumen: Dokumen, bentuk: Bentuk, dibuat: dict[str, bytes]) -> bytes:
        for lain in map(BENTUK.__getitem__, bentuk.memuat):
            if lain.id not in dibuat:
                dibuat[lain.id] = self._isi(dokumen, lain, dibuat)[1]
            sisipan = Sisipan(f"{dokumen.sop.slug}.{lain.id}", lain.media, lain.arti, dibuat[lain.id])
            dokumen = replace(dokumen, sisipan=(*dokumen.sisipan, sisipan))
        if bentuk.id not in dibuat:
            dibuat[bentuk.id] = bentuk.buat(dokumen)
        return dibuat[bentuk.id]


def cetak_tahunan(isi: Tahunan) -> bytes:
    """The PDF of a unit's yearly evaluation, made now; Typst is loaded here."""
    from macros.render.dokumen.pdf.tahunan import pdf_tahunan

    return pdf_tahunan(isi)


def kerjakan(pembuat: Pembuat, semua: Sequence[str]) -> Iterator[tuple[Jadi, ...]]:
    """All SOPs in every form, in order, on every processor; a terminal shows how far it is."""
    yield from pantau(_jalankan(pembuat.jadikan, semua), len(semua), "Dokumen")


def kerjakan_buku(pembuat: Pembuat, semua: Sequence[str]) -> Iterator[tuple[Jadi, ...]]:
    """The books of these units, in order, on every processor; a terminal shows how far it is."""
    yield from pantau(_jalankan(pembuat.jadikan_buku, semua), len(semua), "Buku")


def _jalankan(fungsi: Callable[[str], H], semua: Sequence[str]) -> Iterator[H]:
    # a library that has threads of its own in this process would not live on in one that is forked off it
    return dahului(fungsi, semua) if "typst" not in sys.modules else map(fungsi, semua)


def pantau(semua: Iterable[H], banyak: int, kata: str) -> Iterator[H]:
    """The same, with a bar on a terminal that tells how far a long run is."""
    tqdm.monitor_interval = 0  # it would watch from a thread of its own, beside which forking is not safe
    yield from tqdm(semua, kata, banyak, unit="SOP", leave=False, delay=1, disable=None, dynamic_ncols=True)
