"""The identity block of an SOP, in the order of PermenPAN-RB 35/2012."""

from collections.abc import Iterator
from dataclasses import dataclass

from macros.base import address
from macros.catalog.whole import Catalog
from macros.model.field import FieldRecord, record_of
from macros.model.peraturan import StatusPeraturan
from macros.model.sop import Naskah, Sop, TanggalSop
from macros.model.tanggal import Tanggal


@dataclass(frozen=True, slots=True)
class IdentitasLine:
    """A line of the identity block: its field and its text, "" when the SOP does not say; ``iso`` is the text
    of a date for machines.
    """

    isian: FieldRecord
    isi: str
    iso: str = ""

    @property
    def heading(self) -> str:
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
    def heading(self) -> str:
        """Its head in the official document."""
        return self.isian.title

    @property
    def items(self) -> tuple[str, ...]:
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
    def heading(self) -> str:
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


def identitas_of(katalog: Catalog, sop: Sop) -> Identitas:
    """The identity block of an SOP of the catalog."""
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
