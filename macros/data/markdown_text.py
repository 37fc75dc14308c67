"""Markdown for machines: values, links and templates.

CommonMark (https://spec.commonmark.org/0.31.2/). Every value is escaped on its way into a template; an
editor's prose is Markdown already, its macro calls become plain links.
"""

import re
from collections.abc import Callable
from typing import Any

from jinja2 import Environment, StrictUndefined

from macros.base import address
from macros.base.templates import SARINGAN, template_loader
from macros.catalog.whole import Catalog
from macros.model.field import record_of
from macros.model.sop import Langkah
from macros.source.masking import mask_code
from macros.source.prose import MacroCall
from macros.source.prose_links import SCHEME, all_links

_TANDA = re.compile(r"[\\`*_\[\]<>&~|]")
_AWAL = re.compile(r"^(\d*)([#+=.)-])")


class PlainMarkdown(str):
    """Text that is Markdown already and stands as it is."""

    __slots__ = ()


def inline(nilai: object) -> str:
    """A value as it stands within a line of Markdown: nothing in it is a mark of Markdown or HTML."""
    return nilai if isinstance(nilai, PlainMarkdown) else _TANDA.sub(r"\\\g<0>", " ".join(str(nilai).split()))


def block(nilai: object) -> PlainMarkdown:
    """The same where a block begins: nor does it open a list, a heading or a rule."""
    return PlainMarkdown(_AWAL.sub(r"\1\\\2", inline(nilai), count=1))


def link(nama: str, url: str) -> PlainMarkdown:
    """A link."""
    return PlainMarkdown(
        f"[{inline(nama)}](<{url}>)" if set(url) & set("() ") else f"[{inline(nama)}]({url})"
    )


class MarkdownTemplates:
    """Templates of Markdown about one catalog, with full addresses where the city's site is known."""

    def __init__(self, katalog: Catalog) -> None:
        self._situs = katalog.kota.situs
        self._env = Environment(
            loader=template_loader(),
            autoescape=False,  # noqa: S701 - no HTML: every value passes through `inline`
            finalize=inline,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
            auto_reload=False,
        )
        self._env.filters.update(SARINGAN, polos=PlainMarkdown, butir=block)
        self._env.globals.update(katalog=katalog, kota=katalog.kota, taut=link, alamat=address, url=self._url)
        self._env.globals.update(
            isian=lambda model, field: record_of(type(model), field),
            judul_langkah=lambda field: record_of(Langkah, field).name,
        )

    def render(self, template: str, **context: Any) -> str:
        """A template (``head/kepala.md.j2``) with these values."""
        return self._env.get_template(template).render(**context)

    def _url(self, page: str) -> str:
        return address.absolute(self._situs, page)


def plain_prose(
    katalog: Catalog, ident: str, isi: str, draw: Callable[[MacroCall], str] | None = None
) -> str:
    """The body of an SOP or unit as plain Markdown: each macro call as what ``draw`` makes of it (else as the
    link or name that it draws, or nothing), and each relative link as one that leads on from wherever the
    text is read.
    """
    calls = katalog.panggilan.get(ident, ())
    new = [(call.start, call.end, draw(call) if draw else str(call_text(katalog, call))) for call in calls]
    if "](" in isi or "]:" in isi:
        bare = mask_code(isi, [(call.start, call.end) for call in calls])
        for written, start, _ in all_links(bare):
            leads = None if SCHEME.match(written) else address.as_written(katalog, ident, written)
            if leads is not None:
                new.append((start, start + len(written), address.absolute(katalog.kota.situs, leads)))
    pieces, position = [], 0
    for start, end, text in sorted(set(new)):
        pieces += [isi[position:start], text]
        position = end
    return "".join([*pieces, isi[position:]]).strip()


def call_text(katalog: Catalog, call: MacroCall) -> str:
    """What a call draws, where that is a link or a name; the tables that others draw stand elsewhere in
    the data.
    """
    if call.nama == "kota":
        return inline(katalog.kota.nama)
    semua: dict[str, tuple[Any, Any]] = {
        "sop": (katalog.sop, address.sop),
        "unit": (katalog.unit, address.unit),
        "peraturan": (katalog.peraturan, address.peraturan),
    }
    if call.nama not in semua or not (call.args or call.kwargs):
        return ""
    isian = dict(zip((call.nama, "teks"), call.args, strict=False)) | dict(call.kwargs)
    ident = isian.get(call.nama, "")
    daftar, ke = semua[call.nama]
    nama = isian.get("teks") or (daftar[ident].nama if ident in daftar else ident)
    return link(nama, address.absolute(katalog.kota.situs, ke(ident))) if ident in daftar else inline(nama)
