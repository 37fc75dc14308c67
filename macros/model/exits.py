"""Where each step of an SOP leads: the one place that knows the rules of sequence."""

from collections.abc import Sequence
from dataclasses import dataclass

from macros.model.sop import Langkah

SELESAI = "selesai"


@dataclass(frozen=True, slots=True)
class Exit:
    """An exit of a step. ``ke`` is the number (from 1) of the next step, None for the end.

    ``label`` is "" for the plain order, "Ya", "Tidak" or the named branch's text for a decision's exits.
    ``peluang`` is how often it is taken, 0 to 1; None when nobody says.
    """

    label: str
    ke: int | None
    peluang: float | None = None


def step_numbers(langkah: Sequence[Langkah]) -> dict[str, int]:
    """The number (from 1) of each step id; of duplicate ids the first counts."""
    nomor: dict[str, int] = {}
    for n, step in enumerate(langkah, 1):
        if step.id:
            nomor.setdefault(step.id, n)
    return nomor


def exits(langkah: Sequence[Langkah]) -> tuple[tuple[Exit, ...], ...]:
    """The exits of every step, in the order of the steps.

    A step without its own exits leads to the next one, the last step to the end. Exits to unknown steps are
    left out (they are diagnosed elsewhere), so a defective draft still has a graph.
    """
    nomor = step_numbers(langkah)
    return tuple(_exit(step, n, len(langkah), nomor) for n, step in enumerate(langkah, 1))


def _exit(langkah: Langkah, n: int, banyak: int, nomor: dict[str, int]) -> tuple[Exit, ...]:
    if langkah.keputusan:
        tujuan = [
            ("Ya", langkah.ya, langkah.peluang_ya),
            ("Tidak", langkah.tidak, _rest(langkah)),
            *((cabang.bila, cabang.ke, cabang.peluang) for cabang in langkah.cabang),
        ]
    elif langkah.lanjut:
        tujuan = [("", langkah.lanjut, None)]
    else:
        return (Exit("", n + 1 if n < banyak else None),)
    return tuple(
        Exit(label, None if ke == SELESAI else nomor[ke], peluang)
        for label, ke, peluang in tujuan
        if ke == SELESAI or ke in nomor
    )


def _rest(langkah: Langkah) -> float | None:
    """How often the answer is no: what all others leave; None where one of them does not say, or they leave
    less than nothing.
    """
    told = [*((langkah.peluang_ya,) if langkah.ya else ()), *(cabang.peluang for cabang in langkah.cabang)]
    shares = [share for share in told if share is not None]
    rest = round(1 - sum(shares), 6)
    return rest if shares and len(shares) == len(told) and rest >= 0 else None


def reachable(keluar: Sequence[Sequence[Exit]]) -> frozenset[int]:
    """The numbers of the steps that can be reached from the first; linear."""
    return _traverse([1] if keluar else [], [[k.ke for k in sequence if k.ke] for sequence in keluar])


def reaches_end(keluar: Sequence[Sequence[Exit]]) -> frozenset[int]:
    """The numbers of the steps from which some end can be reached; linear."""
    balik: list[list[int]] = [[] for _ in keluar]
    akhir = []
    for n, sequence in enumerate(keluar, 1):
        for k in sequence:
            if k.ke is None:
                akhir.append(n)
            else:
                balik[k.ke - 1].append(n)
    return _traverse(akhir, balik)


def _traverse(mulai: list[int], tetangga: Sequence[Sequence[int]]) -> frozenset[int]:
    dilihat = set(mulai)
    antre = list(mulai)
    while antre:
        for ke in tetangga[antre.pop() - 1]:
            if ke not in dilihat:
                dilihat.add(ke)
                antre.append(ke)
    return frozenset(dilihat)
