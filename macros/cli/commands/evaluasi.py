"""``sop evaluasi``: what the catalog shows about overlaps, reviews, legal bases, form and effort."""

import sys
from argparse import Namespace
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from macros.base import address
from macros.base.failure import cause_of
from macros.base.templates import Templates
from macros.base.xlsx import workbook
from macros.catalog.loading import open_folder
from macros.catalog.whole import Catalog
from macros.changes.history_parts import read_history
from macros.cli.atomic import write
from macros.cli.command import Command, Group, option
from macros.cli.errors import CommandError
from macros.cli.reporting import count_levels
from macros.evaluate.finding import Finding
from macros.evaluate.overall import Evaluasi
from macros.evaluate.registry import all_kinds
from macros.pages.evaluation import BENTUK_TAHUNAN, EvaluationPresenter
from macros.pages.evaluation_sections import evaluation_sections
from macros.pages.parts import signatures
from macros.reports.evaluation_files import evaluation_tables, temuan_json
from macros.source.diagnostic import Level, did_you_mean

FORMAT = ("teks", "json", "xlsx", "pdf")


def evaluasi(isian: Namespace) -> int:
    """Evaluate the content folder ``isian.jalur`` (one, or the setting's) and write the result.

    ``isian.format`` is one of ``FORMAT``; a workbook goes to ``isian.keluar``, or to the standard output when
    that is no terminal; ``isian.situs`` puts the page and its tables into a built site instead. The code is 1
    when the content has errors, as its evaluation would be wrong.
    """
    akar = Path(isian.jalur or isian.setelan.akar)
    if not akar.is_dir():
        raise CommandError(f"folder '{akar}' tidak ada")
    bukaan = open_folder(akar, signatures(), draf=isian.setelan.draf, sebut=akar.as_posix())
    salah = [diagnostic for diagnostic in bukaan.diagnostics if diagnostic.tingkat is Level.KESALAHAN]
    if salah:
        print(f"sop: {count_levels(salah)} di naskah; perbaiki dahulu, lihat: sop periksa", file=sys.stderr)
        return 1
    if isian.tahunan and isian.tahunan not in bukaan.katalog.unit:
        raise CommandError(
            f"unit '{isian.tahunan}' tidak ada{did_you_mean(isian.tahunan, bukaan.katalog.unit)}"
        )
    riwayat = read_history(akar, bukaan.katalog, draf=isian.setelan.draf, wanted=isian.setelan.riwayat)
    hari = isian.setelan.today(bukaan.katalog.kota.zona_waktu)
    penyaji = EvaluationPresenter(Templates(bukaan.katalog), hari, riwayat, dokumen=isian.setelan.dokumen)
    hasil = penyaji.result
    if isian.situs:
        _write_site(penyaji, bukaan.katalog, Path(isian.situs))
    elif isian.tahunan:
        bentuk = isian.format if isian.format in BENTUK_TAHUNAN else BENTUK_TAHUNAN[0]
        _write_buku(penyaji.tahunan(isian.tahunan, bentuk), isian.keluar)
    elif isian.format == "pdf":
        raise CommandError("bentuk pdf hanya untuk --tahunan UNIT")
    elif isian.format == "json":
        print(temuan_json(hasil.temuan))
    elif isian.format == "xlsx":
        _write_buku(workbook(tuple(evaluation_tables(bukaan.katalog, hasil, penyaji.summary))), isian.keluar)
    else:
        print("\n".join((penyaji.summary.reading_text, "", *_text(hasil))))
    return 0


def _write_site(evaluasi: EvaluationPresenter, katalog: Catalog, folder: Path) -> None:
    """The page of the evaluation and its tables, into a folder that holds the built site."""
    if not (folder / "index.html").is_file():
        raise CommandError(f"'{folder}' bukan situs yang sudah dibangun; jalankan dahulu: make build")
    semua = [(address.evaluasi(section.path), section.title) for section in evaluation_sections(katalog)]
    halaman = [(f"{url}index.html", evaluasi.standalone(url, judul).encode()) for url, judul in semua]
    for jalur, isi in (*halaman, *evaluasi.files()):
        (folder / jalur).parent.mkdir(parents=True, exist_ok=True)
        write(folder / jalur, isi)
    print(f"{folder / halaman[0][0]}")


def _write_buku(isi: bytes, keluar: str | None) -> None:
    if keluar:
        try:
            write(Path(keluar), isi)
        except OSError as galat:
            raise CommandError(f"'{keluar}' tidak dapat ditulis: {cause_of(galat)}") from None
    elif sys.stdout.isatty():
        raise CommandError("berkas ini tidak dapat ditampilkan di layar; sebut --keluar BERKAS")
    else:
        sys.stdout.buffer.write(isi)


def _text(hasil: Evaluasi) -> list[str]:
    baris: list[str] = []
    for kind in all_kinds():
        if found := hasil.of_kind(kind):
            lines = (line for finding in found for line in _finding(finding))
            baris += ["", f"{kind.nama} ({len(found)})", *lines]
    banyak = Counter(finding_entry.tingkat for finding_entry in hasil.temuan)
    isi = (
        ", ".join(f"{banyak[tingkat]} {tingkat}" for tingkat in Level if banyak[tingkat])
        or "tidak ada temuan"
    )
    return [*baris[1:], "", f"{len(hasil.ukuran)} SOP, {hasil.hari_ini.isoformat()}: {isi}."]


def _finding(finding: Finding) -> Sequence[str]:
    langkah = {ident: [str(n) for lain, n in finding.langkah if lain == ident] for ident in finding.sop}
    di = "; ".join(
        f"{ident} langkah {', '.join(nomor)}" if nomor else ident for ident, nomor in langkah.items()
    )
    return (f"  {di}: {finding.pesan} [{finding.kode}]", f"    Saran: {finding.saran}")


COMMAND = Command(
    name="evaluasi",
    help="mencari tumpang tindih, tinjauan yang lewat, dasar hukum yang dicabut, dan ukuran semua SOP",
    run=evaluasi,
    group=Group.MEMERIKSA,
    usage="sop evaluasi [jalur]",
    guide="Mencari tumpang tindih, tinjauan yang lewat, dasar hukum yang dicabut, dan ukuran semua SOP. "
    "`--format teks`, `json`, `xlsx`, atau `pdf`; `--tahunan UNIT` membuat dokumen tahunan; `--situs FOLDER` "
    "menaruh "
    "halaman evaluasi di situs yang sudah dibangun. Lihat [Membaca evaluasi](evaluasi.md).",
    options=(
        option("jalur", nargs="?", help="folder isi (bawaan: SOPS_DIR, atau sops)"),
        option("-o", "--keluar", metavar="BERKAS", help="tempat buku XLSX atau PDF (bawaan: keluaran baku)"),
        option("--tahunan", metavar="UNIT", help="dokumen evaluasi tahunan sebuah unit, xlsx atau pdf"),
        option("--situs", metavar="FOLDER", help="taruh halaman evaluasi di situs yang sudah dibangun"),
    ),
    formats=FORMAT,
)
