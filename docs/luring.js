/* Keeps visited pages and the search for a bad connection. Whoever is online always gets what the site says now: the
   network is asked first, every time, and what was kept answers only when it does not. */
"use strict";

const SIMPANAN = "sop-1";
const BANYAK = 400;
const HASIL = 40;
const INDEKS = "cari/indeks.json";
const AWAL = [
  "./", "cari/", INDEKS, "search/search_index.json",
  ...["pekerja", "minisearch", "akar", "kata", "indeks", "mesin", "cuplik", "saring", "alamat", "halaman"].map(
    (nama) => `assets/javascripts/cari/${nama}.js`,
  ),
];
/* What readers download on purpose is theirs to keep. */
const LEWATI = /\.(pdf|docx|bpmn|xlsx|csv|zip)$|\/data\//;
/* Parts of the search, by the publication that they belong to. */
const BERVERSI = /\/cari\/[0-9a-f]{8}\//;
const PUTUS = `<!doctype html><html lang="id"><meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1"><title>Sambungan terputus</title>
<h1>Sambungan terputus</h1><p>Halaman ini belum pernah dibuka di perangkat ini, jadi belum tersimpan.</p>
<p><a href="./">Coba lagi</a> setelah tersambung, atau kembali ke halaman sebelumnya.</p></html>`;

const mutlak = (jalur) => new URL(jalur, self.registration.scope).href;

async function tambah(simpanan, semua) {
  const belum = [];
  for (const satu of semua) if (!(await simpanan.match(satu))) belum.push(satu);
  return Promise.allSettled(belum.map((satu) => simpanan.add(satu)));
}

/* The parts of the search that belong to the index which is kept, all where the city is small, and no others: parts of
   two publications count the SOPs differently. */
async function samakan(simpanan) {
  const kepala = await (await simpanan.match(mutlak(INDEKS)))?.json();
  if (!kepala) return;
  const folder = mutlak(`cari/${kepala.versi}/`);
  const hasil = Math.ceil(kepala.sifat.length / kepala.per);
  const perlu = hasil > HASIL ? [] : Array.from({ length: hasil }, (_, n) => `${folder}hasil-${n}.json`);
  await tambah(simpanan, [`${folder}saring.json`, ...perlu]);
  const lama = (await simpanan.keys()).filter(({ url }) => BERVERSI.test(url) && !url.startsWith(folder));
  await Promise.all(lama.map((satu) => simpanan.delete(satu)));
}

async function siapkan() {
  const simpanan = await caches.open(SIMPANAN);
  await Promise.allSettled(AWAL.map((jalur) => simpanan.add(mutlak(jalur))));
  await samakan(simpanan);
}

self.addEventListener("install", (peristiwa) => {
  self.skipWaiting();
  peristiwa.waitUntil(siapkan());
});

self.addEventListener("activate", (peristiwa) => {
  const buang = async () => {
    const lama = (await caches.keys()).filter((nama) => nama.startsWith("sop-") && nama !== SIMPANAN);
    await Promise.all(lama.map((nama) => caches.delete(nama)));
    await self.clients.claim();
  };
  peristiwa.waitUntil(buang());
});

const boleh = (url) => new URL(url).origin === self.location.origin && !LEWATI.test(new URL(url).pathname);

/* The first page that was opened came before this worker: it says what it is made of. */
self.addEventListener("message", (peristiwa) => {
  const semua = (peristiwa.data?.simpan || []).filter(boleh).map((url) => new Request(url, { cache: "force-cache" }));
  peristiwa.waitUntil(caches.open(SIMPANAN).then((simpanan) => tambah(simpanan, semua)).catch(() => {}));
});

/* The oldest go beyond so many; the search and the home page stay. */
async function ringkaskan(simpanan, banyak) {
  const tetap = new Set(AWAL.map(mutlak));
  const kunci = (await simpanan.keys()).filter(({ url }) => !tetap.has(url) && !BERVERSI.test(url));
  await Promise.all(kunci.slice(0, Math.max(0, kunci.length - banyak)).map((satu) => simpanan.delete(satu)));
}

/* A page is kept once, whatever was asked of it. */
async function simpan(permintaan, halaman, jawaban) {
  const simpanan = await caches.open(SIMPANAN);
  try {
    await simpanan.put(halaman ? permintaan.url.split(/[?#]/)[0] : permintaan, jawaban);
  } catch {
    return ringkaskan(simpanan, BANYAK / 4); // the device is full: room for what is opened next
  }
  if (permintaan.url === mutlak(INDEKS)) await samakan(simpanan);
  return ringkaskan(simpanan, BANYAK);
}

/* What was kept of an address; a page is also found with its other slash, and whatever was asked of it. */
async function tersimpan(permintaan, halaman) {
  const sama = { ignoreSearch: halaman, ignoreVary: true };
  const alamat = new URL(permintaan.url);
  alamat.pathname = alamat.pathname.endsWith("/") ? alamat.pathname.slice(0, -1) : `${alamat.pathname}/`;
  const ada = await caches.match(permintaan, sama) || (halaman && await caches.match(alamat.href, sama));
  // A browser refuses an answer that was led elsewhere as a page.
  return ada?.redirected ? new Response(ada.body, { status: ada.status, headers: ada.headers }) : ada;
}

/* A page that the site no longer has is not kept either. */
async function lupakan(permintaan, halaman) {
  const simpanan = await caches.open(SIMPANAN);
  await simpanan.delete(permintaan, { ignoreSearch: halaman, ignoreVary: true });
}

async function jawab(peristiwa) {
  const { request: permintaan } = peristiwa;
  const halaman = permintaan.mode === "navigate";
  // Pages and the index are asked for anew even where the browser itself would think them fresh.
  const segar = halaman || (!permintaan.destination && !BERVERSI.test(permintaan.url));
  try {
    const jawaban = await fetch(permintaan, segar ? { cache: "no-cache" } : {});
    const nanti = jawaban.ok && jawaban.type === "basic" ? simpan(permintaan, halaman, jawaban.clone())
      : jawaban.status === 404 || jawaban.status === 410 ? lupakan(permintaan, halaman) : null;
    if (nanti) peristiwa.waitUntil(nanti.catch(() => {}));
    return jawaban;
  } catch (galat) {
    const ada = await tersimpan(permintaan, halaman).catch(() => null);
    if (ada) return ada;
    if (!halaman) throw galat;
    return new Response(PUTUS, { status: 503, headers: { "Content-Type": "text/html; charset=utf-8" } });
  }
}

self.addEventListener("fetch", (peristiwa) => {
  const { method, url } = peristiwa.request;
  if (method === "GET" && boleh(url)) peristiwa.respondWith(jawab(peristiwa));
});
