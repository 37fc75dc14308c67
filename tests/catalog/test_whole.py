"""The catalog: links that can be walked both ways, who does what, what is cited, what is shown at all."""

from __future__ import annotations

from pathlib import Path
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from macros.catalog.links import Link, LinkKind, Peran, Tugas
from macros.catalog.whole import Catalog, index_catalog
from macros.model.kota import Kota
from macros.model.sop import Langkah, Sop, Status
from macros.model.unit import Unit
from tests.city import buka_kota

KOTA = """\
-- kota.yml --
nama: Kota Melati
pelaksana_umum:
  - id: pemohon
    nama: Pemohon
peristiwa:
  - id: pindah
    nama: Pindah rumah
  - id: lahir
    nama: Kelahiran anak
-- peraturan.yml --
- id: uu-1
  nama: UU 1
- id: uu-2
  nama: UU 2
-- dinas/index.md --
---
nama: Dinas Zaitun
jabatan:
  - id: loket
    nama: Petugas Loket
  - id: kasi
    nama: Kepala Seksi
    dihapus: 2022
---
-- bagian/index.md --
---
nama: Bagian Anggrek
jabatan:
  - id: loket
    nama: Penerima Tamu
---
"""

BERTAUT = f"""\
{KOTA}-- dinas/awal.md --
---
nama: Awal
status: berlaku
keterkaitan:
  - bagian/akhir
  - bagian/akhir
  - dinas/awal
langkah:
  - kegiatan: Satu
  - kegiatan: Dua
    rujuk: bagian/akhir
---
Lihat {{{{ sop("bagian/akhir") }}}} dan lagi {{{{ sop("bagian/akhir", "di sini") }}}}.
-- dinas/lama.md --
---
nama: Lama
status: dicabut
diganti_oleh: bagian/akhir
---
-- bagian/akhir.md --
---
nama: Akhir
status: berlaku
---
-- bagian/konsep.md --
---
nama: Konsep
status: draf
keterkaitan:
  - dinas/awal
---
"""


def test_a_link_is_walked_both_ways_with_its_reason_and_step(tmp_path: Path) -> None:
    katalog = buka_kota(tmp_path, BERTAUT).katalog
    tautan = (
        Link("dinas/awal", "bagian/akhir", LinkKind.RUJUK, 2),
        Link("dinas/awal", "bagian/akhir", LinkKind.KETERKAITAN),
        Link("dinas/awal", "bagian/akhir", LinkKind.PENJELASAN),
    )
    pengganti = Link("dinas/lama", "bagian/akhir", LinkKind.DIGANTI_OLEH)
    assert katalog.keluar["dinas/awal"] == tautan
    assert katalog.keluar["dinas/lama"] == (pengganti,)
    assert katalog.masuk == {"bagian/akhir": (*tautan, pengganti)}


def test_drafts_are_hidden_with_all_their_links_unless_asked_for(tmp_path: Path) -> None:
    tersembunyi = buka_kota(tmp_path, BERTAUT)
    assert list(tersembunyi.katalog.sop) == ["bagian/akhir", "dinas/awal", "dinas/lama"]
    assert tersembunyi.draf == {"bagian/konsep": "Konsep"}
    tampak = buka_kota(tmp_path, BERTAUT, draf=True)
    assert "bagian/konsep" in tampak.katalog.sop
    assert tampak.draf == {}
    assert tampak.katalog.masuk["dinas/awal"] == (Link("bagian/konsep", "dinas/awal", LinkKind.KETERKAITAN),)


def test_a_repealed_sop_stays_and_its_old_addresses_lead_on(tmp_path: Path) -> None:
    pohon = f"""{KOTA}-- dinas/baru.md --
---
nama: Baru
status: berlaku
sebelumnya:
  - dinas/lama
  - dinas/tua
---
-- dinas/lama.md --
---
nama: Lama
status: dicabut
sebelumnya:
  - bagian/asal
---
-- dinas/konsep.md --
---
nama: Konsep
status: draf
sebelumnya:
  - dinas/dahulu
---
"""
    katalog = buka_kota(tmp_path, pohon).katalog
    assert katalog.sop["dinas/lama"].status is Status.DICABUT
    assert katalog.alihan == {"dinas/tua": "dinas/baru", "bagian/asal": "dinas/lama"}


PERAN = f"""\
{KOTA}-- dinas/satu.md --
---
nama: Satu
status: berlaku
langkah:
  - kegiatan: A
    pelaksana:
      - loket
      - pemohon
  - kegiatan: B
    pelaksana:
      - bagian:loket
      - dinas:loket
      - loket
  - kegiatan: C
    pelaksana:
      - tamu
---
-- bagian/dua.md --
---
nama: Dua
status: berlaku
langkah:
  - kegiatan: D
    pelaksana:
      - loket
---
"""


def test_a_role_is_the_units_own_then_another_units_then_a_public_one(tmp_path: Path) -> None:
    katalog = buka_kota(tmp_path, PERAN).katalog
    satu, dua = katalog.sop["dinas/satu"], katalog.sop["bagian/dua"]
    assert katalog.performer(satu, "loket") == Peran("dinas:loket", "loket", "Petugas Loket", "dinas")
    assert katalog.performer(dua, "loket") == Peran("bagian:loket", "loket", "Penerima Tamu", "bagian")
    assert katalog.performer(satu, "bagian:loket") == katalog.performer(dua, "loket")
    assert katalog.performer(satu, "pemohon") == Peran("pemohon", "pemohon", "Pemohon", None)
    assert katalog.performer(satu, "tamu").nama == "tamu"


def test_a_role_knows_every_step_it_performs_anywhere(tmp_path: Path) -> None:
    katalog = buka_kota(tmp_path, PERAN).katalog
    assert katalog.tugas["dinas:loket"] == (Tugas("dinas/satu", 1), Tugas("dinas/satu", 2))
    assert katalog.tugas["bagian:loket"] == (Tugas("bagian/dua", 1), Tugas("dinas/satu", 2))
    assert katalog.tugas["pemohon"] == (Tugas("dinas/satu", 1),)
    assert "tamu" not in katalog.tugas


def test_regulations_and_life_events_know_their_sops(tmp_path: Path) -> None:
    pohon = f"""{KOTA}-- dinas/satu.md --
---
nama: Satu
status: berlaku
dasar_hukum:
  - uu-2
  - Keputusan Wali Kota
  - uu-2
layanan:
  peristiwa:
    - lahir
---
-- bagian/dua.md --
---
nama: Dua
status: dicabut
dasar_hukum: uu-2
layanan:
  peristiwa: lahir
---
"""
    katalog = buka_kota(tmp_path, pohon).katalog
    assert katalog.pengutip == {"uu-2": ("bagian/dua", "dinas/satu")}
    assert katalog.peristiwa == {"pindah": (), "lahir": ("dinas/satu",)}, (
        "in the city's order, repealed left out"
    )
    assert katalog.milik == {"bagian": ("bagian/dua",), "dinas": ("dinas/satu",)}
    assert list(katalog.unit) == ["bagian", "dinas"], "by name"


def test_a_city_without_anything_opens(tmp_path: Path) -> None:
    bukaan = buka_kota(tmp_path, "-- kota.yml --\nnama: Kota Melati\n")
    assert bukaan.diagnostics == ()
    assert bukaan.katalog.sop == {}
    assert {satu.id for satu in bukaan.katalog.kota.pelaksana_umum} == {
        "pemohon",
        "masyarakat",
        "pelaku_usaha",
    }


IDENT = [f"{unit}/{slug}" for unit in ("a", "b") for slug in ("satu", "dua", "tiga")]


@st.composite
def katalog_acak(draw: st.DrawFn) -> Catalog:
    """SOPs that point at each other in any way, also at themselves and at nothing."""
    tujuan = st.sampled_from([*IDENT, "c/tiada", ""])
    sop = {}
    for ident in draw(st.lists(st.sampled_from(IDENT), unique=True)):
        langkah = tuple(Langkah(rujuk=satu) for satu in draw(st.lists(tujuan, max_size=3)))
        sop[ident] = Sop(
            id=ident,
            nama=draw(st.sampled_from("xyz")),
            status=draw(st.sampled_from(Status)),
            keterkaitan=tuple(filter(None, draw(st.lists(tujuan, max_size=3)))),
            diganti_oleh=draw(tujuan),
            langkah=langkah,
        )
    unit = {satu: Unit(id=satu, nama=satu) for satu in ("a", "b")}
    return index_catalog(Kota(nama="Kota"), unit, sop, {}, {}, {}, draf=draw(st.booleans()))


@given(katalog_acak())
def test_every_link_out_is_a_link_in_between_published_sops(katalog: Catalog) -> None:
    keluar = [satu for semua in katalog.keluar.values() for satu in semua]
    masuk = [satu for semua in katalog.masuk.values() for satu in semua]
    assert sorted(map(repr, keluar)) == sorted(map(repr, masuk))
    for dari, semua in katalog.keluar.items():
        for satu in semua:
            assert satu.dari == dari != satu.ke
            assert satu in katalog.masuk[satu.ke]
            assert satu.ke in katalog.sop


@given(katalog_acak(), st.randoms())
def test_the_order_does_not_depend_on_the_order_of_files(katalog: Catalog, acak: Random) -> None:
    sop, unit = list(katalog.sop.items()), list(katalog.unit.items())
    acak.shuffle(sop)
    acak.shuffle(unit)
    lagi = index_catalog(katalog.kota, dict(unit), dict(sop), {}, {}, {}, draf=True)
    for indeks in ("sop", "unit", "keluar", "masuk", "milik"):
        assert list(getattr(lagi, indeks).items()) == list(getattr(katalog, indeks).items())
