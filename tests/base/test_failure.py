"""What stops a run is one sentence: with its remedy when it was foreseen, as a fault of the machine
otherwise.
"""

from __future__ import annotations

import errno
import os
from argparse import Namespace
from pathlib import Path

import pytest

from macros import cli
from macros.base.failure import Refusal, failure_of
from macros.history.git_process import GitError
from macros.settings import Settings, SettingsError


def raised(error: BaseException) -> BaseException:
    """The same exception, from where it was raised."""
    try:
        raise error
    except BaseException as caught:
        return caught


@pytest.mark.parametrize(
    ("error", "sentence", "code"),
    [
        (
            OSError(errno.ENOSPC, "No space left on device", "/a/b"),
            "'/a/b': cakram penuh; kosongkan ruang",
            1,
        ),
        (OSError(errno.ENOSPC, "No space left on device"), "Cakram penuh; kosongkan ruang", 1),
        (PermissionError(errno.EACCES, "Permission denied", "x"), "'x': tidak ada izin; beri izin", 1),
        (OSError(errno.EROFS, "Read-only file system", b"x\x07"), "'x?': tempat itu hanya dapat dibaca", 1),
        (
            NotADirectoryError(errno.ENOTDIR, "Not a directory", ".cache/x"),
            "'.cache/x': sebagian jalurnya",
            1,
        ),
        (SettingsError("SOP_HARI_INI='x' bukan tanggal; tulis ..."), "SOP_HARI_INI='x' bukan tanggal", 2),
        (Refusal("Tidak dapat; begini saja"), "Tidak dapat; begini saja.", 1),
        (GitError("git menolak"), "git menolak.", 1),
        (MemoryError(), "Ingatan habis; tutup program lain", 1),
        (KeyboardInterrupt(), "Dihentikan sebelum selesai.", 130),
    ],
)
def test_what_was_foreseen_is_told_with_its_remedy(error: BaseException, sentence: str, code: int) -> None:
    end = failure_of(raised(error))
    assert end.sentence.startswith(sentence)
    assert end.sentence.endswith(".")
    assert end.sentence.isprintable()
    assert end.code == code


@pytest.mark.parametrize(
    "error",
    [KeyError("x"), RecursionError("deep"), AssertionError(), OSError("no number"), ValueError("\x1b")],
)
def test_what_was_not_is_a_fault_of_the_machine_with_how_to_report_it(
    error: BaseException, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SOP_JEJAK", raising=False)
    end = failure_of(raised(error))
    assert end.sentence.startswith(f"Kesalahan mesin: {type(error).__name__}. Ini bukan kesalahan naskah")
    assert "\n" not in end.sentence
    assert "Traceback" not in end.sentence
    assert end.code == 1
    monkeypatch.setenv("SOP_JEJAK", "1")
    assert "\nTraceback (most recent call last):\n" in failure_of(raised(error)).sentence


def test_the_place_in_the_machine_is_named() -> None:
    with pytest.raises(TypeError) as caught:
        Settings.of({"SOP_HARI_INI": 7})  # type: ignore[dict-item]
    assert "di macros/settings.py:" in failure_of(caught.value).sentence


def test_a_file_of_the_machine_that_is_missing_is_no_fault_of_the_editor() -> None:
    missing = FileNotFoundError(errno.ENOENT, "No such file", str(Path(cli.__file__).parent / "tiada"))
    assert failure_of(raised(missing)).sentence.startswith("Kesalahan mesin")


@pytest.mark.parametrize(
    ("error", "code"), [(KeyError("x"), 1), (OSError(errno.ENOSPC, "x"), 1), (KeyboardInterrupt(), 130)]
)
def test_no_command_ends_in_a_trace(
    error: BaseException, code: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def stop(_: Namespace) -> int:
        raise error

    monkeypatch.setattr(cli, "parse", lambda _: Namespace(jalankan=stop))
    assert cli.main([]) == code
    told = capsys.readouterr().err
    assert told.startswith("sop: ")
    assert told.count("\n") == 1


def test_a_place_that_cannot_be_written_ends_a_command_with_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("SOPS_DIR", raising=False)
    (tmp_path / "sops").mkdir()
    (tmp_path / "sops/kota.yml").write_text("nama: Kota Melati\n")
    for target in ("/dev/null/x", os.devnull + "/", "kota.yml/x"):
        (tmp_path / "kota.yml").write_text("")
        assert cli.main(["rakit", target]) in (1, 2)
        told = capsys.readouterr().err
        assert "Traceback" not in told
        assert told.startswith("sop: ")
