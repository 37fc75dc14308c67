"""Addresses in the files of a built site, and where a browser would go with them."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from urllib.parse import unquote, urljoin, urlsplit

import tinycss2

AKAR = "http://situs.invalid/"
"""Where the site stands while its links are resolved."""

_PERINTAH_MUAT = ("url", "image", "image-set", "-webkit-image-set", "src")


class LoadKind(Enum):
    """What a browser does with an address: wait for the reader, load it, send a form to it, or go there by
    itself.
    """

    TAUT = "taut"
    MUAT = "muat"
    KIRIM = "kirim"
    ALIH = "alih"


@dataclass(frozen=True, slots=True)
class SiteReference:
    """An address as written and its line; inside the site: the file and the anchor it means, elsewhere:
    its scheme.
    """

    tertulis: str
    baris: int
    cara: LoadKind
    skema: str
    berkas: str = ""
    jangkar: str = ""


def resolve(nilai: str, dasar: str, baris: int, cara: LoadKind) -> SiteReference:
    """Resolve an address against ``dasar`` as browsers do; what cannot be resolved has the scheme "?"."""
    try:
        bagian = urlsplit(urljoin(dasar, nilai.strip().replace("\\", "/")))
    except ValueError:
        return SiteReference(nilai, baris, cara, "?")
    if f"{bagian.scheme}://{bagian.netloc}/" != AKAR:
        return SiteReference(nilai, baris, cara, bagian.scheme)
    jalur = unquote(bagian.path).lstrip("/")
    berkas = f"{jalur}index.html" if jalur.endswith("/") or not jalur else jalur
    return SiteReference(nilai, baris, cara, "", berkas, unquote(bagian.fragment))


def stylesheet_references(berkas: str, isi: str) -> Iterator[SiteReference]:
    """Everything that a style sheet in the file at a path of the site loads: images, fonts, other sheets."""
    for nilai, baris in _address_style(tinycss2.parse_component_value_list(isi)):
        yield resolve(nilai, urljoin(AKAR, berkas), baris, LoadKind.MUAT)


def _address_style(semua: list[tinycss2.ast.Node]) -> Iterator[tuple[str, int]]:
    impor = False
    for entry in semua:
        if entry.type == "url" or (entry.type == "string" and impor):
            yield entry.value, entry.source_line
        elif entry.type == "function" and entry.lower_name in _PERINTAH_MUAT:
            yield from ((isi.value, isi.source_line) for isi in entry.arguments if isi.type == "string")
        for dalam in (getattr(entry, "content", None), getattr(entry, "arguments", None)):
            yield from _address_style(dalam or [])
        if entry.type not in ("whitespace", "comment"):
            impor = entry.type == "at-keyword" and entry.lower_value == "import"
