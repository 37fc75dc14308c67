"""Times the evaluation of an invented city of 10,000 SOPs and 120,000 steps; the goal is three minutes on two
cores.

    python -m tests.bench.evaluasi          10,000 SOPs
    python -m tests.bench.evaluasi 1000     another size

A tenth are secretariat procedures that every unit keeps (forty names, word for word the same steps); the
others are about a matter of their own, in words that recur as words of a language do. One in a hundred is the
same work again in another unit, said a little differently: how many of those are found is printed beside the
time.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import accumulate
from random import Random
from resource import RUSAGE_SELF, getrusage
from time import perf_counter

from macros.catalog.whole import Catalog, index_catalog
from macros.evaluate.kinds import SERAGAM, TUMPANG_TINDIH
from macros.evaluate.overall import Evaluasi, evaluate
from macros.model.kota import Kota
from macros.model.sop import Langkah, Layanan, Sop, Status, TanggalSop
from macros.model.tanggal import Tanggal
from macros.model.unit import Jabatan, Unit
from macros.model.waktu import read_waktu

UNIT, LANGKAH = 25, 12
NAMA_BERSAMA = 40
KERJA = (
    "Memeriksa",
    "Menyusun",
    "Mencatat",
    "Mengukur",
    "Menghitung",
    "Memverifikasi",
    "Menilai",
    "Merekam",
    "Mencetak",
    "Meninjau",
    "Membahas",
    "Menguji",
    "Menelaah",
    "Memasang",
    "Mengangkut",
    "Memotong",
    "Menyiapkan",
    "Mengumpulkan",
)
URUSAN = ("Penerbitan", "Pengelolaan", "Penanganan", "Pemeliharaan", "Pengawasan", "Pembinaan", "Penyaluran")
KONSONAN, VOKAL = "bdgjklmnprst", "aiueo"
HARI_INI = date(2026, 1, 31)


def kosakata(random: Random, banyak: int) -> list[str]:
    """Invented words of two or three syllables."""
    hasil: dict[str, None] = {}
    while len(hasil) < banyak:
        suku = random.randint(2, 4)
        hasil["".join(random.choice(KONSONAN) + random.choice(VOKAL) for _ in range(suku)) + "n"] = None
    return list(hasil)


def kota(banyak: int, seed: int = 1) -> tuple[Catalog, list[tuple[str, str]]]:
    """A city of so many SOPs, and the pairs that were made to overlap."""
    random = Random(seed)
    kata = kosakata(random, 3000 + banyak // 2)
    timbang = list(accumulate(1 / (10 + i) for i in range(len(kata))))
    unit = [f"dinas-{i:02}" for i in range(UNIT)]
    sop: dict[str, Sop] = {}
    pasangan: list[tuple[str, str]] = []
    for satu in _bersama(random, kata, unit, banyak // 10):
        sop[satu.id] = satu
    while len(sop) < banyak:
        pokok = random.choices(kata, cum_weights=timbang, k=2) + random.sample(kata, 1)
        ident = f"{random.choice(unit)}/sop-{len(sop)}"
        sop[ident] = _sop(random, kata, timbang, ident, pokok)
        if random.random() < 0.01:
            lain = f"{unit[(unit.index(ident.partition('/')[0]) + 1) % UNIT]}/sop-{len(sop)}"
            sop[lain] = _tiruan(random, sop[ident], lain)
            pasangan.append((min(ident, lain), max(ident, lain)))
    jabatan = tuple(
        Jabatan(id=peran, nama=peran.title()) for peran in ("kepala", "loket", "petugas", "analis")
    )
    semua = {ident: Unit(id=ident, nama=ident.title(), singkatan=ident, jabatan=jabatan) for ident in unit}
    return index_catalog(Kota(nama="Kota Melati"), semua, sop, {}, {}, {}), pasangan


def _bersama(random: Random, kata: Sequence[str], unit: Sequence[str], banyak: int) -> Iterator[Sop]:
    for nomor in range(NAMA_BERSAMA):
        pokok = random.sample(kata, 2)
        asal = _sop(random, kata, list(accumulate([1.0] * len(kata))), f"{unit[0]}/bersama-{nomor}", pokok)
        for satu in unit[: max(2, min(UNIT, banyak // NAMA_BERSAMA))]:
            yield asal.model_copy(update={"id": f"{satu}/bersama-{nomor}"})


def _sop(
    random: Random, kata: Sequence[str], timbang: Sequence[float], ident: str, pokok: Sequence[str]
) -> Sop:
    langkah = [
        _langkah("Menyerahkan berkas permohonan", "pemohon", "Formulir permohonan", "Berkas permohonan")
    ]
    langkah.append(
        _langkah("Memeriksa kelengkapan berkas", "loket", "Berkas permohonan", "Berkas terperiksa")
    )
    for _ in range(LANGKAH - 4):
        benda = " ".join((*random.choices(kata, cum_weights=timbang, k=2), random.choice(pokok)))
        masuk = f"Data {' '.join(random.choices(kata, cum_weights=timbang, k=2))}"
        kerja = f"{random.choice(KERJA)} {benda}"
        langkah.append(_langkah(kerja, random.choice(("petugas", "analis")), masuk, f"Hasil {benda}"))
    nama = f"{random.choice(URUSAN)} {' '.join(pokok)}"
    langkah.append(_langkah(f"Menandatangani {nama.lower()}", "kepala", "Konsep", "Surat bertanda tangan"))
    langkah.append(
        _langkah("Menyerahkan hasil kepada pemohon", "loket", "Surat bertanda tangan", "Tanda terima")
    )
    return Sop(
        id=ident,
        nama=nama,
        status=Status.BERLAKU,
        tanggal=TanggalSop(efektif=Tanggal(random.randint(2019, 2025), random.randint(1, 12), 1)),
        layanan=Layanan(waktu=read_waktu("3 hari kerja"), produk=(f"Surat {' '.join(pokok)}",)),
        langkah=tuple(langkah),
    )


def _tiruan(random: Random, sop: Sop, ident: str) -> Sop:
    """The same work in three steps out of four, under another name."""
    langkah = [satu for satu in sop.langkah if random.random() < 0.75]
    pokok = sop.nama.split()[1:]
    nama = f"{random.choice(URUSAN)} {' '.join(pokok[1:])} Kota"
    return sop.model_copy(update={"id": ident, "nama": nama, "layanan": None, "langkah": tuple(langkah)})


def _langkah(kegiatan: str, oleh: str, masuk: str, output: str) -> Langkah:
    waktu = read_waktu("30 menit")
    return Langkah(kegiatan=kegiatan, pelaksana=(oleh,), kelengkapan=(masuk,), waktu=waktu, output=output)


def ketemu(hasil: Evaluasi, pasangan: Sequence[tuple[str, str]]) -> int:
    """How many of these pairs stand together in a finding of an overlap."""
    sama: set[tuple[str, str]] = set()
    for satu in hasil.temuan:
        if satu.jenis in (TUMPANG_TINDIH, SERAGAM):
            sama.update((a, b) for a in satu.sop for b in satu.sop if a < b)
    return sum(satu in sama for satu in pasangan)


def main(banyak: int = 10_000) -> None:
    """Invent the city, evaluate it, and print the time."""
    katalog, pasangan = kota(banyak)
    langkah = sum(len(satu.langkah) for satu in katalog.sop.values())
    mulai = perf_counter()
    hasil = evaluate(katalog, HARI_INI)
    lama = perf_counter() - mulai
    memori = getrusage(RUSAGE_SELF).ru_maxrss / 1024
    tumpang = len(hasil.of_kind(TUMPANG_TINDIH)) + len(hasil.of_kind(SERAGAM))
    print(
        f"evaluasi {banyak:,} SOP, {langkah:,} langkah: {lama:.1f} detik, {memori:.0f} MB (batas 180 detik)"
    )
    print(
        f"tumpang tindih dan seragam: {tumpang}; tiruan ditemukan {ketemu(hasil, pasangan)} dari "
        f"{len(pasangan)}"
    )


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
