/* The engine: reads a query, asks the index for each of its words, and ranks the SOPs that answer. */
"use strict";

(function (cari) {
  const { rangkai, pecah, gabung, akar, nomor } = cari.kata;

  const { MENTAH } = cari;
  const ISI = ["judul", "alias", "unit", "nomor", "syarat", "langkah", "pelaksana", "dasar"];
  const SIFAT = { L: 1.15, I: 1, R: 0.5, C: 0.25 };
  const LUNAK = 0.15; // what a soft word counts
  const PADANAN = 0.9; // a synonym against the word itself
  const CAKUP = 2; // how hard it weighs that a part of the query is not found
  const MIRIP = 0.7; // what of a word is found where only one like it stands
  const NOMOR = 100; // an exact number goes before everything
  const PERATURAN = 20; // the number of a regulation that it rests on
  const AMBANG = 0.08; // hits below this share of the best are not shown,
  const PENUH = 0.999; // unless they have every word
  const KATA_KUNCI = 6; // the longest key of the table of words

  const BERANGKA = /[0-9]/; // of such a term neither the beginning nor a misspelling is looked for
  const jarak = (term) => (term.length < 4 || BERANGKA.test(term) ? 0 : term.length < 6 ? 1 : 2);

  class Mesin extends cari.Indeks {
    /* First what the query says, then, for words that nothing says, what may have been meant. */
    async muatUntuk(teks) {
      if (!this.kepala.pecahan) return;
      const bentuk = (unsur) => unsur.flatMap((u) => [u.akar, u.kata]);
      const kueri = this.baca(teks);
      const ujung = bentuk(kueri.unsur.filter((u) => u.ujung && !BERANGKA.test(u.akar)));
      await this.muatPecahan(this.terms(kueri), ujung.filter((term) => term.length > 2));
      const { unsur } = this.baca(teks);
      const asing = bentuk(unsur.filter((u) => u.bobot === 1 && jarak(u.akar) && !this.tanya(u.akar, ISI).size));
      await this.muatPecahan([], asing.map((term) => term.slice(0, Math.max(3, term.length - 2))));
    }

    /* The words of a query, in the groups that are written in one. */
    baca(teks) {
      const terbuka = !/\s$/.test(teks);
      const semua = rangkai(teks).map((satu) => ({
        gabung: gabung(satu),
        unsur: pecah(satu).map((kata) => (
          { kata, akar: akar(kata), bobot: this.lembut(kata) ? LUNAK : 1, ujung: false }
        )),
      }));
      const unsur = semua.flatMap((satu) => satu.unsur);
      if (unsur.length && terbuka) unsur[unsur.length - 1].ujung = true;
      for (const satu of unsur) if (this.lazim.has(satu.akar) && !this.tanya(satu.akar, ISI).size) satu.bobot = LUNAK;
      return { semua, unsur, nomor: nomor(teks) };
    }

    /* Soft is also a word that may stand for a soft one: "bikin" for "buat", "handak" for "mau". */
    lembut(kata) {
      const padanan = this.padanan.get(kata) || [];
      return this.lunak.has(kata) || padanan.some((satu) => satu.length === 1 && this.akarLunak.has(satu[0]));
    }

    /* All terms that a query may ask for. */
    terms({ semua, unsur, nomor }) {
      const kunci = semua.flatMap((satu) => this.padanan.get(satu.gabung) || []);
      const berdua = unsur.slice(1).map((satu, i) => unsur[i].kata + satu.kata);
      const padanan = this.ruas(unsur).flatMap((ruas) => ruas.padanan);
      const frasa = unsur.map((satu) => satu.akar).join("_");
      const angka = nomor.flatMap((satu) => [satu, rapat(satu)]);
      const lain = [...semua.map((satu) => satu.gabung), ...angka, ...berdua, frasa].filter(Boolean);
      return [...unsur.flatMap((u) => [u.akar, u.kata]), ...[...kunci, ...padanan].flat(), ...lain];
    }

    /* Runs of words that are looked for together, each with what may stand in its place. */
    ruas(unsur) {
      const hasil = [];
      for (let i = 0; i < unsur.length; ) {
        const [panjang, padanan] = this.padananDi(unsur, i);
        hasil.push({ unsur: unsur.slice(i, i + panjang), padanan });
        i += panjang;
      }
      return this.gabungRuas(hasil);
    }

    /* The same for a whole query: a group that the index knows as one word is one run. */
    ruasKueri({ semua }) {
      const hasil = [];
      let lepas = [];
      for (const { gabung: satu, unsur } of semua) {
        const padanan = satu ? this.padanan.get(satu) || [] : [];
        if (satu && (padanan.length || this.tanya(satu, ISI).size)) {
          hasil.push(...this.ruas(lepas), { unsur: [], padanan: [[satu], ...padanan] });
          lepas = [];
        } else lepas.push(...unsur);
      }
      return [...hasil, ...this.ruas(lepas)];
    }

    padananDi(unsur, i) {
      for (let panjang = Math.min(KATA_KUNCI, unsur.length - i); panjang > 0; panjang--) {
        const potong = unsur.slice(i, i + panjang);
        const isi = this.padanan.get(potong.map((u) => u.kata).join(" "))
          || this.padananAkar.get(potong.map((u) => u.akar).join(" "));
        if (isi) return [panjang, isi];
      }
      return [1, []];
    }

    /* Document to score for one word: as it is, then as a beginning, then misspelled. */
    nilaiKata(unsur) {
      const lanjut = unsur.ujung && unsur.akar.length > 1 && !BERANGKA.test(unsur.akar);
      let isi = this.tanya(unsur.akar, ISI, { prefix: lanjut });
      if (this.lazim.has(unsur.akar) || (unsur.ujung ? this.tanya(unsur.akar, ISI) : isi).size) return isi;
      isi = terbaik(new Map(isi), this.tanya(unsur.kata, MENTAH, { prefix: unsur.kata.length > 2 }), 1);
      if (isi.size && unsur.ujung) return isi;
      const d = this.padanan.has(unsur.kata) ? 0 : jarak(unsur.kata); // what the table knows is no misspelling
      if (d) {
        isi = terbaik(isi, this.tanya(unsur.kata, MENTAH, { fuzzy: d }), 1);
        isi = terbaik(isi, this.tanya(unsur.akar, ISI, { fuzzy: jarak(unsur.akar), prefix: unsur.akar.length > 3 }), 1);
      }
      return isi;
    }

    /* Document to score for what may stand in place of a run of words; all of its words should be there. */
    nilaiPadanan(akarnya) {
      const dicari = akarnya.filter((satu) => !this.lazim.has(satu) || this.tanya(satu, ISI).size);
      const hasil = new Map();
      for (const satu of dicari) {
        for (const [id, { nilai, cocok }] of this.tanya(satu, ISI)) {
          const ada = hasil.get(id);
          if (!ada) hasil.set(id, { nilai, cocok, banyak: 1 });
          else hasil.set(id, { nilai: ada.nilai + nilai, cocok: ada.cocok.concat(cocok), banyak: ada.banyak + 1 });
        }
      }
      for (const satu of hasil.values()) {
        satu.bagian = (satu.banyak / dicari.length) ** 2;
        satu.nilai *= satu.bagian;
      }
      return hasil;
    }

    /* Document to score, share of the run that is covered, whether a word of weight is met, and terms met. */
    nilaiRuas(ruas) {
      const hasil = new Map();
      const penuh = jumlah(ruas.unsur, (u) => u.bobot) || 1;
      for (const unsur of ruas.unsur) {
        const persis = this.tanya(unsur.akar, ISI);
        for (const [id, { nilai, cocok }] of this.nilaiKata(unsur)) {
          const ada = hasil.get(id) || { nilai: 0, cakup: 0, berarti: false, cocok: [] };
          hasil.set(id, {
            nilai: ada.nilai + nilai * unsur.bobot,
            cakup: ada.cakup + (unsur.bobot / penuh) * (persis.has(id) ? 1 : MIRIP),
            berarti: ada.berarti || unsur.bobot === 1,
            cocok: ada.cocok.concat(cocok),
          });
        }
      }
      const berarti = bermakna(ruas);
      for (const akarnya of ruas.padanan) {
        for (const [id, { nilai, bagian, cocok }] of this.nilaiPadanan(akarnya)) {
          const ada = hasil.get(id);
          const baru = { nilai: nilai * PADANAN, cakup: bagian, berarti, cocok: cocok.concat(ada ? ada.cocok : []) };
          if (!ada || ada.nilai * ada.cakup < baru.nilai * baru.cakup) hasil.set(id, baru);
          else ada.cocok = baru.cocok;
        }
      }
      return { hasil, bobot: penuh };
    }

    /* The SOPs that answer, best first: [{id, nilai, cocok}]; cocok are the terms of the index that were met. */
    async urutkan(teks) {
      await this.siap();
      await this.muatUntuk(teks);
      const kueri = this.baca(teks);
      const ruasnya = this.ruasKueri(kueri);
      const semua = new Map();
      let penuh = 0;
      for (const ruas of ruasnya) {
        const { hasil, bobot } = this.nilaiRuas(ruas);
        penuh += bobot;
        for (const [id, satu] of hasil) {
          const ada = semua.get(id) || { nilai: 0, cakup: 0, berarti: false, cocok: new Set() };
          ada.nilai += satu.nilai;
          ada.cakup += satu.cakup * bobot;
          ada.berarti ||= satu.berarti;
          satu.cocok.forEach((term) => ada.cocok.add(term));
          semua.set(id, ada);
        }
      }
      for (const satu of semua.values()) {
        satu.cakup /= penuh;
        satu.nilai *= satu.cakup ** CAKUP;
      }
      this.tambahFrasa(kueri, semua);
      const perlu = ruasnya.some(bermakna);
      const hasil = [...semua].filter(([, { berarti }]) => berarti || !perlu).map(([id, { nilai, cakup, cocok }]) => (
        { id, nilai: nilai * SIFAT[this.kepala.sifat[id]], penuh: cakup > PENUH, cocok }
      ));
      this.tambahNomor(kueri, hasil);
      hasil.sort((a, b) => b.nilai - a.nilai || a.id - b.id);
      const batas = hasil.length ? hasil[0].nilai * AMBANG : 0;
      return hasil.filter((satu) => satu.penuh || satu.nilai >= batas);
    }

    /* Words of weight that no SOP has, nor anything that may stand for them; what is like them was looked for. */
    asing(teks) {
      const ada = ({ unsur, padanan }) => (
        unsur.some((u) => u.bobot === 1 && this.tanya(u.akar, ISI, { prefix: u.ujung }).size)
        || padanan.some((akarnya) => this.nilaiPadanan(akarnya).size)
      );
      const lepas = this.ruasKueri(this.baca(teks)).filter((ruas) => bermakna(ruas) && !ada(ruas));
      return lepas.flatMap(({ unsur }) => unsur.filter((u) => u.bobot === 1 && u.kata.length > 2).map((u) => u.kata));
    }

    /* Two words that are one: "bea siswa". */
    gabungRuas(ruas) {
      for (let i = 0; i + 1 < ruas.length; i++) {
        const [a, b] = [ruas[i].unsur, ruas[i + 1].unsur];
        if (a.length !== 1 || b.length !== 1) continue;
        const satu = a[0].kata + b[0].kata;
        if (this.tanya(satu, MENTAH).size) {
          return [...ruas.slice(0, i), { unsur: [...a, ...b], padanan: [[akar(satu)]] }, ...ruas.slice(i + 2)];
        }
      }
      return ruas;
    }

    /* A query that is the name or the alias of an SOP, or the beginning of one. */
    tambahFrasa(kueri, semua) {
      const utuh = kueri.unsur.map((u) => u.akar);
      const inti = kueri.unsur.filter((u) => u.bobot === 1).map((u) => u.akar);
      for (const satu of new Set([utuh.join("_"), inti.join("_")])) {
        if (!satu) continue;
        for (const [id, { nilai }] of this.tanya(satu, ["frasa"])) {
          const ada = semua.get(id);
          if (ada) ada.nilai += nilai;
        }
      }
    }

    /* The number of an SOP goes before everything; that of a regulation, before words alone. */
    tambahNomor(kueri, hasil) {
      const pada = new Map(hasil.map((satu) => [satu.id, satu]));
      const tambah = (term, bidang, bobot) => {
        for (const [id, { cocok }] of this.tanya(term, [bidang])) {
          if (!pada.has(id)) {
            pada.set(id, { id, nilai: 0, cocok: new Set() });
            hasil.push(pada.get(id));
          }
          pada.get(id).nilai += bobot(id);
          cocok.forEach((satu) => pada.get(id).cocok.add(satu));
        }
      };
      for (const satu of kueri.nomor) {
        tambah(satu, "nomor", () => NOMOR);
        tambah(rapat(satu), "dasar", (id) => PERATURAN * SIFAT[this.kepala.sifat[id]]);
      }
    }

  }

  const jumlah = (isi, nilai) => isi.reduce((sampai, satu) => sampai + nilai(satu), 0);

  const rapat = (nomor) => nomor.replaceAll("/", "");
  const bermakna = ({ unsur }) => !unsur.length || unsur.some((u) => u.bobot === 1);

  function terbaik(a, b, bobot) {
    for (const [id, satu] of b) {
      const ada = a.get(id);
      const baru = { nilai: satu.nilai * bobot, cocok: satu.cocok.concat(ada ? ada.cocok : []) };
      if (!ada || ada.nilai < baru.nilai) a.set(id, baru);
      else ada.cocok = baru.cocok;
    }
    return a;
  }

  cari.Mesin = Mesin;
})((self.cari = self.cari || {}));
