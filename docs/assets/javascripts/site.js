// Comforts for readers with JavaScript; every page is whole without them.

import { find, need, targetOf } from "./dom.js";
import { sourcesOf, Walk } from "./walk.js";

const toggle = need(document, "#__search", HTMLInputElement);
const input = need(document, ".md-search__input", HTMLInputElement);
toggle.addEventListener("change", () => toggle.checked && input.focus());

const openMenu = () => document.querySelectorAll("details.sop-laci[open]");

document.addEventListener("click", (event) => {
  const target = targetOf(event);
  if (target.closest("[data-cari-buka]")) toggle.click();
  for (const menu of openMenu()) if (!menu.contains(target)) menu.removeAttribute("open");
});

document.addEventListener("keydown", (event) => {
  const [menu] = openMenu();
  if (event.key === "Escape" && menu) {
    menu.removeAttribute("open");
    need(menu, "summary", HTMLElement).focus();
  }
  // On a narrow screen the search is hidden until it is opened, and the theme's script cannot give it the focus.
  const typing = targetOf(event).closest("input, select, textarea, [contenteditable]");
  if (event.key === "/" && !typing && getComputedStyle(input).visibility === "hidden") {
    event.preventDefault();
    toggle.click();
  }
});

const themeButton = need(document, "[data-tema-ganti]", HTMLElement);
const deviceDark = matchMedia("(prefers-color-scheme: dark)");
const theme = () => document.documentElement.dataset.tema || (deviceDark.matches ? "gelap" : "terang");
const showTheme = () => themeButton.setAttribute("aria-pressed", String(theme() === "gelap"));

themeButton.addEventListener("click", () => {
  document.documentElement.dataset.tema = theme() === "gelap" ? "terang" : "gelap";
  showTheme();
  try {
    localStorage.setItem("tema", theme());
  } catch {
    // A reader who keeps no storage chooses anew on each page.
  }
});
deviceDark.addEventListener("change", showTheme);
showTheme();
themeButton.hidden = false;

/** Whether the reader asked the device to save data; not every browser tells. */
function savesData() {
  return /** @type {{ connection?: { saveData?: boolean } }} */ (navigator).connection?.saveData === true;
}

/** Keep pages for a bad connection: as the city has set it, also on devices that did so before. */
async function keepPages() {
  const workers = navigator.serviceWorker;
  const script = document.querySelector('meta[name="sop-luring"]')?.getAttribute("content");
  if (!workers) return;
  if (script) {
    if (savesData()) return;
    const first = !workers.controller;
    await workers.register(script);
    if (!first) return;
    const parts = performance.getEntriesByType("resource").map((entry) => entry.name);
    (await workers.ready).active?.postMessage({ keep: [location.origin + location.pathname, ...parts] });
  } else if (workers.controller) {
    for (const registration of await workers.getRegistrations()) registration.unregister();
    for (const name of await caches.keys()) if (name.startsWith("sop-")) caches.delete(name);
  }
}

// A browser that keeps nothing, as in a private window, needs no answer.
addEventListener("load", () => keepPages().catch(() => {}));

/* The flowchart in motion: a step under the pointer lights its connectors, the head of the table stays in sight, and a
   reader can walk through the procedure. */

/** @param {HTMLTableElement} table */
function lightConnectors(table) {
  /** @param {string | null | undefined} step */
  const light = (step) => {
    for (const lit of table.querySelectorAll(".nyala")) lit.classList.remove("nyala");
    if (!step) return;
    const pieces = [...table.querySelectorAll(`[data-dari~="${step}"], [data-ke="${step}"]`)];
    // where connectors have merged, those of other steps to the same target are not this step's
    const ends = pieces.flatMap((piece) => {
      const target = piece.getAttribute("data-ke") ?? "";
      return target === step ? sourcesOf(piece) : [target];
    });
    const symbols = [step, ...ends].map((end) => `tr[data-langkah="${end}"] .simbol`);
    for (const lit of [...pieces, ...table.querySelectorAll(String(symbols))]) lit.classList.add("nyala");
  };
  /** @param {Event} event */
  const lightAt = (event) => light(targetOf(event).closest("tr[data-langkah]")?.getAttribute("data-langkah"));
  table.addEventListener("pointerover", lightAt);
  table.addEventListener("pointerleave", () => light(null));
  table.addEventListener("focusin", lightAt);
  table.addEventListener("focusout", () => light(null));
}

/**
 * Only a table that fits can keep its head under the head of the page; a wider one scrolls in its own frame.
 *
 * @param {HTMLElement} frame
 * @param {HTMLTableElement} table
 */
function keepHeadInSight(frame, table) {
  const measure = () => {
    const fits = table.offsetWidth <= frame.clientWidth + 1;
    frame.classList.toggle("muat", fits);
    frame.classList.toggle("lebar", !fits);
    frame.tabIndex = fits ? -1 : 0;
    frame.style.setProperty("--kepala", `${table.tHead?.offsetHeight ?? 0}px`);
  };
  measure();
  new ResizeObserver(measure).observe(table);
  table.querySelector("tr:target")?.scrollIntoView();
}

for (const chart of document.querySelectorAll("table.sop-langkah")) {
  if (!(chart instanceof HTMLTableElement)) continue;
  lightConnectors(chart);
  const frame = chart.closest(".sop-gulir");
  if (frame instanceof HTMLElement) keepHeadInSight(frame, chart);
}

const place = find(document, "[data-jalan]", HTMLElement);
const walked =
  place?.parentElement &&
  find(place.parentElement, "table.sop-langkah:has(tr[data-langkah])", HTMLTableElement);
if (place && walked) new Walk(walked, place).start();
