"""Totals of durations: working and calendar time side by side, and how many steps could not be counted."""

from collections.abc import Iterable
from dataclasses import dataclass

from macros.model.numbers import Angka, write_number
from macros.model.waktu import MENIT_HARI, MENIT_HARI_KERJA, Rentang, TimeKind, Waktu


@dataclass(frozen=True, slots=True)
class Total:
    """A sum of durations: ``kerja`` and ``kalender`` as ``(least, most)`` minutes, ``tak_terukur`` as a
    count.
    """

    kerja: Rentang = (0, 0)
    kalender: Rentang = (0, 0)
    tak_terukur: int = 0

    @classmethod
    def of(cls, waktu: Waktu | None) -> "Total":
        """The total of one duration; None (no time given) is not counted."""
        if waktu is None or waktu.menit is None:
            return cls(tak_terukur=1)
        return cls(kerja=waktu.menit) if waktu.jenis is TimeKind.KERJA else cls(kalender=waktu.menit)

    def __add__(self, lain: "Total") -> "Total":
        return Total(
            (self.kerja[0] + lain.kerja[0], self.kerja[1] + lain.kerja[1]),
            (self.kalender[0] + lain.kalender[0], self.kalender[1] + lain.kalender[1]),
            self.tak_terukur + lain.tak_terukur,
        )

    def __str__(self) -> str:
        bagian = []
        if self.kerja[1]:
            bagian.append(write_range(self.kerja, TimeKind.KERJA))
        if self.kalender[1]:
            bagian.append(f"{write_range(self.kalender, TimeKind.KALENDER)} kalender")
        if self.tak_terukur:
            bagian.append(f"{self.tak_terukur} langkah tidak dihitung")
        return " + ".join(bagian) or "tidak dihitung"


def add_up(waktu: Iterable[Waktu | None]) -> Total:
    """Sum durations one after another, as along a path of steps."""
    hasil = Total()
    for waktu_entry in waktu:
        hasil += Total.of(waktu_entry)
    return hasil


def write_range(rentang: Rentang, jenis: TimeKind) -> str:
    """Write a range of minutes: "25 menit", "1–2 hari kerja", "50 menit – 1 jam 10 menit"."""
    bawah, atas = rentang
    if bawah == atas:
        return _write_minutes(atas, jenis)
    if not bawah:
        return f"paling lama {_write_minutes(atas, jenis)}"
    for satuan, menit in _satuan(jenis):
        if atas >= menit and bawah % menit == 0 and atas % menit == 0:
            return f"{write_number(bawah // menit)}–{write_number(atas // menit)} {satuan}"
        if bawah >= menit:
            break
    return f"{_write_minutes(bawah, jenis)} – {_write_minutes(atas, jenis)}"


def _satuan(jenis: TimeKind) -> tuple[tuple[str, int], ...]:
    hari = ("hari", MENIT_HARI) if jenis is TimeKind.KALENDER else ("hari kerja", MENIT_HARI_KERJA)
    return (hari, ("jam", 60), ("menit", 1))


def _write_minutes(menit: Angka, jenis: TimeKind) -> str:
    bagian = []
    sisa = menit
    for satuan, besar in _satuan(jenis)[:2]:
        banyak = int(sisa // besar)
        if banyak:
            bagian.append(f"{write_number(banyak)} {satuan}")
            sisa -= banyak * besar
    if sisa >= 1 or (sisa and bagian):
        bagian.append(f"{write_number(round(sisa, 2))} menit")
    elif sisa:
        bagian.append(f"{write_number(round(sisa * 60))} detik")
    return " ".join(bagian) or "0 menit"
