"""Forms that citizens download: whether another file stands under the same name."""

import hashlib
from collections.abc import Collection, Iterator, Mapping

from macros.history.ubahan import Jenis, Ubahan
from macros.model.sop import Sop
from macros.source.folder import Folder

Sidik = Mapping[str, str]
"""What each form holds, by ``unit/name``, as git names it: equal names, equal bytes."""


def sidik_folder(folder: Folder, jenis: str = "sha1") -> dict[str, str]:
    """The forms of a folder by the hash that git would give them in a repository of that kind; unreadable ones "".

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


def sidik_pohon(pohon: Mapping[str, str]) -> dict[str, str]:
    """The same from the files of a commit: path within the content folder, and blob."""
    semua = ((jalur.split("/"), blob) for jalur, blob in pohon.items())
    return {f"{bagian[0]}/{bagian[2]}": blob for bagian, blob in semua if len(bagian) == 3 and bagian[1] == "lampiran"}


def lampiran_diganti(lama: Sop, baru: Sop, dahulu: Sidik, kini: Sidik) -> Iterator[Ubahan]:
    """The forms that an SOP goes on naming, and that hold something else."""
    def beda(berkas: str) -> bool:
        semula, sekarang = dahulu.get(f"{lama.unit}/{berkas}"), kini.get(f"{baru.unit}/{berkas}")
        return bool(semula and sekarang and semula != sekarang)

    return form_diganti(lama, baru, {satu.berkas for satu in baru.lampiran if beda(satu.berkas)})


def form_diganti(lama: Sop, baru: Sop, diganti: Collection[str]) -> Iterator[Ubahan]:
    """The same, where it is known which files of the unit hold something else."""
    tetap = {satu.berkas for satu in lama.lampiran if satu.berkas in diganti}
    for satu in baru.lampiran:
        if satu.berkas in tetap:
            yield Ubahan("lampiran.isi", Jenis.DIUBAH, butir=f"“{satu.nama or satu.berkas}”")
