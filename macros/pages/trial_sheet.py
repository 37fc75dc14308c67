"""The sheet of a trial: to print and fill by hand, and as a table to fill on a computer."""

from collections.abc import Iterator

from macros.base import address
from macros.base.csv_text import write_csv
from macros.base.templates import Templates
from macros.catalog.whole import Catalog
from macros.evaluate.trials import trial_results
from macros.model.sop import Sop
from macros.pages import standalone

KALI = 3
"""So many trials have a column in an empty sheet; more columns may be added."""


def trial_files(templat: Templates) -> Iterator[tuple[str, bytes]]:
    """For each SOP that is not repealed its sheet as a page that stands by itself, and as CSV."""
    for sop in templat.katalog.sop.values():
        if not sop.dicabut and sop.langkah:
            halaman = address.uji_coba(sop.id)
            yield f"{halaman}index.html", trial_sheet(templat, sop, halaman).encode()
            yield f"{halaman}lembar.csv", trial_csv(templat.katalog, sop)


def trial_sheet(templat: Templates, sop: Sop, halaman: str) -> str:
    """The sheet as a whole page: every step with its time, and room to write what was measured."""
    uji = {
        result.nomor: f"{result.kali} kali, tengah {result.duration()}"
        for result in trial_results(sop)
        if result.kali
    }
    baris = [
        (n, langkah, performer_names(templat.katalog, sop, n), uji.get(n, ""))
        for n, langkah in enumerate(sop.langkah, 1)
    ]
    unit = templat.katalog.unit[sop.unit]
    isi = templat.render("uji_coba.html.j2", halaman, sop=sop, unit=unit, baris=baris)
    return standalone.standalone_page(templat, halaman, f"Lembar uji coba {sop.nama}", isi, ("evaluation",))


def trial_csv(katalog: Catalog, sop: Sop) -> bytes:
    """The empty sheet as CSV, in the form that ``sop uji-coba --csv`` takes back."""
    kali = [f"uji {n}" for n in range(1, KALI + 1)]
    kepala: list[str | float] = [
        "langkah",
        "kegiatan",
        "pelaksana",
        "tertulis",
        *kali,
        "menyimpang",
        "kendala",
    ]
    baris: list[list[str | float]] = [
        [
            n,
            langkah.kegiatan,
            performer_names(katalog, sop, n),
            str(langkah.waktu or ""),
            *[""] * KALI,
            "",
            "",
        ]
        for n, langkah in enumerate(sop.langkah, 1)
    ]
    return write_csv([kepala, *baris], ";")


def performer_names(katalog: Catalog, sop: Sop, nomor: int) -> str:
    """Who performs a step, by name."""
    return ", ".join(
        dict.fromkeys(katalog.performer(sop, teks).nama for teks in sop.langkah[nomor - 1].pelaksana)
    )
