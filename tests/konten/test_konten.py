"""The procedures of the repository's own city: how many of which shape, how they are linked, and how they are
written.

The faults put into them on purpose stand in ``temuan.yml``; they are held against the same catalog.
"""

from __future__ import annotations

import base64
import re
import zipfile
import zlib
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from macros.catalog.links import LinkKind
from macros.catalog.loading import Opened, open_folder
from macros.catalog.whole import Catalog
from macros.evaluate.registry import all_kinds
from macros.evaluate.schedule import schedules
from macros.model import formatting
from macros.model.peraturan import StatusPeraturan
from macros.model.sop import JenisTinjauan, Sop, Status
from macros.pages.parts import signatures
from macros.source.diagnostic import Level
from tests.site import ROOT

SOPS = ROOT / "sops"
HARI_INI = date(2026, 11, 24)
TEMUAN: list[dict[str, Any]] = yaml.safe_load((Path(__file__).parent / "temuan.yml").read_text("utf-8"))
FORMS = sorted(SOPS.glob("*/lampiran/*"))
STATED = sorted(path for path in SOPS.rglob("*") if path.is_file())


@dataclass(frozen=True)
class Isi:
    """The content, opened once; ``katalog`` also holds the drafts."""

    terbit: Opened
    katalog: Catalog

    @property
    def everything(self) -> list[Sop]:
        return list(self.katalog.sop.values())


@pytest.fixture(scope="module")
def isi() -> Isi:
    return Isi(
        open_folder(SOPS, signatures(), sebut="sops"), open_folder(SOPS, signatures(), draf=True).katalog
    )


# Shape: what a city's procedures are made of.


def goes_back(sop: Sop) -> bool:
    """Whether a decision leads, at once or over a step that mends, to an earlier step."""
    nomor = {satu.id: n for n, satu in enumerate(sop.langkah, 1) if satu.id}
    for n, satu in enumerate(sop.langkah, 1):
        for ke in (satu.ya, satu.tidak, *(cabang.ke for cabang in satu.cabang)):
            tujuan = nomor.get(ke)
            lanjut = nomor.get(sop.langkah[tujuan - 1].lanjut) if tujuan else None
            if tujuan and (tujuan < n or (lanjut and lanjut <= n)):
                return True
    return False


def ever(sop: Sop, *jenis: JenisTinjauan) -> bool:
    return any(satu.jenis in jenis for satu in sop.tinjauan)


def overdue(sop: Sop) -> bool:
    return sop.status is Status.BERLAKU and any(satu.overdue(HARI_INI) for satu in schedules(sop))


MONITORED = (JenisTinjauan.MONITORING, JenisTinjauan.EVALUASI)

SHAPES: dict[str, tuple[int, Callable[[Sop], object]]] = {
    "procedures": (50, lambda sop: sop.nama),
    "with decisions and loops back": (18, goes_back),
    "with a decision of three exits": (4, lambda sop: any(len(satu.cabang) >= 3 for satu in sop.langkah)),
    "with a step of several performers": (
        10,
        lambda sop: any(len(satu.pelaksana) > 1 for satu in sop.langkah),
    ),
    "that run another procedure": (8, lambda sop: any(satu.rujuk for satu in sop.langkah)),
    "repealed, with a successor": (4, lambda sop: sop.status is Status.DICABUT and sop.diganti_oleh),
    "drafts": (4, lambda sop: sop.status is Status.DRAF),
    "monitored or evaluated": (15, lambda sop: ever(sop, *MONITORED)),
    "monitored or evaluated, but overdue": (5, lambda sop: ever(sop, *MONITORED) and overdue(sop)),
    "monitored or evaluated, nothing overdue on one clock": (
        2,
        lambda sop: (
            sop.status is Status.BERLAKU and not all(satu.overdue(HARI_INI) for satu in schedules(sop))
        ),
    ),
    "services to citizens": (25, lambda sop: sop.layanan),
}


@pytest.mark.parametrize("shape", SHAPES)
def test_there_are_enough_procedures_of_every_shape(isi: Isi, shape: str) -> None:
    least, fits = SHAPES[shape]
    assert sum(bool(fits(sop)) for sop in isi.everything) >= least


def test_they_are_spread_over_units(isi: Isi) -> None:
    assert sum(bool(isi.katalog.milik.get(unit)) for unit in isi.katalog.unit) >= 16


def test_every_unit_but_the_roof_of_others_has_a_procedure(isi: Isi) -> None:
    roofs = {unit.induk for unit in isi.katalog.unit.values()}
    assert {unit for unit in isi.katalog.unit if not isi.katalog.milik.get(unit)} <= roofs


def test_no_procedure_is_a_stub_or_a_book(isi: Isi) -> None:
    assert {sop.id: len(sop.langkah) for sop in isi.everything if not 5 <= len(sop.langkah) <= 22} == {}


def across(isi: Isi) -> set[tuple[str, str]]:
    """Links between published procedures of different units, as (from, to)."""
    links = (link for semua in isi.terbit.katalog.keluar.values() for link in semua)
    return {
        (link.dari, link.ke) for link in links if link.dari.partition("/")[0] != link.ke.partition("/")[0]
    }


def test_procedures_of_different_units_are_linked(isi: Isi) -> None:
    assert len({frozenset(link) for link in across(isi)}) >= 80


def test_a_link_to_another_unit_is_named_at_both_ends_unless_meant(isi: Isi) -> None:
    links = across(isi)
    meant = {tuple(satu["sop"]) for satu in TEMUAN if satu["jenis"] == "buntu" and len(satu["sop"]) == 2}
    alone = {
        link
        for link in links
        if link[::-1] not in links and isi.katalog.sop[link[0]].status is Status.BERLAKU
    }
    assert alone == meant & alone
    assert alone


def test_whatever_a_step_runs_is_named_as_related(isi: Isi) -> None:
    for semua in isi.terbit.katalog.keluar.values():
        related = {link.ke for link in semua if link.jenis is LinkKind.KETERKAITAN}
        assert {link.ke for link in semua if link.jenis is LinkKind.RUJUK} - related <= own(semua)


def own(semua: Any) -> set[str]:
    """Procedures of the same unit: a reader finds them beside it."""
    return {link.ke for link in semua if link.ke.partition("/")[0] == link.dari.partition("/")[0]}


def test_units_were_renamed_and_posts_abolished(isi: Isi) -> None:
    units = isi.katalog.unit.values()
    assert sum(bool(unit.nama_lama) for unit in units) >= 3
    gone = [(unit, post) for unit in units for post in unit.jabatan if post.dihapus]
    assert len(gone) >= 5
    assert all(post.menjadi in {other.id for other in unit.jabatan} for unit, post in gone)


def test_every_life_event_leads_somewhere(isi: Isi) -> None:
    events = isi.terbit.katalog.peristiwa
    assert len(events) >= 12
    assert [event for event, sop in events.items() if not sop] == []


# Writing: one form, no doubles, only the warnings that are meant.


@pytest.mark.parametrize(
    "path",
    [path for path in STATED if path.suffix in (".md", ".yml")],
    ids=lambda path: path.relative_to(SOPS).as_posix(),
)
def test_every_file_is_canonical(path: Path) -> None:
    bentuk = formatting.file_shape(path.name)
    if bentuk is None:
        assert path.name == "istilah.yml"
        return
    raw = path.read_bytes()
    assert formatting.format_file(path.name, raw, bentuk).isi == raw


MEANT = {
    ("sops/damkar/proteksi-kebakaran.md", "wajib"),  # drafts have no day in force yet
    ("sops/dishub/rambu-jalan.md", "wajib"),
    ("sops/diskominfo/email-dinas.md", "wajib"),
    ("sops/inspektorat/pengaduan-asn.md", "wajib"),
    ("sops/damkar/proteksi-kebakaran.md", "masih-diperiksa"),  # and say what a person must still look at
    ("sops/dishub/rambu-jalan.md", "masih-diperiksa"),
    ("sops/diskominfo/email-dinas.md", "masih-diperiksa"),
    ("sops/inspektorat/pengaduan-asn.md", "masih-diperiksa"),
    ("sops/diskominfo/pengaduan.md", "sop-masih-draf"),  # procedures in force that already name a draft
    ("sops/dpupr/slf.md", "sop-masih-draf"),
}


def test_there_are_no_errors_and_only_the_warnings_that_are_meant(isi: Isi) -> None:
    found = isi.terbit.diagnostics
    assert [str(satu) for satu in found if satu.tingkat is Level.KESALAHAN] == []
    assert {(satu.berkas, satu.kode) for satu in found if satu.tingkat is Level.PERINGATAN} == MEANT


def doubles(values: Iterator[object]) -> list[object]:
    return [value for value, times in Counter(values).items() if times > 1]


def test_no_two_procedures_share_a_number(isi: Isi) -> None:
    assert doubles(sop.nomor for sop in isi.everything) == []


def test_no_two_procedures_of_a_unit_share_a_name(isi: Isi) -> None:
    assert doubles((sop.unit, sop.nama.casefold()) for sop in isi.everything) == []


def test_no_procedure_took_force_before_it_was_written(isi: Isi) -> None:
    for sop in isi.everything:
        if sop.tanggal.pembuatan and sop.tanggal.efektif:
            assert sop.tanggal.pembuatan.first_day <= sop.tanggal.efektif.last_day, sop.id


def test_no_procedure_cites_a_regulation_of_a_later_year(isi: Isi) -> None:
    for sop in isi.everything:
        days = [
            hari.last_day for hari in (sop.tanggal.pembuatan, sop.tanggal.efektif, sop.tanggal.revisi) if hari
        ]
        assert [ident for ident in sop.dasar_hukum if int(ident[-4:]) > max(days).year] == [], sop.id


def test_every_legal_basis_is_in_the_registry(isi: Isi) -> None:
    assert {ident for sop in isi.everything for ident in sop.dasar_hukum} <= set(isi.katalog.peraturan)


def test_a_repealed_regulation_names_one_that_holds(isi: Isi) -> None:
    for satu in isi.katalog.peraturan.values():
        while satu.status is StatusPeraturan.DICABUT:
            satu = isi.katalog.peraturan[satu.dicabut_oleh]
        assert all(ubah in isi.katalog.peraturan for ubah in satu.diubah_oleh)


def test_nobody_living_is_named(isi: Isi) -> None:
    assert {(sop.disahkan_oleh.nama, sop.disahkan_oleh.nip) for sop in isi.everything} == {
        ("(contoh)", "(contoh)")
    }


def test_a_step_starts_with_a_verb_and_ends_without_a_stop(isi: Isi) -> None:
    for sop in isi.everything:
        for satu in sop.langkah:
            assert re.match(r"(?:Me|Ber)[a-z]+ ", satu.kegiatan) or satu.kegiatan == "Mendaftar ulang", (
                satu.kegiatan
            )
            assert not satu.kegiatan.endswith("."), satu.kegiatan
            assert satu.kelengkapan, (sop.id, satu.kegiatan)


SPELLINGS = {
    "email": "surel",
    "e-mail": "surel",
    "KTP elektronik": "KTP-el",
    "KTP-El": "KTP-el",
    "kartu keluarga": "Kartu Keluarga",
    "Walikota": "Wali Kota",
    "blanko": "blangko",
    "ijin": "izin",
    "praktek": "praktik",
    "foto kopi": "fotokopi",
    "fotocopy": "fotokopi",
    "online": "daring",
    "merubah": "mengubah",
    "OPD": "Perangkat Daerah",
    "Sekretaris Lurah": "Sekretaris Kelurahan",
    "buku KIA": "Buku Kesehatan Ibu dan Anak",
}


def shown(nilai: Any, kunci: str = "") -> Iterator[str]:
    """All texts that readers see as text: no ids, and not what people call a procedure."""
    if isinstance(nilai, dict):
        for nama, satu in nilai.items():
            if nama not in ("alias", "id", "pemilik", "kontak", "nama_lama", "sebelumnya"):
                yield from shown(satu, nama)
    elif isinstance(nilai, list | tuple):
        for satu in nilai:
            yield from shown(satu, kunci)
    elif isinstance(nilai, str):
        yield nilai


@pytest.mark.parametrize("other", SPELLINGS)
def test_each_term_is_spelled_one_way(isi: Isi, other: str) -> None:
    word = re.compile(rf"\b{re.escape(other)}\b")
    models = (*isi.everything, *isi.katalog.unit.values())
    assert [
        teks for satu in models for teks in shown(satu.model_dump(mode="python")) if word.search(teks)
    ] == []


def test_the_words_of_people_are_known(isi: Isi) -> None:
    assert len(isi.katalog.istilah) >= 150
    for word in (
        "akte",
        "bikin",
        "kartu kuning",
        "imb",
        "kir",
        "balik nama",
        "bapelitbang",
        "ktp elektronik",
    ):
        assert word in isi.katalog.istilah


# Forms to download.


def text_of(path: Path) -> str:
    """The text of a form, as far as our own PDF and Word files need it."""
    if path.suffix == ".docx":
        with zipfile.ZipFile(path) as docx:
            return re.sub("<[^>]+>", " ", docx.read("word/document.xml").decode("utf-8"))
    streams = re.findall(rb"stream\r?\n(.*?)endstream", path.read_bytes(), re.DOTALL)
    packed = (base64.a85decode(b"<~" + raw.strip(), adobe=True) for raw in streams)
    return "".join(zlib.decompress(raw).decode("latin-1") for raw in packed)


def test_there_are_enough_forms_and_each_is_offered(isi: Isi) -> None:
    offered = {(sop.unit, satu.berkas) for sop in isi.everything for satu in sop.lampiran}
    assert {(path.parent.parent.name, path.name) for path in FORMS} == offered
    assert sum(bool(sop.lampiran) for sop in isi.everything) >= 6


@pytest.mark.parametrize("path", FORMS, ids=lambda path: path.name)
def test_a_form_is_plainly_marked_as_an_example(path: Path) -> None:
    assert path.suffix in (".pdf", ".docx")
    assert "CONTOH" in text_of(path)


def test_a_form_is_called_an_example_where_it_is_offered(isi: Isi) -> None:
    assert [
        satu.nama for sop in isi.everything for satu in sop.lampiran if not satu.nama.endswith(" (contoh)")
    ] == []


@pytest.mark.parametrize("path", STATED, ids=lambda path: path.relative_to(SOPS).as_posix())
def test_files_are_small(path: Path) -> None:
    assert path.stat().st_size < (40_000 if path.parent.name == "lampiran" else 100_000)


# The faults that are there on purpose.


@pytest.mark.parametrize("satu", TEMUAN, ids=lambda satu: f"{satu['jenis']}-{satu['sop'][0]}")
def test_an_expected_finding_rests_on_what_is_there(isi: Isi, satu: dict[str, Any]) -> None:
    assert set(satu) <= {"jenis", "sop", "langkah", "temuan", "why"}
    assert satu["jenis"] in {*(kind.kode for kind in all_kinds()), "bukan"}
    assert satu["why"]
    for ident in satu["sop"]:
        assert ident in isi.katalog.sop
    for ident, n in satu.get("langkah", ()):
        assert ident in satu["sop"]
        assert 1 <= n <= len(isi.katalog.sop[ident].langkah)


def expected(jenis: str) -> list[dict[str, Any]]:
    return [satu for satu in TEMUAN if satu["jenis"] == jenis]


def test_the_posts_that_findings_name_are_abolished(isi: Isi) -> None:
    for satu in expected("jabatan_dihapus"):
        for ident, n in satu["langkah"]:
            sop = isi.katalog.sop[ident]
            assert any(isi.katalog.performer(sop, teks).dihapus for teks in sop.langkah[n - 1].pelaksana), (
                ident
            )


def test_only_the_procedures_that_findings_name_cite_a_repealed_law(isi: Isi) -> None:
    dead = {ident for ident, satu in isi.katalog.peraturan.items() if satu.status is StatusPeraturan.DICABUT}
    citing = {
        sop.id for sop in isi.everything if sop.status is not Status.DICABUT and dead & set(sop.dasar_hukum)
    }
    assert citing == {ident for satu in expected("dasar_hukum") for ident in satu["sop"]}


def test_what_must_not_be_reported_is_silenced_in_the_source(isi: Isi) -> None:
    for satu in expected("bukan"):
        dua = [isi.katalog.sop[ident] for ident in satu["sop"]]
        assert any(
            kecuali.dengan == lain.id for sop in dua for lain in dua for kecuali in sop.bukan_tumpang_tindih
        )
    assert expected("bukan")
