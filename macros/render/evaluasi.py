"""The page of the evaluation: a sentence, charts, the map of units, and every finding with its steps."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import cached_property

from markupsafe import Markup, escape

from macros.catalog.katalog import Katalog
from macros.evaluate.evaluasi import Evaluasi, evaluasi
from macros.evaluate.kata import artikan, dasar
from macros.evaluate.temuan import Bukti, Jenis, Temuan, sebut
from macros.model.kota import Evaluasi as Terbit
from macros.model.sop import Langkah, Sop, Status
from macros.render import mandiri
from macros.render.batang import Batang, grafik
from macros.render.lembar import NAMA_JENIS
from macros.render.peta import jangkar, peta
from macros.render.templat import Templat, tulis_tanggal

TERBUKA, PANJANG, CUPLIK = 12, 300, 5
"""More findings are folded, by unit; of many more, each unit shows the first few, and the table has the rest."""
_KATA = re.compile(r"([^\W_]+(?:-[^\W_]+)*)")


class PenyajiEvaluasi:
    """Renders the evaluation. It is made when first asked for, and once."""

    def __init__(self, templat: Templat, hari_ini: date) -> None:
        self._templat = templat
        self._katalog: Katalog = templat.katalog
        self._hari_ini = hari_ini

    @cached_property
    def hasil(self) -> Evaluasi:
        """The evaluation on the day that the site is built for."""
        return evaluasi(self._katalog, self._hari_ini)

    @property
    def terbit(self) -> Evaluasi | None:
        """The evaluation where the city shows it to everybody, else None."""
        return self.hasil if self._katalog.kota.evaluasi is Terbit.PUBLIK else None

    def mandiri(self, halaman: str) -> str:
        """A page that stands by itself in a folder with the site: for a city that keeps its evaluation to itself."""
        kepala = Markup('<h1>Evaluasi</h1><p class="sop-kecil">Untuk pemakaian internal.</p>')
        return mandiri.halaman(self._templat, halaman, "Evaluasi", kepala + self.evaluasi(halaman), ("evaluasi",))

    def evaluasi(self, halaman: str) -> Markup:
        """The whole page but its heading."""
        hasil = self.hasil
        kelompok = [(jenis, NAMA_JENIS[jenis], semua) for jenis in Jenis if (semua := hasil.menurut(jenis))]
        return self._templat.isi(
            "evaluasi.html.j2",
            halaman,
            hasil=hasil,
            kalimat=self._kalimat(kelompok),
            grafik_jenis=grafik(
                "Temuan menurut jenis",
                [Batang(nama, (len(isi),)) for _, nama, isi in kelompok],
                ("",),
            ),
            grafik_tinjauan=grafik("Tinjauan menurut unit", self._tinjauan(), ("tepat waktu", "lewat", "belum pernah")),
            peta=peta(self._katalog, hasil.peta),
            sambungan=self._sambungan(),
            kelompok=[(jenis, nama, self._per_unit(semua)) for jenis, nama, semua in kelompok],
            pasangan=self._pasangan,
            jangkar=jangkar,
        )

    def _kalimat(self, kelompok: Sequence[tuple[Jenis, str, Sequence[Temuan]]]) -> str:
        """What a director reads first."""
        tepat, lewat, belum = (sum(satu.bagian[i] for satu in self._tinjauan()) for i in range(3))
        if not tepat + lewat + belum:
            return "Belum ada SOP yang berlaku."
        lain = [f"{len(semua)} {_sebutan(jenis)}" for jenis, _, semua in kelompok if jenis is not Jenis.TINJAUAN]
        return (
            f"Dari {tepat + lewat + belum} SOP yang berlaku di {len(self._tinjauan())} unit, {tepat} dievaluasi dalam "
            f"setahun sebelum {tulis_tanggal(self._hari_ini)}, {lewat} sudah lewat waktunya, dan {belum} belum pernah. "
            f"{f'Mesin menemukan {sebut(lain)}.' if lain else 'Tidak ada temuan lain.'}"
        )

    def _tinjauan(self) -> list[Batang]:
        """How many SOPs of each unit were evaluated in time, too long ago, or never."""
        hari = self._hari_ini.isoformat()
        isi: dict[str, list[int]] = {ident: [0, 0, 0] for ident in self._katalog.unit}
        for satu in self.hasil.ukuran:
            sop = self._katalog.sop[satu.sop]
            if sop.status is Status.BERLAKU:
                isi[sop.unit][2 if not satu.terakhir else 1 if satu.jatuh < hari else 0] += 1
        unit = self._katalog.unit
        return [
            Batang(unit[ident].singkatan or unit[ident].nama, tuple(bagian))
            for ident, bagian in isi.items()
            if any(bagian)
        ]

    def _sambungan(self) -> Mapping[str, Sequence[object]]:
        """The edges of the map by the unit that they start from."""
        hasil: dict[str, list[object]] = {}
        for satu in self.hasil.peta:
            hasil.setdefault(satu.dari, []).append(satu)
        return hasil

    def _per_unit(self, semua: Sequence[Temuan]) -> list[tuple[str, Sequence[Temuan], int]]:
        """Few findings as they are; many by the unit of their first SOP, and how many there are."""
        if len(semua) <= TERBUKA:
            return [("", semua, len(semua))]
        hasil: dict[str, list[Temuan]] = {}
        for satu in semua:
            hasil.setdefault(self._katalog.sop[satu.sop[0]].unit, []).append(satu)
        batas = CUPLIK if len(semua) > PANJANG else None
        return [(ident, hasil[ident][:batas], len(hasil[ident])) for ident in self._katalog.unit if ident in hasil]

    def _pasangan(self, bukti: Bukti) -> Iterator[tuple[Sop, int, Markup]]:
        """The steps of a piece of evidence, the words that they share marked."""
        for ident, n in bukti.langkah:
            sop = self._katalog.sop[ident]
            yield sop, n, tandai(_teks(sop.langkah[n - 1]), bukti.kata)


def _sebutan(jenis: Jenis) -> str:
    return {
        Jenis.TUMPANG_TINDIH: "tumpang tindih",
        Jenis.SERAGAM: "calon SOP seragam",
        Jenis.BUNTU: "jalan buntu antarunit",
        Jenis.JABATAN_DIHAPUS: "jabatan yang sudah dihapus",
        Jenis.DASAR_HUKUM: "dasar hukum yang perlu diperbarui",
        Jenis.JANJI: "janji layanan yang tidak sesuai",
    }.get(jenis, f"temuan {NAMA_JENIS[jenis].lower()}")


def _teks(langkah: Langkah) -> str:
    return " · ".join(filter(None, (langkah.kegiatan, *langkah.kelengkapan, langkah.output)))


def tandai(teks: str, kata: frozenset[str]) -> Markup:
    """A text with every word marked whose stem is one of these."""
    potong = _KATA.split(teks)
    for i in range(1, len(potong), 2):
        sama = artikan(dasar(potong[i].casefold())) in kata
        potong[i] = str(Markup("<mark>{}</mark>").format(potong[i]) if sama else escape(potong[i]))
    potong[::2] = [str(escape(satu)) for satu in potong[::2]]
    return Markup("".join(potong))  # noqa: S704 - every piece is escaped
