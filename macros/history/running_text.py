"""Running text as it is compared: what it names is called by its name, so that a new id alone is no
change.
"""

import re
from posixpath import normpath

from macros.history.naming import Names

_SEBUT = re.compile(
    r"""\{\{\s*(sop|unit|peraturan)\(\s*(?:\w+\s*=\s*)?(["'])([^"'\\\n]{1,300})\2\s*\)\s*\}\}"""
)
_BAGIAN = re.compile(r"\{\{\s*([a-z_]+)\(\s*\)\s*\}\}")
_TAUTAN = re.compile(r"(?<=\]\()([a-z0-9./-]{1,300})\.md(?=[)#])")


def name_references(isi: str, unit: str, nama: Names) -> str:
    """The text of a file of ``unit`` with plain calls of macros, and links to other files, as names.

    A call that puts a part of the page somewhere is called by that part.
    """
    if "{{" not in isi and "](" not in isi:
        return isi
    sebut = {"sop": nama.sop, "unit": nama.unit, "peraturan": nama.peraturan}
    teks = _BAGIAN.sub(r"(bagian \1)", _SEBUT.sub(lambda entry: sebut[entry[1]](entry[3]), isi))
    return _TAUTAN.sub(lambda entry: nama.sop(normpath(f"{unit}/{entry[1]}")), teks)
