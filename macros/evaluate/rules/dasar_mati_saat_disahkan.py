"""Cited regulations that had been repealed before the SOP took force."""

from collections.abc import Iterator

from macros.evaluate.kinds import DASAR_HUKUM
from macros.evaluate.legal_basis import Repealed, observe_repealed
from macros.evaluate.rule import PEDOMAN, Context, Observation, Rule
from macros.source.diagnostic import Level


def _find(context: Context) -> Iterator[Observation]:
    return observe_repealed(context, Repealed.BEFORE)


RULE = Rule(
    kode="dasar-mati-saat-disahkan",
    jenis=DASAR_HUKUM,
    tingkat=Level.PERINGATAN,
    sumber=f"{PEDOMAN}, prinsip kepatuhan hukum",
    nama="Dasar hukum masih berlaku ketika SOP disahkan",
    arti="SOP mengutip peraturan yang sudah dicabut pada hari SOP itu mulai berlaku.",
    saran="Ganti dengan peraturan penggantinya, sesudah memeriksa apakah langkahnya masih sesuai.",
    buruk="""
peraturan:
  - {id: uu-1, nama: UU 1, status: dicabut, dicabut_oleh: uu-2, sejak: 2020-06-01}
  - {id: uu-2, nama: UU 2}
sop:
  a/ukur: {tanggal: {efektif: 2025-10-01}, dasar_hukum: [uu-1]}
""",
    baik="""
peraturan:
  - {id: uu-1, nama: UU 1, status: dicabut, dicabut_oleh: uu-2, sejak: 2020-06-01}
  - {id: uu-2, nama: UU 2}
sop:
  a/ukur: {tanggal: {efektif: 2025-10-01}, dasar_hukum: [uu-2]}
""",
    find=_find,
)
