#!/usr/bin/env bash
# Expected: page-validation counts as many bytes of a PDF's stream as /Length says and then looks for the line end before endstream (in PDF/A not part of the length), so a stream may end with any byte, as compressed ones do.
# Happens: CR LF before endstream counts as one line end, whatever /Length says. A stream whose own last byte is 0D, followed by LF and endstream, fails PDFA3A-STREAM-LENGTH-001, "/Length does not match its raw content length", though the length is right; qpdf (in pikepdf) sees nothing wrong. The checksum that ends a compressed stream ends with 0D about once in 256.
# Versions: page-validation 0.11.0, typst 0.15.2, pikepdf 10.18.0
# Seen: 2026-11-30
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env"
"$folder/env/bin/pip" -q install 'page-validation==0.11.0' 'typst==0.15.2' 'pikepdf==10.18.0'
cd "$folder"
env/bin/python - <<'PY'
import io
import re
from importlib.metadata import version
from pathlib import Path

import page
import pikepdf
import typst

SOURCE = b'#set document(title: "Leaves")\n#set text(lang: "en")\n= Leaves\nThey fall.'
SOUND = typst.compile(SOURCE, pdf_standards=["a-3a"])


def refused(last: bytes) -> list[str]:
    """What is said about the file when its page's drawing ends with a white space byte more."""
    with pikepdf.open(io.BytesIO(SOUND)) as pdf:
        content = pdf.pages[0].Contents
        content.write(content.read_bytes() + last)
        pdf.save(
            "leaves.pdf",
            compress_streams=False,
            stream_decode_level=pikepdf.StreamDecodeLevel.none,
            object_stream_mode=pikepdf.ObjectStreamMode.disable,
        )
    written = Path("leaves.pdf").read_bytes()
    streams = re.finditer(rb"/Length (\d+)\s*>>\s*stream\n(.*?)\nendstream", written, re.DOTALL)
    drawing = next(found for found in streams if b"BT" in found[2] and b"EMC" in found[2])
    assert int(drawing[1]) == len(drawing[2]) and drawing[2].endswith(last)
    with pikepdf.open("leaves.pdf") as pdf:
        assert pdf.check_pdf_syntax() == []
    failures = page.validate_pdf("leaves.pdf", profile=page.ValidationProfile.PDF_A_3A).failures
    print(f"last bytes {drawing[2][-3:]!r}, /Length {int(drawing[1])}, counted {len(drawing[2])}:", end=" ")
    print([f"{failure.rule_id}: {failure.message}" for failure in failures])
    return [failure.rule_id for failure in failures]


print("page-validation", version("page-validation"))
assert refused(b" ") == refused(b"\n") == []
assert refused(b"\r") == ["PDFA3A-STREAM-LENGTH-001"]
PY
