"""What a page cannot say of itself, for each kind of host."""

from __future__ import annotations

import json

import pytest

from macros.pages.host_headers import JENIS, KEPALA, host_header_files

BERKAS = {nama: isi.decode() for nama, isi in host_header_files()}


@pytest.mark.parametrize("nama", BERKAS)
def test_every_host_sends_every_header(nama: str) -> None:
    for kepala, nilai in KEPALA.items():
        assert kepala in BERKAS[nama]
        assert nilai in BERKAS[nama]


@pytest.mark.parametrize("nama", BERKAS)
def test_every_host_knows_every_kind_of_file(nama: str) -> None:
    for akhir, jenis in JENIS.items():
        assert akhir in BERKAS[nama]
        assert jenis in BERKAS[nama]


def test_nobody_may_frame_a_page() -> None:
    assert "frame-ancestors 'none'" in KEPALA["Content-Security-Policy"]


def test_the_files_have_the_shape_of_their_host() -> None:
    assert BERKAS["_headers"].startswith("/*\n  Content-Security-Policy: ")
    assert '  Header always set X-Content-Type-Options "nosniff"\n' in BERKAS[".htaccess"]
    assert (
        'add_header Referrer-Policy "strict-origin-when-cross-origin" always;\n'
        in BERKAS["header.nginx.conf"]
    )
    assert BERKAS["header.Caddyfile"].startswith("header {\n\t")
    azure = json.loads(BERKAS["staticwebapp.config.json"])
    assert (azure["globalHeaders"], azure["mimeTypes"]) == (KEPALA, JENIS)


@pytest.mark.parametrize("nama", sorted(BERKAS.keys() - {"_headers"}))
def test_what_is_not_there_answers_with_the_sites_own_page(nama: str) -> None:
    """Netlify and Cloudflare Pages know ``404.html`` by its name."""
    assert "/404.html" in BERKAS[nama]
