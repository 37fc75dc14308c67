"""Which parts of a Markdown text are code, so that nothing in them is markup."""

import re
from collections.abc import Iterable, Iterator

_PAGAR = re.compile(r"[ \t]*(`{3,}|~{3,})[ \t]*[\w+#.-]*[ \t]*$")
_PETIK = re.compile(r"(?<![\\`])`+(?!`)")
_TAMPAK = re.compile(r"[^\n]")


def mask_code(teks: str, lain: Iterable[tuple[int, int]] = ()) -> str:
    """The text with code, and other parts (``lain``: bounds in order), blanked out; the rest stays put."""
    for batas in (lain, _block(teks)):
        teks = _blank(teks, batas)
    return _blank(teks, _inline(teks))


def _blank(teks: str, batas: Iterable[tuple[int, int]]) -> str:
    hasil, posisi = [], 0
    for awal, akhir in batas:
        hasil += [teks[posisi:awal], _TAMPAK.sub(" ", teks[awal:akhir])]
        posisi = akhir
    return "".join([*hasil, teks[posisi:]])


def _block(teks: str) -> Iterator[tuple[int, int]]:
    """Fenced code that is closed; an open fence fences nothing."""
    pagar, awal, posisi = "", 0, 0
    for baris in teks.split("\n"):
        cocok = _PAGAR.match(baris)
        if cocok and not pagar:
            pagar, awal = cocok[1], posisi
        elif cocok and baris.strip().startswith(pagar) and not baris.strip(" \t" + pagar[0]):
            yield awal, posisi + len(baris)
            pagar = ""
        posisi += len(baris) + 1


def _inline(teks: str) -> Iterator[tuple[int, int]]:
    """Code spans, each in one paragraph; but a later line of one that begins with "<" is HTML to Markdown."""
    posisi = 0
    for paragraf in re.split(r"(\n[ \t]*\n)", teks):
        petik = list(_PETIK.finditer(paragraf)) if "`" in paragraf else []
        sisa: dict[str, list[re.Match[str]]] = {}
        for match in reversed(petik):
            sisa.setdefault(match[0], []).append(match)
        lewat = 0
        for match in petik:
            senama = sisa[match[0]]
            senama.pop()
            if match.start() >= lewat and senama:
                lewat = senama[-1].end()
                yield from _per_row(paragraf, posisi, match.start(), lewat)
        posisi += len(paragraf)


def _per_row(paragraf: str, posisi: int, awal: int, akhir: int) -> Iterator[tuple[int, int]]:
    for nomor, baris in enumerate(paragraf[awal:akhir].split("\n")):
        if nomor == 0 or not baris.lstrip().startswith("<"):
            yield posisi + awal, posisi + awal + len(baris)
        awal += len(baris) + 1
