"""The evaluation as tables, files and JSON."""

import json
from collections.abc import Iterable, Iterator

from macros.catalog.katalog import Katalog
from macros.evaluate.evaluasi import Evaluasi
from macros.evaluate.jadwal import jadwal
from macros.evaluate.temuan import Jenis, Temuan
from macros.evaluate.ukuran import Beban
from macros.model.sop import Status
from macros.render import alamat
from macros.render.kalender import kalender
from macros.render.koma import tulis_csv
from macros.render.xlsx import Tabel, buku

NAMA_JENIS = {
    Jenis.TUMPANG_TINDIH: "Tumpang tindih",
    Jenis.SERAGAM: "Calon SOP seragam",
    Jenis.BUNTU: "Buntu antarunit",
    Jenis.JABATAN_DIHAPUS: "Jabatan yang sudah dihapus",
    Jenis.DASAR_HUKUM: "Dasar hukum",
    Jenis.JANJI: "Janji layanan",
    Jenis.TINJAUAN: "Tinjauan",
    Jenis.BENTUK: "Bentuk",
    Jenis.UJI_COBA: "Uji coba",
}
"""Kinds of findings as readers see them."""

_TEMUAN = ("kode", "jenis", "tingkat", "sop", "unit", "langkah", "skor", "temuan", "saran", "alamat")
_BEBAN = (
    "id", "nama", "sop", "layanan", "langkah", "median langkah", "keputusan", "serah terima", "pelaksana",
    "syarat diminta", "layanan gratis", "waktu kerja semua SOP", "waktu tunggu semua SOP",
)  # fmt: skip
_SOP = (
    "id", "unit", "nama", "langkah", "keputusan", "serah terima", "pelaksana", "syarat diminta", "waktu kerja",
    "waktu tunggu", "janji layanan", "biaya",
)  # fmt: skip
_JADWAL = ("id", "unit", "nama", "jenis", "terakhir", "jatuh tempo", "keadaan")
_TAUTAN = frozenset(("alamat",))
_PETA = ("dari", "ke", "cara", "sop", "langkah atau SOP lain")


def berkas_evaluasi(katalog: Katalog, hasil: Evaluasi) -> Iterator[tuple[str, bytes]]:
    """The files beside the page: each table as CSV, all in one workbook, the findings as JSON, the reviews as ICS."""
    semua = tuple(tabel_evaluasi(katalog, hasil))
    for tabel in semua:
        yield f"evaluasi/{tabel.nama}.csv", tulis_csv([list(tabel.kolom), *([str(s) for s in b] for b in tabel.baris)])
    yield "evaluasi/evaluasi.xlsx", buku(semua)
    yield "evaluasi/temuan.json", json_temuan(hasil.temuan).encode() + b"\n"
    yield "evaluasi/tinjauan.ics", kalender(katalog, hasil.hari_ini)


def json_temuan(semua: Iterable[Temuan]) -> str:
    """A list of ``{kode, jenis, tingkat, sop, langkah, skor, pesan, saran}``."""
    return json.dumps([satu.to_dict() for satu in semua], ensure_ascii=False, indent=1)


def tabel_evaluasi(katalog: Katalog, hasil: Evaluasi) -> Iterator[Tabel]:
    """Findings, reviews, measures by SOP, unit and life event, and what goes from unit to unit."""
    yield Tabel("temuan", "Temuan", _TEMUAN, tuple(_temuan(katalog, satu) for satu in hasil.temuan), _TAUTAN)
    yield Tabel("tinjauan", "Jadwal tinjauan", _JADWAL, tuple(_jadwal(katalog, hasil)))
    yield Tabel("unit", "Ukuran per unit", _BEBAN, tuple(map(_beban, hasil.unit)))
    yield Tabel("peristiwa", "Ukuran per peristiwa", _BEBAN, tuple(map(_beban, hasil.peristiwa)))
    yield Tabel("sop", "Ukuran per SOP", _SOP, tuple(_sop(katalog, hasil)))
    yield Tabel("antarunit", "Antarunit", _PETA, tuple(_peta(katalog, hasil)))
    yield Tabel("bentuk", "Bentuk", ("butir", "sumber", "SOP diperiksa", "SOP memenuhi"), tuple(_bentuk(hasil)))
    bungkam = tuple((satu.sop, satu.dengan, satu.alasan) for satu in hasil.bungkam)
    yield Tabel("bukan-tumpang-tindih", "Bukan tumpang tindih", ("sop", "dengan", "alasan"), bungkam)


def _temuan(katalog: Katalog, satu: Temuan) -> tuple[str | float, ...]:
    unit = dict.fromkeys(katalog.unit[katalog.sop[ident].unit].nama for ident in satu.sop)
    return (
        satu.kode,
        satu.jenis.value,
        satu.tingkat.value,
        "; ".join(satu.sop),
        "; ".join(unit),
        "; ".join(f"{ident} langkah {n}" for ident, n in satu.langkah),
        round(satu.skor, 3),
        satu.pesan,
        satu.saran,
        alamat.penuh(katalog.kota.situs, alamat.langkah(*satu.langkah[0]) if satu.langkah else alamat.sop(satu.sop[0])),
    )


def _jadwal(katalog: Katalog, hasil: Evaluasi) -> Iterator[tuple[str, ...]]:
    for sop in katalog.sop.values():
        if sop.status is not Status.BERLAKU:
            continue
        for satu in jadwal(sop):
            terakhir = satu.terakhir.isoformat() if satu.terakhir else "belum pernah"
            jatuh = satu.jatuh.isoformat() if satu.jatuh else ""
            keadaan = (
                "lewat" if satu.lewat(hasil.hari_ini) else "belum jatuh tempo" if jatuh else "tanggal tidak diketahui"
            )
            yield sop.id, katalog.unit[sop.unit].nama, sop.nama, satu.jenis.value, terakhir, jatuh, keadaan


def _beban(satu: Beban) -> tuple[str | float, ...]:
    return (
        satu.kunci, satu.nama, satu.sop, satu.layanan, satu.langkah, satu.tengah, satu.keputusan, satu.serah_terima,
        satu.pelaksana, satu.syarat, satu.gratis, satu.waktu, satu.tunggu,
    )  # fmt: skip


def _sop(katalog: Katalog, hasil: Evaluasi) -> Iterator[tuple[str | float, ...]]:
    for satu in hasil.ukuran:
        sop, ukuran = katalog.sop[satu.sop], satu.ukuran
        layanan = sop.layanan
        menunggu = ukuran.tunggu.kerja[1] or ukuran.tunggu.kalender[1]
        yield (
            sop.id, katalog.unit[sop.unit].nama, sop.nama, ukuran.langkah, ukuran.keputusan, ukuran.serah_terima,
            ukuran.pelaksana, satu.syarat, str(ukuran.waktu), str(ukuran.tunggu) if menunggu else "",
            str(layanan.waktu) if layanan and layanan.waktu else "", layanan.biaya if layanan else "",
        )  # fmt: skip


def _peta(katalog: Katalog, hasil: Evaluasi) -> Iterator[tuple[str, ...]]:
    for satu in hasil.peta:
        dari, ke = katalog.unit[satu.dari].nama, katalog.unit[satu.ke].nama
        for cara, semua in (("merujuk", satu.rujuk), ("pelaksana", satu.pelaksana)):
            yield from ((dari, ke, cara, ident, f"langkah {n}") for ident, n in semua)
        yield from ((dari, ke, "terkait", ident, lain) for ident, lain in satu.terkait)


def _bentuk(hasil: Evaluasi) -> Iterator[tuple[str | int, ...]]:
    for satu in hasil.bentuk:
        yield satu.butir.judul, satu.butir.sumber, satu.diperiksa, satu.diperiksa - len(satu.langgar)
