"""The package as others install it: all of it, and able to work far from this repository."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest

from tests.site import ROOT

MELATI = ROOT / "tests" / "melati"


def tracked() -> list[str]:
    """The files of the package that are, or are about to be, in the repository."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard", "macros"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    return sorted(name for name in listed.stdout.split("\0") if name and (ROOT / name).is_file())


@pytest.fixture(scope="module")
def paket(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of an unpacked wheel, built from the repository's files alone."""
    akar = tmp_path_factory.mktemp("paket")
    for name in [*tracked(), "pyproject.toml", "requirements.in", "LICENSE"]:
        (akar / "sumber" / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(ROOT / name, akar / "sumber" / name)
    build = [
        sys.executable,
        "-m",
        "pip",
        "--quiet",
        "--disable-pip-version-check",
        "wheel",
        "--no-deps",
        "--no-build-isolation",
        "--wheel-dir",
        str(akar),
        str(akar / "sumber"),
    ]
    run = subprocess.run(build, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    (wheel,) = akar.glob("*.whl")
    with ZipFile(wheel) as zip_file:
        zip_file.extractall(akar / "isi")
    return akar / "isi"


def test_a_wheel_holds_every_file_of_the_package(paket: Path) -> None:
    packed = sorted(
        path.relative_to(paket).as_posix() for path in paket.glob("macros/**/*") if path.is_file()
    )
    assert packed == tracked()


def jalankan(paket: Path, folder: Path, *isian: str) -> None:
    """Run ``sop`` of the unpacked wheel in a folder that holds nothing but content."""
    perintah = "import macros, sys; print(macros.__file__); from macros.cli import main; sys.exit(main())"
    env = {nama: nilai for nama, nilai in os.environ.items() if not nama.startswith(("SOP_", "SOPS_"))}
    run = subprocess.run(
        [sys.executable, "-c", perintah, *isian],
        cwd=folder,
        env=env | {"PYTHONPATH": str(paket)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, f"sop {' '.join(isian)}\n{run.stdout}{run.stderr}"
    assert run.stdout.startswith(str(paket)), "another package was run"


def test_an_installed_package_prints_exports_and_evaluates_in_a_folder_of_its_own(
    paket: Path, tmp_path: Path
) -> None:
    shutil.copytree(MELATI, tmp_path / "sops")
    jalankan(paket, tmp_path, "cetak", "dukcapil/ktp", "-o", "ktp.pdf")
    jalankan(paket, tmp_path, "cetak", "dukcapil", "-o", "buku.pdf")
    for bentuk in ("docx", "bpmn", "json"):
        jalankan(paket, tmp_path, "ekspor", bentuk, "-o", "ekspor")
    jalankan(
        paket, tmp_path, "evaluasi", "--tahunan", "dukcapil", "--format", "pdf", "--keluar", "tahunan.pdf"
    )
    jalankan(
        paket, tmp_path, "evaluasi", "--tahunan", "dukcapil", "--format", "xlsx", "--keluar", "tahunan.xlsx"
    )
    jalankan(paket, tmp_path, "rakit", "rakit")
    jadi = {path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*") if path.stat().st_size}
    assert {"ktp.pdf", "buku.pdf", "tahunan.pdf", "tahunan.xlsx"} <= jadi
    assert {f"ekspor/dukcapil/ktp.{bentuk}" for bentuk in ("docx", "bpmn", "json")} <= jadi
