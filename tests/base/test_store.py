"""What was kept comes back as it was, or not at all."""

from __future__ import annotations

import os
from pathlib import Path
from time import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.base.store import Store, StoreError, seal, unseal

NAME = "ab" + "0" * 62


def kept(folder: Path) -> Path:
    (path,) = (path for path in folder.rglob("*") if path.is_file())
    return path


@given(st.binary(max_size=300))
def test_every_value_comes_back(value: bytes) -> None:
    assert unseal(seal(value)) == value


@given(st.binary(max_size=300), st.data())
def test_one_bit_or_one_byte_less_or_more_and_it_is_as_if_never_kept(
    value: bytes, data: st.DataObject
) -> None:
    sealed = seal(value)
    bit = data.draw(st.integers(0, len(sealed) * 8 - 1), "flipped bit")
    flipped = bytearray(sealed)
    flipped[bit // 8] ^= 1 << bit % 8
    assert unseal(bytes(flipped)) is None
    assert unseal(sealed[: data.draw(st.integers(0, len(sealed) - 1), "length")]) is None
    assert unseal(sealed + b"\0") is None
    assert unseal(value) is None


def test_a_spoiled_value_is_none_and_gives_way_to_a_new_one(tmp_path: Path) -> None:
    store = Store(tmp_path / "simpanan")
    assert store.take(NAME) is None
    store.put(NAME, b"")
    assert store.take(NAME) == b""
    store.put(NAME, b"isi")
    path = kept(tmp_path)
    for spoiled in (b"", b"%P", path.read_bytes()[:-1], b"isi"):
        path.write_bytes(spoiled)
        assert store.take(NAME) is None
        store.put(NAME, b"isi")
        assert store.take(NAME) == b"isi"
    assert kept(tmp_path) == path, "nothing but the value lies there"


@pytest.mark.parametrize("what", ["file", "file above", "link to nowhere"])
def test_a_folder_that_is_none_is_told_with_the_remedy(tmp_path: Path, what: str) -> None:
    folder = tmp_path / "a" / "b" if what == "file above" else tmp_path / "a"
    if what == "link to nowhere":
        folder.symlink_to("/dev/null")
    else:
        (tmp_path / "a").write_text("bukan folder")
    store = Store(folder)
    assert store.take(NAME) is None
    with pytest.raises(StoreError, match=r"^Simpanan '.*': .*; .*boleh dihapus$"):
        store.put(NAME, b"isi")
    store.tidy()


def test_what_nobody_used_for_long_is_thrown_away(tmp_path: Path) -> None:
    store = Store(tmp_path)
    store.put("aalama", b"1")
    store.put("aabaru", b"2")
    os.utime(tmp_path / "aa" / "lama", (0, time() - 31 * 86_400))
    store.tidy()
    assert (store.take("aalama"), store.take("aabaru")) == (None, b"2")
