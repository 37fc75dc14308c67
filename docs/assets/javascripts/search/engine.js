/* The engine: asks the index for each word of a query, and ranks the SOPs that answer. */

import { RAW } from "./index.js";
import { compact, distanceFor, FIELDS, QueryReader } from "./query.js";
import { HAS_DIGIT } from "./words.js";

/** @import { Kind, Query, Ranked, Run, Scores, Token } from "./types.js" */
/** @typedef {{ score: number, matched: string[], coverage: number, meaningful: boolean }} RunScore */

/** @type {Record<Kind, number>} */
const KIND_WEIGHT = { L: 1.15, I: 1, R: 0.5, C: 0.25 };
/** A synonym against the word itself. */
const SYNONYM = 0.9;
/** How hard it weighs that a part of the query is not found. */
const COVERAGE = 2;
/** What of a word is found where only one like it stands. */
const ALIKE = 0.7;
/** An exact number goes before everything. */
const NUMBER = 100;
/** The number of a regulation that it rests on. */
const REGULATION = 20;
/** Hits below this share of the best are not shown, unless they have every word. */
const THRESHOLD = 0.08;
const COMPLETE = 0.999;

/** @param {Run} run */
const isMeaningful = ({ tokens }) => !tokens.length || tokens.some((token) => token.weight === 1);

/**
 * Of each document the better of two scores, with the terms of both.
 *
 * @param {Scores} into changed, and returned
 * @param {Scores} from
 */
function best(into, from) {
  for (const [id, { score, matched }] of from) {
    const known = into.get(id);
    const together = known ? matched.concat(known.matched) : matched;
    into.set(id, { score: Math.max(score, known?.score ?? 0), matched: together });
  }
  return into;
}

export class Engine extends QueryReader {
  /**
   * One word: as it is, then as a beginning, then misspelled.
   *
   * @param {Token} token
   * @returns {Scores}
   */
  #scoreToken({ word, stem, open }) {
    const prefix = open && stem.length > 1 && !HAS_DIGIT.test(stem);
    const exact = this.look(stem, FIELDS, { prefix });
    if (this.common.has(stem) || (open ? this.look(stem, FIELDS) : exact).size) return exact;
    const scores = best(new Map(exact), this.look(word, RAW, { prefix: word.length > 2 }));
    if (scores.size && open) return scores;
    const fuzzy = this.synonyms.has(word) ? 0 : distanceFor(word); // what the table knows is no misspelling
    if (!fuzzy) return scores;
    best(scores, this.look(word, RAW, { fuzzy }));
    return best(scores, this.look(stem, FIELDS, { fuzzy: distanceFor(stem), prefix: stem.length > 3 }));
  }

  /**
   * What may stand in place of a run; all of its words should be there, `share` says how many are.
   *
   * @param {string[]} stems
   */
  #scoreSynonym(stems) {
    const sought = stems.filter((stem) => !this.common.has(stem) || this.look(stem, FIELDS).size);
    /** @type {Map<number, { score: number, matched: string[], count: number }>} */
    const found = new Map();
    for (const stem of sought) {
      for (const [id, { score, matched }] of this.look(stem, FIELDS)) {
        const known = found.get(id) ?? { score: 0, matched: [], count: 0 };
        found.set(id, {
          score: known.score + score,
          matched: known.matched.concat(matched),
          count: known.count + 1,
        });
      }
    }
    return [...found].map(([id, { score, matched, count }]) => {
      const share = (count / sought.length) ** 2;
      return { id, score: score * share, matched, share };
    });
  }

  /**
   * Of each document the score of a run, the share that is covered, whether a word of weight is met, and terms met.
   *
   * @param {Run} run
   */
  #scoreRun(run) {
    const { scores, weight } = this.#scoreTokens(run.tokens);
    const meaningful = isMeaningful(run);
    for (const { id, score, matched, share } of run.synonyms.flatMap((stems) => this.#scoreSynonym(stems))) {
      const known = scores.get(id);
      const together = known ? matched.concat(known.matched) : matched;
      const own = score * SYNONYM;
      if (!known || known.score * known.coverage < own * share) {
        scores.set(id, { score: own, coverage: share, meaningful, matched: together });
      } else known.matched = together;
    }
    return { scores, weight };
  }

  /** @param {Token[]} tokens */
  #scoreTokens(tokens) {
    /** @type {Map<number, RunScore>} */
    const scores = new Map();
    const weight = tokens.reduce((sum, token) => sum + token.weight, 0) || 1;
    for (const token of tokens) {
      const exact = this.look(token.stem, FIELDS);
      for (const [id, { score, matched }] of this.#scoreToken(token)) {
        const known = scores.get(id) ?? { score: 0, coverage: 0, meaningful: false, matched: [] };
        scores.set(id, {
          score: known.score + score * token.weight,
          coverage: known.coverage + (token.weight / weight) * (exact.has(id) ? 1 : ALIKE),
          meaningful: known.meaningful || token.weight === 1,
          matched: known.matched.concat(matched),
        });
      }
    }
    return { scores, weight };
  }

  /**
   * The SOPs that answer, best first.
   *
   * @param {string} text
   * @returns {Promise<Ranked[]>}
   */
  async rank(text) {
    await this.ready();
    await this.loadFor(text);
    const query = this.read(text);
    const runs = this.runs(query);
    /** @type {Map<number, Omit<RunScore, "matched"> & { matched: Set<string> }>} */
    const found = new Map();
    let total = 0;
    for (const run of runs) {
      const { scores, weight } = this.#scoreRun(run);
      total += weight;
      for (const [id, { score, coverage, meaningful, matched }] of scores) {
        const known = found.get(id) ?? { score: 0, coverage: 0, meaningful: false, matched: new Set() };
        known.score += score;
        known.coverage += coverage * weight;
        known.meaningful ||= meaningful;
        for (const term of matched) known.matched.add(term);
        found.set(id, known);
      }
    }
    for (const one of found.values()) {
      one.coverage /= total;
      one.score *= one.coverage ** COVERAGE;
    }
    this.#addPhrase(query, found);
    const wantsMeaning = runs.some(isMeaningful);
    const hits = [...found]
      .filter(([, { meaningful }]) => meaningful || !wantsMeaning)
      .map(([id, { score, coverage, matched }]) => ({
        id,
        score: score * this.#kindWeight(id),
        complete: coverage > COMPLETE,
        matched,
      }));
    return this.#cut(this.#addNumbers(query, hits));
  }

  /** @param {Ranked[]} hits */
  #cut(hits) {
    hits.sort((a, b) => b.score - a.score || a.id - b.id);
    const least = (hits[0]?.score ?? 0) * THRESHOLD;
    return hits.filter((hit) => hit.complete || hit.score >= least);
  }

  /** @param {number} id */
  #kindWeight(id) {
    return KIND_WEIGHT[/** @type {Kind} */ (this.head.sifat[id])];
  }

  /**
   * Words of weight that no SOP has, nor anything that may stand for them; what is like them was looked for.
   *
   * @param {string} text
   */
  unknownWords(text) {
    /** @param {Run} run */
    const isKnown = ({ tokens, synonyms }) =>
      tokens.some(
        (token) => token.weight === 1 && this.look(token.stem, FIELDS, { prefix: token.open }).size,
      ) || synonyms.some((stems) => this.#scoreSynonym(stems).length);
    return this.runs(this.read(text))
      .filter((run) => isMeaningful(run) && !isKnown(run))
      .flatMap(({ tokens }) => tokens.filter((token) => token.weight === 1 && token.word.length > 2))
      .map((token) => token.word);
  }

  /**
   * A query that is the name or the alias of an SOP, or the beginning of one.
   *
   * @param {Query} query
   * @param {Map<number, { score: number }>} found
   */
  #addPhrase({ tokens }, found) {
    const whole = tokens.map((token) => token.stem);
    const core = tokens.filter((token) => token.weight === 1).map((token) => token.stem);
    for (const phrase of new Set([whole.join("_"), core.join("_")])) {
      if (!phrase) continue;
      for (const [id, { score }] of this.look(phrase, ["frasa"])) {
        const known = found.get(id);
        if (known) known.score += score;
      }
    }
  }

  /**
   * The number of an SOP goes before everything; that of a regulation, before words alone.
   *
   * @param {Query} query
   * @param {Ranked[]} hits
   */
  #addNumbers(query, hits) {
    const known = new Map(hits.map((hit) => [hit.id, hit]));
    /** @type {(term: string, field: string, weightOf: (id: number) => number) => void} */
    const add = (term, field, weightOf) => {
      for (const [id, { matched }] of this.look(term, [field])) {
        const hit = known.get(id) ?? { id, score: 0, matched: new Set() };
        known.set(id, hit);
        hit.score += weightOf(id);
        for (const one of matched) hit.matched.add(one);
      }
    };
    for (const number of query.numbers) {
      add(number, "nomor", () => NUMBER);
      add(compact(number), "dasar", (id) => REGULATION * this.#kindWeight(id));
    }
    return [...known.values()];
  }
}
