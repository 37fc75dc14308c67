"""The symbol of each step after PermenPAN-RB 35/2012: capsule, box, diamond; a box that links for another
SOP.
"""

from enum import StrEnum


class Simbol(StrEnum):
    """The symbols, the arrow aside. Starts, ends and steps that another SOP carries out have names of
    their own.
    """

    MULAI = "mulai"
    SELESAI = "selesai"
    PROSES = "proses"
    KEPUTUSAN = "keputusan"
    RUJUKAN = "rujukan"
    PENGHUBUNG = "penghubung"
