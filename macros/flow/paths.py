"""Paths through an SOP's steps: what they take in all, and how often the work changes hands."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from macros.model.exits import Exit, exits
from macros.model.numbers import Angka
from macros.model.sop import Langkah
from macros.model.totals import Total
from macros.model.waktu import Waktu


@dataclass(frozen=True, slots=True)
class Measures:
    """Measures of an SOP. Durations range over all ways from the first step to an end, each loop walked once.

    ``waktu`` is the time at work, ``tunggu`` the time between steps; ``serah_terima`` counts, on the main way
    (the first exit of each decision), how often a step's performers share nobody with those of the step
    before.
    """

    langkah: int
    keputusan: int
    pelaksana: int
    serah_terima: int
    waktu: Total
    tunggu: Total


def measure(langkah: Sequence[Langkah], unit: str = "") -> Measures:
    """Measure the steps of an SOP of ``unit``, whose own roles may be written ``unit:role`` too; linear."""
    pelaku = [{peran.removeprefix(f"{unit}:") for peran in step.pelaksana} for step in langkah]
    maju = _forward(exits(langkah))
    utama = [pelaku[n - 1] for n in _main(maju)]
    return Measures(
        langkah=len(langkah),
        keputusan=sum(step.keputusan for step in langkah),
        pelaksana=len(set().union(*pelaku)),
        serah_terima=sum(not group & lalu for lalu, group in pairwise(utama)),
        waktu=_range(maju, [Total.of(step.waktu) for step in langkah]),
        tunggu=_range(maju, [_wait(step.tunggu) for step in langkah]),
    )


def main_path(langkah: Sequence[Langkah]) -> tuple[int, ...]:
    """The numbers of the steps on the main way: the first exit of each decision that closes no loop."""
    return tuple(_main(_forward(exits(langkah))))


def _wait(waktu: Waktu | None) -> Total:
    return Total.of(waktu) if waktu else Total()


def _forward(keluar: Sequence[Sequence[Exit]]) -> dict[int, list[int | None]]:
    """The exits of each reachable step without those that close a loop, last steps first.

    An exit closes a loop when it leads to a step that is still on the way there (depth-first search); without
    them every way ends, and each step stands after all that it leads to.
    """
    hasil: dict[int, list[int | None]] = {}
    di_jalan = {1}
    jalan: list[tuple[int, Iterator[Exit], list[int | None]]] = [(1, iter(keluar[0]), [])] if keluar else []
    while jalan:
        n, sisa, maju = jalan[-1]
        way_out = next(sisa, None)
        if way_out is None:
            jalan.pop()
            di_jalan.discard(n)
            hasil[n] = maju
        elif way_out.ke is None or way_out.ke not in di_jalan:
            maju.append(way_out.ke)
            if way_out.ke is not None and way_out.ke not in hasil:
                di_jalan.add(way_out.ke)
                jalan.append((way_out.ke, iter(keluar[way_out.ke - 1]), []))
    return hasil


def _main(maju: dict[int, list[int | None]]) -> Iterator[int]:
    n: int | None = 1
    while n is not None and n in maju:
        yield n
        n = maju[n][0] if maju[n] else None


def _range(maju: dict[int, list[int | None]], biaya: Sequence[Total]) -> Total:
    """Each kind of time by itself: the least and the most that any way to an end takes."""

    def jelajah(pilih: Callable[..., Angka], ambil: Callable[[Total], Angka]) -> Angka:
        sampai: dict[int | None, Angka] = {None: 0}
        for n, tujuan in maju.items():
            lanjutan = [sampai[ke] for ke in tujuan if ke in sampai]
            if lanjutan:
                sampai[n] = ambil(biaya[n - 1]) + pilih(lanjutan)
        return sampai.get(1, 0)

    return Total(
        (jelajah(min, lambda j: j.kerja[0]), jelajah(max, lambda j: j.kerja[1])),
        (jelajah(min, lambda j: j.kalender[0]), jelajah(max, lambda j: j.kalender[1])),
        int(jelajah(max, lambda j: j.tak_terukur)),
    )
