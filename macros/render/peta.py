"""The map of units: a matrix of who hands work to whom, small enough for a phone with thirty units."""

from collections.abc import Mapping, Sequence

from markupsafe import Markup

from macros.catalog.katalog import Katalog
from macros.evaluate.peta import Sambungan

SEL, KIRI, ATAS = 11, 94, 92
_BESAR = (2.8, 3.8, 4.8)


def jangkar(satu: Sambungan) -> str:
    """The anchor of what an edge opens."""
    return f"dari-{satu.dari}-ke-{satu.ke}"


def peta(katalog: Katalog, semua: Sequence[Sambungan]) -> Markup:
    """Rows hand to columns; each dot opens the steps and SOPs behind it, and grows with how many there are."""
    terlibat = {ident for satu in semua for ident in (satu.dari, satu.ke)}
    urut = {ident: i for i, ident in enumerate(ident for ident in katalog.unit if ident in terlibat)}
    if not urut:
        return Markup("")
    nama = {ident: katalog.unit[ident].singkatan or katalog.unit[ident].nama for ident in urut}
    lebar, tinggi = KIRI + SEL * len(urut) + 4, ATAS + SEL * len(urut) + 4
    isi = [*_garis(urut, nama), *(_titik(satu, urut, nama) for satu in semua)]
    return Markup('<svg class="sop-peta" viewBox="0 0 {} {}" role="group" aria-label="{}">{}</svg>').format(
        lebar, tinggi, "Peta hubungan antarunit: baris menyerahkan kepada kolom", Markup("").join(isi)
    )


def _garis(urut: Mapping[str, int], nama: Mapping[str, str]) -> list[Markup]:
    """The name of each unit at its row and, upright, at its column."""
    ujung = SEL * len(urut)
    hasil = []
    for ident, i in urut.items():
        tengah = SEL * i + SEL / 2
        hasil.append(
            Markup(
                '<path class="garis" d="M{} {}h{}M{} {}v{}"/><text x="{}" y="{}" text-anchor="end">{}</text>'
                '<text transform="translate({} {}) rotate(-90)">{}</text>'
            ).format(
                KIRI,
                ATAS + tengah,
                ujung,
                KIRI + tengah,
                ATAS,
                ujung,
                KIRI - 5,
                ATAS + tengah + 3,
                nama[ident],
                KIRI + tengah + 3,
                ATAS - 5,
                nama[ident],
            )
        )
    return hasil


def _titik(satu: Sambungan, urut: Mapping[str, int], nama: Mapping[str, str]) -> Markup:
    kerja = len(satu.rujuk) + len(satu.pelaksana)
    besar = _BESAR[min(satu.banyak, len(_BESAR)) - 1]
    sebutan = f"{nama[satu.dari]} kepada {nama[satu.ke]}: {kerja} langkah, {len(satu.terkait)} keterkaitan"
    x, y = KIRI + SEL * urut[satu.ke] + SEL / 2, ATAS + SEL * urut[satu.dari] + SEL / 2
    return Markup(
        '<a href="#{}"><title>{}</title><rect class="sentuh" x="{}" y="{}" width="{}" height="{}"/>'
        '<circle class="{}" cx="{}" cy="{}" r="{}"/></a>'
    ).format(jangkar(satu), sebutan, x - SEL / 2, y - SEL / 2, SEL, SEL, "kerja" if kerja else "kait", x, y, besar)
