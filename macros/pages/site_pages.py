"""Every generated page of the site, as Markdown with macro calls and its settings: one pure function."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from macros.base import address
from macros.catalog.links import Peran
from macros.catalog.whole import Catalog
from macros.changes.history_parts import month_name
from macros.evaluate.registry import all_kinds
from macros.model.kota import EvaluasiAccess
from macros.model.sop import Sop
from macros.pages.search_page import letters
from macros.source.prose import neutralize


@dataclass(frozen=True, slots=True)
class SitePage:
    """A page: its address, title and description as plain text, Markdown, and the source it comes from.

    ``sumber`` is relative to the content folder, "" for pages made from the catalog alone; ``sop`` the id of
    the SOP that the page is about. ``data`` is the file that holds the same as JSON, from the root of the
    site; a page that has one has a Markdown twin too. ``evaluasi`` marks the pages of the evaluation;
    ``asing`` tells that the Markdown holds an editor's prose.
    """

    url: str
    judul: str
    ringkasan: str
    isi: str
    sumber: str = ""
    sop: str = ""
    data: str = ""
    asing: bool = False
    evaluasi: bool = False
    sembunyi: Sequence[str] = field(default=("navigation", "toc"))

    @property
    def berkas(self) -> str:
        """The file of the page in the folder of documents: ``sop/dinas/ktp.md``."""
        return f"{self.url.rstrip('/')}.md"


class Part(NamedTuple):
    """A standard part of an SOP page: its anchor, its heading, and the macro that draws it."""

    jangkar: str
    judul: str
    makro: str


BAGIAN = (
    Part("layanan", "Untuk Anda", "layanan"),
    Part("langkah", "Langkah", "langkah"),
    Part("identitas", "Identitas", "identitas"),
    Part("keterkaitan", "Keterkaitan", "keterkaitan"),
    Part("riwayat", "Riwayat", "riwayat"),
)
"""In the order of the page."""


def all_pages(katalog: Catalog, bulan: Sequence[str] = ()) -> Iterator[SitePage]:
    """All pages of the site that are made from the catalog, in a stable order; ``bulan`` have changes to
    tell.
    """
    for sop in katalog.sop.values():
        yield sop_page(katalog, sop)
    yield _list("unit/", "Unit kerja", "Alamat, jam layanan, dan prosedur setiap unit", "daftar_unit()")
    for ident, unit in katalog.unit.items():
        prosa = neutralize(unit.isi, katalog.panggilan.get(ident, ())).strip()
        isi = "\n\n".join(filter(None, ("{{ kartu_unit() }}", prosa, "{{ isi_unit() }}")))
        yield SitePage(
            f"unit/{ident}/",
            unit.nama or ident,
            f"{unit.nama}: prosedur, layanan, jabatan, alamat, dan jam layanan",
            isi,
            sumber=f"{ident}/index.md",
            data=address.data_unit(ident),
            asing=bool(unit.isi),
        )
    yield _list(
        "peraturan/", "Peraturan", "Dasar hukum SOP; yang sering dikutip di depan", "daftar_peraturan()"
    )
    for ident, peraturan in katalog.peraturan.items():
        tentang = f"{peraturan.nama} tentang {peraturan.tentang}" if peraturan.tentang else peraturan.nama
        isi = f"{{{{ kartu_peraturan({json.dumps(ident)}) }}}}"
        yield SitePage(address.peraturan(ident), peraturan.nama, tentang, isi, sumber="peraturan.yml")
    yield _list("jabatan/", "Jabatan", "Setiap jabatan dengan semua tugasnya", "daftar_jabatan()")
    for peran in katalog.peran.values():
        yield _page_jabatan(katalog, peran)
    yield _list("layanan/", "Layanan", "Layanan menurut hal yang sedang dialami", "daftar_layanan()")
    for satu in katalog.kota.peristiwa:
        isi = f"{{{{ kartu_peristiwa({json.dumps(satu.id)}) }}}}"
        yield SitePage(address.peristiwa(satu.id), satu.nama, f"Layanan untuk {satu.nama.lower()}", isi)
    ringkasan = "Cari prosedur, lalu saring menurut unit, keadaan, dan jabatan"
    yield SitePage("cari/", "Cari", ringkasan, "# Cari\n\n{{ pencarian() }}")
    for awal in letters(katalog):
        yield _list(f"cari/{awal}/", f"SOP: {awal.upper()}", "SOP menurut abjad", f'abjad("{awal}")')
    if katalog.kota.evaluasi is EvaluasiAccess.PUBLIK:
        yield from evaluation_pages(katalog)
    ringkasan = "SOP yang terbit, berubah, dan dihapus, yang terbaru di depan"
    yield _list("perubahan/", "Perubahan", ringkasan, "perubahan()")
    for nilai in bulan:
        judul = f"Perubahan {month_name(nilai)}"
        yield _list(address.perubahan(nilai), judul, ringkasan, f'perubahan("{nilai}")')
    yield _list("sop/", "Semua SOP", "Semua prosedur yang berlaku, menurut unit kerja", "daftar_sop()")


def evaluation_pages(katalog: Catalog) -> Iterator[SitePage]:
    """The evaluation and its parts: each kind of finding, each unit with SOPs, the map of units, the
    measures, what revisions did to them.
    """
    bagian = [("", "Evaluasi", "Tumpang tindih, tinjauan, dan ukuran dari semua SOP")]
    bagian += (
        (f"temuan/{kind.address}", kind.nama, f"Temuan evaluasi tentang {kind.nama.lower()}")
        for kind in all_kinds()
    )
    bagian.append(("antarunit", "Hubungan antarunit", "Unit mana menyerahkan pekerjaan kepada unit mana"))
    bagian.append(("ukuran", "Ukuran", "Langkah, pelaksana, dan waktu semua SOP per unit dan per peristiwa"))
    bagian.append(("penyederhanaan", "Penyederhanaan", "Ukuran SOP sebelum dan sesudah setiap revisi"))
    unit = (katalog.unit[ident] for ident in katalog.unit if katalog.milik.get(ident))
    bagian += (
        (f"unit/{satu.id}", f"Evaluasi {satu.nama}", f"Tinjauan dan temuan SOP {satu.nama}") for satu in unit
    )
    for satu, judul, ringkasan in bagian:
        isi = f"{{{{ evaluasi({json.dumps(satu)}) }}}}" if satu else "{{ evaluasi() }}"
        yield SitePage(address.evaluasi(satu), judul, ringkasan, isi, evaluasi=True)


def sop_page(katalog: Catalog, sop: Sop) -> SitePage:
    """The page of an SOP: the macro calls of its body, or the standard ones, around the body's prose."""
    bagian = {satu.makro: f'{{{{ bagian("{satu.makro}") }}}}' for satu in parts_of(katalog, sop)}
    bagian["prosa"] = prosa = neutralize(sop.isi, katalog.panggilan.get(sop.id, ())).strip()
    urut = ("layanan", "langkah", "prosa", "identitas", "keterkaitan", "riwayat")
    return SitePage(
        address.sop(sop.id),
        sop.nama or sop.id,
        _summary(sop, katalog.unit[sop.unit].nama),
        "\n\n".join(["{{ kepala() }}", *filter(None, map(bagian.get, urut)), "{{ kaki() }}"]),
        sumber=f"{sop.id}.md",
        sop=sop.id,
        data=address.data_sop(sop.id),
        asing=bool(prosa),
    )


def parts_of(katalog: Catalog, sop: Sop) -> list[Part]:
    """The standard parts that stand on an SOP's page: all but those that its body places itself."""
    dipanggil = {satu.nama for satu in katalog.panggilan.get(sop.id, ()) if not satu.args and not satu.kwargs}
    return [
        satu for satu in BAGIAN if satu.makro not in dipanggil and (satu.makro != "layanan" or sop.layanan)
    ]


def _summary(sop: Sop, unit: str) -> str:
    """One sentence for search engines and previews."""
    fakta = []
    if sop.layanan and sop.layanan.waktu:
        fakta.append(f"selesai {sop.layanan.waktu}")
    if sop.layanan and sop.layanan.biaya:
        fakta.append(f"biaya {sop.layanan.biaya}")
    fakta.append(f"{len(sop.langkah)} langkah")
    return f"{sop.nama}, {unit}: {', '.join(fakta)}."


def _list(url: str, judul: str, ringkasan: str, makro: str) -> SitePage:
    return SitePage(
        url, judul, ringkasan, f"# {judul}\n\n{ringkasan}.\n{{: .sop-untuk }}\n\n{{{{ {makro} }}}}"
    )


def _page_jabatan(katalog: Catalog, peran: Peran) -> SitePage:
    unit = katalog.unit[peran.unit].nama if peran.unit else "masyarakat"
    isi = f"{{{{ kartu_jabatan({json.dumps(peran.kunci)}) }}}}"
    return SitePage(address.jabatan(peran), peran.nama, f"Langkah {peran.nama}, {unit}, dalam semua SOP", isi)


def redirects(katalog: Catalog) -> Mapping[str, str]:
    """Redirects: the address of each former id to the present one."""
    return {address.sop(lama): address.sop(kini) for lama, kini in katalog.alihan.items()}
