"""Checks of one SOP that need nothing but itself: what must be there, and whether its steps lead anywhere."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from macros.model import field_codes
from macros.model.binding import Origin
from macros.model.exits import SELESAI, Exit, exits, reachable, reaches_end, step_numbers
from macros.model.field import required_fields
from macros.model.nip import nip_fault
from macros.model.sop import Langkah, Naskah, Pengesah, Status, TanggalSop
from macros.model.trial_table import current_number
from macros.model.waktu import TimeKind
from macros.source.diagnostic import Diagnostic, Level, did_you_mean
from macros.source.ident import is_slug

WAJIB = tuple(field for field in required_fields(Naskah) if field != "status")
WAJIB_LANGKAH = required_fields(Langkah)
_WAJIB_DALAM = {"tanggal": required_fields(TanggalSop), "disahkan_oleh": required_fields(Pengesah)}


def check_naskah(naskah: Naskah, asal: Origin) -> list[Diagnostic]:
    """All problems of one SOP's fields and steps that ``asal`` has not told already."""
    semua = [*_check_required(naskah, asal), *_check_tanggal(naskah, asal), *_check_langkah(naskah, asal)]
    semua += _check_trial(naskah, asal)
    semua += (
        field_codes.MASIH_DIPERIKSA.at(asal.place("periksa", i), nilai=note)
        for i, note in enumerate(naskah.periksa)
    )
    nip = naskah.disahkan_oleh.nip
    if sebab := nip_fault(nip):
        semua.append(field_codes.NIP_BENTUK.at(asal.place("disahkan_oleh", "nip"), nilai=nip, sebab=sebab))
    if naskah.diganti_oleh and naskah.status is not Status.DICABUT:
        semua.append(
            field_codes.PENGGANTI_TANPA_CABUT.at(asal.place("diganti_oleh"), status=naskah.status.value)
        )
    return semua


def soften(diagnostics: Sequence[Diagnostic], status: Status) -> list[Diagnostic]:
    """What is merely incomplete is an error in an SOP in force, and a warning in a draft or a repealed
    one.
    """
    if status is Status.BERLAKU:
        return list(diagnostics)
    return [replace(d, tingkat=Level.PERINGATAN) if d.kode in field_codes.LUNAK else d for d in diagnostics]


def _check_required(naskah: Naskah, asal: Origin) -> Iterator[Diagnostic]:
    ada = naskah.model_fields_set
    if "status" not in ada and not asal.is_named("status"):
        yield field_codes.STATUS_TIDAK_ADA.at(asal.place("status", kunci=True))
    for kunci in WAJIB:
        if not (kunci in ada and getattr(naskah, kunci)) and not asal.is_named(kunci):
            yield field_codes.WAJIB.at(asal.place(kunci, kunci=True), kunci=kunci, tambahan="")
    for induk, kunci in ((group, field) for group, fields in _WAJIB_DALAM.items() for field in fields):
        if induk in ada and not getattr(getattr(naskah, induk), kunci) and not asal.is_named(induk, kunci):
            yield field_codes.WAJIB.at(asal.place(induk, kunci=True), kunci=f"{induk}.{kunci}", tambahan="")
    for i, langkah in enumerate(naskah.langkah):
        for kunci in WAJIB_LANGKAH:
            if not getattr(langkah, kunci) and not asal.is_named("langkah", i, kunci):
                tempat = asal.place("langkah", i, kunci, kunci=True)
                yield field_codes.WAJIB.at(tempat, kunci=kunci, tambahan=f" di langkah {i + 1}")


def _check_tanggal(naskah: Naskah, asal: Origin) -> Iterator[Diagnostic]:
    pembuatan, efektif = naskah.tanggal.pembuatan, naskah.tanggal.efektif
    if pembuatan and efektif and efektif.last_day < pembuatan.first_day:
        tempat = asal.place("tanggal", "efektif")
        yield field_codes.TANGGAL_URUTAN.at(tempat, efektif=str(efektif), pembuatan=str(pembuatan))
    if naskah.layanan and naskah.layanan.waktu and naskah.layanan.waktu.jenis is TimeKind.TAK_TERUKUR:
        yield field_codes.WAKTU_TAK_TERUKUR.at(
            asal.place("layanan", "waktu"), nilai=naskah.layanan.waktu.teks
        )


def _check_trial(naskah: Naskah, asal: Origin) -> Iterator[Diagnostic]:
    """Trials of steps that are there no more."""
    for i, tinjauan in enumerate(naskah.tinjauan):
        for j, trial in enumerate(tinjauan.uji_coba):
            if current_number(naskah.langkah, trial) is None:
                yield field_codes.UJI_BASI.at(asal.place("tinjauan", i, "uji_coba", j), nomor=trial.langkah)


def _check_langkah(naskah: Naskah, asal: Origin) -> Iterator[Diagnostic]:
    nomor = step_numbers(naskah.langkah)
    for i, langkah in enumerate(naskah.langkah):
        yield from _check_id(langkah, i, nomor, asal)
        yield from _check_target(langkah, i, nomor, asal)
        yield from _check_keputusan(langkah, i, asal)
        for kunci in ("waktu", "tunggu"):
            waktu = getattr(langkah, kunci)
            if waktu and waktu.jenis is TimeKind.TAK_TERUKUR:
                yield field_codes.WAKTU_TAK_TERUKUR.at(asal.place("langkah", i, kunci), nilai=waktu.teks)
        for j, peran in enumerate(langkah.pelaksana):
            if peran in langkah.pelaksana[:j]:
                yield field_codes.PELAKSANA_GANDA.at(asal.place("langkah", i, "pelaksana", j), nilai=peran)
    yield from _check_flow(naskah, nomor, asal)


def _check_id(langkah: Langkah, i: int, nomor: dict[str, int], asal: Origin) -> Iterator[Diagnostic]:
    if not langkah.id:
        return
    tempat = asal.place("langkah", i, "id")
    if langkah.id in (SELESAI, "mulai"):
        yield field_codes.ID_LANGKAH_BENTUK.at(
            tempat, nilai=langkah.id, alasan="; kata ini sudah punya arti sendiri"
        )
    elif not is_slug(langkah.id):
        yield field_codes.ID_LANGKAH_BENTUK.at(tempat, nilai=langkah.id, alasan=", misalnya 'periksa-berkas'")
    elif nomor[langkah.id] != i + 1:
        yield field_codes.ID_LANGKAH_GANDA.at(tempat, nilai=langkah.id, nomor=nomor[langkah.id])


def _target(langkah: Langkah) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """Every place in a step that names another step, with the name."""
    for kunci in ("ya", "tidak", "lanjut"):
        if ke := getattr(langkah, kunci):
            yield (kunci,), ke
    for j, cabang in enumerate(langkah.cabang):
        if cabang.ke:
            yield ("cabang", j, "ke"), cabang.ke


def _check_target(langkah: Langkah, i: int, nomor: dict[str, int], asal: Origin) -> Iterator[Diagnostic]:
    for jalan, ke in _target(langkah):
        if ke != SELESAI and ke not in nomor:
            saran = did_you_mean(ke, [*nomor, SELESAI])
            yield field_codes.LANGKAH_TAK_DIKENAL.at(asal.place("langkah", i, *jalan), nilai=ke, saran=saran)


def _check_keputusan(langkah: Langkah, i: int, asal: Origin) -> Iterator[Diagnostic]:
    for j, cabang in enumerate(langkah.cabang):
        if not cabang.ke:
            sebab = f"cabang '{cabang.bila}' tidak menuju ke mana pun; tulis 'ke'"
            yield field_codes.KEPUTUSAN_BUNTU.at(asal.place("langkah", i, "cabang", j), sebab=sebab)
    if not langkah.keputusan:
        return
    if langkah.lanjut:
        yield field_codes.KEPUTUSAN_LANJUT.at(asal.place("langkah", i, "lanjut", kunci=True))
    if any(asal.is_named("langkah", i, kunci) for kunci in ("ya", "tidak", "cabang")):
        return
    keluar = [*filter(None, (langkah.ya, langkah.tidak)), *(cabang.ke for cabang in langkah.cabang)]
    if len(keluar) == 1 or (bool(langkah.ya) != bool(langkah.tidak) and not langkah.cabang):
        ada = "ya" if langkah.ya else "tidak" if langkah.tidak else "cabang"
        kurang = {"ya": "tidak", "tidak": "ya"}.get(ada, "cabang kedua")
        tempat = asal.place("langkah", i, ada, kunci=True)
        yield field_codes.KEPUTUSAN_SETENGAH.at(tempat, ada=ada, kurang=kurang)
    elif len(set(keluar)) == 1:
        sebab = f"semua jalan keluarnya menuju '{keluar[0]}'"
        yield field_codes.KEPUTUSAN_BUNTU.at(asal.place("langkah", i), sebab=sebab)


def _check_flow(naskah: Naskah, nomor: dict[str, int], asal: Origin) -> Iterator[Diagnostic]:
    """Unreachable steps, and loops with no way out (told once, at the first step of the loop).

    Where an exit leads to a step that does not exist, it may be meant for any step, and the step may lead to
    the end.
    """
    hilang = {
        n
        for n, langkah in enumerate(naskah.langkah, 1)
        if any(ke != SELESAI and ke not in nomor for _, ke in _target(langkah))
    }
    semua = enumerate(exits(naskah.langkah), 1)
    keluar = [(*pair, Exit("", None)) if n in hilang else pair for n, pair in semua]
    sampai, ujung = reachable(keluar), reaches_end(keluar)
    terjebak = False
    for n in range(1, len(keluar) + 1):
        if n not in sampai:
            if not hilang & sampai:
                yield field_codes.LANGKAH_TAK_TERCAPAI.at(asal.place("langkah", n - 1), nomor=n)
        elif n not in ujung and not terjebak:
            terjebak = True
            yield field_codes.LANGKAH_TANPA_AKHIR.at(asal.place("langkah", n - 1), nomor=n)
