"""What can be wrong with a built site."""

from macros.source.diagnostic import Level, define_code

_S, _P = Level.KESALAHAN, Level.PERINGATAN
TAUTAN_PUTUS = define_code(
    "situs-tautan-putus",
    _S,
    "Tautan '{alamat}' tidak menuju ke berkas mana pun di situs ini",
    "Bangun situsnya lagi sampai selesai; periksa juga tautan di naskah halaman itu.",
)
JANGKAR_PUTUS = define_code(
    "situs-jangkar-putus",
    _S,
    "Tautan '{alamat}' menuju bagian '{jangkar}' yang tidak ada di halamannya",
    "Judul bagian itu mungkin sudah diganti; sesuaikan tautannya.",
)
DARI_LUAR = define_code(
    "situs-dari-luar",
    _S,
    "Halaman ini memuat '{alamat}' dari luar situs",
    "Situs tidak memuat apa pun dari alamat lain, agar pembacanya tidak terlacak dan halamannya tetap utuh.",
)
KIRIM_LUAR = define_code(
    "situs-kirim-luar",
    _S,
    "Halaman ini {apa} '{alamat}' di luar situs",
    "Isian pembaca dan pembacanya sendiri tidak dikirim ke alamat lain; pakai tautan biasa.",
)
SKEMA_TERLARANG = define_code(
    "situs-skema-terlarang",
    _S,
    "Alamat '{alamat}' tidak diterima di situs ini",
    "Alamat hanya boleh menuju halaman, https, surel, atau telepon; bentuk lain dapat menjalankan skrip.",
)
PENANGAN = define_code(
    "situs-penangan",
    _S,
    "Unsur '{unsur}' menjalankan skrip lewat atribut {atribut}",
    "Skrip hanya boleh berada di berkas milik situs ini.",
)
SKRIP_BERKAS = define_code(
    "situs-skrip-berkas",
    _S,
    "Berkas ini berisi skrip",
    "Gambar SVG atau berkas XML yang dibuka sendiri menjalankan skripnya; hapus skrip itu dari berkasnya.",
)
TANPA_KEBIJAKAN = define_code(
    "situs-tanpa-csp",
    _S,
    "Halaman ini tidak punya Content-Security-Policy di awal kepalanya",
    "Kebijakan itu melarang peramban menjalankan apa pun yang bukan milik situs ini.",
)
KEBIJAKAN_LEMAH = define_code(
    "situs-csp-lemah",
    _S,
    "Content-Security-Policy halaman ini membiarkan {apa}",
    "Halaman hanya boleh menjalankan skrip dan gaya milik situs ini sendiri.",
)
SKRIP_ASING = define_code(
    "situs-skrip-asing",
    _S,
    "Skrip di halaman ini tidak dikenal oleh Content-Security-Policy-nya",
    "Skrip yang ditulis di dalam halaman harus disebut sidiknya oleh kebijakan halaman itu.",
)
GAYA_SEBARIS = define_code(
    "situs-gaya-sebaris",
    _S,
    "Unsur '{unsur}' membawa gaya sebaris yang dilarang kebijakan halaman ini",
    "Gaya ditulis di lembar gaya, bukan di atribut style.",
)
TERLALU_BESAR = define_code(
    "situs-terlalu-besar",
    _P,
    "Berkas ini {ukuran} KB; lebih dari {batas} KB lambat dibuka di ponsel",
    "Bagi halamannya, atau perkecil gambarnya.",
)
DATA_RUSAK = define_code(
    "situs-data-rusak",
    _S,
    "Berkas ini tidak dapat dibaca sebagai {bentuk}: {sebab}",
    "Bangun situsnya lagi sampai selesai.",
)
BUKAN_SITUS = define_code(
    "situs-bukan-situs",
    _S,
    "Folder '{folder}' bukan situs yang sudah dibangun: tidak ada index.html di dalamnya",
    "Bangun dahulu dengan make build, lalu sebut folder hasilnya.",
)
