"""What an SOP is: the fields of its source file, in canonical order, and its steps."""

from enum import StrEnum

from macros.model.record import Banyak, BidangTanggal, BidangWaktu, Menit, Peluang, Record, Teks, YaTidak


class Status(StrEnum):
    """Where an SOP stands: a draft, in force, or repealed."""

    DRAF = "draf"
    BERLAKU = "berlaku"
    DICABUT = "dicabut"


class Sifat(StrEnum):
    """Kinds of SOP after PermenPAN-RB 35/2012."""

    RUTIN = "rutin"
    PELAYANAN = "pelayanan"
    PENUGASAN = "penugasan"
    TEKNIS = "teknis"
    ADMINISTRATIF = "administratif"
    MAKRO = "makro"
    MIKRO = "mikro"


class JenisTinjauan(StrEnum):
    """How an SOP was looked at again: monitoring, evaluation, or tried with its performers."""

    MONITORING = "monitoring"
    EVALUASI = "evaluasi"
    SIMULASI = "simulasi"
    BIMTEK = "bimtek"


class TanggalSop(Record):
    """Finished, revised (or planned to be), in force since."""

    pembuatan: BidangTanggal | None = None
    """Hari naskah ini pertama kali selesai."""
    revisi: BidangTanggal | None = None
    """Hari naskah ini terakhir direvisi, atau rencana revisinya."""
    efektif: BidangTanggal | None = None
    """Hari SOP ini mulai berlaku."""


class Pengesah(Record):
    """Who approved the SOP."""

    jabatan: Teks = ""
    """Jabatan yang mengesahkan, misalnya 'Plt. Kepala Dinas ...' bila demikian."""
    nama: Teks = ""
    """Nama pejabat yang mengesahkan."""
    nip: Teks = ""
    """NIP pejabat yang mengesahkan."""


class Layanan(Record):
    """What a citizen must know of a service; waktu is the public promise."""

    peristiwa: tuple[Teks, ...] = ()
    """Id peristiwa hidup dari kota.yml, agar layanan ini ditemukan warga."""
    untuk: Teks = ""
    """Siapa yang boleh memakai layanan ini."""
    persyaratan: tuple[Teks, ...] = ()
    """Apa yang perlu disiapkan warga, satu butir satu dokumen."""
    waktu: BidangWaktu | None = None
    """Janji waktu kepada warga, misalnya 1 hari kerja."""
    biaya: Teks = ""
    """Biaya bagi warga, atau 'Gratis'."""
    produk: tuple[Teks, ...] = ()
    """Apa yang diterima warga."""
    tempat: Teks = ""
    """Tempat mengurusnya; tanpa ini, alamat unit yang dipakai."""
    pengaduan: Teks = ""
    """Ke mana warga mengadu."""


class Lampiran(Record):
    """A form that citizens download; berkas is a file name in the unit's folder ``lampiran``."""

    nama: Teks
    """Nama formulir seperti yang dikenal warga."""
    berkas: Teks
    """Nama berkas di folder lampiran milik unit."""


class Cabang(Record):
    """A named exit of a decision: if ``bila``, go to the step ``ke`` (or ``selesai``)."""

    bila: Teks
    """Jawaban yang membawa ke cabang ini."""
    ke: Teks = ""
    """Id langkah tujuan, atau 'selesai'."""
    peluang: Peluang | None = None
    """Seberapa sering jawaban ini terjadi, 0 sampai 1."""


class Langkah(Record):
    """One step. It is a decision when it has ya, tidak or cabang; else it goes to the next step, or to
    ``lanjut``.
    """

    id: Teks = ""
    """Nama pendek langkah, hanya bila ada yang menuju ke sini."""
    kegiatan: Teks = ""
    """Apa yang dilakukan, diawali kata kerja, tanpa pelakunya."""
    pelaksana: tuple[Teks, ...] = ()
    """Jabatan unit ini, 'unit:jabatan' untuk unit lain, atau pelaksana umum."""
    rujuk: Teks = ""
    """SOP yang menjalankan langkah ini."""
    kelengkapan: tuple[Teks, ...] = ()
    """Dokumen atau alat yang diperlukan."""
    waktu: BidangWaktu | None = None
    """Lama pengerjaan, misalnya 10 menit atau 1-2 hari kerja."""
    output: Teks = ""
    """Hasil langkah ini, sebuah kata benda."""
    keterangan: Teks = ""
    """Catatan singkat bagi pelaksana."""
    ya: Teks = ""
    """Langkah tujuan bila jawabannya ya, atau 'selesai'."""
    tidak: Teks = ""
    """Langkah tujuan bila jawabannya tidak, atau 'selesai'."""
    cabang: tuple[Cabang, ...] = ()
    """Jawaban lain dari sebuah pertanyaan."""
    lanjut: Teks = ""
    """Lompatan ke langkah lain, atau 'selesai'."""
    tunggu: BidangWaktu | None = None
    """Waktu menunggu sebelum langkah berikutnya."""
    biaya: Teks = ""
    """Biaya yang dibayar pada langkah ini."""
    peluang_ya: Peluang | None = None
    """Seberapa sering jawabannya ya, 0 sampai 1."""

    @property
    def keputusan(self) -> bool:
        """Whether this step asks a question."""
        return bool(self.ya or self.tidak or self.cabang)


class Formulir(Record):
    """The evaluation form: statements that are answered yes or no; None where nobody has answered."""

    mendorong_kinerja: YaTidak | None = None
    """Mampu mendorong peningkatan kinerja."""
    mudah_dipahami: YaTidak | None = None
    """Mudah dipahami."""
    mudah_dilaksanakan: YaTidak | None = None
    """Mudah dilaksanakan."""
    peran_berjalan: YaTidak | None = None
    """Semua orang dapat menjalankan perannya."""
    mengatasi_masalah: YaTidak | None = None
    """Mampu mengatasi permasalahan yang berkaitan dengan proses."""
    menjawab_kebutuhan: YaTidak | None = None
    """Mampu menjawab kebutuhan peningkatan kinerja organisasi."""
    saling_sinergi: YaTidak | None = None
    """Sinergi satu dengan lainnya."""


class UjiLangkah(Record):
    """What was measured of one step. ``kegiatan`` is its text on that day, by which it is found again
    later.
    """

    langkah: Banyak
    """Nomor langkah ketika diuji."""
    kegiatan: Teks = ""
    """Kegiatan langkah itu ketika diuji."""
    menit: tuple[Menit, ...] = ()
    """Lama setiap kali dikerjakan, dalam menit."""
    menyimpang: Banyak = 0
    """Berapa kali dikerjakan tidak seperti yang tertulis."""
    kendala: Teks = ""
    """Kesulitan yang ditemui."""


class Tinjauan(Record):
    """One review: the evidence of a monitoring, an evaluation or a trial."""

    tanggal: BidangTanggal
    """Hari tinjauan dilakukan."""
    jenis: JenisTinjauan
    """Monitoring, evaluasi, simulasi, atau bimtek."""
    oleh: Teks = ""
    """Siapa yang meninjau."""
    metode: Teks = ""
    """Cara meninjau, misalnya observasi atau wawancara pelaksana."""
    hasil: Teks = ""
    """Apa yang ditemukan."""
    tindak_lanjut: Teks = ""
    """Apa yang dilakukan sesudahnya."""
    formulir: Formulir = Formulir()
    """Jawaban formulir evaluasi, ya atau tidak."""
    uji_coba: tuple[UjiLangkah, ...] = ()
    """Hasil pengukuran setiap langkah."""


class BukanTumpangTindih(Record):
    """An overlap that was looked at and is none, with the reason."""

    dengan: Teks
    """Id SOP yang tampak serupa."""
    alasan: Teks
    """Mengapa keduanya tidak tumpang tindih."""


class Naskah(Record):
    """The front matter of an SOP file; required fields are checked by status, so all but a few may be
    absent.
    """

    nama: Teks = ""
    """Judul SOP seperti dalam naskah resmi."""
    nomor: Teks = ""
    """Nomor SOP menurut tata naskah dinas unit."""
    status: Status = Status.DRAF
    """Draf, berlaku, atau dicabut."""
    diganti_oleh: Teks = ""
    """Id SOP penggantinya, bila dicabut."""
    sebelumnya: tuple[Teks, ...] = ()
    """Id lama SOP ini; alamat lamanya dialihkan ke sini."""
    alias: tuple[Teks, ...] = ()
    """Sebutan lain yang dipakai orang."""
    sifat: tuple[Sifat, ...] = ()
    """Jenis SOP menurut regulasi."""
    contoh: YaTidak = False
    """Apakah SOP ini hanya contoh."""
    tanggal: TanggalSop = TanggalSop()
    """Tanggal pembuatan, revisi, dan efektif."""
    rencana_tinjauan: BidangTanggal | None = None
    """Kapan SOP ini akan ditinjau."""
    disahkan_oleh: Pengesah = Pengesah()
    """Pejabat yang mengesahkan."""
    keputusan: Teks = ""
    """Keputusan yang menetapkan SOP ini."""
    dasar_hukum: tuple[Teks, ...] = ()
    """Id dari peraturan.yml, atau judul lengkap peraturan."""
    kualifikasi_pelaksana: tuple[Teks, ...] = ()
    """Kemampuan yang harus dimiliki pelaksana."""
    keterkaitan: tuple[Teks, ...] = ()
    """Id SOP lain yang berkaitan."""
    peralatan: tuple[Teks, ...] = ()
    """Peralatan dan perlengkapan."""
    peringatan: tuple[Teks, ...] = ()
    """Akibat bila SOP tidak dijalankan."""
    pencatatan: tuple[Teks, ...] = ()
    """Pencatatan dan pendataan."""
    layanan: Layanan | None = None
    """Yang perlu diketahui warga, bila SOP ini sebuah layanan."""
    lampiran: tuple[Lampiran, ...] = ()
    """Formulir yang dapat diunduh."""
    langkah: tuple[Langkah, ...] = ()
    """Langkah-langkah menurut urutannya."""
    tinjauan: tuple[Tinjauan, ...] = ()
    """Bukti monitoring, evaluasi, dan uji coba."""
    bukan_tumpang_tindih: tuple[BukanTumpangTindih, ...] = ()
    """Dugaan tumpang tindih yang sudah diperiksa."""
    periksa: tuple[Teks, ...] = ()
    """Hal yang masih harus diperiksa orang."""


class Sop(Naskah):
    """An SOP: its front matter, its id ``<unit>/<slug>`` (from the path) and its Markdown body."""

    id: str
    isi: str = ""

    @property
    def unit(self) -> str:
        """The id of the unit that owns it."""
        return self.id.partition("/")[0]

    @property
    def slug(self) -> str:
        """Its name inside the unit."""
        return self.id.partition("/")[2]
