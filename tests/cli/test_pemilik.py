"""``sop pemilik``: which file it writes, and what it says of one that has fallen behind."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.cli import main
from tests.city import kota
from tests.site import ROOT

TANPA_BAWAAN = (
    "Belum ada pemilik bawaan: berkas kota, unit baru, dan mesin tidak diperiksa siapa pun; "
    "isi 'pemilik' di kota.yml."
)

KOTA = """\
-- .git/HEAD --
ref: refs/heads/main
-- sops/kota.yml --
nama: Kota Melati
-- sops/dinas/index.md --
---
nama: Dinas Kartu
singkatan: Diskar
jenis: dinas
pemilik:
  - "@diskar"
---
-- sops/bagian/index.md --
---
nama: Bagian Umum
singkatan: Umum
jenis: bagian
---
"""


def test_it_writes_where_the_forge_looks_and_tells_who_has_no_owner(
    di_kota: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    kota(di_kota, KOTA)
    assert main(["pemilik"]) == 0
    assert (
        capsys.readouterr().out
        == ".github/CODEOWNERS: 1 unit ditulis. Belum punya pemilik: bagian. " + TANPA_BAWAAN + "\n"
    )
    assert "\n/sops/dinas/ @diskar\n" in (di_kota / ".github/CODEOWNERS").read_text()
    assert main(["pemilik", "--bentuk", "gitlab"]) == 0
    assert "\n[dinas] @diskar\n/sops/dinas/\n" in (di_kota / ".gitlab/CODEOWNERS").read_text()


def test_a_check_tells_what_to_run_and_writes_nothing(
    di_kota: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    kota(di_kota, KOTA)
    assert main(["pemilik", "--periksa"]) == 1
    assert not (di_kota / ".github").exists()
    main(["pemilik"])
    assert main(["pemilik", "--periksa"]) == 0
    unit = di_kota / "sops/dinas/index.md"
    unit.write_text(unit.read_text().replace("@diskar", "@lain"))
    capsys.readouterr()
    assert main(["pemilik", "--periksa", "--format", "github"]) == 1
    assert capsys.readouterr().out == (
        "::error file=.github/CODEOWNERS,line=1,col=1,title=pemilik-belum-sesuai::Berkas ini belum sesuai "
        "dengan "
        "'pemilik' di kota.yml dan setiap unit; jalankan 'sop pemilik --bentuk github'\n"
    )


def test_nothing_is_written_from_content_with_errors(
    di_kota: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    kota(di_kota, KOTA.replace("@diskar", "Dinas Kartu"))
    assert main(["pemilik"]) == 1
    assert "[pemilik-bentuk]" in capsys.readouterr().out
    assert not (di_kota / ".github").exists()


def test_without_a_repository_it_says_so(di_kota: Path, capsys: pytest.CaptureFixture[str]) -> None:
    kota(di_kota, KOTA.partition("\n-- sops")[2].join(("-- sops", "")))
    assert main(["pemilik"]) == 2
    assert "tidak berada dalam repositori git" in capsys.readouterr().err


@pytest.mark.parametrize("bentuk", ["github", "gitlab"])
def test_the_repository_is_in_step_with_its_content(
    bentuk: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(ROOT)
    monkeypatch.delenv("SOPS_DIR", raising=False)
    assert main(["pemilik", "--periksa", "--bentuk", bentuk]) == 0, capsys.readouterr().out


def test_a_default_owner_stands_for_what_belongs_to_no_unit(
    di_kota: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    kota(di_kota, KOTA.replace("nama: Kota Melati", 'nama: Kota Melati\npemilik:\n  - "@kota/redaksi"'))
    assert main(["pemilik"]) == 0
    assert "bawaan" not in capsys.readouterr().out
    lines = (di_kota / ".github/CODEOWNERS").read_text().splitlines()
    for path in ("*", "/sops/", "/sops/kota.yml", "/sops/istilah.yml", "/.github/", "/.ci/", "/macros/"):
        assert f"{path} @kota/redaksi" in lines
    assert main(["pemilik", "--periksa"]) == 0


def test_a_default_owner_is_an_account_or_an_address(
    di_kota: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    kota(di_kota, KOTA.replace("nama: Kota Melati", "nama: Kota Melati\npemilik:\n  - Bagian Organisasi"))
    assert main(["pemilik"]) == 1
    assert "sops/kota.yml:3:5: kesalahan" in capsys.readouterr().out
