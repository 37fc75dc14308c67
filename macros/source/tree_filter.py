"""What may be taken from a git tree that a stranger wrote: regular files of the kinds and sizes that content
has.

Nothing here trusts a name, a mode or a size; whatever passes can be written below an empty folder as it is.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from macros.source.diagnostic import Diagnostic, Level, Place, define_code, visible
from macros.source.folder import BATAS_LAMPIRAN, BUKAN_ISI, JENIS_LAMPIRAN, LAMPIRAN_BESAR, TAUTAN_SIMBOLIK
from macros.source.names import NAMA_BERKAS, NAMA_PERANGKAT, reserved
from macros.source.syntax_codes import TERLALU_BESAR
from macros.source.text import BATAS_BERKAS

_S = Level.KESALAHAN
SUBMODUL = define_code(
    "submodul",
    _S,
    "Submodul git tidak diterima; salin berkasnya ke sini",
    "Submodul menunjuk ke repositori lain, yang isinya tidak diperiksa di sini.",
)
NAMA_SERUPA = define_code(
    "nama-serupa",
    _S,
    "Nama '{nama}' hanya berbeda huruf besar dan kecil dari '{lain}'; beri nama lain",
    "Di banyak komputer kedua nama itu berkas yang sama, sehingga yang satu menimpa yang lain.",
)
ISI_TERLALU_BANYAK = define_code(
    "isi-terlalu-banyak",
    _S,
    "Folder isi melebihi {batas}; bagi usulan ini, atau perkecil lampirannya",
    "Batas ini jauh di atas kebutuhan sebuah kota, dan menjaga agar pemeriksaan usulan selalu selesai.",
)

BATAS_BANYAK = 20_000
BATAS_JUMLAH = 1 << 30

_BIASA = frozenset(("100644", "100755"))
_NAMA = re.compile(r"[A-Za-z0-9_(\[][A-Za-z0-9 ._,&+()\[\]-]{0,99}")
_NASKAH = re.compile(r"(?:[^/]+/)?[^/]+\.md|[^/]+\.yml", re.IGNORECASE)
_LAMPIRAN = re.compile(r"[^/]+/lampiran/[^/]+\.(?:pdf|docx|xlsx|odt|ods|png|jpe?g)", re.IGNORECASE)
_GAMBAR = re.compile(r"[^/]+\.(?:png|jpe?g|webp)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class TreeEntry:
    """One entry of a git tree: its mode in octal, its object, its size in bytes (0 when it has none), its
    path.
    """

    mode: str
    objek: str
    ukuran: int
    jalur: str


def filter_entries(semua: Iterable[TreeEntry], akar: str) -> tuple[list[TreeEntry], list[Diagnostic]]:
    """The entries to take, and why others are not. Paths are relative to the content folder, shown below
    ``akar``.

    Beyond ``BATAS_BANYAK`` files or ``BATAS_JUMLAH`` bytes nothing more is taken.
    """
    boleh: list[TreeEntry] = []
    salah: list[Diagnostic] = []
    nama: dict[str, str] = {}
    jumlah = 0
    for entry in semua:
        if entry.jalur.lower() in BUKAN_ISI:
            continue
        tempat = Place(f"{akar}/{visible(entry.jalur)}")
        masalah = next(_periksa(entry, tempat, nama), None)
        jumlah += entry.ukuran
        if len(boleh) >= BATAS_BANYAK or jumlah > BATAS_JUMLAH:
            batas = f"{BATAS_BANYAK} berkas atau {BATAS_JUMLAH >> 20} MB"
            return boleh, [*salah, ISI_TERLALU_BANYAK.at(Place(akar), batas=batas)]
        if masalah is None:
            boleh.append(entry)
        else:
            salah.append(masalah)
    return boleh, salah


def _periksa(entry: TreeEntry, tempat: Place, nama: dict[str, str]) -> Iterator[Diagnostic]:
    """What is wrong with an entry, the worst first. Every name on the way to it may be spelled in one way
    only.
    """
    *folder, berkas = entry.jalur.split("/")
    if entry.mode == "120000":
        yield TAUTAN_SIMBOLIK.at(tempat)
    if entry.mode not in _BIASA:
        yield SUBMODUL.at(tempat)
    for bagian in (*folder, berkas):
        if not _NAMA.fullmatch(bagian) or bagian.endswith((" ", ".")):
            yield NAMA_BERKAS.at(tempat, nama=bagian, misal="penerbitan-ktp.md")
        elif reserved(bagian):
            yield NAMA_PERANGKAT.at(tempat, nama=bagian)
    for n in range(1, len(folder) + 2):
        jalur = "/".join((*folder, berkas)[:n])
        if (lain := nama.setdefault(jalur.casefold(), jalur)) != jalur:
            yield NAMA_SERUPA.at(tempat, nama=jalur, lain=lain)
    if _LAMPIRAN.fullmatch(entry.jalur) or _GAMBAR.fullmatch(entry.jalur):
        if entry.ukuran > BATAS_LAMPIRAN:
            yield LAMPIRAN_BESAR.at(tempat, nama=berkas)
    elif not _NASKAH.fullmatch(entry.jalur):
        yield JENIS_LAMPIRAN.at(tempat, nama=berkas)
    elif entry.ukuran > BATAS_BERKAS:
        yield TERLALU_BESAR.at(tempat, batas=BATAS_BERKAS // 1024)
