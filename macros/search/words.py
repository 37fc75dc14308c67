"""From text to the words of the index. ``words.js`` does the same to a query; a test holds the two
together.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

import snowballstemmer

_LUNAK = """
ada agar aku anda apa apakah atas atau bagaimana bagi bagian bahwa baru berapa bgmn bisa blm buat butuh
cara dalam dan dapat dari dengan depan dg dgn di dimana dmn dong dr enggak ga gak gimana gini gitu gmn
gue hari harus hendak ingin ini itu jadi jd jika juga kalau kami kapan karena ke kemana kepada kepengen
kepingin kita kok krn lagi lama lewat mana masih mau melalui mengenai mengurus menurut minta mohon ndak
ngga nggak ngurus nih nya oleh orang pada pakai para pengen pengin perlu proses punya saat saja sama
sampai saya sbg sdh sebagai sebuah sekarang serta siapa sih soal sudah supaya surat sy tapi tdk telah
tentang terhadap tidak tolong tp udah untuk urus utk yang yg
"""
LUNAK = tuple(_LUNAK.split())
"""Words that say little about what is sought: they count, but only a little."""

PANJANG_GABUNGAN = 24
"""A compound longer than this many letters is a list with slashes, not a word."""

_AKSEN = re.compile("[\u0300-\u036f]")
_KALI = re.compile(r"(\d) ?[x×] ?(\d)")
_TAHUN = re.compile(r"\b([0-9]{1,3}) (?:(?:tahun|thn|th) )?((?:19|20)[0-9]{2})\b", re.ASCII)
_GARIS = re.compile(r" ?/ ?")
_RANGKAI = re.compile(r"[a-z0-9]+(?:[-./&'’][a-z0-9]+)*")
_SAMBUNG = re.compile(r"[-./&'’]")
_BERANGKA = re.compile(r"[0-9]")
_NOMOR = re.compile(r"[a-z0-9.-]+(?:/[a-z0-9.-]+)+")
_STEMMER = snowballstemmer.stemmer("indonesian")


def fold(teks: str) -> str:
    """Lower case, without accents, "3 × 4" as one word, and "24 Tahun 2013" as it is also quoted:
    "24/2013".
    """
    if not teks.isascii():
        teks = _AKSEN.sub("", unicodedata.normalize("NFKD", teks))
    return _GARIS.sub("/", _TAHUN.sub(r"\1/\2", _KALI.sub(r"\1x\2", teks.lower())))


def words(teks: str) -> list[str]:
    """The words in order; single letters are none. "KTP-el" is "ktp", "el"; see :func:`gabungan`."""
    return _words(_RANGKAI.findall(fold(teks)))


def compounds(teks: str) -> list[str]:
    """What is also written in one: "KTP-el" as "ktpel", "AK/1" as "ak1", "F-1.02" as "f102"."""
    return _joined(_RANGKAI.findall(fold(teks)))


def _words(rangkai: list[str]) -> list[str]:
    return [piece for semua in rangkai for piece in _SAMBUNG.split(semua) if len(piece) > 1]


def _joined(rangkai: list[str]) -> list[str]:
    hasil = []
    for semua in rangkai:
        bagian = _SAMBUNG.split(semua)
        if len(bagian) < 2:
            continue
        utuh = "".join(bagian)
        if (min(map(len, bagian)) <= 3 or _BERANGKA.search(utuh)) and len(utuh) <= PANJANG_GABUNGAN:
            hasil.append(utuh)
    return hasil


@lru_cache(maxsize=65_536)
def root_of(text: str) -> str:
    """The Snowball stem of a folded word; of one with digits, itself."""
    return text if _BERANGKA.search(text) else str(_STEMMER.stemWord(text))


@lru_cache(maxsize=65_536)
def terms(teks: str) -> tuple[str, ...]:
    """The terms of a text: stems and compounds."""
    rangkai = _RANGKAI.findall(fold(teks))
    return (*map(root_of, _words(rangkai)), *_joined(rangkai))


def phrase(teks: str) -> str:
    """A whole name as one term, so that it can be met exactly; "" when it has no word."""
    return "_".join(map(root_of, words(teks)))


def nomor_terms(teks: str) -> Iterator[str]:
    """The terms of a number with slashes: its words, and every run of neighbouring parts, as people quote
    them.
    """
    yield from terms(teks)
    for cocok in _NOMOR.findall(fold(teks)):
        bagian = [re.sub(r"[.-]", "", piece) for piece in cocok.split("/")]
        for awal in range(len(bagian)):
            for akhir in range(awal + 2, len(bagian) + 1):
                yield "/".join(bagian[awal:akhir])
