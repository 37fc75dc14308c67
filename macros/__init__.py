"""The procedures of a city: read, checked, linked and drawn; ``define_env`` offers mkdocs-macros the
macros.
"""

from typing import Any


def define_env(env: Any) -> None:
    """Register every macro of :mod:`macros.pages.parts` (mkdocs-macros calls this, and whatever understands
    it).

    With our MkDocs plugin at work a macro returns a mark, which the plugin replaces after Markdown
    conversion; without it the content is opened here, and the macro returns the HTML itself.
    """
    from macros.cli.command import command_guide
    from macros.pages.opening import site_for_macros
    from macros.pages.page import Page
    from macros.pages.parts import macros

    plugin = env.conf["plugins"].get("sop")
    site, pages, finish = (
        (plugin.build.site, plugin.build.pages, plugin.build.marks.put)
        if plugin
        else site_for_macros(env.project_dir)
    )

    def offered(part: Any) -> Any:
        def call(*args: str, **kwargs: str) -> str:
            page = pages.get(env.page.file.src_uri) or Page(env.page.url)
            return finish(str(part.draw(site, page, *args, **kwargs)))

        return call

    for name, part in macros().items():
        env.macro(offered(part), name)
    env.macro(command_guide, "daftar_perintah")
