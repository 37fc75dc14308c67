"""What the templates of histories ask: revisions and their measures in words."""

from collections.abc import Mapping

from macros.base import forge
from macros.changes.history_parts import describe_revision
from macros.history.measure_diff import measure_diff
from macros.model.tanggal import read_tanggal
from macros.pages.site import Site


def revision_words(site: Site) -> Mapping[str, object]:
    """The names that both templates see."""
    return {
        "kelengkapan": site.history.kelengkapan,
        "sebut": describe_revision,
        "ukuran": lambda revision: measure_diff(revision.lama, revision.baru),
        "komit": lambda revision: forge.commit_address(site.catalog.kota, revision.komit),
        "tanggal": read_tanggal,
    }
