"""The command line of ``sop``, in Indonesian."""

import argparse
import os
import re
from collections.abc import Callable, Iterable, Sequence
from typing import Any, NoReturn

from macros.changes.codeowners import OwnersSyntax
from macros.cli.alur import alur
from macros.cli.banding import FORMAT as FORMAT_BANDING
from macros.cli.banding import banding
from macros.cli.baru import baru
from macros.cli.cetak import cetak
from macros.cli.ekspor import ekspor
from macros.cli.evaluasi import FORMAT as FORMAT_EVALUASI
from macros.cli.evaluasi import run as jalankan_evaluasi
from macros.cli.ganti_id import ganti_id
from macros.cli.pemilik import pemilik
from macros.cli.periksa import periksa
from macros.cli.rakit import rakit
from macros.cli.rapikan import rapikan
from macros.cli.reporting import FORMAT
from macros.cli.uji_coba import FORMAT as FORMAT_UJI
from macros.cli.uji_coba import uji_coba
from macros.cli.usulan import usulan
from macros.documents.forms import BENTUK
from macros.settings import Settings, SettingsError

_ISTILAH = (
    (r"the following arguments are required: (.*)", r"harus disebut: \1"),
    (r"unrecognized arguments: (.*)", r"tidak dikenal: \1"),
    (r"argument (.*): invalid choice: (.*) \(choose from (.*)\)", r"\1: \2 tidak dikenal; pilihannya \3"),
    (r"argument (.*): expected one argument", r"\1: isinya harus disebut"),
    (r"argument (.*): ignored explicit argument (.*)", r"\1: tidak memerlukan isi \2"),
)

_JALUR = "folder isi, folder unit, atau berkas (bawaan: SOPS_DIR, atau sops)"


class _Shape(argparse.HelpFormatter):
    def add_usage(
        self, usage: str | None, actions: Iterable[argparse.Action], groups: Any, prefix: str | None = None
    ) -> None:
        super().add_usage(usage, actions, groups, "pemakaian: " if prefix is None else prefix)


class Parser(argparse.ArgumentParser):
    """A parser that speaks Indonesian and ends with code 2 on wrong usage."""

    def __init__(self, **isian: Any) -> None:
        super().__init__(formatter_class=_Shape, add_help=False, allow_abbrev=False, **isian)
        self._positionals.title, self._optionals.title = "isian", "pilihan"
        self.add_argument("-h", "--help", "--bantuan", action="help", help="tampilkan bantuan ini")

    def error(self, message: str) -> NoReturn:
        for pola, ganti in _ISTILAH:
            message = re.sub(pola, ganti, message)
        self.exit(2, f"sop: {message}\n{self.format_usage()}")


def build_parser() -> Parser:
    """The parser of ``sop``; its result has ``jalankan`` (the command), ``setelan`` and the command's own
    values.
    """
    utama = Parser(prog="sop", description="Memeriksa, merapikan, merakit, dan mengevaluasi naskah SOP.")
    perintah = utama.add_subparsers(title="perintah", metavar="perintah", required=True)

    satu = _command(
        perintah, "periksa", periksa, "memeriksa semua naskah dan menyebut setiap masalah dengan barisnya"
    )
    satu.add_argument("jalur", nargs="*", help=_JALUR)
    satu.add_argument("--ketat", action="store_true", help="peringatan pun dianggap gagal")
    satu.add_argument(
        "--situs", metavar="FOLDER", help="periksa situs yang sudah dibangun: tautan, kebijakan, ukuran"
    )

    satu = _command(perintah, "rapikan", rapikan, "menulis naskah dalam bentuk baku, tanpa mengubah artinya")
    satu.add_argument("jalur", nargs="*", help=_JALUR)
    satu.add_argument(
        "--periksa", action="store_true", help="hanya sebut berkas yang belum baku, tanpa menulis"
    )
    satu.add_argument(
        "--buang-komentar", action="store_true", help="rapikan juga berkas yang komentarnya akan hilang"
    )

    arti = "menyebut apa yang berubah artinya di antara dua revisi, dan SOP mana yang ikut tersentuh"
    satu = _command(perintah, "banding", banding, arti, FORMAT_BANDING)
    satu.add_argument("dasar", help="revisi git, misalnya main, atau folder isi")
    satu.add_argument(
        "kini", nargs="?", help="revisi atau folder yang dibandingkan (bawaan: isi folder sekarang)"
    )

    satu = _command(
        perintah, "rakit", rakit, "menulis semua halaman sebagai berkas Markdown untuk pembuat situs lain"
    )
    satu.add_argument("tujuan", help="folder tujuan; berkas lama di dalamnya ditimpa, tidak ada yang dihapus")

    satu = _command(perintah, "alur", alur, "menggambar bagan alir sebuah SOP sebagai satu berkas SVG")
    satu.add_argument("id", help="SOP menurut tempat berkasnya: unit/nama-berkas; naskah draf pun boleh")
    satu.add_argument("-o", "--keluar", metavar="BERKAS", help="tempat gambar (bawaan: keluaran baku)")

    satu = _command(
        perintah, "cetak", cetak, "membuat dokumen resmi sebuah SOP, atau buku SOP sebuah unit (PDF)"
    )
    satu.add_argument(
        "apa", metavar="id|unit", help="SOP: unit/nama-berkas (naskah draf pun boleh), atau id unit"
    )
    satu.add_argument("-o", "--keluar", metavar="BERKAS", help="tempat PDF (bawaan: keluaran baku)")

    satu = _command(perintah, "ekspor", ekspor, "menulis SOP sebagai dokumen: satu berkas untuk setiap SOP")
    satu.add_argument(
        "bentuk", choices=tuple(BENTUK), metavar="bentuk", help=f"salah satu dari: {', '.join(BENTUK)}"
    )
    satu.add_argument(
        "id", nargs="*", help="SOP: unit/nama-berkas; naskah draf pun boleh (bawaan: semua yang terbit)"
    )
    satu.add_argument(
        "-o", "--keluar", metavar="TEMPAT", help="berkas untuk satu SOP, folder untuk yang lain"
    )

    arti = "mencari tumpang tindih, tinjauan yang lewat, dasar hukum yang dicabut, dan ukuran semua SOP"
    satu = _command(perintah, "evaluasi", jalankan_evaluasi, arti, FORMAT_EVALUASI)
    satu.add_argument("jalur", nargs="?", help="folder isi (bawaan: SOPS_DIR, atau sops)")
    satu.add_argument(
        "-o", "--keluar", metavar="BERKAS", help="tempat buku XLSX atau PDF (bawaan: keluaran baku)"
    )
    satu.add_argument("--tahunan", metavar="UNIT", help="dokumen evaluasi tahunan sebuah unit, xlsx atau pdf")
    satu.add_argument("--situs", metavar="FOLDER", help="taruh halaman evaluasi di situs yang sudah dibangun")

    arti = "memberi lembar uji coba sebuah SOP, dan mencatat hasil pengukurannya"
    _choices_trial(_command(perintah, "uji-coba", uji_coba, arti, FORMAT_UJI))

    _choices_new(
        _command(perintah, "baru", baru, "menulis draf SOP baru dengan nomor berikutnya, sambil bertanya")
    )

    arti = "memberi sebuah SOP id lain, di berkasnya dan di setiap naskah yang menyebutnya"
    satu = _command(perintah, "ganti-id", ganti_id, arti)
    satu.add_argument("lama", help="id sekarang: unit/nama-berkas")
    satu.add_argument("baru", help="id baru; id lama tetap berlaku sebagai alamat pengalih")

    arti = "mengambil naskah sebuah usulan dari git dengan aman, memeriksanya, dan menceritakan perubahannya"
    satu = _command(perintah, "usulan", usulan, arti)
    satu.add_argument("dasar", help="revisi git yang akan menerima usulan, misalnya main")
    satu.add_argument("kepala", help="revisi git usulan itu")
    satu.add_argument("--ke", metavar="FOLDER", required=True, help="folder baru untuk naskah yang diambil")
    satu.add_argument("--ringkasan", metavar="BERKAS", help="tempat ringkasan sebagai Markdown")

    satu = _command(perintah, "pemilik", pemilik, "menulis CODEOWNERS dari pemilik setiap unit")
    satu.add_argument(
        "--bentuk", choices=[*OwnersSyntax], default=OwnersSyntax.GITHUB, help="tata tulis (bawaan: github)"
    )
    satu.add_argument("--periksa", action="store_true", help="hanya sebut bila berkasnya belum sesuai")
    return utama


def _choices_trial(satu: Parser) -> None:
    satu.add_argument("id", help="SOP menurut tempat berkasnya: unit/nama-berkas; naskah draf pun boleh")
    satu.add_argument(
        "--csv", metavar="BERKAS", help="lembar yang sudah diisi; tanpa ini, lembar kosong dikeluarkan"
    )
    satu.add_argument("--lihat", action="store_true", help="bandingkan saja, jangan tulis ke naskah")
    satu.add_argument("--tanggal", help="hari uji coba (bawaan: hari ini)")
    satu.add_argument("--jenis", choices=["simulasi", "bimtek"], default="simulasi", help="bawaan: simulasi")
    for nama, arti in (
        ("oleh", "siapa yang menguji"),
        ("metode", "cara mengujinya"),
        ("hasil", "apa yang ditemukan"),
        ("tindak-lanjut", "apa yang dilakukan sesudahnya"),
    ):
        satu.add_argument(f"--{nama}", help=arti)


def _choices_new(satu: Parser) -> None:
    satu.add_argument("--unit", help="id unit; bersama --nama, tidak ada yang ditanyakan")
    satu.add_argument("--nama", help="judul SOP")
    satu.add_argument("--berkas", metavar="NAMA", help="nama berkas (bawaan: dari judulnya)")
    satu.add_argument("--layanan", action="store_true", default=None, help="SOP ini layanan untuk warga")
    satu.add_argument(
        "--bukan-layanan", dest="layanan", action="store_false", help="SOP ini prosedur internal"
    )
    satu.add_argument("--waktu", help="janji waktu kepada warga, misalnya '1 hari kerja'")
    satu.add_argument("--biaya", help="biaya bagi warga, misalnya Gratis")
    for nama, arti in (
        ("peristiwa", "id peristiwa hidup dari kota.yml"),
        ("persyaratan", "yang perlu dibawa warga"),
        ("produk", "yang diterima warga"),
        ("dasar-hukum", "id dari peraturan.yml, atau judul lengkap peraturan"),
        ("langkah", "'kegiatan | pelaksana | waktu | output'"),
    ):
        satu.add_argument(f"--{nama}", action="append", default=[], help=f"{arti}; boleh diulang")
    satu.add_argument(
        "--tanpa-petunjuk", action="store_true", help="tanpa komentar petunjuk, langsung bentuk baku"
    )


def _command(
    perintah: Any,
    nama: str,
    jalankan: Callable[[argparse.Namespace], int],
    arti: str,
    bentuk: Sequence[str] = FORMAT,
) -> Parser:
    satu: Parser = perintah.add_parser(nama, help=arti, description=arti[0].upper() + arti[1:] + ".")
    satu.add_argument("--format", choices=bentuk, default="teks", help="bentuk laporan (bawaan: teks)")
    satu.set_defaults(jalankan=jalankan)
    return satu


def parse(argv: Iterable[str] | None) -> argparse.Namespace:
    """The arguments of one call, with the settings of the environment. Ends with code 2 on wrong usage."""
    utama = build_parser()
    isian = utama.parse_args(None if argv is None else list(argv))
    try:
        isian.setelan = Settings.of(os.environ)
    except SettingsError as salah:
        utama.exit(2, f"sop: {salah}\n")
    return isian
