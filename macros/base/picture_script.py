"""A script that decodes one picture and writes it anew, small and with nothing but its points.

It runs by itself, see :mod:`macros.base.bounded`. It reads the picture from the standard input; its arguments
are how many points that may have, and boxes ``WIDTHxHEIGHT``. It writes a PNG for each box, each behind its
length (4 bytes).
"""

import io
import sys

from PIL import Image, ImageCms, ImageOps

_FORMATS = ("PNG", "JPEG", "WEBP")
_FILTER = Image.Resampling.LANCZOS


def redraw(content: bytes, points: int, boxes: list[tuple[int, int]]) -> list[bytes]:
    """The picture as PNG, upright, in sRGB, fitted into each box (never enlarged). Animations stand still at
    their first picture. Raises whatever Pillow does, and ValueError for too many points.
    """
    with Image.open(io.BytesIO(content), formats=_FORMATS) as opened:
        if opened.width * opened.height > points:
            raise ValueError("more points than allowed")
        profile = opened.info.get("icc_profile")
        ImageOps.exif_transpose(opened, in_place=True)
        picture = _plain(opened)
    picture.thumbnail((max(width for width, _ in boxes), max(height for _, height in boxes)), _FILTER)
    picture = _coloured(picture, profile)
    picture.info.clear()  # the encoder would write profiles and notes
    return [_png(picture, box) for box in boxes]


def _plain(picture: Image.Image) -> Image.Image:
    """The picture with channels of 8 bits that can be scaled; a palette cannot."""
    if picture.mode.startswith("I"):  # converting alone would cut 16 bits off at 255
        return picture.point(lambda value: value * (1 / 256)).convert("L")
    if picture.has_transparency_data:
        return picture.convert("RGBA")
    return picture.copy() if picture.mode in ("L", "RGB", "CMYK") else picture.convert("RGB")


def _coloured(picture: Image.Image, profile: bytes | None) -> Image.Image:
    """The picture in sRGB, by its colour profile where that is of use."""
    mode = "RGBA" if picture.mode == "RGBA" else "RGB"
    if profile:
        try:
            own, srgb = ImageCms.ImageCmsProfile(io.BytesIO(profile)), ImageCms.createProfile("sRGB")
            converted = ImageCms.profileToProfile(picture, own, srgb, outputMode=mode)
        except (OSError, ImageCms.PyCMSError):
            converted = None
        if converted is not None:
            return converted
    return picture.convert(mode)


def _png(picture: Image.Image, box: tuple[int, int]) -> bytes:
    small = picture.copy()
    small.thumbnail(box, _FILTER)
    written = io.BytesIO()
    small.save(written, "PNG", optimize=True)
    return written.getvalue()


def main() -> None:
    """Redraw the picture on the standard input."""
    points, *boxes = sys.argv[1:]
    pairs = [(int(width), int(height)) for width, height in (box.split("x") for box in boxes)]
    for png in redraw(sys.stdin.buffer.read(), int(points), pairs):
        sys.stdout.buffer.write(len(png).to_bytes(4, "big") + png)
    sys.stdout.flush()


if __name__ == "__main__":
    main()
