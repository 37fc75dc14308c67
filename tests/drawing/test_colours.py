"""Pictures and documents have the colours of the site by day, and no colour stands anywhere else in the
code.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from macros.base import colours

COLOUR = re.compile(
    r"(?<!&)#(?:[0-9a-fA-F]{6}|[0-9a-fA-F]{3})\b|(?:val|color)=\"(?=[0-9]*[A-F])[0-9A-F]{6}\""
)
"""A colour in six digits or three; in an Office file it stands without a sign, as a whole attribute."""


def by_day(sheet: str) -> dict[str, str]:
    """The colours of a sheet's variables; of two, that by day."""
    return dict(re.findall(r"(--sop-[\w-]+): (?:var\(--terang, )?(#[0-9a-f]{6})\b", sheet))


def test_every_colour_is_that_of_the_style_sheet(root: Path) -> None:
    """A colour is changed in ``colours.css``; ``macros/base/colours.py`` follows."""
    sheet = by_day((root / "docs/assets/stylesheets/colours.css").read_text("utf-8"))
    ours = {variable: getattr(colours, name) for name, variable in colours.VARIABLES.items()}
    assert ours == {variable: sheet[variable] for variable in ours}


def test_every_colour_but_black_has_its_variable() -> None:
    named = {name for name in vars(colours) if re.fullmatch(r"[A-Z]+", name)} - {"VARIABLES", "BLACK"}
    assert named == set(colours.VARIABLES)


@pytest.mark.parametrize(
    "text", ['fill="#fff"/>', "stroke:#0B5CAD;", 'w:color w:val="5B6B70"/>', 'w:space="0" w:color="0B5CAD"']
)
def test_a_colour_is_seen_where_it_stands(text: str) -> None:
    assert COLOUR.search(text)


@pytest.mark.parametrize("text", ["&#123;", "#langkah-abc", 'w:val="240"/>', 'w:after="000000"/>'])
def test_what_is_no_colour_is_let_be(text: str) -> None:
    assert not COLOUR.search(text)


def test_no_other_file_of_the_code_says_a_colour(root: Path) -> None:
    files = [
        path
        for kind in ("*.py", "*.typ", "*.j2")
        for path in sorted((root / "macros").rglob(kind))
        if path != Path(colours.__file__)
    ]
    assert len(files) > 100
    assert [path.name for path in files if COLOUR.search(path.read_text("utf-8"))] == []
