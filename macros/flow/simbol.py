"""The symbol of each step after PermenPAN-RB 35/2012: capsule, box, diamond; a box that links for another SOP."""

from enum import StrEnum


class Simbol(StrEnum):
    """The five symbols (the arrow aside), and the box of a step that another SOP carries out."""

    MULAI = "mulai"
    SELESAI = "selesai"
    PROSES = "proses"
    KEPUTUSAN = "keputusan"
    RUJUKAN = "rujukan"
    PENGHUBUNG = "penghubung"
