"""Builds generated cities with this project and with plain Material, in one run, and prints times and ratios.

    python -m tests.bench                   300 and 1,000 SOPs
    python -m tests.bench 300 2000          other sizes
    python -m tests.bench --semua-halaman   plain Material builds as many pages as this project

Each build is a process of its own. The builders take turns, so that a slow minute of the machine hits them
all; the table shows medians. Documents (PDF, Word, BPMN) are left out: plain Material makes none. A benchmark
is no test: the exit code is 0 whether the goals are met or not. What plain Material builds is told in
:mod:`tests.bench.plain`.
"""

from __future__ import annotations

import os
import sys
from argparse import ArgumentParser
from collections.abc import Iterator, Sequence
from pathlib import Path
from shutil import rmtree
from statistics import median
from subprocess import DEVNULL, PIPE, STDOUT, Popen
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import NamedTuple

from macros.catalog.loading import open_folder
from macros.pages.parts import signatures
from macros.source.diagnostic import Level
from tests.bench import alur, dokumen, evaluasi, lighthouse, riwayat, situs
from tests.bench.content import write_city
from tests.bench.plain import write_plain
from tests.site import HARI_INI, ROOT

OURS, DEFAULT, BEST = "proyek ini", "Material, bawaan", "Material, terbaik"
FASTER = {DEFAULT: 8.0, BEST: 2.0}
"""How many times faster than each this project means to be, at the largest size."""
LINEAR = 1.1
"""Growth of the time per SOP up to which a builder counts as linear: the rest is the noise of a shared
machine.
"""
RUNS = {OURS: (3, 2), DEFAULT: (3, 1), BEST: (3, 2)}
"""How often each builds the smallest city, and each larger one."""


class Run(NamedTuple):
    """One build: seconds from start to end, seconds of all processors, most memory in MB, and pages of the
    site.
    """

    seconds: float
    work: float
    memory: float
    pages: int


class Project(NamedTuple):
    """What a builder builds: its settings, and the environment of its process."""

    settings: Path
    env: dict[str, str]


def main(arguments: Sequence[str] | None = None) -> None:
    parser = ArgumentParser(prog="python -m tests.bench", description="Ukur kecepatan membangun situs.")
    parser.add_argument(
        "ukuran", nargs="*", type=int, default=[300, 1000], help="banyaknya SOP, dari yang terkecil"
    )
    parser.add_argument(
        "--semua-halaman",
        action="store_true",
        help="Material biasa juga membuat halaman peraturan, jabatan, peristiwa",
    )
    chosen = parser.parse_args(arguments)
    sizes: list[int] = sorted(chosen.ukuran)
    results: dict[int, dict[str, Run]] = {}
    for size in sizes:
        with TemporaryDirectory(prefix="sop-bench-") as folder:
            projects = prepare(Path(folder), size, whole=chosen.semua_halaman)
            results[size] = measure(projects, Path(folder, "site"), size, small=size == sizes[0])
    print("\n".join(report(results)))
    evaluasi.main()
    riwayat.main(("1000", "5000"))
    situs.main()
    dokumen.main()
    print(_goal(*alur.laporan()))
    lighthouse.main()


def prepare(folder: Path, size: int, *, whole: bool) -> dict[str, Project]:
    """Write the same city three times: as a content folder, and as two projects for plain Material."""
    sops = write_city(folder / "sops", size)
    opened = open_folder(sops, signatures(), draf=False)
    errors = [str(satu) for satu in opened.diagnostics if satu.tingkat is Level.KESALAHAN]
    assert not errors, "the generated content is not valid:\n" + "\n".join(errors)
    env = {"SOPS_DIR": str(sops), "SOP_HARI_INI": HARI_INI, "SOP_DOKUMEN": "0"}
    return {
        OURS: Project(ROOT / "mkdocs.yml", env),
        DEFAULT: Project(write_plain(folder / "default", opened.katalog, best=False, whole=whole), {}),
        BEST: Project(write_plain(folder / "best", opened.katalog, best=True, whole=whole), {}),
    }


def measure(projects: dict[str, Project], site: Path, size: int, *, small: bool) -> dict[str, Run]:
    """Build all in turn, as often as ``RUNS`` says; the medians."""
    runs: dict[str, list[Run]] = {name: [] for name in projects}
    for turn in range(max(map(max, RUNS.values()))):
        for name, project in projects.items():
            if turn < RUNS[name][0 if small else 1]:
                rmtree(site, ignore_errors=True)
                runs[name].append(build(project, site))
                print(
                    f"{size:>6} SOP  {name:<18} {runs[name][-1].seconds:7.2f} s", file=sys.stderr, flush=True
                )
    return {
        name: Run(
            median(run.seconds for run in all_runs),
            median(run.work for run in all_runs),
            max(run.memory for run in all_runs),
            all_runs[0].pages,
        )
        for name, all_runs in runs.items()
    }


def build(project: Project, site: Path) -> Run:
    """One build in its own process, strict, from the start of Python to its end."""
    quiet = {"NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true"}
    clean = {k: v for k, v in os.environ.items() if not k.startswith(("SOP_", "SOPS_", "SITE_"))}
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--strict"]
    start = perf_counter()
    with Popen(
        [*command, "-f", str(project.settings), "-d", str(site)],
        cwd=project.settings.parent,
        env={**clean, **quiet, **project.env},
        stdin=DEVNULL,
        stdout=PIPE,
        stderr=STDOUT,
    ) as process:
        assert process.stdout is not None
        said = process.stdout.read().decode(errors="replace")
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    seconds = perf_counter() - start
    assert process.returncode == 0, f"{project.settings} does not build:\n{said}"
    memory = usage.ru_maxrss / 1024 / (1024 if sys.platform == "darwin" else 1)
    return Run(seconds, usage.ru_utime + usage.ru_stime, memory, sum(1 for _ in site.rglob("*.html")))


def report(results: dict[int, dict[str, Run]]) -> Iterator[str]:
    """The table of medians, then each goal with what was measured."""
    yield (
        f"\n{'SOP':>6}  {'pembangun':<18} {'waktu':>9} {'per SOP':>9} {'prosesor':>9} {'memori':>8} "
        f"{'halaman':>8} "
        "dibanding proyek ini"
    )
    for size, runs in results.items():
        for name, run in runs.items():
            ratio = run.seconds / runs[OURS].seconds
            yield (
                f"{size:>6}  {name:<18} {run.seconds:7.2f} s {1000 * run.seconds / size:6.1f} ms "
                f"{run.work:7.2f} s {run.memory:5.0f} MB {run.pages:8} {ratio:19.1f}×"
            )
    small, large = min(results), max(results)
    yield ""
    for name, goal in FASTER.items():
        ratio = results[large][name].seconds / results[large][OURS].seconds
        yield _goal(
            f"{large} SOP: {ratio:.1f}× lebih cepat daripada {name} (sasaran {goal:.0f}×)", ratio >= goal
        )
    if small < large:
        growth = {
            name: results[large][name].seconds / results[small][name].seconds * small / large
            for name in results[large]
        }
        yield _goal(
            f"waktu per SOP dari {small} ke {large} SOP: {growth[OURS]:.2f}× (sasaran paling banyak "
            f"{LINEAR}×; " + ", ".join(f"{name} {growth[name]:.2f}×" for name in FASTER) + ")",
            growth[OURS] <= LINEAR,
        )


def _goal(text: str, met: bool) -> str:
    return f"{'TERCAPAI' if met else 'BELUM TERCAPAI':<14}  {text}"


if __name__ == "__main__":
    main()
