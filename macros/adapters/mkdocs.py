"""The MkDocs plugin: gives the pages of a content folder to MkDocs, and decides nothing."""

from logging import getLogger
from pathlib import Path
from typing import Any

from mkdocs.config import config_options
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, MkDocsException
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, event_priority, get_plugin_logger
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, TableOfContents
from mkdocs.utils import CountHandler

from macros.base.failure import failure_of
from macros.base.policy import with_policy
from macros.pages.anchors import TOP
from macros.pages.build import Build
from macros.pages.frame import page_meta, site_frame
from macros.pages.preview import with_documents
from macros.pages.scripts import shrink
from macros.pages.stylesheet import join_styles


class SopConfig(Config):  # type: ignore[no-untyped-call]
    """Settings in mkdocs.yml; the environment goes before them."""

    sops_dir = config_options.Type(str, default="sops")


class SopPlugin(BasePlugin[SopConfig]):  # type: ignore[no-untyped-call]
    """``build`` serves the macros too. In a preview MkDocs keeps this object from build to build."""

    build: Build
    _preview = False

    def on_startup(self, *, command: str, **_: Any) -> None:
        self._preview = command == "serve"

    def on_config(self, config: MkDocsConfig) -> None:
        home, target = Path(config.config_file_path or "").parent, Path(config.site_dir)
        place, log = None if self._preview else target, get_plugin_logger("sop")
        self.build = Build(home, self.config.sops_dir, log, place, vars(self).get("build"))
        config.site_dir = str(self.build.building or config.site_dir)
        frame = site_frame(self.build.site, config.nav)
        config.update(frame.settings)
        config.extra.update(frame.extra)
        config.theme.update(frame.theme)

    def on_files(self, files: Files, config: MkDocsConfig) -> None:
        for page in self.build.pages.values():
            file = File.generated(config, page.file, content="", inclusion=InclusionLevel.NOT_IN_NAV)
            file.edit_uri = self.build.edit_path(page)
            files.append(file)
        for path, source in self.build.copied():
            files.append(File.generated(config, path, abs_src_path=str(source)))
        there = {file.src_uri: file for file in files}
        styles = join_styles(tuple(there), config.extra_css, lambda path: there[path].content_string)
        for path in styles.replaced:
            files.remove(there[path])
        files.append(File.generated(config, styles.path, content=styles.text))
        config.extra["gaya"], config.extra_css = styles.path, []
        for script in files.javascript_files():
            if script.src_dir == config.docs_dir:  # those of the theme come shrunk
                script.content_string = shrink(script.content_string)
        self.build.draw()

    def on_page_read_source(self, *, page: Page, config: MkDocsConfig) -> str | None:
        ours = self.build.pages.get(page.file.src_uri)
        return self.build.markdown(ours) if ours else None

    @event_priority(100)
    def on_page_markdown(self, markdown: str, *, page: Page, **_: Any) -> None:
        if ours := self.build.pages.get(page.file.src_uri):
            page.meta = page_meta(ours)
            page.title = page.meta["title"]
        page.meta["search"] = {"exclude": True}

    def on_page_content(self, html: str, *, page: Page, **_: Any) -> str:
        page.present_anchor_ids = self.build.anchors(html)
        if TOP in page.present_anchor_ids:  # where the link that skips the menus leads; prose has no anchors
            page.toc = TableOfContents([AnchorLink(page.title or "", TOP, 1)])
        return html

    def on_env(self, env: Any, *, config: MkDocsConfig, files: Files) -> None:
        self.build.write(Path(config.site_dir))

    @event_priority(-100)
    def on_page_context(self, context: Any, *, page: Page, **_: Any) -> None:
        """Fill in the parts after all other plugins: Material's search would go through every character."""
        page.content = self.build.finished(page.content or "")

    def on_post_page(self, output: str, **_: Any) -> str:
        return with_policy(output)

    def on_post_template(self, output_content: str, *, template_name: str, **_: Any) -> str | None:
        return with_policy(output_content) if template_name.endswith(".html") else None

    @event_priority(-100)
    def on_post_build(self, **_: Any) -> None:
        warned = any(c.get_counts() for c in getLogger("mkdocs").handlers if isinstance(c, CountHandler))
        self.build.finish(accepted=not warned)  # strict mode refuses what it warned of only after this

    def on_build_error(self, error: Exception, **_: Any) -> None:
        self.on_shutdown()
        if not isinstance(error, MkDocsException):
            raise Abort(failure_of(error).sentence) from None

    def on_shutdown(self) -> None:
        if "build" in vars(self):
            self.build.close()

    def on_serve(self, server: LiveReloadServer, **_: Any) -> None:
        server.watch(str(self.build.site.folder))
        app = with_documents(lambda path: self.build.document(path), server.serve_request, server.mount_path)
        server.set_app(app)
