"""Two states of a whole city: what changed, what is touched, what cannot be compared."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

from macros.history.change import ChangeKind
from macros.history.comparison import compare
from macros.history.differences import Comparison
from macros.history.state import State
from macros.pages.parts import signatures
from macros.source.folder import Folder
from tests.city import berkas, ganti
from tests.strategies import folder_sah

KOTA = """\
-- kota.yml --
nama: Kota Melati
-- peraturan.yml --
- id: uu-1
  nama: Undang-Undang Nomor 1
-- dinas/index.md --
---
nama: Dinas Satu
singkatan: DS
jenis: dinas
jabatan:
  - id: loket
    nama: Petugas Loket
  - id: arsip
    nama: Arsiparis
---
-- dinas/ktp.md --
---
nama: Penerbitan KTP
nomor: 400/1
status: berlaku
dasar_hukum:
  - uu-1
langkah:
  - kegiatan: Memeriksa berkas
    pelaksana:
      - loket
    waktu: 15 menit
    output: Berkas
  - kegiatan: Mencetak kartu
    pelaksana:
      - loket
    waktu: 5 menit
    output: Kartu
---
-- dinas/arsip.md --
---
nama: Penyimpanan Arsip
nomor: 400/2
status: berlaku
keterkaitan:
  - dinas/ktp
langkah:
  - kegiatan: Menyimpan arsip
    pelaksana:
      - arsip
    waktu: 5 menit
    output: Arsip
---
"""


def keadaan(pohon: str) -> State:
    folder = Folder("sops")
    for nama, isi in berkas(pohon):
        ident = nama.removesuffix(".md")
        if "/" not in nama:
            folder.daftar[nama] = isi.encode()
        elif nama.endswith("/index.md"):
            folder.unit[ident.removesuffix("/index")] = isi.encode()
        else:
            folder.sop[ident] = isi.encode()
    return State.of(folder, signatures())


def banding(*pasangan: tuple[str, str]) -> Comparison:
    pohon = KOTA
    for lama, baru in pasangan:
        pohon = ganti(pohon, lama, baru)
    return compare(keadaan(KOTA), keadaan(pohon))


def test_the_same_content_does_not_differ() -> None:
    assert banding().is_empty


def test_a_changed_sop_has_its_changes_measures_and_who_refers_to_it() -> None:
    [sop] = banding(("waktu: 15 menit", "waktu: 10 menit")).sop
    assert (sop.id, sop.unit, sop.jenis, sop.perlu_pengesahan) == (
        "dinas/ktp",
        "Dinas Satu",
        ChangeKind.DIUBAH,
        True,
    )
    assert [str(satu) for satu in sop.ubahan] == ["Langkah 1: waktu 15 menit → 10 menit"]
    assert sop.lama is not None
    assert sop.baru is not None
    assert (str(sop.lama.waktu), str(sop.baru.waktu)) == ("20 menit", "15 menit")
    assert [satu.id for satu in sop.tersentuh] == ["dinas/arsip"]


KTP = KOTA[KOTA.index("-- dinas/ktp.md --") : KOTA.index("-- dinas/arsip.md --")]


def test_what_is_noted_about_an_sop_touches_nobody() -> None:
    catatan = "nomor: 400/1\nrencana_tinjauan: 2027-01-01\nperiksa:\n  - Cocokkan nomor\n"
    [sop] = banding(("nomor: 400/1\n", catatan)).sop
    assert len(sop.ubahan) == 2
    assert sop.tersentuh == ()


def test_a_removed_sop_touches_those_that_still_refer_to_it() -> None:
    [sop] = banding((KTP, "")).sop
    assert (sop.id, sop.jenis, sop.baru) == ("dinas/ktp", ChangeKind.DIHAPUS, None)
    assert [satu.id for satu in sop.tersentuh] == ["dinas/arsip"]


def test_a_new_sop_is_new() -> None:
    baru = KTP.replace("dinas/ktp", "dinas/kia").replace("400/1", "400/3")
    [sop] = banding((KTP, KTP + baru)).sop
    assert (sop.id, sop.jenis, sop.lama, sop.perlu_pengesahan) == (
        "dinas/kia",
        ChangeKind.DITAMBAH,
        None,
        False,
    )


def test_an_sop_that_was_renamed_is_the_same_one() -> None:
    lain = KTP.replace("dinas/ktp", "dinas/ktp-el").replace("status", "sebelumnya: dinas/ktp\nstatus")
    [sop] = banding((KTP, lain), ("  - dinas/ktp\n", "  - dinas/ktp-el\n")).sop[-1:]
    assert (sop.id_lama, sop.id, sop.jenis) == ("dinas/ktp", "dinas/ktp-el", ChangeKind.DIUBAH)
    assert [str(satu) for satu in sop.ubahan] == ["Id lama ditambah: dinas/ktp"]
    assert not sop.alamat_mati


def test_an_sop_that_moved_without_saying_so_is_known_by_its_number() -> None:
    [sop] = banding(
        (KTP, KTP.replace("dinas/ktp", "dinas/ktp-el")), ("  - dinas/ktp\n", "  - dinas/ktp-el\n")
    ).sop
    assert (sop.id_lama, sop.id, sop.ubahan) == ("dinas/ktp", "dinas/ktp-el", ())
    assert (sop.alamat_mati, sop.tersentuh) == (True, ())


def test_an_sop_that_moved_touches_those_that_still_name_it_by_its_old_id() -> None:
    [sop] = banding((KTP, KTP.replace("dinas/ktp", "dinas/ktp-el"))).sop
    assert [satu.id for satu in sop.tersentuh] == ["dinas/arsip"]


def test_a_file_that_cannot_be_read_is_named_when_it_changed() -> None:
    rusak = ganti(KOTA, "nomor: 400/1", "nomor: [")
    hasil = compare(keadaan(KOTA), keadaan(rusak))
    assert (hasil.sop, hasil.rusak) == ((), ("dinas/ktp",))
    assert compare(keadaan(rusak), keadaan(rusak)).is_empty


def test_an_abolished_role_touches_the_sops_that_it_works_in() -> None:
    [unit] = banding(("  - id: arsip\n    nama: Arsiparis\n", "")).lain
    assert (unit.apa, unit.id, unit.jenis) == ("unit", "dinas", ChangeKind.DIUBAH)
    assert [str(satu) for satu in unit.ubahan] == ["Jabatan dihapus: “Arsiparis” (arsip)"]
    assert [satu.id for satu in unit.tersentuh] == ["dinas/arsip"]


def test_another_id_of_a_role_is_told_as_that_and_changes_no_step() -> None:
    hasil = banding(("id: arsip\n", "id: arsiparis\n"), ("      - arsip\n", "      - arsiparis\n"))
    [unit] = hasil.lain
    assert hasil.sop == ()
    assert [str(satu) for satu in unit.ubahan] == ["Jabatan “Arsiparis”: id arsip → arsiparis"]


def test_another_name_of_a_role_touches_the_sops_that_it_works_in() -> None:
    [unit] = banding(("nama: Arsiparis", "nama: Pengelola Arsip")).lain
    assert [str(satu) for satu in unit.ubahan] == [
        "Jabatan “Pengelola Arsip”: nama “Arsiparis” → “Pengelola Arsip”"
    ]
    assert [satu.id for satu in unit.tersentuh] == ["dinas/arsip"]


def test_an_sop_that_went_to_another_unit_keeps_its_performers() -> None:
    lain = "-- badan/index.md --\n---\nnama: Badan Dua\nsingkatan: BD\njenis: badan\n---\n"
    kini = KTP.replace("dinas/ktp", "badan/ktp").replace("- loket", "- dinas:loket")
    kini = kini.replace("status", "sebelumnya: dinas/ktp\nstatus")
    [sop] = banding((KTP, lain + kini), ("  - dinas/ktp\n", "  - badan/ktp\n")).sop
    assert [str(satu) for satu in sop.ubahan] == [
        "Unit: Dinas Satu → Badan Dua",
        "Id lama ditambah: dinas/ktp",
    ]
    assert not sop.perlu_pengesahan


def test_a_role_marked_as_abolished_touches_them_too_and_is_told_as_one_change() -> None:
    lama = "    nama: Arsiparis\n"
    [unit] = banding((lama, f"{lama}    dihapus: 2026-01-01\n    menjadi: loket\n")).lain
    assert [str(satu) for satu in unit.ubahan] == [
        "Jabatan “Arsiparis”: tanggal penghapusan ditambah: 1 Januari 2026",
        "Jabatan “Arsiparis”: jabatan pengganti ditambah: Petugas Loket",
    ]
    assert [satu.id for satu in unit.tersentuh] == ["dinas/arsip"]


def test_a_public_role_that_is_no_more_touches_its_sops() -> None:
    kota = "nama: Kota Melati\npelaksana_umum:\n  - id: warga\n    nama: Warga\n"
    lama = KOTA.replace("nama: Kota Melati\n", kota).replace("      - arsip\n", "      - warga\n")
    hasil = compare(keadaan(lama), keadaan(lama.replace("id: warga", "id: tamu").replace("Warga", "Tamu")))
    [satu] = hasil.lain
    assert [str(u) for u in satu.ubahan] == [
        "Pelaksana umum dihapus: “Warga” (warga)",
        "Pelaksana umum ditambah: “Tamu” (tamu)",
    ]
    assert [t.id for t in satu.tersentuh] == ["dinas/arsip"]


def test_words_of_the_search_are_told_with_what_they_stand_for() -> None:
    lama = "-- istilah.yml --\nktp: kartu tanda penduduk\nkk: kartu keluarga\n" + KOTA
    hasil = compare(
        keadaan(lama), keadaan(ganti(lama, "kk: kartu keluarga", "kk: [kartu keluarga, keluarga]"))
    )
    assert [str(u) for satu in hasil.lain for u in satu.ubahan] == [
        "Istilah: kk = kartu keluarga → kk = kartu keluarga, keluarga"
    ]


@pytest.mark.parametrize(
    ("lama", "baru", "rusak"),
    [
        ("nama: Kota Melati", "nama: [", "kota.yml"),
        ("- id: uu-1\n", "- id: [\n", "peraturan.yml"),
        ("singkatan: DS", "singkatan: [", "dinas"),
    ],
)
def test_a_list_that_cannot_be_read_is_named_and_nothing_in_it_is_taken_for_removed(
    lama: str, baru: str, rusak: str
) -> None:
    kini = keadaan(ganti(KOTA, lama, baru))
    for hasil in (compare(keadaan(KOTA), kini), compare(kini, keadaan(KOTA))):
        assert hasil.rusak == (rusak,)
        assert (hasil.lain, hasil.sop) == ((), ())


def test_a_value_that_is_wrong_is_not_called_removed_without_a_word() -> None:
    [sop] = banding(("status: berlaku\ndasar_hukum", "status: brlaku\ndasar_hukum")).sop
    assert sop.cacat
    assert not banding(("waktu: 15 menit", "waktu: 10 menit")).sop[0].cacat


def test_titles_and_roles_that_recur_are_told_apart() -> None:
    """Some twenty SOPs of every secretariat have the same title, and every ward has a head."""
    lain = KOTA[KOTA.index("-- dinas/index.md --") :].replace("dinas/", "badan/").replace("400/", "500/")
    pohon = KOTA + lain.replace("Dinas Satu", "Badan Dua").replace("singkatan: DS", "singkatan: BD")
    kini = ganti(pohon, "keterkaitan:\n  - dinas/ktp\n", "keterkaitan:\n  - badan/ktp\n")
    kini = kini.replace("      - loket\n    waktu: 15 menit", "      - badan:loket\n    waktu: 15 menit", 1)
    semua = {sop.id: [str(u) for u in sop.ubahan] for sop in compare(keadaan(pohon), keadaan(kini)).sop}
    assert semua == {
        "dinas/arsip": [
            "Keterkaitan dihapus: Penerbitan KTP (Dinas Satu)",
            "Keterkaitan ditambah: Penerbitan KTP (Badan Dua)",
        ],
        "dinas/ktp": ["Langkah 1: pelaksana Petugas Loket → Petugas Loket (Badan Dua)"],
    }


def test_a_repealed_regulation_touches_the_sops_that_cite_it() -> None:
    lama = "  nama: Undang-Undang Nomor 1\n"
    [satu] = banding((lama, f"{lama}  status: dicabut\n")).lain
    assert (satu.apa, [str(u) for u in satu.ubahan]) == ("peraturan", ["Status: berlaku → dicabut"])
    assert [t.id for t in satu.tersentuh] == ["dinas/ktp"]


def test_the_settings_of_the_city_are_compared_too() -> None:
    [satu] = banding(("nama: Kota Melati\n", "nama: Kota Melati\nlisensi: CC0 1.0\n")).lain
    assert (satu.apa, [str(u) for u in satu.ubahan]) == ("kota", ["Lisensi isi: CC BY 4.0 → CC0 1.0"])


@settings(max_examples=settings().max_examples // 4)
@given(folder_sah(), folder_sah())
def test_any_two_states_can_be_compared(lama: Folder, baru: Folder) -> None:
    satu, dua = (State.of(folder, signatures()) for folder in (lama, baru))
    assert compare(satu, satu).is_empty
    maju, mundur = compare(satu, dua), compare(dua, satu)
    assert {sop.id for sop in maju.sop if sop.jenis is ChangeKind.DITAMBAH} == {
        sop.id for sop in mundur.sop if sop.jenis is ChangeKind.DIHAPUS
    }
    assert maju.to_dict().keys() == {"sop", "lain", "rusak"}
