"""Every problem that shows when all files are seen together: what is said, and in which file and place."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.catalog import reference_codes
from macros.model.field_codes import RUJUK_DIRI
from macros.source.diagnostic import Code
from tests.catalog.kecil import KECIL
from tests.city import Kasus, buka_kota, ganti, kasus, lepas_tanda_pohon

# What is said, then how the small city is spoiled: lines that go, lines that come, ▸ before the place.
KASUS = kasus("""
logo-tidak-ada: Logo 'lambang.png' tidak ada di folder isi; simpan gambarnya di samping kota.yml
- situs: https://sop.melati.example
+ situs: https://sop.melati.example
+ logo: ▸lambang.png

situs-bentuk: Alamat situs 'https://sop.melati.example/?x=1' memuat '?' atau '#'; \
tulis alamatnya saja, misalnya https://sop.go.id/sop
- situs: https://sop.melati.example
+ situs: ▸https://sop.melati.example/?x=1

situs-bentuk: Alamat situs 'https://sop.melati.example/#sop' memuat '?' atau '#'; \
tulis alamatnya saja, misalnya https://sop.go.id/sop
- situs: https://sop.melati.example
+ situs: ▸https://sop.melati.example/#sop

pelaksana-tak-dikenal: Pelaksana 'lokett' tidak dikenal; \
tulis id jabatan dari sops/dinas/index.md; maksud Anda 'loket'?
-       - loket
-       - bagian:arsiparis
+       - ▸lokett
+       - bagian:arsiparis

pelaksana-tak-dikenal: Pelaksana 'bagian:arsipris' tidak dikenal; \
tulis id jabatan dari sops/bagian/index.md; maksud Anda 'bagian:arsiparis'?
-       - bagian:arsiparis
+       - ▸bagian:arsipris

unit-tak-dikenal: Unit 'bagain' tidak ada; maksud Anda 'bagian'?
-       - bagian:arsiparis
+       - ▸bagain:arsiparis

unit-tak-dikenal: Unit 'dians' tidak ada; maksud Anda 'dinas'?
- induk: dinas
+ induk: ▸dians

unit-tak-dikenal: Unit 'dians' tidak ada; maksud Anda 'dinas'?
- Satu rumah dengan {{ unit("dinas") }}.
+ Satu rumah dengan ▸{{ unit("dians") }}.

sop-tak-dikenal: SOP 'bagian/suratt' tidak ada; maksud Anda 'bagian/surat'?
-   - bagian/surat
+   - ▸bagian/suratt

sop-tak-dikenal: SOP 'dinas/kartu-lama' tidak ada; namanya sekarang 'dinas/kartu'
- diganti_oleh: dinas/kartu
+ diganti_oleh: ▸dinas/kartu-lama

sop-tak-dikenal: SOP 'dinas/rekm' tidak ada; maksud Anda 'dinas/rekam'?
-     rujuk: dinas/rekam
+     rujuk: ▸dinas/rekm

sop-tak-dikenal: SOP 'surat' tidak ada; maksud Anda 'bagian/surat'?
- Baca juga {{ sop("bagian/surat") }} dan {{ peraturan("uu-2-2021") }}.
+ Baca juga ▸{{ sop("surat") }} dan {{ peraturan("uu-2-2021") }}.

sop-tak-dikenal: SOP 'dinas/rekm' tidak ada; maksud Anda 'dinas/rekam'?
- Baca juga {{ sop("bagian/surat") }} dan {{ peraturan("uu-2-2021") }}.
+ Baca juga ▸{{ sop(teks="a", sop="dinas/rekm") }} dan {{ peraturan(peraturan="uu-2-2021") }}.

unit-tak-dikenal: Unit 'dians' tidak ada; maksud Anda 'dinas'?
- Satu rumah dengan {{ unit("dinas") }}.
+ Satu rumah dengan {{ unit(unit="dinas") }}. ▸{{ daftar_sop("dians") }}

peristiwa-tak-dikenal: Peristiwa 'lahri' tidak ada di kota.yml; maksud Anda 'lahir'?
- Satu rumah dengan {{ unit("dinas") }}.
+ Satu rumah dengan ▸{{ daftar_sop(unit="dinas", peristiwa="lahri") }}.

sop-tak-dikenal: SOP 'dinas/tiada' tidak ada
-   - bagian/surat
+   - bagian/surat
+ bukan_tumpang_tindih:
+   - dengan: ▸dinas/tiada
+     alasan: Berbeda

sop-masih-draf: SOP 'dinas/rencana' masih draf, jadi belum tampil dan tautannya belum berfungsi
-   - bagian/surat
+   - bagian/surat
+   - ▸dinas/rencana

rujuk-diri: SOP ini merujuk dirinya sendiri; hapus, atau tulis SOP lain
-   - bagian/surat
+   - ▸dinas/kartu

rujuk-diri: SOP ini merujuk dirinya sendiri; hapus, atau tulis SOP lain
-     rujuk: dinas/rekam
+     rujuk: ▸dinas/kartu

peraturan-tak-dikenal: Peraturan 'uu-1-2002' tidak ada di peraturan.yml; maksud Anda 'uu-1-2020'?
-   - uu-1-2020
-   - Keputusan Wali Kota
+   - ▸uu-1-2002
+   - Keputusan Wali Kota

peraturan-tak-dikenal: Peraturan 'uu-9' tidak ada di peraturan.yml
- Baca juga {{ sop("bagian/surat") }} dan {{ peraturan("uu-2-2021") }}.
+ Baca juga {{ sop("bagian/surat") }} dan ▸{{ peraturan("uu-9") }}.

peraturan-tak-dikenal: Peraturan 'uu-2-2012' tidak ada di peraturan.yml; maksud Anda 'uu-2-2021'?
-     - uu-2-2021
+     - ▸uu-2-2012

peristiwa-tak-dikenal: Peristiwa 'lahri' tidak ada di kota.yml; maksud Anda 'lahir'?
-     - lahir
+     - ▸lahri

jabatan-tak-dikenal: Jabatan 'lokit' tidak ada di unit ini; maksud Anda 'loket'?
-     menjadi: loket
+     menjadi: ▸lokit

id-bentuk: Id 'Loket 1' tidak sah; pakai huruf kecil, angka, dan tanda hubung, misalnya 'kepala-bidang'
-   - id: kasi
+   - id: ▸Loket 1

id-bentuk: Id '../x' tidak sah; pakai huruf kecil, angka, dan tanda hubung, misalnya 'lahir'
    - id: lahir
      nama: Kelahiran anak
+   - id: ▸../x
+     nama: Lain

id-bentuk: Id 'UU 3' tidak sah; pakai huruf kecil, angka, dan tanda hubung, misalnya 'uu-24-2013'
    url: https://peraturan.example/uu-2-2021
+ - id: ▸UU 3
+   nama: UU 3

id-ganda: Id 'loket' sudah dipakai di baris 8; beri id lain
-   - id: kasi
+   - id: ▸loket

id-ganda: Id 'pemohon' sudah dipakai di baris 4; beri id lain
    - id: pemohon
      nama: Pemohon
+   - id: ▸pemohon
+     nama: Pemohon

id-ganda: Id 'uu-2-2021' sudah dipakai di baris 5; beri id lain
    url: https://peraturan.example/uu-2-2021
+ - id: ▸uu-2-2021
+   nama: UU 2

nomor-ganda: Nomor '1 / diskar / 2025' sudah dipakai oleh dinas/kartu
- nomor: 2/DISKAR/2025
+ nomor: ▸1 / diskar / 2025

nama-ganda: Nama 'penerbitan  kartu' sama dengan dinas/kartu di unit ini
- nama: Perekaman Data
+ nama: ▸penerbitan  kartu

rujuk-melingkar: Rujukan berputar: dinas/kartu → dinas/rekam → dinas/kartu
-     rujuk: dinas/rekam
+     rujuk: ▸dinas/rekam
@@
    - kegiatan: Merekam sidik jari
+     rujuk: dinas/kartu

pengganti-melingkar: Rantai pengganti berputar: bagian/surat → dinas/rekam → bagian/surat
- diganti_oleh: dinas/kartu
+ diganti_oleh: ▸dinas/rekam
@@
  nomor: 2/DISKAR/2025
- status: berlaku
+ status: dicabut
+ diganti_oleh: bagian/surat

unit-induk-melingkar: Unit induk berputar: bagian → dinas → bagian
- induk: dinas
+ induk: ▸dinas
@@
- singkatan: Diskar
+ singkatan: Diskar
+ induk: bagian

unit-induk-melingkar: Unit induk berputar: bagian → bagian
- induk: dinas
+ induk: ▸bagian

id-lama-dipakai: Id lama 'dinas/rekam' masih dipakai oleh sebuah SOP
-   - dinas/kartu-lama
+   - ▸dinas/rekam

id-lama-dipakai: Id lama 'dinas/kartu-lama' sudah dialihkan ke 'dinas/kartu'
  nomor: 2/DISKAR/2025
+ sebelumnya:
+   - ▸dinas/kartu-lama

id-lama-bentuk: Id lama '../dinas/kartu.md' tidak sah; tulis 'unit/nama-berkas' tanpa .md
-   - dinas/kartu-lama
+   - ▸../dinas/kartu.md

lampiran-tidak-ada: Berkas 'f-2.pdf' tidak ada di sops/dinas/lampiran; maksud Anda 'f-1.pdf'?
-     berkas: f-1.pdf
+     berkas: ▸f-2.pdf

alamat-tak-aman: Alamat 'javascript:alert(1)' tidak diterima; tulis alamat lengkap yang diawali https://
- situs: https://sop.melati.example
+ situs: ▸javascript:alert(1)

alamat-tak-aman: Alamat 'https://sop.melati.example/"><script>' tidak diterima; \
tulis alamat lengkap yang diawali https://
- situs: https://sop.melati.example
+ situs: ▸https://sop.melati.example/"><script>

alamat-tak-aman: Alamat 'peta.example' tidak diterima; tulis alamat lengkap yang diawali https://
-   peta: https://peta.example/diskar
+   peta: ▸peta.example

alamat-tak-aman: Alamat 'https://' tidak diterima; tulis alamat lengkap yang diawali https://
-   url: https://peraturan.example/uu-2-2021
+   url: ▸https://

zona-waktu-tak-dikenal: Zona waktu 'WITA' tidak dikenal; tulis Asia/Jakarta, Asia/Makassar, atau Asia/Jayapura
- situs: https://sop.melati.example
+ situs: https://sop.melati.example
+ zona_waktu: ▸WITA

zona-waktu-tak-dikenal: Zona waktu 'Asia' tidak dikenal; tulis Asia/Jakarta, Asia/Makassar, atau Asia/Jayapura
- situs: https://sop.melati.example
+ situs: https://sop.melati.example
+ zona_waktu: ▸Asia

surel-bentuk: 'dinas' bukan alamat surel; tulis misalnya dinas@contoh.go.id
- kontak:
+ kontak:
+   surel: ▸dinas

surel-bentuk: 'a@b.id?bcc=c@d.id' bukan alamat surel; tulis misalnya dinas@contoh.go.id
- kontak:
+ kontak:
+   surel: ▸a@b.id?bcc=c@d.id

telepon-bentuk: 'ada' untuk 'whatsapp' tidak memuat nomor; tulis misalnya (0548) 000000
- kontak:
+ kontak:
+   whatsapp: ▸ada

pemilik-bentuk: Pemilik 'Bagian Umum' tidak sah; tulis '@akun', '@organisasi/tim', atau alamat surel
- jenis: dinas
+ jenis: dinas
+ pemilik:
+   - "@kota/dinas-kartu"
+   - ▸Bagian Umum

pemilik-bentuk: Pemilik '@a⏎* @jahat' tidak sah; tulis '@akun', '@organisasi/tim', atau alamat surel
- jenis: dinas
+ jenis: dinas
+ pemilik: ▸"@a\\n* @jahat"

pola-nomor-bentuk: Pola nomor '{nomor}/DISKAR' tidak dapat dipakai: \
'{nomor}' tidak dikenal; pakai {urut}, {urut:03}, {tahun}, atau {bulan}
- jenis: dinas
+ jenis: dinas
+ pola_nomor: ▸"{nomor}/DISKAR"

tautan-putus: Tautan 'lampiran/f-9.pdf' tidak menuju SOP, langkah, atau lampiran; \
tulis misalnya lampiran/formulir.pdf
- Unduh [formulir](lampiran/f-1.pdf) atau lihat [langkah 1](rekam.md#langkah-1).
+ Unduh [formulir](▸lampiran/f-9.pdf).

tautan-putus: Tautan '../dinas/rekam' tidak menuju SOP, langkah, atau lampiran; \
tulis misalnya lampiran/formulir.pdf
- Unduh [formulir](lampiran/f-1.pdf) atau lihat [langkah 1](rekam.md#langkah-1).
+ Lihat [rekam](▸../dinas/rekam).

tautan-putus: Tautan 'rekam.md#langkah-2' tidak menuju SOP, langkah, atau lampiran; \
tulis misalnya lampiran/formulir.pdf
- Unduh [formulir](lampiran/f-1.pdf) atau lihat [langkah 1](rekam.md#langkah-1).
+ Lihat [langkah 2](▸rekam.md#langkah-2).

tautan-putus: Tautan '../../kota.yml' tidak menuju SOP, langkah, atau lampiran; \
tulis misalnya lampiran/formulir.pdf
- Unduh [formulir](lampiran/f-1.pdf) atau lihat [langkah 1](rekam.md#langkah-1).
+ Lihat [kota](▸../../kota.yml).

tautan-putus: Tautan '#penjelasan' tidak menuju SOP, langkah, atau lampiran; \
tulis misalnya lampiran/formulir.pdf
- Unduh [formulir](lampiran/f-1.pdf) atau lihat [langkah 1](rekam.md#langkah-1).
+ Lihat [penjelasan](▸#penjelasan).

tautan-putus: Tautan '../dinas/kartu.md' tidak menuju SOP, langkah, atau lampiran; \
tulis misalnya lampiran/formulir.pdf
- Satu rumah dengan {{ unit("dinas") }}.
+ Lihat [kartu](▸../dinas/kartu.md).
""")

PERINGATAN = {
    satu.id
    for satu in (
        reference_codes.SOP_MASIH_DRAF,
        reference_codes.NAMA_GANDA,
        reference_codes.SUREL_BENTUK,
        reference_codes.TELEPON_BENTUK,
        reference_codes.ZONA_WAKTU_TAK_DIKENAL,
    )
}


def dikatakan(bukaan) -> list[tuple[str, int, int, str]]:
    """Everything that is said of published files."""
    return [
        (d.berkas, d.baris, d.kolom, f"{d.kode}: {d.pesan}") for d in bukaan.diagnostics if d.kode != "wajib"
    ]


def test_the_small_city_has_no_problem(tmp_path: Path) -> None:
    assert dikatakan(buka_kota(tmp_path, KECIL)) == []


@pytest.mark.parametrize("satu", KASUS, ids=lambda satu: satu.kode)
def test_a_problem_is_told_once_at_its_place(tmp_path: Path, satu: Kasus) -> None:
    pohon, [tempat] = lepas_tanda_pohon(satu.terapkan(KECIL))
    bukaan = buka_kota(tmp_path, pohon)
    assert dikatakan(bukaan) == [(*tempat, satu.kata)]
    [tingkat] = [d.tingkat.value for d in bukaan.diagnostics if d.kode == satu.kode]
    assert tingkat == ("peringatan" if satu.kode in PERINGATAN else "kesalahan")


def test_every_code_of_the_room_is_exercised() -> None:
    semua = {satu.id for satu in vars(reference_codes).values() if isinstance(satu, Code)}
    assert {satu.kode for satu in KASUS} == semua | {RUJUK_DIRI.id}


def test_a_markdown_link_to_a_hidden_draft_is_an_error(tmp_path: Path) -> None:
    pohon, [tempat] = lepas_tanda_pohon(ganti(KECIL, "(rekam.md#langkah-1)", "(▸rencana.md)"))
    [satu] = [d for d in buka_kota(tmp_path, pohon).diagnostics if d.kode != "wajib"]
    assert (satu.berkas, satu.baris, satu.kolom, satu.kode, satu.tingkat.value) == (
        *tempat,
        "sop-masih-draf",
        "kesalahan",
    )


def test_one_draft_may_name_another(tmp_path: Path) -> None:
    lain = "-- dinas/lain.md --\n---\nnama: Lain\nstatus: draf\nketerkaitan:\n  - dinas/rencana\n---\n"
    assert dikatakan(buka_kota(tmp_path, f"{KECIL}{lain}[rencana](rencana.md)\n")) == []


def test_all_problems_of_all_files_are_told_in_one_run_in_order(tmp_path: Path) -> None:
    pohon = KECIL
    for lama, baru in (
        ("    - lahir", "    - ▸lahri"),
        ("  - bagian/surat", "  - ▸bagian/suratt"),
        ("menjadi: loket", "menjadi: ▸lokit"),
        ("situs: https://sop.melati.example", "situs: ▸sop.melati.example"),
        ("    - uu-2-2021", "    - ▸uu-2-2012"),
        ("      - arsiparis", "      - ▸arsip"),
    ):
        pohon = ganti(pohon, lama, baru)
    pohon, tempat = lepas_tanda_pohon(pohon)
    semua = [
        (d.berkas, d.baris, d.kolom) for d in buka_kota(tmp_path, pohon).diagnostics if d.kode != "wajib"
    ]
    assert semua == sorted(tempat)


@pytest.mark.parametrize(
    ("nama", "rusak"),
    [
        ("kota.yml", "nama: [\n"),
        ("peraturan.yml", "- id: [\n"),
        ("dinas/index.md", "tanpa kepala\n"),
        ("dinas/rekam.md", "---\nnama: [\n---\n"),
        ("bagian/surat.md", "\x00"),
    ],
)
def test_a_file_that_cannot_be_read_makes_no_other_wrong(tmp_path: Path, nama: str, rusak: str) -> None:
    kepala = f"-- {nama} --\n"
    awal, _, ekor = KECIL.partition(kepala)
    akhir = ekor.find("\n-- ")
    pohon = f"{awal}{kepala}{rusak}{ekor[akhir + 1 :]}" if akhir >= 0 else f"{awal}{kepala}{rusak}"
    semua = [d for d in buka_kota(tmp_path, pohon).diagnostics if d.kode != "wajib"]
    assert semua
    assert {d.berkas for d in semua} == {f"sops/{nama}"}
