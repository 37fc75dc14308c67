"""The problems that a file can have before its fields mean anything: its characters and its YAML."""

from macros.source.diagnostic import Tingkat, kode

_S, _P = Tingkat.KESALAHAN, Tingkat.PERINGATAN

# Bytes and characters

TERLALU_BESAR = kode(
    "berkas-terlalu-besar", _S,
    "Berkas ini lebih besar dari {batas} KB; pindahkan gambar dan formulir ke lampiran",
    "Naskah SOP hanya berisi teks. Gambar dan formulir disimpan sebagai berkas sendiri di folder lampiran.",
)  # fmt: skip
BERKAS_KOSONG = kode(
    "berkas-kosong", _S, "Berkas ini kosong; isi, atau hapus berkasnya",
    "Berkas tanpa isi tidak berarti apa-apa. Isi berkas ini, atau hapus bila tidak diperlukan.",
)  # fmt: skip
BUKAN_UTF8 = kode(
    "bukan-utf8", _S, "Tulisan di baris {baris} bukan UTF-8; simpan ulang berkas dengan penyandian UTF-8",
    "Buka berkas di penyunting teks, pilih Simpan Sebagai, lalu pilih penyandian UTF-8.",
)  # fmt: skip
KARAKTER_KENDALI = kode(
    "karakter-kendali", _S, "Ada karakter tak terlihat {nama}; hapus karakter itu",
    "Karakter seperti ini biasanya ikut tersalin dari aplikasi lain. Hapus, lalu ketik ulang bagian itu.",
)  # fmt: skip
KARAKTER_ARAH = kode(
    "karakter-arah", _S, "Ada karakter pembalik arah tulisan {nama}; hapus karakter itu",
    "Karakter ini membuat tulisan terbaca lain dari isinya, jadi tidak diterima di mana pun.",
)  # fmt: skip
KARAKTER_KHUSUS = kode(
    "karakter-khusus", _S, "Ada karakter {nama} yang dipakai situs ini sebagai penanda; hapus karakter itu",
    "Dua karakter, U+E000 dan U+E001, dipakai mesin situs sebagai penanda, jadi tidak boleh ada di naskah.",
)  # fmt: skip
TANDA_KONFLIK = kode(
    "tanda-konflik", _S,
    "Ada sisa penggabungan git '{tanda}'; sisakan satu versi, lalu hapus baris-baris tandanya",
    "Dua orang mengubah bagian yang sama. Sisakan satu versi dan hapus baris <<<<<<<, =======, dan >>>>>>>.",
)  # fmt: skip
TEMPAT_ISIAN = kode(
    "tempat-isian", _S, "Tempat isian '{nilai}' belum diganti; tulis isi yang sebenarnya",
    "Tempat isian dari templat harus diganti dengan isi yang sebenarnya sebelum SOP berlaku.",
)  # fmt: skip
MASALAH_LAIN = kode(
    "masalah-lain", _S, "Masih ada {jumlah} masalah lain di berkas ini; perbaiki dahulu yang sudah disebut",
    "Bila masalah dalam satu berkas sangat banyak, hanya yang pertama ditampilkan. Periksa lagi setelah "
    "diperbaiki.",
)  # fmt: skip

# Front matter

TANPA_KEPALA = kode(
    "tanpa-kepala", _S, "Berkas ini tidak diawali baris '---'; tulis data SOP di antara dua baris '---'",
    "Setiap naskah diawali bagian data: baris berisi tepat tiga tanda hubung, lalu isian, lalu baris --- "
    "lagi.",
)  # fmt: skip
KEPALA_TERBUKA = kode(
    "kepala-terbuka", _S,
    "Bagian data dibuka dengan '---' tetapi tidak ditutup; tulis '---' setelah isian terakhir",
    "Baris --- kedua memisahkan data dari penjelasan di bawahnya.",
)  # fmt: skip
KEPALA_BUKAN_ISIAN = kode(
    "kepala-bukan-isian", _S,
    "Bagian data harus berupa isian 'kunci: nilai', misalnya 'nama: Penerbitan KTP'",
    "Di antara dua baris --- setiap baris berisi nama isian, titik dua, spasi, lalu nilainya.",
)  # fmt: skip
ISI_BUKAN_ISIAN = kode(
    "isi-bukan-isian", _S, "Isi berkas ini harus berupa isian 'kunci: nilai' atau daftar yang diawali '- '",
    "Berkas .yml memuat isian bernama atau daftar, bukan satu kalimat saja.",
)  # fmt: skip

# What YAML itself cannot read

YAML_LAIN = kode(
    "yaml-susunan", _S,
    "Susunan di baris ini tidak dapat dibaca; bandingkan jorokan dan tandanya dengan baris lain",
    "Bagian data ditulis sebagai 'kunci: nilai', satu per baris, dengan jorokan dua spasi yang rapi.",
)  # fmt: skip
YAML_TAB = kode(
    "yaml-tab", _S, "Baris ini dimulai dengan tab; ganti setiap tab dengan dua spasi",
    "Jorokan di bagian data hanya boleh memakai spasi. Atur penyunting teks agar tombol Tab menulis spasi.",
)  # fmt: skip
YAML_TITIK_DUA = kode(
    "yaml-titik-dua", _S, "Ada titik dua di dalam nilai '{nilai}'; apit seluruh nilainya dengan tanda kutip",
    "Titik dua yang diikuti spasi memisahkan kunci dari nilai. Di dalam nilai, apit nilainya: \"Catatan: "
    "penting\".",
)  # fmt: skip
YAML_SPASI_TITIK_DUA = kode(
    "yaml-spasi-titik-dua", _S, "Beri spasi setelah titik dua: tulis '{kunci}: {nilai}'",
    "Kunci dan nilai dipisahkan titik dua dan satu spasi. Tanpa spasi, keduanya terbaca sebagai satu kata.",
)  # fmt: skip
YAML_TANPA_TITIK_DUA = kode(
    "yaml-tanpa-titik-dua", _S,
    "Baris '{baris}' tidak punya titik dua; tulis 'kunci: nilai', atau '- ' untuk butir daftar",
    "Setiap baris data berisi kunci dan nilai, butir daftar, atau lanjutan yang menjorok lebih dalam.",
)  # fmt: skip
YAML_KUTIP = kode(
    "yaml-kutip", _S, "Tanda kutip {kutip} yang dibuka di sini tidak ditutup; tutup, atau hapus keduanya",
    "Nilai yang diawali tanda kutip harus diakhiri tanda kutip yang sama di baris itu juga.",
)  # fmt: skip
YAML_SETELAH_KUTIP = kode(
    "yaml-setelah-kutip", _S,
    "Ada tulisan setelah tanda kutip penutup; apit seluruh nilainya, misalnya '\"A\" dan B'",
    "Nilai yang diawali tanda kutip berakhir di tanda kutip penutup. Pakai kutip tunggal di luar dan ganda "
    "di dalam.",
)  # fmt: skip
YAML_KURUNG = kode(
    "yaml-kurung", _S,
    "Kurung '{kurung}' yang dibuka di sini tidak ditutup; tutup, atau apit nilainya dengan tanda kutip",
    "Nilai yang diawali kurung siku atau kurawal dibaca sebagai daftar atau kelompok isian.",
)  # fmt: skip
YAML_JOROKAN = kode(
    "yaml-jorokan", _S,
    "Jorokan baris ini tidak cocok dengan baris di atasnya; sejajarkan dengan isian setingkat",
    "Banyaknya spasi di awal baris menunjukkan baris itu bagian dari apa. Isian setingkat harus sejajar.",
)  # fmt: skip
YAML_BUTIR = kode(
    "yaml-butir", _S,
    "Butir daftar tidak boleh di sini; mulai setiap butir '- ' di baris sendiri, menjorok di bawah kunci",
    "Daftar ditulis di bawah kuncinya: 'kunci:' tanpa nilai, lalu setiap butir di baris sendiri diawali '- "
    "'.",
)  # fmt: skip
YAML_BUKAN_BUTIR = kode(
    "yaml-bukan-butir", _S,
    "Baris ini sejajar dengan butir daftar tetapi tidak diawali '- '; tambahkan, atau jorokkan",
    "Di dalam daftar setiap butir diawali tanda hubung dan spasi; isian milik butir menjorok dua spasi.",
)  # fmt: skip
YAML_SPASI_BUTIR = kode(
    "yaml-spasi-butir", _S,
    "Beri spasi setelah tanda hubung: tulis '- {nilai}', atau beri tanda kutip bila itu teks",
    "Butir daftar diawali tanda hubung dan satu spasi. Tanpa spasi, barisnya terbaca sebagai teks biasa.",
)  # fmt: skip
YAML_TANDA_HUBUNG = kode(
    "yaml-tanda-hubung", _S,
    "Tanda '-' saja bukan nilai; tulis \"-\" dengan tanda kutip, atau hapus baris ini",
    "Tanda hubung memulai butir daftar. Bila isinya memang tidak ada, hapus saja barisnya.",
)  # fmt: skip
YAML_TANDA_AWAL = kode(
    "yaml-tanda-awal", _S,
    "Tanda '{tanda}' di sini punya arti khusus; apit seluruh nilainya dengan tanda kutip",
    "Nilai yang diawali @ ` % & * ! | > ? [ ] { } atau koma harus diapit tanda kutip supaya terbaca sebagai "
    "teks.",
)  # fmt: skip
YAML_GARIS_MIRING = kode(
    "yaml-garis-miring", _S,
    "Garis miring terbalik punya arti khusus dalam kutip ganda; pakai kutip tunggal '...'",
    "Dalam kutip ganda, \\ memulai kode khusus. Dalam kutip tunggal, semua tanda terbaca apa adanya.",
)  # fmt: skip

# What YAML can read and we do not take

KUNCI_GANDA = kode(
    "kunci-ganda", _S, "Kunci '{kunci}' sudah ada di baris {baris}; gabungkan isinya atau hapus salah satu",
    "Satu kunci hanya boleh ditulis sekali; alat lain akan membaca yang terakhir dan diam-diam membuang "
    "yang pertama.",
)  # fmt: skip
KUNCI_PANJANG = kode(
    "kunci-terlalu-panjang", _S,
    "Kunci ini lebih dari {batas} huruf; apit dengan tanda kutip bila itu bagian dari nilai",
    "Kunci adalah satu kata pendek. Kalimat yang memuat titik dua harus diapit tanda kutip.",
)  # fmt: skip
KUNCI_BUKAN_TEKS = kode(
    "kunci-bukan-teks", _S, "Kunci harus berupa kata, bukan kosong, daftar, atau kelompok isian",
    "Periksa titik dua, tanda tanya, atau kurung di awal baris. Bila itu nilai, apit dengan tanda kutip.",
)  # fmt: skip
YAML_LABEL = kode(
    "yaml-label", _S,
    "Label YAML '{label}' tidak diterima; hapus, atau apit nilainya dengan tanda kutip bila itu teks",
    "Kata yang diawali tanda seru mengubah jenis nilai dan pada alat lain dapat menjalankan perintah.",
)  # fmt: skip
YAML_JANGKAR = kode(
    "yaml-jangkar", _S,
    "Tanda '{nama}' adalah rujukan YAML, tidak diterima; tulis nilainya lengkap, atau beri tanda kutip",
    "Tanda & dan * di awal nilai punya arti khusus. Tulis nilainya lengkap, atau apit dengan tanda kutip "
    "bila itu teks.",
)  # fmt: skip
YAML_DALAM = kode(
    "yaml-terlalu-dalam", _S, "Isian bertingkat lebih dari {batas} lapis; periksa kurung dan jorokannya",
    "Naskah SOP tidak pernah bertingkat sedalam ini; biasanya ada kurung yang tidak ditutup.",
)  # fmt: skip
YAML_BANYAK = kode(
    "yaml-terlalu-banyak", _S, "Berkas ini memuat lebih dari {batas} isian; bagi menjadi beberapa berkas",
    "Batas ini jauh di atas berkas terbesar yang wajar, dan menjaga agar situs tetap cepat dibangun.",
)  # fmt: skip
YAML_DOKUMEN = kode(
    "yaml-dokumen-banyak", _S,
    "Berkas ini memuat lebih dari satu dokumen YAML; hapus pemisah '---' atau '...' di sini",
    "Data setiap berkas ditulis dalam satu bagian saja.",
)  # fmt: skip
NILAI_PANJANG = kode(
    "nilai-terlalu-panjang", _S,
    "Teks ini lebih dari {batas} huruf; pindahkan penjelasan panjang ke bawah bagian data",
    "Isian memuat keterangan singkat. Penjelasan panjang ditulis sebagai badan naskah di bawah baris --- "
    "kedua.",
)  # fmt: skip
TITIK_DUA = kode(
    "waktu-titik-dua", _S,
    "'{nilai}' dapat terbaca sebagai angka; tulis '1 jam 30 menit' atau beri tanda kutip",
    "Alat lain membaca 1:30 sebagai angka 90. Tulis lama waktu dengan satuannya, dan jam dengan tanda kutip.",
)  # fmt: skip

# Tables from spreadsheets

CSV_KOSONG = kode(
    "csv-kosong", _S, "Tabel ini kosong; isi dahulu, dengan baris judul di atasnya",
    "Baris pertama tabel menyebut judul kolomnya. Simpan tabel dari aplikasi lembar kerja sebagai CSV.",
)  # fmt: skip
CSV_KUTIP = kode(
    "csv-kutip", _S, "Tanda kutip sesudah baris ini tidak ditutup; simpan ulang tabelnya sebagai CSV",
    "Sel yang diawali tanda kutip harus ditutup dengan tanda kutip. Aplikasi lembar kerja menulisnya dengan benar.",
)  # fmt: skip
CSV_LEBAR = kode(
    "csv-lebar", _S,
    "Baris ini mempunyai {ada} sel, judulnya hanya {kepala}; bila koma memisahkan sel, tulis desimal dengan titik",
    "Koma dalam 9,5 terbaca sebagai pemisah sel. Simpan dengan titik koma sebagai pemisah, atau tulis 9.5.",
)  # fmt: skip
