"""The problems that only show when all files are seen together."""

from macros.source.diagnostic import Tingkat, kode

_S, _P = Tingkat.KESALAHAN, Tingkat.PERINGATAN

PELAKSANA_TAK_DIKENAL = kode(
    "pelaksana-tak-dikenal", _S, "Pelaksana '{nilai}' tidak dikenal; tulis id jabatan dari {index}{saran}",
    "Pelaksana adalah id jabatan di index.md unit, 'unit:jabatan' untuk unit lain, atau pelaksana umum (pemohon).",
)  # fmt: skip
SOP_TAK_DIKENAL = kode(
    "sop-tak-dikenal", _S, "SOP '{nilai}' tidak ada{saran}",
    "SOP disebut dengan 'unit/nama-berkas' tanpa .md. SOP dari luar kota ini ditulis sebagai teks di badan naskah.",
)  # fmt: skip
SOP_MASIH_DRAF = kode(
    "sop-masih-draf", _P, "SOP '{nilai}' masih draf, jadi belum tampil dan tautannya belum berfungsi",
    "SOP yang berlaku menyebut SOP yang belum terbit. Terbitkan SOP itu, atau hapus penyebutannya untuk sementara.",
)  # fmt: skip
PERATURAN_TAK_DIKENAL = kode(
    "peraturan-tak-dikenal", _S, "Peraturan '{nilai}' tidak ada di peraturan.yml{saran}",
    "Dasar hukum disebut dengan id dari peraturan.yml. Tambahkan peraturannya di sana, atau tulis judul lengkapnya.",
)  # fmt: skip
PERISTIWA_TAK_DIKENAL = kode(
    "peristiwa-tak-dikenal", _S, "Peristiwa '{nilai}' tidak ada di kota.yml{saran}",
    "Peristiwa hidup dipilih dari daftar 'peristiwa' di kota.yml.",
)  # fmt: skip
UNIT_TAK_DIKENAL = kode(
    "unit-tak-dikenal", _S, "Unit '{nilai}' tidak ada{saran}",
    "Unit disebut dengan nama foldernya.",
)  # fmt: skip
JABATAN_TAK_DIKENAL = kode(
    "jabatan-tak-dikenal", _S, "Jabatan '{nilai}' tidak ada di unit ini{saran}",
    "Jabatan pengganti ditulis dengan id jabatan yang ada di index.md unit yang sama.",
)  # fmt: skip
ID_BENTUK = kode(
    "id-bentuk", _S, "Id '{nilai}' tidak sah; pakai huruf kecil, angka, dan tanda hubung, misalnya '{misal}'",
    "Id menjadi bagian alamat halaman, jadi hanya boleh berisi huruf kecil, angka, dan tanda hubung.",
)  # fmt: skip
ID_GANDA = kode(
    "id-ganda", _S, "Id '{nilai}' sudah dipakai di baris {baris}; beri id lain",
    "Setiap id dalam satu daftar hanya boleh dipakai sekali.",
)  # fmt: skip
NOMOR_GANDA = kode(
    "nomor-ganda", _S, "Nomor '{nilai}' sudah dipakai oleh {lain}",
    "Setiap SOP mempunyai nomor sendiri. Periksa buku nomor unit.",
)  # fmt: skip
NAMA_GANDA = kode(
    "nama-ganda", _P, "Nama '{nilai}' sama dengan {lain} di unit ini",
    "Dua SOP bernama sama dalam satu unit membingungkan pembaca. Bedakan namanya, atau cabut salah satunya.",
)  # fmt: skip
RUJUK_MELINGKAR = kode(
    "rujuk-melingkar", _S, "Rujukan berputar: {jalur}",
    "SOP yang saling menjalankan tidak akan pernah selesai. Hapus salah satu rujukan.",
)  # fmt: skip
PENGGANTI_MELINGKAR = kode(
    "pengganti-melingkar", _S, "Rantai pengganti berputar: {jalur}",
    "SOP yang dicabut harus berakhir pada SOP yang masih ada.",
)  # fmt: skip
ID_LAMA_DIPAKAI = kode(
    "id-lama-dipakai", _S, "Id lama '{nilai}' {sebab}",
    "Alamat lama hanya dapat dialihkan ke satu SOP, dan hanya bila tidak ada SOP yang memakainya lagi.",
)  # fmt: skip
ID_LAMA_BENTUK = kode(
    "id-lama-bentuk", _S, "Id lama '{nilai}' tidak sah; tulis 'unit/nama-berkas' tanpa .md",
    "Id lama menjadi alamat halaman pengalih, jadi bentuknya sama dengan id SOP.",
)  # fmt: skip
LAMPIRAN_TIDAK_ADA = kode(
    "lampiran-tidak-ada", _S, "Berkas '{nilai}' tidak ada di {folder}{saran}",
    "Formulir disimpan di folder lampiran milik unit, dan disebut dengan nama berkasnya saja.",
)  # fmt: skip
LOGO_TIDAK_ADA = kode(
    "logo-tidak-ada", _S, "Logo '{nilai}' tidak ada di folder isi; simpan gambarnya di samping kota.yml",
    "Logo kota adalah gambar PNG, JPG, atau WebP di folder yang sama dengan kota.yml.",
)  # fmt: skip
ALAMAT_TAK_AMAN = kode(
    "alamat-tak-aman", _S, "Alamat '{nilai}' tidak diterima; tulis alamat lengkap yang diawali https://",
    "Tautan hanya boleh menuju alamat http atau https.",
)  # fmt: skip
PEMILIK_BENTUK = kode(
    "pemilik-bentuk", _S, "Pemilik '{nilai}' tidak sah; tulis '@akun', '@organisasi/tim', atau alamat surel",
    "Pemilik adalah akun yang memeriksa usulan perubahan unit ini, dan ditulis apa adanya ke berkas CODEOWNERS.",
)  # fmt: skip
SUREL_BENTUK = kode(
    "surel-bentuk", _P, "'{nilai}' bukan alamat surel; tulis misalnya dinas@contoh.go.id",
    "Alamat surel menjadi tautan yang membuka surat, jadi hanya berisi satu alamat yang lengkap.",
)  # fmt: skip
TELEPON_BENTUK = kode(
    "telepon-bentuk", _P, "'{nilai}' untuk '{kunci}' tidak memuat nomor; tulis misalnya (0548) 000000",
    "Nomor menjadi tautan yang memanggil atau membuka percakapan; angkanya paling sedikit tiga.",
)  # fmt: skip
ZONA_WAKTU_TAK_DIKENAL = kode(
    "zona-waktu-tak-dikenal", _P,
    "Zona waktu '{nilai}' tidak dikenal; tulis Asia/Jakarta, Asia/Makassar, atau Asia/Jayapura",
    "Zona waktu menentukan hari apa sekarang di kota itu; yang tidak dikenal dianggap Asia/Jakarta.",
)  # fmt: skip
POLA_NOMOR_BENTUK = kode(
    "pola-nomor-bentuk", _S, "Pola nomor '{nilai}' tidak dapat dipakai: {sebab}",
    "Pola nomor memuat nomor urut satu kali, misalnya 000.8.3.3/{urut:03}/DINAS/{tahun}. 'sop baru' memakainya.",
)  # fmt: skip
UNIT_INDUK_MELINGKAR = kode(
    "unit-induk-melingkar", _S, "Unit induk berputar: {jalur}",
    "Sebuah unit tidak dapat menjadi induk bagi dirinya sendiri.",
)  # fmt: skip
TAUTAN_PUTUS = kode(
    "tautan-putus", _S,
    "Tautan '{alamat}' tidak menuju SOP, langkah, atau lampiran; tulis misalnya lampiran/formulir.pdf",
    "Tautan di badan naskah menuju SOP lain (../unit/nama.md), satu langkahnya (../unit/nama.md#langkah-2), atau "
    "lampiran unit ini (lampiran/nama.pdf).",
)  # fmt: skip
