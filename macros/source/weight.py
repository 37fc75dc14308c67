"""Bodies that would keep the builder busy, or of which the converter would leave something out.

Measured with 32,000 characters of each construct that CommonMark has: within these limits any body is checked
in at most a quarter of a second, and drawn in at most half of one.
"""

import re
from collections.abc import Iterator

from macros.source.diagnostic import Diagnostic, Level, define_code
from macros.source.masking import mask_code
from macros.source.text import LineStarts

NASKAH_TERLALU_BERAT = define_code(
    "naskah-terlalu-berat",
    Level.KESALAHAN,
    "Mulai di sini naskah melebihi {batas}; pindahkan ke lampiran, atau hapus yang tidak perlu",
    "Naskah menjelaskan satu prosedur; yang panjang dibaca orang sebagai lampiran, dan memperlambat "
    "terbitnya situs.",
)

BATAS_HURUF = 32_000
BATAS_JUDUL = 200
BATAS_SIKU = 30
BATAS_SEL = 5_000
"""Cells of all tables: short rows are filled up to the width of the first."""
BATAS_DALAM = 20
"""Lists and quotations in one another."""

_SIKU = re.compile(r"\\.|[\[\]]|\n[ \t]*\n", re.DOTALL)
_PISAH_TABEL = re.compile(r"^[ \t>]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$", re.MULTILINE)
_AKHIR_PARAGRAF = re.compile(r"\n[ \t>]*(?=\n)|\Z")
_AWALAN = re.compile(r"^(?:[ \t]*(?:>|(?:[-+*]|[0-9]{1,9}[.)])(?![^\s])))+", re.MULTILINE)
_MEMBUKA = re.compile(r">|[-+*]|[0-9]{1,9}[.)]")
_GARIS = re.compile(r"[ \t>]*(?:(?:-[ \t]*)+|(?:\*[ \t]*)+)\Z")
_SEBELUM_JUDUL = " \t>*+-.0123456789"


def too_heavy(berkas: str, body: str, lebih: int) -> Diagnostic | None:
    """Where a body, with ``lebih`` lines before it, first holds too much; None when it is as bodies are."""
    semua = ((posisi, batas) for posisi, batas in _beyond(body) if posisi is not None)
    posisi, batas = min(semua, default=(None, ""))
    if posisi is None:
        return None
    return NASKAH_TERLALU_BERAT.at(LineStarts.of(body).place(berkas, posisi, lebih), batas=batas)


def _beyond(body: str) -> Iterator[tuple[int | None, str]]:
    if len(body) > BATAS_HURUF:
        yield BATAS_HURUF, "32.000 huruf"
    if body.count("#") + body.count("\n=") + body.count("\n-") > BATAS_JUDUL:
        yield _title_beyond(body[:BATAS_HURUF]), f"{BATAS_JUDUL} judul"
    if body.count("[") > BATAS_SIKU:
        yield (
            _brackets_beyond(mask_code(body[:BATAS_HURUF], [])),
            f"{BATAS_SIKU} kurung siku yang tidak ditutup",
        )
    if body.count("|") > 1:
        yield _cell_beyond(body[:BATAS_HURUF]), f"{BATAS_SEL} sel tabel"
    yield _inside_beyond(body[:BATAS_HURUF]), f"{BATAS_DALAM} lapis daftar atau kutipan"


def _title_beyond(body: str) -> int | None:
    banyak = posisi = 0
    for baris in body.splitlines(keepends=True):
        isi = baris.strip()
        banyak += isi.lstrip(_SEBELUM_JUDUL).startswith("#") or (isi != "" and not isi.strip("=-"))
        if banyak > BATAS_JUDUL:
            return posisi
        posisi += len(baris)
    return None


def _cell_beyond(body: str) -> int | None:
    """Where the cells of tables become too many: the width of a table is that of the line below its first."""
    banyak = sampai = 0
    for pisah in _PISAH_TABEL.finditer(body):
        if pisah.start() < sampai or "|" not in pisah[0]:
            continue
        lebar = len(pisah[0].strip(" \t>|").split("|"))
        akhir = _AKHIR_PARAGRAF.search(body, pisah.end())
        sampai = akhir.start() if akhir else len(body)
        banyak += lebar * body.count("\n", pisah.start(), sampai)
        if banyak > BATAS_SEL:
            return pisah.start()
    return None


def _inside_beyond(body: str) -> int | None:
    """The first line that lies too deep: what opens a list or quotation stands on it, or is two columns of
    its indentation.
    """
    for awalan in _AWALAN.finditer(body):
        if len(awalan[0]) <= BATAS_DALAM:
            continue
        baris = body[awalan.start() :].partition("\n")[0]
        lapis = len(_MEMBUKA.findall(awalan[0])) + (awalan[0].count(" ") + 4 * awalan[0].count("\t")) // 2
        if lapis > BATAS_DALAM and not _GARIS.match(baris):
            return awalan.start()
    return None


def _brackets_beyond(polos: str) -> int | None:
    terbuka = 0
    for cocok in _SIKU.finditer(polos):
        if cocok[0] == "[":
            terbuka += 1
        elif cocok[0] == "]":
            terbuka = max(0, terbuka - 1)
        elif cocok[0][0] == "\n":
            terbuka = 0
        if terbuka > BATAS_SIKU:
            return cocok.start()
    return None
