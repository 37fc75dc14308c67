"""Every kind of finding, then every rule with its level, source, advice and two little cities."""

from markupsafe import Markup

from macros.evaluate.registry import all_kinds, all_rules
from macros.pages.page import Page, Part
from macros.pages.site import Site


def _draw(site: Site, page: Page) -> Markup:
    grouped = [(kind, [rule for rule in all_rules() if rule.jenis == kind]) for kind in all_kinds()]
    return site.render("finding_list/findings.html.j2", page, kelompok=grouped)


PART = Part("daftar_temuan", "Semua jenis dan aturan temuan evaluasi.", _draw, order=375)
