"""From bytes to text that can be trusted: encoding, size, and characters that deceive."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from macros.source.diagnostic import Diagnostic, Kode, Tempat, Tingkat, kode

BATAS_BERKAS = 256 << 10

_S = Tingkat.KESALAHAN
TERLALU_BESAR = kode(
    "berkas-terlalu-besar", _S, "Berkas ini {besar} KB; batasnya 256 KB",
    "Naskah SOP hanya berisi teks. Gambar dan formulir disimpan sebagai berkas sendiri di folder lampiran.",
)  # fmt: skip
BUKAN_UTF8 = kode(
    "bukan-utf8", _S, "Berkas ini bukan teks UTF-8; simpan ulang dengan penyandian UTF-8",
    "Buka berkas di penyunting teks, pilih Simpan Sebagai, lalu pilih penyandian UTF-8.",
)  # fmt: skip
KARAKTER_KENDALI = kode(
    "karakter-kendali", _S, "Ada karakter kendali {nama} yang tidak terlihat; hapus karakter itu",
    "Karakter tak terlihat biasanya ikut tersalin dari aplikasi lain. Hapus, lalu ketik ulang bagian itu.",
)  # fmt: skip
KARAKTER_ARAH = kode(
    "karakter-arah", _S, "Ada karakter pembalik arah tulisan {nama}; hapus karakter itu",
    "Karakter ini dapat membuat tulisan terbaca lain dari isinya, jadi tidak diterima di mana pun.",
)  # fmt: skip
KARAKTER_KHUSUS = kode(
    "karakter-khusus", _S, "Ada karakter khusus {nama} yang dipakai situs ini sendiri; hapus karakter itu",
    "Dua karakter ini dipakai mesin situs sebagai penanda, jadi tidak boleh ada di naskah.",
)  # fmt: skip
TANDA_KONFLIK = kode(
    "tanda-konflik", _S, "Ada sisa penggabungan git '{tanda}'; pilih versi yang benar, lalu hapus baris tandanya",
    "Dua orang mengubah bagian yang sama. Sisakan satu versi dan hapus baris <<<<<<<, =======, dan >>>>>>>.",
)  # fmt: skip

_CURIGA = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069\ue000\ue001\ufffe\uffff]")
_KONFLIK = re.compile(r"^(<{7}|>{7}|\|{7})(?: .*)?$|^(={7})$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Baris:
    """Where the lines of a text begin, to tell the line and column of an offset."""

    awal: tuple[int, ...]

    @classmethod
    def dari(cls, teks: str) -> "Baris":
        """Index a text."""
        return cls((0, *(cocok.end() for cocok in re.finditer("\n", teks))))

    def tempat(self, berkas: str, posisi: int, lebih: int = 0) -> Tempat:
        """The place of an offset; ``lebih`` lines stand before the text."""
        baris = bisect_right(self.awal, posisi)
        return Tempat(berkas, baris + lebih, posisi - self.awal[baris - 1] + 1)


def baca_teks(berkas: str, isi: bytes) -> tuple[str | None, list[Diagnostic]]:
    """Decode a file: the text with LF line ends and without BOM, and what is wrong with its characters.

    The text is None when the file cannot be read at all. Bad control characters become spaces, so that reading goes
    on and columns stay.
    """
    if len(isi) > BATAS_BERKAS:
        return None, [TERLALU_BESAR.at(Tempat(berkas), besar=f"{len(isi) // 1024:,}".replace(",", "."))]
    try:
        teks = isi.decode("utf-8-sig")
    except UnicodeDecodeError as salah:
        sebelum = isi[: salah.start].decode("utf-8-sig", "replace").replace("\r\n", "\n").replace("\r", "\n")
        kolom = len(sebelum) - sebelum.rfind("\n")
        return None, [BUKAN_UTF8.at(Tempat(berkas, sebelum.count("\n") + 1, kolom))]
    teks = teks.replace("\r\n", "\n").replace("\r", "\n")
    diagnostics = list(_cek_karakter(berkas, teks))
    return _CURIGA.sub(" ", teks) if diagnostics else teks, diagnostics


def _cek_karakter(berkas: str, teks: str) -> Iterator[Diagnostic]:
    if _CURIGA.search(teks) is None:
        return
    baris = Baris.dari(teks)
    sudah = set()
    for cocok in _CURIGA.finditer(teks):
        tempat = baris.tempat(berkas, cocok.start())
        if (tempat.baris, cocok[0]) not in sudah:  # once a line is enough
            sudah.add((tempat.baris, cocok[0]))
            yield _jenis(cocok[0]).at(tempat, nama=f"U+{ord(cocok[0]):04X}")


def _jenis(huruf: str) -> Kode:
    if huruf in "\ue000\ue001":
        return KARAKTER_KHUSUS
    return KARAKTER_ARAH if "\u202a" <= huruf <= "\u2069" else KARAKTER_KENDALI


def cek_konflik(berkas: str, teks: str) -> list[Diagnostic]:
    """The marks that an unfinished merge left behind; a row of ``=`` counts only after an opening mark."""
    if "<<<<<<<" not in teks and ">>>>>>>" not in teks:
        return []
    baris = Baris.dari(teks)
    semua = list(_KONFLIK.finditer(teks))
    if not any(cocok[1] for cocok in semua):
        return []
    return [TANDA_KONFLIK.at(baris.tempat(berkas, cocok.start()), tanda=cocok[1] or cocok[2]) for cocok in semua]
