"""Where the steps of a procedure lead, before and after."""

from collections.abc import Callable, Iterator, Sequence

from macros.history.padan import Padanan
from macros.history.ubahan import Jenis, Ubahan, jenis_ubahan
from macros.model.alur import Keluar, jalan_keluar
from macros.model.angka import tulis_angka
from macros.model.sop import Langkah, Sop


def beda_jalan(lama: Sop, baru: Sop, padanan: Padanan) -> Callable[[int, int], Iterator[Ubahan]]:
    """What tells how the ways out of a step differ, by its old and new index.

    A target is the same when it is the same step, whatever its number.
    """
    return _Jalan(lama, baru, padanan).ubahan


class _Jalan:
    def __init__(self, lama: Sop, baru: Sop, padanan: Padanan) -> None:
        self._lama, self._baru = lama, baru
        self._keluar = jalan_keluar(lama.langkah), jalan_keluar(baru.langkah)
        self._kini = {i + 1: j + 1 for i, j in padanan.pasangan}
        self._bersama = set(self._kini.values())

    def ubahan(self, i: int, j: int) -> Iterator[Ubahan]:
        dahulu = _tersurat(self._lama.langkah, i, self._keluar[0][i])
        kini = _tersurat(self._baru.langkah, j, self._keluar[1][j])
        for label in dict.fromkeys((*dahulu, *kini)):
            yield from _peluang(self._lama.langkah[i], self._baru.langkah[j], label, j + 1)
            if label not in kini:
                ke = self._dahulu(dahulu[label])
                yield Ubahan("langkah.keluar", Jenis.DIHAPUS, lama=ke, langkah=j + 1, cabang=label)
            elif label not in dahulu:
                ke = _ke(self._baru, kini[label])
                yield Ubahan("langkah.keluar", Jenis.DITAMBAH, baru=ke, langkah=j + 1, cabang=label)
            elif not self._sama(dahulu[label], kini[label]):
                ke, jadi = self._dahulu(dahulu[label]), _ke(self._baru, kini[label])
                yield Ubahan("langkah.keluar", Jenis.DIUBAH, ke, jadi, langkah=j + 1, cabang=label)

    def _dahulu(self, nomor: int | None) -> str:
        """An old target; it says so where its number means another step now, or none."""
        kata = _ke(self._lama, nomor)
        return kata if nomor is None or self._kini.get(nomor) == nomor else kata.replace(" (", " lama (", 1)

    def _sama(self, lama: int | None, baru: int | None) -> bool:
        """Whether two targets are one step, or a new one was put right before it: that it came is told already."""
        if lama is None or baru is None:
            return lama is baru
        kini = self._kini.get(lama, -1)
        while baru < kini and baru not in self._bersama and self._keluar[1][baru - 1] == (Keluar("", baru + 1),):
            baru += 1
        return kini == baru


def _tersurat(langkah: Sequence[Langkah], i: int, keluar: Sequence[Keluar]) -> dict[str, int | None]:
    """The exits that go elsewhere than to the next step, by answer; all those of a question."""
    biasa = i + 2 if i + 1 < len(langkah) else None
    return {satu.label: satu.ke for satu in keluar if langkah[i].keputusan or satu.ke != biasa}


def _peluang(lama: Langkah, baru: Langkah, label: str, nomor: int) -> Iterator[Ubahan]:
    """How often an answer is given, where a branch says so."""
    dahulu, kini = (
        next((cabang.peluang for cabang in satu.cabang if cabang.bila == label), None) for satu in (lama, baru)
    )
    if dahulu != kini:
        a, b = ("" if satu is None else tulis_angka(satu) for satu in (dahulu, kini))
        yield Ubahan("langkah.peluang", jenis_ubahan(a, b), a, b, nomor, label)


def _ke(sop: Sop, nomor: int | None) -> str:
    return f"ke langkah {nomor} (“{sop.langkah[nomor - 1].kegiatan}”)" if nomor else "selesai"
