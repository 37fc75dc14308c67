"""Random content: texts as people write them, data of any shape, and SOPs that pass every check."""

from __future__ import annotations

from hypothesis import strategies as st

from macros.source.canonical import Bentuk, Daftar, Peta, Polos
from macros.source.yaml import Data

TERLARANG = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
HURUF = st.characters(exclude_categories=("Cc", "Cs", "Co", "Cn"), exclude_characters=TERLARANG)
JEBAKAN = st.sampled_from(
    ("012", "1:30", "no", "null", "~", "- a", "a: b", "a #b", "'", '"', "{{ x }}", "[a", "2024-11-06", "=", "0o7",
     "<b>&amp;</b>", "*a*", "&a", "!a", "% a", "@a", "`a`", "a:", "...", "---", "\ufeffa", "\u2028", "ya", "1e3", "\\n")
)  # fmt: skip

SEBARIS = (st.text(HURUF, min_size=1, max_size=30) | JEBAKAN).map(str.strip).filter(bool)
"""One line of text as a field may hold it: nothing that the reader refuses, nothing around it to strip."""

BERALINEA = st.lists(SEBARIS | st.just(""), max_size=5).map("\n".join)


def data(bentuk: Bentuk) -> st.SearchStrategy[Data]:
    """Data of a shape, in any order of keys, with a scalar or nothing where a list may stand."""
    if isinstance(bentuk, Peta):
        isi = {kunci: data(satu) for kunci, satu in bentuk.kunci.items()}
        return st.fixed_dictionaries({}, optional=isi).flatmap(
            lambda satu: st.permutations(list(satu.items())).map(dict)
        )
    if isinstance(bentuk, Daftar):
        return st.lists(data(bentuk.isi), max_size=3) | data(bentuk.isi)
    if isinstance(bentuk, Polos):
        return st.sampled_from(("true", "false", "2024-11", "2024-11-06", "0.5", "bukan tanggal"))
    return SEBARIS | BERALINEA | st.none()
