"""The same city as a reasonable author would write it for plain Material: Markdown pages, tables and links by hand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from macros.catalog.katalog import Katalog
from macros.model.alur import Keluar, jalan_keluar
from macros.model.sop import Langkah, Sop

DEFAULT = """\
site_name: SOP
site_url: https://sop.kota-melati.example/
theme:
  name: material
"""
"""Nothing but the theme: MkDocs puts every page into the navigation, and Material's search is on."""

BEST = """\
site_name: SOP
site_url: https://sop.kota-melati.example/
theme:
  name: material
  font: false
  features:
    - navigation.prune
nav:
  - index.md
  - Unit:
      - unit/index.md
{units}
  - peraturan.md
not_in_nav: |
  /sop/
plugins:
  - search
"""
"""What makes large sites quick: the navigation pruned, SOPs outside it. Search stays, and no extension is added."""


def write_plain(folder: Path, katalog: Katalog, *, best: bool) -> Path:
    """Write a MkDocs project with every SOP, unit and regulation of the catalog; returns its ``mkdocs.yml``.

    The pages say what ours say and a person can keep by hand; links back, role pages and life events are left out.
    """
    for name, text in _pages(katalog):
        path = folder / "docs" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    units = "\n".join(f"      - unit/{ident}.md" for ident in katalog.unit)
    settings = folder / "mkdocs.yml"
    settings.write_text(BEST.format(units=units) if best else DEFAULT, "utf-8")
    return settings


def _pages(katalog: Katalog) -> Iterator[tuple[str, str]]:
    yield "index.md", f"# SOP {katalog.kota.nama}\n\n- [Unit](unit/index.md)\n- [Peraturan](peraturan.md)\n"
    units = (f"[{unit.nama}]({ident}.md)" for ident, unit in katalog.unit.items())
    yield "unit/index.md", f"# Unit\n\n{_list(units)}"
    for ident, unit in katalog.unit.items():
        sops = (f"[{katalog.sop[i].nama}](../sop/{i}.md)" for i in katalog.milik.get(ident, ()))
        kontak = (unit.kontak.alamat, *unit.kontak.jam, unit.kontak.telepon, unit.kontak.surel)
        yield f"unit/{ident}.md", f"# {unit.nama}\n\n{_list(kontak)}\n## SOP\n\n{_list(sops)}"
    laws = (f"## {satu.nama} {{ #{satu.id} }}\n\n{satu.tentang}\n" for satu in katalog.peraturan.values())
    yield "peraturan.md", "# Peraturan\n\n" + "\n".join(laws)
    for ident, sop in katalog.sop.items():
        yield f"sop/{ident}.md", "\n".join(_sop(katalog, sop))


def _sop(katalog: Katalog, sop: Sop) -> Iterator[str]:
    unit = katalog.unit[sop.unit]
    yield f"# {sop.nama}\n\n[{unit.nama}](../../unit/{unit.id}.md), {sop.status.value}, {sop.nomor}\n"
    if sop.layanan:
        yield f"## Untuk Anda\n\n{sop.layanan.untuk}\n\n### Yang perlu disiapkan\n\n{_list(sop.layanan.persyaratan)}"
        yield _pairs(
            ("Selesai dalam", sop.layanan.waktu),
            ("Biaya", sop.layanan.biaya),
            ("Yang Anda terima", "; ".join(sop.layanan.produk)),
            ("Tempat", sop.layanan.tempat),
            ("Pertanyaan dan pengaduan", sop.layanan.pengaduan),
        )
    yield f"## Langkah\n\n{_table(katalog, sop)}"
    yield sop.isi.replace("{{ sop(", "SOP ").replace(") }}", "")
    yield "## Identitas\n"
    yield _pairs(
        ("Nomor SOP", sop.nomor),
        ("Tanggal pembuatan", sop.tanggal.pembuatan),
        ("Tanggal revisi", sop.tanggal.revisi),
        ("Tanggal efektif", sop.tanggal.efektif),
        ("Disahkan oleh", sop.disahkan_oleh.jabatan),
        ("Nama SOP", sop.nama),
    )
    laws = (katalog.peraturan[ident] for ident in sop.dasar_hukum)
    cited = (f"[{satu.nama}](../../peraturan.md) tentang {satu.tentang}" for satu in laws)
    yield f"### Dasar hukum\n\n{_list(cited)}"
    for judul, isi in (
        ("Kualifikasi pelaksana", sop.kualifikasi_pelaksana),
        ("Peralatan dan perlengkapan", sop.peralatan),
        ("Peringatan", sop.peringatan),
        ("Pencatatan dan pendataan", sop.pencatatan),
    ):
        yield f"### {judul}\n\n{_list(isi)}"
    yield f"## Keterkaitan\n\n{_list(_link(katalog, ident) for ident in sop.keterkaitan)}"


def _table(katalog: Katalog, sop: Sop) -> str:
    """One row a step, one column a performer with a symbol in it, as the regulation's form has them."""
    acting_ever = (katalog.pelaku(sop, teks) for langkah in sop.langkah for teks in langkah.pelaksana)
    roles = {peran.kunci: peran.nama for peran in acting_ever}
    head = ["No", "Kegiatan", *roles.values(), "Kelengkapan", "Waktu", "Output", "Keterangan"]
    rows = [_cells(head), _cells(["---"] * len(head))]
    for n, (langkah, keluar) in enumerate(zip(sop.langkah, jalan_keluar(sop.langkah), strict=True), 1):
        acting = {katalog.pelaku(sop, teks).kunci for teks in langkah.pelaksana}
        symbol = "◆" if langkah.keputusan else "■"
        kegiatan = langkah.kegiatan + (f" ({_link(katalog, langkah.rujuk)})" if langkah.rujuk else "")
        rows.append(
            _cells([
                str(n), kegiatan, *(symbol if role in acting else " " for role in roles),
                "; ".join(langkah.kelengkapan), _waktu(langkah), langkah.output, _arah(langkah, keluar),
            ])
        )  # fmt: skip
    return "\n".join(rows) + "\n"


def _waktu(langkah: Langkah) -> str:
    return f"{langkah.waktu}, lalu menunggu {langkah.tunggu}" if langkah.tunggu else str(langkah.waktu)


def _arah(langkah: Langkah, keluar: Sequence[Keluar]) -> str:
    if not langkah.keputusan:
        return langkah.keterangan
    return "; ".join(f"{satu.label}: " + (f"langkah {satu.ke}" if satu.ke else "selesai") for satu in keluar)


def _link(katalog: Katalog, ident: str) -> str:
    lain = katalog.sop[ident]
    return f"[{lain.nama} ({katalog.unit[lain.unit].singkatan})](../../sop/{ident}.md)"


def _cells(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _list(items: Iterable[str]) -> str:
    return "".join(f"- {satu}\n" for satu in items)


def _pairs(*pairs: tuple[str, object]) -> str:
    return "\n".join([_cells(("", "")), _cells(("---", "---")), *(_cells((k, str(v))) for k, v in pairs)]) + "\n"
