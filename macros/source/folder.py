"""The content folder: every file read once, nothing outside it followed."""

import os
import re
from dataclasses import dataclass, field
from pathlib import Path

from macros.source.diagnostic import Diagnostic, Level, Place, define_code, visible
from macros.source.file_kinds import check_form
from macros.source.ident import SopId, is_slug
from macros.source.names import (
    KINDS,
    LAMPIRAN_SENAMA,
    NAMA_BERKAS,
    NAMA_LAMPIRAN,
    NAMA_PERANGKAT,
    NAMA_TERPAKAI,
    form_name,
    public_name,
    reserved,
)
from macros.source.picture_check import PictureFault, check_picture
from macros.source.text import BATAS_BERKAS

_S, _P = Level.KESALAHAN, Level.PERINGATAN
FOLDER_TIDAK_ADA = define_code(
    "folder-tidak-ada",
    _S,
    "Folder isi '{folder}' tidak ada",
    "Periksa nama foldernya, atau setelan SOPS_DIR.",
)
TANPA_INDEX = define_code(
    "unit-tanpa-index",
    _S,
    "Folder unit '{unit}' tidak punya index.md; buat berkas itu dengan nama dan jenis unit",
    "Setiap unit memerlukan index.md yang menyebut nama, singkatan, jenis, kontak, dan jabatannya.",
)
TANPA_KOTA = define_code(
    "tanpa-kota",
    _S,
    "Berkas kota.yml tidak ada; buat berkas itu, paling sedikit dengan 'nama: Kota ...'",
    "Nama kota dan setelan situs dibaca dari kota.yml.",
)
SALAH_TEMPAT = define_code(
    "salah-tempat",
    _P,
    "Berkas ini tidak dibaca karena bukan tempatnya; {saran}",
    "Naskah SOP berada di folder unit, formulir di folder lampiran milik unit.",
)
TAUTAN_SIMBOLIK = define_code(
    "tautan-simbolik",
    _S,
    "Tautan simbolik tidak diterima; salin berkasnya ke sini",
    "Tautan simbolik dapat menunjuk ke luar folder isi, jadi tidak pernah diikuti.",
)
TAK_TERBACA = define_code(
    "berkas-tak-terbaca",
    _S,
    "Berkas ini tidak dapat dibaca: {sebab}",
    "Periksa izin berkas itu.",
)
JENIS_LAMPIRAN = define_code(
    "jenis-lampiran",
    _S,
    "Lampiran '{nama}' tidak diterima; pakai PDF, DOCX, XLSX, ODT, ODS, PNG, atau JPG",
    "Lampiran adalah formulir untuk diunduh atau gambar, bukan halaman atau program.",
)
LAMPIRAN_BESAR = define_code(
    "lampiran-terlalu-besar",
    _S,
    "Lampiran '{nama}' lebih dari 10 MB; perkecil dahulu",
    "Formulir diunduh dengan ponsel, jadi harus kecil.",
)

DAFTAR = ("kota.yml", "peraturan.yml", "istilah.yml")
"""The files that stand beside the units' folders."""

TERPAKAI = frozenset(
    (
        "sop",
        "unit",
        "peraturan",
        "jabatan",
        "layanan",
        "cari",
        "evaluasi",
        "perubahan",
        "data",
        "panduan",
        "lampiran",
        "umum",
        "index",
    )
)
BUKAN_ISI = ("readme.md", "codeowners")
"""What may stand beside ``kota.yml`` and is none of the content."""
_BUKAN_SOP = ("lampiran", "index")
_GAMBAR = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*\.(?:png|jpe?g|webp)")
_LOGO_ENDING = "logo kota berakhiran .png, .jpg, atau .webp"
_OTHER_PICTURES = (".png", ".jpg", ".jpeg", ".webp", ".svg", ".gif", ".bmp", ".ico", ".tif", ".tiff", ".avif")
BATAS_LAMPIRAN = 10 << 20


@dataclass(frozen=True, slots=True)
class LampiranFile:
    """A form or a picture: where it lies, its size in bytes, and what keeps it from being decoded."""

    jalur: Path
    ukuran: int
    fault: PictureFault | None = None


@dataclass
class Folder:
    """What a content folder holds. ``sop`` and ``unit`` map ids to bytes; ``berkas`` tells the path of an id.

    ``daftar`` holds ``kota.yml`` and its like; ``lampiran`` the forms of each unit by file name;
    ``gambar`` the pictures beside ``kota.yml``, of which one may be the city's logo.
    """

    akar: str
    daftar: dict[str, bytes] = field(default_factory=dict)
    unit: dict[str, bytes] = field(default_factory=dict)
    sop: dict[str, bytes] = field(default_factory=dict)
    lampiran: dict[str, dict[str, LampiranFile]] = field(default_factory=dict)
    gambar: dict[str, LampiranFile] = field(default_factory=dict)
    diagnostics: list[Diagnostic] = field(default_factory=list)

    def file(self, ident: str) -> str:
        """The path to show for an SOP (``unit/slug``), a unit or a list file."""
        if ident in DAFTAR:
            return f"{self.akar}/{ident}"
        return f"{self.akar}/{ident}.md" if "/" in ident else f"{self.akar}/{ident}/index.md"


def read_folder(akar: Path, sebut: str = "") -> Folder:
    """Read a content folder; ``sebut`` is how its path is shown (by default as given). Never raises."""
    hasil = Folder(sebut or akar.as_posix().rstrip("/"))
    if not akar.is_dir():
        hasil.diagnostics.append(FOLDER_TIDAK_ADA.at(Place(hasil.akar), folder=hasil.akar))
        return hasil
    pembaca = _FolderReader(hasil)
    for nama, dir_entry in pembaca.contents(akar, Place(hasil.akar)):
        pembaca.top(nama, dir_entry)
    if "kota.yml" not in hasil.daftar:
        hasil.diagnostics.append(TANPA_KOTA.at(Place(hasil.file("kota.yml"))))
    return hasil


def is_valid_id(ident: str) -> bool:
    """Whether an SOP may have this id: unit and name are fit for an address, and for a file of their own."""
    sop = SopId(ident)
    terpakai = sop.unit in TERPAKAI or sop.slug in _BUKAN_SOP or reserved(sop.unit) or reserved(sop.slug)
    return sop.is_valid and not terpakai


class _FolderReader:
    def __init__(self, hasil: Folder) -> None:
        self._hasil = hasil

    def contents(self, folder: Path, tempat: Place) -> list[tuple[str, os.DirEntry[str]]]:
        """The visible entries of a folder by name, in a stable order; none of one that cannot be read."""
        try:
            with os.scandir(folder) as entries:
                semua = {
                    dir_entry.name: dir_entry for dir_entry in entries if not dir_entry.name.startswith(".")
                }
        except OSError as salah:
            self._tell(TAK_TERBACA.at(tempat, sebab=salah.strerror or "galat sistem"))
            return []
        return [(visible(nama), semua[nama]) for nama in sorted(semua)]

    def top(self, nama: str, dir_entry: os.DirEntry[str]) -> None:
        """An entry of the content folder itself."""
        tempat = Place(f"{self._hasil.akar}/{nama}")
        if dir_entry.is_symlink():
            self._tell(TAUTAN_SIMBOLIK.at(tempat))
        elif dir_entry.is_dir():
            self._unit(nama, dir_entry, tempat)
        elif nama in DAFTAR:
            if (isi := self._read(dir_entry, tempat)) is not None:
                self._hasil.daftar[nama] = isi
        elif _GAMBAR.fullmatch(nama) and dir_entry.is_file():
            if (
                self._whole(dir_entry, nama, tempat)
                and (picture := self._picture(dir_entry, tempat)) is not None
            ):
                self._hasil.gambar[nama] = picture
        elif nama.lower() not in BUKAN_ISI:
            like_logo = nama.lower().endswith(_OTHER_PICTURES)
            saran = _LOGO_ENDING if like_logo else "pindahkan ke folder unitnya"
            self._tell(SALAH_TEMPAT.at(tempat, saran=saran))

    def _unit(self, unit: str, folder: os.DirEntry[str], tempat: Place) -> None:
        if not self._check_nama(unit, tempat, "disdukcapil"):
            return
        for nama, dir_entry in self.contents(Path(folder.path), tempat):
            self._inside_unit(unit, nama, dir_entry, Place(f"{tempat.berkas}/{nama}"))
        if unit not in self._hasil.unit:
            self._tell(TANPA_INDEX.at(Place(f"{tempat.berkas}/index.md"), unit=unit))

    def _inside_unit(self, unit: str, nama: str, dir_entry: os.DirEntry[str], tempat: Place) -> None:
        slug, titik, jenis = nama.rpartition(".")
        if dir_entry.is_symlink():
            self._tell(TAUTAN_SIMBOLIK.at(tempat))
        elif dir_entry.is_dir():
            if nama == "lampiran":
                self._lampiran(unit, dir_entry, tempat)
            else:
                self._tell(SALAH_TEMPAT.at(tempat, saran="unit hanya punya satu folder, yaitu lampiran"))
        elif not titik or jenis.lower() != "md":
            saran = "naskah SOP berakhiran .md, formulir di folder lampiran"
            self._tell(SALAH_TEMPAT.at(tempat, saran=saran))
        elif nama == "index.md":
            if (isi := self._read(dir_entry, tempat)) is not None:
                self._hasil.unit[unit] = isi
        elif jenis != "md" or not is_slug(slug) or slug in _BUKAN_SOP or reserved(slug):
            self._check_nama(nama.removesuffix(".md"), tempat, "penerbitan-ktp")
        elif (isi := self._read(dir_entry, tempat)) is not None:
            self._hasil.sop[f"{unit}/{slug}"] = isi

    def _lampiran(self, unit: str, folder: os.DirEntry[str], tempat: Place) -> None:
        alamat: dict[str, str] = {}
        for nama, dir_entry in self.contents(Path(folder.path), tempat):
            di_sini = Place(f"{tempat.berkas}/{nama}")
            if dir_entry.is_symlink():
                self._tell(TAUTAN_SIMBOLIK.at(di_sini))
            elif not dir_entry.is_file() or nama.rpartition(".")[2].lower() not in KINDS:
                self._tell(JENIS_LAMPIRAN.at(di_sini, nama=nama))
            elif not form_name(nama):
                self._tell(NAMA_LAMPIRAN.at(di_sini, nama=nama))
            elif reserved(nama):
                self._tell(NAMA_PERANGKAT.at(di_sini, nama=nama))
            elif (lain := alamat.setdefault(public_name(nama).casefold(), nama)) != nama:
                self._tell(LAMPIRAN_SENAMA.at(di_sini, nama=nama, lain=lain))
            elif dir_entry.stat().st_size > BATAS_LAMPIRAN:
                self._tell(LAMPIRAN_BESAR.at(di_sini, nama=nama))
            elif (form := self._picture(dir_entry, di_sini)) is not None:
                # a form that is something else is told once, and is not missing
                if self._whole(dir_entry, nama, di_sini) and form.fault is not None:
                    self._tell(form.fault.at(di_sini))
                self._hasil.lampiran.setdefault(unit, {})[nama] = form

    def _picture(self, entry: os.DirEntry[str], place: Place) -> LampiranFile | None:
        """A form or a picture with what its head tells; None, and told, when it cannot be read."""
        path = Path(entry.path)
        try:
            return LampiranFile(path, entry.stat().st_size, check_picture(path))
        except OSError as error:
            self._tell(TAK_TERBACA.at(place, sebab=error.strerror or "galat sistem"))
            return None

    def _whole(self, dir_entry: os.DirEntry[str], nama: str, tempat: Place) -> bool:
        """Whether the bytes of a form or picture are what its name says; tells it when they are not."""
        try:
            masalah = list(check_form(Path(dir_entry.path), nama, tempat))
        except OSError as salah:
            masalah = [TAK_TERBACA.at(tempat, sebab=salah.strerror or "galat sistem")]
        self._hasil.diagnostics += masalah
        return not masalah

    def _check_nama(self, nama: str, tempat: Place, misal: str) -> bool:
        if not is_slug(nama):
            self._tell(NAMA_BERKAS.at(tempat, nama=nama, misal=misal))
        elif nama in TERPAKAI:
            self._tell(NAMA_TERPAKAI.at(tempat, nama=nama))
        elif reserved(nama):
            self._tell(NAMA_PERANGKAT.at(tempat, nama=nama))
        else:
            return True
        return False

    def _read(self, dir_entry: os.DirEntry[str], tempat: Place) -> bytes | None:
        """The bytes of a file; of one that is too large only enough to tell so."""
        if not dir_entry.is_file(follow_symlinks=False):
            self._tell(TAK_TERBACA.at(tempat, sebab="bukan berkas biasa"))
            return None
        try:
            with Path(dir_entry.path).open("rb") as berkas:
                return berkas.read(BATAS_BERKAS + 1)
        except OSError as salah:
            self._tell(TAK_TERBACA.at(tempat, sebab=salah.strerror or "galat sistem"))
            return None

    def _tell(self, diagnostic: Diagnostic) -> None:
        self._hasil.diagnostics.append(diagnostic)
