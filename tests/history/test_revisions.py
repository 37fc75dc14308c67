"""The revisions of every SOP, as git tells them."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from macros.catalog.loading import open_folder
from macros.changes.history_parts import months, read_history
from macros.history.archive import Completeness, read_archive
from macros.history.change import ChangeKind
from macros.history.revisions import History
from macros.pages.parts import signatures
from tests.city import berkas, ganti
from tests.history.gudang import Gudang
from tests.history.test_comparison import KOTA

WAKTU = ("waktu: 15 menit", "waktu: 10 menit")
ISI = dict(berkas(KOTA))
KTP = ISI["dinas/ktp.md"]


@pytest.fixture
def gudang(tmp_path: Path) -> Gudang:
    gudang = Gudang(tmp_path / "kota")
    gudang.komit(ISI)
    return gudang


def riwayat(gudang: Gudang, *, draf: bool = False) -> History:
    return read_history(gudang.sops, open_folder(gudang.sops, signatures(), draf=draf).katalog, draf=draf)


def singkat(semua: History, ident: str = "dinas/ktp") -> list[tuple[str, str, list[str]]]:
    return [(r.tanggal, r.jenis.value, [str(u) for u in r.ubahan]) for r in semua.sop.get(ident, ())]


def test_each_revision_says_when_and_what_changed_in_meaning(gudang: Gudang) -> None:
    kini = gudang.komit({"dinas/ktp.md": ganti(KTP, *WAKTU)})
    semua = riwayat(gudang)
    assert singkat(semua) == [
        ("2026-01-02", "diubah", ["Langkah 1: waktu 15 menit → 10 menit"]),
        ("2026-01-01", "ditambah", []),
    ]
    baru, awal = semua.sop["dinas/ktp"]
    assert (baru.komit, baru.nomor, baru.perlu_pengesahan) == (kini, "400/1", True)
    assert (str(baru.lama and baru.lama.waktu), str(baru.baru and baru.baru.waktu)) == (
        "20 menit",
        "15 menit",
    )
    assert (awal.lama, semua.kelengkapan) == (None, Completeness.LENGKAP)


def test_another_file_under_the_name_of_a_form_is_a_revision_of_the_sops_that_name_it(gudang: Gudang) -> None:
    form = "status: berlaku\nlampiran:\n  - nama: Formulir\n    berkas: f.pdf\ndasar_hukum"
    punya = ganti(KTP, "status: berlaku\ndasar_hukum", form)
    gudang.komit({"dinas/ktp.md": punya, "dinas/lampiran/f.pdf": b"1", "dinas/lampiran/lain.pdf": b"1"})
    gudang.komit({"dinas/lampiran/lain.pdf": b"2"})
    kini = gudang.komit({"dinas/lampiran/f.pdf": b"2"})
    gudang.komit({"dinas/lampiran/f.pdf": b"3", "dinas/ktp.md": ganti(punya, *WAKTU)})
    semua = riwayat(gudang)
    kata = "Lampiran “Formulir”: isi berkas diubah"
    assert singkat(semua)[:3] == [
        ("2026-01-05", "diubah", ["Langkah 1: waktu 15 menit → 10 menit", kata]),
        ("2026-01-04", "diubah", [kata]),
        ("2026-01-02", "diubah", ["Lampiran ditambah: “Formulir”, f.pdf"]),
    ]
    assert (semua.sop["dinas/ktp"][1].komit, semua.sop["dinas/ktp"][1].perlu_pengesahan) == (kini, False)
    assert [tanggal for tanggal, _, _ in singkat(semua, "dinas/arsip")] == ["2026-01-01"]
    pindah = punya.replace("status", "sebelumnya: dinas/ktp\nstatus", 1)
    gudang.komit({"dinas/ktp-el.md": pindah, "dinas/ktp.md": None})
    assert [satu.id_dulu for satu in riwayat(gudang).sop["dinas/ktp-el"]] == [
        "dinas/ktp-el",
        *["dinas/ktp"] * 4,
    ]


def test_an_sop_that_went_to_another_unit_keeps_its_performers(gudang: Gudang) -> None:
    unit = "---\nnama: Badan Dua\nsingkatan: BD\njenis: badan\n---\n"
    pindah = KTP.replace("- loket", "- dinas:loket").replace("status", "sebelumnya: dinas/ktp\nstatus", 1)
    gudang.komit({"badan/index.md": unit, "badan/ktp.md": pindah, "dinas/ktp.md": None})
    assert singkat(riwayat(gudang), "badan/ktp")[0][2] == [
        "Unit: Dinas Satu → Badan Dua",
        "Id lama ditambah: dinas/ktp",
    ]


def test_what_changes_no_meaning_is_no_revision(gudang: Gudang) -> None:
    gudang.komit({"dinas/ktp.md": KTP.replace("nama: Penerbitan KTP", "nama: 'Penerbitan KTP'")})
    gudang.komit({"dinas/ktp.md": KTP})
    assert [tanggal for tanggal, _, _ in singkat(riwayat(gudang))] == ["2026-01-01"]


def test_a_renamed_sop_keeps_its_history(gudang: Gudang) -> None:
    gudang.komit({"dinas/ktp.md": ganti(KTP, *WAKTU)})
    baru = ganti(ganti(KTP, *WAKTU), "status:", "sebelumnya: dinas/ktp\nstatus:")
    gudang.komit(
        {"dinas/ktp.md": None, "dinas/ktp-el.md": baru, "dinas/arsip.md": ISI["dinas/arsip.md"] + "\n"}
    )
    assert singkat(riwayat(gudang), "dinas/ktp-el") == [
        ("2026-01-03", "diubah", ["Id lama ditambah: dinas/ktp"]),
        ("2026-01-02", "diubah", ["Langkah 1: waktu 15 menit → 10 menit"]),
        ("2026-01-01", "ditambah", []),
    ]
    assert "dinas/ktp" not in riwayat(gudang).sop


@pytest.mark.parametrize(
    "baru",
    [
        ganti(KTP, *WAKTU),
        ganti(KTP, "nomor: 400/1", "nomor: 400/7"),
        ganti(ganti(KTP, *WAKTU), "nomor: 400/1", "nomor: 400/7\nsebelumnya: dinas/ktp"),
    ],
)
def test_an_sop_keeps_its_history_however_it_was_renamed(gudang: Gudang, baru: str) -> None:
    """It has its number, or its title and steps, or said so when it moved, whatever it says today."""
    gudang.komit({"dinas/ktp.md": None, "dinas/ktp-el.md": baru})
    gudang.komit({"dinas/ktp-el.md": None, "dinas/kartu.md": baru.replace("sebelumnya: dinas/ktp\n", "")})
    semua = riwayat(gudang)
    assert [jenis for _, jenis, _ in singkat(semua, "dinas/kartu")][-1] == "ditambah"
    assert singkat(semua, "dinas/kartu")[-1][0] == "2026-01-01"
    assert "dinas/ktp" not in semua.sop
    assert [satu.id_dulu for satu in semua.sop["dinas/kartu"]][-1] == "dinas/ktp"


def test_an_sop_taken_into_another_is_not_the_other(gudang: Gudang) -> None:
    """Both were there at the same time, so their histories stay two, also when one names the other."""
    arsip = ISI["dinas/arsip.md"]
    gudang.komit({"dinas/ktp.md": ganti(KTP, *WAKTU)})
    gudang.komit(
        {
            "dinas/ktp.md": None,
            "dinas/arsip.md": ganti(arsip, "keterkaitan:\n  - dinas/ktp\n", "sebelumnya: dinas/ktp\n"),
        }
    )
    semua = riwayat(gudang)
    assert [satu[:2] for satu in singkat(semua, "dinas/arsip")] == [
        ("2026-01-03", "diubah"),
        ("2026-01-01", "ditambah"),
    ]
    assert [satu[:2] for satu in singkat(semua)] == [
        ("2026-01-03", "dihapus"),
        ("2026-01-02", "diubah"),
        ("2026-01-01", "ditambah"),
    ]


def test_an_sop_renamed_in_two_steps_has_one_history(gudang: Gudang) -> None:
    gudang.komit({"dinas/ktp.md": None, "dinas/arsip.md": None})
    gudang.komit({"dinas/ktp-el.md": ganti(KTP, "nomor: 400/1", "nomor: 400/7\nsebelumnya: dinas/ktp")})
    assert [satu[:2] for satu in singkat(riwayat(gudang), "dinas/ktp-el")] == [
        ("2026-01-03", "ditambah"),
        ("2026-01-02", "dihapus"),
        ("2026-01-01", "ditambah"),
    ]


def test_a_name_that_is_used_again_begins_anew(gudang: Gudang) -> None:
    gudang.komit({"dinas/ktp.md": None, "dinas/ktp-el.md": KTP})
    gudang.komit({"dinas/ktp.md": KTP.replace("400/1", "400/5").replace("Penerbitan KTP", "Pencetakan KTP")})
    semua = riwayat(gudang)
    assert [satu[:2] for satu in singkat(semua)] == [("2026-01-03", "ditambah")]
    assert [satu[:2] for satu in singkat(semua, "dinas/ktp-el")] == [("2026-01-01", "ditambah")]


def test_what_is_renamed_but_not_committed_keeps_its_history(gudang: Gudang) -> None:
    gudang.tulis(
        {"dinas/ktp.md": None, "dinas/ktp-el.md": ganti(KTP, "status:", "sebelumnya: dinas/ktp\nstatus:")}
    )
    assert [satu[:2] for satu in singkat(riwayat(gudang), "dinas/ktp-el")] == [("2026-01-01", "ditambah")]


def test_days_are_those_of_the_city(gudang: Gudang) -> None:
    """A change that was merged at 23 o'clock UTC is of the next day in Indonesia."""
    gudang.tulis({"dinas/ktp.md": ganti(KTP, *WAKTU), "kota.yml": "nama: Kota\nzona_waktu: Asia/Makassar\n"})
    malam = "1767308400 +0000"
    gudang.git("commit", "--quiet", "-am", "x", GIT_AUTHOR_DATE=malam, GIT_COMMITTER_DATE=malam)
    [satu, *_] = riwayat(gudang).sop["dinas/ktp"]
    assert satu.waktu == "2026-01-02T07:00:00+08:00"


def test_an_sop_begins_when_it_is_first_published(gudang: Gudang) -> None:
    draf = ganti(KTP, "status: berlaku", "status: draf").replace("400/1", "400/9")
    gudang.komit({"dinas/kia.md": draf})
    gudang.komit({"dinas/kia.md": draf.replace("15 menit", "20 menit")})
    gudang.komit({"dinas/kia.md": draf.replace("status: draf", "status: berlaku")})
    assert [isi[:2] for isi in singkat(riwayat(gudang), "dinas/kia")] == [("2026-01-04", "ditambah")]
    assert len(riwayat(gudang, draf=True).sop["dinas/kia"]) == 3


def test_a_removed_sop_is_told_and_may_come_back(gudang: Gudang) -> None:
    gudang.komit({"dinas/ktp.md": None})
    gudang.komit({"dinas/ktp.md": KTP})
    assert [jenis for _, jenis, _ in singkat(riwayat(gudang))] == ["ditambah", "dihapus", "ditambah"]


def test_a_file_that_could_not_be_read_is_passed_over(gudang: Gudang) -> None:
    gudang.komit({"dinas/ktp.md": b"\xff\xfe---\nrusak"})
    gudang.komit({"dinas/ktp.md": ganti(KTP, *WAKTU)})
    assert singkat(riwayat(gudang))[0] == ("2026-01-03", "diubah", ["Langkah 1: waktu 15 menit → 10 menit"])


def test_a_merge_is_one_revision_on_its_day(gudang: Gudang) -> None:
    gudang.git("checkout", "--quiet", "-b", "usul")
    gudang.komit({"dinas/ktp.md": ganti(KTP, "15 menit", "12 menit")})
    gudang.komit({"dinas/ktp.md": ganti(KTP, *WAKTU)})
    gudang.git("checkout", "--quiet", "main")
    hari = "1767484800 +0000"
    gudang.git(
        "merge", "--quiet", "--no-ff", "-m", "terima", "usul", GIT_COMMITTER_DATE=hari, GIT_AUTHOR_DATE=hari
    )
    assert singkat(riwayat(gudang))[0] == ("2026-01-04", "diubah", ["Langkah 1: waktu 15 menit → 10 menit"])
    assert len(riwayat(gudang).sop["dinas/ktp"]) == 2


def test_all_revisions_stand_newest_first(gudang: Gudang) -> None:
    gudang.komit({"dinas/ktp.md": ganti(KTP, *WAKTU)})
    semua = riwayat(gudang).everything()
    assert [(r.tanggal, r.sop) for r in semua] == [
        ("2026-01-02", "dinas/ktp"),
        ("2026-01-01", "dinas/arsip"),
        ("2026-01-01", "dinas/ktp"),
    ]
    assert months(riwayat(gudang)) == ("2026-01",)


def test_a_copy_without_the_past_says_so(gudang: Gudang, tmp_path: Path) -> None:
    gudang.komit({"dinas/ktp.md": ganti(KTP, *WAKTU)})
    salinan = tmp_path / "dangkal"
    gudang.git("clone", "--quiet", "--depth=1", f"file://{gudang.akar}", str(salinan))
    arsip = read_archive(salinan / "sops", {})
    assert arsip.kelengkapan is Completeness.DANGKAL
    assert len(arsip.events["dinas/ktp"]) == 1


def test_what_was_there_when_the_known_past_begins_was_not_published_then(
    gudang: Gudang, tmp_path: Path
) -> None:
    for menit in (12, 10):
        gudang.komit({"dinas/ktp.md": ganti(KTP, "15 menit", f"{menit} menit")})
    salinan = Gudang(tmp_path / "dangkal")
    gudang.git("clone", "--quiet", "--depth=2", f"file://{gudang.akar}", str(tmp_path / "dua"))
    salinan.sops = tmp_path / "dua/sops"
    semua = riwayat(salinan)
    assert singkat(semua) == [("2026-01-03", "diubah", ["Langkah 1: waktu 12 menit → 10 menit"])]
    [satu] = semua.sop["dinas/ktp"]
    assert (str(satu.lama and satu.lama.waktu), str(satu.baru and satu.baru.waktu)) == (
        "17 menit",
        "15 menit",
    )
    assert "dinas/arsip" not in semua.sop


def test_a_copy_without_its_old_files_is_not_filled_up_from_afar(gudang: Gudang, tmp_path: Path) -> None:
    """A partial clone asks its origin for what is missing, each time; a build talks to nobody."""
    gudang.komit({"dinas/ktp.md": ganti(KTP, *WAKTU)})
    gudang.git("config", "uploadpack.allowFilter", "true")
    gudang.git("clone", "--quiet", "--filter=blob:none", f"file://{gudang.akar}", str(tmp_path / "sebagian"))
    arsip = read_archive(tmp_path / "sebagian/sops", {})
    assert arsip.kelengkapan is Completeness.TANPA
    assert "git clone --filter" in arsip.sebab


def test_without_git_there_is_no_history(tmp_path: Path) -> None:
    assert read_archive(tmp_path, {}).kelengkapan is Completeness.TANPA
    assert read_archive(tmp_path / "tidak-ada", {}).events == {}
    assert read_archive(tmp_path, {}).sebab == "folder ini tidak berada dalam repositori git"


def test_a_second_work_tree_has_the_same_history(gudang: Gudang, tmp_path: Path) -> None:
    gudang.git("worktree", "add", "--quiet", "--detach", str(tmp_path / "lain"))
    assert read_archive(tmp_path / "lain/sops", {}) == read_archive(gudang.sops, {})


def test_history_is_read_with_a_handful_of_processes(gudang: Gudang, monkeypatch: pytest.MonkeyPatch) -> None:
    """However many commits and files there are."""
    for menit in range(20):
        gudang.komit({"dinas/ktp.md": ganti(KTP, "15 menit", f"{menit + 20} menit")})
    panggilan: list[str] = []
    buka_proses = subprocess.Popen.__init__

    def mulai(sendiri: subprocess.Popen[bytes], perintah: list[str], *isian: object, **lain: object) -> None:
        panggilan.append(perintah[0])
        buka_proses(sendiri, perintah, *isian, **lain)  # type: ignore[call-overload]

    monkeypatch.setattr(subprocess.Popen, "__init__", mulai)
    arsip = read_archive(gudang.sops, {})
    assert len(arsip.events["dinas/ktp"]) == 21
    assert len(panggilan) <= 4


@pytest.mark.parametrize(
    "judul", ["<script>alert(0)</script>", "a\x01b", "$(touch x)", "{{ 7*7 }}", "–\u202e"]
)
def test_what_a_commit_says_of_itself_stands_nowhere(gudang: Gudang, judul: str) -> None:
    gudang.komit({"dinas/ktp.md": ganti(KTP, *WAKTU)}, judul)
    assert len(riwayat(gudang).sop["dinas/ktp"]) == 2


def test_odd_names_and_things_that_are_no_files_are_passed_over(gudang: Gudang, tmp_path: Path) -> None:
    (gudang.sops / "dinas/tautan.md").symlink_to(tmp_path)
    aneh = (
        "dinas/a\nb.md",
        "dinas/a\x01@b.md",
        "dinas/:@.md",
        "Dinas/a.md",
        "dinas/é.md",
        "dinas/lampiran/f.md",
    )
    gudang.komit(dict.fromkeys(aneh, "x"))
    kejadian = read_archive(gudang.sops, {}).events
    assert set(kejadian) <= {"dinas/ktp", "dinas/arsip", "dinas/tautan"}
    assert {satu for k in kejadian.get("dinas/tautan", ()) for satu in (k.lama, k.baru)} <= {""}


def test_the_kinds_are_those_of_changes() -> None:
    assert [satu.value for satu in ChangeKind] == ["ditambah", "dihapus", "diubah", "dipindah"]
