/* Where in an SOP the words of a query were met, in pieces to show. */

import { groupsOf, join, split, stem } from "./words.js";

/** @import { Card, Excerpt, Marked } from "./types.js" */
/** @typedef {{ title: string, anchor: string, text: string, tail?: string, roles?: number[] }} Passage */

const GROUP = /\b\d{1,3} (?:(?:tahun|thn|th) )?(?:19|20)\d{2}\b|[\p{L}\p{N}]+(?:[-./&'’][\p{L}\p{N}]+)*/giu;
const WORD = /[\p{L}\p{N}]+/gu;

/** A step of a role that is sought goes before any words. */
const OWN = 10;
/** A word that the name has already. */
const REPEATED = 0.3;

/** @type {(word: string, matched: Set<string>) => boolean} */
const isMet = (word, matched) => matched.has(word) || matched.has(stem(word));

/**
 * Terms of the index among a text's words.
 *
 * @param {string} text
 * @param {Set<string>} matched
 */
function termsMet(text, matched) {
  /** @type {Set<string>} */
  const terms = new Set();
  for (const group of groupsOf(text)) {
    for (const word of split(group)) if (isMet(word, matched)) terms.add(stem(word));
    const joined = join(group);
    if (joined && matched.has(joined)) terms.add(joined);
  }
  return terms;
}

/**
 * The text in pieces, the words that were met marked.
 *
 * @param {string} text
 * @param {Set<string>} matched
 */
export function mark(text, matched) {
  /** @type {Marked} */
  const pieces = [];
  let end = 0;
  /** @type {(start: number, length: number) => void} */
  const add = (start, length) => {
    if (start > end) pieces.push([text.slice(end, start), false]);
    end = start + length;
    pieces.push([text.slice(start, end), true]);
  };
  for (const { 0: group, index } of text.matchAll(GROUP)) {
    const joined = join(groupsOf(group).join(""));
    if (joined && matched.has(joined)) add(index, group.length);
    else {
      for (const { 0: word, index: offset } of group.matchAll(WORD)) {
        const folded = split(groupsOf(word).join(""));
        if (folded.some((part) => isMet(part, matched))) add(index + offset, word.length);
      }
    }
  }
  if (end < text.length) pieces.push([text.slice(end), false]);
  return pieces;
}

/**
 * Every passage of a card.
 *
 * @param {Card} card
 * @returns {Generator<Passage>}
 */
function* passages(card) {
  for (const text of card.alias ?? []) yield { title: "Disebut juga", text, anchor: "" };
  for (const text of card.syarat ?? []) yield { title: "Syarat", text, anchor: "#layanan" };
  for (const text of card.produk ?? []) yield { title: "Hasil", text, anchor: "#layanan" };
  for (const [i, [kegiatan, pelaksana, ...files]] of (card.langkah ?? []).entries()) {
    const title = `Langkah ${i + 1}`;
    const anchor = `#langkah-${i + 1}`;
    const performers = pelaksana.flatMap((n) => (card.peran?.[n] ? [card.peran[n]] : []));
    const tail = performers.map(([, name]) => name).join(", ");
    yield { title, text: kegiatan, tail, anchor, roles: performers.map(([role]) => role) };
    for (const text of files) yield { title, text: `${kegiatan}: ${text}`, anchor };
  }
  for (const text of card.dasar ?? []) yield { title: "Dasar hukum", text, anchor: "#identitas" };
}

/**
 * The passages that say most about why an SOP was found, beyond its name.
 *
 * @param {Card} card
 * @param {Set<string>} matched
 * @param {{ soft: Set<string>, limit?: number, roles?: number[] }} options stems that say little, how many passages,
 *   and roles whose steps are wanted
 * @returns {Excerpt[]}
 */
export function excerpts(card, matched, { soft, limit = 1, roles = [] }) {
  const inName = termsMet(card.nama, matched);
  const candidates = [];
  for (const passage of passages(card)) {
    const terms = [...termsMet(`${passage.text} ${passage.tail ?? ""}`, matched)];
    const meaningful = terms.filter((term) => !soft.has(term));
    const added = meaningful.filter((term) => !inName.has(term)).length;
    const own = (passage.roles ?? []).some((role) => roles.includes(role));
    const score = (own ? OWN : 0) + added + REPEATED * meaningful.length;
    if (added || own) candidates.push({ ...passage, score });
  }
  candidates.sort((a, b) => b.score - a.score);
  /** @type {Passage[]} */
  const chosen = [];
  for (const passage of candidates) {
    const twice = chosen.some(({ anchor }) => anchor && anchor === passage.anchor);
    if (chosen.length < limit && !twice) chosen.push(passage);
  }
  return chosen.map(({ title, anchor, text, tail }) => ({
    title,
    anchor,
    text: mark(text, matched),
    tail: tail ? mark(tail, matched) : [],
  }));
}
