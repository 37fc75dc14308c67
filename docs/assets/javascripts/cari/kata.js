/* From text to the words of the index, as macros/search/words.py does to an SOP; a test holds the two together. */
"use strict";

(function (cari) {
  const PANJANG_GABUNGAN = 24;
  const SAMBUNG = /[-./&'’]/;
  const BERANGKA = /[0-9]/;

  /* Lower case, without accents, "3 × 4" as one word, and "24 Tahun 2013" as it is also quoted: "24/2013". */
  function lipat(teks) {
    return teks
      .normalize("NFKD")
      .replace(/[\u0300-\u036f]/g, "")
      .toLowerCase()
      .replace(/(\d) ?[x×] ?(\d)/g, "$1x$2")
      .replace(/\b(\d{1,3}) (?:(?:tahun|thn|th) )?((?:19|20)\d{2})\b/g, "$1/$2")
      .replace(/ ?\/ ?/g, "/");
  }

  const rangkai = (teks) => lipat(teks).match(/[a-z0-9]+(?:[-./&'’][a-z0-9]+)*/g) || [];

  /* The words in order; single letters are none. */
  const pecah = (satu) => satu.split(SAMBUNG).filter((bagian) => bagian.length > 1);
  const kata = (teks) => rangkai(teks).flatMap(pecah);

  /* What is also written in one: "KTP-el" as "ktpel"; "" when it is not. */
  function gabung(satu) {
    const bagian = satu.split(SAMBUNG);
    const utuh = bagian.join("");
    const singkat = Math.min(...bagian.map((b) => b.length)) <= 3 || BERANGKA.test(utuh);
    return bagian.length > 1 && singkat && utuh.length <= PANJANG_GABUNGAN ? utuh : "";
  }

  const gabungan = (teks) => rangkai(teks).map(gabung).filter(Boolean);

  const simpanan = new Map();

  /* The stem of a folded word; of one with digits, itself. */
  function akar(satu) {
    let hasil = simpanan.get(satu);
    if (hasil === undefined) {
      hasil = BERANGKA.test(satu) ? satu : cari.akar(satu);
      simpanan.set(satu, hasil);
    }
    return hasil;
  }

  /* Numbers with slashes in a query, as the index has them: "400.12/002" as "40012/002". */
  function nomor(teks) {
    return (lipat(teks).match(/[a-z0-9.-]+(?:\/[a-z0-9.-]+)+/g) || []).map((satu) => satu.replace(/[.-]/g, ""));
  }

  cari.kata = { lipat, rangkai, pecah, gabung, kata, gabungan, akar, nomor };
})((self.cari = self.cari || {}));
