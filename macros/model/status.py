"""Where an SOP stands, and of which kind it is."""

from enum import StrEnum


class Status(StrEnum):
    """Where an SOP stands: a draft, in force, or repealed."""

    DRAF = "draf"
    BERLAKU = "berlaku"
    DICABUT = "dicabut"


class Sifat(StrEnum):
    """Kinds of SOP after PermenPAN-RB 35/2012."""

    RUTIN = "rutin"
    PELAYANAN = "pelayanan"
    PENUGASAN = "penugasan"
    TEKNIS = "teknis"
    ADMINISTRATIF = "administratif"
    MAKRO = "makro"
    MIKRO = "mikro"
