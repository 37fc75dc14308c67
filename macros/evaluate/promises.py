"""The public promise (``layanan.waktu``) against what the steps take."""

from collections.abc import Iterable, Iterator

from macros.catalog.whole import Catalog
from macros.evaluate.effort import SopMeasures
from macros.evaluate.temuan import FindingKind, RujukLangkah, Temuan, join_words
from macros.flow.paths import main_path
from macros.model.sop import Langkah, Sop
from macros.model.totals import Total, add_up, write_range
from macros.model.waktu import Rentang, Waktu
from macros.model.waktu import TimeKind as Ukuran
from macros.source.diagnostic import Level


def promise_findings(katalog: Catalog, ukuran: Iterable[SopMeasures]) -> Iterator[Temuan]:
    """Services whose steps take longer than promised, or wait for something that the promise cannot be held
    against.

    Working and calendar time are never converted into each other. What a citizen does alone (paying, mending)
    does not make the office wait.
    """
    for satu in ukuran:
        sop = katalog.sop[satu.sop]
        janji = sop.layanan.waktu if sop.layanan else None
        if janji is None or janji.menit is None or not sop.langkah:
            continue
        temuan = _exceeds(sop, satu.ukuran.waktu, janji, janji.menit) or _incomparable(katalog, sop, janji)
        if temuan:
            yield temuan


def _exceeds(sop: Sop, waktu: Total, janji: Waktu, menit: Rentang) -> Temuan | None:
    utama = main_path(sop.langkah)
    perlu = _alike(add_up(sop.langkah[n - 1].waktu for n in utama), janji.jenis)
    semua = _alike(waktu, janji.jenis)
    batas = menit[1]
    if perlu[0] > batas:
        kode, tingkat, ragam = "janji-terlampaui", Level.PERINGATAN, "pada jalan biasa langkahnya memerlukan"
    elif perlu[1] > batas:
        kode, tingkat, ragam = (
            "janji-dapat-terlampaui",
            Level.SARAN,
            "pada jalan biasa langkahnya dapat memerlukan",
        )
    elif semua[1] > batas:
        kode, tingkat, ragam = "janji-jalan-terlama", Level.SARAN, "pada jalan terlama langkahnya memerlukan"
        perlu = (semua[1], semua[1])
    else:
        return None
    return Temuan(
        kode,
        FindingKind.JANJI,
        tingkat,
        (sop.id,),
        (),
        f"Janji layanan {janji}, tetapi {ragam} {write_range(perlu, janji.jenis)}.",
        "Percepat langkah yang paling lama, atau perbaiki janjinya.",
    )


def _alike(jumlah: Total, jenis: Ukuran) -> Rentang:
    return jumlah.kerja if jenis is Ukuran.KERJA else jumlah.kalender


def _incomparable(katalog: Catalog, sop: Sop, janji: Waktu) -> Temuan | None:
    """Waiting in calendar time beside a promise in working time: nobody can tell whether it is kept."""
    if janji.jenis is not Ukuran.KERJA:
        return None
    langkah: list[RujukLangkah] = []
    lama: list[str] = []
    for n, satu in enumerate(sop.langkah, 1):
        for waktu in (satu.waktu, satu.tunggu):
            if waktu and waktu.jenis is Ukuran.KALENDER and not _citizen(katalog, sop, satu):
                langkah.append((sop.id, n))
                lama.append(f"langkah {n} {'menunggu ' if waktu is satu.tunggu else ''}{waktu}")
    if not langkah:
        return None
    return Temuan(
        "janji-tak-terbanding",
        FindingKind.JANJI,
        Level.SARAN,
        (sop.id,),
        tuple(dict.fromkeys(langkah)),
        f"Janji layanan {janji}, tetapi {join_words(lama)} menurut kalender; keduanya tidak dapat dibandingkan.",
        "Sebutkan dalam janji apakah masa tunggu ini termasuk, atau tuliskan terpisah.",
    )


def _citizen(katalog: Catalog, sop: Sop, langkah: Langkah) -> bool:
    """Whether only people outside the government act in this step."""
    return all(katalog.pelaku(sop, teks).unit is None for teks in langkah.pelaksana)
