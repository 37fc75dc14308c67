"""Times the documents of the project's own SOPs, each form by itself, on one core, without the cache.

    python -m tests.bench.dokumen

Warm: the libraries are loaded, and one document was made before. The goals: PDF 40 ms, Word 60 ms, BPMN 5 ms.
"""

from __future__ import annotations

from statistics import median
from time import perf_counter

from macros.catalog.loading import open_folder
from macros.documents.forms import SEMUA
from macros.documents.maker import Maker
from macros.documents.material import material_of
from macros.pages.parts import signatures
from tests.site import ROOT

BATAS = {"pdf": 40.0, "docx": 60.0, "bpmn": 5.0}


def main() -> None:
    pembuat = Maker(material_of(open_folder(ROOT / "sops", signatures())))
    ids = pembuat.ids
    print(
        f"\nDokumen: {len(ids)} SOP, satu inti, tanpa simpanan (milidetik: tengah, terlama; ukuran rata-rata)"
    )
    for bentuk in SEMUA:
        pembuat.make_one(ids[0], bentuk)
        waktu, ukuran = [], 0
        for ident in ids:
            awal = perf_counter()
            ukuran += len(pembuat.make_one(ident, bentuk))
            waktu.append((perf_counter() - awal) * 1000)
        tengah = median(waktu)
        batas = BATAS.get(bentuk.id)
        kata = "" if batas is None else "tercapai" if tengah <= batas else "BELUM TERCAPAI"
        print(
            f"  {bentuk.label:6} {tengah:6.1f} {max(waktu):6.1f} {ukuran / len(ids) / 1024:7.0f} KB  {kata}"
        )


if __name__ == "__main__":
    main()
