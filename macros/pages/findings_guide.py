"""The passage of the editors' guide about findings: every kind, and every rule as its own record tells it."""

from markupsafe import Markup

from macros.base.templates import Templates
from macros.evaluate.registry import all_kinds, all_rules


def findings_guide(templat: Templates, halaman: str) -> Markup:
    """A table of the kinds, then the rules of each with level, source, advice and two little cities; an anchor
    for each kind and each code.
    """
    grouped = [(kind, [rule for rule in all_rules() if rule.jenis == kind]) for kind in all_kinds()]
    return templat.isi("temuan_panduan.html.j2", halaman, kelompok=grouped)
