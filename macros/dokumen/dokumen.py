"""The official document of an SOP, before it is given any form.

Order and words follow the layout of PermenPAN-RB 35/2012: the identity block, then the flowchart table. A
:class:`Dokumen` holds all that a form may show, so a form is a pure function of it, and its digest tells
whether anything that could be shown has changed. What a form leaves out stands in ``left_out``.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from macros.base import address
from macros.catalog.links import Peran
from macros.catalog.whole import Catalog
from macros.dokumen.directions import Direction, answer_letters, directions, pelaksana_columns
from macros.dokumen.identitas import Identitas, identitas_of
from macros.flow.graph import Graph, build_graph
from macros.flow.simbol import Simbol
from macros.model.exits import exits
from macros.model.field import record_of
from macros.model.kota import Kertas
from macros.model.sop import Langkah, Sop
from macros.model.waktu import Waktu

KEGIATAN, PELAKSANA, KETERANGAN = (
    record_of(Langkah, field).title for field in ("kegiatan", "pelaksana", "keterangan")
)
MUTU = tuple(record_of(Langkah, field).title for field in ("kelengkapan", "waktu", "output"))
KEPALA = ("No", KEGIATAN, PELAKSANA, "Mutu Baku", KETERANGAN)
"""The heads of the flowchart table; "Pelaksana" spans the performers, "Mutu Baku" the three of ``MUTU``."""


@dataclass(frozen=True, slots=True)
class PelaksanaColumn:
    """A performer's column: its key in the city, its name, its unit where that is another than the SOP's own,
    and the address of its page.
    """

    kunci: str
    nama: str
    unit: str
    alamat: str = ""


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
    arah: tuple[Direction, ...]
    kelengkapan: tuple[str, ...]
    waktu: Waktu | None
    tunggu: Waktu | None
    output: str
    keterangan: str
    biaya: str


@dataclass(frozen=True, slots=True)
class Dokumen:
    """One SOP as its official document.

    ``url`` is the address of its page, "" when the city's site is unknown. ``cap`` are the words that must
    stand across it. ``graf`` is the flowchart with the answers in full; its columns are ``kolom``. ``letak``
    is the column of each performer as the file names it.
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
    letak: Mapping[str, int]

    @property
    def nama(self) -> str:
        """The SOP's name, its id while it has none."""
        return self.sop.nama or self.sop.id

    @property
    def tanggal(self) -> date:
        """The day that the document carries inside: the SOP's newest one. Never today, so that bytes stay
        the same.
        """
        dates = (self.sop.tanggal.pembuatan, self.sop.tanggal.revisi, self.sop.tanggal.efektif)
        return max((day.first_day for day in dates if day), default=date(2000, 1, 1))


def dokumen_of(katalog: Catalog, sop: Sop) -> Dokumen:
    """The document of an SOP of the catalog."""
    peran, letak = pelaksana_columns(katalog, sop)
    alur = build_graph(sop.langkah, letak)
    return Dokumen(
        sop,
        address.absolute(katalog.kota.situs, address.sop(sop.id)) if katalog.kota.situs else "",
        _stamp(katalog, sop),
        identitas_of(katalog, sop),
        tuple(_column(katalog, sop, performer) for performer in peran),
        tuple(_row(katalog, sop, alur, letak)),
        alur,
        katalog.kota.kertas,
        katalog.kota.lisensi,
        letak,
    )


def _column(katalog: Catalog, sop: Sop, peran: Peran) -> PelaksanaColumn:
    lain = katalog.unit[peran.unit] if peran.unit and peran.unit != sop.unit else None
    return PelaksanaColumn(peran.kunci, peran.nama, lain.sebutan if lain else "", address.jabatan(peran))


def _row(katalog: Catalog, sop: Sop, alur: Graph, letak: Mapping[str, int]) -> Iterator[DokumenRow]:
    keluar, simbol = exits(sop.langkah), alur.simbol()
    for n, langkah in enumerate(sop.langkah, 1):
        yield DokumenRow(
            nomor=n,
            kegiatan=langkah.kegiatan,
            kolom=alur.simpul[n - 1].kolom,
            utama=letak[langkah.pelaksana[0]] if langkah.pelaksana else None,
            simbol=simbol[n - 1],
            rujuk=_refer(katalog, langkah.rujuk),
            jawaban=tuple(filter(None, answer_letters(keluar[n - 1]))),
            arah=directions(n, keluar[n - 1], akhir=n == len(sop.langkah)),
            kelengkapan=langkah.kelengkapan,
            waktu=langkah.waktu,
            tunggu=langkah.tunggu,
            output=langkah.output,
            keterangan=langkah.keterangan,
            biaya=langkah.biaya,
        )


def _refer(katalog: Catalog, ident: str) -> Reference | None:
    sop = katalog.sop.get(ident)
    return Reference(sop.id, sop.nama, katalog.unit[sop.unit].sebutan) if sop else None


def _stamp(katalog: Catalog, sop: Sop) -> tuple[str, ...]:
    """The words that stand across the document, the graver first."""
    return tuple(
        kata
        for kata, holds in (
            ("DICABUT", sop.dicabut),
            ("DRAF", sop.draf),
            ("Contoh - bukan dokumen resmi", katalog.is_example(sop)),
        )
        if holds
    )
