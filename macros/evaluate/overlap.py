"""Overlaps: what the rules about the same work in several units look at."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from macros.evaluate.families import Family, families
from macros.evaluate.finding import Evidence, RujukLangkah, name_sops, short_names
from macros.evaluate.rule import Context, Observation
from macros.evaluate.similarity import Corpus, corpus, similar_pairs
from macros.source.phrases import join_words

GABUNG = 6
"""Overlaps that hang together are one finding up to so many SOPs."""


@dataclass(frozen=True, slots=True)
class Silenced:
    """A pair that the source says is no overlap, and why."""

    sop: str
    dengan: str
    alasan: str


@dataclass(frozen=True, slots=True)
class OverlapGroup:
    """SOPs that do the same work in these steps. ``rechecked``: all of it is checking, along one chain."""

    sop: tuple[str, ...]
    bukti: tuple[Evidence, ...]
    rechecked: bool

    @property
    def langkah(self) -> tuple[RujukLangkah, ...]:
        """All its steps."""
        return steps_of(self.bukti)


def words_of_all(context: Context) -> Corpus:
    """The weighed words of all SOPs."""
    return corpus(context.katalog, context.sop)


def all_families(context: Context) -> list[Family]:
    """The SOPs that several units keep, each its own."""
    return families(context.once(words_of_all))


def silenced_pairs(context: Context) -> tuple[Silenced, ...]:
    """The pairs that the source says are no overlap."""
    return tuple(
        Silenced(sop.id, told.dengan, told.alasan)
        for sop in context.sop
        for told in sop.bukan_tumpang_tindih
        if told.dengan in context.katalog.sop
    )


def overlap_groups(context: Context) -> tuple[OverlapGroup, ...]:
    """Compare all SOPs. Near linear; see :mod:`macros.evaluate.similarity`."""
    words = context.once(words_of_all)
    represented = {ident for family in context.once(all_families) for ident in family.sop[1:]}
    return tuple(
        OverlapGroup(sop, tuple(evidence), _is_recheck(context, sop, evidence))
        for sop, evidence in _join(similar_pairs(words, represented))
    )


def steps_of(evidence: Sequence[Evidence]) -> tuple[RujukLangkah, ...]:
    """The steps of all evidence, each once, in order."""
    return tuple(sorted({step for piece in evidence for step in piece.langkah}))


def _is_recheck(context: Context, sops: tuple[str, ...], evidence: Sequence[Evidence]) -> bool:
    words, links = context.once(words_of_all), context.katalog.keluar
    return all("periksa" in words.langkah[step].kerja for step in steps_of(evidence)) and any(
        link.ke in sops for ident in sops for link in links.get(ident, ())
    )


def _join(
    pairs: dict[tuple[str, str], list[Evidence]],
) -> Iterator[tuple[tuple[str, ...], list[Evidence]]]:
    """Join pairs of SOPs that overlap in the same step, as long as they are few."""
    groups: list[tuple[set[str], list[Evidence]]] = []
    group_of: dict[RujukLangkah, int] = {}
    for pair, evidence in pairs.items():
        steps = [step for piece in evidence for step in piece.langkah]
        place = next((group_of[step] for step in steps if step in group_of), None)
        if place is None or len(groups[place][0] | set(pair)) > GABUNG:
            place = len(groups)
            groups.append((set(), []))
        groups[place][0].update(pair)
        groups[place][1].extend(evidence)
        group_of.update(dict.fromkeys(steps, place))
    yield from ((tuple(sorted(sops)), evidence) for sops, evidence in groups)


def observe_overlap(context: Context, group: OverlapGroup, doing: str, saran: str = "") -> Observation:
    """A group as a rule tells it: who does (``doing``) what in which steps, for example."""
    katalog, evidence = context.katalog, group.bukti
    names = name_sops([katalog.sop[ident] for ident in group.sop], short_names(katalog))
    example = max(evidence, key=lambda piece: (len(piece.kata), piece.skor, piece.langkah))
    ident, number = example.langkah[0]
    activity = katalog.sop[ident].langkah[number - 1].kegiatan
    where = f"{len(evidence)} pasang langkah, misalnya" if len(evidence) > 1 else "langkah"
    return Observation(
        group.sop,
        f"{names} {doing} pada {where} “{activity}”.{_already_checked(context, group.sop)}",
        group.langkah,
        saran,
        skor=sum(piece.skor for piece in evidence) / len(evidence),
        bukti=evidence,
    )


def _already_checked(context: Context, sops: Sequence[str]) -> str:
    """Of SOPs that hang together only through others, the pairs that the source says are no overlap."""
    katalog, silenced = context.katalog, context.once(words_of_all).bungkam
    names = {ident: name_sops([katalog.sop[ident]], short_names(katalog)) for ident in sops}
    pairs = [
        f"{names[one]} dengan {names[other]}"
        for one, other in combinations(sops, 2)
        if frozenset((one, other)) in silenced
    ]
    return f" Sudah diperiksa dan bukan tumpang tindih: {join_words(pairs)}." if pairs else ""
