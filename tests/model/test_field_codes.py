"""Every problem that one file can have: what is said, at which line and column, and how bad it is."""

from __future__ import annotations

import pytest

from macros.model import field_codes
from macros.model.readers import read_kota, read_peraturan, read_unit
from macros.source.diagnostic import Code
from macros.source.document import parse_markdown, parse_yaml
from tests.city import Kasus, ganti, kasus, lepas_tanda
from tests.model.naskah import LENGKAP, baca

TERAKHIR = "    waktu: 15 menit\n    output: Kartu\n"

# What is said, then how the complete SOP is spoiled: lines that go, lines that come, ▸ before the place.
KASUS = kasus("""
kunci-tak-dikenal: Kunci 'perlatan' tidak dikenal; maksud Anda 'peralatan'?
  nama: Penerbitan Kartu
+ ▸perlatan: Komputer

bukan-menit: '5 kali' untuk 'menit' bukan jumlah; tulis angka mulai dari 0, misalnya 9 atau 9,5
+ tinjauan:
+   - tanggal: 2025-03-01
+     jenis: simulasi
+     uji_coba:
+       - langkah: 2
+         menit:
+           - ▸5 kali
  langkah:

masih-diperiksa: Masih harus diperiksa: Nomor belum pasti
+ periksa:
+   - ▸Nomor belum pasti
  langkah:

tanggal-jangkauan: Tahun '9999-12-31' di luar 1900 sampai 2200; periksa tahunnya
-   pembuatan: 2025-01-15
+   pembuatan: 2025-01-15
+   revisi: ▸9999-12-31

tanggal-jangkauan: Tahun '1899-12' di luar 1900 sampai 2200; periksa tahunnya
-   pembuatan: 2025-01-15
+   pembuatan: ▸1899-12

tanggal-bentuk: '２０２５-01-15' bukan tanggal; tulis tahun-bulan-hari, misalnya 2025-03-01, atau 2025-03 saja
-   pembuatan: 2025-01-15
+   pembuatan: ▸２０２５-01-15

nip-bentuk: NIP '1.97001E+17' adalah angka yang disingkat lembar kerja; ketik ulang 18 angkanya dari dokumen asli
    jabatan: Kepala Dinas
+   nip: ▸1.97001E+17

nip-bentuk: NIP '197001012000032000' berakhir 000, seperti angka yang dibulatkan lembar kerja; \
ketik ulang dari dokumen asli
    jabatan: Kepala Dinas
+   nip: ▸197001012000032000

nip-bentuk: NIP '19700101200003200' memuat 17 angka; seharusnya 18
    jabatan: Kepala Dinas
+   nip: ▸19700101200003200

nip-bentuk: NIP '197013012000032001' diawali '19701301', yang bukan tanggal lahir; periksa 8 angka pertamanya
    jabatan: Kepala Dinas
+   nip: ▸197013012000032001

uji-basi: Langkah 2 yang diuji sudah tidak ada di naskah ini, jadi hasilnya tidak dipakai lagi
+ tinjauan:
+   - tanggal: 2025-03-01
+     jenis: simulasi
+     uji_coba:
+       - ▸langkah: 2
+         kegiatan: Menimbang berkas
  langkah:

kunci-tak-dikenal: Kunci 'wkatu' tidak dikenal; maksud Anda 'waktu'?
      output: Kartu
+     ▸wkatu: 3 menit

wajib: 'nomor' wajib diisi
- nama: Penerbitan Kartu
+ ▸nama: Penerbitan Kartu
- nomor: 1/DINAS/2025

wajib: 'tanggal.pembuatan' wajib diisi
- tanggal:
+ ▸tanggal:
-   pembuatan: 2025-01-15

wajib: 'pelaksana' wajib diisi di langkah 2
-   - kegiatan: Memeriksa berkas
+   - ▸kegiatan: Memeriksa berkas
-     pelaksana:
-       - loket

status-tidak-ada: 'status' wajib diisi: draf, berlaku, atau dicabut; sementara ini dianggap draf
- nama: Penerbitan Kartu
+ ▸nama: Penerbitan Kartu
  nomor: 1/DINAS/2025
- status: berlaku

isian-kosong: 'alias' ada tetapi kosong; isi nilainya atau hapus barisnya
  nama: Penerbitan Kartu
+ ▸alias:

bukan-teks: 'nama' harus satu teks, bukan daftar atau kelompok isian
    jabatan: Kepala Dinas
+   nama:
+     ▸- Sri

bukan-kelompok: 'tanggal' harus berisi isian bernama, misalnya 'pembuatan: ...' di baris bawahnya
+ tanggal: ▸2025-01-15
- tanggal:
-   pembuatan: 2025-01-15
-   efektif: 2025-02-01

pilihan-tak-dikenal: 'ruti' bukan pilihan untuk 'sifat'; \
pilihannya: rutin, pelayanan, penugasan, teknis, administratif, makro, mikro; maksud Anda 'rutin'?
  nama: Penerbitan Kartu
+ sifat:
+   - ▸ruti

bukan-ya-tidak: 'mungkin' untuk 'contoh' tidak dikenal; tulis true atau false
  nama: Penerbitan Kartu
+ contoh: ▸mungkin

bukan-peluang: '80' bukan peluang; tulis angka antara 0 dan 1, misalnya 0.8
      tidak: serah
+     peluang_ya: ▸80

tanggal-bentuk: '1 Februari 2025' bukan tanggal; tulis tahun-bulan-hari, misalnya 2025-03-01, atau 2025-03 saja
- efektif: 2025-02-01
+ efektif: ▸1 Februari 2025

tanggal-mustahil: '2025-02-31' tidak ada di kalender; periksa hari dan bulannya
- efektif: 2025-02-01
+ efektif: ▸2025-02-31

tanggal-urutan: Tanggal efektif 31 Desember 2024 mendahului tanggal pembuatan 15 Januari 2025
- efektif: 2025-02-01
+ efektif: ▸2024-12-31

waktu-terbalik: Rentang waktu '3-1 hari' terbalik; tulis yang terkecil lebih dahulu, misalnya '1-3 hari'
- waktu: 10 menit
+ waktu: ▸3-1 hari

waktu-negatif: Waktu '-10 menit' bernilai minus; tulis angka tanpa tanda minus, misalnya '5 menit'
- waktu: 10 menit
+ waktu: ▸-10 menit

waktu-tak-terukur: 'Tentatif' bukan waktu yang terukur, jadi tidak ikut dijumlah; tulis misalnya '15 menit'
- waktu: 10 menit
+ waktu: ▸Tentatif

id-langkah-bentuk: Id langkah 'Periksa Berkas' tidak sah; pakai huruf kecil, angka, dan tanda hubung, \
misalnya 'periksa-berkas'
+   - id: ▸Periksa Berkas
-   - kegiatan: Memeriksa berkas
+     kegiatan: Memeriksa berkas

id-langkah-bentuk: Id langkah 'selesai' tidak sah; pakai huruf kecil, angka, dan tanda hubung; \
kata ini sudah punya arti sendiri
+   - id: ▸selesai
-   - kegiatan: Memeriksa berkas
+     kegiatan: Memeriksa berkas

id-langkah-ganda: Id langkah 'serah' sudah dipakai langkah 1; beri id lain
+   - id: ▸serah
-   - kegiatan: Memeriksa berkas
+     kegiatan: Memeriksa berkas

langkah-tak-dikenal: Langkah 'sreah' tidak ada; tulis id sebuah langkah, atau 'selesai'; maksud Anda 'serah'?
- tidak: serah
+ tidak: ▸sreah

keputusan-setengah: Keputusan ini hanya punya jalan 'ya'; tulis juga 'tidak'
-     ya: cetak
+     ▸ya: cetak
-     tidak: serah

keputusan-setengah: Keputusan ini hanya punya jalan 'cabang'; tulis juga 'cabang kedua'
-     ya: cetak
-     tidak: serah
+     ▸cabang:
+       - bila: Lengkap
+         ke: cetak

keputusan-buntu: Keputusan ini tidak memutuskan apa-apa: 'tidak' tidak menuju ke mana pun
-     tidak: serah
+     ▸tidak:

keputusan-buntu: Keputusan ini tidak memutuskan apa-apa: semua jalan keluarnya menuju 'cetak'
-   - kegiatan: Memeriksa berkas
+   - ▸kegiatan: Memeriksa berkas
      pelaksana:
        - loket
      waktu: 10 menit
      output: Berkas terperiksa
      ya: cetak
-     tidak: serah
+     tidak: cetak

keputusan-buntu: Keputusan ini tidak memutuskan apa-apa: cabang 'Ragu' tidak menuju ke mana pun; tulis 'ke'
      tidak: serah
+     cabang:
+       - ▸bila: Ragu

keputusan-lanjut: Keputusan tidak memakai 'lanjut'; jalan keluarnya disebut oleh ya, tidak, atau cabang
      tidak: serah
+     ▸lanjut: cetak

langkah-tak-tercapai: Langkah 4 tidak pernah tercapai dari langkah pertama
      waktu: 15 menit
      output: Kartu
+     lanjut: selesai
+   - ▸kegiatan: Menyimpan kartu
+     pelaksana:
+       - loket
+     waktu: 15 menit
+     output: Kartu

pelaksana-ganda: Pelaksana 'pemohon' disebut dua kali dalam satu langkah; cukup sekali
        - pemohon
+       - ▸pemohon

pengganti-tanpa-cabut: 'diganti_oleh' hanya untuk SOP yang dicabut; statusnya sekarang 'berlaku'
  status: berlaku
+ diganti_oleh: ▸dinas/lain

langkah-tanpa-akhir: Dari langkah 1 alur berputar terus dan tidak pernah selesai
-   - id: serah
+   - ▸id: serah
@@
    - id: cetak
+     lanjut: serah
""")

LAIN = {
    field_codes.BUKAN_DAFTAR.id: "test_the_registry_is_a_list",
    field_codes.RUJUK_DIRI.id: "tests/catalog/test_reference_codes.py",
    field_codes.BELUM_BAKU.id: "tests/model/test_formatting.py",
    field_codes.KOMENTAR.id: "tests/model/test_formatting.py",
    field_codes.TIDAK_DIRAPIKAN.id: "tests/model/test_formatting.py",
    field_codes.PEMILIK_BELUM_SESUAI.id: "tests/cli/test_pemilik.py",
    field_codes.UJI_KOLOM.id: "tests/model/test_trial_table.py",
    field_codes.UJI_LANGKAH.id: "tests/model/test_trial_table.py",
    field_codes.UJI_KEGIATAN.id: "tests/model/test_trial_table.py",
    field_codes.UJI_WAKTU.id: "tests/model/test_trial_table.py",
    field_codes.UJI_JENIS.id: "tests/model/test_trial_table.py",
}
"""Codes that need another file than an SOP, or others beside it, and where they are tested."""

PERINGATAN = {
    "masih-diperiksa",
    field_codes.KOSONG.id,
    field_codes.WAKTU_TAK_TERUKUR.id,
    field_codes.PELAKSANA_GANDA.id,
    field_codes.UJI_BASI.id,
    field_codes.NIP_BENTUK.id,
}


def dikatakan(semua) -> list[tuple[int, int, str]]:
    return [(d.baris, d.kolom, f"{d.kode}: {d.pesan}") for d in sorted(semua)]


def test_a_complete_sop_has_no_problem() -> None:
    assert baca(LENGKAP).diagnostics == ()


@pytest.mark.parametrize("satu", KASUS, ids=lambda satu: satu.kode)
def test_a_problem_is_told_once_at_its_place(satu: Kasus) -> None:
    teks, [tempat] = lepas_tanda(satu.terapkan(LENGKAP))
    hasil = baca(teks)
    assert dikatakan(hasil.diagnostics) == [(*tempat, satu.kata)]
    assert hasil.nilai is not None, "the rest of the file is read all the same"
    tingkat = "peringatan" if satu.kode in PERINGATAN else "kesalahan"
    assert [d.tingkat.value for d in hasil.diagnostics] == [tingkat]


def test_every_code_of_the_room_is_exercised() -> None:
    semua = {satu.id for satu in vars(field_codes).values() if isinstance(satu, Code)}
    assert {satu.kode for satu in KASUS} | set(LAIN) == semua


def test_an_empty_required_field_is_both_empty_and_missing() -> None:
    teks, [tempat] = lepas_tanda(ganti(LENGKAP, "nomor: 1/DINAS/2025", "▸nomor:"))
    assert dikatakan(baca(teks).diagnostics) == [
        (*tempat, "isian-kosong: 'nomor' ada tetapi kosong; isi nilainya atau hapus barisnya"),
        (*tempat, "wajib: 'nomor' wajib diisi"),
    ]


def test_all_problems_of_a_file_are_told_at_once() -> None:
    rusak = """\
---
nama:
  ▸- a
status: ▸berlku
tanggal:
  pembuatan: ▸2025-13-01
▸tnggal: x
langkah:
  - ▸bukan isian
  - ▸{}
  - kegiatan: Memeriksa berkas
    waktu: ▸3-1 hari
    ▸wktu: 5 menit
    pelaksana:
      - ▸""
      - ▸- loket
---
"""
    teks, tempat = lepas_tanda(rusak)
    semua = [d for d in baca(teks).diagnostics if d.kode != "wajib"]
    assert sorted((d.baris, d.kolom) for d in semua) == tempat


STEP = "  - kegiatan: Memeriksa berkas\n    pelaksana:\n      - loket\n    waktu: 10 menit\n"


@pytest.mark.parametrize(
    "kosong", ["  -\n", '  - ""\n', "  - {}\n", "  - kegiatan:\n", '  - kegiatan: "  "\n', "  - x\n"]
)
def test_places_hold_after_items_that_could_not_be_read(kosong: str) -> None:
    teks, [tempat] = lepas_tanda(ganti(LENGKAP, STEP, kosong + STEP.replace("10 menit", "▸-10 menit")))
    assert [(d.baris, d.kolom) for d in baca(teks).diagnostics if d.kode == "waktu-negatif"] == [tempat]
    assert [d.kode for d in baca(teks).diagnostics if d.kode != "waktu-negatif"] in (
        ["isian-kosong"],
        ["bukan-kelompok"],
    )


@pytest.mark.parametrize("status", ["draf", "dicabut"])
@pytest.mark.parametrize(
    "satu", [satu for satu in KASUS if satu.kode in field_codes.LUNAK], ids=lambda satu: satu.kode
)
def test_what_is_merely_incomplete_is_a_warning_unless_in_force(satu: Kasus, status: str) -> None:
    teks, _ = lepas_tanda(ganti(satu.terapkan(LENGKAP), "status: berlaku", f"status: {status}"))
    assert [(d.kode, d.tingkat.value) for d in baca(teks).diagnostics] == [(satu.kode, "peringatan")]


def test_a_draft_may_hold_nothing_but_its_name() -> None:
    hasil = baca("---\nnama: Kartu\nstatus: draf\n---\n")
    assert {(d.kode, d.tingkat.value) for d in hasil.diagnostics} == {("wajib", "peringatan")}


def test_a_draft_is_still_refused_for_what_is_wrong() -> None:
    hasil = baca("---\nnama: Kartu\nstatus: draf\nnomer: 1\n---\n")
    assert ("kunci-tak-dikenal", "kesalahan") in {(d.kode, d.tingkat.value) for d in hasil.diagnostics}


def test_an_unknown_step_is_not_told_again_as_a_broken_flow() -> None:
    hasil = baca(ganti(LENGKAP, "    output: Berkas\n", "    output: Berkas\n    lanjut: periksa\n"))
    assert [d.kode for d in hasil.diagnostics] == ["langkah-tak-dikenal"]


def test_a_unit_needs_a_name_an_abbreviation_and_a_kind() -> None:
    teks, [tempat, singkat] = lepas_tanda("---\n▸nama: Dinas\n▸singkatan:\n---\n")
    hasil = read_unit(parse_markdown("index.md", teks.encode()), "dinas")
    assert dikatakan(hasil.diagnostics) == [
        (*tempat, "wajib: 'jenis' wajib diisi"),
        (*singkat, "isian-kosong: 'singkatan' ada tetapi kosong; isi nilainya atau hapus barisnya"),
        (*singkat, "wajib: 'singkatan' wajib diisi"),
    ]


def test_a_city_without_a_name_keeps_its_other_settings() -> None:
    teks, [tempat] = lepas_tanda("▸peristiwa:\n  - id: lahir\n    nama: Kelahiran\n")
    hasil = read_kota(parse_yaml("kota.yml", teks.encode()))
    assert dikatakan(hasil.diagnostics) == [(*tempat, "wajib: 'nama' wajib diisi")]
    assert hasil.nilai is not None
    assert [satu.id for satu in hasil.nilai.peristiwa] == ["lahir"]


def test_the_registry_is_a_list() -> None:
    _, semua = read_peraturan(parse_yaml("peraturan.yml", b"uu-1: UU\n"))
    pesan = "bukan-daftar: Isi peraturan.yml harus berupa daftar; awali setiap butir dengan '- '"
    assert dikatakan(semua) == [(1, 1, pesan)]


def test_one_broken_regulation_hides_no_other() -> None:
    teks, [tempat, jenis] = lepas_tanda(
        "- ▸id: uu-1\n- id: uu-2\n  nama: UU 2\n  status: ▸hilang\n- id: uu-3\n  nama: UU 3\n"
    )
    hasil, semua = read_peraturan(parse_yaml("peraturan.yml", teks.encode()))
    assert [satu.id for satu, _ in hasil] == ["uu-2", "uu-3"]
    assert [(d.baris, d.kolom, d.kode) for d in semua] == [
        (*tempat, "wajib"),
        (*jenis, "pilihan-tak-dikenal"),
    ]
    assert [asal.place("id").baris for _, asal in hasil] == [2, 5]
