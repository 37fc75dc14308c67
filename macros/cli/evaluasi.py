"""``sop evaluasi``: what the catalog shows about overlaps, reviews, legal bases, form and effort."""

import sys
from argparse import Namespace
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from macros.catalog.buka import buka
from macros.catalog.katalog import Katalog
from macros.cli.galat import Galat
from macros.cli.laporan import hitung
from macros.cli.tulis import tulis
from macros.evaluate.evaluasi import Evaluasi
from macros.evaluate.temuan import Temuan
from macros.render.evaluasi import BENTUK_TAHUNAN, PenyajiEvaluasi
from macros.render.halaman import halaman_evaluasi
from macros.render.lembar import json_temuan, tabel_evaluasi
from macros.render.makro import tanda_tangan
from macros.render.ringkasan import NAMA_JENIS
from macros.render.riwayat import baca_riwayat
from macros.render.templat import Templat
from macros.render.xlsx import buku
from macros.source.diagnostic import Tingkat, saran_kata

FORMAT = ("teks", "json", "xlsx", "pdf")


def jalankan(isian: Namespace) -> int:
    """Evaluate the content folder ``isian.jalur`` (one, or the setting's) and write the result.

    ``isian.format`` is one of ``FORMAT``; a workbook goes to ``isian.keluar``, or to the standard output when that is
    no terminal; ``isian.situs`` puts the page and its tables into a built site instead. The code is 1 when the content
    has errors, as its evaluation would be wrong.
    """
    akar = Path(isian.jalur or isian.setelan.akar)
    if not akar.is_dir():
        raise Galat(f"folder '{akar}' tidak ada")
    bukaan = buka(akar, tanda_tangan(), draf=isian.setelan.draf, sebut=akar.as_posix())
    salah = [satu for satu in bukaan.diagnostics if satu.tingkat is Tingkat.KESALAHAN]
    if salah:
        print(f"sop: {hitung(salah)} di naskah; perbaiki dahulu, lihat: sop periksa", file=sys.stderr)
        return 1
    if isian.tahunan and isian.tahunan not in bukaan.katalog.unit:
        raise Galat(f"unit '{isian.tahunan}' tidak ada{saran_kata(isian.tahunan, bukaan.katalog.unit)}")
    riwayat = baca_riwayat(akar, bukaan.katalog, draf=isian.setelan.draf)
    hari = isian.setelan.hari(bukaan.katalog.kota.zona_waktu)
    evaluasi = PenyajiEvaluasi(Templat(bukaan.katalog), hari, riwayat, dokumen=isian.setelan.dokumen)
    hasil = evaluasi.hasil
    if isian.situs:
        _tulis_situs(evaluasi, bukaan.katalog, Path(isian.situs))
    elif isian.tahunan:
        bentuk = isian.format if isian.format in BENTUK_TAHUNAN else BENTUK_TAHUNAN[0]
        _tulis_buku(evaluasi.tahunan(isian.tahunan, bentuk), isian.keluar)
    elif isian.format == "pdf":
        raise Galat("bentuk pdf hanya untuk --tahunan UNIT")
    elif isian.format == "json":
        print(json_temuan(hasil.temuan))
    elif isian.format == "xlsx":
        _tulis_buku(buku(tuple(tabel_evaluasi(bukaan.katalog, hasil, evaluasi.ringkasan))), isian.keluar)
    else:
        print("\n".join((evaluasi.ringkasan.bacaan, "", *_teks(hasil))))
    return 0


def _tulis_situs(evaluasi: PenyajiEvaluasi, katalog: Katalog, folder: Path) -> None:
    """The page of the evaluation and its tables, into a folder that holds the built site."""
    if not (folder / "index.html").is_file():
        raise Galat(f"'{folder}' bukan situs yang sudah dibangun; jalankan dahulu: make build")
    semua = list(halaman_evaluasi(katalog))
    halaman = [(f"{satu.url}index.html", evaluasi.mandiri(satu.url, satu.judul).encode()) for satu in semua]
    for jalur, isi in (*halaman, *evaluasi.berkas()):
        (folder / jalur).parent.mkdir(parents=True, exist_ok=True)
        tulis(folder / jalur, isi)
    print(f"{folder / halaman[0][0]}")


def _tulis_buku(isi: bytes, keluar: str | None) -> None:
    if keluar:
        try:
            tulis(Path(keluar), isi)
        except OSError as galat:
            raise Galat(f"'{keluar}' tidak dapat ditulis: {galat.strerror}") from None
    elif sys.stdout.isatty():
        raise Galat("berkas ini tidak dapat ditampilkan di layar; sebut --keluar BERKAS")
    else:
        sys.stdout.buffer.write(isi)


def _teks(hasil: Evaluasi) -> list[str]:
    baris: list[str] = []
    for jenis, nama in NAMA_JENIS.items():
        semua = hasil.menurut(jenis)
        if semua:
            baris += ["", f"{nama} ({len(semua)})", *(satu for temuan in semua for satu in _temuan(temuan))]
    banyak = Counter(satu.tingkat for satu in hasil.temuan)
    isi = ", ".join(f"{banyak[tingkat]} {tingkat}" for tingkat in Tingkat if banyak[tingkat]) or "tidak ada temuan"
    return [*baris[1:], "", f"{len(hasil.ukuran)} SOP, {hasil.hari_ini.isoformat()}: {isi}."]


def _temuan(satu: Temuan) -> Sequence[str]:
    langkah = {ident: [str(n) for lain, n in satu.langkah if lain == ident] for ident in satu.sop}
    di = "; ".join(f"{ident} langkah {', '.join(nomor)}" if nomor else ident for ident, nomor in langkah.items())
    return (f"  {di}: {satu.pesan} [{satu.kode}]", f"    Saran: {satu.saran}")
