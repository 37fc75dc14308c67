"""A part and a kind of pages are declared once, in one file, and stand everywhere that they must."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from types import ModuleType

import pytest

from macros.pages import entries, parts
from macros.pages.entries import all_entries, all_pages
from macros.pages.menu import menu
from macros.pages.page import Page, Passage
from macros.pages.parts import all_parts, macros, signatures
from macros.pages.plain_site import plain_files, plain_markdown
from macros.pages.site import Site
from macros.pages.twins import twin
from tests.city import buka_kota
from tests.parts import draw

CITY = """\
-- kota.yml --
nama: Kota Melati
-- dinas/index.md --
---
nama: Dinas Satu
singkatan: D
jenis: dinas
jabatan:
  - {id: loket, nama: Petugas Loket}
---
-- dinas/izin.md --
---
nama: Izin <b>
nomor: 1/D/2025
status: draf
langkah:
  - kegiatan: Memeriksa
    pelaksana: [loket]
---
"""

PART = """\
from markupsafe import Markup
from macros.pages.page import Part

def _draw(site, page, kata: str = ""):
    return Markup("<p>Antrean {} {}</p>").format(site.catalog.sop[page.sop].nama, kata)

def _twin(site, page):
    return "## Antrean\\n\\nDua loket.\\n"

PART = Part("antrean", "Banyaknya orang di depan.", _draw, order=45, on="sop", after_prose=True,
            heading="Antrean", anchor="antrean", twin=_twin, examples={"kata": "hari ini"}, macro=MACRO)
"""

ENTRY = """\
from macros.pages.entries import Entry
from macros.pages.placing import list_page, placed

def _pages(site):
    yield list_page("tarif/", "Tarif", "Biaya semua layanan", placed("daftar_sop"), menu="Tarif")

ENTRY = Entry(95, _pages, menu="Tarif", menu_order=45)
"""

Add = Callable[[ModuleType, str, str], None]


@pytest.fixture
def add(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Add]:
    """Puts a module into a package, as one more file in its folder would."""

    def one_more(package: ModuleType, name: str, text: str) -> None:
        folder = tmp_path / package.__name__
        folder.mkdir(exist_ok=True)
        (folder / f"{name}.py").write_text(text, "utf-8")
        monkeypatch.setattr(package, "__path__", [*package.__path__, str(folder)])
        monkeypatch.delitem(sys.modules, f"{package.__name__}.{name}", raising=False)
        all_parts.cache_clear()
        all_entries.cache_clear()

    yield one_more
    monkeypatch.undo()
    for name in ("extra_part", "extra_entry"):
        for package in (parts, entries):
            sys.modules.pop(f"{package.__name__}.{name}", None)
            vars(package).pop(name, None)
    all_parts.cache_clear()
    all_entries.cache_clear()


def site(folder: Path, text: str = CITY) -> Site:
    opened = buka_kota(folder, text, draf=True)
    return Site(opened.katalog, date(2026, 1, 31), opened.draf)


def sop_page(site: Site) -> Page:
    [page] = [page for page in all_pages(site) if page.sop]
    return page


def test_every_part_has_its_own_module_name_and_help() -> None:
    modules = [part.draw.__module__ for part in all_parts().values()]
    assert len(set(modules)) == len(modules) > 30
    assert all(module.startswith("macros.pages.parts.") for module in modules)
    assert [part.name for part in all_parts().values() if not part.help.endswith(".")] == []
    assert [part.name for part in all_parts().values() if bool(part.heading) != bool(part.anchor)] == []


def test_every_parameter_of_a_macro_has_an_example() -> None:
    for part in macros().values():
        assert all(part.example(parameter.nama) for parameter in part.signature.parameter), part.name


def test_an_added_part_stands_on_the_page_in_the_guide_in_the_twin_and_may_be_called(
    add: Add, tmp_path: Path
) -> None:
    before = [placed.part.name for placed in sop_page(site(tmp_path / "sops")).placed]
    add(parts, "extra_part", PART.replace("MACRO", "True"))
    city = site(tmp_path / "sops")
    page = sop_page(city)
    names = [placed.part.name for placed in page.placed]
    assert names == [*before[:2], "antrean", *before[2:]]
    html = plain_markdown(city, page)
    assert '<h2 id="antrean">Antrean</h2>\n<p>Antrean Izin &lt;b&gt; </p>' in html
    assert '<li><a href="#antrean">Antrean</a></li>' in html
    assert html.index('id="langkah"') < html.index('<h2 id="antrean"') < html.index('id="identitas"')
    assert "## Antrean\n\nDua loket.\n\n## Identitas" in twin(city, page)
    assert "antrean" in signatures()
    assert "{{ antrean() }} (boleh ditambah: kata=&#34;hari ini&#34;)" in draw(city, "daftar_makro")
    assert "Banyaknya orang di depan." in draw(city, "daftar_makro")


def test_a_body_that_calls_a_part_takes_it_over_on_page_and_twin(add: Add, tmp_path: Path) -> None:
    add(parts, "extra_part", PART.replace("MACRO", "True"))
    city = site(tmp_path / "sops", f"{CITY}\nSebelum\n\n{{{{ antrean() }}}}\n\nSesudah\n")
    page = sop_page(city)
    assert "antrean" not in [placed.part.name for placed in page.placed]
    html = plain_markdown(city, page)
    assert html.count("<p>Antrean") == 1
    assert '<a href="#antrean">' not in html
    assert html.index("Sebelum") < html.index("<p>Antrean") < html.index("Sesudah")
    assert "Sebelum\n\n## Antrean\n\nDua loket.\n\nSesudah" in twin(city, page)


def test_a_part_that_is_no_macro_stands_on_the_page_but_cannot_be_called(add: Add, tmp_path: Path) -> None:
    add(parts, "extra_part", PART.replace("MACRO", "False"))
    city = site(tmp_path / "sops")
    assert "<p>Antrean Izin" in plain_markdown(city, sop_page(city))
    assert "antrean" not in signatures()
    assert "antrean" not in draw(city, "daftar_makro")
    called = buka_kota(tmp_path / "lain", f"{CITY}\n{{{{ antrean() }}}}\n", draf=True)
    assert "makro-tak-dikenal" in {found.kode for found in called.diagnostics}


@pytest.mark.parametrize("changed", [("order=45", "order=50"), ('"antrean", "B', '"langkah", "B')])
def test_two_parts_of_one_name_or_order_are_refused(add: Add, changed: tuple[str, str]) -> None:
    add(parts, "extra_part", PART.replace("MACRO", "True").replace(*changed))
    with pytest.raises(ValueError, match="one name or one order"):
        all_parts()


def test_an_added_entry_has_its_pages_its_place_in_the_menu_and_its_plain_files(
    add: Add, tmp_path: Path
) -> None:
    written = [{"Beranda": "index.md"}, {"Tentang": ["tentang.md"]}]
    before = menu(written, site(tmp_path / "sops"))
    add(entries, "extra_entry", ENTRY)
    city = site(tmp_path / "sops")
    [page] = [page for page in all_pages(city) if page.url == "tarif/"]
    assert isinstance(page.parts[0], Passage)
    assert not page.parts[0].foreign
    assert menu(written, city) == [*before[:5], {"Tarif": "tarif.md"}, *before[5:]]
    assert b"# Tarif" in dict(plain_files(city))["tarif.md"]


def test_the_menu_holds_what_is_written_and_what_the_entries_ask_for(tmp_path: Path) -> None:
    written = [{"Beranda": "index.md"}, "bantuan.md", {"Tentang": ["tentang.md"]}]
    city = site(tmp_path, CITY.replace("nama: Kota Melati", "nama: Kota Melati\nevaluasi: publik"))
    made = menu(written, city)
    assert [item if isinstance(item, str) else next(iter(item)) for item in made] == [
        "Beranda",
        "Layanan",
        "Unit",
        "Semua SOP",
        "Jabatan",
        "Peraturan",
        "bantuan.md",
        "Tentang",
    ]
    assert made[2] == {"Unit": [{"Semua unit": "unit.md"}, {"Dinas Satu": "unit/dinas.md"}]}
    assert made[-1] == {"Tentang": ["tentang.md", {"Evaluasi": "evaluasi.md"}]}
    assert written == [{"Beranda": "index.md"}, "bantuan.md", {"Tentang": ["tentang.md"]}]
