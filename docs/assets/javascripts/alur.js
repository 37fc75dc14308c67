// The flowchart in motion: a step under the pointer lights its connectors, and a reader can walk through the procedure.
// The table says everything without this script.

const MENIT = { kerja: [["hari kerja", 450], ["jam", 60], ["menit", 1]], kalender: [["hari kalender", 1440], ["jam kalender", 60], ["menit", 1]] };

const buat = (nama, sifat = {}, ...isi) => {
  const unsur = Object.assign(document.createElement(nama), sifat);
  unsur.append(...isi);
  return unsur;
};

const tulisMenit = (menit, jenis) => {
  const bagian = [];
  for (const [satuan, besar] of MENIT[jenis]) {
    const banyak = Math.floor(menit / besar);
    if (banyak) bagian.push(`${banyak} ${satuan}`);
    menit -= banyak * besar;
  }
  return bagian.join(" ") || "0 menit";
};

function sorot(tabel) {
  const nyala = (nomor) => {
    for (const lama of tabel.querySelectorAll(".nyala")) lama.classList.remove("nyala");
    if (!nomor) return;
    const sambungan = tabel.querySelectorAll(`[data-dari~="${nomor}"], [data-ke="${nomor}"]`);
    const ujung = new Set([nomor]);
    for (const satu of sambungan) {
      satu.classList.add("nyala");
      satu.dataset.dari.split(" ").concat(satu.dataset.ke).forEach((lain) => ujung.add(lain));
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

class Jalan {
  // Walks through one table; the steps taken and the chosen performer stand in the address.
  constructor(tabel, tempat) {
    this.tabel = tabel;
    this.tempat = tempat;
    this.baris = new Map([...tabel.querySelectorAll("tr[data-langkah]")].map((tr) => [Number(tr.dataset.langkah), tr]));
    this.pelaksana = new Map(
      [...tabel.querySelectorAll("td[data-pelaksana]")].map((td) => [td.dataset.pelaksana, td.dataset.nama]),
    );
    const alamat = new URLSearchParams(location.search);
    this.langkah = (alamat.get("jalan") ?? "").split(".").map(Number).filter((n) => this.baris.has(n));
    this.peran = this.pelaksana.has(alamat.get("peran")) ? alamat.get("peran") : "";
    this.tamat = alamat.get("tamat") === "1" && this.langkah.length > 0;
    this.kabar = buat("p", { className: "sop-jalan__kabar" });
    this.kabar.setAttribute("aria-live", "polite");
    this.tombol = buat("div", { className: "sop-jalan__tombol" });
    tempat.append(this.pilihan(), this.kabar, this.tombol);
    tempat.hidden = false;
    this.tampil(false);
  }

  pilihan() {
    const pilih = buat("select", {}, buat("option", { value: "", textContent: "Semua pelaksana" }));
    for (const [id, nama] of this.pelaksana) pilih.append(buat("option", { value: id, textContent: nama }));
    pilih.value = this.peran;
    pilih.addEventListener("change", () => {
      this.peran = pilih.value;
      this.tampil(false);
    });
    return buat("label", { className: "sop-jalan__peran" }, "Langkah milik ", pilih);
  }

  waktu() {
    const jumlah = { kerja: [0, 0], kalender: [0, 0] };
    for (const n of this.langkah) {
      const { menit, jenis } = this.baris.get(n).dataset;
      if (menit) menit.split(" ").forEach((nilai, i) => (jumlah[jenis][i] += Number(nilai)));
    }
    return Object.entries(jumlah)
      .filter(([, [, paling]]) => paling)
      .map(([jenis, [kurang, lebih]]) =>
        kurang === lebih ? tulisMenit(lebih, jenis) : `${tulisMenit(kurang, jenis)} sampai ${tulisMenit(lebih, jenis)}`,
      )
      .join(" dan ");
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
    this.langkah = [];
    this.tamat = false;
    this.tampil(true);
  }

  aksi(teks, lakukan, utama = false) {
    const tombol = buat("button", { type: "button", textContent: teks, className: utama ? "sop-jalan__utama" : "" });
    tombol.addEventListener("click", lakukan);
    return tombol;
  }

  tampil(pindah) {
    const kini = this.langkah.at(-1);
    for (const [n, tr] of this.baris) {
      tr.classList.toggle("sedang", n === kini && !this.tamat);
      tr.classList.toggle("lewat", this.langkah.includes(n) && (n !== kini || this.tamat));
      const milik = !this.peran || [...tr.querySelectorAll("td[data-pelaksana]")].some((td) => td.dataset.pelaksana === this.peran);
      tr.classList.toggle("redup", !milik);
    }
    this.kabar.textContent = this.kalimat(kini);
    const keluar = kini && !this.tamat ? JSON.parse(this.baris.get(kini).dataset.keluar) : [];
    const maju = keluar.map(([label, nomor]) =>
      this.aksi(label || (nomor ? "Langkah berikutnya" : "Selesaikan"), () => this.ke(nomor), true),
    );
    this.tombol.replaceChildren(
      ...(kini ? maju : [this.aksi("Jalankan langkah demi langkah", () => this.ke(this.baris.keys().next().value), true)]),
      ...(kini ? [this.aksi("Mundur", () => this.mundur()), this.aksi("Ulangi dari awal", () => this.ulang())] : []),
    );
    this.tulisAlamat();
    if (!pindah) return;
    this.tombol.querySelector("button").focus({ preventScroll: true });
    if (kini) this.baris.get(kini).scrollIntoView({ block: "center", behavior: matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth" });
  }

  kalimat(kini) {
    const waktu = this.waktu();
    if (!kini) return "";
    if (this.tamat) return `Selesai setelah ${this.langkah.length} langkah${waktu ? `, ${waktu}` : ""}.`;
    const tr = this.baris.get(kini);
    const oleh = tr.querySelector(".sop-oleh").textContent;
    const kegiatan = tr.querySelector(".sop-isi").textContent;
    return `Langkah ${kini} dari ${this.baris.size}. ${oleh}: ${kegiatan}.${waktu ? ` Sejauh ini ${waktu}.` : ""}`;
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

for (const tabel of document.querySelectorAll("table.sop-langkah")) sorot(tabel);
const tempat = document.querySelector("[data-jalan]");
if (tempat) new Jalan(document.querySelector("table.sop-langkah"), tempat);
