#!/usr/bin/env bash
# Expected: a soft hyphen at which Typst breaks no line leaves no trace in the PDF's text, or at most one at its own place.
# Happens: the font's map to Unicode gives the glyph before it two characters, here "r" and U+00AD, for the whole file. Every later r that has no soft hyphen is mended by /ActualText, which pypdfium2 reads and pypdf and pdfminer.six do not: they find a soft hyphen after each r of words that never held one, and whoever searches their text for "car" or "near" finds nothing.
# Versions: typst 0.15.2, pypdfium2 5.15.2, pypdf 7.1.1, pdfminer.six 20260107
# Seen: 2026-11-30
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env"
"$folder/env/bin/pip" -q install 'typst==0.15.2' 'pypdfium2==5.15.2' 'pypdf==7.1.1' 'pdfminer.six==20260107'
"$folder/env/bin/python" - <<'PY'
import io
from importlib.metadata import version

import pypdf
import pypdfium2
import typst
from pdfminer.high_level import extract_text

READERS = {
    "pypdfium2": lambda pdf: pypdfium2.PdfDocument(pdf)[0].get_textpage().get_text_bounded(),
    "pypdf": lambda pdf: pypdf.PdfReader(io.BytesIO(pdf)).pages[0].extract_text(),
    "pdfminer.six": lambda pdf: extract_text(io.BytesIO(pdf)),
}


def read(text: str) -> dict[str, str]:
    """What each reader finds in one line of text; a soft hyphen is shown as ~."""
    pdf = typst.compile(f"#set page(width: 300pt, height: auto)\n{text}".encode())
    return {name: reader(pdf).strip().replace("\u00ad", "~") for name, reader in READERS.items()}


plain = read("permit for a car near the river")
soft = read("per\u00admit for a car near the river")
print("typst", version("typst"))
for name in READERS:
    print(f"{name} {version(name)}:\n  without: {plain[name]}\n  with one: {soft[name]}")
assert set(plain.values()) == {"permit for a car near the river"}
assert soft["pypdfium2"] == "per~mit for a car near the river"
assert soft["pypdf"] == soft["pdfminer.six"] == "per~mit for~ a car~ near~ the r~iver~"
PY
