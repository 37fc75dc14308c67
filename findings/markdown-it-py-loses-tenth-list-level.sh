#!/usr/bin/env bash
# Expected: MarkdownIt().render() keeps all text of an ordinary nested list, as CommonMark asks; beyond a limit the markup may go flat or an error is raised, but text stays.
# Happens: the preset that MarkdownIt() takes by itself (commonmark) has maxNesting 20, and a list costs two levels: items from the tenth level on come out as one empty <li></li>, with neither an error nor a warning. The preset js-default (limit 100) keeps all, and so does another CommonMark parser.
# Versions: markdown-it-py 4.3.0, commonmark 0.9.1
# Seen: 2026-11-30
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env"
"$folder/env/bin/pip" -q install 'markdown-it-py==4.3.0' 'commonmark==0.9.1'
"$folder/env/bin/python" - <<'PY'
import re
import warnings
from importlib.metadata import version

import commonmark
from markdown_it import MarkdownIt

warnings.simplefilter("error")
TEXT = "".join(f"{'  ' * (level - 1)}- level {level}\n" for level in range(1, 13))


def levels(html: str) -> list[int]:
    """The levels whose text has come through."""
    return [int(found) for found in re.findall(r"level (\d+)", html)]


print("markdown-it-py", version("markdown-it-py"))
print(TEXT)
plain = MarkdownIt().render(TEXT)
kept = {
    "MarkdownIt()": levels(plain),
    'MarkdownIt("js-default")': levels(MarkdownIt("js-default").render(TEXT)),
    "commonmark " + version("commonmark"): levels(commonmark.commonmark(TEXT)),
}
for name, found in kept.items():
    print(f"{name}: text of levels {found}")
print("maxNesting", MarkdownIt().options["maxNesting"])
first, *others = kept.values()
assert first == list(range(1, 10)) and "<li></li>" in plain
assert all(found == list(range(1, 13)) for found in others)
PY
