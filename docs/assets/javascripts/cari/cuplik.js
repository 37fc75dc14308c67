/* Where in an SOP the words of a query were met, in pieces to show: [text, met or not]. */
"use strict";

(function (cari) {
  const { pecah, gabung, rangkai, akar } = cari.kata;
  const RANGKAI = /\b\d{1,3} (?:(?:tahun|thn|th) )?(?:19|20)\d{2}\b|[\p{L}\p{N}]+(?:[-./&'’][\p{L}\p{N}]+)*/giu;
  const KATA = /[\p{L}\p{N}]+/gu;

  const MILIK = 10; // a step of a role that is sought goes before any words
  const ULANG = 0.3; // a word that the name has already

  const kena = (satu, cocok) => cocok.has(satu) || cocok.has(akar(satu));

  /* Terms of the index among a text's words. */
  function bertemu(teks, cocok) {
    const hasil = new Set();
    for (const satu of rangkai(teks)) {
      for (const bagian of pecah(satu)) if (kena(bagian, cocok)) hasil.add(akar(bagian));
      const utuh = gabung(satu);
      if (utuh && cocok.has(utuh)) hasil.add(utuh);
    }
    return hasil;
  }

  /* The text in pieces, the words that were met marked. */
  function tandai(teks, cocok) {
    const hasil = [];
    let akhir = 0;
    const catat = (awal, panjang) => {
      if (awal > akhir) hasil.push([teks.slice(akhir, awal), false]);
      hasil.push([teks.slice(awal, awal + panjang), true]);
      akhir = awal + panjang;
    };
    for (const { 0: satu, index } of teks.matchAll(RANGKAI)) {
      const utuh = gabung(rangkai(satu).join(""));
      if (utuh && cocok.has(utuh)) catat(index, satu.length);
      else {
        for (const { 0: bagian, index: letak } of satu.matchAll(KATA)) {
          if (pecah(rangkai(bagian).join("")).some((k) => kena(k, cocok))) catat(index + letak, bagian.length);
        }
      }
    }
    if (akhir < teks.length) hasil.push([teks.slice(akhir), false]);
    return hasil;
  }

  /* Every passage of a hit: what it is, its words, and where on the page it stands. */
  function* petikan(kartu) {
    for (const teks of kartu.alias || []) yield { judul: "Disebut juga", teks, jangkar: "" };
    for (const teks of kartu.syarat || []) yield { judul: "Syarat", teks, jangkar: "#layanan" };
    for (const teks of kartu.produk || []) yield { judul: "Hasil", teks, jangkar: "#layanan" };
    let n = 0;
    for (const [kegiatan, oleh, ...berkas] of kartu.langkah || []) {
      n++;
      const pelaku = oleh.map((i) => kartu.peran[i][1]).join(", ");
      const jangkar = `#langkah-${n}`;
      yield { judul: `Langkah ${n}`, teks: kegiatan, ekor: pelaku, jangkar, peran: oleh.map((i) => kartu.peran[i][0]) };
      for (const teks of berkas) yield { judul: `Langkah ${n}`, teks: `${kegiatan}: ${teks}`, jangkar };
    }
    for (const teks of kartu.dasar || []) yield { judul: "Dasar hukum", teks, jangkar: "#identitas" };
  }

  /* The passages that say most about why an SOP was found, beyond its name; lunak are stems that say little.
     peran: numbers of roles whose steps are wanted. */
  function cuplik(kartu, cocok, { lunak, banyak = 1, peran = [] }) {
    const nama = bertemu(kartu.nama, cocok);
    const calon = [];
    let urut = 0;
    for (const satu of petikan(kartu)) {
      const baru = [...bertemu(`${satu.teks} ${satu.ekor || ""}`, cocok)];
      const berarti = baru.filter((term) => !lunak.has(term));
      const tambahan = berarti.filter((term) => !nama.has(term)).length;
      const milik = peran.length > 0 && (satu.peran || []).some((n) => peran.includes(n));
      const nilai = (milik ? MILIK : 0) + tambahan + ULANG * berarti.length;
      if (tambahan || milik) calon.push({ ...satu, nilai, urut: urut++ });
    }
    calon.sort((a, b) => b.nilai - a.nilai || a.urut - b.urut);
    const pilih = [];
    for (const satu of calon) {
      if (pilih.length < banyak && !pilih.some((p) => p.jangkar && p.jangkar === satu.jangkar)) pilih.push(satu);
    }
    return pilih.map(({ judul, teks, ekor, jangkar }) => ({
      judul, jangkar, isi: tandai(teks, cocok), ekor: ekor ? tandai(ekor, cocok) : [],
    }));
  }

  cari.cuplik = { cuplik, tandai };
})((self.cari = self.cari || {}));
