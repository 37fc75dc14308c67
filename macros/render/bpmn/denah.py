"""Where everything stands in the BPMN diagram, in pixels: lanes from left to right, steps from top to bottom.

The router's drawing decides on the ways of all connectors; here its symbolic points become pixels. BPMN has one lane
for a step, and a decision is a task with a gateway below it, so ways end at other shapes than in the flowchart.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from macros.flow.bidang import Bidang, Garis
from macros.flow.graf import MULAI, SELESAI, Asal, Graf, Tujuan
from macros.flow.router import rute
from macros.flow.simbol import Simbol
from macros.flow.titik import PETAK, Mendatar, Tegak, X, Y, nomor_x, nomor_y
from macros.render.alur import Penggambar, Skala

SKALA = Skala(lebar=60, tinggi=40, jalur=16, tingkat=10, tepi=16, kecil=18, pita=20, sela=26)
TUGAS, GERBANG, BULAT = (120.0, 80.0), (50.0, 50.0), (36.0, 36.0)
"""Widths and heights of tasks, gateways and events, as BPMN editors draw them."""

JARAK, KEPALA, PINGGIR = 26.0, 60.0, 20.0
"""Between a task and its gateway; the heads of lanes; around all of it."""

SUDUT = 12.0
"""So far from a shape's corners its sides may be met."""

UJUNG = BULAT[1] + JARAK
"""What a start above a step, or an end below it, needs of its row."""


class Titik(NamedTuple):
    """A point in pixels."""

    x: float
    y: float


class Kotak(NamedTuple):
    """A shape's bounds: its upper left corner, width and height."""

    x: float
    y: float
    lebar: float
    tinggi: float

    @property
    def tengah(self) -> Titik:
        """Its middle."""
        return Titik(self.x + self.lebar / 2, self.y + self.tinggi / 2)


@dataclass(frozen=True, slots=True)
class Arus:
    """A sequence flow from a step's number (or "mulai") to a step's number (or "selesai"), its label, its way."""

    dari: Asal
    ke: Tujuan
    label: str
    jalan: tuple[Titik, ...]


@dataclass(frozen=True, slots=True)
class Denah:
    """The diagram. ``tugas``, ``gerbang`` and ``selesai`` are keyed by step numbers; ``lajur`` are in column order."""

    kolam: Kotak
    lajur: tuple[Kotak, ...]
    mulai: Kotak | None
    tugas: Mapping[int, Kotak]
    gerbang: Mapping[int, Kotak]
    selesai: Mapping[int, Kotak]
    arus: tuple[Arus, ...]
    di: Mapping[int, int]


def denah(graf: Graf) -> Denah:
    """Lay out the whole graph."""
    return _Pelukis(graf).denah()


class _Pelukis:
    def __init__(self, graf: Graf) -> None:
        self._graf = graf
        self._bidang: Bidang = rute(graf)
        penggambar = Penggambar(self._bidang, SKALA)
        sempit = TUGAS[0] + 2 * PINGGIR
        self._x = [PINGGIR]
        for lebar in [max(sempit, penggambar.lebar(k)) for k in range(graf.kolom)] or [sempit]:
            self._x.append(self._x[-1] + lebar)
        self._keputusan = {s.nomor for s in graf.simpul if s.jenis is Simbol.KEPUTUSAN}
        self._kapsul = {p.dari for p in graf.panah if p.ke == SELESAI} - self._keputusan
        self._y, self._tengah = [KEPALA + PINGGIR], [0.0]
        for satu in graf.simpul:
            self._baris(satu.nomor)
        self._di = {s.nomor: s.kolom[0] if s.kolom else 0 for s in graf.simpul}

    def denah(self) -> Denah:
        tinggi = self._y[-1] - PINGGIR
        tugas = {s.nomor: self._kotak_tugas(s.nomor) for s in self._graf.simpul}
        gerbang = {n: self._pusat(n, GERBANG) for n in self._keputusan}
        selesai = {n: self._akhir(n) for n in dict.fromkeys(p.dari for p in self._graf.panah if p.ke == SELESAI)}
        mulai = self._awal(tugas[1]) if tugas else None
        arus = tuple(self._arus(tugas, gerbang, {n: k for n, k in selesai.items() if isinstance(n, int)}, mulai))
        return Denah(
            Kotak(PINGGIR, PINGGIR, self._x[-1] - PINGGIR, tinggi),
            tuple(
                Kotak(a, PINGGIR + 30, b - a, tinggi - 30) for a, b in zip(self._x, self._x[1:], strict=False)
            ),
            mulai,
            tugas,
            gerbang,
            {n: k for n, k in selesai.items() if isinstance(n, int)},
            arus,
            self._di,
        )

    def _baris(self, n: int) -> None:
        perlu, s = self._bidang.baris[n], SKALA
        atas, bawah = self._atas(n), self._bawah(n)
        atas += s.tepi + (s.pita if perlu.pita else 0) + (UJUNG + JARAK if n == 1 else 0)
        bawah += s.tepi + (s.sela + 2 * s.kecil if perlu.alas else 0) + (UJUNG if n in self._kapsul else 0) + 14
        self._tengah.append(self._y[-1] + atas)
        self._y.append(self._y[-1] + atas + bawah)

    def _atas(self, n: int) -> float:
        """From the height at which connectors leave a step up to its upper edge."""
        return GERBANG[1] / 2 + JARAK + TUGAS[1] if n in self._keputusan else TUGAS[1] / 2

    def _bawah(self, n: int) -> float:
        return GERBANG[1] / 2 if n in self._keputusan else TUGAS[1] / 2

    def _pusat(self, n: int, ukuran: tuple[float, float]) -> Kotak:
        k = self._di[n]
        x = (self._x[k] + self._x[k + 1]) / 2
        return Kotak(x - ukuran[0] / 2, self._tengah[n] - ukuran[1] / 2, *ukuran)

    def _kotak_tugas(self, n: int) -> Kotak:
        kotak = self._pusat(n, TUGAS)
        return kotak._replace(y=self._tengah[n] - self._atas(n))

    def _awal(self, tugas: Kotak) -> Kotak:
        x = tugas.tengah.x
        return Kotak(x - BULAT[0] / 2, tugas.y - JARAK - BULAT[1], *BULAT)

    def _akhir(self, n: Asal) -> Kotak:
        """Below a step that simply ends; of a decision where the router has put the end's symbol."""
        assert isinstance(n, int), "a start is no end"  # noqa: S101
        for (baris, k), petak in self._bidang.petak.items():
            for tanda in petak.tanda if baris == n and n in self._keputusan else ():
                if tanda.simbol is Simbol.SELESAI and tanda.y.acuan is Tegak.ALAS:
                    pusat = Titik(self._ke_x(k, tanda.x), self._ke_y(n, tanda.y))
                    return Kotak(pusat.x - BULAT[0] / 2, pusat.y - BULAT[1] / 2, *BULAT)
        kotak = self._kotak_tugas(n)
        return Kotak(kotak.tengah.x - BULAT[0] / 2, self._tengah[n] + self._bawah(n) + JARAK, *BULAT)

    def _ke_x(self, k: int, x: X) -> float:
        kiri, kanan, s = self._x[k], self._x[k + 1], SKALA
        tengah = (kiri + kanan) / 2
        samping = s.lebar + s.tepi + s.kecil + x.ke * 3 * s.kecil
        return {
            Mendatar.KIRI: kiri,
            Mendatar.JALUR_KIRI: kiri + x.ke * s.jalur,
            Mendatar.SAMPING_KIRI: tengah - samping,
            Mendatar.SIMBOL_KIRI: tengah - s.lebar,
            Mendatar.TENGAH: tengah,
            Mendatar.SIMBOL_KANAN: tengah + s.lebar,
            Mendatar.SAMPING_KANAN: tengah + samping,
            Mendatar.JALUR_KANAN: kanan - x.ke * s.jalur,
            Mendatar.KANAN: kanan,
        }[x.acuan]

    def _ke_y(self, n: int, y: Y) -> float:
        tengah, s = self._tengah[n], SKALA
        atas, bawah = self._atas(n), self._bawah(n)
        return {
            Tegak.ATAS: self._y[n - 1],
            Tegak.PUNCAK: tengah - atas - s.sela - s.kecil,
            Tegak.PUNCAK_BAWAH: tengah - atas - s.sela,
            Tegak.PITA: tengah - atas - s.pita,
            Tegak.SIMBOL_ATAS: tengah - atas,
            Tegak.TENGAH: tengah + y.ke * s.tingkat,
            Tegak.SIMBOL_BAWAH: tengah + bawah,
            Tegak.ALAS_ATAS: tengah + bawah + s.sela,
            Tegak.ALAS: tengah + bawah + s.sela + s.kecil,
            Tegak.BAWAH: self._y[n],
        }[y.acuan]

    def _arus(
        self,
        tugas: Mapping[int, Kotak],
        gerbang: Mapping[int, Kotak],
        selesai: Mapping[int, Kotak],
        mulai: Kotak | None,
    ) -> Iterator[Arus]:
        label: dict[tuple[Asal, Tujuan], list[str]] = {}
        for satu in self._graf.panah:
            label.setdefault((satu.dari, satu.ke), []).append(satu.label)
        for (dari, ke), semua in label.items():
            if dari == MULAI:
                if mulai is not None and ke != SELESAI:
                    yield Arus(dari, ke, "", sambung([], mulai, tugas[ke], masuk_atas=True))
                continue
            asal = gerbang.get(dari, tugas[dari])
            tujuan = selesai[dari] if ke == SELESAI else tugas[ke]
            geser = 0.0 if ke == SELESAI else self._kotak_tugas(ke).tengah.y - self._tengah[ke]
            jalan = self._jalan(dari, ke)
            if jalan and geser and abs(jalan[-1].y - self._tengah[ke if ke != SELESAI else dari]) < TUGAS[1] / 2:
                jalan = _naik(jalan, geser)
            yield Arus(dari, ke, " / ".join(dict.fromkeys(filter(None, semua))), sambung(jalan, asal, tujuan))

    def _jalan(self, dari: int, ke: Tujuan) -> list[Titik]:
        """The way of one connector, from its source on: its pieces walked from end to end."""
        tetangga: dict[tuple[int, int], list[tuple[int, int]]] = {}
        piksel: dict[tuple[int, int], Titik] = {}
        for (n, k), petak in self._bidang.petak.items():
            for satu in petak.garis:
                if satu.ke == ke and dari in satu.dari:
                    a, b = self._ujung(n, k, satu, piksel)
                    tetangga.setdefault(a, []).append(b)
                    tetangga.setdefault(b, []).append(a)
        ujung = [satu for satu, lain in tetangga.items() if len(lain) == 1]
        if len(ujung) != 2:
            return []
        tengah = (self._di[dari] * PETAK + PETAK // 2, (dari - 1) * PETAK + PETAK // 2)
        kini = min(ujung, key=lambda satu: abs(satu[1] - tengah[1]) * PETAK + abs(satu[0] - tengah[0]))
        hasil, sebelum = [piksel[kini]], None
        while lanjut := [satu for satu in tetangga[kini] if satu != sebelum]:
            sebelum, kini = kini, lanjut[0]
            hasil.append(piksel[kini])
        return hasil

    def _ujung(
        self, n: int, k: int, garis: Garis, piksel: dict[tuple[int, int], Titik]
    ) -> tuple[tuple[int, int], tuple[int, int]]:
        hasil = []
        for x, y in ((garis.x1, garis.y1), (garis.x2, garis.y2)):
            kunci = (k * PETAK + nomor_x(x), (n - 1) * PETAK + nomor_y(y))
            piksel[kunci] = Titik(self._ke_x(k, x), self._ke_y(n, y))
            hasil.append(kunci)
        return hasil[0], hasil[1]


def _naik(jalan: Sequence[Titik], geser: float) -> list[Titik]:
    """The way with its last, level piece moved up or down, so that it meets a task instead of the gateway below."""
    akhir = jalan[-1].y
    awal = len(jalan)
    while awal > 1 and jalan[awal - 1].y == akhir:
        awal -= 1
    return [*jalan[:awal], *(satu._replace(y=satu.y + geser) for satu in jalan[awal:])]


def sambung(jalan: Sequence[Titik], asal: Kotak, tujuan: Kotak, *, masuk_atas: bool = False) -> tuple[Titik, ...]:
    """A way with right angles only, from the outline of one shape to that of another."""
    if not jalan:
        if masuk_atas or (abs(asal.tengah.x - tujuan.tengah.x) < 1 and tujuan.y > asal.y):
            return Titik(asal.tengah.x, asal.y + asal.tinggi), Titik(tujuan.tengah.x, tujuan.y)
        return _rapikan([_tepi(asal, tujuan.tengah), Titik(tujuan.tengah.x, asal.tengah.y), _tepi(tujuan, asal.tengah)])
    awal = _hubung(asal, jalan[0])
    akhir = _hubung(tujuan, jalan[-1])
    return _rapikan([*awal, *jalan, *reversed(akhir)])


def _hubung(kotak: Kotak, titik: Titik) -> list[Titik]:
    """From a shape's outline to a point where the way begins, by right angles."""
    x, y = kotak.tengah
    di_x, di_y = kotak.x <= titik.x <= kotak.x + kotak.lebar, kotak.y <= titik.y <= kotak.y + kotak.tinggi
    if di_x and di_y:
        return []
    if di_x and abs(titik.x - x) < kotak.lebar / 2 - SUDUT:
        return [Titik(titik.x, kotak.y if titik.y < y else kotak.y + kotak.tinggi)]
    sisi = kotak.x if titik.x < x else kotak.x + kotak.lebar
    if abs(titik.y - y) < kotak.tinggi / 2 - SUDUT:
        return [Titik(sisi, titik.y)]
    return [Titik(sisi, y), Titik(titik.x, y)]


def _tepi(kotak: Kotak, ke: Titik) -> Titik:
    x, y = kotak.tengah
    if abs(ke.x - x) < 1:
        return Titik(x, kotak.y if ke.y < y else kotak.y + kotak.tinggi)
    return Titik(kotak.x if ke.x < x else kotak.x + kotak.lebar, y)


def _rapikan(jalan: Sequence[Titik]) -> tuple[Titik, ...]:
    """Without points that say nothing: doubles, and those on a straight line."""
    hasil: list[Titik] = []
    for satu in jalan:
        satu = Titik(round(satu.x, 1), round(satu.y, 1))
        if hasil and hasil[-1] == satu:
            continue
        while len(hasil) > 1 and (hasil[-2].x == hasil[-1].x == satu.x or hasil[-2].y == hasil[-1].y == satu.y):
            hasil.pop()
        hasil.append(satu)
    return tuple(hasil)
