/* What the search page shows beside hits: the role that a query names, and what helps when nothing was found. */

import { element } from "../dom.js";
import { addressOf } from "./hits.js";

/** @import { FullAnswer, RoleTasks, UnitRow } from "./types.js" */

/** @type {(path: string, text: string) => HTMLElement} */
const linkTo = (path, text) => element("a", { href: addressOf(path) }, text);

export const clearButton = () =>
  element("button", { type: "button", class: "cari-hapus", "data-hapus": true }, "Hapus semua saringan");

/** @param {RoleTasks} role */
export function drawRole({ url, nama, unit, langkah, tasks }) {
  const rows = tasks.map(({ kegiatan, sop, url: step }) =>
    element("li", {}, linkTo(step, kegiatan), element("span", { class: "cari-keterangan" }, ` ${sop}`)),
  );
  return element(
    "section",
    { class: "cari-peran" },
    element("h2", {}, "Langkah saya: ", linkTo(url, nama)),
    element("p", { class: "cari-keterangan" }, unit && `${unit}, `, `${langkah} langkah`),
    element("ol", {}, ...rows),
    langkah > tasks.length && element("p", {}, linkTo(url, `Semua ${langkah} langkah`)),
  );
}

/** @param {UnitRow} unit */
function drawContact([id, nama, , telepon, whatsapp]) {
  const call = element("a", { href: `tel:${telepon.replace(/[^\d+]/gu, "")}` }, telepon);
  return element(
    "li",
    {},
    linkTo(`unit/${id}/`, nama),
    ...(telepon ? [" telepon ", call] : []),
    whatsapp && ` WhatsApp ${whatsapp}`,
  );
}

/** @param {FullAnswer} answer one without hits */
export function drawHelp({ unfiltered, suggestion, common, contacts }) {
  const content = [];
  if (suggestion) {
    const link = element("a", { href: `?q=${encodeURIComponent(suggestion)}` }, suggestion);
    content.push(element("p", {}, "Mungkin maksud Anda: ", link, "?"));
  }
  if (unfiltered) {
    content.push(element("p", {}, `Tanpa saringan ada ${unfiltered} prosedur. `, clearButton()));
  }
  const advice = common
    ? "Kata ini ada di banyak prosedur; tambahkan kata yang menyebut keperluan Anda. "
    : "Coba kata lain. ";
  const byEvent = linkTo("layanan/", "layanan menurut keadaan");
  content.push(
    element("p", {}, advice, "Atau buka ", byEvent, " dan ", linkTo("sop/", "daftar semua SOP"), "."),
  );
  if (contacts.length) {
    const list = element("ul", { class: "cari-kontak" }, ...contacts.map(drawContact));
    content.push(element("h2", {}, "Tanyakan langsung kepada unitnya"), list);
  }
  return content;
}
