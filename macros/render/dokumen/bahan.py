"""What documents are made of."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field

from macros.catalog.buka import Bukaan
from macros.catalog.katalog import Katalog
from macros.history.versi import Versi
from macros.render.data.terbitan import Terbitan


@dataclass(frozen=True, slots=True)
class Sisipan:
    """A file that travels inside a document, where its form can hold one."""

    nama: str
    media: str
    arti: str
    isi: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Logo:
    """The city's logo: a picture of the kind ``jenis`` (png, jpg, webp), and its digest, which stands for it."""

    jenis: str
    sidik: str
    isi: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Bahan:
    """What documents are made of: the catalog, its edition, the text of each SOP's file, the city's logo."""

    katalog: Katalog
    terbitan: Terbitan
    naskah: Mapping[str, bytes] = field(default_factory=dict)
    logo: Logo | None = None


def bahan(bukaan: Bukaan, versi: Versi | None = None) -> Bahan:
    """The material of an opened content folder; the logo is read here."""
    logo = None
    if bukaan.logo is not None:
        isi = bukaan.logo.jalur.read_bytes()
        logo = Logo(bukaan.logo.jalur.suffix.lstrip("."), hashlib.sha256(isi).hexdigest(), isi)
    return Bahan(bukaan.katalog, Terbitan.dari(bukaan.katalog.kota.lisensi, versi), bukaan.naskah, logo)
