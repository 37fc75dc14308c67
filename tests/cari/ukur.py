"""How well a search answers: the judged queries, and what is made of the ranks of their answers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml
from playwright.sync_api import Page

BERKAS = Path(__file__).with_name("kueri.yml")
SISIH = 3
"""Every so many-th query is set aside."""
BANYAK = 10
"""Answers beyond this rank count as not found."""


@dataclass(frozen=True)
class Kueri:
    """What is typed, and the SOPs that answer it."""

    teks: str
    sop: frozenset[str]
    sisih: bool


@dataclass(frozen=True)
class Ukuran:
    """Shares of queries answered first and among the first three, and the mean reciprocal rank."""

    banyak: int
    satu: float
    tiga: float
    mrr: float

    def __str__(self) -> str:
        return f"success@1 {self.satu:.3f}  success@3 {self.tiga:.3f}  MRR {self.mrr:.3f}"


def semua_kueri() -> list[Kueri]:
    """The judged queries in the order of their file."""
    isi = yaml.safe_load(BERKAS.read_text("utf-8"))
    return [Kueri(s["q"], frozenset(s["sop"]), n % SISIH == 0) for n, s in enumerate(isi, 1)]


def peringkat(kueri: Kueri, jawaban: Sequence[str]) -> int:
    """From 1; 0 when no answer is right."""
    return next((n for n, ident in enumerate(jawaban[:BANYAK], 1) if ident in kueri.sop), 0)


def ukur(kueri: Sequence[Kueri], jawaban: Mapping[str, Sequence[str]]) -> Ukuran:
    """Measure answers, given as ids of SOPs by query, best first."""
    pada = [peringkat(satu, jawaban[satu.teks]) for satu in kueri]
    return Ukuran(
        len(pada),
        sum(n == 1 for n in pada) / len(pada),
        sum(1 <= n <= 3 for n in pada) / len(pada),
        sum(1 / n for n in pada if n) / len(pada),
    )


def jawab(halaman: Page, kueri: Sequence[Kueri]) -> dict[str, list[str]]:
    """What our search answers, asked through its worker on any page of the built site."""
    hasil: list[list[str]] = halaman.evaluate(
        """async ([semua, banyak]) => {
          const { ask } = await import("/assets/javascripts/search/hits.js");
          const hasil = [];
          for (const q of semua) {
            const jawaban = await ask({ q, brief: true, limit: banyak });
            hasil.push(jawaban.hits.map((satu) => satu.id));
          }
          return hasil;
        }""",
        [[satu.teks for satu in kueri], BANYAK],
    )
    return {satu.teks: isi for satu, isi in zip(kueri, hasil, strict=True)}


def waktu(halaman: Page, kueri: Sequence[Kueri]) -> list[float]:
    """Milliseconds from the question to the answer, the worker's messages included, once the index is
    there.
    """
    hasil: list[Any] = halaman.evaluate(
        """async ([semua, banyak]) => {
          const { ask } = await import("/assets/javascripts/search/hits.js");
          const hasil = [];
          for (const q of semua) {
            const awal = performance.now();
            await ask({ q, brief: true, limit: banyak });
            hasil.push(performance.now() - awal);
          }
          return hasil;
        }""",
        [[satu.teks for satu in kueri], 5],
    )
    return [float(satu) for satu in hasil]
