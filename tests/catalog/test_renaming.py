"""Another id for any SOP of any sound city: the catalog stays the same but for that name."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from macros.catalog.loading import assemble
from macros.catalog.renaming import plan_rename
from macros.catalog.whole import Catalog
from macros.pages.parts import signatures
from macros.source.diagnostic import Level
from macros.source.folder import Folder
from tests.strategies import SEMUA_SOP, folder_sah

PROSA = (
    "",
    '{{ sop("@") }}',
    "{{ sop('@', \"@\") }}",
    '{{ sop(teks="@", sop="@") }}',
    "{{ alur( '@' ) }}",
    "[a](#@)",
    "[a][b]\n\n[b]: #@",
    "`{{ x }}` dan @",
    "![a](#@)",
    "[a](#@#langkah-1) [c](#@)",
    'Émoji 🙂 {{ langkah("@") }}',
)


@st.composite
def kota(draw: st.DrawFn) -> tuple[Folder, str, str]:
    """A folder whose SOPs name each other in fields and prose, one of them, and a new id for it."""
    folder = draw(folder_sah())
    ada = list(folder.sop)
    lama = draw(st.sampled_from(ada))
    baru = draw(st.sampled_from(("dinas/nama-baru", "bagian/nama-baru")))
    for ident in ada:
        ke = draw(st.sampled_from(ada))
        prosa = draw(st.sampled_from(PROSA)) if ke != ident else ""
        folder.sop[ident] += f"\n{_sebut(prosa, ke, ident)}\n".encode()
    if draw(st.booleans()):
        folder.sop = {ident: isi.replace(b"\n", b"\r\n") for ident, isi in folder.sop.items()}
    return folder, lama, baru


def _sebut(prosa: str, ke: str, dari: str) -> str:
    """The prose with another SOP in its gaps: its source as seen from this file for "#@", its id for "@"."""
    unit, _, slug = ke.partition("/")
    berkas = f"{slug}.md" if unit == dari.partition("/")[0] else f"../{ke}.md"
    return prosa.replace("#@", berkas).replace("@", ke)


def salah(folder: Folder) -> list[str]:
    return [
        str(satu) for satu in assemble(folder, signatures()).diagnostics if satu.tingkat is Level.KESALAHAN
    ]


def inti(katalog: Catalog, ganti: dict[str, str]) -> tuple[object, ...]:
    """Links, tasks and performers, with names replaced."""
    nama = lambda ident: ganti.get(ident, ident)  # noqa: E731
    tautan = {
        (nama(t.dari), nama(t.ke), t.jenis, t.langkah) for semua in katalog.keluar.values() for t in semua
    }
    tugas = {(kunci, nama(t.sop), t.langkah) for kunci, semua in katalog.tugas.items() for t in semua}
    pelaku = {
        (nama(ident), n, tuple(katalog.performer(sop, teks).kunci for teks in satu.pelaksana))
        for ident, sop in katalog.sop.items()
        for n, satu in enumerate(sop.langkah)
    }
    return tautan, tugas, pelaku


@given(kota())
@settings(max_examples=settings().max_examples // 2)
def test_the_catalog_is_the_same_but_for_the_name(satu: tuple[Folder, str, str]) -> None:
    folder, lama, baru = satu
    assume(not salah(folder))
    semula = assemble(folder, signatures()).katalog
    rencana = plan_rename(folder, signatures(), lama, baru)
    assert rencana.hapus == (f"{lama}.md",)
    sop = {ident: isi for ident, isi in folder.sop.items() if ident != lama}
    sop |= {nama.removesuffix(".md"): isi for nama, isi in rencana.tulis.items()}
    nanti = replace(folder, sop=sop)
    assert salah(nanti) == []
    katalog = assemble(nanti, signatures()).katalog
    assert set(katalog.sop) == {baru if ident == lama else ident for ident in semula.sop}
    assert inti(katalog, {}) == inti(semula, {lama: baru})
    assert katalog.alihan[lama] == baru
    for ident in set(SEMUA_SOP) & set(nanti.sop) - {lama}:
        semula_baris, baris = folder.sop[ident].split(b"\n"), nanti.sop[ident].split(b"\n")
        beda = [(a, b) for a, b in zip(semula_baris, baris, strict=True) if a != b]
        assert all(lama.partition("/")[2].encode() in a for a, _ in beda), "only lines that name it change"
