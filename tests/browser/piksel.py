"""Reading the pixels of a drawn flowchart: is every line there from end to end, and none through a symbol?"""

from __future__ import annotations

import io
import math
from collections.abc import Iterator, Sequence
from typing import Any

from PIL import Image
from playwright.sync_api import FloatRect, Page

GELAP = 150
"""A pixel darker than this (0 to 255) belongs to a line; the grid's lines and all grounds are lighter."""

DI_SINI = ((0, 0),)
SEKITAR = tuple((dx, dy) for dx in (0, -1, 1) for dy in (0, -1, 1))
"""Where a line's pixel may lie: a pixel beside it, or at a corner anywhere around."""

TEPI = 2.5
"""A line that ends nearer than this to its cell's border, in pixels, goes on in the next cell."""

ISI_MATA = 0.33

TEBAL = 0.75
"""Half of how thick a line is, in pixels."""

ATAS_HURUF, BAWAH_HURUF = 3, 3
"""What a label's box holds above its letters and below their base, in pixels."""

UKUR = """
() => [...document.querySelectorAll("table.sop-langkah")].map(tabel => {
  const geser = [scrollX, scrollY];
  const kotak = r => [r.left + geser[0], r.top + geser[1], r.right + geser[0], r.bottom + geser[1]];
  const titik = (l, x, y) => {
    const p = new DOMPoint(l[x].baseVal.value, l[y].baseVal.value).matrixTransform(l.getScreenCTM());
    return [p.x + geser[0], p.y + geser[1]];
  };
  const garis = [], simbol = [], mata = [], label = [];
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
    for (const t of td.querySelectorAll("text.label")) {
      label.push({ kotak: kotak(t.getBoundingClientRect()), sel, baris, teks: t.textContent });
    }
  }
  const sel = [...tabel.querySelectorAll("td.sop-pelaksana")].map(td => kotak(td.getBoundingClientRect()));
  const bingkai = [Math.min(...sel.map(s => s[0])), Math.min(...sel.map(s => s[1])),
                   Math.max(...sel.map(s => s[2])), Math.max(...sel.map(s => s[3]))];
  return { garis, simbol, mata, label, bingkai };
})
"""


class Foto:
    """The picture of one table's performer columns; ``asal`` is its corner on the page, in CSS pixels."""

    def __init__(self, isi: bytes, asal: tuple[float, float], skala: float) -> None:
        gambar = Image.open(io.BytesIO(isi)).convert("L")
        self.lebar, self.tinggi = gambar.size
        self.terang = gambar.tobytes()
        self.asal, self.skala = asal, skala

    def gelap(self, x: float, y: float, geser: tuple[tuple[int, int], ...]) -> bool:
        """Whether something is drawn at this point of the page, or at one of these distances in pixels
        from it.
        """
        px, py = math.floor((x - self.asal[0]) * self.skala), math.floor((y - self.asal[1]) * self.skala)
        for dx, dy in geser:
            kx, ky = px + dx, py + dy
            if 0 <= kx < self.lebar and 0 <= ky < self.tinggi and self.terang[ky * self.lebar + kx] < GELAP:
                return True
        return False

    def terang_di(self, awal: tuple[float, float], banyak: int, *, mendatar: bool) -> Iterator[int]:
        """The points of a line, counted from its begin, at which neither it nor a pixel beside it is drawn.

        ``awal`` is where the line begins. Most points are drawn, so rows (or columns) are compared as a whole
        first.
        """
        sepanjang, lintang = (0, 1) if mendatar else (1, 0)
        mulai = (awal[sepanjang] - self.asal[sepanjang]) * self.skala
        dari = math.floor(mulai)
        tergelap = self._tergelap(
            math.floor((awal[lintang] - self.asal[lintang]) * self.skala),
            dari,
            dari + banyak + 2,
            mendatar=mendatar,
        )
        for i in range(banyak + 1):
            if tergelap[math.floor(mulai + i) - dari] >= GELAP:
                yield i

    def _tergelap(self, lintang: int, dari: int, sampai: int, *, mendatar: bool) -> bytes:
        """Along a row, or a column, the darkest of each pixel and the two beside it; white outside the
        picture.
        """
        panjang, tebal = (self.lebar, self.tinggi) if mendatar else (self.tinggi, self.lebar)
        langkah, sebaris = (1, self.lebar) if mendatar else (self.lebar, 1)
        kiri, kanan = max(dari, 0), min(sampai, panjang)
        jalur = [
            self.terang[
                nomor * sebaris + kiri * langkah : nomor * sebaris + (kanan - 1) * langkah + 1 : langkah
            ]
            for nomor in range(max(lintang - 1, 0), min(lintang + 2, tebal))
            if kiri < kanan
        ]
        isi = bytes(map(min, zip(*jalur, strict=True))) if jalur else b""
        putih = b"\xff"
        return putih * (kiri - dari) + isi + putih * (sampai - kiri - len(isi))


def cacat(page: Page, skala: float) -> Iterator[str]:
    """Everything that is wrong with the drawings of a page's step tables, in words; they must lie in its
    window.
    """
    for nomor, ukuran in enumerate(page.evaluate(UKUR)):
        x1, y1, x2, y2 = (math.floor(satu) for satu in ukuran["bingkai"])
        luar = x2 > (page.viewport_size or {"width": 0})["width"]
        potong: FloatRect = {"x": x1, "y": y1, "width": x2 - x1 + 1, "height": y2 - y1 + 1}
        foto = Foto(page.screenshot(clip=potong, full_page=luar), (x1, y1), skala)
        salah = (
            *_putus(foto, ukuran),
            *_tembus(ukuran),
            *_tanpa_mata(foto, ukuran),
            *_tersentuh(ukuran),
            *_tertindih(ukuran),
        )
        yield from (f"tabel {nomor}: {satu}" for satu in salah)


def _putus(foto: Foto, ukuran: dict[str, Any]) -> Iterator[str]:
    """Lines with a gap; a line that ends at its cell's border is followed a little beyond it."""
    tutup = [satu["kotak"] for satu in ukuran["simbol"]]
    for garis in ukuran["garis"]:
        (ax, ay), (bx, by) = garis["awal"], garis["akhir"]
        kiri, atas, kanan, bawah = garis["sel"]
        mendatar = by - ay < 0.01
        (dari, sampai), (tepi_awal, tepi_akhir) = (
            ((ax, bx), (kiri, kanan)) if mendatar else ((ay, by), (atas, bawah))
        )
        di_tepi = abs(dari - tepi_awal) < TEPI, abs(sampai - tepi_akhir) < TEPI
        dari, sampai = dari - di_tepi[0], sampai + di_tepi[1]
        banyak = int((sampai - dari) * foto.skala)
        for i in foto.terang_di((dari, ay) if mendatar else (ax, dari), banyak, mendatar=mendatar):
            di = dari + i / foto.skala
            x, y = (di, ay) if mendatar else (ax, di)
            if any(k[0] - 1 <= x <= k[2] + 1 and k[1] - 1 <= y <= k[3] + 1 for k in tutup):
                continue
            # a cell stands on whole pixels and its lines need not, so a corner may lie a pixel beside; a
            # border never
            sudut = (i <= 1 and not di_tepi[0]) or (i >= banyak - 1 and not di_tepi[1])
            if not sudut or not foto.gelap(x, y, SEKITAR):
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
    """Targets that no arrowhead shows: a head fills half its box, where the line alone fills a fifth."""
    terlihat = set()
    for mata in ukuran["mata"]:
        x1, y1, x2, y2 = mata["kotak"]
        titik = [
            (x1 + (i + 0.5) * (x2 - x1) / 8, y1 + (j + 0.5) * (y2 - y1) / 8)
            for i in range(8)
            for j in range(8)
        ]
        if sum(foto.gelap(x, y, DI_SINI) for x, y in titik) > ISI_MATA * len(titik):
            terlihat.add(mata["ke"])
    for ke in sorted({satu["ke"] for satu in ukuran["garis"] if satu["ke"]} - terlihat):
        yield f"panah ke {ke} tidak terlihat"


def _tersentuh(ukuran: dict[str, Any]) -> Iterator[str]:
    """Arrowheads that a line runs into, other than the one along their middle that they end."""
    for mata in ukuran["mata"]:
        x1, y1, x2, y2 = mata["kotak"]
        for garis in ukuran["garis"]:
            (ax, ay), (bx, by) = garis["awal"], garis["akhir"]
            kena = ax - TEBAL < x2 and bx + TEBAL > x1 and ay - TEBAL < y2 and by + TEBAL > y1
            sumbu = abs(ay - (y1 + y2) / 2) if by - ay < 0.01 else abs(ax - (x1 + x2) / 2)
            if kena and sumbu > TEBAL:
                yield f"garis {garis['dari']} ke {garis['ke']} menyentuh panah ke {mata['ke']}"


def _tertindih(ukuran: dict[str, Any]) -> Iterator[str]:
    """Labels that a line, a symbol or another label runs into, or that leave their cell.

    Lines run on under the symbol that they meet, and symbols are opaque: a label inside one is hidden by
    none.
    """
    for i, label in enumerate(ukuran["label"]):
        kiri, atas, kanan, bawah = label["kotak"]
        atas, bawah = atas + ATAS_HURUF, bawah - BAWAH_HURUF
        dalam = any(_memuat(satu["kotak"], (kiri, atas, kanan, bawah)) for satu in ukuran["simbol"])
        lain = [
            *((*garis["awal"], *garis["akhir"]) for garis in ukuran["garis"] if not dalam),
            *(
                satu["kotak"]
                for satu in ukuran["simbol"]
                if not _memuat(satu["kotak"], (kiri, atas, kanan, bawah))
            ),
            *(satu["kotak"] for satu in ukuran["label"][:i]),
        ]
        if any(kiri < x2 and kanan > x1 and atas < y2 and bawah > y1 for x1, y1, x2, y2 in lain):
            yield f"label '{label['teks']}' di baris {label['baris']} tertindih"
        if not _memuat(label["sel"], label["kotak"]):
            yield f"label '{label['teks']}' di baris {label['baris']} keluar dari selnya"


def _memuat(luar: Sequence[float], dalam: Sequence[float]) -> bool:
    return luar[0] <= dalam[0] and luar[1] <= dalam[1] and luar[2] >= dalam[2] and luar[3] >= dalam[3]
