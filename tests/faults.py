"""Breaks builds in every way that a machine has, and looks at what is left.

python -m tests.faults               200 rounds
python -m tests.faults 60 --seed 7   other numbers; the same seed breaks the same way, but for the clock

A round does one harm (a killed or interrupted build, spoiled bytes below .cache/, a full disk, two builds at
once, a place that can only be read, an edition that was given up) and looks: the site in the folder is a
complete one, what failed said so in a sentence, and the next build, without any cleaning, gives the bytes of
a clean one. Full disks and places that can only be read are small file systems of their own, which only root
can mount; others get a limit on the size of files, and permissions.
"""

from __future__ import annotations

import argparse
import os
import resource
import shutil
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from hashlib import sha256
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from macros.base.site_guard import MARKER
from tests.site import HARI_INI, ROOT

Digests = Mapping[str, str]
SIZES = ("4k", "64k", "512k", "2m", "6m")
"""Of the full disk: some have no room for the first file, some for nearly all."""


def digests(site: Path) -> Digests:
    """The files of a site by path, but for the marker and what it carries along for open pages."""
    marker = site / MARKER
    carried = set(marker.read_text("utf-8").splitlines()[1:]) if marker.exists() else set()
    return {
        name: sha256(path.read_bytes()).hexdigest()
        for path in site.rglob("*")
        if path.is_file() and (name := path.relative_to(site).as_posix()) != MARKER and name not in carried
    }


@dataclass
class Bench:
    """A project of its own with the small city, and what a clean build of it gives."""

    project: Path
    random: Random

    def __post_init__(self) -> None:
        self.project.mkdir()
        shutil.copytree(ROOT / "docs", self.project / "docs")
        shutil.copyfile(ROOT / "mkdocs.yml", self.project / "mkdocs.yml")
        (self.project / "macros").symlink_to(ROOT / "macros")
        shutil.copytree(ROOT / "tests/melati", self.project / "sops")
        self.site = self.project / "hasil/site"
        self.site.parent.mkdir()
        begun = time.monotonic()
        self.must_build()
        self.seconds = time.monotonic() - begun
        self.clean = digests(self.site)
        self.others: list[Digests] = []
        """What other editions of the content give that may stand in the folder."""

    def start(self, limit: int | None = None) -> subprocess.Popen[str]:
        """A build at work, in a session of its own."""
        kept = {name: value for name, value in os.environ.items() if not name.startswith(("SOP", "SITE_"))}
        env = kept | {"SOP_HARI_INI": HARI_INI, "SITE_DIR": str(self.site), "NO_MKDOCS_2_WARNING": "1"}
        return subprocess.Popen(
            [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet"],
            cwd=self.project,
            env=env | {"DISABLE_MKDOCS_2_WARNING": "true"},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            start_new_session=True,
            preexec_fn=partial(resource.setrlimit, resource.RLIMIT_FSIZE, (limit, limit)) if limit else None,
        )

    def build(self, limit: int | None = None) -> tuple[int, str]:
        """Exit code and words of a whole build."""
        process = self.start(limit)
        said = process.communicate()[0]
        return process.returncode, said

    def must_build(self) -> None:
        code, said = self.build()
        assert code == 0, said

    def complete(self) -> None:
        """Fail unless the folder holds a complete site of an edition that was built."""
        now = digests(self.site)
        assert now == self.clean or now in self.others, f"half a site: {len(now)} files of {len(self.clean)}"

    def fails_with_a_sentence(self, limit: int | None = None) -> None:
        """Build where that cannot go well: it may succeed, but if not, it says so and leaves the site."""
        code, said = self.build(limit)
        assert code in (0, 1, 2), (code, said)
        assert "Traceback" not in said, said
        assert "Kesalahan mesin" not in said, said
        if code:
            assert said.rstrip().endswith("."), said

    def stop_somewhere(self, how: signal.Signals, group: bool) -> None:
        """Begin a build and stop it at any moment; to a whole group, as a terminal does with Ctrl-C."""
        process = self.start()
        time.sleep(self.random.uniform(0, self.seconds * 1.1))
        if process.poll() is None:
            (os.killpg if group else os.kill)(process.pid, how)
        said = process.communicate()[0]
        assert "Process ForkProcess" not in said, said


def killed(bench: Bench) -> None:
    """The process alone, or all of them at once."""
    bench.stop_somewhere(signal.SIGKILL, group=bench.random.random() < 0.5)


def interrupted(bench: Bench) -> None:
    """Ctrl-C, or a machine that is shut down."""
    bench.stop_somewhere(bench.random.choice((signal.SIGINT, signal.SIGTERM)), group=True)


def spoiled(bench: Bench) -> None:
    """Every file below .cache/ cut, flipped, emptied, replaced, or gone."""
    for path in sorted(path for path in (bench.project / ".cache").rglob("*") if path.is_file()):
        raw = bytearray(path.read_bytes())
        match bench.random.randrange(6):
            case 0:
                path.write_bytes(raw[: bench.random.randrange(len(raw))])
            case 1 | 2:
                raw[bench.random.randrange(len(raw))] ^= 1 << bench.random.randrange(8)
                path.write_bytes(raw)
            case 3:
                path.write_bytes(b"%P")
            case 4:
                path.unlink()
            case _:
                path.write_bytes(raw + b"\0")


def full(bench: Bench) -> None:
    """No room for the site, or for what is kept."""
    where = bench.random.choice((bench.site.parent, bench.project / ".cache"))
    with small_disk(bench, where) as limit:
        bench.fails_with_a_sentence(limit)


@contextmanager
def small_disk(bench: Bench, where: Path) -> Iterator[int | None]:
    """A folder on a disk with hardly any room; or else a limit on the size of a file."""
    size = bench.random.choice(SIZES)
    shutil.rmtree(bench.project / ".cache", ignore_errors=True)
    where.mkdir(exist_ok=True)
    with mounted(where, f"size={size}") as done:
        yield None if done else bench.random.randrange(1, 60_000)


def read_only(bench: Bench) -> None:
    """A place for the site, or for what is kept, in which nothing can be written."""
    where = bench.random.choice((bench.site.parent, bench.project / ".cache"))
    shutil.rmtree(bench.project / ".cache", ignore_errors=True)
    where.mkdir(exist_ok=True)
    with mounted(where, "ro") as done:
        if not done:
            where.chmod(0o555)
        try:
            bench.fails_with_a_sentence()
        finally:
            if not done:
                where.chmod(0o755)


@contextmanager
def mounted(where: Path, options: str) -> Iterator[bool]:
    """An empty file system over a folder while it lasts; False where that is not allowed."""
    command = ["mount", "-t", "tmpfs", "-o", options, "tmpfs", str(where)]
    done = os.geteuid() == 0 and subprocess.run(command, capture_output=True, check=False).returncode == 0
    try:
        yield done
    finally:
        if done:
            subprocess.run(["umount", str(where)], check=True)


def in_the_way(bench: Bench) -> None:
    """A file where what is kept has its folder."""
    shutil.rmtree(bench.project / ".cache", ignore_errors=True)
    (bench.project / ".cache").write_text("")
    bench.fails_with_a_sentence()
    (bench.project / ".cache").unlink()


def together(bench: Bench) -> None:
    """Two builds of one folder at once: the second waits."""
    first = bench.start()
    time.sleep(bench.random.uniform(0, bench.seconds / 2))
    second = bench.start()
    for process in (first, second):
        said = process.communicate()[0]
        assert process.returncode == 0, said


def given_up(bench: Bench) -> None:
    """Another edition, built or killed on the way."""
    page = bench.project / "sops/dukcapil/ktp.md"
    before = page.read_bytes()
    page.write_bytes(before.replace(b"waktu: 5 menit", b"waktu: %d menit" % bench.random.randrange(6, 60)))
    if bench.random.random() < 0.3:
        bench.must_build()
        bench.others = [digests(bench.site)]
    else:
        process = bench.start()
        time.sleep(bench.random.uniform(0, bench.seconds * 0.9))
        if process.poll() is None:
            process.kill()
        process.communicate()
        if process.returncode == 0:
            bench.others = [digests(bench.site)]
    page.write_bytes(before)


FAULTS: tuple[Callable[[Bench], None], ...] = (
    killed,
    spoiled,
    together,
    interrupted,
    full,
    read_only,
    in_the_way,
    given_up,
)


def one_round(bench: Bench, fault: Callable[[Bench], None]) -> None:
    """One harm, and all that must hold after it."""
    bench.others = []
    fault(bench)
    if fault is not given_up or bench.others:
        bench.complete()
    bench.must_build()
    assert digests(bench.site) == bench.clean, f"after {fault.__name__} the next build gave other bytes"
    left = sorted(path.name for path in bench.site.parent.iterdir())
    assert left == ["site"], f"after {fault.__name__} there is more beside the site: {left}"


def main(rounds: int, seed: int) -> None:
    random = Random(seed)
    count: Counter[str] = Counter()
    with TemporaryDirectory(prefix="sop-faults-") as folder:
        bench = Bench(Path(folder, "proyek"), random)
        for n in range(rounds):
            fault = FAULTS[n % len(FAULTS)]
            try:
                one_round(bench, fault)
            except AssertionError as error:
                sys.exit(f"round {n}, seed {seed}, {fault.__name__}: {error}")
            count[fault.__name__] += 1
            print(f"\r{n + 1}/{rounds} {dict(count)}", end="", flush=True)
    print(f"\n{rounds} rounds, seed {seed}: every next build gave the bytes of a clean one")


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("rounds", nargs="?", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    chosen = parser.parse_args()
    main(chosen.rounds, chosen.seed)
