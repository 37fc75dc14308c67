"""Pictures are judged by their heads: no decoder runs, and none is asked about what is refused."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from macros.source.folder import read_folder
from macros.source.picture_check import BYTES, ENDINGS, POINTS, check_picture, picture_fault
from macros.source.picture_head import BrokenPictureError, PictureHead, PictureKind, read_head
from tests.pictures import claiming, encoded, flag, turned

PNG, JPEG, WEBP = PictureKind.PNG, PictureKind.JPEG, PictureKind.WEBP
FILES = {
    "png": (PNG, encoded(flag())),
    "png-16": (PNG, encoded(flag(mode="L").convert("I;16"))),
    "png-moving": (PNG, encoded(flag(), save_all=True, append_images=[flag(mode="L").convert("RGB")])),
    "jpg": (JPEG, encoded(flag(), "JPEG")),
    "jpg-cmyk": (JPEG, encoded(flag(mode="CMYK"), "JPEG")),
    "jpg-progressive": (JPEG, encoded(flag(), "JPEG", progressive=True)),
    "jpg-notes": (JPEG, encoded(flag(), "JPEG", exif=turned(6), icc_profile=b"p" * 200_000, comment=b"c")),
    "webp": (WEBP, encoded(flag(), "WEBP")),
    "webp-exact": (WEBP, encoded(flag(), "WEBP", lossless=True)),
    "webp-notes": (WEBP, encoded(flag(), "WEBP", exif=turned(6))),
    "webp-moving": (WEBP, encoded(flag(), "WEBP", save_all=True, append_images=[Image.new("RGB", (30, 40))])),
}


@pytest.mark.parametrize(("kind", "content"), FILES.values(), ids=FILES)
def test_heads_of_every_kind_are_read(kind: PictureKind, content: bytes) -> None:
    assert read_head(content) == PictureHead(kind, 30, 40)
    assert picture_fault("a", kind, content) is None


@given(
    st.sampled_from(["PNG", "JPEG", "WEBP"]),
    st.integers(1, 400),
    st.integers(1, 400),
    st.sampled_from(["L", "RGB", "CMYK", "RGBA"]),
)
def test_the_size_is_that_which_the_library_wrote(kind: str, width: int, height: int, mode: str) -> None:
    allowed = {"PNG": ("L", "RGB", "RGBA"), "JPEG": ("L", "RGB", "CMYK"), "WEBP": ("RGB", "RGBA")}[kind]
    picture = Image.new(mode if mode in allowed else "RGB", (width, height))
    head = read_head(encoded(picture, kind))
    assert head is not None
    assert (head.width, head.height) == (width, height)


@pytest.mark.parametrize(("kind", "content"), FILES.values(), ids=FILES)
def test_what_is_cut_anywhere_is_told(kind: PictureKind, content: bytes) -> None:
    for length in {*range(min(len(content), 800)), *range(0, len(content), 997), len(content) - 1}:
        assert picture_fault("a", kind, content[:length]) is not None, length


@given(st.sampled_from(sorted(FILES)), st.binary(max_size=80), st.integers(0, 80))
def test_nothing_else_comes_of_spoiled_bytes(name: str, noise: bytes, at: int) -> None:
    kind, content = FILES[name]
    picture_fault("a", kind, content[:at] + noise + content[at + len(noise) :])


@pytest.mark.parametrize("name", ["png", "jpg", "webp-notes"])
@pytest.mark.parametrize(
    ("width", "height", "refused"),
    [
        (60_000, 60_000, True),
        (8_000, 5_000, False),
        (8_000, 5_001, True),
        (65_000, 615, False),
        (65_000, 616, True),
    ],
)
def test_a_head_may_claim_so_many_points_and_no_more(
    name: str, width: int, height: int, refused: bool
) -> None:
    kind, content = FILES[name]
    fault = picture_fault("peta.png", kind, claiming(content, width, height))
    assert (fault is not None) == (width * height > POINTS) == refused
    if fault is not None:
        assert dict(fault.values)["ukuran"].startswith("berukuran ")


@pytest.mark.parametrize("name", ["png", "jpg"])
@pytest.mark.parametrize(("width", "height"), [(0, 40), (30, 0)])
def test_a_picture_without_points_is_broken(name: str, width: int, height: int) -> None:
    with pytest.raises(BrokenPictureError):
        read_head(claiming(FILES[name][1], width, height))


def test_a_jpeg_of_notes_alone_is_left_soon() -> None:
    for content in (b"\xff" * BYTES, b"\xff\xe0\0\2" * (BYTES // 4), b"\xff\xd0" * (BYTES // 2)):
        with pytest.raises(BrokenPictureError):
            read_head(b"\xff\xd8" + content)


BIG, OTHER_KIND, NO_KIND, CUT = """\
Gambar 'denah.png' berukuran 60.000 × 60.000 titik; perkecil hingga paling banyak 40 juta titik, misalnya 8.000 × 5.000
Isi 'denah.png' bukan PNG melainkan JPG; simpan ulang sebagai PNG
Isi 'denah.jpeg' bukan JPG melainkan GIF; simpan ulang sebagai JPG
Gambar 'denah.jpg' terpotong atau rusak; salin ulang berkas aslinya, atau simpan ulang dari aplikasi gambar
""".splitlines()


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("denah.png", claiming(encoded(flag()), 60_000, 60_000), BIG),
        ("denah.png", encoded(flag(), "JPEG"), OTHER_KIND),
        ("denah.jpeg", b"GIF89a", NO_KIND),
        ("denah.jpg", encoded(flag(), "JPEG")[:-2], CUT),
        ("denah.jpg", encoded(flag(), "JPEG"), None),
        ("denah.pdf", b"%PDF-1.7", None),
    ],
)
def test_a_form_that_is_a_picture_is_told_at_its_file(
    tmp_path: Path, name: str, content: bytes, sentence: str | None
) -> None:
    forms = tmp_path / "melati" / "lampiran"
    forms.mkdir(parents=True)
    (tmp_path / "kota.yml").write_text("nama: Kota Melati")
    (tmp_path / "melati" / "index.md").write_text("")
    (forms / name).write_bytes(content)
    folder = read_folder(tmp_path, "sops")
    said = [(found.berkas, found.pesan) for found in folder.diagnostics]
    assert said == ([(f"sops/melati/lampiran/{name}", sentence)] if sentence else [])
    assert name in folder.lampiran["melati"], "it is there, so nobody is told that it is missing"


def test_a_picture_that_is_no_logo_is_not_told_of_but_one_of_another_kind_is(tmp_path: Path) -> None:
    (tmp_path / "kota.yml").write_text("nama: Kota Melati")
    (tmp_path / "lain.png").write_bytes(encoded(flag()))
    (tmp_path / "Lambang.SVG").write_bytes(b"<svg/>")
    [found] = read_folder(tmp_path, "sops").diagnostics
    assert str(found) == (
        "sops/Lambang.SVG:1:1: peringatan: Berkas ini tidak dibaca karena bukan tempatnya; "
        "logo kota berakhiran .png, .jpg, atau .webp [salah-tempat]"
    )


def test_no_more_of_a_huge_file_is_read_than_tells_that_it_is_huge(tmp_path: Path) -> None:
    huge = tmp_path / "lambang.png"
    with huge.open("wb") as file:
        file.truncate(BYTES + 1)
    fault = check_picture(huge)
    assert fault is not None
    assert dict(fault.values)["batas"] == "10 MB"
    assert set(ENDINGS.values()) == set(PictureKind)
