"""Numbers as Indonesians write them: a comma for decimals, halves and quarters as one character."""

import re

Angka = int | float

_PECAHAN = {"½": 0.5, "¼": 0.25, "¾": 0.75}
_RIBUAN = re.compile(r"\d{1,3}(?:\.\d{3})+")
_TULIS = {nilai: huruf for huruf, nilai in _PECAHAN.items()}


def read_number(teks: str) -> Angka:
    """Read "12", "1,5", "1.5", "1.200" (thousands), "½" or "1 ½"; whole values are int. Raises ValueError."""
    teks = teks.strip()
    pecahan = _PECAHAN.get(teks[-1:])
    utuh = teks[:-1].strip() if pecahan is not None else teks
    if _RIBUAN.fullmatch(utuh):
        utuh = utuh.replace(".", "")
    nilai = (float(utuh.replace(",", ".")) if utuh else 0.0) + (pecahan or 0.0)
    return int(nilai) if nilai.is_integer() else nilai


def write_number(nilai: Angka) -> str:
    """Write ``1.5`` as "1½", ``0.1`` as "0,1", ``1200`` as "1.200"."""
    utuh, sisa = int(nilai), round(nilai - int(nilai), 4)
    if sisa in _TULIS:
        return f"{_thousands(utuh) if utuh else ''}{_TULIS[sisa]}"
    if sisa:
        return f"{_thousands(utuh)},{f'{sisa:.4f}'[2:].rstrip('0')}"
    return _thousands(utuh)


def write_chance(share: float) -> str:
    """How often something happens, of 0 to 1, as people say it: "kira-kira 80 dari 100"."""
    percent = round(share * 100)
    if share and not percent:
        return "kurang dari 1 dari 100"
    if share < 1 and percent == 100:
        return "lebih dari 99 dari 100"
    return "selalu" if share == 1 else f"kira-kira {percent} dari 100" if share else "tidak pernah"


def _thousands(utuh: int) -> str:
    return f"{utuh:,}".replace(",", ".")
