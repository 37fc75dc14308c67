"""Times the check of a built site (``sop periksa --situs``): what a page costs, and whether it grows with the
site.

python -m tests.bench.situs              sites of 300 and 1,000 SOPs
python -m tests.bench.situs 100 200      other sizes
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from macros.audit.site_check import check_site
from tests.bench.content import write_city
from tests.site import bangun

LINEAR = 1.2
"""Growth of the time per page up to which the check counts as linear."""


def ukur(banyak: int) -> tuple[int, float]:
    """The pages of a site of so many SOPs, and the seconds that its check takes; it must find nothing
    wrong.
    """
    with TemporaryDirectory(prefix="sop-bench-") as sementara:
        situs = Path(sementara, "situs")
        bangun(situs, sops=write_city(Path(sementara, "sops"), banyak), SOP_DOKUMEN="0")
        mulai = perf_counter()
        salah = [str(satu) for satu in check_site(situs) if satu.kode != "situs-terlalu-besar"]
        lama = perf_counter() - mulai
        assert not salah, "\n".join(salah)
        return sum(1 for _ in situs.rglob("*.html")), lama


def main(argumen: Sequence[str] = ("300", "1000")) -> None:
    ukuran = [ukur(int(satu)) for satu in argumen]
    for halaman, lama in ukuran:
        print(f"periksa situs, {halaman} halaman: {lama:.1f} s, {1000 * lama / halaman:.1f} ms per halaman")
    (sedikit, cepat), *_, (banyak, lambat) = ukuran
    tumbuh = (lambat / banyak) / (cepat / sedikit)
    print(f"pertumbuhan per halaman: {tumbuh:.2f} kali (linear sampai {LINEAR})")


if __name__ == "__main__":
    main(sys.argv[1:] or ("300", "1000"))
