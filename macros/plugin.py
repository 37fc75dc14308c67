"""The MkDocs plugin: wires the catalog to MkDocs, and decides nothing."""

import gc
import os
import re
from collections import deque
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, time
from functools import cache, partial
from itertools import chain
from pathlib import Path
from typing import Any

from markupsafe import escape
from mkdocs.config import config_options
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, ConfigurationError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, event_priority, get_plugin_logger
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, TableOfContents
from mkdocs.utils import write_file
from mkdocs.utils.templates import TemplateContext

from macros.catalog.buka import Bukaan, buka
from macros.catalog.katalog import Katalog
from macros.catalog.setelan import Setelan, SetelanSalah
from macros.history.riwayat import Riwayat
from macros.history.versi import Versi, versi
from macros.model.kota import Evaluasi
from macros.render import alamat, csp, gaya
from macros.render.dokumen.bahan import bahan
from macros.render.dokumen.penerbit import Penerbit
from macros.render.ekspor import berkas
from macros.render.evaluasi import Jadi
from macros.render.fragmen import Perakit
from macros.render.halaman import Halaman, semua_halaman
from macros.render.kembaran import kembaran
from macros.render.kepala import berkas_kepala
from macros.render.makro import tanda_tangan
from macros.render.penyaji import Penyaji
from macros.render.prosa import bersihkan
from macros.render.regu import dahului
from macros.render.riwayat import baca_riwayat, bulan
from macros.render.tanda import Tanda
from macros.source.diagnostic import Diagnostic, Tingkat

log = get_plugin_logger("sop")
_JANGKAR = re.compile(r' id="([^"]+)"')


class SopConfig(Config):  # type: ignore[no-untyped-call]
    """Settings in mkdocs.yml; the environment goes before them."""

    sops_dir = config_options.Type(str, default="sops")


class SopPlugin(BasePlugin[SopConfig]):  # type: ignore[no-untyped-call]
    """Gives the pages of a content folder to MkDocs; ``penyaji`` and ``tanda`` serve the macros of the build."""

    penyaji: Penyaji
    dokumen: Penerbit
    tanda: Tanda

    def __init__(self) -> None:
        self._pratinjau = False
        self._epok = os.environ.get("SOURCE_DATE_EPOCH", "")
        self._sejarah: tuple[str, Riwayat] | None = None

    def on_startup(self, *, command: str, **_: Any) -> None:
        """Remember what for; MkDocs then keeps this object from build to build of a preview."""
        self._pratinjau = command == "serve"

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read and check the content; nothing is built from content with errors."""
        self._halaman: dict[str, Halaman] = {}
        self._muka: Iterator[tuple[str, list[str]]] = iter(())
        self._siap: dict[str, deque[str]] = {}
        self._jadi: dict[str, str] = {}
        self._ekspor: Iterator[None] = iter(())
        gc.disable()  # nearly all that a build makes lives to its end: looking for garbage costs a twelfth of its time
        try:
            setelan = Setelan.dari({**os.environ, "SOURCE_DATE_EPOCH": self._epok}, self.config.sops_dir)
        except SetelanSalah as salah:
            raise ConfigurationError(str(salah)) from None
        akar = Path(config.config_file_path or "mkdocs.yml").parent / setelan.akar
        bukaan = buka(akar, tanda_tangan(), draf=setelan.draf, sebut=setelan.akar.as_posix())
        _laporkan(bukaan.diagnostics)
        katalog = bukaan.katalog
        self.tanda = Tanda()
        edisi = versi(akar, setelan.epok)
        riwayat = self._riwayat(akar, katalog, edisi, draf=setelan.draf)
        simpanan = Path(config.config_file_path or "mkdocs.yml").parent / ".cache" / "dokumen"
        self.dokumen = Penerbit(bahan(bukaan, edisi), simpanan, dibuat=setelan.dokumen, dahulu=not self._pratinjau)
        hari_ini = setelan.hari(katalog.kota.zona_waktu)
        # MkDocs dates the map of the site by it, and by the clock without it: two builds of one commit would differ
        saat = edisi.detik if edisi else int(datetime.combine(hari_ini, time(), UTC).timestamp())
        os.environ["SOURCE_DATE_EPOCH"] = str(saat)
        self.penyaji = Penyaji(katalog, hari_ini, bukaan.draf, edisi, riwayat, self.dokumen.unduhan)
        self._akar = akar
        self._logo = bukaan.logo
        _namai(config, bukaan, umpan=[unit.id for unit in self.penyaji.riwayat.berumpan])
        return config

    def _riwayat(self, akar: Path, katalog: Katalog, edisi: Versi | None, *, draf: bool) -> Riwayat:
        """The history; in a preview it is read anew only after a commit."""
        commit = edisi.commit if edisi else ""
        if self._sejarah is None or self._sejarah[0] != commit:
            self._sejarah = commit, baca_riwayat(akar, katalog, draf=draf)
            if sebab := self._sejarah[1].sebab:
                log.info("Riwayat tidak lengkap di situs ini: %s", sebab)
        return self._sejarah[1]

    def on_files(self, files: Files, config: MkDocsConfig) -> Files:
        """Add every page that is made from the catalog, and the forms."""
        for satu in semua_halaman(self.penyaji.katalog, bulan(self.penyaji.riwayat.riwayat)):
            file = File.generated(config, satu.berkas, content=satu.isi)
            file.edit_uri = f"../{self._akar.name}/{satu.sumber}" if satu.sumber else None
            files.append(file)
            self._halaman[file.src_uri] = satu
        for unit, isi in self.penyaji.katalog.lampiran.items():
            for nama, form in isi.items():
                files.append(File.generated(config, alamat.lampiran(unit, nama), abs_src_path=str(form.jalur)))
        _satukan_gaya(files, config)
        lain = [satu for satu in self._halaman.values() if not satu.evaluasi]
        nilai = [satu for satu in self._halaman.values() if satu.evaluasi]
        evaluasi = dahului(self.penyaji.evaluasi.jadi, [[satu.url for satu in nilai]] if nilai else [])
        siap = zip((satu.berkas for satu in lain), dahului(Perakit(self.penyaji).fragmen, lain), strict=True)
        self._muka = chain(siap, self._nilai(evaluasi, Path(config.site_dir)))
        if self._logo is not None:
            src = f"assets/logo-kota{self._logo.jalur.suffix}"
            files.append(File.generated(config, src, abs_src_path=str(self._logo.jalur)))
            config.theme["logo"] = config.theme["favicon"] = src
        makro: Any = config.plugins.get("macros")
        if makro is not None:  # most SOP pages make the same calls: compile them once
            makro.env.from_string = cache(makro.env.from_string)
        return files

    def _nilai(self, evaluasi: Iterator[Jadi], folder: Path) -> Iterator[tuple[str, list[str]]]:
        """The pages of the evaluation; its files are written here, and its time is told."""
        for jadi in evaluasi:
            for jalur, isi in jadi.berkas:
                write_file(isi, str(folder / jalur))
            log.info("Evaluasi: %s, %s detik", jadi.kalimat, f"{jadi.detik:.1f}".replace(".", ","))
            yield from ((f"{url.rstrip('/')}.md", [satu]) for url, satu in jadi.fragmen.items())

    def fragmen(self, page: Page) -> str | None:
        """What the next call on a generated page returns, drawn ahead; None for a page written by hand."""
        uri = page.file.src_uri
        while uri in self._halaman and uri not in self._siap:
            lain, isi = next(self._muka)
            self._siap[lain] = deque(isi)
        return self._siap[uri].popleft() if uri in self._siap else None

    @event_priority(-100)
    def on_page_markdown(self, markdown: str, *, page: Page, **_: Any) -> str:
        """Settings of generated pages come from us alone, set after the macros have run."""
        halaman = self._halaman.get(page.file.src_uri)
        if halaman is not None:
            page.title = page.meta["title"] = _polos(halaman.judul)
            page.meta["description"] = _polos(halaman.ringkasan)
            page.meta["hide"] = list(halaman.sembunyi)
            page.meta["sop"] = halaman.sop
            page.meta["data"] = halaman.data
        page.meta["search"] = {"exclude": True}
        return markdown

    def on_page_content(self, html: str, *, page: Page, **_: Any) -> str:
        """Clean what an editor wrote, then fill the fragments in; MkDocs checks anchors against the result."""
        halaman = self._halaman.get(page.file.src_uri)
        self._jadi[page.file.src_uri] = jadi = self.tanda.ganti(
            bersihkan(html) if halaman is not None and halaman.asing else html
        )
        page.present_anchor_ids = set(_JANGKAR.findall(jadi))
        if "atas" in page.present_anchor_ids:  # where the link that skips the menus leads; prose has no anchors
            page.toc = TableOfContents([AnchorLink(page.title or "", "atas", 1)])
        return ""

    def on_env(self, env: Any, *, config: MkDocsConfig, files: Files) -> None:
        """Begin to write what is no page, while MkDocs writes the pages: redirects, open data, tables."""
        deque(self._muka, maxlen=0)
        self._ekspor = dahului(partial(_tulis, self.penyaji, self.dokumen), [Path(config.site_dir)])

    @event_priority(-100)
    def on_page_context(self, context: TemplateContext, *, page: Page, **_: Any) -> TemplateContext:
        """Hand the finished page over after all other plugins: Material's search would go through every character."""
        page.content = self._jadi.pop(page.file.src_uri)
        return context

    def on_post_page(self, output: str, **_: Any) -> str:
        """Give every page its Content-Security-Policy."""
        return csp.pasang(output)

    def on_post_template(self, output_content: str, *, template_name: str, **_: Any) -> str:
        """The same for templates that are pages (404)."""
        return csp.pasang(output_content) if template_name.endswith(".html") else output_content

    @event_priority(-100)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Wait for what is no page."""
        deque(self._ekspor, maxlen=0)
        gc.enable()

    def on_serve(self, server: LiveReloadServer, **_: Any) -> LiveReloadServer:
        """Rebuild when the content changes; make documents when the browser asks for them."""
        server.watch(str(self._akar))
        server.set_app(partial(self._sajikan, server))
        return server

    def _sajikan(self, server: LiveReloadServer, environ: Any, start_response: Any) -> Any:
        alamat = environ["PATH_INFO"].removeprefix(server.mount_path)
        if (dokumen := self.dokumen.minta(alamat)) is None:
            return server.serve_request(environ, start_response)
        start_response("200 OK", [("Content-Type", dokumen[0]), ("Content-Length", str(len(dokumen[1])))])
        return [dokumen[1]]


def _tulis(penyaji: Penyaji, dokumen: Penerbit, folder: Path) -> None:
    for jalur, isi in chain(berkas(penyaji), kembaran(penyaji.katalog), berkas_kepala(), dokumen.berkas()):
        write_file(isi, str(folder / jalur))


def _satukan_gaya(files: Files, config: MkDocsConfig) -> None:
    """Give the theme's own sheet and ours to pages as one; colours of the theme, which ours replace, are left out."""
    tema = [satu for satu in files.css_files() if re.fullmatch(rf"{gaya.FOLDER}main\.\w+\.min\.css", satu.src_uri)]
    kita = [satu for nama in config.extra_css if (satu := files.get_file_from_path(nama))]
    config.extra["gaya"], isi = gaya.gabung([satu.content_string for satu in (*tema, *kita)])
    config.extra_css.clear()
    for satu in [satu for satu in files if re.search(r"\.min\.css(\.map)?$", satu.src_uri)]:
        files.remove(satu)
    files.append(File.generated(config, config.extra["gaya"], content=isi))


def _laporkan(diagnostics: tuple[Diagnostic, ...]) -> None:
    """Tell everything that was found; stop when something must be mended first."""
    salah = [satu for satu in diagnostics if satu.tingkat is Tingkat.KESALAHAN]
    for satu in salah:
        log.error("%s", satu)
    lain = len(diagnostics) - len(salah)
    if lain:
        log.info("%d peringatan dan saran; lihat: sop periksa", lain)
    if salah:
        raise Abort(f"{len(salah)} kesalahan; situs tidak diterbitkan. Perbaiki, lalu ulangi.")


def _namai(config: MkDocsConfig, bukaan: Bukaan, *, umpan: Sequence[str]) -> None:
    """Name the site after the city, and put its units into the navigation."""
    kota = bukaan.katalog.kota
    config.site_name = _polos(f"SOP {kota.nama}")
    config.site_url = kota.situs.rstrip("/") + "/" if kota.situs else config.site_url
    config.extra["luring"] = kota.luring
    config.extra["contoh"] = kota.contoh
    config.extra["umpan"] = umpan
    config.copyright = _polos(f"Pemerintah {kota.nama}. Lisensi isi: {kota.lisensi}.")
    for satu in config.nav or []:
        if isinstance(satu, dict) and satu.get("Unit") == "unit.md":
            unit = [{"Semua unit": "unit.md"}]
            satu["Unit"] = [*unit, *({_polos(u.nama): f"unit/{i}.md"} for i, u in bukaan.katalog.unit.items())]
        if isinstance(satu, dict) and "Tentang" in satu and kota.evaluasi is Evaluasi.PUBLIK:
            satu["Tentang"] = [*satu["Tentang"], {"Evaluasi": "evaluasi.md"}]


def _polos(teks: str) -> str:
    """Text of the content as HTML for places that MkDocs does not escape, and that mkdocs-macros would evaluate."""
    return str(escape(teks)).replace("{", "&#123;")
