"""A bar chart as SVG with real text: bars side by side on one line each, numbers beside them, nothing to measure."""

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

LEBAR, KIRI, TINGGI, TEBAL = 400, 172, 22, 12
_ANGKA = 34


@dataclass(frozen=True, slots=True)
class Batang:
    """A line of the chart: its name, and the length of each of its parts."""

    nama: str
    bagian: tuple[int, ...]


def grafik(judul: str, semua: Sequence[Batang], bagian: Sequence[str]) -> Markup:
    """The chart with its title and, of more than one part, what each part means; "" without lines."""
    if not semua:
        return Markup("")
    paling = max(max(sum(satu.bagian) for satu in semua), 1)
    skala = (LEBAR - KIRI - _ANGKA) / paling
    atas = TINGGI if len(bagian) > 1 else 0
    isi = [_legenda(bagian)] if len(bagian) > 1 else []
    isi += (_baris(satu, atas + i * TINGGI, skala, bagian) for i, satu in enumerate(semua))
    tinggi = atas + len(semua) * TINGGI + 4
    return Markup('<svg class="sop-grafik" viewBox="0 0 {} {}" role="img" aria-label="{}">{}</svg>').format(
        LEBAR, tinggi, f"{judul}. {_bacaan(semua, bagian)}", Markup("").join(isi)
    )


def _bacaan(semua: Sequence[Batang], bagian: Sequence[str]) -> str:
    """The same in words."""
    if len(bagian) < 2:
        return "; ".join(f"{satu.nama} {sum(satu.bagian)}" for satu in semua)
    rinci = (", ".join(f"{n} {nama}" for n, nama in zip(satu.bagian, bagian, strict=True)) for satu in semua)
    return "; ".join(f"{satu.nama}: {isi}" for satu, isi in zip(semua, rinci, strict=True))


def _legenda(bagian: Sequence[str]) -> Markup:
    kotak = Markup('<rect class="b{}" x="{}" y="4" width="11" height="11"/><text x="{}" y="14">{}</text>')
    jarak = LEBAR / len(bagian)
    return Markup("").join(
        kotak.format(i, round(i * jarak), round(i * jarak) + 16, nama) for i, nama in enumerate(bagian)
    )


def _baris(satu: Batang, y: int, skala: float, bagian: Sequence[str]) -> Markup:
    x = float(KIRI)
    kotak = []
    for i, n in enumerate(satu.bagian):
        if n:
            keterangan = f"{satu.nama}: {n} {bagian[i]}" if len(bagian) > 1 else f"{satu.nama}: {n}"
            kotak.append(
                Markup('<rect class="b{}" x="{}" y="{}" width="{}" height="{}"><title>{}</title></rect>').format(
                    i, round(x, 1), y + 5, round(n * skala, 1), TEBAL, keterangan
                )
            )
            x += n * skala
    nama = Markup('<text x="{}" y="{}" text-anchor="end">{}</text>').format(KIRI - 8, y + 15, satu.nama)
    angka = Markup('<text x="{}" y="{}">{}</text>').format(round(x + 6, 1), y + 15, sum(satu.bagian))
    return nama + Markup("").join(kotak) + angka
