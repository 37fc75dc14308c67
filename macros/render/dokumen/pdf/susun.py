"""From the official document to the bytes of a PDF, in two passes of Typst: measure the rows, then set the pages."""

import json
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path
from typing import Any

import typst

from macros.flow.graf import Graf
from macros.flow.router import rute
from macros.model.kota import Kertas
from macros.render.alur import Penggambar, Skala, skala
from macros.render.dokumen.bahan import Logo
from macros.render.dokumen.buku import Buku
from macros.render.dokumen.pdf import naskah
from macros.render.dokumen.pdf.bagan import Lembar, lembar
from macros.render.dokumen.pdf.kertas import TEPI, Lajur, lajur, ukuran
from macros.render.dokumen.resmi import Dokumen
from macros.render.langkah import singkatkan

STANDAR: "list[typst.PDFStandard]" = ["a-3a", "ua-1"]
"""PDF/A-3a (ISO 19005-3) and PDF/UA-1 (ISO 14289-1); Typst refuses to write a file that breaks a rule it can check."""

_KOSONG: dict[str, Any] = naskah.sampul("SOP", ["SOP"], [], date(2000, 1, 1), Kertas.F4)

KAKI = 4.0
JUDUL = 7.0
"""Millimetres of the foot, and of the upper row of the table's head."""


def pdf(dokumen: Dokumen) -> bytes:
    """The official document of an SOP. The same document gives the same bytes."""
    instansi, hari = dokumen.identitas.instansi, dokumen.tanggal
    data = naskah.sampul(f"SOP {dokumen.nama}", instansi, [dokumen.sop.nomor], hari, dokumen.kertas)
    data |= {"semua": _semua([dokumen]), "sisipan": list(_sisipan(dokumen)), "buku": None}
    return _tulis(data, dokumen.identitas.logo, hari)


def pdf_buku(buku: Buku) -> bytes:
    """The book of a unit: cover, decree, contents, how to read it, and all its SOPs with page numbers through."""
    data = naskah.sampul(f"Buku SOP {buku.instansi[-1]}", buku.instansi, [], buku.tanggal, buku.kertas)
    data |= {"semua": _semua(buku.dokumen), "sisipan": [], "buku": naskah.pembuka(buku)}
    return _tulis(data, buku.logo, buku.tanggal)


@dataclass(frozen=True, slots=True)
class _Rencana:
    """A document about to be set: its graph with short answers, the lengths of its drawing, its columns."""

    dokumen: Dokumen
    graf: Graf
    rupa: Skala
    kolom: Lajur


def _semua(semua: Sequence[Dokumen]) -> list[dict[str, Any]]:
    """The data of documents, measured all at once."""
    rencana = [_rencana(satu) for satu in semua]
    ukur = _ukur({**_KOSONG, "ukur": True, "semua": [naskah.ukur(satu.dokumen, satu.kolom) for satu in rencana]})
    return [_isi(satu, tinggi) for satu, tinggi in zip(rencana, ukur, strict=True)]


def _rencana(dokumen: Dokumen) -> _Rencana:
    asli = dokumen.graf
    graf = singkatkan(replace(asli, panah=tuple(replace(p, label=naskah.teks(p.label)) for p in asli.panah)))
    rupa = skala(graf.kolom)
    ringkas = Penggambar(rute(graf), rupa) if graf.simpul else None
    kolom = lajur(
        dokumen.kertas,
        [satu.nama for satu in dokumen.kolom],
        [ringkas.lebar(k) for k in range(graf.kolom)] if ringkas else [],
        keterangan=any(satu.keterangan or satu.biaya for satu in dokumen.baris),
    )
    return _Rencana(dokumen, graf, rupa, kolom)


def _isi(satu: _Rencana, ukur: dict[str, Any]) -> dict[str, Any]:
    dokumen, kolom = satu.dokumen, satu.kolom
    kepala = (JUDUL, max(JUDUL, round(ukur["kepala"], 2)))
    ruang = ukuran(dokumen.kertas)[1] - 2 * TEPI - KAKI - sum(kepala) - 0.5
    teks = [round(t + 0.1, 2) for t in ukur["baris"]]
    semua = lembar(satu.graf, satu.rupa, kolom.pelaksana, kolom.skala, teks, ruang)
    halaman = [_halaman(dokumen, lembaran, ruang) for lembaran in semua]
    return {**naskah.isi(dokumen, kolom), "tinggi_kepala": kepala, "halaman": halaman}


def _halaman(dokumen: Dokumen, satu: Lembar, ruang: float) -> dict[str, Any]:
    """A page of the table; one whose only row is higher than paper is makes its paper higher: no row is ever cut."""
    lebih = max(0.0, sum(satu.tinggi) - ruang)
    return {
        "tinggi_kertas": ukuran(dokumen.kertas)[1] + lebih,
        "baris": [{"indeks": n - 1, "tinggi": t} for n, t in zip(satu.langkah, satu.tinggi, strict=True)],
        "svg": satu.svg,
        "alt": naskah.arah(dokumen, satu.langkah),
    }


def _sisipan(dokumen: Dokumen) -> Any:
    if dokumen.sumber:
        yield {
            "nama": f"{dokumen.sop.slug}.md",
            "isi": dokumen.sumber.decode(errors="replace"),
            "media": "text/markdown",
            "arti": "Naskah SOP",
            "hubungan": "source",
        }
    for satu in dokumen.sisipan:
        yield {
            "nama": satu.nama,
            "isi": satu.isi.decode(errors="replace"),
            "media": satu.media,
            "arti": satu.arti,
            "hubungan": "alternative",
        }


def _ukur(data: dict[str, Any]) -> list[dict[str, Any]]:
    jawaban = typst.query(
        _templat(), "<ukuran>", field="value", one=True, root=_tempat(), font_paths=_huruf(), sys_inputs=_masukan(data)
    )
    hasil: list[dict[str, Any]] = json.loads(jawaban)
    return hasil


def _tulis(data: dict[str, Any], logo: Logo | None, hari: date) -> bytes:
    saat = datetime.combine(hari, datetime.min.time(), UTC)
    masukan = _masukan({**data, "ukur": False, "logo": _taruh(logo) if logo is not None else ""})
    hasil = _penyusun().compile(
        format="pdf", sys_inputs=masukan, pdf_standards=STANDAR, timestamp=int(saat.timestamp())
    )
    assert isinstance(hasil, bytes), "a PDF is one file"  # noqa: S101
    return hasil


def _masukan(data: dict[str, Any]) -> dict[str, str]:
    return {"data": json.dumps(data, ensure_ascii=False)}


@cache
def _penyusun() -> typst.Compiler:
    """One compiler a process: it keeps what it has parsed."""
    return typst.Compiler(_templat(), root=_tempat(), font_paths=_huruf())


@cache
def _huruf() -> typst.Fonts:
    """The fonts that Typst brings along, and no others: every machine makes the same document."""
    return typst.Fonts(include_system_fonts=False)


@cache
def _templat() -> str:
    """The template in the one folder that it may read."""
    tujuan = Path(_tempat(), "sop.typ")
    tujuan.write_bytes(Path(__file__).with_name("sop.typ").read_bytes())
    return str(tujuan)


@cache
def _tempat() -> str:
    """A folder for what the template reads as files: nothing else is within its reach."""
    return tempfile.mkdtemp(prefix="sop-pdf-")


@cache
def _taruh(logo: Logo) -> str:
    """The name of the logo for the template, "" when it is no picture that Typst can read."""
    nama = f"{logo.sidik}.{logo.jenis}"
    Path(_tempat(), nama).write_bytes(logo.isi)
    try:
        typst.Compiler(f'#image("/{nama}")'.encode(), root=_tempat(), font_paths=_huruf()).compile(format="pdf")
    except typst.TypstError:
        return ""
    return f"/{nama}"
