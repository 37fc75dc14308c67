"""Before and after: revisions summed up for the city, its units and its life events."""

from __future__ import annotations

from macros.catalog.whole import Catalog
from macros.evaluate.before_after import Simplification, sum_up
from macros.evaluate.effort import measures_of_all
from macros.evaluate.rule import Context
from macros.evaluate.simplification import revision_effects
from macros.flow.paths import measure
from macros.history.change import Change, ChangeKind
from macros.history.revisions import History, Revision
from macros.model.sop import Langkah
from macros.model.waktu import read_waktu
from tests.evaluate.kecil import HARI_INI, katalog

KOTA = """
peristiwa: [lahir, pindah]
sop:
  a/x:
    layanan: {waktu: 1 hari kerja, biaya: Gratis, persyaratan: [KTP, KK], peristiwa: [lahir]}
    langkah: [{kegiatan: Menilai, waktu: 2 jam}, {kegiatan: Menyimpan, waktu: 1 jam}]
  a/y:
    layanan: {waktu: 2 hari kerja, biaya: Rp5.000, peristiwa: [lahir]}
    langkah: [{kegiatan: Menilai, waktu: 1 jam}]
  a/tetap:
    langkah: [{kegiatan: Menilai, waktu: 1 jam}]
  b/lama: {status: dicabut, langkah: [{kegiatan: Menilai}]}
"""


def revisi(
    sop: str, nomor: int, lama: int, baru: int, *ubahan: Change, jenis: ChangeKind = ChangeKind.DIUBAH
) -> Revision:
    """A revision of so many steps of an hour into so many."""
    dahulu, kini = (measure([Langkah(kegiatan="x", waktu=read_waktu("1 jam"))] * n) for n in (lama, baru))
    waktu = f"2026-01-0{nomor}T08:00"
    return Revision(sop, sop, sop, "", f"k{nomor}", waktu, nomor, jenis, ubahan, dahulu, kini)


def ubah(bidang: str, lama: str, baru: str) -> Change:
    jenis = ChangeKind.DIUBAH if lama and baru else ChangeKind.DITAMBAH if baru else ChangeKind.DIHAPUS
    return Change(f"layanan.{bidang}", jenis, lama, baru)


def jumlah(*semua: Revision) -> tuple[Catalog, Simplification]:
    """The sums of revisions, given newest first."""
    kota = katalog(KOTA)
    sop: dict[str, tuple[Revision, ...]] = {}
    for satu in semua:
        sop[satu.sop] = (*sop.get(satu.sop, ()), satu)
    return kota, sum_up(
        kota, Context(kota, HARI_INI).once(measures_of_all), revision_effects(History(sop=sop))
    )


def test_before_is_before_the_oldest_revision_and_after_is_today() -> None:
    _, hasil = jumlah(
        revisi(
            "a/x", 3, 3, 2, ubah("persyaratan", "Surat RT", ""), ubah("waktu", "2 hari kerja", "1 hari kerja")
        ),
        revisi(
            "a/x", 2, 7, 3, ubah("waktu", "3 hari kerja", "2 hari kerja"), ubah("biaya", "Rp10.000", "Gratis")
        ),
    )
    (unit,) = hasil.unit
    assert (unit.kunci, unit.nama, unit.sop, unit.revisi) == ("a", "Unit a", 1, 2)
    assert (unit.lama.langkah, unit.baru.langkah) == (7, 2)
    assert (unit.lama.syarat, unit.baru.syarat) == (3, 2)
    assert (unit.lama.gratis, unit.baru.gratis) == (0, 1)
    assert (str(unit.lama.janji), str(unit.baru.janji)) == ("3 hari kerja", "1 hari kerja")
    assert (str(unit.lama.waktu), str(unit.baru.waktu)) == ("7 jam", "3 jam")


def test_units_life_events_and_the_city_are_the_sums_of_their_revised_sops() -> None:
    _, hasil = jumlah(
        revisi("a/x", 2, 5, 2), revisi("a/y", 2, 1, 1, ubah("waktu", "4 hari kerja", "2 hari kerja"))
    )
    (unit,), (peristiwa,), kota = hasil.unit, hasil.peristiwa, hasil.kota
    assert (peristiwa.kunci, kota.kunci) == ("lahir", "")
    for satu in (unit, peristiwa, kota):
        assert (satu.sop, satu.lama.langkah, satu.baru.langkah) == (2, 6, 3)
        assert (str(satu.lama.janji), str(satu.baru.janji)) == ("5 hari kerja", "3 hari kerja")


def test_what_is_not_there_today_and_what_changed_nothing_counts_nowhere() -> None:
    _, hasil = jumlah(
        revisi("b/lama", 2, 5, 1),
        revisi("a/hilang", 2, 5, 1),
        revisi("a/x", 2, 2, 2),
        revisi("a/y", 2, 5, 1, jenis=ChangeKind.DITAMBAH),
    )
    assert [satu.revisi.sop for satu in hasil.revisi] == ["a/hilang", "b/lama"]
    assert (hasil.unit, hasil.peristiwa, hasil.kota.sop) == ((), (), 0)


def test_papers_that_are_told_with_the_first_promise_are_not_asked_anew() -> None:
    _, hasil = jumlah(
        revisi("a/x", 2, 2, 2, ubah("waktu", "", "1 hari kerja"), ubah("persyaratan", "", "KTP")),
        revisi("a/y", 2, 1, 1, ubah("persyaratan", "", "KTP")),
    )
    assert {satu.revisi.sop: satu.syarat for satu in hasil.revisi} == {"a/x": 0, "a/y": 1}
    assert str(hasil.unit[0].lama.janji) == str(hasil.unit[0].baru.janji)
