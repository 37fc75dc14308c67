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

from macros.base import address
from macros.base.templates import Templates, write_date
from macros.catalog.whole import Catalog
from macros.documents.maker import print_yearly
from macros.evaluate.before_after import Difference, sum_up
from macros.evaluate.form_answers import PERNYATAAN
from macros.evaluate.overall import Evaluasi, evaluate
from macros.evaluate.simplification import revision_effects
from macros.evaluate.stems import stem_of, unify
from macros.evaluate.temuan import Evidence, FindingKind, Temuan
from macros.history.revisions import History
from macros.model.kota import EvaluasiAccess as Terbit
from macros.model.sop import Langkah, Sop
from macros.pages import standalone
from macros.reports.plot import draw_plots
from macros.reports.summary import NAMA_JENIS, Summary, describe_difference, summarize
from macros.reports.tables import evaluation_files
from macros.reports.unit_map import edge_anchor, unit_map
from macros.reports.yearly import Yearly, yearly, yearly_workbook

TERBUKA, PANJANG, CUPLIK = 12, 300, 5
"""More findings are folded, by unit; of many more, each unit shows the first few, and its own page has the
rest.
"""
_KATA = re.compile(r"([^\W_]+(?:-[^\W_]+)*)")
BENTUK_TAHUNAN = ("xlsx", "pdf")
AWAL = address.evaluasi()
_JUDUL = {"antarunit": "Hubungan antarunit", "ukuran": "Ukuran", "penyederhanaan": "Penyederhanaan"}


@dataclass(frozen=True, slots=True)
class FinishedEvaluation:
    """The finished evaluation: the fragment of each page by its address, the files, and the seconds that
    it took.
    """

    fragmen: Mapping[str, str]
    berkas: tuple[tuple[str, bytes], ...]
    detik: float
    kalimat: str


class EvaluationPresenter:
    """Renders the evaluation. It is made when first asked for, and once."""

    def __init__(
        self,
        templat: Templates,
        hari_ini: date,
        riwayat: History,
        *,
        dokumen: bool = False,
        cetak: Callable[[Yearly], bytes] = print_yearly,
    ) -> None:
        """``dokumen`` tells whether the yearly documents of the units are made, ``cetak`` makes one as
        PDF.
        """
        self._templat = templat
        self._katalog: Catalog = templat.katalog
        self._hari_ini = hari_ini
        self._history = riwayat
        self._dokumen = dokumen
        self._cetak = cetak

    @cached_property
    def hasil(self) -> Evaluasi:
        """The evaluation on the day that the site is built for."""
        return evaluate(self._katalog, self._hari_ini)

    @cached_property
    def ringkasan(self) -> Summary:
        """What it says in short."""
        sederhana = sum_up(self._katalog, self.hasil.ukuran, revision_effects(self._history))
        return summarize(self._katalog, self.hasil, sederhana)

    @property
    def terbit(self) -> bool:
        """Whether the city shows it to everybody."""
        return self._katalog.kota.evaluasi is Terbit.PUBLIK

    def jadi(self, halaman: Sequence[str]) -> FinishedEvaluation:
        """Everything at once: the pages at these addresses, and the files beside them."""
        mulai = perf_counter()
        fragmen = {satu: str(self.bagian(satu.removeprefix(AWAL).rstrip("/"), satu)) for satu in halaman}
        berkas = tuple(self.berkas())
        lama = perf_counter() - mulai
        return FinishedEvaluation(
            fragmen, berkas, lama, f"{len(self.hasil.ukuran)} SOP, {len(self.hasil.temuan)} temuan"
        )

    def berkas(self) -> Iterator[tuple[str, bytes]]:
        """The files beside the pages."""
        yield from evaluation_files(self._katalog, self.hasil, self.ringkasan)
        for satu in self.hasil.unit if self._dokumen else ():
            for bentuk in BENTUK_TAHUNAN:
                yield address.tahunan(satu.kunci, bentuk), self.tahunan(satu.kunci, bentuk)

    def tahunan(self, unit: str, bentuk: str) -> bytes:
        """The yearly document of a unit, as ``xlsx`` or ``pdf``."""
        isi = yearly(self._katalog, self.hasil, unit, self._differences(unit))
        if bentuk == "xlsx":
            return yearly_workbook(isi)
        return self._cetak(isi)

    def _differences(self, unit: str) -> Difference | None:
        return next((satu for satu in self.ringkasan.sederhana.unit if satu.kunci == unit), None)

    def mandiri(self, halaman: str, judul: str) -> str:
        """A page that stands by itself in a folder with the site: for a city that keeps its evaluation to
        itself.
        """
        kepala = Markup('<p class="sop-kecil">Untuk pemakaian internal.</p>')
        isi = self.bagian(halaman.removeprefix(AWAL).rstrip("/"), halaman)
        return standalone.standalone_page(
            self._templat, halaman, judul, kepala + isi, ("evaluation", "plots")
        )

    def bagian(self, bagian: str, halaman: str) -> Markup:
        """A part of the evaluation (see :func:`macros.base.address.evaluasi`) for the page at an address."""
        judul = self._title(bagian) if halaman == address.evaluasi(bagian) else ""
        kepala = Markup('<h1 id="atas">{}</h1>\n').format(judul) if judul else Markup("")
        return kepala + self._part(bagian, halaman)

    def _title(self, bagian: str) -> str:
        jenis, _, apa = bagian.partition("/")
        if jenis == "temuan":
            return NAMA_JENIS[FindingKind(apa.replace("-", "_"))]
        nama = f"Evaluasi {self._katalog.unit[apa].nama}" if jenis == "unit" else ""
        return nama or _JUDUL.get(jenis, "Evaluasi")

    def _part(self, bagian: str, halaman: str) -> Markup:
        jenis, _, apa = bagian.partition("/")
        if jenis == "temuan":
            return self._temuan(halaman, FindingKind(apa.replace("-", "_")))
        if jenis == "unit":
            return self._unit(halaman, apa)
        if jenis == "antarunit":
            return self._handovers(halaman)
        if jenis in ("ukuran", "penyederhanaan"):
            return self._render(f"evaluasi_{jenis}.html.j2", halaman)
        return self._render(
            "evaluasi.html.j2", halaman, plot=draw_plots(self.ringkasan.plot()), pernyataan=PERNYATAAN
        )

    def _handovers(self, halaman: str) -> Markup:
        semua = self.hasil.peta
        return self._render(
            "evaluasi_antarunit.html.j2",
            halaman,
            peta=unit_map(self._katalog, semua, f"{address.root(halaman)}{AWAL}"),
            terbanyak=next(iter(Counter(satu.ke for satu in semua if satu.kerja).most_common(1)), None),
            menyerahkan=[(dari, list(isi)) for dari, isi in groupby(semua, lambda satu: satu.dari)],
            jangkar=edge_anchor,
        )

    def _temuan(self, halaman: str, jenis: FindingKind) -> Markup:
        semua = self.hasil.of_kind(jenis)
        kelompok = self._per_unit(semua)
        return self._render("evaluasi_jenis.html.j2", halaman, jenis=jenis, semua=semua, kelompok=kelompok)

    def _unit(self, halaman: str, unit: str) -> Markup:
        milik = [
            satu for satu in self.hasil.temuan if any(ident.startswith(f"{unit}/") for ident in satu.sop)
        ]
        kelompok = [(j, isi) for j in FindingKind if (isi := [satu for satu in milik if satu.jenis is j])]
        return self._render(
            "evaluasi_unit.html.j2",
            halaman,
            unit=self._katalog.unit[unit],
            kelompok=kelompok,
            banyak=len(milik),
            ukuran=[satu for satu in self.hasil.ukuran if satu.sop.startswith(f"{unit}/")],
            formulir=next((satu for satu in self.hasil.formulir if satu.kunci == unit), None),
            pernyataan=PERNYATAAN,
            beda=self._differences(unit),
            sambungan=[satu for satu in self.hasil.peta if satu.dari == unit],
            jangkar=edge_anchor,
            tahunan=[(b.upper(), address.tahunan(unit, b)) for b in BENTUK_TAHUNAN if self._dokumen],
        )

    def _render(self, nama: str, halaman: str, **konteks: Any) -> Markup:
        return self._templat.isi(
            nama,
            halaman,
            hasil=self.hasil,
            ringkasan=self.ringkasan,
            nama_jenis=NAMA_JENIS,
            pasangan=self._pair,
            hari=_day,
            sebut_beda=describe_difference,
            data=f"{address.root(halaman)}{AWAL}",
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
        return [
            (ident, hasil[ident][:batas], len(hasil[ident])) for ident in self._katalog.unit if ident in hasil
        ]

    def _pair(self, bukti: Evidence) -> Iterator[tuple[Sop, int, Markup]]:
        """The steps of a piece of evidence, the words that they share marked."""
        for ident, n in bukti.langkah:
            sop = self._katalog.sop[ident]
            yield sop, n, mark_words(_text(sop.langkah[n - 1]), bukti.kata)


def _day(iso: str) -> str:
    return write_date(date.fromisoformat(iso)) if iso else ""


def _text(langkah: Langkah) -> str:
    return " · ".join(filter(None, (langkah.kegiatan, *langkah.kelengkapan, langkah.output)))


def mark_words(teks: str, kata: frozenset[str]) -> Markup:
    """A text with every word marked whose stem is one of these."""
    potong = _KATA.split(teks)
    for i in range(1, len(potong), 2):
        sama = unify(stem_of(potong[i].casefold())) in kata
        potong[i] = str(Markup("<mark>{}</mark>").format(potong[i]) if sama else escape(potong[i]))
    potong[::2] = [str(escape(satu)) for satu in potong[::2]]
    return Markup("".join(potong))  # noqa: S704 - every piece is escaped
