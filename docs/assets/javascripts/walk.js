import { element, need } from "./dom.js";

/** @typedef {"kerja" | "kalender"} TimeKind Working time and calendar time, which are never added to each other. */
/** @typedef {[label: string, target: number | null]} Exit `null` ends the procedure. */

/** @type {Record<TimeKind, [unit: string, minutes: number][]>} */
const TIME_UNITS = {
  kerja: [
    ["hari kerja", 450],
    ["jam", 60],
    ["menit", 1],
  ],
  kalender: [
    ["hari kalender", 1440],
    ["jam", 60],
    ["menit", 1],
  ],
};

/** @type {(minutes: number, kind: TimeKind) => string} */
function writeMinutes(minutes, kind) {
  if (minutes < 1) return `${Math.round(minutes * 60)} detik`;
  let rest = Math.round(minutes);
  const parts = [];
  for (const [unit, size] of TIME_UNITS[kind]) {
    const count = Math.floor(rest / size);
    if (count) parts.push(`${count.toLocaleString("id-ID")} ${unit}`);
    rest -= count * size;
  }
  return parts.join(" ");
}

/** Least and most minutes, by kind of time. */
class Time {
  /** @type {Record<TimeKind, [least: number, most: number]>} */
  #sums = { kerja: [0, 0], kalender: [0, 0] };

  /**
   * @param {string} minutes least and most, as a row of the table has them
   * @param {string | undefined} kind
   */
  add(minutes, kind) {
    const [least = 0, most = 0] = minutes.split(" ").map(Number);
    const sum = this.#sums[kind === "kalender" ? "kalender" : "kerja"];
    sum[0] += least;
    sum[1] += most;
  }

  toString() {
    const parts = [];
    for (const kind of /** @type {TimeKind[]} */ (["kerja", "kalender"])) {
      const [least, most] = this.#sums[kind];
      const text = writeMinutes(most, kind);
      if (!most) continue;
      if (least === most) parts.push(text);
      else parts.push(least ? `${writeMinutes(least, kind)} sampai ${text}` : `paling lama ${text}`);
    }
    return parts.join(" dan ");
  }
}

/** @param {Element} piece a piece of a connector; several steps where connectors have merged */
export const sourcesOf = (piece) => (piece.getAttribute("data-dari") ?? "").split(" ");

/** Walks through one table; the steps taken and the chosen performer stand in the address. */
export class Walk {
  /** The steps taken, from the first. @type {number[]} */
  #steps = [];
  #ended = false;
  /** The performer whose steps stand out; "" for all. */
  #role = "";
  #table;
  #place;
  /** @type {Map<number, HTMLElement>} */
  #rows = new Map();
  /** Id to name. @type {Map<string, string>} */
  #performers = new Map();
  #news = element("div", { class: "sop-jalan__kabar", "aria-live": "polite", "aria-atomic": "true" });
  #buttons = element("div", { class: "sop-jalan__tombol" });
  #start = this.#action("Jalankan langkah demi langkah", () => this.#go(1), true);

  /**
   * @param {HTMLTableElement} table
   * @param {HTMLElement} place where the controls go
   */
  constructor(table, place) {
    this.#table = table;
    this.#place = place;
    for (const row of table.querySelectorAll("tr[data-langkah]")) {
      if (row instanceof HTMLElement) this.#rows.set(Number(row.dataset.langkah), row);
    }
    for (const cell of table.querySelectorAll("td[data-pelaksana]")) {
      const name = cell.getAttribute("data-nama") ?? "";
      this.#performers.set(cell.getAttribute("data-pelaksana") ?? "", name);
    }
    this.#readAddress(new URLSearchParams(location.search));
    const board = element("div", { class: "sop-jalan__papan" }, this.#news, this.#buttons);
    board.addEventListener("keydown", ({ key }) => key === "Escape" && this.#restart([]));
    place.append(this.#start, this.#performerChoice(), board);
  }

  start() {
    this.#place.hidden = false;
    this.#show(false);
    const last = this.#steps.at(-1);
    if (last && !location.hash) this.#scrollTo(last, "auto");
  }

  /** @param {number} step */
  #row(step) {
    const row = this.#rows.get(step);
    if (!row) throw new Error(`The table has no step ${step}`);
    return row;
  }

  /**
   * @param {number} step
   * @returns {Exit[]}
   */
  #exits(step) {
    return JSON.parse(this.#row(step).dataset.keluar ?? "[]");
  }

  /**
   * Only a way that the procedure allows is taken from the address.
   *
   * @param {URLSearchParams} address
   */
  #readAddress(address) {
    for (const step of (address.get("jalan") ?? "").split(".").map(Number)) {
      const last = this.#steps.at(-1);
      const allowed = last ? this.#exits(last).map(([, target]) => target) : [1];
      if (!(step && allowed.includes(step))) break;
      this.#steps.push(step);
    }
    const last = this.#steps.at(-1);
    const exits = last ? this.#exits(last) : [];
    this.#ended = address.get("tamat") === "1" && exits.some(([, target]) => target === null);
    const role = address.get("peran") ?? "";
    if (this.#performers.has(role)) this.#role = role;
  }

  #performerChoice() {
    const choice = element("select", {}, element("option", { value: "" }, "Semua pelaksana"));
    for (const [id, name] of this.#performers) choice.append(element("option", { value: id }, name));
    choice.value = this.#role;
    choice.addEventListener("change", () => {
      this.#role = choice.value;
      this.#show(false);
    });
    return element("label", { class: "sop-jalan__peran" }, "Tonjolkan langkah ", choice);
  }

  /** The time so far; steps without a measured time are counted apart. */
  #time() {
    const work = new Time();
    const waits = new Time();
    const done = this.#ended ? this.#steps.length : this.#steps.length - 1;
    let unmeasured = 0;
    this.#steps.forEach((step, i) => {
      const { menit, jenis, tunggu, tungguJenis } = this.#row(step).dataset;
      if (menit) work.add(menit, jenis);
      else unmeasured += 1;
      if (tunggu && i < done) waits.add(tunggu, tungguJenis);
    });
    const wait = String(waits);
    const text = [String(work), wait && `menunggu ${wait}`].filter(Boolean).join(", ");
    if (!text) return "Waktunya tidak disebut.";
    return `Waktu sampai di sini: ${text}${unmeasured ? ` (${unmeasured} langkah tidak dihitung)` : ""}.`;
  }

  /** @param {number | null} target */
  #go(target) {
    if (target) this.#steps.push(target);
    else this.#ended = true;
    this.#show(true);
  }

  #back() {
    if (this.#ended) this.#ended = false;
    else this.#steps.pop();
    this.#show(true);
  }

  /** @param {number[]} steps none ends the walk */
  #restart(steps) {
    this.#steps = steps;
    this.#ended = false;
    this.#show(true);
  }

  /** @type {(text: string, act: () => void, main?: boolean, detail?: string) => HTMLButtonElement} */
  #action(text, act, main = false, detail = "") {
    const button = element("button", { type: "button", class: main ? "sop-jalan__utama" : null }, text);
    if (detail) button.append(" ", element("span", { class: "sop-jalan__rinci" }, detail));
    button.addEventListener("click", act);
    return button;
  }

  /** @param {number} now */
  #waysOn(now) {
    return this.#exits(now).map(([label, target]) => {
      const go = () => this.#go(target);
      if (target === null) return this.#action(label || "Selesai", go, true, label && "selesai");
      const where = `${target <= now ? "kembali ke" : "ke"} langkah ${target}`;
      if (label) return this.#action(label, go, true, where);
      const next = where.charAt(0).toUpperCase() + where.slice(1);
      return this.#action(target === now + 1 ? "Langkah berikutnya" : next, go, true);
    });
  }

  /** @param {boolean} moved whether the reader went somewhere, so that focus and sight follow */
  #show(moved) {
    const now = this.#steps.at(-1);
    this.#mark(now);
    this.#start.hidden = Boolean(now);
    this.#place.classList.toggle("berjalan", Boolean(now));
    this.#news.replaceChildren(...(now ? this.#sentences(now) : []));
    const buttons = this.#ended || !now ? [] : this.#waysOn(now);
    if (now) {
      buttons.push(
        this.#action("Mundur", () => this.#back()),
        this.#action("Ulangi dari awal", () => this.#restart([1])),
        this.#action("Berhenti", () => this.#restart([])),
      );
    }
    this.#buttons.replaceChildren(...buttons);
    this.#writeAddress();
    if (!moved) return;
    (buttons[0] ?? this.#start).focus({ preventScroll: Boolean(now) });
    if (now) this.#scrollTo(now);
  }

  /** @param {number | undefined} now */
  #mark(now) {
    const taken = new Set(this.#steps.map((step, i) => `${i ? this.#steps[i - 1] : "mulai"} ${step}`));
    if (this.#ended) taken.add(`${now} selesai`);
    for (const piece of this.#table.querySelectorAll("[data-dari][data-ke]")) {
      const target = piece.getAttribute("data-ke");
      piece.classList.toggle(
        "tempuh",
        sourcesOf(piece).some((source) => taken.has(`${source} ${target}`)),
      );
    }
    for (const [step, row] of this.#rows) {
      const current = step === now && !this.#ended;
      row.classList.toggle("sedang", current);
      if (current) row.setAttribute("aria-current", "step");
      else row.removeAttribute("aria-current");
      row.classList.toggle("lewat", this.#steps.includes(step) && !current);
      const cells = [...row.querySelectorAll("td[data-pelaksana]")];
      const own = cells.some((cell) => cell.getAttribute("data-pelaksana") === this.#role);
      row.classList.toggle("redup", this.#role !== "" && !own);
      row.classList.toggle("milik", this.#role !== "" && own);
    }
  }

  /** @type {(step: number, behavior?: ScrollBehavior) => void} */
  #scrollTo(step, behavior = "smooth") {
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    const row = this.#row(step);
    const cell = row.querySelector("td[data-pelaksana]");
    const target = cell?.checkVisibility() ? cell : row;
    target.scrollIntoView({ block: "center", inline: "center", behavior: still ? "auto" : behavior });
  }

  /** @param {number} now */
  #sentences(now) {
    const time = element("p", {}, this.#time());
    if (this.#ended) {
      const end = `Selesai setelah ${this.#steps.length} langkah`;
      return [element("p", { class: "sop-jalan__letak" }, end), time];
    }
    const row = this.#row(now);
    const turn = this.#steps.filter((step) => step === now).length;
    const again = turn > 1 ? `, kali ke-${turn}` : "";
    const by = need(row, ".sop-oleh", HTMLElement).textContent;
    const where = `Langkah ${now} dari ${this.#rows.size}${again} · ${by}`;
    const ask = this.#exits(now).length > 1 ? " Bagaimana hasilnya?" : "";
    const kegiatan = need(row, ".sop-isi", HTMLElement).textContent.replace(/[.\s]+$/u, "");
    return [
      element("p", { class: "sop-jalan__letak" }, where),
      element("p", { class: "sop-jalan__isi" }, `${kegiatan}.${ask}`),
      time,
    ];
  }

  #writeAddress() {
    const address = new URL(location.href);
    const state = { jalan: this.#steps.join("."), peran: this.#role, tamat: this.#ended ? "1" : "" };
    for (const [key, value] of Object.entries(state)) {
      if (value) address.searchParams.set(key, value);
      else address.searchParams.delete(key);
    }
    if (address.href !== location.href) history.replaceState(null, "", address);
  }
}
