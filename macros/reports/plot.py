"""Plots as SVG with real text, drawn by Vega-Lite: colours are the site's own variables, so they follow dark
mode.

Nothing in a drawing depends on the fonts of the machine that makes it: widths are fixed, texts are never
measured. Vega-Lite has threads of its own, so it runs in a process by itself, beside which others can still
be forked.
"""

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from macros.base.pool import ahead

TINGGI, TEBAL, HURUF = 22, 13, 12
KIRI, KANAN, LEBAR = 150, 30, 360
TEGAK = 150
_BUKAN_XML = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_PANJANG = 22
"""So many letters have room beside a bar."""
_TANDA = re.compile("<[^>]*>")
_PERAN = re.compile(r' (?:role|class|aria-[a-z]+)="[^"]*"')
_TINTA, _HURUF = "var(--sop-tinta)", "inherit"
_WARNA = ("var(--sop-plot-1)", "var(--sop-plot-2)", "var(--sop-plot-3)")


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar: its name, and the length of each of its parts."""

    nama: str
    bagian: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Plot:
    """A bar chart: what it shows, its bars, and what the parts of a bar mean (one "" when it has one part).

    Bars lie below each other, or (``tegak``) stand side by side, as months do.
    """

    judul: str
    batang: tuple[Bar, ...]
    bagian: tuple[str, ...] = ("",)
    tegak: bool = False

    @property
    def reading_text(self) -> str:
        """The same in words."""
        return f"{self.judul}. {'; '.join(self._read())}"

    def _read(self) -> Iterator[str]:
        for bar in self.batang:
            if len(self.bagian) < 2:
                yield f"{bar.nama} {sum(bar.bagian)}"
            else:
                rinci = (f"{n} {nama}" for n, nama in zip(bar.bagian, self.bagian, strict=True))
                yield f"{bar.nama}: {', '.join(rinci)}"


def draw_plots(semua: Sequence[Plot]) -> tuple[Markup, ...]:
    """Each plot as a picture with its words for those who do not see it, and what its colours mean; ""
    without bars.
    """
    ada = [plot for plot in semua if plot.batang]
    svg = iter(next(ahead(_svg, [[_specification(plot) for plot in ada]]))) if ada else iter(())
    return tuple(_frame(plot, next(svg)) if plot.batang else Markup("") for plot in semua)


def _frame(plot: Plot, svg: str) -> Markup:
    """The picture as one for screen readers: its parts are told by its words."""
    kepala = Markup('<svg class="sop-plot" role="img" aria-label="{}" ').format(plot.reading_text)
    kunci = Markup("").join(
        Markup(
            '<li><svg viewBox="0 0 12 12" aria-hidden="true"><path d="M0 0h12v12h-12Z" '
            'fill="{}"/></svg>{}</li>'
        ).format(warna, nama)
        for nama, warna in zip(plot.bagian, _WARNA, strict=False)
        if nama
    )
    daftar = (
        Markup('<ul class="sop-plot-kunci" aria-hidden="true">{}</ul>').format(kunci) if kunci else Markup("")
    )
    badan = _TANDA.sub(lambda tanda: _PERAN.sub("", tanda[0]), svg).removeprefix("<svg ")
    return daftar + kepala + Markup(badan)  # noqa: S704 - texts were escaped by Vega


def _svg(semua: Sequence[dict[str, Any]]) -> list[str]:
    import vl_convert  # large, and needed in this process alone

    return [vl_convert.vegalite_to_svg(entry) for entry in semua]


def _specification(plot: Plot) -> dict[str, Any]:
    """The drawing in the grammar of Vega-Lite 6 (https://vega.github.io/vega-lite/docs/spec.html)."""
    nama = [f"{i:03}" for i in range(len(plot.batang))]
    bagian = [
        {"b": b, "i": i, "n": n}
        for b, bar in zip(nama, plot.batang, strict=True)
        for i, n in enumerate(bar.bagian)
        if n
    ]
    panjang_batang = [sum(bar.bagian) for bar in plot.batang]
    jumlah = [
        {"b": b, "n": n, "t": str(n) if n or not plot.tegak else ""}
        for b, n in zip(nama, panjang_batang, strict=True)
    ]
    jajar, panjang = ("x", "y") if plot.tegak else ("y", "x")
    skala = {"domain": [0, max(1, *panjang_batang)], "nice": False}
    letak = {"field": "b", "type": "nominal", "scale": {"domain": nama}, "axis": _axis(plot)}
    ukuran = {"field": "n", "type": "quantitative", "axis": None, "scale": skala}
    warna = {
        "field": "i",
        "type": "nominal",
        "legend": None,
        "scale": {"domain": [0, 1, 2], "range": list(_WARNA)},
    }
    teks = {"type": "text", "fontSize": HURUF, "font": _HURUF, "fill": _TINTA}
    geser = {"dy": -8} if plot.tegak else {"dx": 6, "align": "left"}
    return {
        "background": None,
        "autosize": "none",
        "config": {"aria": False, "view": {"stroke": None}},
        **_room(plot),
        "layer": [
            {
                "data": {"values": bagian},
                "mark": {"type": "bar", "width" if plot.tegak else "height": TEBAL},
                "encoding": {
                    jajar: letak,
                    panjang: ukuran | {"stack": "zero"},
                    "order": {"field": "i"},
                    "color": warna,
                },
            },
            {
                "data": {"values": jumlah},
                "mark": teks | geser,
                "encoding": {jajar: letak, panjang: ukuran, "text": {"field": "t"}},
            },
        ],
    }


def _room(plot: Plot) -> dict[str, Any]:
    if plot.tegak:
        return {"width": LEBAR, "height": TEGAK, "padding": {"left": 0, "right": 0, "top": 22, "bottom": 22}}
    ruang = {"left": KIRI, "right": KANAN, "top": 4, "bottom": 4}
    return {"width": LEBAR - KIRI - KANAN, "height": TINGGI * len(plot.batang), "padding": ruang}


def _short(nama: str) -> str:
    """A name that fits, of nothing but characters that XML knows: Vega ends the whole process over any
    other.
    """
    nama = " ".join(_BUKAN_XML.sub("", nama).split())
    return nama if len(nama) <= _PANJANG else f"{nama[: _PANJANG - 1].rstrip()}…"


def _axis(plot: Plot) -> dict[str, Any]:
    """Names beside or below the bars. They are given by number, so that no text of ours is an expression."""
    nama = {f"{i:03}": _short(bar.nama) for i, bar in enumerate(plot.batang)}
    return {
        "title": None,
        "domain": False,
        "ticks": False,
        "labelLimit": 0,
        "labelAngle": 0,
        "labelOverlap": False,
        "labelFontSize": HURUF,
        "labelFont": _HURUF,
        "labelColor": _TINTA,
        "minExtent": 0,
        "maxExtent": 0,
        "labelPadding": 8,
        "labelExpr": f"({json.dumps(nama, ensure_ascii=True)})[datum.value]",
    }
