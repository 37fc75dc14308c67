"""Every kind of problem of the source room: a file that has it, and the places at which it is told."""

from __future__ import annotations

from macros.source.text import BATAS_BERKAS
from macros.source.yaml import BATAS_DALAM, BATAS_KEPALA, BATAS_TEKS

Kasus = tuple[str, str, list[tuple[int, int]]]

KARAKTER: list[Kasus] = [
    ("karakter-kendali", "---\nnama: a\x07b\n---\n", [(2, 8)]),
    ("karakter-kendali", "---\nnama: x\n---\n\nIsi\x00\n", [(5, 4)]),
    ("karakter-kendali", "---\nnama: a\u2028b\n---\n", [(2, 8)]),
    ("karakter-kendali", '---\nnama: "a\\0b"\n---\n', [(2, 7)]),
    ("karakter-arah", "---\nnama: ± \u202eb\n---\n\nIsi \u2066\n", [(2, 9), (5, 5)]),
    ("karakter-arah", '---\nnama: "\\u202e"\n---\n', [(2, 7)]),
    ("karakter-khusus", "---\nnama: \ue000\n---\n\n\ue001\n", [(2, 7), (5, 1)]),
    ("karakter-khusus", '---\nnama: "\\ue000"\n---\n', [(2, 7)]),
    ("huruf-tak-tercetak", "---\nnama: Uji ✅ a\n---\n", [(2, 11)]),
    ("huruf-tak-tercetak", '---\nnama: "\\u2705"\n---\n', [(2, 7)]),
    ("tanda-konflik", "---\n<<<<<<< a\nnama: x\n=======\nnama: y\n>>>>>>> b\n---\n", [(2, 1)]),
    (
        "tanda-konflik",
        "---\nnama: x\n---\n<<<<<<< a\nx\n=======\ny\n>>>>>>> b\n>>>>>>> c\n",
        [(4, 1), (9, 1)],
    ),
    ("tempat-isian", "---\nnama: x\nnomor: ${nomor}/2025\n---\n\nOleh ${nama}.\n", [(3, 8), (6, 6)]),
    ("masalah-lain", "---\n" + "nama: x\n" * 102 + "---\n", [(103, 1)]),
]

SERUPA: list[Kasus] = [
    (
        "karakter-tak-terlihat",
        '---\nnama: ± Kar\xadtu\nnomor: "\\u200b1"\n---\n\nDi\u2060sini\ufeff\n',
        [
            (2, 12),
            (3, 8),
            (6, 3),
            (6, 8),
        ],
    ),
    ("yaml-tagar", "---\nsyarat:\n  - KTP\n  - Formulir #2 bermeterai\nnomor: #12\n---\n", [(4, 14), (5, 8)]),
    ("yaml-tagar", "---\nnama: 'Kartu'  # baru\nbiaya: Rp5.000\t#gratis\n---\n", [(2, 16), (3, 16)]),
    (
        "yaml-spasi-lain",
        "---\nsyarat:\n  -\xa0KTP\n  - \u2003KK\nnama:\u202fx\n---\n",
        [(3, 4), (4, 5), (5, 6)],
    ),
    ("yaml-spasi-lain", "---\ntanggal:\n\xa0 efektif: 2025-01-01\n---\n", [(3, 1)]),
    (
        "yaml-titik-dua-lain",
        "---\nnama\uff1a Kartu\nlangkah:\n  - waktu\ufe55 5 menit\n---\n",
        [(2, 5), (4, 10)],
    ),
    ("yaml-butir-lain", "---\nsyarat:\n  – KTP\n  – KK\n  \u2022 Foto\n---\n", [(4, 3), (5, 3)]),
    (
        "yaml-butir-lain",
        "---\nsyarat:\n  1. KTP\n  2. KK\nalat: a) komputer\n  b) printer\n---\n",
        [(4, 3), (6, 3)],
    ),
]
"""What YAML reads otherwise than people do."""

KEPALA: list[Kasus] = [
    ("berkas-kosong", "", [(1, 1)]),
    ("berkas-kosong", " \n\n", [(1, 1)]),
    ("tanpa-kepala", "nama: x\n", [(1, 1)]),
    ("tanpa-kepala", "----\nnama: x\n----\n", [(1, 1)]),
    ("kepala-terbuka", "\n---\nnama: x\n", [(2, 1)]),
    ("kepala-bukan-isian", "---\n---\n", [(2, 1)]),
    ("kepala-bukan-isian", "---\n- nama\n---\n", [(2, 1)]),
]

SUSUNAN: list[Kasus] = [
    ("yaml-susunan", "---\n[a]\nb: c\n---\n", [(3, 1)]),
    ("yaml-tab", "---\nlangkah:\n\t- a\n\t- b\n---\n", [(3, 1), (4, 1)]),
    ("yaml-tab", "---\nlangkah:\n  - a\n\t- b\n---\n", [(4, 1)]),
    ("yaml-tab", "---\nnama: x\n \t- b\n---\n", [(3, 2)]),
    ("yaml-titik-dua", "---\nnama: ’KTP’: baru\n---\n", [(2, 12)]),
    ("yaml-titik-dua", "---\nlangkah:\n  - a: b: c\n---\n", [(3, 9)]),
    ("yaml-spasi-titik-dua", "---\nnama:KTP\nstatus: draf\n---\n", [(2, 5)]),
    ("yaml-spasi-titik-dua", "---\nnama: x\nstatus:draf\nnomor: 1\n---\n", [(3, 7)]),
    ("yaml-spasi-titik-dua", "---\nnama:KTP\n---\n", [(2, 5)]),
    ("yaml-spasi-titik-dua", "---\ntanggal:\n  pembuatan:2024\n  efektif:2025\n---\n", [(3, 12), (4, 10)]),
    ("yaml-tanpa-titik-dua", "---\nnama\nstatus: draf\n---\n", [(2, 1)]),
    ("yaml-tanpa-titik-dua", "---\nnama: x\nstatus draf\nnomor: 1\n---\n", [(3, 1)]),
    ("yaml-kutip", '---\nnama: "KTP\nstatus: draf\n---\n', [(2, 7)]),
    ("yaml-kutip", '---\nnama: "KTP\nnomor: "1"\n---\n', [(2, 7)]),
    ("yaml-setelah-kutip", "---\nnama: 'Jum'at'\n---\n", [(2, 12)]),
    ("yaml-setelah-kutip", '---\nnama: "KTP": baru\n---\n', [(2, 12)]),
    ("yaml-kurung", "---\nnama: [KTP\nstatus: draf\n---\n", [(2, 7)]),
    ("yaml-kurung", "---\nnama: {KTP\n---\n", [(2, 7)]),
    ("yaml-jorokan", "---\nnama: x\n  status: draf\n---\n", [(3, 3)]),
    ("yaml-jorokan", "---\ntanggal:\n    pembuatan: 2024\n  efektif: 2025\n---\n", [(4, 3)]),
    ("yaml-butir", "---\nnama: - KTP\n---\n", [(2, 7)]),
    ("yaml-butir", "---\nnama: x\n- y\n---\n", [(3, 1)]),
    ("yaml-butir", "---\nnama: x\n  - y\n  - z\n---\n", [(3, 3), (4, 3)]),
    ("yaml-bukan-butir", "---\nlangkah:\n  - a\n  b: c\n---\n", [(4, 3)]),
    ("yaml-spasi-butir", "---\nlangkah:\n  - a\n  -b\n---\n", [(4, 3)]),
    ("yaml-spasi-butir", "---\nlangkah:\n  -a\n  -b\n---\n", [(3, 3), (4, 3)]),
    ("yaml-tanda-hubung", "---\nwaktu: -\nnama: x\n---\n", [(2, 8)]),
    ("yaml-tanda-awal", "---\nsurel: @dinas\n---\n", [(2, 8)]),
    ("yaml-tanda-awal", "---\nnama: **tebal**\n---\n", [(2, 7)]),
    ("yaml-tanda-awal", "---\nnama: |x\n  y\n---\n", [(2, 7)]),
    ("yaml-tanda-awal", "---\nnama: ? x\n---\n", [(2, 7)]),
    ("yaml-tanda-awal", "---\nnama: ]\n---\n", [(2, 7)]),
    ("yaml-garis-miring", '---\nberkas: "C:\\qata"\n---\n', [(2, 12)]),
]

ISI: list[Kasus] = [
    ("kunci-ganda", "---\na: 1\nb: 2\na: 3\nb:\n  - c\n---\n", [(4, 1), (5, 1)]),
    ("kunci-bukan-teks", "---\n? [a]\n: b\n~: c\nd: 1\n---\n", [(2, 3), (4, 1)]),
    ("kunci-bukan-teks", "---\n: a\n---\n", [(2, 1)]),
    ("yaml-label", "---\na: !!python/name:os.system x\nb: !c d\n---\n", [(2, 4), (3, 4)]),
    ("yaml-label", "---\na: !x!y z\n---\n", [(2, 4)]),
    ("yaml-jangkar", "---\na: &x y\nb: *x\n*x : c\n---\n", [(2, 4), (3, 4), (4, 1)]),
    ("yaml-terlalu-dalam", "---\na: " + "[" * BATAS_DALAM + "\n---\n", [(2, 3 + BATAS_DALAM)]),
    ("yaml-terlalu-banyak", "---\na: [" + "b," * BATAS_KEPALA + "]\n---\n", [(2, 2 * BATAS_KEPALA + 1)]),
    ("yaml-dokumen-banyak", "---\na: 1\n--- # lagi\nb: 2\n---\n", [(3, 1)]),
    ("nilai-terlalu-panjang", f"---\na: 1\nb: {'x' * (BATAS_TEKS + 1)}\n---\n", [(3, 4)]),
    ("kunci-terlalu-panjang", f"---\na: 1\n{'x' * 151}: 2\n---\n", [(3, 1)]),
    ("waktu-titik-dua", "---\nwaktu: 1:30\njam: '1:30'\n---\n", [(2, 8)]),
]

PROSA: list[Kasus] = [
    ("makro-tak-dikenal", "Lihat {{ sopp('a/b') }}.", [(1, 7)]),
    ("makro-argumen", "{{ sop() }} {{ sop('a', 'b', 'c') }} {{ sop(ids='a') }}", [(1, 1), (1, 13), (1, 38)]),
    ("makro-argumen", "{{ sop('a', sop='b') }}\n{{ sop(1) }}\n{{ kota('x') }}", [(1, 1), (2, 1), (3, 1)]),
    (
        "makro-bentuk",
        "{{ 1 + 1 }} {{ kota }} {{ kota()|safe }}\n{{- kota() }} {{ kota() -}}",
        [(1, 1), (1, 13), (1, 24), (2, 1), (2, 15)],
    ),
    (
        "makro-bentuk",
        "{{ kota().x }} {{ sop(kota()) }} {{ sop(*a) }} {{ {} }}",
        [(1, 1), (1, 16), (1, 34), (1, 48)],
    ),
    ("makro-bentuk", "±\n\n`{{ ''.__class__ }}`", [(3, 2)]),
    ("makro-terbuka", "Lihat {{ sop('a')\n\ndan }} {{ kota() }}", [(1, 7)]),
    ("makro-terbuka", "{{ sop('a' {{ kota() }}", [(1, 1)]),
    ("jinja-terlarang", "{% raw %}\n{# x #}", [(1, 1), (2, 1)]),
    ("html-mentah", "a <b>c</b>\n<!-- d -->\n<?e\n<script\nsrc=f>", [(1, 3), (1, 7), (2, 1), (3, 1), (4, 1)]),
    ("html-mentah", "`a\n<div>\nb`\n\n```\n<i>\n", [(2, 1), (6, 1)]),
    ("tautan-terlarang", "[a](javascript:x) ![b](data:x)\n[c]: vbscript:x", [(1, 5), (1, 24), (2, 6)]),
    ("tautan-terlarang", "[a](&#106;ava&Tab;script:x) [b](\njava\nscript:x)", [(1, 5), (2, 1)]),
    ("tautan-terlarang", "[a](//contoh.test) [b](/c) [[d](e)](file:f)", [(1, 5), (1, 24), (1, 37)]),
    (
        "gambar-luar",
        "![a](https://contoh.test/a.png) [![b](http://contoh.test/b.png)](c.md)",
        [(1, 6), (1, 39)],
    ),
    ("karakter-khusus", "&#xE000;0&#57345; `&#xE000;`\n\n{{ sop('\\ue000') }}", [(1, 1), (1, 10), (3, 1)]),
    ("karakter-khusus", "&#x0000000000E000;\n&#000000000057345 &#XE001;", [(1, 1), (2, 1), (2, 19)]),
    ("karakter-arah", "&#x202e; &#00000000008238; &#x0000000000202E", [(1, 1), (1, 10), (1, 28)]),
    ("karakter-tak-terlihat", "a&shy;b &#x200B; &#0000008288;", [(1, 2), (1, 9), (1, 18)]),
    (
        "makro-tempat",
        "[a](http://b.test/{{ kota() }}) ![{{ kota() }}](c.png)\n[d](e.md '{{ kota() }}') `{{ kota() }}`",
        [(1, 19), (1, 35), (2, 11), (2, 27)],
    ),
    (
        "makro-tempat",
        "±\n\n```\n{{ kota() }}\n```\n\n    {{ kota() }}\n\n[f]: {{kota()}}.md",
        [(4, 1), (7, 5), (9, 6)],
    ),
    ("makro-tempat", "[{{ kota() }} {{ sop('a/b') }}](c.md) {{ sop('a/b') }}", [(1, 15)]),
    (
        "naskah-tanda",
        '!!! note "A"\n    b\n\n??? x\n\n::: y\n\n> [!BAHAYA]\n> z\n\n> [!NOTE] z',
        [
            (1, 1),
            (4, 1),
            (6, 1),
            (8, 3),
            (11, 3),
        ],
    ),
    (
        "naskah-tanda",
        "Awas :warning: a^2^ ==b== $$c$$\n{: .d }\n\n#Judul\n\n[TOC]\n\n*[KTP]: Kartu",
        [
            (1, 6),
            (1, 17),
            (1, 21),
            (1, 27),
            (2, 1),
            (4, 1),
            (6, 1),
            (8, 1),
        ],
    ),
    ("naskah-tanda", "Istilah\n:   arti\n\n```mermaid\na\n```\n\n`:warning:`", [(2, 1), (4, 4)]),
    ("catatan-kaki", "±a[^1] b[^2]\n\n[^1]: c\n[^3]: d\n", [(1, 9), (4, 1)]),
    ("masalah-lain", "<b>\n" * 102, [(101, 1)]),
]

YAML: list[Kasus] = [
    ("berkas-kosong", "# hanya komentar\n", [(1, 1)]),
    ("isi-bukan-isian", "\nKota Melati\n", [(2, 1)]),
    ("kunci-ganda", "a: 1\na: 2\n", [(2, 1)]),
    ("yaml-dokumen-banyak", "a: 1\n---\nb: 2\n", [(2, 1)]),
    ("yaml-dokumen-banyak", "a: 1\n...\nb: 2\n", [(2, 1)]),
    ("tanda-konflik", "<<<<<<< a\na: 1\n=======\na: 2\n>>>>>>> b\n", [(1, 1)]),
]

BITA: list[tuple[str, bytes, tuple[int, int]]] = [
    ("bukan-utf8", "---\nnama: ±".encode() + b"\xe9\n---\n", (2, 8)),
    ("bukan-utf8", "---\nnama: x\n---\n".encode("utf-16"), (1, 1)),
    ("berkas-terlalu-besar", b"x" * (BATAS_BERKAS + 1), (1, 1)),
]
