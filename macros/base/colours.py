"""Colours outside of style sheets: pictures, PDF, Word and workbooks have no variables, and no night.

Each is the colour by day of a variable in ``docs/assets/stylesheets/colours.css``, where a colour is changed;
``tests/drawing/test_colours.py`` names what then has to follow here. Only black is of paper alone.
"""

INK = "#13252a"
FAINT = "#4b5e64"
GRID = "#d7e1e3"
PAPER = "#ffffff"
FRAME = "#0b5563"
LINK = "#0a5a78"
BLACK = "#000000"

VARIABLES = {
    "INK": "--sop-tinta",
    "FAINT": "--sop-redup",
    "GRID": "--sop-garis",
    "PAPER": "--sop-dasar",
    "FRAME": "--sop-tegas",
    "LINK": "--sop-tautan",
}
"""The variable of each; what is not named here is no colour of the site."""


def hex_digits(colour: str) -> str:
    """A colour as Office files write it: six digits without a sign before them (ECMA-376, ST_HexColorRGB)."""
    return colour.removeprefix("#").upper()
