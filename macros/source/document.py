"""A source file, taken apart once: front matter as plain data with places, and the Markdown body."""

import re
from dataclasses import dataclass, field

from macros.source import syntax_codes
from macros.source.diagnostic import Diagnostic, Place
from macros.source.text import LineStarts, check_conflict, check_value, limit, read_text
from macros.source.yaml import BATAS_KEPALA, Data, Jalan, Tree, compose

__all__ = ["Data", "Document", "Jalan", "parse_markdown", "parse_yaml"]

_BUKA = re.compile(r"\s*^---[ \t]*$\n?", re.MULTILINE)
_TUTUP = re.compile(r"^(?:---|\.\.\.)[ \t]*$\n?", re.MULTILINE)


@dataclass(frozen=True)
class Document:
    """One file. Scalars are text or None; ``utuh`` is False, and ``data`` {}, when unreadable.

    ``berkas`` is the path as shown, with ``/``; ``body_baris`` the line on which the body begins. A file with
    errors may be ``utuh`` and still lack what was refused: never write it back.
    """

    berkas: str
    data: dict[str, Data] | list[Data]
    body: str = ""
    body_baris: int = 1
    diagnostics: tuple[Diagnostic, ...] = ()
    utuh: bool = True
    _pohon: Tree = field(default_factory=Tree, repr=False, compare=False)

    def place(self, jalan: Jalan = (), kunci: bool = False) -> Place:
        """The place of a value (of its key, with ``kunci``), or of the nearest part around it that is known.

        A scalar or mapping that stands where a list is meant is found as that list's item 0.
        """
        ada: Jalan = ()
        for text in jalan:
            if (*ada, text) in self._pohon.nilai:
                ada = (*ada, text)
            elif text != 0 or (*ada, 1) in self._pohon.nilai:
                break
        letak = self._pohon.kunci.get(ada) if kunci else None
        return Place(self.berkas, *(letak or self._pohon.nilai.get(ada, (1, 1))))


def parse_markdown(berkas: str, isi: bytes) -> Document:
    """Take a Markdown file with front matter apart. Never raises, whatever the bytes."""
    teks, semua = read_text(berkas, isi)
    if teks is None:
        return _dokumen(berkas, semua)
    konflik = check_conflict(berkas, teks)
    semua += konflik
    awal = _BUKA.match(teks)
    akhir = _TUTUP.search(teks, awal.end()) if awal else None
    if awal is None or akhir is None:
        if awal is not None:
            semua.append(
                syntax_codes.KEPALA_TERBUKA.at(LineStarts.of(teks).place(berkas, awal[0].index("-")))
            )
        elif not konflik:
            salah = syntax_codes.TANPA_KEPALA if teks.strip() else syntax_codes.BERKAS_KOSONG
            semua.append(salah.at(Place(berkas)))
        return _dokumen(berkas, semua)
    baris_kepala, baris_body = (teks.count("\n", 0, cocok.end()) for cocok in (awal, akhir))
    body = teks[akhir.end() :]
    semua += check_value(berkas, body, baris_body)
    if any(diagnostic.baris <= baris_body for diagnostic in konflik):
        return _dokumen(berkas, semua, body, baris_body + 1)
    pohon = compose(teks[awal.end() : akhir.start()], berkas, baris_kepala, BATAS_KEPALA)
    if not isinstance(pohon.data, dict) and not pohon.diagnostics:
        semua.append(
            syntax_codes.KEPALA_BUKAN_ISIAN.at(Place(berkas, *pohon.nilai.get((), (baris_kepala + 1, 1))))
        )
    if not isinstance(pohon.data, dict):
        pohon.data = None
    return _dokumen(berkas, semua, body, baris_body + 1, pohon)


def parse_yaml(berkas: str, isi: bytes) -> Document:
    """Read a file that is YAML as a whole. Never raises, whatever the bytes."""
    teks, semua = read_text(berkas, isi)
    if teks is None:
        return _dokumen(berkas, semua)
    if konflik := check_conflict(berkas, teks):
        return _dokumen(berkas, [*semua, *konflik])
    pohon = compose(teks, berkas)
    if not isinstance(pohon.data, dict | list) and not pohon.diagnostics:
        kosong = pohon.data is None
        salah = (
            (syntax_codes.BERKAS_KOSONG, (1, 1))
            if kosong
            else (syntax_codes.ISI_BUKAN_ISIAN, pohon.nilai[()])
        )
        semua.append(salah[0].at(Place(berkas, *salah[1])))
    return _dokumen(berkas, semua, pohon=pohon)


def _dokumen(
    berkas: str, semua: list[Diagnostic], body: str = "", body_baris: int = 1, pohon: Tree | None = None
) -> Document:
    pohon = pohon or Tree()
    semua = limit([*semua, *pohon.diagnostics])
    utuh = isinstance(pohon.data, dict | list)
    data = pohon.data if isinstance(pohon.data, dict | list) else {}
    return Document(berkas, data, body, body_baris, tuple(semua), utuh, pohon)
