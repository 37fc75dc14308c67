"""Indonesian words: stems by snowballstemmer, mended where it is known to err, and words that say nothing."""

import re
from functools import lru_cache

import snowballstemmer

_HURUF = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_STEMMER = snowballstemmer.stemmer("indonesian")

HENTI = frozenset({
    "ada", "adalah", "agar", "akan", "antara", "antarlain", "apabila", "atas", "atau", "bagi", "bahwa", "baik",
    "bila", "dalam", "dan", "dapat", "dari", "dengan", "di", "dua", "hal", "hingga", "ini", "itu", "jika", "ke",
    "kembali", "kepada", "lain", "lalu", "lembar", "maka", "masing", "melalui", "menjadi", "menurut", "oleh",
    "pada", "para", "per", "perlu", "saat", "sampai", "satu", "sebagai", "sebelum", "secara", "sedang", "sejak",
    "semua", "serta", "sesuai", "sesudah", "setelah", "setiap", "suatu", "sudah", "tanpa", "telah", "tentang",
    "terhadap", "tiap", "tidak", "tiga", "untuk", "yaitu", "yang",
})  # fmt: skip
"""Words without a meaning of their own."""

BETULAN = {
    "pemohon": "mohon", "permohonan": "mohon", "dimohon": "mohon", "memohon": "mohon",
    "menandatangani": "tandatangan", "penandatanganan": "tandatangan", "ditandatangani": "tandatangan",
    "meneliti": "teliti", "penelitian": "penelitian", "diteliti": "teliti", "peneliti": "teliti",
    "menilai": "nilai", "penilaian": "nilai", "dinilai": "nilai", "penilai": "nilai", "nilai": "nilai",
    "mengesahkan": "sah", "pengesahan": "sah", "disahkan": "sah", "sah": "sah",
    "memberitahukan": "beritahu", "pemberitahuan": "beritahu", "diberitahukan": "beritahu",
    "menerbitkan": "terbit", "penerbitan": "terbit", "diterbitkan": "terbit", "terbit": "terbit",
    "mengelola": "kelola", "pengelolaan": "kelola", "dikelola": "kelola", "pengelola": "kelola",
    "menerima": "terima", "penerimaan": "terima", "diterima": "terima", "penerima": "terima",
    "memindai": "pindai", "pemindaian": "pindai", "dipindai": "pindai",
    "menelaah": "telaah", "penelaahan": "telaah", "telaahan": "telaah", "ditelaah": "telaah",
    "menetapkan": "tetap", "penetapan": "tetap", "ditetapkan": "tetap",
    "menutup": "tutup", "penutupan": "tutup", "menyusul": "susul", "mengecek": "cek", "pengecekan": "cek",
    "menebang": "tebang", "penebangan": "tebang", "meninjau": "tinjau", "peninjauan": "tinjau", "ditinjau": "tinjau",
    "mengirim": "kirim", "mengirimkan": "kirim", "pengiriman": "kirim", "dikirim": "kirim",
    "menangani": "tangani", "penanganan": "tangani", "ditangani": "tangani", "menyiapkan": "siap",
    "menentukan": "tentu", "penentuan": "tentu", "ditentukan": "tentu",
    "menawarkan": "tawar", "penawaran": "tawar", "menagih": "tagih", "penagihan": "tagih", "tagihan": "tagih",
    "meneruskan": "terus", "penerusan": "terus", "diteruskan": "terus",
    "disposisi": "disposisi", "mendisposisi": "disposisi", "berita": "berita", "berkas": "berkas",
    "pelayanan": "layan", "layanan": "layan", "beri": "beri",
    "memberi": "beri", "memberikan": "beri", "pemberian": "beri", "diberikan": "beri",
    "penyetoran": "setor", "menyetor": "setor", "membeli": "beli", "pembelian": "beli",
    "menghimpun": "himpun", "mengumpulkan": "kumpul", "pengumpulan": "kumpul", "mengunjungi": "kunjung",
    "menimbang": "timbang", "penimbangan": "timbang", "menegur": "tegur", "teguran": "tegur", "peneguran": "tegur",
    "menunjuk": "tunjuk", "penunjukan": "tunjuk", "menugaskan": "tugas", "penugasan": "tugas", "menulis": "tulis",
    "penulisan": "tulis", "menolak": "tolak", "penolakan": "tolak", "mengolah": "olah", "memilah": "pilah",
    "pemilahan": "pilah", "menampung": "tampung", "penampungan": "tampung", "menata": "tata", "penataan": "tata",
    "mengawasi": "awas", "distribusi": "distribusi", "pendistribusian": "distribusi", "memakai": "pakai",
    "perawatan": "rawat", "keluarga": "keluarga", "perempuan": "perempuan", "pelaku": "pelaku",
    "kelurahan": "kelurahan",
    "menanam": "tanam", "penanaman": "tanam", "menertibkan": "tertib", "penertiban": "tertib",
}  # fmt: skip
"""Words that the stemmer cuts too short, or makes one of two."""

SEARTI = {
    "verifikasi": "periksa", "teliti": "periksa", "cek": "periksa", "validasi": "periksa", "telaah": "periksa",
    "cocok": "periksa", "tinjau": "periksa", "uji": "periksa", "reviu": "periksa", "kunjung": "periksa",
    "sampai": "kirim", "serah": "kirim", "terus": "kirim", "beritahu": "kirim", "antar": "kirim",
    "agenda": "catat", "register": "catat", "rekam": "catat", "input": "catat", "entri": "catat", "registrasi": "catat",
    "buat": "susun", "siap": "susun", "ketik": "susun", "draf": "konsep", "sampel": "contoh",
    "himpun": "kumpul", "distribusi": "salur",
    "ijin": "izin", "praktek": "praktik", "aduan": "adu", "keluh": "adu", "usul": "mohon", "aju": "mohon",
}  # fmt: skip
"""Stems that name the same kind of work."""

KERANGKA = frozenset({
    "acara", "alas", "asli", "bagi", "baru", "beri", "berita", "berkas", "bukti", "buku", "catat", "daftar",
    "data", "digital", "dinas", "dokumen", "dukung", "formulir", "fotokop", "fotokopi", "hasil", "ima",
    "instansi", "isi", "izin", "jawab", "jelas", "kegiat", "kelola", "keputusan", "kirim", "konsep", "kota",
    "laku", "lampir", "lapang", "lapor", "layan", "lembar", "lengkap", "lokas", "lokasi", "luar", "mohon",
    "nilai", "nomor", "nota", "olak", "pegawai", "pemerintah", "penuh", "periksa", "pihak", "putus", "register",
    "rekomendasi", "sah", "salin", "setuju", "staf", "status", "surat", "susun", "syarat", "tanda",
    "tandatangan", "tangan", "tangani", "tembus", "terang", "terbit", "terima", "tetap", "tim", "tolak",
    "tugas", "umum", "unit", "warga", "wenang",
})  # fmt: skip
"""Stems of the frame of any procedure; they never tell what it is about."""


@lru_cache(maxsize=65_536)
def dasar(kata: str) -> str:
    """The stem of a word in lower case; a word with a digit or a hyphen between words stays whole."""
    if kata in BETULAN:
        return BETULAN[kata]
    if not kata.isalpha():
        return kata
    stem = str(_STEMMER.stemWord(kata))
    return stem if len(stem) > 2 else kata


@lru_cache(maxsize=262_144)
def stem(teks: str) -> tuple[str, ...]:
    """The stems of a text's words in order, without stop words; synonyms are still apart."""
    return tuple(dasar(kata) for kata in _HURUF.findall(teks.casefold()) if kata not in HENTI and len(kata) > 1)


def artikan(kata: str) -> str:
    """One stem for all that name the same kind of work ("verifikasi", "teliti" and "cek" are "periksa")."""
    return SEARTI.get(kata, kata)
