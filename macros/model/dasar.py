"""What all models share: immutable, closed, and fed with the plain text of a source file."""

from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, PlainSerializer
from pydantic_core import PydanticCustomError

from macros.model.angka import Angka, baca_angka
from macros.model.tanggal import Tanggal, baca_tanggal
from macros.model.waktu import Waktu, WaktuSalah, baca_waktu


class Dasar(BaseModel):
    """Base of all models: frozen, no unknown keys, attributes may hold our own value classes."""

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        arbitrary_types_allowed=True,
        str_strip_whitespace=True,
        use_attribute_docstrings=True,  # what editors read of a field, in their guide and in the schema
    )


def _waktu(nilai: Any) -> Any:
    if isinstance(nilai, Waktu):
        return nilai
    if not isinstance(nilai, str):
        raise PydanticCustomError("bukan-teks", "")
    try:
        return baca_waktu(nilai)
    except WaktuSalah as salah:
        raise PydanticCustomError("waktu-terbalik" if str(salah) == "terbalik" else "waktu-negatif", "") from None


def _tanggal(nilai: Any) -> Any:
    if isinstance(nilai, Tanggal):
        return nilai
    if not isinstance(nilai, str):
        raise PydanticCustomError("bukan-teks", "")
    try:
        return baca_tanggal(nilai)
    except ValueError as salah:
        raise PydanticCustomError(f"tanggal-{salah}", "") from None


def _benar(nilai: Any) -> Any:
    if isinstance(nilai, str):
        nilai = {"true": True, "ya": True, "false": False, "tidak": False}.get(nilai.lower(), nilai)
    if not isinstance(nilai, bool):
        raise PydanticCustomError("bukan-ya-tidak", "")
    return nilai


def _peluang(nilai: Any) -> Any:
    try:
        angka = float(nilai.replace(",", ".")) if isinstance(nilai, str) else float(nilai)
    except (TypeError, ValueError):
        angka = -1.0
    if not 0 <= angka <= 1:
        raise PydanticCustomError("bukan-peluang", "")
    return angka


def _menit(nilai: Any) -> Angka:
    try:
        angka = baca_angka(nilai) if isinstance(nilai, str) else float(nilai)
    except (TypeError, ValueError):
        angka = -1.0
    if not 0 <= angka <= PALING_LAMA:
        raise PydanticCustomError("bukan-menit", "")
    return angka


def _banyak(nilai: Any) -> int:
    angka = _menit(nilai)
    if angka != int(angka):
        raise PydanticCustomError("bukan-menit", "")
    return int(angka)


PALING_LAMA = 10_000_000
"""Minutes, some twenty years: nothing that was measured takes longer."""

Teks = Annotated[str, Field(strict=True)]
BidangWaktu = Annotated[Waktu, BeforeValidator(_waktu), PlainSerializer(lambda nilai: nilai.teks, return_type=str)]
BidangTanggal = Annotated[
    Tanggal, BeforeValidator(_tanggal), PlainSerializer(lambda nilai: nilai.iso, return_type=str)
]
YaTidak = Annotated[bool, BeforeValidator(_benar)]
Peluang = Annotated[float, BeforeValidator(_peluang), Field(ge=0, le=1)]
Menit = Annotated[float, BeforeValidator(_menit), Field(ge=0)]
Banyak = Annotated[int, BeforeValidator(_banyak), Field(ge=0)]
