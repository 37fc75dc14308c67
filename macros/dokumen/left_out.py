"""What a form of the document leaves out, and why."""

from collections.abc import Mapping

LEFT_OUT: Mapping[tuple[str, str], str] = {
    ("pdf", "IdentitasItem.alamat"): "paper has no links; the document's own address stands on it",
    ("pdf", "IdentitasItem.status"): "a signed document tells its own day, not what was repealed since",
    ("pdf", "IdentitasLine.iso"): "for machines, which have the open data inside the file",
    ("pdf", "Direction.peluang"): "how often an answer is given is known of a step, and not ordered by it",
    ("pdf", "PelaksanaColumn.alamat"): "paper has no links to follow",
    ("page", "IdentitasItem.awal"): "under its head a link says already that it names an SOP",
    (
        "page",
        "PelaksanaColumn.unit",
    ): "the head of a column leads to the performer's page, which names the unit",
    ("page", "DokumenRow.jawaban"): "the answers stand in `arah`, with where they lead",
    ("page", "Dokumen.cap"): "the page says it in its banners",
    ("page", "Dokumen.url"): "whoever reads the page is there",
    ("page", "Dokumen.kertas"): "a page has no paper; its print style asks the browser",
    ("page", "Dokumen.lisensi"): "stands once in the foot of the site",
    ("twin", "IdentitasItem.awal"): "under its head a link says already that it names an SOP",
    ("twin", "IdentitasLine.iso"): "for machines, which have the open data",
    ("twin", "Pengesahan.nip"): "a personal number that nobody quotes",
    ("twin", "Identitas.instansi"): "stands above the whole twin, with the link to the unit",
    ("twin", "PelaksanaColumn.unit"): "a step names its performers as the page does",
    ("twin", "PelaksanaColumn.alamat"): "the twin links what it quotes, not who acts",
    ("twin", "DokumenRow.jawaban"): "the answers stand in `arah`, with where they lead",
    ("twin", "Dokumen.url"): "the twin names its page by the site's address, which it always has",
    ("twin", "Dokumen.cap"): "the twin says it in its banners",
    ("twin", "Dokumen.kertas"): "a text has no paper to fit",
    ("twin", "Dokumen.lisensi"): "stands once in llms.txt",
}
"""What a form leaves out, by form and value, and why; the tests hold the forms to it."""
