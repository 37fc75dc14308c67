#!/usr/bin/env bash
# Expected: in Typst a line may break at a horizontal space whatever its width, so showing the zero width space as h(0pt) (to keep U+200B out of the PDF's text) leaves its break opportunity as it was.
# Happens: a space of exactly zero is dropped before lines are broken, and the words run out of the page on one line; h(0.001pt) breaks, h(-0.001pt) too.
# Versions: typst 0.15.2, pypdfium2 5.15.2
# Seen: 2026-11-30
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env"
"$folder/env/bin/pip" -q install 'typst==0.15.2' 'pypdfium2==5.15.2'
"$folder/env/bin/python" - <<'PY'
from importlib.metadata import version

import pypdfium2
import typst

print("typst", version("typst"), "on a page of 80 pt")


def lines(rule: str) -> list[str]:
    """The lines of three words that are joined by U+200B, under a show rule, as they stand on the page."""
    source = f"""
#set page(width: 80pt, height: auto, margin: 5pt)
#set text(10pt)
{rule}
Ministry\u200bDepartment\u200bDirectorate
"""
    page = pypdfium2.PdfDocument(typst.compile(source.encode()))[0].get_textpage()
    return page.get_text_bounded().replace("\u200b", "").splitlines()


RULES = {
    "": 3,
    '#show "\\u{200b}": h(0.001pt)': 3,
    '#show "\\u{200b}": h(-0.001pt)': 3,
    '#show "\\u{200b}": h(0pt)': 1,
    '#show "\\u{200b}": h(0em)': 1,
}
counts = {rule: lines(rule) for rule in RULES}
for rule, found in counts.items():
    print(f"{rule or '(no rule)':32} {len(found)} lines: {' | '.join(found)}")
assert {rule: len(found) for rule, found in counts.items()} == RULES
PY
