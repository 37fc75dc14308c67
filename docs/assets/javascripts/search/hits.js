/* What all pages share of the search: asking the worker, drawing a hit, and the boxes outside the search page: the
   theme's in the header, and the one of the home page. All text goes in as text, never as HTML. */

import { element, find, targetOf } from "../dom.js";

/** @import { Answer, AnswerMessage, Excerpt, FullAnswer, BriefAnswer, Hit, Marked, Question } from "./types.js" */
/** @import { Failure, ThemeResponse } from "./types.js" */

const SITE = new URL("../../../", import.meta.url);
const STATUS = { C: "Dicabut", R: "Draf", L: "Berlaku", I: "Berlaku" };

/** @type {Map<number, (answer: Answer) => void>} */
const waiting = new Map();
/** @type {Worker | null} */
let worker = null;
let last = 0;

/** A worker that could not load its parts keeps them as missing: the next question gets a new one. */
function stopWorker() {
  worker?.terminate();
  worker = null;
  for (const settle of waiting.values()) settle({ failed: true });
  waiting.clear();
}

function startWorker() {
  const started = new Worker(new URL("worker.js", import.meta.url));
  started.addEventListener(
    "message",
    (/** @type {MessageEvent<AnswerMessage | ThemeResponse>} */ { data }) => {
      if (!("answer" in data)) return;
      waiting.get(data.answer.no)?.(data.answer);
      waiting.delete(data.answer.no);
      if (data.answer.failed) stopWorker();
    },
  );
  started.addEventListener("error", stopWorker);
  return started;
}

/**
 * Ask the worker; a failure when the index cannot be read.
 *
 * @overload
 * @param {Question & { brief: true }} question
 * @returns {Promise<BriefAnswer | Failure>}
 *
 * @overload
 * @param {Question & { brief?: false }} question
 * @returns {Promise<FullAnswer | Failure>}
 *
 * @param {Question} question
 * @returns {Promise<Answer>}
 */
export function ask(question) {
  worker ??= startWorker();
  const no = ++last;
  worker.postMessage({ ask: { ...question, no } });
  return new Promise((resolve) => {
    waiting.set(no, resolve);
  });
}

/**
 * The address of a path of the site.
 *
 * @param {string} path
 */
export const addressOf = (path) => new URL(path, SITE).href;

/** @param {Marked} pieces */
const marked = (pieces) => pieces.map(([text, met]) => (met ? element("mark", {}, text) : text));

/**
 * @param {string} sop
 * @param {Excerpt} excerpt
 */
function drawExcerpt(sop, { title, anchor, text, tail }) {
  const kind = anchor
    ? element("a", { href: addressOf(`sop/${sop}/${anchor}`), class: "cari-petikan__jenis" }, title)
    : element("span", { class: "cari-petikan__jenis" }, title);
  const by = tail.length > 0 && element("span", { class: "cari-petikan__oleh" }, ...marked(tail));
  return element(
    "p",
    { class: "cari-petikan" },
    kind,
    " ",
    element("span", {}, ...marked(text)),
    by && " ",
    by,
  );
}

/**
 * A hit as a list item; `brief`: for a box, with one line under the name.
 *
 * @param {Hit} hit
 * @param {{ brief?: boolean }} [options]
 */
export function drawHit(hit, { brief = false } = {}) {
  const status = STATUS[hit.sifat];
  const about = [
    element("span", { class: "cari-unit" }, ...marked(hit.unit)),
    ...(hit.nomor.length ? [element("span", { class: "cari-nomor" }, ...marked(hit.nomor))] : []),
    element("span", { class: `sop-status sop-status--${status.toLowerCase()}` }, status),
    element("span", { class: "cari-jenis" }, hit.layanan ? "Layanan" : "Internal"),
  ];
  const name = element("a", { href: addressOf(`sop/${hit.id}/`), class: "cari-nama" }, ...marked(hit.nama));
  const successor = hit.pengganti && [
    "Sudah dicabut. Penggantinya: ",
    element("a", { href: addressOf(`sop/${hit.pengganti[0]}/`) }, hit.pengganti[1]),
  ];
  return element(
    "li",
    { class: "cari-butir", "data-hasil": hit.id },
    brief ? name : element("h2", { class: "cari-judul" }, name),
    element("p", { class: "cari-keterangan" }, ...about.flatMap((part, i) => (i ? [" ", part] : [part]))),
    successor && element("p", { class: "cari-pengganti" }, ...successor),
    ...(brief ? hit.excerpts.slice(0, 1) : hit.excerpts).map((excerpt) => drawExcerpt(hit.id, excerpt)),
  );
}

/**
 * What was typed and no SOP says, so that a likely word is not taken for the word itself.
 *
 * @param {string[]} words
 */
export function unknownNote(words) {
  if (!words.length) return "";
  const list = words.map((word) => `“${word}”`).join(", ");
  return `Tidak ada SOP yang memuat kata ${list}; hasil ini memuat kata lain atau yang mirip.`;
}

const ALL = "Lihat semua hasil dan saring";
/** The fewest letters that the home page's box asks for, and how many hits it shows. */
const LEAST_LETTERS = 2;
const SHOWN = 5;

/** @param {string} q */
const searchPage = (q) => addressOf(`cari/?q=${encodeURIComponent(q.trim())}`);

/** Hits in the theme's dialog get our mark, and a way to the search page stands below them. */
function extendDialog() {
  const input = find(document, '.md-search [data-md-component="search-query"]', HTMLInputElement);
  const frame = find(document, '.md-search [data-md-component="search-result"]', HTMLElement);
  const list = frame && find(frame, ".md-search-result__list", HTMLElement);
  if (!(input && list)) return;
  // The theme's keyboard code reads a score from the first element of every link.
  const label = element("span", { "data-md-score": -1 }, ALL);
  const all = element(
    "a",
    { class: "cari-semua", href: addressOf("cari/"), tabindex: -1, hidden: true },
    label,
  );
  frame.append(all);
  const update = () => {
    all.hidden = !input.value.trim();
    all.href = searchPage(input.value);
  };
  const markHits = () => {
    const start = addressOf("sop/");
    for (const item of list.querySelectorAll(".md-search-result__item:not([data-hasil])")) {
      const href = find(item, "a[href]", HTMLAnchorElement)?.href ?? "";
      if (!href.startsWith(start)) continue;
      const [path = ""] = href.slice(start.length).split("#");
      item.setAttribute("data-hasil", path.replace(/\/$/u, ""));
    }
  };
  input.addEventListener("input", update);
  input.addEventListener("focus", () => fetch(addressOf("cari/indeks.json")).catch(() => {}), { once: true });
  new MutationObserver(() => {
    update();
    markHits();
  }).observe(list, { childList: true });
}

/** Hits below the home page's box while the reader types; arrows move, Enter opens, Esc closes. */
class HomeBox {
  #form;
  #input;
  #latest = "";
  #news = element("p", { class: "sop-sr", role: "status" });
  #list = element("ol", { class: "cari-hasil cari-hasil--ringkas", "aria-label": "Hasil teratas" });
  #all = element("a", { class: "cari-semua", href: addressOf("cari/") }, ALL);
  #note = element("p", { class: "cari-catatan", hidden: true });
  #panel = element("div", { class: "cari-panel", hidden: true }, this.#note, this.#list, this.#all);

  /**
   * @param {HTMLFormElement} form
   * @param {HTMLInputElement} input
   */
  constructor(form, input) {
    this.#form = form;
    this.#input = input;
  }

  start() {
    const box = element("div", { class: "cari-pusat" });
    this.#form.before(box);
    box.append(this.#form, this.#news, this.#panel);
    box.addEventListener("keydown", (event) => this.#onKey(event));
    document.addEventListener("pointerdown", (event) => {
      if (!box.contains(targetOf(event))) this.#panel.hidden = true;
    });
    this.#input.addEventListener("focus", () => ask({ q: "", brief: true, limit: 0 }), { once: true });
    this.#input.addEventListener("input", () => this.#update());
    if (this.#input.value) this.#update();
  }

  async #update() {
    const q = this.#input.value.trim();
    this.#latest = q;
    if (q.length < LEAST_LETTERS) {
      this.#panel.hidden = true;
      this.#news.textContent = "";
      return;
    }
    const answer = await ask({ q: this.#input.value, brief: true, limit: SHOWN });
    if (q !== this.#latest || answer.failed) return;
    this.#list.replaceChildren(...answer.hits.map((hit) => drawHit(hit, { brief: true })));
    this.#all.href = searchPage(q);
    const note = answer.total ? unknownNote(answer.unknown) : "Tidak ada prosedur yang cocok.";
    this.#note.textContent = note;
    this.#note.hidden = !note;
    this.#panel.hidden = false;
    this.#news.textContent = answer.total ? `${answer.total} prosedur ditemukan. ${note}` : note;
  }

  /** @param {KeyboardEvent} event */
  #onKey(event) {
    if (this.#panel.hidden) return;
    if (event.key === "Escape") {
      this.#panel.hidden = true;
      this.#input.focus();
    } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      const stops = [this.#input, ...this.#list.querySelectorAll(".cari-nama"), this.#all];
      const now = stops.findIndex((stop) => stop === document.activeElement);
      const step = event.key === "ArrowDown" ? 1 : stops.length - 1;
      const next = stops[(Math.max(0, now) + step) % stops.length];
      if (next instanceof HTMLElement) next.focus();
    } else return;
    event.preventDefault();
  }
}

/** The search page has its own list. */
const homeForm = find(document, "form.sop-cari:not(.cari-formulir)", HTMLFormElement);
const homeInput = homeForm && find(homeForm, 'input[name="q"]', HTMLInputElement);
extendDialog();
if (homeForm && homeInput) new HomeBox(homeForm, homeInput).start();
