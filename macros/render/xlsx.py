"""Tables as an XLSX workbook: the least that spreadsheets need (ECMA-376), and the same bytes for the same tables."""

import io
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from markupsafe import escape

Sel = str | int | float

_TERLARANG = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
_NAMA = re.compile(r"[\[\]:*?/\\]")
_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_DASAR = "http://schemas.openxmlformats.org"
_ISI = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_TEKS_TERPANJANG = 32_767
_LEBAR = (8, 60)


@dataclass(frozen=True, slots=True)
class Tabel:
    """A table: ``nama`` for files, ``judul`` for readers, the heads of its columns, and its rows."""

    nama: str
    judul: str
    kolom: tuple[str, ...]
    baris: tuple[tuple[Sel, ...], ...]


def buku(semua: Sequence[Tabel]) -> bytes:
    """A workbook with one sheet for each table; text stays text, so no cell can become a formula."""
    keluar = io.BytesIO()
    with ZipFile(keluar, "w") as arsip:
        for nama, isi in _bagian(semua):
            catatan = ZipInfo(nama)
            catatan.compress_type = ZIP_DEFLATED
            arsip.writestr(catatan, _XML + isi)
    return keluar.getvalue()


def _bagian(semua: Sequence[Tabel]) -> Iterator[tuple[str, str]]:
    nomor = range(1, len(semua) + 1)
    jenis = "".join(
        f'<Override PartName="/xl/worksheets/sheet{n}.xml" ContentType="{_ISI}.worksheet+xml"/>' for n in nomor
    )
    tipe = (
        f'<Types xmlns="{_DASAR}/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{_ISI}.sheet.main+xml"/>'
        f'<Override PartName="/xl/styles.xml" ContentType="{_ISI}.styles+xml"/>{jenis}</Types>'
    )
    yield "[Content_Types].xml", tipe
    yield "_rels/.rels", _hubungan([("officeDocument", "xl/workbook.xml")])
    lembar = "".join(
        f'<sheet name="{_nama_lembar(tabel.judul)}" sheetId="{n}" r:id="rId{n}"/>' for n, tabel in enumerate(semua, 1)
    )
    isi = (
        f'<workbook xmlns="{_DASAR}/spreadsheetml/2006/main" '
        f'xmlns:r="{_DASAR}/officeDocument/2006/relationships"><sheets>{lembar}</sheets></workbook>'
    )
    yield "xl/workbook.xml", isi
    berkas = [("worksheet", f"worksheets/sheet{n}.xml") for n in nomor]
    yield "xl/_rels/workbook.xml.rels", _hubungan([*berkas, ("styles", "styles.xml")])
    yield "xl/styles.xml", _GAYA
    for n, tabel in enumerate(semua, 1):
        yield f"xl/worksheets/sheet{n}.xml", _lembar(tabel)


def _hubungan(semua: Sequence[tuple[str, str]]) -> str:
    isi = "".join(
        f'<Relationship Id="rId{n}" Type="{_DASAR}/officeDocument/2006/relationships/{jenis}" Target="{target}"/>'
        for n, (jenis, target) in enumerate(semua, 1)
    )
    return f'<Relationships xmlns="{_DASAR}/package/2006/relationships">{isi}</Relationships>'


def _nama_lembar(judul: str) -> str:
    """At most 31 characters, without those that a sheet's name must not have."""
    return str(escape(_NAMA.sub(" ", judul)[:31]))


def _lembar(tabel: Tabel) -> str:
    lebar = [
        min(max(_LEBAR[0], *(len(str(baris[i])) for baris in (tabel.kolom, *tabel.baris))), _LEBAR[1]) + 2
        for i in range(len(tabel.kolom))
    ]
    kolom = "".join(f'<col min="{i}" max="{i}" width="{n}" customWidth="1"/>' for i, n in enumerate(lebar, 1))
    baris = [_baris(1, tabel.kolom, 1), *(_baris(n, satu, 2) for n, satu in enumerate(tabel.baris, 2))]
    beku = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>'
    return (
        f'<worksheet xmlns="{_DASAR}/spreadsheetml/2006/main">'
        f'<sheetViews><sheetView workbookViewId="0">{beku}</sheetView></sheetViews>'
        f"<cols>{kolom}</cols><sheetData>{''.join(baris)}</sheetData>"
        f'<autoFilter ref="A1:{_huruf(len(tabel.kolom))}{len(tabel.baris) + 1}"/></worksheet>'
    )


def _baris(nomor: int, isi: Sequence[Sel], gaya: int) -> str:
    return f'<row r="{nomor}">{"".join(_sel(f"{_huruf(i)}{nomor}", s, gaya) for i, s in enumerate(isi, 1))}</row>'


def _sel(tempat: str, isi: Sel, gaya: int) -> str:
    if isinstance(isi, str):
        teks = escape(_TERLARANG.sub("", isi)[:_TEKS_TERPANJANG])
        return f'<c r="{tempat}" s="{gaya}" t="inlineStr"><is><t xml:space="preserve">{teks}</t></is></c>'
    return f'<c r="{tempat}" s="{gaya}"><v>{isi}</v></c>'


def _huruf(nomor: int) -> str:
    """The letters of a column: 1 is A, 27 is AA."""
    hasil = ""
    while nomor:
        nomor, sisa = divmod(nomor - 1, 26)
        hasil = chr(65 + sisa) + hasil
    return hasil


_GAYA = (
    f'<styleSheet xmlns="{_DASAR}/spreadsheetml/2006/main">'
    '<fonts count="2"><font><sz val="10"/><name val="Arial"/></font>'
    '<font><b/><sz val="10"/><name val="Arial"/></font></fonts>'
    '<fills count="2"><fill><patternFill patternType="none"/></fill>'
    '<fill><patternFill patternType="gray125"/></fill></fills>'
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>'
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
    '<cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'
    '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/>'
    '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1">'
    '<alignment vertical="top" wrapText="1"/></xf></cellXfs></styleSheet>'
)
