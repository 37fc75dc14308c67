"""The reviews of an SOP in words: when, of which kind, by whom and how."""

from macros.model.field import record_of
from macros.model.kota import EvaluasiAccess
from macros.model.sop import Sop, Tinjauan


def reviews(sop: Sop, access: EvaluasiAccess) -> tuple[str, ...]:
    """Every review of an SOP in a line, newest first; what it found only where the city shows that to all."""
    public = access is EvaluasiAccess.PUBLIK
    newest = sorted(sop.tinjauan, key=lambda review: review.tanggal.last_day, reverse=True)
    return tuple(describe_review(review, results=public) for review in newest)


def describe_review(review: Tinjauan, *, results: bool) -> str:
    """ "10 Juni 2025, evaluasi oleh Bagian Organisasi. Metode: wawancara. Hasil: langkah 4 lambat"."""
    by = f" oleh {review.oleh}" if review.oleh else ""
    told = ("metode", "hasil", "tindak_lanjut") if results else ("metode",)
    more = (
        f"{record_of(Tinjauan, field).name}: {text.rstrip('.')}"
        for field in told
        if (text := getattr(review, field))
    )
    return ". ".join((f"{review.tanggal}, {review.jenis.value}{by}", *more))
