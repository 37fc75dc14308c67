"""Bodies that would keep the builder busy for minutes: Markdown is read in time that grows with the square
of some.
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
    "Naskah menjelaskan satu prosedur; yang panjang dibaca orang sebagai lampiran, dan memperlambat terbitnya situs.",
)

BATAS_HURUF = 32_000
BATAS_JUDUL = 200
BATAS_SIKU = 30

_SIKU = re.compile(r"\\.|[\[\]]|\n[ \t]*\n", re.DOTALL)
_SEBELUM_JUDUL = " \t>*+-.0123456789"


def too_heavy(berkas: str, body: str, lebih: int) -> Diagnostic | None:
    """Where a body, with ``lebih`` lines before it, first holds too much; None when it is as bodies are."""
    semua = ((posisi, batas) for posisi, batas in _beyond(body) if posisi is not None)
    posisi, batas = min(semua, default=(None, ""))
    if posisi is None:
        return None
    return NASKAH_TERLALU_BERAT.at(LineStarts.of(body).tempat(berkas, posisi, lebih), batas=batas)


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


def _title_beyond(body: str) -> int | None:
    banyak = posisi = 0
    for baris in body.splitlines(keepends=True):
        isi = baris.strip()
        banyak += isi.lstrip(_SEBELUM_JUDUL).startswith("#") or (isi != "" and not isi.strip("=-"))
        if banyak > BATAS_JUDUL:
            return posisi
        posisi += len(baris)
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
