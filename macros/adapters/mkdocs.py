"""The MkDocs plugin: wires the catalog to MkDocs, and decides nothing."""

import gc
import logging
import os
import re
from collections import deque
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, time
from functools import cache, partial
from itertools import chain
from pathlib import Path
from typing import Any

import mkdocs
from markupsafe import escape
from mkdocs.config import config_options
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, MkDocsException
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, event_priority, get_plugin_logger
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, TableOfContents
from mkdocs.utils import CountHandler, write_file
from mkdocs.utils.templates import TemplateContext

from macros.base import address, policy
from macros.base.failure import failure_of
from macros.base.pool import ahead
from macros.base.site_folder import SiteFolder
from macros.catalog.loading import Opened, open_folder
from macros.catalog.whole import Catalog
from macros.changes.history_parts import months, read_history
from macros.data.twins import twins
from macros.documents.material import material_of
from macros.documents.publisher import Publisher
from macros.history.edition import Edition, edition_of
from macros.history.revisions import History
from macros.model.kota import EvaluasiAccess
from macros.pages import scripts, stylesheet
from macros.pages.calls import signatures
from macros.pages.cleaning import clean
from macros.pages.evaluation import FinishedEvaluation
from macros.pages.fragments import FragmentMaker
from macros.pages.host_headers import host_header_files
from macros.pages.marks import Marks
from macros.pages.presenter import Presenter
from macros.pages.site_files import site_files
from macros.pages.site_pages import SitePage, all_pages
from macros.settings import Settings
from macros.source.diagnostic import Diagnostic, Level

log = get_plugin_logger("sop")
_JANGKAR = re.compile(r' id="([^"]+)"')


class SopConfig(Config):  # type: ignore[no-untyped-call]
    """Settings in mkdocs.yml; the environment goes before them."""

    sops_dir = config_options.Type(str, default="sops")


class SopPlugin(BasePlugin[SopConfig]):  # type: ignore[no-untyped-call]
    """Gives the pages of a content folder to MkDocs; ``penyaji`` and ``tanda`` serve the macros of the
    build.
    """

    penyaji: Presenter
    dokumen: Publisher
    tanda: Marks

    def __init__(self) -> None:
        self._pratinjau = False
        self._epok = os.environ.get("SOURCE_DATE_EPOCH", "")
        self._sejarah: tuple[str, History] | None = None
        self._situs: SiteFolder | None = None

    def on_startup(self, *, command: str, **_: Any) -> None:
        """Remember what for; MkDocs then keeps this object from build to build of a preview."""
        self._pratinjau = command == "serve"

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read and check the content; nothing is built from content with errors."""
        self._halaman: dict[str, SitePage] = {}
        self._muka: Iterator[tuple[str, list[str]]] = iter(())
        self._siap: dict[str, deque[str]] = {}
        self._jadi: dict[str, str] = {}
        self._ekspor: Iterator[None] = iter(())
        # nearly all that a build makes lives to its end: looking for garbage costs a twelfth of its time
        gc.disable()
        setelan = Settings.of({**os.environ, "SOURCE_DATE_EPOCH": self._epok}, self.config.sops_dir)
        proyek = Path(config.config_file_path or "mkdocs.yml").parent
        akar = proyek / setelan.akar
        if not self._pratinjau:
            self._situs = SiteFolder(Path(config.site_dir), content=akar, project=proyek)
            config.site_dir = str(self._situs.building)
        bukaan = open_folder(akar, signatures(), draf=setelan.draf, sebut=setelan.akar.as_posix())
        _report(bukaan.diagnostics)
        katalog = bukaan.katalog
        self.tanda = Marks()
        edisi = edition_of(akar, setelan.epok, required=setelan.riwayat)
        riwayat = self._history(akar, katalog, edisi, setelan)
        simpanan = proyek / ".cache" / "dokumen"
        self.dokumen = Publisher(
            material_of(bukaan, edisi), simpanan, dibuat=setelan.dokumen, dahulu=not self._pratinjau
        )
        hari_ini = setelan.hari(katalog.kota.zona_waktu)
        # MkDocs dates the map of the site by it, and by the clock without it: two builds of one commit would
        # differ
        saat = edisi.detik if edisi else int(datetime.combine(hari_ini, time(), UTC).timestamp())
        os.environ["SOURCE_DATE_EPOCH"] = str(saat)
        self.penyaji = Presenter(katalog, hari_ini, bukaan.draf, edisi, riwayat, self.dokumen.unduhan)
        self._akar = akar
        self._logo = bukaan.logo
        _name(config, bukaan, umpan=[unit.id for unit in self.penyaji.riwayat.berumpan])
        return config

    def _history(self, akar: Path, katalog: Catalog, edisi: Edition | None, setelan: Settings) -> History:
        """The history; in a preview it is read anew only after a commit."""
        commit = edisi.commit if edisi else ""
        if self._sejarah is None or self._sejarah[0] != commit:
            riwayat = read_history(akar, katalog, draf=setelan.draf, wanted=setelan.riwayat)
            self._sejarah = commit, riwayat
            if sebab := self._sejarah[1].sebab:
                log.info("Riwayat tidak lengkap di situs ini: %s", sebab)
        return self._sejarah[1]

    def on_files(self, files: Files, config: MkDocsConfig) -> Files:
        """Add every page that is made from the catalog, and the forms."""
        for satu in all_pages(self.penyaji.katalog, months(self.penyaji.riwayat.riwayat)):
            file = File.generated(config, satu.berkas, content=satu.isi)
            file.edit_uri = f"../{self._akar.name}/{satu.sumber}" if satu.sumber else None
            files.append(file)
            self._halaman[file.src_uri] = satu
        for unit, isi in self.penyaji.katalog.lampiran.items():
            for nama, form in isi.items():
                files.append(
                    File.generated(config, address.lampiran(unit, nama), abs_src_path=str(form.jalur))
                )
        _merge_style(files, config)
        _shrink_scripts(files, config)
        lain = [satu for satu in self._halaman.values() if not satu.evaluasi]
        nilai = [satu for satu in self._halaman.values() if satu.evaluasi]
        evaluasi = ahead(self.penyaji.evaluasi.jadi, [[satu.url for satu in nilai]] if nilai else [])
        siap = zip(
            (satu.berkas for satu in lain), ahead(FragmentMaker(self.penyaji).fragmen, lain), strict=True
        )
        self._muka = chain(siap, self._value(evaluasi, Path(config.site_dir)))
        if self._logo is not None:
            src = f"assets/logo-kota{self._logo.jalur.suffix}"
            files.append(File.generated(config, src, abs_src_path=str(self._logo.jalur)))
            config.theme["logo"] = config.theme["favicon"] = src
        makro: Any = config.plugins.get("macros")
        if makro is not None:  # most SOP pages make the same calls: compile them once
            makro.env.from_string = cache(makro.env.from_string)
        return files

    def _value(self, evaluasi: Iterator[FinishedEvaluation], folder: Path) -> Iterator[tuple[str, list[str]]]:
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
            page.title = page.meta["title"] = _plain(halaman.judul)
            page.meta["description"] = _plain(halaman.ringkasan)
            page.meta["hide"] = list(halaman.sembunyi)
            page.meta["sop"] = halaman.sop
            page.meta["data"] = halaman.data
        page.meta["search"] = {"exclude": True}
        return markdown

    def on_page_content(self, html: str, *, page: Page, **_: Any) -> str:
        """Clean what an editor wrote, then fill the fragments in; MkDocs checks anchors against the
        result.
        """
        halaman = self._halaman.get(page.file.src_uri)
        self._jadi[page.file.src_uri] = jadi = self.tanda.fill(
            clean(html) if halaman is not None and halaman.asing else html
        )
        page.present_anchor_ids = set(_JANGKAR.findall(jadi))
        if (
            "atas" in page.present_anchor_ids
        ):  # where the link that skips the menus leads; prose has no anchors
            page.toc = TableOfContents([AnchorLink(page.title or "", "atas", 1)])
        return ""

    def on_env(self, env: Any, *, config: MkDocsConfig, files: Files) -> None:
        """Begin to write what is no page, while MkDocs writes the pages: redirects, open data, tables."""
        deque(self._muka, maxlen=0)
        self._ekspor = ahead(partial(_write, self.penyaji, self.dokumen), [Path(config.site_dir)])

    @event_priority(-100)
    def on_page_context(self, context: TemplateContext, *, page: Page, **_: Any) -> TemplateContext:
        """Hand the finished page over after all other plugins: Material's search would go through every
        character.
        """
        page.content = self._jadi.pop(page.file.src_uri)
        return context

    def on_post_page(self, output: str, **_: Any) -> str:
        """Give every page its Content-Security-Policy."""
        return policy.with_policy(output)

    def on_post_template(self, output_content: str, *, template_name: str, **_: Any) -> str:
        """The same for templates that are pages (404)."""
        return policy.with_policy(output_content) if template_name.endswith(".html") else output_content

    @event_priority(-100)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Wait for what is no page; then let the finished site take the place of the last."""
        deque(self._ekspor, maxlen=0)
        gc.enable()
        if self._situs is not None:
            config.site_dir = str(self._situs.shown)
            self._situs.discard() if _has_warnings() else self._situs.publish()

    def on_build_error(self, *, error: Exception, **_: Any) -> None:
        """Leave the last site as it is, and say what happened in a sentence."""
        gc.enable()
        if self._situs is not None:
            self._situs.discard()
        if not isinstance(error, MkDocsException):
            raise Abort(failure_of(error).sentence) from None

    def on_serve(self, server: LiveReloadServer, **_: Any) -> LiveReloadServer:
        """Rebuild when the content changes; make documents when the browser asks for them."""
        server.watch(str(self._akar))
        server.set_app(partial(self._serve, server))
        return server

    def _serve(self, server: LiveReloadServer, environ: Any, start_response: Any) -> Any:
        alamat = environ["PATH_INFO"].removeprefix(server.mount_path)
        if (dokumen := self.dokumen.request(alamat)) is None:
            return server.serve_request(environ, start_response)
        start_response("200 OK", [("Content-Type", dokumen[0]), ("Content-Length", str(len(dokumen[1])))])
        return [dokumen[1]]


def _write(penyaji: Presenter, dokumen: Publisher, folder: Path) -> None:
    for jalur, isi in chain(
        site_files(penyaji), twins(penyaji.katalog), host_header_files(), dokumen.berkas()
    ):
        write_file(isi, str(folder / jalur))


def _has_warnings() -> bool:
    """Whether MkDocs will refuse the site when all is done, as it counts warnings in strict builds."""
    semua = logging.getLogger(mkdocs.__name__).handlers
    return any(catatan.get_counts() for catatan in semua if isinstance(catatan, CountHandler))


def _merge_style(files: Files, config: MkDocsConfig) -> None:
    """Give the theme's own sheet and ours to pages as one; colours of the theme, which ours replace, are
    left out.
    """
    tema = [
        satu
        for satu in files.css_files()
        if re.fullmatch(rf"{stylesheet.FOLDER}main\.\w+\.min\.css", satu.src_uri)
    ]
    kita = [satu for nama in config.extra_css if (satu := files.get_file_from_path(nama))]
    config.extra["gaya"], isi = stylesheet.join_sheets([satu.content_string for satu in (*tema, *kita)])
    config.extra_css.clear()
    for satu in [satu for satu in files if re.search(r"\.min\.css(\.map)?$", satu.src_uri)]:
        files.remove(satu)
    files.append(File.generated(config, config.extra["gaya"], content=isi))


def _shrink_scripts(files: Files, config: MkDocsConfig) -> None:
    """Our scripts alone: those of the theme come shrunk."""
    for script in files.javascript_files():
        if script.src_dir == config.docs_dir:
            script.content_string = scripts.shrink(script.content_string)


def _report(diagnostics: tuple[Diagnostic, ...]) -> None:
    """Tell everything that was found; stop when something must be mended first."""
    salah = [satu for satu in diagnostics if satu.tingkat is Level.KESALAHAN]
    for satu in salah:
        log.error("%s", satu)
    lain = len(diagnostics) - len(salah)
    if lain:
        log.info("%d peringatan dan saran; lihat: sop periksa", lain)
    if salah:
        raise Abort(f"{len(salah)} kesalahan; situs tidak diterbitkan. Perbaiki, lalu ulangi.")


def _name(config: MkDocsConfig, bukaan: Opened, *, umpan: Sequence[str]) -> None:
    """Name the site after the city, and put its units into the navigation."""
    kota = bukaan.katalog.kota
    config.site_name = _plain(f"SOP {kota.nama}")
    config.site_url = kota.situs.rstrip("/") + "/" if kota.situs else config.site_url
    config.extra["luring"] = kota.luring
    config.extra["contoh"] = kota.contoh
    config.extra["umpan"] = umpan
    config.copyright = _plain(f"Pemerintah {kota.nama}. Lisensi isi: {kota.lisensi}.")
    for satu in config.nav or []:
        if isinstance(satu, dict) and satu.get("Unit") == "unit.md":
            unit = [{"Semua unit": "unit.md"}]
            satu["Unit"] = [
                *unit,
                *({_plain(u.nama): f"unit/{i}.md"} for i, u in bukaan.katalog.unit.items()),
            ]
        if isinstance(satu, dict) and "Tentang" in satu and kota.evaluasi is EvaluasiAccess.PUBLIK:
            satu["Tentang"] = [*satu["Tentang"], {"Evaluasi": "evaluasi.md"}]


def _plain(teks: str) -> str:
    """Text of the content as HTML for places that MkDocs does not escape, and that mkdocs-macros would
    evaluate.
    """
    return str(escape(teks)).replace("{", "&#123;")
