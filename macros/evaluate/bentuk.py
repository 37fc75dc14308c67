"""The form of an SOP: a checklist, each item with its source as far as it is known."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from macros.catalog.katalog import Katalog
from macros.evaluate.ejaan import baku
from macros.evaluate.kata import artikan, dasar
from macros.evaluate.temuan import Jenis, RujukLangkah, Temuan, sebut
from macros.model.sop import Langkah, Sop, Status
from macros.source.diagnostic import Tingkat

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
BERTANYA = frozenset({"periksa", "nilai", "evaluasi", "tentu", "pasti", "putus", "timbang", "setuju", "pilah"})
"""Stems of verbs that ask something; the others do something."""


@dataclass(frozen=True, slots=True)
class Butir:
    """An item of the checklist: ``periksa`` gives the numbers of the steps that break it; [0] is the SOP itself."""

    kode: str
    judul: str
    sumber: str
    saran: str
    periksa: Callable[[Katalog, Sop], Sequence[int]]
    tingkat: Tingkat = Tingkat.SARAN


@dataclass(frozen=True, slots=True)
class Hasil:
    """How an item of the checklist came out: how many SOPs it was held against, and which break it."""

    butir: Butir
    diperiksa: int
    langgar: tuple[tuple[str, tuple[int, ...]], ...]


def kata_kerja(kata: str) -> bool:
    """Whether a word is an active verb: the prefix me- or ber- before a stem."""
    kecil = kata.casefold()
    return bool(_AWALAN.match(kecil)) and kecil not in _DASAR and dasar(kecil) != kecil


def _awal(teks: str) -> str:
    cocok = _KATA.search(teks)
    return cocok[0] if cocok else ""


def _langkah(sop: Sop, melanggar: Callable[[Langkah], bool]) -> tuple[int, ...]:
    return tuple(n for n, satu in enumerate(sop.langkah, 1) if melanggar(satu))


def _tanpa_kata_kerja(katalog: Katalog, sop: Sop) -> Sequence[int]:
    tanpa = _langkah(sop, lambda satu: bool(satu.kegiatan) and not kata_kerja(_awal(satu.kegiatan)))
    pelaku = _berpelaku(katalog, sop) if tanpa else ()
    return [n for n in tanpa if n not in pelaku]


def _berpelaku(katalog: Katalog, sop: Sop) -> Sequence[int]:
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


def _output_kata_kerja(_: Katalog, sop: Sop) -> Sequence[int]:
    return _langkah(sop, lambda satu: _awal(satu.output).casefold().startswith("me") and kata_kerja(_awal(satu.output)))


def _tanpa_mutu(_: Katalog, sop: Sop) -> Sequence[int]:
    return _langkah(sop, lambda satu: satu.waktu is None or satu.waktu.menit is None or not satu.output)


def _keputusan_ganda(_: Katalog, sop: Sop) -> Sequence[int]:
    """Decisions that do something beside asking: "memeriksa dan memaraf konsep"."""
    return _langkah(sop, lambda satu: satu.keputusan and _dua_kerja(satu.kegiatan))


def _dua_kerja(kegiatan: str) -> bool:
    """Whether one verb asks and another, joined to it, does."""
    kata = [satu.casefold() for satu in _KATA.findall(kegiatan)]
    sambung = (dua for satu, dua in pairwise(kata) if satu in ("dan", "serta", "lalu"))
    kerja = [satu for satu in (*kata[:1], *sambung) if satu.startswith("me") and kata_kerja(satu)]
    return len({artikan(dasar(satu)) in BERTANYA for satu in kerja}) > 1


def _ejaan(_: Katalog, sop: Sop) -> Sequence[int]:
    return _langkah(sop, lambda satu: bool(baku("\n".join(_tulisan(satu)))))


def _tulisan(langkah: Langkah) -> tuple[str, ...]:
    return (langkah.kegiatan, langkah.output, *langkah.kelengkapan)


def _standar(_: Katalog, sop: Sop) -> Sequence[int]:
    return [0] if kurang_standar(sop) else []


def kurang_standar(sop: Sop) -> tuple[str, ...]:
    """Which of the six parts of a service standard that must be published a service lacks."""
    satu = sop.layanan
    if satu is None:
        return ()
    bagian = (
        ("persyaratan", satu.persyaratan), ("prosedur", sop.langkah), ("jangka waktu", satu.waktu),
        ("biaya", satu.biaya), ("produk", satu.produk), ("penanganan pengaduan", satu.pengaduan),
    )  # fmt: skip
    return tuple(nama for nama, isi in bagian if not isi)


BUTIR = (
    Butir("kegiatan-kata-kerja", "Kegiatan diawali kata kerja aktif", PEDOMAN,
          "Mulai dengan kata kerja berawalan me-, misalnya “Memeriksa ...”.", _tanpa_kata_kerja, Tingkat.PERINGATAN),
    Butir("kegiatan-berpelaku", "Kegiatan tidak menyebut pelaksana", PEDOMAN,
          "Hapus nama jabatannya; pelaksana berdiri di kolomnya.", _berpelaku, Tingkat.PERINGATAN),
    Butir("mutu-baku", "Setiap langkah mempunyai waktu yang terukur dan output", PEDOMAN,
          "Isi waktu dengan jumlah dan satuan, dan output dengan benda.", _tanpa_mutu, Tingkat.PERINGATAN),
    Butir("satu-pertanyaan", "Sebuah langkah adalah pelaksanaan atau keputusan, tidak keduanya", PEDOMAN,
          "Pisahkan: satu langkah yang bertanya, satu langkah yang mengerjakan.", _keputusan_ganda),
    Butir("output-benda", "Output berupa kata benda", UMUM,
          "Tulis hasilnya, misalnya “Berkas terperiksa”, tidak kegiatannya.", _output_kata_kerja),
    Butir("ejaan-istilah", "Istilah dieja dengan satu cara", UMUM,
          "Samakan ejaannya dengan kamus.", _ejaan),
    Butir("standar-pelayanan", "Layanan memuat enam bagian standar pelayanan yang diumumkan", STANDAR,
          "Lengkapi bagian layanan.", _standar),
)  # fmt: skip


def periksa_bentuk(katalog: Katalog) -> tuple[Hasil, ...]:
    """The whole checklist over all SOPs that are not repealed."""
    semua = [sop for sop in katalog.sop.values() if sop.status is not Status.DICABUT]
    hasil = []
    for butir in BUTIR:
        diperiksa = [sop for sop in semua if sop.layanan] if butir.periksa is _standar else semua
        langgar = [(sop.id, tuple(butir.periksa(katalog, sop))) for sop in diperiksa]
        hasil.append(Hasil(butir, len(diperiksa), tuple(satu for satu in langgar if satu[1])))
    return tuple(hasil)


def temuan_bentuk(katalog: Katalog, hasil: Sequence[Hasil]) -> Iterator[Temuan]:
    """One finding for each SOP and item that it breaks."""
    for satu in hasil:
        for ident, nomor in satu.langgar:
            langkah: tuple[RujukLangkah, ...] = tuple((ident, n) for n in nomor if n)
            yield Temuan(
                satu.butir.kode,
                Jenis.BENTUK,
                satu.butir.tingkat,
                (ident,),
                langkah,
                _pesan(katalog.sop[ident], satu.butir, nomor),
                satu.butir.saran,
            )


def _pesan(sop: Sop, butir: Butir, nomor: Sequence[int]) -> str:
    sumber = f"({butir.sumber})"
    if butir.periksa is _standar:
        return f"Bagian layanan belum memuat {sebut(kurang_standar(sop))} {sumber}."
    ubah = dict.fromkeys(ganti for n in nomor for teks in _tulisan(sop.langkah[n - 1]) for ganti in baku(teks))
    salah = ubah if butir.periksa is _ejaan else {}
    rinci = f": {sebut(f'“{lama}” menjadi “{baru}”' for lama, baru in salah)}" if salah else ""
    return f"{butir.judul} {sumber}; tidak demikian di langkah {sebut(map(str, nomor))}{rinci}."
