"""Where everything stands in the BPMN diagram, in pixels: lanes from left to right, steps from top to bottom.

The router's drawing decides on the ways of all connectors; here its symbolic points become pixels. BPMN has
one lane for a step, so it is routed in the column of its main performer alone; and a decision is a task with
a gateway below it, so ways end at other shapes than in the flowchart.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from macros.documents.bpmn.sizes import (
    BULAT,
    GERBANG,
    JARAK,
    JUDUL,
    KEPALA,
    PENANDA,
    PINGGIR,
    SKALA,
    TUGAS,
    UJUNG,
    Row,
)
from macros.documents.bpmn.type_metrics import BARIS, BIASA, head_width, label_height, label_width, wrap
from macros.documents.bpmn.waypoints import Bounds, Point, connect, raise_way, turn
from macros.drawing.scale import horizontal, vertical
from macros.flow.canvas import Canvas, Label, Line
from macros.flow.graph import SELESAI, Asal, Edge, Graph, Tujuan
from macros.flow.points import PETAK, Vertical, X, Y, place_x, place_y
from macros.flow.router import route
from macros.flow.simbol import Simbol


@dataclass(frozen=True, slots=True)
class SequenceFlow:
    """A sequence flow from a step's number (or "mulai") to a step's number (or "selesai"), its label, its
    way.
    """

    dari: Asal
    ke: Tujuan
    label: str
    jalan: tuple[Point, ...]
    letak_label: Bounds | None


@dataclass(frozen=True, slots=True)
class Diagram:
    """The diagram. ``tugas``, ``gerbang`` and ``selesai`` are keyed by step numbers; ``lajur`` are in
    column order.
    """

    kolam: Bounds
    lajur: tuple[Bounds, ...]
    mulai: Bounds | None
    tugas: Mapping[int, Bounds]
    gerbang: Mapping[int, Bounds]
    selesai: Mapping[int, Bounds]
    arus: tuple[SequenceFlow, ...]


def lay_out(
    graf: Graph, utama: Sequence[int], kegiatan: Sequence[str], lajur: Sequence[str], judul: str
) -> Diagram:
    """Lay out the whole graph.

    ``utama`` is the lane of each step, ``kegiatan`` its text, ``lajur`` are the names of the lanes, ``judul``
    that of the pool; shapes become large enough for them.
    """
    return _Painter(_one_lane(graf, utama, len(lajur)), kegiatan, lajur, judul).diagram()


def _one_lane(graf: Graph, utama: Sequence[int], lajur: int) -> Graph:
    """The graph with one column a step, and one connector for all answers with one target."""
    label: dict[tuple[Asal, Tujuan], list[str]] = {}
    for edge in graf.panah:
        label.setdefault((edge.dari, edge.ke), []).append(edge.label)
    panah = (Edge(*ujung, " / ".join(dict.fromkeys(filter(None, semua)))) for ujung, semua in label.items())
    simpul = (replace(node, kolom=(k,)) for node, k in zip(graf.simpul, utama, strict=True))
    return Graph(lajur, tuple(simpul), tuple(panah))


class _Painter:
    def __init__(self, graf: Graph, kegiatan: Sequence[str], lajur: Sequence[str], judul: str) -> None:
        self._graf = graf
        self._field: Canvas = route(graf)
        self._at = {s.nomor: s.kolom[0] for s in graf.simpul}
        self._label = {(s.dari, s.ke): s for petak in self._field.petak.values() for s in petak.label}
        self._kapsul = {p.dari for p in graf.panah if p.ke == SELESAI and not self._verdict(p.dari)}
        self._y, self._tengah, self._baris = [KEPALA + PINGGIR], [0.0], [Row(0, 0, 0, 0, 0)]
        for nomor, teks in enumerate(kegiatan, 1):
            self._add(nomor, teks)
        self._sisi = [
            max((self._baris[n].gerbang for n, di in self._at.items() if di == k), default=0.0)
            for k in range(len(lajur))
        ]
        ukuran = [max(head_width(nama), self._lebar(k)) for k, nama in enumerate(lajur)] or [0.0]
        kurang = max(0.0, head_width(judul) - sum(ukuran)) / len(ukuran)
        self._x = [PINGGIR]
        for amount in ukuran:
            self._x.append(self._x[-1] + amount + kurang)

    def diagram(self) -> Diagram:
        tinggi = self._y[-1] - PINGGIR
        tugas = {s.nomor: self._box_tugas(s.nomor) for s in self._graf.simpul}
        gerbang = {s.nomor: self._box_gateway(s.nomor) for s in self._graf.simpul if self._verdict(s.nomor)}
        akhir = [p.dari for p in self._graf.panah if p.ke == SELESAI]
        selesai = {n: self._akhir(n) for n in akhir if isinstance(n, int)}
        mulai = self._awal(tugas[1]) if tugas else None
        tepi = zip(self._x, self._x[1:], strict=False)
        return Diagram(
            Bounds(PINGGIR, PINGGIR, self._x[-1] - PINGGIR, tinggi),
            tuple(Bounds(a, PINGGIR + JUDUL, b - a, tinggi - JUDUL) for a, b in tepi),
            mulai,
            tugas,
            gerbang,
            selesai,
            tuple(self._sequence(tugas, gerbang, selesai, mulai)),
        )

    def _verdict(self, n: Asal) -> bool:
        return isinstance(n, int) and self._graf.simpul[n - 1].jenis is Simbol.KEPUTUSAN

    def _lebar(self, k: int) -> float:
        """The least width of a lane: on each half its tracks, and its small symbols or labels beside the
        shape.
        """
        perlu, s = self._field.kolom[k], SKALA
        teks = {"kiri": 0.0, "kanan": 0.0}
        for label in self._label.values():
            if self._at[label.dari] == k:
                teks[label.letak] = max(teks[label.letak], label_width(label.teks))
        setengah = max(
            max(self._half(k) + s.tepi + samping * 3 * s.kecil, self._sisi[k] + s.tepi + teks[sisi])
            + jalur * s.jalur
            for sisi, samping, jalur in (
                ("kiri", perlu.samping_kiri, perlu.jalur_kiri),
                ("kanan", perlu.samping_kanan, perlu.jalur_kanan),
            )
        )
        return 2 * max(setengah, self._half(k) + PINGGIR)

    def _half(self, k: int) -> float:
        """From the middle of a lane to the side of its widest shape."""
        return max(SKALA.lebar, self._sisi[k])

    def _add(self, n: int, teks: str) -> None:
        """The next row, high enough for its text, its levels and what stands above and below its shapes."""
        perlu, s = self._field.baris[n], SKALA
        label = [label_entry for label_entry in self._label.values() if label_entry.dari == n]
        samping = [
            label_height(label_entry.teks) for label_entry in label if label_entry.y.acuan is Vertical.TENGAH
        ]
        tingkat = max(s.tingkat, (max(samping, default=0) + 4) / 2)
        puncak = (perlu.tingkat - 1) * tingkat
        isi = wrap(teks, BIASA, TUGAS[0] - 14)[0] * BIASA * BARIS
        tanda = PENANDA if self._graf.simpul[n - 1].jenis is Simbol.RUJUKAN else 7
        tugas = max(TUGAS[1] / 2, puncak + 12, isi / 2 + tanda)
        gerbang = max(GERBANG[1] / 2, puncak + 6) if self._verdict(n) else 0.0
        di_atas = max(0.0, puncak + 3 + max(samping, default=0) - gerbang)
        di_bawah = max(
            (
                label_height(label_entry.teks)
                for label_entry in label
                if label_entry.y.acuan is not Vertical.TENGAH
            ),
            default=0,
        )
        baris = Row(tugas, gerbang, max(JARAK, di_atas + 22), tingkat, max(s.sela, di_bawah + 12))
        atas = baris.top + s.tepi + (s.pita if perlu.pita else 0) + (UJUNG + JARAK if n == 1 else 0)
        ujung = UJUNG if n in self._kapsul else baris.sela + 2 * s.kecil if perlu.alas else 0
        bawah = baris.bottom + s.tepi + max(ujung, di_bawah) + 14
        self._baris.append(baris)
        self._tengah.append(self._y[-1] + atas)
        self._y.append(self._y[-1] + atas + bawah)

    def _centre(self, n: int, y: float, lebar: float, tinggi: float) -> Bounds:
        k = self._at[n]
        return Bounds((self._x[k] + self._x[k + 1] - lebar) / 2, y, lebar, tinggi)

    def _box_tugas(self, n: int) -> Bounds:
        baris = self._baris[n]
        return self._centre(n, self._tengah[n] - baris.top, TUGAS[0], 2 * baris.tugas)

    def _box_gateway(self, n: int) -> Bounds:
        sisi = 2 * self._baris[n].gerbang
        return self._centre(n, self._tengah[n] - sisi / 2, sisi, sisi)

    def _awal(self, tugas: Bounds) -> Bounds:
        return Bounds(tugas.centre.x - BULAT[0] / 2, tugas.y - JARAK - BULAT[1], *BULAT)

    def _akhir(self, n: int) -> Bounds:
        """Below a step that simply ends; of a decision where the router has put the end's symbol."""
        for (baris, k), petak in self._field.petak.items():
            for tanda in petak.tanda if baris == n and self._verdict(n) else ():
                if tanda.simbol is Simbol.SELESAI and tanda.y.acuan is Vertical.ALAS:
                    pusat = Point(self._to_x(k, tanda.x), self._to_y(n, tanda.y))
                    return Bounds(pusat.x - BULAT[0] / 2, pusat.y - BULAT[1] / 2, *BULAT)
        return self._centre(n, self._tengah[n] + self._baris[n].bottom + JARAK, *BULAT)

    def _to_x(self, k: int, x: X) -> float:
        left, right = self._x[k], self._x[k + 1]
        percent, pixels = horizontal(x, replace(SKALA, lebar=self._half(k)))
        return {0: left, 50: (left + right) / 2, 100: right}[percent] + pixels

    def _to_y(self, n: int, y: Y) -> float:
        row = self._baris[n]
        percent, pixels = vertical(y, replace(SKALA, tingkat=row.tingkat), row.top, row.bottom, row.sela)
        return {0: self._y[n - 1], 50: self._tengah[n], 100: self._y[n]}[percent] + pixels

    def _sequence(
        self,
        tugas: Mapping[int, Bounds],
        gerbang: Mapping[int, Bounds],
        selesai: Mapping[int, Bounds],
        mulai: Bounds | None,
    ) -> Iterator[SequenceFlow]:
        semua = {(s.dari, s.ke): self._way(s.dari, s.ke) for s in self._graf.panah if isinstance(s.dari, int)}
        terpakai = {(dari, titik.x) for (dari, _), jalan in semua.items() for titik in jalan}
        for edge in self._graf.panah:
            dari, ke = edge.dari, edge.ke
            if isinstance(dari, str):
                if mulai and isinstance(ke, int):
                    yield SequenceFlow(dari, ke, "", connect([], mulai, tugas[ke]), None)
                continue
            jalan = semua[dari, ke]
            if isinstance(ke, str):
                tujuan = selesai[dari]
            else:
                tujuan = tugas[ke]
                if ke in gerbang and jalan and abs(jalan[-1].y - self._tengah[ke]) < self._baris[ke].gerbang:
                    geser = tujuan.centre.y - self._tengah[ke]
                    jalan = raise_way(
                        jalan, geser, SKALA.jalur / 2 if (ke, turn(jalan).x) in terpakai else 0.0
                    )
            wajik = dari in gerbang
            asal = gerbang[dari] if wajik else tugas[dari]
            jadi = connect(jalan, asal, tujuan, wajik=wajik)
            label = self._label.get((dari, ke))
            yield SequenceFlow(dari, ke, edge.label, jadi, _beside(label, asal, jadi[0]) if label else None)

    def _way(self, dari: int, ke: Tujuan) -> list[Point]:
        """The way of one connector, from its source on: its pieces walked from end to end."""
        tetangga: dict[tuple[int, int], list[tuple[int, int]]] = {}
        piksel: dict[tuple[int, int], Point] = {}
        for (n, k), petak in self._field.petak.items():
            for line in petak.garis:
                if line.ke == ke and dari in line.dari:
                    a, b = self._tip(n, k, line, piksel)
                    tetangga.setdefault(a, []).append(b)
                    tetangga.setdefault(b, []).append(a)
        ujung = [pair for pair, lain in tetangga.items() if len(lain) == 1]
        if len(ujung) != 2:
            return []
        tengah = (self._at[dari] * PETAK + PETAK // 2, (dari - 1) * PETAK + PETAK // 2)
        kini = min(ujung, key=lambda entry: abs(entry[1] - tengah[1]) * PETAK + abs(entry[0] - tengah[0]))
        hasil, sebelum = [piksel[kini]], None
        while lanjut := [pair for pair in tetangga[kini] if pair != sebelum]:
            sebelum, kini = kini, lanjut[0]
            hasil.append(piksel[kini])
        return hasil

    def _tip(
        self, n: int, k: int, garis: Line, piksel: dict[tuple[int, int], Point]
    ) -> tuple[tuple[int, int], tuple[int, int]]:
        hasil = []
        for x, y in ((garis.x1, garis.y1), (garis.x2, garis.y2)):
            kunci = (k * PETAK + place_x(x), (n - 1) * PETAK + place_y(y))
            piksel[kunci] = Point(self._to_x(k, x), self._to_y(n, y))
            hasil.append(kunci)
        return hasil[0], hasil[1]


def _beside(label: Label, asal: Bounds, awal: Point) -> Bounds:
    """Where an answer stands: above the line at a gateway's side, beside it below the gateway."""
    lebar, tinggi = label_width(label.teks), label_height(label.teks)
    if label.y.acuan is Vertical.TENGAH:
        x = asal.x - 4 - lebar if label.letak == "kiri" else asal.x + asal.lebar + 4
        return Bounds(x, awal.y - 3 - tinggi, lebar, tinggi)
    x = awal.x - 6 - lebar if label.letak == "kiri" else awal.x + 6
    return Bounds(x, awal.y + 3, lebar, tinggi)
