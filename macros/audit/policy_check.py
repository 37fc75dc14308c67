"""The Content-Security-Policy of a page, held to let nothing in but what the site itself serves."""

import base64
import hashlib
from collections.abc import Iterator, Mapping

from macros.audit import site_codes
from macros.audit.built_page import BuiltPage
from macros.source.diagnostic import Diagnostic, Place

_BERSUMBER = ("-src", "-src-elem", "-src-attr", "-uri", "form-action")
"""How the directives end whose values are sources; the others only restrict."""

_TANPA_CADANGAN = ("base-uri", "form-action")
"""What ``default-src`` does not stand for (https://www.w3.org/TR/CSP3/#directive-default-src)."""

_SIDIK = ("'sha256-", "'sha384-", "'sha512-")


def check_policy(halaman: BuiltPage, tempat: str) -> Iterator[Diagnostic]:
    """What the policy of a page lets in, and what stands in the page against its policy."""
    if not halaman.policy:
        yield site_codes.TANPA_KEBIJAKAN.at(Place(tempat))
        return
    aturan = _directives(halaman.policy)
    for apa in _loose(aturan):
        yield site_codes.KEBIJAKAN_LEMAH.at(Place(tempat), apa=apa)
    boleh = aturan.get("script-src-elem") or aturan.get("script-src") or aturan.get("default-src", [])
    for isi, baris in halaman.scripts():
        sidik = base64.b64encode(hashlib.sha256(isi.encode()).digest()).decode()
        if f"'sha256-{sidik}'" not in boleh:
            yield site_codes.SKRIP_ASING.at(Place(tempat, baris))
    for unsur, baris in halaman.styles():
        yield site_codes.GAYA_SEBARIS.at(Place(tempat, baris), unsur=unsur)


def _directives(kebijakan: str) -> dict[str, list[str]]:
    """The directives; of two with one name the first counts."""
    hasil: dict[str, list[str]] = {}
    for piece in kebijakan.split(";"):
        nama, *sumber = piece.split() or [""]
        hasil.setdefault(nama.lower(), sumber)
    return hasil


def _loose(aturan: Mapping[str, list[str]]) -> Iterator[str]:
    if aturan.get("default-src") not in (["'none'"], ["'self'"]):
        yield "hal yang tidak disebutnya (default-src)"
    yield from (f"hal yang tidak disebutnya ({nama})" for nama in _TANPA_CADANGAN if nama not in aturan)
    for nama, sumber in aturan.items():
        if nama.endswith(_BERSUMBER):
            yield from (f"{source} di {nama}" for source in sumber if not _strict(nama, source))


def _strict(nama: str, sumber: str) -> bool:
    """Whether a source is the site itself, nothing, one script by its hash, or a picture within the page."""
    kecil = sumber.lower()
    return kecil in ("'self'", "'none'") or kecil.startswith(_SIDIK) or (nama, kecil) == ("img-src", "data:")
