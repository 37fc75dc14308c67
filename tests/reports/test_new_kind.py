"""A rule of a kind that nobody has seen yet, added as one file, is everywhere where findings are."""

from __future__ import annotations

import csv
import json
from pathlib import Path

from jsonschema import Draft202012Validator
from selectolax.lexbor import LexborHTMLParser

from macros.base import address
from macros.cli.commands.evaluasi import _text as terminal
from macros.data.schema import schemas
from macros.evaluate.registry import kind_at
from macros.pages.evaluation import EvaluationPresenter
from macros.pages.evaluation_sections import evaluation_sections
from macros.pages.page import Page
from macros.pages.parts import all_parts
from macros.pages.site import Site
from macros.reports.evaluation_files import evaluation_tables
from tests.evaluate.kecil import HARI_INI, little_city
from tests.evaluate.more_rules import more_rules

RULE = '''"""SOPs whose name is very long."""

from collections.abc import Iterator

from macros.evaluate.kinds import Kind
from macros.evaluate.rule import UMUM, Context, Observation, Rule
from macros.source.diagnostic import Level

CITY = """
sop:
  a/panjang: {nama: %s}
"""


def _find(context: Context) -> Iterator[Observation]:
    for sop in context.sop:
        if len(sop.nama) > 20:
            yield Observation((sop.id,), f"Nama sepanjang {len(sop.nama)} huruf.", ((sop.id, 1),))


RULE = Rule(
    kode="nama-panjang",
    jenis=Kind("judul_sop", 15, "Judul SOP", "judul yang terlalu panjang", "Nama SOP yang sulit dibaca", True),
    tingkat=Level.PERINGATAN,
    sumber=UMUM,
    nama="Nama SOP pendek",
    arti="Nama SOP lebih dari 20 huruf.",
    saran="Pendekkan namanya.",
    buruk=CITY % "Pengukuran tanah kosong milik kota",
    baik=CITY % "Pengukuran tanah",
    find=_find,
)
'''
BAD = "sop:\n  a/panjang: {nama: Pengukuran tanah kosong milik kota}"
GOOD = "sop:\n  a/panjang: {nama: Pengukuran tanah}"


def site(text: str) -> Site:
    return Site(little_city(text), HARI_INI, {})


def presenter(text: str) -> EvaluationPresenter:
    return site(text).evaluation


def page(shown: EvaluationPresenter, part: str = "") -> LexborHTMLParser:
    return LexborHTMLParser(str(shown.part(part, address.evaluasi(part))))


def test_the_guide_explains_it(tmp_path: Path) -> None:
    with more_rules(tmp_path, nama_panjang=RULE):
        drawn = all_parts()["daftar_temuan"].draw(site(BAD), Page("panduan/evaluasi/"))
        table = rules = LexborHTMLParser(str(drawn))
    assert ["Judul SOP", "Nama SOP yang sulit dibaca"] in [
        [cell.text() for cell in row.css("td")] for row in table.css("tbody tr")
    ]
    (heading,) = rules.css("#jenis-judul-sop")
    assert [link.attributes["href"] for link in table.css("a")].count(f"#{heading.attributes['id']}") == 1
    told = rules.css_first("#nama-panjang")
    assert told is not None
    for text in (
        "Peringatan",
        "Nama SOP pendek.",
        "lebih dari 20 huruf",
        "Pendekkan namanya.",
        "praktik umum",
    ):
        assert text in told.text()
    assert len(told.css("pre")) == 2


def test_pages_tables_and_plots_show_it(tmp_path: Path) -> None:
    with more_rules(tmp_path, nama_panjang=RULE):
        shown = presenter(BAD)
        first, own, unit = page(shown), page(shown, "temuan/judul-sop"), page(shown, "unit/a")
        sections = {section.path: section.title for section in evaluation_sections(little_city(BAD))}
        ((kind, sentence),) = shown.summary.lain
        plots = {bar.nama for plot in shown.summary.plot() for bar in plot.batang}
    assert sections["temuan/judul-sop"] == "Judul SOP"
    assert (kind.kode, sentence) == ("judul_sop", "1 judul yang terlalu panjang")
    assert "Mesin menemukan 1 judul yang terlalu panjang." in first.text()
    links = [link.attributes["href"] for link in first.css("a") if link.text() == "Judul SOP"]
    assert links == ["../evaluasi/temuan/judul-sop/"]
    assert [item.attributes["data-tingkat"] for item in own.css('[data-kode="nama-panjang"]')] == [
        "peringatan"
    ]
    assert unit.css_first("h2#judul_sop") is not None
    assert "Judul SOP" in plots


def test_data_workbooks_schema_and_terminal_have_it(tmp_path: Path) -> None:
    with more_rules(tmp_path, nama_panjang=RULE):
        shown = presenter(BAD)
        result = shown.result
        files = dict(shown.files())
        schema = schemas("")["temuan.schema.json"]
        lines = terminal(result)
        sheets = {sheet.nama: sheet for sheet in evaluation_tables(little_city(BAD), result, shown.summary)}
        assert shown.tahunan("a", "xlsx")[:2] == b"PK"
    (found,) = json.loads(files["evaluasi/temuan.json"])
    Draft202012Validator(schema).validate(found)
    assert found["jenis"] == "judul_sop"
    assert ("Judul SOP", 1, 1, 1) in sheets["jenis"].baris
    rows = list(csv.DictReader(files["evaluasi/temuan.csv"].decode("utf-8-sig").splitlines()))
    assert [row["jenis"] for row in rows] == ["judul_sop"]
    assert "Judul SOP (1)" in lines


def test_a_city_that_does_not_show_it_has_its_empty_page(tmp_path: Path) -> None:
    with more_rules(tmp_path, nama_panjang=RULE):
        shown = presenter(GOOD)
        assert "Tidak ada temuan jenis ini." in page(shown, "temuan/judul-sop").text()
        assert "Tidak ada temuan lain." in page(shown).text()
        assert kind_at("judul-sop").nama == "Judul SOP"
