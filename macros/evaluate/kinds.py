"""Kinds of findings: what readers call them, what they mean, and how they are counted in a sentence.

A kind exists as long as a rule is of it (:func:`macros.evaluate.registry.all_kinds`); a rule may bring a kind
of its own along.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of findings.

    ``kode`` is its name in data and addresses and never changes; ``urutan`` its place among the others;
    ``nama`` its heading; ``sebutan`` what follows a number in a sentence ("" for a kind that the sentence
    does not count); ``arti`` what it is about, for the guide; ``bukti_formulir`` says whether its findings
    bear on a statement of the evaluation form: whether the SOP can be carried out, and goes together with
    others.
    """

    kode: str
    urutan: int
    nama: str
    sebutan: str
    arti: str
    bukti_formulir: bool = False

    @property
    def address(self) -> str:
        """Its name in addresses."""
        return self.kode.replace("_", "-")


TUMPANG_TINDIH = Kind(
    kode="tumpang_tindih",
    urutan=10,
    nama="Tumpang tindih",
    sebutan="tumpang tindih",
    arti="Langkah di dua unit mengerjakan hal yang sama, memeriksa berkas yang sama dalam satu rangkaian, "
    "atau "
    "meminta fotokopi yang sama lagi dari warga",
    bukti_formulir=True,
)
SERAGAM = Kind(
    kode="seragam",
    urutan=20,
    nama="Calon SOP seragam",
    sebutan="calon SOP seragam",
    arti="Beberapa unit mempunyai SOP yang sama sendiri-sendiri, misalnya pengelolaan surat masuk",
)
BUNTU = Kind(
    kode="buntu",
    urutan=30,
    nama="Buntu antarunit",
    sebutan="jalan buntu antarunit",
    arti="Peran unit lain bekerja tanpa SOP di sana, dokumen tidak ada yang menyusun, atau keterkaitan tidak "
    "disebut balik",
    bukti_formulir=True,
)
JABATAN_DIHAPUS = Kind(
    kode="jabatan_dihapus",
    urutan=40,
    nama="Jabatan dihapus",
    sebutan="jabatan yang sudah dihapus",
    arti="Pelaksana yang jabatannya sudah tidak ada, dengan penggantinya",
    bukti_formulir=True,
)
DASAR_HUKUM = Kind(
    kode="dasar_hukum",
    urutan=50,
    nama="Dasar hukum",
    sebutan="dasar hukum yang perlu diperbarui",
    arti="Peraturan yang dicabut, sudah mati saat SOP disahkan atau sejak itu, dan perubahan yang belum "
    "disebut",
)
JANJI = Kind(
    kode="janji",
    urutan=60,
    nama="Janji layanan",
    sebutan="janji layanan yang tidak sesuai",
    arti="Jumlah waktu langkah melebihi janji. Waktu kerja dan kalender tidak dicampur",
    bukti_formulir=True,
)
TINJAUAN = Kind(
    kode="tinjauan",
    urutan=70,
    nama="Tinjauan",
    sebutan="",
    arti="Monitoring tiap enam bulan dan evaluasi tiap tahun yang lewat atau belum pernah",
)
BENTUK = Kind(
    kode="bentuk",
    urutan=80,
    nama="Bentuk",
    sebutan="temuan bentuk",
    arti="Daftar periksa menurut pedoman; yang hanya praktik umum disebut demikian",
)
UJI_COBA = Kind(
    kode="uji_coba",
    urutan=90,
    nama="Uji coba",
    sebutan="waktu atau langkah yang tidak sesuai hasil uji coba",
    arti="Langkah yang waktunya terlalu ketat atau terlalu longgar menurut hasil pengukuran, yang tidak "
    "pernah "
    "dikerjakan, atau yang dikerjakan dengan cara lain",
    bukti_formulir=True,
)
