"""What a citizen must know of a service, and the forms to fill in."""

from typing import Annotated

from macros.model.field import DATA, EVALUATION, PAGE, SEARCH, TWIN, Example, FieldRecord
from macros.model.record import BidangWaktu, Record, Teks


class Layanan(Record, title="Layanan"):
    """What a citizen must know of a service; waktu is the public promise."""

    peristiwa: Annotated[
        tuple[Teks, ...],
        FieldRecord(
            "Peristiwa hidup",
            "Id peristiwa hidup dari kota.yml, agar layanan ini ditemukan warga.",
            PAGE | TWIN | DATA | SEARCH | EVALUATION,
            Example(
                "[punya-identitas]", "[identitas]", "Id itu tidak ada di kota.yml", "peristiwa-tak-dikenal"
            ),
        ),
    ] = ()
    untuk: Annotated[
        Teks,
        FieldRecord(
            "Penerima layanan",
            "Siapa yang boleh memakai layanan ini.",
            PAGE | TWIN | DATA | SEARCH,
            Example(
                "Warga berusia 17 tahun atau sudah menikah",
                "Umum",
                "Sebut siapa yang boleh memakai layanan ini",
            ),
        ),
    ] = ""
    persyaratan: Annotated[
        tuple[Teks, ...],
        FieldRecord(
            "Persyaratan",
            "Apa yang perlu disiapkan warga, satu butir satu dokumen.",
            PAGE | TWIN | DATA | SEARCH | EVALUATION,
            Example("[Fotokopi Kartu Keluarga, Pasfoto 3x4]", "[KK dan pasfoto]", "Satu butir satu dokumen"),
        ),
    ] = ()
    waktu: Annotated[
        BidangWaktu | None,
        FieldRecord(
            "Janji waktu layanan",
            "Janji waktu kepada warga, misalnya 1 hari kerja.",
            PAGE | TWIN | DATA | EVALUATION,
            Example("1 hari kerja", "secepatnya", "Warga perlu waktu yang terukur", "waktu-tak-terukur"),
        ),
    ] = None
    biaya: Annotated[
        Teks,
        FieldRecord(
            "Biaya layanan",
            "Biaya bagi warga, atau 'Gratis'.",
            PAGE | TWIN | DATA | EVALUATION,
            Example("Gratis", "sesuai aturan", "Sebut jumlahnya, atau Gratis"),
        ),
    ] = ""
    produk: Annotated[
        tuple[Teks, ...],
        FieldRecord(
            "Produk layanan",
            "Apa yang diterima warga.",
            PAGE | TWIN | DATA | SEARCH | EVALUATION,
            Example("[KTP elektronik]", "[Pelayanan KTP]", "Sebut benda yang diterima warga"),
        ),
    ] = ()
    tempat: Annotated[
        Teks,
        FieldRecord(
            "Tempat layanan",
            "Tempat mengurusnya; tanpa ini, alamat unit yang dipakai.",
            PAGE | TWIN | DATA,
            Example("Loket 3 Mal Pelayanan Publik", "kantor", "Sebut tempat yang dapat dicari warga"),
        ),
    ] = ""
    pengaduan: Annotated[
        Teks,
        FieldRecord(
            "Pengaduan",
            "Ke mana warga mengadu.",
            PAGE | TWIN | DATA | EVALUATION,
            Example("SP4N-LAPOR! atau loket pengaduan", "ke kantor", "Sebut saluran yang dapat dipakai"),
        ),
    ] = ""


class Lampiran(Record, title="Lampiran"):
    """A form that citizens download; berkas is a file name in the unit's folder ``lampiran``."""

    nama: Annotated[
        Teks,
        FieldRecord(
            "Nama",
            "Nama formulir seperti yang dikenal warga.",
            PAGE | DATA,
            Example("Formulir F-1.02", "formulir", "Sebut nama yang dikenal warga"),
            required=True,
        ),
    ]
    berkas: Annotated[
        Teks,
        FieldRecord(
            "Berkas",
            "Nama berkas di folder lampiran milik unit.",
            PAGE | DATA,
            Example("f-1-02.pdf", "f-9.pdf", "Berkas itu tidak ada di folder lampiran", "lampiran-tidak-ada"),
            required=True,
        ),
    ]
