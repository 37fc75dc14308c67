from __future__ import annotations

from macros.flow.graf import Graf, Panah, Simpul, graf
from macros.flow.simbol import Simbol
from macros.model.sop import Cabang, Langkah


def test_steps_become_a_graph() -> None:
    langkah = [
        Langkah(id="serah", pelaksana=("pemohon",)),
        Langkah(pelaksana=("loket",), ya="rekam", tidak="serah", cabang=(Cabang(bila="ditolak", ke="selesai"),)),
        Langkah(id="rekam", pelaksana=("operator", "pemohon"), rujuk="dinas/rekam"),
        Langkah(pelaksana=("loket",), lanjut="serah"),
        Langkah(pelaksana=("kepala",)),
    ]
    assert graf(langkah) == Graf(
        4,
        (
            Simpul(1, (0,)),
            Simpul(2, (1,), Simbol.KEPUTUSAN),
            Simpul(3, (0, 2), Simbol.RUJUKAN),
            Simpul(4, (1,)),
            Simpul(5, (3,)),
        ),
        (
            Panah("mulai", 1),
            Panah(1, 2),
            Panah(2, 3, "Ya"),
            Panah(2, 1, "Tidak"),
            Panah(2, "selesai", "ditolak"),
            Panah(3, 4),
            Panah(4, 1),
            Panah(5, "selesai"),
        ),
    )


def test_performers_who_are_the_same_share_a_column() -> None:
    langkah = [Langkah(pelaksana=("pemohon", "warga")), Langkah(pelaksana=("dinas:loket",))]
    bagan = graf(langkah, {"pemohon": 1, "warga": 1, "dinas:loket": 0})
    assert [satu.kolom for satu in bagan.simpul] == [(1,), (0,)]
    assert bagan.kolom == 2


def test_a_defective_draft_has_a_graph_too() -> None:
    assert graf([]) == Graf(0, (), ())
    bagan = graf([Langkah(), Langkah(pelaksana=("loket",), lanjut="entah")])
    assert bagan == Graf(1, (Simpul(1, ()), Simpul(2, (0,))), (Panah("mulai", 1), Panah(1, 2)))
