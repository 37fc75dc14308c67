"""Legal bases: which of them no longer hold, since when, and which one to look at now."""

from collections.abc import Iterator, Mapping
from datetime import date

from macros.catalog.whole import Catalog
from macros.evaluate.temuan import FindingKind, Temuan, join_words
from macros.model.peraturan import Peraturan, StatusPeraturan
from macros.model.sop import Sop, Status
from macros.source.diagnostic import Level


def succession_of(peraturan: Mapping[str, Peraturan], ident: str) -> tuple[Peraturan, ...]:
    """A regulation and what repealed it, one after another, up to the one that holds now (if it is known)."""
    hasil: list[Peraturan] = []
    satu = peraturan.get(ident)
    while satu is not None and satu not in hasil:
        hasil.append(satu)
        satu = peraturan.get(satu.dicabut_oleh) if satu.status is StatusPeraturan.DICABUT else None
    return tuple(hasil)


def legal_findings(katalog: Catalog, hari_ini: date) -> Iterator[Temuan]:
    """Cited regulations that were repealed up to today, and amended ones that are cited without an
    amendment.
    """
    for sop in katalog.sop.values():
        if sop.status is Status.DICABUT:
            continue
        for ident in dict.fromkeys(sop.dasar_hukum):
            satu = katalog.peraturan.get(ident)
            if satu is None:
                continue
            if satu.status is StatusPeraturan.DICABUT and not (satu.sejak and satu.sejak.awal > hari_ini):
                yield _repealed(katalog, sop, satu)
            elif satu.status is StatusPeraturan.DIUBAH and not set(satu.diubah_oleh) & set(sop.dasar_hukum):
                yield _amended(katalog, sop, satu)


def _repealed(katalog: Catalog, sop: Sop, peraturan: Peraturan) -> Temuan:
    kode, kapan = _when(sop, peraturan)
    urut = succession_of(katalog.peraturan, peraturan.id)[1:]
    lewat = f" (melalui {join_words(satu.nama for satu in urut[:-1])})" if len(urut) > 1 else ""
    kini = f" Yang perlu dilihat sekarang: {urut[-1].nama}{lewat}." if urut else ""
    if not urut:
        saran = "Cari peraturan penggantinya, dan catat di peraturan.yml."
    elif urut[-1].id in sop.dasar_hukum:
        saran = f"Hapus dari dasar hukum; {urut[-1].nama} sudah disebut."
    else:
        saran = f"Ganti dengan {urut[-1].nama}, sesudah memeriksa apakah langkahnya masih sesuai."
    pesan = f"{peraturan.nama} {kapan}.{kini}"
    return Temuan(kode, FindingKind.DASAR_HUKUM, Level.PERINGATAN, (sop.id,), (), pesan, saran)


def _when(sop: Sop, peraturan: Peraturan) -> tuple[str, str]:
    """Whether it was dead on the day when the SOP took force, has died since, or nobody knows."""
    sejak, efektif = peraturan.sejak, sop.tanggal.efektif
    if sejak is None:
        return "dasar-dicabut", "sudah dicabut; tanggalnya tidak tercatat"
    if efektif is None:
        return "dasar-dicabut", f"sudah dicabut sejak {sejak}"
    if sejak.akhir <= efektif.awal:
        return "dasar-mati-saat-disahkan", f"sudah dicabut ({sejak}) ketika SOP ini mulai berlaku ({efektif})"
    if sejak.awal > efektif.akhir:
        return "dasar-mati-sejak-itu", f"dicabut {sejak}, sesudah SOP ini berlaku ({efektif})"
    return "dasar-dicabut", f"dicabut {sejak}, pada bulan SOP ini mulai berlaku"


def _amended(katalog: Catalog, sop: Sop, peraturan: Peraturan) -> Temuan:
    ubahan = [katalog.peraturan[satu].nama for satu in peraturan.diubah_oleh if satu in katalog.peraturan]
    oleh = f" dengan {join_words(ubahan)}" if ubahan else ""
    return Temuan(
        "dasar-diubah",
        FindingKind.DASAR_HUKUM,
        Level.SARAN,
        (sop.id,),
        (),
        f"{peraturan.nama} masih berlaku, tetapi sudah diubah{oleh}; perubahannya tidak disebut.",
        "Sebutkan bersama perubahannya, sesudah memeriksa apakah langkahnya masih sesuai.",
    )
