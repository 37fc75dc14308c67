"""The engine in the browser: its words are Python's words, its index MiniSearch's index, and its answers
good.
"""

from __future__ import annotations

import json
import random
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from macros.catalog.loading import open_folder
from macros.catalog.whole import Catalog
from macros.pages.parts import signatures
from macros.search import words
from macros.search.entries import BIDANG, in_order, terms_by_field
from macros.search.index_files import index_files
from macros.search.minisearch import build_index
from tests.bench.content import write_city
from tests.cari.ukur import jawab, semua_kueri, ukur, waktu
from tests.site import ROOT

SKRIP = ROOT / "docs" / "assets" / "javascripts" / "search"
PANGGUNG = "http://mesin.invalid/"
"""Where the engine's modules are found, by the page alone."""
AWALAN = [
    "",
    "di",
    "ke",
    "me",
    "mem",
    "men",
    "meng",
    "meny",
    "pem",
    "pen",
    "peng",
    "peny",
    "ter",
    "ber",
    "bel",
    "be",
    "per",
    "pel",
    "pe",
    "memper",
    "diper",
    "keber",
    "pember",
]
AKHIRAN = [
    "",
    "kan",
    "an",
    "i",
    "kah",
    "lah",
    "pun",
    "nya",
    "ku",
    "mu",
    "kannya",
    "annya",
    "inya",
    "nyalah",
    "sikah",
]


@pytest.fixture(scope="module")
def mesin(peramban: Browser) -> Iterator[Page]:
    """A blank page with the engine's scripts, outside the site and its policy."""
    halaman = peramban.new_page()
    halaman.route(PANGGUNG, lambda route: route.fulfill(body="<!doctype html>", content_type="text/html"))
    halaman.route(
        f"{PANGGUNG}*.js", lambda route: route.fulfill(path=SKRIP / route.request.url.split("/")[-1])
    )
    halaman.goto(PANGGUNG)
    halaman.add_script_tag(url="minisearch.js")
    halaman.evaluate(
        """async () => {
          const [words, { stemWord }, { Engine }] = await Promise.all(
            ["./words.js", "./stem.js", "./engine.js"].map((satu) => import(satu)));
          Object.assign(self, { words, stemWord, Engine });
        }"""
    )
    yield halaman
    halaman.close()


@pytest.fixture(scope="module")
def katalog() -> Catalog:
    return open_folder(ROOT / "sops", signatures()).katalog


def bentuk_kata(banyak: int) -> list[str]:
    """Words of SOPs with every affix before and behind them, and words of random letters."""
    acak = random.Random(1)
    isi = " ".join(jalur.read_text("utf-8").lower() for jalur in sorted((ROOT / "sops").rglob("*.md")))
    dasar = sorted(set(re.findall(r"[a-z]{2,}", isi)))
    imbuhan = [f"{awal}{satu}{akhir}" for satu in dasar for awal in AWALAN for akhir in AKHIRAN]
    huruf = ["".join(acak.choices("abeiknprstuy", k=acak.randint(1, 10))) for _ in range(banyak // 4)]
    return sorted({*dasar, *acak.sample(imbuhan, banyak), *huruf})


def test_a_hundred_thousand_words_have_the_same_stems(mesin: Page) -> None:
    semua = bentuk_kata(110_000)
    assert len(semua) >= 100_000
    hasil: list[str] = mesin.evaluate("semua => semua.map(self.stemWord)", semua)
    beda = [(s, a, b) for s, a, b in zip(semua, map(words.root_of, semua), hasil, strict=True) if a != b]
    assert beda == []


def test_texts_have_the_same_words(mesin: Page, katalog: Catalog) -> None:
    acak = random.Random(2)
    aneh = ["".join(acak.choices("aB1é×x/-.&'’ ,(", k=acak.randint(1, 30))) for _ in range(3_000)]
    nyata = [
        teks for sop in katalog.sop.values() for teks in (sop.nama, sop.nomor, *sop.alias, sop.isi[:2_000])
    ]
    nyata += [satu.kegiatan for sop in katalog.sop.values() for satu in sop.langkah]
    nyata += [satu.nama for satu in katalog.peraturan.values()] + ["uu 24 2013", "PP 40 thn 2019, 3 x 4 2013"]
    hasil: list[Any] = mesin.evaluate(
        """semua => semua.map((satu) => {
          const { fold, wordsOf, joinedOf, stem } = self.words;
          return [fold(satu), [...wordsOf(satu).map(stem), ...joinedOf(satu)]];
        })""",
        [*nyata, *aneh],
    )
    for teks, satu in zip([*nyata, *aneh], hasil, strict=True):
        assert satu == [words.fold(teks), list(words.terms(teks))], teks


@pytest.fixture(scope="module", params=["sendiri", "buatan"])
def dokumen(
    request: pytest.FixtureRequest, katalog: Catalog, tmp_path_factory: pytest.TempPathFactory
) -> Catalog:
    if request.param == "sendiri":
        return katalog
    return open_folder(write_city(tmp_path_factory.mktemp("kota"), 150), signatures()).katalog


def test_scores_are_those_of_an_index_that_minisearch_builds(mesin: Page, dokumen: Catalog) -> None:
    terms, _ = terms_by_field(dokumen, in_order(dokumen))
    milik_kita = build_index(BIDANG, terms)
    tulisan = json.dumps({**milik_kita.frame(), "index": milik_kita.entries()})
    isi = [
        {"id": n, **{nama: " ".join(semua) for nama, semua in satu.items() if semua}}
        for n, satu in enumerate(terms)
    ]
    kueri = [
        "akta",
        "terbit izin",
        "surat",
        "loket",
        "kpala dins",
        "2023",
        "perse",
        "reklame usaha",
        "data mohon",
    ]
    beda: list[Any] = mesin.evaluate(
        """([tulisan, dokumen, bidang, kueri]) => {
          const opsi = { fields: bidang, tokenize: (teks) => teks.split(" "), processTerm: (term) => term };
          const dibangun = new MiniSearch(opsi);
          dibangun.addAll(dokumen);
          const dibaca = MiniSearch.loadJSON(tulisan, opsi);
          const bulat = (hasil) => hasil.map(({ id, score }) => [id, score.toPrecision(12)]).sort().join();
          const cara = [{}, { prefix: true }, { fuzzy: 2 }, { boost: { judul: 5 }, prefix: true, fuzzy: 0.2 }];
          let ada = 0;
          const beda = [];
          for (const q of kueri) for (const satu of cara) {
            const [a, b] = [dibangun.search(q, satu), dibaca.search(q, satu)];
            ada += a.length;
            if (bulat(a) !== bulat(b)) beda.push([q, satu]);
          }
          const rangka = (satu) => { const { index, ...lain } = JSON.parse(JSON.stringify(satu)); return lain; };
          for (const kunci of ["documentCount", "averageFieldLength", "fieldIds"]) {
            const [a, b] = [rangka(dibangun)[kunci], JSON.parse(tulisan)[kunci]];
            if (JSON.stringify(a) !== JSON.stringify(b)) beda.push([kunci, a, b]);
          }
          return ada ? beda : ["nothing was found"];
        }""",
        [tulisan, isi, BIDANG, kueri],
    )
    assert beda == []


def test_a_large_city_answers_the_same_from_pieces(mesin: Page, dokumen: Catalog) -> None:
    berkasnya = [{jalur: isi.decode() for jalur, isi in index_files(dokumen, semua=n)} for n in (10_000, 0)]
    kueri = [
        "penerbitan izin",
        "srat ktrangan",
        "permohonan data",
        "surat loket",
        "reklame usaha",
        "izi",
        "data kep",
    ]
    beda: list[Any] = mesin.evaluate(
        """async ([berkas, kueri]) => {
          const dari = (isi) => new self.Engine(async (jalur) => JSON.parse(isi[jalur]));
          const [utuh, potong] = berkas.map(dari);
          const beda = [];
          for (const q of kueri) {
            const [a, b] = await Promise.all([utuh, potong].map((satu) => satu.rank(q)));
            const rapi = (hasil) => hasil.slice(0, 3).map(({ id, score }) => [id, score.toPrecision(9)]).join();
            if (!a.length || rapi(a) !== rapi(b)) beda.push([q, a.length, b.length]);
          }
          return beda;
        }""",
        [berkasnya, kueri],
    )
    assert beda == []


def test_the_judged_queries_are_answered(halaman: Page) -> None:
    halaman.goto("/tentang/")
    kueri = semua_kueri()
    assert len(kueri) >= 150
    jawaban = jawab(halaman, kueri)
    for sisih in (False, True):
        hasil = ukur([satu for satu in kueri if satu.sisih is sisih], jawaban)
        assert hasil.tiga >= 0.95, hasil
        assert hasil.mrr >= 0.90, hasil


def test_an_answer_comes_before_the_next_letter(halaman: Page) -> None:
    halaman.goto("/tentang/")
    kueri = semua_kueri()
    jawab(halaman, kueri[:5])
    assert sorted(waktu(halaman, kueri))[len(kueri) // 2] < 50


def test_the_judged_queries_name_sops_that_there_are() -> None:
    kueri = semua_kueri()
    tak_ada = {
        ident for satu in kueri for ident in satu.sop if not Path(ROOT, "sops", f"{ident}.md").is_file()
    }
    assert tak_ada == set()
    assert len({satu.teks for satu in kueri}) == len(kueri)
