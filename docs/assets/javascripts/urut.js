// Tables that sort: a click (or Enter, or space) on the head of a column. Without JavaScript they stand in their order.

const banding = new Intl.Collator("id", { numeric: true });
const kosong = (teks) => teks === "" || teks === "–";

for (const tabel of document.querySelectorAll("table[data-urut]")) {
  const badan = tabel.tBodies[0];
  if (badan.rows.length < 2) continue;
  const asal = [...badan.rows];
  [...tabel.tHead.rows[0].cells].forEach((kepala, kolom) => {
    const tombol = document.createElement("button");
    tombol.type = "button";
    tombol.append(...kepala.childNodes);
    kepala.append(tombol);
    tombol.addEventListener("click", () => {
      const kini = kepala.getAttribute("aria-sort");
      const nilai = (baris) => baris.cells[kolom].dataset.nilai ?? baris.cells[kolom].innerText.trim();
      const angka = asal.every((baris) => /^[\d.,]* ?%?$/.test(nilai(baris)));
      const awal = angka ? "descending" : "ascending";
      const lain = angka ? "ascending" : "descending";
      const arah = kini === awal ? lain : kini === lain ? "" : awal;
      for (const satu of tabel.tHead.rows[0].cells) satu.removeAttribute("aria-sort");
      if (arah) kepala.setAttribute("aria-sort", arah);
      const isi = asal.map((baris) => [nilai(baris), baris]);
      if (arah) {
        const tanda = arah === "ascending" ? 1 : -1;
        isi.sort(([a], [b]) => kosong(a) - kosong(b) || tanda * banding.compare(a, b));
      }
      badan.append(...isi.map(([, baris]) => baris));
    });
  });
}
