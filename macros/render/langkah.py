"""The step table: one row a step, one column a performer, the flowchart in them, and in words where steps lead."""

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from string import ascii_lowercase as _HURUF

from markupsafe import Markup

from macros.catalog.katalog import Katalog
from macros.catalog.tautan import Peran
from macros.flow.graf import Graf, graf
from macros.flow.router import rute
from macros.flow.simbol import Simbol
from macros.model.alur import Keluar, jalan_keluar
from macros.model.sop import Langkah, Sop
from macros.render import alamat
from macros.render.alur import Penggambar, skala

LABEL = 9
"""The longest answer, in characters, that stands in the drawing itself."""

_SEBUTAN = {
    Simbol.MULAI: "Mulai",
    Simbol.SELESAI: "Selesai",
    Simbol.PROSES: "Melaksanakan",
    Simbol.KEPUTUSAN: "Memutuskan",
    Simbol.RUJUKAN: "Menjalankan SOP lain",
    Simbol.PENGHUBUNG: "Sambungan",
}


@dataclass(frozen=True, slots=True)
class Arah:
    """Where a step leads, in words: ``depan``, then the step ``ke`` (None: the end)."""

    depan: str
    ke: int | None


@dataclass(frozen=True, slots=True)
class Sel:
    """A performer's cell in a row: ``peran`` as written in the file, "" when not at work here; and its drawing."""

    peran: str
    gambar: Markup


@dataclass(frozen=True, slots=True)
class Baris:
    """One row of the table.

    ``rujuk`` is the published SOP that carries the step out; ``tinggi`` the least height in pixels; ``keluar`` the
    exits as JSON, ``[[label, number or null], ...]``, for the walk-through.
    """

    nomor: int
    langkah: Langkah
    oleh: tuple[str, ...]
    sel: tuple[Sel, ...]
    rujuk: Sop | None
    arah: tuple[Arah, ...]
    tinggi: float
    keluar: str


@dataclass(frozen=True, slots=True)
class Tabel:
    """A step table: its performers with the least widths of their columns in pixels, and its rows."""

    kolom: tuple[tuple[Peran, float], ...]
    baris: tuple[Baris, ...]


def tabel(katalog: Katalog, sop: Sop, akar: str) -> Tabel:
    """The step table of an SOP, flowchart included, for a page from which ``akar`` leads to the root of the site."""
    letak: dict[str, int] = {}
    kolom: dict[str, Peran] = {}
    for teks in (teks for satu in sop.langkah for teks in satu.pelaksana):
        peran = katalog.pelaku(sop, teks)
        kolom.setdefault(peran.kunci, peran)
        letak[teks] = list(kolom).index(peran.kunci)
    keluar = jalan_keluar(sop.langkah)
    bagan = singkatkan(graf(sop.langkah, letak))
    tautan = {
        n: akar + alamat.sop(satu.rujuk) for n, satu in enumerate(sop.langkah, 1) if satu.rujuk in katalog.sop
    }
    gambar = Penggambar(rute(bagan), skala(len(kolom)), tautan)
    pelaku = tuple(kolom.values())
    return Tabel(
        tuple((peran, gambar.lebar(i)) for i, peran in enumerate(pelaku)),
        tuple(
            _baris(katalog, sop, pelaku, n, keluar[n - 1], simbol, gambar)
            for n, simbol in enumerate(bagan.simbol(), 1)
        ),
    )


def _baris(
    katalog: Katalog,
    sop: Sop,
    kolom: Sequence[Peran],
    n: int,
    keluar: Sequence[Keluar],
    simbol: Simbol,
    gambar: Penggambar,
) -> Baris:
    langkah = sop.langkah[n - 1]
    bekerja = {katalog.pelaku(sop, teks).kunci: teks for teks in langkah.pelaksana}
    sel = tuple(
        Sel(bekerja.get(peran.kunci, ""), gambar.sel(n, i, f"{_SEBUTAN[simbol]}: {peran.nama}"))
        for i, peran in enumerate(kolom)
    )
    oleh = tuple(peran.nama for peran in kolom if peran.kunci in bekerja)
    tinggi = gambar.tinggi(n)
    lanjutan = arah(n, keluar, akhir=n == len(sop.langkah))
    rujuk = katalog.sop.get(langkah.rujuk)
    return Baris(n, langkah, oleh, sel, rujuk, lanjutan, tinggi, json.dumps([(k.label, k.ke) for k in keluar]))


def singkatkan(bagan: Graf) -> Graf:
    """The graph with letters for the answers of a question that has a long one; the words stand beside the step."""
    panjang = {satu.dari for satu in bagan.panah if len(satu.label) > LABEL}
    urutan: dict[object, int] = {}
    hasil = []
    for satu in bagan.panah:
        if satu.dari in panjang:
            urutan[satu.dari] = urutan.get(satu.dari, -1) + 1
            satu = replace(satu, label=_HURUF[urutan[satu.dari] % 26])
        hasil.append(satu)
    return replace(bagan, panah=tuple(hasil))


def arah(n: int, keluar: Sequence[Keluar], *, akhir: bool) -> tuple[Arah, ...]:
    """What a reader must be told of a step's exits; nothing when it simply leads to the next one, or ends the last."""
    if len(keluar) == 1 and not keluar[0].label and keluar[0].ke == (None if akhir else n + 1):
        return ()
    huruf = any(len(satu.label) > LABEL for satu in keluar)
    return tuple(Arah(f"{_HURUF[i % 26]}. " * huruf + _depan(n, satu), satu.ke) for i, satu in enumerate(keluar))


def _depan(n: int, keluar: Keluar) -> str:
    if keluar.ke is None:
        return f"{keluar.label}: " if keluar.label else "Alur "
    arah = "ulangi " if keluar.ke == n else "kembali ke " if keluar.ke < n else "lanjut ke "
    return f"{keluar.label}: {arah}" if keluar.label else arah.capitalize()
