"""Marks: short texts that stand for finished HTML while a page's Markdown is converted."""

import re

AWAL, AKHIR = "\ue000", "\ue001"
"""Private-use characters, refused in source files, so that no text can forge a mark."""

_BLOK = re.compile(f"<p>\\s*{AWAL}(\\d+){AKHIR}\\s*</p>")
_TANDA = re.compile(f"{AWAL}(\\d+){AKHIR}")


class Marks:
    """The fragments of one build, kept until their marks come back as part of a page's HTML."""

    def __init__(self) -> None:
        self._render: list[str] = []

    def put(self, html: str) -> str:
        """Keep a fragment; the mark that stands for it."""
        self._render.append(html)
        return f"{AWAL}{len(self._render) - 1}{AKHIR}"

    def fill(self, html: str) -> str:
        """The page with each mark replaced by its fragment; a mark alone in a paragraph replaces the
        paragraph.
        """
        return _TANDA.sub(self._take, _BLOK.sub(self._take, html))

    def _take(self, cocok: re.Match[str]) -> str:
        nomor = int(cocok[1])
        html, self._render[nomor] = self._render[nomor], ""
        return html
