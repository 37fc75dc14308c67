"""The Markdown body of a source file: which macro calls it makes, and what must not stand in it."""

import html
import inspect
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from jinja2 import Environment, TemplateSyntaxError, nodes

from macros.source.diagnostic import Diagnostic, Tempat, Tingkat, kode, saran_kata
from macros.source.teks import Baris

_S = Tingkat.KESALAHAN
MAKRO_TAK_DIKENAL = kode(
    "makro-tak-dikenal", _S, "Makro '{nama}' tidak dikenal{saran}",
    "Di antara {{ dan }} hanya boleh ada makro yang terdaftar di panduan.",
)  # fmt: skip
MAKRO_ARGUMEN = kode(
    "makro-argumen", _S, "Makro '{nama}': {sebab}",
    "Periksa contoh pemakaian makro di panduan.",
)  # fmt: skip
MAKRO_BENTUK = kode(
    "makro-bentuk", _S, "Di antara {{{{ dan }}}} hanya boleh ada panggilan makro, misalnya {{{{ kota() }}}}",
    "Perhitungan, saringan, dan nama lain tidak diterima. Bila kurung kurawal itu memang teks, beri spasi: { {.",
)  # fmt: skip
JINJA_TERLARANG = kode(
    "jinja-terlarang", _S, "Tanda '{tanda}' tidak diterima di naskah; hapus, atau beri spasi di antaranya",
    "Perintah templat tidak boleh ditulis di naskah SOP.",
)  # fmt: skip
HTML_MENTAH = kode(
    "html-mentah", _S, "HTML '{potongan}' tidak diterima; tulis dengan Markdown, atau '&lt;' bila itu teks",
    "Naskah hanya memakai Markdown: **tebal**, *miring*, daftar, tabel, tautan.",
)  # fmt: skip
TAUTAN_TERLARANG = kode(
    "tautan-terlarang", _S, "Tautan '{alamat}' tidak diterima; pakai http, https, mailto, tel, atau berkas di unit ini",
    "Tautan jenis lain dapat menjalankan perintah di peramban pembaca.",
)  # fmt: skip
GAMBAR_LUAR = kode(
    "gambar-luar", _S, "Gambar '{alamat}' berasal dari situs lain; simpan gambarnya di folder lampiran",
    "Situs ini tidak pernah meminta apa pun dari situs lain, jadi gambar harus disimpan di sini.",
)  # fmt: skip

_BUKA = re.compile(r"\{[{%#]")
_EKSPRESI = re.compile(r"\{\{(.*?)\}\}", re.DOTALL)
_KURUNG = re.compile(r"\{(?=[{%#])")
_PAGAR = r"^(?P<pagar>`{3,}|~{3,}).*?(?:^(?P=pagar)[`~]*[ \t]*$|\Z)"
_PETIK = r"(?P<petik>`+)(?!`).+?(?<!`)(?P=petik)(?!`)"
_KODE = re.compile(f"{_PAGAR}|{_PETIK}", re.MULTILINE | re.DOTALL)
_HTML = re.compile(r"<(?=[A-Za-z/!?])(?!(?:https?://|mailto:|tel:)[^>\s]*>|[^<>@\s:]+@[^<>@\s]+>)[^>\n]{0,60}>?")
_DI_BARIS = r"(!?)\[(?:[^\[\]]|\[[^\]]{0,80}\]){0,800}\]\(\s*<?([^)\s>]*)"
_DI_BAWAH = r"^ {0,3}\[[^\]\n]+\]:\s*<?([^\s>]+)"
_TAUTAN = re.compile(f"{_DI_BARIS}|{_DI_BAWAH}", re.MULTILINE)
_SKEMA = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)
_BOLEH = frozenset(("http", "https", "mailto", "tel"))

_JINJA = Environment()  # noqa: S701 - only ever parses


@dataclass(frozen=True, slots=True)
class Parameter:
    """A parameter of a macro: a text; ``wajib`` when it has no default."""

    nama: str
    wajib: bool


@dataclass(frozen=True, slots=True)
class TandaTangan:
    """The parameters of a macro, in order."""

    parameter: tuple[Parameter, ...]

    @classmethod
    def dari(cls, fungsi: Callable[..., object], lewati: int = 0) -> "TandaTangan":
        """The signature of a function, without its first ``lewati`` parameters."""
        semua = list(inspect.signature(fungsi).parameters.values())[lewati:]
        return cls(tuple(Parameter(satu.name, satu.default is satu.empty) for satu in semua))


@dataclass(frozen=True, slots=True)
class PanggilanMakro:
    """An accepted call; ``awal`` and ``akhir`` bound it in the body, ``baris`` and ``kolom`` place it in the file."""

    nama: str
    args: tuple[str, ...]
    kwargs: Mapping[str, str]
    baris: int
    kolom: int
    awal: int
    akhir: int

    def argumen(self, tanda: TandaTangan) -> dict[str, str]:
        """The arguments by parameter name."""
        nama = (satu.nama for satu in tanda.parameter)
        return {**dict(zip(nama, self.args, strict=False)), **self.kwargs}


@dataclass(frozen=True, slots=True)
class TautanProsa:
    """A relative link in the body."""

    alamat: str
    baris: int
    kolom: int


@dataclass(frozen=True, slots=True)
class Prosa:
    """What a body holds: accepted macro calls, relative links, and all that is wrong."""

    panggilan: tuple[PanggilanMakro, ...] = ()
    tautan: tuple[TautanProsa, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()


def periksa_prosa(berkas: str, body: str, body_baris: int, makro: Mapping[str, TandaTangan]) -> Prosa:
    """Check a Markdown body. ``makro`` are the macros that may be called; ``body_baris`` its first line in the file."""
    if not any(tanda in body for tanda in "{<]"):
        return Prosa()
    baris = Baris.dari(body)
    pembaca = _Pembaca(berkas, body, baris, body_baris - 1, makro)
    panggilan, salah = pembaca.makro()
    tautan: list[TautanProsa] = []
    polos = _samarkan(body, panggilan)
    for cocok in _HTML.finditer(polos):
        salah.append(HTML_MENTAH.at(pembaca.tempat(cocok.start()), potongan=cocok[0]))
    for cocok in _TAUTAN.finditer(polos):
        alamat = cocok[2] if cocok[2] is not None else cocok[3]
        tempat = pembaca.tempat(cocok.start(2 if cocok[2] is not None else 3))
        salah += _cek_tautan(alamat, tempat, gambar=cocok[1] == "!")
        if not _SKEMA.match(alamat) and not alamat.startswith(("#", "//")) and alamat:
            tautan.append(TautanProsa(alamat, tempat.baris, tempat.kolom))
    return Prosa(tuple(panggilan), tuple(tautan), tuple(salah))


def lumpuhkan(body: str, panggilan: Sequence[PanggilanMakro]) -> str:
    """The body for Jinja: the accepted calls stay, every other opening brace comes out as the author wrote it."""
    hasil, posisi = [], 0
    for satu in panggilan:
        hasil += [_KURUNG.sub('{{ "{" }}', body[posisi : satu.awal] + "\0")[:-1], body[satu.awal : satu.akhir]]
        posisi = satu.akhir
    hasil.append(_KURUNG.sub('{{ "{" }}', body[posisi:]))
    return "".join(hasil)


class _Pembaca:
    """Finds Jinja in a body and holds every call against the registered macros."""

    def __init__(
        self, berkas: str, body: str, baris: Baris, lebih: int, makro: Mapping[str, TandaTangan]
    ) -> None:
        self._berkas, self._body, self._baris, self._lebih, self._makro = berkas, body, baris, lebih, makro

    def tempat(self, posisi: int) -> Tempat:
        """The place of an offset in the body."""
        return self._baris.tempat(self._berkas, posisi, self._lebih)

    def makro(self) -> tuple[list[PanggilanMakro], list[Diagnostic]]:
        """The accepted calls in order, and everything else that Jinja would run."""
        panggilan: list[PanggilanMakro] = []
        salah: list[Diagnostic] = []
        posisi, tutup = 0, self._body.rfind("}}")
        while buka := _BUKA.search(self._body, posisi):
            awal = buka.start()
            ekspresi = _EKSPRESI.match(self._body, awal) if buka[0] == "{{" and awal < tutup else None
            hasil = self._baca(ekspresi) if ekspresi else JINJA_TERLARANG.at(self.tempat(awal), tanda=buka[0])
            if isinstance(hasil, PanggilanMakro):
                panggilan.append(hasil)
            else:
                salah.append(hasil)
            posisi = ekspresi.end() if ekspresi else buka.end()
        return panggilan, salah

    def _baca(self, ekspresi: re.Match[str]) -> PanggilanMakro | Diagnostic:
        tempat = self.tempat(ekspresi.start())
        try:
            isi = _JINJA.parse(ekspresi[0]).body
        except (TemplateSyntaxError, RecursionError):
            return MAKRO_BENTUK.at(tempat)
        simpul = isi[0].nodes if len(isi) == 1 and isinstance(isi[0], nodes.Output) else []
        panggil = simpul[0] if len(simpul) == 1 else None
        if not isinstance(panggil, nodes.Call) or not isinstance(panggil.node, nodes.Name):
            return MAKRO_BENTUK.at(tempat)
        nama = panggil.node.name
        args = tuple(satu.value for satu in panggil.args if isinstance(satu, nodes.Const))
        kwargs = {satu.key: satu.value.value for satu in panggil.kwargs if isinstance(satu.value, nodes.Const)}
        literal = len(args) == len(panggil.args) and len(kwargs) == len(panggil.kwargs)
        if panggil.dyn_args or panggil.dyn_kwargs or not literal:
            return MAKRO_BENTUK.at(tempat)
        if nama not in self._makro:
            return MAKRO_TAK_DIKENAL.at(tempat, nama=nama, saran=saran_kata(nama, self._makro))
        if sebab := _cek_argumen(self._makro[nama], args, kwargs):
            return MAKRO_ARGUMEN.at(tempat, nama=nama, sebab=sebab)
        return PanggilanMakro(nama, args, kwargs, tempat.baris, tempat.kolom, ekspresi.start(), ekspresi.end())


def _cek_argumen(tanda: TandaTangan, args: Sequence[object], kwargs: Mapping[str, object]) -> str:
    nama = [satu.nama for satu in tanda.parameter]
    if not all(isinstance(satu, str) for satu in (*args, *kwargs.values())):
        return 'setiap isian harus berupa teks dalam tanda kutip, misalnya "unit/nama"'
    if len(args) > len(nama):
        return f"paling banyak {len(nama)} isian" if nama else "tidak memerlukan isian"
    for kunci in kwargs:
        if kunci not in nama:
            return f"isian '{kunci}' tidak dikenal{saran_kata(kunci, nama)}"
        if kunci in nama[: len(args)]:
            return f"isian '{kunci}' disebut dua kali"
    kurang = [p.nama for i, p in enumerate(tanda.parameter) if p.wajib and i >= len(args) and p.nama not in kwargs]
    return f"isian '{kurang[0]}' wajib disebut" if kurang else ""


def _samarkan(body: str, panggilan: Sequence[PanggilanMakro]) -> str:
    """The body with code and macro calls blanked out, every other character in its place."""
    for satu in panggilan:
        body = body[: satu.awal] + " " * (satu.akhir - satu.awal) + body[satu.akhir :]
    return _KODE.sub(lambda cocok: re.sub(r"[^\n]", " ", cocok[0]), body)


def _cek_tautan(alamat: str, tempat: Tempat, *, gambar: bool) -> Iterator[Diagnostic]:
    bersih = re.sub(r"[\x00-\x20]+", "", html.unescape(alamat))
    skema = _SKEMA.match(bersih)
    if (skema and skema[1].lower() not in _BOLEH) or bersih.startswith(("//", "\\", "/")):
        yield TAUTAN_TERLARANG.at(tempat, alamat=alamat)
    elif gambar and skema:
        yield GAMBAR_LUAR.at(tempat, alamat=alamat)
