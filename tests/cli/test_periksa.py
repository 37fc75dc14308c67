"""``sop periksa``: what it says in each format, of which files, and how it ends."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from macros.cli import main
from macros.cli.reporting import annotation
from macros.source.diagnostic import Diagnostic, Level
from tests.city import kota

KOTA = """\
-- sops/kota.yml --
nama: Kota Melati
-- sops/dinas/index.md --
---
nama: Dinas Kartu
singkatan: Diskar
jenis: dinas
jabatan:
  - id: loket
    nama: Loket
---
-- sops/dinas/baik.md --
---
nama: Kartu Baik
nomor: 1/2025
status: berlaku
tanggal:
  pembuatan: 2025-01-01
  efektif: 2025-01-01
disahkan_oleh:
  jabatan: Kepala Dinas
dasar_hukum:
  - Keputusan Wali Kota
langkah:
  - kegiatan: Mencetak kartu
    pelaksana:
      - loket
    waktu: 5 menit
    output: Kartu
---
"""
RAGU = f"{KOTA}-- sops/dinas/ragu.md --\n---\nnama: Ragu\nnomor: 2/2025\nstatus: draf\nalias:\n---\n"
SALAH = f"{RAGU}-- sops/dinas/salah.md --\n---\nnama: Salah\nstatus: draf\nketerkaitan:\n  - dinas/bak\n---\n"
PESAN = "SOP 'dinas/bak' tidak ada; maksud Anda 'dinas/baik'?"


@pytest.mark.parametrize(
    ("pohon", "isian", "kode", "ringkasan"),
    [
        (KOTA, [], 0, "Tidak ada masalah."),
        (KOTA, ["--ketat"], 0, "Tidak ada masalah."),
        (RAGU, [], 0, "5 peringatan."),
        (RAGU, ["--ketat"], 1, "5 peringatan."),
        (SALAH, [], 1, "1 kesalahan, 10 peringatan."),
        (SALAH, ["sops"], 1, "1 kesalahan, 10 peringatan."),
        (SALAH, ["sops/dinas"], 1, "1 kesalahan, 10 peringatan."),
        (SALAH, ["sops/dinas/baik.md"], 0, "Tidak ada masalah."),
        (SALAH, ["sops/dinas/baik.md", "sops/dinas/ragu.md"], 0, "5 peringatan."),
        (SALAH, ["sops/dinas/baik.md", "sops/dinas/ragu.md", "--ketat"], 1, "5 peringatan."),
        (SALAH, ["sops/dinas/salah.md"], 1, "1 kesalahan, 5 peringatan."),
        (SALAH, ["sops/dinas/baik.md", "sops"], 1, "1 kesalahan, 10 peringatan."),
    ],
)
def test_the_exit_code_tells_whether_there_are_errors(
    di_kota: Path, capsys: pytest.CaptureFixture[str], pohon: str, isian: list[str], kode: int, ringkasan: str
) -> None:
    kota(di_kota, pohon)
    assert main(["periksa", *isian]) == kode
    assert capsys.readouterr().out.splitlines()[-1] == ringkasan


@pytest.mark.parametrize(
    ("tempat", "isian", "terlihat"),
    [
        (".", [], "sops/dinas/salah.md"),
        (".", ["./sops/"], "sops/dinas/salah.md"),
        (".", ["sops/dinas/../dinas/salah.md"], "sops/dinas/salah.md"),
        ("sops", ["."], "dinas/salah.md"),
        ("sops/dinas", ["salah.md"], "salah.md"),
        ("sops/dinas", ["../dinas"], "salah.md"),
        ("sops/dinas", [".."], "salah.md"),
        ("lain", ["../sops"], "../sops/dinas/salah.md"),
        ("lain", ["{akar}/sops"], "{akar}/sops/dinas/salah.md"),
        ("lain", ["{akar}/sops/dinas/salah.md"], "{akar}/sops/dinas/salah.md"),
    ],
)
def test_paths_are_shown_as_the_caller_sees_them(
    di_kota: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    tempat: str,
    isian: list[str],
    terlihat: str,
) -> None:
    kota(di_kota, SALAH)
    (di_kota / tempat).mkdir(exist_ok=True)
    monkeypatch.chdir(di_kota / tempat)
    main(["periksa", *(satu.format(akar=di_kota) for satu in isian)])
    terlihat = terlihat.format(akar=di_kota)
    assert f"{terlihat}:5:5: kesalahan: {PESAN} [sop-tak-dikenal]" in capsys.readouterr().out.splitlines()


def test_the_content_folder_is_named_by_the_environment(
    di_kota: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    kota(di_kota, SALAH)
    (di_kota / "sops").rename(di_kota / "isi")
    monkeypatch.setenv("SOPS_DIR", "isi")
    assert main(["periksa"]) == 1
    assert "isi/dinas/salah.md:5:5: " in capsys.readouterr().out


def test_json_is_a_list_and_nothing_else(di_kota: Path, capsys: pytest.CaptureFixture[str]) -> None:
    kota(di_kota, SALAH)
    assert main(["periksa", "--format", "json", "sops/dinas/salah.md"]) == 1
    semua = json.loads(capsys.readouterr().out)
    assert {
        "berkas": "sops/dinas/salah.md",
        "baris": 5,
        "kolom": 5,
        "kode": "sop-tak-dikenal",
        "tingkat": "kesalahan",
        "pesan": PESAN,
    } in semua
    assert main(["periksa", "--format", "json", "sops/dinas/baik.md"]) == 0
    assert json.loads(capsys.readouterr().out) == []


def test_annotations_for_github_carry_place_and_code(
    di_kota: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    kota(di_kota, SALAH)
    main(["periksa", "--format", "github"])
    baris = capsys.readouterr().out.splitlines()
    assert f"::error file=sops/dinas/salah.md,line=5,col=5,title=sop-tak-dikenal::{PESAN}" in baris
    assert all(satu.startswith(("::error file=", "::warning file=")) for satu in baris)


@pytest.mark.parametrize(
    ("tingkat", "berkas", "pesan", "tertulis"),
    [
        (Level.KESALAHAN, "a.md", "x: y, z", "::error file=a.md,line=1,col=2,title=k::x: y, z"),
        (Level.PERINGATAN, "a,b:c.md", "1%", "::warning file=a%2Cb%3Ac.md,line=1,col=2,title=k::1%25"),
        (
            Level.SARAN,
            "a%.md",
            "x\r\n::error::y",
            "::notice file=a%25.md,line=1,col=2,title=k::x%0D%0A::error::y",
        ),
    ],
)
def test_nothing_in_a_message_can_start_a_command(
    tingkat: Level, berkas: str, pesan: str, tertulis: str
) -> None:
    assert annotation(Diagnostic(berkas, 1, 2, "k", tingkat, pesan)) == tertulis


@pytest.mark.parametrize(
    ("isian", "kata"),
    [
        ([], "sop: harus disebut: perintah"),
        (["perksa"], "sop: perintah: 'perksa' tidak dikenal; pilihannya 'alur', 'banding'"),
        (["periksa", "--ketat=ya"], "sop: --ketat: tidak memerlukan isi 'ya'"),
        (["periksa", "--format"], "sop: --format: isinya harus disebut"),
        (
            ["periksa", "--format", "xml"],
            "sop: --format: 'xml' tidak dikenal; pilihannya 'teks', 'json', 'github'",
        ),
        (["periksa", "--ket"], "sop: tidak dikenal: --ket"),
        (["periksa", "tiada"], "sop: 'tiada' tidak ada"),
        (["periksa", "berkas.md"], "sop: 'berkas.md' tidak berada dalam folder isi"),
    ],
)
def test_wrong_usage_ends_with_two_and_says_why(
    di_kota: Path, capsys: pytest.CaptureFixture[str], isian: list[str], kata: str
) -> None:
    (di_kota / "berkas.md").write_text("")
    try:
        kode = main(isian)
    except SystemExit as selesai:
        kode = int(str(selesai.code))
    assert kode == 2
    keluaran = capsys.readouterr()
    assert keluaran.err.startswith(kata)
    assert keluaran.out == ""


@pytest.mark.usefixtures("di_kota")
def test_a_wrong_setting_is_wrong_usage(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOP_HARI_INI", "besok")
    with pytest.raises(SystemExit) as selesai:
        main(["periksa"])
    assert selesai.value.code == 2


def test_a_folder_that_is_no_content_folder_is_an_error(
    di_kota: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (di_kota / "sops").mkdir()
    assert main(["periksa"]) == 1
    assert "sops/kota.yml:1:1: kesalahan: " in capsys.readouterr().out


@pytest.mark.parametrize("perintah", [[], ["periksa"], ["rapikan"], ["rakit"]])
def test_help_is_in_indonesian(capsys: pytest.CaptureFixture[str], perintah: list[str]) -> None:
    with pytest.raises(SystemExit) as selesai:
        main([*perintah, "--bantuan"])
    assert selesai.value.code == 0
    bantuan = capsys.readouterr().out
    assert bantuan.startswith(f"pemakaian: sop {' '.join(perintah)}")
    for kata in ("usage", "options", "positional", "show this"):
        assert kata not in bantuan


def sop(*isian: str, folder: Path) -> subprocess.Popen[str]:
    perintah = [str(Path(sys.executable).with_name("sop")), *isian]
    env = {nama: nilai for nama, nilai in os.environ.items() if not nama.startswith("SOP")} | {"LC_ALL": "C"}
    return subprocess.Popen(
        perintah, cwd=folder, env=env, text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )


def test_the_command_is_installed(di_kota: Path) -> None:
    kota(di_kota, SALAH)
    proses = sop("periksa", "sops/dinas/salah.md", folder=di_kota)
    keluar, galat = proses.communicate()
    assert (proses.returncode, galat) == (1, "")
    assert PESAN in keluar


def test_a_reader_that_stops_reading_is_no_crash(di_kota: Path) -> None:
    kota(di_kota, SALAH)
    proses = sop("periksa", folder=di_kota)
    assert proses.stdout is not None
    assert proses.stderr is not None
    proses.stdout.close()
    assert proses.stderr.read() == ""
    proses.stderr.close()
    assert proses.wait() == 1
