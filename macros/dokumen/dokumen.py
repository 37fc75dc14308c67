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
from macros.flow.graph import Graph, build_graph
from macros.flow.simbol import Simbol
from macros.model.exits import exits
from macros.model.field import FieldRecord, record_of
from macros.model.kota import Kertas
from macros.model.peraturan import StatusPeraturan
from macros.model.sop import Langkah, Naskah, Sop, TanggalSop
from macros.model.tanggal import Tanggal
from macros.model.waktu import Waktu

KEGIATAN, PELAKSANA, KETERANGAN = (
    record_of(Langkah, field).title for field in ("kegiatan", "pelaksana", "keterangan")
)
MUTU = tuple(record_of(Langkah, field).title for field in ("kelengkapan", "waktu", "output"))
KEPALA = ("No", KEGIATAN, PELAKSANA, "Mutu Baku", KETERANGAN)
"""The heads of the flowchart table; "Pelaksana" spans the performers, "Mutu Baku" the three of ``MUTU``."""


@dataclass(frozen=True, slots=True)
class IdentitasLine:
    """A line of the identity block: its field and its text, "" when the SOP does not say; ``iso`` is the text
    of a date for machines.
    """

    isian: FieldRecord
    isi: str
    iso: str = ""

    @property
    def judul(self) -> str:
        """Its head in the official document."""
        return self.isian.title


@dataclass(frozen=True, slots=True)
class IdentitasItem:
    """An item of a list of the identity block: ``nama`` between what stands before and after it.

    ``alamat`` is the page of what it names, "" when it has none; ``status`` that of a regulation that is no
    longer in force as it was.
    """

    nama: str
    awal: str = ""
    sambungan: str = ""
    alamat: str = ""
    status: str = ""

    def __str__(self) -> str:
        return f"{self.awal}{self.nama}{self.sambungan}"


@dataclass(frozen=True, slots=True)
class IdentitasList:
    """A part of the identity block below its lines: its field and its items."""

    isian: FieldRecord
    isi: tuple[IdentitasItem, ...]

    @property
    def judul(self) -> str:
        """Its head in the official document."""
        return self.isian.title

    @property
    def butir(self) -> tuple[str, ...]:
        """The items as plain text."""
        return tuple(map(str, self.isi))


@dataclass(frozen=True, slots=True)
class Pengesahan:
    """Who approved: the position, the name and the NIP (as written, without "NIP"), and the decree."""

    isian: FieldRecord
    jabatan: str
    nama: str
    nip: str
    keputusan: str

    @property
    def judul(self) -> str:
        """Its head, which is a sentence that the position goes on with."""
        return self.isian.name


@dataclass(frozen=True, slots=True)
class Identitas:
    """The identity block in the regulation's order.

    Above all the ``instansi`` (lines, the city first); then ``isian`` (number and dates), ``pengesahan``,
    ``nama``; below them in pairs, left and right, the ``daftar``.
    """

    instansi: tuple[str, ...]
    isian: tuple[IdentitasLine, ...]
    pengesahan: Pengesahan
    nama: IdentitasLine
    daftar: tuple[IdentitasList, ...]


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
    stand across it. ``graf`` is the flowchart with the answers in full; its columns are ``kolom``. ``letak`` is the
    column of each performer as the file names it.
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
        return max((day.awal for day in dates if day), default=date(2000, 1, 1))


def dokumen_of(katalog: Catalog, sop: Sop) -> Dokumen:
    """The document of an SOP of the catalog."""
    peran, letak = pelaksana_columns(katalog, sop)
    alur = build_graph(sop.langkah, letak)
    return Dokumen(
        sop,
        address.absolute(katalog.kota.situs, address.sop(sop.id)) if katalog.kota.situs else "",
        _stamp(katalog, sop),
        _identitas(katalog, sop),
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


def _identitas(katalog: Catalog, sop: Sop) -> Identitas:
    tanggal, sah = sop.tanggal, sop.disahkan_oleh
    unit = katalog.unit[sop.unit]
    induk = katalog.unit.get(unit.induk)
    return Identitas(
        tuple(filter(None, (f"Pemerintah {katalog.kota.nama}", induk.nama if induk else "", unit.nama))),
        (
            IdentitasLine(record_of(Naskah, "nomor"), sop.nomor),
            *(_date_line(field, getattr(tanggal, field)) for field in TanggalSop.model_fields),
        ),
        Pengesahan(record_of(Naskah, "disahkan_oleh"), sah.jabatan, sah.nama, sah.nip, sop.keputusan),
        IdentitasLine(record_of(Naskah, "nama"), sop.nama),
        (
            IdentitasList(
                record_of(Naskah, "dasar_hukum"),
                tuple(_peraturan(katalog, text) for text in sop.dasar_hukum),
            ),
            _plain_list(sop, "kualifikasi_pelaksana"),
            IdentitasList(record_of(Naskah, "keterkaitan"), tuple(_related(katalog, sop))),
            *(_plain_list(sop, field) for field in ("peralatan", "peringatan", "pencatatan")),
        ),
    )


def _date_line(field: str, day: Tanggal | None) -> IdentitasLine:
    return IdentitasLine(record_of(TanggalSop, field), str(day or ""), day.iso if day else "")


def _plain_list(sop: Sop, field: str) -> IdentitasList:
    return IdentitasList(record_of(Naskah, field), tuple(map(IdentitasItem, getattr(sop, field))))


def _peraturan(katalog: Catalog, teks: str) -> IdentitasItem:
    peraturan = katalog.peraturan.get(teks)
    if peraturan is None:
        return IdentitasItem(teks)
    return IdentitasItem(
        peraturan.nama,
        sambungan=f" tentang {peraturan.tentang}" if peraturan.tentang else "",
        alamat=address.peraturan(peraturan.id),
        status="" if peraturan.status is StatusPeraturan.BERLAKU else peraturan.status.value,
    )


def _related(katalog: Catalog, sop: Sop) -> Iterator[IdentitasItem]:
    for related in (katalog.sop[ident] for ident in sop.keterkaitan if ident in katalog.sop):
        unit = katalog.unit[related.unit].sebutan
        yield IdentitasItem(related.nama, "SOP ", f" ({unit})", address.sop(related.id))


def _stamp(katalog: Catalog, sop: Sop) -> tuple[str, ...]:
    """The words that stand across the document, the graver first."""
    return tuple(
        kata
        for kata, holds in (
            ("DICABUT", sop.dicabut),
            ("DRAF", sop.draf),
            ("Contoh - bukan dokumen resmi", katalog.contoh(sop)),
        )
        if holds
    )
