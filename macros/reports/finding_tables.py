"""Tables of what was found: by kind and unit, each finding, the checklist, what goes from unit to unit."""

from collections.abc import Iterator
from typing import NamedTuple

from macros.base import address
from macros.base.table import ALAMAT, Column, table
from macros.base.xlsx import WorkbookSheet
from macros.catalog.whole import Catalog
from macros.evaluate.finding import Finding
from macros.evaluate.handovers import Handover
from macros.evaluate.kinds import BENTUK, Kind
from macros.evaluate.overall import Evaluasi
from macros.evaluate.overlap import Silenced
from macros.evaluate.rule import RuleResult
from macros.reports.summary import Summary, UnitLine

_KIND: tuple[Column[tuple[Kind, int, int, int]], ...] = (
    Column("jenis", "", lambda line: line[0].nama),
    Column("temuan", "temuan", lambda line: line[1]),
    Column("peringatan", "temuan", lambda line: line[2]),
    Column("unit", "unit", lambda line: line[3]),
)
_CHECKLIST: tuple[Column[RuleResult], ...] = (
    Column("butir", "", lambda result: result.rule.nama),
    Column("sumber", "", lambda result: result.rule.sumber),
    Column("SOP diperiksa", "SOP", lambda result: result.diperiksa),
    Column("SOP memenuhi", "SOP", lambda result: result.memenuhi),
)
_SILENCED: tuple[Column[Silenced], ...] = (
    Column("sop", "", lambda pair: pair.sop),
    Column("dengan", "", lambda pair: pair.dengan),
    Column("alasan", "", lambda pair: pair.alasan),
)


def kind_table(ringkasan: Summary) -> WorkbookSheet:
    """How many findings there are of each kind."""
    return table("jenis", "Temuan menurut jenis", _KIND, ringkasan.jenis)


def checklist_table(hasil: Evaluasi) -> WorkbookSheet:
    """How many SOPs keep each rule about their form."""
    return table("bentuk", "Bentuk", _CHECKLIST, hasil.checklist(BENTUK))


def silenced_table(hasil: Evaluasi) -> WorkbookSheet:
    """The pairs that are no overlap, with the reasons."""
    return table("bukan-tumpang-tindih", "Bukan tumpang tindih", _SILENCED, hasil.bungkam)


def state_table(katalog: Catalog, ringkasan: Summary) -> WorkbookSheet:
    """The state of each unit."""
    columns: tuple[Column[UnitLine], ...] = (
        Column("id", "", lambda line: line.unit),
        Column("unit", "", lambda line: katalog.unit[line.unit].nama),
        Column("SOP berlaku", "SOP", lambda line: line.sop),
        Column("tepat waktu", "SOP", lambda line: line.tinjauan[0]),
        Column("lewat", "SOP", lambda line: line.tinjauan[1]),
        Column("belum pernah", "SOP", lambda line: line.tinjauan[2]),
        Column("temuan", "temuan", lambda line: line.temuan),
        Column("peringatan", "temuan", lambda line: line.peringatan),
        Column("SOP diuji coba", "SOP", lambda line: line.diuji),
        Column("formulir: persen Ya", "%", lambda line: "" if line.ya is None else line.ya),
    )
    return table("keadaan-unit", "Keadaan setiap unit", columns, ringkasan.unit)


def finding_table(katalog: Catalog, hasil: Evaluasi) -> WorkbookSheet:
    """Every finding with its SOPs, steps and address."""
    columns: tuple[Column[Finding], ...] = (
        Column("kode", "", lambda finding: finding.kode),
        Column("jenis", "", lambda finding: finding.jenis.kode),
        Column("tingkat", "", lambda finding: finding.tingkat.value),
        Column("sop", "", lambda finding: "; ".join(finding.sop)),
        Column("unit", "", lambda finding: "; ".join(_units(katalog, finding))),
        Column(
            "langkah", "", lambda finding: "; ".join(f"{ident} langkah {n}" for ident, n in finding.langkah)
        ),
        Column("skor", "bagian dari 1", lambda finding: round(finding.skor, 3)),
        Column("temuan", "", lambda finding: finding.pesan),
        Column("saran", "", lambda finding: finding.saran),
        Column("alamat", ALAMAT, lambda finding: address.absolute(katalog.kota.situs, _page(finding))),
    )
    return table("temuan", "Temuan", columns, hasil.temuan)


def _units(katalog: Catalog, finding: Finding) -> dict[str, None]:
    return dict.fromkeys(katalog.unit[katalog.sop[ident].unit].nama for ident in finding.sop)


def _page(finding: Finding) -> str:
    return address.langkah(*finding.langkah[0]) if finding.langkah else address.sop(finding.sop[0])


class _Passage(NamedTuple):
    """One step or link by which work goes from one unit to another."""

    handover: Handover
    way: str
    sop: str
    where: str


def handover_table(katalog: Catalog, hasil: Evaluasi) -> WorkbookSheet:
    """Everything by which work goes from unit to unit."""
    columns: tuple[Column[_Passage], ...] = (
        Column("dari", "", lambda passage: katalog.unit[passage.handover.dari].nama),
        Column("ke", "", lambda passage: katalog.unit[passage.handover.ke].nama),
        Column("cara", "", lambda passage: passage.way),
        Column("sop", "", lambda passage: passage.sop),
        Column("langkah atau SOP lain", "", lambda passage: passage.where),
    )
    return table("antarunit", "Antarunit", columns, _passages(hasil))


def _passages(hasil: Evaluasi) -> Iterator[_Passage]:
    for handover in hasil.peta:
        for way, steps in (("merujuk", handover.rujuk), ("pelaksana", handover.pelaksana)):
            yield from (_Passage(handover, way, ident, f"langkah {n}") for ident, n in steps)
        yield from (_Passage(handover, "terkait", ident, other) for ident, other in handover.terkait)
