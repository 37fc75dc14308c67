"""``sop uji-coba``: the sheet of a trial, and the measured times that come back from it."""

import json
import sys
from argparse import Namespace
from pathlib import Path
from typing import Any

from macros.catalog.buka import Bukaan, buka
from macros.cli.galat import Galat
from macros.cli.laporan import laporkan
from macros.cli.sasaran import Sasaran, cari_sasaran
from macros.cli.tulis import tulis
from macros.evaluate.uji import HasilUji, hasil_uji, ringkas_uji
from macros.model.bentuk import bentuk
from macros.model.rapi import Isi, rapikan
from macros.model.sop import JenisTinjauan, Naskah, Sop, Tinjauan, UjiLangkah
from macros.model.tanggal import Tanggal, baca_tanggal
from macros.model.uji_coba import baca_uji
from macros.render.makro import tanda_tangan
from macros.render.uji_coba import lembar_csv
from macros.source.document import Data
from macros.source.tabel import baca_csv

FORMAT = ("teks", "json")
_KATA = ("oleh", "metode", "hasil", "tindak_lanjut")


def uji_coba(isian: Namespace) -> int:
    """Print the empty sheet of the SOP ``isian.id`` as CSV, or take a filled one (``isian.csv``) into its source.

    What was measured becomes a review of ``isian.tanggal`` (today) and ``isian.jenis``; one that is there already gets
    these times instead of its own. With ``isian.lihat`` nothing is written. A table with a mistake is refused whole.
    """
    (sasaran,) = cari_sasaran([], isian.setelan.akar)
    bukaan = buka(sasaran.akar, tanda_tangan(), draf=True, sebut=sasaran.sebut)
    sop = bukaan.katalog.sop.get(isian.id.removesuffix(".md"))
    if sop is None:
        raise Galat(f"SOP '{isian.id}' tidak ada; tulis unit/nama-berkas")
    if not isian.csv:
        sys.stdout.buffer.write(lembar_csv(bukaan.katalog, sop))
        return 0
    uji, masalah = baca_uji(isian.csv, baca_csv(isian.csv, _baca(isian.csv)), sop)
    if masalah:
        laporkan(masalah, isian.format, "Tidak ada yang dicatat. Perbaiki tabelnya, lalu ulangi.")
        return 1
    tinjauan = _tinjauan(isian, bukaan, uji)
    kini = sop.model_copy(update={"tinjauan": _ganti(sop.tinjauan, tinjauan)})
    tulisan = [] if isian.lihat else [_catat(sasaran, sop, kini)]
    _tampilkan(kini, isian.format, tulisan)
    return 0


def _baca(nama: str) -> bytes:
    try:
        return Path(nama).read_bytes()
    except OSError as galat:
        raise Galat(f"'{nama}' tidak dapat dibaca: {galat.strerror}") from None


def _tinjauan(isian: Namespace, bukaan: Bukaan, uji: tuple[UjiLangkah, ...]) -> Tinjauan:
    hari = isian.setelan.hari(bukaan.katalog.kota.zona_waktu)
    try:
        tanggal = baca_tanggal(isian.tanggal) if isian.tanggal else Tanggal(hari.year, hari.month, hari.day)
    except ValueError:
        raise Galat(f"'{isian.tanggal}' bukan tanggal; tulis misalnya 2026-01-31") from None
    kata: dict[str, Any] = {kunci: getattr(isian, kunci) or "" for kunci in _KATA}
    return Tinjauan(tanggal=tanggal, jenis=JenisTinjauan(isian.jenis), uji_coba=uji, **kata)


def _ganti(semua: tuple[Tinjauan, ...], baru: Tinjauan) -> tuple[Tinjauan, ...]:
    """The reviews with this one among them; one of its kind and day keeps what the new one does not say."""
    for i, satu in enumerate(semua):
        if (satu.tanggal, satu.jenis) == (baru.tanggal, baru.jenis):
            ubah = {k: v for k in (*_KATA, "uji_coba") if (v := getattr(baru, k))}
            return (*semua[:i], satu.model_copy(update=ubah), *semua[i + 1 :])
    return (*semua, baru)


def _catat(sasaran: Sasaran, lama: Sop, kini: Sop) -> str:
    """Write the review into the source, in canonical form; everything else in the file keeps its meaning."""
    jalur = sasaran.akar / f"{kini.id}.md"
    berubah = [i for i, satu in enumerate(kini.tinjauan) if i >= len(lama.tinjauan) or satu != lama.tinjauan[i]]

    def ubah(data: Isi) -> Isi:
        assert isinstance(data, dict)  # noqa: S101 - the file was read as an SOP
        semua = data.get("tinjauan") or []
        semua = list(semua) if isinstance(semua, list) else [semua]
        for i in berubah:
            semua[i : i + 1] = [_data(kini.tinjauan[i], semua[i] if i < len(semua) else None)]
        return {**data, "tinjauan": semua}

    hasil = rapikan(f"{sasaran.sebut}/{kini.id}.md", jalur.read_bytes(), bentuk(Naskah), ubah)
    if hasil.isi is None or hasil.komentar:
        sebab = hasil.sebab[0].pesan if hasil.sebab else "komentarnya akan hilang; jalankan dahulu: sop rapikan"
        raise Galat(f"'{jalur}' tidak ditulis: {sebab}")
    try:
        tulis(jalur, hasil.isi)
    except OSError as galat:
        raise Galat(f"'{jalur}' tidak dapat ditulis: {galat.strerror}") from None
    return f"{jalur}: dicatat"


def _data(tinjauan: Tinjauan, lama: Data) -> Data:
    """A review as a source file holds it; of one that was there, only what is new is said again."""
    isi: dict[str, Any] = dict(lama) if isinstance(lama, dict) else {}
    isi |= {"tanggal": tinjauan.tanggal.iso, "jenis": tinjauan.jenis.value}
    for kunci in _KATA:
        if nilai := getattr(tinjauan, kunci):
            isi[kunci] = nilai
    isi["uji_coba"] = [_uji(satu) for satu in tinjauan.uji_coba]
    return isi


def _uji(satu: UjiLangkah) -> Data:
    menyimpang = {"menyimpang": str(satu.menyimpang)} if satu.menyimpang else {}
    menit: list[Data] = [f"{nilai:.10g}" for nilai in satu.menit]
    return {
        "langkah": str(satu.langkah), "kegiatan": satu.kegiatan, "menit": menit, **menyimpang, "kendala": satu.kendala,
    }  # fmt: skip


def _tampilkan(sop: Sop, bentuk_laporan: str, tulisan: list[str]) -> None:
    semua = hasil_uji(sop)
    if bentuk_laporan == "json":
        print(json.dumps([_json(sop, satu) for satu in semua], ensure_ascii=False, indent=2))
        return
    for satu in semua:
        langkah = sop.langkah[satu.nomor - 1]
        print(f"Langkah {satu.nomor}, {langkah.kegiatan}: {ringkas_uji(langkah, satu)}. {satu.putusan.capitalize()}.")
        for kendala in satu.kendala:
            print(f"  Kendala: {kendala}")
    for satu_baris in tulisan or ["Tidak ada yang ditulis (--lihat)."]:
        print(satu_baris)


def _json(sop: Sop, satu: HasilUji) -> dict[str, Any]:
    return {
        "langkah": satu.nomor,
        "kegiatan": sop.langkah[satu.nomor - 1].kegiatan,
        "kali": satu.kali,
        "percobaan": satu.percobaan,
        "tengah": satu.tengah,
        "rentang": satu.rentang,
        "jenis": satu.jenis.value,
        "menyimpang": satu.menyimpang,
        "kendala": list(satu.kendala),
        "putusan": satu.putusan.value,
    }
