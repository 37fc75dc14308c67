"""Copies that a citizen hands in again and again along one life event."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from macros.catalog.whole import Catalog
from macros.evaluate.finding import Evidence, RujukLangkah, name_units, short_names
from macros.evaluate.kinds import TUMPANG_TINDIH
from macros.evaluate.overlap import all_families, silenced_pairs
from macros.evaluate.rule import UMUM, Context, Observation, Rule
from macros.evaluate.stems import stems
from macros.model.sop import Sop
from macros.source.diagnostic import Level

_KURUNG = re.compile(r"\s*\([^)]*\)|\s+bila\b.*|\s+dengan menunjukkan\b.*", re.IGNORECASE)
_SALINAN = re.compile(r"(?:fotokopi|salinan)\s+(?P<apa>.+)", re.IGNORECASE)
_DAN = re.compile(r",?\s+dan\s+|,\s+", re.IGNORECASE)
_PEMILIK = frozenset({"mohon", "milik", "warga"})

Copy = frozenset[str]
"""A document that is copied, as its stems."""
Chain = frozenset[str]
"""SOPs (ids) that are linked with each other and ask for the same copy."""


def copies_asked(sop: Sop) -> dict[Copy, str]:
    """The copies that a service asks for, each under its stems: "Fotokopi KTP-el (1 lembar)" is a
    "KTP-el".
    """
    asked: dict[Copy, str] = {}
    for requirement in sop.layanan.persyaratan if sop.layanan else ():
        if match := _SALINAN.match(_KURUNG.sub("", requirement).strip()):
            for document in _DAN.split(match["apa"]):
                if copy := frozenset(stems(document)) - _PEMILIK:
                    asked.setdefault(copy, document)
    return asked


def _find(context: Context) -> Iterator[Observation]:
    """One observation for each chain of services of several units along a life event that ask for the same
    copies.
    """
    found: list[tuple[str, Chain, dict[Copy, str]]] = []
    for event in context.katalog.kota.peristiwa:
        found += ((event.nama, chain, copies) for chain, copies in _chains_of_event(context, event.id))
    for i, (event_name, chain, copies) in enumerate(found):
        if not any(chain < other or (chain == other and j < i) for j, (_, other, _) in enumerate(found)):
            yield _observe(context.katalog, event_name, chain, copies)


def _chains_of_event(context: Context, event: str) -> Iterator[tuple[Chain, dict[Copy, str]]]:
    katalog = context.katalog
    head = {ident: family.sop[0] for family in context.once(all_families) for ident in family.sop}
    askers: dict[Copy, list[Sop]] = {}
    names: dict[Copy, str] = {}
    for ident in katalog.peristiwa.get(event, ()):
        for copy, document in copies_asked(katalog.sop[ident]).items():
            askers.setdefault(copy, []).append(katalog.sop[ident])
            names.setdefault(copy, document)
    copies_of: dict[Chain, list[Copy]] = {}
    for copy, sops in askers.items():
        for chain in _chains(context, sops):
            if len({_unit(head.get(ident, ident)) for ident in chain}) > 1:
                copies_of.setdefault(chain, []).append(copy)
    for chain, copies in _absorb(copies_of):
        yield chain, {copy: names[copy] for copy in copies}


def _silenced(context: Context) -> frozenset[frozenset[str]]:
    return frozenset(frozenset((pair.sop, pair.dengan)) for pair in context.once(silenced_pairs))


def _chains(context: Context, sops: Sequence[Sop]) -> Iterator[Chain]:
    """Groups of SOPs linked with each other, directly or by way of others; each has a neighbour in another
    unit.
    """
    silenced, own = context.once(_silenced), {sop.id for sop in sops}
    linked = {
        ident: sorted(
            other for other in context.linked(ident) & own if frozenset((ident, other)) not in silenced
        )
        for ident in own
    }
    left = {ident for ident, others in linked.items() if any(_unit(o) != _unit(ident) for o in others)}
    while left:
        queue = [min(left)]
        chain: set[str] = set()
        while queue:
            ident = queue.pop()
            if ident in left:
                left.discard(ident)
                chain.add(ident)
                queue += linked[ident]
        yield frozenset(chain)


def _unit(ident: str) -> str:
    return ident.partition("/")[0]


def _absorb(copies_of: Mapping[Chain, list[Copy]]) -> list[tuple[Chain, list[Copy]]]:
    """Chains that share an SOP become one, with all their documents."""
    absorbed: list[tuple[Chain, list[Copy]]] = []
    for chain, copies in sorted(copies_of.items(), key=lambda item: (-len(item[0]), sorted(item[0]))):
        for i, (larger, has) in enumerate(absorbed):
            if chain & larger:
                absorbed[i] = (chain | larger, [*has, *(copy for copy in copies if copy not in has)])
                break
        else:
            absorbed.append((chain, list(copies)))
    return absorbed


def _observe(katalog: Catalog, event_name: str, chain: Chain, copies: Mapping[Copy, str]) -> Observation:
    sops = sorted(chain)
    steps = tuple(step for ident in sops if (step := _handing_in(katalog, katalog.sop[ident], list(copies))))
    asked = "; ".join(f"{name} oleh {_askers(katalog, sops, copy)}" for copy, name in copies.items())
    words = frozenset(word for copy in copies for word in copy)
    return Observation(
        tuple(sops),
        f"Sepanjang peristiwa “{event_name}”, fotokopi yang sama diminta lebih dari sekali: {asked}.",
        steps,
        bukti=(Evidence(steps, words),) if len(steps) > 1 else (),
    )


def _askers(katalog: Catalog, sops: Sequence[str], copy: Copy) -> str:
    """The units of those SOPs that ask for a document, and how many SOPs of a unit, if more than one."""
    units = Counter(_unit(ident) for ident in sops if copy in copies_asked(katalog.sop[ident]))
    short = short_names(katalog)
    return name_units([short[unit] if n == 1 else f"{short[unit]} ({n} SOP)" for unit, n in units.items()])


def _handing_in(katalog: Catalog, sop: Sop, copies: Sequence[Copy]) -> RujukLangkah | None:
    """The step in which a citizen hands one of the copies in."""
    for n, step in enumerate(sop.langkah, 1):
        if any(katalog.performer(sop, name).unit is None for name in step.pelaksana):
            words = frozenset(stems(" ".join(step.kelengkapan)))
            if any(copy <= words for copy in copies):
                return sop.id, n
    return None


RULE = Rule(
    kode="syarat-berulang",
    jenis=TUMPANG_TINDIH,
    tingkat=Level.SARAN,
    sumber=UMUM,
    nama="Fotokopi diminta sekali saja sepanjang satu peristiwa",
    arti="Layanan beberapa unit yang saling terkait dalam satu peristiwa hidup meminta fotokopi yang sama.",
    saran="Minta sekali saja: pakai berkas atau hasil unit sebelumnya, atau cocokkan lewat NIK.",
    buruk="""
peristiwa: [lahir]
sop:
  a/akta:
    nama: Akta kelahiran
    layanan: {peristiwa: [lahir], produk: [Akta], persyaratan: [Fotokopi KTP-el (1 lembar)]}
    keterkaitan: [b/kartu]
    langkah: [{kegiatan: Mencetak akta}]
  b/kartu:
    nama: Kartu anak
    layanan: {peristiwa: [lahir], produk: [Kartu], persyaratan: [Fotokopi KTP-el pemohon dan Kartu Keluarga]}
    keterkaitan: [a/akta]
    langkah: [{kegiatan: Memotret anak}]
""",
    baik="""
peristiwa: [lahir]
sop:
  a/akta:
    nama: Akta kelahiran
    layanan: {peristiwa: [lahir], produk: [Akta], persyaratan: [Fotokopi KTP-el (1 lembar)]}
    keterkaitan: [b/kartu]
    langkah: [{kegiatan: Mencetak akta}]
  b/kartu:
    nama: Kartu anak
    layanan: {peristiwa: [lahir], produk: [Kartu], persyaratan: [Menunjukkan KTP-el]}
    keterkaitan: [a/akta]
    langkah: [{kegiatan: Memotret anak}]
""",
    find=_find,
)
