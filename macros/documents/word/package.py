"""From the official document to the bytes of a .docx."""

import io
from datetime import datetime
from functools import cache
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx import Document
from docx.enum.section import WD_ORIENT
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from docx.oxml.shape import CT_Inline
from docx.shared import Mm, Pt

from macros.base.colours import FAINT, hex_digits
from macros.base.logo import Logo
from macros.documents.official import OfficialDokumen
from macros.documents.pdf.paper import TEPI, ColumnWidths, column_widths, paper_size
from macros.documents.word import tables
from macros.documents.word.shapes import RUANG, Anchor, CellShapes, ShapeNumbers, words_only
from macros.drawing.scale import scale_for
from macros.drawing.step_table import shorten_answers
from macros.drawing.svg_cells import ChartDrawing
from macros.flow.router import route

_SELA = 2.2
"""Millimetres above and below the text of a row."""


def docx(dokumen: OfficialDokumen) -> bytes:
    """The official document of an SOP for Word. The same document gives the same bytes."""
    lebar, tinggi = paper_size(dokumen.kertas)
    arsip = Document(io.BytesIO(_empty()))
    bagian = arsip.sections[0]
    bagian.orientation = WD_ORIENT.LANDSCAPE
    bagian.page_width, bagian.page_height = Mm(lebar), Mm(tinggi)
    bagian.left_margin = bagian.right_margin = bagian.top_margin = Mm(TEPI)
    bagian.bottom_margin, bagian.footer_distance, bagian.header_distance = Mm(TEPI + 4), Mm(9), Mm(6)
    _sifat(arsip, dokumen)
    penomor = ShapeNumbers()
    _foot(bagian, dokumen)
    if dokumen.cap:
        _stamp(bagian, dokumen, penomor)
    badan = arsip.element.body
    for entry in list(badan)[:-1]:
        badan.remove(entry)
    for xml in _render(dokumen, penomor, lebar - 2 * TEPI, _logo(arsip, dokumen.logo, penomor)):
        badan.insert(len(badan) - 1, parse_xml(xml))
    keluar = io.BytesIO()
    arsip.save(keluar)
    return _fixed(keluar.getvalue())


def _logo(arsip: Any, logo: Logo | None, penomor: ShapeNumbers) -> str:
    """A run with the city's logo, 24 mm high; "" without one."""
    if logo is None:
        return ""
    ident, gambar = arsip.part.get_or_add_image(io.BytesIO(logo.large))
    lebar, tinggi = gambar.scaled_dimensions(height=Mm(24))
    sisip = CT_Inline.new_pic_inline(next(penomor.urut), ident, "Logo", lebar, tinggi)
    return f"<w:r><w:drawing>{sisip.xml}</w:drawing></w:r>"


def _render(dokumen: OfficialDokumen, penomor: ShapeNumbers, lebar: float, logo: str) -> list[str]:
    """The parts of the body: identity, details, and the flowchart table on a page of its own."""
    jarak = '<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>'
    kosong = f"<w:p {RUANG}><w:pPr>{jarak}</w:pPr></w:p>"
    cap = kosong.replace("</w:p>", f"{words_only(_word_stamp(dokumen))}</w:p>") if dokumen.cap else kosong
    semua = [
        tables.identitas_table(dokumen, lebar, logo),
        cap,
        tables.details_table(dokumen.identitas.daftar, lebar),
    ]
    if dokumen.baris:
        graf = shorten_answers(dokumen.graf)
        rupa = scale_for(graf.kolom)
        penggambar = ChartDrawing(route(graf), rupa)
        kolom = column_widths(
            dokumen.kertas,
            [tables.head_title(column) for column in dokumen.kolom],
            [penggambar.width(k) for k in range(graf.kolom)],
            keterangan=any(row.keterangan or row.biaya for row in dokumen.baris),
        )
        tinggi = [
            max(_height(dokumen, n, kolom), penggambar.height(n) * kolom.skala) for n in _nomor(dokumen)
        ]
        pindah = kosong.replace("<w:spacing", "<w:pageBreakBefore/><w:spacing")
        semua += [
            pindah,
            tables.flow_table(dokumen, kolom, tinggi, _drawing(penggambar, kolom, tinggi, penomor)),
        ]
    return [*semua, kosong]


def _nomor(dokumen: OfficialDokumen) -> range:
    return range(1, len(dokumen.baris) + 1)


def _height(dokumen: OfficialDokumen, n: int, kolom: ColumnWidths) -> float:
    """The height that a row's texts need in millimetres."""
    semua = tables.text_cells(dokumen.baris[n - 1], kolom.huruf)
    perlu = (
        sum(tables.text_height(p.isi, w, p.besar) for p in isi)
        for isi, w in zip(semua, kolom.teks, strict=True)
    )
    return max(perlu) + 2 * _SELA


def _drawing(
    penggambar: ChartDrawing, kolom: ColumnWidths, tinggi: list[float], penomor: ShapeNumbers
) -> dict[tuple[int, int], str]:
    """The shapes of every cell that has any, by step and column."""
    hasil = {}
    for (n, k), petak in penggambar.cells.items():
        sel = CellShapes(penomor, kolom.pelaksana[k], tinggi[n - 1], kolom.skala, penggambar.ukuran(n))
        hasil[n, k] = sel.content(petak)
    return hasil


def _sifat(arsip: Any, dokumen: OfficialDokumen) -> None:
    """What the file says of itself, and its language and font."""
    sifat = arsip.core_properties
    sifat.title = tables.xml_safe(f"SOP {dokumen.nama}")
    sifat.author = tables.xml_safe(dokumen.identitas.instansi[-1])
    sifat.subject = tables.xml_safe(dokumen.sop.nomor)
    lisensi = f"Lisensi: {dokumen.lisensi}" if dokumen.lisensi else ""
    sifat.keywords, sifat.comments, sifat.language = "SOP", tables.xml_safe(lisensi), "id-ID"
    sifat.last_modified_by, sifat.revision = sifat.author, 1
    sifat.created = sifat.modified = datetime.combine(dokumen.tanggal, datetime.min.time())
    for ident, entry in list(arsip.part.rels.items()):
        if entry.reltype.endswith("/stylesWithEffects"):  # a second copy of the styles, for Word 2010 alone
            del arsip.part.rels[ident]
    for bahasa in (
        *arsip.styles.element.iter(qn("w:lang")),
        *arsip.settings.element.iter(qn("w:themeFontLang")),
    ):
        bahasa.set(qn("w:val"), "id-ID")
    gaya = arsip.styles["Normal"]
    gaya.font.name, gaya.font.size = tables.HURUF, Pt(10)
    judul = arsip.styles["Heading 1"]
    judul.font.name, judul.font.size, judul.font.color.rgb = tables.HURUF, Pt(12), None
    judul.paragraph_format.space_before = judul.paragraph_format.space_after = Pt(0)


def _foot(bagian: Any, dokumen: OfficialDokumen) -> None:
    """Number and revision on the left, the page and how many there are on the right."""
    revisi = dokumen.sop.tanggal.revisi
    nomor = f"Nomor {dokumen.sop.nomor}" if dokumen.sop.nomor else dokumen.sop.id
    kiri = tables.xml_text(f"{nomor} · {f'Revisi {revisi}' if revisi else 'Belum direvisi'}")
    kanan = tables.dxa(paper_size(dokumen.kertas)[0] - 2 * TEPI)
    huruf = f'<w:rPr><w:color w:val="{hex_digits(FAINT)}"/><w:sz w:val="16"/></w:rPr>'

    def medan(nama: str) -> str:
        return f'<w:fldSimple w:instr=" {nama} "><w:r>{huruf}<w:t>1</w:t></w:r></w:fldSimple>'

    halaman, banyak = medan("PAGE"), medan("NUMPAGES")
    isi = (
        f'<w:p {RUANG}><w:pPr><w:tabs><w:tab w:val="clear" w:pos="4320"/><w:tab w:val="clear" w:pos="8640"/>'
        f'<w:tab w:val="right" w:pos="{kanan}"/></w:tabs></w:pPr>'
        f'<w:r>{huruf}<w:t xml:space="preserve">{kiri}</w:t></w:r><w:r>{huruf}<w:tab/>'
        f'<w:t xml:space="preserve">Halaman </w:t></w:r>{halaman}<w:r>{huruf}'
        f'<w:t xml:space="preserve"> dari </w:t></w:r>{banyak}</w:p>'
    )
    _replace(bagian.footer, isi)


def _stamp(bagian: Any, dokumen: OfficialDokumen, penomor: ShapeNumbers) -> None:
    """The words across every page, behind the text."""
    lebar, tinggi = paper_size(dokumen.kertas)
    kata = _word_stamp(dokumen)
    kotak = Anchor(TEPI, tinggi / 2 - 15, lebar - 2 * TEPI, 30)
    besar = min(60.0, 2.3 * lebar / max(8, len(kata)))
    bentuk = penomor.shape(
        kotak,
        "rect",
        "Cap",
        isi="<a:noFill/>",
        garis=False,
        teks=kata,
        putar=336,
        besar=besar,
        warna="D9D9D9",
        cap=True,
        ganti=kata,
    )
    _replace(bagian.header, f"<w:p {RUANG}>{bentuk}</w:p>")


def _word_stamp(dokumen: OfficialDokumen) -> str:
    return " · ".join(text.upper() if len(text) < 10 else text for text in dokumen.cap)


def _replace(tempat: Any, xml: str) -> None:
    tempat.is_linked_to_previous = False
    unsur = tempat._element
    for entry in list(unsur):
        unsur.remove(entry)
    unsur.append(parse_xml(xml))


@cache
def _empty() -> bytes:
    """The library's empty document."""
    keluar = io.BytesIO()
    Document().save(keluar)
    return keluar.getvalue()


def _fixed(isi: bytes) -> bytes:
    """The same package with no time in it: zip files carry when each part was packed."""
    keluar = io.BytesIO()
    with ZipFile(io.BytesIO(isi)) as asal, ZipFile(keluar, "w", ZIP_DEFLATED) as tujuan:
        for zip_info in asal.infolist():
            catatan = ZipInfo(zip_info.filename)
            catatan.compress_type = ZIP_DEFLATED
            tujuan.writestr(catatan, asal.read(zip_info))
    return keluar.getvalue()
