// The flowchart in motion: a step under the pointer lights its connectors, the head of the table stays in sight, and a
// reader can walk through the procedure. The table says everything without this script.

const SATUAN = {
  kerja: [["hari kerja", 450], ["jam", 60], ["menit", 1]],
  kalender: [["hari kalender", 1440], ["jam", 60], ["menit", 1]],
};

const buat = (nama, sifat = {}, ...isi) => {
  const unsur = Object.assign(document.createElement(nama), sifat);
  unsur.append(...isi);
  return unsur;
};

const tulisMenit = (menit, jenis) => {
  if (menit < 1) return `${Math.round(menit * 60)} detik`;
  let sisa = Math.round(menit);
  const bagian = [];
  for (const [satuan, besar] of SATUAN[jenis]) {
    const banyak = Math.floor(sisa / besar);
    if (banyak) bagian.push(`${banyak.toLocaleString("id-ID")} ${satuan}`);
    sisa -= banyak * besar;
  }
  return bagian.join(" ");
};

const tulisRentang = ([kurang, lebih], jenis) => {
  if (kurang === lebih) return tulisMenit(lebih, jenis);
  return kurang ? `${tulisMenit(kurang, jenis)} sampai ${tulisMenit(lebih, jenis)}` : `paling lama ${tulisMenit(lebih, jenis)}`;
};

function sorot(tabel) {
  const nyala = (nomor) => {
    for (const lama of tabel.querySelectorAll(".nyala")) lama.classList.remove("nyala");
    if (!nomor) return;
    const ujung = new Set([nomor]);
    for (const satu of tabel.querySelectorAll(`[data-dari~="${nomor}"], [data-ke="${nomor}"]`)) {
      satu.classList.add("nyala");
      const { dari, ke } = satu.dataset;
      // where connectors have merged, those of other steps to the same target are not this step's
      ujung.add(ke);
      if (ke === nomor) dari.split(" ").forEach((lain) => ujung.add(lain));
    }
    for (const lain of ujung) {
      for (const simbol of tabel.querySelectorAll(`tr[data-langkah="${lain}"] .simbol`)) simbol.classList.add("nyala");
    }
  };
  const baris = ({ target }) => target.closest("tr[data-langkah]")?.dataset.langkah;
  tabel.addEventListener("pointerover", (event) => nyala(baris(event)));
  tabel.addEventListener("pointerleave", () => nyala(null));
  tabel.addEventListener("focusin", (event) => nyala(baris(event)));
  tabel.addEventListener("focusout", () => nyala(null));
}

function lengket(daerah, tabel) {
  // Only a table that fits can keep its head under the head of the page; a wider one scrolls in its own frame.
  const ukur = () => {
    const muat = tabel.offsetWidth <= daerah.clientWidth + 1;
    daerah.classList.toggle("muat", muat);
    daerah.classList.toggle("lebar", !muat);
    daerah.tabIndex = muat ? -1 : 0;
    daerah.style.setProperty("--kepala", `${tabel.tHead.offsetHeight}px`);
  };
  ukur();
  new ResizeObserver(ukur).observe(tabel);
  tabel.querySelector("tr:target")?.scrollIntoView();
}

class Jalan {
  // Walks through one table; the steps taken and the chosen performer stand in the address.
  constructor(tabel, tempat) {
    this.tabel = tabel;
    this.tempat = tempat;
    this.baris = new Map([...tabel.querySelectorAll("tr[data-langkah]")].map((tr) => [Number(tr.dataset.langkah), tr]));
    this.pelaksana = new Map(
      [...tabel.querySelectorAll("td[data-pelaksana]")].map((td) => [td.dataset.pelaksana, td.dataset.nama]),
    );
    this.baca(new URLSearchParams(location.search));
    this.kabar = buat("div", { className: "sop-jalan__kabar" });
    this.kabar.setAttribute("aria-live", "polite");
    this.kabar.setAttribute("aria-atomic", "true");
    this.tombol = buat("div", { className: "sop-jalan__tombol" });
    this.mulai = this.aksi("Jalankan langkah demi langkah", () => this.ke(1), true);
    this.papan = buat("div", { className: "sop-jalan__papan" }, this.kabar, this.tombol);
    this.papan.addEventListener("keydown", ({ key }) => key === "Escape" && this.berhenti());
    tempat.append(this.mulai, this.pilihan(), this.papan);
    tempat.hidden = false;
    this.tampil(false);
    if (this.langkah.length && !location.hash) this.gulir(this.baris.get(this.langkah.at(-1)), "auto");
  }

  keluar(nomor) {
    return JSON.parse(this.baris.get(nomor).dataset.keluar);
  }

  baca(alamat) {
    // Only a way that the procedure allows is taken from the address.
    this.langkah = [];
    for (const nomor of (alamat.get("jalan") ?? "").split(".").map(Number)) {
      const boleh = this.langkah.length ? this.keluar(this.langkah.at(-1)).map(([, ke]) => ke) : [1];
      if (!nomor || !boleh.includes(nomor)) break;
      this.langkah.push(nomor);
    }
    const akhir = this.langkah.at(-1);
    this.tamat = alamat.get("tamat") === "1" && akhir !== undefined && this.keluar(akhir).some(([, ke]) => ke === null);
    this.peran = this.pelaksana.has(alamat.get("peran")) ? alamat.get("peran") : "";
  }

  pilihan() {
    const pilih = buat("select", {}, buat("option", { value: "", textContent: "Semua pelaksana" }));
    for (const [id, nama] of this.pelaksana) pilih.append(buat("option", { value: id, textContent: nama }));
    pilih.value = this.peran;
    pilih.addEventListener("change", () => {
      this.peran = pilih.value;
      this.tampil(false);
    });
    return buat("label", { className: "sop-jalan__peran" }, "Tonjolkan langkah ", pilih);
  }

  waktu() {
    // Working and calendar time are never added to each other; steps without a measured time are counted apart.
    const kerja = { kerja: [0, 0], kalender: [0, 0] };
    const tunggu = { kerja: [0, 0], kalender: [0, 0] };
    const tambah = (jumlah, menit, jenis) => menit.split(" ").forEach((nilai, i) => (jumlah[jenis][i] += Number(nilai)));
    const tulis = (jumlah) =>
      Object.keys(jumlah).filter((jenis) => jumlah[jenis][1]).map((jenis) => tulisRentang(jumlah[jenis], jenis)).join(" dan ");
    const sudah = this.tamat ? this.langkah.length : this.langkah.length - 1;
    let tanpa = 0;
    this.langkah.forEach((n, i) => {
      const data = this.baris.get(n).dataset;
      if (data.menit) tambah(kerja, data.menit, data.jenis);
      else tanpa += 1;
      if (data.tunggu && i < sudah) tambah(tunggu, data.tunggu, data.tungguJenis);
    });
    const bagian = [tulis(kerja), tulis(tunggu) && `menunggu ${tulis(tunggu)}`].filter(Boolean).join(", ");
    if (!bagian) return "Waktunya tidak disebut.";
    return `Waktu sampai di sini: ${bagian}${tanpa ? ` (${tanpa} langkah tidak dihitung)` : ""}.`;
  }

  ke(nomor) {
    if (nomor) this.langkah.push(nomor);
    else this.tamat = true;
    this.tampil(true);
  }

  mundur() {
    if (this.tamat) this.tamat = false;
    else this.langkah.pop();
    this.tampil(true);
  }

  ulang() {
    this.langkah = [1];
    this.tamat = false;
    this.tampil(true);
  }

  berhenti() {
    this.langkah = [];
    this.tamat = false;
    this.tampil(true);
  }

  aksi(teks, lakukan, utama = false, rinci = "") {
    const tombol = buat("button", { type: "button", className: utama ? "sop-jalan__utama" : "" }, teks);
    if (rinci) tombol.append(" ", buat("span", { className: "sop-jalan__rinci", textContent: rinci }));
    tombol.addEventListener("click", lakukan);
    return tombol;
  }

  maju(kini) {
    return this.keluar(kini).map(([label, nomor]) => {
      const arah = nomor === null ? "selesai" : `${nomor <= kini ? "kembali ke" : "ke"} langkah ${nomor}`;
      if (label) return this.aksi(label, () => this.ke(nomor), true, arah);
      if (nomor === null) return this.aksi("Selesai", () => this.ke(null), true);
      return nomor === kini + 1
        ? this.aksi("Langkah berikutnya", () => this.ke(nomor), true)
        : this.aksi(arah[0].toUpperCase() + arah.slice(1), () => this.ke(nomor), true);
    });
  }

  tampil(pindah) {
    const kini = this.langkah.at(-1);
    this.tandai(kini);
    this.mulai.hidden = Boolean(kini);
    this.tempat.classList.toggle("berjalan", Boolean(kini));
    const kalimat = kini ? this.kalimat(kini) : [];
    this.kabar.replaceChildren(...kalimat.map(([kelas, teks]) => buat("p", { className: kelas, textContent: teks })));
    this.tombol.replaceChildren(
      ...(!kini
        ? []
        : [
            ...(this.tamat ? [] : this.maju(kini)),
            this.aksi("Mundur", () => this.mundur()),
            this.aksi("Ulangi dari awal", () => this.ulang()),
            this.aksi("Berhenti", () => this.berhenti()),
          ]),
    );
    this.tulisAlamat();
    if (!pindah) return;
    (this.tombol.querySelector("button") ?? this.mulai).focus({ preventScroll: Boolean(kini) });
    if (kini) this.gulir(this.baris.get(kini));
  }

  tandai(kini) {
    const tempuh = new Set(this.langkah.slice(1).map((ke, i) => `${this.langkah[i]} ${ke}`));
    if (this.langkah.length) tempuh.add(`mulai ${this.langkah[0]}`);
    if (this.tamat) tempuh.add(`${kini} selesai`);
    for (const satu of this.tabel.querySelectorAll("[data-dari][data-ke]")) {
      const { dari, ke } = satu.dataset;
      satu.classList.toggle("tempuh", dari.split(" ").some((asal) => tempuh.has(`${asal} ${ke}`)));
    }
    for (const [n, tr] of this.baris) {
      const sedang = n === kini && !this.tamat;
      tr.classList.toggle("sedang", sedang);
      if (sedang) tr.setAttribute("aria-current", "step");
      else tr.removeAttribute("aria-current");
      tr.classList.toggle("lewat", this.langkah.includes(n) && !sedang);
      const oleh = [...tr.querySelectorAll("td[data-pelaksana]")].map((td) => td.dataset.pelaksana);
      tr.classList.toggle("redup", this.peran !== "" && !oleh.includes(this.peran));
      tr.classList.toggle("milik", this.peran !== "" && oleh.includes(this.peran));
    }
  }

  gulir(tr, cara = "smooth") {
    const sel = tr.querySelector("td[data-pelaksana]");
    const behavior = matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : cara;
    (sel?.checkVisibility() ? sel : tr).scrollIntoView({ block: "center", inline: "center", behavior });
  }

  kalimat(kini) {
    if (this.tamat) return [["sop-jalan__letak", `Selesai setelah ${this.langkah.length} langkah`], ["", this.waktu()]];
    const tr = this.baris.get(kini);
    const kali = this.langkah.filter((n) => n === kini).length;
    const letak = `Langkah ${kini} dari ${this.baris.size}${kali > 1 ? `, kali ke-${kali}` : ""} · ${tr.querySelector(".sop-oleh").textContent}`;
    const pilih = this.keluar(kini).length > 1 ? " Bagaimana hasilnya?" : "";
    const kegiatan = tr.querySelector(".sop-isi").textContent.replace(/[.\s]+$/u, "");
    return [["sop-jalan__letak", letak], ["sop-jalan__isi", `${kegiatan}.${pilih}`], ["", this.waktu()]];
  }

  tulisAlamat() {
    const alamat = new URL(location.href);
    const isi = { jalan: this.langkah.join("."), peran: this.peran, tamat: this.tamat ? "1" : "" };
    for (const [kunci, nilai] of Object.entries(isi)) {
      if (nilai) alamat.searchParams.set(kunci, nilai);
      else alamat.searchParams.delete(kunci);
    }
    if (alamat.href !== location.href) history.replaceState(null, "", alamat);
  }
}

for (const tabel of document.querySelectorAll("table.sop-langkah")) {
  sorot(tabel);
  const daerah = tabel.closest(".sop-gulir");
  if (daerah) lengket(daerah, tabel);
}
const tempat = document.querySelector("[data-jalan]");
const tabel = tempat?.parentElement.querySelector("table.sop-langkah:has(tr[data-langkah])");
if (tabel) new Jalan(tabel, tempat);
