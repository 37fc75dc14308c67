"""What changed in meaning between two states of an SOP, or of anything else in the content."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from pydantic import BaseModel

from macros.history.change import Change, ChangeKind, change_kind
from macros.history.exit_diff import exit_diff
from macros.history.field_names import field_name
from macros.history.list_diff import excerpt, list_diff
from macros.history.matching import match
from macros.history.naming import Names
from macros.history.running_text import name_references
from macros.model.numbers import write_number
from macros.model.sop import Formulir, Langkah, Sop, Status

_JALAN = ("id", "ya", "tidak", "cabang", "lanjut")
"""Fields of a step that only say where it leads; what changed there is told as ways, not as names of
steps.
"""

_KUTIP = ("kegiatan", "output", "keterangan", "nama")
_RINGKAS = ("formulir", "uji_coba")
"""Values that are told in short, so that a change may not show in what is told."""

_ACUAN = ("dasar_hukum", "keterkaitan", "sebelumnya", "diubah_oleh", "peristiwa", "sifat", "pemilik")
"""Lists of names: one is another or the same, and never the other reworded."""

_KUNCI: Mapping[str, tuple[str, ...]] = {
    "jabatan": ("id",),
    "pelaksana_umum": ("id",),
    "peristiwa": ("id",),
    "lampiran": ("berkas",),
    "tinjauan": ("jenis", "tanggal"),
    "bukan_tumpang_tindih": ("dengan",),
}
"""By what the entries of a list stay the same ones, whatever else is said of them."""


@dataclass(frozen=True, slots=True)
class Differ:
    """Compares states of SOPs, and calls things by their names."""

    nama: Names

    def sop(self, lama: Sop, baru: Sop) -> tuple[Change, ...]:
        """Every change of meaning, in the order of the file; none between equal ones."""
        if lama == baru:
            return ()
        hasil: list[Change] = []
        if lama.unit != baru.unit:
            hasil.append(
                Change("unit", ChangeKind.DIUBAH, self.nama.unit(lama.unit), self.nama.unit(baru.unit))
            )
        for kunci in type(baru).model_fields:
            if kunci == "isi":
                dahulu, kini = (name_references(sop.isi, sop.unit, self.nama) for sop in (lama, baru))
                hasil += self._field(kunci, dahulu, kini)
            elif kunci == "langkah":
                hasil += self._all_langkah(lama, baru)
            elif kunci != "id":
                hasil += self._field(kunci, getattr(lama, kunci), getattr(baru, kunci))
        return tuple(hasil)

    def content(self, sop: Sop) -> Iterator[str]:
        """What a new SOP says, in lines: what citizens are promised, then every step in short."""
        for bidang in ("untuk", "persyaratan", "waktu", "biaya", "produk") if sop.layanan else ():
            nilai = getattr(sop.layanan, bidang)
            semua = nilai if isinstance(nilai, tuple) else (nilai,)
            if teks := "; ".join(filter(None, (self._write(f"layanan.{bidang}", entry) for entry in semua))):
                yield f"{field_name('sop', f'layanan.{bidang}')}: {teks}"
        yield from (f"Langkah {n}: {self._describe(sop, n - 1)}" for n in range(1, len(sop.langkah) + 1))

    def general(self, milik: str, lama: BaseModel, baru: BaseModel) -> tuple[Change, ...]:
        """Every change between two states of anything else: a ``unit``, a ``peraturan``, the ``kota``."""
        semua = (kunci for kunci in type(baru).model_fields if kunci != "id" and lama != baru)
        unit = getattr(baru, "id", "") if milik == "unit" else ""
        nilai = ((kunci, getattr(lama, kunci), getattr(baru, kunci)) for kunci in semua)
        return tuple(
            replace(change, milik=milik) for tiga in nilai for change in self._field(*tiga, unit=unit)
        )

    def _field(
        self, bidang: str, lama: Any, baru: Any, langkah: int | None = None, unit: str = ""
    ) -> Iterator[Change]:
        if lama == baru:
            return
        contoh = lama if baru is None else baru
        kunci = bidang.rpartition(".")[2]
        if isinstance(contoh, BaseModel) and kunci not in _RINGKAS:
            for nama in type(contoh).model_fields:
                yield from self._field(
                    f"{bidang}.{nama}", getattr(lama, nama, None), getattr(baru, nama, None)
                )
        elif isinstance(contoh, tuple) and bidang in _KUNCI:
            yield from self._keyed(bidang, lama, baru, unit)
        elif isinstance(contoh, tuple) and kunci not in ("pelaksana", *_RINGKAS):
            semua = ([self._write(bidang, entry) for entry in daftar or ()] for daftar in (lama, baru))
            yield from (
                Change(bidang, *pair, langkah) for pair in list_diff(*semua, kata=kunci not in _ACUAN)
            )
        elif bidang == "isi":
            for jenis, dahulu, kini in list_diff(_paragraph(lama), _paragraph(baru)):
                yield Change(bidang, jenis, *excerpt(dahulu, kini))
        else:
            dahulu, kini = self._write(bidang, lama, unit), self._write(bidang, baru, unit)
            if dahulu != kini:
                yield Change(bidang, change_kind(dahulu, kini), dahulu, kini, langkah)
            elif kunci in _RINGKAS:
                yield Change(bidang, ChangeKind.DIUBAH)

    def _keyed(self, bidang: str, lama: Sequence[Any], baru: Sequence[Any], unit: str) -> Iterator[Change]:
        """Entries that are known by a key: those that went, that came, and what changed in those that
        stayed.
        """
        dahulu, kini = (_by_key(semua, _KUNCI[bidang]) for semua in (lama, baru))
        for pergi, datang in _replace_id(dahulu, kini) if _KUNCI[bidang] == ("id",) else ():
            entry = kini[datang]
            yield Change(f"{bidang}.id", ChangeKind.DIUBAH, pergi[0], datang[0], butir=f"“{entry.nama}”")
            dahulu = {datang if kunci == pergi else kunci: isi for kunci, isi in dahulu.items()}
        for kunci, given in dahulu.items():
            if kunci not in kini:
                yield Change(bidang, ChangeKind.DIHAPUS, lama=self._write(bidang, given, unit))
        for kunci, given in kini.items():
            if kunci not in dahulu:
                yield Change(bidang, ChangeKind.DITAMBAH, baru=self._write(bidang, given, unit))
                continue
            sebut = f"“{given.nama}”" if hasattr(given, "nama") else " ".join(map(str, kunci[:-1]))
            for nama in (nama for nama in type(given).model_fields if nama not in _KUNCI[bidang]):
                nilai = getattr(dahulu[kunci], nama), getattr(given, nama)
                yield from (
                    replace(u, butir=sebut) for u in self._field(f"{bidang}.{nama}", *nilai, unit=unit)
                )
        if [k for k in dahulu if k in kini] != [k for k in kini if k in dahulu]:
            yield Change(bidang, ChangeKind.DIPINDAH)

    def _write(self, bidang: str, nilai: Any, unit: str = "") -> str:
        kunci = bidang.rpartition(".")[2]
        if nilai is None or nilai in ("", ()):
            return ""
        if isinstance(nilai, bool):
            return "ya" if nilai else ""
        if kunci in _RINGKAS:
            return _short(nilai)
        if isinstance(nilai, BaseModel):
            isi = (
                self._write(nama, getattr(nilai, nama), unit)
                for nama in type(nilai).model_fields
                if nama != "id"
            )
            ident = getattr(nilai, "id", "")
            return ", ".join(filter(None, isi)) + (f" ({ident})" if ident else "")
        if isinstance(nilai, tuple):
            return ", ".join(self.nama.peran(unit, entry) for entry in nilai)
        if isinstance(nilai, int | float):
            return write_number(nilai)
        return self._named_value(kunci, " ".join(str(nilai).split()), unit)

    def _named_value(self, kunci: str, teks: str, unit: str) -> str:
        if kunci in ("dasar_hukum", "diubah_oleh", "dicabut_oleh"):
            return self.nama.peraturan(teks)
        if kunci in ("keterkaitan", "rujuk", "diganti_oleh", "dengan"):
            return self.nama.sop(teks)
        if kunci == "menjadi":
            return self.nama.peran(unit, teks)
        if kunci == "induk":
            return self.nama.unit(teks)
        return f"“{teks}”" if kunci in _KUTIP else teks

    def _all_langkah(self, lama: Sop, baru: Sop) -> Iterator[Change]:
        padanan = match(lama.langkah, baru.langkah)
        kini = {j: i for i, j in padanan.pasangan}
        dahulu = set(range(len(lama.langkah))) - set(kini.values())
        for i in sorted(dahulu):
            yield Change("langkah", ChangeKind.DIHAPUS, lama=self._describe(lama, i), langkah=i + 1)
        jalan = exit_diff(lama, baru, padanan)
        for j, langkah in enumerate(baru.langkah):
            if j not in kini:
                yield Change("langkah", ChangeKind.DITAMBAH, baru=self._describe(baru, j), langkah=j + 1)
                continue
            if j in padanan.pindah:
                yield Change("langkah", ChangeKind.DIPINDAH, str(kini[j] + 1), f"“{langkah.kegiatan}”", j + 1)
            yield from (
                replace(u, kegiatan=langkah.kegiatan) for u in self._langkah((lama, kini[j]), (baru, j))
            )
            yield from (replace(u, kegiatan=langkah.kegiatan) for u in jalan(kini[j], j))

    def _langkah(self, lama: tuple[Sop, int], baru: tuple[Sop, int]) -> Iterator[Change]:
        """What differs in a step, but for where it leads."""
        sebelum, langkah = (sop.langkah[i] for sop, i in (lama, baru))
        nomor = baru[1] + 1
        for kunci in Langkah.model_fields:
            if kunci == "pelaksana":
                yield from self._pelaksana(lama[0].unit, sebelum, baru[0].unit, langkah, nomor)
            elif kunci not in _JALAN:
                nilai = getattr(sebelum, kunci), getattr(langkah, kunci)
                yield from self._field(f"langkah.{kunci}", *nilai, langkah=nomor, unit=baru[0].unit)

    def _pelaksana(self, asal: str, lama: Langkah, unit: str, baru: Langkah, nomor: int) -> Iterator[Change]:
        """Who performs a step, each as the reader of the new file knows them: another unit may have had
        the old one.
        """
        semua = ((asal, lama), (unit, baru))
        dahulu, kini = (
            ", ".join(self.nama.peran(u, pelaksana, unit) for pelaksana in s.pelaksana) for u, s in semua
        )
        if dahulu != kini:
            yield Change("langkah.pelaksana", change_kind(dahulu, kini), dahulu, kini, nomor)

    def _describe(self, sop: Sop, indeks: int) -> str:
        """A step in short: “Memeriksa berkas” (Loket, 10 menit)."""
        langkah = sop.langkah[indeks]
        isi = ", ".join(
            filter(None, (self._write("pelaksana", langkah.pelaksana, sop.unit), str(langkah.waktu or "")))
        )
        return f"“{langkah.kegiatan}”" + (f" ({isi})" if isi else "")


def _paragraph(isi: str | None) -> list[str]:
    """The paragraphs of a text, each on one line; how they were broken means nothing."""
    semua = (
        " ".join(piece.split()) for piece in "\n".join(map(str.strip, (isi or "").split("\n"))).split("\n\n")
    )
    return [text for text in semua if text]


def _by_key(semua: Sequence[Any], nama: Sequence[str]) -> dict[tuple[Any, ...], Any]:
    """Entries by their key; those with the same are told apart by how often it was there before."""
    ke: Counter[tuple[Any, ...]] = Counter()
    hasil = {}
    for entry in semua:
        kunci = tuple(getattr(entry, n) for n in nama)
        hasil[(*kunci, ke[kunci])] = entry
        ke[kunci] += 1
    return hasil


def _replace_id(lama: Mapping[Any, Any], baru: Mapping[Any, Any]) -> list[tuple[Any, Any]]:
    """The keys of entries that have another id and the same name, which no other entry has."""
    pergi, datang = (
        {entry.nama: kunci for kunci, entry in semua.items() if kunci not in lain}
        for semua, lain in ((lama, baru), (baru, lama))
    )
    banyak = Counter(entry.nama for semua in (lama, baru) for entry in semua.values())
    return [(kunci, datang[nama]) for nama, kunci in pergi.items() if nama in datang and banyak[nama] == 2]


def _short(nilai: Any) -> str:
    if isinstance(nilai, Formulir):
        semua = [getattr(nilai, nama) for nama in Formulir.model_fields]
        ya, tidak = semua.count(True), semua.count(False)
        return f"formulir {ya} Ya dan {tidak} Tidak" if ya or tidak else ""
    return f"{len(nilai)} langkah diuji, {sum(len(entry.menit) for entry in nilai)} pengukuran"


_DISAHKAN = ("langkah", "layanan.persyaratan", "layanan.waktu", "layanan.biaya")
"""What a new approval must stand behind (steps, times, requirements; a fee is a promise too)."""
_BUKAN_ISI = ("langkah.peluang", "langkah.peluang_ya")
"""What is known of a step, and not said by it."""


def lacks_approval(lama: Sop, baru: Sop, ubahan: Sequence[Change]) -> bool:
    """Whether an SOP in force changed in steps, times or requirements without a new date of revision or
    decree.

    Merging a change is not approving it: the approval is the signed document, which has a date. A date or
    decree that was taken away, put back in time, or only written otherwise, is no new one; the order of
    requirements alone says nothing new.
    """
    berlaku = lama.status is Status.BERLAKU is baru.status
    berarti = any(
        change.bidang.startswith(_DISAHKAN)
        and change.bidang not in _BUKAN_ISI
        and (change.jenis is not ChangeKind.DIPINDAH or change.bidang == "langkah")
        for change in ubahan
    )
    revisi, semula = baru.tanggal.revisi, lama.tanggal.revisi
    direvisi = revisi is not None and (semula is None or revisi.first_day > semula.first_day)
    diputus = bool(baru.keputusan) and _letter(baru.keputusan) != _letter(lama.keputusan)
    return berlaku and berarti and not direvisi and not diputus


def _letter(teks: str) -> str:
    """Letters and digits alone."""
    return "".join(filter(str.isalnum, teks.casefold()))
