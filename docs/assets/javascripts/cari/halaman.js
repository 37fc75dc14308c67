/* The search page: the whole list of hits with facets, counts and sorting, all of it in the address. */
"use strict";

// The drawing of hits comes from a script further down the page.
document.addEventListener("DOMContentLoaded", () => {
  const { cari } = self;
  const { tanya, unsur, alamat, hasil, asing } = cari.halaman;
  const BIDANG = {
    unit: "Unit kerja", peristiwa: "Keadaan Anda", jenis: "Jenis", sifat: "Sifat SOP", status: "Status",
    jabatan: "Jabatan", peraturan: "Peraturan",
  };
  const SEHALAMAN = 20;
  const TAMPAK = 6;

  const tempat = document.querySelector("[data-cari]");
  if (!tempat) return;
  const isian = tempat.querySelector('input[name="q"]');
  const bagian = (nama) => tempat.querySelector(`[data-cari-${nama}]`);
  const [kabar, tata, daftar, saringan, urutan, lagi, peran, bantuan] = [
    "kabar", "tata", "daftar", "saringan", "urutan", "lagi", "peran", "bantuan",
  ].map(bagian);

  let pilih = {};
  let banyak = SEHALAMAN;
  let giliran = 0;
  const terbuka = new Set();

  function bacaAlamat(cari) {
    const isi = new URLSearchParams(cari);
    isian.value = isi.get("q") || "";
    urutan.value = isi.get("urut") || "";
    if (urutan.selectedIndex < 0) urutan.value = "";
    pilih = Object.fromEntries(Object.keys(BIDANG).map((bidang) => [bidang, isi.getAll(bidang)]));
    banyak = SEHALAMAN;
  }

  function tulisAlamat() {
    const isi = new URLSearchParams();
    if (isian.value.trim()) isi.set("q", isian.value.trim());
    for (const [bidang, nilai] of Object.entries(pilih)) nilai.forEach((satu) => isi.append(bidang, satu));
    if (urutan.value) isi.set("urut", urutan.value);
    return isi.size ? `?${isi}` : location.pathname;
  }

  const dipilih = () => Object.values(pilih).flat().length;

  /* Counts are announced; the words stay the same for sighted readers. */
  function kabarkan({ jumlah, galat, asing: kata }) {
    const q = isian.value.trim();
    const bagi = q ? ` untuk “${q}”` : "";
    const saring = dipilih() ? ", disaring" : "";
    if (galat) kabar.textContent = "Daftar pencarian tidak dapat dimuat. Periksa sambungan Anda, lalu coba lagi.";
    else if (jumlah) {
      const catatan = asing(kata);
      kabar.textContent = `${jumlah.toLocaleString("id-ID")} prosedur${bagi}${saring}${catatan && `. ${catatan}`}`;
    } else kabar.textContent = `Tidak ada prosedur${bagi}${saring}`;
  }

  function pilihan(bidang, [nilai, nama, banyaknya]) {
    const kotak = unsur("input", { type: "checkbox", name: bidang, value: nilai, autocomplete: "off" });
    kotak.checked = pilih[bidang].includes(nilai);
    const hitung = unsur("span", { class: "cari-hitung" }, unsur("span", { class: "sop-sr" }, ", "), String(banyaknya));
    return unsur("li", null, unsur("label", null, kotak, " ", unsur("span", null, nama), hitung));
  }

  function gambarSaringan(faset) {
    const fokus = document.activeElement?.closest?.("[data-cari-saringan]") ? document.activeElement : null;
    const kunci = fokus && [fokus.name || fokus.dataset.lebih, fokus.value];
    const kelompok = Object.entries(BIDANG).map(([bidang, judul]) => {
      const isi = faset[bidang];
      if (isi.length < 2 && !pilih[bidang].length) return null;
      const penuh = terbuka.has(bidang);
      const tampak = penuh ? isi : isi.filter(([nilai], i) => i < TAMPAK || pilih[bidang].includes(nilai));
      const lebih = isi.length > TAMPAK
        ? unsur("button", { type: "button", class: "cari-lebih", "data-lebih": bidang, "aria-expanded": String(penuh) },
          penuh ? "Lebih sedikit" : `Semua (${isi.length})`,
          unsur("span", { class: "sop-sr" }, ` ${judul.toLowerCase()}`))
        : null;
      return unsur("fieldset", { class: "cari-kelompok" }, unsur("legend", null, judul),
        unsur("ul", null, ...tampak.map((satu) => pilihan(bidang, satu))), lebih);
    });
    const hapus = dipilih()
      ? unsur("button", { type: "button", class: "cari-hapus", "data-hapus": true }, "Hapus semua saringan") : null;
    const isi = [hapus, ...kelompok].filter(Boolean);
    saringan.closest("details").hidden = !isi.length;
    saringan.replaceChildren(...isi);
    if (kunci) {
      [...saringan.querySelectorAll("input, button")]
        .find((satu) => (satu.name || satu.dataset.lebih) === kunci[0] && satu.value === kunci[1])?.focus();
    }
  }

  function gambarPeran(semua) {
    peran.hidden = !semua.length;
    peran.replaceChildren(...semua.map((satu) => unsur("section", { class: "cari-peran" },
      unsur("h2", null, "Langkah saya: ", unsur("a", { href: alamat(satu.url) }, satu.nama)),
      unsur("p", { class: "cari-keterangan" }, satu.unit ? `${satu.unit}, ` : "", `${satu.langkah} langkah`),
      unsur("ol", null, ...satu.tugas.map(({ kegiatan, sop, url }) => unsur("li", null,
        unsur("a", { href: alamat(url) }, kegiatan), unsur("span", { class: "cari-keterangan" }, ` ${sop}`)))),
      satu.langkah > satu.tugas.length
        ? unsur("p", null, unsur("a", { href: alamat(satu.url) }, `Semua ${satu.langkah} langkah`)) : null)));
  }

  function gambarBantuan({ jumlah, semua, saran, lazim, kontak }) {
    bantuan.hidden = jumlah > 0;
    if (jumlah) return;
    const isi = [];
    if (saran) {
      const tautan = unsur("a", { href: `?q=${encodeURIComponent(saran)}` }, saran);
      isi.push(unsur("p", null, "Mungkin maksud Anda: ", tautan, "?"));
    }
    if (semua) isi.push(unsur("p", null, `Tanpa saringan ada ${semua} prosedur. `,
      unsur("button", { type: "button", class: "cari-hapus", "data-hapus": true }, "Hapus semua saringan")));
    isi.push(unsur("p", null,
      lazim ? "Kata ini ada di banyak prosedur; tambahkan kata yang menyebut keperluan Anda. " : "Coba kata lain. ",
      "Atau buka ", unsur("a", { href: alamat("layanan/") }, "layanan menurut keadaan"), " dan ",
      unsur("a", { href: alamat("sop/") }, "daftar semua SOP"), "."));
    if (kontak.length) {
      const butir = kontak.map(([id, nama, , telepon, wa]) => unsur("li", null,
        unsur("a", { href: alamat(`unit/${id}/`) }, nama),
        ...(telepon ? [" telepon ", unsur("a", { href: `tel:${telepon.replace(/[^\d+]/g, "")}` }, telepon)] : []),
        wa && ` WhatsApp ${wa}`));
      isi.push(unsur("h2", null, "Tanyakan langsung kepada unitnya"), unsur("ul", { class: "cari-kontak" }, ...butir));
    }
    bantuan.replaceChildren(...isi);
  }

  async function perbarui({ catat = true } = {}) {
    const ini = ++giliran;
    if (catat) history.replaceState(history.state, "", tulisAlamat());
    const jawaban = await tanya({ q: isian.value, pilih, urut: urutan.value, banyak });
    if (ini !== giliran) return;
    kabarkan(jawaban);
    tata.hidden = Boolean(jawaban.galat);
    if (jawaban.galat) return;
    daftar.replaceChildren(...jawaban.hasil.map((satu) => hasil(satu)));
    gambarSaringan(jawaban.faset);
    gambarPeran(jawaban.peran);
    gambarBantuan(jawaban);
    lagi.hidden = jawaban.jumlah <= jawaban.hasil.length;
  }

  function mulaiLagi() {
    banyak = SEHALAMAN;
    return perbarui();
  }

  tempat.querySelector("form").addEventListener("submit", (peristiwa) => {
    peristiwa.preventDefault();
    mulaiLagi();
  });
  isian.addEventListener("input", mulaiLagi);
  urutan.addEventListener("change", mulaiLagi);
  saringan.addEventListener("change", ({ target }) => {
    const lain = pilih[target.name].filter((satu) => satu !== target.value);
    pilih[target.name] = target.checked ? [...lain, target.value] : lain;
    mulaiLagi();
  });
  tempat.addEventListener("click", async ({ target }) => {
    const tombol = target.closest("button");
    if (tombol?.dataset.lebih) {
      if (!terbuka.delete(tombol.dataset.lebih)) terbuka.add(tombol.dataset.lebih);
      perbarui();
    } else if (tombol && "hapus" in tombol.dataset) {
      pilih = Object.fromEntries(Object.keys(BIDANG).map((bidang) => [bidang, []]));
      await mulaiLagi();
      isian.focus();
    } else if (tombol === lagi) {
      const sudah = daftar.children.length;
      banyak += SEHALAMAN;
      await perbarui();
      daftar.children[sudah]?.querySelector("a").focus();
    }
  });
  /* From the box into the hits and back, as in the header. */
  tempat.addEventListener("keydown", (peristiwa) => {
    if (peristiwa.key !== "ArrowDown" && peristiwa.key !== "ArrowUp") return;
    const tujuan = [isian, ...daftar.querySelectorAll(".cari-nama")];
    const di = tujuan.indexOf(document.activeElement);
    const ke = di + (peristiwa.key === "ArrowDown" ? 1 : -1);
    if (di < 0 || ke < 0 || ke >= tujuan.length) return;
    tujuan[ke].focus();
    peristiwa.preventDefault();
  });
  addEventListener("popstate", () => {
    bacaAlamat(location.search);
    perbarui({ catat: false });
  });

  tempat.classList.add("cari--hidup");
  if (matchMedia("(min-width: 60em)").matches) saringan.closest("details").open = true;
  bacaAlamat(cari.alamat || location.search);
  if (!cari.alamat) isian.focus({ preventScroll: true });
  perbarui();
});
