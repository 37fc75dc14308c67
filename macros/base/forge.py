"""Where a reader proposes a change or reports a mistake: the forge that holds the repository, or the
unit's mailbox.
"""

from dataclasses import dataclass
from urllib.parse import quote, urlencode, urlsplit

from macros.base import address
from macros.model.kota import Forge, Kota
from macros.model.sop import Sop
from macros.model.unit import Unit

CABANG = "main"
FORMULIR = "kesalahan.yml"
"""The issue form in .github/ISSUE_TEMPLATE; its field ``sop`` takes the id."""


@dataclass(frozen=True, slots=True)
class Actions:
    """Two addresses for the foot of an SOP's page, "" where there is none."""

    usul: str
    lapor: str


def forge_of(kota: Kota) -> Forge | None:
    """Which forge holds the repository: as the city says, else by the name of its host; None when nobody
    can tell.
    """
    if not kota.repositori:
        return None
    if kota.forge:
        return kota.forge
    bagian = (urlsplit(kota.repositori).hostname or "").split(".")
    return next((forge for forge in Forge if forge.value in bagian), None)


def actions(kota: Kota, sop: Sop, unit: Unit) -> Actions:
    """How to propose a change of this SOP, and how to report a mistake in it.

    https://docs.github.com/issues/tracking-your-work-with-issues (query parameters fill the fields of a
    form); https://docs.gitlab.com/user/project/issues/create_issues (``issue[description]`` takes the place
    of a template).
    """
    repositori = kota.repositori.rstrip("/")
    jalur = f"{CABANG}/sops/{quote(sop.id)}.md"
    judul = f"[{sop.id}] {sop.nama}"
    match forge_of(kota):
        case Forge.GITHUB:
            isian = {"template": FORMULIR, "title": judul, "sop": sop.id}
            return Actions(f"{repositori}/edit/{jalur}", f"{repositori}/issues/new?{_query(isian)}")
        case Forge.GITLAB:
            isian = {"issue[title]": judul, "issue[description]": _report(kota, sop)}
            return Actions(f"{repositori}/-/edit/{jalur}", f"{repositori}/-/issues/new?{_query(isian)}")
        case _:
            usul, lapor = (
                f"{apa}: {sop.nama} ({sop.id})" for apa in ("Usul perubahan SOP", "Kesalahan di SOP")
            )
            return Actions(_letter(unit, usul, _page(kota, sop)), _letter(unit, lapor, _report(kota, sop)))


def commit_address(kota: Kota, ident: str) -> str:
    """Where a commit can be looked at, "" where nobody can tell."""
    match forge_of(kota):
        case Forge.GITHUB:
            return f"{kota.repositori.rstrip('/')}/commit/{ident}"
        case Forge.GITLAB:
            return f"{kota.repositori.rstrip('/')}/-/commit/{ident}"
        case _:
            return ""


def _report(kota: Kota, sop: Sop) -> str:
    """The same questions as the form asks."""
    return f"{_page(kota, sop)}\n\nYang keliru:\n\n\nSeharusnya, dan sumbernya:\n\n"


def _page(kota: Kota, sop: Sop) -> str:
    situs = f"{kota.situs.rstrip('/')}/{address.sop(sop.id)}" if kota.situs else ""
    return f"SOP: {sop.id}" + (f"\nHalaman: {situs}" if situs else "")


def _letter(unit: Unit, perihal: str, isi: str) -> str:
    """A letter to the unit (RFC 6068: lines end with CRLF)."""
    if not unit.kontak.surel:
        return ""
    isian = {"subject": perihal, "body": isi.replace("\n", "\r\n")}
    return f"mailto:{quote(unit.kontak.surel, safe='@')}?{_query(isian)}"


def _query(isian: dict[str, str]) -> str:
    return urlencode(isian, quote_via=quote, safe="")
