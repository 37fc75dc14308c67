"""Hard cases, drawn by hand as text and looked at by eye: each has a picture that the drawing must still match."""

from __future__ import annotations

NAMA = (
    "Pemohon",
    "Petugas Loket",
    "Verifikator",
    "Kepala Seksi",
    "Kepala Bidang",
    "Sekretaris",
    "Kepala Dinas",
    "Bendahara Pengeluaran",
    "Pengadministrasi Persuratan",
    "Analis Kebijakan Ahli Muda",
    "Tim Teknis",
    "Kasubbag Umum dan Kepegawaian",
    "Pranata Komputer",
    "Arsiparis",
    "Asisten Pemerintahan dan Kesejahteraan Rakyat",
)
KEGIATAN = (
    "Menyerahkan berkas permohonan beserta seluruh lampirannya",
    "Memeriksa kelengkapan berkas",
    "Meneliti kebenaran isi berkas dan kesesuaiannya dengan persyaratan",
    "Menyusun konsep surat",
    "Memaraf konsep surat",
)
KASUS = {
    "tiga-ulang-ke-satu": "A B?3,1 C?4,1 D?5,1 C A",
    "dua-cabang-kembali": "A B?5,3 C D?1,2 B A",
    "lima-belas-pelaksana": (
        "A B?3,1 C D?5,2 E F G?9,4 H I J?11,3 K L M N?15,8 O A"
    ),
    "enam-puluh-langkah": " ".join(
        f"{'ABCDEF'[n * 5 % 6]}{f'?{n + 1},{max(1, n - 4)}' if n % 6 == 0 and n < 60 else ''}" for n in range(1, 61)
    ),
    "bersama-dengan-ulangan": "A ABD C?4,1 ABD BD?6,2 ACD C?8,4 AD",
    "dua-akhir": "A B?3,selesai C D?5,7 E D>selesai C?8,2 B>selesai",
}
