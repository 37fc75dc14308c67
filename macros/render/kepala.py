"""Headers for the hosts that a static site may live on: what a page cannot say of itself.

``frame-ancestors`` counts only in a header (https://www.w3.org/TR/CSP3/#directive-frame-ancestors); everything else of
the policy stands in each page, as it depends on the page's own scripts.
"""

from collections.abc import Iterator

KEPALA = {
    "Content-Security-Policy": "frame-ancestors 'none'",
    "X-Frame-Options": "DENY",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Cross-Origin-Opener-Policy": "same-origin",
}
"""The same on every host."""


def berkas_kepala() -> Iterator[tuple[str, bytes]]:
    """A file for each kind of host: Netlify and Cloudflare Pages, Apache, nginx, Caddy."""
    yield "_headers", _netlify().encode()
    yield ".htaccess", _apache().encode()
    yield "header.nginx.conf", _nginx().encode()
    yield "header.Caddyfile", _caddy().encode()


def _netlify() -> str:
    isi = "".join(f"  {nama}: {nilai}\n" for nama, nilai in KEPALA.items())
    return f"/*\n{isi}/*.md\n  Content-Type: text/markdown; charset=utf-8\n/*.bpmn\n  Content-Type: application/xml\n"


def _apache() -> str:
    isi = "".join(f'  Header always set {nama} "{nilai}"\n' for nama, nilai in KEPALA.items())
    return (
        "<IfModule mod_headers.c>\n" + isi + "</IfModule>\n"
        "AddType text/markdown .md\nAddType application/xml .bpmn\nAddDefaultCharset utf-8\n"
        "ErrorDocument 404 /404.html\nOptions -Indexes\n"
    )


def _nginx() -> str:
    """To be included in a ``server`` block."""
    isi = "".join(f'add_header {nama} "{nilai}" always;\n' for nama, nilai in KEPALA.items())
    return f"{isi}charset utf-8;\nerror_page 404 /404.html;\nautoindex off;\n"


def _caddy() -> str:
    """To be imported in a site's block."""
    isi = "".join(f'\t{nama} "{nilai}"\n' for nama, nilai in KEPALA.items())
    return f"header {{\n{isi}}}\n"
