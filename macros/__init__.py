"""The procedures of a city: read, checked, linked and drawn. ``define_env`` offers the macros to
mkdocs-macros.
"""

from typing import Any


def define_env(env: Any) -> None:
    """Register every macro of :mod:`macros.pages.calls` (mkdocs-macros calls this, and whatever understands
    it).

    With our MkDocs plugin at work a macro returns a mark, which the plugin replaces after Markdown
    conversion; without it the catalog is opened here, and the macro returns the HTML itself.
    """
    from functools import wraps

    from macros.cli.command import command_guide
    from macros.pages.calls import MAKRO, MacroContext

    plugin = env.conf["plugins"].get("sop")
    penyaji = plugin.penyaji if plugin else _open(env)

    def pasang(fungsi: Any) -> Any:
        @wraps(fungsi)
        def panggil(*args: str, **kwargs: str) -> str:
            unit, pemisah, slug = env.page.file.src_uri.removesuffix(".md").rpartition("/")
            akar, _, ident = unit.partition("/") if pemisah else ("", "", "")
            konteks = MacroContext(
                penyaji,
                env.page.url,
                sop=f"{ident}/{slug}" if akar == "sop" and ident else "",
                unit=slug if akar == "unit" and not ident else "",
            )
            siap = plugin.fragmen(env.page) if plugin else None
            html = fungsi(konteks, *args, **kwargs) if siap is None else siap
            return plugin.tanda.put(html) if plugin else str(html)

        return panggil

    for fungsi in MAKRO.values():
        env.macro(pasang(fungsi))
    env.macro(command_guide, "daftar_perintah")


def _open(env: Any) -> Any:
    """A presenter of the content folder, for a site generator without our plugin."""
    import os
    from pathlib import Path

    from macros.catalog.loading import open_folder
    from macros.pages.calls import signatures
    from macros.pages.presenter import Presenter
    from macros.settings import Settings

    setelan = Settings.of(os.environ)
    bukaan = open_folder(Path(env.project_dir, setelan.akar), signatures(), draf=setelan.draf)
    return Presenter(bukaan.katalog, setelan.hari(bukaan.katalog.kota.zona_waktu), bukaan.draf)
