"""Cited regulations that were repealed nobody knows when, or in the very month of the SOP."""

from collections.abc import Iterator

from macros.evaluate.kinds import DASAR_HUKUM
from macros.evaluate.legal_basis import Repealed, observe_repealed
from macros.evaluate.rule import PEDOMAN, Context, Observation, Rule
from macros.source.diagnostic import Level


def _find(context: Context) -> Iterator[Observation]:
    return observe_repealed(context, Repealed.UNKNOWN)


RULE = Rule(
    kode="dasar-dicabut",
    jenis=DASAR_HUKUM,
    tingkat=Level.PERINGATAN,
    sumber=f"{PEDOMAN}, prinsip kepatuhan hukum",
    nama="Dasar hukum yang dicabut tidak dikutip lagi",
    arti="SOP mengutip peraturan yang sudah dicabut; tidak diketahui apakah sebelum atau sesudah SOP "
    "berlaku.",
    saran="Ganti dengan peraturan penggantinya, sesudah memeriksa apakah langkahnya masih sesuai.",
    buruk="""
peraturan:
  - {id: uu-1, nama: UU 1, status: dicabut, dicabut_oleh: uu-2}
  - {id: uu-2, nama: UU 2}
sop:
  a/ukur: {tanggal: {efektif: 2025-10-01}, dasar_hukum: [uu-1]}
""",
    baik="""
peraturan:
  - {id: uu-1, nama: UU 1, status: dicabut, dicabut_oleh: uu-2, sejak: 2027-01-01}
  - {id: uu-2, nama: UU 2}
sop:
  a/ukur: {tanggal: {efektif: 2025-10-01}, dasar_hukum: [uu-1]}
""",
    find=_find,
)
