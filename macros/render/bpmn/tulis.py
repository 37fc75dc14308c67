"""The XML of a process with lanes and its diagram."""

from collections.abc import Sequence
from typing import Any
from xml.etree import ElementTree
from xml.etree.ElementTree import Element, SubElement

from macros.flow.graf import MULAI, SELESAI, Asal
from macros.render.bpmn.denah import Arus, Denah, denah
from macros.render.bpmn.huruf import KECIL, lebar
from macros.render.bpmn.jalan import Kotak, Titik
from macros.render.dokumen.resmi import Baris, Dokumen

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
    return _Penulis(dokumen).tulis()


def id_proses(ident: str) -> str:
    """The id of an SOP's process: an NCName that no two SOPs share, as ids have neither dots nor capitals."""
    return f"SOP.{ident.replace('/', '.')}"


class _Penulis:
    def __init__(self, dokumen: Dokumen) -> None:
        self._d = dokumen
        self._proses = id_proses(dokumen.sop.id)
        self._lajur = [self._nama(k) for k in range(len(dokumen.kolom))]
        self._utama = [len(self._lajur) if baris.utama is None else baris.utama for baris in dokumen.baris]
        if any(baris.utama is None for baris in dokumen.baris):
            self._lajur.append(TANPA)
        self._peserta = " - ".join((dokumen.nama, dokumen.identitas.instansi[-1]))
        kegiatan = [baris.kegiatan for baris in dokumen.baris]
        self._denah: Denah = denah(dokumen.graf, self._utama, kegiatan, self._lajur, self._peserta)

    def tulis(self) -> bytes:
        akar = _unsur(None, MODEL, "definitions")
        akar.set("id", f"Definisi.{self._proses}")
        akar.set("targetNamespace", self._d.url or f"urn:sop:{self._d.sop.id.replace('/', ':')}")
        akar.set("exporter", "SOP")
        self._sumber_daya(akar)
        kolaborasi = _unsur(akar, MODEL, "collaboration", id="Kolaborasi")
        _unsur(kolaborasi, MODEL, "participant", id="Peserta", name=self._peserta, processRef=self._proses)
        proses = _unsur(akar, MODEL, "process", id=self._proses, name=self._d.nama, isExecutable="false")
        _catatan(proses, self._keterangan())
        self._susun_lajur(proses)
        self._simpul(proses)
        for satu in self._denah.arus:
            nama = {"name": satu.label} if satu.label else {}
            ujung = {"sourceRef": self._dari(satu.dari), "targetRef": _tujuan(satu)}
            _unsur(proses, MODEL, "sequenceFlow", id=_id_arus(satu), **nama, **ujung)
        for n in self._denah.gerbang:
            _unsur(proses, MODEL, "sequenceFlow", id=f"Tanya_{n}", sourceRef=f"Langkah_{n}", targetRef=f"Putusan_{n}")
        self._diagram(akar)
        ElementTree.indent(akar, " ")
        isi: bytes = ElementTree.tostring(akar, encoding="utf-8", xml_declaration=True)
        return isi + b"\n"

    def _keterangan(self) -> list[str]:
        sop = self._d.sop
        nomor = f"Nomor {sop.nomor}" if sop.nomor else ""
        lisensi = f"Lisensi: {self._d.lisensi}" if self._d.lisensi else ""
        isi = [nomor, f"Status: {sop.status.value}", *self._d.cap, self._d.url, lisensi]
        return [satu for satu in isi if satu]

    def _sumber_daya(self, akar: Element) -> None:
        for k in sorted({k for baris in self._d.baris if len(baris.kolom) > 1 for k in baris.kolom}):
            _unsur(akar, MODEL, "resource", id=f"Pelaksana_{k + 1}", name=self._nama(k))

    def _nama(self, k: int) -> str:
        kolom = self._d.kolom[k]
        return f"{kolom.nama} ({kolom.unit})" if kolom.unit else kolom.nama

    def _susun_lajur(self, proses: Element) -> None:
        """Each performer's lane with what stands in it; none when there is nothing to perform."""
        if not self._lajur:
            return
        semua = _unsur(proses, MODEL, "laneSet", id="Lajur")
        for k, nama in enumerate(self._lajur):
            lajur = _unsur(semua, MODEL, "lane", id=f"Lajur_{k + 1}", name=nama)
            for ident in self._isi_lajur(k):
                _unsur(lajur, MODEL, "flowNodeRef").text = ident

    def _isi_lajur(self, k: int) -> list[str]:
        isi = ["Mulai"] if self._utama[:1] == [k] else []
        for n, di in enumerate(self._utama, 1):
            if di == k:
                isi.append(f"Langkah_{n}")
                isi += [f"Putusan_{n}"] if n in self._denah.gerbang else []
                isi += [f"Selesai_{n}"] if n in self._denah.selesai else []
        return isi

    def _simpul(self, proses: Element) -> None:
        """Start, steps, gateways and ends, each with the flows that come in and go out."""
        masuk: dict[str, list[str]] = {}
        keluar: dict[str, list[str]] = {}
        for satu in self._denah.arus:
            keluar.setdefault(self._dari(satu.dari), []).append(_id_arus(satu))
            masuk.setdefault(_tujuan(satu), []).append(_id_arus(satu))
        for n in self._denah.gerbang:
            keluar.setdefault(f"Langkah_{n}", []).append(f"Tanya_{n}")
            masuk.setdefault(f"Putusan_{n}", []).append(f"Tanya_{n}")

        def simpul(jenis: str, ident: str, nama: str, catatan: Sequence[str] = (), **lain: str) -> Element:
            unsur = _unsur(proses, MODEL, jenis, id=ident, name=nama, **lain)
            _catatan(unsur, catatan)
            for arah, semua in (("incoming", masuk), ("outgoing", keluar)):
                for satu in semua.get(ident, ()):
                    _unsur(unsur, MODEL, arah).text = satu
            return unsur

        if self._denah.mulai:
            simpul("startEvent", "Mulai", "Mulai")
        for baris in self._d.baris:
            n = baris.nomor
            jenis, panggil = "task", {}
            if baris.rujuk:
                jenis, panggil = "callActivity", {"calledElement": id_proses(baris.rujuk.id)}
            unsur = simpul(jenis, f"Langkah_{n}", baris.kegiatan, _isi(baris), **panggil)
            for k in baris.kolom if len(baris.kolom) > 1 else ():
                pelaku = _unsur(unsur, MODEL, "performer", id=f"Oleh_{n}_{k + 1}", name=self._nama(k))
                _unsur(pelaku, MODEL, "resourceRef").text = f"Pelaksana_{k + 1}"
            if n in self._denah.gerbang:
                simpul("exclusiveGateway", f"Putusan_{n}", TANYA, gatewayDirection="Diverging")
            if n in self._denah.selesai:
                simpul("endEvent", f"Selesai_{n}", "Selesai")

    def _dari(self, dari: Asal) -> str:
        if dari == MULAI:
            return "Mulai"
        return f"Putusan_{dari}" if dari in self._denah.gerbang else f"Langkah_{dari}"

    def _diagram(self, akar: Element) -> None:
        diagram = _unsur(akar, DI, "BPMNDiagram", id="Diagram")
        bidang = _unsur(diagram, DI, "BPMNPlane", id="Bidang", bpmnElement="Kolaborasi")
        d = self._denah
        _bentuk(bidang, "Peserta", d.kolam, isHorizontal="false")
        for k, kotak in enumerate(d.lajur[: len(self._lajur)], 1):
            _bentuk(bidang, f"Lajur_{k}", kotak, isHorizontal="false")
        if d.mulai:
            _bentuk(bidang, "Mulai", d.mulai, label=_di_kanan(d.mulai))
        for n, kotak in d.tugas.items():
            _bentuk(bidang, f"Langkah_{n}", kotak)
        for n, kotak in d.gerbang.items():
            _bentuk(bidang, f"Putusan_{n}", kotak, isMarkerVisible="true", label=_di_bawah(d.tugas[n]))
        for n, kotak in d.selesai.items():
            _bentuk(bidang, f"Selesai_{n}", kotak, label=_di_kaki(kotak))
        for n, kotak in d.gerbang.items():
            tugas = d.tugas[n]
            turun = Titik(tugas.tengah.x, tugas.y + tugas.tinggi), Titik(kotak.tengah.x, kotak.y)
            _garis(bidang, f"Tanya_{n}", turun)
        for satu in d.arus:
            _garis(bidang, _id_arus(satu), satu.jalan, satu.letak_label)


def _isi(baris: Baris) -> list[str]:
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


def _tujuan(satu: Arus) -> str:
    return f"Selesai_{satu.dari}" if satu.ke == SELESAI else f"Langkah_{satu.ke}"


def _id_arus(satu: Arus) -> str:
    return f"Arus_{satu.dari}_{satu.ke}"


def _di_kanan(kotak: Kotak) -> Kotak:
    return Kotak(kotak.x + kotak.lebar + 5, kotak.tengah.y - 7, 34, 14)


def _di_kaki(kotak: Kotak) -> Kotak:
    return Kotak(kotak.tengah.x - 21, kotak.y + kotak.tinggi + 2, 42, 14)


def _di_bawah(tugas: Kotak) -> Kotak:
    """Where a gateway's question stands: left of the line that comes from its task."""
    panjang = lebar(TANYA, KECIL)
    return Kotak(tugas.tengah.x - 8 - panjang, tugas.y + tugas.tinggi + 4, panjang, 14)


def _bentuk(bidang: Element, ident: str, kotak: Kotak, label: Kotak | None = None, **lain: str) -> None:
    bentuk = _unsur(bidang, DI, "BPMNShape", id=f"{ident}_di", bpmnElement=ident, **lain)
    _batas(bentuk, kotak)
    if label:
        _batas(_unsur(bentuk, DI, "BPMNLabel"), label)


def _garis(bidang: Element, ident: str, jalan: Sequence[Titik], label: Kotak | None = None) -> None:
    garis = _unsur(bidang, DI, "BPMNEdge", id=f"{ident}_di", bpmnElement=ident)
    for titik in jalan:
        _unsur(garis, DD, "waypoint", x=f"{titik.x:g}", y=f"{titik.y:g}")
    if label:
        _batas(_unsur(garis, DI, "BPMNLabel"), label)


def _batas(induk: Element, kotak: Kotak) -> None:
    x, y, lebar, tinggi = (f"{round(satu, 1):g}" for satu in kotak)
    _unsur(induk, DC, "Bounds", x=x, y=y, width=lebar, height=tinggi)


def _catatan(induk: Element, isi: Sequence[str]) -> None:
    if isi:
        _unsur(induk, MODEL, "documentation").text = "\n".join(isi)


def _unsur(induk: Element | None, ruang: str, nama: str, **sifat: Any) -> Element:
    """An element; its attributes in the order in which they are given."""
    lengkap = f"{{{ruang}}}{nama}"
    return Element(lengkap, sifat) if induk is None else SubElement(induk, lengkap, sifat)


for _awalan, _ruang in _AWALAN.items():
    ElementTree.register_namespace(_awalan, _ruang)
