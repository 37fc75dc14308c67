"""The registry of regulations: what SOPs may cite, and whether it still holds."""

from enum import StrEnum
from typing import Annotated

from macros.model.field import DATA, DOCUMENT, EVALUATION, PAGE, SEARCH, TWIN, Example, FieldRecord
from macros.model.record import BidangTanggal, Record, Teks


class StatusPeraturan(StrEnum):
    """In force, amended (still in force, cited with its amendment), or repealed."""

    BERLAKU = "berlaku"
    DIUBAH = "diubah"
    DICABUT = "dicabut"


class Peraturan(Record, title="Peraturan"):
    """A regulation. ``sejak``: since when the status holds; ``dicabut_oleh``: the id of what repealed it."""

    id: Annotated[
        Teks,
        FieldRecord(
            "Id peraturan",
            "Nama pendek, misalnya uu-24-2013.",
            PAGE | TWIN | DOCUMENT | DATA | SEARCH | EVALUATION,
            Example("uu-24-2013", "UU 24/2013", "Huruf kecil, angka, dan tanda hubung", "id-bentuk"),
            required=True,
        ),
    ]
    nama: Annotated[
        Teks,
        FieldRecord(
            "Nama peraturan",
            "Jenis, nomor, dan tahun.",
            PAGE | TWIN | DOCUMENT | DATA | SEARCH | EVALUATION,
            Example("Undang-Undang Nomor 24 Tahun 2013", "UU Adminduk", "Jenis, nomor, dan tahun"),
            required=True,
        ),
    ]
    tentang: Annotated[
        Teks,
        FieldRecord(
            "Tentang",
            "Judul tanpa kata tentang.",
            PAGE | TWIN | DOCUMENT | DATA | SEARCH,
            Example("Administrasi Kependudukan", "tentang Administrasi Kependudukan", "Tanpa kata tentang"),
        ),
    ] = ""
    status: Annotated[
        StatusPeraturan,
        FieldRecord(
            "Status",
            "Berlaku, diubah, atau dicabut.",
            PAGE | TWIN | DATA | EVALUATION,
            Example(
                "dicabut", "tidak berlaku", "Pilihannya berlaku, diubah, atau dicabut", "pilihan-tak-dikenal"
            ),
        ),
    ] = StatusPeraturan.BERLAKU
    diubah_oleh: Annotated[
        tuple[Teks, ...],
        FieldRecord(
            "Peraturan pengubah",
            "Id peraturan yang mengubahnya.",
            PAGE | DATA,
            Example(
                "[uu-1-2020]",
                "[uu-99-2020]",
                "Peraturan itu tidak ada di berkas ini",
                "peraturan-tak-dikenal",
            ),
        ),
    ] = ()
    dicabut_oleh: Annotated[
        Teks,
        FieldRecord(
            "Peraturan pencabut",
            "Id peraturan yang mencabutnya.",
            PAGE | DATA | EVALUATION,
            Example(
                "uu-1-2020", "uu-99-2020", "Peraturan itu tidak ada di berkas ini", "peraturan-tak-dikenal"
            ),
        ),
    ] = ""
    sejak: Annotated[
        BidangTanggal | None,
        FieldRecord(
            "Status sejak",
            "Sejak kapan statusnya demikian.",
            PAGE | DATA | EVALUATION,
            Example("2023-10-31", "2023-31-10", "Bulan sebelum hari", "tanggal-mustahil"),
        ),
    ] = None
    url: Annotated[
        Teks,
        FieldRecord(
            "Tautan naskah",
            "Tautan ke naskahnya.",
            PAGE | DATA,
            Example(
                "https://jdih.contoh.go.id/uu-24-2013",
                "javascript:buka()",
                "Alamat lengkap, diawali https://",
                "alamat-tak-aman",
            ),
        ),
    ] = ""
