"""Checks of a built site."""

import base64
import hashlib
import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from xml.etree import ElementTree

from macros.render.situs import kode
from macros.render.situs.halaman import HalamanSitus
from macros.source.diagnostic import Diagnostic, Tempat

BATAS = {".html": 600, ".css": 300, ".js": 700, ".png": 500, ".jpg": 500, ".webp": 500, ".svg": 500}
"""Kilobytes from which a file of a kind is slow on a phone."""


def periksa_situs(folder: Path, sebut: str = "") -> list[Diagnostic]:
    """Everything wrong with the site in a folder, as browsers would meet it; ``sebut`` is how the folder is shown.

    Links and anchors, what pages load, their policies, sizes, and whether data can be read. Linear in the files.
    """
    awal = sebut or folder.as_posix()
    if not (folder / "index.html").is_file():
        return [kode.BUKAN_SITUS.at(Tempat(awal), folder=awal)]
    ukuran = {
        satu.relative_to(folder).as_posix(): satu.stat().st_size for satu in sorted(folder.rglob("*")) if satu.is_file()
    }
    jangkar: dict[str, frozenset[str]] = {}
    menuju: list[tuple[Tempat, str, str, str]] = []
    semua: list[Diagnostic] = []
    for nama in ukuran:
        tempat = f"{awal}/{nama}"
        if nama.endswith(".html"):
            halaman = HalamanSitus(nama, (folder / nama).read_bytes())
            jangkar[nama] = halaman.jangkar
            semua += _kebijakan(halaman, tempat)
            for satu in halaman.acuan():
                di = Tempat(tempat, satu.baris)
                if not satu.berkas and satu.muat:
                    semua.append(kode.DARI_LUAR.at(di, alamat=satu.tertulis))
                elif satu.berkas and satu.berkas not in ukuran:
                    semua.append(kode.TAUTAN_PUTUS.at(di, alamat=satu.tertulis))
                elif satu.jangkar:
                    menuju.append((di, satu.tertulis, satu.berkas, satu.jangkar))
        else:
            semua += _data(folder / nama, tempat)
    semua += _jangkar(menuju, jangkar)
    return sorted({*semua, *_ukuran(ukuran, awal)})


def _jangkar(
    menuju: list[tuple[Tempat, str, str, str]], jangkar: Mapping[str, frozenset[str]]
) -> Iterator[Diagnostic]:
    for tempat, tertulis, berkas, bagian in menuju:
        if berkas in jangkar and bagian not in jangkar[berkas] and bagian != "top":
            yield kode.JANGKAR_PUTUS.at(tempat, alamat=tertulis, jangkar=bagian)


def _kebijakan(halaman: HalamanSitus, tempat: str) -> Iterator[Diagnostic]:
    kebijakan = halaman.kebijakan
    if not kebijakan:
        yield kode.TANPA_KEBIJAKAN.at(Tempat(tempat))
        return
    aturan = {satu.split()[0]: satu.split()[1:] for satu in kebijakan.split(";") if satu.strip()}
    for longgar in ("'unsafe-inline'", "'unsafe-eval'", "*", "http:", "https:"):
        if any(longgar in isi for isi in aturan.values()):
            yield kode.KEBIJAKAN_LEMAH.at(Tempat(tempat), apa=longgar)
    if aturan.get("default-src") not in (["'none'"], ["'self'"]):
        yield kode.KEBIJAKAN_LEMAH.at(Tempat(tempat), apa="hal yang tidak disebutnya (default-src)")
    boleh = aturan.get("script-src", aturan.get("default-src", []))
    for isi, baris in halaman.skrip():
        sidik = base64.b64encode(hashlib.sha256(isi.encode()).digest()).decode()
        if f"'sha256-{sidik}'" not in boleh:
            yield kode.SKRIP_ASING.at(Tempat(tempat, baris))
    for unsur, baris in halaman.gaya():
        yield kode.GAYA_SEBARIS.at(Tempat(tempat, baris), unsur=unsur)


def _data(jalur: Path, tempat: str) -> Iterator[Diagnostic]:
    """Files that programs read must be readable."""
    try:
        if jalur.suffix in (".json", ".webmanifest"):
            json.loads(jalur.read_bytes())
        elif jalur.suffix in (".xml", ".svg", ".bpmn"):
            ElementTree.parse(jalur)  # noqa: S314 - our own output, and expat expands no outside entities
    except (ValueError, ElementTree.ParseError) as salah:
        bentuk = "JSON" if jalur.suffix in (".json", ".webmanifest") else "XML"
        yield kode.DATA_RUSAK.at(Tempat(tempat), bentuk=bentuk, sebab=str(salah))


def _ukuran(ukuran: Mapping[str, int], awal: str) -> Iterator[Diagnostic]:
    for nama, besar in ukuran.items():
        batas = BATAS.get(Path(nama).suffix)
        if batas is not None and besar > batas * 1024:
            yield kode.TERLALU_BESAR.at(Tempat(f"{awal}/{nama}"), ukuran=round(besar / 1024), batas=batas)
