"""``sop usulan`` against changes that strangers made: taken without trust, told in words."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path

import pytest

from macros.cli import main
from tests.city import ganti, kota
from tests.site import ROOT

KOTA = """\
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
---
-- sops/dinas/kartu.md --
---
nama: Kartu
nomor: 1/2025
status: berlaku
tanggal:
  pembuatan: 2025-01-01
  efektif: 2025-01-01
disahkan_oleh:
  jabatan: Kepala
dasar_hukum:
  - Keputusan Wali Kota
langkah:
  - kegiatan: Mencetak kartu
    pelaksana:
      - loket
    waktu: 15 menit
    output: Kartu
---
-- sops/dinas/rencana.md --
---
nama: Rencana
status: draf
---
-- mkdocs.yml --
site_name: asli
"""


class Gudang:
    """A repository with a main branch and a branch of a stranger."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.git("init", "--quiet", "--initial-branch=main")
        kota(folder, KOTA)
        self.komit()
        self.git("checkout", "--quiet", "-b", "usulan")

    def git(self, *isian: str, masuk: bytes | None = None) -> str:
        lingkungan = {
            **os.environ,
            "GIT_CONFIG_GLOBAL": os.devnull,
            "GIT_CONFIG_SYSTEM": os.devnull,
            "GIT_AUTHOR_NAME": "x",
            "GIT_AUTHOR_EMAIL": "x@x",
            "GIT_COMMITTER_NAME": "x",
            "GIT_COMMITTER_EMAIL": "x@x",
        }
        perintah = ["git", "-c", "core.protectNTFS=false", *isian]
        hasil = subprocess.run(
            perintah, cwd=self.folder, env=lingkungan, input=masuk, capture_output=True, check=True
        )
        return hasil.stdout.decode().strip()

    def komit(self) -> str:
        self.git("add", "--all", "--force")
        self.git("commit", "--quiet", "--allow-empty", "-m", "x")
        return self.git("rev-parse", "HEAD")

    def ubah(self, berkas: str, lama: str, baru: str) -> str:
        jalur = self.folder / berkas
        jalur.write_text(ganti(jalur.read_text(), lama, baru))
        return self.komit()

    def tanam(self, jalur: str, mode: str, isi: bytes) -> str:
        """A commit whose tree holds an entry that no work tree could: written object by object."""
        objek = self.git("hash-object", "-w", "--stdin", masuk=isi) if mode != "160000" else "1" * 40
        pohon = self._tanam(self.git("rev-parse", "HEAD^{tree}"), jalur.split("/"), mode, objek)
        return self.git("commit-tree", pohon, "-p", "HEAD", "-m", "x")

    def _tanam(self, pohon: str, jalur: list[str], mode: str, objek: str) -> str:
        semua = [satu for satu in self.git("ls-tree", "-z", pohon).split("\0") if satu]
        baris = {satu.partition("\t")[2]: satu for satu in semua}
        nama, *sisa = jalur
        if sisa:
            anak = baris[nama].split()[2] if nama in baris else "4b825dc642cb6eb9a060e54bf8d69288fbee4904"
            self.git("hash-object", "-t", "tree", "-w", "--stdin", masuk=b"")
            mode, objek = "040000", self._tanam(anak, sisa, mode, objek)
        baris[nama] = f"{mode} {'tree' if mode == '040000' else 'blob'} {objek}\t{nama}"
        isi = b"".join(
            f"{satu.split()[0].lstrip('0')} ".encode()
            + satu.partition("\t")[2].encode()
            + b"\0"
            + bytes.fromhex(satu.split()[2])
            for satu in baris.values()
        )
        return self.git("hash-object", "-t", "tree", "-w", "--literally", "--stdin", masuk=isi)


@pytest.fixture
def gudang(di_kota: Path) -> Gudang:
    """A repository, with the working directory in it."""
    return Gudang(di_kota)


def jalankan(gudang: Gudang, kepala: str, *isian: str, ke: str = "ambil") -> tuple[int, str]:
    kode = main(["usulan", "main", kepala, "--ke", ke, "--ringkasan", "ringkasan.md", *isian])
    return kode, (gudang.folder / "ringkasan.md").read_text()


def test_a_sound_change_is_taken_and_told(gudang: Gudang, capsys: pytest.CaptureFixture[str]) -> None:
    gudang.ubah("sops/dinas/kartu.md", "15 menit", "10 menit")
    kode, ringkasan = jalankan(gudang, "usulan")
    assert kode == 0
    assert "**Lolos pemeriksaan" in ringkasan
    assert "Kartu" in ringkasan
    assert "Yang perlu diperhatikan" not in ringkasan, "warnings of drafts that nobody touched are left out"
    assert "waktu: 10 menit" in (gudang.folder / "ambil/sops/dinas/kartu.md").read_text()
    assert capsys.readouterr().out.endswith("Tidak ada masalah.\n")


def test_the_change_is_compared_with_where_it_came_from(gudang: Gudang) -> None:
    gudang.ubah("sops/dinas/kartu.md", "15 menit", "10 menit")
    gudang.git("checkout", "--quiet", "main")
    gudang.ubah("sops/dinas/index.md", "nama: Dinas Kartu", "nama: Dinas Kartu Kota")
    kode, ringkasan = jalankan(gudang, "usulan")
    assert kode == 0
    assert "Kartu Kota" not in ringkasan, "what main did meanwhile is no part of the change"


def test_only_content_is_taken(gudang: Gudang) -> None:
    (gudang.folder / "mkdocs.yml").write_text("hooks: [jahat.py]\n")
    (gudang.folder / "jahat.py").write_text("raise SystemExit\n")
    (gudang.folder / "sops/README.md").write_text("x\n")
    gudang.ubah("sops/dinas/kartu.md", "15 menit", "10 menit")
    kode, ringkasan = jalankan(gudang, "usulan")
    assert kode == 0
    assert "mengubah 2 berkas di luar naskah" in ringkasan
    semua = [
        satu.relative_to(gudang.folder / "ambil").as_posix() for satu in (gudang.folder / "ambil").rglob("*")
    ]
    assert sorted(semua) == [
        "sops",
        "sops/dinas",
        "sops/dinas/index.md",
        "sops/dinas/kartu.md",
        "sops/dinas/rencana.md",
        "sops/kota.yml",
    ]


@pytest.mark.parametrize(
    ("jalur", "mode", "kode"),
    [
        ("sops/dinas/rahasia.md", "120000", "tautan-simbolik"),
        ("sops/dinas/lampiran", "120000", "tautan-simbolik"),
        ("sops/lain", "160000", "submodul"),
        ("sops/.git/config", "100644", "nama-berkas"),
        ("sops/dinas/..", "100644", "nama-berkas"),
        ("sops/dinas/../../x.md", "100644", "nama-berkas"),
        ("sops/dinas/Kartu.md", "100644", "nama-serupa"),
        ("sops/dinas/x.sh", "100755", "jenis-lampiran"),
        ("sops/dinas/a\nb.md", "100644", "nama-berkas"),
    ],
)
def test_a_hostile_tree_is_refused_and_never_written(
    gudang: Gudang, capsys: pytest.CaptureFixture[str], jalur: str, mode: str, kode: str
) -> None:
    kepala = gudang.tanam(jalur, mode, b"/etc/passwd")
    hasil, ringkasan = jalankan(gudang, kepala, "--format", "github")
    assert hasil == 1
    assert "**Belum dapat diterbitkan: ada 1 kesalahan.**" in ringkasan
    [anotasi] = [satu for satu in capsys.readouterr().out.splitlines() if satu.startswith("::error")]
    assert f"title={kode}::" in anotasi
    ambil = gudang.folder / "ambil"
    berkas = [satu for satu in ambil.rglob("*") if not satu.is_dir() or satu.is_symlink()]
    assert all(not satu.is_symlink() and "passwd" not in satu.read_text() for satu in berkas)
    assert {satu.name for satu in ambil.rglob("*")} <= {
        "sops",
        "dinas",
        "index.md",
        "kartu.md",
        "rencana.md",
        "kota.yml",
    }


def test_a_huge_file_is_refused_by_its_size_alone(gudang: Gudang, capsys: pytest.CaptureFixture[str]) -> None:
    kepala = gudang.tanam("sops/dinas/besar.md", "100644", b"x" * (3 << 20))
    assert jalankan(gudang, kepala, "--format", "json")[0] == 1
    assert [satu["kode"] for satu in json.loads(capsys.readouterr().out)] == ["berkas-terlalu-besar"]
    assert not (gudang.folder / "ambil/sops/dinas/besar.md").exists()


def test_problems_of_the_change_are_told_at_their_lines(
    gudang: Gudang, capsys: pytest.CaptureFixture[str]
) -> None:
    gudang.ubah("sops/dinas/kartu.md", "      - loket", "      - lokett")
    kode, ringkasan = jalankan(gudang, "usulan", "--format", "github")
    assert kode == 1
    anotasi = "::error file=sops/dinas/kartu.md,line=15,col=9,title=pelaksana-tak-dikenal::"
    assert capsys.readouterr().out.startswith(anotasi)
    assert "| Kesalahan | sops/dinas/kartu.md baris 15 | Pelaksana 'lokett' tidak dikenal" in ringkasan


def test_gitlab_gets_a_code_quality_report(gudang: Gudang, capsys: pytest.CaptureFixture[str]) -> None:
    gudang.ubah("sops/dinas/kartu.md", "      - loket", "      - lokett")
    jalankan(gudang, "usulan", "--format", "gitlab")
    [satu] = json.loads(capsys.readouterr().out)
    assert satu["location"] == {"path": "sops/dinas/kartu.md", "lines": {"begin": 15}}
    assert (satu["check_name"], satu["severity"], len(satu["fingerprint"])) == (
        "pelaksana-tak-dikenal",
        "major",
        64,
    )


def test_a_warning_that_the_change_brings_elsewhere_is_told(
    gudang: Gudang, capsys: pytest.CaptureFixture[str]
) -> None:
    gudang.git("checkout", "--quiet", "main")
    gudang.ubah("sops/dinas/kartu.md", "langkah:", "keterkaitan:\n  - dinas/rencana\nlangkah:")
    kartu = (gudang.folder / "sops/dinas/kartu.md").read_text()
    rencana = kartu.replace("nama: Kartu", "nama: Rencana").replace("1/2025", "2/2025")
    gudang.git("checkout", "--quiet", "-B", "usulan")
    (gudang.folder / "sops/dinas/rencana.md").write_text(
        rencana.replace("keterkaitan:\n  - dinas/rencana\n", "")
    )
    gudang.komit()
    gudang.git("branch", "--quiet", "--force", "main", "usulan")
    gudang.ubah("sops/dinas/rencana.md", "status: berlaku", "status: draf")
    capsys.readouterr()
    assert jalankan(gudang, "usulan", "--format", "json")[0] == 0
    [satu] = json.loads(capsys.readouterr().out)
    assert (satu["berkas"], satu["kode"]) == ("sops/dinas/kartu.md", "sop-masih-draf")


def test_a_changed_file_must_be_canonical(gudang: Gudang, capsys: pytest.CaptureFixture[str]) -> None:
    gudang.ubah("sops/dinas/kartu.md", "      - loket", "    - loket")
    assert jalankan(gudang, "usulan", "--format", "json")[0] == 1
    assert [(satu["kode"], satu["baris"]) for satu in json.loads(capsys.readouterr().out)] == [
        ("belum-baku", 15)
    ]


def test_text_of_the_content_stays_text_in_the_summary(gudang: Gudang) -> None:
    jahat = '"@bupati <img src=x> [klik](https://jahat.example) www.jahat.example #1 | `x` **y** ![z](q)"'
    gudang.ubah("sops/dinas/kartu.md", "nama: Kartu", f"nama: {jahat}")
    _, ringkasan = jalankan(gudang, "usulan")
    for utuh in ("@bupati", "<img", "[klik]", "://jahat", "www.jahat", "#1", "`x`", "**y", "![z]"):
        assert utuh not in ringkasan.replace("\\[", "").replace("\\<", "")
    assert "bupati" in ringkasan


@pytest.mark.parametrize(
    ("isian", "sebab"),
    [
        (["tiada", "usulan", "--ke", "a"], "revisi 'tiada' tidak ada"),
        (["--ke", "a", "main", "--", "--upload-pack=x"], "revisi '--upload-pack=x' tidak ada"),
        (["main", "usulan", "--ke", "sops"], "'sops' tidak kosong; sebut folder baru"),
    ],
)
@pytest.mark.usefixtures("gudang")
def test_a_wrong_call_is_told(capsys: pytest.CaptureFixture[str], isian: list[str], sebab: str) -> None:
    assert main(["usulan", *isian]) == 2
    assert sebab in capsys.readouterr().err


def test_histories_without_a_common_origin_are_told(
    gudang: Gudang, capsys: pytest.CaptureFixture[str]
) -> None:
    gudang.git("checkout", "--quiet", "--orphan", "asing")
    gudang.ubah("mkdocs.yml", "asli", "asing")
    assert main(["usulan", "main", "asing", "--ke", "a"]) == 2
    assert "tidak punya pangkal yang sama" in capsys.readouterr().err


def test_the_repository_is_only_read(gudang: Gudang) -> None:
    gudang.ubah("sops/dinas/kartu.md", "15 menit", "10 menit")
    (gudang.folder / ".git/hooks").mkdir(exist_ok=True)
    jebakan = gudang.folder / ".git/hooks/post-checkout"
    jebakan.write_text("#!/bin/sh\ntouch ../jebol\n")
    jebakan.chmod(0o755)
    gudang.git("checkout", "--quiet", "--no-guess", "main")
    (gudang.folder / "../jebol").unlink(missing_ok=True)
    semula = gudang.git("status", "--porcelain")
    assert main(["usulan", "main", "usulan", "--ke", "../ambil"]) == 0
    assert gudang.git("status", "--porcelain") == semula
    assert not (gudang.folder / "../jebol").exists()


def test_the_example_content_can_be_taken_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A change that changes nothing must pass: what the reader takes, the filter takes."""
    monkeypatch.chdir(ROOT)
    monkeypatch.delenv("SOPS_DIR", raising=False)
    if subprocess.run(["git", "rev-parse", "HEAD"], capture_output=True, check=False).returncode:
        pytest.skip("not in a clone")
    assert (
        main(
            ["usulan", "HEAD", "HEAD", "--ke", str(tmp_path / "ambil"), "--ringkasan", str(tmp_path / "r.md")]
        )
        == 0
    )
    assert "**Tidak ada naskah yang berubah.**" in (tmp_path / "r.md").read_text()
