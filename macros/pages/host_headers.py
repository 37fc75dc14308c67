"""Headers for the hosts that a static site may live on: what a page cannot say of itself.

``frame-ancestors`` counts only in a header (https://www.w3.org/TR/CSP3/#directive-frame-ancestors);
everything else of the policy stands in each page, as it depends on the page's own scripts.
"""

import json
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

JENIS = {".md": "text/markdown; charset=utf-8", ".bpmn": "application/xml"}
"""What the hosts do not know of themselves; with ``nosniff``, browsers do not guess either."""

_CADDY_HILANG = """\
handle_errors {
	@hilang expression {http.error.status_code} == 404
	rewrite @hilang /404.html
	file_server
}
"""


def host_header_files() -> Iterator[tuple[str, bytes]]:
    """A file for each kind of host: Netlify and Cloudflare Pages, Apache, nginx, Caddy, Azure Static Web
    Apps.
    """
    yield "_headers", _netlify().encode()
    yield ".htaccess", _apache().encode()
    yield "header.nginx.conf", _nginx().encode()
    yield "header.Caddyfile", _caddy().encode()
    yield "staticwebapp.config.json", _azure().encode()


def _netlify() -> str:
    isi = "".join(f"  {nama}: {nilai}\n" for nama, nilai in KEPALA.items())
    return f"/*\n{isi}" + "".join(f"/*{akhir}\n  Content-Type: {jenis}\n" for akhir, jenis in JENIS.items())


def _apache() -> str:
    isi = "".join(f'  Header always set {nama} "{nilai}"\n' for nama, nilai in KEPALA.items())
    jenis = "".join(f'AddType "{jenis}" {akhir}\n' for akhir, jenis in JENIS.items())
    return (
        f"<IfModule mod_headers.c>\n{isi}</IfModule>\n{jenis}"
        "AddDefaultCharset utf-8\nErrorDocument 404 /404.html\nOptions -Indexes\n"
    )


def _nginx() -> str:
    """To be included in a ``server`` block. A ``location`` without ``add_header`` of its own inherits
    these.
    """
    isi = "".join(f'add_header {nama} "{nilai}" always;\n' for nama, nilai in KEPALA.items())
    jenis = "".join(
        f'location ~ \\{akhir}$ {{ types {{ }} default_type "{jenis}"; }}\n' for akhir, jenis in JENIS.items()
    )
    return f"{isi}{jenis}charset utf-8;\nerror_page 404 /404.html;\nautoindex off;\n"


def _caddy() -> str:
    """To be imported in a site's block."""
    isi = "".join(f'\t{nama} "{nilai}"\n' for nama, nilai in KEPALA.items())
    jenis = "".join(
        f'@{akhir[1:]} path *{akhir}\nheader @{akhir[1:]} Content-Type "{jenis}"\n'
        for akhir, jenis in JENIS.items()
    )
    return f"header {{\n{isi}}}\n{jenis}{_CADDY_HILANG}"


def _azure() -> str:
    """https://learn.microsoft.com/azure/static-web-apps/configuration"""
    isi = {
        "globalHeaders": KEPALA,
        "mimeTypes": JENIS,
        "responseOverrides": {"404": {"rewrite": "/404.html"}},
        "trailingSlash": "auto",
    }
    return json.dumps(isi, indent=2) + "\n"
