"""Two states of a whole city: what changed, what is touched, what cannot be compared."""

from __future__ import annotations

from hypothesis import given, settings

from macros.history.banding import Keadaan, Perbandingan, bandingkan
from macros.history.ubahan import Jenis
from macros.render.makro import tanda_tangan
from macros.source.folder import Folder
from tests.kota import berkas, ganti
from tests.strategi import folder_sah

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


def keadaan(pohon: str) -> Keadaan:
    folder = Folder("sops")
    for nama, isi in berkas(pohon):
        ident = nama.removesuffix(".md")
        if "/" not in nama:
            folder.daftar[nama] = isi.encode()
        elif nama.endswith("/index.md"):
            folder.unit[ident.removesuffix("/index")] = isi.encode()
        else:
            folder.sop[ident] = isi.encode()
    return Keadaan.dari(folder, tanda_tangan())


def banding(*pasangan: tuple[str, str]) -> Perbandingan:
    pohon = KOTA
    for lama, baru in pasangan:
        pohon = ganti(pohon, lama, baru)
    return bandingkan(keadaan(KOTA), keadaan(pohon))


def test_the_same_content_does_not_differ() -> None:
    assert banding().kosong


def test_a_changed_sop_has_its_changes_measures_and_who_refers_to_it() -> None:
    [sop] = banding(("waktu: 15 menit", "waktu: 10 menit")).sop
    assert (sop.id, sop.unit, sop.jenis, sop.perlu_pengesahan) == ("dinas/ktp", "Dinas Satu", Jenis.DIUBAH, True)
    assert [str(satu) for satu in sop.ubahan] == ["Langkah 1: waktu 15 menit → 10 menit"]
    assert sop.lama is not None
    assert sop.baru is not None
    assert (str(sop.lama.waktu), str(sop.baru.waktu)) == ("20 menit", "15 menit")
    assert [satu.id for satu in sop.tersentuh] == ["dinas/arsip"]


KTP = KOTA[KOTA.index("-- dinas/ktp.md --") : KOTA.index("-- dinas/arsip.md --")]


def test_a_removed_sop_touches_those_that_still_refer_to_it() -> None:
    [sop] = banding((KTP, "")).sop
    assert (sop.id, sop.jenis, sop.baru) == ("dinas/ktp", Jenis.DIHAPUS, None)
    assert [satu.id for satu in sop.tersentuh] == ["dinas/arsip"]


def test_a_new_sop_is_new() -> None:
    baru = KTP.replace("dinas/ktp", "dinas/kia").replace("400/1", "400/3")
    [sop] = banding((KTP, KTP + baru)).sop
    assert (sop.id, sop.jenis, sop.lama, sop.perlu_pengesahan) == ("dinas/kia", Jenis.DITAMBAH, None, False)


def test_an_sop_that_was_renamed_is_the_same_one() -> None:
    lain = KTP.replace("dinas/ktp", "dinas/ktp-el").replace("status", "sebelumnya: dinas/ktp\nstatus")
    [sop] = banding((KTP, lain), ("  - dinas/ktp\n", "  - dinas/ktp-el\n")).sop[-1:]
    assert (sop.id_lama, sop.id, sop.jenis) == ("dinas/ktp", "dinas/ktp-el", Jenis.DIUBAH)
    assert [str(satu) for satu in sop.ubahan] == ["Id lama ditambah: dinas/ktp"]


def test_an_sop_that_moved_without_saying_so_is_known_by_its_number() -> None:
    [sop] = banding((KTP, KTP.replace("dinas/ktp", "dinas/ktp-el")), ("  - dinas/ktp\n", "  - dinas/ktp-el\n")).sop
    assert (sop.id_lama, sop.id, sop.ubahan) == ("dinas/ktp", "dinas/ktp-el", ())


def test_a_file_that_cannot_be_read_is_named_when_it_changed() -> None:
    rusak = ganti(KOTA, "nomor: 400/1", "nomor: [")
    hasil = bandingkan(keadaan(KOTA), keadaan(rusak))
    assert (hasil.sop, hasil.rusak) == ((), ("dinas/ktp",))
    assert bandingkan(keadaan(rusak), keadaan(rusak)).kosong


def test_an_abolished_role_touches_the_sops_that_it_works_in() -> None:
    [unit] = banding(("  - id: arsip\n    nama: Arsiparis\n", "")).lain
    assert (unit.apa, unit.id, unit.jenis) == ("unit", "dinas", Jenis.DIUBAH)
    assert [str(satu) for satu in unit.ubahan] == ["jabatan dihapus: arsip, “Arsiparis”"]
    assert [satu.id for satu in unit.tersentuh] == ["dinas/arsip"]


def test_a_repealed_regulation_touches_the_sops_that_cite_it() -> None:
    lama = "  nama: Undang-Undang Nomor 1\n"
    [satu] = banding((lama, f"{lama}  status: dicabut\n")).lain
    assert (satu.apa, [str(u) for u in satu.ubahan]) == ("peraturan", ["Status: berlaku → dicabut"])
    assert [t.id for t in satu.tersentuh] == ["dinas/ktp"]


def test_the_settings_of_the_city_are_compared_too() -> None:
    [satu] = banding(("nama: Kota Melati\n", "nama: Kota Melati\nlisensi: CC0 1.0\n")).lain
    assert (satu.apa, [str(u) for u in satu.ubahan]) == ("kota", ["lisensi: CC BY 4.0 → CC0 1.0"])


@settings(max_examples=settings().max_examples // 4)
@given(folder_sah(), folder_sah())
def test_any_two_states_can_be_compared(lama: Folder, baru: Folder) -> None:
    satu, dua = (Keadaan.dari(folder, tanda_tangan()) for folder in (lama, baru))
    assert bandingkan(satu, satu).kosong
    maju, mundur = bandingkan(satu, dua), bandingkan(dua, satu)
    assert {sop.id for sop in maju.sop if sop.jenis is Jenis.DITAMBAH} == {
        sop.id for sop in mundur.sop if sop.jenis is Jenis.DIHAPUS
    }
    assert maju.to_dict().keys() == {"sop", "lain", "rusak"}
