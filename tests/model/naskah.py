"""A complete SOP in force, which the tests spoil one line at a time."""

from __future__ import annotations

from macros.model.binding import Bound
from macros.model.readers import read_sop
from macros.model.sop import Sop
from macros.source.document import parse_markdown

LENGKAP = """\
---
nama: Penerbitan Kartu
nomor: 1/DINAS/2025
status: berlaku
tanggal:
  pembuatan: 2025-01-15
  efektif: 2025-02-01
disahkan_oleh:
  jabatan: Kepala Dinas
dasar_hukum:
  - uu-24-2013
langkah:
  - id: serah
    kegiatan: Menyerahkan berkas
    pelaksana:
      - pemohon
    waktu: 5 menit
    output: Berkas
  - kegiatan: Memeriksa berkas
    pelaksana:
      - loket
    waktu: 10 menit
    output: Berkas terperiksa
    ya: cetak
    tidak: serah
  - id: cetak
    kegiatan: Mencetak kartu
    pelaksana:
      - loket
    waktu: 15 menit
    output: Kartu
---
"""


def baca(teks: str) -> Bound[Sop]:
    """The SOP ``dinas/kartu`` from its text."""
    return read_sop(parse_markdown("kartu.md", teks.encode()), "dinas/kartu")
