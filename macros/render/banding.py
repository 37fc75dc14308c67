"""What a change means, for people: as text on a terminal, and as Markdown beside a pull request."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby

from macros.history.banding import Perbandingan, Tersentuh, UbahanLain, UbahanSop
from macros.history.beda_ukuran import beda_ukuran, sebut_beda
from macros.history.ubahan import Jenis, Ubahan
from macros.model.sop import Status
from macros.render.kembaran import teks

PANJANG = 60_000
"""Characters of Markdown that a comment of a forge surely takes (GitHub: 65,536)."""

BANYAK = 12
"""So many SOPs that are touched are named."""

DIURAIKAN = 5
"""Up to so many new SOPs are told with all their steps."""

_HIDUP = re.compile(r"(@|#(?=\d)|://|www\.)")
_TANPA = "\u200b"
_BESAR = {Jenis.DITAMBAH: "baru", Jenis.DIHAPUS: "dihapus", Jenis.DIUBAH: "diubah"}
_KERJA = {Jenis.DIUBAH: "mengubah", Jenis.DITAMBAH: "menambah", Jenis.DIHAPUS: "menghapus"}


def kalimat(hasil: Perbandingan) -> str:
    """The whole comparison in a sentence or two."""
    if hasil.kosong:
        return "Tidak ada yang berubah artinya."
    semua = [f"Perubahan ini {isi}." for isi in (_isi(hasil),) if isi]
    if hasil.rusak:
        semua.append(f"{len(hasil.rusak)} berkas tidak dapat dibandingkan.")
    return " ".join(semua)


def _isi(hasil: Perbandingan) -> str:
    if len(hasil.sop) == 1 and not hasil.lain:
        return _satu(hasil.sop[0])
    if len(hasil.lain) == 1 and not hasil.sop:
        [lain] = hasil.lain
        sebut = _SEBUT_LAIN[lain.apa]
        if lain.apa not in _TUNGGAL:
            sebut = lain.nama if lain.nama.casefold().startswith(f"{sebut} ") else f"{sebut} {lain.nama}"
        return f"{_KERJA[lain.jenis]} {sebut}"
    bagian = []
    for jenis, kata in _KERJA.items():
        banyak = Counter({"sop": sum(satu.jenis is jenis for satu in hasil.sop)})
        banyak.update(lain.apa for lain in hasil.lain if lain.jenis is jenis)
        apa = [_SEBUT_LAIN[satu] if satu in _TUNGGAL else f"{n} {_SEBUT_LAIN[satu]}" for satu, n in banyak.items() if n]
        bagian += [f"{kata} {dan(apa)}"] if apa else []
    return "; ".join(bagian) if any(" dan " in satu for satu in bagian) else dan(bagian)


def _satu(sop: UbahanSop) -> str:
    """What happened to the only SOP; coming into force and going out of it weigh more than the rest."""
    kata = _KERJA[sop.jenis]
    if sop.jenis is Jenis.DIUBAH and sop.status is not sop.status_lama:
        kata = {Status.BERLAKU: "memberlakukan", Status.DICABUT: "mencabut"}.get(sop.status or Status.DRAF, kata)
    beda = sebut_beda(sop.lama, sop.baru)
    return f"{kata} SOP {sop.nama} ({sop.unit})" + (f": {beda}" if beda else "")


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
        yield from (f"  ! {satu}" for satu in _tanda(sop))
        yield from (f"  {satu}" for satu in _catatan(sop))
        yield from (f"  - {satu}" for satu in (*_uraian(hasil, sop), *_ubahan(sop.ubahan)))
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
        for satu in _tanda(sop):
            if satu != _PENGESAHAN or len(hasil.sop) > 1:  # of one SOP alone it is said above
                baris += [f"> ⚠️ {satu}", ""]
        for satu in _catatan(sop):
            baris += [md(satu), ""]
        if sop.jenis is Jenis.DIUBAH and (beda := _beda(sop)):
            baris += ["| | Sebelum | Sesudah |", "| --- | --- | --- |"]
            baris += [f"| {nama} | {md(lama) or '–'} | {md(kini) or '–'} |" for nama, lama, kini in beda]
            baris.append("")
        baris += [f"- {md(satu)}" for satu in (*_uraian(hasil, sop), *_ubahan(sop.ubahan))]
        yield "\n".join([*baris, "", *_sentuh_md(sop.tersentuh)]).rstrip().replace("\n\n\n", "\n\n")
    for lain in hasil.lain:
        cacat = [f"> ⚠️ {_CACAT}", ""] if lain.cacat else []
        isi = [f"### {md(_judul_lain(lain))}", "", *cacat, *(f"- {md(str(satu))}" for satu in lain.ubahan)]
        yield "\n".join([*isi, "", *_sentuh_md(lain.tersentuh)]).rstrip().replace("\n\n\n", "\n\n")
    for ident in hasil.rusak:
        yield f"### `{ident}`\n\n{_RUSAK}"


def _ubahan(semua: Sequence[Ubahan]) -> Iterator[str]:
    """Every change; the first of a step says what is done there, as nobody knows steps by their numbers."""
    lalu = 0
    for satu in semua:
        sebut = satu.kegiatan and satu.langkah != lalu and satu.bidang != "langkah.kegiatan"
        yield f"{satu} (“{satu.kegiatan}”)" if sebut else str(satu)
        lalu = satu.langkah or 0


def _tanda(sop: UbahanSop) -> Iterator[str]:
    """What whoever approves must not overlook."""
    if sop.perlu_pengesahan:
        yield _PENGESAHAN
    if sop.mulai_berlaku:
        yield _MULAI
    if sop.hilang:
        yield _HILANG
    if sop.alamat_mati:
        yield _ALAMAT
    if sop.cacat:
        yield _CACAT


def _catatan(sop: UbahanSop) -> Iterator[str]:
    """What is said of an SOP before its changes."""
    if sop.status is Status.DRAF and sop.jenis is Jenis.DITAMBAH:
        yield "Masih draf, jadi belum tampil di situs."
    if sop.jenis is not Jenis.DIUBAH and (isi := _ringkas(sop)):
        yield isi


def _ringkas(sop: UbahanSop) -> str:
    """The measures of an SOP that has no others to be set beside: "3 langkah, 2 pelaksana, waktu 30 menit."."""
    ukuran = beda_ukuran(None, sop.baru or sop.lama)
    isi = [f"{nilai} {nama.lower()}" if nilai.isdigit() else f"{nama.lower()} {nilai}" for nama, _, nilai in ukuran]
    return f"{', '.join(satu for satu in isi if not satu.startswith('0 '))}."


def _uraian(hasil: Perbandingan, sop: UbahanSop) -> Sequence[str]:
    return sop.isi if sum(bool(satu.isi) for satu in hasil.sop) <= DIURAIKAN else ()


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
_MULAI = "SOP ini mulai berlaku dan tampil di situs. Pastikan dokumennya sudah disahkan."
_HILANG = (
    "Halaman SOP ini hilang dari situs. SOP yang tidak berlaku lagi sebaiknya tetap ada dengan `status: dicabut`, "
    "supaya alamatnya tidak mati."
)
_ALAMAT = (
    "Nama berkasnya berganti, dan alamat lamanya mati karena tidak dicatat di `sebelumnya`. Pakai `sop ganti-id`, atau "
    "tambahkan id lamanya di sana."
)
_RUSAK = "Berkas ini tidak dapat dibaca, jadi tidak dibandingkan; lihat hasil `sop periksa`."
_CACAT = "Berkas ini memuat kesalahan, dan nilai yang salah dianggap kosong; lihat hasil `sop periksa`."
_APA = {
    "unit": "Unit", "peraturan": "Peraturan", "lampiran": "Lampiran", "kota": "Setelan", "istilah": "Istilah pencarian",
}  # fmt: skip
_SEBUT_LAIN = {
    "sop": "SOP", "unit": "unit", "peraturan": "peraturan", "lampiran": "lampiran", "kota": "setelan kota",
    "istilah": "istilah pencarian",
}  # fmt: skip
_TERSENTUH = "Ikut tersentuh karena menyebutnya:"
_TUNGGAL = ("kota", "istilah")
"""Of these a city has one each."""


def _judul_lain(lain: UbahanLain) -> str:
    apa = _APA[lain.apa]
    nama = "" if lain.apa == "istilah" else f" {lain.nama.removeprefix(f'{apa} ')}"
    return f"{apa}{nama}, {_BESAR[lain.jenis]}: {lain.id}"


def _id(sop: UbahanSop) -> str:
    return sop.id if sop.id == sop.id_lama else f"{sop.id_lama} → {sop.id}"


def _sentuh(semua: Sequence[Tersentuh], awal: str) -> Iterator[str]:
    """Who is touched, by unit, as each is asked by itself."""
    if not semua:
        return
    banyak = BANYAK if len(semua) > BANYAK + 1 else len(semua)
    tampil = sorted(semua[:banyak], key=lambda satu: satu.unit)
    if len(semua) == 1:
        yield f"{awal}{_TERSENTUH} {semua[0].nama} ({semua[0].unit})."
        return
    yield f"{awal}{_TERSENTUH}"
    for nama, isi in groupby(tampil, lambda satu: satu.unit):
        yield f"{awal}- {nama}: {'; '.join(satu.nama for satu in isi)}"
    if len(semua) > banyak:
        yield f"{awal}- dan {len(semua) - banyak} SOP lain"


def _sentuh_md(semua: Sequence[Tersentuh]) -> Iterator[str]:
    """The same as Markdown: a paragraph, or one and a list."""
    for satu in _sentuh(semua, ""):
        yield f"- {md(satu[2:])}" if satu.startswith("- ") else md(satu)
        if satu == _TERSENTUH:
            yield ""


def dan(semua: Sequence[str]) -> str:
    """A list as it is said: "a", "a dan b", "a, b, dan c"."""
    if len(semua) < 3:
        return " dan ".join(semua)
    return f"{', '.join(semua[:-1])}, dan {semua[-1]}"


def md(nilai: str) -> str:
    """A text that stays text in a forge's Markdown: no mark, no mention, no number of an issue, no bare address."""
    return _HIDUP.sub(rf"\1{_TANPA}", teks(nilai))
