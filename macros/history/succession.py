"""Which SOP is which when its id changed: whoever renames a file says so, or leaves enough of it as it
was.
"""

from collections.abc import Callable, Hashable, Mapping

from macros.model.sop import Sop


def succession(hilang: Mapping[str, Sop], muncul: Mapping[str, Sop]) -> dict[str, str]:
    """The former id of those among ``muncul`` that go on what one of ``hilang`` was; each is gone on by one
    at most.

    It names the former id in ``sebelumnya``, or has its number, or its title and all its steps, in this
    order.
    """
    sisa = dict(hilang)
    hasil: dict[str, str] = {}
    for ident, sop in muncul.items():
        if lama := next((ident_entry for ident_entry in sop.sebelumnya if ident_entry in sisa), ""):
            hasil[ident] = lama
            del sisa[lama]
    for ciri in _CIRI:
        punya = {c: ident for ident, sop in sisa.items() if (c := ciri(sop))}
        for ident, sop in muncul.items():
            if ident not in hasil and (lama := punya.pop(ciri(sop), "")):
                hasil[ident] = lama
                del sisa[lama]
    return hasil


_CIRI: tuple[Callable[[Sop], Hashable], ...] = (
    lambda sop: sop.nomor,
    lambda sop: (sop.nama, sop.langkah) if sop.nama and sop.langkah else None,
)
