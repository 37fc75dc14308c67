"""The problems that only show when all files are seen together."""

from macros.source.diagnostic import Level, define_code

_S, _P = Level.KESALAHAN, Level.PERINGATAN

PELAKSANA_TAK_DIKENAL = define_code(
    "pelaksana-tak-dikenal",
    _S,
    "Pelaksana '{nilai}' tidak dikenal; tulis id jabatan dari {index}{saran}",
    "Pelaksana adalah id jabatan di index.md unit, 'unit:jabatan' untuk unit lain, atau pelaksana umum "
    "(pemohon).",
)
SOP_TAK_DIKENAL = define_code(
    "sop-tak-dikenal",
    _S,
    "SOP '{nilai}' tidak ada{saran}",
    "SOP disebut dengan 'unit/nama-berkas' tanpa .md. SOP dari luar kota ini ditulis sebagai teks di badan "
    "naskah.",
)
SOP_MASIH_DRAF = define_code(
    "sop-masih-draf",
    _P,
    "SOP '{nilai}' masih draf, jadi belum tampil dan tautannya belum berfungsi",
    "SOP yang berlaku menyebut SOP yang belum terbit. Terbitkan SOP itu, atau hapus penyebutannya untuk "
    "sementara.",
)
PERATURAN_TAK_DIKENAL = define_code(
    "peraturan-tak-dikenal",
    _S,
    "Peraturan '{nilai}' tidak ada di peraturan.yml{saran}",
    "Dasar hukum disebut dengan id dari peraturan.yml. Tambahkan peraturannya di sana, atau tulis judul "
    "lengkapnya.",
)
PERISTIWA_TAK_DIKENAL = define_code(
    "peristiwa-tak-dikenal",
    _S,
    "Peristiwa '{nilai}' tidak ada di kota.yml{saran}",
    "Peristiwa hidup dipilih dari daftar 'peristiwa' di kota.yml.",
)
UNIT_TAK_DIKENAL = define_code(
    "unit-tak-dikenal",
    _S,
    "Unit '{nilai}' tidak ada{saran}",
    "Unit disebut dengan nama foldernya.",
)
JABATAN_TAK_DIKENAL = define_code(
    "jabatan-tak-dikenal",
    _S,
    "Jabatan '{nilai}' tidak ada di unit ini{saran}",
    "Jabatan pengganti ditulis dengan id jabatan yang ada di index.md unit yang sama.",
)
ID_BENTUK = define_code(
    "id-bentuk",
    _S,
    "Id '{nilai}' tidak sah; pakai huruf kecil, angka, dan tanda hubung, misalnya '{misal}'",
    "Id menjadi bagian alamat halaman, jadi hanya boleh berisi huruf kecil, angka, dan tanda hubung.",
)
ID_GANDA = define_code(
    "id-ganda",
    _S,
    "Id '{nilai}' sudah dipakai di baris {baris}; beri id lain",
    "Setiap id dalam satu daftar hanya boleh dipakai sekali.",
)
NOMOR_GANDA = define_code(
    "nomor-ganda",
    _S,
    "Nomor '{nilai}' sudah dipakai oleh {lain}",
    "Setiap SOP mempunyai nomor sendiri. Periksa buku nomor unit.",
)
NAMA_GANDA = define_code(
    "nama-ganda",
    _P,
    "Nama '{nilai}' sama dengan {lain} di unit ini",
    "Dua SOP bernama sama dalam satu unit membingungkan pembaca. Bedakan namanya, atau cabut salah satunya.",
)
RUJUK_MELINGKAR = define_code(
    "rujuk-melingkar",
    _S,
    "Rujukan berputar: {jalur}",
    "SOP yang saling menjalankan tidak akan pernah selesai. Hapus salah satu rujukan.",
)
PENGGANTI_MELINGKAR = define_code(
    "pengganti-melingkar",
    _S,
    "Rantai pengganti berputar: {jalur}",
    "SOP yang dicabut harus berakhir pada SOP yang masih ada.",
)
ID_LAMA_DIPAKAI = define_code(
    "id-lama-dipakai",
    _S,
    "Id lama '{nilai}' {sebab}",
    "Alamat lama hanya dapat dialihkan ke satu SOP, dan hanya bila tidak ada SOP yang memakainya lagi.",
)
ID_LAMA_BENTUK = define_code(
    "id-lama-bentuk",
    _S,
    "Id lama '{nilai}' tidak sah; tulis 'unit/nama-berkas' tanpa .md",
    "Id lama menjadi alamat halaman pengalih, jadi bentuknya sama dengan id SOP.",
)
LAMPIRAN_TIDAK_ADA = define_code(
    "lampiran-tidak-ada",
    _S,
    "Berkas '{nilai}' tidak ada di {folder}{saran}",
    "Formulir disimpan di folder lampiran milik unit, dan disebut dengan nama berkasnya saja.",
)
LOGO_TIDAK_ADA = define_code(
    "logo-tidak-ada",
    _S,
    "Logo '{nilai}' tidak ada di folder isi; simpan gambarnya di samping kota.yml",
    "Logo kota adalah gambar PNG, JPG, atau WebP di folder yang sama dengan kota.yml.",
)
LOGO_JENIS = define_code(
    "logo-jenis",
    _S,
    "Logo '{nilai}' tidak berakhiran .png, .jpg, atau .webp; simpan logonya sebagai PNG, JPG, atau WebP, "
    "dengan "
    "akhiran huruf kecil",
    "SVG adalah halaman kecil yang dapat memuat skrip, dan dokumen Word memerlukan titik. Ekspor logonya "
    "sebagai PNG, "
    "misalnya 1.000 titik tingginya.",
)
ALAMAT_TAK_AMAN = define_code(
    "alamat-tak-aman",
    _S,
    "Alamat '{nilai}' tidak diterima; tulis alamat lengkap yang diawali https://",
    "Tautan hanya boleh menuju alamat http atau https.",
)
SITUS_BENTUK = define_code(
    "situs-bentuk",
    _S,
    "Alamat situs '{nilai}' memuat '?' atau '#'; tulis alamatnya saja, misalnya https://sop.go.id/sop",
    "Alamat situs menjadi awal alamat setiap halaman, jadi tidak boleh memuat pertanyaan atau jangkar.",
)
PEMILIK_BENTUK = define_code(
    "pemilik-bentuk",
    _S,
    "Pemilik '{nilai}' tidak sah; tulis '@akun', '@organisasi/tim', atau alamat surel",
    "Pemilik adalah akun yang memeriksa usulan perubahan unit ini, dan ditulis apa adanya ke berkas "
    "CODEOWNERS.",
)
SUREL_BENTUK = define_code(
    "surel-bentuk",
    _P,
    "'{nilai}' bukan alamat surel; tulis misalnya dinas@contoh.go.id",
    "Alamat surel menjadi tautan yang membuka surat, jadi hanya berisi satu alamat yang lengkap.",
)
TELEPON_BENTUK = define_code(
    "telepon-bentuk",
    _P,
    "'{nilai}' untuk '{kunci}' tidak memuat nomor; tulis misalnya (0548) 000000",
    "Nomor menjadi tautan yang memanggil atau membuka percakapan; angkanya paling sedikit tiga.",
)
ZONA_WAKTU_TAK_DIKENAL = define_code(
    "zona-waktu-tak-dikenal",
    _P,
    "Zona waktu '{nilai}' tidak dikenal; tulis Asia/Jakarta, Asia/Makassar, atau Asia/Jayapura",
    "Zona waktu menentukan hari apa sekarang di kota itu; yang tidak dikenal dianggap Asia/Jakarta.",
)
POLA_NOMOR_BENTUK = define_code(
    "pola-nomor-bentuk",
    _S,
    "Pola nomor '{nilai}' tidak dapat dipakai: {sebab}",
    "Pola nomor memuat nomor urut satu kali, misalnya 000.8.3.3/{urut:03}/DINAS/{tahun}. 'sop baru' "
    "memakainya.",
)
UNIT_INDUK_MELINGKAR = define_code(
    "unit-induk-melingkar",
    _S,
    "Unit induk berputar: {jalur}",
    "Sebuah unit tidak dapat menjadi induk bagi dirinya sendiri.",
)
TAUTAN_PUTUS = define_code(
    "tautan-putus",
    _S,
    "Tautan '{alamat}' tidak menuju SOP, langkah, atau lampiran; tulis misalnya lampiran/formulir.pdf",
    "Tautan di badan naskah menuju SOP lain (../unit/nama.md), satu langkahnya (../unit/nama.md#langkah-2), "
    "atau "
    "lampiran unit ini (lampiran/nama.pdf).",
)
