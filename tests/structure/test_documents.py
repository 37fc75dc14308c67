"""The documents keep step with the code: nothing that a reader may use goes unmentioned."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from pydantic import BaseModel

from macros.catalog.buka import buka
from macros.cli.perintah import pengurai
from macros.model.dasar import Dasar
from macros.render.makro import MAKRO, tanda_tangan
from macros.render.panduan import ISIAN
from macros.source.diagnostic import Tingkat, semua_kode
from tests.situs import Situs


def subcommands() -> list[str]:
    bantuan = pengurai().format_help()
    return re.findall(r"^    (\w[\w-]*) ", bantuan, re.MULTILINE)


@pytest.mark.parametrize("berkas", ["README.md", "CHANGELOG.md"])
def test_every_subcommand_is_mentioned(root: Path, berkas: str) -> None:
    teks = (root / berkas).read_text("utf-8")
    assert "periksa" in subcommands()
    assert [nama for nama in subcommands() if f"sop {nama}" not in teks] == []


def test_every_file_that_the_readme_links_to_exists(root: Path) -> None:
    tautan = re.findall(r"\]\(([^)#]+)\)", (root / "README.md").read_text("utf-8"))
    assert tautan
    assert [satu for satu in tautan if not satu.startswith("http") and not (root / satu).exists()] == []


def test_the_samples_of_the_readme_are_sound(root: Path, tmp_path: Path) -> None:
    contoh = re.findall(r"^```yaml\n(.*?)^```$", (root / "README.md").read_text("utf-8"), re.MULTILINE | re.DOTALL)
    unit, sop = contoh[:2]
    (tmp_path / "contoh").mkdir()
    (tmp_path / "kota.yml").write_text("nama: Kota Contoh\n", "utf-8")
    (tmp_path / "contoh/index.md").write_text(unit, "utf-8")
    (tmp_path / "contoh/domisili.md").write_text(sop, "utf-8")
    diagnostics = buka(tmp_path, tanda_tangan()).diagnostics
    assert [str(satu) for satu in diagnostics if satu.tingkat is Tingkat.KESALAHAN] == []


def test_the_guide_explains_every_code_and_every_macro(situs: Situs) -> None:
    kode = (situs.folder / "panduan/kode/index.html").read_text("utf-8")
    makro = (situs.folder / "panduan/makro/index.html").read_text("utf-8")
    assert [satu.id for satu in semua_kode() if f'id="{satu.id}"' not in kode] == []
    assert [nama for nama in MAKRO if f'id="makro-{nama}"' not in makro] == []


def models(kelas: type[BaseModel] = Dasar) -> list[type[BaseModel]]:
    return [lain for anak in kelas.__subclasses__() for lain in (anak, *models(anak))]


def test_every_field_of_every_file_says_what_it_means_and_stands_in_the_guide() -> None:
    di_panduan = {kelas for _, kelas, _ in ISIAN}
    turunan = {kelas for kelas in models() if any(issubclass(kelas, satu) for satu in di_panduan)}
    di_berkas = {kelas for kelas in models() if kelas.__module__.startswith("macros.model")}
    assert di_berkas - turunan == set()
    assert [f"{k.__name__}.{n}" for k in di_panduan for n, b in k.model_fields.items() if not b.description] == []
