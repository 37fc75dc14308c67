"""YAML to plain data, with the place of every key and value: one pass over libyaml's events, no recursion.

Scalars stay text: what ``2024-11-06``, ``012`` or ``no`` mean is for the model to say, not for YAML.
"""

import re
from dataclasses import dataclass, field
from typing import TypeAlias

import yaml

from macros.source import syntax_codes
from macros.source.comments import PETUNJUK
from macros.source.diagnostic import Code, Diagnostic, Place
from macros.source.glyphs import lacking, named
from macros.source.lookalike import BULLET, lookalikes
from macros.source.syntax import Letak, OpenContext, place_of, translate
from macros.source.text import clean_text, forbidden, invisible, value_text

Data: TypeAlias = "dict[str, Data] | list[Data] | str | None"
Jalan: TypeAlias = tuple[str | int, ...]

BATAS_DALAM = 24
BATAS_ISIAN = 50_000
BATAS_KEPALA = 15_000
"""Values of one SOP, some 1,000 steps: with as many wrong dates it is checked in less than a second."""
BATAS_TEKS = 20_000
BATAS_KUNCI = 150

KOSONG = frozenset(("", "~", "null", "Null", "NULL"))
"""What an unquoted scalar means nothing by."""

ANGKA_TITIK_DUA = re.compile(r"[-+]?(?:[1-9][0-9_]*(?::[0-5]?[0-9])+|[0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]*)")
"""What YAML 1.1 reads as a number to base 60."""

_TAGAR = re.compile(rf"(?<=\s)#(?!{PETUNJUK[1:]})")
_BLOK = ("|", ">")
_KUNCI_RAPAT = re.compile(r"[ \t]*([A-Za-z_][\w-]*):(?!//)(\S.*)")


@dataclass
class Tree:
    """Plain data, the places of its values and keys (line and column from 1), and what was wrong."""

    data: Data = None
    nilai: dict[Jalan, tuple[int, int]] = field(default_factory=dict)
    kunci: dict[Jalan, tuple[int, int]] = field(default_factory=dict)
    diagnostics: list[Diagnostic] = field(default_factory=list)


@dataclass(slots=True)
class _Container:
    """An open mapping or list. ``isi`` None: all of it is dropped; ``kunci`` None: the next value is."""

    isi: "dict[str, Data] | list[Data] | None"
    jalan: Jalan
    peta: bool
    kurung: Letak | None
    menunggu: bool = False
    kunci: str | None = None


def compose(teks: str, berkas: str, lebih: int = 0, batas: int = BATAS_ISIAN) -> Tree:
    """Read one YAML document of cleaned text; ``lebih`` lines of the file stand before it. Never raises.

    After a problem of syntax, data is None.
    """
    penyusun = _Builder(teks, berkas, lebih, batas)
    if serupa := list(lookalikes(berkas, teks, lebih)):
        return Tree(diagnostics=serupa)
    try:
        for event in yaml.parse(teks, Loader=yaml.CSafeLoader):
            if not penyusun.accept(event):
                penyusun.pohon.data = None
                break
    except yaml.YAMLError as salah:
        penyusun.fail(salah)
    return penyusun.pohon


class _Builder:
    """Builds the tree from events; ``terima`` is False when reading must stop."""

    def __init__(self, teks: str, berkas: str, lebih: int, batas: int) -> None:
        self._batas = batas
        self.pohon = Tree()
        self._text = teks
        self._baris: list[str] | None = None
        self._file = berkas
        self._lebih = lebih + 1
        self._tumpuk: list[_Container] = []
        self._dokumen = False
        self._bertagar = "#" in teks and _TAGAR.search(teks) is not None
        self._banyak = 0
        self._skalar_akhir: yaml.ScalarEvent | None = None

    def accept(self, event: yaml.Event) -> bool:
        """Take the next event."""
        match event:
            case yaml.ScalarEvent():
                self._scalar(event)
            case yaml.MappingStartEvent() | yaml.SequenceStartEvent():
                if not self._open(event):
                    return False
            case yaml.MappingEndEvent() | yaml.SequenceEndEvent():
                self._tumpuk.pop()
            case yaml.AliasEvent():
                self._note(syntax_codes.YAML_JANGKAR, event, nama=f"*{event.anchor}")
                self._put(None, event)
            case yaml.DocumentStartEvent() if self._dokumen:
                self._note(syntax_codes.YAML_DOKUMEN, event)
                return False
            case yaml.DocumentStartEvent():
                self._dokumen = True
        if self._banyak > self._batas:
            self._note(syntax_codes.YAML_BANYAK, event, batas=self._batas)
        return self._banyak <= self._batas

    def fail(self, salah: yaml.YAMLError) -> None:
        """Tell what libyaml stumbled over, in plain words and where it can be mended."""
        self.pohon.data = None
        akhir = self._skalar_akhir
        kutip = None
        if akhir is not None and akhir.style in ("'", '"'):
            kutip = place_of(akhir.start_mark), place_of(akhir.end_mark)
        kurung = next((w.kurung for w in reversed(self._tumpuk) if w.kurung), None)
        for jenis, (baris, kolom), nilai in translate(salah, self._all_row(), OpenContext(kutip, kurung)):
            diagnostic = jenis.at(Place(self._file, baris + self._lebih, kolom + 1), tingkat=None, **nilai)
            if diagnostic not in self.pohon.diagnostics:
                self.pohon.diagnostics.append(diagnostic)

    def _scalar(self, event: yaml.ScalarEvent) -> None:
        teks: str = event.value
        self._skalar_akhir = event
        self._check_mark(event, event.tag)
        if event.style == '"' and (salah := forbidden(teks)):
            self._note(salah[0], event, nama=salah[1])
            teks = clean_text(teks)
        if event.style == '"' and (tersembunyi := invisible(teks, Place(self._file, *self._at(event)))):
            self.pohon.diagnostics.append(tersembunyi)
        polos = not event.style
        if self._tumpuk and self._tumpuk[-1].menunggu:
            self._key(None if polos and teks in KOSONG else teks, event)
        elif polos and teks in KOSONG:
            if self._bertagar:
                self._check_tagar(event)
            self._put(None, event)
        else:
            if self._bertagar:
                self._check_tagar(event)
            if polos:
                self._check_plain(teks, event)
            if text := value_text(teks):
                self._note(syntax_codes.TEMPAT_ISIAN, event, nilai=text)
            self._check_letter(teks, event)
            if len(teks) > BATAS_TEKS:
                self._note(syntax_codes.NILAI_PANJANG, event, batas=BATAS_TEKS)
            self._put(teks, event)

    def _check_letter(self, teks: str, event: yaml.ScalarEvent) -> None:
        """What no font of the official document shows, where it stands; an escape is told at its value."""
        for huruf in lacking(teks):
            (awal, kolom), (akhir, _) = place_of(event.start_mark), place_of(event.end_mark)
            semua = self._all_row()
            di = (
                (baris, posisi)
                for baris in range(awal, min(akhir + 1, len(semua)))
                if (posisi := semua[baris].find(huruf, kolom if baris == awal else 0)) >= 0
            )
            baris, posisi = next(di, (awal, kolom))
            tempat = Place(self._file, baris + self._lebih, posisi + 1)
            self.pohon.diagnostics.append(
                syntax_codes.HURUF_TAK_TERCETAK.at(tempat, huruf=huruf, nama=named(huruf))
            )

    def _open(self, event: yaml.MappingStartEvent | yaml.SequenceStartEvent) -> bool:
        self._check_mark(event, event.tag)
        if len(self._tumpuk) >= BATAS_DALAM:
            self._note(syntax_codes.YAML_DALAM, event, batas=BATAS_DALAM)
            return False
        peta = isinstance(event, yaml.MappingStartEvent)
        isi: dict[str, Data] | list[Data] | None = {} if peta else []
        if self._tumpuk and self._tumpuk[-1].menunggu:
            self._note(syntax_codes.KUNCI_BUKAN_TEKS, event)
        jalan = self._put(isi, event)
        kurung = place_of(event.start_mark) if event.flow_style else None
        self._tumpuk.append(
            _Container(None if jalan is None else isi, jalan or (), peta, kurung, menunggu=peta)
        )
        return True

    def _key(self, teks: str | None, event: yaml.ScalarEvent) -> None:
        wadah = self._tumpuk[-1]
        wadah.menunggu = False
        wadah.kunci = None
        if wadah.isi is None:
            return
        if teks is None:
            self._note(syntax_codes.KUNCI_BUKAN_TEKS, event)
        elif len(teks) > BATAS_KUNCI:
            self._note(syntax_codes.KUNCI_PANJANG, event, batas=BATAS_KUNCI)
        elif (jalan := (*wadah.jalan, teks)) in self.pohon.kunci:
            self._note(syntax_codes.KUNCI_GANDA, event, kunci=teks, baris=self.pohon.kunci[jalan][0])
        else:
            wadah.kunci = teks
            self.pohon.kunci[jalan] = self._at(event)

    def _put(self, nilai: Data, event: yaml.NodeEvent) -> Jalan | None:
        """Put a value where it belongs; its path, or None when it is dropped."""
        jalan: Jalan
        self._banyak += 1
        if not self._tumpuk:
            self.pohon.data = nilai
            jalan = ()
        else:
            wadah = self._tumpuk[-1]
            if wadah.menunggu:  # a key that is no text: told already
                wadah.menunggu, wadah.kunci = False, None
                return None
            wadah.menunggu = wadah.peta
            if isinstance(wadah.isi, list):
                jalan = (*wadah.jalan, len(wadah.isi))
                wadah.isi.append(nilai)
            elif wadah.isi is None or wadah.kunci is None:
                return None
            else:
                jalan = (*wadah.jalan, wadah.kunci)
                wadah.isi[wadah.kunci] = nilai
        self.pohon.nilai[jalan] = self._at(event)
        return jalan

    def _check_mark(self, event: yaml.NodeEvent, tag: str | None) -> None:
        if event.anchor is not None:
            self._note(syntax_codes.YAML_JANGKAR, event, nama=f"&{event.anchor}")
        if tag is not None:
            self._note(syntax_codes.YAML_LABEL, event, label=tag.replace("tag:yaml.org,2002:", "!!"))

    def _check_plain(self, teks: str, event: yaml.ScalarEvent) -> None:
        """What an unquoted text may have swallowed: keys without a space, list items, numbers to base 60."""
        if teks[0] in "+-0123456789" and ":" in teks and ANGKA_TITIK_DUA.fullmatch(teks):
            self._note(syntax_codes.TITIK_DUA, event, nilai=teks)
        (awal, kolom), (akhir, _) = place_of(event.start_mark), place_of(event.end_mark)
        if awal == akhir and teks[0] != "-" and self._tumpuk:
            return
        semua = self._all_row()
        for baris in range(awal, akhir + 1):
            if baris > awal or not semua[baris][:kolom].strip():
                self._check_row(semua[baris], baris, awal, tunggal=awal == akhir and bool(self._tumpuk))

    def _check_tagar(self, event: yaml.ScalarEvent) -> None:
        """What stands behind a value, and reads as part of it."""
        if event.style in _BLOK:
            return
        baris, kolom = place_of(event.end_mark)
        isi = self._all_row()[baris] if baris < len(self._all_row()) else ""
        sela = isi[kolom:].lstrip(" \t")
        if sela.startswith("#") and not sela.startswith(PETUNJUK) and isi[: len(isi) - len(sela)].strip():
            tempat = Place(self._file, baris + self._lebih, len(isi) - len(sela) + 1)
            self.pohon.diagnostics.append(syntax_codes.YAML_TAGAR.at(tempat, sisa=sela.rstrip()))

    def _check_row(self, isi: str, baris: int, awal: int, *, tunggal: bool) -> None:
        rapi = isi.strip()
        kolom = len(isi) - len(isi.lstrip()) + 1
        tempat = Place(self._file, baris + self._lebih, kolom)
        if rapi[:1] == "-" and rapi[1:2].isalpha():
            self.pohon.diagnostics.append(syntax_codes.YAML_SPASI_BUTIR.at(tempat, nilai=rapi[1:]))
        elif rapi[:2] == "- ":
            tab = isi.find("\t", 0, kolom - 1)
            jenis = syntax_codes.YAML_BUTIR if tab < 0 else syntax_codes.YAML_TAB
            kolom = kolom if tab < 0 else tab + 1
            self.pohon.diagnostics.append(jenis.at(Place(self._file, tempat.baris, kolom)))
        elif not tunggal and baris > awal and (butir := BULLET.match(rapi)):
            self.pohon.diagnostics.append(syntax_codes.YAML_BUTIR_LAIN.at(tempat, tanda=butir["sign"]))
        elif not tunggal and (cocok := _KUNCI_RAPAT.match(isi)):
            tempat = Place(self._file, baris + self._lebih, cocok.end(1) + 1)
            nilai = cocok[2].rstrip()
            self.pohon.diagnostics.append(
                syntax_codes.YAML_SPASI_TITIK_DUA.at(tempat, kunci=cocok[1], nilai=nilai)
            )

    def _all_row(self) -> list[str]:
        if self._baris is None:
            self._baris = self._text.split("\n")
        return self._baris

    def _note(self, jenis: Code, event: yaml.Event, **nilai: object) -> None:
        self.pohon.diagnostics.append(jenis.at(Place(self._file, *self._at(event)), tingkat=None, **nilai))

    def _at(self, event: yaml.Event) -> tuple[int, int]:
        baris, kolom = place_of(event.start_mark)
        return baris + self._lebih, kolom + 1
