"""Markdown twins of pages, for assistants that quote the exact step: ``index.md`` beside ``index.html``.

CommonMark (https://spec.commonmark.org/0.31.2/). Every value is escaped on its way into a template; an
editor's prose is Markdown already, its macro calls become plain links.
"""

import re
from collections.abc import Iterator
from functools import partial
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined

from macros.base import address
from macros.base.templates import SARINGAN
from macros.catalog.whole import Catalog
from macros.dokumen.dokumen import Dokumen, DokumenRow, dokumen_of
from macros.dokumen.reviews import reviews
from macros.evaluate.schedule import schedules
from macros.flow.paths import measure
from macros.model.field import record_of
from macros.model.sop import Langkah, Sop
from macros.model.unit import Unit
from macros.source.prose import MacroCall

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


class Twins:
    """Writes the twins of one catalog's pages, with full addresses where the city's site is known."""

    def __init__(self, katalog: Catalog) -> None:
        self._katalog = katalog
        self._env = Environment(
            loader=PackageLoader("macros.pages", "templates"),
            autoescape=False,  # noqa: S701 - no HTML: every value passes through `teks`
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
            langkah=lambda field: record_of(Langkah, field).name,
        )

    def sop(self, sop: Sop) -> str:
        """The twin of an SOP's page: what a citizen must know, every step with its anchor, the identity
        block.
        """
        monitoring, evaluasi = schedules(sop)
        dokumen = dokumen_of(self._katalog, sop)
        return self._render(
            "kembaran_sop.md.j2",
            sop=sop,
            unit=self._katalog.unit[sop.unit],
            ukuran=measure(sop.langkah, sop.unit),
            dokumen=dokumen,
            oleh=partial(_performers, dokumen),
            arah=_ways,
            tinjauan=reviews(sop, self._katalog.kota.evaluasi),
            dievaluasi=evaluasi.terakhir,
            dimonitor=monitoring.terakhir,
            prosa=PlainMarkdown(plain_prose(self._katalog, sop.id, sop.isi)),
        )

    def unit(self, unit: Unit) -> str:
        """The twin of a unit's page: its contact and its SOPs."""
        sop = [self._katalog.sop[ident] for ident in self._katalog.milik.get(unit.id, ())]
        isi = PlainMarkdown(plain_prose(self._katalog, unit.id, unit.isi))
        return self._render("kembaran_unit.md.j2", unit=unit, sop=sop, prosa=isi)

    def pengantar(self) -> str:
        """``llms.txt`` (https://llmstxt.org): what the site holds, services by life event, then units."""
        katalog = self._katalog
        peristiwa = [
            (satu.nama, [katalog.sop[ident] for ident in katalog.peristiwa[satu.id]])
            for satu in katalog.kota.peristiwa
        ]
        return self._render("llms.txt.j2", peristiwa=peristiwa)

    def _render(self, nama: str, **konteks: Any) -> str:
        return re.sub(r"\n{3,}", "\n\n", self._env.get_template(nama).render(**konteks))

    def _url(self, halaman: str) -> str:
        return address.absolute(self._katalog.kota.situs, halaman)


def twins(katalog: Catalog) -> Iterator[tuple[str, bytes]]:
    """The twins of all SOPs and units, and ``llms.txt``: path from the root of the site, and bytes."""
    tulis = Twins(katalog)
    for sop in katalog.sop.values():
        yield f"{address.sop(sop.id)}index.md", tulis.sop(sop).encode()
    for unit in katalog.unit.values():
        yield f"{address.unit(unit.id)}index.md", tulis.unit(unit).encode()
    yield "llms.txt", tulis.pengantar().encode()


def _performers(dokumen: Dokumen, row: DokumenRow) -> str:
    """Who performs a step, in the order of the columns."""
    return ", ".join(dokumen.kolom[column].nama for column in row.kolom)


def _ways(row: DokumenRow) -> PlainMarkdown:
    """Where a step leads: "Ya: lanjut ke langkah 3 (kira-kira 80 dari 100). Tidak: selesai."."""
    ways = (f"{way} ({way.peluang})" if way.peluang else str(way) for way in row.arah)
    return PlainMarkdown(" ".join(f"{inline(text)}." for text in ways))


def plain_prose(katalog: Catalog, ident: str, isi: str) -> str:
    """The body of an SOP or unit as plain Markdown: each macro call as the link or name that it draws, or
    nothing.
    """
    hasil, posisi = [], 0
    for satu in katalog.panggilan.get(ident, ()):
        hasil += [isi[posisi : satu.awal], _call(katalog, satu)]
        posisi = satu.akhir
    return "".join([*hasil, isi[posisi:]]).strip()


def _call(katalog: Catalog, satu: MacroCall) -> str:
    """What a call draws, where that is a link or a name; the tables that others draw stand elsewhere in
    the data.
    """
    if satu.nama == "kota":
        return inline(katalog.kota.nama)
    semua: dict[str, tuple[Any, Any]] = {
        "sop": (katalog.sop, address.sop),
        "unit": (katalog.unit, address.unit),
        "peraturan": (katalog.peraturan, address.peraturan),
    }
    if satu.nama not in semua or not (satu.args or satu.kwargs):
        return ""
    isian = dict(zip((satu.nama, "teks"), satu.args, strict=False)) | dict(satu.kwargs)
    ident = isian.get(satu.nama, "")
    daftar, ke = semua[satu.nama]
    nama = isian.get("teks") or (daftar[ident].nama if ident in daftar else ident)
    return link(nama, address.absolute(katalog.kota.situs, ke(ident))) if ident in daftar else inline(nama)
