"""What all models share: immutable, closed, and fed with the plain text of a source file."""

from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, PlainSerializer
from pydantic_core import PydanticCustomError

from macros.model.numbers import Angka, read_number
from macros.model.tanggal import Tanggal, read_tanggal
from macros.model.waktu import Waktu, WaktuError, read_waktu


class Record(BaseModel):
    """Base of all models: frozen, no unknown keys, attributes may hold our own value classes."""

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        arbitrary_types_allowed=True,
        str_strip_whitespace=True,
    )


def _waktu(nilai: Any) -> Any:
    if isinstance(nilai, Waktu):
        return nilai
    if not isinstance(nilai, str):
        raise PydanticCustomError("bukan-teks", "")
    try:
        return read_waktu(nilai)
    except WaktuError as salah:
        raise PydanticCustomError(
            "waktu-terbalik" if str(salah) == "terbalik" else "waktu-negatif", ""
        ) from None


def _tanggal(nilai: Any) -> Any:
    if isinstance(nilai, Tanggal):
        return nilai
    if not isinstance(nilai, str):
        raise PydanticCustomError("bukan-teks", "")
    try:
        return read_tanggal(nilai)
    except ValueError as salah:
        raise PydanticCustomError(f"tanggal-{salah}", "") from None


def _truth(nilai: Any) -> Any:
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


def _minutes(nilai: Any) -> Angka:
    try:
        angka = read_number(nilai) if isinstance(nilai, str) else float(nilai)
    except (TypeError, ValueError):
        angka = -1.0
    if not 0 <= angka <= PALING_LAMA:
        raise PydanticCustomError("bukan-menit", "")
    return angka


def _many(nilai: Any) -> int:
    angka = _minutes(nilai)
    if angka != int(angka):
        raise PydanticCustomError("bukan-menit", "")
    return int(angka)


PALING_LAMA = 10_000_000
"""Minutes, some twenty years: nothing that was measured takes longer."""

Teks = Annotated[str, Field(strict=True)]
BidangWaktu = Annotated[
    Waktu, BeforeValidator(_waktu), PlainSerializer(lambda nilai: nilai.teks, return_type=str)
]
BidangTanggal = Annotated[
    Tanggal, BeforeValidator(_tanggal), PlainSerializer(lambda nilai: nilai.iso, return_type=str)
]
YaTidak = Annotated[bool, BeforeValidator(_truth)]
Peluang = Annotated[float, BeforeValidator(_peluang), Field(ge=0, le=1)]
Menit = Annotated[float, BeforeValidator(_minutes), Field(ge=0)]
Banyak = Annotated[int, BeforeValidator(_many), Field(ge=0)]
