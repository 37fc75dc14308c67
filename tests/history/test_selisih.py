"""The difference of two states of an SOP, in words that a director understands."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel

from macros.history.selisih import Pembanding, tanpa_pengesahan
from macros.history.ubahan import SEBUTAN, Ubahan
from macros.model.baca import baca_sop
from macros.model.bentuk import bentuk
from macros.model.sop import Langkah, Naskah, Sop
from macros.source.canonical import tulis_markdown
from macros.source.document import parse_markdown
from tests.kota import ganti
from tests.strategi import SEMUA_SOP, naskah_sah


class Nama:
    """Calls things by made-up names, so that a test sees where names stand."""

    def sop(self, ident: str) -> str:
        return f"SOP {ident}"

    def peraturan(self, ident: str) -> str:
        return f"Peraturan {ident}"

    def peran(self, unit: str, teks: str) -> str:  # noqa: ARG002
        return teks.capitalize()


BANDING = Pembanding(Nama())
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
    hasil = baca_sop(parse_markdown("sops/dinas/ktp.md", teks.encode()), "dinas/ktp").nilai
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
        ("      - Berkas permohonan", "      - Berkas permohonan\n      - Buku agenda",
         "Langkah 2: kelengkapan ditambah: Buku agenda"),
        ("output: Kartu\n", "output: Kartu tercetak\n", "Langkah 3: output “Kartu” → “Kartu tercetak”"),
        ("    tidak: serah", "    tidak: selesai",
         "Langkah 2: bila Tidak ke langkah 1 (“Menyerahkan berkas permohonan”) → selesai"),
        ("    - Pasfoto\n", "", "Persyaratan dihapus: Pasfoto"),
        ("    - Pasfoto\n", "    - Pasfoto\n    - Surat pengantar\n", "Persyaratan ditambah: Surat pengantar"),
        ("  waktu: 3 hari kerja", "  waktu: 1 hari kerja", "Janji waktu layanan: 3 hari kerja → 1 hari kerja"),
        ("biaya: Gratis", "biaya: Rp10.000", "Biaya layanan: Gratis → Rp10.000"),
        ("  - uu-1", "  - uu-1\n  - uu-2", "Dasar hukum ditambah: Peraturan uu-2"),
        ("  - dinas/lain", "  - dinas/baru", "Keterkaitan dihapus: SOP dinas/lain"),
        ("status: berlaku", "status: dicabut", "Status: berlaku → dicabut"),
        ("nama: Penerbitan KTP", "nama: Penerbitan KTP-el", "Judul: “Penerbitan KTP” → “Penerbitan KTP-el”"),
        ("  efektif: 2025-02-01", "  efektif: 2025-03-01", "Tanggal efektif: 1 Februari 2025 → 1 Maret 2025"),
        ("Penjelasan.", "Penjelasan lain.", "Penjelasan diubah"),
    ],
)  # fmt: skip
def test_a_change_is_told_in_words(lama: str, baru: str, kata: str) -> None:
    assert kata in ubah((lama, baru))


def test_a_removed_step_is_told_and_the_numbers_after_it_are_not() -> None:
    potong = NASKAH[NASKAH.index("  - id: cetak") : NASKAH.index("  - kegiatan: Menyerahkan kartu")]
    assert ubah((potong, ""), ("    ya: cetak\n", "    ya: serah-kartu\n"),
                ("  - kegiatan: Menyerahkan kartu", "  - id: serah-kartu\n    kegiatan: Menyerahkan kartu")) == [
        "Langkah 3 lama dihapus: “Mencetak kartu” (Operator, 10 menit)",
        "Langkah 2: bila Ya ke langkah 3 (“Mencetak kartu”) → ke langkah 3 (“Menyerahkan kartu kepada pemohon”)",
    ]  # fmt: skip


def test_a_new_step_is_told_and_the_ways_to_the_others_stay() -> None:
    baru = "  - kegiatan: Mengambil nomor antrean\n    pelaksana: pemohon\n    waktu: 1 menit\n    output: Nomor\n"
    assert ubah(("langkah:\n", f"langkah:\n{baru}")) == [
        "Langkah 1 ditambah: “Mengambil nomor antrean” (Pemohon, 1 menit)"
    ]


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


@pytest.mark.parametrize("bidang", [*semua_bidang(Naskah)])
def test_every_field_has_a_name_in_sentences(bidang: str) -> None:
    assert bidang in SEBUTAN


JALAN = {"id", "ya", "tidak", "cabang", "lanjut"}


@pytest.mark.parametrize("bidang", [nama for nama in Langkah.model_fields if nama not in JALAN])
def test_every_field_of_a_step_has_a_name_in_sentences(bidang: str) -> None:
    assert f"langkah.{bidang}" in SEBUTAN


def acak(data: dict[str, Any]) -> Sop:
    teks = tulis_markdown(data, bentuk(Naskah), "")
    hasil = baca_sop(parse_markdown("sops/dinas/satu.md", teks.encode()), "dinas/satu").nilai
    assert hasil is not None
    return hasil


NASKAH_ACAK = naskah_sah("dinas/satu", SEMUA_SOP).map(acak)


@given(NASKAH_ACAK)
def test_nothing_differs_from_itself(satu: Sop) -> None:
    assert BANDING.sop(satu, satu.model_copy(deep=True)) == ()


@given(NASKAH_ACAK, NASKAH_ACAK, st.data())
def test_every_change_of_one_field_is_reported_under_its_name(satu: Sop, dua: Sop, data: st.DataObject) -> None:
    semua = ["nama", "nomor", "keputusan", "alias", "peralatan", "peringatan", "dasar_hukum"]
    kunci = data.draw(st.sampled_from(semua))
    lain = satu.model_copy(update={kunci: getattr(dua, kunci)})
    bidang = {ubahan.bidang for ubahan in BANDING.sop(satu, lain)}
    assert bidang == ({kunci} if _arti(getattr(satu, kunci)) != _arti(getattr(dua, kunci)) else set())


def _arti(nilai: Any) -> Any:
    return [" ".join(satu.split()) for satu in nilai] if isinstance(nilai, tuple) else " ".join(nilai.split())


@given(NASKAH_ACAK, NASKAH_ACAK)
def test_steps_that_differ_are_reported(satu: Sop, dua: Sop) -> None:
    lain = satu.model_copy(update={"langkah": dua.langkah})
    ubahan = BANDING.sop(satu, lain)
    assert all(u.bidang.startswith("langkah") and str(u).startswith("Langkah ") for u in ubahan)
    if len(satu.langkah) != len(dua.langkah):
        assert any(u.bidang == "langkah" for u in ubahan)


def flag(*pasangan: tuple[str, str]) -> bool:
    teks = NASKAH
    for lama, baru in pasangan:
        teks = ganti(teks, lama, baru)
    lama_sop, kini = sop(), sop(teks)
    return tanpa_pengesahan(lama_sop, kini, BANDING.sop(lama_sop, kini))


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
        ([WAKTU, ("status: berlaku", "status: draf")], False),
        ([], False),
    ],
)
def test_merging_is_not_approval(pasangan: list[tuple[str, str]], perlu: bool) -> None:
    assert flag(*pasangan) is perlu


def test_a_change_as_data_leaves_out_what_is_empty() -> None:
    [satu] = BANDING.sop(sop(), sop(ganti(NASKAH, *WAKTU)))
    assert isinstance(satu, Ubahan)
    assert satu.to_dict() == {
        "bidang": "langkah.waktu", "jenis": "diubah", "langkah": 2, "lama": "15 menit", "baru": "10 menit",
        "teks": "Langkah 2: waktu 15 menit → 10 menit",
    }  # fmt: skip


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
    assert [str(satu) for satu in Pembanding(Nama()).sop(lama, baru)] == [kata]
