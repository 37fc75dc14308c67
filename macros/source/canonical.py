"""Canonical writing: one shape a field, one form a value, so that an edit changes only the lines it means."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

import yaml

from macros.source.yaml import Data


@dataclass(frozen=True, slots=True)
class Text:
    """A text: quoted wherever YAML would read something else."""


@dataclass(frozen=True, slots=True)
class Plain:
    """A typed value (date, number, true or false): written plain."""


@dataclass(frozen=True, slots=True)
class ListShape:
    """A list; a single value stands for a list of one."""

    isi: "Bentuk"


@dataclass(frozen=True)
class MappingShape:
    """A mapping with its keys in canonical order."""

    kunci: Mapping[str, "Bentuk"]


Bentuk = Text | Plain | ListShape | MappingShape

_INDICATORS = frozenset("-?:,[]{}#&*!|>'\"%@`=~")
_TAK_TERCETAK = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
_KOSONG = re.compile(r"\A(?:[ \t]*\n)+")
_POLOS = re.compile(r"[\w.+-]+")
_LAIN = re.compile(
    r"0o[0-7]+|[yYnN]|[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?|[-+]?\d[\d_]*(?::\d{1,2})+(?:\.[\d_]*)?"
)
"""What PyYAML takes for a text, and other readers of YAML 1.1 or 1.2 for a number or a truth value."""


def canonicalize(data: Data, bentuk: Bentuk) -> Data:
    """The data in canonical shape: lists where lists are meant, known keys first and in order, nothing empty.

    Unknown keys and values of the wrong kind are kept as they are.
    """
    if isinstance(bentuk, ListShape):
        butir = data if isinstance(data, list) else [data]
        return [
            baku for entry in butir if (baku := canonicalize(entry, bentuk.isi)) not in (None, "", [], {})
        ]
    if isinstance(bentuk, MappingShape) and isinstance(data, dict):
        urut = [*(k for k in bentuk.kunci if k in data), *(k for k in data if k not in bentuk.kunci)]
        hasil = {kunci: canonicalize(data[kunci], bentuk.kunci.get(kunci, Text())) for kunci in urut}
        return {kunci: nilai for kunci, nilai in hasil.items() if nilai not in (None, "", [], {})}
    return data.strip() if isinstance(data, str) else data


def write_markdown(data: Data, bentuk: Bentuk, body: str) -> str:
    """A whole source file: front matter, one blank line, body without blank lines around it."""
    isi = _KOSONG.sub("", body.replace("\r\n", "\n").replace("\r", "\n")).rstrip()
    kepala = "".join(f"{baris}\n" for baris in _row(canonicalize(data, bentuk), bentuk, ""))
    return f"---\n{kepala}---\n" + (f"\n{isi}\n" if isi else "")


def write_yaml(data: Data, bentuk: Bentuk) -> str:
    """A file that is YAML as a whole."""
    return "".join(f"{baris}\n" for baris in _row(canonicalize(data, bentuk), bentuk, ""))


def _row(data: Data, bentuk: Bentuk | None, jorok: str) -> Iterator[str]:
    if isinstance(data, dict):
        for kunci, nilai in data.items():
            rupa = bentuk.kunci.get(kunci) if isinstance(bentuk, MappingShape) else None
            yield from _value(f"{jorok}{_text(kunci)}:", nilai, rupa, jorok)
    elif isinstance(data, list):
        rupa = bentuk.isi if isinstance(bentuk, ListShape) else None
        for nilai in data:
            if isinstance(nilai, dict) and nilai:
                isi = list(_row(nilai, rupa, f"{jorok}  "))
                yield f"{jorok}- {isi[0].lstrip(' ')}"
                yield from isi[1:]
            else:
                yield from _value(f"{jorok}-", nilai, rupa, jorok)
    else:
        yield f"{jorok}{_scalar(data, bentuk)}"


def _value(depan: str, nilai: Data, bentuk: Bentuk | None, jorok: str) -> Iterator[str]:
    if isinstance(nilai, dict | list) and nilai:
        yield depan
        yield from _row(nilai, bentuk, f"{jorok}  ")
    else:
        yield f"{depan} {_scalar(nilai, bentuk)}"


def _scalar(nilai: Data, bentuk: Bentuk | None) -> str:
    if isinstance(nilai, str):
        polos = isinstance(bentuk, Plain) and _POLOS.fullmatch(nilai) and _whole(nilai)
        return nilai if polos else _text(nilai)
    return "null" if nilai is None else "[]" if isinstance(nilai, list) else "{}"


def _whole(teks: str) -> bool:
    """Whether a typed value can stand plain: no YAML reader may take it for a mark or a null."""
    return not teks.startswith(("-", ".")) and teks.lower() not in ("null", "") and ":" not in teks


@lru_cache(maxsize=8192)
def _text(teks: str) -> str:
    """A text as a YAML scalar that every reader (1.1 and 1.2) takes for the same text."""
    if _safe(teks):
        return teks
    kutip = json.dumps(teks, ensure_ascii=False)
    return _TAK_TERCETAK.sub(lambda cocok: f"\\u{ord(cocok[0]):04x}", kutip)


def _safe(teks: str) -> bool:
    if not teks or teks[0] in _INDICATORS or teks != teks.strip() or teks.endswith(":"):
        return False
    if ": " in teks or " #" in teks or teks.startswith(("---", "...")):
        return False
    if not teks.isprintable() or _TAK_TERCETAK.search(teks) or _LAIN.fullmatch(teks):
        return False
    pola = yaml.SafeLoader.yaml_implicit_resolvers.get(teks[0], [])
    return not any(regexp.match(teks) for _, regexp in pola)
