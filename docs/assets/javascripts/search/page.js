/* The search page: the whole list of hits with facets, counts and sorting, all of it in the address. */

import { element, find, need, targetOf } from "../dom.js";
import { clearButton, drawHelp, drawRole } from "./help.js";
import { ask, drawHit, unknownNote } from "./hits.js";

/** @import { Chosen, Facet, FacetCounts, Failure, FullAnswer, Sort } from "./types.js" */

/** @type {Record<Facet, string>} */
const TITLES = {
  unit: "Unit kerja",
  peristiwa: "Keadaan Anda",
  jenis: "Jenis",
  sifat: "Sifat SOP",
  status: "Status",
  jabatan: "Jabatan",
  peraturan: "Peraturan",
};
const FACETS = /** @type {Facet[]} */ (Object.keys(TITLES));
const PAGE = 20;
/** How many values of a facet are shown at first. */
const SHOWN = 6;

/** @type {(valuesOf: (facet: Facet) => string[]) => Chosen} */
const choose = (valuesOf) =>
  /** @type {Chosen} */ (Object.fromEntries(FACETS.map((facet) => [facet, valuesOf(facet)])));

class SearchPage {
  #chosen = choose(() => []);
  #limit = PAGE;
  #turn = 0;
  /** Facets that show all of their values. @type {Set<Facet>} */
  #open = new Set();
  #place;
  #input;
  #news;
  #layout;
  #list;
  #facets;
  #order;
  #more;
  #roles;
  #help;

  /** @param {HTMLElement} place */
  constructor(place) {
    /** @param {string} name */
    const part = (name) => need(place, `[data-cari-${name}]`, HTMLElement);
    this.#place = place;
    this.#input = need(place, 'input[name="q"]', HTMLInputElement);
    this.#order = need(place, "[data-cari-urutan]", HTMLSelectElement);
    this.#news = part("kabar");
    this.#layout = part("tata");
    this.#list = part("daftar");
    this.#facets = part("saringan");
    this.#more = part("lagi");
    this.#roles = part("peran");
    this.#help = part("bantuan");
  }

  start() {
    this.#listen();
    this.#place.classList.add("cari--hidup");
    if (matchMedia("(min-width: 60em)").matches) this.#facets.closest("details")?.setAttribute("open", "");
    this.#readAddress(window.searchAddress || location.search);
    if (!window.searchAddress) this.#input.focus({ preventScroll: true });
    this.#update();
  }

  #listen() {
    need(this.#place, "form", HTMLFormElement).addEventListener("submit", (event) => {
      event.preventDefault();
      this.#restart();
    });
    this.#input.addEventListener("input", () => this.#restart());
    this.#order.addEventListener("change", () => this.#restart());
    this.#facets.addEventListener("change", ({ target }) => {
      if (target instanceof HTMLInputElement) this.#toggle(target);
    });
    this.#place.addEventListener("click", (event) => {
      const button = targetOf(event).closest("button");
      if (button) this.#press(button);
    });
    this.#place.addEventListener("keydown", (event) => this.#moveByKey(event));
    addEventListener("popstate", () => {
      this.#readAddress(location.search);
      this.#update({ record: false });
    });
  }

  /** @param {string} query */
  #readAddress(query) {
    const address = new URLSearchParams(query);
    this.#input.value = address.get("q") ?? "";
    this.#order.value = address.get("urut") ?? "";
    if (this.#order.selectedIndex < 0) this.#order.value = "";
    this.#chosen = choose((facet) => address.getAll(facet));
    this.#limit = PAGE;
  }

  #address() {
    const address = new URLSearchParams();
    if (this.#input.value.trim()) address.set("q", this.#input.value.trim());
    for (const facet of FACETS) for (const value of this.#chosen[facet]) address.append(facet, value);
    if (this.#order.value) address.set("urut", this.#order.value);
    const query = String(address);
    return query ? `?${query}` : location.pathname;
  }

  #isFiltered() {
    return FACETS.some((facet) => this.#chosen[facet].length);
  }

  /** @param {HTMLInputElement} box */
  #toggle(box) {
    const facet = /** @type {Facet} */ (box.name);
    const others = this.#chosen[facet].filter((value) => value !== box.value);
    this.#chosen[facet] = box.checked ? [...others, box.value] : others;
    this.#restart();
  }

  /** @param {HTMLButtonElement} button */
  async #press(button) {
    const facet = /** @type {Facet | undefined} */ (button.dataset.lebih);
    if (facet) {
      if (!this.#open.delete(facet)) this.#open.add(facet);
      this.#update();
    } else if ("hapus" in button.dataset) {
      this.#chosen = choose(() => []);
      await this.#restart();
      this.#input.focus();
    } else if (button === this.#more) {
      const shown = this.#list.children.length;
      this.#limit += PAGE;
      await this.#update();
      const next = this.#list.children[shown];
      if (next) find(next, "a", HTMLElement)?.focus();
    }
  }

  /**
   * From the box into the hits and back, as in the header.
   *
   * @param {KeyboardEvent} event
   */
  #moveByKey(event) {
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    const stops = [this.#input, ...this.#list.querySelectorAll(".cari-nama")];
    const now = stops.findIndex((stop) => stop === document.activeElement);
    const next = stops[now + (event.key === "ArrowDown" ? 1 : -1)];
    if (now < 0 || !(next instanceof HTMLElement)) return;
    next.focus();
    event.preventDefault();
  }

  #restart() {
    this.#limit = PAGE;
    return this.#update();
  }

  async #update({ record = true } = {}) {
    const turn = ++this.#turn;
    if (record) history.replaceState(history.state, "", this.#address());
    const sort = /** @type {Sort} */ (this.#order.value);
    const answer = await ask({ q: this.#input.value, chosen: this.#chosen, sort, limit: this.#limit });
    if (turn !== this.#turn) return;
    this.#announce(answer);
    this.#layout.hidden = answer.failed === true;
    if (answer.failed) return;
    this.#list.replaceChildren(...answer.hits.map((hit) => drawHit(hit)));
    this.#drawFacets(answer.facets);
    this.#roles.hidden = !answer.roles.length;
    this.#roles.replaceChildren(...answer.roles.map(drawRole));
    this.#help.hidden = answer.total > 0;
    this.#help.replaceChildren(...(answer.total ? [] : drawHelp(answer)));
    this.#more.hidden = answer.total <= answer.hits.length;
  }

  /**
   * Counts are announced; the words stay the same for sighted readers.
   *
   * @param {FullAnswer | Failure} answer
   */
  #announce(answer) {
    const q = this.#input.value.trim();
    const about = `${q ? ` untuk “${q}”` : ""}${this.#isFiltered() ? ", disaring" : ""}`;
    if (answer.failed) {
      this.#news.textContent = "Daftar pencarian tidak dapat dimuat. Periksa sambungan Anda, lalu coba lagi.";
    } else if (answer.total) {
      const note = unknownNote(answer.unknown);
      const count = answer.total.toLocaleString("id-ID");
      this.#news.textContent = `${count} prosedur${about}${note && `. ${note}`}`;
    } else this.#news.textContent = `Tidak ada prosedur${about}`;
  }

  /** @type {(facet: Facet, row: FacetCounts[Facet][number]) => HTMLElement} */
  #facetValue(facet, [value, name, count]) {
    const checked = this.#chosen[facet].includes(value);
    const box = element("input", { type: "checkbox", name: facet, value, autocomplete: "off" });
    box.checked = checked;
    const number = element(
      "span",
      { class: "cari-hitung" },
      element("span", { class: "sop-sr" }, ", "),
      `${count}`,
    );
    return element("li", {}, element("label", {}, box, " ", element("span", {}, name), number));
  }

  /** @type {(facet: Facet, rows: FacetCounts[Facet]) => HTMLElement[]} */
  #facetGroup(facet, rows) {
    if (rows.length < 2 && !this.#chosen[facet].length) return [];
    const all = this.#open.has(facet);
    const shown = rows.filter(([value], i) => all || i < SHOWN || this.#chosen[facet].includes(value));
    const more =
      rows.length > SHOWN &&
      element(
        "button",
        { type: "button", class: "cari-lebih", "data-lebih": facet, "aria-expanded": String(all) },
        all ? "Lebih sedikit" : `Semua (${rows.length})`,
        element("span", { class: "sop-sr" }, ` ${TITLES[facet].toLowerCase()}`),
      );
    const list = element("ul", {}, ...shown.map((row) => this.#facetValue(facet, row)));
    const legend = element("legend", {}, TITLES[facet]);
    return [element("fieldset", { class: "cari-kelompok" }, legend, list, more)];
  }

  /**
   * Drawn anew at every answer; the focus stays on what had it.
   *
   * @param {FacetCounts} counts
   */
  #drawFacets(counts) {
    /** @param {Element | null} control */
    const keyOf = (control) => {
      if (control instanceof HTMLInputElement) return `${control.name} ${control.value}`;
      return control instanceof HTMLButtonElement ? `${control.dataset.lebih} ` : "";
    };
    const focused = this.#facets.contains(document.activeElement) ? keyOf(document.activeElement) : "";
    const groups = FACETS.flatMap((facet) => this.#facetGroup(facet, counts[facet]));
    const content = this.#isFiltered() ? [clearButton(), ...groups] : groups;
    const details = this.#facets.closest("details");
    if (details) details.hidden = !content.length;
    this.#facets.replaceChildren(...content);
    if (!focused) return;
    const controls = [...this.#facets.querySelectorAll("input, button")];
    const again = controls.find((control) => keyOf(control) === focused);
    if (again instanceof HTMLElement) again.focus();
  }
}

const searchPlace = find(document, "[data-cari]", HTMLElement);
if (searchPlace) new SearchPage(searchPlace).start();
