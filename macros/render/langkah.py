"""The step table: one row a step, one column a performer, and in words where each step leads."""

from collections.abc import Sequence
from dataclasses import dataclass

from macros.catalog.katalog import Katalog
from macros.catalog.tautan import Peran
from macros.flow.simbol import Simbol, simbol_langkah
from macros.model.alur import Keluar, jalan_keluar
from macros.model.sop import Langkah, Sop

_SEBUTAN = {
    Simbol.MULAI: "Mulai",
    Simbol.SELESAI: "Selesai",
    Simbol.PROSES: "Melaksanakan",
    Simbol.KEPUTUSAN: "Memutuskan",
    Simbol.RUJUKAN: "Menjalankan SOP lain",
    Simbol.PENGHUBUNG: "Sambungan",
}


@dataclass(frozen=True, slots=True)
class Arah:
    """Where a step leads, in words: ``depan``, then the step ``ke`` (None: the end)."""

    depan: str
    ke: int | None


@dataclass(frozen=True, slots=True)
class Sel:
    """A performer's cell in a row; ``peran`` is the performer as written in the file, "" when not at work here."""

    peran: str
    simbol: Simbol | None
    sebutan: str


@dataclass(frozen=True, slots=True)
class Baris:
    """One row of the table. ``rujuk`` is the published SOP that carries the step out."""

    nomor: int
    langkah: Langkah
    oleh: tuple[str, ...]
    sel: tuple[Sel, ...]
    rujuk: Sop | None
    arah: tuple[Arah, ...]


def kolom(katalog: Katalog, sop: Sop) -> tuple[Peran, ...]:
    """The performers in the order in which they first act: one column each."""
    semua = (katalog.pelaku(sop, teks) for satu in sop.langkah for teks in satu.pelaksana)
    return tuple({peran.kunci: peran for peran in semua}.values())


def baris(katalog: Katalog, sop: Sop, kepala: Sequence[Peran]) -> tuple[Baris, ...]:
    """The rows of an SOP's table under these columns."""
    keluar = jalan_keluar(sop.langkah)
    simbol = simbol_langkah(sop.langkah, keluar)
    return tuple(
        _baris(katalog, sop, kepala, n, simbol[n - 1], keluar[n - 1]) for n in range(1, len(sop.langkah) + 1)
    )


def _baris(
    katalog: Katalog, sop: Sop, kepala: Sequence[Peran], n: int, simbol: Simbol, keluar: Sequence[Keluar]
) -> Baris:
    langkah = sop.langkah[n - 1]
    pelaku = {katalog.pelaku(sop, teks).kunci: teks for teks in langkah.pelaksana}
    sel = tuple(
        Sel(pelaku[peran.kunci], simbol, f"{_SEBUTAN[simbol]}: {peran.nama}")
        if peran.kunci in pelaku
        else Sel("", None, "")
        for peran in kepala
    )
    oleh = tuple(peran.nama for peran in kepala if peran.kunci in pelaku)
    return Baris(n, langkah, oleh, sel, katalog.sop.get(langkah.rujuk), arah(n, keluar))


def arah(n: int, keluar: Sequence[Keluar]) -> tuple[Arah, ...]:
    """What a reader must be told of a step's exits; nothing when it simply leads to the next one."""
    if len(keluar) == 1 and not keluar[0].label and keluar[0].ke == n + 1:
        return ()
    return tuple(Arah(_depan(n, satu), satu.ke) for satu in keluar)


def _depan(n: int, keluar: Keluar) -> str:
    bila = f"{keluar.label}: " if keluar.label else ""
    if keluar.ke is None:
        return bila
    arah = "ulangi " if keluar.ke == n else "kembali ke " if keluar.ke < n else "lanjut ke "
    return f"{bila}{arah}" if bila else arah.capitalize()
