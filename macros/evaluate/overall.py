"""The whole evaluation of a catalog on a day."""

from dataclasses import dataclass
from datetime import date

from macros.catalog.whole import Catalog
from macros.evaluate.abolished_posts import abolished_post_findings
from macros.evaluate.crossings import crossing_findings
from macros.evaluate.effort import Effort, SopMeasures, effort_by_peristiwa, effort_by_unit, measures_by_sop
from macros.evaluate.form_answers import FormSummary, summarize_forms
from macros.evaluate.form_checks import ItemResult, form_findings, run_checklist
from macros.evaluate.handovers import Handover, handovers
from macros.evaluate.legal_basis import legal_findings
from macros.evaluate.overlap import Silenced, find_overlaps
from macros.evaluate.promises import promise_findings
from macros.evaluate.repeated_copies import repeated_copy_findings
from macros.evaluate.schedule import review_findings
from macros.evaluate.stray_papers import stray_paper_findings
from macros.evaluate.temuan import FindingKind, Temuan, sort_key
from macros.evaluate.trials import trial_findings


@dataclass(frozen=True)
class Evaluasi:
    """Everything that was found, sorted by kind; what was silenced; the checklist, the measures, the map,
    the forms.
    """

    hari_ini: date
    temuan: tuple[Temuan, ...]
    bungkam: tuple[Silenced, ...]
    bentuk: tuple[ItemResult, ...]
    ukuran: tuple[SopMeasures, ...]
    unit: tuple[Effort, ...]
    peristiwa: tuple[Effort, ...]
    peta: tuple[Handover, ...]
    formulir: tuple[FormSummary, ...] = ()

    def of_kind(self, jenis: FindingKind) -> tuple[Temuan, ...]:
        """The findings of one kind."""
        return tuple(satu for satu in self.temuan if satu.jenis is jenis)


def evaluate(katalog: Catalog, hari_ini: date) -> Evaluasi:
    """Evaluate all SOPs that are not repealed, as of ``hari_ini``. Near linear in the number of steps."""
    tumpang = find_overlaps(katalog)
    bungkam = frozenset(frozenset((satu.sop, satu.dengan)) for satu in tumpang.bungkam)
    bentuk = run_checklist(katalog)
    ukuran = measures_by_sop(katalog)
    semua = [
        *tumpang.temuan,
        *repeated_copy_findings(katalog, tumpang.rumpun, bungkam),
        *stray_paper_findings(katalog),
        *crossing_findings(katalog),
        *abolished_post_findings(katalog),
        *legal_findings(katalog, hari_ini),
        *promise_findings(katalog, ukuran),
        *review_findings(katalog.sop.values(), hari_ini),
        *form_findings(katalog, bentuk),
        *trial_findings(katalog.sop.values()),
    ]
    return Evaluasi(
        hari_ini,
        tuple(sorted(semua, key=sort_key)),
        tumpang.bungkam,
        bentuk,
        ukuran,
        effort_by_unit(katalog, ukuran),
        effort_by_peristiwa(katalog, ukuran),
        handovers(katalog),
        summarize_forms(katalog),
    )
