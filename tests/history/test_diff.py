"""The difference of two states of an SOP, in words that a director understands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel

from macros.history.change import Change, ChangeKind
from macros.history.diff import Differ, lacks_approval
from macros.history.field_names import field_name
from macros.model.field import own_record
from macros.model.kota import Kota
from macros.model.peraturan import Peraturan
from macros.model.readers import read_sop
from macros.model.shape import shape_of
from macros.model.sop import Langkah, Naskah, Sop
from macros.model.unit import DataUnit
from macros.source.canonical import write_markdown
from macros.source.document import parse_markdown
from tests.city import ganti
from tests.strategies import SEMUA_SOP, naskah_sah


class Nama:
    """Calls things by made-up names, so that a test sees where names stand."""

    def sop(self, ident: str) -> str:
        return f"SOP {ident}"

    def peraturan(self, ident: str) -> str:
        return f"Peraturan {ident}"

    def peran(self, unit: str, teks: str, dari: str = "") -> str:  # noqa: ARG002
        return teks.capitalize()

    def unit(self, ident: str) -> str:
        return f"Unit {ident}"


BANDING = Differ(Nama())
NASKAH = """\
---
nama: Penerbitan KTP
nomor: 400/1
status: berlaku
tanggal:
  pembuatan: 2025-01-02
  efektif: 2025-02-01
keputusan: Keputusan Nomor 1
dasar_hukum:
  - uu-1
keterkaitan:
  - dinas/lain
layanan:
  persyaratan:
    - Fotokopi KK
    - Pasfoto
  waktu: 3 hari kerja
  biaya: Gratis
langkah:
  - id: serah
    kegiatan: Menyerahkan berkas permohonan
    pelaksana:
      - pemohon
    waktu: 5 menit
    output: Berkas permohonan
  - id: periksa
    kegiatan: Memeriksa kelengkapan berkas
    pelaksana:
      - loket
    kelengkapan:
      - Berkas permohonan
    waktu: 15 menit
    output: Berkas lengkap
    ya: cetak
    tidak: serah
  - id: cetak
    kegiatan: Mencetak kartu
    pelaksana:
      - operator
    waktu: 10 menit
    output: Kartu
  - kegiatan: Menyerahkan kartu kepada pemohon
    pelaksana:
      - loket
      - pemohon
    waktu: 5 menit
    output: Tanda terima
---

Penjelasan.
"""


def sop(teks: str = NASKAH) -> Sop:
    hasil = read_sop(parse_markdown("sops/dinas/ktp.md", teks.encode()), "dinas/ktp").nilai
    assert hasil is not None
    return hasil


def ubah(*pasangan: tuple[str, str]) -> list[str]:
    teks = NASKAH
    for lama, baru in pasangan:
        teks = ganti(teks, lama, baru)
    return [str(satu) for satu in BANDING.sop(sop(), sop(teks))]


@pytest.mark.parametrize(
    ("lama", "baru", "kata"),
    [
        ("waktu: 15 menit", "waktu: 10 menit", "Langkah 2: waktu 15 menit → 10 menit"),
        ("    waktu: 15 menit\n", "", "Langkah 2: waktu dihapus: 15 menit"),
        ("      - operator", "      - kepala", "Langkah 3: pelaksana Operator → Kepala"),
        (
            "      - Berkas permohonan",
            "      - Berkas permohonan\n      - Buku agenda",
            "Langkah 2: kelengkapan ditambah: Buku agenda",
        ),
        ("output: Kartu\n", "output: Kartu tercetak\n", "Langkah 3: output “Kartu” → “Kartu tercetak”"),
        (
            "    tidak: serah",
            "    tidak: selesai",
            "Langkah 2: bila Tidak ke langkah 1 (“Menyerahkan berkas permohonan”) → selesai",
        ),
        ("    - Pasfoto\n", "", "Persyaratan dihapus: Pasfoto"),
        (
            "    - Pasfoto\n",
            "    - Pasfoto\n    - Surat pengantar\n",
            "Persyaratan ditambah: Surat pengantar",
        ),
        (
            "  waktu: 3 hari kerja",
            "  waktu: 1 hari kerja",
            "Janji waktu layanan: 3 hari kerja → 1 hari kerja",
        ),
        ("biaya: Gratis", "biaya: Rp10.000", "Biaya layanan: Gratis → Rp10.000"),
        ("  - uu-1", "  - uu-1\n  - uu-2", "Dasar hukum ditambah: Peraturan uu-2"),
        ("  - dinas/lain", "  - dinas/baru", "Keterkaitan dihapus: SOP dinas/lain"),
        ("status: berlaku", "status: dicabut", "Status: berlaku → dicabut"),
        (
            "nama: Penerbitan KTP",
            "nama: Penerbitan KTP-el",
            "Nama SOP: “Penerbitan KTP” → “Penerbitan KTP-el”",
        ),
        ("  efektif: 2025-02-01", "  efektif: 2025-03-01", "Tanggal efektif: 1 Februari 2025 → 1 Maret 2025"),
        ("Penjelasan.", "Penjelasan lain.", "Penjelasan: “Penjelasan.” → “Penjelasan lain.”"),
    ],
)
def test_a_change_is_told_in_words(lama: str, baru: str, kata: str) -> None:
    assert kata in ubah((lama, baru))


def test_a_removed_step_is_told_and_the_numbers_after_it_are_not() -> None:
    potong = NASKAH[NASKAH.index("  - id: cetak") : NASKAH.index("  - kegiatan: Menyerahkan kartu")]
    assert ubah(
        (potong, ""),
        ("    ya: cetak\n", "    ya: serah-kartu\n"),
        ("  - kegiatan: Menyerahkan kartu", "  - id: serah-kartu\n    kegiatan: Menyerahkan kartu"),
    ) == [
        "Langkah 3 lama dihapus: “Mencetak kartu” (Operator, 10 menit)",
        (
            "Langkah 2: bila Ya ke langkah 3 lama (“Mencetak kartu”) → ke langkah 3 (“Menyerahkan kartu kepada "
            "pemohon”)"
        ),
    ]


def test_a_new_step_is_told_and_the_ways_to_the_others_stay() -> None:
    baru = "  - kegiatan: Mengambil nomor antrean\n    pelaksana: pemohon\n    waktu: 1 menit\n    output: Nomor\n"
    assert ubah(("langkah:\n", f"langkah:\n{baru}")) == [
        "Langkah 1 ditambah: “Mengambil nomor antrean” (Pemohon, 1 menit)"
    ]


def test_a_step_put_before_the_one_that_a_question_leads_to_is_told_once() -> None:
    baru = (
        "    kegiatan: Mengambil blangko\n    pelaksana: operator\n    waktu: 1 menit\n    output: Blangko\n"
    )
    lain = "  - id: cetak-kartu\n    kegiatan: Mencetak kartu"
    kata = "Langkah 3 ditambah: “Mengambil blangko” (Operator, 1 menit)"
    assert ubah(("  - id: cetak\n    kegiatan: Mencetak kartu", f"  - id: cetak\n{baru}{lain}")) == [kata]
    jauh = baru.replace("waktu: 1", "lanjut: serah\n    waktu: 1")
    assert ubah(("  - id: cetak\n    kegiatan: Mencetak kartu", f"  - id: cetak\n{jauh}{lain}")) == [
        "Langkah 2: bila Ya ke langkah 3 lama (“Mencetak kartu”) → ke langkah 3 (“Mengambil blangko”)",
        kata,
    ]


def test_what_prose_names_is_called_by_its_name_and_a_new_id_is_no_change() -> None:
    lama = "Lihat {{ sop(\"dinas/a\") }}, {{ peraturan('uu-1') }}, dan [f](../dinas/b.md#langkah-2). {{ langkah() }}"
    assert ubah(("Penjelasan.", lama)) == [
        "Penjelasan dihapus: “Penjelasan.”",
        (
            "Penjelasan ditambah: “Lihat SOP dinas/a, Peraturan uu-1, dan [f](SOP dinas/b#langkah-2). (bagian "
            "langkah)”"
        ),
    ]

    class Sama(Nama):
        def sop(self, ident: str) -> str:  # noqa: ARG002
            return "Kartu (Dinas)"

    satu, dua = (
        sop(ganti(NASKAH, "Penjelasan.", lama.replace("nas/", isi))) for isi in ("nas/", "nas/baru-")
    )
    assert Differ(Sama()).sop(satu, dua) == ()


def test_a_moved_step_is_told_once() -> None:
    awal, akhir = NASKAH.index("  - id: cetak"), NASKAH.index("  - kegiatan: Menyerahkan kartu")
    potong = NASKAH[awal:akhir]
    sisa = NASKAH[akhir : NASKAH.index("---\n\nPenj")]
    pindah = [kata for kata in ubah((potong + sisa, sisa + potong)) if "dipindah" in kata]
    assert pindah == ["Langkah 3 dipindah dari urutan 4: “Menyerahkan kartu kepada pemohon”"]


@pytest.mark.parametrize(
    ("lama", "baru"),
    [
        ("waktu: 15 menit", 'waktu: "15  mnt"'),
        ("nama: Penerbitan KTP", "nama: 'Penerbitan KTP'"),
        ("Penjelasan.", "Penjelasan.\n\n"),
        ("id: serah\n", "id: serahkan\n"),
    ],
)
def test_what_means_the_same_is_no_change(lama: str, baru: str) -> None:
    teks = ganti(NASKAH, lama, baru)
    if "serahkan" in baru:
        teks = ganti(teks, "tidak: serah\n", "tidak: serahkan\n")
    assert [str(satu) for satu in BANDING.sop(sop(), sop(teks))] == []


def semua_bidang(kelas: type[BaseModel], awal: str = "") -> Iterator[str]:
    """The dotted name of every field that a file of this model may hold."""
    for nama, bidang in kelas.model_fields.items():
        jenis = bidang.annotation
        pilihan = [satu for satu in (jenis, *getattr(jenis, "__args__", ())) if isinstance(satu, type)]
        model = next((satu for satu in pilihan if issubclass(satu, BaseModel)), None)
        lurus = model is not None and not str(jenis).startswith("tuple")
        if model is not None and lurus:
            yield from semua_bidang(model, f"{awal}{nama}.")
        elif nama != "langkah":
            yield f"{awal}{nama}"
            butir = getattr(bidang.annotation, "__args__", (None,))[0]
            if isinstance(butir, type) and issubclass(butir, BaseModel):
                yield from (f"{nama}.{satu}" for satu in butir.model_fields)


MODEL: dict[str, type[BaseModel]] = {"sop": Naskah, "unit": DataUnit, "peraturan": Peraturan, "kota": Kota}


@pytest.mark.parametrize(
    ("milik", "bidang"),
    [
        (milik, bidang)
        for milik, kelas in MODEL.items()
        for bidang in (*semua_bidang(kelas), "isi")
        if bidang != "id"
    ],
)
def test_every_field_has_a_name_in_sentences(milik: str, bidang: str) -> None:
    key = bidang.rpartition(".")[2]
    assert field_name(milik, bidang) != key or (bidang == "isi" and milik in ("peraturan", "kota"))


JALAN = {"id", "ya", "tidak", "cabang", "lanjut"}


@pytest.mark.parametrize("bidang", [nama for nama in Langkah.model_fields if nama not in JALAN])
def test_every_field_of_a_step_has_a_name_in_sentences(bidang: str) -> None:
    assert own_record(Langkah.model_fields[bidang])


def acak(data: dict[str, Any]) -> Sop:
    teks = write_markdown(data, shape_of(Naskah), "")
    hasil = read_sop(parse_markdown("sops/dinas/satu.md", teks.encode()), "dinas/satu").nilai
    assert hasil is not None
    return hasil


NASKAH_ACAK = naskah_sah("dinas/satu", SEMUA_SOP).map(acak)


@given(NASKAH_ACAK)
def test_nothing_differs_from_itself(satu: Sop) -> None:
    assert BANDING.sop(satu, satu.model_copy(deep=True)) == ()


@given(NASKAH_ACAK, NASKAH_ACAK, st.data())
def test_every_change_of_one_field_is_reported_under_its_name(
    satu: Sop, dua: Sop, data: st.DataObject
) -> None:
    kunci = data.draw(st.sampled_from([nama for nama in Sop.model_fields if nama not in ("id", "langkah")]))
    lain = satu.model_copy(update={kunci: getattr(dua, kunci)})
    bidang = {ubahan.bidang.partition(".")[0] for ubahan in BANDING.sop(satu, lain)}
    assert bidang == (
        {kunci} if arti(getattr(satu, kunci), kunci) != arti(getattr(dua, kunci), kunci) else set()
    )


def arti(nilai: Any, kunci: str = "") -> Any:
    """What a value means: blanks do not, nor does how running text is broken into lines."""
    if isinstance(nilai, BaseModel):
        semua = {nama: arti(getattr(nilai, nama)) for nama in type(nilai).model_fields}
        return {nama: satu for nama, satu in semua.items() if satu not in ("", (), None)} or None
    if isinstance(nilai, tuple):
        return tuple(arti(satu) for satu in nilai)
    if kunci == "isi":
        return [" ".join(satu.split()) for satu in re.split(r"\n\s*\n", nilai) if satu.strip()]
    return " ".join(str(nilai).split()) if isinstance(nilai, str) else nilai if nilai is None else str(nilai)


BIASA = ("waktu", "tunggu", "biaya", "keterangan", "rujuk", "peluang_ya", "kelengkapan")


@given(NASKAH_ACAK.filter(lambda sop: sop.langkah), NASKAH_ACAK.filter(lambda sop: sop.langkah), st.data())
def test_every_edit_of_a_step_is_reported_at_its_step(satu: Sop, dua: Sop, data: st.DataObject) -> None:
    i = data.draw(st.integers(0, len(satu.langkah) - 1))
    kunci = data.draw(st.sampled_from([nama for nama in Langkah.model_fields if nama not in JALAN]))
    nilai = getattr(data.draw(st.sampled_from(dua.langkah)), kunci)
    baru = satu.langkah[i].model_copy(update={kunci: nilai})
    lain = satu.model_copy(update={"langkah": (*satu.langkah[:i], baru, *satu.langkah[i + 1 :])})
    ubahan = BANDING.sop(satu, lain)
    beda = arti(nilai) != arti(getattr(satu.langkah[i], kunci))
    assert bool(ubahan) == beda
    if beda and kunci in BIASA:
        assert {(u.bidang, u.langkah) for u in ubahan} == {(f"langkah.{kunci}", i + 1)}


@given(NASKAH_ACAK.filter(lambda sop: len(sop.langkah) > 1), st.data())
def test_every_step_that_came_went_or_moved_is_reported(satu: Sop, data: st.DataObject) -> None:
    i = data.draw(st.integers(0, len(satu.langkah) - 1))
    tanpa = (*satu.langkah[:i], *satu.langkah[i + 1 :])
    kurang = satu.model_copy(update={"langkah": tanpa})
    for lama, baru, jenis in ((satu, kurang, ChangeKind.DIHAPUS), (kurang, satu, ChangeKind.DITAMBAH)):
        assert [u.jenis for u in BANDING.sop(lama, baru) if u.bidang == "langkah"] == [jenis]
    j = data.draw(st.integers(0, len(tanpa)))
    pindah = (*tanpa[:j], satu.langkah[i], *tanpa[j:])
    assert bool(BANDING.sop(satu, satu.model_copy(update={"langkah": pindah}))) == (pindah != satu.langkah)


@given(NASKAH_ACAK, NASKAH_ACAK)
def test_steps_that_differ_are_reported(satu: Sop, dua: Sop) -> None:
    lain = satu.model_copy(update={"langkah": dua.langkah})
    ubahan = BANDING.sop(satu, lain)
    assert all(u.bidang.startswith("langkah") and str(u).startswith("Langkah ") for u in ubahan)
    if len(satu.langkah) != len(dua.langkah):
        assert any(u.bidang == "langkah" for u in ubahan)


@pytest.mark.parametrize(
    ("lama", "baru", "kata"),
    [
        ("    - Pasfoto\n", "    - Pasfoto (2 lembar)\n", ["Persyaratan: Pasfoto → Pasfoto (2 lembar)"]),
        (
            "    - Fotokopi KK\n    - Pasfoto\n",
            "    - Pasfoto\n    - Fotokopi KK\n",
            ["Persyaratan: urutan diubah"],
        ),
        ("    - Pasfoto\n", "    - Pasfoto\n    - Pasfoto\n", ["Persyaratan ditambah: Pasfoto"]),
        (
            "    - Fotokopi KK\n    - Pasfoto\n",
            "    - Pasfoto\n    - Akta kematian\n",
            ["Persyaratan dihapus: Fotokopi KK", "Persyaratan ditambah: Akta kematian"],
        ),
    ],
)
def test_entries_of_a_list_are_matched_by_what_they_say(lama: str, baru: str, kata: list[str]) -> None:
    assert ubah((lama, baru)) == kata


def test_running_text_is_quoted_where_it_differs() -> None:
    lama = "Berkas diperiksa oleh petugas loket sebelum diteruskan kepada kepala seksi yang berwenang. " * 4
    baru = lama.strip() + " Arsip disimpan lima tahun."
    [pergi, datang] = ubah(("Penjelasan.", lama))
    assert pergi == "Penjelasan dihapus: “Penjelasan.”"
    assert datang.startswith("Penjelasan ditambah: “Berkas diperiksa")
    assert datang.endswith("…”")
    satu, dua = (sop(ganti(NASKAH, "Penjelasan.", isi)) for isi in (lama, baru))
    [kata] = [str(u) for u in BANDING.sop(satu, dua)]
    assert kata.endswith("yang berwenang. Arsip disimpan lima tahun.”")
    assert len(kata) < 250


def test_an_exit_to_the_next_step_is_none() -> None:
    lanjut = ("  - id: serah\n", "  - id: serah\n    lanjut: periksa\n")
    assert ubah(lanjut) == []


def test_how_often_a_branch_is_taken_is_told_and_needs_no_approval() -> None:
    cabang = "    cabang:\n      - bila: Ragu\n        ke: serah\n        peluang: 0.2\n"
    lama, baru = (
        sop(ganti(NASKAH, "    tidak: serah\n", f"    tidak: serah\n{satu}"))
        for satu in (cabang, cabang.replace("0.2", "0.3"))
    )
    ubahan = BANDING.sop(lama, baru)
    assert [str(satu) for satu in ubahan] == ["Langkah 2: peluang Ragu 0,2 → 0,3"]
    assert not lacks_approval(lama, baru, ubahan)


def flag(*pasangan: tuple[str, str]) -> bool:
    teks = NASKAH
    for lama, baru in pasangan:
        teks = ganti(teks, lama, baru)
    lama_sop, kini = sop(), sop(teks)
    return lacks_approval(lama_sop, kini, BANDING.sop(lama_sop, kini))


WAKTU = ("waktu: 15 menit", "waktu: 10 menit")


@pytest.mark.parametrize(
    ("pasangan", "perlu"),
    [
        ([WAKTU], True),
        ([("    - Pasfoto\n", "")], True),
        ([("  waktu: 3 hari kerja", "  waktu: 1 hari kerja")], True),
        ([("Penjelasan.", "Lain.")], False),
        ([("  - uu-1", "  - uu-2")], False),
        ([WAKTU, ("  efektif: 2025-02-01", "  revisi: 2026-01-05\n  efektif: 2025-02-01")], False),
        ([WAKTU, ("Nomor 1", "Nomor 2 Tahun 2026")], False),
        ([WAKTU, ("Keputusan Nomor 1", "keputusan nomor  1.")], True),
        ([WAKTU, ("status: berlaku", "status: draf")], False),
        ([WAKTU, ("keputusan: Keputusan Nomor 1\n", "")], True),
        ([WAKTU, ("  pembuatan: 2025-01-02\n", "")], True),
        ([("    - Fotokopi KK\n    - Pasfoto\n", "    - Pasfoto\n    - Fotokopi KK\n")], False),
        ([], False),
    ],
)
def test_merging_is_not_approval(pasangan: list[tuple[str, str]], perlu: bool) -> None:
    assert flag(*pasangan) is perlu


@pytest.mark.parametrize("kini", ["", "  revisi: 2024-12-31\n", "  revisi: 2025-06-01\n"])
def test_a_date_that_is_gone_or_older_is_no_approval(kini: str) -> None:
    lama = ganti(NASKAH, "  efektif: 2025-02-01\n", "  revisi: 2025-06-01\n  efektif: 2025-02-01\n")
    satu, dua = sop(lama), sop(ganti(ganti(lama, "  revisi: 2025-06-01\n", kini), *WAKTU))
    assert lacks_approval(satu, dua, BANDING.sop(satu, dua))


def test_a_change_as_data_leaves_out_what_is_empty() -> None:
    [satu] = BANDING.sop(sop(), sop(ganti(NASKAH, *WAKTU)))
    assert isinstance(satu, Change)
    assert satu.to_dict() == {
        "bidang": "langkah.waktu",
        "jenis": "diubah",
        "langkah": 2,
        "kegiatan": "Memeriksa kelengkapan berkas",
        "lama": "15 menit",
        "baru": "10 menit",
        "teks": "Langkah 2: waktu 15 menit → 10 menit",
    }


def test_a_trial_and_a_form_are_told_in_short() -> None:
    tinjauan = {
        "tanggal": "2026-01-01",
        "jenis": "simulasi",
        "formulir": {"mudah_dipahami": True, "saling_sinergi": False},
        "uji_coba": [{"langkah": 1, "kegiatan": "Memeriksa", "menit": ["9", "9,5"]}],
    }
    lama = Sop.model_validate({"id": "dinas/kartu", "nama": "Kartu"})
    baru = Sop.model_validate({"id": "dinas/kartu", "nama": "Kartu", "tinjauan": [tinjauan]})
    kata = "Tinjauan ditambah: 1 Januari 2026, simulasi, formulir 1 Ya dan 1 Tidak, 1 langkah diuji, 2 pengukuran"
    assert [str(satu) for satu in Differ(Nama()).sop(lama, baru)] == [kata]
