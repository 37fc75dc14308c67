"""The two clocks: monitoring every six months (PermenPAN-RB 35/2012), evaluation every year (common
practice).
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from macros.evaluate.form_answers import answered_no
from macros.evaluate.temuan import FindingKind, Temuan, join_words
from macros.model.sop import JenisTinjauan, Sop, Status, Tinjauan
from macros.model.tanggal import Tanggal
from macros.source.diagnostic import Level

BULAN_MONITORING = 6
BULAN_EVALUASI = 12
_HAMPA = frozenset({"", "-", "nihil", "belum", "belum ada"})
_BAIK = (
    "berjalan dengan baik",
    "berjalan baik",
    "tidak ada masalah",
    "tidak ada kendala",
    "tidak ada catatan",
)


@dataclass(frozen=True, slots=True)
class Schedule:
    """When an SOP was last looked at and when it is due again, by one clock.

    ``terakhir`` is None when it never was; ``jatuh`` counts from the last time, else from the day it took
    force. It is None for an SOP that is not known to be in force since a day.
    """

    sop: str
    jenis: JenisTinjauan
    terakhir: date | None
    jatuh: date | None

    def overdue(self, hari_ini: date) -> bool:
        """Whether the day has passed."""
        return self.jatuh is not None and self.jatuh < hari_ini


def schedules(sop: Sop) -> tuple[Schedule, Schedule]:
    """The monitoring and the evaluation that are due next."""
    return (
        _schedule(sop, JenisTinjauan.MONITORING, BULAN_MONITORING),
        _schedule(sop, JenisTinjauan.EVALUASI, BULAN_EVALUASI),
    )


def _schedule(sop: Sop, jenis: JenisTinjauan, bulan: int) -> Schedule:
    terakhir = max((satu.tanggal.akhir for satu in sop.tinjauan if satu.jenis is jenis), default=None)
    mulai = terakhir or (sop.tanggal.efektif.akhir if sop.tanggal.efektif else None)
    return Schedule(sop.id, jenis, terakhir, add_months(mulai, bulan) if mulai else None)


def add_months(hari: date, banyak: int) -> date:
    """The same day some months later, or the last day of that month."""
    tahun, bulan = divmod(hari.year * 12 + hari.month - 1 + banyak, 12)
    akhir = Tanggal(tahun, bulan + 1).akhir
    return akhir if akhir.day < hari.day else akhir.replace(day=hari.day)


def review_findings(semua: Iterable[Sop], hari_ini: date) -> Iterator[Temuan]:
    """What is overdue or was never done, and reviews that found something and changed nothing."""
    for sop in semua:
        if sop.status is not Status.BERLAKU:
            continue
        yield from _hours(sop, hari_ini)
        rencana = sop.rencana_tinjauan
        if rencana and rencana.akhir < hari_ini:
            yield _plan(sop, rencana)
        terakhir = max(sop.tinjauan, key=lambda satu: satu.tanggal.akhir, default=None)
        for satu in sop.tinjauan:
            if found_problems(satu) and _void(satu.tindak_lanjut):
                tingkat = Level.PERINGATAN if satu is terakhir else Level.SARAN
                yield _temuan(
                    "tanpa-tindak-lanjut",
                    sop,
                    f"{satu.jenis.value.capitalize()} {satu.tanggal} {_notes(satu)}, tanpa tindak lanjut.",
                    "Catat apa yang dilakukan, atau alasan tidak dilakukan apa-apa.",
                    tingkat,
                )


def _hours(sop: Sop, hari_ini: date) -> Iterator[Temuan]:
    monitoring, evaluasi = schedules(sop)
    if monitoring.terakhir is None and evaluasi.terakhir is None:
        if monitoring.overdue(hari_ini):
            yield _temuan(
                "belum-pernah",
                sop,
                f"Belum pernah dimonitor atau dievaluasi sejak berlaku {sop.tanggal.efektif}.",
                "Lakukan evaluasi pertama, dan catat siapa, kapan, caranya, dan hasilnya.",
            )
        return
    for satu, tiap in ((monitoring, "enam bulan"), (evaluasi, "tahun")):
        if not satu.overdue(hari_ini) or satu.jatuh is None:
            continue
        kapan = f"terakhir {_tanggal(satu.terakhir)}" if satu.terakhir else "belum pernah dilakukan"
        yield _temuan(
            f"{satu.jenis.value}-lewat",
            sop,
            f"{satu.jenis.value.capitalize()} seharusnya paling lambat {_tanggal(satu.jatuh)}; {kapan}.",
            f"Lakukan {satu.jenis.value} sekarang; jadwalnya setiap {tiap}.",
        )


def _plan(sop: Sop, rencana: Tanggal) -> Temuan:
    dinilai = (satu for satu in sop.tinjauan if satu.jenis is JenisTinjauan.EVALUASI)
    sesudah = next((satu for satu in dinilai if satu.tanggal.akhir >= rencana.awal), None)
    if sesudah:
        kapan = f"sudah dilakukan ({sesudah.tanggal})"
        pesan = f"Peninjauan yang direncanakan {rencana} {kapan}, tetapi tanggalnya belum diganti."
        return _temuan("rencana-lewat", sop, pesan, "Tulis tanggal rencana yang baru.", Level.SARAN)
    saran = "Tinjau sekarang, lalu tulis tanggal rencana yang baru."
    return _temuan("rencana-lewat", sop, f"Rencana peninjauan {rencana} sudah lewat.", saran)


def found_problems(tinjauan: Tinjauan) -> bool:
    """Whether a review recorded something other than that all is well, or its form says no."""
    return _troubled(tinjauan.hasil) or bool(answered_no(tinjauan.formulir))


def _troubled(hasil: str) -> bool:
    return not _void(hasil) and hasil.strip().rstrip(".").casefold() not in _BAIK


def _notes(tinjauan: Tinjauan) -> str:
    """What a review found, in words."""
    hasil = [f"mencatat “{tinjauan.hasil}”"] if _troubled(tinjauan.hasil) else []
    tidak = answered_no(tinjauan.formulir)
    if tidak:
        hasil.append(f"menjawab Tidak pada {join_words(f'“{satu}”' for satu in tidak)}")
    return " dan ".join(hasil)


def _void(teks: str) -> bool:
    return teks.strip().rstrip(".").casefold() in _HAMPA


def _tanggal(hari: date | None) -> str:
    return str(Tanggal(hari.year, hari.month, hari.day)) if hari else ""


def _temuan(kode: str, sop: Sop, pesan: str, saran: str, tingkat: Level = Level.PERINGATAN) -> Temuan:
    return Temuan(kode, FindingKind.TINJAUAN, tingkat, (sop.id,), (), pesan, saran)
