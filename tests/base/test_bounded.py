"""A foreign decoder takes no more than it may, and whatever becomes of it, this process goes on."""

from __future__ import annotations

from pathlib import Path
from time import monotonic

import pytest

from macros.base.bounded import BoundedError, Cause, Limits, run_bounded

LIMITS = Limits(memory=256 << 20, seconds=2, result=1000)


def script(folder: Path, text: str) -> Path:
    path = folder / "script.py"
    path.write_text(f"import sys, os, time\n{text}\n")
    return path


def test_a_script_gets_bytes_and_arguments_and_gives_bytes(tmp_path: Path) -> None:
    text = "sys.stdout.buffer.write(sys.stdin.buffer.read() + '|'.join(sys.argv[1:]).encode())"
    content = bytes(range(256)) + b"\r\n"
    assert run_bounded(script(tmp_path, text), content, LIMITS, "a b", "é") == content + "a b|é".encode()


def test_it_gets_no_secrets_of_the_environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TOKEN_RAHASIA", "x")
    given = run_bounded(script(tmp_path, "print(sorted(os.environ))"), b"", LIMITS).decode()
    assert "PATH" in given
    assert "TOKEN_RAHASIA" not in given


@pytest.mark.parametrize(
    ("text", "cause"),
    [
        ("raise ValueError", Cause.REFUSED),
        ("raise SystemExit(3)", Cause.REFUSED),
        ("import no_such_library", Cause.BROKE),
        ("bytearray(300 << 20)", Cause.BROKE),
        ("os.abort()", Cause.BROKE),
        ("sys.stdout.write('x' * 1000)", None),
        ("sys.stdout.write('x' * 1001)", Cause.BROKE),
        ("sys.stdout.write('x' * 100_000)", Cause.BROKE),
        ("time.sleep(60)", Cause.TIME),
    ],
)
def test_what_it_may_not_ends_it(tmp_path: Path, text: str, cause: Cause | None) -> None:
    begun = monotonic()
    if cause is None:
        assert len(run_bounded(script(tmp_path, text), b"", LIMITS)) == 1000
        return
    with pytest.raises(BoundedError) as caught:
        run_bounded(script(tmp_path, text), b"", LIMITS)
    assert caught.value.cause is cause
    assert monotonic() - begun < 20


def test_work_without_end_is_ended(tmp_path: Path) -> None:
    with pytest.raises(BoundedError) as caught:
        run_bounded(script(tmp_path, "while True: pass"), b"", LIMITS)
    assert caught.value.cause in (Cause.TIME, Cause.BROKE), "by the clock, or by the processor's time"
