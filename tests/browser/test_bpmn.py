"""A BPMN editor opens what the site offers."""

from __future__ import annotations

from playwright.sync_api import Browser

from macros.documents.bpmn.xml import bpmn
from tests.documents.bpmn.test_bpmn import IDS, NPM, dokumen

BUKA = """async isi => {
    const peninjau = new BpmnJS({ container: "#kanvas" });
    const { warnings } = await peninjau.importXML(isi);
    const bentuk = peninjau.get("elementRegistry").getAll().length;
    peninjau.destroy();
    return [warnings.map(String), bentuk];
}"""


def test_an_editor_opens_files_without_a_warning(peramban: Browser) -> None:
    page = peramban.new_page()
    try:
        page.set_content('<div id="kanvas" style="width: 1200px; height: 900px"></div>')
        page.add_script_tag(path=str(NPM / "node_modules/bpmn-js/dist/bpmn-viewer.production.min.js"))
        for ident in IDS:
            peringatan, bentuk = page.evaluate(BUKA, bpmn(dokumen(ident)).decode())
            assert peringatan == [], ident
            assert bentuk > 2 * len(dokumen(ident).baris)
    finally:
        page.close()
