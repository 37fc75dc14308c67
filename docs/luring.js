/* Keeps visited pages and the search for a bad connection. Whoever is online always gets what the site says now: the
   network is asked first, every time, and what was kept answers only when it does not. */

/** @import { Head } from "./assets/javascripts/search/types.js" */

const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));

const CACHE = "sop-1";
const MOST = 400;
/** A city with more files of hits than this keeps those that were opened alone. */
const MOST_HIT_FILES = 40;
const INDEX = "cari/indeks.json";
const SCRIPTS = [
  "dom",
  "search/address",
  "search/engine",
  "search/excerpt",
  "search/facets",
  "search/help",
  "search/hits",
  "search/index",
  "search/minisearch",
  "search/page",
  "search/query",
  "search/stem",
  "search/suggest",
  "search/words",
  "search/worker",
];
const FIRST = ["./", "cari/", INDEX, "search/search_index.json"].concat(
  SCRIPTS.map((name) => `assets/javascripts/${name}.js`),
);
/** What readers download on purpose is theirs to keep. */
const NOT_KEPT = /\.(pdf|docx|bpmn|xlsx|csv|zip)$|\/data\//u;
/** Parts of the search, by the publication that they belong to. */
const VERSIONED = /\/cari\/[0-9a-f]{8}\//u;
const OFFLINE_PAGE = `<!doctype html><html lang="id"><meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1"><title>Sambungan terputus</title>
<h1>Sambungan terputus</h1><p>Halaman ini belum pernah dibuka di perangkat ini, jadi belum tersimpan.</p>
<p><a href="./">Coba lagi</a> setelah tersambung, atau kembali ke halaman sebelumnya.</p></html>`;

/** @param {string} path */
const absolute = (path) => new URL(path, worker.registration.scope).href;

/**
 * @param {Cache} cache
 * @param {(string | Request)[]} requests
 */
async function addMissing(cache, requests) {
  const missing = [];
  for (const request of requests) if (!(await cache.match(request))) missing.push(request);
  return Promise.allSettled(missing.map((request) => cache.add(request)));
}

/**
 * The parts of the search that belong to the index which is kept, all where the city is small, and no others: parts of
 * two publications count the SOPs differently.
 *
 * @param {Cache} cache
 */
async function matchIndex(cache) {
  const index = await cache.match(absolute(INDEX));
  if (!index) return;
  const head = /** @type {Head} */ (await index.json());
  const folder = absolute(`cari/${head.versi}/`);
  const count = Math.ceil(head.sifat.length / head.per);
  const files =
    count > MOST_HIT_FILES ? [] : Array.from({ length: count }, (_, n) => `${folder}hasil-${n}.json`);
  await addMissing(cache, [`${folder}saring.json`, ...files]);
  const old = (await cache.keys()).filter(({ url }) => VERSIONED.test(url) && !url.startsWith(folder));
  await Promise.all(old.map((request) => cache.delete(request)));
}

async function install() {
  const cache = await caches.open(CACHE);
  await Promise.allSettled(FIRST.map((path) => cache.add(absolute(path))));
  await matchIndex(cache);
}

async function activate() {
  const old = (await caches.keys()).filter((name) => name.startsWith("sop-") && name !== CACHE);
  await Promise.all(old.map((name) => caches.delete(name)));
  await worker.clients.claim();
}

/** @param {string} url */
const mayKeep = (url) =>
  new URL(url).origin === worker.location.origin && !NOT_KEPT.test(new URL(url).pathname);

/**
 * The oldest go beyond so many; the search and the home page stay.
 *
 * @param {Cache} cache
 * @param {number} most
 */
async function trim(cache, most) {
  const first = new Set(FIRST.map(absolute));
  const keys = (await cache.keys()).filter(({ url }) => !(first.has(url) || VERSIONED.test(url)));
  await Promise.all(keys.slice(0, Math.max(0, keys.length - most)).map((request) => cache.delete(request)));
}

/**
 * A page is kept once, whatever was asked of it.
 *
 * @param {Request} request
 * @param {boolean} isPage
 * @param {Response} response
 */
async function keep(request, isPage, response) {
  const cache = await caches.open(CACHE);
  try {
    await cache.put(isPage ? request.url.replace(/[?#].*/u, "") : request, response);
  } catch {
    return trim(cache, MOST / 4); // the device is full: room for what is opened next
  }
  if (request.url === absolute(INDEX)) await matchIndex(cache);
  return trim(cache, MOST);
}

/**
 * What was kept of an address; a page is also found with its other slash, and whatever was asked of it.
 *
 * @param {Request} request
 * @param {boolean} isPage
 */
async function kept(request, isPage) {
  const options = { ignoreSearch: isPage, ignoreVary: true };
  const address = new URL(request.url);
  const path = address.pathname;
  address.pathname = path.endsWith("/") ? path.slice(0, -1) : `${path}/`;
  const exact = await caches.match(request, options);
  const found = exact ?? (isPage ? await caches.match(address.href, options) : undefined);
  // A browser refuses an answer that was led elsewhere as a page.
  return found?.redirected
    ? new Response(found.body, { status: found.status, headers: found.headers })
    : found;
}

/**
 * A page that the site no longer has is not kept either.
 *
 * @param {Request} request
 * @param {boolean} isPage
 */
async function forget(request, isPage) {
  const cache = await caches.open(CACHE);
  await cache.delete(request, { ignoreSearch: isPage, ignoreVary: true });
}

/** @param {FetchEvent} event */
async function respond(event) {
  const { request } = event;
  const isPage = request.mode === "navigate";
  // Pages and the index are asked for anew even where the browser itself would think them fresh.
  const fresh = isPage || !(request.destination || VERSIONED.test(request.url));
  try {
    const response = await fetch(request, fresh ? { cache: "no-cache" } : {});
    const gone = response.status === 404 || response.status === 410;
    if (response.ok && response.type === "basic") {
      event.waitUntil(keep(request, isPage, response.clone()).catch(() => {}));
    } else if (gone) event.waitUntil(forget(request, isPage).catch(() => {}));
    return response;
  } catch (error) {
    const found = await kept(request, isPage).catch(() => undefined);
    if (found) return found;
    if (!isPage) throw error;
    return new Response(OFFLINE_PAGE, {
      status: 503,
      headers: { "Content-Type": "text/html; charset=utf-8" },
    });
  }
}

worker.addEventListener("install", (event) => {
  worker.skipWaiting();
  event.waitUntil(install());
});

worker.addEventListener("activate", (event) => event.waitUntil(activate()));

/* The first page that was opened came before this worker: it says what it is made of. */
worker.addEventListener("message", (event) => {
  /** @type {{ keep?: string[] } | null} */
  const message = event.data;
  const requests = (message?.keep ?? [])
    .filter(mayKeep)
    .map((url) => new Request(url, { cache: "force-cache" }));
  event.waitUntil(
    caches
      .open(CACHE)
      .then((cache) => addMissing(cache, requests))
      .catch(() => {}),
  );
});

worker.addEventListener("fetch", (event) => {
  const { method, url } = event.request;
  if (method === "GET" && mayKeep(url)) event.respondWith(respond(event));
});
