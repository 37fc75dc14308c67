"""Each rule on the smallest city that breaks it, and on one that keeps it."""

from __future__ import annotations

import pytest

from macros.evaluate.legal_basis import succession_of
from macros.evaluate.stems import stem_of, stems
from tests.evaluate.kecil import katalog, ringkas, temuan

PERATURAN = """
peraturan:
  - {id: uu-1, nama: UU 1, status: dicabut, dicabut_oleh: uu-2, sejak: 2020-06-01}
  - {id: uu-2, nama: UU 2, status: dicabut, dicabut_oleh: uu-3, sejak: 2024-06-01}
  - {id: uu-3, nama: UU 3, status: diubah, diubah_oleh: [uu-4]}
  - {id: uu-4, nama: UU 4}
  - {id: uu-5, nama: UU 5, status: dicabut}
  - {id: uu-6, nama: UU 6, status: dicabut, dicabut_oleh: uu-4, sejak: 2027-01-01}
  - {id: uu-7, nama: UU 7, status: dicabut, dicabut_oleh: uu-7, sejak: 2020-06-01}
sop:
  a/x: {tanggal: {efektif: 2022-01-01}, dasar_hukum: [%s]}
"""
MULAI, KINI = "1 Januari 2022", "Yang perlu dilihat sekarang:"
MATI = "a/x: UU {} sudah dicabut (1 Juni 2020) ketika SOP ini mulai berlaku (1 Januari 2022)."
DASAR = ("dasar-dicabut", "dasar-diubah", "dasar-mati-saat-disahkan", "dasar-mati-sejak-itu")


@pytest.mark.parametrize(
    ("dasar_hukum", "hasil"),
    [
        ("uu-1", f"{MATI.format(1)} {KINI} UU 3 (melalui UU 2)."),
        ("uu-2", f"a/x: UU 2 dicabut 1 Juni 2024, sesudah SOP ini berlaku ({MULAI}). {KINI} UU 3."),
        ("uu-3", "a/x: UU 3 masih berlaku, tetapi sudah diubah dengan UU 4; perubahannya tidak disebut."),
        ("uu-3, uu-4", ""),
        ("uu-5", "a/x: UU 5 sudah dicabut; tanggalnya tidak tercatat."),
        ("uu-6", ""),
        ("uu-7", MATI.format(7)),
        ("UUD 1945", ""),
    ],
)
def test_legal_bases_are_judged_by_the_day_of_the_sop_and_by_today(dasar_hukum: str, hasil: str) -> None:
    assert ringkas(temuan(PERATURAN % dasar_hukum, *DASAR)) == ([hasil] if hasil else [])


def test_a_repealed_base_beside_its_successor_is_to_be_removed() -> None:
    dua = temuan(PERATURAN % "uu-2, uu-3, uu-4", *DASAR)
    assert [satu.saran for satu in dua] == ["Hapus dari dasar hukum; UU 3 sudah disebut."]


def test_the_chain_of_repeals_ends_also_in_a_circle() -> None:
    peraturan = katalog(PERATURAN % "uu-1").peraturan
    assert [satu.id for satu in succession_of(peraturan, "uu-1")] == ["uu-1", "uu-2", "uu-3"]
    assert [satu.id for satu in succession_of(peraturan, "uu-7")] == ["uu-7"]


HASIL = "tanggal: {{efektif: 2025-10-01}}, tinjauan: [{{tanggal: 2025-12-01, jenis: monitoring, {}}}]"
JAM = ("belum-pernah", "monitoring-lewat", "evaluasi-lewat", "rencana-lewat", "tanpa-tindak-lanjut")


@pytest.mark.parametrize(
    ("isi", "kode"),
    [
        ("tanggal: {efektif: 2025-10-01}", []),
        ("tanggal: {efektif: 2025-07-31}", []),
        ("tanggal: {efektif: 2025-07-30}", ["belum-pernah"]),
        ("tanggal: {efektif: 2025-07}", []),
        ("{}", []),
        (
            "tanggal: {efektif: 2020-01-01}, tinjauan: [{tanggal: 2025-07-30, jenis: monitoring}]",
            ["evaluasi-lewat", "monitoring-lewat"],
        ),
        (
            "tanggal: {efektif: 2020-01-01}, tinjauan: [{tanggal: 2025-08-31, jenis: monitoring}]",
            ["evaluasi-lewat"],
        ),
        (
            "tanggal: {efektif: 2020-01-01}, tinjauan: [{tanggal: 2025-01-31, jenis: evaluasi}]",
            ["monitoring-lewat"],
        ),
        (
            "tanggal: {efektif: 2020-01-01}, tinjauan: [{tanggal: 2026-01-01, jenis: simulasi}]",
            ["belum-pernah"],
        ),
        ("tanggal: {efektif: 2025-10-01}, rencana_tinjauan: 2026-01", []),
        ("tanggal: {efektif: 2025-10-01}, rencana_tinjauan: 2025-12", ["rencana-lewat"]),
        (HASIL.format("hasil: Berjalan dengan baik"), []),
        (HASIL.format("hasil: Antrean lama"), ["tanpa-tindak-lanjut"]),
        (HASIL.format("hasil: Antrean lama, tindak_lanjut: Menambah loket"), []),
        ("status: dicabut, tanggal: {efektif: 2020-01-01}", []),
    ],
)
def test_reviews_are_due_by_two_clocks(isi: str, kode: list[str]) -> None:
    isi = isi if isi.startswith("{") else f"{{{isi}}}"
    assert sorted(satu.kode for satu in temuan(f"sop:\n  a/x: {isi}", *JAM)) == kode


JANJI = """
sop:
  a/x:
    layanan: {{waktu: {janji}}}
    langkah:
      - {{kegiatan: Memeriksa, waktu: 30 menit, ya: cepat, tidak: lambat}}
      - {{id: cepat, kegiatan: Menyusun, waktu: {utama}, lanjut: selesai}}
      - {{id: lambat, kegiatan: Meneliti, waktu: 3 hari kerja, {tunggu}}}
unit:
  a: [{{id: loket, nama: Loket}}]
"""


@pytest.mark.parametrize(
    ("janji", "utama", "tunggu", "kode"),
    [
        ("4 hari kerja", "1 jam", "", []),
        ("1 jam", "30 menit", "lanjut: selesai", ["janji-jalan-terlama"]),
        ("1 jam", "31 menit", "", ["janji-terlampaui"]),
        ("1 jam", "10-40 menit", "", ["janji-dapat-terlampaui"]),
        ("4 hari kerja", "1 jam", "tunggu: 1 hari", ["janji-tak-terbanding"]),
        ("4 hari kerja", "1 jam", "'tunggu': 1 hari, pelaksana: [pemohon]", []),
        ("2 hari", "1 jam", "tunggu: 1 hari", []),
        ("Sesuai antrean", "1 jam", "", []),
    ],
)
def test_a_promise_is_held_against_steps_of_its_own_kind_of_time(
    janji: str, utama: str, tunggu: str, kode: list[str]
) -> None:
    semua = ("janji-terlampaui", "janji-dapat-terlampaui", "janji-jalan-terlama", "janji-tak-terbanding")
    teks = JANJI.format(janji=janji, utama=utama, tunggu=tunggu)
    assert [satu.kode for satu in temuan(teks, *semua)] == kode


JABATAN = """
unit:
  a:
    - {id: kasi, nama: Kepala Seksi, dihapus: 2021-12-31, menjadi: analis}
    - {id: analis, nama: Analis}
    - {id: kasubbag, nama: Kepala Subbagian, dihapus: 2022-01}
sop:
  a/x:
    langkah: [{kegiatan: Menilai, pelaksana: [kasi]}, {kegiatan: Mengetik}, {kegiatan: Menelaah, pelaksana: [kasi]}]
  b/y: {langkah: [{kegiatan: Menilai, pelaksana: ["a:kasubbag"]}]}
  a/z: {status: dicabut, langkah: [{kegiatan: Menilai, pelaksana: [kasi]}]}
"""


def test_abolished_posts_are_told_with_their_successor() -> None:
    masih = "masih menjadi pelaksana, padahal jabatan itu dihapus sejak"
    assert ringkas(temuan(JABATAN, "jabatan-dihapus")) == [
        f"a/x, #1, #3: Kepala Seksi {masih} 31 Desember 2021; penggantinya Analis.",
        f"b/y, #1: Kepala Subbagian {masih} Januari 2022.",
    ]


@pytest.mark.parametrize(
    ("langkah", "terkait", "ada"),
    [
        ("{kegiatan: Menyesuaikan gaji, pelaksana: ['b:operator'], kelengkapan: [Surat gaji]}", "", True),
        ("{kegiatan: Menyesuaikan gaji, pelaksana: ['b:operator'], kelengkapan: [Surat gaji]}", "b/y", True),
        (
            "{kegiatan: Menyesuaikan gaji, pelaksana: ['b:operator'], kelengkapan: [Surat tagihan]}",
            "b/y",
            False,
        ),
        ("{kegiatan: Menyesuaikan gaji, pelaksana: ['b:operator'], rujuk: b/y}", "", False),
        ("{kegiatan: Menandatangani gaji, pelaksana: ['b:operator']}", "", False),
        ("{kegiatan: Memeriksa gedung, pelaksana: [loket, 'b:operator']}", "", True),
        ("{kegiatan: Memeriksa gedung, pelaksana: [loket, 'b:operator']}", "b/y", False),
        ("{kegiatan: Menyerahkan laporan, pelaksana: [loket, 'b:operator']}", "", False),
    ],
)
def test_a_role_of_another_unit_needs_an_sop_there_that_takes_the_work_up(
    langkah: str, terkait: str, ada: bool
) -> None:
    teks = f"""
unit:
  a: [{{id: loket, nama: Loket}}]
  b: [{{id: operator, nama: Operator}}]
sop:
  a/x: {{keterkaitan: [{terkait}], langkah: [{langkah}]}}
  b/y: {{keterkaitan: [a/x], langkah: [{{kegiatan: Membayar, kelengkapan: [Surat tagihan], pelaksana: [operator]}}]}}
""".replace("keterkaitan: [a/x], ", "keterkaitan: [a/x], " if terkait else "")
    assert bool(temuan(teks, "peran-tanpa-sop")) is ada


def test_a_reference_that_is_not_returned_is_told_once() -> None:
    teks = "sop:\n  a/x: {keterkaitan: [b/y, b/z]}\n  b/y: {keterkaitan: [a/x]}\n  b/z: {}"
    assert [satu.sop for satu in temuan(teks, "keterkaitan-sepihak")] == [("a/x", "b/z")]


@pytest.mark.parametrize(
    ("kelengkapan", "output", "kode"),
    [
        ("Konsep surat tugas", "Surat", ["dokumen-tanpa-asal"]),
        ("Konsep surat", "Konsep surat tugas", []),
        ("Sertifikat tanah", "Surat", []),
        ("Usul", "Usulan sanksi", ["output-tanpa-tujuan"]),
        ("Usulan sanksi", "Usulan sanksi", []),
    ],
)
def test_drafts_come_from_somewhere_and_proposals_go_somewhere(
    kelengkapan: str, output: str, kode: list[str]
) -> None:
    teks = f"""
unit: {{a: [{{id: loket, nama: Loket}}]}}
sop:
  a/x:
    langkah:
      - {{kegiatan: Menyusun bahan, output: {output}}}
      - {{kegiatan: Menandatangani, kelengkapan: [{kelengkapan}], output: Surat}}
"""
    assert [satu.kode for satu in temuan(teks, "dokumen-tanpa-asal", "output-tanpa-tujuan")] == kode


SYARAT = """
peristiwa: [lahir]
sop:
  a/x: {{layanan: {{peristiwa: [lahir], persyaratan: [{satu}]}}, keterkaitan: [{kait}]}}
  b/y: {{layanan: {{peristiwa: [lahir], persyaratan: [{dua}]}}}}
"""


@pytest.mark.parametrize(
    ("satu", "dua", "kait", "ada"),
    [
        ("Fotokopi KTP-el (1 lembar)", "Fotokopi KTP-el pemohon dan Kartu Keluarga", "b/y", True),
        ("Fotokopi KTP-el", "Fotokopi KTP-el", "", False),
        ("Fotokopi KTP-el", "KTP-el", "b/y", False),
        ("Fotokopi ijazah", "Fotokopi KTP-el", "b/y", False),
    ],
)
def test_copies_asked_again_by_another_unit_along_a_life_event(
    satu: str, dua: str, kait: str, ada: bool
) -> None:
    teks = SYARAT.format(satu=satu, dua=dua, kait=kait)
    assert [t.sop for t in temuan(teks, "syarat-berulang")] == ([("a/x", "b/y")] if ada else [])


TANYA = "output: Berkas, waktu: 5 menit, ya: selesai, tidak: selesai"


@pytest.mark.parametrize(
    ("langkah", "kode"),
    [
        ("kegiatan: Memeriksa berkas, output: Berkas, waktu: 5 menit", []),
        ("kegiatan: Pemeriksaan berkas, output: Berkas, waktu: 5 menit", ["kegiatan-kata-kerja"]),
        ("kegiatan: Loket menerima berkas, output: Berkas, waktu: 5 menit", ["kegiatan-berpelaku"]),
        ("kegiatan: Menerima berkas oleh loket, output: Berkas, waktu: 5 menit", ["kegiatan-berpelaku"]),
        ("kegiatan: Memeriksa berkas, output: Memeriksa berkas, waktu: 5 menit", ["output-benda"]),
        ("kegiatan: Memeriksa berkas, output: Berita acara, waktu: 5 menit", []),
        ("kegiatan: Memeriksa berkas, output: Berkas", ["mutu-baku"]),
        ("kegiatan: Memeriksa berkas, output: Berkas, waktu: Secukupnya", ["mutu-baku"]),
        ("kegiatan: Memeriksa fotocopy ijin, output: Berkas, waktu: 5 menit", ["ejaan-istilah"]),
        (f"kegiatan: Memeriksa dan memaraf, {TANYA}", ["satu-pertanyaan"]),
        (f"kegiatan: Memeriksa dan menilai, {TANYA}", []),
        (f"kegiatan: Memeriksa bahan berbahaya dan beracun, {TANYA}", []),
        ("kegiatan: Memeriksa dan memaraf, output: Berkas, waktu: 5 menit", []),
    ],
)
def test_the_form_of_a_step(langkah: str, kode: list[str]) -> None:
    semua = (
        "kegiatan-kata-kerja",
        "kegiatan-berpelaku",
        "mutu-baku",
        "satu-pertanyaan",
        "output-benda",
        "ejaan-istilah",
    )
    teks = f"unit: {{a: [{{id: loket, nama: Loket}}]}}\nsop:\n  a/x: {{langkah: [{{{langkah}}}]}}"
    assert [satu.kode for satu in temuan(teks, *semua)] == kode


def test_a_finding_of_form_names_its_source() -> None:
    teks = "sop:\n  a/x: {layanan: {waktu: 1 hari}, langkah: [{kegiatan: Cek ijin, output: Menulis}]}"
    sumber = {
        satu.kode: satu.pesan
        for satu in temuan(teks, "kegiatan-kata-kerja", "output-benda", "standar-pelayanan")
    }
    assert "(PermenPAN-RB 35/2012)" in sumber["kegiatan-kata-kerja"]
    assert "(praktik umum)" in sumber["output-benda"]
    assert sumber["standar-pelayanan"] == (
        "Bagian layanan belum memuat persyaratan, biaya, produk, dan penanganan pengaduan "
        "(UU 25/2009 dan PermenPAN-RB 15/2014)."
    )


@pytest.mark.parametrize(
    ("kata", "hasil"),
    [
        ("pemohon", "mohon"),
        ("permohonan", "mohon"),
        ("pohon", "pohon"),
        ("meneliti", "teliti"),
        ("penilaian", "nilai"),
        ("terverifikasi", "verifikasi"),
        ("pemangkasan", "pangkas"),
        ("berkas", "berkas"),
        ("F-1.02", "F-1.02"),
    ],
)
def test_stems(kata: str, hasil: str) -> None:
    assert stem_of(kata) == hasil


def test_stop_words_and_single_letters_have_no_stem() -> None:
    assert stems("Menyerahkan berkas kepada A dan B") == ("serah", "berkas")
