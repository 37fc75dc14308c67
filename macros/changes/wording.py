"""What a change means, for people: as text on a terminal, and as Markdown beside a pull request."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby

from macros.data.markdown_text import inline
from macros.history.change import Change, ChangeKind
from macros.history.differences import Comparison, OtherChange, SopChange, Touched
from macros.history.measure_diff import describe_measures, measure_diff
from macros.model.sop import Status
from macros.source.phrases import join_words

PANJANG = 60_000
"""Characters of Markdown that a comment of a forge surely takes (GitHub: 65,536)."""

BANYAK = 12
"""So many SOPs that are touched are named."""

DIURAIKAN = 5
"""Up to so many new SOPs are told with all their steps."""

_HIDUP = re.compile(r"(@|#(?=\d)|://|www\.)")
_TANPA = "\u200b"
_BESAR = {ChangeKind.DITAMBAH: "baru", ChangeKind.DIHAPUS: "dihapus", ChangeKind.DIUBAH: "diubah"}
_KERJA = {ChangeKind.DIUBAH: "mengubah", ChangeKind.DITAMBAH: "menambah", ChangeKind.DIHAPUS: "menghapus"}


def sentence(hasil: Comparison) -> str:
    """The whole comparison in a sentence or two."""
    if hasil.is_empty:
        return "Tidak ada yang berubah artinya."
    semua = [f"Perubahan ini {isi}." for isi in (_render(hasil),) if isi]
    if hasil.rusak:
        semua.append(f"{len(hasil.rusak)} berkas tidak dapat dibandingkan.")
    return " ".join(semua)


def _render(hasil: Comparison) -> str:
    if len(hasil.sop) == 1 and not hasil.lain:
        return _single(hasil.sop[0])
    if len(hasil.lain) == 1 and not hasil.sop:
        [lain] = hasil.lain
        sebut = _SEBUT_LAIN[lain.apa]
        if lain.apa not in _TUNGGAL:
            sebut = lain.nama if lain.nama.casefold().startswith(f"{sebut} ") else f"{sebut} {lain.nama}"
        return f"{_KERJA[lain.jenis]} {sebut}"
    bagian = []
    for jenis, kata in _KERJA.items():
        banyak = Counter({"sop": sum(change.jenis is jenis for change in hasil.sop)})
        banyak.update(lain.apa for lain in hasil.lain if lain.jenis is jenis)
        apa = [
            _SEBUT_LAIN[text] if text in _TUNGGAL else f"{n} {_SEBUT_LAIN[text]}"
            for text, n in banyak.items()
            if n
        ]
        bagian += [f"{kata} {join_words(apa)}"] if apa else []
    return "; ".join(bagian) if any(" dan " in text for text in bagian) else join_words(bagian)


def _single(sop: SopChange) -> str:
    """What happened to the only SOP; coming into force and going out of it weigh more than the rest."""
    kata = _KERJA[sop.jenis]
    if sop.jenis is ChangeKind.DIUBAH and sop.status is not sop.status_lama:
        kata = {Status.BERLAKU: "memberlakukan", Status.DICABUT: "mencabut"}.get(
            sop.status or Status.DRAF, kata
        )
    beda = describe_measures(sop.lama, sop.baru)
    return f"{kata} SOP {sop.nama} ({sop.unit})" + (f": {beda}" if beda else "")


def as_text(hasil: Comparison) -> str:
    """For a terminal: the sentence, then every SOP with its changes."""
    return "\n".join([sentence(hasil), *_text(hasil)])


def as_markdown(hasil: Comparison, panjang: int = PANJANG) -> str:
    """For a pull request: the sentence, what needs approval, then every SOP. At most ``panjang`` characters.

    Nothing in it can call a person, name another issue, or be a link of its own: the content is foreign.
    """
    bagian = [
        "## Arti perubahan ini",
        escape_markdown(sentence(hasil)),
        *_pengesahan(hasil),
        *_chapter(hasil),
    ]
    terpakai, sisa = "", len(bagian)
    for text in bagian:
        if len(terpakai) + len(text) > panjang:
            return f"{terpakai}Masih ada {sisa} bagian lagi; jalankan `sop banding` untuk membaca semuanya.\n"
        terpakai += f"{text}\n\n"
        sisa -= 1
    return f"{terpakai.rstrip()}\n"


def _text(hasil: Comparison) -> Iterator[str]:
    for sop in hasil.sop:
        yield f"\n{sop.nama} ({sop.unit}), {_BESAR[sop.jenis]}: {_id(sop)}"
        yield from (f"  ! {entry}" for entry in _mark(sop))
        yield from (f"  {entry}" for entry in _notes(sop))
        yield from (f"  - {entry}" for entry in (*_description(hasil, sop), *_change(sop.ubahan)))
        if sop.jenis is ChangeKind.DIUBAH:
            yield from (
                f"  {nama}: {lama or 'tidak ada'} → {kini or 'tidak ada'}"
                for nama, lama, kini in _differences(sop)
            )
        yield from _touch(sop.tersentuh, "  ")
    for lain in hasil.lain:
        yield f"\n{_title_other(lain)}"
        if lain.cacat:
            yield f"  ! {_CACAT}"
        yield from (f"  - {entry}" for entry in lain.ubahan)
        yield from _touch(lain.tersentuh, "  ")
    for ident in hasil.rusak:
        yield f"\n{ident}: {_RUSAK}"


def _chapter(hasil: Comparison) -> Iterator[str]:
    for sop in hasil.sop:
        baris = [
            f"### {escape_markdown(sop.nama)} ({escape_markdown(sop.unit)}): {_BESAR[sop.jenis]}",
            "",
            f"`{_id(sop)}`",
            "",
        ]
        for text in _mark(sop):
            if text != _PENGESAHAN or len(hasil.sop) > 1:  # of one SOP alone it is said above
                baris += [f"> ⚠️ {text}", ""]
        for text in _notes(sop):
            baris += [escape_markdown(text), ""]
        if sop.jenis is ChangeKind.DIUBAH and (beda := _differences(sop)):
            baris += ["| | Sebelum | Sesudah |", "| --- | --- | --- |"]
            baris += [
                f"| {nama} | {escape_markdown(lama) or '–'} | {escape_markdown(kini) or '–'} |"
                for nama, lama, kini in beda
            ]
            baris.append("")
        baris += [
            f"- {escape_markdown(entry)}" for entry in (*_description(hasil, sop), *_change(sop.ubahan))
        ]
        yield "\n".join([*baris, "", *_touch_md(sop.tersentuh)]).rstrip().replace("\n\n\n", "\n\n")
    for lain in hasil.lain:
        cacat = [f"> ⚠️ {_CACAT}", ""] if lain.cacat else []
        isi = [
            f"### {escape_markdown(_title_other(lain))}",
            "",
            *cacat,
            *(f"- {escape_markdown(str(entry))}" for entry in lain.ubahan),
        ]
        yield "\n".join([*isi, "", *_touch_md(lain.tersentuh)]).rstrip().replace("\n\n\n", "\n\n")
    for ident in hasil.rusak:
        yield f"### `{ident}`\n\n{_RUSAK}"


def _change(semua: Sequence[Change]) -> Iterator[str]:
    """Every change; the first of a step says what is done there, as nobody knows steps by their numbers."""
    lalu = 0
    for change in semua:
        sebut = change.kegiatan and change.langkah != lalu and change.bidang != "langkah.kegiatan"
        yield f"{change} (“{change.kegiatan}”)" if sebut else str(change)
        lalu = change.langkah or 0


def _mark(sop: SopChange) -> Iterator[str]:
    """What whoever approves must not overlook."""
    if sop.perlu_pengesahan:
        yield _PENGESAHAN
    if sop.comes_into_force:
        yield _MULAI
    if sop.is_gone:
        yield _HILANG
    if sop.alamat_mati:
        yield _ALAMAT
    if sop.cacat:
        yield _CACAT


def _notes(sop: SopChange) -> Iterator[str]:
    """What is said of an SOP before its changes."""
    if sop.status is Status.DRAF and sop.jenis is ChangeKind.DITAMBAH:
        yield "Masih draf, jadi belum tampil di situs."
    if sop.jenis is not ChangeKind.DIUBAH and (isi := _short(sop)):
        yield isi


def _short(sop: SopChange) -> str:
    """The measures of an SOP that has no others to be set beside: "3 langkah, 2 pelaksana, waktu 30
    menit.".
    """
    ukuran = measure_diff(None, sop.baru or sop.lama)
    isi = [
        f"{nilai} {nama.lower()}" if nilai.isdigit() else f"{nama.lower()} {nilai}"
        for nama, _, nilai in ukuran
    ]
    return f"{', '.join(text for text in isi if not text.startswith('0 '))}."


def _description(hasil: Comparison, sop: SopChange) -> Sequence[str]:
    return sop.isi if sum(bool(change.isi) for change in hasil.sop) <= DIURAIKAN else ()


def _differences(sop: SopChange) -> list[tuple[str, str, str]]:
    return measure_diff(sop.lama, sop.baru)


def _pengesahan(hasil: Comparison) -> Iterator[str]:
    perlu = [change for change in hasil.sop if change.perlu_pengesahan]
    if perlu:
        nama = "; ".join(f"{escape_markdown(entry.nama)} ({escape_markdown(entry.unit)})" for entry in perlu)
        yield f"> ⚠️ **Perlu pengesahan.** {nama}. {_MENGAPA}"


_PENGESAHAN = "SOP ini berlaku, tetapi isinya berubah tanpa tanggal revisi atau keputusan baru."
_MENGAPA = (
    "Langkah, waktu, persyaratan, atau biaya SOP yang berlaku berubah tanpa tanggal revisi atau keputusan "
    "baru. "
    "Menerima usulan ini bukan pengesahan: bila artinya memang berubah, isi `tanggal.revisi` atau "
    "`keputusan` setelah "
    "disahkan. Bila hanya memperbaiki tulisan, abaikan peringatan ini."
)
_MULAI = "SOP ini mulai berlaku dan tampil di situs. Pastikan dokumennya sudah disahkan."
_HILANG = (
    "Halaman SOP ini hilang dari situs. SOP yang tidak berlaku lagi sebaiknya tetap ada dengan `status: "
    "dicabut`, "
    "supaya alamatnya tidak mati."
)
_ALAMAT = (
    "Nama berkasnya berganti, dan alamat lamanya mati karena tidak dicatat di `sebelumnya`. Pakai `sop "
    "ganti-id`, atau "
    "tambahkan id lamanya di sana."
)
_RUSAK = "Berkas ini tidak dapat dibaca, jadi tidak dibandingkan; lihat hasil `sop periksa`."
_CACAT = "Berkas ini memuat kesalahan, dan nilai yang salah dianggap kosong; lihat hasil `sop periksa`."
_APA = {
    "unit": "Unit",
    "peraturan": "Peraturan",
    "lampiran": "Lampiran",
    "kota": "Setelan",
    "istilah": "Istilah pencarian",
}
_SEBUT_LAIN = {
    "sop": "SOP",
    "unit": "unit",
    "peraturan": "peraturan",
    "lampiran": "lampiran",
    "kota": "setelan kota",
    "istilah": "istilah pencarian",
}
_TERSENTUH = "Ikut tersentuh karena menyebutnya:"
_TUNGGAL = ("kota", "istilah")
"""Of these a city has one each."""


def _title_other(lain: OtherChange) -> str:
    apa = _APA[lain.apa]
    nama = "" if lain.apa == "istilah" else f" {lain.nama.removeprefix(f'{apa} ')}"
    return f"{apa}{nama}, {_BESAR[lain.jenis]}: {lain.id}"


def _id(sop: SopChange) -> str:
    return sop.id if sop.id == sop.id_lama else f"{sop.id_lama} → {sop.id}"


def _touch(semua: Sequence[Touched], awal: str) -> Iterator[str]:
    """Who is touched, by unit, as each is asked by itself."""
    if not semua:
        return
    banyak = BANYAK if len(semua) > BANYAK + 1 else len(semua)
    tampil = sorted(semua[:banyak], key=lambda entry: entry.unit)
    if len(semua) == 1:
        yield f"{awal}{_TERSENTUH} {semua[0].nama} ({semua[0].unit})."
        return
    yield f"{awal}{_TERSENTUH}"
    for nama, isi in groupby(tampil, lambda entry: entry.unit):
        yield f"{awal}- {nama}: {'; '.join(touched.nama for touched in isi)}"
    if len(semua) > banyak:
        yield f"{awal}- dan {len(semua) - banyak} SOP lain"


def _touch_md(semua: Sequence[Touched]) -> Iterator[str]:
    """The same as Markdown: a paragraph, or one and a list."""
    for text in _touch(semua, ""):
        yield f"- {escape_markdown(text[2:])}" if text.startswith("- ") else escape_markdown(text)
        if text == _TERSENTUH:
            yield ""


def escape_markdown(nilai: str) -> str:
    """A text that stays text in a forge's Markdown: no mark, no mention, no number of an issue, no bare
    address.
    """
    return _HIDUP.sub(rf"\1{_TANPA}", inline(nilai))
