"""The procedures of a city: read, checked, linked and drawn. ``define_env`` offers the macros to mkdocs-macros."""

from typing import Any


def define_env(env: Any) -> None:
    """Register every macro of :mod:`macros.render.makro` (mkdocs-macros calls this, and whatever understands it).

    With our MkDocs plugin at work a macro returns a mark, which the plugin replaces after Markdown conversion; without
    it the catalog is opened here, and the macro returns the HTML itself.
    """
    from functools import wraps

    from macros.render.makro import MAKRO, Konteks

    plugin = env.conf["plugins"].get("sop")
    penyaji = plugin.penyaji if plugin else _buka(env)

    def pasang(fungsi: Any) -> Any:
        @wraps(fungsi)
        def panggil(*args: str, **kwargs: str) -> str:
            unit, pemisah, slug = env.page.file.src_uri.removesuffix(".md").rpartition("/")
            akar, _, ident = unit.partition("/") if pemisah else ("", "", "")
            konteks = Konteks(
                penyaji,
                env.page.url,
                sop=f"{ident}/{slug}" if akar == "sop" and ident else "",
                unit=slug if akar == "unit" and not ident else "",
            )
            siap = plugin.fragmen(env.page) if plugin else None
            html = fungsi(konteks, *args, **kwargs) if siap is None else siap
            return plugin.tanda.taruh(html) if plugin else str(html)

        return panggil

    for fungsi in MAKRO.values():
        env.macro(pasang(fungsi))


def _buka(env: Any) -> Any:
    """A presenter of the content folder, for a site generator without our plugin."""
    import os
    from pathlib import Path

    from macros.catalog.buka import buka
    from macros.catalog.setelan import Setelan
    from macros.render.makro import tanda_tangan
    from macros.render.penyaji import Penyaji

    setelan = Setelan.dari(os.environ)
    bukaan = buka(Path(env.project_dir, setelan.akar), tanda_tangan(), draf=setelan.draf)
    return Penyaji(bukaan.katalog, setelan.hari(bukaan.katalog.kota.zona_waktu), bukaan.draf)
