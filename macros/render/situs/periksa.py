"""Checks of a built site."""

import json
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from pathlib import Path

from macros.render.situs import kode
from macros.render.situs.acuan import Acuan, Cara, acuan_gaya
from macros.render.situs.halaman import HALAMAN, HalamanSitus, skrip_xml
from macros.render.situs.kebijakan import periksa_kebijakan
from macros.source.diagnostic import Diagnostic, Tempat

BATAS = {".html": 600, ".css": 300, ".js": 700, ".png": 500, ".jpg": 500, ".webp": 500, ".svg": 500}
"""Kilobytes from which a file of a kind is slow on a phone."""

SKEMA = ("http", "https", "mailto", "tel", "sms")
"""What an address outside the site may begin with."""

_PERGI = {Cara.KIRIM: "mengirim isian ke", Cara.ALIH: "membawa pembacanya sendiri ke"}


def periksa_situs(folder: Path, sebut: str = "") -> list[Diagnostic]:
    """Everything wrong with the site in a folder, as browsers would meet it; ``sebut`` is how the folder is shown.

    Links and anchors, what pages, pictures and style sheets load and run, where forms go, policies, sizes, and whether
    data can be read. Linear in the files.
    """
    awal = sebut or folder.as_posix()
    if not (folder / "index.html").is_file():
        return [kode.BUKAN_SITUS.at(Tempat(awal), folder=awal)]
    ukuran = {
        satu.relative_to(folder).as_posix(): satu.stat().st_size for satu in sorted(folder.rglob("*")) if satu.is_file()
    }
    jangkar: dict[str, frozenset[str]] = {}
    menuju: list[tuple[Tempat, Acuan]] = []
    semua: list[Diagnostic] = []
    alamat: Iterable[Acuan]
    for nama in ukuran:
        tempat = f"{awal}/{nama}"
        if nama.lower().endswith((*HALAMAN, ".svg")):
            try:
                halaman = HalamanSitus(nama, (folder / nama).read_bytes())
            except ValueError as salah:
                semua.append(kode.DATA_RUSAK.at(Tempat(tempat), bentuk="XML", sebab=str(salah)))
                continue
            jangkar[nama] = halaman.jangkar
            semua += _isi(halaman, tempat)
            alamat = chain(halaman.acuan(), *(acuan_gaya(nama, satu) for satu in halaman.lembar()))
        elif nama.lower().endswith(".css"):
            alamat = acuan_gaya(nama, (folder / nama).read_text("utf-8", "replace"))
        else:
            semua += _data(folder / nama, tempat)
            continue
        for satu in alamat:
            di = Tempat(tempat, satu.baris)
            semua += _alamat(satu, di, ukuran)
            if satu.jangkar and satu.cara is not Cara.MUAT:
                menuju.append((di, satu))
    semua += _jangkar(menuju, jangkar)
    return sorted({*semua, *_ukuran(ukuran, awal)})


def _alamat(satu: Acuan, tempat: Tempat, ukuran: Mapping[str, int]) -> Iterator[Diagnostic]:
    gambar = satu.cara is Cara.MUAT and satu.tertulis.lstrip().lower().startswith("data:image/")
    if not satu.skema:
        if satu.berkas not in ukuran:
            yield kode.TAUTAN_PUTUS.at(tempat, alamat=satu.tertulis)
    elif satu.skema not in SKEMA and not gambar:
        yield kode.SKEMA_TERLARANG.at(tempat, alamat=satu.tertulis)
    elif satu.cara is Cara.MUAT and not gambar:
        yield kode.DARI_LUAR.at(tempat, alamat=satu.tertulis)
    elif satu.cara in _PERGI:
        yield kode.KIRIM_LUAR.at(tempat, apa=_PERGI[satu.cara], alamat=satu.tertulis)


def _jangkar(menuju: Iterable[tuple[Tempat, Acuan]], jangkar: Mapping[str, frozenset[str]]) -> Iterator[Diagnostic]:
    for tempat, satu in menuju:
        if satu.berkas in jangkar and satu.jangkar not in jangkar[satu.berkas] and satu.jangkar != "top":
            yield kode.JANGKAR_PUTUS.at(tempat, alamat=satu.tertulis, jangkar=satu.jangkar)


def _isi(halaman: HalamanSitus, tempat: str) -> Iterator[Diagnostic]:
    """What a page or a picture lets run."""
    for unsur, atribut, baris in halaman.penangan():
        yield kode.PENANGAN.at(Tempat(tempat, baris), unsur=unsur, atribut=atribut)
    if halaman.gambar:
        yield from (kode.SKRIP_BERKAS.at(Tempat(tempat, baris)) for _, baris in halaman.skrip())
    else:
        yield from periksa_kebijakan(halaman, tempat)


def _data(jalur: Path, tempat: str) -> Iterator[Diagnostic]:
    """Files that programs read must be readable, and run nothing in a browser that opens them."""
    akhir = jalur.suffix.lower()
    try:
        if akhir in (".json", ".webmanifest"):
            json.loads(jalur.read_bytes())
        elif akhir in (".xml", ".bpmn"):
            for baris in skrip_xml(jalur.read_bytes()):
                yield kode.SKRIP_BERKAS.at(Tempat(tempat, baris))
    except ValueError as salah:
        bentuk = "JSON" if akhir in (".json", ".webmanifest") else "XML"
        yield kode.DATA_RUSAK.at(Tempat(tempat), bentuk=bentuk, sebab=str(salah))


def _ukuran(ukuran: Mapping[str, int], awal: str) -> Iterator[Diagnostic]:
    for nama, besar in ukuran.items():
        batas = BATAS.get(Path(nama).suffix.lower())
        if batas is not None and besar > batas * 1024:
            yield kode.TERLALU_BESAR.at(Tempat(f"{awal}/{nama}"), ukuran=round(besar / 1024), batas=batas)
