"""Each thing that can be wrong with a file has its own code, at its own line and column."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.source import document, prose, teks, yaml
from macros.source import folder as folder_
from macros.source.diagnostic import Diagnostic, Kode, Tingkat, kode, saran_kata, semua_kode, terdekat
from macros.source.document import parse_markdown, parse_yaml
from macros.source.folder import baca_folder
from macros.source.prose import Parameter, TandaTangan, periksa_prosa

MAKRO = {"sop": TandaTangan((Parameter("sop", True), Parameter("teks", False))), "kota": TandaTangan(())}

BERKAS = [
    ("berkas-terlalu-besar", b"---\nnama: " + b"x" * 300_000, 1, 1),
    ("bukan-utf8", b"---\nnama: a\nnomor: \xff\n---\n", 3, 8),
    ("karakter-kendali", b"---\nnama: a\x00b\n---\n", 2, 8),
    ("karakter-kendali", b"---\nnama: a\n---\n\nsatu\x0c\n", 5, 5),
    ("karakter-arah", "---\nnama: ab\u202ec\n---\n".encode(), 2, 9),
    ("karakter-khusus", "---\nnama: a\n---\nx\ue000\n".encode(), 4, 2),
    ("tanda-konflik", b"---\nnama: a\n<<<<<<< HEAD\nx: 1\n=======\nx: 2\n>>>>>>> lain\n---\n", 3, 1),
    ("tanda-konflik", b"---\nnama: a\n---\nsatu\n<<<<<<< HEAD\n", 5, 1),
    ("tanpa-kepala", b"nama: a\n", 1, 1),
    ("kepala-terbuka", b"---\nnama: a\n", 1, 1),
    ("kepala-bukan-isian", b"---\n- a\n---\n", 2, 1),
    ("kepala-bukan-isian", b"---\n---\n", 2, 1),
    ("berkas-kosong", b"  \n", 1, 1),
    ("yaml-tab", b"---\nnama: a\ntanggal:\n\tefektif: 2025-01-01\n---\n", 4, 1),
    ("kunci-ganda", "---\nnama: ±a\nnama: b\n---\n".encode(), 3, 1),
    ("kunci-bukan-teks", b"---\n? [a]\n: 1\n---\n", 2, 3),
    ("yaml-label", b"---\nnama: !!python/object:os.system x\n---\n", 2, 7),
    ("yaml-jangkar", b"---\nnama: &a x\n---\n", 2, 7),
    ("yaml-jangkar", b"---\nnama: *a\n---\n", 2, 7),
    ("yaml-terlalu-dalam", b"---\nnama: " + b"[" * 30 + b"\n---\n", 2, 30),
    ("nilai-terlalu-panjang", b"---\nnama: " + b"x" * 30_000 + b"\n---\n", 2, 7),
    ("waktu-titik-dua", b"---\nlangkah:\n  - waktu: 1:30\n---\n", 3, 12),
    ("tempat-isian", b"---\nnomor: ${nomor}\n---\n", 2, 8),
    ("yaml-susunan", b"---\nnama: a: b\n---\n", 2, 8),
    ("yaml-susunan", b'---\nnama: "a\nx: 1\n---\n', 2, 7),
    ("yaml-susunan", b"---\nlangkah: - a\n---\n", 2, 10),
    ("yaml-susunan", b"---\nnama: @a\n---\n", 2, 7),
]


@pytest.mark.parametrize(("ident", "isi", "baris", "kolom"), BERKAS)
def test_a_defect_of_a_file_is_told_at_its_place(ident: str, isi: bytes, baris: int, kolom: int) -> None:
    diagnostics = parse_markdown("sops/a/b.md", isi).diagnostics
    assert [(d.kode, d.baris, d.kolom) for d in diagnostics if d.kode == ident][:1] == [(ident, baris, kolom)]
    assert all(d.berkas == "sops/a/b.md" for d in diagnostics)


def test_a_list_file_holds_one_document() -> None:
    diagnostics = parse_yaml("sops/kota.yml", b"nama: a\n---\nnama: b\n").diagnostics
    assert [(d.kode, d.baris, d.kolom) for d in diagnostics] == [("yaml-dokumen-banyak", 2, 1)]


def test_all_defects_of_a_file_come_in_one_run() -> None:
    isi = "---\nnama: a\nnama: b\nnomor: ${x}\nstatus: !a draf\nalias: &a x\nwaktu: 1:30\n---\n\u202e{{ 1 }}\n"
    kode_ditemukan = {d.kode for d in parse_markdown("x.md", isi.encode()).diagnostics}
    assert kode_ditemukan == {
        "kunci-ganda", "tempat-isian", "yaml-label", "yaml-jangkar", "waktu-titik-dua", "karakter-arah",
    }  # fmt: skip


PROSA = [
    ("makro-tak-dikenal", 'a {{ spo("a/b") }}', 10, 3),
    ("makro-argumen", "a\n\n{{ sop() }}", 12, 1),
    ("makro-argumen", "{{ sop(1) }}", 10, 1),
    ("makro-argumen", '{{ sop("a", txt="b") }}', 10, 1),
    ("makro-argumen", '{{ kota("a") }}', 10, 1),
    ("makro-argumen", '{{ sop("a", sop="b") }}', 10, 1),
    ("makro-bentuk", "{{ 7 * 7 }}", 10, 1),
    ("makro-bentuk", '{{ sop("a") | upper }}', 10, 1),
    ("makro-bentuk", "{{ sop(nama) }}", 10, 1),
    ("makro-bentuk", "{{ sop(*x) }}", 10, 1),
    ("makro-bentuk", "{{ config.site_name }}", 10, 1),
    ("makro-bentuk", "`{{ config }}`", 10, 2),
    ("jinja-terlarang", "x\n{% for a in b %}", 11, 1),
    ("jinja-terlarang", "{# rahasia #}", 10, 1),
    ("jinja-terlarang", "ab {{ sop", 10, 4),
    ("html-mentah", "a <script>alert(1)</script>", 10, 3),
    ("html-mentah", "a\n<!-- b -->", 11, 1),
    ("tautan-terlarang", "[a](javascript:alert)", 10, 5),
    ("tautan-terlarang", "[a](java&#115;cript:x)", 10, 5),
    ("tautan-terlarang", "[a]: data:text/html,b", 10, 6),
    ("tautan-terlarang", "[a](//lain.example/)", 10, 5),
    ("gambar-luar", "![a](https://lain.example/a.png)", 10, 6),
]


@pytest.mark.parametrize(("ident", "body", "baris", "kolom"), PROSA)
def test_a_defect_of_the_prose_is_told_at_its_place(ident: str, body: str, baris: int, kolom: int) -> None:
    diagnostics = periksa_prosa("x.md", body, 10, MAKRO).diagnostics
    assert [(d.kode, d.baris, d.kolom) for d in diagnostics if d.kode == ident][:1] == [(ident, baris, kolom)]


@pytest.mark.parametrize(
    "body",
    [
        "Biasa saja, a < b dan {satu} atau } }.",
        'Lihat {{ sop("a/b") }} dan {{sop("a/b", teks="ini")}}.',
        "<https://contoh.go.id> <nama@contoh.go.id> [a](https://b.id) [b](mailto:a@b.id) [c](tel:0548) [d](#e)",
        "`<b>` dan\n\n```\n<script>\n```",
        "[formulir](lampiran/formulir.pdf) ![peta](lampiran/peta.png)",
    ],
)
def test_plain_prose_is_accepted(body: str) -> None:
    assert periksa_prosa("x.md", body, 1, MAKRO).diagnostics == ()


def folder(akar: Path) -> list[tuple[str, str, int, int]]:
    return [(d.kode, d.berkas, d.baris, d.kolom) for d in baca_folder(akar, "sops").diagnostics]


def tulis(akar: Path, nama: str, isi: bytes = b"x") -> None:
    (akar / nama).parent.mkdir(parents=True, exist_ok=True)
    (akar / nama).write_bytes(isi)


FOLDER = [
    ("tanpa-kota", ["a/index.md"], "sops/kota.yml"),
    ("unit-tanpa-index", ["kota.yml", "dinas/ktp.md"], "sops/dinas/index.md"),
    ("nama-berkas", ["kota.yml", "Dinas X/index.md"], "sops/Dinas X"),
    ("nama-berkas", ["kota.yml", "a/index.md", "a/KTP el.md"], "sops/a/KTP el.md"),
    ("nama-terpakai", ["kota.yml", "data/index.md"], "sops/data"),
    ("nama-terpakai", ["kota.yml", "a/index.md", "a/lampiran.md"], "sops/a/lampiran.md"),
    ("salah-tempat", ["kota.yml", "catatan.md"], "sops/catatan.md"),
    ("salah-tempat", ["kota.yml", "a/index.md", "a/b/c.md"], "sops/a/b"),
    ("salah-tempat", ["kota.yml", "a/index.md", "a/b.docx"], "sops/a/b.docx"),
    ("jenis-lampiran", ["kota.yml", "a/index.md", "a/lampiran/a.html"], "sops/a/lampiran/a.html"),
]


@pytest.mark.parametrize(("ident", "isi", "berkas"), FOLDER)
def test_a_defect_of_the_folder_is_told_at_its_file(ident: str, isi: list[str], berkas: str, tmp_path: Path) -> None:
    for nama in isi:
        tulis(tmp_path, nama)
    assert folder(tmp_path) == [(ident, berkas, 1, 1)]


def test_a_form_of_more_than_ten_megabytes_is_refused(tmp_path: Path) -> None:
    for nama in ("kota.yml", "a/index.md", "a/lampiran/a.pdf"):
        tulis(tmp_path, nama)
    with (tmp_path / "a/lampiran/a.pdf").open("r+b") as berkas:
        berkas.truncate((10 << 20) + 1)
    assert folder(tmp_path) == [("lampiran-terlalu-besar", "sops/a/lampiran/a.pdf", 1, 1)]


@pytest.mark.parametrize("nama", ["rahasia.md", "a/rahasia.md", "a/lampiran/rahasia.pdf"])
def test_a_symbolic_link_is_never_followed(nama: str, tmp_path: Path) -> None:
    akar = tmp_path / "sops"
    for satu in ("kota.yml", "a/index.md", "a/lampiran/b.pdf"):
        tulis(akar, satu)
    tulis(tmp_path, "rahasia", b"rahasia")
    (akar / nama).symlink_to(tmp_path / "rahasia")
    assert folder(akar) == [("tautan-simbolik", f"sops/{nama}", 1, 1)]
    assert b"rahasia" not in baca_folder(akar).sop.values()


def test_an_unreadable_file_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for nama in ("kota.yml", "a/index.md", "a/b.md"):
        tulis(tmp_path, nama)
    asli = Path.open

    def buka(jalur: Path, *args: str) -> object:
        if jalur.name == "b.md":
            raise PermissionError(13, "Permission denied")
        return asli(jalur, *args)  # type: ignore[call-overload]

    monkeypatch.setattr(Path, "open", buka)
    assert folder(tmp_path) == [("berkas-tak-terbaca", "sops/a/b.md", 1, 1)]


def test_a_missing_folder_is_told(tmp_path: Path) -> None:
    assert folder(tmp_path / "tiada") == [("folder-tidak-ada", "sops", 1, 1)]


def test_hidden_files_are_passed_over(tmp_path: Path) -> None:
    for nama in ("kota.yml", ".git/x", "a/index.md", "a/.DS_Store", "a/lampiran/.gitkeep"):
        tulis(tmp_path, nama)
    assert folder(tmp_path) == []


def test_every_code_of_this_room_is_exercised_here() -> None:
    dicoba = {satu[0] for satu in (*BERKAS, *PROSA, *FOLDER)} | {
        "yaml-dokumen-banyak", "lampiran-terlalu-besar", "tautan-simbolik", "berkas-tak-terbaca", "folder-tidak-ada",
    }  # fmt: skip
    rooms = (document, folder_, prose, teks, yaml)
    punya = {satu.id for room in rooms for satu in vars(room).values() if isinstance(satu, Kode)}
    assert punya - dicoba == set()


def test_a_code_is_defined_once() -> None:
    with pytest.raises(ValueError, match="kunci-ganda"):
        kode("kunci-ganda", Tingkat.SARAN, "", "")


def test_every_code_explains_itself() -> None:
    for satu in semua_kode():
        assert satu.penjelasan.endswith("."), satu.id
        assert satu.pesan[0].isupper() or satu.pesan[0] in "'{", satu.id


@pytest.mark.parametrize(
    ("kata", "pilihan", "dekat"),
    [
        ("operatr", ["operator", "loket"], "operator"),
        ("poerator", ["operator", "loket"], "operator"),
        ("Loket", ["operator", "loket"], "loket"),
        ("kepala", ["operator", "loket"], None),
        ("", ["operator"], None),
        ("a", [], None),
    ],
)
def test_the_nearest_valid_word_is_named(kata: str, pilihan: list[str], dekat: str | None) -> None:
    assert terdekat(kata, pilihan) == dekat
    assert saran_kata(kata, pilihan) == (f"; maksud Anda '{dekat}'?" if dekat else "")


def test_diagnostics_sort_by_place_and_print_as_a_line() -> None:
    satu = Diagnostic("a.md", 3, 5, "x", Tingkat.KESALAHAN, "Pesan")
    assert str(satu) == "a.md:3:5: kesalahan: Pesan [x]"
    assert min(satu, Diagnostic("a.md", 2, 9, "y", Tingkat.SARAN, "P")).baris == 2
