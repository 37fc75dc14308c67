"""The evaluation as tables, files and JSON."""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import fields, replace

from macros.catalog.katalog import Katalog
from macros.evaluate.beda import Beda, Takaran
from macros.evaluate.evaluasi import Evaluasi
from macros.evaluate.formulir import PERNYATAAN
from macros.evaluate.jadwal import jadwal
from macros.evaluate.sederhana import Ringkas
from macros.evaluate.temuan import Temuan
from macros.evaluate.uji import hasil_uji
from macros.evaluate.ukuran import Beban
from macros.model.jumlah import Jumlah
from macros.model.sop import Status
from macros.render import alamat
from macros.render.kalender import kalender
from macros.render.koma import tulis_csv
from macros.render.ringkasan import NAMA_JENIS, Ringkasan
from macros.render.xlsx import Tabel, buku

_TEMUAN = ("kode", "jenis", "tingkat", "sop", "unit", "langkah", "skor", "temuan", "saran", "alamat")
_BEBAN = (
    "id", "nama", "sop", "layanan", "langkah", "median langkah", "keputusan", "serah terima", "pelaksana",
    "syarat diminta", "layanan gratis", "waktu kerja semua SOP", "waktu tunggu semua SOP",
)  # fmt: skip
_SOP = (
    "id", "unit", "nama", "langkah", "keputusan", "serah terima", "pelaksana", "syarat diminta", "waktu kerja",
    "waktu tunggu", "janji layanan", "biaya", "evaluasi terakhir", "jatuh tempo",
)  # fmt: skip
_JADWAL = ("id", "unit", "nama", "jenis", "terakhir", "jatuh tempo", "keadaan")
_TAUTAN = frozenset(("alamat",))
_FORMULIR = ("id", "nama", "SOP berlaku", "SOP dinilai")
_UJI = (
    "id", "unit", "nama", "langkah", "kegiatan", "percobaan", "pengukuran", "tertulis", "tengah", "rentang",
    "menyimpang", "kendala", "putusan",
)  # fmt: skip
_SEDERHANA = (
    "tanggal", "id", "unit", "nama", "langkah dahulu", "langkah kini", "serah terima dahulu", "serah terima kini",
    "pelaksana dahulu", "pelaksana kini", "waktu dahulu", "waktu kini", "tunggu dahulu", "tunggu kini",
    "syarat bertambah", "janji dahulu", "janji kini", "biaya dahulu", "biaya kini",
)  # fmt: skip
_TAKARAN = (
    "langkah", "keputusan", "serah terima", "pelaksana", "syarat", "layanan gratis", "waktu kerja", "waktu tunggu",
    "janji layanan",
)  # fmt: skip
_SAAT = ("dahulu", "kini")
_BEDA = ("id", "nama", "SOP direvisi", "revisi", *(f"{satu} {saat}" for satu in _TAKARAN for saat in _SAAT))
_KEADAAN = (
    "id", "unit", "SOP berlaku", "tepat waktu", "lewat", "belum pernah", "temuan", "peringatan", "SOP diuji coba",
    "formulir: persen Ya",
)  # fmt: skip
_PETA = ("dari", "ke", "cara", "sop", "langkah atau SOP lain")


def berkas_evaluasi(katalog: Katalog, hasil: Evaluasi, ringkasan: Ringkasan) -> Iterator[tuple[str, bytes]]:
    """The files beside the pages: each table as CSV and as a workbook, all in one workbook, the findings as JSON, the
    reviews as ICS; of each unit the SOPs and the reviews.
    """
    semua = tuple(tabel_evaluasi(katalog, hasil, ringkasan))
    for tabel in semua:
        yield from _berkas(alamat.evaluasi(), tabel)
    yield "evaluasi/evaluasi.xlsx", buku(semua)
    yield "evaluasi/temuan.json", json_temuan(hasil.temuan).encode() + b"\n"
    yield "evaluasi/tinjauan.ics", kalender(katalog, hasil.hari_ini)
    sop = next(satu for satu in semua if satu.nama == "sop")
    for satu in hasil.unit:
        folder = alamat.evaluasi(f"unit/{satu.kunci}")
        milik = tuple(baris for baris in sop.baris if str(baris[0]).startswith(f"{satu.kunci}/"))
        yield from _berkas(folder, replace(sop, baris=milik))
        yield f"{folder}tinjauan.ics", kalender(katalog, hasil.hari_ini, satu.kunci)


def _berkas(folder: str, tabel: Tabel) -> Iterator[tuple[str, bytes]]:
    isi = [list(tabel.kolom), *([str(sel) for sel in baris] for baris in tabel.baris)]
    yield f"{folder}{tabel.nama}.csv", tulis_csv(isi)
    yield f"{folder}{tabel.nama}.xlsx", buku((tabel,))


def json_temuan(semua: Iterable[Temuan]) -> str:
    """A list of ``{kode, jenis, tingkat, sop, langkah, skor, pesan, saran}``."""
    return json.dumps([satu.to_dict() for satu in semua], ensure_ascii=False, indent=1)


def tabel_evaluasi(katalog: Katalog, hasil: Evaluasi, ringkasan: Ringkasan) -> Iterator[Tabel]:
    """Findings, reviews, measures by SOP, unit and life event, before and after, and what goes from unit to unit."""
    yield Tabel("jenis", "Temuan menurut jenis", ("jenis", "temuan", "peringatan", "unit"), tuple(_jenis(ringkasan)))
    yield Tabel("keadaan-unit", "Keadaan setiap unit", _KEADAAN, tuple(_keadaan(katalog, ringkasan)))
    yield Tabel("temuan", "Temuan", _TEMUAN, tuple(_temuan(katalog, satu) for satu in hasil.temuan), _TAUTAN)
    yield Tabel("tinjauan", "Jadwal tinjauan", _JADWAL, tuple(_jadwal(katalog, hasil)))
    yield Tabel("unit", "Ukuran per unit", _BEBAN, tuple(map(_beban, hasil.unit)))
    yield Tabel("peristiwa", "Ukuran per peristiwa", _BEBAN, tuple(map(_beban, hasil.peristiwa)))
    yield Tabel("sop", "Ukuran per SOP", _SOP, tuple(_sop(katalog, hasil)))
    yield Tabel("antarunit", "Antarunit", _PETA, tuple(_peta(katalog, hasil)))
    yield Tabel("bentuk", "Bentuk", ("butir", "sumber", "SOP diperiksa", "SOP memenuhi"), tuple(_bentuk(hasil)))
    bungkam = tuple((satu.sop, satu.dengan, satu.alasan) for satu in hasil.bungkam)
    yield Tabel("formulir", "Formulir evaluasi", (*_FORMULIR, *PERNYATAAN), tuple(_formulir(hasil)))
    yield Tabel("uji-coba", "Uji coba", _UJI, tuple(_uji(katalog)))
    sederhana = ringkasan.sederhana
    yield Tabel("penyederhanaan", "Penyederhanaan", _SEDERHANA, tuple(_sederhana(katalog, sederhana.revisi)))
    for nama, semua in (("unit", sederhana.unit), ("peristiwa", sederhana.peristiwa)):
        yield Tabel(f"penyederhanaan-{nama}", f"Penyederhanaan per {nama}", _BEDA, tuple(map(_beda, semua)))
    yield Tabel("bukan-tumpang-tindih", "Bukan tumpang tindih", ("sop", "dengan", "alasan"), bungkam)


def _jenis(ringkasan: Ringkasan) -> Iterator[tuple[str | int, ...]]:
    for jenis, *banyak in ringkasan.jenis:
        yield NAMA_JENIS[jenis], *banyak


def _keadaan(katalog: Katalog, ringkasan: Ringkasan) -> Iterator[tuple[str | int, ...]]:
    for satu in ringkasan.unit:
        ya = "" if satu.ya is None else satu.ya
        nama = katalog.unit[satu.unit].nama
        yield satu.unit, nama, satu.sop, *satu.tinjauan, satu.temuan, satu.peringatan, satu.diuji, ya


def _beda(satu: Beda) -> tuple[str | int, ...]:
    sel = zip(_takaran(satu.lama), _takaran(satu.baru), strict=True)
    return satu.kunci, satu.nama, satu.sop, satu.revisi, *(isi for pasangan in sel for isi in pasangan)


def _takaran(satu: Takaran) -> Iterator[str | int]:
    for nilai in (getattr(satu, kolom.name) for kolom in fields(Takaran)):
        yield nilai if isinstance(nilai, int) else "" if nilai == Jumlah() else str(nilai)


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
            satu.terakhir, satu.jatuh,
        )  # fmt: skip


def _peta(katalog: Katalog, hasil: Evaluasi) -> Iterator[tuple[str, ...]]:
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


def _uji(katalog: Katalog) -> Iterator[tuple[str | float, ...]]:
    for sop in katalog.sop.values():
        for satu in hasil_uji(sop):
            langkah = sop.langkah[satu.nomor - 1]
            yield (
                sop.id, katalog.unit[sop.unit].nama, sop.nama, satu.nomor, langkah.kegiatan, satu.percobaan, satu.kali,
                str(langkah.waktu or ""), satu.lama(), satu.antara(), satu.menyimpang, "; ".join(satu.kendala),
                satu.putusan.value,
            )  # fmt: skip


def _sederhana(katalog: Katalog, semua: Sequence[Ringkas]) -> Iterator[tuple[str | int, ...]]:
    for satu in semua:
        revisi = satu.revisi
        lama, baru = revisi.lama, revisi.baru
        unit = katalog.unit.get(revisi.sop.partition("/")[0])
        if lama is not None and baru is not None:
            yield (
                revisi.tanggal, revisi.sop, unit.nama if unit else "", revisi.nama, lama.langkah, baru.langkah,
                lama.serah_terima, baru.serah_terima, lama.pelaksana, baru.pelaksana, str(lama.waktu), str(baru.waktu),
                str(lama.tunggu), str(baru.tunggu), satu.syarat, *(satu.janji or ("", "")), *(satu.biaya or ("", "")),
            )  # fmt: skip


def _bentuk(hasil: Evaluasi) -> Iterator[tuple[str | int, ...]]:
    for satu in hasil.bentuk:
        yield satu.butir.judul, satu.butir.sumber, satu.diperiksa, satu.diperiksa - len(satu.langgar)
