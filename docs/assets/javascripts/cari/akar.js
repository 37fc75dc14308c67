/* Akar kata bahasa Indonesia, menurut algoritma Snowball (https://snowballstem.org/algorithms/indonesian/stemmer.html).

   A word of at most two vowels stays as it is; each affix taken off counts as one vowel less. Off come, in this order:
   a particle, a possessive, then a prefix of the first order, a suffix, and a prefix of the second order. Which
   suffixes may go depends on the prefix that went before. */
"use strict";

(function (cari) {
  const VOKAL = "aeiou";
  // What kind of prefix went: none; di, me, ter; per; ke, pe with a nasal; ber.
  const TANPA = 0, ME = 1, PER = 2, KE = 3, BER = 4;
  const AWALAN = [
    ["meng", ME], ["peng", KE], ["mem", ME], ["men", ME], ["pem", KE], ["pen", KE], ["ter", ME], ["di", ME], ["ke", KE],
    ["me", ME],
  ];

  const vokal = (huruf) => huruf !== undefined && VOKAL.includes(huruf);

  function jumlahVokal(kata) {
    let jumlah = 0;
    for (const huruf of kata) if (VOKAL.includes(huruf)) jumlah++;
    return jumlah;
  }

  /* What stands in place of the first prefix ("" or the letter it had swallowed), what follows, and its kind. */
  function awalanPertama(kata) {
    const cocok = AWALAN.find(([awalan]) => kata.startsWith(awalan));
    if (!cocok) return null;
    const [awalan, jenis] = cocok;
    const sisa = kata.slice(awalan.length);
    if ((awalan === "men" || awalan === "pen") && sisa[0] === "y" && vokal(sisa[1])) return ["s", sisa.slice(1), jenis];
    if ((awalan === "mem" || awalan === "pem") && vokal(sisa[0])) return ["p", sisa, jenis];
    return ["", sisa, jenis];
  }

  /* What follows the second prefix, and its kind; null when there is none. */
  function awalanKedua(kata, jenis) {
    const awal = kata.slice(0, 2);
    if (awal !== "pe" && awal !== "be") return null;
    const per = awal === "pe";
    if (kata[2] === "r") return [kata.slice(3), per ? PER : BER];
    if (kata.startsWith("lajar", 2)) return [kata.slice(3), per ? jenis : BER];
    if (per) return [kata.slice(2), PER];
    const mati = kata[2] !== undefined && !vokal(kata[2]);
    return mati && kata.startsWith("er", 3) ? [kata.slice(2), BER] : null;
  }

  /* The word without its suffix; null when none may go. */
  function tanpaAkhiran(kata, jenis) {
    if (kata.endsWith("i")) return jenis > PER || kata.endsWith("si") ? null : kata.slice(0, -1);
    if (!kata.endsWith("an")) return null;
    if (kata.endsWith("kan") && jenis !== PER && jenis !== KE) return kata.slice(0, -3);
    return jenis === ME ? null : kata.slice(0, -2);
  }

  function akar(kata) {
    let vokalnya = jumlahVokal(kata);
    if (vokalnya <= 2) return kata;
    for (const akhiran of [["kah", "lah", "pun"], ["nya", "ku", "mu"]]) {
      const cocok = akhiran.find((satu) => kata.endsWith(satu));
      if (cocok) {
        kata = kata.slice(0, -cocok.length);
        vokalnya--;
      }
      if (vokalnya <= 2) return kata;
    }
    const pertama = awalanPertama(kata);
    if (!pertama) {
      const kedua = awalanKedua(kata, TANPA);
      const [sisa, jenis] = kedua || [kata, TANPA];
      if (kedua) vokalnya--;
      return (vokalnya > 2 && tanpaAkhiran(sisa, jenis)) || sisa;
    }
    const [ganti, sisa, jenis] = pertama;
    vokalnya--;
    if (vokalnya <= 2) return ganti + sisa;
    const pendek = tanpaAkhiran(sisa, jenis);
    if (pendek === null) return ganti + sisa;
    vokalnya--;
    const kedua = vokalnya > 2 ? awalanKedua(pendek, jenis) : null;
    return ganti + (kedua ? kedua[0] : pendek);
  }

  cari.akar = akar;
})((self.cari = self.cari || {}));
