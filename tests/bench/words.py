"""The words that the invented city is made of."""

_DINAS = (
    "kependudukan",
    "kesehatan",
    "pendidikan",
    "sosial",
    "perhubungan",
    "lingkungan hidup",
    "pekerjaan umum",
    "perumahan",
    "perdagangan",
    "koperasi",
    "tenaga kerja",
    "pariwisata",
    "kebudayaan",
    "pertanian",
    "perikanan",
    "kearsipan",
    "perpustakaan",
    "komunikasi",
    "penanaman modal",
    "pemadam kebakaran",
)
_BADAN = ("kepegawaian", "keuangan", "pendapatan", "perencanaan", "penanggulangan bencana")
_KELURAHAN = ("melati barat", "melati timur", "melati utara", "melati selatan", "melati tengah")
BIDANG = tuple(
    (jenis, bidang)
    for jenis, semua in (("dinas", _DINAS), ("badan", _BADAN), ("kelurahan", _KELURAHAN))
    for bidang in semua
)
"""Kind and field of each unit."""

JABATAN = (
    ("kepala", "Kepala Unit"),
    ("sekretaris", "Sekretaris"),
    ("kabid", "Kepala Bidang Pelayanan"),
    ("loket", "Petugas Loket Pelayanan"),
    ("verifikator", "Verifikator Berkas"),
    ("operator", "Operator Sistem"),
    ("pengadministrasi", "Pengadministrasi Umum"),
    ("arsiparis", "Arsiparis"),
)
PERISTIWA = (
    ("lahir", "Kelahiran anak"),
    ("sekolah", "Bersekolah"),
    ("bekerja", "Mencari kerja"),
    ("menikah", "Menikah"),
    ("pindah", "Pindah tempat tinggal"),
    ("usaha", "Membuka usaha"),
    ("rumah", "Membangun rumah"),
    ("sakit", "Sakit dan berobat"),
    ("meninggal", "Kematian anggota keluarga"),
    ("mengadu", "Meminta informasi dan mengadu"),
)
URUSAN = (
    "Penerbitan",
    "Perpanjangan",
    "Pencabutan",
    "Perubahan",
    "Penggantian",
    "Legalisasi",
    "Verifikasi",
    "Pelaporan",
    "Pendaftaran",
    "Pengawasan",
    "Pengarsipan",
    "Evaluasi",
)
OBYEK = (
    "Surat Izin Reklame",
    "Rekomendasi Penelitian",
    "Kartu Anggota",
    "Surat Keterangan Domisili",
    "Izin Keramaian",
    "Sertifikat Pelatihan",
    "Surat Pengantar",
    "Rekomendasi Bantuan",
    "Izin Pemakaian Gedung",
    "Surat Tugas",
    "Dokumen Lingkungan",
    "Laporan Kegiatan",
    "Permohonan Data",
    "Surat Keterangan Usaha",
    "Izin Parkir",
    "Jadwal Pemeriksaan",
    "Daftar Inventaris",
)
SYARAT = (
    "Surat permohonan bermeterai",
    "Fotokopi KTP-el (1 lembar)",
    "Fotokopi Kartu Keluarga (1 lembar)",
    "Formulir permohonan",
    "Pas foto 3 × 4 (2 lembar)",
    "Surat pengantar RT & RW",
    "Denah lokasi",
    "Surat kuasa bila diwakilkan",
    "Bukti pembayaran retribusi",
    "Buku agenda",
)
KEGIATAN = (
    ("Mendisposisikan permohonan kepada kepala bidang", "Disposisi"),
    ("Meneliti kesesuaian data dengan peraturan", "Catatan hasil penelitian"),
    ("Memasukkan data permohonan ke dalam sistem", "Data tersimpan"),
    ("Menyusun jadwal rapat pembahasan", "Undangan rapat"),
    ("Membahas permohonan bersama unit terkait", "Notulen rapat"),
    ("Menghitung retribusi yang harus dibayar", "Surat ketetapan"),
    ("Memberitahukan perkembangan kepada pemohon", "Pemberitahuan"),
    ("Mencocokkan dokumen asli dengan salinannya", "Dokumen cocok"),
    ("Mengunggah dokumen pendukung", "Dokumen terunggah"),
)
