"""Totals of durations: working and calendar time side by side, and how many steps could not be counted."""

from collections.abc import Iterable
from dataclasses import dataclass

from macros.model.angka import Angka, tulis_angka
from macros.model.waktu import MENIT_HARI, MENIT_HARI_KERJA, Jenis, Rentang, Waktu


@dataclass(frozen=True, slots=True)
class Jumlah:
    """A sum of durations: ``kerja`` and ``kalender`` as ``(least, most)`` minutes, ``tak_terukur`` as a count."""

    kerja: Rentang = (0, 0)
    kalender: Rentang = (0, 0)
    tak_terukur: int = 0

    @classmethod
    def dari(cls, waktu: Waktu | None) -> "Jumlah":
        """The total of one duration; None (no time given) is not counted."""
        if waktu is None or waktu.menit is None:
            return cls(tak_terukur=1)
        return cls(kerja=waktu.menit) if waktu.jenis is Jenis.KERJA else cls(kalender=waktu.menit)

    def __add__(self, lain: "Jumlah") -> "Jumlah":
        return Jumlah(
            (self.kerja[0] + lain.kerja[0], self.kerja[1] + lain.kerja[1]),
            (self.kalender[0] + lain.kalender[0], self.kalender[1] + lain.kalender[1]),
            self.tak_terukur + lain.tak_terukur,
        )

    def __str__(self) -> str:
        bagian = []
        if self.kerja[1]:
            bagian.append(tulis_rentang(self.kerja, Jenis.KERJA))
        if self.kalender[1]:
            bagian.append(f"{tulis_rentang(self.kalender, Jenis.KALENDER)} kalender")
        if self.tak_terukur:
            bagian.append(f"{self.tak_terukur} langkah tidak dihitung")
        return " + ".join(bagian) or "tidak dihitung"


def jumlahkan(waktu: Iterable[Waktu | None]) -> Jumlah:
    """Sum durations one after another, as along a path of steps."""
    hasil = Jumlah()
    for satu in waktu:
        hasil += Jumlah.dari(satu)
    return hasil


def tulis_rentang(rentang: Rentang, jenis: Jenis) -> str:
    """Write a range of minutes: "25 menit", "1–2 hari kerja", "50 menit – 1 jam 10 menit"."""
    bawah, atas = rentang
    if bawah == atas:
        return _tulis_menit(atas, jenis)
    if not bawah:
        return f"paling lama {_tulis_menit(atas, jenis)}"
    for satuan, menit in _satuan(jenis):
        if atas >= menit and bawah % menit == 0 and atas % menit == 0:
            return f"{tulis_angka(bawah // menit)}–{tulis_angka(atas // menit)} {satuan}"
        if bawah >= menit:
            break
    return f"{_tulis_menit(bawah, jenis)} – {_tulis_menit(atas, jenis)}"


def _satuan(jenis: Jenis) -> tuple[tuple[str, int], ...]:
    hari = ("hari", MENIT_HARI) if jenis is Jenis.KALENDER else ("hari kerja", MENIT_HARI_KERJA)
    return (hari, ("jam", 60), ("menit", 1))


def _tulis_menit(menit: Angka, jenis: Jenis) -> str:
    bagian = []
    sisa = menit
    for satuan, besar in _satuan(jenis)[:2]:
        banyak = int(sisa // besar)
        if banyak:
            bagian.append(f"{tulis_angka(banyak)} {satuan}")
            sisa -= banyak * besar
    if sisa >= 1 or (sisa and bagian):
        bagian.append(f"{tulis_angka(round(sisa, 2))} menit")
    elif sisa:
        bagian.append(f"{tulis_angka(round(sisa * 60))} detik")
    return " ".join(bagian) or "0 menit"
