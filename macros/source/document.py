"""A source file, taken apart once: front matter as plain data with places, and the Markdown body."""

import re
from dataclasses import dataclass, field

from macros.source.diagnostic import Diagnostic, Tempat, Tingkat, kode
from macros.source.teks import baca_teks, cek_konflik
from macros.source.yaml import Data, Jalan, Pohon, susun

__all__ = ["Data", "Document", "Jalan", "parse_markdown", "parse_yaml"]

_S = Tingkat.KESALAHAN
TANPA_KEPALA = kode(
    "tanpa-kepala", _S, "Berkas ini tidak diawali garis '---'; tulis data SOP di antara dua garis '---'",
    "Setiap naskah diawali bagian data: garis ---, lalu isian, lalu garis --- lagi.",
)  # fmt: skip
KEPALA_TERBUKA = kode(
    "kepala-terbuka", _S, "Bagian data dibuka dengan '---' tetapi tidak ditutup; tulis '---' setelah isian terakhir",
    "Garis --- kedua memisahkan data dari penjelasan di bawahnya.",
)  # fmt: skip
KEPALA_BUKAN_ISIAN = kode(
    "kepala-bukan-isian", _S, "Bagian data harus berupa isian 'kunci: nilai'",
    "Tulis misalnya 'nama: Penerbitan KTP Elektronik' di baris pertama setelah ---.",
)  # fmt: skip
TAB = kode(
    "yaml-tab", _S, "Jorokan memakai tab; ganti dengan dua spasi",
    "Bagian data hanya menerima spasi sebagai jorokan.",
)  # fmt: skip
BERKAS_KOSONG = kode(
    "berkas-kosong", _S, "Berkas ini kosong",
    "Isi berkas ini, atau hapus bila tidak diperlukan.",
)  # fmt: skip

_GARIS = re.compile(r"^---[ \t]*$", re.MULTILINE)
_TAB = re.compile(r"^ *\t[ \t]*", re.MULTILINE)


@dataclass(frozen=True)
class Document:
    """One file. ``data`` holds text, None, lists and mappings only; ``utuh`` is False when it could not all be read.

    ``berkas`` is the path as shown; ``body_baris`` the line on which the body begins.
    """

    berkas: str
    data: Data
    body: str = ""
    body_baris: int = 1
    diagnostics: tuple[Diagnostic, ...] = ()
    utuh: bool = True
    _pohon: Pohon = field(default_factory=Pohon, repr=False, compare=False)
    _lebih: int = 0

    def tempat(self, jalan: Jalan = (), *, kunci: bool = False) -> Tempat:
        """The place of a value (of its key, with ``kunci``), or of the nearest part around it that is known."""
        if kunci and jalan in self._pohon.kunci:
            return self._di(self._pohon.kunci[jalan])
        for panjang in range(len(jalan), -1, -1):
            if jalan[:panjang] in self._pohon.nilai:
                return self._di(self._pohon.nilai[jalan[:panjang]])
        return Tempat(self.berkas)

    def _di(self, letak: tuple[int, int]) -> Tempat:
        return Tempat(self.berkas, letak[0] + 1 + self._lebih, letak[1] + 1)


def parse_markdown(berkas: str, isi: bytes) -> Document:
    """Take a Markdown file with front matter apart. Never raises, whatever the bytes."""
    teks, diagnostics = baca_teks(berkas, isi)
    if teks is None:
        return Document(berkas, {}, diagnostics=tuple(diagnostics), utuh=False)
    konflik = cek_konflik(berkas, teks)
    awal = _GARIS.match(teks)
    if konflik or awal is None:
        sebab = konflik or [(TANPA_KEPALA if teks.strip() else BERKAS_KOSONG).at(Tempat(berkas))]
        return Document(berkas, {}, diagnostics=(*diagnostics, *sebab), utuh=False)
    akhir = _GARIS.search(teks, awal.end() + 1)
    if akhir is None:
        salah = KEPALA_TERBUKA.at(Tempat(berkas))
        return Document(berkas, {}, diagnostics=(*diagnostics, salah), utuh=False)
    kepala = teks[awal.end() + 1 : akhir.start()]
    body = teks[akhir.end() + 1 :]
    pohon = _baca(berkas, kepala, 1)
    if not isinstance(pohon.data, dict):
        if pohon.utuh:
            pohon.diagnostics.append(KEPALA_BUKAN_ISIAN.at(Tempat(berkas, 2)))
        pohon.data, pohon.utuh = {}, False
    return Document(
        berkas,
        pohon.data,
        body,
        kepala.count("\n") + 3,
        (*diagnostics, *pohon.diagnostics),
        pohon.utuh,
        pohon,
        1,
    )


def parse_yaml(berkas: str, isi: bytes) -> Document:
    """Read a file that is YAML as a whole. Never raises, whatever the bytes."""
    teks, diagnostics = baca_teks(berkas, isi)
    if teks is None:
        return Document(berkas, {}, diagnostics=tuple(diagnostics), utuh=False)
    if konflik := cek_konflik(berkas, teks):
        return Document(berkas, {}, diagnostics=(*diagnostics, *konflik), utuh=False)
    pohon = _baca(berkas, teks, 0)
    if pohon.data is None and pohon.utuh:
        pohon.diagnostics.append(BERKAS_KOSONG.at(Tempat(berkas)))
        pohon.utuh = False
    return Document(
        berkas, pohon.data or {}, "", 1, (*diagnostics, *pohon.diagnostics), pohon.utuh, pohon
    )


def _baca(berkas: str, teks: str, lebih: int) -> Pohon:
    """Read YAML; tabs in the indentation are told, and read as spaces so that the rest is checked too."""
    tab = list(_TAB.finditer(teks)) if "\t" in teks else []
    if not tab:
        return susun(teks, berkas, lebih)
    pohon = susun(_TAB.sub(lambda cocok: cocok[0].replace("\t", "  "), teks), berkas, lebih)
    salah = [TAB.at(Tempat(berkas, teks.count("\n", 0, c.start()) + 1 + lebih, c[0].index("\t") + 1)) for c in tab]
    pohon.diagnostics[:0] = salah
    return pohon
