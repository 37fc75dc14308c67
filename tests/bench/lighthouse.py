"""Asks Lighthouse about the project's own site, as a phone sees it: home, the heaviest SOP page, and a search.

    python -m tests.bench.lighthouse

Lighthouse is installed with npm from the locked list beside this file, into a cache that git ignores. It needs Node and
Chromium (``CHROMIUM`` names another); where either is missing this says so and measures nothing.
"""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Iterator
from pathlib import Path
from shutil import copy, which
from tempfile import TemporaryDirectory

from tests.situs import ROOT, bangun, saji

LIST = Path(__file__).with_suffix("")
CACHE = ROOT / ".cache" / "lighthouse"
GOAL = 95
SCORES = {"performance": "kinerja", "accessibility": "aksesibilitas", "best-practices": "praktik baik", "seo": "SEO"}
FLAGS = [
    "--quiet", "--output=json", "--form-factor=mobile", "--no-enable-error-reporting",
    f"--only-categories={','.join(SCORES)}", "--chrome-flags=--headless --no-sandbox --disable-dev-shm-usage",
]  # fmt: skip


def main() -> None:
    """Build and serve the site, and print the four scores of each page."""
    names = os.environ.get("CHROMIUM", "chromium chromium-browser google-chrome").split()
    chromium = next(filter(None, map(which, names)), None)
    tools = {"Node": which("node"), "npm": which("npm"), "Chromium": chromium}
    missing = [name for name, path in tools.items() if not path]
    if missing or not install():
        print(f"Lighthouse dilewati: {', '.join(missing) or 'pemasangan lewat npm'} tidak ada.")
        return
    with TemporaryDirectory(prefix="sop-lighthouse-") as folder:
        bangun(Path(folder), SOP_DOKUMEN="0")
        heaviest = max(Path(folder, "sop").glob("*/*/index.html"), key=lambda page: page.stat().st_size)
        print(f"\nLighthouse, telepon (sasaran paling sedikit {GOAL})")
        with saji(Path(folder)) as url:
            for page in ("/", f"/{heaviest.parent.relative_to(folder).as_posix()}/", "/cari/?q=ktp"):
                print("\n".join(report(page, ask(url + page, str(chromium)))), flush=True)


def install() -> bool:
    """Put the locked Lighthouse into the cache, unless it is there; False where npm cannot."""
    lock = LIST / "package-lock.json"
    done = CACHE / "node_modules" / ".lock"
    if done.is_file() and done.read_bytes() == lock.read_bytes():
        return True
    CACHE.mkdir(parents=True, exist_ok=True)
    for name in ("package.json", lock.name):
        copy(LIST / name, CACHE)
    command = ["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]
    if subprocess.run(command, cwd=CACHE, check=False).returncode:
        return False
    copy(lock, done)
    return True


def ask(address: str, chromium: str) -> dict[str, float | None]:
    """The scores of one page, 0 to 100, by category; None where Lighthouse has none."""
    command = [str(CACHE / "node_modules" / ".bin" / "lighthouse"), address, *FLAGS]
    env = {**os.environ, "CHROME_PATH": chromium}
    run = subprocess.run(command, cwd=CACHE, env=env, capture_output=True, text=True, timeout=300, check=False)
    assert run.returncode == 0, f"Lighthouse failed at {address}:\n{run.stderr}"
    found = json.loads(run.stdout)["categories"]
    return {name: score if score is None else round(100 * score) for name in SCORES for score in [found[name]["score"]]}


def report(page: str, scores: dict[str, float | None]) -> Iterator[str]:
    for name, score in scores.items():
        verdict = "TERCAPAI" if score is not None and score >= GOAL else "BELUM TERCAPAI"
        yield f"{verdict:<14}  {page:<40} {SCORES[name]:<14} {'-' if score is None else score:>4}"


if __name__ == "__main__":
    main()
