"""The Markdown twins of pages: every step in reach of a machine, and no text in them is a mark."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from macros.base import address
from macros.catalog.loading import Opened, assemble, open_folder
from macros.catalog.whole import Catalog
from macros.data.markdown_text import block, inline, link, plain_prose
from macros.model.sop import Sop
from macros.pages.entries import all_pages
from macros.pages.parts import signatures
from macros.pages.site import Site
from macros.pages.twins import introduction, twin, twins
from macros.source.folder import Folder
from tests.city import buka_kota
from tests.pages.hostile import tulis
from tests.site import ROOT
from tests.strategies import HURUF, JEBAKAN, folder_sah

BACA = MarkdownIt("commonmark")
SEBARIS = st.text(HURUF, max_size=40) | JEBAKAN


@pytest.fixture(scope="module")
def site() -> Site:
    return site_of(open_folder(ROOT / "sops", signatures()))


@pytest.fixture(scope="module")
def katalog(site: Site) -> Catalog:
    return site.catalog


def site_of(opened: Opened) -> Site:
    return Site(opened.katalog, date(2026, 1, 31), opened.draf)


def all_twins(site: Site) -> dict[str, bytes]:
    return dict(twins(site, all_pages(site)))


def twin_of(site: Site, ident: str) -> str:
    [page] = [page for page in all_pages(site) if page.sop == ident]
    return twin(site, page)


def ratakan(nilai: str) -> str:
    return " ".join(nilai.split())


def isi_butir(sumber: str) -> list[str]:
    """The texts of the items of a list, as a reader of Markdown shows them; fails when there is any other
    mark.
    """
    hasil = []
    for satu in BACA.parse(sumber):
        if satu.type == "inline":
            assert {anak.type for anak in satu.children or []} <= {"text", "text_special"}, satu.content
            hasil.append("".join(anak.content for anak in satu.children or []))
        else:
            assert satu.type.startswith(("bullet_list", "list_item", "paragraph")), satu.type
    return hasil


@given(SEBARIS)
def test_a_text_is_read_back_as_it_was(nilai: str) -> None:
    if ratakan(nilai):
        assert isi_butir(f"- Label: {inline(nilai)}\n") == [f"Label: {ratakan(nilai)}"]
        assert isi_butir(f"- {block(nilai)}\n") == [ratakan(nilai)]


@given(SEBARIS)
def test_a_link_has_its_text_and_leads_where_it_should(nilai: str) -> None:
    [_, garis, _] = BACA.parse(link(nilai or "x", "https://sop.contoh.go.id/sop/a/b/"))
    buka_, *isi, tutup = garis.children or []
    assert (buka_.type, tutup.type) == ("link_open", "link_close")
    assert buka_.attrs["href"] == "https://sop.contoh.go.id/sop/a/b/"
    assert "".join(anak.content for anak in isi) == ratakan(nilai or "x")


@pytest.mark.parametrize(
    ("nilai", "jadi"),
    [
        ("Berkas *penting* [1]", "Berkas \\*penting\\* \\[1\\]"),
        ("<script>", "\\<script\\>"),
        ("dua\n\nbaris", "dua baris"),
        ("000.8.3/012", "000.8.3/012"),
    ],
)
def test_marks_within_a_line_are_escaped(nilai: str, jadi: str) -> None:
    assert inline(nilai) == jadi


@pytest.mark.parametrize("nilai", ["- a", "# a", "1. a", "12) a", "+ a", "---", "==="])
def test_what_would_open_a_block_does_not(nilai: str) -> None:
    assert isi_butir(f"- {block(nilai)}\n") == [nilai]


def test_every_step_of_every_sop_stands_in_its_twin_with_its_anchor(site: Site, katalog: Catalog) -> None:
    semua = all_twins(site)
    for sop in katalog.sop.values():
        isi = semua[f"{address.sop(sop.id)}index.md"].decode()
        assert isi.startswith(f"# {inline(sop.nama)}\n")
        for n, satu in enumerate(sop.langkah, 1):
            url = address.absolute(katalog.kota.situs, address.langkah(sop.id, n))
            assert f"### [Langkah {n}]({url}): {inline(satu.kegiatan)}\n" in isi
        assert "\n\n\n" not in isi


def test_a_step_says_who_what_how_long_and_where_it_leads(site: Site) -> None:
    semua = twin_of(site, "disdukcapil/kartu-keluarga")
    [isi] = re.findall(r"^### \[Langkah 2\].*?(?=^### )", semua, re.MULTILINE | re.DOTALL)
    assert isi.splitlines()[2:7] == [
        "- Pelaksana: Petugas Loket Pelayanan",
        "- Kelengkapan: Berkas permohonan",
        "- Waktu: 10 menit",
        "- Output: Berkas terperiksa",
        (
            "- Berikutnya: Ya: lanjut ke langkah 3 (kira-kira 85 dari 100)."
            " Tidak: kembali ke langkah 1 (kira-kira 15 dari 100)."
        ),
    ]


def test_what_is_no_official_document_or_no_longer_holds_says_so(site: Site, katalog: Catalog) -> None:
    dicabut = katalog.sop["disdukcapil/ktp-el-2017"]
    isi = twin_of(site, dicabut.id)
    assert "**SOP ini sudah dicabut**" in isi
    assert f"[{katalog.sop[dicabut.diganti_oleh].nama}]" in isi
    assert "**Contoh, bukan dokumen resmi.**" in isi


def test_every_link_of_a_twin_leads_somewhere(site: Site, katalog: Catalog) -> None:
    ada = set(all_twins(site))
    ada |= {address.sop(i) for i in katalog.sop} | {address.unit(i) for i in katalog.unit}
    ada |= {address.peraturan(i) for i in katalog.peraturan}
    ada |= {"data/", "data/sop.json", "data/datapackage.json"}
    awal = f"{katalog.kota.situs.rstrip('/')}/"
    for nama, isi in all_twins(site).items():
        for ke in re.findall(rf"\]\({re.escape(awal)}([^)#]*)", isi.decode()):
            assert ke in ada, (nama, ke)


def test_the_introduction_names_every_service_and_every_unit(site: Site, katalog: Catalog) -> None:
    isi = introduction(site)
    assert isi.splitlines()[0] == f"# SOP {katalog.kota.nama}"
    for ident in katalog.unit:
        assert f"/unit/{ident}/index.md" in isi
    for semua in katalog.peristiwa.values():
        assert all(f"/sop/{ident}/index.md" in isi for ident in semua)


@settings(max_examples=settings().max_examples // 4)
@given(folder_sah())
def test_any_valid_sop_has_a_twin(folder: Folder) -> None:
    site = site_of(assemble(folder, signatures()))
    semua = all_twins(site)
    for sop in site.catalog.sop.values():
        isi = semua[f"{address.sop(sop.id)}index.md"].decode()
        assert langkah_terbaca(isi) == [_judul(n, s) for n, s in _langkah(sop)]


def _langkah(sop: Sop) -> list[tuple[int, str]]:
    return [(n, satu.kegiatan) for n, satu in enumerate(sop.langkah, 1)]


def _judul(n: int, kegiatan: str) -> str:
    return f"Langkah {n}: {ratakan(kegiatan)}"


def langkah_terbaca(isi: str) -> list[str]:
    """The headings of the steps as a reader of Markdown shows them."""
    semua = BACA.parse(isi)
    judul = [semua[i + 1] for i, satu in enumerate(semua) if satu.type == "heading_open" and satu.tag == "h3"]
    kata = ["".join(anak.content for anak in satu.children or []) for satu in judul]
    return [satu for satu in kata if satu.startswith("Langkah ")]


def test_hostile_content_stays_text(tmp_path_factory: pytest.TempPathFactory) -> None:
    site = site_of(open_folder(tulis(tmp_path_factory.mktemp("jahat") / "sops"), signatures()))
    html = MarkdownIt("commonmark", {"html": True})
    for nama, isi in all_twins(site).items():
        jadi = html.render(isi.decode())
        assert "<script" not in jadi, nama
        assert "<img" not in jadi, nama
        assert "javascript:" not in re.sub(r"<[^>]*>", "", jadi) or 'href="javascript:' not in jadi


def test_a_regulation_and_its_title_stay_two_words(site: Site) -> None:
    text = twin_of(site, "disdukcapil/kartu-keluarga")
    assert ") tentang Administrasi Kependudukan" in text
    assert ")tentang" not in text
    assert not re.search(r"\)\((?!http|<http)", text)


POHON = """\
-- kota.yml --
nama: Kota
situs: https://sop.contoh.go.id/sop
-- dinas/index.md --
---
nama: Dinas
singkatan: D
jenis: dinas
---
-- dinas/lain.md --
---
nama: Lain
status: draf
---
-- dinas/ktp.md --
---
nama: KTP
status: draf
---

[a](lain.md#langkah-1) ![b](<lampiran/Formulir (2).PDF>) [c](#langkah-2) [d](https://e.test) `[f](lain.md)`

[g]: ../dinas/lain.md "judul"
"""


def test_relative_links_of_the_prose_lead_on_from_wherever_the_twin_is_read(tmp_path: Path) -> None:
    form = tmp_path / "dinas/lampiran/Formulir (2).PDF"
    form.parent.mkdir(parents=True)
    form.write_bytes(b"%PDF-1.7")
    katalog = buka_kota(tmp_path, POHON, draf=True).katalog
    situs = "https://sop.contoh.go.id/sop/sop/dinas"
    assert plain_prose(katalog, "dinas/ktp", katalog.sop["dinas/ktp"].isi) == (
        f"[a]({situs}/lain/#langkah-1) ![b](<{situs}/lampiran/Formulir-2.pdf>) [c]({situs}/ktp/#langkah-2) "
        f'[d](https://e.test) `[f](lain.md)`\n\n[g]: {situs}/lain/ "judul"'
    )
