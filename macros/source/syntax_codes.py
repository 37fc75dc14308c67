"""The problems that a file can have before its fields mean anything: its characters and its YAML."""

from macros.source.diagnostic import Level, define_code

_S, _P = Level.KESALAHAN, Level.PERINGATAN

# Bytes and characters

TERLALU_BESAR = define_code(
    "berkas-terlalu-besar",
    _S,
    "Berkas ini lebih besar dari {batas} KB; pindahkan gambar dan formulir ke lampiran",
    "Naskah SOP hanya berisi teks. Gambar dan formulir disimpan sebagai berkas sendiri di folder lampiran.",
)
BERKAS_KOSONG = define_code(
    "berkas-kosong",
    _S,
    "Berkas ini kosong; isi, atau hapus berkasnya",
    "Berkas tanpa isi tidak berarti apa-apa. Isi berkas ini, atau hapus bila tidak diperlukan.",
)
BUKAN_UTF8 = define_code(
    "bukan-utf8",
    _S,
    "Tulisan di baris {baris} bukan UTF-8; simpan ulang berkas dengan penyandian UTF-8",
    "Buka berkas di penyunting teks, pilih Simpan Sebagai, lalu pilih penyandian UTF-8.",
)
KARAKTER_KENDALI = define_code(
    "karakter-kendali",
    _S,
    "Ada karakter tak terlihat {nama}; hapus karakter itu",
    "Karakter seperti ini biasanya ikut tersalin dari aplikasi lain. Hapus, lalu ketik ulang bagian itu.",
)
KARAKTER_ARAH = define_code(
    "karakter-arah",
    _S,
    "Ada karakter pembalik arah tulisan {nama}; hapus karakter itu",
    "Karakter ini membuat tulisan terbaca lain dari isinya, jadi tidak diterima di mana pun.",
)
KARAKTER_KHUSUS = define_code(
    "karakter-khusus",
    _S,
    "Ada karakter {nama} yang dipakai situs ini sebagai penanda; hapus karakter itu",
    "Dua karakter, U+E000 dan U+E001, dipakai mesin situs sebagai penanda, jadi tidak boleh ada di naskah.",
)
HURUF_TAK_TERCETAK = define_code(
    "huruf-tak-tercetak",
    _P,
    "Karakter '{huruf}' ({nama}) tidak ada di huruf dokumen resmi, jadi dicetak sebagai '?'; tulis dengan "
    "kata",
    "Dokumen resmi (PDF) dicetak dengan huruf yang memuat abjad Latin beserta tandanya, Yunani, Kiril, dan "
    "banyak "
    "lambang seperti ≤, ℃, ✓, dan ☐. Karakter lain, misalnya emoji atau aksara lain, diganti dengan kata.",
)
KARAKTER_TAK_TERLIHAT = define_code(
    "karakter-tak-terlihat",
    _P,
    "Di sini ada karakter tak terlihat {nama}{sebutan}; hapus, lalu ketik ulang kata ini",
    "Karakter yang tidak tampak ikut tersalin dari pengolah kata atau laman. Kata yang memuatnya tidak "
    "ditemukan "
    "pencarian, dan terbaca lain oleh alat lain.",
)
TANDA_KONFLIK = define_code(
    "tanda-konflik",
    _S,
    "Ada sisa penggabungan git '{tanda}'; sisakan satu versi, lalu hapus baris-baris tandanya",
    "Dua orang mengubah bagian yang sama. Sisakan satu versi dan hapus baris <<<<<<<, =======, dan >>>>>>>.",
)
TEMPAT_ISIAN = define_code(
    "tempat-isian",
    _S,
    "Tempat isian '{nilai}' belum diganti; tulis isi yang sebenarnya",
    "Tempat isian dari templat harus diganti dengan isi yang sebenarnya sebelum SOP berlaku.",
)

# Front matter

TANPA_KEPALA = define_code(
    "tanpa-kepala",
    _S,
    "Berkas ini tidak diawali baris '---'; tulis data SOP di antara dua baris '---'",
    "Setiap naskah diawali bagian data: baris berisi tepat tiga tanda hubung, lalu isian, lalu baris --- "
    "lagi.",
)
KEPALA_TERBUKA = define_code(
    "kepala-terbuka",
    _S,
    "Bagian data dibuka dengan '---' tetapi tidak ditutup; tulis '---' setelah isian terakhir",
    "Baris --- kedua memisahkan data dari penjelasan di bawahnya.",
)
KEPALA_BUKAN_ISIAN = define_code(
    "kepala-bukan-isian",
    _S,
    "Bagian data harus berupa isian 'kunci: nilai', misalnya 'nama: Penerbitan KTP'",
    "Di antara dua baris --- setiap baris berisi nama isian, titik dua, spasi, lalu nilainya.",
)
ISI_BUKAN_ISIAN = define_code(
    "isi-bukan-isian",
    _S,
    "Isi berkas ini harus berupa isian 'kunci: nilai' atau daftar yang diawali '- '",
    "Berkas .yml memuat isian bernama atau daftar, bukan satu kalimat saja.",
)

# What YAML itself cannot read

YAML_LAIN = define_code(
    "yaml-susunan",
    _S,
    "Susunan di baris ini tidak dapat dibaca; bandingkan jorokan dan tandanya dengan baris lain",
    "Bagian data ditulis sebagai 'kunci: nilai', satu per baris, dengan jorokan dua spasi yang rapi.",
)
YAML_TAB = define_code(
    "yaml-tab",
    _S,
    "Baris ini dimulai dengan tab; ganti setiap tab dengan dua spasi",
    "Jorokan di bagian data hanya boleh memakai spasi. Atur penyunting teks agar tombol Tab menulis spasi.",
)
YAML_TITIK_DUA = define_code(
    "yaml-titik-dua",
    _S,
    "Ada titik dua di dalam nilai '{nilai}'; apit seluruh nilainya dengan tanda kutip",
    'Titik dua yang diikuti spasi memisahkan kunci dari nilai. Di dalam nilai, apit nilainya: "Catatan: '
    'penting".',
)
YAML_SPASI_TITIK_DUA = define_code(
    "yaml-spasi-titik-dua",
    _S,
    "Beri spasi setelah titik dua: tulis '{kunci}: {nilai}'",
    "Kunci dan nilai dipisahkan titik dua dan satu spasi. Tanpa spasi, keduanya terbaca sebagai satu kata.",
)
YAML_TANPA_TITIK_DUA = define_code(
    "yaml-tanpa-titik-dua",
    _S,
    "Baris '{baris}' tidak punya titik dua; tulis 'kunci: nilai', atau '- ' untuk butir daftar",
    "Setiap baris data berisi kunci dan nilai, butir daftar, atau lanjutan yang menjorok lebih dalam.",
)
YAML_KUTIP = define_code(
    "yaml-kutip",
    _S,
    "Tanda kutip {kutip} yang dibuka di sini tidak ditutup; tutup, atau hapus keduanya",
    "Nilai yang diawali tanda kutip harus diakhiri tanda kutip yang sama di baris itu juga.",
)
YAML_SETELAH_KUTIP = define_code(
    "yaml-setelah-kutip",
    _S,
    "Ada tulisan setelah tanda kutip penutup; apit seluruh nilainya, misalnya '\"A\" dan B'",
    "Nilai yang diawali tanda kutip berakhir di tanda kutip penutup. Pakai kutip tunggal di luar dan ganda "
    "di dalam.",
)
YAML_KURUNG = define_code(
    "yaml-kurung",
    _S,
    "Kurung '{kurung}' yang dibuka di sini tidak ditutup; tutup, atau apit nilainya dengan tanda kutip",
    "Nilai yang diawali kurung siku atau kurawal dibaca sebagai daftar atau kelompok isian.",
)
YAML_JOROKAN = define_code(
    "yaml-jorokan",
    _S,
    "Jorokan baris ini tidak cocok dengan baris di atasnya; sejajarkan dengan isian setingkat",
    "Banyaknya spasi di awal baris menunjukkan baris itu bagian dari apa. Isian setingkat harus sejajar.",
)
YAML_BUTIR = define_code(
    "yaml-butir",
    _S,
    "Butir daftar tidak boleh di sini; mulai setiap butir '- ' di baris sendiri, menjorok di bawah kunci",
    "Daftar ditulis di bawah kuncinya: 'kunci:' tanpa nilai, lalu setiap butir di baris sendiri diawali '- "
    "'.",
)
YAML_BUKAN_BUTIR = define_code(
    "yaml-bukan-butir",
    _S,
    "Baris ini sejajar dengan butir daftar tetapi tidak diawali '- '; tambahkan, atau jorokkan",
    "Di dalam daftar setiap butir diawali tanda hubung dan spasi; isian milik butir menjorok dua spasi.",
)
YAML_SPASI_BUTIR = define_code(
    "yaml-spasi-butir",
    _S,
    "Beri spasi setelah tanda hubung: tulis '- {nilai}', atau beri tanda kutip bila itu teks",
    "Butir daftar diawali tanda hubung dan satu spasi. Tanpa spasi, barisnya terbaca sebagai teks biasa.",
)
YAML_TANDA_HUBUNG = define_code(
    "yaml-tanda-hubung",
    _S,
    "Tanda '-' saja bukan nilai; tulis \"-\" dengan tanda kutip, atau hapus baris ini",
    "Tanda hubung memulai butir daftar. Bila isinya memang tidak ada, hapus saja barisnya.",
)
YAML_TANDA_AWAL = define_code(
    "yaml-tanda-awal",
    _S,
    "Tanda '{tanda}' di sini punya arti khusus; apit seluruh nilainya dengan tanda kutip",
    "Nilai yang diawali @ ` % & * ! | > ? [ ] { } atau koma harus diapit tanda kutip supaya terbaca sebagai "
    "teks.",
)
YAML_GARIS_MIRING = define_code(
    "yaml-garis-miring",
    _S,
    "Garis miring terbalik punya arti khusus dalam kutip ganda; pakai kutip tunggal '...'",
    "Dalam kutip ganda, \\ memulai kode khusus. Dalam kutip tunggal, semua tanda terbaca apa adanya.",
)

# What YAML reads otherwise than people do

YAML_TAGAR = define_code(
    "yaml-tagar",
    _P,
    "Tulisan '{sisa}' terbaca sebagai komentar dan tidak ikut; apit seluruh nilainya dengan tanda kutip, "
    "atau hapus",
    "Tanda # sesudah spasi memulai komentar, jadi semua tulisan sesudahnya hilang dari nilai. Dalam tanda "
    "kutip, # "
    "adalah tulisan biasa.",
)
YAML_SPASI_LAIN = define_code(
    "yaml-spasi-lain",
    _S,
    "Karakter {nama} di sini bukan spasi biasa; hapus, lalu ketik spasi biasa",
    "Spasi khusus yang tersalin dari pengolah kata tampak sama, tetapi jorokan, titik dua, dan tanda hubung "
    "sebelum "
    "nilai hanya dikenali dengan spasi biasa.",
)
YAML_TITIK_DUA_LAIN = define_code(
    "yaml-titik-dua-lain",
    _S,
    "Karakter {nama} sesudah '{kunci}' bukan titik dua biasa; hapus, lalu ketik ':'",
    "Tanda yang mirip titik dua tidak memisahkan kunci dari nilainya.",
)
YAML_BUTIR_LAIN = define_code(
    "yaml-butir-lain",
    _S,
    "Baris ini tersambung ke baris di atasnya karena '{tanda}' tidak memulai butir; tulis '- ' di awal "
    "setiap butir",
    "Hanya tanda hubung biasa dan spasi yang memulai butir daftar. Bulatan, garis panjang, dan nomor membuat "
    "semua "
    "baris terbaca sebagai satu kalimat.",
)

# What YAML can read and we do not take

KUNCI_GANDA = define_code(
    "kunci-ganda",
    _S,
    "Kunci '{kunci}' sudah ada di baris {baris}; gabungkan isinya atau hapus salah satu",
    "Satu kunci hanya boleh ditulis sekali; alat lain akan membaca yang terakhir dan diam-diam membuang "
    "yang pertama.",
)
KUNCI_PANJANG = define_code(
    "kunci-terlalu-panjang",
    _S,
    "Kunci ini lebih dari {batas} huruf; apit dengan tanda kutip bila itu bagian dari nilai",
    "Kunci adalah satu kata pendek. Kalimat yang memuat titik dua harus diapit tanda kutip.",
)
KUNCI_BUKAN_TEKS = define_code(
    "kunci-bukan-teks",
    _S,
    "Kunci harus berupa kata, bukan kosong, daftar, atau kelompok isian",
    "Periksa titik dua, tanda tanya, atau kurung di awal baris. Bila itu nilai, apit dengan tanda kutip.",
)
YAML_LABEL = define_code(
    "yaml-label",
    _S,
    "Label YAML '{label}' tidak diterima; hapus, atau apit nilainya dengan tanda kutip bila itu teks",
    "Kata yang diawali tanda seru mengubah jenis nilai dan pada alat lain dapat menjalankan perintah.",
)
YAML_JANGKAR = define_code(
    "yaml-jangkar",
    _S,
    "Tanda '{nama}' adalah rujukan YAML, tidak diterima; tulis nilainya lengkap, atau beri tanda kutip",
    "Tanda & dan * di awal nilai punya arti khusus. Tulis nilainya lengkap, atau apit dengan tanda kutip "
    "bila itu teks.",
)
YAML_DALAM = define_code(
    "yaml-terlalu-dalam",
    _S,
    "Isian bertingkat lebih dari {batas} lapis; periksa kurung dan jorokannya",
    "Naskah SOP tidak pernah bertingkat sedalam ini; biasanya ada kurung yang tidak ditutup.",
)
YAML_BANYAK = define_code(
    "yaml-terlalu-banyak",
    _S,
    "Berkas ini memuat lebih dari {batas} isian; bagi menjadi beberapa berkas",
    "Batas ini jauh di atas berkas terbesar yang wajar, dan menjaga agar situs tetap cepat dibangun.",
)
YAML_DOKUMEN = define_code(
    "yaml-dokumen-banyak",
    _S,
    "Berkas ini memuat lebih dari satu dokumen YAML; hapus pemisah '---' atau '...' di sini",
    "Data setiap berkas ditulis dalam satu bagian saja.",
)
NILAI_PANJANG = define_code(
    "nilai-terlalu-panjang",
    _S,
    "Teks ini lebih dari {batas} huruf; pindahkan penjelasan panjang ke bawah bagian data",
    "Isian memuat keterangan singkat. Penjelasan panjang ditulis sebagai badan naskah di bawah baris --- "
    "kedua.",
)
TITIK_DUA = define_code(
    "waktu-titik-dua",
    _S,
    "'{nilai}' dapat terbaca sebagai angka; tulis '1 jam 30 menit' atau beri tanda kutip",
    "Alat lain membaca 1:30 sebagai angka 90. Tulis lama waktu dengan satuannya, dan jam dengan tanda kutip.",
)
