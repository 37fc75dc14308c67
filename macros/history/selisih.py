"""What changed in meaning between two states of an SOP."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel

from macros.history.nama import Nama
from macros.history.padan import Padanan, padankan
from macros.history.ubahan import Jenis, Ubahan
from macros.model.alur import Keluar, jalan_keluar
from macros.model.angka import tulis_angka
from macros.model.sop import Formulir, Langkah, Sop, Status

_JALAN = ("id", "ya", "tidak", "cabang", "lanjut")
"""Fields of a step that only say where it leads; what changed there is told as ways, not as names of steps."""

_KUTIP = ("kegiatan", "output", "keterangan", "nama")


@dataclass(frozen=True, slots=True)
class Pembanding:
    """Compares states of SOPs, and calls things by their names."""

    nama: Nama

    def sop(self, lama: Sop, baru: Sop) -> tuple[Ubahan, ...]:
        """Every change of meaning, in the order of the file; none between equal ones."""
        if lama == baru:
            return ()
        hasil: list[Ubahan] = []
        for kunci in type(baru).model_fields:
            if kunci == "langkah":
                hasil += self._semua_langkah(lama, baru)
            elif kunci != "id":
                hasil += self._bidang(kunci, getattr(lama, kunci), getattr(baru, kunci))
        return tuple(hasil)

    def umum(self, lama: BaseModel, baru: BaseModel, kecuali: Sequence[str] = ("id",)) -> tuple[Ubahan, ...]:
        """Every change between two states of anything else: a unit, a regulation, the city."""
        semua = (kunci for kunci in type(baru).model_fields if kunci not in kecuali and lama != baru)
        nilai = ((kunci, getattr(lama, kunci), getattr(baru, kunci)) for kunci in semua)
        return tuple(satu for tiga in nilai for satu in self._bidang(*tiga))

    def _bidang(
        self, bidang: str, lama: Any, baru: Any, langkah: int | None = None, unit: str = ""
    ) -> Iterator[Ubahan]:
        if lama == baru:
            return
        contoh = lama if baru is None else baru
        if isinstance(contoh, BaseModel):
            for kunci in type(contoh).model_fields:
                yield from self._bidang(f"{bidang}.{kunci}", getattr(lama, kunci, None), getattr(baru, kunci, None))
        elif isinstance(contoh, tuple) and not bidang.endswith(".pelaksana"):
            yield from self._daftar(bidang, lama or (), baru or (), langkah)
        elif bidang == "isi":
            if (lama or "").split() != (baru or "").split():
                yield Ubahan(bidang, _jenis(lama, baru))
        else:
            dahulu, kini = self._tulis(bidang, lama, unit), self._tulis(bidang, baru, unit)
            if dahulu != kini:
                yield Ubahan(bidang, _jenis(dahulu, kini), dahulu, kini, langkah)

    def _daftar(self, bidang: str, lama: Sequence[Any], baru: Sequence[Any], langkah: int | None) -> Iterator[Ubahan]:
        """Entries of a list by what they are, wherever they stand; a new order alone is told once."""
        dahulu, kini = ([self._tulis(bidang, satu) for satu in semua] for semua in (lama, baru))
        for satu in dict.fromkeys(dahulu):
            if satu not in kini:
                yield Ubahan(bidang, Jenis.DIHAPUS, lama=satu, langkah=langkah)
        for satu in dict.fromkeys(kini):
            if satu not in dahulu:
                yield Ubahan(bidang, Jenis.DITAMBAH, baru=satu, langkah=langkah)
        if dahulu != kini and set(dahulu) == set(kini):
            yield Ubahan(bidang, Jenis.DIUBAH, "; ".join(dahulu), "; ".join(kini), langkah)

    def _tulis(self, bidang: str, nilai: Any, unit: str = "") -> str:
        kunci = bidang.rpartition(".")[2]
        if nilai is None or nilai in ("", ()):
            return ""
        if isinstance(nilai, bool):
            return "ya" if nilai else ""
        if isinstance(nilai, Formulir):
            semua = [getattr(nilai, nama) for nama in Formulir.model_fields]
            ya, tidak = semua.count(True), semua.count(False)
            return f"formulir {ya} Ya dan {tidak} Tidak" if ya or tidak else ""
        if kunci == "uji_coba":
            return f"{len(nilai)} langkah diuji, {sum(len(satu.menit) for satu in nilai)} pengukuran"
        if isinstance(nilai, BaseModel):
            isi = (self._tulis(nama, getattr(nilai, nama)) for nama in type(nilai).model_fields)
            return ", ".join(filter(None, isi))
        if isinstance(nilai, tuple):
            return ", ".join(self.nama.peran(unit, satu) for satu in nilai)
        if isinstance(nilai, int | float):
            return tulis_angka(nilai)
        teks = " ".join(str(nilai).split())
        if kunci == "dasar_hukum":
            return self.nama.peraturan(teks)
        if kunci in ("keterkaitan", "rujuk", "diganti_oleh", "dengan"):
            return self.nama.sop(teks)
        return f"“{teks}”" if kunci in _KUTIP else teks

    def _semua_langkah(self, lama: Sop, baru: Sop) -> Iterator[Ubahan]:
        padanan = padankan(lama.langkah, baru.langkah)
        kini = {j: i for i, j in padanan.pasangan}
        dahulu = set(range(len(lama.langkah))) - set(kini.values())
        for i in sorted(dahulu):
            yield Ubahan("langkah", Jenis.DIHAPUS, lama=self._sebut(lama, i), langkah=i + 1)
        jalan = _Jalan(lama, baru, padanan)
        for j, satu in enumerate(baru.langkah):
            if j not in kini:
                yield Ubahan("langkah", Jenis.DITAMBAH, baru=self._sebut(baru, j), langkah=j + 1)
                continue
            if j in padanan.pindah:
                yield Ubahan("langkah", Jenis.DIPINDAH, str(kini[j] + 1), f"“{satu.kegiatan}”", j + 1)
            sebelum = lama.langkah[kini[j]]
            for kunci in Langkah.model_fields:
                if kunci not in _JALAN:
                    nilai = getattr(sebelum, kunci), getattr(satu, kunci)
                    yield from self._bidang(f"langkah.{kunci}", *nilai, langkah=j + 1, unit=baru.unit)
            yield from jalan.ubahan(kini[j], j)

    def _sebut(self, sop: Sop, indeks: int) -> str:
        """A step in short: “Memeriksa berkas” (Loket, 10 menit)."""
        langkah = sop.langkah[indeks]
        isi = ", ".join(filter(None, (self._tulis("pelaksana", langkah.pelaksana, sop.unit), str(langkah.waktu or ""))))
        return f"“{langkah.kegiatan}”" + (f" ({isi})" if isi else "")


class _Jalan:
    """Where steps lead, before and after; a target is the same when it is the same step, whatever its number."""

    def __init__(self, lama: Sop, baru: Sop, padanan: Padanan) -> None:
        self._lama, self._baru = lama, baru
        self._keluar = jalan_keluar(lama.langkah), jalan_keluar(baru.langkah)
        self._kini = {i + 1: j + 1 for i, j in padanan.pasangan}

    def ubahan(self, i: int, j: int) -> Iterator[Ubahan]:
        dahulu = _tersurat(self._lama.langkah[i], self._keluar[0][i])
        kini = _tersurat(self._baru.langkah[j], self._keluar[1][j])
        for label in dict.fromkeys((*dahulu, *kini)):
            if label not in kini:
                ke = _ke(self._lama, dahulu[label])
                yield Ubahan("langkah.keluar", Jenis.DIHAPUS, lama=ke, langkah=j + 1, cabang=label)
            elif label not in dahulu:
                ke = _ke(self._baru, kini[label])
                yield Ubahan("langkah.keluar", Jenis.DITAMBAH, baru=ke, langkah=j + 1, cabang=label)
            elif self._sekarang(dahulu[label]) != kini[label]:
                ke, jadi = _ke(self._lama, dahulu[label]), _ke(self._baru, kini[label])
                yield Ubahan("langkah.keluar", Jenis.DIUBAH, ke, jadi, langkah=j + 1, cabang=label)

    def _sekarang(self, ke: int | None) -> int | None:
        return None if ke is None else self._kini.get(ke, -1)


def _tersurat(langkah: Langkah, keluar: Sequence[Keluar]) -> dict[str, int | None]:
    """The exits that the file spells out, by answer; a step that simply goes on to the next has none."""
    return {satu.label: satu.ke for satu in keluar} if langkah.keputusan or langkah.lanjut else {}


def _ke(sop: Sop, nomor: int | None) -> str:
    return f"ke langkah {nomor} (“{sop.langkah[nomor - 1].kegiatan}”)" if nomor else "selesai"


def _jenis(lama: Any, baru: Any) -> Jenis:
    if not lama:
        return Jenis.DITAMBAH
    return Jenis.DIUBAH if baru else Jenis.DIHAPUS


_DISAHKAN = ("langkah", "layanan.persyaratan", "layanan.waktu", "layanan.biaya")
"""What a new approval must stand behind (steps, times, requirements; a fee is a promise too)."""


def tanpa_pengesahan(lama: Sop, baru: Sop, ubahan: Sequence[Ubahan]) -> bool:
    """Whether an SOP in force changed in steps, times or requirements without a new date of revision or decree.

    Merging a change is not approving it: the approval is the signed document, which has a date.
    """
    berlaku = lama.status is Status.BERLAKU is baru.status
    berarti = any(satu.bidang.startswith(_DISAHKAN) for satu in ubahan)
    tetap = (lama.tanggal.revisi, lama.keputusan) == (baru.tanggal.revisi, baru.keputusan)
    return berlaku and berarti and tetap
