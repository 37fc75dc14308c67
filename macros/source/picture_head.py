"""The head of a picture: what kind it is and how many points it has, read without decoding it.

Every decoder believes the size that a head claims and takes memory for it, so a small file may ask for
gigabytes. Whoever gives a picture to a decoder asks here first.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

_PNG, _PNG_END = b"\x89PNG\r\n\x1a\n", b"IEND\xae\x42\x60\x82"
_JPEG, _JPEG_END = b"\xff\xd8\xff", b"\xff\xd9"
_SEGMENTS = 4096
"""A JPEG has no more of them before its frame: a colour profile takes 255 at most, other notes a few."""
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_BARE = frozenset((0x01, *range(0xD0, 0xD8)))
_SCAN = 0xDA
_FILL = re.compile(rb"\xff+")

_Order = Literal["big", "little"]


class PictureKind(StrEnum):
    """The kinds that are taken, by the name that people know."""

    PNG = "PNG"
    JPEG = "JPG"
    WEBP = "WebP"


@dataclass(frozen=True, slots=True)
class PictureHead:
    """What a head says. ``width`` and ``height`` count points, as stored: a camera's note that the picture is
    to be turned is not followed.
    """

    kind: PictureKind
    width: int
    height: int


class BrokenPictureError(ValueError):
    """The file begins like a picture of its kind, and is cut, or its head makes no sense."""


def read_head(content: bytes) -> PictureHead | None:
    """The head of a whole picture file, None when it is of no kind that is taken. Raises BrokenPictureError.

    PNG: https://www.w3.org/TR/png-3/ (5.3, 11.2.1). JPEG: ITU-T T.81 (B.1.1, B.2.2). WebP: RFC 9649 (2.3 to
    2.7).
    """
    for begins, kind, size in _KINDS:
        if begins(content):
            width, height = size(content)
            if not width or not height:
                raise BrokenPictureError
            return PictureHead(kind, width, height)
    return None


def _png(content: bytes) -> tuple[int, int]:
    if content[8:16] != b"\0\0\0\rIHDR" or _PNG_END not in content:
        raise BrokenPictureError
    return _number(content, 16, 4, "big"), _number(content, 20, 4, "big")


def _jpeg(content: bytes) -> tuple[int, int]:
    """The first frame, behind any number of notes; of a whole file, the end stands behind the first scan."""
    size: tuple[int, int] | None = None
    at = 2
    for _ in range(_SEGMENTS):
        fill = _FILL.match(content, at)
        if fill is None:
            break
        at = fill.end()
        marker = _number(content, at, 1, "big")
        at += 1
        if marker in _BARE:
            continue
        if marker in _FRAMES and size is None:
            size = _number(content, at + 5, 2, "big"), _number(content, at + 3, 2, "big")
        if marker == _SCAN:
            if size is None or content.find(_JPEG_END, at) < 0:
                break
            return size
        length = _number(content, at, 2, "big")
        if length < 2:
            break
        at += length
    raise BrokenPictureError


def _webp(content: bytes) -> tuple[int, int]:
    if _number(content, 4, 4, "little") + 8 > len(content):
        raise BrokenPictureError
    form = content[12:16]
    if form == b"VP8X":
        return _number(content, 24, 3, "little") + 1, _number(content, 27, 3, "little") + 1
    if form == b"VP8L" and content[20:21] == b"\x2f":
        bits = _number(content, 21, 4, "little")
        return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
    if form == b"VP8 " and content[23:26] == b"\x9d\x01\x2a":
        return _number(content, 26, 2, "little") & 0x3FFF, _number(content, 28, 2, "little") & 0x3FFF
    raise BrokenPictureError


def _number(content: bytes, at: int, length: int, order: _Order) -> int:
    part = content[at : at + length]
    if len(part) < length:
        raise BrokenPictureError
    return int.from_bytes(part, order)


_KINDS: tuple[tuple[Callable[[bytes], bool], PictureKind, Callable[[bytes], tuple[int, int]]], ...] = (
    (lambda content: content.startswith(_PNG), PictureKind.PNG, _png),
    (lambda content: content.startswith(_JPEG), PictureKind.JPEG, _jpeg),
    (lambda content: content[:4] == b"RIFF" and content[8:12] == b"WEBP", PictureKind.WEBP, _webp),
)
