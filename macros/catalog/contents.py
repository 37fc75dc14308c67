"""The content folder as models: every file parsed once, with the places its values came from."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

from macros.model.binding import Origin
from macros.model.istilah import Istilah, read_istilah
from macros.model.kota import Kota
from macros.model.peraturan import Peraturan
from macros.model.readers import read_kota, read_peraturan, read_sop, read_unit
from macros.model.sop import Sop
from macros.model.unit import Unit
from macros.source.diagnostic import Diagnostic
from macros.source.document import Document, parse_markdown, parse_yaml
from macros.source.folder import Folder, LampiranFile
from macros.source.prose import MacroCall, ProseLink, Signature, check_prose


@dataclass
class Contents:
    """Everything read. ``ada`` are the ids of all SOP files, also of unreadable ones.

    ``rusak`` names what could not be read: units, ``kota.yml`` and its like. ``asal`` tells where the values
    of an SOP or a unit stand, ``panggilan`` which macros their bodies call, ``tautan`` their relative links.
    """

    akar: str
    kota: Kota
    asal_kota: Origin
    ada: Collection[str] = ()
    rusak: set[str] = field(default_factory=set)
    sop: dict[str, Sop] = field(default_factory=dict)
    unit: dict[str, Unit] = field(default_factory=dict)
    daftar_peraturan: list[tuple[Peraturan, Origin]] = field(default_factory=list)
    peraturan: dict[str, Peraturan] = field(default_factory=dict)
    istilah: Istilah = field(default_factory=dict)
    lampiran: Mapping[str, Mapping[str, LampiranFile]] = field(default_factory=dict)
    gambar: Mapping[str, LampiranFile] = field(default_factory=dict)
    asal: dict[str, Origin] = field(default_factory=dict)
    panggilan: dict[str, Sequence[MacroCall]] = field(default_factory=dict)
    tautan: dict[str, Sequence[ProseLink]] = field(default_factory=dict)
    diagnostics: list[Diagnostic] = field(default_factory=list)


def read_contents(folder: Folder, makro: Mapping[str, Signature]) -> Contents:
    """Read every file of a content folder; ``makro`` are the macros that bodies may call. Never raises."""
    document = parse_yaml(folder.file("kota.yml"), folder.daftar.get("kota.yml", b"nama: Kota\n"))
    kota = read_kota(document)
    assert kota.nilai is not None  # noqa: S101 - baca_kota always gives a city
    isi = Contents(
        folder.akar, kota.nilai, kota.asal, folder.sop.keys(), lampiran=folder.lampiran, gambar=folder.gambar
    )
    isi.diagnostics += [*folder.diagnostics, *kota.diagnostics]
    if not document.utuh:
        isi.rusak.add("kota.yml")
    if "peraturan.yml" in folder.daftar:
        document = parse_yaml(folder.file("peraturan.yml"), folder.daftar["peraturan.yml"])
        isi.daftar_peraturan, salah = read_peraturan(document)
        isi.diagnostics += salah
        if not document.utuh:
            isi.rusak.add("peraturan.yml")
        isi.peraturan = {peraturan.id: peraturan for peraturan, _ in isi.daftar_peraturan}
    if "istilah.yml" in folder.daftar:
        document = parse_yaml(folder.file("istilah.yml"), folder.daftar["istilah.yml"])
        isi.istilah, salah = read_istilah(document)
        if not document.utuh:
            isi.rusak.add("istilah.yml")
        isi.diagnostics += salah
    for ident, mentah in folder.unit.items():
        _read_unit(isi, folder, ident, mentah, makro)
    for ident, mentah in folder.sop.items():
        _read_sop(isi, folder, ident, mentah, makro)
    return isi


def _read_unit(
    isi: Contents, folder: Folder, ident: str, mentah: bytes, makro: Mapping[str, Signature]
) -> None:
    document = parse_markdown(folder.file(ident), mentah)
    hasil = read_unit(document, ident)
    isi.diagnostics += hasil.diagnostics
    if not document.utuh:
        isi.rusak.add(ident)
    if hasil.nilai is not None:
        isi.unit[ident] = hasil.nilai
        isi.asal[ident] = hasil.asal
    _note_prose(isi, ident, document, makro)


def _read_sop(
    isi: Contents, folder: Folder, ident: str, mentah: bytes, makro: Mapping[str, Signature]
) -> None:
    document = parse_markdown(folder.file(ident), mentah)
    hasil = read_sop(document, ident)
    isi.diagnostics += hasil.diagnostics
    if hasil.nilai is not None:
        isi.sop[ident] = hasil.nilai
        isi.asal[ident] = hasil.asal
    _note_prose(isi, ident, document, makro)


def _note_prose(isi: Contents, ident: str, document: Document, makro: Mapping[str, Signature]) -> None:
    prosa = check_prose(document.berkas, document.body, document.body_baris, makro)
    isi.panggilan[ident] = prosa.panggilan
    isi.tautan[ident] = prosa.tautan
    isi.diagnostics += prosa.diagnostics
