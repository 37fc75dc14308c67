"""Reading the pixels of a drawn flowchart: is every line there from end to end, and none through a symbol?"""

from __future__ import annotations

import io
import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from PIL import Image
from playwright.sync_api import Page

GELAP = 150
"""A pixel darker than this (0 to 255) belongs to a line; the grid's lines and all grounds are lighter."""

UKUR = """
tabel => {
  const geser = [scrollX, scrollY];
  const kotak = r => [r.left + geser[0], r.top + geser[1], r.right + geser[0], r.bottom + geser[1]];
  const titik = (l, x, y) => {
    const p = new DOMPoint(l[x].baseVal.value, l[y].baseVal.value).matrixTransform(l.getScreenCTM());
    return [p.x + geser[0], p.y + geser[1]];
  };
  const garis = [], simbol = [], mata = [];
  for (const td of tabel.querySelectorAll("tbody td.sop-pelaksana")) {
    const baris = Number(td.closest("tr").dataset.langkah), sel = kotak(td.getBoundingClientRect());
    for (const l of td.querySelectorAll("line")) {
      const a = titik(l, "x1", "y1"), b = titik(l, "x2", "y2");
      const awal = [Math.min(a[0], b[0]), Math.min(a[1], b[1])], akhir = [Math.max(a[0], b[0]), Math.max(a[1], b[1])];
      garis.push({ awal, akhir, sel, baris, dari: l.dataset.dari || "", ke: l.dataset.ke || "" });
    }
    for (const s of td.querySelectorAll("svg.simbol")) {
      const bentuk = kotak(s.querySelector("rect, path").getBoundingClientRect());
      simbol.push({ kotak: bentuk, baris, jenis: s.dataset.simbol });
    }
    for (const m of td.querySelectorAll(".mata")) {
      mata.push({ kotak: kotak(m.getBoundingClientRect()), ke: m.dataset.ke });
    }
  }
  const sel = [...tabel.querySelectorAll("td.sop-pelaksana")].map(td => kotak(td.getBoundingClientRect()));
  const bingkai = [Math.min(...sel.map(s => s[0])), Math.min(...sel.map(s => s[1])),
                   Math.max(...sel.map(s => s[2])), Math.max(...sel.map(s => s[3]))];
  return { garis, simbol, mata, bingkai };
}
"""


@dataclass(frozen=True)
class Foto:
    """The picture of one table's performer columns; ``asal`` is its corner on the page, in CSS pixels."""

    gambar: Image.Image
    asal: tuple[float, float]
    skala: float

    def gelap(self, x: float, y: float, mendatar: bool) -> bool:
        """Whether the line at this point of the page is drawn; it may lie a pixel beside."""
        px, py = math.floor((x - self.asal[0]) * self.skala), math.floor((y - self.asal[1]) * self.skala)
        lebar, tinggi = self.gambar.size
        for geser in (0, -1, 1):
            kolom = px + (0 if mendatar else geser)
            baris = py + (geser if mendatar else 0)
            if 0 <= kolom < lebar and 0 <= baris < tinggi:
                nilai = self.gambar.getpixel((kolom, baris))
                if isinstance(nilai, int | float) and nilai < GELAP:
                    return True
        return False


def cacat(page: Page, tabel: Any, skala: float) -> list[str]:
    """Everything that is wrong with the drawing of one table, in words; [] when it is as it should be."""
    ukuran = tabel.evaluate(UKUR)
    x1, y1, x2, y2 = (math.floor(satu) for satu in ukuran["bingkai"])
    potong = {"x": x1, "y": y1, "width": x2 - x1 + 1, "height": y2 - y1 + 1}
    luar = x2 > (page.viewport_size or {"width": 0})["width"]
    isi = page.screenshot(clip=potong, full_page=luar, animations="disabled")
    foto = Foto(Image.open(io.BytesIO(isi)).convert("L"), (x1, y1), skala)
    return [*_putus(foto, ukuran), *_tembus(ukuran), *_tanpa_mata(foto, ukuran)]


def _putus(foto: Foto, ukuran: dict[str, Any]) -> Iterator[str]:
    """Lines with a gap; a line that ends at its cell's border is followed a little beyond it."""
    tutup = [satu["kotak"] for satu in ukuran["simbol"]]
    for garis in ukuran["garis"]:
        (ax, ay), (bx, by) = garis["awal"], garis["akhir"]
        kiri, atas, kanan, bawah = garis["sel"]
        mendatar = by - ay < 0.01
        langkah = 1 / foto.skala
        if mendatar:
            dari = ax - (1 if abs(ax - kiri) < 1.5 else 0)
            sampai = bx + (1 if abs(bx - kanan) < 1.5 else 0)
        else:
            dari = ay - (1 if abs(ay - atas) < 1.5 else 0)
            sampai = by + (1 if abs(by - bawah) < 1.5 else 0)
        banyak = int((sampai - dari) / langkah)
        for i in range(banyak + 1):
            di = dari + i * langkah
            x, y = (di, ay) if mendatar else (ax, di)
            if any(k[0] - 1 <= x <= k[2] + 1 and k[1] - 1 <= y <= k[3] + 1 for k in tutup):
                continue
            ujung = i in (0, banyak)  # a cell stands on whole pixels, its lines need not
            if not foto.gelap(x, y, mendatar) and not (ujung and foto.gelap(x, y, not mendatar)):
                yield f"garis {garis['dari']} ke {garis['ke']} putus di baris {garis['baris']} ({x:.1f}, {y:.1f})"
                break


def _tembus(ukuran: dict[str, Any]) -> Iterator[str]:
    """Lines that run through the symbol of a step that is neither their source nor their target."""
    for garis in ukuran["garis"]:
        milik = {*garis["dari"].split(), garis["ke"]}
        (ax, ay), (bx, by) = garis["awal"], garis["akhir"]
        for simbol in ukuran["simbol"]:
            x1, y1, x2, y2 = simbol["kotak"]
            kena = ax < x2 - 2 and bx > x1 + 2 and ay < y2 - 2 and by > y1 + 2
            nama = {str(simbol["baris"]), simbol["jenis"]}
            if kena and garis["ke"] and not nama & milik:
                yield f"garis {garis['dari']} ke {garis['ke']} menembus langkah {simbol['baris']}"


def _tanpa_mata(foto: Foto, ukuran: dict[str, Any]) -> Iterator[str]:
    """Targets that no arrowhead shows."""
    terlihat = set()
    for mata in ukuran["mata"]:
        x1, y1, x2, y2 = mata["kotak"]
        if foto.gelap((x1 + x2) / 2, (y1 + y2) / 2, True):
            terlihat.add(mata["ke"])
    for ke in sorted({satu["ke"] for satu in ukuran["garis"] if satu["ke"]} - terlihat):
        yield f"panah ke {ke} tidak terlihat"
