#!/usr/bin/env bash
# Expected: page-validation, asked without a profile, checks a PDF against what the file claims; one that claims PDF/A-3a and PDF/UA-1 (the usual pair for public documents, each standard allows the other) is checked against both, or against the first.
# Happens: it raises ProfileError, "invalid validation profile declaration: both PDF/A and PDF/UA identification schemas are present", though the same file passes each of the two profiles when that is named, and a file with one claim is checked by itself.
# Versions: page-validation 0.11.0, typst 0.15.2
# Seen: 2026-11-30
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env"
"$folder/env/bin/pip" -q install 'page-validation==0.11.0' 'typst==0.15.2'
cd "$folder"
env/bin/python - <<'PY'
from importlib.metadata import version
from pathlib import Path

import page
import typst

SOURCE = b'#set document(title: "Leaves")\n#set text(lang: "en")\n= Leaves\nThey fall.'
UA, A = page.ValidationProfile.PDF_UA_1, page.ValidationProfile.PDF_A_3A


def verdict(claims: list[str], profile: page.ValidationProfile | None) -> str:
    """What is said about a file with these claims."""
    Path("leaves.pdf").write_bytes(typst.compile(SOURCE, pdf_standards=claims))
    try:
        report = page.validate_pdf("leaves.pdf", profile=profile) if profile else page.validate_pdf("leaves.pdf")
    except page.ProfileError as error:
        return f"ProfileError: {error}"
    return f"{report.profile.name} {'passes' if not report.failures else 'fails'}"


print("page-validation", version("page-validation"))
found = [
    (claims, profile and profile.name, verdict(claims, profile))
    for claims, profile in (
        (["a-3a"], None),
        (["ua-1"], None),
        (["a-3a", "ua-1"], A),
        (["a-3a", "ua-1"], UA),
        (["a-3a", "ua-1"], None),
    )
]
for claims, profile, said in found:
    print(f"claims {' + '.join(claims)}, profile {profile or 'not named'}: {said}")
said = [entry[2] for entry in found]
assert said[:4] == ["PDF_A_3A passes", "PDF_UA_1 passes", "PDF_A_3A passes", "PDF_UA_1 passes"]
assert said[4].startswith("ProfileError: ") and "both PDF/A and PDF/UA" in said[4]
PY
