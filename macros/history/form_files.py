"""Forms that citizens download: whether another file stands under the same name."""

import hashlib
from collections.abc import Collection, Iterator, Mapping

from macros.history.change import Change, ChangeKind
from macros.model.sop import Sop
from macros.source.folder import Folder

Sidik = Mapping[str, str]
"""What each form holds, by ``unit/name``, as git names it: equal names, equal bytes."""


def folder_digests(folder: Folder, jenis: str = "sha1") -> dict[str, str]:
    """The forms of a folder by the hash that git would give them in a repository of that kind; unreadable
    ones "".

    https://git-scm.com/book/en/v2/Git-Internals-Git-Objects (a blob is "blob", its size, NUL, and its bytes).
    """
    hasil = {}
    for unit, semua in folder.lampiran.items():
        for nama, form in semua.items():
            try:
                isi = form.jalur.read_bytes()
            except OSError:
                hasil[f"{unit}/{nama}"] = ""
                continue
            hasil[f"{unit}/{nama}"] = hashlib.new(jenis, b"blob %d\0" % len(isi) + isi).hexdigest()
    return hasil


def tree_digests(pohon: Mapping[str, str]) -> dict[str, str]:
    """The same from the files of a commit: path within the content folder, and blob."""
    semua = ((jalur.split("/"), blob) for jalur, blob in pohon.items())
    return {
        f"{bagian[0]}/{bagian[2]}": blob
        for bagian, blob in semua
        if len(bagian) == 3 and bagian[1] == "lampiran"
    }


def replaced_lampiran(lama: Sop, baru: Sop, dahulu: Sidik, kini: Sidik) -> Iterator[Change]:
    """The forms that an SOP goes on naming, and that hold something else."""

    def beda(berkas: str) -> bool:
        semula, sekarang = dahulu.get(f"{lama.unit}/{berkas}"), kini.get(f"{baru.unit}/{berkas}")
        return bool(semula and sekarang and semula != sekarang)

    return replaced_forms(
        lama, baru, {lampiran.berkas for lampiran in baru.lampiran if beda(lampiran.berkas)}
    )


def replaced_forms(lama: Sop, baru: Sop, diganti: Collection[str]) -> Iterator[Change]:
    """The same, where it is known which files of the unit hold something else."""
    tetap = {lampiran.berkas for lampiran in lama.lampiran if lampiran.berkas in diganti}
    for lampiran in baru.lampiran:
        if lampiran.berkas in tetap:
            yield Change("lampiran.isi", ChangeKind.DIUBAH, butir=f"“{lampiran.nama or lampiran.berkas}”")
