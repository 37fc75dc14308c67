"""Small pictures for tests, and heads that claim more than there is: those are for our own guard alone."""

from __future__ import annotations

import io
from typing import Any

from PIL import Image

RED = (200, 30, 40)
ORIENTATION = 0x0112


def encoded(picture: Image.Image, kind: str = "PNG", **options: Any) -> bytes:
    """A picture as a file of a kind."""
    written = io.BytesIO()
    picture.save(written, kind, **options)
    return written.getvalue()


def flag(width: int = 30, height: int = 40, mode: str = "RGB") -> Image.Image:
    """Red above, white below."""
    picture = Image.new("RGB", (width, height), "white")
    picture.paste(RED, (0, 0, width, height // 2))
    return picture.convert(mode)


def claiming(content: bytes, width: int, height: int) -> bytes:
    """The same file with another size in its head. No decoder may ever see it."""
    if content.startswith(b"\x89PNG"):
        size, at = width.to_bytes(4, "big") + height.to_bytes(4, "big"), 16
    elif content.startswith(b"\xff\xd8"):
        size, at = height.to_bytes(2, "big") + width.to_bytes(2, "big"), content.index(b"\xff\xc0") + 5
    else:
        assert content[12:16] == b"VP8X"
        size, at = (width - 1).to_bytes(3, "little") + (height - 1).to_bytes(3, "little"), 24
    return content[:at] + size + content[at + len(size) :]


def turned(quarter: int) -> Image.Exif:
    """The note of a camera that was held in another way (6: a quarter to the right)."""
    exif = Image.Exif()
    exif[ORIENTATION] = quarter
    return exif
