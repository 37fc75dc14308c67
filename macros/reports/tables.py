"""The evaluation as tables, files and JSON."""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import fields, replace

from macros.base import address
from macros.base.csv import write_csv
from macros.base.xlsx import Sheet, workbook
from macros.catalog.whole import Catalog
from macros.evaluate.before_after import Amounts, Difference
from macros.evaluate.effort import Effort
from macros.evaluate.finding import Finding
from macros.evaluate.form_answers import PERNYATAAN
from macros.evaluate.kinds import BENTUK
from macros.evaluate.overall import Evaluasi
from macros.evaluate.schedule import schedules
from macros.evaluate.simplification import RevisionEffect
from macros.evaluate.trials import trial_results
from macros.model.sop import Status
from macros.model.totals import Total
from macros.reports.calendar import calendar
from macros.reports.summary import Summary

_TEMUAN = ("kode", "jenis", "tingkat", "sop", "unit", "langkah", "skor", "temuan", "saran", "alamat")
_BEBAN = (
    "id",
    "nama",
    "sop",
    "layanan",
    "langkah",
    "median langkah",
    "keputusan",
    "serah terima",
    "pelaksana",
    "syarat diminta",
    "layanan gratis",
    "waktu kerja semua SOP",
    "waktu tunggu semua SOP",
)
_SOP = (
    "id",
    "unit",
    "nama",
    "langkah",
    "keputusan",
    "serah terima",
    "pelaksana",
    "syarat diminta",
    "waktu kerja",
    "waktu tunggu",
    "janji layanan",
    "biaya",
    "evaluasi terakhir",
    "jatuh tempo",
)
_JADWAL = ("id", "unit", "nama", "jenis", "terakhir", "jatuh tempo", "keadaan")
_TAUTAN = frozenset(("alamat",))
_FORMULIR = ("id", "nama", "SOP berlaku", "SOP dinilai")
_UJI = (
    "id",
    "unit",
    "nama",
    "langkah",
    "kegiatan",
    "percobaan",
    "pengukuran",
    "tertulis",
    "tengah",
    "rentang",
    "menyimpang",
    "kendala",
    "putusan",
)
_SEDERHANA = (
    "tanggal",
    "id",
    "unit",
    "nama",
    "langkah dahulu",
    "langkah kini",
    "serah terima dahulu",
    "serah terima kini",
    "pelaksana dahulu",
    "pelaksana kini",
    "waktu dahulu",
    "waktu kini",
    "tunggu dahulu",
    "tunggu kini",
    "syarat bertambah",
    "janji dahulu",
    "janji kini",
    "biaya dahulu",
    "biaya kini",
)
_TAKARAN = (
    "langkah",
    "keputusan",
    "serah terima",
    "pelaksana",
    "syarat",
    "layanan gratis",
    "waktu kerja",
    "waktu tunggu",
    "janji layanan",
)
_SAAT = ("dahulu", "kini")
_BEDA = ("id", "nama", "SOP direvisi", "revisi", *(f"{satu} {saat}" for satu in _TAKARAN for saat in _SAAT))
_KEADAAN = (
    "id",
    "unit",
    "SOP berlaku",
    "tepat waktu",
    "lewat",
    "belum pernah",
    "temuan",
    "peringatan",
    "SOP diuji coba",
    "formulir: persen Ya",
)
_PETA = ("dari", "ke", "cara", "sop", "langkah atau SOP lain")


def evaluation_files(katalog: Catalog, hasil: Evaluasi, ringkasan: Summary) -> Iterator[tuple[str, bytes]]:
    """The files beside the pages: each table as CSV and as a workbook, all in one workbook, the findings as
    JSON, the reviews as ICS; of each unit the SOPs and the reviews.
    """
    semua = tuple(evaluation_tables(katalog, hasil, ringkasan))
    for tabel in semua:
        yield from _file(address.evaluasi(), tabel)
    yield "evaluasi/evaluasi.xlsx", workbook(semua)
    yield "evaluasi/temuan.json", temuan_json(hasil.temuan).encode() + b"\n"
    yield "evaluasi/tinjauan.ics", calendar(katalog, hasil.hari_ini)
    sop = next(satu for satu in semua if satu.nama == "sop")
    for satu in hasil.unit:
        folder = address.evaluasi(f"unit/{satu.kunci}")
        milik = tuple(baris for baris in sop.baris if str(baris[0]).startswith(f"{satu.kunci}/"))
        yield from _file(folder, replace(sop, baris=milik))
        yield f"{folder}tinjauan.ics", calendar(katalog, hasil.hari_ini, satu.kunci)


def _file(folder: str, tabel: Sheet) -> Iterator[tuple[str, bytes]]:
    isi = [list(tabel.kolom), *([str(sel) for sel in baris] for baris in tabel.baris)]
    yield f"{folder}{tabel.nama}.csv", write_csv(isi)
    yield f"{folder}{tabel.nama}.xlsx", workbook((tabel,))


def temuan_json(semua: Iterable[Finding]) -> str:
    """A list of ``{kode, jenis, tingkat, sop, langkah, skor, pesan, saran}``."""
    return json.dumps([satu.to_dict() for satu in semua], ensure_ascii=False, indent=1)


def evaluation_tables(katalog: Catalog, hasil: Evaluasi, ringkasan: Summary) -> Iterator[Sheet]:
    """Findings, reviews, measures by SOP, unit and life event, before and after, and what goes from unit
    to unit.
    """
    yield Sheet(
        "jenis", "Temuan menurut jenis", ("jenis", "temuan", "peringatan", "unit"), tuple(_kind(ringkasan))
    )
    yield Sheet("keadaan-unit", "Keadaan setiap unit", _KEADAAN, tuple(_state(katalog, ringkasan)))
    yield Sheet("temuan", "Temuan", _TEMUAN, tuple(_temuan(katalog, satu) for satu in hasil.temuan), _TAUTAN)
    yield Sheet("tinjauan", "Jadwal tinjauan", _JADWAL, tuple(_schedule(katalog, hasil)))
    yield Sheet("unit", "Ukuran per unit", _BEBAN, tuple(map(_effort, hasil.unit)))
    yield Sheet("peristiwa", "Ukuran per peristiwa", _BEBAN, tuple(map(_effort, hasil.peristiwa)))
    yield Sheet("sop", "Ukuran per SOP", _SOP, tuple(_sop(katalog, hasil)))
    yield Sheet("antarunit", "Antarunit", _PETA, tuple(_map(katalog, hasil)))
    yield Sheet(
        "bentuk", "Bentuk", ("butir", "sumber", "SOP diperiksa", "SOP memenuhi"), tuple(_shape(hasil))
    )
    bungkam = tuple((satu.sop, satu.dengan, satu.alasan) for satu in hasil.bungkam)
    yield Sheet("formulir", "Formulir evaluasi", (*_FORMULIR, *PERNYATAAN), tuple(_formulir(hasil)))
    yield Sheet("uji-coba", "Uji coba", _UJI, tuple(_trial(katalog)))
    sederhana = ringkasan.sederhana
    yield Sheet("penyederhanaan", "Penyederhanaan", _SEDERHANA, tuple(_simple(katalog, sederhana.revisi)))
    for nama, semua in (("unit", sederhana.unit), ("peristiwa", sederhana.peristiwa)):
        yield Sheet(
            f"penyederhanaan-{nama}", f"Penyederhanaan per {nama}", _BEDA, tuple(map(_differences, semua))
        )
    yield Sheet("bukan-tumpang-tindih", "Bukan tumpang tindih", ("sop", "dengan", "alasan"), bungkam)


def _kind(ringkasan: Summary) -> Iterator[tuple[str | int, ...]]:
    for jenis, *banyak in ringkasan.jenis:
        yield jenis.nama, *banyak


def _state(katalog: Catalog, ringkasan: Summary) -> Iterator[tuple[str | int, ...]]:
    for satu in ringkasan.unit:
        ya = "" if satu.ya is None else satu.ya
        nama = katalog.unit[satu.unit].nama
        yield satu.unit, nama, satu.sop, *satu.tinjauan, satu.temuan, satu.peringatan, satu.diuji, ya


def _differences(satu: Difference) -> tuple[str | int, ...]:
    sel = zip(_amounts(satu.lama), _amounts(satu.baru), strict=True)
    return satu.kunci, satu.nama, satu.sop, satu.revisi, *(isi for pasangan in sel for isi in pasangan)


def _amounts(satu: Amounts) -> Iterator[str | int]:
    for nilai in (getattr(satu, kolom.name) for kolom in fields(Amounts)):
        yield nilai if isinstance(nilai, int) else "" if nilai == Total() else str(nilai)


def _temuan(katalog: Catalog, satu: Finding) -> tuple[str | float, ...]:
    unit = dict.fromkeys(katalog.unit[katalog.sop[ident].unit].nama for ident in satu.sop)
    return (
        satu.kode,
        satu.jenis.kode,
        satu.tingkat.value,
        "; ".join(satu.sop),
        "; ".join(unit),
        "; ".join(f"{ident} langkah {n}" for ident, n in satu.langkah),
        round(satu.skor, 3),
        satu.pesan,
        satu.saran,
        address.absolute(
            katalog.kota.situs,
            address.langkah(*satu.langkah[0]) if satu.langkah else address.sop(satu.sop[0]),
        ),
    )


def _schedule(katalog: Catalog, hasil: Evaluasi) -> Iterator[tuple[str, ...]]:
    for sop in katalog.sop.values():
        if sop.status is not Status.BERLAKU:
            continue
        for satu in schedules(sop):
            terakhir = satu.terakhir.isoformat() if satu.terakhir else "belum pernah"
            jatuh = satu.jatuh.isoformat() if satu.jatuh else ""
            keadaan = (
                "lewat"
                if satu.overdue(hasil.hari_ini)
                else "belum jatuh tempo"
                if jatuh
                else "tanggal tidak diketahui"
            )
            yield sop.id, katalog.unit[sop.unit].nama, sop.nama, satu.jenis.value, terakhir, jatuh, keadaan


def _effort(satu: Effort) -> tuple[str | float, ...]:
    return (
        satu.kunci,
        satu.nama,
        satu.sop,
        satu.layanan,
        satu.langkah,
        satu.tengah,
        satu.keputusan,
        satu.serah_terima,
        satu.pelaksana,
        satu.syarat,
        satu.gratis,
        satu.waktu,
        satu.tunggu,
    )


def _sop(katalog: Catalog, hasil: Evaluasi) -> Iterator[tuple[str | float, ...]]:
    for satu in hasil.ukuran:
        sop, ukuran = katalog.sop[satu.sop], satu.ukuran
        layanan = sop.layanan
        menunggu = ukuran.tunggu.kerja[1] or ukuran.tunggu.kalender[1]
        yield (
            sop.id,
            katalog.unit[sop.unit].nama,
            sop.nama,
            ukuran.langkah,
            ukuran.keputusan,
            ukuran.serah_terima,
            ukuran.pelaksana,
            satu.syarat,
            str(ukuran.waktu),
            str(ukuran.tunggu) if menunggu else "",
            str(layanan.waktu) if layanan and layanan.waktu else "",
            layanan.biaya if layanan else "",
            satu.terakhir,
            satu.jatuh,
        )


def _map(katalog: Catalog, hasil: Evaluasi) -> Iterator[tuple[str, ...]]:
    for satu in hasil.peta:
        dari, ke = katalog.unit[satu.dari].nama, katalog.unit[satu.ke].nama
        for cara, semua in (("merujuk", satu.rujuk), ("pelaksana", satu.pelaksana)):
            yield from ((dari, ke, cara, ident, f"langkah {n}") for ident, n in semua)
        yield from ((dari, ke, "terkait", ident, lain) for ident, lain in satu.terkait)


def _formulir(hasil: Evaluasi) -> Iterator[tuple[str | int, ...]]:
    """For each unit and the city how many SOPs have a form, and "yes of all answers" to each statement."""
    for satu in hasil.formulir:
        isi = (f"{ya} dari {ya + tidak}" for ya, tidak in zip(satu.ya, satu.tidak, strict=True))
        yield satu.kunci, satu.nama, satu.sop, satu.dinilai, *isi


def _trial(katalog: Catalog) -> Iterator[tuple[str | float, ...]]:
    for sop in katalog.sop.values():
        for satu in trial_results(sop):
            langkah = sop.langkah[satu.nomor - 1]
            yield (
                sop.id,
                katalog.unit[sop.unit].nama,
                sop.nama,
                satu.nomor,
                langkah.kegiatan,
                satu.percobaan,
                satu.kali,
                str(langkah.waktu or ""),
                satu.lama(),
                satu.between(),
                satu.menyimpang,
                "; ".join(satu.kendala),
                satu.putusan.value,
            )


def _simple(katalog: Catalog, semua: Sequence[RevisionEffect]) -> Iterator[tuple[str | int, ...]]:
    for satu in semua:
        revisi = satu.revisi
        lama, baru = revisi.lama, revisi.baru
        unit = katalog.unit.get(revisi.sop.partition("/")[0])
        if lama is not None and baru is not None:
            yield (
                revisi.tanggal,
                revisi.sop,
                unit.nama if unit else "",
                revisi.nama,
                lama.langkah,
                baru.langkah,
                lama.serah_terima,
                baru.serah_terima,
                lama.pelaksana,
                baru.pelaksana,
                str(lama.waktu),
                str(baru.waktu),
                str(lama.tunggu),
                str(baru.tunggu),
                satu.syarat,
                *(satu.janji or ("", "")),
                *(satu.biaya or ("", "")),
            )


def _shape(hasil: Evaluasi) -> Iterator[tuple[str | int, ...]]:
    for satu in hasil.checklist(BENTUK):
        yield satu.rule.nama, satu.rule.sumber, satu.diperiksa, satu.memenuhi
