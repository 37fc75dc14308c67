"""The evaluation in short: a sentence for a director, figures of each unit, what the plots show."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from macros.catalog.katalog import Katalog
from macros.evaluate.beda import Beda, Penyederhanaan
from macros.evaluate.evaluasi import Evaluasi
from macros.evaluate.jadwal import jadwal, tambah_bulan
from macros.evaluate.temuan import Jenis, Temuan, sebut
from macros.model.sop import Status
from macros.model.tanggal import BULAN
from macros.render.plot import Batang, Plot
from macros.render.templat import tulis_tanggal

NAMA_JENIS = {
    Jenis.TUMPANG_TINDIH: "Tumpang tindih",
    Jenis.SERAGAM: "Calon SOP seragam",
    Jenis.BUNTU: "Buntu antarunit",
    Jenis.JABATAN_DIHAPUS: "Jabatan dihapus",
    Jenis.DASAR_HUKUM: "Dasar hukum",
    Jenis.JANJI: "Janji layanan",
    Jenis.TINJAUAN: "Tinjauan",
    Jenis.BENTUK: "Bentuk",
    Jenis.UJI_COBA: "Uji coba",
}
"""Kinds of findings as readers see them."""

SETAHUN = 12
TINJAUAN = ("tepat waktu", "lewat", "belum pernah")
_SEBUTAN = {
    Jenis.TUMPANG_TINDIH: "tumpang tindih",
    Jenis.SERAGAM: "calon SOP seragam",
    Jenis.BUNTU: "jalan buntu antarunit",
    Jenis.JABATAN_DIHAPUS: "jabatan yang sudah dihapus",
    Jenis.DASAR_HUKUM: "dasar hukum yang perlu diperbarui",
    Jenis.JANJI: "janji layanan yang tidak sesuai",
    Jenis.UJI_COBA: "waktu atau langkah yang tidak sesuai hasil uji coba",
}


@dataclass(frozen=True, slots=True)
class BarisUnit:
    """A unit in short: its SOPs in force by their last evaluation, its findings, and its forms (per cent yes)."""

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
class Ringkasan:
    """The evaluation in short. ``bulan`` tells how many evaluations fall due in each month from this one on; ``lain``
    are the kinds of findings but for reviews, each as a phrase.
    """

    kalimat: str
    lain: tuple[tuple[Jenis, str], ...]
    jenis: tuple[tuple[Jenis, int, int, int], ...]
    unit: tuple[BarisUnit, ...]
    bulan: tuple[tuple[str, int], ...]
    sederhana: Penyederhanaan
    singkatan: tuple[str, ...]

    @property
    def bacaan(self) -> str:
        """The whole of it in sentences."""
        lain = [teks for _, teks in self.lain]
        mesin = f"Mesin menemukan {sebut(lain)}." if lain else "Tidak ada temuan lain."
        return " ".join(filter(None, (self.kalimat, mesin, sebut_beda(self.sederhana.kota))))

    def plot(self) -> tuple[Plot, Plot, Plot]:
        """Reviews by unit, findings by kind, and evaluations that fall due."""
        unit = tuple(Batang(s, u.tinjauan) for s, u in zip(self.singkatan, self.unit, strict=True))
        jenis = tuple(Batang(NAMA_JENIS[jenis], (n,)) for jenis, n, *_ in self.jenis)
        bulan = tuple(Batang(nama[:3], (n,)) for nama, n in self.bulan)
        return (
            Plot("SOP yang berlaku menurut evaluasi terakhirnya", unit, TINJAUAN),
            Plot("Temuan menurut jenis", jenis),
            Plot("Evaluasi yang jatuh tempo dalam setahun", bulan, tegak=True),
        )


def ringkas(katalog: Katalog, hasil: Evaluasi, sederhana: Penyederhanaan) -> Ringkasan:
    """The evaluation in short."""
    unit = tuple(_unit(katalog, hasil))
    per_jenis = [(jenis, hasil.menurut(jenis)) for jenis in Jenis]
    jenis = tuple((j, len(isi), _peringatan(isi), len(_milik(katalog, isi))) for j, isi in per_jenis if isi)
    singkatan = tuple(katalog.unit[satu.unit].singkatan or katalog.unit[satu.unit].nama for satu in unit)
    return Ringkasan(
        _kalimat(unit, hasil.hari_ini),
        tuple((j, f"{n} {_SEBUTAN.get(j, f'temuan {j.value}')}") for j, n, *_ in jenis if j is not Jenis.TINJAUAN),
        jenis,
        unit,
        _bulan(katalog, hasil.hari_ini),
        sederhana,
        singkatan,
    )


def _unit(katalog: Katalog, hasil: Evaluasi) -> list[BarisUnit]:
    hari = hasil.hari_ini.isoformat()
    tinjauan = {ident: [0, 0, 0] for ident in katalog.unit}
    diuji = dict.fromkeys(katalog.unit, 0)
    for satu in hasil.ukuran:
        sop = katalog.sop[satu.sop]
        if sop.status is Status.BERLAKU:
            tinjauan[sop.unit][2 if not satu.terakhir else 1 if satu.jatuh < hari else 0] += 1
            diuji[sop.unit] += any(t.uji_coba for t in sop.tinjauan)
    temuan: dict[str, list[Temuan]] = {ident: [] for ident in katalog.unit}
    for isi in hasil.temuan:
        for ident in _milik(katalog, [isi]):
            temuan[ident].append(isi)
    ya = {satu.kunci: satu.bagian for satu in hasil.formulir}
    return [
        BarisUnit(
            ident, (a, b, c), len(temuan[ident]), _peringatan(temuan[ident]), diuji[ident], ya.get(ident)
        )
        for ident, (a, b, c) in tinjauan.items()
        if a + b + c
    ]  # fmt: skip


def _milik(katalog: Katalog, semua: Sequence[Temuan]) -> dict[str, None]:
    """The units that findings are about, each once, in a stable order."""
    return dict.fromkeys(katalog.sop[ident].unit for satu in semua for ident in satu.sop)


def _peringatan(semua: Sequence[Temuan]) -> int:
    return sum(satu.tingkat.value == "peringatan" for satu in semua)


def _bulan(katalog: Katalog, hari_ini: date) -> tuple[tuple[str, int], ...]:
    """How many SOPs in force are due for evaluation in each month of a year; what is overdue is not among them."""
    awal = hari_ini.replace(day=1)
    bulan = [tambah_bulan(awal, n) for n in range(SETAHUN)]
    jatuh = [
        jadwal(sop)[1].jatuh for sop in katalog.sop.values() if sop.status is Status.BERLAKU
    ]  # fmt: skip
    nanti = [satu for satu in jatuh if satu is not None and satu >= hari_ini]
    isi = [sum((satu.year, satu.month) == (b.year, b.month) for satu in nanti) for b in bulan]
    return tuple((f"{BULAN[b.month - 1]} {b.year}", n) for b, n in zip(bulan, isi, strict=True)) if any(isi) else ()


def _kalimat(unit: Sequence[BarisUnit], hari_ini: date) -> str:
    """What a director reads first: how many SOPs are evaluated in time."""
    tepat, lewat, belum = (sum(satu.tinjauan[i] for satu in unit) for i in range(3))
    if not tepat + lewat + belum:
        return "Belum ada SOP yang berlaku."
    return (
        f"Dari {tepat + lewat + belum} SOP yang berlaku di {len(unit)} unit, {tepat} dievaluasi dalam "
        f"setahun sebelum {tulis_tanggal(hari_ini)}, {lewat} sudah lewat waktunya, dan {belum} belum pernah."
    )


def sebut_beda(beda: Beda) -> str:
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
    return f"{awal}: {sebut(ubah)}." if ubah else f"{awal}, tetapi langkahnya tetap {baru.langkah}."
