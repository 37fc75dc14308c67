"""Every macro with an example call and what it draws."""

from markupsafe import Markup

from macros.pages.page import Page, Part
from macros.pages.parts import macros
from macros.pages.site import Site


def _draw(site: Site, page: Page) -> Markup:
    rows = [(part.name, _example(part), part.help) for part in macros().values()]
    return site.render("macro_list/makro.html.j2", page, isi=rows)


def _example(part: Part) -> str:
    parameters = part.signature.parameter
    needed = ", ".join(f'"{part.example(one.nama)}"' for one in parameters if one.wajib)
    optional = ", ".join(f'{one.nama}="{part.example(one.nama)}"' for one in parameters if not one.wajib)
    return f"{{{{ {part.name}({needed}) }}}}" + (f" (boleh ditambah: {optional})" if optional else "")


PART = Part("daftar_makro", "Semua makro dengan contoh pemakaiannya.", _draw, order=360)
