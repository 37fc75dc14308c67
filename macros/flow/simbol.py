"""The symbol of each step after PermenPAN-RB 35/2012: capsule, box, diamond; a box that links for another SOP."""

from collections.abc import Sequence
from enum import StrEnum

from macros.model.alur import Keluar
from macros.model.sop import Langkah


class Simbol(StrEnum):
    """The five symbols (the arrow aside), and the box of a step that another SOP carries out."""

    MULAI = "mulai"
    SELESAI = "selesai"
    PROSES = "proses"
    KEPUTUSAN = "keputusan"
    RUJUKAN = "rujukan"
    PENGHUBUNG = "penghubung"


def simbol_langkah(langkah: Sequence[Langkah], keluar: Sequence[Sequence[Keluar]]) -> tuple[Simbol, ...]:
    """The symbol of every step; a first and a last execution step is drawn as the capsule itself."""
    return tuple(_simbol(satu, n, jalan) for n, (satu, jalan) in enumerate(zip(langkah, keluar, strict=True), 1))


def _simbol(satu: Langkah, n: int, keluar: Sequence[Keluar]) -> Simbol:
    if satu.keputusan:
        return Simbol.KEPUTUSAN
    if satu.rujuk:
        return Simbol.RUJUKAN
    if n == 1:
        return Simbol.MULAI
    return Simbol.SELESAI if any(jalan.ke is None for jalan in keluar) else Simbol.PROSES
