"""Whatever a content folder holds, opening it tells what is wrong, within the files, and never raises."""

from __future__ import annotations

import os

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from macros.catalog.loading import assemble
from macros.model.kota import Kota
from macros.model.peraturan import Peraturan
from macros.model.shape import shape_of
from macros.model.sop import Cabang, Langkah, Layanan, Naskah, TanggalSop
from macros.model.unit import DataUnit, Jabatan, Kontak
from macros.pages.parts import signatures
from macros.source.folder import Folder

KELAS = (Naskah, Langkah, Cabang, Layanan, TanggalSop, DataUnit, Jabatan, Kontak, Peraturan, Kota)
KUNCI = sorted({kunci for kelas in KELAS for kunci in shape_of(kelas).kunci})
NILAI = st.text(max_size=12) | st.sampled_from(
    (
        "berlaku",
        "draf",
        "dicabut",
        "dinas",
        "dinas/a",
        "dinas/b",
        "bagian/c",
        "a",
        "b",
        "selesai",
        "loket",
        "uu-1",
        "2025-01-02",
        "9999-12",
        "0000-00",
        "3-1 hari",
        "-5 menit",
        "99999999999999 menit",
        "0,5 jam",
        "1:30",
        "nan",
        "true",
        "1e999",
        "https://[",
        "javascript:x",
        "${x}",
        "{{ x }}",
        "\u00bd",
        "\u0661 menit",
    )
)
DATA = st.recursive(
    NILAI | st.none(),
    lambda isi: (
        st.lists(isi, max_size=3)
        | st.dictionaries(st.sampled_from(KUNCI) | st.text(max_size=3), isi, max_size=6)
    ),
    max_leaves=15,
)
TATA = st.dictionaries(st.sampled_from(KUNCI), DATA, max_size=8)
LANGKAH = st.lists(
    st.dictionaries(st.sampled_from(sorted(shape_of(Langkah).kunci)), DATA, max_size=6), max_size=4
)


def naskah(data: object, body: str) -> bytes:
    return f"---\n{yaml.safe_dump(data, allow_unicode=True)}---\n{body}".encode("utf-8", "surrogatepass")


BODY = st.sampled_from(
    (
        "",
        "{{ sop('dinas/a') }}",
        "{{ daftar_sop(unit='x') }}",
        "[a](b.md)",
        "[a](../bagian/c.md#langkah-9)",
        "{{",
    )
) | st.text(max_size=20)
SOP = st.builds(naskah, st.builds(lambda t, langkah: {**t, "langkah": langkah}, TATA, LANGKAH) | TATA, BODY)
BERKAS = SOP | st.builds(naskah, DATA, BODY) | st.binary(max_size=60)
DAFTAR = DATA.map(lambda data: yaml.safe_dump(data).encode("utf-8", "surrogatepass")) | st.binary(max_size=60)


@pytest.mark.long
@settings(max_examples=100_000 if os.environ.get("FUZZ") == "1" else 2_000)
@given(
    st.fixed_dictionaries({}, optional=dict.fromkeys(("kota.yml", "peraturan.yml", "istilah.yml"), DAFTAR)),
    st.fixed_dictionaries({}, optional=dict.fromkeys(("dinas", "bagian"), BERKAS)),
    st.fixed_dictionaries({}, optional=dict.fromkeys(("dinas/a", "dinas/b", "bagian/c"), BERKAS)),
)
def test_any_content_is_opened(
    daftar: dict[str, bytes], unit: dict[str, bytes], sop: dict[str, bytes]
) -> None:
    folder = Folder("sops", daftar=daftar, unit=unit, sop=sop)
    bukaan = assemble(folder, signatures(), draf=True)
    panjang = {
        folder.file(i): isi.count(b"\n") + isi.count(b"\r") + 2
        for i, isi in {**daftar, **unit, **sop}.items()
    }
    assert list(bukaan.diagnostics) == sorted(set(bukaan.diagnostics))
    for satu in bukaan.diagnostics:
        assert 1 <= satu.baris <= panjang.get(satu.berkas, 1), str(satu)
        assert satu.kolom >= 1
    for sebuah in bukaan.katalog.sop.values():
        assert sebuah.unit in bukaan.katalog.unit
