"""Random content: texts as people write them, data of any shape, and SOPs that pass every check."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import strategies as st

from macros.model.shape import shape_of
from macros.model.sop import Naskah
from macros.source.canonical import Bentuk, ListShape, MappingShape, Plain, write_markdown
from macros.source.folder import Folder
from macros.source.yaml import Data

TERLARANG = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
HURUF = st.characters(exclude_categories=("Cc", "Cs", "Co", "Cn"), exclude_characters=TERLARANG)
JEBAKAN = st.sampled_from(
    (
        "012",
        "1:30",
        "no",
        "null",
        "~",
        "- a",
        "a: b",
        "a #b",
        "'",
        '"',
        "{{ x }}",
        "[a",
        "2024-11-06",
        "=",
        "0o7",
        "<b>&amp;</b>",
        "*a*",
        "&a",
        "!a",
        "% a",
        "@a",
        "`a`",
        "a:",
        "...",
        "---",
        "\ufeffa",
        "\u2028",
        "ya",
        "1e3",
        "\\n",
    )
)

SEBARIS = (st.text(HURUF, min_size=1, max_size=30) | JEBAKAN).map(str.strip).filter(bool)
"""One line of text as a field may hold it: nothing that the reader refuses, nothing around it to strip."""

BERALINEA = st.lists(SEBARIS | st.just(""), max_size=5).map("\n".join)


def data(rupa: Bentuk) -> st.SearchStrategy[Data]:
    """Data of a shape, in any order of keys, with a scalar or nothing where a list may stand."""
    if isinstance(rupa, MappingShape):
        isi = {kunci: data(satu) for kunci, satu in rupa.kunci.items()}
        return st.fixed_dictionaries({}, optional=isi).flatmap(
            lambda satu: st.permutations(list(satu.items())).map(dict)
        )
    if isinstance(rupa, ListShape):
        return st.lists(data(rupa.isi), max_size=3) | data(rupa.isi)
    if isinstance(rupa, Plain):
        return st.sampled_from(("true", "false", "2024-11", "2024-11-06", "0.5", "bukan tanggal"))
    return SEBARIS | BERALINEA | st.none()


WAKTU = st.sampled_from(
    (
        "5 menit",
        "± 1 jam",
        "1-2 hari kerja",
        "paling lama 3 hari",
        "½ jam",
        "1 x 24 jam",
        "Tentatif",
        "1 jam/berkas",
    )
)
PERAN = {
    "dinas": ("loket", "kepala", "pemohon", "bagian:juru"),
    "bagian": ("dinas:loket", "juru", "pemohon", "bagian:juru"),
}
KOTA = {
    "kota.yml": b"nama: Kota Melati\nperistiwa:\n  - id: lahir\n    nama: Kelahiran\n",
    "peraturan.yml": b"- id: uu-1\n  nama: UU 1\n  status: diubah\n",
}
UNIT = {
    "dinas": b"---\nnama: Dinas\nsingkatan: D\njenis: dinas\njabatan:\n"
    b"  - id: loket\n    nama: Loket\n  - id: kepala\n    nama: Kepala\n---\n",
    "bagian": b"---\nnama: Bagian\nsingkatan: B\njenis: bagian\njabatan:\n  - id: juru\n    nama: Juru\n---\n",
}
SEMUA_SOP = ("dinas/satu", "dinas/dua", "bagian/tiga")


@st.composite
def folder_sah(draw: st.DrawFn) -> Folder:
    """A content folder of up to three SOPs that passes every check, with any text in its fields and any
    sound flow.
    """
    ada = SEMUA_SOP[: draw(st.integers(1, len(SEMUA_SOP)))]
    rupa = shape_of(Naskah)
    sop = {ident: write_markdown(draw(naskah_sah(ident, ada)), rupa, "").encode() for ident in ada}
    return Folder("sops", daftar=dict(KOTA), unit=dict(UNIT), sop=sop)


@st.composite
def naskah_sah(draw: st.DrawFn, ident: str, ada: Sequence[str]) -> dict[str, Data]:
    """The front matter of an SOP in force; it carries out only SOPs after it in ``ada``, so that nothing
    goes round.
    """
    nomor = ada.index(ident)
    lain: list[Data] = [satu for satu in ada if satu != ident]
    layanan: dict[str, st.SearchStrategy[Data]] = {
        "peristiwa": st.just("lahir"),
        "untuk": SEBARIS,
        "persyaratan": st.lists(SEBARIS, min_size=1, max_size=3),
        "waktu": WAKTU,
        "biaya": SEBARIS,
        "produk": SEBARIS,
        "tempat": SEBARIS,
        "pengaduan": SEBARIS,
    }
    boleh: dict[str, st.SearchStrategy[Data]] = {
        "alias": SEBARIS,
        "sifat": st.just("rutin"),
        "rencana_tinjauan": st.just("2026-05"),
        "keputusan": SEBARIS,
        "keterkaitan": st.just(lain),
        "peralatan": st.lists(SEBARIS, max_size=2),
        "peringatan": SEBARIS,
        "layanan": st.fixed_dictionaries({}, optional=layanan),
        "tinjauan": st.just([{"tanggal": "2025-05", "jenis": "evaluasi"}]),
        "periksa": SEBARIS,
    }
    return {
        "nama": f"{nomor} {draw(SEBARIS)}",
        "nomor": f"{nomor}/{draw(SEBARIS)}",
        "status": "berlaku",
        "tanggal": {"pembuatan": "2025-01-02", "efektif": draw(st.sampled_from(("2025-01", "2025-02-03")))},
        "disahkan_oleh": {"jabatan": draw(SEBARIS)},
        "dasar_hukum": ["uu-1", f"Keputusan {draw(SEBARIS)}"],
        **draw(st.fixed_dictionaries({}, optional=boleh)),
        "langkah": draw(langkah_sah(PERAN[ident.partition("/")[0]], ada[nomor + 1 :])),
    }


@st.composite
def langkah_sah(draw: st.DrawFn, peran: Sequence[str], rujukan: Sequence[str]) -> list[Data]:
    """Steps that are all reached and all lead to an end: each has an exit to the next, and maybe one
    anywhere.
    """
    banyak = draw(st.integers(1, 7))
    hasil: list[Data] = []
    for n in range(banyak):
        lanjut = f"l{n + 1}" if n + 1 < banyak else "selesai"
        lain = draw(
            st.sampled_from(
                [satu for satu in (*(f"l{i}" for i in range(banyak)), "selesai") if satu != lanjut]
            )
        )
        keluar: list[dict[str, Data]] = [
            {},
            {"ya": lanjut, "tidak": lain},
            {"ya": lain, "tidak": lanjut},
            {"cabang": [{"bila": draw(SEBARIS), "ke": satu} for satu in (lain, lanjut, lain)]},
        ]
        boleh: dict[str, st.SearchStrategy[Data]] = {
            "kelengkapan": st.lists(SEBARIS, max_size=2),
            "keterangan": SEBARIS,
            "biaya": SEBARIS,
            "tunggu": WAKTU,
        }
        if rujukan:
            boleh["rujuk"] = st.sampled_from(rujukan)
        oleh: list[Data] = list(draw(st.lists(st.sampled_from(peran), min_size=1, max_size=3, unique=True)))
        satu: dict[str, Data] = {
            "id": f"l{n}",
            "kegiatan": draw(SEBARIS),
            "pelaksana": oleh,
            "waktu": draw(WAKTU),
            "output": draw(SEBARIS),
        }
        hasil.append(
            {**satu, **draw(st.fixed_dictionaries({}, optional=boleh)), **draw(st.sampled_from(keluar))}
        )
    return hasil
