"""YAML to plain data, with the place of every key and value: one pass over libyaml's events, no recursion.

Scalars stay text: what ``2024-11-06``, ``012``, ``1:30`` or ``no`` mean is for the model to say, not for YAML.
"""

import re
from dataclasses import dataclass, field

import yaml

from macros.source.diagnostic import Diagnostic, Tempat, Tingkat, kode

Data = dict[str, "Data"] | list["Data"] | str | None
Jalan = tuple[str | int, ...]

BATAS_DALAM = 24
BATAS_NILAI = 20_000

_S = Tingkat.KESALAHAN
SUSUNAN = kode(
    "yaml-susunan", _S, "{sebab}",
    "Bagian di antara dua garis --- ditulis sebagai 'kunci: nilai', satu per baris, dengan jorokan spasi yang rapi.",
)  # fmt: skip
KUNCI_GANDA = kode(
    "kunci-ganda", _S, "Kunci '{kunci}' sudah ada di baris {baris}; gabungkan isinya atau hapus salah satu",
    "Satu kunci hanya boleh ditulis sekali; yang kedua akan menimpa yang pertama tanpa terlihat.",
)  # fmt: skip
KUNCI_BUKAN_TEKS = kode(
    "kunci-bukan-teks", _S, "Kunci harus berupa satu kata, bukan daftar atau kelompok",
    "Periksa tanda tanya, kurung siku, atau kurung kurawal di awal baris.",
)  # fmt: skip
LABEL_YAML = kode(
    "yaml-label", _S, "Label YAML '{label}' tidak diterima; hapus label itu dan sisakan nilainya",
    "Label yang diawali tanda seru dapat menjalankan perintah, jadi tidak diterima. Beri tanda kutip bila itu teks.",
)  # fmt: skip
JANGKAR_YAML = kode(
    "yaml-jangkar", _S, "Jangkar atau alias YAML '{nama}' tidak diterima; tulis nilainya lagi, atau beri tanda kutip",
    "Tanda & dan * di awal nilai punya arti khusus di YAML. Tulis nilainya lengkap, atau beri tanda kutip.",
)  # fmt: skip
TERLALU_DALAM = kode(
    "yaml-terlalu-dalam", _S, f"Isian bertingkat lebih dari {BATAS_DALAM} lapis; periksa kurung dan jorokannya",
    "Naskah SOP tidak pernah bertingkat sedalam ini; biasanya ada kurung yang tidak ditutup.",
)  # fmt: skip
NILAI_PANJANG = kode(
    "nilai-terlalu-panjang", _S, "Nilai ini {banyak} huruf; batasnya 20.000",
    "Pindahkan penjelasan panjang ke badan naskah di bawah garis --- kedua.",
)  # fmt: skip
TITIK_DUA = kode(
    "waktu-titik-dua", _S, "'{nilai}' dapat terbaca sebagai angka lain; tulis '1 jam 30 menit', atau beri tanda kutip",
    "Angka bertitik dua seperti 1:30 dibaca berbeda-beda oleh alat lain. Tulis satuannya.",
)  # fmt: skip
TEMPAT_ISIAN = kode(
    "tempat-isian", _S, "Masih ada tempat isian '{nilai}' yang belum diganti",
    "Tempat isian dari templat harus diganti dengan isi yang sebenarnya sebelum SOP berlaku.",
)  # fmt: skip
DOKUMEN_BANYAK = kode(
    "yaml-dokumen-banyak", _S, "Berkas ini memuat lebih dari satu dokumen YAML; hapus garis --- yang kedua",
    "Satu berkas memuat satu daftar saja.",
)  # fmt: skip

_TITIK_DUA = re.compile(r"[-+]?\d[\d_]*(?::[0-5]?\d)+(?:\.\d*)?")
_ISIAN = re.compile(r"\$\{[^}]*\}")
_KOSONG = frozenset(("", "~", "null", "Null", "NULL"))

_SEBAB = (
    ("mapping values are not allowed", "Ada titik dua berspasi di dalam nilai; beri tanda kutip pada seluruh nilainya"),
    ("could not find expected ':'", "Baris ini tidak punya titik dua; tulis 'kunci: nilai', atau '- ' di awal butir"),
    ("found unexpected end of stream", "Tanda kutip atau kurung dibuka di sini tetapi tidak pernah ditutup"),
    ("found unexpected document indicator", "Tanda kutip dibuka sebelum baris ini tetapi tidak pernah ditutup"),
    ("did not find expected ',' or", "Kurung belum ditutup, atau kurang koma di antara butirnya"),
    ("block sequence entries are not allowed", "Tanda '- ' tidak boleh di sini; mulai daftar di baris baru"),
    ("did not find expected '-' indicator", "Jorokan butir daftar ini tidak sejajar dengan butir di atasnya"),
    ("did not find expected key", "Jorokan atau tanda kutip di baris ini tidak cocok dengan baris di atasnya"),
    ("cannot start any token", "Nilai tidak boleh diawali tanda ini; beri tanda kutip pada seluruh nilainya"),
    ("unknown escape character", "Garis miring terbalik di dalam kutip ganda punya arti khusus; pakai kutip tunggal"),
    ("did not find expected node content", "Nilai sebelum baris ini tidak lengkap; periksa tanda di depannya"),
    ("did not find expected alphabetic", "Tanda & atau * di awal nilai punya arti khusus; beri tanda kutip"),
)
_SEBAB_LAIN = "Susunan di baris ini tidak dapat dibaca; bandingkan jorokan dan tandanya dengan baris di atasnya"


@dataclass
class Pohon:
    """Plain data with the places of its values and keys (0-based line and column) and what was wrong.

    ``utuh`` is False when reading had to stop, so that the data is not what the author wrote.
    """

    data: Data = None
    nilai: dict[Jalan, tuple[int, int]] = field(default_factory=dict)
    kunci: dict[Jalan, tuple[int, int]] = field(default_factory=dict)
    diagnostics: list[Diagnostic] = field(default_factory=list)
    utuh: bool = True


@dataclass
class _Wadah:
    """An open mapping or list: where it stands, and the key that waits for its value."""

    isi: "dict[str, Data] | list[Data]"
    jalan: Jalan
    kunci: str | None = None
    buang: bool = False


def susun(teks: str, berkas: str, lebih: int = 0) -> Pohon:
    """Read one YAML document; ``lebih`` lines of the file stand before it. Never raises."""
    penyusun = _Penyusun(berkas, lebih)
    try:
        for event in yaml.parse(teks, Loader=yaml.CSafeLoader):
            if not penyusun.terima(event):
                penyusun.pohon.utuh = False
                break
    except yaml.YAMLError as salah:
        penyusun.gagal(salah)
    return penyusun.pohon


class _Penyusun:
    """Builds the tree from events; ``terima`` is False when reading must stop."""

    def __init__(self, berkas: str, lebih: int) -> None:
        self.pohon = Pohon()
        self._berkas = berkas
        self._lebih = lebih
        self._tumpuk: list[_Wadah] = []
        self._dokumen = 0

    def terima(self, event: yaml.Event) -> bool:
        """Take the next event."""
        if isinstance(event, yaml.ScalarEvent):
            self._cek_node(event)
            self._skalar(event)
        elif isinstance(event, yaml.MappingStartEvent | yaml.SequenceStartEvent):
            self._cek_node(event)
            return self._buka(event)
        elif isinstance(event, yaml.MappingEndEvent | yaml.SequenceEndEvent):
            self._tumpuk.pop()
        elif isinstance(event, yaml.AliasEvent):
            self._katakan(JANGKAR_YAML.at(self._tempat(event), nama=f"*{event.anchor}"))
            self._taruh("", event)
        elif isinstance(event, yaml.DocumentStartEvent):
            self._dokumen += 1
            if self._dokumen > 1:
                self._katakan(DOKUMEN_BANYAK.at(self._tempat(event)))
                return False
        return True

    def gagal(self, salah: yaml.YAMLError) -> None:
        """Tell a syntax error in plain words, at the place where it can be mended."""
        self.pohon.utuh = False
        masalah = f"{getattr(salah, 'problem', '') or ''}"
        mark = getattr(salah, "problem_mark", None)
        if "end of stream" in masalah or "document indicator" in masalah:
            mark = getattr(salah, "context_mark", None) or mark
        sebab = next((kata for potongan, kata in _SEBAB if potongan in masalah), _SEBAB_LAIN)
        baris, kolom = (mark.line, mark.column) if mark is not None else (0, 0)
        self._katakan(SUSUNAN.at(self._di(baris, kolom), sebab=sebab))

    def _skalar(self, event: yaml.ScalarEvent) -> None:
        teks: str = event.value
        polos = event.style is None or event.style == ""
        if self._menunggu_kunci():
            self._kunci(teks, event)
            return
        if polos and teks in _KOSONG:
            self._taruh(None, event)
            return
        if polos and _TITIK_DUA.fullmatch(teks):
            self._katakan(TITIK_DUA.at(self._tempat(event), nilai=teks))
        if len(teks) > BATAS_NILAI:
            self._katakan(NILAI_PANJANG.at(self._tempat(event), banyak=f"{len(teks):,}".replace(",", ".")))
        if "${" in teks and (isian := _ISIAN.search(teks)):
            self._katakan(TEMPAT_ISIAN.at(self._tempat(event), nilai=isian[0]))
        self._taruh(teks, event)

    def _buka(self, event: yaml.Event) -> bool:
        if len(self._tumpuk) >= BATAS_DALAM:
            self._katakan(TERLALU_DALAM.at(self._tempat(event)))
            return False
        isi: dict[str, Data] | list[Data] = {} if isinstance(event, yaml.MappingStartEvent) else []
        if self._menunggu_kunci():
            self._katakan(KUNCI_BUKAN_TEKS.at(self._tempat(event)))
            jalan = (*self._tumpuk[-1].jalan, "")
            self._tumpuk[-1].kunci, self._tumpuk[-1].buang = "", True
        else:
            jalan = self._taruh(isi, event)
        self._tumpuk.append(_Wadah(isi, jalan))
        return True

    def _menunggu_kunci(self) -> bool:
        return bool(self._tumpuk) and isinstance(self._tumpuk[-1].isi, dict) and self._tumpuk[-1].kunci is None

    def _kunci(self, teks: str, event: yaml.Event) -> None:
        wadah = self._tumpuk[-1]
        jalan = (*wadah.jalan, teks)
        wadah.kunci = teks
        wadah.buang = isinstance(wadah.isi, dict) and teks in wadah.isi
        if wadah.buang:
            baris = self.pohon.kunci.get(jalan, (0, 0))[0] + 1 + self._lebih
            self._katakan(KUNCI_GANDA.at(self._tempat(event), kunci=teks, baris=baris))
        self.pohon.kunci.setdefault(jalan, _letak(event))

    def _taruh(self, nilai: Data, event: yaml.Event) -> Jalan:
        """Put a value where it belongs; a twin key's value is dropped. Returns its path."""
        if not self._tumpuk:
            self.pohon.data = nilai
            jalan: Jalan = ()
        else:
            wadah = self._tumpuk[-1]
            if isinstance(wadah.isi, list):
                jalan = (*wadah.jalan, len(wadah.isi))
                wadah.isi.append(nilai)
            elif wadah.kunci is None:  # an alias as a key: told already
                wadah.kunci, wadah.buang = "", True
                return (*wadah.jalan, "")
            else:
                jalan = (*wadah.jalan, wadah.kunci)
                if not wadah.buang:
                    wadah.isi[wadah.kunci] = nilai
                wadah.kunci = None
        self.pohon.nilai.setdefault(jalan, _letak(event))
        return jalan

    def _cek_node(self, event: yaml.ScalarEvent | yaml.CollectionStartEvent) -> None:
        if event.anchor is not None:
            self._katakan(JANGKAR_YAML.at(self._tempat(event), nama=f"&{event.anchor}"))
        if event.tag is not None:
            self._katakan(LABEL_YAML.at(self._tempat(event), label=event.tag))

    def _katakan(self, diagnostic: Diagnostic) -> None:
        self.pohon.diagnostics.append(diagnostic)

    def _tempat(self, event: yaml.Event) -> Tempat:
        return self._di(*_letak(event))

    def _di(self, baris: int, kolom: int) -> Tempat:
        return Tempat(self._berkas, baris + 1 + self._lebih, kolom + 1)


def _letak(event: yaml.Event) -> tuple[int, int]:
    """The line and column of an event, from 0; libyaml gives every event a mark."""
    mark = event.start_mark
    return (mark.line, mark.column) if mark is not None else (0, 0)
