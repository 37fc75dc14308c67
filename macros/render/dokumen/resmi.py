"""The official document of an SOP, before it is given any form: texts resolved, ordered and headed.

Order and words follow the layout of PermenPAN-RB 35/2012: the identity block, then the flowchart table. A
:class:`Dokumen` holds all that a form may show, so a form is a pure function of it, and its digest tells whether
anything that could be shown has changed.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from macros.catalog.katalog import Katalog
from macros.catalog.tautan import Peran
from macros.flow.graf import Graf, graf
from macros.flow.simbol import Simbol
from macros.model.alur import jalan_keluar
from macros.model.kota import Kertas
from macros.model.sop import Sop, Status
from macros.render import alamat
from macros.render.data.berkas import json_sop
from macros.render.dokumen.bahan import Bahan, Logo, Sisipan
from macros.render.langkah import arah, jawaban, kolom_pelaksana

MUTU = ("Kelengkapan", "Waktu", "Output")
KEPALA = ("No", "Kegiatan", "Pelaksana", "Mutu Baku", "Keterangan")
"""The heads of the flowchart table; "Pelaksana" spans the performers, "Mutu Baku" the three of ``MUTU``."""


@dataclass(frozen=True, slots=True)
class Isian:
    """A line of the identity block: its head and its text, "" when the SOP does not say."""

    judul: str
    isi: str


@dataclass(frozen=True, slots=True)
class Daftar:
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

    Above all the ``instansi`` (lines, the city first) under the ``logo`` (None when the city has none of its own); then
    ``isian`` (number and dates), ``pengesahan``, ``nama``; below them in pairs, left and right, the ``daftar``.
    """

    instansi: tuple[str, ...]
    logo: Logo | None
    isian: tuple[Isian, ...]
    pengesahan: Pengesahan
    nama: Isian
    daftar: tuple[Daftar, ...]


@dataclass(frozen=True, slots=True)
class Kolom:
    """A performer's column: its key in the city, its name, and its unit where that is another than the SOP's own."""

    kunci: str
    nama: str
    unit: str


@dataclass(frozen=True, slots=True)
class Rujukan:
    """The SOP that carries a step out: its id, its name and its unit's, short."""

    id: str
    nama: str
    unit: str


@dataclass(frozen=True, slots=True)
class Baris:
    """A row of the flowchart table.

    ``kolom`` are the indexes of its performers, ``utama`` that of the one whom the file names first, if any.
    ``jawaban`` are a question's answers where the drawing shows letters for them ("a. ..."), ``arah`` where the step
    leads in words, for those who do not see the drawing.
    """

    nomor: int
    kegiatan: str
    kolom: tuple[int, ...]
    utama: int | None
    simbol: Simbol
    rujuk: Rujukan | None
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

    ``url`` is the address of its page, "" when the city's site is unknown. ``cap`` are the words that must stand
    across it. ``graf`` is the flowchart with the answers in full; its columns are ``kolom``. ``sumber`` is the text of
    the SOP's file, ``data`` its open data, ``sisipan`` what is to travel inside.
    """

    sop: Sop
    url: str
    cap: tuple[str, ...]
    identitas: Identitas
    kolom: tuple[Kolom, ...]
    baris: tuple[Baris, ...]
    graf: Graf
    kertas: Kertas
    lisensi: str
    sumber: bytes
    data: bytes = field(repr=False)
    sisipan: tuple[Sisipan, ...] = ()

    @property
    def nama(self) -> str:
        """The SOP's name, its id while it has none."""
        return self.sop.nama or self.sop.id

    @property
    def tanggal(self) -> date:
        """The day that the document carries inside: the SOP's newest one. Never today, so that bytes stay the same."""
        semua = (self.sop.tanggal.pembuatan, self.sop.tanggal.revisi, self.sop.tanggal.efektif)
        return max((satu.awal for satu in semua if satu), default=date(2000, 1, 1))


def susun(bahan: Bahan, sop: Sop) -> Dokumen:
    """The official document of an SOP of the catalog."""
    katalog = bahan.katalog
    peran, letak = kolom_pelaksana(katalog, sop)
    alur = graf(sop.langkah, letak)
    return Dokumen(
        sop,
        alamat.penuh(katalog.kota.situs, alamat.sop(sop.id)) if katalog.kota.situs else "",
        _cap(katalog, sop),
        _identitas(bahan, sop),
        tuple(_kolom(katalog, sop, satu) for satu in peran),
        tuple(_baris(katalog, sop, alur, letak)),
        alur,
        katalog.kota.kertas,
        katalog.kota.lisensi,
        bahan.naskah.get(sop.id, b""),
        json_sop(katalog, sop, bahan.terbitan),
    )


def _kolom(katalog: Katalog, sop: Sop, peran: Peran) -> Kolom:
    lain = katalog.unit[peran.unit] if peran.unit and peran.unit != sop.unit else None
    return Kolom(peran.kunci, peran.nama, (lain.singkatan or lain.nama) if lain else "")


def _baris(katalog: Katalog, sop: Sop, alur: Graf, letak: Mapping[str, int]) -> Iterator[Baris]:
    keluar, simbol = jalan_keluar(sop.langkah), alur.simbol()
    for n, satu in enumerate(sop.langkah, 1):
        ke_mana = arah(n, keluar[n - 1], akhir=n == len(sop.langkah))
        yield Baris(
            nomor=n,
            kegiatan=satu.kegiatan,
            kolom=alur.simpul[n - 1].kolom,
            utama=letak[satu.pelaksana[0]] if satu.pelaksana else None,
            simbol=simbol[n - 1],
            rujuk=_rujuk(katalog, satu.rujuk),
            jawaban=tuple(filter(None, jawaban(keluar[n - 1]))),
            arah=tuple(f"{a.depan}{f'langkah {a.ke}' if a.ke else 'selesai'}" for a in ke_mana),
            kelengkapan=satu.kelengkapan,
            waktu=str(satu.waktu or ""),
            tunggu=str(satu.tunggu or ""),
            output=satu.output,
            keterangan=satu.keterangan,
            biaya=satu.biaya,
        )


def _rujuk(katalog: Katalog, ident: str) -> Rujukan | None:
    sop = katalog.sop.get(ident)
    return Rujukan(sop.id, sop.nama, _singkat(katalog, sop)) if sop else None


def _singkat(katalog: Katalog, sop: Sop) -> str:
    unit = katalog.unit[sop.unit]
    return unit.singkatan or unit.nama


def _identitas(bahan: Bahan, sop: Sop) -> Identitas:
    katalog, tanggal, sah = bahan.katalog, sop.tanggal, sop.disahkan_oleh
    unit = katalog.unit[sop.unit]
    induk = katalog.unit.get(unit.induk)
    return Identitas(
        tuple(filter(None, (f"Pemerintah {katalog.kota.nama}", induk.nama if induk else "", unit.nama))),
        bahan.logo,
        (
            Isian("Nomor SOP", sop.nomor),
            Isian("Tanggal Pembuatan", str(tanggal.pembuatan or "")),
            Isian("Tanggal Revisi", str(tanggal.revisi or "")),
            Isian("Tanggal Efektif", str(tanggal.efektif or "")),
        ),
        Pengesahan("Disahkan oleh", sah.jabatan, sah.nama, sah.nip, sop.keputusan),
        Isian("Nama SOP", sop.nama),
        (
            Daftar("Dasar Hukum", tuple(_peraturan(katalog, satu) for satu in sop.dasar_hukum)),
            Daftar("Kualifikasi Pelaksana", sop.kualifikasi_pelaksana),
            Daftar("Keterkaitan", tuple(_terkait(katalog, sop))),
            Daftar("Peralatan/Perlengkapan", sop.peralatan),
            Daftar("Peringatan", sop.peringatan),
            Daftar("Pencatatan dan Pendataan", sop.pencatatan),
        ),
    )


def _peraturan(katalog: Katalog, teks: str) -> str:
    satu = katalog.peraturan.get(teks)
    if satu is None:
        return teks
    return f"{satu.nama} tentang {satu.tentang}" if satu.tentang else satu.nama


def _terkait(katalog: Katalog, sop: Sop) -> Iterator[str]:
    semua = (katalog.sop[ident] for ident in sop.keterkaitan if ident in katalog.sop)
    return (f"SOP {satu.nama} ({_singkat(katalog, satu)})" for satu in semua)


def _cap(katalog: Katalog, sop: Sop) -> tuple[str, ...]:
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
