"""Giving an SOP another id: what becomes of every file, worked out before anything is written."""

import posixpath
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from macros.catalog.contents import Contents, read_contents
from macros.catalog.loading import assemble
from macros.catalog.whole import city_roles, find_peran
from macros.model.shape import shape_of
from macros.model.sop import Naskah, Sop
from macros.source.diagnostic import Diagnostic, Level, Place, did_you_mean
from macros.source.document import parse_markdown
from macros.source.edits import Edit, EditRefused, apply_edits, insert_item
from macros.source.folder import Folder, LampiranFile, is_valid_id
from macros.source.ident import SopId
from macros.source.prose import MacroCall, Signature
from macros.source.text import LineStarts

_LITERAL = re.compile(r""""((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'""", re.DOTALL)


class RenameRefused(ValueError):
    """The id cannot be changed; the message says why, in Indonesian."""


@dataclass(frozen=True)
class RenamePlan:
    """Files by their path in the content folder: bytes to write, and what goes; ``rujukan`` counts changed
    names.
    """

    tulis: Mapping[str, bytes]
    hapus: tuple[str, ...]
    rujukan: int


def plan_rename(folder: Folder, makro: Mapping[str, Signature], lama: str, baru: str) -> RenamePlan:
    """How the SOP ``lama`` comes to be called ``baru``; its old id stays in ``sebelumnya``.

    Every place that names it follows: fields, macro calls and links of all files. When it changes its unit,
    so do its forms, its own links, and the performers of its former unit get that unit's name. No other byte
    changes. Raises TakDapat; nothing is planned for a folder with errors, or that would have any afterwards.
    """
    isi = read_contents(folder, makro)
    _without_errors(assemble(folder, makro).diagnostics, "folder isi masih punya kesalahan")
    _check_target(isi, lama, baru)
    pemindah = _Mover(isi, makro, lama, baru)
    hasil: dict[str, bytes] = {}
    rujukan = 0
    for ident, mentah in {**folder.sop, **folder.unit}.items():
        try:
            semua = set(pemindah.edits(ident))
            hasil |= {ident: apply_edits(mentah, semua)} if semua else {}
        except EditRefused as salah:
            tempat = f"{folder.file(ident)}:{salah.baris}"
            raise RenameRefused(
                f"{tempat}: tulisan ini tidak dapat diganti di tempat; tulis dahulu apa adanya"
            ) from None
        rujukan += len(semua)
    naskah = _write_former(isi, hasil.pop(lama, folder.sop[lama]), lama, baru)
    sop = {ident: hasil.get(ident, mentah) for ident, mentah in folder.sop.items() if ident != lama}
    unit = {ident: hasil.get(ident, mentah) for ident, mentah in folder.unit.items()}
    tulis = {_path(ident): content for ident, content in hasil.items()} | {_path(baru): naskah}
    pindah, hapus = _lampiran(isi, lama, baru)
    lampiran = {ident: dict(punya) for ident, punya in folder.lampiran.items()}
    for nama, berkas in pindah.items():
        lampiran.setdefault(SopId(baru).unit, {})[nama] = berkas
    nanti = replace(folder, sop={**sop, baru: naskah}, unit=unit, lampiran=lampiran, diagnostics=[])
    _without_errors(assemble(nanti, makro).diagnostics, "sesudah diganti akan ada kesalahan")
    unit_baru = SopId(baru).unit
    tulis |= {f"{unit_baru}/lampiran/{nama}": berkas.jalur.read_bytes() for nama, berkas in pindah.items()}
    return RenamePlan(tulis, (_path(lama), *hapus), rujukan)


def _path(ident: str) -> str:
    return f"{ident}.md" if "/" in ident else f"{ident}/index.md"


def _without_errors(semua: tuple[Diagnostic, ...], sebab: str) -> None:
    salah = next((diagnostic for diagnostic in semua if diagnostic.tingkat is Level.KESALAHAN), None)
    if salah:
        raise RenameRefused(f"{sebab}; yang pertama: {salah}")


def _check_target(isi: Contents, lama: str, baru: str) -> None:
    if lama not in isi.sop:
        raise RenameRefused(f"SOP '{lama}' tidak ada{did_you_mean(lama, isi.sop)}")
    if not is_valid_id(baru):
        raise RenameRefused(
            f"id '{baru}' tidak sah; tulis unit/nama-berkas dengan huruf kecil, angka, dan tanda hubung"
        )
    if baru == lama:
        raise RenameRefused("id lama dan id baru sama")
    if baru in isi.ada:
        raise RenameRefused(f"SOP '{baru}' sudah ada; pilih nama lain")
    unit = SopId(baru).unit
    if unit not in isi.unit:
        raise RenameRefused(f"unit '{unit}' tidak ada{did_you_mean(unit, isi.unit)}")
    pemakai = next((i for i, sop in isi.sop.items() if baru in sop.sebelumnya and i != lama), None)
    if pemakai:
        raise RenameRefused(f"'{baru}' adalah id lama dari '{pemakai}', dan alamatnya dialihkan ke sana")


class _Mover:
    """Finds every place that names the SOP, and every place in its own file that would mean something
    else.
    """

    def __init__(self, isi: Contents, makro: Mapping[str, Signature], lama: str, baru: str) -> None:
        self._render, self._makro, self._lama, self._baru = isi, makro, lama, baru
        self._peran = city_roles(isi.kota, isi.unit.values())
        self._unit_lama, self._unit_baru = SopId(lama).unit, SopId(baru).unit

    def edits(self, ident: str) -> Iterator[Edit]:
        """The changes of one SOP's or unit's file."""
        sop = self._render.sop.get(ident)
        if sop is not None:
            yield from self._head(sop)
        yield from self._call(ident)
        yield from self._tautan(ident)
        if ident == self._lama and self._unit_lama != self._unit_baru:
            yield from self._pelaksana(self._render.sop[ident])

    def _head(self, sop: Sop) -> Iterator[Edit]:
        asal = self._render.asal[sop.id]
        for jalan, nilai in _reference(sop):
            if nilai == self._lama:
                yield self._at(asal.place(*jalan), self._lama, self._baru)
        if sop.id == self._lama and self._baru in sop.sebelumnya:  # it gets its old name back
            tempat = asal.place("sebelumnya", sop.sebelumnya.index(self._baru))
            yield self._at(tempat, self._baru, self._lama)

    def _call(self, ident: str) -> Iterator[Edit]:
        document = self._render.asal[ident].document
        baris = LineStarts.of(document.body)
        for call in self._render.panggilan.get(ident, ()):
            if call.argument(self._makro[call.nama]).get("sop") == self._lama:
                awal = call.start + _position_argument(call, document.body, self._makro[call.nama])
                tempat = baris.place(document.berkas, awal, document.body_baris - 1)
                yield self._at(tempat, self._lama, self._baru)

    def _tautan(self, ident: str) -> Iterator[Edit]:
        """Links keep their target; how it is written depends on where the file will stand."""
        kini = posixpath.dirname(_path(ident))
        nanti = self._unit_baru if ident == self._lama else kini
        for link in self._render.tautan.get(ident, ()):
            jalur, pagar, jangkar = link.alamat.partition("#")
            tujuan = posixpath.normpath(posixpath.join(kini, jalur))
            if not jalur or not tujuan.endswith(".md"):
                continue
            if tujuan == _path(self._lama):
                tujuan = _path(self._baru)
            if posixpath.normpath(posixpath.join(nanti, jalur)) != tujuan:
                baru = posixpath.relpath(tujuan, nanti)
                yield Edit(link.baris, link.kolom, link.alamat, f"{baru}{pagar}{jangkar}")

    def _pelaksana(self, sop: Sop) -> Iterator[Edit]:
        """A bare role means one of the file's unit first: it must go on meaning the same."""
        for i, langkah in enumerate(sop.langkah):
            for j, teks in enumerate(langkah.pelaksana):
                peran = find_peran(self._peran, self._unit_lama, teks)
                if peran is None or find_peran(self._peran, self._unit_baru, teks) is peran:
                    continue
                if peran.unit is None:
                    raise RenameRefused(
                        f"pelaksana '{teks}' di unit '{self._unit_baru}' adalah jabatan lain; ubah dahulu"
                    )
                yield self._at(
                    self._render.asal[sop.id].place("langkah", i, "pelaksana", j), teks, peran.kunci
                )

    @staticmethod
    def _at(tempat: Place, lama: str, baru: str) -> Edit:
        return Edit(tempat.baris, tempat.kolom, lama, baru)


def _reference(sop: Sop) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """Every field that names another SOP, with its path."""
    yield ("diganti_oleh",), sop.diganti_oleh
    for i, ke in enumerate(sop.keterkaitan):
        yield ("keterkaitan", i), ke
    for i, langkah in enumerate(sop.langkah):
        yield ("langkah", i, "rujuk"), langkah.rujuk
    for i, exception in enumerate(sop.bukan_tumpang_tindih):
        yield ("bukan_tumpang_tindih", i, "dengan"), exception.dengan


def _position_argument(panggilan: MacroCall, body: str, tanda: Signature) -> int:
    """Where, from the beginning of the call, the text of its argument ``sop`` begins."""
    literal = list(_LITERAL.finditer(body[panggilan.start : panggilan.end]))
    nama = [parameter.nama for parameter in tanda.parameter[: len(panggilan.args)]] + list(panggilan.kwargs)
    if len(literal) != len(nama):  # Jinja joins texts that stand side by side
        raise EditRefused(panggilan.baris)
    return literal[nama.index("sop")].start() + 1


def _write_former(isi: Contents, mentah: bytes, lama: str, baru: str) -> bytes:
    """The file with its old id among its former ones, in canonical place; all other lines stay."""
    sop = isi.sop[lama]
    if baru in sop.sebelumnya:
        return mentah
    document = parse_markdown(isi.asal[lama].document.berkas, mentah)
    assert isinstance(document.data, dict)  # noqa: S101 - a file without errors
    if sop.sebelumnya:
        butir = document.place(("sebelumnya", len(sop.sebelumnya) - 1))
        baris = mentah.splitlines()[butir.baris - 1].decode()
        if not re.fullmatch(r"[ \t]*-[ \t]+['\"]?", baris[: butir.kolom - 1]):
            raise RenameRefused(
                f"{document.berkas}: tulis 'sebelumnya' sebagai daftar, satu butir satu baris"
            )
        return insert_item(mentah, butir.baris, baris[: baris.index("-")], lama)
    urut = list(shape_of(Naskah).kunci)
    sesudah = urut[urut.index("sebelumnya") + 1 :]
    tempat = [document.place((kunci,), kunci=True).baris for kunci in document.data if kunci in sesudah]
    if "sebelumnya" in document.data or not tempat:
        raise RenameRefused(f"{document.berkas}: hapus 'sebelumnya' yang kosong dan isi langkahnya dahulu")
    semua = mentah.splitlines(keepends=True)
    di = min(tempat) - 1
    ujung = semua[di][len(semua[di].rstrip(b"\r\n")) :]
    semua[di:di] = [b"sebelumnya:" + ujung, f"  - {lama}".encode() + ujung]
    return b"".join(semua)


def _lampiran(isi: Contents, lama: str, baru: str) -> tuple[dict[str, LampiranFile], list[str]]:
    """The forms that must come along into another unit, and the paths of those that nobody needs in the
    old one.
    """
    kini, nanti = SopId(lama).unit, SopId(baru).unit
    if kini == nanti:
        return {}, []
    ada, punya = isi.lampiran.get(nanti, {}), isi.lampiran.get(kini, {})
    pindah, hapus = {}, []
    tetangga = [ident for ident, sop in isi.sop.items() if sop.unit == kini and ident != lama]
    lain = {nama for ident in tetangga for nama in _formulir(isi, ident)}
    for nama in sorted(set(_formulir(isi, lama)) & set(punya)):
        if nama in ada and not _same(ada[nama].jalur, punya[nama].jalur):
            raise RenameRefused(
                f"lampiran '{nama}' di unit '{nanti}' berisi lain; ganti nama salah satunya dahulu"
            )
        if nama not in ada:
            pindah[nama] = punya[nama]
        if nama not in lain:
            hapus.append(f"{kini}/lampiran/{nama}")
    return pindah, hapus


def _formulir(isi: Contents, ident: str) -> Iterator[str]:
    """The forms that an SOP names in its fields or links to."""
    yield from (lampiran.berkas for lampiran in isi.sop[ident].lampiran)
    for link in isi.tautan.get(ident, ()):
        folder, _, nama = posixpath.normpath(link.alamat.partition("#")[0]).rpartition("/")
        if folder == "lampiran" or folder == f"../{ident.partition('/')[0]}/lampiran":
            yield nama


def _same(path: Path, lain: Path) -> bool:
    return path.read_bytes() == lain.read_bytes()
