"""What documents are made of."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from macros.base.logo import Logo, draw_logo
from macros.catalog.loading import Opened
from macros.catalog.whole import Catalog
from macros.data.imprint import Imprint
from macros.history.edition import Edition


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that travels inside a document, where its form can hold one."""

    nama: str
    media: str
    arti: str
    isi: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Material:
    """What documents are made of: the catalog, its edition, the text of each SOP's file, the city's logo."""

    katalog: Catalog
    terbitan: Imprint
    naskah: Mapping[str, bytes] = field(default_factory=dict)
    logo: Logo | None = None


def material_of(bukaan: Opened, versi: Edition | None = None) -> Material:
    """The material of an opened content folder; the logo is read and drawn here. Raises LogoError."""
    logo = draw_logo(bukaan.logo.path, bukaan.logo.place) if bukaan.logo else None
    return Material(bukaan.katalog, Imprint.of(bukaan.katalog.kota.lisensi, versi), bukaan.naskah, logo)
