"""What is wrong with the diagram of a BPMN file, in words: nothing, when a reader can follow every way."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations, pairwise

from tests.documents.bpmn.reader import Kotak, Terbaca, Titik

HALUS = 0.2


def cacat(terbaca: Terbaca) -> list[str]:
    """All faults: of shapes, of single ways, of ways beside each other, of texts."""
    return [*_bentuk(terbaca), *_jalan(terbaca), *_berimpit(terbaca), *_teks(terbaca)]


def _simpul(terbaca: Terbaca) -> dict[str, Kotak]:
    return {
        nama: kotak for nama, kotak in terbaca.bentuk.items() if not nama.startswith(("Lajur", "Peserta"))
    }


def _bentuk(terbaca: Terbaca) -> Iterator[str]:
    kx, ky, kw, kh = terbaca.bentuk["Peserta"]
    for ident, (x, y, w, h) in terbaca.bentuk.items():
        if not (kx <= x and ky <= y and x + w <= kx + kw + HALUS and y + h <= ky + kh + HALUS):
            yield f"{ident} di luar kolam"
    for (satu, a), (dua, b) in combinations(_simpul(terbaca).items(), 2):
        if _tindih(a, b):
            yield f"{satu} menindih {dua}"


def _jalan(terbaca: Terbaca) -> Iterator[str]:
    for ident, titik in terbaca.garis.items():
        if len(titik) < 2:
            yield f"{ident} tanpa jalan"
            continue
        if any(abs(a[0] - b[0]) > HALUS and abs(a[1] - b[1]) > HALUS for a, b in pairwise(titik)):
            yield f"{ident} miring"
        for simpul, ujung in zip(terbaca.ujung[ident], (titik[0], titik[-1]), strict=True):
            if not _di_tepi(ujung, terbaca.bentuk[simpul], wajik=simpul.startswith("Putusan")):
                yield f"{ident} tidak menyentuh {simpul}"
        for simpul, kotak in _simpul(terbaca).items():
            # a way leaves a gateway inside the diamond's bounds
            if simpul.startswith("Putusan") and simpul in terbaca.ujung[ident]:
                continue
            if any(_lewat(a, b, kotak) for a, b in pairwise(titik)):
                yield f"{ident} menembus {simpul}"


def _berimpit(terbaca: Terbaca) -> Iterator[str]:
    """Ways may lie on each other only when they have met on the way to one shape."""
    for (satu, a), (dua, b) in combinations(terbaca.garis.items(), 2):
        if terbaca.ujung[satu][1] != terbaca.ujung[dua][1] and any(
            _sejalan(p, q) for p in pairwise(a) for q in pairwise(b)
        ):
            yield f"{satu} berimpit dengan {dua}"


def _teks(terbaca: Terbaca) -> Iterator[str]:
    for ident, kotak in terbaca.label.items():
        for simpul, lain in _simpul(terbaca).items():
            if _tindih(kotak, lain):
                yield f"teks {ident} di atas {simpul}"
        for garis, titik in terbaca.garis.items():
            if any(_lewat(a, b, kotak) for a, b in pairwise(titik)):
                yield f"{garis} menembus teks {ident}"
    for (satu, a), (dua, b) in combinations(terbaca.label.items(), 2):
        if _tindih(a, b):
            yield f"teks {satu} menindih teks {dua}"


def _tindih(a: Kotak, b: Kotak) -> bool:
    return (
        a[0] + HALUS < b[0] + b[2]
        and b[0] + HALUS < a[0] + a[2]
        and a[1] + HALUS < b[1] + b[3]
        and b[1] + HALUS < a[1] + a[3]
    )


def _lewat(a: Titik, b: Titik, kotak: Kotak) -> bool:
    x, y, w, h = kotak
    return (
        max(a[0], b[0]) > x + 1
        and min(a[0], b[0]) < x + w - 1
        and max(a[1], b[1]) > y + 1
        and min(a[1], b[1]) < y + h - 1
    )


def _sejalan(p: tuple[Titik, Titik], q: tuple[Titik, Titik]) -> bool:
    """Whether two pieces lie on each other for more than a touch."""
    for sumbu in (0, 1):
        if p[0][sumbu] == p[1][sumbu] and q[0][sumbu] == q[1][sumbu] and abs(p[0][sumbu] - q[0][sumbu]) < 3:
            a, b = (sorted(titik[1 - sumbu] for titik in satu) for satu in (p, q))
            if min(a[1], b[1]) - max(a[0], b[0]) > 3:
                return True
    return False


def _di_tepi(titik: Titik, kotak: Kotak, *, wajik: bool) -> bool:
    """On the outline: of a diamond, or of a box (circles are met where they touch theirs)."""
    x, y, w, h = kotak
    dx, dy = abs(titik[0] - x - w / 2), abs(titik[1] - y - h / 2)
    if wajik:
        return abs(dx + dy - w / 2) < 1
    return (abs(dx - w / 2) < 1 and dy <= h / 2) or (abs(dy - h / 2) < 1 and dx <= w / 2)
