"""How wide texts are in a BPMN editor, which sets them in Arial or a face of the same widths, and where
they break.
"""

from functools import lru_cache

BIASA, KECIL = 12.0, 11.0
"""The sizes in pixels of texts in shapes and lanes, and of labels beside them."""

BARIS = 1.2
"""The height of a line, in text sizes."""

LABEL = 140.0
"""So wide labels become before they take another line."""

SATU_BARIS = 190.0
"""So wide names of lanes become before they take a second line, which is the last that a head holds."""

_LEBAR = {
    **dict.fromkeys("'ijl|", 0.23),
    **dict.fromkeys(" !,./:;I[]ft\\", 0.28),
    **dict.fromkeys('"()-`r', 0.34),
    **dict.fromkeys("ckmsvxyzJ*^", 0.5),
    **dict.fromkeys("ABEKPSVXY&", 0.67),
    **dict.fromkeys("CDHNRUw", 0.73),
    **dict.fromkeys("GOQ", 0.78),
    **dict.fromkeys("mM%@—", 0.9),
    "W": 0.95,
}
_LAIN, _LUAS = 0.57, 1.0


def width(teks: str, ukuran: float) -> float:
    """The width of a text on one line, in pixels; rather too much than too little."""
    return ukuran * sum(_LEBAR.get(text, _LAIN if text < "\u0250" else _LUAS) for text in teks)


@lru_cache(maxsize=4096)
def wrap(teks: str, ukuran: float, muat: float) -> tuple[int, float]:
    """How many lines a text takes where ``muat`` pixels are free, and how wide the widest of them is.

    A word that is too long for a line is broken, as editors break it.
    """
    baris, isi, terlebar = 1, 0.0, 0.0
    spasi = width(" ", ukuran)
    for kata in teks.split():
        panjang = width(kata, ukuran)
        if isi and isi + spasi + panjang > muat:
            baris, isi = baris + 1, 0.0
        isi += panjang + (spasi if isi else 0)
        if isi > muat:
            baris, isi = baris + int(isi // muat), isi % muat
            terlebar = muat
        terlebar = max(terlebar, isi)
    return baris, terlebar


def label_width(teks: str) -> float:
    """The width of a label, on as many lines as it takes."""
    return wrap(teks, KECIL, LABEL)[1]


def label_height(teks: str) -> float:
    """The height of a label."""
    return wrap(teks, KECIL, LABEL)[0] * KECIL * BARIS


def head_width(nama: str) -> float:
    """How wide a head must be so that its name takes two lines at most."""
    perlu = width(nama, BIASA) + 8
    if perlu <= SATU_BARIS:
        return perlu
    dua = max(SATU_BARIS, perlu / 2)
    while wrap(nama, BIASA, dua - 8)[0] > 2:
        dua += 20
    return dua
