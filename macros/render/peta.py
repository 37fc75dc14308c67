"""The map of units: a matrix of who hands work to whom, small enough for a phone with thirty units."""

from collections.abc import Mapping, Sequence

from markupsafe import Markup

from macros.catalog.katalog import Katalog
from macros.evaluate.peta import Sambungan

SEL, KIRI, ATAS = 11, 94, 92
TERBACA = 1.3
"""Enlarged so far, names are as large as small print; on a phone the map is then moved under the finger."""
_BESAR = (2.8, 3.8, 4.8)


def jangkar(satu: Sambungan) -> str:
    """The anchor of what an edge opens, on the page of the unit that it starts from."""
    return f"ke-{satu.ke}"


def peta(katalog: Katalog, semua: Sequence[Sambungan], data: str) -> Markup:
    """Rows hand to columns; each dot opens the steps and SOPs behind it, and grows with how many there are.

    ``data`` is the way to the evaluation's folder.
    """
    terlibat = {ident for satu in semua for ident in (satu.dari, satu.ke)}
    urut = {ident: i for i, ident in enumerate(ident for ident in katalog.unit if ident in terlibat)}
    if not urut:
        return Markup("")
    nama = {ident: katalog.unit[ident].singkatan or katalog.unit[ident].nama for ident in urut}
    lebar, tinggi = KIRI + SEL * len(urut) + 4, ATAS + SEL * len(urut) + 4
    isi = [*_garis(urut, nama), *(_titik(satu, urut, nama, data) for satu in semua)]
    return Markup(
        '<svg class="sop-peta" viewBox="0 0 {} {}" width="{}" height="{}" role="group" aria-label="{}">{}</svg>'
    ).format(
        lebar,
        tinggi,
        round(lebar * TERBACA),
        round(tinggi * TERBACA),
        "Peta hubungan antarunit: baris menyerahkan kepada kolom",
        Markup("").join(isi),
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


def _titik(satu: Sambungan, urut: Mapping[str, int], nama: Mapping[str, str], data: str) -> Markup:
    kerja = len(satu.rujuk) + len(satu.pelaksana)
    besar = _BESAR[min(satu.banyak, len(_BESAR)) - 1]
    sebutan = f"{nama[satu.dari]} kepada {nama[satu.ke]}: {kerja} langkah, {len(satu.terkait)} keterkaitan"
    x, y = KIRI + SEL * urut[satu.ke] + SEL / 2, ATAS + SEL * urut[satu.dari] + SEL / 2
    return Markup(
        '<a href="{}unit/{}/#{}"><title>{}</title><rect class="sentuh" x="{}" y="{}" width="{}" height="{}"/>'
        '<circle class="{}" cx="{}" cy="{}" r="{}"/></a>'
    ).format(
        data, satu.dari, jangkar(satu), sebutan, x - SEL / 2, y - SEL / 2, SEL, SEL, "kerja" if kerja else "kait", x, y,
        besar,
    )  # fmt: skip
