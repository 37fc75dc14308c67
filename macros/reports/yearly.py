"""The yearly evaluation of a unit: filled in where the data answer, left open where a person must."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from macros.base.templates import write_date
from macros.base.xlsx import Sel, WorkbookSheet, workbook
from macros.catalog.whole import Catalog
from macros.evaluate.before_after import Difference
from macros.evaluate.finding import Finding
from macros.evaluate.form_answers import PERNYATAAN, answers, last_form
from macros.evaluate.overall import Evaluasi
from macros.evaluate.registry import all_kinds
from macros.evaluate.schedule import found_problems, schedules
from macros.evaluate.trials import summarize_trial, trial_results
from macros.model.sop import JenisTinjauan, Sop, Tinjauan

_YA_TIDAK = {True: "Ya", False: "Tidak", None: ""}


@dataclass(frozen=True, slots=True)
class Yearly:
    """The document: its title, the unit, the day that it tells of, what the columns "1" to "7" ask, and
    its tables.
    """

    judul: str
    unit: str
    kota: str
    hari: date
    pernyataan: tuple[str, ...]
    tabel: tuple[WorkbookSheet, ...]


def yearly(katalog: Catalog, hasil: Evaluasi, unit: str, beda: Difference | None = None) -> Yearly:
    """The document of a unit for the year of the evaluation's day. Its questions are those of the evaluation
    form.

    ``beda`` is what the revisions of its SOPs come to, if there are any.
    """
    semua = [katalog.sop[ident] for ident in katalog.milik.get(unit, ())]
    sop = [procedure for procedure in semua if procedure.berlaku]
    temuan = [
        finding for finding in hasil.temuan if any(ident.startswith(f"{unit}/") for ident in finding.sop)
    ]
    tahun = hasil.hari_ini.year
    nomor = tuple(map(str, range(1, len(PERNYATAAN) + 1)))
    return Yearly(
        f"Evaluasi Tahunan SOP {tahun}",
        katalog.unit[unit].nama,
        katalog.kota.nama,
        hasil.hari_ini,
        tuple(PERNYATAAN.values()),
        (
            WorkbookSheet(
                "ringkasan",
                "Ringkasan",
                ("Butir", "Keadaan"),
                (*_summary(sop, temuan, hasil.hari_ini), *_revision(beda)),
            ),
            WorkbookSheet(
                "formulir",
                "Formulir evaluasi",
                ("No", "SOP", "Dinilai", *nomor, "Yang diketahui dari data"),
                tuple(_formulir(sop, temuan, tahun)),
            ),
            WorkbookSheet(
                "monitoring",
                "Formulir monitoring",
                (
                    "No",
                    "Prosedur",
                    "Penilaian",
                    "Catatan hasil penilaian",
                    "Tindakan yang harus diambil",
                    "Paraf",
                ),
                tuple(_monitoring(sop, tahun)),
            ),
            WorkbookSheet(
                "uji-coba", "Uji coba", ("SOP", "Langkah", "Kegiatan", "Hasil", "Putusan"), tuple(_trial(sop))
            ),
            WorkbookSheet(
                "temuan",
                "Temuan dan tindak lanjut",
                ("No", "Jenis", "SOP", "Temuan", "Saran", "Tindak lanjut", "Selesai"),
                tuple(_temuan(katalog, temuan, unit)),
            ),
        ),
    )


def yearly_workbook(isi: Yearly) -> bytes:
    """The document as a workbook: a sheet for each table, one that says what is asked."""
    tanya = tuple((n, text) for n, text in enumerate(isi.pernyataan, 1))
    kepala: tuple[tuple[Sel, ...], ...] = (
        ("Dokumen", isi.judul),
        ("Unit", isi.unit),
        ("Pemerintah", isi.kota),
        ("Keadaan", write_date(isi.hari)),
    )
    return workbook(
        (
            WorkbookSheet("dokumen", "Dokumen", ("Butir", "Isi"), kepala),
            *isi.tabel,
            WorkbookSheet("pernyataan", "Pernyataan formulir", ("Kolom", "Pernyataan"), tanya),
        )
    )


def _summary(sop: Sequence[Sop], temuan: Sequence[Finding], hari_ini: date) -> Iterator[tuple[Sel, ...]]:
    jam = [schedules(procedure) for procedure in sop]
    yield "SOP yang berlaku", len(sop)
    for i, nama in enumerate(("Monitoring", "Evaluasi")):
        group = [pasangan[i] for pasangan in jam]
        yield (
            f"{nama} belum jatuh tempo",
            sum(s.terakhir is not None and not s.overdue(hari_ini) for s in group),
        )
        yield f"{nama} lewat waktunya", sum(s.terakhir is not None and s.overdue(hari_ini) for s in group)
        yield f"{nama} belum pernah dilakukan", sum(s.terakhir is None for s in group)
    yield (
        "SOP yang pernah diuji coba dengan pengukuran",
        sum(any(t.uji_coba for t in s.tinjauan) for s in sop),
    )
    for kind in all_kinds():
        if count := sum(finding.jenis == kind for finding in temuan):
            yield f"Temuan: {kind.nama}", count


def _revision(beda: Difference | None) -> Iterator[tuple[Sel, ...]]:
    """What became of the SOPs that were revised: before the first revision, and today."""
    if beda is None:
        return
    yield "SOP yang direvisi sejak terbit di situs ini", beda.sop
    for nama, dahulu, kini in (
        ("Langkah", beda.lama.langkah, beda.baru.langkah),
        ("Serah terima", beda.lama.serah_terima, beda.baru.serah_terima),
        ("Syarat yang diminta", beda.lama.syarat, beda.baru.syarat),
        ("Waktu kerja", beda.lama.waktu, beda.baru.waktu),
    ):
        yield (
            f"{nama} sebelum dan sesudah direvisi",
            f"{dahulu} → {kini}" if dahulu != kini else f"tetap {kini}",
        )


def _formulir(sop: Sequence[Sop], temuan: Sequence[Finding], tahun: int) -> Iterator[tuple[Sel, ...]]:
    """The answers of this year; older ones are no answer, so that the columns stay open."""
    for n, procedure in enumerate(sop, 1):
        terakhir = last_form(procedure)
        kini = terakhir if terakhir is not None and terakhir.tanggal.tahun == tahun else None
        isi = [_YA_TIDAK[j] for j in answers(kini.formulir)] if kini else [""] * len(PERNYATAAN)
        bukti = [t.pesan for t in temuan if t.jenis.bukti_formulir and procedure.id in t.sop]
        yield n, procedure.nama, str(kini.tanggal) if kini else "", *isi, " ".join(bukti)


def _monitoring(sop: Sequence[Sop], tahun: int) -> Iterator[tuple[Sel, ...]]:
    """The last monitoring of this year of each SOP; without one the line stays open."""
    for n, procedure in enumerate(sop, 1):
        semua = [
            t for t in procedure.tinjauan if t.jenis is JenisTinjauan.MONITORING and t.tanggal.tahun == tahun
        ]
        kini: Tinjauan | None = max(semua, key=lambda t: t.tanggal.last_day, default=None)
        if kini is None:
            yield n, procedure.nama, "", "", "", ""
        else:
            nilai = "Tidak berjalan dengan baik" if found_problems(kini) else "Berjalan dengan baik"
            yield n, procedure.nama, nilai, f"{kini.tanggal}: {kini.hasil}", kini.tindak_lanjut, ""


def _trial(sop: Sequence[Sop]) -> Iterator[tuple[Sel, ...]]:
    for procedure in sop:
        for uji in trial_results(procedure):
            langkah = procedure.langkah[uji.nomor - 1]
            yield (
                procedure.nama,
                uji.nomor,
                langkah.kegiatan,
                summarize_trial(langkah, uji),
                uji.putusan.value,
            )


def _temuan(katalog: Catalog, temuan: Sequence[Finding], unit: str) -> Iterator[tuple[Sel, ...]]:
    for n, finding in enumerate(temuan, 1):
        milik = "; ".join(katalog.sop[ident].nama for ident in finding.sop if ident.startswith(f"{unit}/"))
        yield n, finding.jenis.nama, milik, finding.pesan, finding.saran, "", ""
