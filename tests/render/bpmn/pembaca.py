"""Reads a BPMN file back into steps, performers and ways: what another program makes of it."""

from __future__ import annotations

from dataclasses import dataclass
from xml.etree import ElementTree

from macros.render.bpmn.tulis import DC, DD, DI, MODEL

Titik = tuple[float, float]


@dataclass(frozen=True)
class Terbaca:
    """Names of steps by number, their performers, what they call, and all ways ``(from, to): label``.

    Steps are numbers, the start is "mulai", an end "selesai". ``bentuk`` are bounds by id, ``garis`` waypoints.
    """

    kegiatan: dict[int, str]
    pelaksana: dict[int, set[str]]
    rujuk: dict[int, str]
    jalan: dict[tuple[str, str], str]
    bentuk: dict[str, tuple[float, float, float, float]]
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
            pelaksana[n] = semua or {lajur[ident]} if ident in lajur else semua
            if satu.get("calledElement"):
                rujuk[n] = satu.get("calledElement", "")
    arus = {satu.get("id", ""): satu for satu in proses.iter(f"{{{MODEL}}}sequenceFlow")}
    ujung = {ident: (satu.get("sourceRef", ""), satu.get("targetRef", "")) for ident, satu in arus.items()}
    jalan = {
        (_nama(dari), _nama(ke)): arus[ident].get("name", "")
        for ident, (dari, ke) in ujung.items()
        if not ident.startswith("Tanya_")
    }
    return Terbaca(kegiatan, pelaksana, rujuk, jalan, _bentuk(akar), _garis(akar), ujung)


def _nama(ident: str) -> str:
    jenis, _, nomor = ident.partition("_")
    return {"Mulai": "mulai", "Selesai": "selesai"}.get(jenis, nomor)


def _bentuk(akar: ElementTree.Element) -> dict[str, tuple[float, float, float, float]]:
    hasil = {}
    for satu in akar.iter(f"{{{DI}}}BPMNShape"):
        batas = satu.find(f"{{{DC}}}Bounds")
        assert batas is not None
        x, y, w, h = (float(batas.get(nama, "nan")) for nama in ("x", "y", "width", "height"))
        hasil[satu.get("bpmnElement", "")] = (x, y, w, h)
    return hasil


def _garis(akar: ElementTree.Element) -> dict[str, list[Titik]]:
    return {
        satu.get("bpmnElement", ""): [
            (float(t.get("x", "nan")), float(t.get("y", "nan"))) for t in satu.iter(f"{{{DD}}}waypoint")
        ]
        for satu in akar.iter(f"{{{DI}}}BPMNEdge")
    }
