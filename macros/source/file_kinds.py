"""What a form really is: the kind that its first bytes tell, against the one that its name promises."""

import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path

from macros.source.diagnostic import Diagnostic, Level, Place, define_code

_S = Level.KESALAHAN
LAMPIRAN_KOSONG = define_code(
    "lampiran-kosong",
    _S,
    "Berkas '{nama}' kosong; simpan ulang isinya, atau hapus berkas ini",
    "Berkas tanpa isi tidak dapat dibuka oleh siapa pun yang mengunduhnya.",
)
LAMPIRAN_LFS = define_code(
    "lampiran-lfs",
    _S,
    "'{nama}' hanya penunjuk Git LFS, bukan isinya; jalankan 'git lfs pull', atau simpan tanpa LFS",
    "Git LFS menyimpan isi berkas di tempat lain. Tanpa mengambilnya dahulu, yang terbit hanya tiga baris "
    "penunjuk.",
)
LAMPIRAN_BUKAN_JENISNYA = define_code(
    "lampiran-bukan-jenisnya",
    _S,
    "Isi '{nama}' bukan {jenis}{melainkan}; simpan ulang sebagai {jenis}",
    "Mengganti akhiran nama tidak mengubah jenis berkas, dan unduhan yang gagal sering tersimpan sebagai "
    "halaman HTML.",
)

_HEAD = 1024
_LFS = b"version https://git-lfs.github.com/spec/"
_PARTS = {"docx": "word/document.xml", "xlsx": "xl/workbook.xml", "pptx": "ppt/presentation.xml"}
_MEDIA = {
    b"application/vnd.oasis.opendocument.text": "odt",
    b"application/vnd.oasis.opendocument.spreadsheet": "ods",
}
_STARTS = (
    (b"\x89PNG\r\n\x1a\n", "png"),
    (b"\xff\xd8\xff", "jpg"),
    (b"GIF8", "gif"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "ole"),
    (b"{\\rtf", "rtf"),
    (b"%!PS", "ps"),
)
_NAMES = {
    "jpg": "JPG",
    "html": "halaman HTML",
    "ole": "berkas Office lama atau yang terkunci kata sandi",
    "zip": "arsip ZIP",
    "rtf": "RTF",
    "ps": "PostScript",
}


def check_form(path: Path, name: str, place: Place) -> Iterator[Diagnostic]:
    """What is wrong with the bytes of a form or picture: at most one problem. Reads its first bytes, and the
    list of parts of an archive. Raises OSError.
    """
    with path.open("rb") as file:
        head = file.read(_HEAD)
    if not head:
        yield LAMPIRAN_KOSONG.at(place, nama=name)
    elif head.startswith(_LFS):
        yield LAMPIRAN_LFS.at(place, nama=name)
    else:
        promised = name.rpartition(".")[2].lower().replace("jpeg", "jpg")
        kind = _kind(head, path)
        if kind != promised:
            instead = f" melainkan {_NAMES.get(kind, kind.upper())}" if kind else ""
            yield LAMPIRAN_BUKAN_JENISNYA.at(place, nama=name, jenis=promised.upper(), melainkan=instead)


def _kind(head: bytes, path: Path) -> str:
    """The kind of a file, "" when nothing tells it."""
    for start, kind in _STARTS:
        if head.startswith(start):
            return kind
    if head.startswith(b"RIFF") and head[8:12] == b"WEBP":
        return "webp"
    if head.startswith(b"PK\x03\x04"):
        return _archive(path)
    if b"%PDF-" in head:  # readers look for it in the first 1,024 bytes (ISO 32000-1, annex H.3)
        return "pdf"
    text = head.lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    return "html" if text.startswith((b"<!doctype html", b"<html", b"<head", b"<!--", b"<script")) else ""


def _archive(path: Path) -> str:
    """The kind of document that an archive holds: Office Open XML by its main part, OpenDocument by its
    first entry.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            names = set(archive.namelist())
            if "mimetype" in names and archive.getinfo("mimetype").file_size < _HEAD:
                return _MEDIA.get(archive.read("mimetype").strip(), "zip")
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, ValueError, EOFError, zlib.error):
        return ""
    return next((kind for kind, part in _PARTS.items() if part in names), "zip")
