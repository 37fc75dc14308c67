"""Invents a city's content folder of any size: the same bytes for the same size and seed, and valid."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product
from pathlib import Path
from random import Random

from macros.model.kota import Kota
from macros.model.peraturan import Peraturan
from macros.model.shape import shape_of
from macros.model.sop import Naskah
from macros.model.unit import DataUnit
from macros.source.canonical import Bentuk, ListShape, write_markdown, write_yaml
from macros.source.yaml import Data
from tests.bench.words import BIDANG, JABATAN, KEGIATAN, OBYEK, PERISTIWA, SYARAT, URUSAN

Isian = dict[str, Data]

UNITS = tuple((f"{jenis}-{bidang.replace(' ', '-')}", jenis, bidang) for jenis, bidang in BIDANG)
REGULATIONS = tuple(f"perda-{n}-{tahun}" for tahun in range(2016, 2026) for n in (2, 5, 7, 11, 14, 19))


def write_city(folder: Path, size: int, seed: int = 1) -> Path:
    """Fill a folder with ``size`` SOPs in force, over 30 units, in canonical form; returns the folder.

    An SOP has about twelve steps with decisions, loops, a step that another SOP carries out, and links; two
    of three are services for citizens.
    """
    random = Random(seed)
    _write(folder / "kota.yml", write_yaml(_city(), shape_of(Kota)))
    _write(folder / "peraturan.yml", write_yaml(_regulations(), ListShape(shape_of(Peraturan))))
    for ident, jenis, bidang in UNITS:
        body = f"Unit ini mengurus {bidang} dan melayani warga kota pada hari kerja."
        _write(folder / ident / "index.md", _markdown(_unit(jenis, bidang), shape_of(DataUnit), body))
    names = dict(_names(random, size))
    links = _links(random, list(names))
    for n, (ident, nama) in enumerate(names.items(), 1):
        earlier = list(names)[: n - 1][-200:]
        sop = _sop(random, nama, f"{n:04}", links[ident], earlier)
        _write(folder / f"{ident}.md", _markdown(sop, shape_of(Naskah), _body(random, earlier)))
    return folder


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8", newline="\n")


def _markdown(data: Isian, shape: Bentuk, body: str) -> str:
    return write_markdown(data, shape, body)


def _city() -> Isian:
    return {
        "nama": "Kota Melati",
        "situs": "https://sop.kota-melati.example",
        "repositori": "https://git.kota-melati.example/kota/sop",
        "contoh": "true",
        "peristiwa": [{"id": ident, "nama": nama} for ident, nama in PERISTIWA],
        "jam_kerja": ["Senin–Kamis 07.30–16.00", "Jumat 07.30–14.30"],
    }


def _regulations() -> Data:
    tentang = [bidang.capitalize() for _, bidang in BIDANG]
    return [
        {
            "id": ident,
            "nama": f"Peraturan Daerah Nomor {nomor} Tahun {tahun}",
            "tentang": f"Penyelenggaraan Urusan {tentang[i % len(tentang)]}",
            "status": "berlaku",
        }
        for i, ident in enumerate(REGULATIONS)
        for _, nomor, tahun in [ident.split("-")]
    ]


def _unit(jenis: str, bidang: str) -> Isian:
    return {
        "nama": f"{jenis.capitalize()} {bidang.title()}",
        "singkatan": jenis[:3].capitalize() + "".join(kata[:3] for kata in bidang.split()),
        "jenis": jenis,
        "kontak": {
            "alamat": "Jalan Melati Nomor 1",
            "jam": ["Senin–Kamis 08.00–15.00", "Jumat 08.00–11.00"],
            "telepon": "0500 000000",
            "surel": "unit@kota-melati.example",
        },
        "jabatan": [{"id": ident, "nama": nama} for ident, nama in JABATAN],
        "contoh": "true",
    }


def _names(random: Random, size: int) -> Iterator[tuple[str, str]]:
    """The id and name of each SOP; units take turns, and each has names of its own."""
    topics = {
        ident: random.sample(list(product(URUSAN, OBYEK)), len(URUSAN) * len(OBYEK)) for ident, _, _ in UNITS
    }
    if size > sum(map(len, topics.values())):
        raise ValueError(f"at most {sum(map(len, topics.values()))} SOPs can be named")
    for n in range(size):
        unit, _, bidang = UNITS[n % len(UNITS)]
        urusan, obyek = topics[unit].pop()
        nama = f"{urusan} {obyek} {bidang.title()}"
        yield f"{unit}/{nama.lower().replace(' ', '-')}", nama


def _links(random: Random, idents: Sequence[str]) -> dict[str, list[str]]:
    """About four related SOPs each, which name each other."""
    links: dict[str, list[str]] = {ident: [] for ident in idents}
    for _ in range(2 * len(idents) if len(idents) > 1 else 0):
        one, other = random.sample(idents, 2)
        if other not in links[one]:
            links[one].append(other)
            links[other].append(one)
    return links


def _sop(random: Random, nama: str, nomor: str, links: Sequence[str], earlier: Sequence[str]) -> Isian:
    """A front matter; another SOP carries out a step only if it is an ``earlier`` one: none goes in a
    circle.
    """
    layanan = random.random() < 0.67
    tahun = random.randint(2019, 2025)
    obyek = nama.partition(" ")[2]
    data: Isian = {
        "nama": nama,
        "nomor": f"000.8/{nomor}/{tahun}",
        "status": "berlaku",
        "alias": [obyek.lower()],
        "sifat": ["pelayanan" if layanan else "administratif"],
        "tanggal": {
            "pembuatan": f"{tahun}-01-{random.randint(10, 28)}",
            "revisi": f"{tahun}-06-{random.randint(10, 28)}",
            "efektif": f"{tahun}-07-{random.randint(10, 28)}",
        },
        "disahkan_oleh": {"jabatan": JABATAN[0][1], "nama": "(contoh)", "nip": "(contoh)"},
        "dasar_hukum": list(random.sample(REGULATIONS, random.randint(3, 6))),
        "kualifikasi_pelaksana": [
            f"Memahami aturan tentang {obyek.lower()}",
            "Mampu mengoperasikan komputer",
        ],
        "keterkaitan": list(links),
        "peralatan": ["Komputer dengan jaringan", "Pencetak", "Alat tulis kantor"],
        "peringatan": [f"Bila tidak dilaksanakan, {obyek.lower()} terlambat diterima"],
        "pencatatan": ["Buku agenda", "Arsip digital"],
        "langkah": list(_steps(random, obyek, earlier, layanan=layanan)),
    }
    if random.random() < 0.8:
        data["tinjauan"] = [
            {
                "tanggal": f"2025-{random.randint(10, 12)}-{random.randint(10, 28)}",
                "jenis": "evaluasi",
                "oleh": "Bagian Organisasi",
                "metode": "Diskusi kelompok kerja",
                "hasil": "Berjalan dengan baik",
                "tindak_lanjut": "Tidak ada",
            }
        ]
    if layanan:
        data["layanan"] = {
            "peristiwa": [ident for ident, _ in random.sample(PERISTIWA, random.randint(1, 2))],
            "untuk": f"Warga yang memerlukan {obyek.lower()}",
            "persyaratan": list(random.sample(SYARAT, random.randint(3, 6))),
            "waktu": f"{random.randint(5, 14)} hari kerja",
            "biaya": random.choice(["Gratis", "Sesuai tarif retribusi daerah"]),
            "produk": [obyek],
            "tempat": "Loket pelayanan",
            "pengaduan": "Loket pengaduan atau surel unit",
        }
    return data


def _steps(random: Random, obyek: str, earlier: Sequence[str], *, layanan: bool) -> Iterator[Isian]:
    """Ten to fourteen steps: an entry check that sends back, work, a choice of three ways, a review that
    sends back.
    """

    def step(kegiatan: str, oleh: Sequence[str], output: str, **lain: Data) -> Isian:
        waktu = random.choice(["5 menit", "10 menit", "± 15 menit", "30 menit", "1-2 jam", "1 hari kerja"])
        return {
            "kegiatan": kegiatan,
            "pelaksana": list(oleh),
            "kelengkapan": list(random.sample(SYARAT, random.randint(1, 3))),
            "waktu": waktu,
            "output": output,
            **lain,
        }

    berkas = f"Berkas {obyek.lower()}"
    yield step(
        "Menyerahkan berkas permohonan", ["pemohon" if layanan else "pengadministrasi"], berkas, id="serah"
    )
    yield step("Memeriksa kelengkapan berkas", ["loket"], "Berkas terperiksa", ya="catat", tidak="serah")
    yield step("Mencatat permohonan ke dalam buku agenda", ["pengadministrasi"], "Nomor agenda", id="catat")
    kerja = random.sample(KEGIATAN, random.randint(3, 7))
    for i, (kegiatan, output) in enumerate(kerja):
        rujuk: Isian = {"rujuk": random.choice(earlier)} if earlier and i == 1 else {}
        oleh = random.sample([ident for ident, _ in JABATAN[1:]], 2 if random.random() < 0.15 else 1)
        yield step(kegiatan, oleh, output, **rujuk)
    cabang: Data = [
        {"bila": "Perlu peninjauan lapangan", "ke": "tinjau"},
        {"bila": "Tidak perlu peninjauan", "ke": "susun"},
        {"bila": "Tidak memenuhi syarat", "ke": "selesai"},
    ]
    yield step("Menentukan cara penyelesaian", ["kabid"], "Keputusan penyelesaian", cabang=cabang)
    yield step("Meninjau lapangan bersama pemohon", ["verifikator", "pemohon"], "Berita acara", id="tinjau")
    yield step(f"Menyusun konsep {obyek.lower()}", ["operator"], "Konsep", id="susun")
    yield step("Memeriksa konsep", ["sekretaris"], "Konsep terparaf", ya="tanda", tidak="susun")
    yield step(f"Menandatangani {obyek.lower()}", ["kepala"], obyek, id="tanda", tunggu="1 hari kerja")
    terakhir = ["loket", "pemohon"] if layanan else ["pengadministrasi"]
    yield step(f"Menyerahkan {obyek.lower()} dan mengarsipkan berkas", terakhir, "Bukti penyerahan")


def _body(random: Random, earlier: Sequence[str]) -> str:
    """What an editor adds to a quarter of them: a heading, a paragraph, a list, a link to another SOP."""
    if random.random() > 0.25 or not earlier:
        return ""
    lain = random.choice(earlier)
    return (
        "## Pertanyaan yang sering diajukan\n\n"
        f'Bila berkas belum lengkap, lengkapi dahulu melalui {{{{ sop("{lain}") }}}}. '
        "Petugas memberi tahu hasilnya lewat pesan singkat.\n\n"
        "- Pengambilan dapat **diwakilkan** dengan surat kuasa.\n"
        "- Simpan tanda terima sampai urusan selesai.\n"
    )
