"""Replacing files: what is a link stays one, and what is no file is written to."""

from __future__ import annotations

import os
import stat
from pathlib import Path
from threading import Thread

from macros.cli.atomic import write


def test_a_link_stays_and_what_it_leads_to_is_replaced(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"lama")
    (tmp_path / "b.txt").symlink_to("a.txt")
    write(tmp_path / "b.txt", b"baru")
    assert (tmp_path / "b.txt").is_symlink()
    assert (tmp_path / "a.txt").read_bytes() == b"baru"


def test_what_is_no_file_is_written_to_and_stays(tmp_path: Path) -> None:
    pipe = tmp_path / "pipa"
    os.mkfifo(pipe)
    got: list[bytes] = []
    reader = Thread(target=lambda: got.append(pipe.read_bytes()), daemon=True)
    reader.start()
    write(pipe, b"isi")
    reader.join(5)
    assert got == [b"isi"]
    assert stat.S_ISFIFO(pipe.stat().st_mode)
    assert list(tmp_path.iterdir()) == [pipe]
