"""Pages that stand by themselves in the folder of the site, without its menus: sheets to print, what is
internal.
"""

import re
from collections.abc import Sequence

from markupsafe import Markup

from macros.base import policy
from macros.base.templates import Templates

_KURUNG = re.compile(r"\{(?=[{%#])")  # nothing that a template engine could take for its own
_GAYA = ("fonts", "colours", "frame", "content", "lists", "sop")


def standalone_page(
    templat: Templates, url: str, judul: str, isi: Markup, gaya: Sequence[str] = (), skrip: Sequence[str] = ()
) -> str:
    """A whole page with its policy; ``gaya`` and ``skrip`` name the site's style sheets and modules it
    also needs.
    """
    lembar = (*_GAYA, *gaya, "standalone", "print")
    html = templat.isi("mandiri.html.j2", url, judul=judul, isi=isi, gaya=lembar, skrip=skrip)
    return policy.with_policy(_KURUNG.sub("&#123;", html))
