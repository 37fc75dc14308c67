"""``sop ganti-id``: every kind of reference follows, nothing else changes, and it is all or nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.catalog.loading import open_folder
from macros.cli import main
from macros.cli.atomic import write_all
from macros.pages.parts import signatures
from tests.city import ganti, kota
from tests.pictures import encoded, flag

KEPALA = """\
nomor: {n}/2025
status: berlaku
tanggal:
  pembuatan: 2025-01-01
  efektif: 2025-01-01
disahkan_oleh:
  jabatan: Kepala
dasar_hukum:
  - Keputusan Wali Kota
"""
LANGKAH = """\
langkah:
  - kegiatan: Mencetak kartu
    pelaksana:
      - loket
    waktu: 5 menit
    output: Kartu
"""
KOTA = f"""\
-- sops/kota.yml --
nama: Kota Melati
-- sops/dinas/index.md --
---
nama: Dinas Kartu
singkatan: Diskar
jenis: dinas
jabatan:
  - id: loket
    nama: Loket
  - id: kepala
    nama: Kepala
---

Layanan utama: {{{{ sop("dinas/kartu") }}}}. Bukan `dinas/kartu` atau dinas/kartu-lain.
-- sops/bagian/index.md --
---
nama: Bagian Umum
singkatan: Umum
jenis: bagian
jabatan:
  - id: loket
    nama: Loket Bagian
---
-- sops/dinas/kartu.md --
---
nama: Kartu
{KEPALA.format(n=1)}lampiran:
  - nama: Formulir
    berkas: f-1.pdf
langkah:
  - kegiatan: Mengisi
    pelaksana:
      - pemohon
    waktu: 5 menit
    output: Isian
  - kegiatan: Mencetak
    pelaksana: [ loket, bagian:loket ] # flow style and a comment stay
    waktu: 5 menit
    output: Kartu
---

Lihat [langkah 2](kartu.md#langkah-2), [yang lain](lain.md), [sendiri](../dinas/kartu.md),
![cap](lampiran/cap.png) dan {{{{ alur("dinas/kartu") }}}}.
-- sops/dinas/lain.md --
---
nama: Lain
{KEPALA.format(n=2)}keterkaitan:
  - dinas/kartu
  - dinas/kartu-lain
lampiran:
  - nama: Formulir yang sama
    berkas: f-1.pdf
{LANGKAH.rstrip()}
    rujuk: "dinas/kartu"   # quoted
bukan_tumpang_tindih:
  - dengan: 'dinas/kartu'
    alasan: Serupa dinas/kartu namanya saja
---

{{{{ sop("dinas/kartu", "dinas/kartu") }}}}, {{{{ sop(teks='dinas/kartu', sop = 'dinas/kartu') }}}},
{{{{ langkah("dinas/kartu") }}}}.
Baca [kartu](kartu.md), [langkah][a], [lain lagi](kartu-lain.md).

[a]: ../dinas/kartu.md#langkah-1
-- sops/dinas/kartu-lain.md --
---
nama: Kartu lain
{KEPALA.format(n=3)}{LANGKAH}---
-- sops/bagian/lama.md --
---
nama: Lama
{KEPALA.format(n=4).replace("berlaku", "dicabut")}diganti_oleh: dinas/kartu
{LANGKAH}---

[kartu](../dinas/kartu.md)
-- sops/dinas/lampiran/f-1.pdf --
%PDF 1
-- sops/dinas/lampiran/cap.png --
PNG
"""


def isi(folder: Path) -> dict[str, bytes]:
    return {
        satu.relative_to(folder).as_posix(): satu.read_bytes() for satu in folder.rglob("*") if satu.is_file()
    }


@pytest.fixture
def sops(di_kota: Path) -> Path:
    """A city in which one SOP is named in every way there is."""
    folder = kota(di_kota, KOTA) / "sops"
    (folder / "dinas/lampiran/cap.png").write_bytes(encoded(flag()))
    assert main(["periksa"]) == 0
    return folder


def beda(lama: bytes, baru: bytes) -> list[tuple[str, str]]:
    """The lines that differ, of two texts with as many lines."""
    pasangan = zip(lama.decode().splitlines(), baru.decode().splitlines(), strict=True)
    return [(satu, lain) for satu, lain in pasangan if satu != lain]


def tautan(folder: Path, ganti_id: dict[str, str]) -> set[tuple[str, str, str, int | None]]:
    semua = [t for satu in open_folder(folder, signatures(), draf=True).katalog.keluar.values() for t in satu]
    return {(ganti_id.get(t.dari, t.dari), ganti_id.get(t.ke, t.ke), t.jenis.value, t.langkah) for t in semua}


def test_within_a_unit_every_reference_follows_and_no_other_byte_changes(sops: Path) -> None:
    semula, sebelum = isi(sops), tautan(sops, {"dinas/kartu": "dinas/ktp"})
    assert main(["ganti-id", "dinas/kartu", "dinas/ktp"]) == 0
    kini = isi(sops)
    assert tautan(sops, {}) == sebelum
    assert main(["periksa"]) == 0
    assert set(kini) == set(semula) - {"dinas/kartu.md"} | {"dinas/ktp.md"}
    assert {nama for nama in set(kini) & set(semula) if kini[nama] != semula[nama]} == {
        "dinas/index.md",
        "dinas/lain.md",
        "bagian/lama.md",
    }
    assert beda(semula["dinas/index.md"], kini["dinas/index.md"]) == [
        (
            'Layanan utama: {{ sop("dinas/kartu") }}. Bukan `dinas/kartu` atau dinas/kartu-lain.',
            'Layanan utama: {{ sop("dinas/ktp") }}. Bukan `dinas/kartu` atau dinas/kartu-lain.',
        )
    ]
    assert beda(semula["bagian/lama.md"], kini["bagian/lama.md"]) == [
        ("diganti_oleh: dinas/kartu", "diganti_oleh: dinas/ktp"),
        ("[kartu](../dinas/kartu.md)", "[kartu](../dinas/ktp.md)"),
    ]
    assert beda(semula["dinas/lain.md"], kini["dinas/lain.md"]) == [
        ("  - dinas/kartu", "  - dinas/ktp"),
        ('    rujuk: "dinas/kartu"   # quoted', '    rujuk: "dinas/ktp"   # quoted'),
        ("  - dengan: 'dinas/kartu'", "  - dengan: 'dinas/ktp'"),
        (
            """{{ sop("dinas/kartu", "dinas/kartu") }}, {{ sop(teks='dinas/kartu', sop = 'dinas/kartu') }},""",
            """{{ sop("dinas/ktp", "dinas/kartu") }}, {{ sop(teks='dinas/kartu', sop = 'dinas/ktp') }},""",
        ),
        ('{{ langkah("dinas/kartu") }}.', '{{ langkah("dinas/ktp") }}.'),
        (
            "Baca [kartu](kartu.md), [langkah][a], [lain lagi](kartu-lain.md).",
            "Baca [kartu](ktp.md), [langkah][a], [lain lagi](kartu-lain.md).",
        ),
        ("[a]: ../dinas/kartu.md#langkah-1", "[a]: ktp.md#langkah-1"),
    ]
    diri = kini["dinas/ktp.md"].decode()
    assert "status: berlaku\nsebelumnya:\n  - dinas/kartu\ntanggal:\n" in diri
    polos = diri.replace("sebelumnya:\n  - dinas/kartu\n", "").encode()
    assert beda(semula["dinas/kartu.md"], polos) == [
        (
            "Lihat [langkah 2](kartu.md#langkah-2), [yang lain](lain.md), [sendiri](../dinas/kartu.md),",
            "Lihat [langkah 2](ktp.md#langkah-2), [yang lain](lain.md), [sendiri](ktp.md),",
        ),
        (
            '![cap](lampiran/cap.png) dan {{ alur("dinas/kartu") }}.',
            '![cap](lampiran/cap.png) dan {{ alur("dinas/ktp") }}.',
        ),
    ]


def test_into_another_unit_its_forms_links_and_performers_come_along(sops: Path) -> None:
    semula, sebelum = isi(sops), tautan(sops, {"dinas/kartu": "bagian/kartu"})
    peran = [satu.kunci for satu in _pelaku(sops, "dinas/kartu")]
    assert main(["ganti-id", "dinas/kartu", "bagian/kartu"]) == 0
    kini = isi(sops)
    assert main(["periksa"]) == 0
    assert tautan(sops, {}) == sebelum
    assert (
        [satu.kunci for satu in _pelaku(sops, "bagian/kartu")]
        == peran
        == ["pemohon", "dinas:loket", "bagian:loket"]
    )
    diri = kini["bagian/kartu.md"].decode()
    assert "pelaksana: [ dinas:loket, bagian:loket ] # flow style and a comment stay" in diri
    assert (
        "Lihat [langkah 2](kartu.md#langkah-2), [yang lain](../dinas/lain.md), [sendiri](kartu.md),\n" in diri
    )
    assert (
        kini["bagian/lampiran/f-1.pdf"] == kini["dinas/lampiran/f-1.pdf"] == semula["dinas/lampiran/f-1.pdf"]
    )
    assert kini["bagian/lampiran/cap.png"] == encoded(flag())
    assert "dinas/lampiran/cap.png" not in kini, "nobody else needs it there"
    assert "[kartu](../bagian/kartu.md)" in kini["dinas/lain.md"].decode()
    assert "[kartu](kartu.md)" in kini["bagian/lama.md"].decode()


def _pelaku(folder: Path, ident: str):
    katalog = open_folder(folder, signatures(), draf=True).katalog
    sop = katalog.sop[ident]
    return [katalog.performer(sop, teks) for langkah in sop.langkah for teks in langkah.pelaksana]


def test_an_sop_can_get_its_old_name_back(sops: Path) -> None:
    assert main(["ganti-id", "dinas/kartu", "dinas/ktp"]) == 0
    assert main(["ganti-id", "dinas/ktp", "dinas/kartu.md"]) == 0
    assert "sebelumnya:\n  - dinas/ktp\n" in (sops / "dinas/kartu.md").read_text()
    assert main(["ganti-id", "dinas/kartu", "dinas/e-ktp"]) == 0
    assert "sebelumnya:\n  - dinas/ktp\n  - dinas/kartu\ntanggal:" in (sops / "dinas/e-ktp.md").read_text()
    assert main(["periksa"]) == 0


def test_line_ends_the_byte_order_mark_and_permissions_stay(sops: Path) -> None:
    lain = sops / "dinas/lain.md"
    lain.write_bytes(b"\xef\xbb\xbf" + lain.read_bytes().replace(b"\n", b"\r\n"))
    lain.chmod(0o640)
    kartu = sops / "dinas/kartu.md"
    kartu.write_bytes(kartu.read_bytes().replace(b"\n", b"\r\n"))
    assert main(["ganti-id", "dinas/kartu", "dinas/ktp"]) == 0
    semula = lain.read_bytes()
    assert semula.startswith(b"\xef\xbb\xbf---\r\n")
    assert semula.count(b"\n") == semula.count(b"\r\n")
    assert b"\r\n  - dinas/ktp\r\n" in semula
    assert lain.stat().st_mode & 0o777 == 0o640
    diri = (sops / "dinas/ktp.md").read_bytes()
    assert b"\r\nsebelumnya:\r\n  - dinas/kartu\r\n" in diri
    assert diri.count(b"\n") == diri.count(b"\r\n")


@pytest.mark.parametrize(
    ("baru", "sebab"),
    [
        ("dinas/lain", "SOP 'dinas/lain' sudah ada"),
        ("dinas/kartu", "id lama dan id baru sama"),
        ("dians/ktp", "unit 'dians' tidak ada; maksud Anda 'dinas'?"),
        ("../dinas/ktp", "tidak sah"),
        ("dinas/../../x", "tidak sah"),
        ("/etc/x", "tidak sah"),
        ("dinas", "tidak sah"),
        ("dinas/KTP", "tidak sah"),
        ("dinas/index", "tidak sah"),
        ("dinas/lampiran", "tidak sah"),
        ("sop/ktp", "tidak sah"),
        ("dinas/a\nb", "tidak sah"),
        ("", "tidak sah"),
    ],
)
def test_a_name_that_will_not_do_changes_nothing(
    sops: Path, capsys: pytest.CaptureFixture[str], baru: str, sebab: str
) -> None:
    semula = isi(sops)
    assert main(["ganti-id", "dinas/kartu", baru]) == 2
    galat = capsys.readouterr().err
    assert sebab in galat
    assert galat.endswith("Tidak ada yang diubah\n")
    assert isi(sops) == semula


@pytest.mark.parametrize(
    ("berkas", "lama", "kini", "baru", "sebab"),
    [
        (
            "dinas/lain.md",
            "nama: L",
            "sebelumnya: [dinas/ktp]\nnama: L",
            "dinas/ktp",
            "id lama dari 'dinas/lain'",
        ),
        ("dinas/lain.md", "status: berlaku", "status: salah", "dinas/ktp", "masih punya kesalahan"),
        (
            "dinas/lain.md",
            '"dinas/kartu"   #',
            '"dinas/k\\u0061rtu"   #',
            "dinas/ktp",
            "dinas/lain.md:24: tulisan ini",
        ),
        (
            "dinas/lain.md",
            'langkah("dinas/kartu")',
            'langkah("dinas/" "kartu")',
            "dinas/ktp",
            "lain.md:31: tulisan",
        ),
        (
            "dinas/kartu.md",
            "nama: Kartu",
            "nama: Kartu\nsebelumnya: dinas/k",
            "dinas/ktp",
            "satu butir satu baris",
        ),
        (
            "dinas/kartu.md",
            "nama: Kartu",
            "nama: Kartu\nsebelumnya:",
            "dinas/ktp",
            "hapus 'sebelumnya' yang kosong",
        ),
        ("bagian/lampiran/f-1.pdf", "", "%PDF-1.7", "bagian/ktp", "'f-1.pdf' di unit 'bagian' berisi lain"),
        ("bagian/index.md", "id: loket", "id: pemohon", "bagian/ktp", "pelaksana 'pemohon' di unit 'bagian'"),
    ],
)
def test_what_cannot_be_changed_safely_is_refused_as_a_whole(
    sops: Path, capsys: pytest.CaptureFixture[str], berkas: str, lama: str, kini: str, baru: str, sebab: str
) -> None:
    jalur = sops / berkas
    jalur.parent.mkdir(exist_ok=True)
    jalur.write_text(ganti(jalur.read_text(), lama, kini) if lama else kini)
    if berkas == "bagian/index.md":
        for satu in ("dinas/kartu.md", "bagian/lama.md"):
            teks = (sops / satu).read_text()
            (sops / satu).write_text(teks.replace(", bagian:loket", "").replace("- loket", "- pemohon"))
    semula = isi(sops)
    assert main(["ganti-id", "dinas/kartu", baru]) == 2
    assert sebab in capsys.readouterr().err
    assert isi(sops) == semula


def test_a_form_that_is_there_already_is_not_copied_again(sops: Path) -> None:
    (sops / "bagian/lampiran").mkdir()
    (sops / "bagian/lampiran/cap.png").write_bytes(encoded(flag()))
    assert main(["ganti-id", "dinas/kartu", "bagian/kartu"]) == 0
    assert main(["periksa"]) == 0
    assert not (sops / "dinas/lampiran/cap.png").exists()


@pytest.mark.parametrize("ke", range(1, 7))
def test_a_write_that_fails_halfway_puts_everything_back(
    sops: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], ke: int
) -> None:
    semula = isi(sops)
    sisa = iter(range(1, 99))
    asli = Path.replace

    def gagal(diri: Path, target: Path) -> Path:
        if next(sisa) == ke:
            raise OSError(28, "penuh", str(target))
        return asli(diri, target)

    monkeypatch.setattr(Path, "replace", gagal)
    assert main(["ganti-id", "dinas/kartu", "bagian/kartu"]) == 2
    assert "Tidak ada yang diubah" in capsys.readouterr().err
    assert isi(sops) == semula
    assert not (sops / "bagian/lampiran").exists()


def test_a_removal_that_fails_puts_everything_back(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("lama")
    (tmp_path / "folder").mkdir()
    with pytest.raises(OSError, match=r"folder|directory"):
        write_all({tmp_path / "a": b"baru", tmp_path / "b" / "c": b"x"}, [tmp_path / "a", tmp_path / "tiada"])
    assert isi(tmp_path) == {"a": b"lama"}
    assert not (tmp_path / "b").exists()
