/* What the search page adds to the ranking: facets with counts, roles, and help when nothing was found. */
"use strict";

(function (cari) {
  const { kata, akar } = cari.kata;
  const STATUS = { L: "berlaku", I: "berlaku", C: "dicabut", R: "draf" };
  const NAMA_STATUS = { berlaku: "Berlaku", dicabut: "Dicabut", draf: "Draf" };
  const NAMA_JENIS = { layanan: "Layanan untuk warga", internal: "Internal" };
  const UMUM = "umum";

  class Saring {
    constructor(data, kepala) {
      const idPeran = ([id, , unit]) => `${unit < 0 ? UMUM : data.unit[unit][0]}:${id}`;
      this.data = data;
      this.nilai = {
        unit: (n) => [data.unit[data.dok.unit[n]][0]],
        peristiwa: (n) => data.dok.peristiwa[n].map((i) => data.peristiwa[i][0]),
        jenis: (n) => [kepala.layanan[n] === "1" ? "layanan" : "internal"],
        sifat: (n) => data.dok.sifat[n].map((i) => data.sifat[i][0]),
        status: (n) => [STATUS[kepala.sifat[n]]],
        jabatan: (n) => data.dok.peran[n].map((i) => idPeran(data.peran[i])),
        peraturan: (n) => data.dok.peraturan[n].map((i) => data.peraturan[i][0]),
      };
      const unitPeran = ([, nama, unit]) => (unit < 0 ? nama : `${nama}, ${data.unit[unit][2] || data.unit[unit][1]}`);
      this.nama = {
        unit: new Map(data.unit.map(([id, nama]) => [id, nama])),
        peristiwa: new Map(data.peristiwa),
        jenis: new Map(Object.entries(NAMA_JENIS)),
        sifat: new Map(data.sifat),
        status: new Map(Object.entries(NAMA_STATUS)),
        jabatan: new Map(data.peran.map((satu) => [idPeran(satu), unitPeran(satu)])),
        peraturan: new Map(data.peraturan),
      };
      this.nomorPeran = new Map(data.peran.map((satu, n) => [idPeran(satu), n]));
      this.kataPeran = data.peran.map(([, nama]) => kata(nama).map((satu) => ({ kata: satu, akar: akar(satu) })));
    }

    /* Which facets an SOP passes; null when more than one does not, else the one that does not ("" when all do). */
    gagal(n, pilih) {
      let gagal = "";
      for (const [bidang, mau] of Object.entries(pilih)) {
        if (!mau.length || !this.nilai[bidang] || this.nilai[bidang](n).some((satu) => mau.includes(satu))) continue;
        if (gagal) return null;
        gagal = bidang;
      }
      return gagal;
    }

    /* Hits that pass, and for each facet its values as [value, name, count]: as if nothing were chosen in it. */
    pilah(hasil, pilih) {
      const lolos = [];
      const hitung = Object.fromEntries(Object.keys(this.nilai).map((bidang) => [bidang, new Map()]));
      for (const satu of hasil) {
        const gagal = this.gagal(satu.id, pilih);
        if (gagal === null) continue;
        if (gagal === "") lolos.push(satu);
        for (const bidang of gagal ? [gagal] : Object.keys(hitung)) {
          for (const nilai of this.nilai[bidang](satu.id)) {
            hitung[bidang].set(nilai, (hitung[bidang].get(nilai) || 0) + 1);
          }
        }
      }
      const faset = {};
      for (const [bidang, isi] of Object.entries(hitung)) {
        for (const nilai of pilih[bidang] || []) if (!isi.has(nilai) && this.nama[bidang].has(nilai)) isi.set(nilai, 0);
        faset[bidang] = [...isi]
          .map(([nilai, banyak]) => [nilai, this.nama[bidang].get(nilai) || nilai, banyak])
          .sort((a, b) => b[2] - a[2] || a[1].localeCompare(b[1], "id"));
      }
      return { lolos, faset };
    }

    urutkan(hasil, urut) {
      if (urut === "nama") return [...hasil].sort((a, b) => a.id - b.id);
      const tanggal = ({ id }) => this.data.dok.tanggal[id];
      if (urut === "baru") return [...hasil].sort((a, b) => tanggal(b).localeCompare(tanggal(a)) || a.id - b.id);
      return hasil;
    }

    /* Roles that a query names: all of its words stand in the role's name and they are half of it at least. As they
       are written, or else by their stems: "lurah" is no secretary of a kelurahan. */
    peran(unsur) {
      const mau = unsur.filter((u) => u.bobot === 1);
      if (!mau.length) return [];
      const bernama = (bentuk) => this.kataPeran.flatMap((punya, n) => {
        const ada = new Set(punya.map((satu) => satu[bentuk]));
        return mau.every((satu) => ada.has(satu[bentuk])) && mau.length * 2 >= punya.length ? [[punya.length, n]] : [];
      });
      const persis = bernama("kata");
      const hasil = persis.length ? persis : bernama("akar");
      hasil.sort((a, b) => a[0] - b[0] || this.data.peran[b[1]][3] - this.data.peran[a[1]][3]);
      return hasil.slice(0, 3).map(([, n]) => n);
    }

    /* The address of a role's page, its name, its unit, and how many steps it has. */
    tentangPeran(n) {
      const [id, nama, unit, langkah] = this.data.peran[n];
      const milik = unit < 0 ? null : this.data.unit[unit];
      return { url: `jabatan/${milik ? milik[0] : UMUM}/${id}/`, nama, unit: milik ? milik[1] : "", langkah };
    }

    dokPeran(n) {
      return this.data.dok.peran.flatMap((satu, id) => (satu.includes(n) ? [id] : []));
    }

    /* How to reach every unit that says so. */
    kontak() {
      return this.data.unit.filter(([, , , telepon, wa]) => telepon || wa);
    }
  }

  /* How many letters must change; more than batas counts as batas + 1. */
  function selisih(a, b, batas) {
    let baris = Array.from({ length: b.length + 1 }, (_, j) => j);
    for (let i = 1; i <= a.length; i++) {
      const baru = [i];
      for (let j = 1; j <= b.length; j++) {
        baru[j] = Math.min(baris[j] + 1, baru[j - 1] + 1, baris[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
      }
      if (Math.min(...baru) > batas) return batas + 1;
      baris = baru;
    }
    return baris[b.length];
  }

  /* The query with every word that the index does not know replaced by the nearest that it does, or left out; "" when
     none is near. Soft words stay as they are. */
  function saranKata(mesin, unsur) {
    let ganti = false;
    const hasil = unsur.map(({ kata: satu, bobot }) => {
      if (bobot < 1) return satu;
      const batas = Math.min(4, Math.ceil(satu.length / 3));
      const urut = mesin.kataDekat(satu, batas).map((term) => [selisih(satu, term, batas), term]);
      const [terbaik] = urut.sort((a, b) => a[0] - b[0] || (a[1] < b[1] ? -1 : 1));
      if (terbaik && terbaik[1] !== satu) ganti = true;
      return terbaik ? terbaik[1] : "";
    });
    return ganti ? hasil.filter(Boolean).join(" ") : "";
  }

  cari.Saring = Saring;
  cari.saranKata = saranKata;
})((self.cari = self.cari || {}));
