"""The form of an SOP: a checklist, each item with its source as far as it is known."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from macros.catalog.whole import Catalog
from macros.evaluate.spelling import misspelt
from macros.evaluate.stems import stem_of, unify
from macros.evaluate.temuan import FindingKind, RujukLangkah, Temuan, join_words
from macros.model.sop import Langkah, Sop, Status
from macros.source.diagnostic import Level

PEDOMAN = "PermenPAN-RB 35/2012"
STANDAR = "UU 25/2009 dan PermenPAN-RB 15/2014"
UMUM = "praktik umum"
"""Usage, not law: never shown as a duty."""

_KATA = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_AWALAN = re.compile(r"me(?:[lmnrwy]|ng|ny)?[a-z]|ber[a-z]")
_DASAR = frozenset(
    {"berkas", "berita", "menteri", "memo", "menu", "metode", "media", "mesin", "meja", "meter", "merek"}
)
"""Nouns that look like verbs."""
BERTANYA = frozenset(
    {"periksa", "nilai", "evaluasi", "tentu", "pasti", "putus", "timbang", "setuju", "pilah"}
)
"""Stems of verbs that ask something; the others do something."""


@dataclass(frozen=True, slots=True)
class ChecklistItem:
    """An item of the checklist: ``periksa`` gives the numbers of the steps that break it; [0] is the SOP
    itself.
    """

    kode: str
    judul: str
    sumber: str
    saran: str
    periksa: Callable[[Catalog, Sop], Sequence[int]]
    tingkat: Level = Level.SARAN


@dataclass(frozen=True, slots=True)
class ItemResult:
    """How an item of the checklist came out: how many SOPs it was held against, and which break it."""

    butir: ChecklistItem
    diperiksa: int
    langgar: tuple[tuple[str, tuple[int, ...]], ...]


def is_active_verb(kata: str) -> bool:
    """Whether a word is an active verb: the prefix me- or ber- before a stem."""
    kecil = kata.casefold()
    return bool(_AWALAN.match(kecil)) and kecil not in _DASAR and stem_of(kecil) != kecil


def _start(teks: str) -> str:
    cocok = _KATA.search(teks)
    return cocok[0] if cocok else ""


def _langkah(sop: Sop, melanggar: Callable[[Langkah], bool]) -> tuple[int, ...]:
    return tuple(n for n, satu in enumerate(sop.langkah, 1) if melanggar(satu))


def _without_verb(katalog: Catalog, sop: Sop) -> Sequence[int]:
    tanpa = _langkah(sop, lambda satu: bool(satu.kegiatan) and not is_active_verb(_start(satu.kegiatan)))
    pelaku = _hasperformer(katalog, sop) if tanpa else ()
    return [n for n in tanpa if n not in pelaku]


def _hasperformer(katalog: Catalog, sop: Sop) -> Sequence[int]:
    """Steps whose activity begins with the name of a performer, or says "oleh" and the name."""
    hasil = []
    for n, satu in enumerate(sop.langkah, 1):
        kegiatan = f" {satu.kegiatan.casefold()} "
        for teks in satu.pelaksana:
            nama = katalog.pelaku(sop, teks).nama.casefold()
            if nama and (kegiatan.startswith(f" {nama} ") or f" oleh {nama} " in kegiatan):
                hasil.append(n)
                break
    return hasil


def _verb_as_output(_: Catalog, sop: Sop) -> Sequence[int]:
    return _langkah(
        sop,
        lambda satu: _start(satu.output).casefold().startswith("me") and is_active_verb(_start(satu.output)),
    )


def _without_standard(_: Catalog, sop: Sop) -> Sequence[int]:
    return _langkah(sop, lambda satu: satu.waktu is None or satu.waktu.menit is None or not satu.output)


def _double_decision(_: Catalog, sop: Sop) -> Sequence[int]:
    """Decisions that do something beside asking: "memeriksa dan memaraf konsep"."""
    return _langkah(sop, lambda satu: satu.keputusan and _two_verbs(satu.kegiatan))


def _two_verbs(kegiatan: str) -> bool:
    """Whether one verb asks and another, joined to it, does."""
    kata = [satu.casefold() for satu in _KATA.findall(kegiatan)]
    sambung = (dua for satu, dua in pairwise(kata) if satu in ("dan", "serta", "lalu"))
    kerja = [satu for satu in (*kata[:1], *sambung) if satu.startswith("me") and is_active_verb(satu)]
    return len({unify(stem_of(satu)) in BERTANYA for satu in kerja}) > 1


def _spelling(_: Catalog, sop: Sop) -> Sequence[int]:
    return _langkah(sop, lambda satu: bool(misspelt("\n".join(_writing(satu)))))


def _writing(langkah: Langkah) -> tuple[str, ...]:
    return (langkah.kegiatan, langkah.output, *langkah.kelengkapan)


def _standard(_: Catalog, sop: Sop) -> Sequence[int]:
    return [0] if missing_standard_parts(sop) else []


def missing_standard_parts(sop: Sop) -> tuple[str, ...]:
    """Which of the six parts of a service standard that must be published a service lacks."""
    satu = sop.layanan
    if satu is None:
        return ()
    bagian = (
        ("persyaratan", satu.persyaratan),
        ("prosedur", sop.langkah),
        ("jangka waktu", satu.waktu),
        ("biaya", satu.biaya),
        ("produk", satu.produk),
        ("penanganan pengaduan", satu.pengaduan),
    )
    return tuple(nama for nama, isi in bagian if not isi)


BUTIR = (
    ChecklistItem(
        "kegiatan-kata-kerja",
        "Kegiatan diawali kata kerja aktif",
        PEDOMAN,
        "Mulai dengan kata kerja berawalan me-, misalnya “Memeriksa ...”.",
        _without_verb,
        Level.PERINGATAN,
    ),
    ChecklistItem(
        "kegiatan-berpelaku",
        "Kegiatan tidak menyebut pelaksana",
        PEDOMAN,
        "Hapus nama jabatannya; pelaksana berdiri di kolomnya.",
        _hasperformer,
        Level.PERINGATAN,
    ),
    ChecklistItem(
        "mutu-baku",
        "Setiap langkah mempunyai waktu yang terukur dan output",
        PEDOMAN,
        "Isi waktu dengan jumlah dan satuan, dan output dengan benda.",
        _without_standard,
        Level.PERINGATAN,
    ),
    ChecklistItem(
        "satu-pertanyaan",
        "Sebuah langkah adalah pelaksanaan atau keputusan, tidak keduanya",
        PEDOMAN,
        "Pisahkan: satu langkah yang bertanya, satu langkah yang mengerjakan.",
        _double_decision,
    ),
    ChecklistItem(
        "output-benda",
        "Output berupa kata benda",
        UMUM,
        "Tulis hasilnya, misalnya “Berkas terperiksa”, tidak kegiatannya.",
        _verb_as_output,
    ),
    ChecklistItem(
        "ejaan-istilah", "Istilah dieja dengan satu cara", UMUM, "Samakan ejaannya dengan kamus.", _spelling
    ),
    ChecklistItem(
        "standar-pelayanan",
        "Layanan memuat enam bagian standar pelayanan yang diumumkan",
        STANDAR,
        "Lengkapi bagian layanan.",
        _standard,
    ),
)


def run_checklist(katalog: Catalog) -> tuple[ItemResult, ...]:
    """The whole checklist over all SOPs that are not repealed."""
    semua = [sop for sop in katalog.sop.values() if sop.status is not Status.DICABUT]
    hasil = []
    for butir in BUTIR:
        diperiksa = [sop for sop in semua if sop.layanan] if butir.periksa is _standard else semua
        langgar = [(sop.id, tuple(butir.periksa(katalog, sop))) for sop in diperiksa]
        hasil.append(ItemResult(butir, len(diperiksa), tuple(satu for satu in langgar if satu[1])))
    return tuple(hasil)


def form_findings(katalog: Catalog, hasil: Sequence[ItemResult]) -> Iterator[Temuan]:
    """One finding for each SOP and item that it breaks."""
    for satu in hasil:
        for ident, nomor in satu.langgar:
            langkah: tuple[RujukLangkah, ...] = tuple((ident, n) for n in nomor if n)
            yield Temuan(
                satu.butir.kode,
                FindingKind.BENTUK,
                satu.butir.tingkat,
                (ident,),
                langkah,
                _message(katalog.sop[ident], satu.butir, nomor),
                satu.butir.saran,
            )


def _message(sop: Sop, butir: ChecklistItem, nomor: Sequence[int]) -> str:
    sumber = f"({butir.sumber})"
    if butir.periksa is _standard:
        return f"Bagian layanan belum memuat {join_words(missing_standard_parts(sop))} {sumber}."
    ubah = dict.fromkeys(
        ganti for n in nomor for teks in _writing(sop.langkah[n - 1]) for ganti in misspelt(teks)
    )
    salah = ubah if butir.periksa is _spelling else {}
    rinci = f": {join_words(f'“{lama}” menjadi “{baru}”' for lama, baru in salah)}" if salah else ""
    return f"{butir.judul} {sumber}; tidak demikian di langkah {join_words(map(str, nomor))}{rinci}."
