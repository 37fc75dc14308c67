"""Checks of one SOP that need nothing but itself: what must be there, and whether its steps lead anywhere."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from macros.model import kode
from macros.model.alur import SELESAI, Keluar, berujung, jalan_keluar, nomor_langkah, tercapai
from macros.model.ikat import Asal
from macros.model.sop import Langkah, Naskah, Status
from macros.model.waktu import Jenis
from macros.source.diagnostic import Diagnostic, Tingkat, saran_kata

_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_WAJIB = ("nama", "nomor", "tanggal", "disahkan_oleh", "dasar_hukum", "langkah")
_WAJIB_LANGKAH = ("kegiatan", "pelaksana", "waktu", "output")


def cek_naskah(naskah: Naskah, asal: Asal, salah: frozenset[str] = frozenset()) -> list[Diagnostic]:
    """All problems of one SOP's fields and steps; in a draft, what is merely incomplete is a warning.

    ``salah`` names places ("langkah.2.waktu") that were diagnosed already, so that they are not called absent too.
    """
    semua = [*_cek_wajib(naskah, asal, salah), *_cek_tanggal(naskah, asal), *_cek_langkah(naskah, asal, salah)]
    if naskah.diganti_oleh and naskah.status is not Status.DICABUT:
        semua.append(kode.PENGGANTI_TANPA_CABUT.at(asal.tempat("diganti_oleh"), status=naskah.status.value))
    return lunakkan(semua, naskah.status)


def lunakkan(diagnostics: Sequence[Diagnostic], status: Status) -> list[Diagnostic]:
    """What is merely incomplete is an error in an SOP in force, and a warning in a draft or a repealed one."""
    if status is Status.BERLAKU:
        return list(diagnostics)
    return [replace(d, tingkat=Tingkat.PERINGATAN) if d.kode in kode.LUNAK else d for d in diagnostics]


def _cek_wajib(naskah: Naskah, asal: Asal, salah: frozenset[str]) -> Iterator[Diagnostic]:
    ada = naskah.model_fields_set
    if "status" not in ada and "status" not in salah:
        yield kode.STATUS_TIDAK_ADA.at(asal.tempat())
    for kunci in _WAJIB:
        if kunci not in salah and not (kunci in ada and getattr(naskah, kunci)):
            yield kode.WAJIB.at(asal.tempat(), kunci=kunci, tambahan="")
    bagian = (("tanggal", "pembuatan"), ("tanggal", "efektif"), ("disahkan_oleh", "jabatan"))
    for induk, kunci in bagian:
        if induk in ada and f"{induk}.{kunci}" not in salah and not getattr(getattr(naskah, induk), kunci):
            yield kode.WAJIB.at(asal.tempat(induk, kunci=True), kunci=f"{induk}.{kunci}", tambahan="")
    for i, langkah in enumerate(naskah.langkah):
        for kunci in _WAJIB_LANGKAH:
            if f"langkah.{i}.{kunci}" not in salah and not getattr(langkah, kunci):
                yield kode.WAJIB.at(asal.tempat("langkah", i), kunci=kunci, tambahan=f" di langkah {i + 1}")


def _cek_tanggal(naskah: Naskah, asal: Asal) -> Iterator[Diagnostic]:
    pembuatan, efektif = naskah.tanggal.pembuatan, naskah.tanggal.efektif
    if pembuatan and efektif and efektif.akhir < pembuatan.awal:
        tempat = asal.tempat("tanggal", "efektif")
        yield kode.TANGGAL_URUTAN.at(tempat, efektif=str(efektif), pembuatan=str(pembuatan))
    if naskah.layanan and naskah.layanan.waktu and naskah.layanan.waktu.jenis is Jenis.TAK_TERUKUR:
        yield kode.WAKTU_TAK_TERUKUR.at(asal.tempat("layanan", "waktu"), nilai=naskah.layanan.waktu.teks)


def _cek_langkah(naskah: Naskah, asal: Asal, salah: frozenset[str]) -> Iterator[Diagnostic]:
    nomor = nomor_langkah(naskah.langkah)
    for i, langkah in enumerate(naskah.langkah):
        yield from _cek_id(langkah, i, nomor, asal)
        yield from _cek_tujuan(langkah, i, nomor, asal)
        yield from _cek_keputusan(langkah, i, asal, salah)
        for kunci in ("waktu", "tunggu"):
            waktu = getattr(langkah, kunci)
            if waktu and waktu.jenis is Jenis.TAK_TERUKUR:
                yield kode.WAKTU_TAK_TERUKUR.at(asal.tempat("langkah", i, kunci), nilai=waktu.teks)
        for j, peran in enumerate(langkah.pelaksana):
            if peran in langkah.pelaksana[:j]:
                yield kode.PELAKSANA_GANDA.at(asal.tempat("langkah", i, "pelaksana", j), nilai=peran)
    yield from _cek_alur(jalan_keluar(naskah.langkah), asal)


def _cek_id(langkah: Langkah, i: int, nomor: dict[str, int], asal: Asal) -> Iterator[Diagnostic]:
    if not langkah.id:
        return
    tempat = asal.tempat("langkah", i, "id")
    if langkah.id in (SELESAI, "mulai"):
        yield kode.ID_LANGKAH_BENTUK.at(tempat, nilai=langkah.id, alasan="; kata ini sudah punya arti sendiri")
    elif not _ID.fullmatch(langkah.id):
        yield kode.ID_LANGKAH_BENTUK.at(tempat, nilai=langkah.id, alasan=", misalnya 'periksa-berkas'")
    elif nomor[langkah.id] != i + 1:
        yield kode.ID_LANGKAH_GANDA.at(tempat, nilai=langkah.id, nomor=nomor[langkah.id])


def _tujuan(langkah: Langkah) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """Every place in a step that names another step, with the name."""
    for kunci in ("ya", "tidak", "lanjut"):
        if ke := getattr(langkah, kunci):
            yield (kunci,), ke
    for j, cabang in enumerate(langkah.cabang):
        if cabang.ke:
            yield ("cabang", j, "ke"), cabang.ke


def _cek_tujuan(langkah: Langkah, i: int, nomor: dict[str, int], asal: Asal) -> Iterator[Diagnostic]:
    for jalan, ke in _tujuan(langkah):
        if ke != SELESAI and ke not in nomor:
            saran = saran_kata(ke, [*nomor, SELESAI])
            yield kode.LANGKAH_TAK_DIKENAL.at(asal.tempat("langkah", i, *jalan), nilai=ke, saran=saran)


def _cek_keputusan(langkah: Langkah, i: int, asal: Asal, salah: frozenset[str]) -> Iterator[Diagnostic]:
    for j, cabang in enumerate(langkah.cabang):
        if not cabang.ke:
            sebab = f"cabang '{cabang.bila}' tidak menuju ke mana pun; tulis 'ke'"
            yield kode.KEPUTUSAN_BUNTU.at(asal.tempat("langkah", i, "cabang", j), sebab=sebab)
    if not langkah.keputusan:
        return
    if langkah.lanjut:
        yield kode.KEPUTUSAN_LANJUT.at(asal.tempat("langkah", i, "lanjut", kunci=True))
    if any(f"langkah.{i}.{kunci}" in salah for kunci in ("ya", "tidak", "cabang")):
        return
    keluar = [*filter(None, (langkah.ya, langkah.tidak)), *(cabang.ke for cabang in langkah.cabang)]
    if len(keluar) == 1 or (bool(langkah.ya) != bool(langkah.tidak) and not langkah.cabang):
        ada = "ya" if langkah.ya else "tidak" if langkah.tidak else "cabang"
        kurang = {"ya": "tidak", "tidak": "ya"}.get(ada, "cabang kedua")
        tempat = asal.tempat("langkah", i, ada, kunci=True)
        yield kode.KEPUTUSAN_SETENGAH.at(tempat, ada=ada, kurang=kurang)
    elif len(set(keluar)) == 1:
        sebab = f"semua jalan keluarnya menuju '{keluar[0]}'"
        yield kode.KEPUTUSAN_BUNTU.at(asal.tempat("langkah", i), sebab=sebab)


def _cek_alur(keluar: Sequence[Sequence[Keluar]], asal: Asal) -> Iterator[Diagnostic]:
    """Unreachable steps, and loops with no way out (told once, at the first step of the loop)."""
    sampai, ujung = tercapai(keluar), berujung(keluar)
    terjebak = False
    for n in range(1, len(keluar) + 1):
        if n not in sampai:
            yield kode.LANGKAH_TAK_TERCAPAI.at(asal.tempat("langkah", n - 1), nomor=n)
        elif n not in ujung and not terjebak:
            terjebak = True
            yield kode.LANGKAH_TANPA_AKHIR.at(asal.tempat("langkah", n - 1), nomor=n)
