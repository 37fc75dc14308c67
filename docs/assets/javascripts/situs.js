// Comforts for readers with JavaScript; every page is whole without them.

document.addEventListener("click", ({ target }) => {
  const tombol = target.closest("[data-tekan]");
  if (tombol) document.getElementById(tombol.dataset.tekan).click();
  for (const laci of document.querySelectorAll(".sop-laci[open]")) {
    if (!laci.contains(target)) laci.open = false;
  }
});

document.addEventListener("keydown", ({ key }) => {
  const laci = key === "Escape" && document.querySelector(".sop-laci[open]");
  if (laci) {
    laci.open = false;
    laci.querySelector("summary").focus();
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
