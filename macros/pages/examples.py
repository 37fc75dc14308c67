"""A good and a bad example of every field, for the guide. The tests hold the bad ones against the check."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Example:
    """``baik`` and ``keliru`` as one writes them after the field's name; ``sebab`` says what is wrong.

    ``kode`` is the diagnostic that the bad one gets, "" where only a reader can tell.
    """

    baik: str
    keliru: str
    sebab: str
    kode: str = ""


_TABEL = """
# SOP
nama | Penerbitan Kartu Keluarga | SOP | Judul menyebut hasilnya, tanpa kata SOP di depan
nomor | 400.12/004/DISDUKCAPIL/2025 | "${nomor}" | Tempat isian harus diganti | tempat-isian
status | berlaku | aktif | Pilihannya draf, berlaku, atau dicabut | pilihan-tak-dikenal
diganti_oleh | disdukcapil/ktp | disdukcapil/ktp | Hanya untuk SOP yang dicabut | pengganti-tanpa-cabut
sebelumnya | [disdukcapil/kartu-lama] | [Kartu Lama] | Id lama ditulis unit/nama-berkas | id-lama-bentuk
alias | [KK, kartu keluarga] | [KK baru; KK hilang] | Satu butir satu sebutan, dengan koma atau baris sendiri
sifat | [pelayanan, mikro] | [layanan] | Pilihannya sudah ditentukan | pilihan-tak-dikenal
contoh | true | mungkin | Hanya true atau false | bukan-ya-tidak
rencana_tinjauan | 2026-03 | Maret 2026 | Tanggal ditulis tahun-bulan-hari, atau tahun-bulan | tanggal-bentuk
keputusan | Keputusan Wali Kota Nomor 12 Tahun 2025 | sudah ada SK | Sebut jenis, nomor, dan tahunnya
dasar_hukum | [uu-24-2013] | [uu-24-2031] | Id itu tidak ada di peraturan.yml | peraturan-tak-dikenal
kualifikasi_pelaksana | [Memahami administrasi kependudukan] | [Pegawai] | Sebut kemampuannya, bukan statusnya
keterkaitan | [disdukcapil/ktp] | [disdukcapil/kpt] | SOP itu tidak ada | sop-tak-dikenal
peralatan | [Komputer dengan jaringan SIAK] | [ATK dan lain-lain] | Sebut alatnya satu per satu
peringatan | [Layanan ini tidak dipungut biaya] | [Harus dipatuhi] | Sebut akibat atau larangannya
pencatatan | [Buku register permohonan] | [Dicatat] | Sebut tempat mencatatnya
periksa | [Nomor keputusan belum pasti] | [cek lagi] | Sebut apa yang harus diperiksa

# Tanggal
pembuatan | 2025-01-15 | 15/01/2025 | Ditulis tahun-bulan-hari | tanggal-bentuk
revisi | 2025-06-02 | 2025-02-30 | Tanggal itu tidak ada di kalender | tanggal-mustahil
efektif | 2025-02-01 | 2024-01-01 | Mendahului tanggal pembuatan | tanggal-urutan

# Disahkan oleh
jabatan | Kepala Dinas Kependudukan dan Pencatatan Sipil | "${jabatan}" | Tempat isian harus diganti | tempat-isian
nama | Sri Wahyuni | - | Kosongkan barisnya bila belum ada | yaml-tanda-hubung
nip | "197001012000032001" | [197001012000032001] | Satu teks, bukan daftar | bukan-teks

# Layanan
peristiwa | [punya-identitas] | [identitas] | Id itu tidak ada di kota.yml | peristiwa-tak-dikenal
untuk | Warga berusia 17 tahun atau sudah menikah | Umum | Sebut siapa yang boleh memakai layanan ini
persyaratan | [Fotokopi Kartu Keluarga, Pasfoto 3x4] | [KK dan pasfoto] | Satu butir satu dokumen
waktu | 1 hari kerja | secepatnya | Warga perlu waktu yang terukur | waktu-tak-terukur
biaya | Gratis | sesuai aturan | Sebut jumlahnya, atau Gratis
produk | [KTP elektronik] | [Pelayanan KTP] | Sebut benda yang diterima warga
tempat | Loket 3 Mal Pelayanan Publik | kantor | Sebut tempat yang dapat dicari warga
pengaduan | SP4N-LAPOR! atau loket pengaduan | ke kantor | Sebut saluran yang dapat dipakai

# Lampiran
nama | Formulir F-1.02 | formulir | Sebut nama yang dikenal warga
berkas | f-1-02.pdf | f-9.pdf | Berkas itu tidak ada di folder lampiran | lampiran-tidak-ada

# Langkah
id | periksa | Periksa Berkas | Huruf kecil, angka, dan tanda hubung | id-langkah-bentuk
kegiatan | Memeriksa kelengkapan berkas | Petugas memeriksa berkas | Diawali kata kerja; pelakunya ada di pelaksana
pelaksana | [loket] | [lokett] | Jabatan itu tidak ada di unit ini | pelaksana-tak-dikenal
rujuk | disdukcapil/ktp | disdukcapil/kk-baru | SOP itu tidak ada | sop-tak-dikenal
kelengkapan | [Formulir F-1.02] | [berkas lengkap] | Sebut dokumennya
waktu | 10 menit | 3-1 hari | Yang terkecil lebih dahulu | waktu-terbalik
output | Berkas lengkap | memeriksa berkas | Sebuah kata benda, bukan pekerjaan
keterangan | Ya bila semua syarat ada | lihat di atas | Tulis catatan yang berdiri sendiri
ya | cetak | cetakkan | Langkah itu tidak ada | langkah-tak-dikenal
tidak | serah | mulai | Tujuan harus id sebuah langkah, atau selesai | langkah-tak-dikenal
lanjut | cetak | langkah 3 | Pakai id langkah, bukan nomornya | langkah-tak-dikenal
tunggu | 3 hari | -3 hari | Waktu tidak bertanda minus | waktu-negatif
biaya | Rp50.000 | [Rp50.000] | Satu teks, bukan daftar | bukan-teks
peluang_ya | 0.8 | 80% | Angka antara 0 dan 1 | bukan-peluang

# Cabang
bila | Kurang berkas | lainnya | Sebut jawaban yang terjadi
ke | serah | serahkan | Langkah itu tidak ada | langkah-tak-dikenal
peluang | 0.1 | sering | Angka antara 0 dan 1 | bukan-peluang

# Tinjauan
tanggal | 2025-06-10 | Juni 2025 | Ditulis tahun-bulan-hari, atau tahun-bulan | tanggal-bentuk
jenis | evaluasi | rapat | Pilihannya sudah ditentukan | pilihan-tak-dikenal
oleh | Bagian Organisasi | tim | Sebut siapa yang meninjau
metode | Wawancara pelaksana | biasa | Sebut caranya
hasil | Langkah 4 sering menunggu tanda tangan | baik | Sebut apa yang ditemukan
tindak_lanjut | Tanda tangan elektronik mulai Juli 2025 | akan diperbaiki | Sebut apa yang dilakukan dan kapan

# Formulir evaluasi
mendorong_kinerja | true | belum tahu | Hanya true atau false | bukan-ya-tidak
mudah_dipahami | true | sedikit | Hanya true atau false | bukan-ya-tidak
mudah_dilaksanakan | false | kadang | Hanya true atau false | bukan-ya-tidak
peran_berjalan | true | sebagian | Hanya true atau false | bukan-ya-tidak
mengatasi_masalah | true | mungkin | Hanya true atau false | bukan-ya-tidak
menjawab_kebutuhan | true | nanti | Hanya true atau false | bukan-ya-tidak
saling_sinergi | false | cukup | Hanya true atau false | bukan-ya-tidak

# Uji coba sebuah langkah
langkah | 2 | dua | Nomor langkahnya, dengan angka | bukan-menit
kegiatan | Memeriksa kelengkapan berkas | langkah dua | Bunyi langkahnya, agar hasil tidak tertukar
menit | [9, 12.5] | [sebentar] | Angka dalam menit | bukan-menit
menyimpang | 1 | ya | Berapa kali tidak dijalankan seperti tertulis | bukan-menit
kendala | Antrean di loket | lambat | Sebut apa yang menghambat

# Bukan tumpang tindih
dengan | disdukcapil/ktp | disdukcapil/akta | SOP itu tidak ada | sop-tak-dikenal
alasan | Yang satu untuk warga, yang lain untuk arsip | bukan | Pembaca halaman evaluasi melihat alasan ini

# Unit
nama | Dinas Kependudukan dan Pencatatan Sipil | Disdukcapil | Nama lengkap; singkatan ada isiannya sendiri
singkatan | Disdukcapil | [Disdukcapil] | Satu teks, bukan daftar | bukan-teks
jenis | dinas | kantor | Pilihannya sudah ditentukan | pilihan-tak-dikenal
induk | setda | sekda | Unit itu tidak ada | unit-tak-dikenal
nama_lama | [Kantor Catatan Sipil] | [dulu] | Nama lengkap yang masih dicari orang
pemilik | ["@kota/disdukcapil"] | [disdukcapil] | Akun diawali @, atau alamat surel | pemilik-bentuk
pola_nomor | "400.12/{urut:3}/CAPIL/{tahun}" | "400.12/CAPIL" | Tidak ada tempat nomor urut | pola-nomor-bentuk
contoh | false | tidak ada | Hanya true atau false | bukan-ya-tidak

# Kontak unit
alamat | Jalan Contoh Nomor 6 | di kota | Alamat yang dapat dicari
jam | [Senin-Kamis 08.00-15.00] | [jam kerja] | Sebut hari dan jamnya
telepon | (0548) 000000 | hubungi kami | Nomor yang dapat ditelepon | telepon-bentuk
whatsapp | 0800-0000-0000 | ada | Nomor yang dapat dihubungi | telepon-bentuk
surel | disdukcapil@contoh.go.id | disdukcapil | Alamat surel lengkap | surel-bentuk
peta | https://peta.contoh.go.id/dinas | peta.contoh.go.id | Alamat lengkap, diawali https:// | alamat-tak-aman

# Jabatan unit
id | loket | Petugas Loket | Huruf kecil, angka, dan tanda hubung | id-bentuk
nama | Petugas Loket Pelayanan | loket | Nama jabatan seperti di surat tugas
dihapus | 2021-12-31 | 31 Desember 2021 | Ditulis tahun-bulan-hari | tanggal-bentuk
menjadi | operator | kepala-seksi | Jabatan itu tidak ada di unit ini | jabatan-tak-dikenal

# Peraturan
id | uu-24-2013 | UU 24/2013 | Huruf kecil, angka, dan tanda hubung | id-bentuk
nama | Undang-Undang Nomor 24 Tahun 2013 | UU Adminduk | Jenis, nomor, dan tahun
tentang | Administrasi Kependudukan | tentang Administrasi Kependudukan | Tanpa kata tentang
status | dicabut | tidak berlaku | Pilihannya berlaku, diubah, atau dicabut | pilihan-tak-dikenal
diubah_oleh | [uu-1-2020] | [uu-99-2020] | Peraturan itu tidak ada di berkas ini | peraturan-tak-dikenal
dicabut_oleh | uu-1-2020 | uu-99-2020 | Peraturan itu tidak ada di berkas ini | peraturan-tak-dikenal
sejak | 2023-10-31 | 2023-31-10 | Bulan sebelum hari | tanggal-mustahil
url | https://jdih.contoh.go.id/uu-24-2013 | javascript:buka() | Alamat lengkap, diawali https:// | alamat-tak-aman

# Kota
nama | Kota Contoh | Pemerintah Kota Contoh | Tanpa kata Pemerintah; situs menambahkannya
situs | https://sop.contoh.go.id | sop.contoh.go.id | Alamat lengkap yang diawali https:// | alamat-tak-aman
repositori | https://github.com/kota/sop | github.com/kota/sop | Alamat lengkap yang diawali https:// | alamat-tak-aman
forge | github | git | Pilihannya sudah ditentukan | pilihan-tak-dikenal
lisensi | CC BY 4.0 | bebas | Sebut nama lisensinya
pemilik | ["@kota/redaksi"] | [redaksi] | Akun diawali @, atau alamat surel | pemilik-bentuk
logo | lambang.png | logo-kota.png | Gambar itu tidak ada di samping kota.yml | logo-tidak-ada
kertas | f4 | folio | Pilihannya f4 atau a4 | pilihan-tak-dikenal
halaman_keputusan | true | perlu | Hanya true atau false | bukan-ya-tidak
zona_waktu | Asia/Makassar | WITA | Nama zona waktu internasional | zona-waktu-tak-dikenal
contoh | true | uji | Hanya true atau false | bukan-ya-tidak
evaluasi | publik | terbuka | Pilihannya publik atau internal | pilihan-tak-dikenal
luring | true | aktif | Hanya true atau false | bukan-ya-tidak
jam_kerja | [Senin-Kamis 08.00-16.00] | [jam kantor] | Sebut hari dan jamnya

# Pelaksana umum
id | pemohon | Pemohon Layanan | Huruf kecil, angka, dan garis bawah | id-bentuk
nama | Pemohon | pemohon | Sebutan yang dibaca warga

# Peristiwa
id | punya-identitas | Punya Identitas | Huruf kecil, angka, dan tanda hubung | id-bentuk
nama | Mengurus kartu identitas | KTP/KK/KIA | Sebutan yang dipakai warga
"""


def _read(tabel: str) -> dict[tuple[str, str], Example]:
    hasil: dict[tuple[str, str], Example] = {}
    judul = ""
    for baris in tabel.strip().splitlines():
        if baris.startswith("# "):
            judul = baris.removeprefix("# ")
        elif baris:
            nama, baik, keliru, sebab, *kode = (satu.strip() for satu in baris.split(" | "))
            hasil[judul, nama] = Example(baik, keliru, sebab, *kode)
    return hasil


CONTOH = _read(_TABEL)
"""By the group of the guide and the field; a field that holds a group of its own has its examples there."""
