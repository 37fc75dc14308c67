"""The Content-Security-Policy of a page: only what the site itself serves, inline scripts by their hash."""

import base64
import hashlib
import re
from collections.abc import Iterator
from functools import lru_cache

_BUKAN_SEBARIS = re.compile(r"""\bsrc=|\btype=["']?application/(?:ld\+)?json""")
_KEPALA = re.compile(r"<head(?:\s[^>]*)?>")

_TETAP = (
    "default-src 'none'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'self'",
)


def policy(html: str) -> str:
    """The policy of this page (https://www.w3.org/TR/CSP3/). Data blocks are no scripts and need no hash.

    Only tags in lower case, as our templates write them, are known: any other script stays forbidden.
    """
    sidik = sorted({_digest(isi) for isi in _inline(html)})
    return "; ".join((*_TETAP, " ".join(["script-src 'self'", *sidik])))


def with_policy(html: str) -> str:
    """The page with its policy as the first thing in its head."""
    meta = f'<meta http-equiv="Content-Security-Policy" content="{policy(html)}">'
    return _KEPALA.sub(lambda cocok: cocok[0] + meta, html, count=1)


def _inline(html: str) -> Iterator[str]:
    """The texts of the inline scripts."""
    for potongan in html.split("<script")[1:]:
        atribut, _, isi = potongan.partition(">")
        if not _BUKAN_SEBARIS.search(atribut):
            yield isi.partition("</script>")[0]


@lru_cache(maxsize=256)
def _digest(isi: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(isi.encode()).digest()).decode()}'"
