"""What a change means, for people: as text on a terminal, and as Markdown beside a pull request."""

import re
from collections.abc import Iterator, Sequence

from macros.history.banding import Perbandingan, Tersentuh, UbahanLain, UbahanSop
from macros.history.beda_ukuran import beda_ukuran, sebut_beda
from macros.history.ubahan import Jenis
from macros.render.kembaran import teks

PANJANG = 60_000
"""Characters of Markdown that a comment of a forge surely takes (GitHub: 65,536)."""

BANYAK = 12
"""So many SOPs that are touched are named."""

_HIDUP = re.compile(r"(@|#(?=\d)|://|www\.)")
_TANPA = "\u200b"
_BESAR = {Jenis.DITAMBAH: "baru", Jenis.DIHAPUS: "dihapus", Jenis.DIUBAH: "diubah"}


def kalimat(hasil: Perbandingan) -> str:
    """The whole comparison in one sentence."""
    if hasil.kosong:
        return "Tidak ada yang berubah artinya."
    if len(hasil.sop) == 1 and not (hasil.lain or hasil.rusak):
        return _satu(hasil.sop[0])
    bagian = []
    for jenis, kata in ((Jenis.DIUBAH, "mengubah"), (Jenis.DITAMBAH, "menambah"), (Jenis.DIHAPUS, "menghapus")):
        if banyak := sum(satu.jenis is jenis for satu in hasil.sop):
            bagian.append(f"{kata} {banyak} SOP")
    if hasil.lain:
        bagian.append(f"mengubah {len(hasil.lain)} data lain (unit, peraturan, atau setelan)")
    if hasil.rusak:
        bagian.append(f"{len(hasil.rusak)} berkas tidak dapat dibandingkan")
    return f"Perubahan ini {_dan(bagian)}."


def _satu(sop: UbahanSop) -> str:
    kata = {Jenis.DITAMBAH: "menambah", Jenis.DIHAPUS: "menghapus"}.get(sop.jenis, "mengubah")
    beda = sebut_beda(sop.lama, sop.baru)
    return f"Perubahan ini {kata} SOP {sop.nama} ({sop.unit})" + (f": {beda}." if beda else ".")


def dalam_teks(hasil: Perbandingan) -> str:
    """For a terminal: the sentence, then every SOP with its changes."""
    return "\n".join([kalimat(hasil), *_teks(hasil)])


def dalam_markdown(hasil: Perbandingan, panjang: int = PANJANG) -> str:
    """For a pull request: the sentence, what needs approval, then every SOP. At most ``panjang`` characters.

    Nothing in it can call a person, name another issue, or be a link of its own: the content is foreign.
    """
    bagian = ["## Arti perubahan ini", md(kalimat(hasil)), *_pengesahan(hasil), *_bab(hasil)]
    terpakai, sisa = "", len(bagian)
    for satu in bagian:
        if len(terpakai) + len(satu) > panjang:
            return f"{terpakai}Masih ada {sisa} bagian lagi; jalankan `sop banding` untuk membaca semuanya.\n"
        terpakai += f"{satu}\n\n"
        sisa -= 1
    return f"{terpakai.rstrip()}\n"


def _teks(hasil: Perbandingan) -> Iterator[str]:
    for sop in hasil.sop:
        yield f"\n{sop.nama} ({sop.unit}), {_BESAR[sop.jenis]}: {_id(sop)}"
        if sop.perlu_pengesahan:
            yield f"  ! {_PENGESAHAN}"
        if sop.cacat:
            yield f"  ! {_CACAT}"
        yield from (f"  - {satu}" for satu in sop.ubahan)
        if sop.jenis is Jenis.DIUBAH:
            yield from (f"  {nama}: {lama or 'tidak ada'} → {kini or 'tidak ada'}" for nama, lama, kini in _beda(sop))
        yield from _sentuh(sop.tersentuh, "  ")
    for lain in hasil.lain:
        yield f"\n{_judul_lain(lain)}"
        if lain.cacat:
            yield f"  ! {_CACAT}"
        yield from (f"  - {satu}" for satu in lain.ubahan)
        yield from _sentuh(lain.tersentuh, "  ")
    for ident in hasil.rusak:
        yield f"\n{ident}: {_RUSAK}"


def _bab(hasil: Perbandingan) -> Iterator[str]:
    for sop in hasil.sop:
        baris = [f"### {md(sop.nama)} ({md(sop.unit)}): {_BESAR[sop.jenis]}", "", f"`{_id(sop)}`", ""]
        if sop.perlu_pengesahan:
            baris += [f"> ⚠️ {_PENGESAHAN}", ""]
        if sop.cacat:
            baris += [f"> ⚠️ {_CACAT}", ""]
        if beda := _beda(sop):
            baris += ["| | Sebelum | Sesudah |", "| --- | --- | --- |"]
            baris += [f"| {nama} | {md(lama) or '–'} | {md(kini) or '–'} |" for nama, lama, kini in beda]
            baris.append("")
        baris += [f"- {md(str(satu))}" for satu in sop.ubahan]
        yield "\n".join([*baris, "", *map(md, _sentuh(sop.tersentuh, ""))]).rstrip()
    for lain in hasil.lain:
        cacat = [f"> ⚠️ {_CACAT}", ""] if lain.cacat else []
        isi = [f"### {md(_judul_lain(lain))}", "", *cacat, *(f"- {md(str(satu))}" for satu in lain.ubahan)]
        yield "\n".join([*isi, "", *map(md, _sentuh(lain.tersentuh, ""))]).rstrip()
    for ident in hasil.rusak:
        yield f"### `{ident}`\n\n{_RUSAK}"


def _beda(sop: UbahanSop) -> list[tuple[str, str, str]]:
    return beda_ukuran(sop.lama, sop.baru)


def _pengesahan(hasil: Perbandingan) -> Iterator[str]:
    perlu = [satu for satu in hasil.sop if satu.perlu_pengesahan]
    if perlu:
        nama = "; ".join(f"{md(satu.nama)} ({md(satu.unit)})" for satu in perlu)
        yield f"> ⚠️ **Perlu pengesahan.** {nama}. {_MENGAPA}"


_PENGESAHAN = "SOP ini berlaku, tetapi isinya berubah tanpa tanggal revisi atau keputusan baru."
_MENGAPA = (
    "Langkah, waktu, persyaratan, atau biaya SOP yang berlaku berubah tanpa tanggal revisi atau keputusan baru. "
    "Menerima usulan ini bukan pengesahan: bila artinya memang berubah, isi `tanggal.revisi` atau `keputusan` setelah "
    "disahkan. Bila hanya memperbaiki tulisan, abaikan peringatan ini."
)
_RUSAK = "Berkas ini tidak dapat dibaca, jadi tidak dibandingkan; lihat hasil `sop periksa`."
_CACAT = "Berkas ini memuat kesalahan, dan nilai yang salah dianggap kosong; lihat hasil `sop periksa`."
_APA = {"unit": "Unit", "peraturan": "Peraturan", "kota": "Kota", "istilah": "Istilah"}


def _judul_lain(lain: UbahanLain) -> str:
    return f"{_APA[lain.apa]} {lain.nama}, {_BESAR[lain.jenis]}: {lain.id}"


def _id(sop: UbahanSop) -> str:
    return sop.id if sop.id == sop.id_lama else f"{sop.id_lama} → {sop.id}"


def _sentuh(semua: Sequence[Tersentuh], awal: str) -> Iterator[str]:
    if semua:
        nama = [f"{satu.nama} ({satu.unit})" for satu in semua]
        if (lain := len(nama) - BANYAK) > 1:
            nama[BANYAK:] = [f"{lain} SOP lain"]
        yield f"{awal}Ikut tersentuh: {_dan(nama)}."


def _dan(semua: Sequence[str]) -> str:
    return " dan ".join(filter(None, (", ".join(semua[:-1]), *semua[-1:])))


def md(nilai: str) -> str:
    """A text that stays text in a forge's Markdown: no mark, no mention, no number of an issue, no bare address."""
    return _HIDUP.sub(rf"\1{_TANPA}", teks(nilai))
