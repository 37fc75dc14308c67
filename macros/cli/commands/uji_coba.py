"""``sop uji-coba``: the sheet of a trial, and the measured times that come back from it."""

import json
import sys
from argparse import Namespace
from pathlib import Path
from typing import Any

from macros.base.failure import cause_of
from macros.catalog.loading import Opened, open_folder
from macros.cli.atomic import write
from macros.cli.command import Command, Group, option
from macros.cli.errors import CommandError
from macros.cli.reporting import report
from macros.cli.targets import Target, find_targets
from macros.evaluate.trials import TrialResult, summarize_trial, trial_results
from macros.model.formatting import Isi, format_file
from macros.model.shape import shape_of
from macros.model.sop import JenisTinjauan, Naskah, Sop, Tinjauan, UjiLangkah
from macros.model.tanggal import Tanggal, read_tanggal
from macros.model.trial_table import read_trial
from macros.pages.parts import signatures
from macros.pages.trial_sheet import trial_csv
from macros.source.csv_reader import read_csv
from macros.source.document import Data

_KATA = ("oleh", "metode", "hasil", "tindak_lanjut")


def uji_coba(isian: Namespace) -> int:
    """Print the empty sheet of the SOP ``isian.id`` as CSV, or take a filled one (``isian.csv``) into its
    source.

    What was measured becomes a review of ``isian.tanggal`` (today) and ``isian.jenis``; one that is there
    already gets these times instead of its own. With ``isian.lihat`` nothing is written. A table with a
    mistake is refused whole.
    """
    (sasaran,) = find_targets([], isian.setelan.akar)
    bukaan = open_folder(sasaran.akar, signatures(), draf=True, sebut=sasaran.sebut)
    sop = bukaan.katalog.sop.get(isian.id.removesuffix(".md"))
    if sop is None:
        raise CommandError(f"SOP '{isian.id}' tidak ada; tulis unit/nama-berkas")
    if not isian.csv:
        sys.stdout.buffer.write(trial_csv(bukaan.katalog, sop))
        return 0
    uji, masalah = read_trial(isian.csv, read_csv(isian.csv, _read(isian.csv)), sop)
    if masalah:
        report(masalah, isian.format, "Tidak ada yang dicatat. Perbaiki tabelnya, lalu ulangi.")
        return 1
    tinjauan = _tinjauan(isian, bukaan, uji)
    kini = sop.model_copy(update={"tinjauan": _replace(sop.tinjauan, tinjauan)})
    tulisan = [] if isian.lihat else [_note(sasaran, sop, kini)]
    _show(kini, isian.format, tulisan)
    return 0


def _read(nama: str) -> bytes:
    try:
        return Path(nama).read_bytes()
    except OSError as galat:
        raise CommandError(f"'{nama}' tidak dapat dibaca: {cause_of(galat)}") from None


def _tinjauan(isian: Namespace, bukaan: Opened, uji: tuple[UjiLangkah, ...]) -> Tinjauan:
    hari = isian.setelan.today(bukaan.katalog.kota.zona_waktu)
    try:
        tanggal = read_tanggal(isian.tanggal) if isian.tanggal else Tanggal(hari.year, hari.month, hari.day)
    except ValueError:
        raise CommandError(f"'{isian.tanggal}' bukan tanggal; tulis misalnya 2026-01-31") from None
    kata: dict[str, Any] = {kunci: getattr(isian, kunci) or "" for kunci in _KATA}
    return Tinjauan(tanggal=tanggal, jenis=JenisTinjauan(isian.jenis), uji_coba=uji, **kata)


def _replace(semua: tuple[Tinjauan, ...], baru: Tinjauan) -> tuple[Tinjauan, ...]:
    """The reviews with this one among them; one of its kind and day keeps what the new one does not say."""
    for i, tinjauan in enumerate(semua):
        if (tinjauan.tanggal, tinjauan.jenis) == (baru.tanggal, baru.jenis):
            ubah = {k: v for k in (*_KATA, "uji_coba") if (v := getattr(baru, k))}
            return (*semua[:i], tinjauan.model_copy(update=ubah), *semua[i + 1 :])
    return (*semua, baru)


def _note(sasaran: Target, lama: Sop, kini: Sop) -> str:
    """Write the review into the source, in canonical form; everything else in the file keeps its meaning."""
    jalur = sasaran.akar / f"{kini.id}.md"
    berubah = [
        i
        for i, tinjauan in enumerate(kini.tinjauan)
        if i >= len(lama.tinjauan) or tinjauan != lama.tinjauan[i]
    ]

    def ubah(data: Isi) -> Isi:
        assert isinstance(data, dict)  # noqa: S101 - the file was read as an SOP
        semua = data.get("tinjauan") or []
        semua = list(semua) if isinstance(semua, list) else [semua]
        for i in berubah:
            semua[i : i + 1] = [_data(kini.tinjauan[i], semua[i] if i < len(semua) else None)]
        return {**data, "tinjauan": semua}

    hasil = format_file(f"{sasaran.sebut}/{kini.id}.md", jalur.read_bytes(), shape_of(Naskah), ubah)
    if hasil.isi is None or hasil.komentar:
        sebab = (
            hasil.sebab[0].pesan if hasil.sebab else "komentarnya akan hilang; jalankan dahulu: sop rapikan"
        )
        raise CommandError(f"'{jalur}' tidak ditulis: {sebab}")
    try:
        write(jalur, hasil.isi)
    except OSError as galat:
        raise CommandError(f"'{jalur}' tidak dapat ditulis: {cause_of(galat)}") from None
    return f"{jalur}: dicatat"


def _data(tinjauan: Tinjauan, lama: Data) -> Data:
    """A review as a source file holds it; of one that was there, only what is new is said again."""
    isi: dict[str, Any] = dict(lama) if isinstance(lama, dict) else {}
    isi |= {"tanggal": tinjauan.tanggal.iso, "jenis": tinjauan.jenis.value}
    for kunci in _KATA:
        if nilai := getattr(tinjauan, kunci):
            isi[kunci] = nilai
    isi["uji_coba"] = [_trial(uji) for uji in tinjauan.uji_coba]
    return isi


def _trial(uji: UjiLangkah) -> Data:
    menyimpang = {"menyimpang": str(uji.menyimpang)} if uji.menyimpang else {}
    menit: list[Data] = [f"{nilai:.10g}" for nilai in uji.menit]
    return {
        "langkah": str(uji.langkah),
        "kegiatan": uji.kegiatan,
        "menit": menit,
        **menyimpang,
        "kendala": uji.kendala,
    }


def _show(sop: Sop, bentuk_laporan: str, tulisan: list[str]) -> None:
    semua = trial_results(sop)
    if bentuk_laporan == "json":
        print(json.dumps([_json(sop, hasil) for hasil in semua], ensure_ascii=False, indent=2))
        return
    for hasil in semua:
        langkah = sop.langkah[hasil.nomor - 1]
        ringkas = f"{summarize_trial(langkah, hasil)}. {hasil.putusan.capitalize()}."
        print(f"Langkah {hasil.nomor}, {langkah.kegiatan}: {ringkas}")
        for kendala in hasil.kendala:
            print(f"  Kendala: {kendala}")
    for satu_baris in tulisan or ["Tidak ada yang ditulis (--lihat)."]:
        print(satu_baris)


def _json(sop: Sop, hasil: TrialResult) -> dict[str, Any]:
    return {
        "langkah": hasil.nomor,
        "kegiatan": sop.langkah[hasil.nomor - 1].kegiatan,
        "kali": hasil.kali,
        "percobaan": hasil.percobaan,
        "tengah": hasil.tengah,
        "rentang": hasil.rentang,
        "jenis": hasil.jenis.value,
        "menyimpang": hasil.menyimpang,
        "kendala": list(hasil.kendala),
        "putusan": hasil.putusan.value,
    }


COMMAND = Command(
    name="uji-coba",
    help="memberi lembar uji coba sebuah SOP, dan mencatat hasil pengukurannya",
    run=uji_coba,
    group=Group.MEMERIKSA,
    usage="sop uji-coba ID",
    guide="Memberi lembar uji coba sebuah SOP; `--csv BERKAS` mencatat hasil pengukurannya, `--lihat` hanya "
    "memperlihatkannya. Yang dicatat bersamanya: `--tanggal`, `--jenis`, `--oleh`, `--metode`, `--hasil`, "
    "`--tindak-lanjut`.",
    options=(
        option("id", help="SOP menurut tempat berkasnya: unit/nama-berkas; naskah draf pun boleh"),
        option(
            "--csv", metavar="BERKAS", help="lembar yang sudah diisi; tanpa ini, lembar kosong dikeluarkan"
        ),
        option("--lihat", action="store_true", help="bandingkan saja, jangan tulis ke naskah"),
        option("--tanggal", help="hari uji coba (bawaan: hari ini)"),
        option("--jenis", choices=["simulasi", "bimtek"], default="simulasi", help="bawaan: simulasi"),
        option("--oleh", help="siapa yang menguji"),
        option("--metode", help="cara mengujinya"),
        option("--hasil", help="apa yang ditemukan"),
        option("--tindak-lanjut", help="apa yang dilakukan sesudahnya"),
    ),
    formats=("teks", "json"),
)
