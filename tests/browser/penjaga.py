"""What every page must satisfy while a test looks at it, and how accessibility is asked."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from importlib import resources
from typing import Any, Literal
from urllib.parse import urlsplit

from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request, Response, Route

AXE = resources.files("axe_playwright_python").joinpath("axe.min.js").read_text("utf-8")
INSIDE = ("about", "blob", "data")
WATCH_POLICY = """
document.addEventListener("securitypolicyviolation", event => window.__catatPelanggaran(
  `${event.effectiveDirective} menolak ${event.blockedURI} di ${event.sourceFile}`));
"""


@dataclass(frozen=True)
class Layar:
    """A reader's screen, in CSS pixels, and whether the reader prefers light or dark."""

    lebar: int
    tinggi: int
    tema: Literal["light", "dark"]

    def __str__(self) -> str:
        return f"{self.lebar}-{self.tema}"


PONSEL, PONSEL_GELAP = Layar(360, 740, "light"), Layar(360, 740, "dark")
DESKTOP, DESKTOP_GELAP = Layar(1440, 900, "light"), Layar(1440, 900, "dark")
SEMUA_LAYAR = (PONSEL, PONSEL_GELAP, DESKTOP, DESKTOP_GELAP)


@dataclass
class Penjaga:
    """Notes whatever a page does wrong: errors, violations of its policy, requests elsewhere, failed answers.

    ``temuan`` holds the notes in order. ``boleh_404`` names addresses whose 404 is meant.
    """

    url: str
    temuan: list[str] = field(default_factory=list)
    boleh_404: set[str] = field(default_factory=set)
    _berjalan: set[Request] = field(default_factory=set)

    def awasi(self, context: BrowserContext) -> None:
        """Watch all pages of a context, those that open later included."""
        context.expose_function("__catatPelanggaran", lambda text: self.temuan.append(f"CSP: {text}"))
        context.add_init_script(WATCH_POLICY)
        context.route(self._foreign, self._refuse)
        context.on("console", self._console)
        context.on("weberror", lambda error: self.temuan.append(f"galat: {error.error}"))
        context.on("request", lambda request: self._berjalan.add(request))
        context.on("requestfinished", lambda request: self._berjalan.discard(request))
        context.on("response", self._response)
        context.on("requestfailed", self._failed)

    def tunggu(self, page: Page) -> None:
        """Let what the page is still loading arrive, for five seconds at most."""
        for _ in range(50):
            if page.is_closed():
                return
            page.wait_for_timeout(100)
            if not self._berjalan:
                return

    def periksa(self) -> None:
        """Raise AssertionError when there is anything to report."""
        assert not self.temuan, "Halaman melakukan yang tidak boleh:\n  " + "\n  ".join(self.temuan)

    def _foreign(self, url: str) -> bool:
        parts = urlsplit(url)
        return parts.scheme not in INSIDE and f"{parts.scheme}://{parts.netloc}" != self.url

    def _refuse(self, route: Route) -> None:
        self.temuan.append(f"permintaan ke tempat lain: {route.request.url}")
        route.abort("blockedbyclient")

    def _console(self, message: ConsoleMessage) -> None:
        address = message.location.get("url", "")
        answer = message.text.startswith("Failed to load resource")  # noted as an answer, more clearly
        if message.type == "error" and not answer:
            self.temuan.append(f"konsol: {message.text} ({address})")

    def _response(self, response: Response) -> None:
        if response.status >= 400 and not (response.status == 404 and response.url in self.boleh_404):
            self.temuan.append(f"jawaban {response.status}: {response.url}")

    def _failed(self, request: Request) -> None:
        self._berjalan.discard(request)
        left = request.failure == "net::ERR_ABORTED"  # the reader went elsewhere meanwhile
        if not left and not self._foreign(request.url):
            self.temuan.append(f"permintaan gagal ({request.failure}): {request.url}")


@contextmanager
def buka(
    browser: Browser, url: str, layar: Layar = DESKTOP, *, skrip: bool = True
) -> Iterator[tuple[Page, Penjaga]]:
    """A fresh page with a guard. Relative addresses start at ``url``; ``skrip=False``: no JavaScript."""
    context = browser.new_context(
        base_url=url,
        viewport={"width": layar.lebar, "height": layar.tinggi},
        color_scheme=layar.tema,
        reduced_motion="reduce",
        java_script_enabled=skrip,
        locale="id-ID",
        timezone_id="Asia/Makassar",
        service_workers="block",
    )
    context.set_default_timeout(15_000)
    penjaga = Penjaga(url)
    penjaga.awasi(context)
    try:
        yield context.new_page(), penjaga
    finally:
        context.close()


def axe(page: Page, pilih: str | None = None) -> list[str]:
    """What axe finds wrong in the page, or in what a selector picks: one text a rule, [] when all is well."""
    page.evaluate(AXE)
    result: dict[str, Any] = page.evaluate(
        "pilih => axe.run(pilih || document, {resultTypes: ['violations']})", pilih
    )
    return [_readable(violation) for violation in result["violations"]]


def _readable(violation: dict[str, Any]) -> str:
    nodes = violation["nodes"]
    lines = [f"{violation['id']} ({violation['impact']}, {len(nodes)}x): {violation['help']}"]
    for node in nodes[:5]:
        place, remedy = " ".join(map(str, node["target"])), node["failureSummary"].splitlines()[-1].strip()
        lines += [f"    {place}: {remedy}", f"      {node['html']}"]
    return "\n".join(lines)


def luapan(page: Page) -> list[str]:
    """What sticks out at the right so that the page scrolls sideways: [] when it does not."""
    found: list[str] = page.evaluate(
        """() => {
          const lebar = document.documentElement.clientWidth;
          if (document.documentElement.scrollWidth <= lebar) return [];
          return [...document.body.querySelectorAll("*")]
            .filter(e => e.getBoundingClientRect().right > lebar + 0.5)
            .map(e => `${e.tagName.toLowerCase()}.${e.className} sampai ${e.getBoundingClientRect().right}`)
            .concat(`lebar halaman ${document.documentElement.scrollWidth}`);
        }"""
    )
    return found
