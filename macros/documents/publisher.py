"""The documents of one site: made ahead of its pages, or in a preview when somebody asks for them."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path

from macros.base import address
from macros.base.store import Store
from macros.documents.forms import BENTUK, SEMUA, DocumentForm
from macros.documents.maker import Made, Maker, make_all, make_all_buku, print_yearly
from macros.documents.material import Material
from macros.reports.yearly import Yearly

DATA = tuple(bentuk for bentuk in SEMUA if bentuk.data)
"""The forms that are published even where no documents are made."""


@dataclass(frozen=True, slots=True)
class Downloads:
    """What readers can take away: the forms, and the sizes of files by their path where they are known.

    ``tahunan`` makes the PDF of a yearly evaluation, or takes one that was kept.
    """

    bentuk: Sequence[DocumentForm] = DATA
    ukuran: Mapping[str, int] = field(default_factory=dict)
    tahunan: Callable[[Yearly], bytes] = print_yearly


class Publisher:
    """The documents beside the SOP pages of a site.

    With ``dibuat`` they are offered; with ``dahulu`` they are made at once, so that pages can tell their
    sizes, and ``berkas`` gives them. ``simpanan`` is the folder in which they are kept from build to build.
    """

    def __init__(self, bahan: Material, simpanan: Path, *, dibuat: bool, dahulu: bool) -> None:
        self._simpanan = Store(simpanan)
        self._pembuat = Maker(bahan, self._simpanan)
        self._sop = bahan.katalog.sop
        self._unit = {address.buku(ident): ident for ident in bahan.katalog.unit}
        self._dibuat = dibuat
        self._jadi: list[Made] = []
        if dibuat and dahulu:
            sop = make_all(self._pembuat, tuple(self._sop))
            buku = make_all_buku(self._pembuat, tuple(self._unit.values()))
            self._jadi = [jadi for semua in chain(sop, buku) for jadi in semua]
            self._simpanan.tidy()
        ukuran = {jadi.alamat: jadi.ukuran for jadi in self._jadi}
        self.unduhan = Downloads(SEMUA, ukuran, self._pembuat.tahunan) if dibuat else Downloads()

    def files(self) -> Iterator[tuple[str, bytes]]:
        """Every document that was made ahead, but for open data: path from the root of the site, and
        bytes.
        """
        for jadi in self._jadi:
            if jadi.kunci:
                isi = self._simpanan.take(jadi.kunci)
                yield jadi.alamat, self._again(jadi.alamat) if isi is None else isi

    def request(self, berkas: str) -> tuple[str, bytes] | None:
        """The media type and the bytes of the document at a path, made now; None when there is none."""
        if berkas in self._unit and self._dibuat:
            isi = self._pembuat.buku(self._unit[berkas])
            return (BENTUK["pdf"].media, isi) if isi is not None else None
        nama, _, akhiran = berkas.rpartition(".")
        ident, bentuk = nama.removeprefix("sop/"), BENTUK.get(akhiran)
        if bentuk is None or bentuk.data or bentuk not in self.unduhan.bentuk:
            return None
        if ident not in self._sop or bentuk.address(ident) != berkas:
            return None
        return bentuk.media, self._pembuat.make_one(ident, bentuk)

    def _again(self, berkas: str) -> bytes:
        """A document that somebody has thrown away since it was made."""
        hasil = self.request(berkas)
        assert hasil is not None, "what was made has an address"  # noqa: S101
        return hasil[1]
