// Tables that sort: a click (or Enter, or space) on the head of a column. Without JavaScript they stand in their order.

import { element } from "./dom.js";

const collator = new Intl.Collator("id", { numeric: true });

/** @param {string} text */
const isEmpty = (text) => text === "" || text === "–";

/** @param {HTMLTableCellElement | undefined} cell */
function textOf(cell) {
  // biome-ignore lint/performance/useDomNodeTextContent: a cell may hold a long and a short form, of which one is shown
  return cell?.dataset.nilai ?? cell?.innerText.trim() ?? "";
}

/**
 * Rows in the order of their values, those without one last.
 *
 * @param {{ row: HTMLTableRowElement, value: string }[]} rows
 * @param {string} order as `aria-sort` has it; "" leaves them as they are
 */
function sorted(rows, order) {
  if (!order) return rows;
  const sign = order === "ascending" ? 1 : -1;
  return [...rows].sort(
    (a, b) =>
      Number(isEmpty(a.value)) - Number(isEmpty(b.value)) || sign * collator.compare(a.value, b.value),
  );
}

/** @param {HTMLTableElement} table */
function makeSortable(table) {
  const body = table.tBodies[0];
  const heads = [...(table.tHead?.rows[0]?.cells ?? [])];
  if (!body || body.rows.length < 2) return;
  const original = [...body.rows];
  heads.forEach((head, column) => {
    const button = element("button", { type: "button" }, ...head.childNodes);
    head.append(button);
    button.addEventListener("click", () => {
      const rows = original.map((row) => ({ row, value: textOf(row.cells[column]) }));
      const numeric = rows.every(({ value }) => /^[\d.,]* ?%?$/u.test(value));
      // numbers are first asked for the largest; the third click brings back the order of the page
      const orders = numeric ? ["descending", "ascending", ""] : ["ascending", "descending", ""];
      const order = orders[(orders.indexOf(head.getAttribute("aria-sort") ?? "") + 1) % 3] ?? "";
      for (const other of heads) other.removeAttribute("aria-sort");
      if (order) head.setAttribute("aria-sort", order);
      body.append(...sorted(rows, order).map(({ row }) => row));
    });
  });
}

for (const table of document.querySelectorAll("table[data-urut]")) {
  if (table instanceof HTMLTableElement) makeSortable(table);
}
