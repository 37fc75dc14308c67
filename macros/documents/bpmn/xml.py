"""The XML of a process with lanes and its diagram."""

from collections.abc import Sequence
from typing import Any
from xml.etree import ElementTree
from xml.etree.ElementTree import Element, SubElement

from macros.documents.bpmn.diagram import Diagram, SequenceFlow, lay_out
from macros.documents.bpmn.type_metrics import KECIL, width
from macros.documents.bpmn.waypoints import Bounds, Point
from macros.dokumen.dokumen import Dokumen, DokumenRow
from macros.drawing.symbols import SYMBOLS
from macros.flow.graph import MULAI, SELESAI, Asal
from macros.flow.simbol import Simbol

MODEL = "http://www.omg.org/spec/BPMN/20100524/MODEL"
DI = "http://www.omg.org/spec/BPMN/20100524/DI"
DC = "http://www.omg.org/spec/DD/20100524/DC"
DD = "http://www.omg.org/spec/DD/20100524/DI"
_AWALAN = {"bpmn": MODEL, "bpmndi": DI, "dc": DC, "di": DD}

TANPA = "Pelaksana belum ditentukan"
"""The name of the lane for steps of a draft that say no performer."""

TANYA = "Hasilnya?"
"""What a gateway asks: the step above it says what is decided."""


def bpmn(dokumen: Dokumen) -> bytes:
    """An SOP as BPMN 2.0. The same document gives the same bytes."""
    return _ProcessWriter(dokumen).write()


def process_id(ident: str) -> str:
    """The id of an SOP's process: an NCName that no two SOPs share, as ids have neither dots nor capitals."""
    return f"SOP.{ident.replace('/', '.')}"


class _ProcessWriter:
    def __init__(self, dokumen: Dokumen) -> None:
        self._d = dokumen
        self._proses = process_id(dokumen.sop.id)
        self._lajur = [self._nama(k) for k in range(len(dokumen.kolom))]
        self._utama = [len(self._lajur) if baris.utama is None else baris.utama for baris in dokumen.baris]
        if any(baris.utama is None for baris in dokumen.baris):
            self._lajur.append(TANPA)
        self._peserta = " - ".join((dokumen.nama, dokumen.identitas.instansi[-1]))
        kegiatan = [baris.kegiatan for baris in dokumen.baris]
        self._denah: Diagram = lay_out(dokumen.graf, self._utama, kegiatan, self._lajur, self._peserta)

    def write(self) -> bytes:
        akar = _element(None, MODEL, "definitions")
        akar.set("id", f"Definisi.{self._proses}")
        akar.set("targetNamespace", self._d.url or f"urn:sop:{self._d.sop.id.replace('/', ':')}")
        akar.set("exporter", "SOP")
        kolaborasi = _element(akar, MODEL, "collaboration", id="Kolaborasi")
        _element(kolaborasi, MODEL, "participant", id="Peserta", name=self._peserta, processRef=self._proses)
        proses = _element(akar, MODEL, "process", id=self._proses, name=self._d.nama, isExecutable="false")
        _notes(proses, self._documentation())
        self._arrange_lanes(proses)
        self._node(proses)
        for flow in self._denah.arus:
            nama = {"name": flow.label} if flow.label else {}
            ujung = {"sourceRef": self._from(flow.dari), "targetRef": _target(flow)}
            _element(proses, MODEL, "sequenceFlow", id=_id_sequence(flow), **nama, **ujung)
        for n in self._denah.gerbang:
            _element(
                proses,
                MODEL,
                "sequenceFlow",
                id=f"Tanya_{n}",
                sourceRef=f"Langkah_{n}",
                targetRef=f"Putusan_{n}",
            )
        self._diagram(akar)
        ElementTree.indent(akar, " ")
        isi: bytes = ElementTree.tostring(akar, encoding="utf-8", xml_declaration=True)
        return isi + b"\n"

    def _documentation(self) -> list[str]:
        sop = self._d.sop
        nomor = f"Nomor {sop.nomor}" if sop.nomor else ""
        lisensi = f"Lisensi: {self._d.lisensi}" if self._d.lisensi else ""
        isi = [nomor, f"Status: {sop.status.value}", *self._d.cap, self._d.url, lisensi]
        return [text for text in isi if text]

    def _nama(self, k: int) -> str:
        kolom = self._d.kolom[k]
        return f"{kolom.nama} ({kolom.unit})" if kolom.unit else kolom.nama

    def _arrange_lanes(self, proses: Element) -> None:
        """Each performer's lane with what stands in it; none when there is nothing to perform."""
        if not self._lajur:
            return
        semua = _element(proses, MODEL, "laneSet", id="Lajur")
        for k, nama in enumerate(self._lajur):
            lajur = _element(semua, MODEL, "lane", id=f"Lajur_{k + 1}", name=nama)
            for ident in self._lane_content(k):
                _element(lajur, MODEL, "flowNodeRef").text = ident

    def _lane_content(self, k: int) -> list[str]:
        isi = ["Mulai"] if self._utama[:1] == [k] else []
        for n, di in enumerate(self._utama, 1):
            if di == k:
                isi.append(f"Langkah_{n}")
                isi += [f"Putusan_{n}"] if n in self._denah.gerbang else []
                isi += [f"Selesai_{n}"] if n in self._denah.selesai else []
        return isi

    def _node(self, proses: Element) -> None:
        """Start, steps, gateways and ends, each with the flows that come in and go out."""
        masuk: dict[str, list[str]] = {}
        keluar: dict[str, list[str]] = {}
        for flow in self._denah.arus:
            keluar.setdefault(self._from(flow.dari), []).append(_id_sequence(flow))
            masuk.setdefault(_target(flow), []).append(_id_sequence(flow))
        for n in self._denah.gerbang:
            keluar.setdefault(f"Langkah_{n}", []).append(f"Tanya_{n}")
            masuk.setdefault(f"Putusan_{n}", []).append(f"Tanya_{n}")

        def simpul(jenis: str, ident: str, nama: str, catatan: Sequence[str] = (), **lain: str) -> Element:
            unsur = _element(proses, MODEL, jenis, id=ident, name=nama, **lain)
            _notes(unsur, catatan)
            for arah, semua in (("incoming", masuk), ("outgoing", keluar)):
                for text in semua.get(ident, ()):
                    _element(unsur, MODEL, arah).text = text
            return unsur

        if self._denah.mulai:
            simpul(SYMBOLS[Simbol.MULAI].element, "Mulai", SYMBOLS[Simbol.MULAI].name)
        for baris in self._d.baris:
            n = baris.nomor
            jenis, panggil = SYMBOLS[Simbol.PROSES].element, {}
            if baris.rujuk:
                jenis = SYMBOLS[Simbol.RUJUKAN].element
                panggil = {"calledElement": process_id(baris.rujuk.id)}
            unsur = simpul(jenis, f"Langkah_{n}", baris.kegiatan, _render(baris), **panggil)
            for k in baris.kolom if len(baris.kolom) > 1 else ():
                pelaku = _element(unsur, MODEL, "performer", id=f"Oleh_{n}_{k + 1}", name=self._nama(k))
                pemilihan = _element(
                    pelaku, MODEL, "resourceAssignmentExpression", id=f"Pemilihan_{n}_{k + 1}"
                )
                _element(pemilihan, MODEL, "formalExpression", id=f"Nama_{n}_{k + 1}").text = self._nama(k)
            if n in self._denah.gerbang:
                simpul(SYMBOLS[Simbol.KEPUTUSAN].element, f"Putusan_{n}", TANYA, gatewayDirection="Diverging")
            if n in self._denah.selesai:
                simpul(SYMBOLS[Simbol.SELESAI].element, f"Selesai_{n}", SYMBOLS[Simbol.SELESAI].name)

    def _from(self, dari: Asal) -> str:
        if dari == MULAI:
            return "Mulai"
        return f"Putusan_{dari}" if dari in self._denah.gerbang else f"Langkah_{dari}"

    def _diagram(self, akar: Element) -> None:
        diagram = _element(akar, DI, "BPMNDiagram", id="Diagram")
        bidang = _element(diagram, DI, "BPMNPlane", id="Bidang", bpmnElement="Kolaborasi")
        d = self._denah
        _shape(bidang, "Peserta", d.kolam, isHorizontal="false")
        for k, kotak in enumerate(d.lajur[: len(self._lajur)], 1):
            _shape(bidang, f"Lajur_{k}", kotak, isHorizontal="false")
        if d.mulai:
            _shape(bidang, "Mulai", d.mulai, label=_on_the_right(d.mulai))
        for n, kotak in d.tugas.items():
            _shape(bidang, f"Langkah_{n}", kotak)
        for n, kotak in d.gerbang.items():
            _shape(bidang, f"Putusan_{n}", kotak, isMarkerVisible="true", label=_below(d.tugas[n]))
        for n, kotak in d.selesai.items():
            _shape(bidang, f"Selesai_{n}", kotak, label=_at_the_foot(kotak))
        for n, kotak in d.gerbang.items():
            tugas = d.tugas[n]
            turun = Point(tugas.centre.x, tugas.y + tugas.tinggi), Point(kotak.centre.x, kotak.y)
            _line(bidang, f"Tanya_{n}", turun)
        for flow in d.arus:
            _line(bidang, _id_sequence(flow), flow.jalan, flow.letak_label)


def _render(baris: DokumenRow) -> list[str]:
    """What else the row of a step says."""
    isi = {
        "Kelengkapan": "; ".join(baris.kelengkapan),
        "Waktu": baris.waktu,
        "Menunggu": baris.tunggu,
        "Output": baris.output,
        "Biaya": baris.biaya,
        "Keterangan": baris.keterangan,
        "SOP": f"{baris.rujuk.nama} ({baris.rujuk.unit})" if baris.rujuk else "",
    }
    return [f"{nama}: {nilai}" for nama, nilai in isi.items() if nilai]


def _target(flow: SequenceFlow) -> str:
    return f"Selesai_{flow.dari}" if flow.ke == SELESAI else f"Langkah_{flow.ke}"


def _id_sequence(entry: SequenceFlow) -> str:
    return f"Arus_{entry.dari}_{entry.ke}"


def _on_the_right(kotak: Bounds) -> Bounds:
    return Bounds(kotak.x + kotak.lebar + 5, kotak.centre.y - 7, 34, 14)


def _at_the_foot(kotak: Bounds) -> Bounds:
    return Bounds(kotak.centre.x - 21, kotak.y + kotak.tinggi + 2, 42, 14)


def _below(tugas: Bounds) -> Bounds:
    """Where a gateway's question stands: left of the line that comes from its task."""
    panjang = width(TANYA, KECIL)
    return Bounds(tugas.centre.x - 8 - panjang, tugas.y + tugas.tinggi + 4, panjang, 14)


def _shape(bidang: Element, ident: str, kotak: Bounds, label: Bounds | None = None, **lain: str) -> None:
    bentuk = _element(bidang, DI, "BPMNShape", id=f"{ident}_di", bpmnElement=ident, **lain)
    _bounds(bentuk, kotak)
    if label:
        _bounds(_element(bentuk, DI, "BPMNLabel"), label)


def _line(bidang: Element, ident: str, jalan: Sequence[Point], label: Bounds | None = None) -> None:
    garis = _element(bidang, DI, "BPMNEdge", id=f"{ident}_di", bpmnElement=ident)
    for titik in jalan:
        _element(garis, DD, "waypoint", x=f"{titik.x:g}", y=f"{titik.y:g}")
    if label:
        _bounds(_element(garis, DI, "BPMNLabel"), label)


def _bounds(induk: Element, kotak: Bounds) -> None:
    x, y, lebar, tinggi = (f"{round(entry, 1):g}" for entry in kotak)
    _element(induk, DC, "Bounds", x=x, y=y, width=lebar, height=tinggi)


def _notes(induk: Element, isi: Sequence[str]) -> None:
    if isi:
        _element(induk, MODEL, "documentation").text = "\n".join(isi)


def _element(induk: Element | None, ruang: str, nama: str, **sifat: Any) -> Element:
    """An element; its attributes in the order in which they are given."""
    lengkap = f"{{{ruang}}}{nama}"
    return Element(lengkap, sifat) if induk is None else SubElement(induk, lengkap, sifat)


for _awalan, _ruang in _AWALAN.items():
    ElementTree.register_namespace(_awalan, _ruang)
