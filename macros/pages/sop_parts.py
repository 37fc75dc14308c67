"""The parts of an SOP page as HTML: head, citizen's box, step table, identity block, links, foot."""

from collections.abc import Iterator, Sequence
from functools import partial
from urllib.parse import quote

from markupsafe import Markup

from macros.base import address, forge
from macros.base.templates import Templates
from macros.catalog.whole import Catalog
from macros.data import jsonld
from macros.documents.publisher import Downloads
from macros.dokumen.dokumen import dokumen_of
from macros.dokumen.reviews import reviews
from macros.drawing.step_table import step_table
from macros.evaluate.form_answers import answers, last_form
from macros.evaluate.schedule import schedules
from macros.evaluate.trials import TrialResult, summarize_trial, trial_results
from macros.flow.paths import measure
from macros.model.field import record_of
from macros.model.sop import Langkah, Sop
from macros.pages import neighbours


class SopPresenter:
    """Renders the parts of SOP pages. Every method takes the SOP and the address of the page that it will
    stand on.
    """

    def __init__(self, templat: Templates, unduhan: Downloads) -> None:
        self._templat = templat
        self._unduhan = unduhan
        self._katalog: Catalog = templat.katalog

    def kepala(self, sop: Sop, halaman: str, bagian: Sequence[tuple[str, str]] = ()) -> Markup:
        """Title, unit, status, summary line, banners, and links to the parts ``(anchor, text)`` of the
        page.
        """
        return self._render(
            "kepala.html.j2",
            sop,
            halaman,
            ukuran=measure(sop.langkah, sop.unit),
            isian=partial(record_of, Sop),
            bagian=bagian,
            pengganti=self._katalog.sop.get(sop.diganti_oleh),
            unduhan=[(bentuk, bentuk.alamat(sop.id)) for bentuk in self._unduhan.bentuk],
            besar=self._unduhan.ukuran,
        )

    def layanan(self, sop: Sop, halaman: str) -> Markup:
        """What a citizen must know; empty for an SOP that is no service."""
        if sop.layanan is None:
            return Markup("")
        return self._render(
            "layanan.html.j2",
            sop,
            halaman,
            layanan=sop.layanan,
            formulir=tuple(self._formulir(sop)),
            langkah_anda=tuple(self._citizen_steps(sop)),
        )

    def langkah(self, sop: Sop, halaman: str) -> Markup:
        """The step table with the flowchart in it."""
        return self._render(
            "langkah.html.j2",
            sop,
            halaman,
            tabel=step_table(dokumen_of(self._katalog, sop), address.root(halaman)),
        )

    def identitas(self, sop: Sop, halaman: str) -> Markup:
        """The identity block in the official order."""
        identitas = dokumen_of(self._katalog, sop).identitas
        return self._render("identitas.html.j2", sop, halaman, identitas=identitas)

    def keterkaitan(self, sop: Sop, halaman: str) -> Markup:
        """The links to and from other SOPs, by unit, each with its reason."""
        keluar, masuk = neighbours.outgoing(self._katalog, sop.id), neighbours.incoming(self._katalog, sop.id)
        return self._render("keterkaitan.html.j2", sop, halaman, keluar=keluar, masuk=masuk)

    def kaki(self, sop: Sop, halaman: str) -> Markup:
        """Who is responsible, when it was last looked at, how to propose a change, and the data for
        machines.
        """
        monitoring, evaluasi = schedules(sop)
        tindakan = forge.actions(self._katalog.kota, sop, self._katalog.unit[sop.unit])
        isi = self._render(
            "kaki.html.j2",
            sop,
            halaman,
            dievaluasi=evaluasi.terakhir,
            dimonitor=monitoring.terakhir,
            tinjauan=reviews(sop, self._katalog.kota.evaluasi),
            uji=self._trial(sop),
            formulir=last_form(sop),
            jawaban=answers,
            usul=tindakan.usul,
            lapor=tindakan.lapor,
        )
        return isi + jsonld.script(jsonld.sop(self._katalog, sop))

    def _trial(self, sop: Sop) -> list[tuple[TrialResult, str]]:
        """What trials said of each step, with the same in words."""
        return [(trial, summarize_trial(sop.langkah[trial.nomor - 1], trial)) for trial in trial_results(sop)]

    def _render(self, nama: str, sop: Sop, halaman: str, **konteks: object) -> Markup:
        return self._templat.isi(nama, halaman, sop=sop, unit=self._katalog.unit[sop.unit], **konteks)

    def _formulir(self, sop: Sop) -> Iterator[tuple[str, str, int]]:
        punya = self._katalog.lampiran.get(sop.unit, {})
        for form in sop.lampiran:
            if form.berkas in punya:
                yield form.nama, quote(address.lampiran(sop.unit, form.berkas)), punya[form.berkas].ukuran

    def _citizen_steps(self, sop: Sop) -> Iterator[tuple[int, Langkah]]:
        """The steps that a member of the public performs."""
        for n, langkah in enumerate(sop.langkah, 1):
            if any(self._katalog.pelaku(sop, teks).unit is None for teks in langkah.pelaksana):
                yield n, langkah
