"""A content folder as it stood in a commit."""

from macros.history.git import Repository
from macros.source.folder import DAFTAR, Folder, is_valid_id
from macros.source.text import BATAS_BERKAS


def folder_at(gudang: Repository, rev: str) -> Folder:
    """What the reader of folders would have read at ``rev``, without forms and pictures. Raises GitSalah."""
    pohon = gudang.tree(rev)
    isi = dict(gudang.blob(pohon.values(), BATAS_BERKAS))
    hasil = Folder("sops")
    for jalur, blob in sorted(pohon.items()):
        if blob not in isi:
            continue
        ident = jalur.removesuffix(".md")
        unit, _, nama = ident.partition("/")
        if jalur in DAFTAR:
            hasil.daftar[jalur] = isi[blob]
        elif nama == "index" and jalur.endswith(".md") and is_valid_id(f"{unit}/x"):
            hasil.unit[unit] = isi[blob]
        elif jalur.endswith(".md") and is_valid_id(ident):
            hasil.sop[ident] = isi[blob]
    return hasil
