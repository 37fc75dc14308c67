"""The reviews that are due, as a calendar (RFC 5545) that people subscribe to."""

from collections.abc import Iterator
from datetime import date, timedelta

from macros.base import address
from macros.catalog.whole import Catalog
from macros.evaluate.schedule import schedules
from macros.model.sop import Sop

_PANJANG = 73


def calendar(katalog: Catalog, hari_ini: date, unit: str = "") -> bytes:
    """One whole-day event for each review of the city or of one unit, on the day that it is due or planned
    for.
    """
    nama = katalog.unit[unit].nama if unit else katalog.kota.nama
    baris = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//SOP//Tinjauan SOP//ID", "CALSCALE:GREGORIAN"]
    baris.append(f"X-WR-CALNAME:{_text(f'Tinjauan SOP {nama}')}")
    for group in _event(katalog, hari_ini, unit):
        baris += ["BEGIN:VEVENT", *group, "END:VEVENT"]
    baris.append("END:VCALENDAR")
    return "".join(f"{_fold(line)}\r\n" for line in baris).encode()


def _event(katalog: Catalog, hari_ini: date, milik: str) -> Iterator[list[str]]:
    cap = f"DTSTAMP:{hari_ini:%Y%m%d}T000000Z"
    host = katalog.kota.situs.partition("://")[2].partition("/")[0] or "sop"
    for sop in katalog.sop.values():
        if not sop.berlaku or milik not in ("", sop.unit):
            continue
        unit = katalog.unit[sop.unit]
        for apa, hari in _due(sop):
            judul = f"{apa.capitalize()} SOP: {sop.nama} ({unit.sebutan})"
            yield [
                f"UID:{apa.replace(' ', '-')}-{sop.id.replace('/', '.')}-{hari:%Y%m%d}@{host}",
                cap,
                f"DTSTART;VALUE=DATE:{hari:%Y%m%d}",
                f"DTEND;VALUE=DATE:{hari + timedelta(days=1):%Y%m%d}",
                f"SUMMARY:{_text(judul)}",
                *(
                    [f"URL:{address.absolute(katalog.kota.situs, address.sop(sop.id))}"]
                    if katalog.kota.situs
                    else []
                ),
                "TRANSP:TRANSPARENT",
            ]


def _due(sop: Sop) -> Iterator[tuple[str, date]]:
    """What falls due on which day: by the two clocks, and what the SOP itself plans."""
    for schedule in schedules(sop):
        if schedule.jatuh is not None:
            yield schedule.jenis.value, schedule.jatuh
    if sop.rencana_tinjauan is not None:
        yield "rencana peninjauan", sop.rencana_tinjauan.last_day


def _text(teks: str) -> str:
    for dari, ke in (("\\", "\\\\"), (";", "\\;"), (",", "\\,"), ("\n", "\\n"), ("\r", "")):
        teks = teks.replace(dari, ke)
    return teks


def _fold(baris: str) -> str:
    """Lines of at most 75 octets; what follows begins with a space. No character is cut in two."""
    if baris.isascii() and len(baris) <= _PANJANG:
        return baris
    potong: list[str] = []
    panjang = 0
    for huruf in baris:
        octet = len(huruf.encode())
        if panjang + octet > _PANJANG:
            potong.append("\r\n ")
            panjang = 1
        potong.append(huruf)
        panjang += octet
    return "".join(potong)
