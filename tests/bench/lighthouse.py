"""Asks Lighthouse about the project's own site, as a phone sees it: home, the heaviest page of a service, a
search.

    python -m tests.bench.lighthouse

Lighthouse is installed with npm from the locked list beside this file, into a cache that git ignores. It
needs Node and Chromium (``CHROMIUM`` names another); where either is missing this says so and measures
nothing. Answers are compressed with gzip, as web hosts do.
"""

from __future__ import annotations

import gzip
import json
import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from shutil import copy, which
from statistics import median
from tempfile import TemporaryDirectory
from threading import Thread
from urllib.error import HTTPError
from urllib.request import urlopen

from tests.chromium import cari_chromium
from tests.site import ROOT, bangun, saji

LIST = Path(__file__).with_suffix("")
CACHE = ROOT / ".cache" / "lighthouse"
GOAL, RUNS = 95, 3
SCORES = {
    "performance": "kinerja",
    "accessibility": "aksesibilitas",
    "best-practices": "praktik baik",
    "seo": "SEO",
}
FLAGS = [
    "--quiet",
    "--output=json",
    "--form-factor=mobile",
    "--no-enable-error-reporting",
    f"--only-categories={','.join(SCORES)}",
    "--chrome-flags=--headless --no-sandbox --disable-dev-shm-usage",
]


def main() -> None:
    """Build and serve the site, and print the four scores of each page, medians of ``RUNS`` visits."""
    chromium = cari_chromium()
    tools = {"Node": which("node"), "npm": which("npm"), "Chromium": chromium}
    missing = [name for name, path in tools.items() if not path]
    if missing or not install():
        print(f"Lighthouse dilewati: {', '.join(missing) or 'paketnya'} tidak ada.")
        return
    with TemporaryDirectory(prefix="sop-lighthouse-") as folder:
        bangun(Path(folder), SOP_DOKUMEN="0")
        services = (
            page for page in Path(folder, "sop").glob("*/*/index.html") if "sop-layanan" in page.read_text()
        )
        heaviest = max(services, key=lambda page: page.stat().st_size)
        print(f"\nLighthouse, telepon (sasaran {GOAL}; nilai tengah {RUNS} kunjungan)")
        with saji(Path(folder)) as plain, compressed(plain) as url:
            for page in ("/", f"/{heaviest.parent.relative_to(folder).as_posix()}/", "/cari/?q=ktp"):
                runs = [ask(url + page, str(chromium)) for _ in range(RUNS)]
                print(
                    "\n".join(report(page, {name: median(run[name] for run in runs) for name in SCORES})),
                    flush=True,
                )


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


@contextmanager
def compressed(plain: str) -> Iterator[str]:
    """The same pages at another address, compressed unless they are already; yields that address."""

    class Host(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            try:
                answer = urlopen(plain + self.path)
            except HTTPError as refused:
                answer = refused
            with answer:
                kind, body = answer.headers["Content-Type"], answer.read()
            self.send_response(answer.status)
            self.send_header("Content-Type", kind)
            if not kind.startswith(("font/", "image/png")):
                body = gzip.compress(body)
                self.send_header("Content-Encoding", "gzip")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Host) as server:
        server.daemon_threads = True
        Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
        try:
            yield f"http://127.0.0.1:{server.server_port}"
        finally:
            server.shutdown()


def ask(address: str, chromium: str) -> dict[str, float]:
    """The scores of one visit, 0 to 100, by category; 0 where Lighthouse cannot tell."""
    command = [str(CACHE / "node_modules" / ".bin" / "lighthouse"), address, *FLAGS]
    env = {**os.environ, "CHROME_PATH": chromium}
    run = subprocess.run(
        command, cwd=CACHE, env=env, capture_output=True, text=True, timeout=300, check=False
    )
    assert run.returncode == 0, f"Lighthouse failed at {address}:\n{run.stderr}"
    found = json.loads(run.stdout)["categories"]
    return {name: 100 * (found[name]["score"] or 0) for name in SCORES}


def report(page: str, scores: dict[str, float]) -> Iterator[str]:
    for name, score in scores.items():
        yield f"{'TERCAPAI' if score >= GOAL else 'BELUM TERCAPAI':<14}  {page:<40} {SCORES[name]:<14} {score:4.0f}"


if __name__ == "__main__":
    main()
