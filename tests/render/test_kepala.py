"""What a page cannot say of itself, for each kind of host."""

from __future__ import annotations

import pytest

from macros.render.kepala import KEPALA, berkas_kepala

BERKAS = {nama: isi.decode() for nama, isi in berkas_kepala()}


@pytest.mark.parametrize("nama", BERKAS)
def test_every_host_sends_every_header(nama: str) -> None:
    for kepala, nilai in KEPALA.items():
        assert kepala in BERKAS[nama]
        assert nilai in BERKAS[nama]


def test_nobody_may_frame_a_page() -> None:
    assert "frame-ancestors 'none'" in KEPALA["Content-Security-Policy"]


def test_the_files_have_the_shape_of_their_host() -> None:
    assert BERKAS["_headers"].startswith("/*\n  Content-Security-Policy: ")
    assert '  Header always set X-Content-Type-Options "nosniff"\n' in BERKAS[".htaccess"]
    assert 'add_header Referrer-Policy "strict-origin-when-cross-origin" always;\n' in BERKAS["header.nginx.conf"]
    assert BERKAS["header.Caddyfile"].startswith("header {\n\t")
