/* The search worker. It speaks with Material's search dialog (messages 0 to 3) and with our own pages ({cari: ...}).
   The index and the engine are fetched with the first word that is typed, not before. */
"use strict";

const AKAR_SITUS = new URL("../../../", self.location.href);
const BAGIAN = ["minisearch.js", "akar.js", "kata.js", "indeks.js", "mesin.js", "cuplik.js", "saring.js"];
const DI_KOTAK = 30;
const DI_KOTAK_BESAR = 8; // of a large city, whose hits lie in many files

let mesin = null;
let saring = null;

/* The index says which version of the rest is meant, so it is the one that may not be old. */
async function ambil(jalur) {
  const jawaban = await fetch(new URL(jalur, AKAR_SITUS), { cache: jalur === "cari/indeks.json" ? "no-cache" : "default" });
  if (!jawaban.ok) throw new Error(`${jalur}: ${jawaban.status}`);
  return jawaban.json();
}

function hidupkan() {
  if (!mesin) {
    importScripts(...BAGIAN);
    mesin = new self.cari.Mesin(ambil);
  }
  return mesin;
}

const aman = (teks) => teks.replace(/[&<>"]/g, (huruf) => `&#${huruf.charCodeAt(0)};`);
const html = (isi) => isi.map(([teks, kena]) => (kena ? `<mark>${aman(teks)}</mark>` : aman(teks))).join("");

function keterangan(kartu, cocok) {
  const status = { C: "Dicabut", R: "Draf" }[kartu.sifat] || "Berlaku";
  const bertanda = [kartu.unit, kartu.nomor].filter(Boolean).map((teks) => html(self.cari.cuplik.tandai(teks, cocok)));
  return [...bertanda, status, kartu.layanan ? "Layanan" : "Internal"];
}

/* Items as Material's dialog shows them: the SOP, then what in it was met. */
async function untukKotak(teks) {
  if (!teks.trim()) return { items: [] };
  const semua = await hidupkan().urutkan(teks);
  const hasil = semua.slice(0, mesin.kepala.pecahan ? DI_KOTAK_BESAR : DI_KOTAK);
  const items = await Promise.all(hasil.map(async ({ id, nilai, cocok }) => {
    const kartu = await mesin.kartu(id);
    const alamat = `sop/${kartu.id}/`;
    const item = { score: nilai, terms: {}, location: alamat };
    const judul = html(self.cari.cuplik.tandai(kartu.nama, cocok));
    const isiKeterangan = keterangan(kartu, cocok).join(" · ");
    const utama = { ...item, title: `${judul}<span class="cari-kepala">${isiKeterangan}</span>`, text: "" };
    const petikan = self.cari.cuplik.cuplik(kartu, cocok, { lunak: mesin.akarLunak }).map(({ judul: jenis, jangkar, isi, ekor }) => ({
      ...item,
      location: jangkar ? alamat + jangkar : `${alamat}#atas`,
      title: jenis,
      text: `<p>${html(isi)}${ekor.length ? ` (${html(ekor)})` : ""}</p>`,
    }));
    return [utama, ...petikan];
  }));
  return { items };
}

async function kartuHasil({ id, cocok }, pilihan) {
  const kartu = await mesin.kartu(id);
  return {
    id: kartu.id, sifat: kartu.sifat, layanan: kartu.layanan,
    pengganti: kartu.pengganti || null, untuk: kartu.untuk || "",
    nama: self.cari.cuplik.tandai(kartu.nama, cocok),
    unit: self.cari.cuplik.tandai(kartu.unit, cocok),
    nomor: self.cari.cuplik.tandai(kartu.nomor || "", cocok),
    petikan: self.cari.cuplik.cuplik(kartu, cocok, { lunak: mesin.akarLunak, ...pilihan }),
  };
}

/* The first tasks of a role, each in the SOP where it stands. */
async function tugas(n) {
  const isi = [];
  for (const id of saring.dokPeran(n)) {
    if (isi.length >= 5) break;
    const kartu = await mesin.kartu(id);
    kartu.langkah.forEach(([kegiatan, oleh], i) => {
      if (isi.length < 5 && oleh.some((o) => kartu.peran[o][0] === n)) {
        isi.push({ kegiatan, sop: kartu.nama, url: `sop/${kartu.id}/#langkah-${i + 1}` });
      }
    });
  }
  return { ...saring.tentangPeran(n), tugas: isi };
}

/* A page of results: {q, pilih, urut, banyak, ringkas}. ringkas: without facets, for a box. */
async function untukHalaman({ q, pilih = {}, urut = "", banyak = 20, ringkas = false }) {
  let hasil = await hidupkan().urutkan(q);
  const kosong = !q.trim();
  if (kosong) hasil = Array.from(mesin.kepala.sifat, (_, id) => ({ id, nilai: 0, cocok: new Set() }));
  if (ringkas) {
    const isi = await Promise.all(hasil.slice(0, banyak).map((satu) => kartuHasil(satu, {})));
    return { jumlah: hasil.length, hasil: isi, asing: mesin.asing(q) };
  }
  saring ||= new self.cari.Saring(await mesin.bagian("saring"), mesin.kepala);
  const { lolos, faset } = saring.pilah(hasil, pilih);
  const terurut = saring.urutkan(lolos, urut);
  const { unsur } = mesin.baca(q);
  const dipilih = (pilih.jabatan || []).map((id) => saring.nomorPeran.get(id)).filter((n) => n !== undefined);
  const peran = kosong ? [] : saring.peran(unsur);
  const pilihan = { banyak: 2, peran: dipilih.length ? dipilih : peran };
  return {
    jumlah: lolos.length,
    asing: mesin.asing(q),
    semua: hasil.length,
    faset,
    hasil: await Promise.all(terurut.slice(0, banyak).map((satu) => kartuHasil(satu, pilihan))),
    peran: await Promise.all(peran.map(tugas)),
    lazim: !hasil.length && unsur.some((u) => mesin.lazim.has(u.akar)),
    saran: hasil.length ? "" : self.cari.saranKata(mesin, unsur),
    kontak: lolos.length ? [] : saring.kontak(),
  };
}

/* A part that is gone means that the site was published anew: once more, with the index of now. */
async function ulangi(kerja) {
  try {
    return await kerja();
  } catch (galat) {
    if (!mesin?.kepala) throw galat;
    mesin.lupa();
    saring = null;
    return kerja();
  }
}

let terakhir = 0;

/* Material asks at every letter; only the latest question is answered. */
async function jawabKotak(teks) {
  const nomor = ++terakhir;
  let data = { items: [] };
  try {
    data = await ulangi(() => untukKotak(teks));
  } catch (galat) {
    console.warn(galat);
  }
  if (nomor === terakhir) postMessage({ type: 3, data });
}

async function jawabHalaman(permintaan) {
  try {
    postMessage({ cari: { no: permintaan.no, ...(await ulangi(() => untukHalaman(permintaan))) } });
  } catch (galat) {
    console.warn(galat);
    postMessage({ cari: { no: permintaan.no, galat: true } });
  }
}

addEventListener("message", ({ data }) => {
  if (data.cari) jawabHalaman(data.cari);
  else if (data.type === 0) postMessage({ type: 1 });
  else if (data.type === 2) jawabKotak(data.data);
});
