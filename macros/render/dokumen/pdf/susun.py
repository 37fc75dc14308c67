"""From the official document to the bytes of a PDF, in two passes of Typst: measure the rows, then set the pages."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from macros.flow.graf import Graf
from macros.flow.router import rute
from macros.model.kota import Kertas
from macros.render.alur import Penggambar, Skala, skala
from macros.render.dokumen.buku import Buku
from macros.render.dokumen.pdf import naskah
from macros.render.dokumen.pdf.bagan import Lembar, lembar
from macros.render.dokumen.pdf.kertas import KAKI, TEPI, Lajur, lajur, ukuran
from macros.render.dokumen.pdf.mesin import tanyakan, taruh, terbitkan
from macros.render.dokumen.pdf.muka import muka, pilih
from macros.render.dokumen.resmi import Dokumen
from macros.render.langkah import singkatkan

TEMPLAT = "sop.typ"
_KOSONG: dict[str, Any] = naskah.sampul("SOP", ["SOP"], [], date(2000, 1, 1), Kertas.F4)

JUDUL = 7.0
"""Millimetres of the upper row of the table's head."""


def pdf(dokumen: Dokumen) -> bytes:
    """The official document of an SOP. The same document gives the same bytes."""
    instansi, hari = dokumen.identitas.instansi, dokumen.tanggal
    data = naskah.sampul(f"SOP {dokumen.nama}", instansi, [dokumen.sop.nomor], hari, dokumen.kertas, dokumen.lisensi)
    logo = taruh(dokumen.identitas.logo)
    data |= {"semua": _semua([dokumen], logo), "sisipan": list(_sisipan(dokumen)), "buku": None, "logo": logo}
    return terbitkan(TEMPLAT, {**data, "ukur": False}, hari)


def pdf_buku(buku: Buku) -> bytes:
    """The book of a unit: cover, decree, contents, how to read it, and all its SOPs with page numbers through."""
    judul, lisensi = f"Buku SOP {buku.instansi[-1]}", buku.dokumen[0].lisensi
    data = naskah.sampul(judul, buku.instansi, [], buku.tanggal, buku.kertas, lisensi)
    logo = taruh(buku.logo)
    data |= {"semua": _semua(buku.dokumen, logo), "sisipan": [], "buku": naskah.pembuka(buku), "logo": logo}
    return terbitkan(TEMPLAT, {**data, "ukur": False}, buku.tanggal)


@dataclass(frozen=True, slots=True)
class _Rencana:
    """A document about to be set.

    Its graph with short answers, the lengths of its drawing, and what that needs of each column.
    """

    dokumen: Dokumen
    graf: Graf
    rupa: Skala
    perlu: tuple[float, ...]

    @property
    def kolom(self) -> Lajur:
        """The columns of its table."""
        return lajur(
            self.dokumen.kertas,
            [naskah.kepala(satu) for satu in self.dokumen.kolom],
            self.perlu,
            keterangan=any(satu.keterangan or satu.biaya for satu in self.dokumen.baris),
        )


def _semua(semua: Sequence[Dokumen], logo: str) -> list[dict[str, Any]]:
    """The data of documents, measured all at once; again those whose pages need wider columns."""
    jadi: dict[int, dict[str, Any]] = {}
    tinggal = {i: _rencana(satu) for i, satu in enumerate(semua)}
    while tinggal:
        kolom = {i: satu.kolom for i, satu in tinggal.items()}
        bahan = [_bahan(satu.dokumen, kolom[i]) for i, satu in tinggal.items()]
        lagi: dict[int, _Rencana] = {}
        hasil = tanyakan(TEMPLAT, "ukuran", {**_KOSONG, "ukur": True, "semua": bahan, "logo": logo})
        for (i, satu), ukur in zip(tinggal.items(), hasil, strict=True):
            isi, perlu = _isi(satu, kolom[i], ukur)
            jadi[i] = isi
            if perlu != satu.perlu:
                lagi[i] = replace(satu, perlu=perlu)
        tinggal = lagi
    return [jadi[i] for i in range(len(semua))]


def _bahan(dokumen: Dokumen, kolom: Lajur) -> dict[str, Any]:
    """What is measured of a document."""
    ruang = muka(dokumen.identitas, dokumen.kertas)
    satu = naskah.ukur(dokumen, kolom)
    return satu | {"muka": ruang} | (naskah.identitas(dokumen) if ruang else {})


def _rencana(dokumen: Dokumen) -> _Rencana:
    asli = dokumen.graf
    graf = singkatkan(replace(asli, panah=tuple(replace(p, label=naskah.teks(p.label)) for p in asli.panah)))
    rupa = skala(graf.kolom)
    ringkas = Penggambar(rute(graf), rupa) if graf.simpul else None
    return _Rencana(dokumen, graf, rupa, tuple(ringkas.lebar(k) for k in range(graf.kolom)) if ringkas else ())


def _isi(satu: _Rencana, kolom: Lajur, ukur: dict[str, Any]) -> tuple[dict[str, Any], tuple[float, ...]]:
    """The data of a document, and what its pages need of each column: more than was planned where they are too narrow.

    What is needed only grows from one to the next, and there is an end to it: all connectors beside one symbol.
    """
    dokumen = satu.dokumen
    kepala = (JUDUL, max(JUDUL, round(ukur["kepala"], 2)))
    ruang = ukuran(dokumen.kertas)[1] - 2 * TEPI - KAKI - sum(kepala) - 0.5
    teks = [round(t + 0.1, 2) for t in ukur["baris"]]
    semua = lembar(satu.graf, satu.rupa, kolom.pelaksana, kolom.skala, teks, ruang)
    perlu = tuple(
        max(lama, *baru) if max(baru) * kolom.skala > lebar + 0.05 else lama
        for lama, lebar, *baru in zip(satu.perlu, kolom.pelaksana, *(h.perlu for h in semua), strict=True)
    ) if semua else satu.perlu
    halaman = [_halaman(dokumen, lembaran, ruang) for lembaran in semua]
    isi = {**naskah.isi(dokumen, kolom), "tinggi_kepala": kepala, "halaman": halaman, "rupa": pilih(ukur["muka"])}
    return isi, perlu


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
