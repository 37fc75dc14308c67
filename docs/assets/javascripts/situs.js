// Comforts for readers with JavaScript; every page is whole without them.

const sakelar = document.getElementById("__search");
const isian = document.querySelector(".md-search__input");
sakelar.addEventListener("change", () => sakelar.checked && isian.focus());

document.addEventListener("click", ({ target }) => {
  if (target.closest("[data-cari-buka]")) sakelar.click();
  for (const laci of document.querySelectorAll(".sop-laci[open]")) {
    if (!laci.contains(target)) laci.open = false;
  }
});

document.addEventListener("keydown", (event) => {
  const laci = document.querySelector(".sop-laci[open]");
  if (event.key === "Escape" && laci) {
    laci.open = false;
    laci.querySelector("summary").focus();
  }
  // On a narrow screen the search is hidden until it is opened, and the theme's script cannot give it the focus.
  const mengetik = event.target.closest("input, select, textarea, [contenteditable]");
  if (event.key === "/" && !mengetik && getComputedStyle(isian).visibility === "hidden") {
    event.preventDefault();
    sakelar.click();
  }
});

const ganti = document.querySelector("[data-tema-ganti]");
const gelap = matchMedia("(prefers-color-scheme: dark)");
const tema = () => document.documentElement.dataset.tema || (gelap.matches ? "gelap" : "terang");
const tandai = () => ganti.setAttribute("aria-pressed", tema() === "gelap");

ganti.addEventListener("click", () => {
  document.documentElement.dataset.tema = tema() === "gelap" ? "terang" : "gelap";
  tandai();
  try {
    localStorage.setItem("tema", tema());
  } catch {
    // A reader who keeps no storage chooses anew on each page.
  }
});
gelap.addEventListener("change", tandai);
tandai();
ganti.hidden = false;
