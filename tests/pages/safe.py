"""What no page may hold, whatever the content says."""

from __future__ import annotations

import json
from collections.abc import Iterator

from selectolax.lexbor import LexborHTMLParser

BERALAMAT = ("href", "src", "action", "formaction", "data", "poster", "xlink:href", "srcset", "content")


def bahaya(html: str) -> Iterator[str]:
    """Every place in a page where the attack of ``jahat`` has got through."""
    if "<script>alert" in html:
        yield "an unescaped script tag"
    for simpul in LexborHTMLParser(html).css("*"):
        for nama, nilai in simpul.attributes.items():
            bersih = "".join((nilai or "").split()).lower()
            if nama.lower().startswith("on"):
                yield f"<{simpul.tag} {nama}={nilai!r}>"
            if nama.lower() in BERALAMAT and bersih.startswith(("javascript:", "data:text", "vbscript:")):
                yield f"<{simpul.tag} {nama}={nilai!r}>"
        if simpul.tag == "img" and simpul.attributes.get("src") == "x":
            yield "an injected image"
        if simpul.tag == "script":
            isi = simpul.text(deep=True)
            if "json" in (simpul.attributes.get("type") or ""):
                json.loads(isi)
            elif "alert(0)" in isi:
                yield "an injected script"


def dijalankan(teks: str) -> bool:
    """Whether a template engine has run the attack: 7 times 191."""
    return "1337" in teks
