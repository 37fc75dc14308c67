"""``sop baru``: a draft of a new SOP, from flags or from answers."""

import re
from argparse import Namespace
from collections.abc import Callable, Collection
from typing import TypeVar

from macros.base.failure import cause_of
from macros.catalog.drafting import NewLangkah, NewLayanan, NewSop, slug, write_draft
from macros.catalog.loading import assemble
from macros.catalog.whole import Catalog, find_peran
from macros.cli.atomic import write_all
from macros.cli.command import Command, Group, option
from macros.cli.errors import CommandError
from macros.cli.prompting import AnswerError, ask, ask_many, show_choices
from macros.cli.reporting import count_levels, report
from macros.cli.targets import find_targets, shown_path
from macros.model.waktu import TimeKind, WaktuError, read_waktu
from macros.pages.parts import signatures
from macros.source.diagnostic import Level, did_you_mean
from macros.source.folder import is_valid_id, read_folder

T = TypeVar("T")


def baru(isian: Namespace) -> int:
    """Write a new draft. What no flag says is asked, unless ``--unit`` and ``--nama`` are both given."""
    (sasaran,) = find_targets([], isian.setelan.akar)
    folder = read_folder(sasaran.akar, sasaran.sebut)
    katalog = assemble(folder, signatures(), draf=True).katalog
    if not katalog.unit:
        raise CommandError("belum ada unit; buat dahulu folder unit dengan index.md")
    permintaan = Interview(katalog, isian).request()
    hari = isian.setelan.today(katalog.kota.zona_waktu)
    isi = write_draft(katalog, permintaan, hari, petunjuk=not isian.tanpa_petunjuk).encode()
    jalur = sasaran.akar / f"{permintaan.id}.md"
    folder.sop[permintaan.id] = isi
    berkas = folder.file(permintaan.id)
    semua = [
        diagnostic
        for diagnostic in assemble(folder, signatures(), draf=True).diagnostics
        if diagnostic.berkas == berkas
    ]
    salah = [diagnostic for diagnostic in semua if diagnostic.tingkat is Level.KESALAHAN]
    if salah:
        raise CommandError(f"{salah[0].pesan}. Tidak ada yang ditulis")
    try:
        write_all({jalur: isi})
    except OSError as galat:
        raise CommandError(f"'{jalur}' tidak dapat ditulis: {cause_of(galat)}") from None
    sisa = (
        f" Yang belum diisi: {count_levels(semua)}; lihat: sop periksa {shown_path(berkas)}" if semua else ""
    )
    report([], isian.format, f"{shown_path(berkas)}: draf baru ditulis.{sisa}")
    return 0


class Interview:
    """Reads what a new SOP is from flags, and asks for the rest."""

    def __init__(self, katalog: Catalog, isian: Namespace) -> None:
        self._katalog, self._isian = katalog, isian
        self._bertanya = not (isian.unit and isian.nama)

    def request(self) -> NewSop:
        """What is known of the new SOP. Raises Galat for a flag that will not do."""
        if self._bertanya and not self._isian.unit:
            show_choices("Unit", {i: self._katalog.unit[i].nama for i in sorted(self._katalog.unit)})
            unit = ask("Unit SOP baru ini (tulis id di kiri)", self._unit)
        else:
            unit = self._use("unit", self._unit)
        nama = self._take("nama", "Nama SOP", lambda teks: self._nama(unit, teks))
        berkas = self._take("berkas", "Nama berkas", lambda teks: self._file(unit, teks), bawaan=slug(nama))
        layanan = self._layanan()
        dasar = self._take_many(
            "dasar_hukum", "Dasar hukum: id dari peraturan.yml atau judul lengkap", self._dasar
        )
        return NewSop(unit, berkas, nama, layanan, dasar, self._langkah(unit))

    def _take(self, nama: str, pertanyaan: str, baca: Callable[[str], T], bawaan: str = "") -> T:
        if getattr(self._isian, nama) or not self._bertanya:
            return self._use(nama, baca, bawaan)
        return ask(pertanyaan, baca, bawaan)

    def _use(self, nama: str, baca: Callable[[str], T], bawaan: str = "") -> T:
        try:
            return baca(getattr(self._isian, nama) or bawaan)
        except AnswerError as salah:
            raise CommandError(f"--{nama.replace('_', '-')}: {salah}") from None

    def _take_many(self, nama: str, pertanyaan: str, baca: Callable[[str], T]) -> tuple[T, ...]:
        if self._bertanya and not getattr(self._isian, nama):
            return ask_many(pertanyaan, baca)
        try:
            return tuple(map(baca, getattr(self._isian, nama)))
        except AnswerError as salah:
            raise CommandError(f"--{nama.replace('_', '-')}: {salah}") from None

    def _unit(self, teks: str) -> str:
        semua = self._katalog.unit
        sebutan = {nama.casefold(): i for i, u in semua.items() for nama in (u.nama, u.singkatan, i)}
        if teks.casefold() not in sebutan:
            raise AnswerError(
                f"unit '{teks}' tidak ada{did_you_mean(teks, semua)}" if teks else "unit harus disebut"
            )
        return sebutan[teks.casefold()]

    def _nama(self, unit: str, teks: str) -> str:
        nama = _text(teks)
        for ident in self._katalog.milik.get(unit, ()):
            if self._katalog.sop[ident].nama.casefold() == nama.casefold():
                raise AnswerError(f"nama itu sudah dipakai {ident}; bedakan namanya")
        return nama

    def _file(self, unit: str, teks: str) -> str:
        nama = teks.removesuffix(".md")
        ident = f"{unit}/{nama}"
        if not is_valid_id(ident):
            raise AnswerError(f"nama berkas '{nama}' tidak sah; pakai huruf kecil, angka, dan tanda hubung")
        if ident in self._katalog.sop:
            raise AnswerError(f"'{ident}' sudah ada; pilih nama berkas lain dengan --berkas")
        if ident in self._katalog.alihan:
            raise AnswerError(
                f"'{ident}' adalah id lama dari '{self._katalog.alihan[ident]}'; pilih nama lain"
            )
        return nama

    def _layanan(self) -> NewLayanan | None:
        isian = self._isian
        rinci = isian.peristiwa or isian.persyaratan or isian.waktu or isian.biaya or isian.produk
        layanan = bool(isian.layanan or rinci)
        if self._bertanya and isian.layanan is None and not rinci:
            layanan = ask("Apakah ini layanan untuk warga? (ya/tidak)", _yes_no, "tidak")
        if not layanan:
            return None
        pilihan = {peristiwa.id: peristiwa.nama for peristiwa in self._katalog.kota.peristiwa}
        if self._bertanya and pilihan and not isian.peristiwa:
            show_choices("Peristiwa hidup", pilihan)
        return NewLayanan(
            self._take_many("peristiwa", "Peristiwa yang cocok", lambda teks: _choose(teks, pilihan))
            if pilihan or isian.peristiwa
            else (),
            self._take_many("persyaratan", "Yang perlu dibawa warga", _text),
            self._take(
                "waktu", "Janji waktu, misalnya 1 hari kerja", lambda teks: _waktu(teks) if teks else ""
            ),
            self._take(
                "biaya", "Biaya", lambda teks: _text(teks) if teks else "", "Gratis" if self._bertanya else ""
            ),
            self._take_many("produk", "Yang diterima warga", _text),
        )

    def _dasar(self, teks: str) -> str:
        if re.fullmatch(r"[a-z0-9-]+", teks) and teks not in self._katalog.peraturan:
            saran = did_you_mean(teks, self._katalog.peraturan)
            raise AnswerError(
                f"peraturan '{teks}' tidak ada di peraturan.yml{saran}; boleh juga judul lengkapnya"
            )
        return _text(teks)

    def _langkah(self, unit: str) -> tuple[NewLangkah, ...]:
        if self._isian.langkah or not self._bertanya:
            return self._take_many("langkah", "", lambda teks: self._one_step(unit, teks))
        punya = {
            jabatan.id: jabatan.nama
            for jabatan in self._katalog.unit[unit].jabatan
            if jabatan.dihapus is None
        }
        umum = {pelaksana.id: pelaksana.nama for pelaksana in self._katalog.kota.pelaksana_umum}
        show_choices("Pelaksana (untuk unit lain tulis unit:jabatan)", {**umum, **punya})

        def baca(kegiatan: str) -> NewLangkah:
            return NewLangkah(
                _text(kegiatan),
                ask("    Pelaksana, dipisah koma", lambda teks: self._pelaksana(unit, teks)),
                ask("    Waktu, misalnya 10 menit", _waktu),
                ask("    Hasil langkah ini", _text),
            )

        return ask_many("Langkah, diawali kata kerja, misalnya Memeriksa berkas", baca)

    def _one_step(self, unit: str, teks: str) -> NewLangkah:
        bagian = [potong.strip() for potong in teks.split("|")]
        if len(bagian) != 4:
            raise AnswerError(f"'{teks}' harus empat bagian: kegiatan | pelaksana | waktu | output")
        kegiatan, pelaksana, waktu, output = bagian
        return NewLangkah(_text(kegiatan), self._pelaksana(unit, pelaksana), _waktu(waktu), _text(output))

    def _pelaksana(self, unit: str, teks: str) -> tuple[str, ...]:
        semua = tuple(dict.fromkeys(filter(None, (pelaksana.strip() for pelaksana in teks.split(",")))))
        for pelaksana in semua:
            if find_peran(self._katalog.peran, unit, pelaksana) is None:
                pilihan = [*(j.id for j in self._katalog.unit[unit].jabatan), *self._katalog.peran]
                raise AnswerError(f"pelaksana '{pelaksana}' tidak dikenal{did_you_mean(pelaksana, pilihan)}")
        if not semua:
            raise AnswerError("sebutkan paling sedikit satu pelaksana")
        return semua


def _text(teks: str) -> str:
    if not teks.strip():
        raise AnswerError("isinya tidak boleh kosong")
    return re.sub(r"\s+", " ", teks).strip()


def _choose(teks: str, pilihan: Collection[str]) -> str:
    if teks not in pilihan:
        raise AnswerError(
            f"'{teks}' tidak ada{did_you_mean(teks, pilihan)}; pilihannya: {', '.join(pilihan)}"
        )
    return teks


def _waktu(teks: str) -> str:
    try:
        terukur = read_waktu(_text(teks)).jenis is not TimeKind.TAK_TERUKUR
    except WaktuError as salah:
        raise AnswerError(f"waktu '{teks}' {salah}") from None
    if not terukur:
        raise AnswerError(f"'{teks}' bukan waktu yang terukur; tulis misalnya 15 menit atau 1-2 hari kerja")
    return _text(teks)


def _yes_no(teks: str) -> bool:
    if teks.lower() not in ("y", "ya", "t", "tidak"):
        raise AnswerError("jawab ya atau tidak")
    return teks.lower() in ("y", "ya")


COMMAND = Command(
    name="baru",
    help="menulis draf SOP baru dengan nomor berikutnya, sambil bertanya",
    run=baru,
    group=Group.MENULIS,
    usage="sop baru",
    guide="Menulis draf SOP baru dengan nomor berikutnya, sambil bertanya. Dengan `--unit` dan `--nama` "
    "tidak ada yang "
    "ditanyakan. Isian lain: `--berkas`, `--layanan` atau `--bukan-layanan`, `--waktu`, `--biaya`, "
    "`--peristiwa`, "
    "`--persyaratan`, `--produk`, `--dasar-hukum`, `--langkah`, `--tanpa-petunjuk`.",
    options=(
        option("--unit", help="id unit; bersama --nama, tidak ada yang ditanyakan"),
        option("--nama", help="judul SOP"),
        option("--berkas", metavar="NAMA", help="nama berkas (bawaan: dari judulnya)"),
        option("--layanan", action="store_true", default=None, help="SOP ini layanan untuk warga"),
        option("--bukan-layanan", dest="layanan", action="store_false", help="SOP ini prosedur internal"),
        option("--waktu", help="janji waktu kepada warga, misalnya '1 hari kerja'"),
        option("--biaya", help="biaya bagi warga, misalnya Gratis"),
        *(
            option(f"--{flag}", action="append", default=[], help=f"{meaning}; boleh diulang")
            for flag, meaning in (
                ("peristiwa", "id peristiwa hidup dari kota.yml"),
                ("persyaratan", "yang perlu dibawa warga"),
                ("produk", "yang diterima warga"),
                ("dasar-hukum", "id dari peraturan.yml, atau judul lengkap peraturan"),
                ("langkah", "'kegiatan | pelaksana | waktu | output'"),
            )
        ),
        option("--tanpa-petunjuk", action="store_true", help="tanpa komentar petunjuk, langsung bentuk baku"),
    ),
)
