"""What is taken from a stranger's tree: nothing that is not a regular file of content, of a sane name and
size.
"""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.source import tree_filter
from macros.source.folder import BATAS_LAMPIRAN
from macros.source.text import BATAS_BERKAS
from macros.source.tree_filter import TreeEntry, filter_entries


def entri(jalur: str, mode: str = "100644", ukuran: int = 10) -> TreeEntry:
    return TreeEntry(mode, "0" * 40, ukuran, jalur)


@pytest.mark.parametrize(
    "jalur",
    [
        "kota.yml",
        "peraturan.yml",
        "dinas/index.md",
        "dinas/ktp.md",
        "dinas/lampiran/F-1.02 (baru).PDF",
        "logo.png",
    ],
)
@pytest.mark.parametrize("mode", ["100644", "100755"])
def test_content_is_taken(jalur: str, mode: str) -> None:
    assert filter_entries([entri(jalur, mode)], "sops") == ([entri(jalur, mode)], [])


@pytest.mark.parametrize(
    ("satu", "kode"),
    [
        (entri("dinas/ktp.md", "120000"), "tautan-simbolik"),
        (entri("dinas", "120000"), "tautan-simbolik"),
        (entri("dinas", "160000"), "submodul"),
        (entri("dinas/ktp.md", "100600"), "submodul"),
        (entri("dinas/con.md"), "nama-perangkat"),
        (entri("aux/index.md"), "nama-perangkat"),
        (entri("dinas/lampiran/PRN.pdf"), "nama-perangkat"),
        (entri(".git/config"), "nama-berkas"),
        (entri(".gitattributes"), "nama-berkas"),
        (entri("dinas/.git/hooks/pre-commit.md"), "nama-berkas"),
        (entri("../../etc/passwd.md"), "nama-berkas"),
        (entri("dinas/../x.md"), "nama-berkas"),
        (entri("/etc/x.md"), "nama-berkas"),
        (entri("dinas//x.md"), "nama-berkas"),
        (entri("dinas/x\\y.md"), "nama-berkas"),
        (entri("dinas/x\ny.md"), "nama-berkas"),
        (entri("dinas/x\x1b[31m.md"), "nama-berkas"),
        (entri("dinas/x\udcff.md"), "nama-berkas"),
        (entri("dinas/x\u202emd.exe"), "nama-berkas"),
        (entri("dinas/-rf.md"), "nama-berkas"),
        (entri("dinas/ktp.md "), "nama-berkas"),
        (entri("dinas/" + "a" * 101 + ".md"), "nama-berkas"),
        (entri("dinas/ktp.py"), "jenis-lampiran"),
        (entri("mkdocs.yml/x.py"), "jenis-lampiran"),
        (entri("dinas/lampiran/x.html"), "jenis-lampiran"),
        (entri("dinas/lampiran/x.svg"), "jenis-lampiran"),
        (entri("dinas/lampiran/x.md"), "jenis-lampiran"),
        (entri("dinas/lampiran/a/x.pdf"), "jenis-lampiran"),
        (entri("dinas/a/b/x.md"), "jenis-lampiran"),
        (entri("dinas/x.yml"), "jenis-lampiran"),
        (entri("Makefile"), "jenis-lampiran"),
        (entri("dinas/ktp.md", ukuran=BATAS_BERKAS + 1), "berkas-terlalu-besar"),
        (entri("kota.yml", ukuran=1 << 40), "isi-terlalu-banyak"),
        (entri("dinas/lampiran/x.pdf", ukuran=BATAS_LAMPIRAN + 1), "lampiran-terlalu-besar"),
    ],
)
def test_everything_else_is_told_and_left(satu: TreeEntry, kode: str) -> None:
    baik = entri("kota.yml")
    boleh, salah = filter_entries([baik, satu], "sops")
    assert boleh == [baik]
    assert [satu.kode for satu in salah] == [kode]
    assert all(tempat.berkas.isprintable() for tempat in salah)


@pytest.mark.parametrize(
    ("satu", "lain"),
    [
        ("dinas/lampiran/F.pdf", "dinas/lampiran/f.pdf"),
        ("dinas/lampiran/f.pdf", "dinas/Lampiran/g.pdf"),
        ("Dinas/ktp.md", "dinas/kk.md"),
        ("dinas/index.md", "dinas/INDEX.md"),
    ],
)
def test_names_that_are_one_file_elsewhere_are_refused(satu: str, lain: str) -> None:
    boleh, salah = filter_entries([entri(satu), entri(lain)], "sops")
    assert [satu.jalur for satu in boleh] == [satu]
    assert [satu.kode for satu in salah][-1:] in (["nama-serupa"], ["jenis-lampiran"])


def test_what_belongs_beside_the_content_is_left_in_silence() -> None:
    assert filter_entries([entri("README.md"), entri("CODEOWNERS")], "sops") == ([], [])


def test_too_many_files_or_bytes_stop_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tree_filter, "BATAS_BANYAK", 3)
    boleh, [salah] = filter_entries((entri(f"dinas/a{n}.md") for n in range(1_000_000)), "sops")
    assert (len(boleh), salah.kode) == (3, "isi-terlalu-banyak")
    monkeypatch.setattr(tree_filter, "BATAS_JUMLAH", 25)
    boleh, [salah] = filter_entries((entri(f"dinas/a{n}.md") for n in range(9)), "sops")
    assert (len(boleh), salah.kode) == (2, "isi-terlalu-banyak")


NAMA = st.text(alphabet="aA./\\-\x00\n\udc80é _:", max_size=12)


ENTRI = st.builds(
    TreeEntry, st.sampled_from(["100644", "120000", "160000"]), st.just("0"), st.integers(0, 99), NAMA
)


@given(st.lists(ENTRI))
def test_whatever_is_taken_stays_below_its_folder_and_is_one_file_each(semua: list[TreeEntry]) -> None:
    boleh, _ = filter_entries(semua, "sops")
    for satu in boleh:
        assert satu.mode == "100644"
        for bagian in satu.jalur.split("/"):
            assert bagian[0] not in ".-/"
            assert bagian.isascii()
            assert bagian.isprintable()
            assert "\\" not in bagian
            assert ":" not in bagian
    assert len({satu.jalur.casefold() for satu in boleh}) == len({satu.jalur for satu in boleh})
