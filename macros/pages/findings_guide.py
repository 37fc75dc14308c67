"""The passages of the editors' guide about findings: every kind, and every rule as its own record tells it."""

from markupsafe import Markup

from macros.base.templates import Templates
from macros.evaluate.registry import all_kinds, all_rules


def kinds_guide(templat: Templates, halaman: str) -> Markup:
    """A table of the kinds, each with a link to its rules on the same page."""
    return templat.isi("temuan_jenis.html.j2", halaman, semua=all_kinds())


def rules_guide(templat: Templates, halaman: str) -> Markup:
    """The rules of each kind with level, source, advice and two little cities; an anchor for each kind and each
    code.
    """
    grouped = [(kind, [rule for rule in all_rules() if rule.jenis == kind]) for kind in all_kinds()]
    return templat.isi("temuan_aturan.html.j2", halaman, kelompok=grouped)
