/* The search boxes outside the search page: Material's in the header, and the one of the home page. */
"use strict";

(function (cari) {
  const { tanya, unsur, alamat, hasil, asing } = cari.halaman;
  const halamanCari = (q) => alamat(`cari/?q=${encodeURIComponent(q.trim())}`);

  /* Hits in Material's dialog get our mark, and a way to the search page stands below them. */
  function kepala() {
    const isian = document.querySelector('.md-search [data-md-component="search-query"]');
    const wadah = document.querySelector('.md-search [data-md-component="search-result"]');
    const daftar = wadah?.querySelector(".md-search-result__list");
    if (!isian || !daftar) return;
    // Material's keyboard code reads a score from the first element of every link.
    const semua = unsur("a", { class: "cari-semua", href: alamat("cari/"), tabindex: "-1", hidden: true },
      unsur("span", { "data-md-score": "-1" }, "Lihat semua hasil dan saring"));
    wadah.append(semua);
    const perbarui = () => {
      semua.hidden = !isian.value.trim();
      semua.href = halamanCari(isian.value);
    };
    isian.addEventListener("input", perbarui);
    isian.addEventListener("focus", () => fetch(alamat("cari/indeks.json")).catch(() => {}), { once: true });
    new MutationObserver(() => {
      perbarui();
      const awal = alamat("sop/");
      for (const butir of daftar.querySelectorAll(".md-search-result__item:not([data-hasil])")) {
        const href = butir.querySelector("a[href]")?.href || "";
        if (href.startsWith(awal)) butir.dataset.hasil = href.slice(awal.length).split("#")[0].replace(/\/$/, "");
      }
    }).observe(daftar, { childList: true });
  }

  /* Hits below the home page's box while the reader types; arrows move, Enter opens, Esc closes. */
  function beranda() {
    const formulir = document.querySelector("form.sop-cari:not(.cari-formulir)"); // the search page has its own list
    const isian = formulir?.querySelector('input[name="q"]');
    if (!isian) return;
    const kabar = unsur("p", { class: "sop-sr", role: "status" });
    const daftar = unsur("ol", { class: "cari-hasil cari-hasil--ringkas", "aria-label": "Hasil teratas" });
    const semua = unsur("a", { class: "cari-semua", href: alamat("cari/") }, "Lihat semua hasil dan saring");
    const catatan = unsur("p", { class: "cari-catatan", hidden: true });
    const panel = unsur("div", { class: "cari-panel", hidden: true }, catatan, daftar, semua);
    formulir.after(kabar, panel);
    let terakhir = "";
    async function perbarui() {
      const q = isian.value.trim();
      terakhir = q;
      if (q.length < 2) {
        panel.hidden = true;
        kabar.textContent = "";
        return;
      }
      const jawaban = await tanya({ q: isian.value, ringkas: true, banyak: 5 });
      if (q !== terakhir || jawaban.galat) return;
      daftar.replaceChildren(...jawaban.hasil.map((satu) => hasil(satu, { ringkas: true })));
      semua.href = halamanCari(q);
      catatan.textContent = jawaban.jumlah ? asing(jawaban.asing) : "Tidak ada prosedur yang cocok.";
      catatan.hidden = !catatan.textContent;
      panel.hidden = false;
      kabar.textContent = jawaban.jumlah ? `${jawaban.jumlah} prosedur ditemukan. ${catatan.textContent}` : catatan.textContent;
    }
    isian.addEventListener("focus", () => tanya({ q: "", ringkas: true, banyak: 0 }), { once: true });
    isian.addEventListener("input", perbarui);
    if (isian.value) perbarui();
    const pusat = unsur("div", { class: "cari-pusat" });
    formulir.before(pusat);
    pusat.append(formulir, kabar, panel);
    pusat.addEventListener("keydown", (peristiwa) => {
      if (peristiwa.key === "Escape" && !panel.hidden) {
        panel.hidden = true;
        isian.focus();
      } else if ((peristiwa.key === "ArrowDown" || peristiwa.key === "ArrowUp") && !panel.hidden) {
        const tujuan = [isian, ...daftar.querySelectorAll(".cari-nama"), semua];
        const di = Math.max(0, tujuan.indexOf(document.activeElement));
        tujuan[(di + (peristiwa.key === "ArrowDown" ? 1 : tujuan.length - 1)) % tujuan.length].focus();
      } else return;
      peristiwa.preventDefault();
    });
    document.addEventListener("pointerdown", ({ target }) => {
      if (!pusat.contains(target)) panel.hidden = true;
    });
  }

  /* Keeping pages for a bad connection: as the city has set it, also on devices that did so before. */
  async function luring() {
    const pekerja = navigator.serviceWorker;
    const tanda = document.querySelector('meta[name="sop-luring"]');
    if (!pekerja) return;
    if (tanda) {
      if (navigator.connection?.saveData) return;
      const pertama = !pekerja.controller;
      await pekerja.register(tanda.content);
      if (!pertama) return;
      const bahan = performance.getEntriesByType("resource").map((satu) => satu.name);
      (await pekerja.ready).active.postMessage({ simpan: [location.origin + location.pathname, ...bahan] });
    } else if (pekerja.controller) {
      for (const satu of await pekerja.getRegistrations()) satu.unregister();
      for (const nama of await caches.keys()) if (nama.startsWith("sop-")) caches.delete(nama);
    }
  }

  kepala();
  beranda();
  // A browser that keeps nothing, as in a private window, needs no answer.
  addEventListener("load", () => luring().catch(() => {}));
})((self.cari = self.cari || {}));
