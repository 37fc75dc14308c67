"""Checks of a built site."""

import json
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from pathlib import Path

from macros.audit import site_codes
from macros.audit.built_page import HALAMAN, BuiltPage, xml_script_lines
from macros.audit.policy_check import check_policy
from macros.audit.references import LoadKind, SiteReference, stylesheet_references
from macros.source.diagnostic import Diagnostic, Place

BATAS = {".html": 600, ".css": 300, ".js": 700, ".png": 500, ".jpg": 500, ".webp": 500, ".svg": 500}
"""Kilobytes from which a file of a kind is slow on a phone."""

SKEMA = ("http", "https", "mailto", "tel", "sms")
"""What an address outside the site may begin with."""

_PERGI = {LoadKind.KIRIM: "mengirim isian ke", LoadKind.ALIH: "membawa pembacanya sendiri ke"}


def check_site(folder: Path, sebut: str = "") -> list[Diagnostic]:
    """Everything wrong with the site in a folder, as browsers would meet it; ``sebut`` is how the folder is
    shown.

    Links and anchors, what pages, pictures and style sheets load and run, where forms go, policies, sizes,
    and whether data can be read. Linear in the files.
    """
    awal = sebut or folder.as_posix()
    if not (folder / "index.html").is_file():
        return [site_codes.BUKAN_SITUS.at(Place(awal), folder=awal)]
    ukuran = {
        path.relative_to(folder).as_posix(): path.stat().st_size
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
    jangkar: dict[str, frozenset[str]] = {}
    menuju: list[tuple[Place, SiteReference]] = []
    semua: list[Diagnostic] = []
    alamat: Iterable[SiteReference]
    for nama in ukuran:
        tempat = f"{awal}/{nama}"
        if nama.lower().endswith((*HALAMAN, ".svg")):
            try:
                halaman = BuiltPage(nama, (folder / nama).read_bytes())
            except ValueError as salah:
                semua.append(site_codes.DATA_RUSAK.at(Place(tempat), bentuk="XML", sebab=str(salah)))
                continue
            jangkar[nama] = halaman.anchors
            semua += _render(halaman, tempat)
            alamat = chain(
                halaman.references(), *(stylesheet_references(nama, text) for text in halaman.sheets())
            )
        elif nama.lower().endswith(".css"):
            alamat = stylesheet_references(nama, (folder / nama).read_text("utf-8", "replace"))
        else:
            semua += _data(folder / nama, tempat)
            continue
        for reference in alamat:
            di = Place(tempat, reference.baris)
            semua += _address(reference, di, ukuran)
            if reference.jangkar and reference.cara is not LoadKind.MUAT:
                menuju.append((di, reference))
    semua += _anchor(menuju, jangkar)
    return sorted({*semua, *_size(ukuran, awal)})


def _address(reference: SiteReference, tempat: Place, ukuran: Mapping[str, int]) -> Iterator[Diagnostic]:
    gambar = reference.cara is LoadKind.MUAT and reference.tertulis.lstrip().lower().startswith("data:image/")
    if not reference.skema:
        if reference.berkas not in ukuran:
            yield site_codes.TAUTAN_PUTUS.at(tempat, alamat=reference.tertulis)
    elif reference.skema not in SKEMA and not gambar:
        yield site_codes.SKEMA_TERLARANG.at(tempat, alamat=reference.tertulis)
    elif reference.cara is LoadKind.MUAT and not gambar:
        yield site_codes.DARI_LUAR.at(tempat, alamat=reference.tertulis)
    elif reference.cara in _PERGI:
        yield site_codes.KIRIM_LUAR.at(tempat, apa=_PERGI[reference.cara], alamat=reference.tertulis)


def _anchor(
    menuju: Iterable[tuple[Place, SiteReference]], jangkar: Mapping[str, frozenset[str]]
) -> Iterator[Diagnostic]:
    for tempat, reference in menuju:
        if (
            reference.berkas in jangkar
            and reference.jangkar not in jangkar[reference.berkas]
            and reference.jangkar != "top"
        ):
            yield site_codes.JANGKAR_PUTUS.at(tempat, alamat=reference.tertulis, jangkar=reference.jangkar)


def _render(halaman: BuiltPage, tempat: str) -> Iterator[Diagnostic]:
    """What a page or a picture lets run."""
    for unsur, atribut, baris in halaman.handlers():
        yield site_codes.PENANGAN.at(Place(tempat, baris), unsur=unsur, atribut=atribut)
    if halaman.gambar:
        yield from (site_codes.SKRIP_BERKAS.at(Place(tempat, baris)) for _, baris in halaman.scripts())
    else:
        yield from check_policy(halaman, tempat)


def _data(jalur: Path, tempat: str) -> Iterator[Diagnostic]:
    """Files that programs read must be readable, and run nothing in a browser that opens them."""
    akhir = jalur.suffix.lower()
    try:
        if akhir in (".json", ".webmanifest"):
            json.loads(jalur.read_bytes())
        elif akhir in (".xml", ".bpmn"):
            for baris in xml_script_lines(jalur.read_bytes()):
                yield site_codes.SKRIP_BERKAS.at(Place(tempat, baris))
    except ValueError as salah:
        bentuk = "JSON" if akhir in (".json", ".webmanifest") else "XML"
        yield site_codes.DATA_RUSAK.at(Place(tempat), bentuk=bentuk, sebab=str(salah))


def _size(ukuran: Mapping[str, int], awal: str) -> Iterator[Diagnostic]:
    for nama, besar in ukuran.items():
        batas = BATAS.get(Path(nama).suffix.lower())
        if batas is not None and besar > batas * 1024:
            yield site_codes.TERLALU_BESAR.at(
                Place(f"{awal}/{nama}"), ukuran=round(besar / 1024), batas=batas
            )
