"""Builds a site as a user would, and serves it as a plain web host would."""

from __future__ import annotations

import mimetypes
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Literal

ROOT = Path(__file__).resolve().parent.parent
HARI_INI = "2026-01-31"

MIME = mimetypes.MimeTypes()
MIME.add_type("application/manifest+json", ".webmanifest")
MIME.add_type("application/vnd.openxmlformats-officedocument.wordprocessingml.document", ".docx")
MIME.add_type("application/xml", ".bpmn")
MIME.add_type("font/woff2", ".woff2")
MIME.add_type("text/javascript", ".js")


@dataclass(frozen=True)
class Situs:
    """A built site: its folder, the address it is served at (no slash at the end), what the builder said."""

    folder: Path
    url: str
    catatan: str


def bangun(
    folder: Path,
    *,
    sops: Path | None = None,
    akar: Path = ROOT,
    alat: Literal["mkdocs", "properdocs"] = "mkdocs",
    **env: str,
) -> str:
    """Build the site strictly into a folder, from ``sops`` if given, and return what the builder printed.

    ``akar`` is the project that builds: this one, or a copy of it elsewhere.
    "Today" is ``HARI_INI`` unless ``env`` says otherwise; nothing of the caller's own settings gets in.
    Fails the test with the builder's output when it refuses.
    """
    clean = {k: v for k, v in os.environ.items() if not k.startswith(("SOP_", "SOPS_", "SITE_"))}
    quiet = {"NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true", "NO_COLOR": "1"}
    given = {"SOP_HARI_INI": HARI_INI, **({"SOPS_DIR": str(sops)} if sops else {}), **env}
    build = [sys.executable, "-m", alat, "build", "--strict", "-f", "mkdocs.yml", "-d", str(folder)]
    run = subprocess.run(
        build, cwd=akar, env=clean | quiet | given, capture_output=True, text=True, timeout=600, check=False
    )
    output = run.stdout + run.stderr
    assert run.returncode == 0, f"{alat} tidak dapat membangun situs:\n{output}"
    return output


class _Host(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True

    def guess_type(self, path: str | os.PathLike[str]) -> str:
        kind = MIME.guess_type(os.fspath(path))[0] or "application/octet-stream"
        return f"{kind}; charset=utf-8" if kind.startswith("text/") else kind

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        page = Path(self.directory) / "404.html"
        if code != 404 or not page.is_file():
            return super().send_error(code, message, explain)
        body = page.read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)
        return None

    def log_message(self, *_: object) -> None:
        """Say nothing: the tests see every answer themselves."""


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request: object, client_address: object) -> None:
        """Ignore a browser that hangs up; anything else is a defect of this server."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]


@contextmanager
def saji(folder: Path) -> Iterator[str]:
    """Serve a folder on a free local port; yields its address. Unknown paths answer 404 with ``404.html``."""
    with _Server(("127.0.0.1", 0), partial(_Host, directory=str(folder))) as server:
        Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
        try:
            yield f"http://127.0.0.1:{server.server_port}"
        finally:
            server.shutdown()
