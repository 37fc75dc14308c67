"""What can be wrong with a built site."""

from macros.source.diagnostic import Tingkat, kode

_S, _P = Tingkat.KESALAHAN, Tingkat.PERINGATAN
TAUTAN_PUTUS = kode(
    "situs-tautan-putus", _S, "Tautan '{alamat}' tidak menuju ke berkas mana pun di situs ini",
    "Bangun situsnya lagi sampai selesai; periksa juga tautan di naskah halaman itu.",
)  # fmt: skip
JANGKAR_PUTUS = kode(
    "situs-jangkar-putus", _S, "Tautan '{alamat}' menuju bagian '{jangkar}' yang tidak ada di halamannya",
    "Judul bagian itu mungkin sudah diganti; sesuaikan tautannya.",
)  # fmt: skip
DARI_LUAR = kode(
    "situs-dari-luar", _S, "Halaman ini memuat '{alamat}' dari luar situs",
    "Situs tidak memuat apa pun dari alamat lain, agar pembacanya tidak terlacak dan halamannya tetap utuh.",
)  # fmt: skip
KIRIM_LUAR = kode(
    "situs-kirim-luar", _S, "Halaman ini {apa} '{alamat}' di luar situs",
    "Isian pembaca dan pembacanya sendiri tidak dikirim ke alamat lain; pakai tautan biasa.",
)  # fmt: skip
SKEMA_TERLARANG = kode(
    "situs-skema-terlarang", _S, "Alamat '{alamat}' tidak diterima di situs ini",
    "Alamat hanya boleh menuju halaman, https, surel, atau telepon; bentuk lain dapat menjalankan skrip.",
)  # fmt: skip
PENANGAN = kode(
    "situs-penangan", _S, "Unsur '{unsur}' menjalankan skrip lewat atribut {atribut}",
    "Skrip hanya boleh berada di berkas milik situs ini.",
)  # fmt: skip
SKRIP_BERKAS = kode(
    "situs-skrip-berkas", _S, "Berkas ini berisi skrip",
    "Gambar SVG atau berkas XML yang dibuka sendiri menjalankan skripnya; hapus skrip itu dari berkasnya.",
)  # fmt: skip
TANPA_KEBIJAKAN = kode(
    "situs-tanpa-csp", _S, "Halaman ini tidak punya Content-Security-Policy di awal kepalanya",
    "Kebijakan itu melarang peramban menjalankan apa pun yang bukan milik situs ini.",
)  # fmt: skip
KEBIJAKAN_LEMAH = kode(
    "situs-csp-lemah", _S, "Content-Security-Policy halaman ini membiarkan {apa}",
    "Halaman hanya boleh menjalankan skrip dan gaya milik situs ini sendiri.",
)  # fmt: skip
SKRIP_ASING = kode(
    "situs-skrip-asing", _S, "Skrip di halaman ini tidak dikenal oleh Content-Security-Policy-nya",
    "Skrip yang ditulis di dalam halaman harus disebut sidiknya oleh kebijakan halaman itu.",
)  # fmt: skip
GAYA_SEBARIS = kode(
    "situs-gaya-sebaris", _S, "Unsur '{unsur}' membawa gaya sebaris yang dilarang kebijakan halaman ini",
    "Gaya ditulis di lembar gaya, bukan di atribut style.",
)  # fmt: skip
TERLALU_BESAR = kode(
    "situs-terlalu-besar", _P, "Berkas ini {ukuran} KB; lebih dari {batas} KB lambat dibuka di ponsel",
    "Bagi halamannya, atau perkecil gambarnya.",
)  # fmt: skip
DATA_RUSAK = kode(
    "situs-data-rusak", _S, "Berkas ini tidak dapat dibaca sebagai {bentuk}: {sebab}",
    "Bangun situsnya lagi sampai selesai.",
)  # fmt: skip
BUKAN_SITUS = kode(
    "situs-bukan-situs", _S, "Folder '{folder}' bukan situs yang sudah dibangun: tidak ada index.html di dalamnya",
    "Bangun dahulu dengan make build, lalu sebut folder hasilnya.",
)  # fmt: skip
