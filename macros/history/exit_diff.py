"""Where the steps of a procedure lead, before and after."""

from collections.abc import Callable, Iterator, Sequence

from macros.history.change import Change, ChangeKind, change_kind
from macros.history.matching import Matching
from macros.model.exits import Exit, exits
from macros.model.numbers import write_number
from macros.model.sop import Langkah, Sop


def exit_diff(lama: Sop, baru: Sop, padanan: Matching) -> Callable[[int, int], Iterator[Change]]:
    """What tells how the ways out of a step differ, by its old and new index.

    A target is the same when it is the same step, whatever its number.
    """
    return _Way(lama, baru, padanan).changes


class _Way:
    def __init__(self, lama: Sop, baru: Sop, padanan: Matching) -> None:
        self._lama, self._baru = lama, baru
        self._keluar = exits(lama.langkah), exits(baru.langkah)
        self._kini = {i + 1: j + 1 for i, j in padanan.pasangan}
        self._bersama = set(self._kini.values())

    def changes(self, i: int, j: int) -> Iterator[Change]:
        dahulu = _explicit(self._lama.langkah, i, self._keluar[0][i])
        kini = _explicit(self._baru.langkah, j, self._keluar[1][j])
        for label in dict.fromkeys((*dahulu, *kini)):
            yield from _peluang(self._lama.langkah[i], self._baru.langkah[j], label, j + 1)
            if label not in kini:
                ke = self._formerly(dahulu[label])
                yield Change("langkah.keluar", ChangeKind.DIHAPUS, lama=ke, langkah=j + 1, cabang=label)
            elif label not in dahulu:
                ke = _to(self._baru, kini[label])
                yield Change("langkah.keluar", ChangeKind.DITAMBAH, baru=ke, langkah=j + 1, cabang=label)
            elif not self._same(dahulu[label], kini[label]):
                ke, jadi = self._formerly(dahulu[label]), _to(self._baru, kini[label])
                yield Change("langkah.keluar", ChangeKind.DIUBAH, ke, jadi, langkah=j + 1, cabang=label)

    def _formerly(self, nomor: int | None) -> str:
        """An old target; it says so where its number means another step now, or none."""
        kata = _to(self._lama, nomor)
        return kata if nomor is None or self._kini.get(nomor) == nomor else kata.replace(" (", " lama (", 1)

    def _same(self, lama: int | None, baru: int | None) -> bool:
        """Whether two targets are one step, or a new one was put right before it: that it came is told
        already.
        """
        if lama is None or baru is None:
            return lama is baru
        kini = self._kini.get(lama, -1)
        while (
            baru < kini and baru not in self._bersama and self._keluar[1][baru - 1] == (Exit("", baru + 1),)
        ):
            baru += 1
        return kini == baru


def _explicit(langkah: Sequence[Langkah], i: int, keluar: Sequence[Exit]) -> dict[str, int | None]:
    """The exits that go elsewhere than to the next step, by answer; all those of a question."""
    biasa = i + 2 if i + 1 < len(langkah) else None
    return {way_out.label: way_out.ke for way_out in keluar if langkah[i].keputusan or way_out.ke != biasa}


def _peluang(lama: Langkah, baru: Langkah, label: str, nomor: int) -> Iterator[Change]:
    """How often an answer is given, where a branch says so."""
    dahulu, kini = (
        next((cabang.peluang for cabang in langkah.cabang if cabang.bila == label), None)
        for langkah in (lama, baru)
    )
    if dahulu != kini:
        a, b = ("" if amount is None else write_number(amount) for amount in (dahulu, kini))
        yield Change("langkah.peluang", change_kind(a, b), a, b, nomor, label)


def _to(sop: Sop, nomor: int | None) -> str:
    return f"ke langkah {nomor} (“{sop.langkah[nomor - 1].kegiatan}”)" if nomor else "selesai"
