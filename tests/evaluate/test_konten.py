"""The faults that were put into the content on purpose are all found, and what was looked at stays silent."""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import Any

import pytest
import yaml

from macros.catalog.loading import open_folder
from macros.evaluate.finding import Finding
from macros.evaluate.overall import Evaluasi, evaluate
from macros.pages.parts import signatures
from tests.site import ROOT

SEMUA = yaml.safe_load((ROOT / "tests" / "konten" / "temuan.yml").read_text("utf-8"))
ADA = [satu for satu in SEMUA if satu["jenis"] != "bukan" and satu.get("temuan", True)]
TIADA = [satu for satu in SEMUA if not satu.get("temuan", True)]
BUKAN = [satu for satu in SEMUA if satu["jenis"] == "bukan"]


@cache
def hasil() -> Evaluasi:
    katalog = open_folder(ROOT / "sops", signatures(), draf=True).katalog
    tanpa_draf = open_folder(ROOT / "sops", signatures()).katalog
    hari = date(2026, 11, 24)
    terbit, semua = evaluate(tanpa_draf, hari), evaluate(katalog, hari)
    assert {satu.sop for satu in terbit.ukuran} <= {satu.sop for satu in semua.ukuran}
    return Evaluasi(hari, (*terbit.temuan, *semua.temuan), terbit.bungkam, (), (), (), (), ())


def cocok(satu: dict[str, Any], temuan: Finding) -> bool:
    """Whether a finding has all the SOPs of the entry and rests on all its steps."""
    langkah = {(ident, n) for ident, n in satu.get("langkah", ())}
    return (
        temuan.jenis.kode == satu["jenis"]
        and set(satu["sop"]) <= set(temuan.sop)
        and langkah <= set(temuan.langkah)
    )


def sebut(satu: dict[str, Any]) -> str:
    return f"{satu['jenis']}: {satu['why']}"


@pytest.mark.parametrize("satu", ADA, ids=sebut)
def test_a_fault_of_the_content_is_found_with_its_steps(satu: dict[str, Any]) -> None:
    if satu["jenis"] == "tinjauan":  # reviews are told for each SOP by itself
        for ident in satu["sop"]:
            assert any(cocok({**satu, "sop": [ident]}, temuan) for temuan in hasil().temuan), ident
    else:
        assert any(cocok(satu, temuan) for temuan in hasil().temuan)


@pytest.mark.parametrize("satu", TIADA, ids=sebut)
def test_nothing_is_due_where_the_clock_has_not_run_out(satu: dict[str, Any]) -> None:
    kode = "monitoring-lewat" if satu["why"].startswith("monitored") else "evaluasi-lewat"
    lewat = {
        ident for temuan in hasil().temuan if temuan.kode in (kode, "belum-pernah") for ident in temuan.sop
    }
    assert not lewat & set(satu["sop"])


@pytest.mark.parametrize("satu", BUKAN, ids=sebut)
def test_a_silenced_pair_is_never_held_against_each_other(satu: dict[str, Any]) -> None:
    a, b = satu["sop"]
    assert {a, b} in [{bungkam.sop, bungkam.dengan} for bungkam in hasil().bungkam]
    for temuan in hasil().temuan:
        if temuan.kode in ("kegiatan-sama", "periksa-berulang", "hasil-sama", "sop-seragam"):
            assert set(temuan.sop) != {a, b}
            assert not any({a, b} == {ident for ident, _ in bukti.langkah} for bukti in temuan.bukti)
