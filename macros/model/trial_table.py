"""Measured times that come back from a trial: from a table of steps and minutes to what a review records."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from macros.model import field_codes
from macros.model.numbers import read_number
from macros.model.record import PALING_LAMA
from macros.model.sop import Langkah, Naskah, UjiLangkah
from macros.model.waktu import TimeKind, WaktuError, read_waktu
from macros.source.csv_reader import CsvRow, CsvTable
from macros.source.diagnostic import Diagnostic, Place

LANGKAH, KEGIATAN, MENYIMPANG, KENDALA = "langkah", "kegiatan", "menyimpang", "kendala"
_ALIAS = {
    "no": LANGKAH,
    "no.": LANGKAH,
    "nomor": LANGKAH,
    "nomor langkah": LANGKAH,
    "uraian": KEGIATAN,
    "aktivitas": KEGIATAN,
    "tidak sesuai": MENYIMPANG,
    "catatan": KENDALA,
    "keterangan": KENDALA,
}
_ABAI = frozenset({"tertulis", "waktu tertulis", "pelaksana", "output", "uji", "uji coba", "percobaan", ""})
_TIDAK = frozenset({"", "-", "–", "—", "tidak", "tidak dikerjakan"})


@dataclass(slots=True)
class _Notes:
    """What the rows of one step say together."""

    menit: list[float] = field(default_factory=list)
    menyimpang: int = 0
    kendala: list[str] = field(default_factory=list)


def current_number(langkah: Sequence[Langkah], uji: UjiLangkah) -> int | None:
    """The step that was tried, as it is numbered now; None when it is there no more."""
    semua = [_same(step.kegiatan) for step in langkah]
    kegiatan = _same(uji.kegiatan)
    if 0 < uji.langkah <= len(semua) and kegiatan in ("", semua[uji.langkah - 1]):
        return uji.langkah
    return semua.index(kegiatan) + 1 if kegiatan and semua.count(kegiatan) == 1 else None


def _same(teks: str) -> str:
    return " ".join(teks.casefold().split())


def read_trial(
    berkas: str, tabel: CsvTable, naskah: Naskah
) -> tuple[tuple[UjiLangkah, ...], list[Diagnostic]]:
    """What was measured of each step of an SOP, in order, and every problem of the table.

    The columns are ``langkah`` (a number), if wanted ``kegiatan``, ``menyimpang`` (how often done otherwise
    than written) and ``kendala``; each other one holds the minutes of one trial. A step may have several
    rows.
    """
    salah = list(tabel.diagnostics)
    kepala = [_ALIAS.get(text, text) for text in tabel.kepala]
    waktu = [
        i for i, text in enumerate(kepala) if text not in (LANGKAH, KEGIATAN, MENYIMPANG, KENDALA, *_ABAI)
    ]
    if not tabel.kepala:
        return (), salah
    if LANGKAH not in kepala or not waktu:
        return (), [*salah, field_codes.UJI_KOLOM.at(Place(berkas))]
    isi: dict[int, _Notes] = {}
    for baris in tabel.baris:
        sel = dict(zip(reversed(kepala), reversed(baris.sel), strict=True))
        nomor, masalah = _langkah(berkas, baris, sel, naskah.langkah)
        salah += masalah
        if nomor:
            catatan = isi.setdefault(nomor, _Notes())
            salah += _note(berkas, baris, sel, catatan)
            for i in waktu:
                menit, masalah = _minutes(
                    berkas, baris, tabel.kepala[i], baris.sel[i], naskah.langkah[nomor - 1]
                )
                catatan.menit += menit
                salah += masalah
    hasil = (_trial(nomor, naskah.langkah[nomor - 1], isi[nomor]) for nomor in sorted(isi))
    return tuple(hasil), salah


def _trial(nomor: int, langkah: Langkah, isi: _Notes) -> UjiLangkah:
    return UjiLangkah(
        langkah=nomor,
        kegiatan=langkah.kegiatan,
        menit=tuple(isi.menit),
        menyimpang=isi.menyimpang,
        kendala="; ".join(dict.fromkeys(isi.kendala)),
    )


def _langkah(
    berkas: str, baris: CsvRow, sel: dict[str, str], semua: Sequence[Langkah]
) -> tuple[int, list[Diagnostic]]:
    """The number of a row's step, 0 when there is none."""
    teks, tempat = sel[LANGKAH], Place(berkas, baris.nomor)
    nomor = int(teks) if teks.isascii() and teks.isdigit() and len(teks) < 5 else 0
    if not 0 < nomor <= len(semua):
        return 0, [field_codes.UJI_LANGKAH.at(tempat, nilai=teks, banyak=len(semua))]
    kini, dulu = semua[nomor - 1].kegiatan, sel.get(KEGIATAN, "").removeprefix("'")
    if dulu and _same(dulu) != _same(kini):
        return 0, [field_codes.UJI_KEGIATAN.at(tempat, nomor=nomor, kini=kini)]
    return nomor, []


def _note(berkas: str, baris: CsvRow, sel: dict[str, str], catatan: _Notes) -> Iterator[Diagnostic]:
    if kendala := sel.get(KENDALA, ""):
        catatan.kendala.append(kendala)
    banyak = sel.get(MENYIMPANG, "")
    if banyak.isascii() and banyak.isdigit() and len(banyak) < 5:
        catatan.menyimpang += int(banyak)
    elif banyak.casefold() == "ya":
        catatan.menyimpang += 1
    elif banyak.casefold() not in _TIDAK:
        yield field_codes.BUKAN_MENIT.at(Place(berkas, baris.nomor), nilai=banyak, kunci=MENYIMPANG)


def _minutes(
    berkas: str, baris: CsvRow, kolom: str, teks: str, langkah: Langkah
) -> tuple[list[float], list[Diagnostic]]:
    """The minutes in a cell: none when the step was not done."""
    if teks.casefold() in _TIDAK:
        return [], []
    tempat = Place(berkas, baris.nomor)
    try:
        angka = float(read_number(teks))
        return ([angka], []) if 0 <= angka <= PALING_LAMA else ([], [_rejected(tempat, teks, kolom)])
    except ValueError:
        pass
    try:
        lama = read_waktu(teks)
    except WaktuError:
        return [], [_rejected(tempat, teks, kolom)]
    if lama.menit is None or lama.menit[0] != lama.menit[1]:
        return [], [_rejected(tempat, teks, kolom)]
    tertulis = langkah.waktu
    if lama.jenis is not (tertulis.jenis if tertulis and tertulis.menit else TimeKind.KERJA):
        jenis = lama.jenis.value
        return [], [
            field_codes.UJI_JENIS.at(tempat, nilai=teks, kolom=kolom, jenis=jenis, tertulis=tertulis or "-")
        ]
    return [float(lama.menit[1])], []


def _rejected(tempat: Place, teks: str, kolom: str) -> Diagnostic:
    return field_codes.UJI_WAKTU.at(tempat, nilai=teks, kolom=kolom)
