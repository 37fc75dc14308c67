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
from macros.evaluate.finding import Evidence, Finding
from macros.evaluate.form_answers import PERNYATAAN
from macros.evaluate.kinds import Kind
from macros.evaluate.overall import Evaluasi, evaluate
from macros.evaluate.registry import all_kinds, kind_at
from macros.evaluate.simplification import revision_effects
from macros.evaluate.stems import stem_of
from macros.evaluate.work_words import unify
from macros.history.revisions import History
from macros.model.kota import EvaluasiAccess as Terbit
from macros.model.sop import Langkah, Sop
from macros.pages import standalone
from macros.reports.evaluation_files import evaluation_files
from macros.reports.plot import draw_plots
from macros.reports.summary import Summary, describe_difference, summarize
from macros.reports.unit_map import edge_anchor, unit_map
from macros.reports.yearly import Yearly, yearly, yearly_workbook
from macros.source.phrases import joints

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
    files: tuple[tuple[str, bytes], ...]
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
    def result(self) -> Evaluasi:
        """The evaluation on the day that the site is built for."""
        return evaluate(self._katalog, self._hari_ini)

    @cached_property
    def summary(self) -> Summary:
        """What it says in short."""
        sederhana = sum_up(self._katalog, self.result.ukuran, revision_effects(self._history))
        return summarize(self._katalog, self.result, sederhana)

    @property
    def is_published(self) -> bool:
        """Whether the city shows it to everybody."""
        return self._katalog.kota.evaluasi is Terbit.PUBLIK

    def finished(self, halaman: Sequence[str]) -> FinishedEvaluation:
        """Everything at once: the pages at these addresses, and the files beside them."""
        mulai = perf_counter()
        fragmen = {text: str(self.part(text.removeprefix(AWAL).rstrip("/"), text)) for text in halaman}
        berkas = tuple(self.files())
        lama = perf_counter() - mulai
        return FinishedEvaluation(
            fragmen, berkas, lama, f"{len(self.result.ukuran)} SOP, {len(self.result.temuan)} temuan"
        )

    def files(self) -> Iterator[tuple[str, bytes]]:
        """The files beside the pages."""
        yield from evaluation_files(self._katalog, self.result, self.summary)
        for effort in self.result.unit if self._dokumen else ():
            for bentuk in BENTUK_TAHUNAN:
                yield address.tahunan(effort.kunci, bentuk), self.tahunan(effort.kunci, bentuk)

    def tahunan(self, unit: str, bentuk: str) -> bytes:
        """The yearly document of a unit, as ``xlsx`` or ``pdf``."""
        isi = yearly(self._katalog, self.result, unit, self._differences(unit))
        if bentuk == "xlsx":
            return yearly_workbook(isi)
        return self._cetak(isi)

    def _differences(self, unit: str) -> Difference | None:
        return next(
            (difference for difference in self.summary.sederhana.unit if difference.kunci == unit), None
        )

    def standalone(self, halaman: str, judul: str) -> str:
        """A page that stands by itself in a folder with the site: for a city that keeps its evaluation to
        itself.
        """
        kepala = Markup('<p class="sop-kecil">Untuk pemakaian internal.</p>')
        isi = self.part(halaman.removeprefix(AWAL).rstrip("/"), halaman)
        return standalone.standalone_page(
            self._templat, halaman, judul, kepala + isi, ("evaluation", "plots")
        )

    def part(self, bagian: str, halaman: str) -> Markup:
        """A part of the evaluation (see :func:`macros.base.address.evaluasi`) for the page at an address."""
        judul = self._title(bagian) if halaman == address.evaluasi(bagian) else ""
        kepala = Markup('<h1 id="atas">{}</h1>\n').format(judul) if judul else Markup("")
        return kepala + self._part(bagian, halaman)

    def _title(self, bagian: str) -> str:
        jenis, _, apa = bagian.partition("/")
        if jenis == "temuan":
            return kind_at(apa).nama
        nama = f"Evaluasi {self._katalog.unit[apa].nama}" if jenis == "unit" else ""
        return nama or _JUDUL.get(jenis, "Evaluasi")

    def _part(self, bagian: str, halaman: str) -> Markup:
        jenis, _, apa = bagian.partition("/")
        if jenis == "temuan":
            return self._temuan(halaman, kind_at(apa))
        if jenis == "unit":
            return self._unit(halaman, apa)
        if jenis == "antarunit":
            return self._handovers(halaman)
        if jenis in ("ukuran", "penyederhanaan"):
            return self._render(f"evaluasi_{jenis}.html.j2", halaman)
        return self._render(
            "evaluasi.html.j2", halaman, plot=draw_plots(self.summary.plot()), pernyataan=PERNYATAAN
        )

    def _handovers(self, halaman: str) -> Markup:
        semua = self.result.peta
        return self._render(
            "evaluasi_antarunit.html.j2",
            halaman,
            peta=unit_map(self._katalog, semua, f"{address.root(halaman)}{AWAL}"),
            terbanyak=next(
                iter(Counter(handover.ke for handover in semua if handover.work).most_common(1)), None
            ),
            menyerahkan=[(dari, list(isi)) for dari, isi in groupby(semua, lambda entry: entry.dari)],
            jangkar=edge_anchor,
        )

    def _temuan(self, halaman: str, jenis: Kind) -> Markup:
        semua = self.result.of_kind(jenis)
        kelompok = self._per_unit(semua)
        return self._render("evaluasi_jenis.html.j2", halaman, jenis=jenis, semua=semua, kelompok=kelompok)

    def _unit(self, halaman: str, unit: str) -> Markup:
        milik = [
            finding_entry
            for finding_entry in self.result.temuan
            if any(ident.startswith(f"{unit}/") for ident in finding_entry.sop)
        ]
        kelompok = [
            (kind, found)
            for kind in all_kinds()
            if (found := [finding for finding in milik if finding.jenis == kind])
        ]
        return self._render(
            "evaluasi_unit.html.j2",
            halaman,
            unit=self._katalog.unit[unit],
            kelompok=kelompok,
            banyak=len(milik),
            ukuran=[measures for measures in self.result.ukuran if measures.sop.startswith(f"{unit}/")],
            formulir=next((summary for summary in self.result.formulir if summary.kunci == unit), None),
            pernyataan=PERNYATAAN,
            beda=self._differences(unit),
            sambungan=[handover for handover in self.result.peta if handover.dari == unit],
            jangkar=edge_anchor,
            tahunan=[(b.upper(), address.tahunan(unit, b)) for b in BENTUK_TAHUNAN if self._dokumen],
        )

    def _render(self, nama: str, halaman: str, **konteks: Any) -> Markup:
        return self._templat.render(
            nama,
            halaman,
            hasil=self.result,
            ringkasan=self.summary,
            pasangan=self._pair,
            sambung=joints,
            hari=_day,
            sebut_beda=describe_difference,
            data=f"{address.root(halaman)}{AWAL}",
            **konteks,
        )

    def _per_unit(self, semua: Sequence[Finding]) -> list[tuple[str, Sequence[Finding], int]]:
        """Few findings as they are; many by the unit of their first SOP, and how many there are."""
        if len(semua) <= TERBUKA:
            return [("", semua, len(semua))]
        hasil: dict[str, list[Finding]] = {}
        for finding in semua:
            hasil.setdefault(self._katalog.sop[finding.sop[0]].unit, []).append(finding)
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
    potong[::2] = [str(escape(text)) for text in potong[::2]]
    return Markup("".join(potong))  # noqa: S704 - every piece is escaped
