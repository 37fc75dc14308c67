"""Tables as WordprocessingML: the identity block and the flowchart table. Every text is escaped here."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import ceil

from markupsafe import escape

from macros.base.colours import BLACK, FAINT, hex_digits
from macros.documents.pdf.paper import NOMOR, ColumnWidths, line_count
from macros.documents.word.shapes import RUANG
from macros.dokumen.dokumen import KEPALA, MUTU, Dokumen, DokumenRow, PelaksanaColumn
from macros.dokumen.identitas import IdentitasList

HURUF = "Times New Roman"
TEGAK = 30, 100, 2
"""The heights of the head's lower row in millimetres to try where names stand upright: from, to, in steps
of.
"""

PENUH, TENGAH = "top", "center"
_TERLARANG = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
_BATAS = "".join(
    f'<w:{sisi} w:val="single" w:sz="6" w:space="0" w:color="{hex_digits(BLACK)}"/>'
    for sisi in ("top", "left", "bottom", "right", "insideH", "insideV")
)


def dxa(mm: float) -> int:
    """Twentieths of a point."""
    return round(mm * 1440 / 25.4)


def xml_safe(nilai: str) -> str:
    """A text without the characters that XML cannot hold."""
    return _TERLARANG.sub("", nilai)


def xml_text(nilai: str) -> str:
    """A text as XML holds it."""
    return str(escape(xml_safe(nilai)))


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph: its text, size in points, and how it looks; ``sisip`` are runs that stand before the
    text.
    """

    isi: str
    besar: float = 10
    tebal: bool = False
    kelabu: bool = False
    rata: str = "left"
    sesudah: float = 0
    gantung: bool = False
    gaya: str = ""
    sisip: str = ""

    def xml(self) -> str:
        """The paragraph."""
        gaya = f'<w:pStyle w:val="{self.gaya}"/>' if self.gaya else ""
        masuk = '<w:ind w:left="340" w:hanging="340"/>' if self.gantung else ""
        sela = (
            f'<w:spacing w:before="0" w:after="{round(self.sesudah * 20)}" w:line="240" w:lineRule="auto"/>'
        )
        huruf = f'<w:rFonts w:ascii="{HURUF}" w:hAnsi="{HURUF}" w:cs="{HURUF}"/>' if self.gaya else ""
        huruf += ("<w:b/>" if self.tebal else "") + (
            f'<w:color w:val="{hex_digits(FAINT)}"/>' if self.kelabu else ""
        )
        ukuran = f'<w:sz w:val="{round(self.besar * 2)}"/>'
        jalan = (
            f'<w:r><w:rPr>{huruf}{ukuran}</w:rPr><w:t xml:space="preserve">{xml_text(self.isi)}</w:t></w:r>'
        )
        kepala = f'<w:pPr>{gaya}{sela}{masuk}<w:jc w:val="{self.rata}"/></w:pPr>'
        return f"<w:p>{kepala}{self.sisip}{jalan if self.isi else ''}</w:p>"


def cell(
    isi: Sequence[Paragraph],
    lebar: float,
    *,
    tegak: str = TENGAH,
    gabung: int = 1,
    lanjut: str = "",
    tepi: float = 1.6,
    putar: bool = False,
) -> str:
    """A cell; ``gabung`` columns wide, ``lanjut`` "restart" or "continue" where rows are merged."""
    sifat = f'<w:tcW w:w="{dxa(lebar)}" w:type="dxa"/>'
    sifat += f'<w:gridSpan w:val="{gabung}"/>' if gabung > 1 else ""
    sifat += f'<w:vMerge w:val="{lanjut}"/>' if lanjut else ""
    sifat += "".join(
        ("<w:tcMar>", *(f'<w:{s} w:w="{dxa(tepi)}" w:type="dxa"/>' for s in ("left", "right")), "</w:tcMar>")
    )
    sifat += '<w:textDirection w:val="btLr"/>' if putar else ""
    sifat += f'<w:vAlign w:val="{tegak}"/>'
    return f"<w:tc><w:tcPr>{sifat}</w:tcPr>{''.join(p.xml() for p in isi) or Paragraph('').xml()}</w:tc>"


def row(isi: Sequence[str], tinggi: float = 0, *, tepat: bool = False, kepala: bool = False) -> str:
    """A row, never split over pages; ``tepat`` fixes its height in millimetres."""
    ukuran = (
        f'<w:trHeight w:val="{dxa(tinggi)}" w:hRule="{"exact" if tepat else "atLeast"}"/>' if tinggi else ""
    )
    ulang = "<w:tblHeader/>" if kepala else ""
    return f"<w:tr><w:trPr><w:cantSplit/>{ukuran}{ulang}</w:trPr>{''.join(isi)}</w:tr>"


def table(semua: Sequence[str], lebar: Sequence[float], keterangan: str) -> str:
    """A table of fixed column widths; ``keterangan`` says what it is to those who do not see it."""
    kolom = "".join(f'<w:gridCol w:w="{dxa(entry)}"/>' for entry in lebar)
    return (
        f'<w:tbl {RUANG}><w:tblPr><w:tblW w:w="{dxa(sum(lebar))}" w:type="dxa"/><w:tblInd w:w="0" '
        f'w:type="dxa"/>'
        f"<w:tblBorders>{_BATAS}</w:tblBorders>"
        f'<w:tblLayout w:type="fixed"/><w:tblCaption w:val="{xml_text(keterangan)}"/></w:tblPr>'
        f"<w:tblGrid>{kolom}</w:tblGrid>{''.join(semua)}</w:tbl>"
    )


def identitas_table(dokumen: Dokumen, lebar: float, logo: str) -> str:
    """The identity block in the regulation's order; ``logo`` is a run with the picture, or ""."""
    d = dokumen.identitas
    kiri = [Paragraph("", sisip=logo, rata="center", sesudah=4)] if logo else []
    kiri += [Paragraph(text.upper(), 12, tebal=True, rata="center") for text in d.instansi]
    kiri += [Paragraph(dokumen.url, 7, kelabu=True, rata="center")] if dokumen.url else []
    sah = [Paragraph(d.pengesahan.jabatan, sesudah=48), Paragraph(d.pengesahan.nama, tebal=True)]
    sah += [Paragraph(f"NIP {d.pengesahan.nip}")] if d.pengesahan.nip else []
    sah += [Paragraph(d.pengesahan.keputusan, 8.5, kelabu=True)] if d.pengesahan.keputusan else []
    kanan: list[tuple[str, list[Paragraph]]] = [(line.heading, [Paragraph(line.isi)]) for line in d.isian]
    kanan += [(d.pengesahan.heading, sah)]
    kanan += [(d.nama.heading, [Paragraph(d.nama.isi or dokumen.sop.id, 12, tebal=True, gaya="Heading1")])]
    lajur = (lebar / 2, 40.0, lebar / 2 - 40)
    semua = [
        row(
            (
                cell(kiri if i == 0 else (), lajur[0], lanjut="restart" if i == 0 else "continue"),
                cell([Paragraph(judul)], lajur[1]),
                cell(isi, lajur[2]),
            )
        )
        for i, (judul, isi) in enumerate(kanan)
    ]
    return table(semua, lajur, "Bagian identitas")


def details_table(daftar: Sequence[IdentitasList], lebar: float) -> str:
    """What stands below the identity block, in pairs."""
    pasangan = list(zip(daftar[::2], daftar[1::2], strict=True))
    semua = [row([cell(_detail(part), lebar / 2, tegak=PENUH) for part in dua]) for dua in pasangan]
    return table(semua, (lebar / 2, lebar / 2), "Rincian identitas")


def _detail(part: IdentitasList) -> list[Paragraph]:
    butir = [Paragraph(f"{n}.\t{isi}", gantung=True) for n, isi in enumerate(part.items, 1)]
    return [Paragraph(part.heading, tebal=True, sesudah=2), *(butir or [Paragraph("–", kelabu=True)])]


def flow_table(
    dokumen: Dokumen, kolom: ColumnWidths, tinggi: Sequence[float], lukisan: Mapping[tuple[int, int], str]
) -> str:
    """The flowchart table: its head on every page, a row a step, the drawing in the performers' cells.

    ``tinggi`` is the height of each row in millimetres, ``lukisan`` the runs of each cell by step and column.
    """
    p = kolom.pelaksana or (15.0,)
    lebar = (NOMOR, kolom.teks[0], *p, *kolom.teks[1:])
    semua = [*_head(dokumen, kolom, lebar)]
    for line in dokumen.baris:
        teks_sel = text_cells(line, kolom.huruf)
        isi_kolom = [Paragraph("", 2, sisip=lukisan.get((line.nomor, k), "")) for k in range(len(p))]
        semua.append(
            row(
                (
                    cell([Paragraph(str(line.nomor), kolom.huruf, rata="center")], NOMOR),
                    cell(teks_sel[0], kolom.teks[0]),
                    *(cell([isi], w, tegak=PENUH, tepi=0) for isi, w in zip(isi_kolom, p, strict=True)),
                    *(cell(isi, w) for isi, w in zip(teks_sel[1:], kolom.teks[1:], strict=True)),
                ),
                tinggi[line.nomor - 1],
                tepat=True,
            )
        )
    return table(semua, lebar, "Bagan alir")


def _head(dokumen: Dokumen, kolom: ColumnWidths, lebar: Sequence[float]) -> list[str]:
    def judul(isi: str) -> list[Paragraph]:
        return [Paragraph(isi, kolom.huruf, tebal=True, rata="center")]

    p = kolom.pelaksana or (15.0,)
    nama = [head_title(column) for column in dokumen.kolom] or [""]
    atas = (
        cell(judul(KEPALA[0]), lebar[0], lanjut="restart"),
        cell(judul(KEPALA[1]), lebar[1], lanjut="restart"),
        cell(judul(KEPALA[2]), sum(p), gabung=len(p)),
        cell(judul(KEPALA[3]), sum(kolom.teks[1:4]), gabung=3),
        cell(judul(KEPALA[4]), kolom.teks[4], lanjut="restart"),
    )
    bawah = (
        cell((), lebar[0], lanjut="continue"),
        cell((), lebar[1], lanjut="continue"),
        *(cell(judul(name), w, putar=kolom.upright, tepi=0.8) for name, w in zip(nama, p, strict=True)),
        *(cell(judul(text), w) for text, w in zip(MUTU, kolom.teks[1:4], strict=True)),
        cell((), kolom.teks[4], lanjut="continue"),
    )
    return [row(atas, 7, kepala=True), row(bawah, head_height(nama, kolom), kepala=True)]


def head_height(nama: Sequence[str], kolom: ColumnWidths) -> float:
    """Millimetres for the performers' names; upright ones need so many that their lines stand beside each
    other.
    """
    if not kolom.upright:
        return 7
    for tinggi in range(*TEGAK):
        huruf = int((tinggi - 3) / (kolom.huruf * 0.3528 * 0.54))
        banyak = (line_count([len(kata) for kata in name.split()], huruf) for name in nama)
        if all(
            n * kolom.huruf * 0.3528 * 1.2 <= w - 1.6 for n, w in zip(banyak, kolom.pelaksana, strict=True)
        ):
            return tinggi
    return TEGAK[1]


def head_title(kolom: PelaksanaColumn) -> str:
    """The head of a performer's column."""
    return f"{kolom.nama} ({kolom.unit})" if kolom.unit else kolom.nama


def text_cells(line: DokumenRow, besar: float) -> list[list[Paragraph]]:
    """The text cells of a row: activity, requirements, time, output, remarks."""
    rujuk = f"Lihat SOP {line.rujuk.nama} ({line.rujuk.unit})" if line.rujuk else ""
    kecil = [Paragraph(isi, besar * 0.9, kelabu=True) for isi in (rujuk, *line.jawaban) if isi]
    titik = "• " if len(line.kelengkapan) > 1 else ""
    waktu = [str(line.waktu or ""), f"Menunggu {line.tunggu}" if line.tunggu else ""]
    catatan = [line.keterangan, f"Biaya: {line.biaya}" if line.biaya else ""]
    return [
        [Paragraph(line.kegiatan, besar), *kecil],
        [Paragraph(f"{titik}{isi}", besar) for isi in line.kelengkapan],
        [Paragraph(isi, besar) for isi in waktu if isi],
        [Paragraph(line.output, besar)],
        [Paragraph(isi, besar) for isi in catatan if isi],
    ]


def text_height(isi: str, lebar: float, besar: float) -> float:
    """Millimetres that a text needs, rather too many: Word measures itself, and a fixed row must not cut
    it.
    """
    huruf = max(1, int((lebar - 3.2) / (besar * 0.3528 * 0.47)))
    banyak = ceil(max(1, len(isi)) / huruf)
    return banyak * (1.12 if banyak > 2 else 1) * besar * 0.3528 * 1.22
