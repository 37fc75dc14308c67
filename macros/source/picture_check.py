"""Whether a picture in the content may be taken: told from its head, so that nothing decodes what may not."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from macros.source.diagnostic import Code, Diagnostic, Level, Place, define_code
from macros.source.picture_head import BrokenPictureError, PictureKind, read_head

POINTS = 40_000_000
"""A page of A4 scanned at 600 points an inch has 35 million; a phone that shows 40 million holds 160 MB."""
BYTES = 10 << 20

_S = Level.KESALAHAN
GAMBAR_RUSAK = define_code(
    "gambar-rusak",
    _S,
    "Gambar '{nama}' terpotong atau rusak; salin ulang berkas aslinya, atau simpan ulang dari aplikasi "
    "gambar",
    "Isi gambar harus utuh, dari kepala sampai akhirnya; lebar dan tingginya paling sedikit satu titik.",
)
GAMBAR_JENIS = define_code(
    "gambar-jenis",
    _S,
    "Isi '{nama}' {jenis}; {saran}",
    "Akhiran nama gambar sama dengan isinya: .png, .jpg, atau .webp. Mengganti akhiran tidak mengubah isi "
    "gambar.",
)
GAMBAR_BESAR = define_code(
    "gambar-terlalu-besar",
    _S,
    "Gambar '{nama}' {ukuran}; perkecil hingga paling banyak {batas}",
    "Gambar dibuka dengan ponsel. Ingatan yang diperlukan mengikuti banyaknya titik, bukan besar berkasnya, "
    "jadi "
    "keduanya dibatasi: 10 MB, dan 40 juta titik (A4 yang dipindai pada 600 dpi berisi 35 juta).",
)

ENDINGS = {
    ".png": PictureKind.PNG,
    ".jpg": PictureKind.JPEG,
    ".jpeg": PictureKind.JPEG,
    ".webp": PictureKind.WEBP,
}
"""The kind that each ending of a name promises."""


@dataclass(frozen=True, slots=True)
class PictureFault:
    """What is wrong with a picture, to be told where it is named."""

    code: Code
    values: tuple[tuple[str, Any], ...]

    def at(self, place: Place) -> Diagnostic:
        """The fault at a place."""
        return self.code.at(place, **dict(self.values))


def check_picture(path: Path) -> PictureFault | None:
    """What is wrong with the picture in a file; None when it may be decoded, and for files that are no
    pictures by their name. Reads at most 10 MB. Raises OSError.
    """
    promised = ENDINGS.get(path.suffix)
    if promised is None:
        return None
    with path.open("rb") as file:
        content = file.read(BYTES + 1)
    return picture_fault(path.name, promised, content)


def picture_fault(name: str, promised: PictureKind, content: bytes) -> PictureFault | None:
    """The same for the bytes of a file that promises a kind of picture."""
    if len(content) > BYTES:
        return _fault(GAMBAR_BESAR, name, ukuran="lebih dari 10 MB", batas="10 MB")
    try:
        head = read_head(content)
    except BrokenPictureError:
        return _fault(GAMBAR_RUSAK, name)
    if head is None:
        advice = f"simpan ulang gambarnya sebagai {promised.value} dari aplikasi gambar"
        return _fault(GAMBAR_JENIS, name, jenis="bukan PNG, JPG, atau WebP", saran=advice)
    if head.kind is not promised:
        ending = next(ending for ending, kind in ENDINGS.items() if kind is head.kind)
        advice = f"ganti akhiran namanya menjadi {ending}, juga di tempat yang menyebutnya"
        return _fault(GAMBAR_JENIS, name, jenis=f"adalah gambar {head.kind.value}", saran=advice)
    if head.width * head.height > POINTS:
        size = f"berukuran {_counted(head.width)} × {_counted(head.height)} titik"
        return _fault(GAMBAR_BESAR, name, ukuran=size, batas="40 juta titik, misalnya 8.000 × 5.000")
    return None


def _fault(code: Code, name: str, **values: object) -> PictureFault:
    return PictureFault(code, (("nama", name), *values.items()))


def _counted(number: int) -> str:
    return f"{number:,}".replace(",", ".")
