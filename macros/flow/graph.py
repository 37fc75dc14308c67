"""The graph that the router draws: the steps of an SOP, one row each, and where each leads."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from macros.flow.simbol import Simbol
from macros.model.exits import exits
from macros.model.sop import Langkah

MULAI: Literal["mulai"] = "mulai"
SELESAI: Literal["selesai"] = "selesai"
Asal = int | Literal["mulai"]
Tujuan = int | Literal["selesai"]


@dataclass(frozen=True, slots=True)
class Node:
    """A step: its number (from 1), the indexes of its performers' columns, and what it is.

    ``jenis`` is PROSES, KEPUTUSAN or RUJUKAN. A step without columns keeps its row, and is not drawn.
    """

    nomor: int
    kolom: tuple[int, ...]
    jenis: Simbol = Simbol.PROSES


@dataclass(frozen=True, slots=True)
class Edge:
    """A connector: from a step's number or "mulai" to a step's number or "selesai"."""

    dari: Asal
    ke: Tujuan
    label: str = ""


@dataclass(frozen=True, slots=True)
class Graph:
    """Steps 1..n in order, ``kolom`` performer columns, and the connectors in the order of the exits."""

    kolom: int
    simpul: tuple[Node, ...]
    panah: tuple[Edge, ...]

    def __post_init__(self) -> None:
        if [node.nomor for node in self.simpul] != list(range(1, len(self.simpul) + 1)):
            raise ValueError("langkah harus bernomor 1 sampai n")
        if any(not 0 <= k < self.kolom for node in self.simpul for k in node.kolom):
            raise ValueError("kolom di luar tabel")

    def simbol(self) -> tuple[Simbol, ...]:
        """The symbol of every step: a first and a last execution step is drawn as the capsule itself.

        A step that is both is drawn as the start; decisions and references keep theirs, and get a capsule of
        their own beside them.
        """
        awal = {edge.ke for edge in self.panah if edge.dari == MULAI}
        akhir = {edge.dari for edge in self.panah if edge.ke == SELESAI}
        lanjut = {edge.dari for edge in self.panah if edge.ke != SELESAI}
        hasil = []
        for node in self.simpul:
            jenis = node.jenis
            if jenis is Simbol.PROSES and node.nomor in awal:
                jenis = Simbol.MULAI
            elif jenis is Simbol.PROSES and node.nomor in akhir - lanjut:
                jenis = Simbol.SELESAI
            hasil.append(jenis)
        return tuple(hasil)


def build_graph(langkah: Sequence[Langkah], kolom: Mapping[str, int] | None = None) -> Graph:
    """The graph of an SOP's steps.

    ``kolom`` gives the column of each performer as written in the steps, several may share one; without it
    every performer has its own, in the order in which they first act.
    """
    if kolom is None:
        kolom = {}
        for step in langkah:
            for peran in step.pelaksana:
                kolom.setdefault(peran, len(kolom))
    simpul = tuple(
        Node(n, tuple(sorted({kolom[peran] for peran in step.pelaksana})), _kind(step))
        for n, step in enumerate(langkah, 1)
    )
    panah = [Edge(MULAI, 1)] if simpul else []
    for n, keluar in enumerate(exits(langkah), 1):
        panah += (Edge(n, SELESAI if way_out.ke is None else way_out.ke, way_out.label) for way_out in keluar)
    return Graph(max(kolom.values(), default=-1) + 1, simpul, tuple(panah))


def _kind(langkah: Langkah) -> Simbol:
    if langkah.keputusan:
        return Simbol.KEPUTUSAN
    return Simbol.RUJUKAN if langkah.rujuk else Simbol.PROSES
