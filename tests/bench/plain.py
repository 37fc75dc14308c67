"""The same site as a reasonable author would write it for plain Material: Markdown pages, with tables and
links.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from macros.catalog.whole import Catalog
from macros.model.exits import Exit, exits
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
  - peraturan/index.md
  - jabatan/index.md
  - layanan/index.md
not_in_nav: |
  /sop/
  /peraturan/
  /jabatan/
  /layanan/
plugins:
  - search
"""
"""What makes large sites quick: the navigation pruned, SOPs outside it. Search stays, and no extension is
added.
"""


def write_plain(folder: Path, katalog: Catalog, *, best: bool, whole: bool = False) -> Path:
    """Write a MkDocs project with a page for each SOP and unit; returns its ``mkdocs.yml``.

    The pages say what ours say and a person can keep by hand: no flowchart, evaluation, open data or links
    back. With ``whole`` the links back are there, and a page for every regulation, role and life event, as on
    our site.
    """
    pages = dict(_pages(katalog, back=whole))
    if whole:
        pages.update(_lists(katalog))
    for name, text in pages.items():
        path = folder / "docs" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    settings = folder / "mkdocs.yml"
    units = "\n".join(f"      - unit/{ident}.md" for ident in katalog.unit)
    settings.write_text(BEST.format(units=units) if best else DEFAULT, "utf-8")
    return settings


def _pages(katalog: Catalog, *, back: bool) -> Iterator[tuple[str, str]]:
    parts = ("unit", "peraturan", "jabatan", "layanan")
    yield "index.md", f"# SOP {katalog.kota.nama}\n\n{_list(f'[{satu}]({satu}/index.md)' for satu in parts)}"
    for part in parts[1:]:
        yield f"{part}/index.md", f"# {part.capitalize()}\n"
    units = (f"[{unit.nama}]({ident}.md)" for ident, unit in katalog.unit.items())
    yield "unit/index.md", f"# Unit\n\n{_list(units)}"
    for ident, unit in katalog.unit.items():
        sops = (f"[{katalog.sop[i].nama}](../sop/{i}.md)" for i in katalog.milik.get(ident, ()))
        kontak = (unit.kontak.alamat, *unit.kontak.jam, unit.kontak.telepon, unit.kontak.surel)
        yield f"unit/{ident}.md", f"# {unit.nama}\n\n{_list(kontak)}\n## SOP\n\n{_list(sops)}"
    for ident, sop in katalog.sop.items():
        yield f"sop/{ident}.md", "\n".join(_sop(katalog, sop, back=back))


def _lists(katalog: Catalog) -> Iterator[tuple[str, str]]:
    """The pages of regulations, life events and roles, and the lists of each."""
    for ident, law in katalog.peraturan.items():
        cited = _list(f"[{katalog.sop[i].nama}](../sop/{i}.md)" for i in katalog.pengutip.get(ident, ()))
        yield f"peraturan/{ident}.md", f"# {law.nama}\n\ntentang {law.tentang}\n\n## SOP\n\n{cited}"
    for event in katalog.kota.peristiwa:
        served = _list(f"[{katalog.sop[i].nama}](../sop/{i}.md)" for i in katalog.peristiwa[event.id])
        yield f"layanan/{event.id}.md", f"# {event.nama}\n\n{served}"
    for role in katalog.peran.values():
        steps = _list(
            f"[{katalog.sop[satu.sop].nama}](../../sop/{satu.sop}.md) langkah {satu.langkah}: "
            f"{katalog.sop[satu.sop].langkah[satu.langkah - 1].kegiatan}"
            for satu in katalog.tugas.get(role.kunci, ())
        )
        yield f"jabatan/{role.unit or 'umum'}/{role.id}.md", f"# {role.nama}\n\n{steps}"
    laws = (f"[{law.nama}]({ident}.md) tentang {law.tentang}" for ident, law in katalog.peraturan.items())
    yield "peraturan/index.md", f"# Peraturan\n\n{_list(laws)}"
    events = (f"[{event.nama}]({event.id}.md)" for event in katalog.kota.peristiwa)
    yield "layanan/index.md", f"# Layanan\n\n{_list(events)}"
    roles = (f"[{role.nama}]({role.unit or 'umum'}/{role.id}.md)" for role in katalog.peran.values())
    yield "jabatan/index.md", f"# Jabatan\n\n{_list(roles)}"


def _sop(katalog: Catalog, sop: Sop, *, back: bool) -> Iterator[str]:
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
    law = (
        "[{0.nama}](../../peraturan/{0.id}.md) tentang {0.tentang}"
        if back
        else "{0.nama} tentang {0.tentang}"
    )
    cited = (law.format(satu) for satu in laws)
    yield f"### Dasar hukum\n\n{_list(cited)}"
    for judul, isi in (
        ("Kualifikasi pelaksana", sop.kualifikasi_pelaksana),
        ("Peralatan dan perlengkapan", sop.peralatan),
        ("Peringatan", sop.peringatan),
        ("Pencatatan dan pendataan", sop.pencatatan),
    ):
        yield f"### {judul}\n\n{_list(isi)}"
    yield f"## Keterkaitan\n\n{_list(_link(katalog, ident) for ident in sop.keterkaitan)}"
    if back:
        pointing = dict.fromkeys(satu.dari for satu in katalog.masuk.get(sop.id, ()))
        yield f"## Disebut oleh\n\n{_list(_link(katalog, ident) for ident in pointing)}"


def _table(katalog: Catalog, sop: Sop) -> str:
    """One row a step, one column a performer with a symbol in it, as the regulation's form has them."""
    acting_ever = (katalog.performer(sop, teks) for langkah in sop.langkah for teks in langkah.pelaksana)
    roles = {peran.kunci: peran.nama for peran in acting_ever}
    head = ["No", "Kegiatan", *roles.values(), "Kelengkapan", "Waktu", "Output", "Keterangan"]
    rows = [_cells(head), _cells(["---"] * len(head))]
    for n, (langkah, keluar) in enumerate(zip(sop.langkah, exits(sop.langkah), strict=True), 1):
        acting = {katalog.performer(sop, teks).kunci for teks in langkah.pelaksana}
        symbol = "◆" if langkah.keputusan else "■"
        kegiatan = langkah.kegiatan + (f" ({_link(katalog, langkah.rujuk)})" if langkah.rujuk else "")
        rows.append(
            _cells(
                [
                    str(n),
                    kegiatan,
                    *(symbol if role in acting else " " for role in roles),
                    "; ".join(langkah.kelengkapan),
                    _waktu(langkah),
                    langkah.output,
                    _arah(langkah, keluar),
                ]
            )
        )
    return "\n".join(rows) + "\n"


def _waktu(langkah: Langkah) -> str:
    return f"{langkah.waktu}, lalu menunggu {langkah.tunggu}" if langkah.tunggu else str(langkah.waktu)


def _arah(langkah: Langkah, keluar: Sequence[Exit]) -> str:
    if not langkah.keputusan:
        return langkah.keterangan
    return "; ".join(f"{satu.label}: " + (f"langkah {satu.ke}" if satu.ke else "selesai") for satu in keluar)


def _link(katalog: Catalog, ident: str) -> str:
    lain = katalog.sop[ident]
    return f"[{lain.nama} ({katalog.unit[lain.unit].singkatan})](../../sop/{ident}.md)"


def _cells(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _list(items: Iterable[str]) -> str:
    return "".join(f"- {satu}\n" for satu in items)


def _pairs(*pairs: tuple[str, object]) -> str:
    return (
        "\n".join([_cells(("", "")), _cells(("---", "---")), *(_cells((k, str(v))) for k, v in pairs)]) + "\n"
    )
