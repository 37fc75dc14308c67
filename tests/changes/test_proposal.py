"""The summary of a proposed change: short enough for a comment, and told so that a director understands
it.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.changes.proposal import BATAS, BATAS_HALAMAN, BATAS_MASALAH, Proposal, proposal_summary
from macros.history.comparison import compare
from macros.history.state import State
from macros.pages.parts import signatures
from macros.source.diagnostic import Diagnostic, Level
from macros.source.folder import read_folder
from tests.catalog.kecil import KECIL
from tests.city import ganti, kota


def usulan(
    tmp_path: Path, baru: str, berubah: list[str], masalah: list[Diagnostic] | None = None
) -> Proposal:
    keadaan = [
        State.of(read_folder(kota(tmp_path / nama, pohon)), signatures())
        for nama, pohon in (("lama", KECIL), ("baru", baru))
    ]
    lama, kini = keadaan
    return Proposal(lama.katalog, kini.katalog, compare(lama, kini), berubah, masalah or [])


def test_a_director_reads_what_changes_and_what_must_be_approved(tmp_path: Path) -> None:
    pohon = ganti(KECIL, "waktu: 15 menit", "waktu: 10 menit")
    teks = proposal_summary(usulan(tmp_path, pohon, ["dinas/kartu.md"]))
    assert "**Lolos pemeriksaan, tetapi ada yang perlu pengesahan.**" in teks
    assert "Penerbitan Kartu" in teks
    assert "15 menit → 10 menit" in teks
    assert "Perlu pengesahan" in teks, "an SOP in force changed without a new date or decree"
    assert "- Penerbitan Kartu: `sop/dinas/kartu/index.html`" in teks
    assert "bukan pengesahan SOP" in teks


def test_a_change_with_its_approval_needs_no_more(tmp_path: Path) -> None:
    pohon = ganti(KECIL, "waktu: 15 menit", "waktu: 10 menit")
    pohon = ganti(pohon, "  pembuatan: 2025-01-15\n", "  pembuatan: 2025-01-15\n  revisi: 2026-01-05\n")
    teks = proposal_summary(usulan(tmp_path, pohon, ["dinas/kartu.md"]))
    assert "**Lolos pemeriksaan.** Periksa isinya" in teks
    assert "Perlu pengesahan" not in teks


def test_forms_are_told_by_their_fate(tmp_path: Path) -> None:
    lama = KECIL[KECIL.index("-- dinas/lampiran/f-1.pdf --\n") :].partition("\n-- ")[0]
    pohon = f"{ganti(KECIL, lama, f'{lama} lain')}-- dinas/lampiran/baru.pdf --\n%PDF\n"
    teks = proposal_summary(usulan(tmp_path, pohon, ["dinas/lampiran/baru.pdf", "dinas/lampiran/f-1.pdf"]))
    assert "- Lampiran “Formulir”: isi berkas diubah\n" in teks
    assert "### Lampiran baru.pdf (Dinas Kartu), baru: dinas/lampiran/baru.pdf\n" in teks


def test_what_comes_into_force_and_what_goes_is_said_first(tmp_path: Path) -> None:
    pohon = ganti(KECIL, "1/DISKAR/2025\nstatus: berlaku", "1/DISKAR/2025\nstatus: draf")
    teks = proposal_summary(usulan(tmp_path / "a", pohon, ["dinas/kartu.md"]))
    assert "**Lolos pemeriksaan, tetapi ada halaman yang hilang dari situs.**" in teks
    assert "> ⚠️ Halaman SOP ini hilang dari situs." in teks


def test_errors_come_first_and_there_is_no_preview(tmp_path: Path) -> None:
    masalah = [
        Diagnostic("sops/a.md", 1, 1, "saran", Level.SARAN, "Sebaiknya"),
        Diagnostic("sops/b.md", 2, 1, "salah", Level.KESALAHAN, "Keliru | <b>"),
    ]
    teks = proposal_summary(usulan(tmp_path, KECIL, ["dinas/kartu.md"], masalah))
    assert "ada 1 kesalahan" in teks
    assert teks.index("| Kesalahan | sops/b.md baris 2 | Keliru \\| \\<b\\> |") < teks.index("| Saran |")
    assert "Melihat hasilnya" not in teks


@pytest.mark.parametrize("panjang", [10, 3_000])
def test_the_longest_summary_fits_a_comment_and_keeps_its_ends(tmp_path: Path, panjang: int) -> None:
    masalah = [
        Diagnostic("sops/a.md", n, 1, "salah", Level.KESALAHAN, "@" * 500) for n in range(BATAS_MASALAH * 3)
    ]
    prosa = "kata " * panjang
    isi = f"{prosa[:190]}\nstatus: draf\nkeputusan: {prosa}\n---\n"
    pohon = KECIL + "".join(f"-- dinas/sop-{n}.md --\n---\nnama: SOP {n} {isi}" for n in range(90))
    berubah = [f"dinas/sop-{n}.md" for n in range(90)] + [f"dinas/lampiran/{n}.pdf" for n in range(90)]
    for satu in (masalah, []):
        teks = proposal_summary(usulan(tmp_path / str(len(satu)), pohon, berubah, satu))
        assert len(teks) <= BATAS + 2_000
        assert teks.startswith("# Usulan perubahan SOP")
        assert teks.endswith("pejabat yang berwenang.\n")
        assert (
            f"Dan {BATAS_MASALAH * 2} masalah lain" if satu else f"dan {90 - BATAS_HALAMAN} halaman lain"
        ) in teks
