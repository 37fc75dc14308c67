"""The procedures of this repository's own content: each is drawn right, and none gets worse."""

from __future__ import annotations

import hashlib
import json
import os
from dataclasses import asdict
from pathlib import Path
from random import Random

import pytest

from macros.catalog.loading import open_folder
from macros.dokumen.directions import pelaksana_columns
from macros.drawing.step_table import shorten_answers
from macros.flow.graph import Graph, build_graph
from macros.flow.router import route
from tests.flow.checker import check
from tests.flow.ukur import Mutu, ukur_gambar
from tests.site import ROOT

CATATAN = Path(__file__).with_name("mutu.json")
KATALOG = open_folder(ROOT / "sops", {}, draf=True).katalog
UKURAN = ("silang", "belok", "panjang", "jalur", "campur")
CARA = "record it: MUTU=1 python -m pytest tests/flow/test_isi.py"
Nilai = dict[str, float]
Catatan = dict[str, tuple[str, Nilai]]


def bagan(ident: str) -> Graph:
    """The graph that an SOP's page draws."""
    sop = KATALOG.sop[ident]
    return shorten_answers(build_graph(sop.langkah, pelaksana_columns(KATALOG, sop)[1]))


def sidik(rupa: Graph) -> str:
    """Tells a graph from any other: an SOP whose steps have changed is measured anew."""
    return hashlib.sha256(repr(rupa).encode()).hexdigest()[:16]


def mutu(rupa: Graph) -> Mutu:
    return ukur_gambar(rupa, route(rupa))


def berubah(kini: Nilai, dahulu: Nilai) -> list[str]:
    """The measures that have risen; and where none has, those that have fallen and are still to be
    recorded.
    """
    naik = [f"{nama}: {dahulu[nama]:g} -> {kini[nama]:g}" for nama in UKURAN if kini[nama] > dahulu[nama]]
    turun = [
        f"{nama}: {dahulu[nama]:g} -> {kini[nama]:g}, {CARA}" for nama in UKURAN if kini[nama] < dahulu[nama]
    ]
    return naik or turun


def catat() -> str:
    """The measures of every SOP with the mark of its steps, one line each."""
    baris = []
    for ident in sorted(KATALOG.sop):
        rupa = bagan(ident)
        nilai = asdict(mutu(rupa))
        baris.append(
            f"{json.dumps(ident)}: {json.dumps([sidik(rupa), {nama: nilai[nama] for nama in UKURAN}])}"
        )
    return "{\n" + ",\n".join(baris) + "\n}\n"


@pytest.fixture(scope="module")
def catatan() -> Catatan:
    """What was measured before. Record anew with ``MUTU=1``, and say in the commit why a measure rose."""
    if os.environ.get("MUTU") == "1":
        CATATAN.write_text(catat(), "utf-8")
    return {ident: (tanda, nilai) for ident, (tanda, nilai) in json.loads(CATATAN.read_text("utf-8")).items()}


@pytest.mark.parametrize("ident", KATALOG.sop)
def test_every_procedure_is_drawn_right(ident: str) -> None:
    rupa = bagan(ident)
    bidang = route(rupa)
    assert check(rupa, bidang, range(1, len(rupa.simpul) + 1), Random(ident)) == []
    nilai = ukur_gambar(rupa, bidang)
    assert (nilai.putus, nilai.tertabrak, nilai.tumpang) == (0, 0, 0)


@pytest.mark.parametrize("ident", KATALOG.sop)
def test_no_measure_rises_and_what_falls_is_recorded(ident: str, catatan: Catatan) -> None:
    """Steps that are new or were changed are recorded too, so that nothing is ever measured against
    nothing.
    """
    rupa = bagan(ident)
    tanda, dahulu = catatan.get(ident, ("", {}))
    assert tanda == sidik(rupa), f"the steps of {ident} are new or were changed; {CARA}"
    assert berubah(asdict(mutu(rupa)), dahulu) == []


def test_nothing_is_recorded_that_is_not_there(catatan: Catatan) -> None:
    assert sorted(catatan.keys() - KATALOG.sop.keys()) == [], CARA


def test_a_worse_drawing_is_noticed_and_a_better_one_too() -> None:
    dahulu = {"silang": 1.0, "belok": 4.0, "panjang": 9.5, "jalur": 1.0, "campur": 0.0}
    assert berubah(dahulu, dahulu) == []
    assert berubah(dahulu | {"silang": 2.0, "panjang": 9.0}, dahulu) == ["silang: 1 -> 2"]
    assert berubah(dahulu | {"belok": 5.0, "campur": 2.0}, dahulu) == ["belok: 4 -> 5", "campur: 0 -> 2"]
    assert berubah(dahulu | {"silang": 0.0}, dahulu) == [f"silang: 1 -> 0, {CARA}"]
