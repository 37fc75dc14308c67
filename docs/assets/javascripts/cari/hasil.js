/* What the pages share: asking the worker, and drawing a hit. All text goes in as text, never as HTML. */
"use strict";

(function (cari) {
  const AKAR_SITUS = new URL("../../../", document.currentScript.src);
  const STATUS = { C: "Dicabut", R: "Draf" };
  let pekerja = null;
  let nomor = 0;
  const menunggu = new Map();

  /* Ask the worker; answers {galat: true} when the index cannot be read. */
  function tanya(permintaan) {
    if (!pekerja) {
      pekerja = new Worker(new URL("assets/javascripts/cari/pekerja.js", AKAR_SITUS));
      pekerja.addEventListener("message", ({ data: { cari: jawaban } }) => {
        if (!jawaban) return;
        menunggu.get(jawaban.no)?.(jawaban);
        menunggu.delete(jawaban.no);
      });
      pekerja.addEventListener("error", () => {
        for (const selesai of menunggu.values()) selesai({ galat: true });
        menunggu.clear();
      });
    }
    nomor++;
    return new Promise((selesai) => {
      menunggu.set(nomor, selesai);
      pekerja.postMessage({ cari: { ...permintaan, no: nomor } });
    });
  }

  /* An element: unsur("a", {href}, "text", element, ...). */
  function unsur(nama, atribut, ...isi) {
    const hasil = document.createElement(nama);
    for (const [kunci, nilai] of Object.entries(atribut || {})) {
      if (nilai !== null && nilai !== false) hasil.setAttribute(kunci, nilai === true ? "" : nilai);
    }
    hasil.append(...isi.filter((satu) => satu !== null));
    return hasil;
  }

  const bertanda = (isi) => isi.map(([teks, kena]) => (kena ? unsur("mark", null, teks) : teks));
  const alamat = (jalur) => new URL(jalur, AKAR_SITUS).href;

  function petikan(sop, { judul, jangkar, isi, ekor }) {
    const jenis = jangkar
      ? unsur("a", { href: alamat(`sop/${sop}/${jangkar}`), class: "cari-petikan__jenis" }, judul)
      : unsur("span", { class: "cari-petikan__jenis" }, judul);
    const pelaku = ekor.length ? unsur("span", { class: "cari-petikan__oleh" }, ...bertanda(ekor)) : null;
    const teks = unsur("span", null, ...bertanda(isi));
    return unsur("p", { class: "cari-petikan" }, jenis, " ", teks, pelaku && " ", pelaku);
  }

  /* A hit as a list item. ringkas: for a box, with one line under the name. */
  function hasil(satu, { ringkas = false } = {}) {
    const status = STATUS[satu.sifat] || "Berlaku";
    const keterangan = [
      unsur("span", { class: "cari-unit" }, ...bertanda(satu.unit)),
      satu.nomor.length ? unsur("span", { class: "cari-nomor" }, ...bertanda(satu.nomor)) : null,
      unsur("span", { class: `sop-status sop-status--${status.toLowerCase()}` }, status),
      unsur("span", { class: "cari-jenis" }, satu.layanan ? "Layanan" : "Internal"),
    ].filter(Boolean);
    const nama = unsur("a", { href: alamat(`sop/${satu.id}/`), class: "cari-nama" }, ...bertanda(satu.nama));
    const pengganti = satu.pengganti
      ? unsur("p", { class: "cari-pengganti" }, "Sudah dicabut. Penggantinya: ",
        unsur("a", { href: alamat(`sop/${satu.pengganti[0]}/`) }, satu.pengganti[1]))
      : null;
    return unsur("li", { class: "cari-butir", "data-hasil": satu.id },
      ringkas ? nama : unsur("h2", { class: "cari-judul" }, nama),
      unsur("p", { class: "cari-keterangan" }, ...keterangan.flatMap((k, i) => (i ? [" ", k] : [k]))),
      pengganti,
      ...(ringkas ? satu.petikan.slice(0, 1) : satu.petikan).map((p) => petikan(satu.id, p)));
  }

  /* What was typed and no SOP says, so that a likely word is not taken for the word itself. */
  function asing(kata) {
    if (!kata?.length) return "";
    const daftar = kata.map((satu) => `“${satu}”`).join(", ");
    return `Tidak ada SOP yang memuat kata ${daftar}; hasil ini memuat kata lain atau yang mirip.`;
  }

  cari.halaman = { tanya, unsur, alamat, hasil, asing };
})((self.cari = self.cari || {}));
