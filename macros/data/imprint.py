"""What every published form says of itself: which edition of which data, from when, under which licence."""

from dataclasses import dataclass

from macros.history.edition import Edition

VERSI = "1.0.0"
"""The version of the data's shape (https://semver.org): the first number changes when readers of it must
change.
"""

ALAMAT_LISENSI = {
    "CC BY 4.0": "https://creativecommons.org/licenses/by/4.0/",
    "CC BY-SA 4.0": "https://creativecommons.org/licenses/by-sa/4.0/",
    "CC0 1.0": "https://creativecommons.org/publicdomain/zero/1.0/",
}
"""Where the texts of common licences stand."""


@dataclass(frozen=True, slots=True)
class Imprint:
    """An edition: ``commit`` and ``tanggal`` (ISO, of that commit) are "" where the content is not kept in
    git.
    """

    lisensi: str
    commit: str = ""
    tanggal: str = ""

    @classmethod
    def of(cls, lisensi: str, versi: Edition | None) -> "Imprint":
        """The edition that git knows, or one that knows its licence alone."""
        return cls(lisensi, versi.commit, versi.waktu) if versi else cls(lisensi)

    def data(self) -> dict[str, str]:
        """``{versi, commit, tanggal, lisensi}``, without what is unknown."""
        isi = {"versi": VERSI, "commit": self.commit, "tanggal": self.tanggal, "lisensi": self.lisensi}
        return {kunci: nilai for kunci, nilai in isi.items() if nilai}
