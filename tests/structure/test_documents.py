"""The documents keep step with the code: nothing that a reader may use goes unmentioned."""

from __future__ import annotations

import argparse
import re
import shlex
import shutil
from pathlib import Path

import pytest
from pydantic import BaseModel

from macros.catalog.loading import open_folder
from macros.cli import main
from macros.cli.arguments import build_parser
from macros.cli.command import all_commands, command_guide
from macros.model.field import record_of
from macros.model.record import Record
from macros.pages.guide import GROUPS
from macros.pages.parts import macros, signatures
from macros.source.diagnostic import Level, all_codes
from tests.gambar import GAMBAR
from tests.history.gudang import Gudang
from tests.site import Situs


def test_every_command_has_a_row_in_the_readme(root: Path) -> None:
    text = (root / "README.md").read_text("utf-8")
    names = [command.name for command in all_commands()]
    assert "periksa" in names
    assert [name for name in names if f"| `sop {name}" not in text] == []


def parsers() -> dict[str, argparse.ArgumentParser]:
    [choices] = [
        action for action in build_parser()._actions if isinstance(action, argparse._SubParsersAction)
    ]
    return dict(choices.choices)


def test_every_command_tells_its_options_where_the_guide_reads_it(root: Path) -> None:
    assert "{{ daftar_perintah() }}" in (root / "docs/panduan/perintah.md").read_text("utf-8")
    listed = command_guide()
    for command in all_commands():
        assert f"\n`{command.usage}`\n:   {command.guide}\n" in listed
        assert command.usage.startswith(f"sop {command.name}")
        flags = {flag for action in parsers()[command.name]._actions for flag in action.option_strings}
        told = {flag for flag in flags if flag.startswith("--")} - {
            "--help",
            "--bantuan",
            "--format",
            "--keluar",
        }
        text = f"{command.usage} {command.guide}"
        assert [flag for flag in sorted(told) if not re.search(rf"{flag}(?![\w-])", text)] == []


SEKALI = (
    ["git", "clone"],
    ["git", "push"],
    ["cd", "sop"],
    ["make", "venv"],
    ["source", ".venv/bin/activate"],
)
"""What only a real copy can do."""


def test_what_the_guide_installs_with_is_there(root: Path) -> None:
    assert re.search(r"^venv:$", (root / "Makefile").read_text("utf-8"), re.MULTILINE)


def test_the_first_sop_of_the_guide_can_be_written_as_it_says(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Every command and every line of the page, done as a new editor would, but for what needs a network."""
    teks = (
        (root / "docs/panduan/pertama.md")
        .read_text("utf-8")
        .replace("UNIT", "dukcapil")
        .replace("JABATAN", "loket")
    )
    gudang = Gudang(tmp_path)
    shutil.copytree(root / "tests/melati", tmp_path / "sops")
    gudang.komit({})
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SOPS_DIR", "sops")
    blok = re.findall(r"^```(\w+)\n(.*?)^```$", teks, re.MULTILINE | re.DOTALL)
    assert [jenis for jenis, _ in blok] == ["sh", "sh", "console", "yaml", "console", "console", "sh"]
    berkas = tmp_path / "sops/dukcapil/penerbitan-surat-keterangan-domisili.md"
    for jenis, isi in blok:
        if jenis == "yaml":
            lama = berkas.read_text("utf-8")
            awal = lama.index("langkah:\n")
            akhir = re.search(r"^(?![ #-])\S|^---", lama[awal + 9 :], re.MULTILINE)
            assert akhir is not None
            berkas.write_text(lama[:awal] + isi + lama[awal + 9 + akhir.start() :], "utf-8")
            continue
        for alat, *kata in map(shlex.split, isi.splitlines()):
            if alat == "sop":
                assert main(kata) == 0, kata
            elif alat == "git" and kata[0] not in ("clone", "push"):
                gudang.git(*kata)
            else:
                assert [alat, *kata][:2] in SEKALI, kata
    assert "Perubahan ini menambah SOP Penerbitan Surat Keterangan Domisili" in capsys.readouterr().out
    assert gudang.git("log", "-1", "--format=%s", "usul-domisili").startswith("Draf SOP")
    assert (tmp_path / "bagan.svg").read_text("utf-8").startswith("<svg")
    assert (tmp_path / "sop.pdf").read_bytes().startswith(b"%PDF-")


def test_every_picture_of_the_guide_is_shown_and_small(root: Path) -> None:
    semua = sorted((root / "docs/assets/gambar").iterdir())
    teks = "".join(satu.read_text("utf-8") for satu in (root / "docs/panduan").glob("*.md"))
    assert [satu.stem for satu in semua] == sorted(GAMBAR)
    assert [satu.name for satu in semua if f"(../assets/gambar/{satu.name})" not in teks] == []
    assert [satu.name for satu in semua if satu.stat().st_size > 60_000] == []


def test_every_file_that_the_readme_links_to_exists(root: Path) -> None:
    tautan = re.findall(r"\]\(([^)#]+)\)", (root / "README.md").read_text("utf-8"))
    assert tautan
    assert [satu for satu in tautan if not satu.startswith("http") and not (root / satu).exists()] == []


def test_the_samples_of_the_readme_are_sound(root: Path, tmp_path: Path) -> None:
    contoh = re.findall(
        r"^```yaml\n(.*?)^```$", (root / "README.md").read_text("utf-8"), re.MULTILINE | re.DOTALL
    )
    unit, sop = contoh[:2]
    (tmp_path / "contoh").mkdir()
    (tmp_path / "kota.yml").write_text("nama: Kota Contoh\n", "utf-8")
    (tmp_path / "contoh/index.md").write_text(unit, "utf-8")
    (tmp_path / "contoh/domisili.md").write_text(sop, "utf-8")
    diagnostics = open_folder(tmp_path, signatures()).diagnostics
    assert [str(satu) for satu in diagnostics if satu.tingkat is Level.KESALAHAN] == []


def test_the_guide_explains_every_code_and_every_macro(situs: Situs) -> None:
    kode = (situs.folder / "panduan/kode/index.html").read_text("utf-8")
    makro = (situs.folder / "panduan/makro/index.html").read_text("utf-8")
    assert [satu.id for satu in all_codes() if f'id="{satu.id}"' not in kode] == []
    assert [nama for nama in macros() if f'id="makro-{nama}"' not in makro] == []


def models(kelas: type[BaseModel] = Record) -> list[type[BaseModel]]:
    return [lain for anak in kelas.__subclasses__() for lain in (anak, *models(anak))]


def test_every_field_of_every_file_says_what_it_means_and_stands_in_the_guide() -> None:
    di_panduan = set(GROUPS)
    turunan = {kelas for kelas in models() if any(issubclass(kelas, satu) for satu in di_panduan)}
    di_berkas = {kelas for kelas in models() if kelas.__module__.startswith("macros.model")}
    assert di_berkas - turunan == set()
    assert [
        f"{k.__name__}.{n}" for k in di_panduan for n in k.model_fields if not record_of(k, n).meaning
    ] == []
