"""Every generated page of the site, as Markdown with macro calls and its settings: one pure function."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from macros.catalog.katalog import Katalog
from macros.catalog.tautan import Peran
from macros.model.kota import Evaluasi
from macros.model.sop import Sop
from macros.render import alamat
from macros.render.cari import huruf
from macros.render.ringkasan import NAMA_JENIS
from macros.render.riwayat import sebut_bulan
from macros.source.prose import lumpuhkan


@dataclass(frozen=True, slots=True)
class Halaman:
    """A page: its address, title and description as plain text, Markdown, and the source it comes from.

    ``sumber`` is relative to the content folder, "" for pages made from the catalog alone; ``sop`` the id of the SOP
    that the page is about. ``data`` is the file that holds the same as JSON, from the root of the site; a page that has
    one has a Markdown twin too. ``evaluasi`` marks the pages of the evaluation;
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



class Bagian(NamedTuple):
    """A standard part of an SOP page: its anchor, its heading, and the macro that draws it."""

    jangkar: str
    judul: str
    makro: str


BAGIAN = (
    Bagian("layanan", "Untuk Anda", "layanan"),
    Bagian("langkah", "Langkah", "langkah"),
    Bagian("identitas", "Identitas", "identitas"),
    Bagian("keterkaitan", "Keterkaitan", "keterkaitan"),
    Bagian("riwayat", "Riwayat", "riwayat"),
)
"""In the order of the page."""


def semua_halaman(katalog: Katalog, bulan: Sequence[str] = ()) -> Iterator[Halaman]:
    """All pages of the site that are made from the catalog, in a stable order; ``bulan`` have changes to tell."""
    for sop in katalog.sop.values():
        yield halaman_sop(katalog, sop)
    yield _daftar("unit/", "Unit kerja", "Alamat, jam layanan, dan prosedur setiap unit", "daftar_unit()")
    for ident, unit in katalog.unit.items():
        prosa = lumpuhkan(unit.isi, katalog.panggilan.get(ident, ())).strip()
        isi = "\n\n".join(filter(None, ("{{ kartu_unit() }}", prosa, "{{ isi_unit() }}")))
        yield Halaman(
            f"unit/{ident}/",
            unit.nama or ident,
            f"{unit.nama}: prosedur, layanan, jabatan, alamat, dan jam layanan",
            isi,
            sumber=f"{ident}/index.md",
            data=alamat.data_unit(ident),
            asing=bool(unit.isi),
        )
    yield _daftar("peraturan/", "Peraturan", "Dasar hukum SOP; yang sering dikutip di depan", "daftar_peraturan()")
    for ident, peraturan in katalog.peraturan.items():
        tentang = f"{peraturan.nama} tentang {peraturan.tentang}" if peraturan.tentang else peraturan.nama
        isi = f"{{{{ kartu_peraturan({json.dumps(ident)}) }}}}"
        yield Halaman(alamat.peraturan(ident), peraturan.nama, tentang, isi, sumber="peraturan.yml")
    yield _daftar("jabatan/", "Jabatan", "Setiap jabatan dengan semua tugasnya", "daftar_jabatan()")
    for peran in katalog.peran.values():
        yield _halaman_jabatan(katalog, peran)
    yield _daftar("layanan/", "Layanan", "Layanan menurut hal yang sedang dialami", "daftar_layanan()")
    for satu in katalog.kota.peristiwa:
        isi = f"{{{{ kartu_peristiwa({json.dumps(satu.id)}) }}}}"
        yield Halaman(alamat.peristiwa(satu.id), satu.nama, f"Layanan untuk {satu.nama.lower()}", isi)
    ringkasan = "Cari prosedur, lalu saring menurut unit, keadaan, dan jabatan"
    yield Halaman("cari/", "Cari", ringkasan, "# Cari\n\n{{ pencarian() }}")
    for awal in huruf(katalog):
        yield _daftar(f"cari/{awal}/", f"SOP: {awal.upper()}", "SOP menurut abjad", f'abjad("{awal}")')
    if katalog.kota.evaluasi is Evaluasi.PUBLIK:
        yield from halaman_evaluasi(katalog)
    ringkasan = "SOP yang terbit, berubah, dan dihapus, yang terbaru di depan"
    yield _daftar("perubahan/", "Perubahan", ringkasan, "perubahan()")
    for nilai in bulan:
        judul = f"Perubahan {sebut_bulan(nilai)}"
        yield _daftar(alamat.perubahan(nilai), judul, ringkasan, f'perubahan("{nilai}")')
    yield _daftar("sop/", "Semua SOP", "Semua prosedur yang berlaku, menurut unit kerja", "daftar_sop()")


def halaman_evaluasi(katalog: Katalog) -> Iterator[Halaman]:
    """The evaluation and its parts: each kind of finding, each unit with SOPs, the map of units, the
    measures, what revisions did to them.
    """
    bagian = [("", "Evaluasi", "Tumpang tindih, tinjauan, dan ukuran dari semua SOP")]
    bagian += (
        (f"temuan/{jenis.value.replace('_', '-')}", nama, f"Temuan evaluasi tentang {nama.lower()}")
        for jenis, nama in NAMA_JENIS.items()
    )
    bagian.append(("antarunit", "Hubungan antarunit", "Unit mana menyerahkan pekerjaan kepada unit mana"))
    bagian.append(("ukuran", "Ukuran", "Langkah, pelaksana, dan waktu semua SOP per unit dan per peristiwa"))
    bagian.append(("penyederhanaan", "Penyederhanaan", "Ukuran SOP sebelum dan sesudah setiap revisi"))
    unit = (katalog.unit[ident] for ident in katalog.unit if katalog.milik.get(ident))
    bagian += ((f"unit/{satu.id}", f"Evaluasi {satu.nama}", f"Tinjauan dan temuan SOP {satu.nama}") for satu in unit)
    for satu, judul, ringkasan in bagian:
        isi = f"{{{{ evaluasi({json.dumps(satu)}) }}}}" if satu else "{{ evaluasi() }}"
        yield Halaman(alamat.evaluasi(satu), judul, ringkasan, isi, evaluasi=True)


def halaman_sop(katalog: Katalog, sop: Sop) -> Halaman:
    """The page of an SOP: the macro calls of its body, or the standard ones, around the body's prose."""
    bagian = {satu.makro: f'{{{{ bagian("{satu.makro}") }}}}' for satu in bagian_sop(katalog, sop)}
    bagian["prosa"] = prosa = lumpuhkan(sop.isi, katalog.panggilan.get(sop.id, ())).strip()
    urut = ("layanan", "langkah", "prosa", "identitas", "keterkaitan", "riwayat")
    return Halaman(
        alamat.sop(sop.id),
        sop.nama or sop.id,
        _ringkasan(sop, katalog.unit[sop.unit].nama),
        "\n\n".join(["{{ kepala() }}", *filter(None, map(bagian.get, urut)), "{{ kaki() }}"]),
        sumber=f"{sop.id}.md",
        sop=sop.id,
        data=alamat.data_sop(sop.id),
        asing=bool(prosa),
    )


def bagian_sop(katalog: Katalog, sop: Sop) -> list[Bagian]:
    """The standard parts that stand on an SOP's page: all but those that its body places itself."""
    dipanggil = {satu.nama for satu in katalog.panggilan.get(sop.id, ()) if not satu.args and not satu.kwargs}
    return [satu for satu in BAGIAN if satu.makro not in dipanggil and (satu.makro != "layanan" or sop.layanan)]


def _ringkasan(sop: Sop, unit: str) -> str:
    """One sentence for search engines and previews."""
    fakta = []
    if sop.layanan and sop.layanan.waktu:
        fakta.append(f"selesai {sop.layanan.waktu}")
    if sop.layanan and sop.layanan.biaya:
        fakta.append(f"biaya {sop.layanan.biaya}")
    fakta.append(f"{len(sop.langkah)} langkah")
    return f"{sop.nama}, {unit}: {', '.join(fakta)}."


def _daftar(url: str, judul: str, ringkasan: str, makro: str) -> Halaman:
    return Halaman(url, judul, ringkasan, f"# {judul}\n\n{ringkasan}.\n{{: .sop-untuk }}\n\n{{{{ {makro} }}}}")


def _halaman_jabatan(katalog: Katalog, peran: Peran) -> Halaman:
    unit = katalog.unit[peran.unit].nama if peran.unit else "masyarakat"
    isi = f"{{{{ kartu_jabatan({json.dumps(peran.kunci)}) }}}}"
    return Halaman(alamat.jabatan(peran), peran.nama, f"Langkah {peran.nama}, {unit}, dalam semua SOP", isi)


def alihan(katalog: Katalog) -> Mapping[str, str]:
    """Redirects: the address of each former id to the present one."""
    return {alamat.sop(lama): alamat.sop(kini) for lama, kini in katalog.alihan.items()}
