"""The official document of an SOP, before it is given any form: texts resolved, ordered and headed.

Order and words follow the layout of PermenPAN-RB 35/2012: the identity block, then the flowchart table. A
:class:`Dokumen` holds all that a form may show, so a form is a pure function of it, and its digest tells
whether anything that could be shown has changed.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from macros.base import address
from macros.base.logo import Logo
from macros.catalog.links import Peran
from macros.catalog.whole import Catalog
from macros.data.open_files import sop_json
from macros.documents.material import Attachment, Material
from macros.drawing.step_table import answer_letters, directions, pelaksana_columns
from macros.flow.graph import Graph, build_graph
from macros.flow.simbol import Simbol
from macros.model.exits import exits
from macros.model.kota import Kertas
from macros.model.sop import Sop, Status

MUTU = ("Kelengkapan", "Waktu", "Output")
KEPALA = ("No", "Kegiatan", "Pelaksana", "Mutu Baku", "Keterangan")
"""The heads of the flowchart table; "Pelaksana" spans the performers, "Mutu Baku" the three of ``MUTU``."""


@dataclass(frozen=True, slots=True)
class IdentitasLine:
    """A line of the identity block: its head and its text, "" when the SOP does not say."""

    judul: str
    isi: str


@dataclass(frozen=True, slots=True)
class IdentitasList:
    """A part of the identity block below its lines: its head and its items."""

    judul: str
    butir: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Pengesahan:
    """Who approved: the position, the name and the NIP (as written, without "NIP"), and the decree."""

    judul: str
    jabatan: str
    nama: str
    nip: str
    keputusan: str


@dataclass(frozen=True, slots=True)
class Identitas:
    """The identity block in the regulation's order.

    Above all the ``instansi`` (lines, the city first) under the ``logo`` (None when the city has none of its
    own); then ``isian`` (number and dates), ``pengesahan``, ``nama``; below them in pairs, left and right,
    the ``daftar``.
    """

    instansi: tuple[str, ...]
    logo: Logo | None
    isian: tuple[IdentitasLine, ...]
    pengesahan: Pengesahan
    nama: IdentitasLine
    daftar: tuple[IdentitasList, ...]


@dataclass(frozen=True, slots=True)
class PelaksanaColumn:
    """A performer's column: its key in the city, its name, and its unit where that is another than the
    SOP's own.
    """

    kunci: str
    nama: str
    unit: str


@dataclass(frozen=True, slots=True)
class Reference:
    """The SOP that carries a step out: its id, its name and its unit's, short."""

    id: str
    nama: str
    unit: str


@dataclass(frozen=True, slots=True)
class DokumenRow:
    """A row of the flowchart table.

    ``kolom`` are the indexes of its performers, ``utama`` that of the one whom the file names first, if any.
    ``jawaban`` are a question's answers where the drawing shows letters for them ("a. ..."), ``arah`` where
    the step leads in words, for those who do not see the drawing.
    """

    nomor: int
    kegiatan: str
    kolom: tuple[int, ...]
    utama: int | None
    simbol: Simbol
    rujuk: Reference | None
    jawaban: tuple[str, ...]
    arah: tuple[str, ...]
    kelengkapan: tuple[str, ...]
    waktu: str
    tunggu: str
    output: str
    keterangan: str
    biaya: str


@dataclass(frozen=True, slots=True)
class Dokumen:
    """One SOP as its official document.

    ``url`` is the address of its page, "" when the city's site is unknown. ``cap`` are the words that must
    stand across it. ``graf`` is the flowchart with the answers in full; its columns are ``kolom``. ``sumber``
    is the text of the SOP's file, ``data`` its open data, ``sisipan`` what is to travel inside.
    """

    sop: Sop
    url: str
    cap: tuple[str, ...]
    identitas: Identitas
    kolom: tuple[PelaksanaColumn, ...]
    baris: tuple[DokumenRow, ...]
    graf: Graph
    kertas: Kertas
    lisensi: str
    sumber: bytes
    data: bytes = field(repr=False)
    sisipan: tuple[Attachment, ...] = ()

    @property
    def nama(self) -> str:
        """The SOP's name, its id while it has none."""
        return self.sop.nama or self.sop.id

    @property
    def tanggal(self) -> date:
        """The day that the document carries inside: the SOP's newest one. Never today, so that bytes stay
        the same.
        """
        semua = (self.sop.tanggal.pembuatan, self.sop.tanggal.revisi, self.sop.tanggal.efektif)
        return max((satu.awal for satu in semua if satu), default=date(2000, 1, 1))


def build_dokumen(bahan: Material, sop: Sop) -> Dokumen:
    """The official document of an SOP of the catalog."""
    katalog = bahan.katalog
    peran, letak = pelaksana_columns(katalog, sop)
    alur = build_graph(sop.langkah, letak)
    return Dokumen(
        sop,
        address.absolute(katalog.kota.situs, address.sop(sop.id)) if katalog.kota.situs else "",
        _stamp(katalog, sop),
        _identitas(bahan, sop),
        tuple(_column(katalog, sop, satu) for satu in peran),
        tuple(_row(katalog, sop, alur, letak)),
        alur,
        katalog.kota.kertas,
        katalog.kota.lisensi,
        bahan.naskah.get(sop.id, b""),
        sop_json(katalog, sop, bahan.terbitan),
    )


def _column(katalog: Catalog, sop: Sop, peran: Peran) -> PelaksanaColumn:
    lain = katalog.unit[peran.unit] if peran.unit and peran.unit != sop.unit else None
    return PelaksanaColumn(peran.kunci, peran.nama, (lain.singkatan or lain.nama) if lain else "")


def _row(katalog: Catalog, sop: Sop, alur: Graph, letak: Mapping[str, int]) -> Iterator[DokumenRow]:
    keluar, simbol = exits(sop.langkah), alur.simbol()
    for n, satu in enumerate(sop.langkah, 1):
        ke_mana = directions(n, keluar[n - 1], akhir=n == len(sop.langkah))
        yield DokumenRow(
            nomor=n,
            kegiatan=satu.kegiatan,
            kolom=alur.simpul[n - 1].kolom,
            utama=letak[satu.pelaksana[0]] if satu.pelaksana else None,
            simbol=simbol[n - 1],
            rujuk=_refer(katalog, satu.rujuk),
            jawaban=tuple(filter(None, answer_letters(keluar[n - 1]))),
            arah=tuple(f"{a.depan}{f'langkah {a.ke}' if a.ke else 'selesai'}" for a in ke_mana),
            kelengkapan=satu.kelengkapan,
            waktu=str(satu.waktu or ""),
            tunggu=str(satu.tunggu or ""),
            output=satu.output,
            keterangan=satu.keterangan,
            biaya=satu.biaya,
        )


def _refer(katalog: Catalog, ident: str) -> Reference | None:
    sop = katalog.sop.get(ident)
    return Reference(sop.id, sop.nama, _abbreviate(katalog, sop)) if sop else None


def _abbreviate(katalog: Catalog, sop: Sop) -> str:
    unit = katalog.unit[sop.unit]
    return unit.singkatan or unit.nama


def _identitas(bahan: Material, sop: Sop) -> Identitas:
    katalog, tanggal, sah = bahan.katalog, sop.tanggal, sop.disahkan_oleh
    unit = katalog.unit[sop.unit]
    induk = katalog.unit.get(unit.induk)
    return Identitas(
        tuple(filter(None, (f"Pemerintah {katalog.kota.nama}", induk.nama if induk else "", unit.nama))),
        bahan.logo,
        (
            IdentitasLine("Nomor SOP", sop.nomor),
            IdentitasLine("Tanggal Pembuatan", str(tanggal.pembuatan or "")),
            IdentitasLine("Tanggal Revisi", str(tanggal.revisi or "")),
            IdentitasLine("Tanggal Efektif", str(tanggal.efektif or "")),
        ),
        Pengesahan("Disahkan oleh", sah.jabatan, sah.nama, sah.nip, sop.keputusan),
        IdentitasLine("Nama SOP", sop.nama),
        (
            IdentitasList("Dasar Hukum", tuple(_peraturan(katalog, satu) for satu in sop.dasar_hukum)),
            IdentitasList("Kualifikasi Pelaksana", sop.kualifikasi_pelaksana),
            IdentitasList("Keterkaitan", tuple(_related(katalog, sop))),
            IdentitasList("Peralatan/Perlengkapan", sop.peralatan),
            IdentitasList("Peringatan", sop.peringatan),
            IdentitasList("Pencatatan dan Pendataan", sop.pencatatan),
        ),
    )


def _peraturan(katalog: Catalog, teks: str) -> str:
    satu = katalog.peraturan.get(teks)
    if satu is None:
        return teks
    return f"{satu.nama} tentang {satu.tentang}" if satu.tentang else satu.nama


def _related(katalog: Catalog, sop: Sop) -> Iterator[str]:
    semua = (katalog.sop[ident] for ident in sop.keterkaitan if ident in katalog.sop)
    return (f"SOP {satu.nama} ({_abbreviate(katalog, satu)})" for satu in semua)


def _stamp(katalog: Catalog, sop: Sop) -> tuple[str, ...]:
    """The words that stand across the document, the graver first."""
    return tuple(
        kata
        for kata, berlaku in (
            ("DICABUT", sop.status is Status.DICABUT),
            ("DRAF", sop.status is Status.DRAF),
            ("Contoh - bukan dokumen resmi", katalog.contoh(sop)),
        )
        if berlaku
    )
