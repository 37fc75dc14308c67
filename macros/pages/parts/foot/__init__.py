"""Who is responsible, when it was last looked at, how to propose a change, and the data for machines."""

from markupsafe import Markup

from macros.base import forge
from macros.data import jsonld
from macros.dokumen.reviews import reviews
from macros.evaluate.form_answers import answers, last_form
from macros.evaluate.schedule import schedules
from macros.evaluate.trials import summarize_trial, trial_results
from macros.pages.lookup import sop_of
from macros.pages.page import Page, Part
from macros.pages.site import Site


def _draw(site: Site, page: Page, sop: str = "") -> Markup:
    subject = sop_of(site, page, sop)
    unit = site.catalog.unit[subject.unit]
    monitoring, evaluation = schedules(subject)
    actions = forge.actions(site.catalog.kota, subject, unit)
    trials = [
        (trial, summarize_trial(subject.langkah[trial.nomor - 1], trial)) for trial in trial_results(subject)
    ]
    foot = site.render(
        "foot/kaki.html.j2",
        page,
        sop=subject,
        unit=unit,
        dievaluasi=evaluation.terakhir,
        dimonitor=monitoring.terakhir,
        tinjauan=reviews(subject, site.catalog.kota.evaluasi),
        uji=trials,
        formulir=last_form(subject),
        jawaban=answers,
        usul=actions.usul,
        lapor=actions.lapor,
    )
    return foot + jsonld.script(jsonld.sop(site.catalog, subject))


PART = Part(
    "kaki",
    "Penanggung jawab, tautan usul perubahan, dan data untuk mesin.",
    _draw,
    order=100,
    on="sop",
    after_prose=True,
)
