"""The documents of one site: made ahead of its pages, or in a preview when somebody asks for them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from macros.render.dokumen.bahan import Bahan
from macros.render.dokumen.bentuk import BENTUK, SEMUA, Bentuk
from macros.render.dokumen.pembuat import Jadi, Pembuat, kerjakan
from macros.render.dokumen.simpanan import Simpanan

DATA = tuple(satu for satu in SEMUA if satu.data)
"""The forms that are published even where no documents are made."""


@dataclass(frozen=True, slots=True)
class Unduhan:
    """What readers can take away: the forms, and the sizes of files by their path where they are known."""

    bentuk: Sequence[Bentuk] = DATA
    ukuran: Mapping[str, int] = field(default_factory=dict)


class Penerbit:
    """The documents beside the SOP pages of a site.

    With ``dibuat`` they are offered; with ``dahulu`` they are made at once, so that pages can tell their sizes, and
    ``berkas`` gives them. ``simpanan`` is the folder in which they are kept from build to build.
    """

    def __init__(self, bahan: Bahan, simpanan: Path, *, dibuat: bool, dahulu: bool) -> None:
        self._simpanan = Simpanan(simpanan)
        self._pembuat = Pembuat(bahan, self._simpanan)
        self._sop = bahan.katalog.sop
        self._jadi: list[Jadi] = []
        if dibuat and dahulu:
            self._jadi = [satu for semua in kerjakan(self._pembuat, tuple(self._sop)) for satu in semua]
            self._simpanan.rapikan()
        ukuran = {satu.alamat: satu.ukuran for satu in self._jadi}
        self.unduhan = Unduhan(SEMUA, ukuran) if dibuat else Unduhan()

    def berkas(self) -> Iterator[tuple[str, bytes]]:
        """Every document that was made ahead, but for open data: path from the root of the site, and bytes."""
        for satu in self._jadi:
            if satu.kunci:
                yield satu.alamat, self._simpanan.ambil(satu.kunci) or self._lagi(satu.alamat)

    def minta(self, alamat: str) -> tuple[str, bytes] | None:
        """The media type and the bytes of the document at a path, made now; None when there is none."""
        nama, _, akhiran = alamat.rpartition(".")
        ident, bentuk = nama.removeprefix("sop/"), BENTUK.get(akhiran)
        if bentuk is None or bentuk.data or bentuk not in self.unduhan.bentuk:
            return None
        if ident not in self._sop or bentuk.alamat(ident) != alamat:
            return None
        return bentuk.media, self._pembuat.satu(ident, bentuk)

    def _lagi(self, alamat: str) -> bytes:
        """A document that somebody has thrown away since it was made."""
        hasil = self.minta(alamat)
        assert hasil is not None, "what was made has an address"  # noqa: S101
        return hasil[1]
