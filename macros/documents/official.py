"""The official document as a file: with the logo above it and the data that travels inside."""

from dataclasses import dataclass, field, fields
from typing import Any

from macros.data.open_files import sop_json
from macros.documents.material import Attachment, Logo, Material
from macros.dokumen.dokumen import Dokumen, dokumen_of
from macros.model.sop import Sop


@dataclass(frozen=True, slots=True)
class OfficialDokumen(Dokumen):
    """One SOP as its official document, ready for any form.

    ``logo`` is None when the city has none of its own. ``sumber`` is the text of the SOP's file, ``data`` its
    open data, ``sisipan`` what is to travel inside.
    """

    logo: Logo | None
    sumber: bytes
    data: bytes = field(repr=False)
    sisipan: tuple[Attachment, ...] = ()


def build_dokumen(bahan: Material, sop: Sop) -> OfficialDokumen:
    """The official document of an SOP of the catalog."""
    core = dokumen_of(bahan.katalog, sop)
    shown: dict[str, Any] = {entry.name: getattr(core, entry.name) for entry in fields(Dokumen)}
    return OfficialDokumen(
        **shown,
        logo=bahan.logo,
        sumber=bahan.naskah.get(sop.id, b""),
        data=sop_json(bahan.katalog, sop, bahan.terbitan),
    )
