"""``sop baru``: from flags, from answers, and what it refuses."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from macros.cli import main
from tests.catalog.test_drafting import KOTA
from tests.city import kota

ISIAN = """\
-- sops/kota.yml --
nama: Kota Melati
peristiwa:
  - id: lahir
    nama: Kelahiran
-- sops/peraturan.yml --
- id: uu-1-2020
  nama: UU 1/2020
"""


@pytest.fixture
def sops(di_kota: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A city with two units, on a fixed day."""
    monkeypatch.setenv("SOP_HARI_INI", "2026-01-31")
    kota(di_kota / "sops", KOTA)
    kota(di_kota, ISIAN)
    return di_kota / "sops"


def jawab(monkeypatch: pytest.MonkeyPatch, *baris: str) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("".join(f"{satu}\n" for satu in baris)))


def test_flags_alone_ask_nothing(
    sops: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    jawab(monkeypatch)
    isian = [
        "--unit",
        "dinas",
        "--nama",
        "Cetak Kartu",
        "--layanan",
        "--peristiwa",
        "lahir",
        "--waktu",
        "1 jam",
    ]
    langkah = [
        "--langkah",
        "Mencetak kartu | penata, pemohon | 5 menit | Kartu",
        "--dasar-hukum",
        "uu-1-2020",
    ]
    assert main(["baru", *isian, *langkah]) == 0
    keluaran = capsys.readouterr()
    assert keluaran.err == ""
    assert keluaran.out.startswith("sops/dinas/cetak-kartu.md: draf baru ditulis. Yang belum diisi: ")
    isi = (sops / "dinas/cetak-kartu.md").read_text()
    for satu in (
        "nomor: 000.8/005/DISKAR/2026",
        "- lahir",
        "waktu: 1 jam",
        "- uu-1-2020",
        "- penata\n      - pemohon",
    ):
        assert satu in isi
    assert main(["periksa"]) == 0
    assert main(["rapikan", "--periksa"]) == 1
    assert main(["rapikan"]) == 0
    assert main(["rapikan", "--periksa"]) == 0
    assert "#:" not in (sops / "dinas/cetak-kartu.md").read_text()


def test_answers_are_asked_for_again_with_the_reason(
    sops: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    jawab(
        monkeypatch,
        "dians",
        "diskar",
        "",
        "LAMA",
        "Cetak Kartu",
        "Cetak",
        "",
        "mungkin",
        "ya",
        "lahri",
        "lahir",
        "",
        "KTP lama",
        "",
        "sebentar",
        "2 hari kerja",
        "",
        "Kartu",
        "",
        "uu-1-2002",
        "uu-1-2020",
        "",
        "Mencetak kartu",
        "penat",
        "penata",
        "lama",
        "3-1 jam",
        "5 menit",
        "",
        "Kartu",
        "",
    )
    assert main(["baru", "--tanpa-petunjuk"]) == 0
    galat = capsys.readouterr().err
    for sebab in (
        "unit 'dians' tidak ada; maksud Anda 'dinas'?\n",
        "  dinas   Dinas Kartu\n",
        "  petugas-loket  Petugas Loket\n",
        "isinya tidak boleh kosong",
        "nama itu sudah dipakai dinas/lama; bedakan namanya",
        "nama berkas 'Cetak' tidak sah",
        "jawab ya atau tidak",
        "'lahri' tidak ada; maksud Anda 'lahir'?",
        "'sebentar' bukan waktu yang terukur",
        "peraturan 'uu-1-2002' tidak ada di peraturan.yml; maksud Anda 'uu-1-2020'?",
        "pelaksana 'penat' tidak dikenal; maksud Anda 'penata'?",
        "'lama' bukan waktu yang terukur",
        "waktu '3-1 jam' terbalik",
    ):
        assert sebab in galat
    isi = (sops / "dinas/cetak-kartu.md").read_text()
    assert (
        "  peristiwa:\n    - lahir\n  persyaratan:\n    - KTP lama\n  waktu: 2 hari kerja\n  biaya: Gratis\n"
        in isi
    )
    assert (
        "- kegiatan: Mencetak kartu\n    pelaksana:\n      - penata\n    waktu: 5 menit\n    output: Kartu\n"
        in isi
    )
    assert main(["rapikan", "--periksa"]) == 0
    assert main(["periksa"]) == 0


def test_an_internal_procedure_is_asked_less(sops: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    jawab(monkeypatch, "Arsip Surat", "", "", "", "")
    assert main(["baru", "--unit", "kosong"]) == 0
    assert "layanan:" not in (sops / "kosong/arsip-surat.md").read_text()


def test_an_end_of_input_writes_nothing(
    sops: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    semula = sorted(sops.rglob("*"))
    jawab(monkeypatch, "dinas", "Cetak")
    assert main(["baru"]) == 2
    assert "isian berhenti sebelum selesai; tidak ada yang ditulis" in capsys.readouterr().err
    assert sorted(sops.rglob("*")) == semula


@pytest.mark.parametrize(
    ("isian", "sebab"),
    [
        (["--unit", "tiada", "--nama", "X"], "--unit: unit 'tiada' tidak ada"),
        (["--unit", "dinas", "--nama", "lama"], "--nama: nama itu sudah dipakai dinas/lama"),
        (["--unit", "dinas", "--nama", "表"], "--berkas: nama berkas '' tidak sah"),
        (["--unit", "dinas", "--nama", "X", "--berkas", "../x"], "--berkas: nama berkas '../x' tidak sah"),
        (["--unit", "dinas", "--nama", "X", "--berkas", "lama"], "--berkas: 'dinas/lama' sudah ada"),
        (["--unit", "dinas", "--nama", "X", "--berkas", "index"], "--berkas: nama berkas 'index' tidak sah"),
        (
            ["--unit", "dinas", "--nama", "X", "--langkah", "Mencetak"],
            "--langkah: 'Mencetak' harus empat bagian",
        ),
        (
            ["--unit", "dinas", "--nama", "X", "--langkah", "A | tiada | 5 menit | B"],
            "--langkah: pelaksana 'tiada'",
        ),
        (
            ["--unit", "dinas", "--nama", "X", "--langkah", "A | | 5 menit | B"],
            "--langkah: sebutkan paling sedikit",
        ),
        (["--unit", "dinas", "--nama", "X", "--waktu", "-5 menit"], "--waktu: waktu '-5 menit' negatif"),
        (["--unit", "dinas", "--nama", "X", "--peristiwa", "mati"], "--peristiwa: 'mati' tidak ada"),
        (["--unit", "dinas", "--nama", "X\x07"], "Ada karakter tak terlihat U+0007"),
    ],
)
def test_a_flag_that_will_not_do_is_told_and_nothing_written(
    sops: Path, capsys: pytest.CaptureFixture[str], isian: list[str], sebab: str
) -> None:
    semula = sorted(sops.rglob("*"))
    assert main(["baru", *isian]) == 2
    assert sebab in capsys.readouterr().err
    assert sorted(sops.rglob("*")) == semula


def test_braces_and_markup_in_a_name_stay_text(sops: Path) -> None:
    assert main(["baru", "--unit", "dinas", "--nama", '{{ kota() }} <b>: "x" #1']) == 0
    assert 'nama: "{{ kota() }} <b>: \\"x\\" #1"' in (sops / "dinas/kota-b-x-1.md").read_text()
    assert main(["periksa"]) == 0
