"""Reads a BPMN file back into steps, performers and ways: what another program makes of it."""

from __future__ import annotations

from dataclasses import dataclass
from xml.etree import ElementTree

from macros.documents.bpmn.xml import DC, DD, DI, MODEL, TANPA

Titik = tuple[float, float]
Kotak = tuple[float, float, float, float]


@dataclass(frozen=True)
class Terbaca:
    """Names of steps by number, their performers, what they call, and all ways ``(from, to): label``.

    Steps are numbers, the start is "mulai", an end "selesai". ``lajur`` are the names of the lanes in which
    steps stand. ``bentuk`` are bounds by id, ``label`` those of texts beside shapes and ways, ``garis``
    waypoints.
    """

    kegiatan: dict[int, str]
    pelaksana: dict[int, set[str]]
    lajur: dict[int, str]
    rujuk: dict[int, str]
    jalan: dict[tuple[str, str], str]
    bentuk: dict[str, Kotak]
    label: dict[str, Kotak]
    garis: dict[str, list[Titik]]
    ujung: dict[str, tuple[str, str]]


def baca(isi: bytes) -> Terbaca:
    """The meaning of a file."""
    akar = ElementTree.fromstring(isi)
    proses = akar.find(f"{{{MODEL}}}process")
    assert proses is not None
    simpul = {
        satu.get("id", ""): satu
        for satu in proses
        if satu.tag.split("}")[1] in ("task", "callActivity", "startEvent", "endEvent", "exclusiveGateway")
    }
    kegiatan, rujuk, pelaksana = {}, {}, {}
    lajur = {
        ref.text or "": satu.get("name", "")
        for satu in akar.iter(f"{{{MODEL}}}lane")
        for ref in satu.iter(f"{{{MODEL}}}flowNodeRef")
    }
    for ident, satu in simpul.items():
        if ident.startswith("Langkah_"):
            n = int(ident.removeprefix("Langkah_"))
            kegiatan[n] = satu.get("name", "")
            semua = {p.get("name", "") for p in satu.iter(f"{{{MODEL}}}performer")}
            pelaksana[n] = semua or {lajur[ident]} - {TANPA}
            if satu.get("calledElement"):
                rujuk[n] = satu.get("calledElement", "")
    arus = {satu.get("id", ""): satu for satu in proses.iter(f"{{{MODEL}}}sequenceFlow")}
    ujung = {ident: (satu.get("sourceRef", ""), satu.get("targetRef", "")) for ident, satu in arus.items()}
    jalan = {
        (_nama(dari), _nama(ke)): arus[ident].get("name", "")
        for ident, (dari, ke) in ujung.items()
        if not ident.startswith("Tanya_")
    }
    di = {n: lajur[f"Langkah_{n}"] for n in kegiatan}
    return Terbaca(kegiatan, pelaksana, di, rujuk, jalan, _bentuk(akar), _label(akar), _garis(akar), ujung)


def _nama(ident: str) -> str:
    jenis, _, nomor = ident.partition("_")
    return {"Mulai": "mulai", "Selesai": "selesai"}.get(jenis, nomor)


def _bentuk(akar: ElementTree.Element) -> dict[str, Kotak]:
    return {
        satu.get("bpmnElement", ""): _batas(satu, f"{{{DC}}}Bounds")
        for satu in akar.iter(f"{{{DI}}}BPMNShape")
    }


def _label(akar: ElementTree.Element) -> dict[str, Kotak]:
    return {
        satu.get("bpmnElement", ""): _batas(satu, f"{{{DI}}}BPMNLabel/{{{DC}}}Bounds")
        for jenis in ("BPMNShape", "BPMNEdge")
        for satu in akar.iter(f"{{{DI}}}{jenis}")
        if satu.find(f"{{{DI}}}BPMNLabel") is not None
    }


def _batas(unsur: ElementTree.Element, jalur: str) -> Kotak:
    batas = unsur.find(jalur)
    assert batas is not None
    x, y, w, h = (float(batas.get(nama, "nan")) for nama in ("x", "y", "width", "height"))
    return x, y, w, h


def _garis(akar: ElementTree.Element) -> dict[str, list[Titik]]:
    return {
        satu.get("bpmnElement", ""): [
            (float(t.get("x", "nan")), float(t.get("y", "nan"))) for t in satu.iter(f"{{{DD}}}waypoint")
        ]
        for satu in akar.iter(f"{{{DI}}}BPMNEdge")
    }
