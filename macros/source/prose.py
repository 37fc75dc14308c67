"""The Markdown body of a source file: which macro calls it makes, and what must not stand in it."""

import html
import inspect
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from jinja2 import Environment, TemplateSyntaxError, nodes

from macros.source.diagnostic import Diagnostic, Level, Place, define_code, did_you_mean
from macros.source.dialect import unsupported
from macros.source.markdown import NO_PLAIN_TEXT, marks_in_text
from macros.source.masking import mask_code
from macros.source.prose_links import SCHEME, all_links, check_link
from macros.source.text import LineStarts, forbidden, invisible, limit
from macros.source.weight import too_heavy

_S = Level.KESALAHAN
MAKRO_TAK_DIKENAL = define_code(
    "makro-tak-dikenal",
    _S,
    "Makro '{nama}' tidak dikenal{saran}",
    "Di antara {{ dan }} hanya boleh ada makro yang terdaftar di panduan.",
)
MAKRO_ARGUMEN = define_code(
    "makro-argumen",
    _S,
    "Makro '{nama}': {sebab}",
    "Periksa contoh pemakaian makro di panduan.",
)
MAKRO_BENTUK = define_code(
    "makro-bentuk",
    _S,
    'Di antara {{{{ dan }}}} hanya boleh ada panggilan makro, misalnya {{{{ sop("unit/nama") }}}}',
    "Perhitungan, saringan, dan nama lain tidak diterima. Bila kurung kurawal itu memang teks, beri spasi: "
    "{ {.",
)
MAKRO_TERBUKA = define_code(
    "makro-terbuka",
    _S,
    "Tanda '{{{{' di sini tidak ditutup; tulis '}}}}' setelah panggilan makro, atau beri spasi: {{ {{",
    'Panggilan makro ditulis utuh di satu paragraf, misalnya {{ sop("unit/nama") }}.',
)
MAKRO_TEMPAT = define_code(
    "makro-tempat",
    _S,
    "Makro '{nama}' tidak dapat dipakai di sini; pindahkan {ke}",
    "Makro hanya berlaku di dalam teks, bukan di alamat atau judul tautan, teks gambar, atau kode. Di dalam "
    "teks "
    "sebuah tautan hanya nama kota yang diterima, karena makro lain menggambar tautan atau bagian halaman "
    "sendiri.",
)
JINJA_TERLARANG = define_code(
    "jinja-terlarang",
    _S,
    "Tanda '{tanda}' tidak diterima di naskah; hapus, atau beri spasi di antaranya",
    "Perintah templat tidak boleh ditulis di naskah SOP.",
)
HTML_MENTAH = define_code(
    "html-mentah",
    _S,
    "HTML '{potongan}' tidak diterima; tulis dengan Markdown, atau '&lt;' bila itu teks",
    "Naskah hanya memakai Markdown: **tebal**, *miring*, daftar, tabel, tautan.",
)

BATAS_PANGGILAN = 1000
"""No macro call is longer than this."""

_BUKA = re.compile(r"\{[{%#]")
_BAGIAN = re.compile(r"""\}\}|\{\{|\n[ \t]*\n|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'""")
_HTML = re.compile(
    r"(?<!\]\()<(?=[A-Za-z/!?])(?!https?://[^<>\s]*>|[^<>@\s:]+@[^<>@\s]+>|mailto:[^<>@\s:]+@[^<>@\s]+>)[^<>\n]{0,60}>?"
)
_ENTITAS = re.compile(r"&#(?:[xX]0*([0-9a-fA-F]+)|0*([0-9]+));?|&[A-Za-z][A-Za-z0-9]{1,31};")
_BANYAK_ANGKA = 8
"""Digits of a character reference that can name a character, in any base."""

_DALAM_TAUTAN = frozenset(("kota",))
"""Macros that draw plain text, which may stand in a link."""


_JINJA = Environment()  # noqa: S701 - only ever parses


@dataclass(frozen=True, slots=True)
class Parameter:
    """A parameter of a macro: a text; ``wajib`` when it has no default."""

    nama: str
    wajib: bool


@dataclass(frozen=True, slots=True)
class Signature:
    """The parameters of a macro, in order."""

    parameter: tuple[Parameter, ...]

    @classmethod
    def of(cls, fungsi: Callable[..., object], lewati: int = 0) -> "Signature":
        """The signature of a function, without its first ``lewati`` parameters."""
        semua = list(inspect.signature(fungsi).parameters.values())[lewati:]
        return cls(
            tuple(Parameter(parameter.name, parameter.default is parameter.empty) for parameter in semua)
        )


@dataclass(frozen=True, slots=True)
class MacroCall:
    """An accepted call: its place in the file, and where it begins and ends in the body."""

    nama: str
    args: tuple[str, ...]
    kwargs: Mapping[str, str]
    baris: int
    kolom: int
    start: int
    end: int

    def argument(self, tanda: Signature) -> dict[str, str]:
        """The arguments by parameter name."""
        nama = (parameter.nama for parameter in tanda.parameter)
        return {**dict(zip(nama, self.args, strict=False)), **self.kwargs}


@dataclass(frozen=True, slots=True)
class ProseLink:
    """A relative link in the body."""

    alamat: str
    baris: int
    kolom: int


@dataclass(frozen=True, slots=True)
class Prose:
    """What a body holds: accepted macro calls, relative links, and all that is wrong."""

    panggilan: tuple[MacroCall, ...] = ()
    tautan: tuple[ProseLink, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()


def check_prose(berkas: str, body: str, body_baris: int, makro: Mapping[str, Signature]) -> Prose:
    """Check a Markdown body, which begins on line ``body_baris``; it may call the macros ``makro``."""
    if berat := too_heavy(berkas, body, body_baris - 1):
        return Prose(diagnostics=(berat,))
    asing = unsupported(berkas, body, body_baris - 1)
    if not any(tanda in body for tanda in "{<]&"):
        return Prose(diagnostics=tuple(limit(asing)))
    pembaca = _ProseReader(berkas, body, LineStarts.of(body), body_baris - 1, makro)
    panggilan, salah = pembaca.macros()
    salah += asing
    salah += _wrong_place(body, panggilan, pembaca)
    polos = mask_code(body, [(call.start, call.end) for call in panggilan])
    for cocok in _HTML.finditer(polos):
        salah.append(HTML_MENTAH.at(pembaca.place(cocok.start()), potongan=cocok[0]))
    for cocok in _ENTITAS.finditer(polos):
        if huruf := forbidden(_letter(cocok)):
            salah.append(huruf[0].at(pembaca.place(cocok.start()), nama=huruf[1]))
        elif tersembunyi := invisible(_letter(cocok), pembaca.place(cocok.start())):
            salah.append(tersembunyi)
    tautan: list[ProseLink] = []
    for alamat, posisi, gambar in all_links(polos):
        tempat = pembaca.place(posisi)
        if masalah := check_link(alamat, tempat, gambar=gambar):
            salah.append(masalah)
        elif alamat and not SCHEME.match(alamat):
            tautan.append(ProseLink(alamat, tempat.baris, tempat.kolom))
    return Prose(tuple(panggilan), tuple(tautan), tuple(limit(salah)))


def _letter(entitas: re.Match[str]) -> str:
    """The character that a reference names to some reader of HTML, whatever its length; "" for none."""
    if entitas[1] is None and entitas[2] is None:
        return html.unescape(entitas[0])
    angka = f"x{entitas[1]}" if entitas[1] else entitas[2]
    return html.unescape(f"&#{angka};") if len(angka) <= _BANYAK_ANGKA else ""


def _wrong_place(body: str, panggilan: Sequence[MacroCall], pembaca: "_ProseReader") -> Iterator[Diagnostic]:
    """Calls that stand where no fragment can: only a body that has links, pictures or code is looked at
    closely.
    """
    if not panggilan or not any(sign in body for sign in NO_PLAIN_TEXT):
        return
    dalam = marks_in_text(body, panggilan)
    for nomor, call in enumerate(panggilan):
        if nomor not in dalam:
            ke = "ke dalam kalimat, di luar alamat, judul tautan, gambar, dan kode"
        elif dalam[nomor] and call.nama not in _DALAM_TAUTAN:
            ke = "ke luar tautan ini"
        else:
            continue
        yield MAKRO_TEMPAT.at(pembaca.place(call.start), nama=call.nama, ke=ke)


class _ProseReader:
    """Finds Jinja in a body and holds every call against the registered macros."""

    def __init__(
        self, berkas: str, body: str, baris: LineStarts, lebih: int, makro: Mapping[str, Signature]
    ) -> None:
        self._file, self._body, self._baris, self._lebih, self._makro = berkas, body, baris, lebih, makro

    def place(self, posisi: int) -> Place:
        """The place of an offset in the body."""
        return self._baris.place(self._file, posisi, self._lebih)

    def macros(self) -> tuple[list[MacroCall], list[Diagnostic]]:
        """The accepted calls in order, and everything else that Jinja would run."""
        panggilan: list[MacroCall] = []
        salah: list[Diagnostic] = []
        posisi = 0
        while buka := _BUKA.search(self._body, posisi):
            awal = buka.start()
            akhir = self._akhir(awal) if buka[0] == "{{" else None
            if akhir is not None:
                hasil = self._read(awal, akhir)
            elif buka[0] == "{{":
                hasil = MAKRO_TERBUKA.at(self.place(awal))
            else:
                hasil = JINJA_TERLARANG.at(self.place(awal), tanda=buka[0])
            if isinstance(hasil, MacroCall):
                panggilan.append(hasil)
            else:
                salah.append(hasil)
            posisi = akhir or buka.end()
        return panggilan, salah

    def _akhir(self, awal: int) -> int | None:
        """Where the expression that opens at ``awal`` ends; None if its paragraph ends before."""
        for cocok in _BAGIAN.finditer(self._body, awal + 2, awal + BATAS_PANGGILAN):
            if cocok[0] == "}}":
                return cocok.end()
            if cocok[0][0] not in "\"'":
                return None
        return None

    def _read(self, awal: int, akhir: int) -> MacroCall | Diagnostic:
        tempat = self.place(awal)
        panggil = _call(self._body[awal:akhir])
        if panggil is None:
            return MAKRO_BENTUK.at(tempat)
        nama, args, kwargs = panggil
        if nama not in self._makro:
            return MAKRO_TAK_DIKENAL.at(tempat, nama=nama, saran=did_you_mean(nama, self._makro))
        if sebab := _check_argument(self._makro[nama], args, kwargs):
            return MAKRO_ARGUMEN.at(tempat, nama=nama, sebab=sebab)
        for nilai in (*args, *kwargs.values()):
            if huruf := forbidden(nilai):
                return huruf[0].at(tempat, nama=huruf[1])
        return MacroCall(nama, args, kwargs, tempat.baris, tempat.kolom, awal, akhir)


def _call(ekspresi: str) -> tuple[str, tuple[Any, ...], dict[str, Any]] | None:
    """Name and literal arguments of the one plain call that a Jinja expression is, or None."""
    if ekspresi[2] in "-+" or ekspresi[-3] == "-":  # these would swallow the blanks around the call
        return None
    try:
        isi = _JINJA.parse(ekspresi).body
    except (TemplateSyntaxError, RecursionError):
        return None
    simpul = isi[0].nodes if len(isi) == 1 and isinstance(isi[0], nodes.Output) else []
    panggil = simpul[0] if len(simpul) == 1 else None
    if not isinstance(panggil, nodes.Call) or not isinstance(panggil.node, nodes.Name):
        return None
    if panggil.dyn_args or panggil.dyn_kwargs:
        return None
    args = [const.value for const in panggil.args if isinstance(const, nodes.Const)]
    kwargs = {
        keyword.key: keyword.value.value
        for keyword in panggil.kwargs
        if isinstance(keyword.value, nodes.Const)
    }
    if (len(args), len(kwargs)) != (len(panggil.args), len(panggil.kwargs)):
        return None
    return panggil.node.name, tuple(args), kwargs


def _check_argument(tanda: Signature, args: Sequence[object], kwargs: Mapping[str, object]) -> str:
    nama = [parameter.nama for parameter in tanda.parameter]
    if not all(isinstance(value, str) for value in (*args, *kwargs.values())):
        return 'setiap isian harus berupa teks dalam tanda kutip, misalnya "unit/nama"'
    if len(args) > len(nama):
        return f"paling banyak {len(nama)} isian" if nama else "tidak memerlukan isian"
    for kunci in kwargs:
        if kunci not in nama:
            return f"isian '{kunci}' tidak dikenal{did_you_mean(kunci, nama)}"
        if kunci in nama[: len(args)]:
            return f"isian '{kunci}' disebut dua kali"
    kurang = [
        parameter.nama
        for parameter in tanda.parameter[len(args) :]
        if parameter.wajib and parameter.nama not in kwargs
    ]
    return f"isian '{kurang[0]}' wajib disebut" if kurang else ""
