"""Markdown twins of pages, for assistants that quote the exact step: ``index.md`` beside ``index.html``.

CommonMark (https://spec.commonmark.org/0.31.2/). Every value is escaped on its way into a template; an editor's prose
is Markdown already, its macro calls become plain links.
"""

import re
from collections.abc import Iterator
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined

from macros.catalog.katalog import Katalog
from macros.evaluate.jadwal import jadwal
from macros.flow.jalur import ukur
from macros.model.alur import Keluar, jalan_keluar
from macros.model.sop import Langkah, Sop
from macros.model.unit import Unit
from macros.render import alamat
from macros.render.langkah import arah
from macros.render.templat import SARINGAN
from macros.source.prose import PanggilanMakro

_TANDA = re.compile(r"[\\`*_\[\]<>&~|]")
_AWAL = re.compile(r"^(\d*)([#+=.)-])")


class Polos(str):
    """Text that is Markdown already and stands as it is."""

    __slots__ = ()


def teks(nilai: object) -> str:
    """A value as it stands within a line of Markdown: nothing in it is a mark of Markdown or HTML."""
    return nilai if isinstance(nilai, Polos) else _TANDA.sub(r"\\\g<0>", " ".join(str(nilai).split()))


def butir(nilai: object) -> Polos:
    """The same where a block begins: nor does it open a list, a heading or a rule."""
    return Polos(_AWAL.sub(r"\1\\\2", teks(nilai), count=1))


def taut(nama: str, url: str) -> Polos:
    """A link."""
    return Polos(f"[{teks(nama)}](<{url}>)" if set(url) & set("() ") else f"[{teks(nama)}]({url})")


class Kembaran:
    """Writes the twins of one catalog's pages, with full addresses where the city's site is known."""

    def __init__(self, katalog: Katalog) -> None:
        self._katalog = katalog
        self._env = Environment(
            loader=PackageLoader("macros.render", "templates"),
            autoescape=False,  # noqa: S701 - no HTML: every value passes through `teks`
            finalize=teks,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
            auto_reload=False,
        )
        self._env.filters.update(SARINGAN, polos=Polos, butir=butir)
        self._env.globals.update(katalog=katalog, kota=katalog.kota, taut=taut, alamat=alamat, url=self._url)

    def sop(self, sop: Sop) -> str:
        """The twin of an SOP's page: what a citizen must know, every step with its anchor, the identity block."""
        keluar = jalan_keluar(sop.langkah)
        monitoring, evaluasi = jadwal(sop)
        return self._isi(
            "kembaran_sop.md.j2",
            sop=sop,
            unit=self._katalog.unit[sop.unit],
            ukuran=ukur(sop.langkah, sop.unit),
            langkah=[(n, satu, self._oleh(sop, satu), self._arah(sop, n, keluar[n - 1])) for n, satu in _nomori(sop)],
            dasar_hukum=[(satu, self._katalog.peraturan.get(satu)) for satu in sop.dasar_hukum],
            terkait=[self._katalog.sop[satu] for satu in sop.keterkaitan if satu in self._katalog.sop],
            dievaluasi=evaluasi.terakhir,
            dimonitor=monitoring.terakhir,
            prosa=Polos(prosa(self._katalog, sop.id, sop.isi)),
        )

    def unit(self, unit: Unit) -> str:
        """The twin of a unit's page: its contact and its SOPs."""
        sop = [self._katalog.sop[ident] for ident in self._katalog.milik.get(unit.id, ())]
        isi = Polos(prosa(self._katalog, unit.id, unit.isi))
        return self._isi("kembaran_unit.md.j2", unit=unit, sop=sop, prosa=isi)

    def pengantar(self) -> str:
        """``llms.txt`` (https://llmstxt.org): what the site holds, services by life event, then units."""
        katalog = self._katalog
        peristiwa = [
            (satu.nama, [katalog.sop[ident] for ident in katalog.peristiwa[satu.id]]) for satu in katalog.kota.peristiwa
        ]
        return self._isi("llms.txt.j2", peristiwa=peristiwa)

    def _isi(self, nama: str, **konteks: Any) -> str:
        return re.sub(r"\n{3,}", "\n\n", self._env.get_template(nama).render(**konteks))

    def _url(self, halaman: str) -> str:
        return alamat.penuh(self._katalog.kota.situs, halaman)

    def _oleh(self, sop: Sop, langkah: Langkah) -> str:
        return ", ".join(dict.fromkeys(self._katalog.pelaku(sop, satu).nama for satu in langkah.pelaksana))

    def _arah(self, sop: Sop, n: int, keluar: tuple[Keluar, ...]) -> Polos:
        """Where a step leads: "Ya: lanjut ke langkah 3. Tidak: kembali ke langkah 1."."""
        semua = arah(n, keluar, akhir=n == len(sop.langkah))
        kata = [f"{satu.depan}langkah {satu.ke}" if satu.ke else f"{satu.depan}selesai" for satu in semua]
        return Polos(" ".join(f"{teks(satu)}." for satu in kata))


def kembaran(katalog: Katalog) -> Iterator[tuple[str, bytes]]:
    """The twins of all SOPs and units, and ``llms.txt``: path from the root of the site, and bytes."""
    tulis = Kembaran(katalog)
    for sop in katalog.sop.values():
        yield f"{alamat.sop(sop.id)}index.md", tulis.sop(sop).encode()
    for unit in katalog.unit.values():
        yield f"{alamat.unit(unit.id)}index.md", tulis.unit(unit).encode()
    yield "llms.txt", tulis.pengantar().encode()


def _nomori(sop: Sop) -> Iterator[tuple[int, Langkah]]:
    return enumerate(sop.langkah, 1)


def prosa(katalog: Katalog, ident: str, isi: str) -> str:
    """The body of an SOP or unit as plain Markdown: each macro call as the link or name that it draws, or nothing."""
    hasil, posisi = [], 0
    for satu in katalog.panggilan.get(ident, ()):
        hasil += [isi[posisi : satu.awal], _panggilan(katalog, satu)]
        posisi = satu.akhir
    return "".join([*hasil, isi[posisi:]]).strip()


def _panggilan(katalog: Katalog, satu: PanggilanMakro) -> str:
    """What a call draws, where that is a link or a name; the tables that others draw stand elsewhere in the data."""
    if satu.nama == "kota":
        return teks(katalog.kota.nama)
    semua: dict[str, tuple[Any, Any]] = {
        "sop": (katalog.sop, alamat.sop),
        "unit": (katalog.unit, alamat.unit),
        "peraturan": (katalog.peraturan, alamat.peraturan),
    }
    if satu.nama not in semua or not (satu.args or satu.kwargs):
        return ""
    isian = dict(zip((satu.nama, "teks"), satu.args, strict=False)) | dict(satu.kwargs)
    ident = isian.get(satu.nama, "")
    daftar, ke = semua[satu.nama]
    nama = isian.get("teks") or (daftar[ident].nama if ident in daftar else ident)
    return taut(nama, alamat.penuh(katalog.kota.situs, ke(ident))) if ident in daftar else teks(nama)
