"""When an SOP was made and took force, and who approved it."""

from typing import Annotated

from macros.model.field import DATA, DOCUMENT, EVALUATION, PAGE, SEARCH, TWIN, Example, FieldRecord
from macros.model.record import BidangTanggal, Record, Teks


class TanggalSop(Record, title="Tanggal"):
    """Finished, revised (or planned to be), in force since."""

    pembuatan: Annotated[
        BidangTanggal | None,
        FieldRecord(
            "Tanggal pembuatan",
            "Hari naskah ini pertama kali selesai.",
            PAGE | TWIN | DOCUMENT | DATA,
            Example("2025-01-15", "15/01/2025", "Ditulis tahun-bulan-hari", "tanggal-bentuk"),
            required=True,
        ),
    ] = None
    revisi: Annotated[
        BidangTanggal | None,
        FieldRecord(
            "Tanggal revisi",
            "Hari naskah ini terakhir direvisi, atau rencana revisinya.",
            PAGE | TWIN | DOCUMENT | DATA | SEARCH,
            Example("2025-06-02", "2025-02-30", "Tanggal itu tidak ada di kalender", "tanggal-mustahil"),
        ),
    ] = None
    efektif: Annotated[
        BidangTanggal | None,
        FieldRecord(
            "Tanggal efektif",
            "Hari SOP ini mulai berlaku.",
            PAGE | TWIN | DOCUMENT | DATA | EVALUATION,
            Example("2025-02-01", "2024-01-01", "Mendahului tanggal pembuatan", "tanggal-urutan"),
            required=True,
        ),
    ] = None


class Pengesah(Record, title="Disahkan oleh"):
    """Who approved the SOP."""

    jabatan: Annotated[
        Teks,
        FieldRecord(
            "Jabatan pengesah",
            "Jabatan yang mengesahkan, misalnya 'Plt. Kepala Dinas ...' bila demikian.",
            PAGE | TWIN | DOCUMENT | DATA,
            Example(
                "Kepala Dinas Kependudukan dan Pencatatan Sipil",
                '"${jabatan}"',
                "Tempat isian harus diganti",
                "tempat-isian",
            ),
            required=True,
        ),
    ] = ""
    nama: Annotated[
        Teks,
        FieldRecord(
            "Nama pengesah",
            "Nama pejabat yang mengesahkan.",
            PAGE | TWIN | DOCUMENT | DATA,
            Example("Sri Wahyuni", "-", "Kosongkan barisnya bila belum ada", "yaml-tanda-hubung"),
        ),
    ] = ""
    nip: Annotated[
        Teks,
        FieldRecord(
            "NIP pengesah",
            "NIP pejabat yang mengesahkan.",
            PAGE | DOCUMENT | DATA,
            Example('"197001012000032001"', "[197001012000032001]", "Satu teks, bukan daftar", "bukan-teks"),
        ),
    ] = ""
