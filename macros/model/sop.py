"""What an SOP is: the fields of its source file, in canonical order, and its steps."""

from enum import StrEnum

from macros.model.dasar import BidangTanggal, BidangWaktu, Dasar, Peluang, Teks, YaTidak


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


class TanggalSop(Dasar):
    """Finished, revised (or planned to be), in force since."""

    pembuatan: BidangTanggal | None = None
    revisi: BidangTanggal | None = None
    efektif: BidangTanggal | None = None


class Pengesah(Dasar):
    """Who approved the SOP."""

    jabatan: Teks = ""
    nama: Teks = ""
    nip: Teks = ""


class Layanan(Dasar):
    """What a citizen must know of a service; waktu is the public promise."""

    peristiwa: tuple[Teks, ...] = ()
    untuk: Teks = ""
    persyaratan: tuple[Teks, ...] = ()
    waktu: BidangWaktu | None = None
    biaya: Teks = ""
    produk: tuple[Teks, ...] = ()
    tempat: Teks = ""
    pengaduan: Teks = ""


class Lampiran(Dasar):
    """A form that citizens download; berkas is a file name in the unit's folder ``lampiran``."""

    nama: Teks
    berkas: Teks


class Cabang(Dasar):
    """A named exit of a decision: if ``bila``, go to the step ``ke`` (or ``selesai``)."""

    bila: Teks
    ke: Teks = ""
    peluang: Peluang | None = None


class Langkah(Dasar):
    """One step. It is a decision when it has ya, tidak or cabang; else it goes to the next step, or to ``lanjut``."""

    id: Teks = ""
    kegiatan: Teks = ""
    pelaksana: tuple[Teks, ...] = ()
    rujuk: Teks = ""
    kelengkapan: tuple[Teks, ...] = ()
    waktu: BidangWaktu | None = None
    output: Teks = ""
    keterangan: Teks = ""
    ya: Teks = ""
    tidak: Teks = ""
    cabang: tuple[Cabang, ...] = ()
    lanjut: Teks = ""
    tunggu: BidangWaktu | None = None
    biaya: Teks = ""
    peluang_ya: Peluang | None = None

    @property
    def keputusan(self) -> bool:
        """Whether this step asks a question."""
        return bool(self.ya or self.tidak or self.cabang)


class Tinjauan(Dasar):
    """One review: the evidence of a monitoring, an evaluation or a trial."""

    tanggal: BidangTanggal
    jenis: JenisTinjauan
    oleh: Teks = ""
    metode: Teks = ""
    hasil: Teks = ""
    tindak_lanjut: Teks = ""


class BukanTumpangTindih(Dasar):
    """An overlap that was looked at and is none, with the reason."""

    dengan: Teks
    alasan: Teks


class Naskah(Dasar):
    """The front matter of an SOP file; required fields are checked by status, so all but a few may be absent."""

    nama: Teks = ""
    nomor: Teks = ""
    status: Status = Status.DRAF
    diganti_oleh: Teks = ""
    sebelumnya: tuple[Teks, ...] = ()
    alias: tuple[Teks, ...] = ()
    sifat: tuple[Sifat, ...] = ()
    contoh: YaTidak = False
    tanggal: TanggalSop = TanggalSop()
    rencana_tinjauan: BidangTanggal | None = None
    disahkan_oleh: Pengesah = Pengesah()
    keputusan: Teks = ""
    dasar_hukum: tuple[Teks, ...] = ()
    kualifikasi_pelaksana: tuple[Teks, ...] = ()
    keterkaitan: tuple[Teks, ...] = ()
    peralatan: tuple[Teks, ...] = ()
    peringatan: tuple[Teks, ...] = ()
    pencatatan: tuple[Teks, ...] = ()
    layanan: Layanan | None = None
    lampiran: tuple[Lampiran, ...] = ()
    langkah: tuple[Langkah, ...] = ()
    tinjauan: tuple[Tinjauan, ...] = ()
    bukan_tumpang_tindih: tuple[BukanTumpangTindih, ...] = ()
    periksa: tuple[Teks, ...] = ()


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
