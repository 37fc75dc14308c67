"""Trees that attack the reader: each is refused with a diagnostic, in bounded time and memory, and nothing
leaves.
"""

from __future__ import annotations

import tracemalloc
from itertools import pairwise
from pathlib import Path
from time import process_time

import pytest

from macros.catalog.loading import open_folder
from macros.model.readers import read_sop
from macros.pages.parts import signatures
from macros.source.document import parse_markdown
from tests.city import kota

POHON = """\
-- kota.yml --
nama: Kota
-- dinas/index.md --
---
nama: Dinas
singkatan: D
jenis: dinas
---
-- dinas/ktp.md --
---
nama: KTP
status: draf
---

"""


def kode(folder: Path) -> set[str]:
    return {satu.kode for satu in open_folder(folder, signatures(), draf=True).diagnostics}


@pytest.mark.parametrize(
    ("isi", "kata"),
    [
        ("[x](javascript:alert(0))", "tautan-terlarang"),
        ("[x](data:text/html,<script>alert(0)</script>)", "tautan-terlarang"),
        ("[x](JaVa&#115;cript:alert(0))", "tautan-terlarang"),
        ("<script>alert(0)</script>", "html-mentah"),
        ("<svg onload=alert(0)>", "html-mentah"),
        ("{{ ''.__class__.__mro__ }}", "makro-bentuk"),
        ("{% for x in [] %}{% endfor %}", "jinja-terlarang"),
        ("{# x #}", "jinja-terlarang"),
        ("![x](https://lain.example/x.png)", "gambar-luar"),
        ("[x](../../../etc/passwd)", "tautan-putus"),
        ("a\u202eb", "karakter-arah"),
        ("a\u0000b", "karakter-kendali"),
    ],
)
def test_a_body_that_attacks_is_refused(tmp_path: Path, isi: str, kata: str) -> None:
    assert kata in kode(kota(tmp_path, POHON + isi + "\n"))


@pytest.mark.parametrize(
    "kunci", ["render_macros: true", "template: x.html", "hide: [toc]", "search: {exclude: true}"]
)
def test_settings_of_the_site_generator_are_no_fields(tmp_path: Path, kunci: str) -> None:
    assert "kunci-tak-dikenal" in kode(
        kota(tmp_path, POHON.replace("status: draf", f"status: draf\n{kunci}"))
    )


@pytest.mark.parametrize(
    "nama", ["../luar.md", "dinas/../../luar.md", "dinas/..%2fluar.md", "dinas/.rahasia.md"]
)
def test_a_name_never_leads_out_of_the_folder(tmp_path: Path, nama: str) -> None:
    folder = kota(tmp_path / "isi", POHON)
    jalur = folder / nama
    jalur.parent.mkdir(parents=True, exist_ok=True)
    jalur.write_text("---\nnama: Luar\nstatus: draf\n---\n")
    katalog = open_folder(folder, signatures(), draf=True).katalog
    assert [sop.nama for sop in katalog.sop.values()] == ["KTP"]


def test_links_in_the_file_system_are_not_followed(tmp_path: Path) -> None:
    folder = kota(tmp_path / "isi", POHON)
    rahasia = tmp_path / "rahasia.md"
    rahasia.write_text("---\nnama: Rahasia\nstatus: draf\n---\n")
    (folder / "dinas/tautan.md").symlink_to(rahasia)
    (folder / "lain").symlink_to(tmp_path)
    bukaan = open_folder(folder, signatures(), draf=True)
    assert "tautan-simbolik" in {satu.kode for satu in bukaan.diagnostics}
    assert "Rahasia" not in {sop.nama for sop in bukaan.katalog.sop.values()}


KALI = [f"{b}: &{b} [{','.join([f'*{a}'] * 9)}]" for a, b in pairwise("abcdefghi")]
BESAR = {
    "megabytes in one field": f"nama: {'a' * 3_000_000}",
    "megabytes of fields": "\n".join(f"k{n}: x" for n in range(200_000)),
    "a hundred thousand aliases": "a: &a x\n" + "\n".join(f"k{n}: *a" for n in range(100_000)),
    "aliases that multiply": "\n".join(["a: &a [x,x,x,x,x,x,x,x,x]", *KALI]),
    "brackets without end": f"nama: {'[' * 100_000}",
    "a list of a million": "dasar_hukum:\n" + "  - x\n" * 400_000,
    "quotes without end": 'nama: "' + "\\" * 200_001,
}


@pytest.mark.parametrize("nama", BESAR)
def test_what_is_too_much_is_refused_soon_and_in_little_memory(tmp_path: Path, nama: str) -> None:
    folder = kota(tmp_path, POHON.replace("nama: KTP", BESAR[nama]))
    tracemalloc.start()
    awal = process_time()
    try:
        semua = kode(folder)
        _, puncak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert semua
    assert process_time() - awal < 20, "bounded, not fast: tracing slows it many times"
    assert puncak < 150_000_000


BANYAK = {
    "wrong dates": "tinjauan:\n" + "  - tanggal: 9999-12-31\n" * 7_400,
    "unknown keys": "".join(f"k{n}: v\n" for n in range(14_900)),
    "signs that look like spaces": "peralatan:\n" + "  -\u00a0a\n" * 36_000,
    "text behind number signs": "peralatan:\n" + "  - a #b\n" * 14_900,
}


@pytest.mark.parametrize("nama", BANYAK)
def test_front_matter_of_the_allowed_size_is_checked_within_a_second(nama: str) -> None:
    isi = f"---\nnama: KTP\nstatus: draf\n{BANYAK[nama]}---\n".encode()
    awal = process_time()
    assert read_sop(parse_markdown("a.md", isi), "dinas/ktp").diagnostics
    assert process_time() - awal <= 1
