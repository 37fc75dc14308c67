"""Which browser the tests drive."""

from __future__ import annotations

import os
import shutil


def cari_chromium() -> str | None:
    """The path of the system's Chromium, or of the one that ``CHROMIUM`` names; None where there is none."""
    nama = os.environ.get("CHROMIUM", "chromium chromium-browser google-chrome").split()
    return next(filter(None, map(shutil.which, nama)), None)


def chromium() -> str:
    """The path of Chromium, for what cannot go on without it."""
    jalur = cari_chromium()
    assert jalur, "Chromium tidak ditemukan; 'make test' memasangnya"
    return jalur
