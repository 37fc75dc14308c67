"""The page that stands at a former address and leads to the present one, without any script."""

from markupsafe import escape

from macros.base import address

_KEBIJAKAN = "default-src 'none'; base-uri 'none'; form-action 'none'"


def redirect_page(lama: str, kini: str) -> str:
    """A redirect page for the address ``lama``; both addresses are relative to the root of the site."""
    ke = escape(address.root(lama) + kini)
    return (
        '<!doctype html><html lang="id"><head><meta charset="utf-8">'
        f'<meta http-equiv="Content-Security-Policy" content="{_KEBIJAKAN}">'
        f'<meta http-equiv="refresh" content="0; url={ke}"><link rel="canonical" href="{ke}">'
        '<meta name="robots" content="noindex"><title>Halaman pindah</title></head>'
        f'<body><p>Halaman ini sudah pindah. <a href="{ke}">Buka alamat yang baru</a>.</p></body></html>\n'
    )
