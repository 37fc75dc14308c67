"""The whole evaluation of a catalog on a day."""

from dataclasses import dataclass
from datetime import date

from macros.catalog.whole import Catalog
from macros.evaluate.effort import Effort, SopMeasures, effort_by_peristiwa, effort_by_unit, measures_of_all
from macros.evaluate.finding import Finding, sort_key
from macros.evaluate.form_answers import FormSummary, summarize_forms
from macros.evaluate.handovers import Handover, handovers
from macros.evaluate.kinds import Kind
from macros.evaluate.overlap import Silenced, silenced_pairs
from macros.evaluate.registry import all_rules
from macros.evaluate.rule import Context, RuleResult, apply_rule


@dataclass(frozen=True)
class Evaluasi:
    """Everything that was found, sorted by kind; what was silenced; how each rule came out, the measures, the
    map, the forms.
    """

    hari_ini: date
    temuan: tuple[Finding, ...]
    bungkam: tuple[Silenced, ...]
    aturan: tuple[RuleResult, ...]
    ukuran: tuple[SopMeasures, ...]
    unit: tuple[Effort, ...]
    peristiwa: tuple[Effort, ...]
    peta: tuple[Handover, ...]
    formulir: tuple[FormSummary, ...] = ()

    def of_kind(self, jenis: Kind) -> tuple[Finding, ...]:
        """The findings of one kind."""
        return tuple(finding for finding in self.temuan if finding.jenis == jenis)

    def checklist(self, jenis: Kind) -> tuple[RuleResult, ...]:
        """How the rules of one kind came out."""
        return tuple(result for result in self.aturan if result.rule.jenis == jenis)


def evaluate(katalog: Catalog, hari_ini: date) -> Evaluasi:
    """Evaluate all SOPs that are not repealed, as of ``hari_ini``. Near linear in the number of steps."""
    context = Context(katalog, hari_ini)
    findings: list[Finding] = []
    results: list[RuleResult] = []
    for rule in all_rules():
        found, result = apply_rule(rule, context)
        findings += found
        results.append(result)
    measures = context.once(measures_of_all)
    return Evaluasi(
        hari_ini,
        tuple(sorted(findings, key=sort_key)),
        context.once(silenced_pairs),
        tuple(results),
        measures,
        effort_by_unit(katalog, measures),
        effort_by_peristiwa(katalog, measures),
        handovers(katalog),
        summarize_forms(katalog),
    )
