"""The problems that one file can have in its fields and steps."""

from macros.source.diagnostic import Level, define_code

_S, _P = Level.KESALAHAN, Level.PERINGATAN

KUNCI_TAK_DIKENAL = define_code(
    "kunci-tak-dikenal",
    _S,
    "Kunci '{kunci}' tidak dikenal{saran}",
    "Setiap isian memakai nama kunci yang tetap. Periksa ejaannya, atau hapus baris itu bila tidak "
    "diperlukan.",
)
WAJIB = define_code(
    "wajib",
    _S,
    "'{kunci}' wajib diisi{tambahan}",
    "SOP yang berlaku harus lengkap. Isi bagian ini; selama masih berstatus draf, kekurangan ini hanya "
    "peringatan.",
)
STATUS_TIDAK_ADA = define_code(
    "status-tidak-ada",
    _S,
    "'status' wajib diisi: draf, berlaku, atau dicabut; sementara ini dianggap draf",
    "Tanpa status, SOP tidak diterbitkan. Tulis 'status: berlaku' bila SOP sudah disahkan dan berlaku.",
)
KOSONG = define_code(
    "isian-kosong",
    _P,
    "'{kunci}' ada tetapi kosong; isi nilainya atau hapus barisnya",
    "Kunci tanpa nilai tidak berarti apa-apa. Isi nilainya, atau hapus kunci itu.",
)
BUKAN_TEKS = define_code(
    "bukan-teks",
    _S,
    "'{kunci}' harus satu teks, bukan daftar atau kelompok isian",
    "Bagian ini hanya menerima satu baris teks. Gabungkan isinya menjadi satu teks.",
)
BUKAN_DAFTAR = define_code(
    "bukan-daftar",
    _S,
    "Isi {kunci} harus berupa daftar; awali setiap butir dengan '- '",
    "Berkas ini adalah daftar: setiap butirnya diawali tanda hubung dan spasi.",
)
BUKAN_KELOMPOK = define_code(
    "bukan-kelompok",
    _S,
    "'{kunci}' harus berisi isian bernama, misalnya '{contoh}: ...' di baris bawahnya",
    "Bagian ini terdiri atas beberapa isian bernama yang ditulis menjorok di bawahnya.",
)
PILIHAN_TAK_DIKENAL = define_code(
    "pilihan-tak-dikenal",
    _S,
    "'{nilai}' bukan pilihan untuk '{kunci}'; pilihannya: {pilihan}{saran}",
    "Bagian ini hanya menerima salah satu kata yang sudah ditentukan.",
)
BUKAN_YA_TIDAK = define_code(
    "bukan-ya-tidak",
    _S,
    "'{nilai}' untuk '{kunci}' tidak dikenal; tulis true atau false",
    "Bagian ini hanya menerima true (ya) atau false (tidak).",
)
BUKAN_PELUANG = define_code(
    "bukan-peluang",
    _S,
    "'{nilai}' bukan peluang; tulis angka antara 0 dan 1, misalnya 0.8",
    "Peluang adalah angka dari 0 (tidak pernah) sampai 1 (selalu), dengan titik sebagai tanda desimal.",
)
BUKAN_MENIT = define_code(
    "bukan-menit",
    _S,
    "'{nilai}' untuk '{kunci}' bukan jumlah; tulis angka mulai dari 0, misalnya 9 atau 9,5",
    "Hasil uji coba ditulis dengan angka: menit boleh berkoma, sedangkan nomor langkah dan banyaknya "
    "kejadian bulat.",
)
TANGGAL_BENTUK = define_code(
    "tanggal-bentuk",
    _S,
    "'{nilai}' bukan tanggal; tulis tahun-bulan-hari, misalnya 2025-03-01, atau 2025-03 saja",
    "Tanggal ditulis dengan angka: tahun, bulan, hari. Bila harinya tidak diketahui, tulis tahun dan bulan "
    "saja.",
)
TANGGAL_MUSTAHIL = define_code(
    "tanggal-mustahil",
    _S,
    "'{nilai}' tidak ada di kalender; periksa hari dan bulannya",
    "Tanggal itu tidak pernah ada, misalnya 31 April. Lihat kembali naskah aslinya.",
)
TANGGAL_JANGKAUAN = define_code(
    "tanggal-jangkauan",
    _S,
    "Tahun '{nilai}' di luar 1900 sampai 2200; periksa tahunnya",
    "Tahun sejauh itu biasanya salah ketik, dan jadwal tinjauan tidak dapat dihitung darinya.",
)
NIP_BENTUK = define_code(
    "nip-bentuk",
    _P,
    "NIP '{nilai}' {sebab}",
    "NIP terdiri atas 18 angka: tanggal lahir (8), tahun dan bulan pengangkatan (6; PPPK: tahun dan 21), "
    "jenis kelamin "
    "(1 atau 2), dan nomor urut (3). Lembar kerja membulatkan angka sepanjang itu; simpan sebagai teks.",
)
TANGGAL_URUTAN = define_code(
    "tanggal-urutan",
    _S,
    "Tanggal efektif {efektif} mendahului tanggal pembuatan {pembuatan}",
    "SOP tidak mungkin berlaku sebelum selesai dibuat. Perbaiki salah satu tanggalnya.",
)
WAKTU_TERBALIK = define_code(
    "waktu-terbalik",
    _S,
    "Rentang waktu '{nilai}' terbalik; tulis yang terkecil lebih dahulu, misalnya '1-3 hari'",
    "Rentang waktu ditulis dari yang paling singkat ke yang paling lama.",
)
WAKTU_NEGATIF = define_code(
    "waktu-negatif",
    _S,
    "Waktu '{nilai}' bernilai minus; tulis angka tanpa tanda minus, misalnya '5 menit'",
    "Waktu tidak mungkin kurang dari nol.",
)
WAKTU_TAK_TERUKUR = define_code(
    "waktu-tak-terukur",
    _P,
    "'{nilai}' bukan waktu yang terukur, jadi tidak ikut dijumlah; tulis misalnya '15 menit'",
    "Mutu baku waktu sebaiknya berupa angka dan satuan: menit, jam, hari kerja, hari. Teksnya tetap "
    "ditampilkan.",
)
ID_LANGKAH_BENTUK = define_code(
    "id-langkah-bentuk",
    _S,
    "Id langkah '{nilai}' tidak sah; pakai huruf kecil, angka, dan tanda hubung{alasan}",
    "Id langkah dipakai sebagai tujuan keputusan. Kata 'mulai' dan 'selesai' sudah punya arti sendiri.",
)
ID_LANGKAH_GANDA = define_code(
    "id-langkah-ganda",
    _S,
    "Id langkah '{nilai}' sudah dipakai langkah {nomor}; beri id lain",
    "Setiap id langkah hanya boleh dipakai sekali dalam satu SOP.",
)
LANGKAH_TAK_DIKENAL = define_code(
    "langkah-tak-dikenal",
    _S,
    "Langkah '{nilai}' tidak ada; tulis id sebuah langkah, atau 'selesai'{saran}",
    "Tujuan ya, tidak, cabang, dan lanjut adalah id langkah di SOP yang sama, bukan nomornya, atau kata "
    "'selesai'.",
)
KEPUTUSAN_SETENGAH = define_code(
    "keputusan-setengah",
    _S,
    "Keputusan ini hanya punya jalan '{ada}'; tulis juga '{kurang}'",
    "Sebuah keputusan memerlukan paling sedikit dua jalan keluar: ya dan tidak, atau dua cabang atau lebih.",
)
KEPUTUSAN_BUNTU = define_code(
    "keputusan-buntu",
    _S,
    "Keputusan ini tidak memutuskan apa-apa: {sebab}",
    "Setiap jalan keluar keputusan harus menuju langkah lain atau 'selesai', dan tidak semuanya ke tempat "
    "yang sama.",
)
KEPUTUSAN_LANJUT = define_code(
    "keputusan-lanjut",
    _S,
    "Keputusan tidak memakai 'lanjut'; jalan keluarnya disebut oleh ya, tidak, atau cabang",
    "Kunci lanjut hanya untuk langkah biasa yang melompat. Hapus lanjut dari langkah keputusan.",
)
LANGKAH_TAK_TERCAPAI = define_code(
    "langkah-tak-tercapai",
    _S,
    "Langkah {nomor} tidak pernah tercapai dari langkah pertama",
    "Tidak ada langkah yang menuju ke sini. Periksa lanjut dan jalan keluar keputusan di atasnya.",
)
LANGKAH_TANPA_AKHIR = define_code(
    "langkah-tanpa-akhir",
    _S,
    "Dari langkah {nomor} alur berputar terus dan tidak pernah selesai",
    "Putaran harus punya jalan keluar. Arahkan salah satu langkahnya ke langkah di luar putaran atau ke "
    "'selesai'.",
)
PELAKSANA_GANDA = define_code(
    "pelaksana-ganda",
    _P,
    "Pelaksana '{nilai}' disebut dua kali dalam satu langkah; cukup sekali",
    "Setiap pelaksana mendapat satu kolom, jadi cukup disebut sekali.",
)
PENGGANTI_TANPA_CABUT = define_code(
    "pengganti-tanpa-cabut",
    _S,
    "'diganti_oleh' hanya untuk SOP yang dicabut; statusnya sekarang '{status}'",
    "Ubah status menjadi dicabut, atau hapus diganti_oleh.",
)
RUJUK_DIRI = define_code(
    "rujuk-diri",
    _S,
    "SOP ini merujuk dirinya sendiri; hapus, atau tulis SOP lain",
    "Langkah yang dijalankan oleh SOP lain harus menyebut SOP lain, dan keterkaitan hanya memuat SOP lain.",
)
BELUM_BAKU = define_code(
    "belum-baku",
    _S,
    "Mulai baris ini bentuk berkas belum baku; jalankan 'sop rapikan'",
    "Setiap naskah ditulis dalam satu bentuk, sehingga perubahan kecil tetap tampak kecil. 'sop rapikan' "
    "menulisnya.",
)
KOMENTAR = define_code(
    "komentar",
    _S,
    "Komentar akan hilang bila berkas ini dirapikan; pindahkan isinya ke 'periksa', lalu hapus",
    "Bentuk baku tidak memuat komentar. Tulis catatan sebagai butir 'periksa' atau di badan naskah, atau "
    "jalankan "
    "'sop rapikan --buang-komentar'.",
)
TIDAK_DIRAPIKAN = define_code(
    "tidak-dirapikan",
    _S,
    "Berkas ini tidak dirapikan karena {sebab}",
    "'sop rapikan' hanya menulis ulang berkas yang terbaca seluruhnya. Perbaiki dahulu menurut 'sop "
    "periksa'.",
)

PEMILIK_BELUM_SESUAI = define_code(
    "pemilik-belum-sesuai",
    _S,
    "Berkas ini belum sesuai dengan 'pemilik' di kota.yml dan setiap unit; jalankan 'sop pemilik --bentuk "
    "{bentuk}'",
    "CODEOWNERS menentukan siapa yang dimintai persetujuan. Isinya dibuat dari 'pemilik' kota dan setiap "
    "unit.",
)

LUNAK = frozenset(
    code.id
    for code in (WAJIB, KEPUTUSAN_SETENGAH, KEPUTUSAN_BUNTU, LANGKAH_TAK_TERCAPAI, LANGKAH_TANPA_AKHIR)
) | {"tempat-isian"}
"""What a draft may still lack: there these are warnings."""

# Measured times of a trial

UJI_KOLOM = define_code(
    "uji-kolom",
    _S,
    "Baris judul harus memuat kolom 'langkah' dan paling sedikit satu kolom waktu, misalnya 'uji 1'",
    "Ambil lembar kosongnya dengan 'sop uji-coba unit/nama-sop', lalu isi satu kolom untuk setiap kali uji "
    "coba.",
)
UJI_LANGKAH = define_code(
    "uji-langkah",
    _S,
    "'{nilai}' bukan nomor langkah SOP ini; nomornya 1 sampai {banyak}",
    "Kolom 'langkah' berisi nomor seperti di tabel langkah.",
)
UJI_KEGIATAN = define_code(
    "uji-kegiatan",
    _S,
    "Langkah {nomor} sekarang berbunyi '{kini}'; cocokkan nomornya, atau kosongkan kolom kegiatan",
    "Lembar uji coba dibuat dari naskah yang berbeda, jadi waktunya dapat tercatat pada langkah yang salah.",
)
UJI_WAKTU = define_code(
    "uji-waktu",
    _S,
    "'{nilai}' di kolom '{kolom}' bukan lama waktu; tulis menit, misalnya 9 atau 9,5",
    "Waktu ditulis dalam menit, atau dengan satuannya, misalnya 2 jam. Sel kosong berarti tidak dikerjakan.",
)
UJI_JENIS = define_code(
    "uji-jenis",
    _S,
    "'{nilai}' di kolom '{kolom}' adalah waktu {jenis}, sedangkan langkah ini ditulis '{tertulis}'",
    "Waktu kerja dan waktu kalender tidak dapat dibandingkan. Ukur dengan jenis waktu yang tertulis di "
    "naskah.",
)
MASIH_DIPERIKSA = define_code(
    "masih-diperiksa",
    _P,
    "Masih harus diperiksa: {nilai}",
    "Isian 'periksa' mencatat yang belum pasti. Periksa, perbaiki naskahnya, lalu hapus catatannya.",
)
UJI_BASI = define_code(
    "uji-basi",
    _P,
    "Langkah {nomor} yang diuji sudah tidak ada di naskah ini, jadi hasilnya tidak dipakai lagi",
    "Langkah yang berubah perlu diuji lagi. Hapus catatan lamanya bila tidak diperlukan.",
)
