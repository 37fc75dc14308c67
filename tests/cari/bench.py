"""How well the site's search answers the judged queries, beside Material's default search and Pagefind.

    python -m tests.cari.bench

All three are asked in the browser, about the same pages: those of the project's own SOPs. Material's index is
made by Material from the finished pages, with the settings that it chooses for Indonesian by itself; Pagefind
likewise. A benchmark is no test: the exit code is 0 whatever it finds.
"""

from __future__ import annotations

import gzip
import json
import subprocess
import sys
from argparse import ArgumentParser
from collections.abc import Sequence
from pathlib import Path
from shutil import copytree, ignore_patterns
from statistics import median
from tempfile import TemporaryDirectory
from types import SimpleNamespace
from typing import Any

from material.plugins.search.plugin import SearchIndex  # type: ignore[import-untyped]
from playwright.sync_api import Page, sync_playwright
from selectolax.lexbor import LexborHTMLParser

from tests.cari.ukur import BANYAK, Kueri, jawab, semua_kueri, ukur, waktu
from tests.chromium import chromium
from tests.site import bangun, saji

PAKET = Path(__file__).with_name("pagefind.txt")
KOSONG = "<!doctype html><html lang=id><title>uji</title></html>"


def main(arguments: Sequence[str] | None = None) -> None:
    ArgumentParser(prog="python -m tests.cari.bench", description=__doc__).parse_args(arguments)
    kueri = semua_kueri()
    with TemporaryDirectory() as sementara, sync_playwright() as playwright:
        situs = Path(sementara, "situs")
        bangun(situs, SOP_DOKUMEN="0")
        (situs / "uji.html").write_text(KOSONG)
        indeks = indeks_material(situs)
        ada_pagefind = buat_pagefind(situs, Path(sementara))
        peramban = playwright.chromium.launch(executable_path=chromium(), args=["--no-sandbox"])
        with saji(situs) as url:
            halaman = peramban.new_page(base_url=url)
            halaman.goto("/tentang/")
            jawaban = {"proyek ini": jawab(halaman, kueri)}
            lama = waktu(halaman, kueri)
            halaman.goto("/uji.html")
            jawaban["Material, bawaan"] = jawab_material(halaman, indeks, situs, kueri)
            if ada_pagefind:
                jawaban["Pagefind"] = jawab_pagefind(halaman, kueri)
        peramban.close()
        tulis(kueri, jawaban)
        print(f"\nproyek ini: {median(lama):.1f} ms per kueri (tengah), {max(lama):.1f} ms (terlama)")
        print(f"indeks: {terkempa(situs / 'cari' / 'indeks.json')} KB terkompresi")


def tulis(kueri: Sequence[Kueri], jawaban: dict[str, dict[str, list[str]]]) -> None:
    """The table: every engine on all queries, on those that tuning may look at, and on those set aside."""
    bagian = {
        "semua": kueri,
        "penyetelan": [satu for satu in kueri if not satu.sisih],
        "disisihkan": [satu for satu in kueri if satu.sisih],
    }
    for nama, isi in bagian.items():
        print(f"\n{nama} ({len(isi)} kueri)")
        for mesin, hasil in jawaban.items():
            print(f"  {mesin:18} {ukur(isi, hasil)}")


def terkempa(berkas: Path) -> int:
    return round(len(gzip.compress(berkas.read_bytes())) / 1024)


def indeks_material(situs: Path) -> dict[str, Any]:
    """The index that Material's plugin makes of the finished SOP pages."""
    setelan = json.loads((situs / "search" / "search_index.json").read_text("utf-8"))["config"]
    indeks = SearchIndex(**setelan)
    for jalur in sorted((situs / "sop").glob("*/*/index.html")):
        pohon = LexborHTMLParser(jalur.read_text("utf-8"))
        artikel = pohon.css_first("article")
        if artikel is None:
            continue
        judul = pohon.css_first("h1")
        indeks.add_entry_from_context(
            SimpleNamespace(
                content=artikel.inner_html,
                meta={},
                title=judul.text(strip=True) if judul else "",
                toc=[],
                url=f"{jalur.parent.relative_to(situs).as_posix()}/",
            )
        )
    return {"config": setelan, "docs": indeks.entries, "options": {"suggest": False}}


def jawab_material(halaman: Page, indeks: Any, situs: Path, kueri: Sequence[Kueri]) -> dict[str, list[str]]:
    """What Material's own worker answers."""
    pekerja = next((situs / "assets" / "javascripts" / "workers").glob("search.*.js"))
    hasil: list[list[str]] = halaman.evaluate(
        """async ([alamat, indeks, semua]) => {
          const pekerja = new Worker(alamat);
          const tanya = (pesan) => new Promise((selesai) => {
            pekerja.onmessage = ({ data }) => selesai(data);
            pekerja.postMessage(pesan);
          });
          await tanya({ type: 0, data: indeks });
          const hasil = [];
          for (const q of semua) {
            const { data: { items } } = await tanya({ type: 2, data: q });
            hasil.push(items.map((isi) => isi[0].location));
          }
          return hasil;
        }""",
        [f"/{pekerja.relative_to(situs).as_posix()}", indeks, [satu.teks for satu in kueri]],
    )
    return {satu.teks: ident(isi) for satu, isi in zip(kueri, hasil, strict=True)}


def buat_pagefind(situs: Path, sementara: Path) -> bool:
    """Index the SOP pages with Pagefind, installed for this run alone; False where it cannot be had."""
    alat, salinan = sementara / "alat", sementara / "sop"
    pasang = ["pip", "install", "-qq", "--require-hashes", "--target", str(alat), "-r", str(PAKET)]
    if subprocess.run([sys.executable, "-m", *pasang], check=False).returncode:
        print("Pagefind tidak dapat dipasang; dilewati.")
        return False
    copytree(situs / "sop", salinan / "sop", ignore=ignore_patterns("lampiran"))
    perintah = [sys.executable, "-m", "pagefind", "--site", str(salinan), "--root-selector", "article"]
    perintah += ["--output-path", str(situs / "pagefind"), "--quiet"]
    subprocess.run(perintah, check=True, env={"PYTHONPATH": str(alat)})
    return True


def jawab_pagefind(halaman: Page, kueri: Sequence[Kueri]) -> dict[str, list[str]]:
    """What Pagefind answers in the browser."""
    hasil: list[list[str]] = halaman.evaluate(
        """async ([semua, banyak]) => {
          const pagefind = await import("/pagefind/pagefind.js");
          const hasil = [];
          for (const q of semua) {
            const { results } = await pagefind.search(q);
            const isi = await Promise.all(results.slice(0, banyak).map((satu) => satu.data()));
            hasil.push(isi.map((satu) => satu.url));
          }
          return hasil;
        }""",
        [[satu.teks for satu in kueri], BANYAK],
    )
    return {satu.teks: ident(isi) for satu, isi in zip(kueri, hasil, strict=True)}


def ident(alamat: Sequence[str]) -> list[str]:
    """The SOPs that these addresses lead to, each once."""
    semua = ("/".join(satu.strip("/").split("#")[0].strip("/").split("/")[1:3]) for satu in alamat)
    return list(dict.fromkeys(semua))


if __name__ == "__main__":
    main()
