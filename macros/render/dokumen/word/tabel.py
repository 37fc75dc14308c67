"""Tables as WordprocessingML: the identity block and the flowchart table. Every text is escaped here."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import ceil

from markupsafe import escape

from macros.render.dokumen.pdf.kertas import NOMOR, Lajur, banyak_baris
from macros.render.dokumen.resmi import KEPALA, MUTU, Baris, Daftar, Dokumen, Kolom
from macros.render.dokumen.word.bentuk import RUANG

HURUF = "Times New Roman"
TEGAK = 30, 100, 2
"""The heights of the head's lower row in millimetres to try where names stand upright: from, to, in steps of."""

PENUH, TENGAH = "top", "center"
_TERLARANG = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
_BATAS = "".join(
    f'<w:{sisi} w:val="single" w:sz="6" w:space="0" w:color="000000"/>'
    for sisi in ("top", "left", "bottom", "right", "insideH", "insideV")
)


def dxa(mm: float) -> int:
    """Twentieths of a point."""
    return round(mm * 1440 / 25.4)


def bersih(nilai: str) -> str:
    """A text without the characters that XML cannot hold."""
    return _TERLARANG.sub("", nilai)


def teks(nilai: str) -> str:
    """A text as XML holds it."""
    return str(escape(bersih(nilai)))


@dataclass(frozen=True, slots=True)
class Paragraf:
    """A paragraph: its text, size in points, and how it looks; ``sisip`` are runs that stand before the text."""

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
        sela = f'<w:spacing w:before="0" w:after="{round(self.sesudah * 20)}" w:line="240" w:lineRule="auto"/>'
        huruf = f'<w:rFonts w:ascii="{HURUF}" w:hAnsi="{HURUF}" w:cs="{HURUF}"/>' if self.gaya else ""
        huruf += ("<w:b/>" if self.tebal else "") + ('<w:color w:val="5B6B70"/>' if self.kelabu else "")
        ukuran = f'<w:sz w:val="{round(self.besar * 2)}"/>'
        jalan = f'<w:r><w:rPr>{huruf}{ukuran}</w:rPr><w:t xml:space="preserve">{teks(self.isi)}</w:t></w:r>'
        kepala = f"<w:pPr>{gaya}{sela}{masuk}<w:jc w:val=\"{self.rata}\"/></w:pPr>"
        return f"<w:p>{kepala}{self.sisip}{jalan if self.isi else ''}</w:p>"


def sel(isi: Sequence[Paragraf], lebar: float, *, tegak: str = TENGAH, gabung: int = 1, lanjut: str = "",
        tepi: float = 1.6, putar: bool = False) -> str:  # fmt: skip
    """A cell; ``gabung`` columns wide, ``lanjut`` "restart" or "continue" where rows are merged."""
    sifat = f'<w:tcW w:w="{dxa(lebar)}" w:type="dxa"/>'
    sifat += f'<w:gridSpan w:val="{gabung}"/>' if gabung > 1 else ""
    sifat += f'<w:vMerge w:val="{lanjut}"/>' if lanjut else ""
    sifat += "".join(
        ("<w:tcMar>", *(f'<w:{s} w:w="{dxa(tepi)}" w:type="dxa"/>' for s in ("left", "right")), "</w:tcMar>")
    )
    sifat += '<w:textDirection w:val="btLr"/>' if putar else ""
    sifat += f'<w:vAlign w:val="{tegak}"/>'
    return f"<w:tc><w:tcPr>{sifat}</w:tcPr>{''.join(p.xml() for p in isi) or Paragraf('').xml()}</w:tc>"


def baris(isi: Sequence[str], tinggi: float = 0, *, tepat: bool = False, kepala: bool = False) -> str:
    """A row, never split over pages; ``tepat`` fixes its height in millimetres."""
    ukuran = f'<w:trHeight w:val="{dxa(tinggi)}" w:hRule="{"exact" if tepat else "atLeast"}"/>' if tinggi else ""
    ulang = "<w:tblHeader/>" if kepala else ""
    return f"<w:tr><w:trPr><w:cantSplit/>{ukuran}{ulang}</w:trPr>{''.join(isi)}</w:tr>"


def tabel(semua: Sequence[str], lebar: Sequence[float], keterangan: str) -> str:
    """A table of fixed column widths; ``keterangan`` says what it is to those who do not see it."""
    kolom = "".join(f'<w:gridCol w:w="{dxa(satu)}"/>' for satu in lebar)
    return (
        f'<w:tbl {RUANG}><w:tblPr><w:tblW w:w="{dxa(sum(lebar))}" w:type="dxa"/><w:tblInd w:w="0" w:type="dxa"/>'
        f"<w:tblBorders>{_BATAS}</w:tblBorders>"
        f'<w:tblLayout w:type="fixed"/><w:tblCaption w:val="{teks(keterangan)}"/></w:tblPr>'
        f"<w:tblGrid>{kolom}</w:tblGrid>{''.join(semua)}</w:tbl>"
    )


def identitas(dokumen: Dokumen, lebar: float, logo: str) -> str:
    """The identity block in the regulation's order; ``logo`` is a run with the picture, or ""."""
    d = dokumen.identitas
    kiri = [Paragraf("", sisip=logo, rata="center", sesudah=4)] if logo else []
    kiri += [Paragraf(satu.upper(), 12, tebal=True, rata="center") for satu in d.instansi]
    kiri += [Paragraf(dokumen.url, 7, kelabu=True, rata="center")] if dokumen.url else []
    sah = [Paragraf(d.pengesahan.jabatan, sesudah=48), Paragraf(d.pengesahan.nama, tebal=True)]
    sah += [Paragraf(f"NIP {d.pengesahan.nip}")] if d.pengesahan.nip else []
    sah += [Paragraf(d.pengesahan.keputusan, 8.5, kelabu=True)] if d.pengesahan.keputusan else []
    kanan: list[tuple[str, list[Paragraf]]] = [(satu.judul, [Paragraf(satu.isi)]) for satu in d.isian]
    kanan += [(d.pengesahan.judul, sah)]
    kanan += [(d.nama.judul, [Paragraf(d.nama.isi or dokumen.sop.id, 12, tebal=True, gaya="Heading1")])]
    lajur = (lebar / 2, 40.0, lebar / 2 - 40)
    semua = [
        baris((
            sel(kiri if i == 0 else (), lajur[0], lanjut="restart" if i == 0 else "continue"),
            sel([Paragraf(judul)], lajur[1]),
            sel(isi, lajur[2]),
        ))
        for i, (judul, isi) in enumerate(kanan)
    ]  # fmt: skip
    return tabel(semua, lajur, "Bagian identitas")


def rincian(daftar: Sequence[Daftar], lebar: float) -> str:
    """What stands below the identity block, in pairs."""
    pasangan = list(zip(daftar[::2], daftar[1::2], strict=True))
    semua = [
        baris([sel(_rinci(satu), lebar / 2, tegak=PENUH) for satu in dua])
        for dua in pasangan
    ]  # fmt: skip
    return tabel(semua, (lebar / 2, lebar / 2), "Rincian identitas")


def _rinci(satu: Daftar) -> list[Paragraf]:
    butir = [Paragraf(f"{n}.\t{isi}", gantung=True) for n, isi in enumerate(satu.butir, 1)]
    return [Paragraf(satu.judul, tebal=True, sesudah=2), *(butir or [Paragraf("–", kelabu=True)])]


def alur(
    dokumen: Dokumen, kolom: Lajur, tinggi: Sequence[float], lukisan: Mapping[tuple[int, int], str]
) -> str:
    """The flowchart table: its head on every page, a row a step, the drawing in the performers' cells.

    ``tinggi`` is the height of each row in millimetres, ``lukisan`` the runs of each cell by step and column.
    """
    p = kolom.pelaksana or (15.0,)
    lebar = (NOMOR, kolom.teks[0], *p, *kolom.teks[1:])
    semua = [*_kepala(dokumen, kolom, lebar)]
    for satu in dokumen.baris:
        teks_sel = isi_sel(satu, kolom.huruf)
        isi_kolom = [Paragraf("", 2, sisip=lukisan.get((satu.nomor, k), "")) for k in range(len(p))]
        semua.append(
            baris(
                (
                    sel([Paragraf(str(satu.nomor), kolom.huruf, rata="center")], NOMOR),
                    sel(teks_sel[0], kolom.teks[0]),
                    *(sel([isi], w, tegak=PENUH, tepi=0) for isi, w in zip(isi_kolom, p, strict=True)),
                    *(sel(isi, w) for isi, w in zip(teks_sel[1:], kolom.teks[1:], strict=True)),
                ),
                tinggi[satu.nomor - 1],
                tepat=True,
            )
        )
    return tabel(semua, lebar, "Bagan alir")


def _kepala(dokumen: Dokumen, kolom: Lajur, lebar: Sequence[float]) -> list[str]:
    def judul(isi: str) -> list[Paragraf]:
        return [Paragraf(isi, kolom.huruf, tebal=True, rata="center")]

    p = kolom.pelaksana or (15.0,)
    nama = [judul_kolom(satu) for satu in dokumen.kolom] or [""]
    atas = (
        sel(judul(KEPALA[0]), lebar[0], lanjut="restart"),
        sel(judul(KEPALA[1]), lebar[1], lanjut="restart"),
        sel(judul(KEPALA[2]), sum(p), gabung=len(p)),
        sel(judul(KEPALA[3]), sum(kolom.teks[1:4]), gabung=3),
        sel(judul(KEPALA[4]), kolom.teks[4], lanjut="restart"),
    )
    bawah = (
        sel((), lebar[0], lanjut="continue"),
        sel((), lebar[1], lanjut="continue"),
        *(sel(judul(satu), w, putar=kolom.tegak, tepi=0.8) for satu, w in zip(nama, p, strict=True)),
        *(sel(judul(satu), w) for satu, w in zip(MUTU, kolom.teks[1:4], strict=True)),
        sel((), kolom.teks[4], lanjut="continue"),
    )
    return [baris(atas, 7, kepala=True), baris(bawah, tinggi_kepala(nama, kolom), kepala=True)]


def tinggi_kepala(nama: Sequence[str], kolom: Lajur) -> float:
    """Millimetres for the performers' names; upright ones need so many that their lines stand beside each other."""
    if not kolom.tegak:
        return 7
    for tinggi in range(*TEGAK):
        huruf = int((tinggi - 3) / (kolom.huruf * 0.3528 * 0.54))
        banyak = (banyak_baris([len(kata) for kata in satu.split()], huruf) for satu in nama)
        if all(n * kolom.huruf * 0.3528 * 1.2 <= w - 1.6 for n, w in zip(banyak, kolom.pelaksana, strict=True)):
            return tinggi
    return TEGAK[1]


def judul_kolom(kolom: Kolom) -> str:
    """The head of a performer's column."""
    return f"{kolom.nama} ({kolom.unit})" if kolom.unit else kolom.nama


def isi_sel(satu: Baris, besar: float) -> list[list[Paragraf]]:
    """The text cells of a row: activity, requirements, time, output, remarks."""
    rujuk = f"Lihat SOP {satu.rujuk.nama} ({satu.rujuk.unit})" if satu.rujuk else ""
    kecil = [Paragraf(isi, besar * 0.9, kelabu=True) for isi in (rujuk, *satu.jawaban) if isi]
    titik = "• " if len(satu.kelengkapan) > 1 else ""
    waktu = [satu.waktu, f"Menunggu {satu.tunggu}" if satu.tunggu else ""]
    catatan = [satu.keterangan, f"Biaya: {satu.biaya}" if satu.biaya else ""]
    return [
        [Paragraf(satu.kegiatan, besar), *kecil],
        [Paragraf(f"{titik}{isi}", besar) for isi in satu.kelengkapan],
        [Paragraf(isi, besar) for isi in waktu if isi],
        [Paragraf(satu.output, besar)],
        [Paragraf(isi, besar) for isi in catatan if isi],
    ]


def tinggi_teks(isi: str, lebar: float, besar: float) -> float:
    """Millimetres that a text needs, rather too many: Word measures itself, and a fixed row must not cut it."""
    huruf = max(1, int((lebar - 3.2) / (besar * 0.3528 * 0.47)))
    banyak = ceil(max(1, len(isi)) / huruf)
    return banyak * (1.12 if banyak > 2 else 1) * besar * 0.3528 * 1.22
