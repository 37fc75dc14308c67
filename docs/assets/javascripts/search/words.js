/* From text to the words of the index, as macros/search/words.py does to an SOP; a test holds the two together. */

import { stemWord } from "./stem.js";

const LONGEST_JOINED = 24;
const JOINT = /[-./&'’]/u;

/** Of such a term neither the beginning nor a misspelling is looked for. */
export const HAS_DIGIT = /[0-9]/u;

/**
 * Lower case, without accents, "3 × 4" as one word, and "24 Tahun 2013" as it is also quoted: "24/2013".
 *
 * @param {string} text
 */
export function fold(text) {
  return text
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/gu, "")
    .toLowerCase()
    .replace(/(\d) ?[x×] ?(\d)/gu, "$1x$2")
    .replace(/\b(\d{1,3}) (?:(?:tahun|thn|th) )?((?:19|20)\d{2})\b/gu, "$1/$2")
    .replace(/ ?\/ ?/gu, "/");
}

/**
 * Words with what joins them: "KTP-el", "24/2013".
 *
 * @param {string} text
 */
export const groupsOf = (text) => fold(text).match(/[a-z0-9]+(?:[-./&'’][a-z0-9]+)*/gu) ?? [];

/**
 * The words of a group in order; single letters are none.
 *
 * @param {string} group
 */
export const split = (group) => group.split(JOINT).filter((part) => part.length > 1);

/** @param {string} text */
export const wordsOf = (text) => groupsOf(text).flatMap(split);

/**
 * What is also written in one: "KTP-el" as "ktpel"; "" when it is not.
 *
 * @param {string} group
 */
export function join(group) {
  const parts = group.split(JOINT);
  const whole = parts.join("");
  const short = Math.min(...parts.map((part) => part.length)) <= 3 || HAS_DIGIT.test(whole);
  return parts.length > 1 && short && whole.length <= LONGEST_JOINED ? whole : "";
}

/** @param {string} text */
export const joinedOf = (text) => groupsOf(text).map(join).filter(Boolean);

/** @type {Map<string, string>} */
const stems = new Map();

/**
 * The stem of a folded word; of one with digits, itself.
 *
 * @param {string} word
 */
export function stem(word) {
  let found = stems.get(word);
  if (found === undefined) {
    found = HAS_DIGIT.test(word) ? word : stemWord(word);
    stems.set(word, found);
  }
  return found;
}

/**
 * Numbers with slashes in a query, as the index has them: "400.12/002" as "40012/002".
 *
 * @param {string} text
 */
export function numbersOf(text) {
  const numbers = fold(text).match(/[a-z0-9.-]+(?:\/[a-z0-9.-]+)+/gu) ?? [];
  return numbers.map((number) => number.replace(/[.-]/gu, ""));
}
