"""The evaluation in short: a sentence for a director, figures of each unit, what the plots show."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from macros.base.templates import write_date
from macros.catalog.whole import Catalog
from macros.evaluate.before_after import Difference, Simplification
from macros.evaluate.finding import Finding
from macros.evaluate.kinds import Kind
from macros.evaluate.overall import Evaluasi
from macros.evaluate.registry import all_kinds
from macros.evaluate.schedule import add_months, schedules
from macros.model.tanggal import BULAN
from macros.reports.plot import Bar, Plot
from macros.source.diagnostic import Level
from macros.source.phrases import join_words

SETAHUN = 12
TINJAUAN = ("tepat waktu", "lewat", "belum pernah")


@dataclass(frozen=True, slots=True)
class UnitLine:
    """A unit in short: its SOPs in force by their last evaluation, its findings, and its forms (per cent
    yes).
    """

    unit: str
    tinjauan: tuple[int, int, int]
    temuan: int
    peringatan: int
    diuji: int
    ya: int | None

    @property
    def sop(self) -> int:
        """How many SOPs are in force."""
        return sum(self.tinjauan)


@dataclass(frozen=True, slots=True)
class Summary:
    """The evaluation in short. ``bulan`` tells how many evaluations fall due in each month from this one on;
    ``lain`` are the kinds of findings but for reviews, each as a phrase.
    """

    kalimat: str
    lain: tuple[tuple[Kind, str], ...]
    jenis: tuple[tuple[Kind, int, int, int], ...]
    unit: tuple[UnitLine, ...]
    bulan: tuple[tuple[str, int], ...]
    sederhana: Simplification
    singkatan: tuple[str, ...]

    @property
    def reading_text(self) -> str:
        """The whole of it in sentences."""
        lain = [teks for _, teks in self.lain]
        mesin = f"Mesin menemukan {join_words(lain)}." if lain else "Tidak ada temuan lain."
        return " ".join(filter(None, (self.kalimat, mesin, describe_difference(self.sederhana.kota))))

    def plot(self) -> tuple[Plot, Plot, Plot]:
        """Reviews by unit, findings by kind, and evaluations that fall due."""
        unit = tuple(Bar(short, line.tinjauan) for short, line in zip(self.singkatan, self.unit, strict=True))
        jenis = tuple(Bar(kind.nama, (n,)) for kind, n, *_ in self.jenis)
        bulan = tuple(Bar(nama[:3], (n,)) for nama, n in self.bulan)
        return (
            Plot("SOP yang berlaku menurut evaluasi terakhirnya", unit, TINJAUAN),
            Plot("Temuan menurut jenis", jenis),
            Plot("Evaluasi yang jatuh tempo dalam setahun", bulan, tegak=True),
        )


def summarize(katalog: Catalog, hasil: Evaluasi, sederhana: Simplification) -> Summary:
    """The evaluation in short."""
    unit = tuple(_unit(katalog, hasil))
    per_kind = [(kind, hasil.of_kind(kind)) for kind in all_kinds()]
    jenis = tuple(
        (kind, len(found), _warnings(found), len(_owned(katalog, found))) for kind, found in per_kind if found
    )
    singkatan = tuple(katalog.unit[unit_line.unit].sebutan for unit_line in unit)
    return Summary(
        _sentence(unit, hasil.hari_ini),
        tuple((kind, f"{n} {kind.sebutan}") for kind, n, *_ in jenis if kind.sebutan),
        jenis,
        unit,
        _month(katalog, hasil.hari_ini),
        sederhana,
        singkatan,
    )


def _unit(katalog: Catalog, hasil: Evaluasi) -> list[UnitLine]:
    hari = hasil.hari_ini.isoformat()
    tinjauan = {ident: [0, 0, 0] for ident in katalog.unit}
    diuji = dict.fromkeys(katalog.unit, 0)
    for measures in hasil.ukuran:
        sop = katalog.sop[measures.sop]
        if sop.berlaku:
            tinjauan[sop.unit][2 if not measures.terakhir else 1 if measures.jatuh < hari else 0] += 1
            diuji[sop.unit] += any(t.uji_coba for t in sop.tinjauan)
    temuan: dict[str, list[Finding]] = {ident: [] for ident in katalog.unit}
    for isi in hasil.temuan:
        for ident in _owned(katalog, [isi]):
            temuan[ident].append(isi)
    ya = {summary.kunci: summary.share for summary in hasil.formulir}
    return [
        UnitLine(ident, (a, b, c), len(temuan[ident]), _warnings(temuan[ident]), diuji[ident], ya.get(ident))
        for ident, (a, b, c) in tinjauan.items()
        if a + b + c
    ]


def _owned(katalog: Catalog, semua: Sequence[Finding]) -> dict[str, None]:
    """The units that findings are about, each once, in a stable order."""
    return dict.fromkeys(katalog.sop[ident].unit for finding in semua for ident in finding.sop)


def _warnings(semua: Sequence[Finding]) -> int:
    return sum(finding.tingkat is Level.PERINGATAN for finding in semua)


def _month(katalog: Catalog, hari_ini: date) -> tuple[tuple[str, int], ...]:
    """How many SOPs in force are due for evaluation in each month of a year; what is overdue is not among
    them.
    """
    awal = hari_ini.replace(day=1)
    bulan = [add_months(awal, n) for n in range(SETAHUN)]
    jatuh = [schedules(sop)[1].jatuh for sop in katalog.berlaku]
    nanti = [day for day in jatuh if day is not None and day >= hari_ini]
    isi = [sum((day.year, day.month) == (b.year, b.month) for day in nanti) for b in bulan]
    return (
        tuple((f"{BULAN[b.month - 1]} {b.year}", n) for b, n in zip(bulan, isi, strict=True))
        if any(isi)
        else ()
    )


def _sentence(unit: Sequence[UnitLine], hari_ini: date) -> str:
    """What a director reads first: how many SOPs are evaluated in time."""
    tepat, lewat, belum = (sum(unit_line.tinjauan[i] for unit_line in unit) for i in range(3))
    if not tepat + lewat + belum:
        return "Belum ada SOP yang berlaku."
    return (
        f"Dari {tepat + lewat + belum} SOP yang berlaku di {len(unit)} unit, {tepat} dievaluasi dalam "
        f"setahun sebelum {write_date(hari_ini)}, {lewat} sudah lewat waktunya, dan {belum} belum pernah."
    )


def describe_difference(beda: Difference) -> str:
    """What the revisions come to, in a sentence; "" without any."""
    if not beda.sop:
        return ""
    awal = f"Sejak terbit di situs ini, {beda.sop} SOP direvisi"
    lama, baru = beda.lama, beda.baru
    ubah = [
        f"{nama} dari {a} menjadi {b}"
        for nama, a, b in (
            ("langkah", lama.langkah, baru.langkah),
            ("serah terima", lama.serah_terima, baru.serah_terima),
            ("syarat yang diminta", lama.syarat, baru.syarat),
        )
        if a != b
    ]
    return f"{awal}: {join_words(ubah)}." if ubah else f"{awal}, tetapi langkahnya tetap {baru.langkah}."
