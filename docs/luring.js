/* Keeps visited pages and the search for a bad connection. Whoever is online always gets what the site says now: the
   network is asked first, every time, and what was kept answers only when it does not. */
"use strict";

const SIMPANAN = "sop-1";
const BANYAK = 400;
const HASIL = 40;
const AWAL = [
  "./", "cari/", "cari/indeks.json", "cari/saring.json", "search/search_index.json",
  ...["pekerja", "minisearch", "akar", "kata", "indeks", "mesin", "cuplik", "saring", "alamat", "halaman"].map(
    (nama) => `assets/javascripts/cari/${nama}.js`,
  ),
];
/* What readers download on purpose is theirs to keep. */
const LEWATI = /\.(pdf|docx|bpmn|xlsx|csv|zip)$|\/data\//;
const PUTUS = `<!doctype html><html lang="id"><meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1"><title>Sambungan terputus</title>
<h1>Sambungan terputus</h1><p>Halaman ini belum pernah dibuka di perangkat ini, jadi belum tersimpan.</p>
<p><a href="./">Coba lagi</a> setelah tersambung, atau kembali ke halaman sebelumnya.</p></html>`;

/* The search as a whole where the city is small, else its beginning; what is met later is kept then. */
async function siapkan() {
  const simpanan = await caches.open(SIMPANAN);
  await Promise.allSettled(AWAL.map((jalur) => simpanan.add(jalur)));
  const kepala = await (await simpanan.match("cari/indeks.json"))?.json();
  const hasil = kepala ? Math.ceil(kepala.sifat.length / kepala.per) : 0;
  if (hasil > HASIL) return;
  await Promise.allSettled(Array.from({ length: hasil }, (_, n) => simpanan.add(`cari/hasil-${n}.json`)));
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

async function simpan(permintaan, jawaban) {
  const simpanan = await caches.open(SIMPANAN);
  await simpanan.put(permintaan, jawaban);
  const kunci = await simpanan.keys();
  await Promise.all(kunci.slice(0, Math.max(0, kunci.length - BANYAK)).map((satu) => simpanan.delete(satu)));
}

async function jawab(peristiwa) {
  const { request: permintaan } = peristiwa;
  const halaman = permintaan.mode === "navigate";
  try {
    // Pages and the index are asked for anew even where the browser itself would think them fresh.
    const jawaban = await fetch(permintaan, halaman || !permintaan.destination ? { cache: "no-cache" } : {});
    if (jawaban.ok && jawaban.type === "basic") peristiwa.waitUntil(simpan(permintaan, jawaban.clone()));
    return jawaban;
  } catch (galat) {
    const ada = await caches.match(permintaan, { ignoreSearch: halaman });
    if (ada) return ada;
    if (!halaman) throw galat;
    return new Response(PUTUS, { status: 503, headers: { "Content-Type": "text/html; charset=utf-8" } });
  }
}

self.addEventListener("fetch", (peristiwa) => {
  const { method, url } = peristiwa.request;
  const alamat = new URL(url);
  if (method !== "GET" || alamat.origin !== self.location.origin || LEWATI.test(alamat.pathname)) return;
  peristiwa.respondWith(jawab(peristiwa));
});
