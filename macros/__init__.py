"""The procedures of a city: read, checked, linked and drawn. ``define_env`` offers the macros to mkdocs-macros."""

from typing import Any


def define_env(env: Any) -> None:
    """Register every macro of :mod:`macros.render.makro` (called by mkdocs-macros, and by what understands it).

    With our MkDocs plugin at work a macro returns a mark, which the plugin replaces after Markdown conversion; without
    it, the macro returns the HTML itself.
    """
    from macros.pasang import pasang

    pasang(env)
