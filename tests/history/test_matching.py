"""Steps are found again by what they say."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from macros.history.matching import likeness, match
from macros.model.sop import Langkah


def langkah(*kegiatan: str) -> list[Langkah]:
    return [Langkah.model_validate({"kegiatan": satu, "output": f"Hasil {satu}"}) for satu in kegiatan]


def test_a_step_that_moved_is_found_and_the_others_kept_their_places() -> None:
    lama = langkah("Menyerahkan berkas", "Memeriksa berkas", "Mencetak kartu", "Menandatangani kartu")
    baru = langkah("Menyerahkan berkas", "Mencetak kartu", "Menandatangani kartu", "Memeriksa berkas")
    padanan = match(lama, baru)
    assert padanan.pasangan == ((0, 0), (2, 1), (3, 2), (1, 3))
    assert padanan.pindah == {3}


def test_a_new_step_in_front_moves_nothing() -> None:
    lama = langkah("Menyerahkan berkas", "Memeriksa berkas")
    padanan = match(lama, [*langkah("Mengambil nomor antrean"), *lama])
    assert padanan.pasangan == ((0, 1), (1, 2))
    assert padanan.pindah == frozenset()


def test_a_reworded_step_is_the_same_and_another_is_not() -> None:
    [lama] = langkah("Memeriksa kelengkapan berkas permohonan")
    [mirip] = langkah("Memeriksa kelengkapan berkas")
    [lain] = langkah("Menandatangani surat")
    assert match([lama], [mirip]).pasangan == ((0, 0),)
    assert match([lama], [lain]).pasangan == ()
    assert likeness(lama, lama) == 1 > likeness(lama, mirip) > likeness(lama, lain) >= 0


def test_equal_steps_pair_with_the_nearest() -> None:
    lama = langkah("Meneliti", "Menunggu", "Meneliti")
    assert match(lama, lama).pasangan == ((0, 0), (1, 1), (2, 2))


def test_long_procedures_are_paired_by_place_and_by_activity() -> None:
    lama = langkah(*(f"Mengerjakan bagian {n:04} dari seluruh pekerjaan" for n in range(1500)))
    baru = [lama[-1], *langkah("Membuka acara"), *lama[2:-1]]
    padanan = match(lama, baru)
    assert (1499, 0) in padanan.pasangan
    assert {(i, i) for i in range(2, 1499)} <= set(padanan.pasangan)


@given(st.lists(st.sampled_from("abcdef"), max_size=8), st.lists(st.sampled_from("abcdef"), max_size=8))
def test_every_step_is_in_one_pair_at_most_and_what_did_not_move_is_in_order(
    satu: list[str], dua: list[str]
) -> None:
    padanan = match(langkah(*satu), langkah(*dua))
    for sisi in zip(*padanan.pasangan, strict=True):
        assert len(set(sisi)) == len(sisi)
    tetap = [i for i, j in padanan.pasangan if j not in padanan.pindah]
    assert tetap == sorted(tetap)
    assert satu != dua or padanan.pasangan == tuple((i, i) for i in range(len(satu)))
