"""The logo is drawn anew: one kind, small, upright, the same each time, and only from what its head lets
through.
"""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from PIL import Image, ImageCms, PngImagePlugin

from macros.base import bounded, logo
from macros.base.logo import ICON, PRINT, Logo, LogoError, draw_logo
from macros.source.diagnostic import Place
from tests.pictures import RED, claiming, encoded, flag, turned

PLACE = Place("sops/kota.yml", 2, 7)
SRGB = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
BLUE = Image.new("RGB", (300, 400), "blue")
UPRIGHT = {
    "a.png": encoded(flag(300, 400)),
    "palette.png": encoded(flag(300, 400, "P")),
    "deep.png": encoded(flag(300, 400, "L").convert("I;16").point(lambda value: value * 257)),
    "bits.png": encoded(flag(300, 400, "1")),
    "profile.png": encoded(flag(300, 400), icc_profile=SRGB),
    "no-profile.png": encoded(flag(300, 400), icc_profile=b"x" * 200),
    "moving.png": encoded(flag(300, 400), save_all=True, append_images=[BLUE]),
    "turned.png": encoded(flag(300, 400).transpose(Image.Transpose.ROTATE_90), exif=turned(6)),
    "a.jpg": encoded(flag(300, 400), "JPEG", quality=95),
    "cmyk.jpeg": encoded(flag(300, 400, "CMYK"), "JPEG", quality=95),
    "turned.jpg": encoded(flag(300, 400).transpose(Image.Transpose.ROTATE_90), "JPEG", exif=turned(6)),
    "a.webp": encoded(flag(300, 400), "WEBP", lossless=True),
    "moving.webp": encoded(flag(300, 400), "WEBP", save_all=True, append_images=[BLUE], lossless=True),
    "turned.webp": encoded(flag(300, 400).transpose(Image.Transpose.ROTATE_180), "WEBP", exif=turned(3)),
}


def drawn(folder: Path, name: str, content: bytes) -> Logo:
    (folder / name).write_bytes(content)
    return draw_logo(folder / name, PLACE)


def opened(content: bytes) -> Image.Image:
    return Image.open(io.BytesIO(content))


def refusal(folder: Path, name: str, content: bytes) -> str:
    with pytest.raises(LogoError) as caught:
        drawn(folder, name, content)
    assert str(caught.value) == str(caught.value.diagnostic)
    return str(caught.value)


def pixel(image: Image.Image, at: tuple[int, int]) -> tuple[int, ...]:
    """The channels of a point."""
    channels = image.getpixel(at)
    assert isinstance(channels, tuple)
    return tuple(int(channel) for channel in channels)


@pytest.mark.parametrize("name", UPRIGHT)
def test_every_kind_is_drawn_upright_as_a_small_png(tmp_path: Path, name: str) -> None:
    made = drawn(tmp_path, name, UPRIGHT[name])
    icon, large = opened(made.icon), opened(made.large)
    assert [(one.format, one.size) for one in (icon, large)] == [("PNG", (72, 96)), ("PNG", (300, 400))]
    assert large.info == {}, "no profile, no note"
    above, below = (
        pixel(large.convert("RGB").crop((5, y, 295, y + 180)).resize((1, 1), Image.Resampling.BOX), (0, 0))
        for y in (5, 215)
    )
    gray = name in ("deep.png", "bits.png")
    assert below == pytest.approx((255, 255, 255), abs=3)
    assert max(above) < 120 if gray else above == pytest.approx(RED, abs=25)


def test_the_same_file_gives_the_same_bytes_in_another_process(tmp_path: Path) -> None:
    for name in ("a.png", "a.jpg", "moving.webp"):
        first = drawn(tmp_path, name, UPRIGHT[name])
        logo._drawn.cache_clear()
        assert drawn(tmp_path, name, UPRIGHT[name]) == first


def test_what_can_be_seen_through_stays_so(tmp_path: Path) -> None:
    seal = Image.new("RGBA", (900, 900), (0, 0, 0, 0))
    seal.paste((*RED, 255), (300, 300, 600, 600))
    for name, content in (
        ("a.png", encoded(seal)),
        ("a.webp", encoded(seal, "WEBP", lossless=True)),
        ("p.png", encoded(seal.convert("P"), transparency=seal.convert("P").getpixel((0, 0)))),
    ):
        large = opened(drawn(tmp_path, name, content).large)
        assert (large.mode, large.size) == ("RGBA", (400, 400))
        assert pixel(large, (5, 5))[3] == 0
        assert pixel(large, (200, 200)) == pytest.approx((*RED, 255), abs=12)


@pytest.mark.parametrize("size", [(1, 1), (4000, 3), (3, 4000), (5000, 2500)])
def test_it_fits_its_boxes_and_is_never_enlarged(tmp_path: Path, size: tuple[int, int]) -> None:
    made = drawn(tmp_path, "a.png", encoded(Image.new("L", size)))
    for content, box in ((made.icon, ICON), (made.large, PRINT)):
        width, height = opened(content).size
        assert width <= min(box[0], size[0])
        assert height <= min(box[1], size[1])
        assert len(content) < 5_000


def test_notes_in_the_file_do_not_come_along(tmp_path: Path) -> None:
    notes = PngImagePlugin.PngInfo()
    notes.add_text("Comment", "alamat rumah", zip=False)
    made = drawn(tmp_path, "a.png", encoded(flag(), pnginfo=notes))
    assert b"alamat rumah" not in made.icon + made.large


def test_no_process_sees_what_the_head_refuses(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def never(*_: object) -> bytes:
        raise AssertionError("a decoder was asked")

    monkeypatch.setattr(logo, "run_bounded", never)
    big = claiming(encoded(flag()), 60_000, 60_000)
    assert refusal(tmp_path, "a.png", big).endswith("[gambar-terlalu-besar]")
    assert refusal(tmp_path, "a.png", encoded(flag(), "WEBP")).endswith("[gambar-jenis]")
    assert refusal(tmp_path, "a.png", encoded(flag())[:50]).endswith("[gambar-rusak]")


def test_the_script_itself_counts_the_points() -> None:
    with pytest.raises(bounded.BoundedError) as caught:
        bounded.run_bounded(logo._SCRIPT, encoded(flag()), logo.LIMITS, str(30 * 40 - 1), "9x9")
    assert caught.value.cause is bounded.Cause.REFUSED
    assert bounded.run_bounded(logo._SCRIPT, encoded(flag()), logo.LIMITS, str(30 * 40), "9x9")


def test_what_is_broken_inside_is_told_where_the_city_names_it(tmp_path: Path) -> None:
    content = encoded(flag())
    spoiled = content[:50] + bytes(8) + content[58:]
    assert refusal(tmp_path, "a.png", spoiled) == (
        "sops/kota.yml:2:7: kesalahan: Logo 'a.png' rusak di dalam, sehingga tidak dapat dibuka; simpan "
        "ulang dari "
        "aplikasi gambar sebagai PNG, tingginya cukup 1.000 titik [logo-tak-terbaca]"
    )


@pytest.mark.parametrize(
    ("limits", "words"),
    [
        (bounded.Limits(24 << 20, 20, 1 << 20), "tidak dapat dibuka dengan ingatan 1 GB"),
        (bounded.Limits(1 << 30, 0, 1 << 20), "tidak selesai dibuka dalam 20 detik"),
    ],
)
def test_too_much_memory_or_time_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, limits: bounded.Limits, words: str
) -> None:
    monkeypatch.setattr(logo, "LIMITS", limits)
    logo._drawn.cache_clear()
    assert words in refusal(tmp_path, "a.png", encoded(flag(31, 41)))
    logo._drawn.cache_clear()
