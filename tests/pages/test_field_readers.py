"""Every field reaches the readers that its record names, and no others: a city is built with it and without.

A field that no person reads says why.
"""

from __future__ import annotations

import copy
import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from itertools import chain
from pathlib import Path
from typing import Any

import pytest
import yaml
from jinja2 import Environment

from macros.documents.material import Material, material_of
from macros.documents.official import build_dokumen
from macros.documents.pdf.paper import column_widths, paper_size
from macros.documents.pdf.typst_data import column_head, content_data, drawing_in_words
from macros.evaluate.overall import evaluate
from macros.model.field import (
    DATA,
    DOCUMENT,
    EVALUATION,
    PAGE,
    PERSON,
    SEARCH,
    SITE,
    TWIN,
    FieldRecord,
    Reader,
    records,
)
from macros.pages.entries import all_pages
from macros.pages.guide import GROUPS
from macros.pages.plain_site import plain_markdown
from macros.pages.site import Site
from macros.pages.site_files import site_files
from macros.pages.twins import twins
from tests.city import buka_kota, isi_berkas
from tests.pictures import encoded, flag

TODAY = date(2026, 1, 31)
STEPS: list[dict[str, Any]] = [
    {
        "id": "serah",
        "kegiatan": "Menyerahkan berkas",
        "pelaksana": ["pemohon"],
        "kelengkapan": ["Fotokopi kartu"],
        "waktu": "5 menit",
        "output": "Berkas",
        "biaya": "Rp1.000",
    },
    {
        "id": "putus",
        "kegiatan": "Memeriksa berkas",
        "pelaksana": ["loket"],
        "kelengkapan": ["Buku periksa"],
        "waktu": "10 menit",
        "output": "Berkas terperiksa",
        "keterangan": "Teliti",
        "ya": "cetak",
        "tidak": "serah",
        "cabang": [{"bila": "Ragu", "ke": "serah", "peluang": 0.1}],
        "tunggu": "2 hari",
        "biaya": "Rp2.000",
        "peluang_ya": 0.7,
    },
    {
        "id": "cetak",
        "kegiatan": "Mencetak kartu",
        "pelaksana": ["loket"],
        "rujuk": "dinas/lama",
        "waktu": "5 menit",
        "output": "Kartu",
        "lanjut": "selesai",
    },
    {"kegiatan": "Mengarsipkan", "pelaksana": ["arsip"], "waktu": "1 menit", "output": "Arsip"},
]
FULL: dict[str, Any] = {
    "nama": "Penerbitan Kartu",
    "nomor": "1/DINAS/2025",
    "status": "berlaku",
    "sebelumnya": ["dinas/kartu-kuno"],
    "alias": ["kartu pengenal"],
    "sifat": ["pelayanan", "mikro"],
    "contoh": True,
    "tanggal": {"pembuatan": "2025-01-10", "revisi": "2025-01-20", "efektif": "2025-02-01"},
    "rencana_tinjauan": "2025-06",
    "disahkan_oleh": {"jabatan": "Kepala Dinas", "nama": "Sri", "nip": "1970"},
    "keputusan": "Keputusan Nomor 5",
    "dasar_hukum": ["uu-24-2013"],
    "kualifikasi_pelaksana": ["Mampu membaca"],
    "keterkaitan": ["dinas/lama"],
    "peralatan": ["Pencetak"],
    "peringatan": ["Jangan hilang"],
    "pencatatan": ["Buku register"],
    "layanan": {
        "peristiwa": ["lahir"],
        "untuk": "Semua warga",
        "persyaratan": ["Kartu lama"],
        "waktu": "1 hari kerja",
        "biaya": "Gratis",
        "produk": ["Kartu baru"],
        "tempat": "Loket 3",
        "pengaduan": "Loket aduan",
    },
    "lampiran": [{"nama": "Formulir satu", "berkas": "f-1.pdf"}],
    "langkah": STEPS,
    "tinjauan": [
        {
            "tanggal": "2025-05-10",
            "jenis": "simulasi",
            "oleh": "Bagian Organisasi",
            "metode": "Wawancara",
            "hasil": "Langkah 2 lambat sekali",
            "tindak_lanjut": "Petugas ditambah",
            "formulir": dict.fromkeys(
                (
                    "mendorong_kinerja",
                    "mudah_dipahami",
                    "mudah_dilaksanakan",
                    "peran_berjalan",
                    "mengatasi_masalah",
                    "menjawab_kebutuhan",
                    "saling_sinergi",
                ),
                False,
            ),
            "uji_coba": [
                {
                    "langkah": 2,
                    "kegiatan": "Memeriksa berkas",
                    "menit": [30, 31, 32],
                    "menyimpang": 2,
                    "kendala": "Antre",
                }
            ],
        },
        {"tanggal": "2025-04", "jenis": "evaluasi", "hasil": "Antrean terlalu panjang"},
    ],
    "bukan_tumpang_tindih": [{"dengan": "dinas/kembar", "alasan": "Untuk arsip"}],
}
CITY: dict[str, Any] = {
    "dinas/kartu.md": FULL,
    "dinas/kembar.md": {
        **{key: FULL[key] for key in ("status", "tanggal", "disahkan_oleh", "dasar_hukum", "langkah")},
        "nama": "Penerbitan Kartu Kembar",
        "nomor": "2/DINAS/2025",
    },
    "dinas/lama.md": {
        "nama": "Kartu Lama",
        "nomor": "9/DINAS/2010",
        "status": "dicabut",
        "diganti_oleh": "dinas/kartu",
    },
    "dinas/rancangan.md": {"nama": "Rancangan", "status": "draf", "periksa": ["Nomor belum pasti"]},
    "dinas/index.md": {
        "nama": "Dinas Kependudukan",
        "singkatan": "Disduk",
        "jenis": "dinas",
        "induk": "setda",
        "nama_lama": ["Kantor Catatan"],
        "pemilik": ["@kota/dinas"],
        "pola_nomor": "{urut}/DINAS/{tahun}",
        "kontak": {
            "alamat": "Jalan Melati 6",
            "jam": ["Senin 08.00-15.00"],
            "telepon": "0548 1",
            "whatsapp": "0811 2",
            "surel": "dinas@contoh.go.id",
            "peta": "https://peta.contoh.go.id/dinas",
        },
        "jabatan": [
            {"id": "loket", "nama": "Petugas Loket"},
            {"id": "arsip", "nama": "Arsiparis", "dihapus": "2025-12-31", "menjadi": "loket"},
        ],
        "contoh": True,
    },
    "setda/index.md": {"nama": "Sekretariat", "singkatan": "Setda", "jenis": "sekretariat"},
    "setda/umum.md": {
        **{key: FULL[key] for key in ("status", "tanggal", "disahkan_oleh", "dasar_hukum", "langkah")},
        "nama": "Urusan Umum",
        "nomor": "3/SETDA/2025",
        "layanan": {"untuk": "Warga"},
        "keterkaitan": ["dinas/kartu"],
    },
    "peraturan.yml": [
        {
            "id": "uu-24-2013",
            "nama": "UU 24/2013",
            "tentang": "Kependudukan",
            "status": "dicabut",
            "dicabut_oleh": "uu-1-2020",
            "sejak": "2020-02-01",
            "url": "https://jdih.contoh.go.id/24",
        },
        {
            "id": "uu-1-2020",
            "nama": "UU 1/2020",
            "status": "diubah",
            "diubah_oleh": ["uu-24-2013"],
        },
    ],
    "kota.yml": {
        "nama": "Kota Melati",
        "situs": "https://sop.contoh.go.id",
        "repositori": "https://forge.contoh.go.id/kota/sop",
        "forge": "gitlab",
        "lisensi": "CC0",
        "pemilik": ["@kota/redaksi"],
        "logo": "lambang.png",
        "kertas": "a4",
        "halaman_keputusan": False,
        "zona_waktu": "Asia/Makassar",
        "evaluasi": "publik",
        "contoh": True,
        "luring": False,
        "pelaksana_umum": [{"id": "pemohon", "nama": "Pemohon Kartu"}],
        "peristiwa": [{"id": "lahir", "nama": "Kelahiran"}],
        "jam_kerja": ["Selasa 09.00-10.00"],
    },
}
WHERE: dict[str, tuple[str | int, ...]] = {
    "Naskah": ("dinas/kartu.md",),
    "TanggalSop": ("dinas/kartu.md", "tanggal"),
    "Pengesah": ("dinas/kartu.md", "disahkan_oleh"),
    "Layanan": ("dinas/kartu.md", "layanan"),
    "Lampiran": ("dinas/kartu.md", "lampiran", 0),
    "Langkah": ("dinas/kartu.md", "langkah", 1),
    "Cabang": ("dinas/kartu.md", "langkah", 1, "cabang", 0),
    "Tinjauan": ("dinas/kartu.md", "tinjauan", 0),
    "Formulir": ("dinas/kartu.md", "tinjauan", 0, "formulir"),
    "UjiLangkah": ("dinas/kartu.md", "tinjauan", 0, "uji_coba", 0),
    "BukanTumpangTindih": ("dinas/kartu.md", "bukan_tumpang_tindih", 0),
    "DataUnit": ("dinas/index.md",),
    "Kontak": ("dinas/index.md", "kontak"),
    "Jabatan": ("dinas/index.md", "jabatan", 1),
    "Peraturan": ("peraturan.yml", 0),
    "Kota": ("kota.yml",),
    "PelaksanaUmum": ("kota.yml", "pelaksana_umum", 0),
    "Peristiwa": ("kota.yml", "peristiwa", 0),
}
"""Where a city holds the group; some fields make sense only in another file or step."""
ELSEWHERE: dict[str, tuple[str | int, ...]] = {
    "Naskah.diganti_oleh": ("dinas/lama.md",),
    "Naskah.periksa": ("dinas/rancangan.md",),
    "Langkah.id": ("dinas/kartu.md", "langkah", 2),
    "Tinjauan.hasil": ("dinas/kartu.md", "tinjauan", 1),
    "Langkah.rujuk": ("dinas/kartu.md", "langkah", 2),
    "Langkah.lanjut": ("dinas/kartu.md", "langkah", 2),
    "Peraturan.diubah_oleh": ("peraturan.yml", 1),
}
OTHER: dict[str, Any] = {
    "Naskah.contoh": {"dinas/index.md": {"contoh": False}, "kota.yml": {"contoh": False}},
    "DataUnit.contoh": {"dinas/kartu.md": {"contoh": False}, "kota.yml": {"contoh": False}},
    "Kota.contoh": {"dinas/kartu.md": {"contoh": False}, "dinas/index.md": {"contoh": False}},
    "Kota.jam_kerja": {"dinas/index.md": {"kontak": {}}},
    "UjiLangkah.langkah": {
        "dinas/kartu.md": {
            "tinjauan": [
                {
                    "tanggal": "2025-05",
                    "jenis": "simulasi",
                    "uji_coba": [{"langkah": 2, "menit": [30, 31, 32]}],
                }
            ]
        }
    },
}
"""What must be otherwise around a field for it to matter at all."""
CHANGED: dict[str, Any] = {
    "Lampiran.berkas": "f-2.pdf",
    "Tinjauan.tanggal": "2025-03-10",
    "Tinjauan.jenis": "monitoring",
    "UjiLangkah.langkah": 3,
    "UjiLangkah.kegiatan": "Mencetak kartu",
}
"""What else a field says that must be there; a text says the same with a word more."""


def city_text(city: dict[str, Any]) -> str:
    parts = []
    for name, content in city.items():
        text = yaml.safe_dump(content, allow_unicode=True, sort_keys=False)
        parts.append(f"-- {name} --\n" + (f"---\n{text}---\n\nIsi.\n" if name.endswith(".md") else text))
    return "".join(parts)


def outputs(folder: Path, city: dict[str, Any]) -> dict[Reader, str]:
    """All that each reader gets of a city."""
    for name in ("f-1.pdf", "f-2.pdf"):
        (folder / "dinas/lampiran").mkdir(parents=True, exist_ok=True)
        (folder / "dinas/lampiran" / name).write_bytes(isi_berkas(name, name * len(name)))
    (folder / "lambang.png").write_bytes(encoded(flag()))
    opened = buka_kota(folder, city_text(city), draf=True)
    texts: dict[Reader, list[str]] = {reader: [] for reader in Reader}
    site = Site(opened.katalog, TODAY, {})
    all_of_them = tuple(all_pages(site))
    pages = ((page.file, plain_markdown(site, page)) for page in all_of_them if page.group != "evaluasi")
    written = chain(site_files(site), twins(site, all_of_them))
    files = ((path, content.decode(errors="replace")) for path, content in written)
    for path, content in chain(pages, files):
        text = f"{path}\n{content}"
        reader = reader_of(path)
        if reader is PAGE:
            texts[DATA] += re.findall(r"<script type=.application/ld.*?</script>", text, re.DOTALL)
            text = re.sub(r"<script.*?</script>", "", text, flags=re.DOTALL)
        texts[reader].append(text)
    texts[EVALUATION].append(repr(evaluate(opened.katalog, TODAY)))
    texts[DOCUMENT] += document_texts(material_of(opened))
    return {reader: "\n".join(parts) for reader, parts in texts.items()}


def reader_of(path: str) -> Reader:
    if path.endswith("/index.md") or path == "llms.txt":
        return TWIN
    kinds = {"data": DATA, "cari": SEARCH, "evaluasi": EVALUATION, "perubahan": SITE}
    return kinds.get(path.partition("/")[0].removesuffix(".md"), PAGE if path.endswith(".md") else SITE)


def document_texts(material: Material) -> Iterator[str]:
    """What the forms of the official document are given to print."""
    for sop in material.katalog.sop.values():
        dokumen = build_dokumen(material, sop)
        heads = [column_head(column) for column in dokumen.kolom]
        widths = column_widths(dokumen.kertas, heads, [20.0] * len(heads), keterangan=True)
        words = drawing_in_words(dokumen, range(1, len(dokumen.baris) + 1))
        yield repr((content_data(dokumen, widths), words, dokumen.graf, dokumen.logo))
        yield repr((paper_size(dokumen.kertas), dokumen.lisensi))


def at(city: dict[str, Any], path: tuple[str | int, ...]) -> Any:
    for key in path:
        city = city[key]  # type: ignore[index]
    return city


@cache
def baseline(folder: Path, around: str) -> dict[Reader, str]:
    return outputs(folder, surrounded(around))


def surrounded(key: str) -> dict[str, Any]:
    city = copy.deepcopy(CITY)
    for name, fields in OTHER.get(key, {}).items():
        city[name].update(fields)
    return city


def reached(key: str, root: Path) -> Reader:
    """Who reads something else when a field is not there, or says something else."""
    group, _, field = key.partition(".")
    around = key if key in OTHER else ""
    before = baseline(root / "full" / around, around)
    city = surrounded(around)
    holder = at(city, ELSEWHERE.get(key, WHERE[group]))
    assert field in holder, f"give {key} a value in the city of this test (CITY)"
    if key in CHANGED:
        holder[field] = CHANGED[key]
    elif next(model for model in GROUPS if model.__name__ == group).model_fields[field].is_required():
        holder[field] = f"{holder[field]}lain"
    else:
        del holder[field]
    after = outputs(root / key, city)
    return sum_readers(r for r in Reader if before[r] != after[r])


def sum_readers(readers: Iterator[Reader]) -> Reader:
    total = Reader(0)
    for reader in readers:
        total |= reader
    return total


FIELDS = {f"{group.__name__}.{field}": record for group in GROUPS for field, record in records(group)}


@pytest.fixture(scope="module", autouse=True)
def compiled_once() -> Iterator[None]:
    """Every city has templates of its own; that they are compiled again is four fifths of the time."""
    compiled: dict[Any, Any] = {}
    real = Environment.compile

    def remembered(env: Environment, source: str, name: str | None = None, *rest: Any, **more: Any) -> Any:
        key = (source, name, env.autoescape, env.finalize, env.trim_blocks)
        if key not in compiled:
            compiled[key] = real(env, source, name, *rest, **more)
        return compiled[key]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Environment, "compile", remembered)
        yield


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("kota")


@pytest.mark.parametrize(("key", "record"), FIELDS.items())
def test_a_field_reaches_the_readers_that_its_record_names(key: str, record: FieldRecord, root: Path) -> None:
    found = reached(key, root) & ~SITE
    assert found == record.readers & ~SITE, f"the record of {key} must name {found}"


@pytest.mark.parametrize(("key", "record"), FIELDS.items())
def test_a_field_that_no_person_reads_says_why(key: str, record: FieldRecord) -> None:
    hidden = not record.readers & PERSON
    assert bool(record.reason) is hidden, (
        f"{key}: 'reason' is for fields that no person reads, and for all such"
    )
