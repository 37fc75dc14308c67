"""The sheet of a trial: to print and fill by hand, and as a table to fill on a computer."""

from collections.abc import Iterator

from macros.catalog.katalog import Katalog
from macros.evaluate.uji import hasil_uji
from macros.model.sop import Sop, Status
from macros.render import alamat, mandiri
from macros.render.koma import tulis_csv
from macros.render.templat import Templat

KALI = 3
"""So many trials have a column in an empty sheet; more columns may be added."""


def berkas_uji(templat: Templat) -> Iterator[tuple[str, bytes]]:
    """For each SOP that is not repealed its sheet as a page that stands by itself, and as CSV."""
    for sop in templat.katalog.sop.values():
        if sop.status is not Status.DICABUT and sop.langkah:
            halaman = alamat.uji_coba(sop.id)
            yield f"{halaman}index.html", lembar(templat, sop, halaman).encode()
            yield f"{halaman}lembar.csv", lembar_csv(templat.katalog, sop)


def lembar(templat: Templat, sop: Sop, halaman: str) -> str:
    """The sheet as a whole page: every step with its time, and room to write what was measured."""
    uji = {satu.nomor: f"{satu.kali} kali, tengah {satu.lama()}" for satu in hasil_uji(sop) if satu.kali}
    baris = [(n, satu, pelaksana(templat.katalog, sop, n), uji.get(n, "")) for n, satu in enumerate(sop.langkah, 1)]
    unit = templat.katalog.unit[sop.unit]
    isi = templat.isi("uji_coba.html.j2", halaman, sop=sop, unit=unit, baris=baris)
    return mandiri.halaman(templat, halaman, f"Lembar uji coba {sop.nama}", isi, ("evaluasi",))


def lembar_csv(katalog: Katalog, sop: Sop) -> bytes:
    """The empty sheet as CSV, in the form that ``sop uji-coba --csv`` takes back."""
    kali = [f"uji {n}" for n in range(1, KALI + 1)]
    kepala: list[str | float] = ["langkah", "kegiatan", "pelaksana", "tertulis", *kali, "menyimpang", "kendala"]
    baris: list[list[str | float]] = [
        [n, satu.kegiatan, pelaksana(katalog, sop, n), str(satu.waktu or ""), *[""] * KALI, "", ""]
        for n, satu in enumerate(sop.langkah, 1)
    ]
    return tulis_csv([kepala, *baris], ";")


def pelaksana(katalog: Katalog, sop: Sop, nomor: int) -> str:
    """Who performs a step, by name."""
    return ", ".join(dict.fromkeys(katalog.pelaku(sop, teks).nama for teks in sop.langkah[nomor - 1].pelaksana))
