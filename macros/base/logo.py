"""The city's logo, drawn anew once for all that shows it: the decoder sees the editor's file, all others
only ours.
"""

import hashlib
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from macros.base.bounded import BoundedError, Cause, Limits, run_bounded
from macros.base.failure import Refusal
from macros.source.diagnostic import Diagnostic, Level, Place, define_code
from macros.source.picture_check import ENDINGS, POINTS, PictureFault, picture_fault

LOGO_TAK_TERBACA = define_code(
    "logo-tak-terbaca",
    Level.KESALAHAN,
    "Logo '{nilai}' {sebab}; simpan ulang dari aplikasi gambar sebagai PNG, tingginya cukup 1.000 titik",
    "Logo digambar ulang dalam ukuran kecil untuk halaman, PDF, dan Word, di proses tersendiri yang waktu "
    "dan "
    "ingatannya dibatasi. Gambar yang isinya rusak tidak dapat digambar ulang.",
)

LIMITS = Limits(memory=1 << 30, seconds=20, result=8 << 20)
"""Pictures of 40 million points took 790 MB at most (WebP with transparency), and 1.5 seconds."""
ICON, PRINT = (96, 96), (1600, 400)
"""Boxes in points: 32 pixels on a screen with three points for each; 34 mm of paper at 300 points an inch."""

_CAUSES = {
    Cause.REFUSED: "rusak di dalam, sehingga tidak dapat dibuka",
    Cause.TIME: f"tidak selesai dibuka dalam {LIMITS.seconds} detik",
    Cause.BROKE: "tidak dapat dibuka dengan ingatan 1 GB",
}
_SCRIPT = Path(__file__).with_name("picture_script.py")


@dataclass(frozen=True, slots=True)
class Logo:
    """The logo as PNG: the ``icon`` of pages, and ``large`` for documents; ``digest`` stands for both."""

    digest: str
    icon: bytes = field(repr=False)
    large: bytes = field(repr=False)


class LogoError(Refusal):
    """The logo cannot be drawn; ``diagnostic`` says why, where the city names it."""

    def __init__(self, diagnostic: Diagnostic) -> None:
        super().__init__(str(diagnostic))
        self.diagnostic = diagnostic


def draw_logo(path: Path, place: Place) -> Logo:
    """The logo in a file, which ``place`` names. The same file gives the same bytes. Raises LogoError,
    OSError.
    """
    drawn = _drawn(path.name, path.read_bytes())
    if isinstance(drawn, Logo):
        return drawn
    if isinstance(drawn, PictureFault):
        raise LogoError(drawn.at(place))
    raise LogoError(LOGO_TAK_TERBACA.at(place, nilai=path.name, sebab=_CAUSES[drawn]))


@lru_cache(maxsize=4)
def _drawn(name: str, content: bytes) -> Logo | PictureFault | Cause:
    """Kept for a preview, which builds again and again."""
    # the file may be another than the one whose head was read
    if (fault := picture_fault(name, ENDINGS[Path(name).suffix], content)) is not None:
        return fault
    boxes = (f"{width}x{height}" for width, height in (ICON, PRINT))
    try:
        icon, large = _parts(run_bounded(_SCRIPT, content, LIMITS, str(POINTS), *boxes))
    except BoundedError as error:
        return error.cause
    return Logo(hashlib.sha256(icon + large).hexdigest(), icon, large)


def _parts(written: bytes) -> list[bytes]:
    parts = []
    while written:
        end = 4 + int.from_bytes(written[:4], "big")
        parts.append(written[4:end])
        written = written[end:]
    return parts
