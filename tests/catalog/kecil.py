"""A small city without a problem, which the tests spoil one line at a time."""

from __future__ import annotations

KECIL = """\
-- kota.yml --
nama: Kota Melati
situs: https://sop.melati.example
pelaksana_umum:
  - id: pemohon
    nama: Pemohon
peristiwa:
  - id: lahir
    nama: Kelahiran anak
-- peraturan.yml --
- id: uu-1-2020
  nama: UU Nomor 1 Tahun 2020
  diubah_oleh:
    - uu-2-2021
- id: uu-2-2021
  nama: UU Nomor 2 Tahun 2021
  url: https://peraturan.example/uu-2-2021
-- dinas/index.md --
---
nama: Dinas Kartu
singkatan: Diskar
jenis: dinas
kontak:
  peta: https://peta.example/diskar
jabatan:
  - id: loket
    nama: Petugas Loket
  - id: kasi
    nama: Kepala Seksi
    menjadi: loket
---
-- dinas/kartu.md --
---
nama: Penerbitan Kartu
nomor: 1/DISKAR/2025
status: berlaku
sebelumnya:
  - dinas/kartu-lama
tanggal:
  pembuatan: 2025-01-15
  efektif: 2025-02-01
disahkan_oleh:
  jabatan: Kepala Dinas
dasar_hukum:
  - uu-1-2020
  - Keputusan Wali Kota
keterkaitan:
  - bagian/surat
layanan:
  peristiwa:
    - lahir
  persyaratan:
    - Kartu Keluarga
lampiran:
  - nama: Formulir
    berkas: f-1.pdf
langkah:
  - kegiatan: Menyerahkan berkas
    pelaksana:
      - pemohon
    waktu: 5 menit
    output: Berkas
  - kegiatan: Merekam data
    pelaksana:
      - loket
      - bagian:arsiparis
    rujuk: dinas/rekam
    waktu: 15 menit
    output: Data
---

Baca juga {{ sop("bagian/surat") }} dan {{ peraturan("uu-2-2021") }}.

Unduh [formulir](lampiran/f-1.pdf) atau lihat [langkah 1](rekam.md#langkah-1).
-- dinas/rekam.md --
---
nama: Perekaman Data
nomor: 2/DISKAR/2025
status: berlaku
tanggal:
  pembuatan: 2025-01-16
  efektif: 2025-02-01
disahkan_oleh:
  jabatan: Kepala Dinas
dasar_hukum:
  - uu-2-2021
langkah:
  - kegiatan: Merekam sidik jari
    pelaksana:
      - loket
    waktu: 10 menit
    output: Rekaman
---
-- dinas/rencana.md --
---
nama: Rencana
status: draf
---
-- dinas/lampiran/f-1.pdf --
%PDF
-- bagian/index.md --
---
nama: Bagian Umum
singkatan: Bagian Umum
jenis: bagian
induk: dinas
jabatan:
  - id: arsiparis
    nama: Arsiparis
---

Satu rumah dengan {{ unit("dinas") }}.
-- bagian/surat.md --
---
nama: Surat Masuk
nomor: 1/BAGIAN/2025
status: dicabut
diganti_oleh: dinas/kartu
tanggal:
  pembuatan: 2020-01-16
  efektif: 2020-02-01
disahkan_oleh:
  jabatan: Kepala Bagian
dasar_hukum:
  - uu-1-2020
langkah:
  - kegiatan: Mencatat surat
    pelaksana:
      - arsiparis
    waktu: 10 menit
    output: Catatan
---
"""
