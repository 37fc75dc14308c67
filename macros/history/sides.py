"""The two sides of a comparison as people name them: revisions of git, folders, or the content as it lies
there.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from macros.history.form_files import folder_digests, tree_digests
from macros.history.git import Repository
from macros.history.git_process import GitError
from macros.history.state import State
from macros.history.tree import folder_at
from macros.source.folder import read_folder
from macros.source.prose import Signature


class SideError(Exception):
    """A side is neither a revision nor a folder, or cannot be read; the message says why, in Indonesian."""


@dataclass(frozen=True, slots=True)
class Sides:
    """The content before and after; ``note`` says what else a reader must know, "" for nothing."""

    old: State
    new: State
    note: str = ""


def read_sides(root: Path, base: str, head: str, signatures: Mapping[str, Signature]) -> Sides:
    """Read what ``base`` and ``head`` name; without ``head``, the content folder ``root`` as it lies there.

    Each is a revision of git or a content folder; ``A...B`` alone stands for B and where it left A, as in
    git's diff. Raises SideError.
    """
    apart = "..." in base and not head and not _is_content(base)
    if apart:
        base, _, head = base.partition("...")
    repository = _repository(root, [name for name in (base, *filter(None, (head,))) if not _is_content(name)])
    start = _revision(repository, base) if repository and not _is_content(base) else ""
    tip = _tip(repository, head) if repository and not _is_content(head) else ""
    note = ""
    if repository and start and tip:
        start, note = _fork_point(repository, start, tip, base, apart=apart)
    old = _commit(repository, start, signatures) if repository and start else _folder(Path(base), signatures)
    if repository and head and not _is_content(head):
        return Sides(old, _commit(repository, tip, signatures), note)
    return Sides(old, _folder(Path(head) if head else root, signatures, repository), note)


def _is_content(name: str) -> bool:
    return (Path(name) / "kota.yml").is_file()


def _repository(root: Path, revisions: Sequence[str]) -> Repository | None:
    """The repository around the content; None when nothing asks for one."""
    if not revisions:
        return None
    try:
        return Repository(root)
    except GitError as error:
        raise SideError(
            f"'{revisions[0]}' bukan folder isi, dan riwayat tidak dapat dibaca: {error}"
        ) from None


def _revision(repository: Repository, name: str) -> str:
    try:
        return repository.rev(name)
    except GitError:
        cut = "; salinan ini dangkal, ambil riwayatnya dahulu: git fetch --unshallow"
        shallow = cut if repository.is_shallow else ""
        raise SideError(f"'{name}' bukan folder isi dan bukan revisi yang dikenal di sini{shallow}") from None


def _tip(repository: Repository, head: str) -> str:
    """The commit that is compared, or that the folder stands at; "" where it stands at none yet."""
    if head:
        return _revision(repository, head)
    try:
        return repository.rev("HEAD")
    except GitError:
        return ""


def _fork_point(repository: Repository, start: str, tip: str, name: str, *, apart: bool) -> tuple[str, str]:
    """What to compare with: the revision itself, or (``apart``) where the other left it; and a note."""
    try:
        fork = repository.merge_base(start, tip)
    except GitError as error:
        if apart:
            raise SideError(str(error)) from None
        return start, ""
    if apart or fork == start:
        return fork, ""
    return start, (
        f"Catatan: '{name}' sudah maju sejak bercabang, jadi perubahan di sana ikut terlihat, terbalik. "
        f"Tanpa itu: sop banding {name}..."
    )


def _commit(repository: Repository, revision: str, signatures: Mapping[str, Signature]) -> State:
    digests = tree_digests(repository.tree(revision))
    return State.of(folder_at(repository, revision), signatures, digests)


def _folder(folder: Path, signatures: Mapping[str, Signature], repository: Repository | None = None) -> State:
    if not folder.is_dir():
        raise SideError(f"folder '{folder}' tidak ada")
    read = read_folder(folder)
    return State.of(read, signatures, folder_digests(read, repository.object_format) if repository else None)
