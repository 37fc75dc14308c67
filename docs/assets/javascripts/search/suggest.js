/* What may have been meant by a query that finds nothing. */

/** @import { SearchIndex } from "./index.js" */
/** @import { Token } from "./types.js" */

/**
 * How many letters must change; more than `limit` counts as `limit + 1`.
 *
 * @param {string} a
 * @param {string} b
 * @param {number} limit
 */
function distance(a, b, limit) {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    row.slice(1).forEach((above, j) => {
      const changed = (row[j] ?? 0) + (a[i - 1] === b[j] ? 0 : 1);
      next.push(Math.min(above + 1, (next[j] ?? 0) + 1, changed));
    });
    if (Math.min(...next) > limit) return limit + 1;
    row = next;
  }
  return row.at(-1) ?? 0;
}

/**
 * The query with every word that the index does not know replaced by the nearest that it does, or left out; "" when
 * none is near. Soft words stay as they are.
 *
 * @param {SearchIndex} index
 * @param {Token[]} tokens
 */
export function suggest(index, tokens) {
  let changed = false;
  const words = tokens.map(({ word, weight }) => {
    if (weight < 1) return word;
    const limit = Math.min(4, Math.ceil(word.length / 3));
    const near = index.wordsNear(word, limit).map((term) => ({ term, far: distance(word, term, limit) }));
    const [nearest] = near.sort((a, b) => a.far - b.far || (a.term < b.term ? -1 : 1));
    if (nearest && nearest.term !== word) changed = true;
    return nearest?.term ?? "";
  });
  return changed ? words.filter(Boolean).join(" ") : "";
}
