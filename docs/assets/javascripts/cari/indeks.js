/* The index: fetched in as few pieces as a query needs, and asked for one term at a time. */
"use strict";

(function (cari) {
  const { akar } = cari.kata;

  const BOBOT = {
    judul: 5, alias: 5, unit: 1.6, nomor: 3, syarat: 1.5, langkah: 1, pelaksana: 2, dasar: 0.6, mentah: 4, frasa: 8,
  };
  const MENTAH = ["mentah"]; // names as they are written, for misspellings
  const SALAH_KETIK = { fuzzy: 0.7, prefix: 0.5 };
  const INGATAN = 300; // answers that are remembered
  const apaAdanya = { tokenize: (teks) => [teks], processTerm: (term) => term };

  class Indeks {
    /* ambil(jalur) gives the parsed JSON of a file of the site. */
    constructor(ambil) {
      this.ambil = ambil;
      this.termuat = new Map();
      this.pecahan = new Set();
    }

    /* Every file is asked for once; one that failed is asked for again. */
    berkas(jalur) {
      if (!this.termuat.has(jalur)) {
        const janji = this.ambil(jalur);
        janji.catch(() => this.termuat.delete(jalur));
        this.termuat.set(jalur, janji);
      }
      return this.termuat.get(jalur);
    }

    /* A part of the search that was published with the index. */
    bagian(nama) {
      return this.berkas(`cari/${this.kepala.versi}/${nama}.json`);
    }

    /* Begin anew: the site may have been published again since the index was read. */
    lupa() {
      this.kepala = null;
      this.termuat.clear();
      this.pecahan.clear();
    }

    async siap() {
      if (this.kepala) return;
      const kepala = await this.berkas("cari/indeks.json");
      if (this.kepala) return;
      this.kepala = kepala;
      this.lunak = new Set(kepala.lunak);
      this.akarLunak = new Set(kepala.lunak.map(akar));
      this.lazim = new Set(kepala.lazim);
      this.padanan = new Map(kepala.istilah.map(([kunci, ...isi]) => [kunci, isi]));
      this.padananAkar = new Map(kepala.istilah.map(([kunci, ...isi]) => [kunci.split(" ").map(akar).join(" "), isi]));
      this.entri = kepala.indeks.index || [];
      this.susun();
    }

    susun() {
      this.ingatan = new Map();
      const documentIds = Object.fromEntries(Array.from(this.kepala.sifat, (_, id) => [id, id]));
      this.mini = self.MiniSearch.loadJS({ documentIds, ...this.kepala.indeks, index: this.entri }, {
        fields: this.kepala.bidang, ...apaAdanya, autoVacuum: false,
        searchOptions: { ...apaAdanya, boost: BOBOT, weights: SALAH_KETIK },
      });
    }

    /* Of a large city, the parts of the index in which these terms lie, and all that begin with one of awalan. */
    async muatPecahan(terms, awalan) {
      const awal = this.kepala.pecahan;
      if (!awal) return;
      const tempat = (term) => {
        const n = awal.findIndex((satu) => satu > term);
        return Math.max(0, (n < 0 ? awal.length : n) - 1);
      };
      const perlu = new Set(terms.map(tempat));
      for (const satu of awalan) {
        let n = tempat(satu);
        do perlu.add(n++); while (n < awal.length && awal[n].startsWith(satu));
      }
      const baru = [...perlu].filter((n) => !this.pecahan.has(n));
      if (!baru.length) return;
      const isi = await Promise.all(baru.map((n) => this.bagian(`pecahan-${n}`)));
      baru.forEach((n, i) => {
        if (this.pecahan.has(n)) return;
        this.pecahan.add(n);
        this.entri = this.entri.concat(isi[i]);
      });
      this.susun();
    }

    /* The documents that a term meets in these fields; remembered, since a query is asked again at every letter. */
    tanya(term, fields, opsi) {
      const kunci = `${term} ${fields} ${JSON.stringify(opsi)}`;
      let hasil = this.ingatan.get(kunci);
      if (hasil) return hasil;
      hasil = new Map();
      if (this.ingatan.size >= INGATAN) this.ingatan.clear();
      this.ingatan.set(kunci, hasil);
      for (const { id, score, match } of this.mini.search(term, { fields, ...opsi })) {
        hasil.set(id, { nilai: score, cocok: Object.keys(match) });
      }
      return hasil;
    }

    /* Words of names in which at most batas letters differ. */
    kataDekat(satu, batas) {
      const terms = new Set();
      for (const { cocok } of this.tanya(satu, MENTAH, { fuzzy: batas }).values()) {
        cocok.forEach((term) => terms.add(term));
      }
      return [...terms];
    }

    /* What a hit shows, by the number of its document. */
    async kartu(id) {
      const isi = await this.bagian(`hasil-${Math.floor(id / this.kepala.per)}`);
      return isi[id % this.kepala.per];
    }
  }

  cari.MENTAH = MENTAH;
  cari.Indeks = Indeks;
})((self.cari = self.cari || {}));
