"""Two lists of texts side by side: what went, what came, what was reworded, and whether the rest changed
places.
"""

from collections import Counter
from collections.abc import Iterator, Sequence

from rapidfuzz.fuzz import ratio

from macros.history.change import ChangeKind

SERUPA = 60
"""From this likeness on (0 to 100) an entry is taken for another one reworded."""
BATAS_PASANGAN = 10_000
"""So many pairs are looked at; in longer lists entries only go and come."""
PANJANG = 160
"""Characters of running text that are quoted."""
_KONTEKS = 40


def list_diff(
    lama: Sequence[str], baru: Sequence[str], *, kata: bool = True
) -> Iterator[tuple[ChangeKind, str, str]]:
    """Every difference as kind, old and new text; entries are matched by what they say, wherever they stand.

    ``kata``: they are words, of which one may have been put for another.
    """
    sisa, datang = _missing(lama, baru), _missing(baru, lama)
    ganti = _pair(sisa, datang) if kata else {}
    for i, text in enumerate(sisa):
        yield (ChangeKind.DIUBAH, text, datang[ganti[i]]) if i in ganti else (ChangeKind.DIHAPUS, text, "")
    terpakai = set(ganti.values())
    yield from ((ChangeKind.DITAMBAH, "", text) for j, text in enumerate(datang) if j not in terpakai)
    tetap = [_missing(sequence, keluar) for sequence, keluar in ((lama, sisa), (baru, datang))]
    if tetap[0] != tetap[1]:
        yield ChangeKind.DIPINDAH, "", ""


def _missing(semua: Sequence[str], lain: Sequence[str]) -> list[str]:
    """The entries without those of another list, as often as they stand there; the last ones stay."""
    ada = Counter(lain)
    hasil = []
    for text in semua:
        if ada[text] > 0:
            ada[text] -= 1
        else:
            hasil.append(text)
    return hasil


def _pair(lama: Sequence[str], baru: Sequence[str]) -> dict[int, int]:
    """Which entry became which, the most alike first."""
    if len(lama) * len(baru) > BATAS_PASANGAN:
        return {}
    semua = (
        (-skor, abs(i - j), i, j)
        for i, former in enumerate(lama)
        for j, dua in enumerate(baru)
        if (skor := _alike(former[:500].casefold(), dua[:500].casefold())) >= SERUPA
    )
    hasil: dict[int, int] = {}
    terpakai = set()
    for _, _, i, j in sorted(semua):
        if i not in hasil and j not in terpakai:
            hasil[i] = j
            terpakai.add(j)
    return hasil


def _alike(lama: str, baru: str) -> float:
    """What goes on where the other ends is the same with something added."""
    return 100 if lama.startswith(baru) or baru.startswith(lama) else ratio(lama, baru)


def excerpt(lama: str, baru: str) -> tuple[str, str]:
    """Two running texts in short: quoted from shortly before the first word that differs, so that they
    still differ.
    """
    awal = 0
    kata = lama.split(" "), baru.split(" ")
    for text, dua in zip(*kata, strict=False):
        if text != dua:
            break
        awal += len(text) + 1
    mulai = max(0, awal - _KONTEKS)
    if mulai:
        mulai = lama.find(" ", mulai, awal) + 1 or awal
    return _quote(lama, mulai), _quote(baru, mulai)


def _quote(teks: str, mulai: int) -> str:
    if not teks:
        return ""
    isi = teks[mulai : mulai + PANJANG]
    akhir = "…" if len(teks) > mulai + PANJANG else ""
    return f"“{'…' if mulai else ''}{isi}{akhir}”"
