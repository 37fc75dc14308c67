/* The search worker. It speaks with the theme's search dialog (messages 0 to 3) and with our own pages ({ ask: ... }).
   The index and the engine are fetched with the first word that is typed, not before. The theme starts it as a plain
   script, so its modules are imported when they are needed. */

/** @import { AnswerMessage, AskMessage, FullAnswer, BriefAnswer, Hit, Marked } from "./types.js" */
/** @import { Question, Ranked, RoleTasks, ThemeItem, ThemeRequest, ThemeResponse } from "./types.js" */

const SITE = new URL("../../../", self.location.href);
const IN_DIALOG = 30;
/** Of a large city, whose hits lie in many files. */
const IN_DIALOG_LARGE = 8;
const ON_PAGE = 20;
const TASKS = 5;

/** @param {AnswerMessage | ThemeResponse} message */
const send = (message) => self.postMessage(message);

/**
 * The index says which version of the rest is meant, so it is the one that may not be old.
 *
 * @param {string} path
 * @returns {Promise<unknown>}
 */
async function fetchJson(path) {
  const cache = path === "cari/indeks.json" ? "no-cache" : "default";
  const response = await fetch(new URL(path, SITE), { cache });
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.json();
}

/* All parts are asked for at once, so that none waits for the one that imports it. */
async function loadParts() {
  const modules = Promise.all([
    import("./engine.js"),
    import("./excerpt.js"),
    import("./facets.js"),
    import("./suggest.js"),
    import("./index.js"),
    import("./query.js"),
    import("./stem.js"),
    import("./words.js"),
  ]);
  importScripts("minisearch.js");
  const [{ Engine }, { excerpts, mark }, { Facets }, { suggest }] = await modules;
  return { engine: new Engine(fetchJson), excerpts, mark, Facets, suggest };
}

/** @type {ReturnType<typeof loadParts> | null} */
let loading = null;

function load() {
  loading ??= loadParts().catch((error) => {
    loading = null;
    throw error;
  });
  return loading;
}

/** @param {string} text */
const escapeHtml = (text) => text.replace(/[&<>"]/gu, (letter) => `&#${letter.charCodeAt(0)};`);

/**
 * The theme's dialog takes HTML.
 *
 * @param {Marked} pieces
 */
const toHtml = (pieces) =>
  pieces.map(([text, met]) => (met ? `<mark>${escapeHtml(text)}</mark>` : escapeHtml(text))).join("");

/**
 * Items as the theme's dialog shows them: the SOP, then what in it was met.
 *
 * @param {Ranked} hit
 * @returns {Promise<ThemeItem[]>}
 */
async function dialogItems({ id, score, matched }) {
  const { engine, excerpts, mark } = await load();
  const card = await engine.card(id);
  const page = `sop/${card.id}/`;
  const item = { score, terms: {}, location: page };
  const status = { C: "Dicabut", R: "Draf", L: "Berlaku", I: "Berlaku" }[card.sifat];
  const marked = [card.unit, card.nomor ?? ""].filter(Boolean).map((text) => toHtml(mark(text, matched)));
  const about = [...marked, status, card.layanan ? "Layanan" : "Internal"].join(" · ");
  const title = `${toHtml(mark(card.nama, matched))}<span class="cari-kepala">${about}</span>`;
  const found = excerpts(card, matched, { soft: engine.softStems }).map((excerpt) => ({
    ...item,
    location: page + (excerpt.anchor || "#atas"),
    title: excerpt.title,
    text: `<p>${toHtml(excerpt.text)}${excerpt.tail.length ? ` (${toHtml(excerpt.tail)})` : ""}</p>`,
  }));
  return [{ ...item, title, text: "" }, ...found];
}

/** @param {string} text */
async function answerDialog(text) {
  if (!text.trim()) return { items: [] };
  const { engine } = await load();
  const hits = await engine.rank(text);
  const shown = hits.slice(0, engine.head.pecahan ? IN_DIALOG_LARGE : IN_DIALOG);
  return { items: await Promise.all(shown.map(dialogItems)) };
}

/**
 * @param {Ranked} hit
 * @param {{ limit?: number, roles?: number[] }} [options]
 * @returns {Promise<Hit>}
 */
async function toHit({ id, matched }, options) {
  const { engine, excerpts, mark } = await load();
  const card = await engine.card(id);
  return {
    id: card.id,
    sifat: card.sifat,
    layanan: card.layanan,
    pengganti: card.pengganti ?? null,
    untuk: card.untuk ?? "",
    nama: mark(card.nama, matched),
    unit: mark(card.unit, matched),
    nomor: mark(card.nomor ?? "", matched),
    excerpts: excerpts(card, matched, { soft: engine.softStems, ...options }),
  };
}

/** @type {ReturnType<typeof loadFacets> | null} */
let loadingFacets = null;

async function loadFacets() {
  const { engine, Facets } = await load();
  return new Facets(await engine.facets(), engine.head);
}

function readFacets() {
  loadingFacets ??= loadFacets();
  return loadingFacets;
}

/**
 * The first tasks of a role, each in the SOP where it stands.
 *
 * @param {number} n
 * @returns {Promise<RoleTasks>}
 */
async function roleTasks(n) {
  const { engine } = await load();
  const facets = await readFacets();
  /** @type {RoleTasks["tasks"]} */
  const tasks = [];
  for (const id of facets.sopsOfRole(n)) {
    if (tasks.length >= TASKS) break;
    const card = await engine.card(id);
    card.langkah?.forEach(([kegiatan, pelaksana], i) => {
      if (tasks.length < TASKS && pelaksana.some((own) => card.peran?.[own]?.[0] === n)) {
        tasks.push({ kegiatan, sop: card.nama, url: `sop/${card.id}/#langkah-${i + 1}` });
      }
    });
  }
  return { ...facets.describeRole(n), tasks };
}

/**
 * A page of results; for a box, without facets. An empty question is answered with all SOPs.
 *
 * @param {Question} question
 * @returns {Promise<BriefAnswer | FullAnswer>}
 */
async function answerPage({ q, chosen = {}, sort = "", limit = ON_PAGE, brief = false }) {
  const { engine, suggest } = await load();
  let ranked = await engine.rank(q);
  const empty = !q.trim();
  if (empty) ranked = Array.from(engine.head.sifat, (_, id) => ({ id, score: 0, matched: new Set() }));
  const unknown = engine.unknownWords(q);
  if (brief) {
    const hits = await Promise.all(ranked.slice(0, limit).map((hit) => toHit(hit)));
    return { total: ranked.length, hits, unknown };
  }
  const facets = await readFacets();
  const { passed, counts } = facets.filter(ranked, chosen);
  const { tokens } = engine.read(q);
  const chosenRoles = facets.chosenRoles(chosen.jabatan ?? []);
  const namedRoles = empty ? [] : facets.namedRoles(tokens);
  const options = { limit: 2, roles: chosenRoles.length ? chosenRoles : namedRoles };
  const shown = facets.sort(passed, sort).slice(0, limit);
  return {
    total: passed.length,
    unknown,
    unfiltered: ranked.length,
    facets: counts,
    hits: await Promise.all(shown.map((hit) => toHit(hit, options))),
    roles: await Promise.all(namedRoles.map(roleTasks)),
    common: !ranked.length && tokens.some((token) => engine.common.has(token.stem)),
    suggestion: ranked.length ? "" : suggest(engine, tokens),
    contacts: passed.length ? [] : facets.contacts(),
  };
}

/**
 * A part that is gone means that the site was published anew: once more, with the index of now.
 *
 * @template Result
 * @param {() => Promise<Result>} work
 */
async function retry(work) {
  try {
    return await work();
  } catch (error) {
    const { engine } = await load();
    if (!engine.isReady) throw error;
    engine.forget();
    loadingFacets = null;
    return work();
  }
}

let latest = 0;

/**
 * The theme asks at every letter; only the latest question is answered.
 *
 * @param {string} text
 */
async function onDialog(text) {
  const turn = ++latest;
  /** @type {{ items: ThemeItem[][] }} */
  let data = { items: [] };
  try {
    data = await retry(() => answerDialog(text));
  } catch (error) {
    console.warn(error);
  }
  if (turn === latest) send({ type: 3, data });
}

/** @param {AskMessage["ask"]} question */
async function onPage(question) {
  const { no } = question;
  try {
    send({ answer: { no, ...(await retry(() => answerPage(question))) } });
  } catch (error) {
    console.warn(error);
    send({ answer: { no, failed: true } });
  }
}

self.addEventListener("message", (/** @type {MessageEvent<AskMessage | ThemeRequest>} */ { data }) => {
  if ("ask" in data) onPage(data.ask);
  else if (data.type === 0) send({ type: 1 });
  else if (data.type === 2) onDialog(data.data);
});
