/* Reading a query: its words, the runs of words that are looked for together, and what may stand in their place. */

import { RAW, SearchIndex } from "./index.js";
import { groupsOf, HAS_DIGIT, join, numbersOf, split, stem } from "./words.js";

/** @import { Query, Run, Token } from "./types.js" */

export const FIELDS = ["judul", "alias", "unit", "nomor", "syarat", "langkah", "pelaksana", "dasar"];
/** What a soft word counts. */
const SOFT = 0.15;
/** The longest key of the table of words. */
const LONGEST_KEY = 6;

/**
 * In how many letters a term may differ from a word of the index that is like it.
 *
 * @param {string} term
 */
export const distanceFor = (term) => (term.length < 4 || HAS_DIGIT.test(term) ? 0 : term.length < 6 ? 1 : 2);

/**
 * A number without its slashes, as those of regulations stand in the index.
 *
 * @param {string} number
 */
export const compact = (number) => number.replaceAll("/", "");

/** @param {Token[]} tokens */
const termsOf = (tokens) => tokens.flatMap((token) => [token.stem, token.word]);

export class QueryReader extends SearchIndex {
  /**
   * The words of a query, in the groups that are written in one.
   *
   * @param {string} text
   * @returns {Query}
   */
  read(text) {
    const groups = groupsOf(text).map((group) => ({
      joined: join(group),
      tokens: split(group).map((word) => ({
        word,
        stem: stem(word),
        weight: this.#isSoft(word) ? SOFT : 1,
        open: false,
      })),
    }));
    const tokens = groups.flatMap((group) => group.tokens);
    const last = tokens.at(-1);
    if (last && !/\s$/u.test(text)) last.open = true;
    for (const token of tokens) {
      if (this.common.has(token.stem) && !this.look(token.stem, FIELDS).size) token.weight = SOFT;
    }
    return { groups, tokens, numbers: numbersOf(text) };
  }

  /**
   * Soft is also a word that may stand for a soft one: "bikin" for "buat", "handak" for "mau".
   *
   * @param {string} word
   */
  #isSoft(word) {
    const synonyms = this.synonyms.get(word) ?? [];
    return (
      this.soft.has(word) ||
      synonyms.some(([first, ...more]) => first !== undefined && !more.length && this.softStems.has(first))
    );
  }

  /**
   * Of a large city, what a query needs: first what it says, then, for words that nothing says, what may be meant.
   *
   * @param {string} text
   */
  async loadFor(text) {
    if (!this.head.pecahan) return;
    const query = this.read(text);
    const open = termsOf(query.tokens.filter((token) => token.open && !HAS_DIGIT.test(token.stem)));
    await this.loadShards(
      this.#terms(query),
      open.filter((term) => term.length > 2),
    );
    const unknown = this.read(text).tokens.filter(
      (token) => token.weight === 1 && distanceFor(token.stem) && !this.look(token.stem, FIELDS).size,
    );
    await this.loadShards(
      [],
      termsOf(unknown).map((term) => term.slice(0, Math.max(3, term.length - 2))),
    );
  }

  /**
   * All terms that a query may ask for.
   *
   * @param {Query} query
   */
  #terms({ groups, tokens, numbers }) {
    const ofGroups = groups.flatMap((group) => this.synonyms.get(group.joined) ?? []);
    const pairs = tokens.slice(1).map((token, i) => (tokens[i]?.word ?? "") + token.word);
    const ofRuns = this.#runsOf(tokens).flatMap((run) => run.synonyms);
    const phrase = tokens.map((token) => token.stem).join("_");
    const digits = numbers.flatMap((number) => [number, compact(number)]);
    const others = [...groups.map((group) => group.joined), ...digits, ...pairs, phrase].filter(Boolean);
    return [...termsOf(tokens), ...[...ofGroups, ...ofRuns].flat(), ...others];
  }

  /**
   * The runs of a whole query: a group that the index knows as one word is one run.
   *
   * @param {Query} query
   */
  runs({ groups }) {
    /** @type {Run[]} */
    const runs = [];
    /** @type {Token[]} */
    let loose = [];
    for (const { joined, tokens } of groups) {
      const synonyms = (joined && this.synonyms.get(joined)) || [];
      if (joined && (synonyms.length || this.look(joined, FIELDS).size)) {
        runs.push(...this.#runsOf(loose), { tokens: [], synonyms: [[joined], ...synonyms] });
        loose = [];
      } else loose.push(...tokens);
    }
    return [...runs, ...this.#runsOf(loose)];
  }

  /** @param {Token[]} tokens */
  #runsOf(tokens) {
    /** @type {Run[]} */
    const runs = [];
    for (let start = 0; start < tokens.length; ) {
      const run = this.#runAt(tokens, start);
      runs.push(run);
      start += run.tokens.length;
    }
    return this.#joinPair(runs);
  }

  /**
   * The longest run from here for which something may stand; else one word.
   *
   * @param {Token[]} tokens
   * @param {number} start
   * @returns {Run}
   */
  #runAt(tokens, start) {
    for (let length = Math.min(LONGEST_KEY, tokens.length - start); length > 0; length--) {
      const run = tokens.slice(start, start + length);
      const synonyms =
        this.synonyms.get(run.map((token) => token.word).join(" ")) ??
        this.stemSynonyms.get(run.map((token) => token.stem).join(" "));
      if (synonyms) return { tokens: run, synonyms };
    }
    return { tokens: tokens.slice(start, start + 1), synonyms: [] };
  }

  /**
   * Two words that are one: "bea siswa".
   *
   * @param {Run[]} runs
   */
  #joinPair(runs) {
    for (const [i, { tokens }] of runs.entries()) {
      const [first, ...more] = tokens;
      const [second, ...others] = runs[i + 1]?.tokens ?? [];
      if (!(first && second) || more.length || others.length) continue;
      const word = first.word + second.word;
      if (this.look(word, RAW).size) {
        return [
          ...runs.slice(0, i),
          { tokens: [first, second], synonyms: [[stem(word)]] },
          ...runs.slice(i + 2),
        ];
      }
    }
    return runs;
  }
}
