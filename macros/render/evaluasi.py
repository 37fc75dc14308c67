"""The pages of the evaluation: a sentence, plots, tables that sort, and every finding with its steps."""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import groupby
from time import perf_counter
from typing import Any

from markupsafe import Markup, escape

from macros.catalog.katalog import Katalog
from macros.evaluate.beda import Beda, bandingkan
from macros.evaluate.evaluasi import Evaluasi, evaluasi
from macros.evaluate.formulir import PERNYATAAN
from macros.evaluate.kata import artikan, dasar
from macros.evaluate.sederhana import penyederhanaan
from macros.evaluate.temuan import Bukti, Jenis, Temuan
from macros.history.riwayat import Riwayat
from macros.model.kota import Evaluasi as Terbit
from macros.model.sop import Langkah, Sop
from macros.render import alamat, mandiri
from macros.render.dokumen.pembuat import cetak_tahunan
from macros.render.lembar import berkas_evaluasi
from macros.render.peta import jangkar, peta
from macros.render.plot import gambar
from macros.render.ringkasan import NAMA_JENIS, Ringkasan, ringkas, sebut_beda
from macros.render.tahunan import Tahunan, buku_tahunan, tahunan
from macros.render.templat import Templat, tulis_tanggal

TERBUKA, PANJANG, CUPLIK = 12, 300, 5
"""More findings are folded, by unit; of many more, each unit shows the first few, and its own page has the rest."""
_KATA = re.compile(r"([^\W_]+(?:-[^\W_]+)*)")
BENTUK_TAHUNAN = ("xlsx", "pdf")
AWAL = alamat.evaluasi()
_JUDUL = {"antarunit": "Hubungan antarunit", "ukuran": "Ukuran", "penyederhanaan": "Penyederhanaan"}


@dataclass(frozen=True, slots=True)
class Jadi:
    """The finished evaluation: the fragment of each page by its address, the files, and the seconds that it took."""

    fragmen: Mapping[str, str]
    berkas: tuple[tuple[str, bytes], ...]
    detik: float
    kalimat: str


class PenyajiEvaluasi:
    """Renders the evaluation. It is made when first asked for, and once."""

    def __init__(
        self,
        templat: Templat,
        hari_ini: date,
        riwayat: Riwayat,
        *,
        dokumen: bool = False,
        cetak: Callable[[Tahunan], bytes] = cetak_tahunan,
    ) -> None:
        """``dokumen`` tells whether the yearly documents of the units are made, ``cetak`` makes one as PDF."""
        self._templat = templat
        self._katalog: Katalog = templat.katalog
        self._hari_ini = hari_ini
        self._riwayat = riwayat
        self._dokumen = dokumen
        self._cetak = cetak

    @cached_property
    def hasil(self) -> Evaluasi:
        """The evaluation on the day that the site is built for."""
        return evaluasi(self._katalog, self._hari_ini)

    @cached_property
    def ringkasan(self) -> Ringkasan:
        """What it says in short."""
        sederhana = bandingkan(self._katalog, self.hasil.ukuran, penyederhanaan(self._riwayat))
        return ringkas(self._katalog, self.hasil, sederhana)

    @property
    def terbit(self) -> bool:
        """Whether the city shows it to everybody."""
        return self._katalog.kota.evaluasi is Terbit.PUBLIK

    def jadi(self, halaman: Sequence[str]) -> Jadi:
        """Everything at once: the pages at these addresses, and the files beside them."""
        mulai = perf_counter()
        fragmen = {satu: str(self.bagian(satu.removeprefix(AWAL).rstrip("/"), satu)) for satu in halaman}
        berkas = tuple(self.berkas())
        lama = perf_counter() - mulai
        return Jadi(fragmen, berkas, lama, f"{len(self.hasil.ukuran)} SOP, {len(self.hasil.temuan)} temuan")

    def berkas(self) -> Iterator[tuple[str, bytes]]:
        """The files beside the pages."""
        yield from berkas_evaluasi(self._katalog, self.hasil, self.ringkasan)
        for satu in self.hasil.unit if self._dokumen else ():
            for bentuk in BENTUK_TAHUNAN:
                yield alamat.tahunan(satu.kunci, bentuk), self.tahunan(satu.kunci, bentuk)

    def tahunan(self, unit: str, bentuk: str) -> bytes:
        """The yearly document of a unit, as ``xlsx`` or ``pdf``."""
        isi = tahunan(self._katalog, self.hasil, unit, self._beda(unit))
        if bentuk == "xlsx":
            return buku_tahunan(isi)
        return self._cetak(isi)

    def _beda(self, unit: str) -> Beda | None:
        return next((satu for satu in self.ringkasan.sederhana.unit if satu.kunci == unit), None)

    def mandiri(self, halaman: str, judul: str) -> str:
        """A page that stands by itself in a folder with the site: for a city that keeps its evaluation to itself."""
        kepala = Markup('<p class="sop-kecil">Untuk pemakaian internal.</p>')
        isi = self.bagian(halaman.removeprefix(AWAL).rstrip("/"), halaman)
        return mandiri.halaman(self._templat, halaman, judul, kepala + isi, ("evaluasi",))

    def bagian(self, bagian: str, halaman: str) -> Markup:
        """A part of the evaluation (see :func:`macros.render.alamat.evaluasi`) for the page at an address."""
        judul = self._judul(bagian) if halaman == alamat.evaluasi(bagian) else ""
        kepala = Markup('<h1 id="atas">{}</h1>\n').format(judul) if judul else Markup("")
        return kepala + self._bagian(bagian, halaman)

    def _judul(self, bagian: str) -> str:
        jenis, _, apa = bagian.partition("/")
        if jenis == "temuan":
            return NAMA_JENIS[Jenis(apa.replace("-", "_"))]
        nama = f"Evaluasi {self._katalog.unit[apa].nama}" if jenis == "unit" else ""
        return nama or _JUDUL.get(jenis, "Evaluasi")

    def _bagian(self, bagian: str, halaman: str) -> Markup:
        jenis, _, apa = bagian.partition("/")
        if jenis == "temuan":
            return self._temuan(halaman, Jenis(apa.replace("-", "_")))
        if jenis == "unit":
            return self._unit(halaman, apa)
        if jenis == "antarunit":
            return self._antarunit(halaman)
        if jenis in ("ukuran", "penyederhanaan"):
            return self._isi(f"evaluasi_{jenis}.html.j2", halaman)
        return self._isi("evaluasi.html.j2", halaman, plot=gambar(self.ringkasan.plot()), pernyataan=PERNYATAAN)

    def _antarunit(self, halaman: str) -> Markup:
        semua = self.hasil.peta
        return self._isi(
            "evaluasi_antarunit.html.j2",
            halaman,
            peta=peta(self._katalog, semua, f"{alamat.akar(halaman)}{AWAL}"),
            terbanyak=next(iter(Counter(satu.ke for satu in semua if satu.kerja).most_common(1)), None),
            menyerahkan=[(dari, list(isi)) for dari, isi in groupby(semua, lambda satu: satu.dari)],
            jangkar=jangkar,
        )

    def _temuan(self, halaman: str, jenis: Jenis) -> Markup:
        semua = self.hasil.menurut(jenis)
        kelompok = self._per_unit(semua)
        return self._isi("evaluasi_jenis.html.j2", halaman, jenis=jenis, semua=semua, kelompok=kelompok)

    def _unit(self, halaman: str, unit: str) -> Markup:
        milik = [satu for satu in self.hasil.temuan if any(ident.startswith(f"{unit}/") for ident in satu.sop)]
        kelompok = [(j, isi) for j in Jenis if (isi := [satu for satu in milik if satu.jenis is j])]
        return self._isi(
            "evaluasi_unit.html.j2",
            halaman,
            unit=self._katalog.unit[unit],
            kelompok=kelompok,
            banyak=len(milik),
            ukuran=[satu for satu in self.hasil.ukuran if satu.sop.startswith(f"{unit}/")],
            formulir=next((satu for satu in self.hasil.formulir if satu.kunci == unit), None),
            pernyataan=PERNYATAAN,
            beda=self._beda(unit),
            sambungan=[satu for satu in self.hasil.peta if satu.dari == unit],
            jangkar=jangkar,
            tahunan=[(b.upper(), alamat.tahunan(unit, b)) for b in BENTUK_TAHUNAN if self._dokumen],
        )

    def _isi(self, nama: str, halaman: str, **konteks: Any) -> Markup:
        return self._templat.isi(
            nama,
            halaman,
            hasil=self.hasil,
            ringkasan=self.ringkasan,
            nama_jenis=NAMA_JENIS,
            pasangan=self._pasangan,
            hari=_hari,
            sebut_beda=sebut_beda,
            data=f"{alamat.akar(halaman)}{AWAL}",
            **konteks,
        )

    def _per_unit(self, semua: Sequence[Temuan]) -> list[tuple[str, Sequence[Temuan], int]]:
        """Few findings as they are; many by the unit of their first SOP, and how many there are."""
        if len(semua) <= TERBUKA:
            return [("", semua, len(semua))]
        hasil: dict[str, list[Temuan]] = {}
        for satu in semua:
            hasil.setdefault(self._katalog.sop[satu.sop[0]].unit, []).append(satu)
        batas = CUPLIK if len(semua) > PANJANG else None
        return [(ident, hasil[ident][:batas], len(hasil[ident])) for ident in self._katalog.unit if ident in hasil]

    def _pasangan(self, bukti: Bukti) -> Iterator[tuple[Sop, int, Markup]]:
        """The steps of a piece of evidence, the words that they share marked."""
        for ident, n in bukti.langkah:
            sop = self._katalog.sop[ident]
            yield sop, n, tandai(_teks(sop.langkah[n - 1]), bukti.kata)


def _hari(iso: str) -> str:
    return tulis_tanggal(date.fromisoformat(iso)) if iso else ""


def _teks(langkah: Langkah) -> str:
    return " · ".join(filter(None, (langkah.kegiatan, *langkah.kelengkapan, langkah.output)))


def tandai(teks: str, kata: frozenset[str]) -> Markup:
    """A text with every word marked whose stem is one of these."""
    potong = _KATA.split(teks)
    for i in range(1, len(potong), 2):
        sama = artikan(dasar(potong[i].casefold())) in kata
        potong[i] = str(Markup("<mark>{}</mark>").format(potong[i]) if sama else escape(potong[i]))
    potong[::2] = [str(escape(satu)) for satu in potong[::2]]
    return Markup("".join(potong))  # noqa: S704 - every piece is escaped
