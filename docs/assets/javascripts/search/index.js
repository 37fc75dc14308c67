/* The index: fetched in as few pieces as a query needs, and asked for one term at a time. */

import { stem } from "./words.js";

/** @import { Card, Entry, FacetData, Head, Scores } from "./types.js" */
/** @typedef {{ prefix?: boolean, fuzzy?: number }} Match what also counts as the term: what it begins, what is like it */

const BOOST = {
  judul: 5,
  alias: 5,
  unit: 1.6,
  nomor: 3,
  syarat: 1.5,
  langkah: 1,
  pelaksana: 2,
  dasar: 0.6,
  mentah: 4,
  frasa: 8,
};
/** Names as they are written, for misspellings. */
export const RAW = ["mentah"];
const WEIGHTS = { fuzzy: 0.7, prefix: 0.5 };
/** Answers that are remembered. */
const REMEMBERED = 300;
const asIs = {
  /** @param {string} text */
  tokenize: (text) => [text],
  /** @param {string} term */
  processTerm: (term) => term,
};

export class SearchIndex {
  /** @type {Map<string, Promise<unknown>>} */
  #files = new Map();
  /** @type {Set<number>} */
  #loadedShards = new Set();
  /** @type {Entry[]} */
  #entries = [];
  /** @type {Map<string, Scores>} */
  #answers = new Map();
  /** @type {InstanceType<typeof MiniSearch> | null} */
  #mini = null;
  /** @type {Head | null} */
  #head = null;
  #fetchJson;

  /** Words that say little, and their stems. @type {Set<string>} */
  soft = new Set();
  /** @type {Set<string>} */
  softStems = new Set();
  /** Stems that stand in too many SOPs to say anything. @type {Set<string>} */
  common = new Set();
  /** What may stand in place of words, by them and by their stems. @type {Map<string, string[][]>} */
  synonyms = new Map();
  /** @type {Map<string, string[][]>} */
  stemSynonyms = new Map();

  /** @param {(path: string) => Promise<unknown>} fetchJson the parsed JSON of a file of the site */
  constructor(fetchJson) {
    this.#fetchJson = fetchJson;
  }

  /** Whether the index has been read. */
  get isReady() {
    return this.#head !== null;
  }

  get head() {
    if (!this.#head) throw new Error("The index has not been read");
    return this.#head;
  }

  /**
   * Every file is asked for once; one that failed is asked for again.
   *
   * @param {string} path
   */
  #file(path) {
    let promise = this.#files.get(path);
    if (!promise) {
      promise = this.#fetchJson(path);
      promise.catch(() => this.#files.delete(path));
      this.#files.set(path, promise);
    }
    return promise;
  }

  /**
   * A part of the search that was published with the index.
   *
   * @param {string} name
   */
  #part(name) {
    return this.#file(`cari/${this.head.versi}/${name}.json`);
  }

  /** @returns {Promise<FacetData>} */
  async facets() {
    return /** @type {FacetData} */ (await this.#part("saring"));
  }

  /** Begin anew: the site may have been published again since the index was read. */
  forget() {
    this.#head = null;
    this.#files.clear();
    this.#loadedShards.clear();
  }

  async ready() {
    if (this.#head) return;
    const head = /** @type {Head} */ (await this.#file("cari/indeks.json"));
    if (this.#head) return;
    this.#head = head;
    this.soft = new Set(head.lunak);
    this.softStems = new Set(head.lunak.map(stem));
    this.common = new Set(head.lazim);
    this.synonyms = new Map(head.istilah.map(([key, ...stems]) => [key, stems]));
    this.stemSynonyms = new Map(
      head.istilah.map(([key, ...stems]) => [key.split(" ").map(stem).join(" "), stems]),
    );
    this.#entries = head.indeks.index ?? [];
    this.#build();
  }

  #build() {
    this.#answers.clear();
    const documentIds = Object.fromEntries(Array.from(this.head.sifat, (_, id) => [id, id]));
    this.#mini = MiniSearch.loadJS(
      { documentIds, ...this.head.indeks, index: this.#entries },
      {
        fields: this.head.bidang,
        ...asIs,
        autoVacuum: false,
        searchOptions: { ...asIs, boost: BOOST, weights: WEIGHTS },
      },
    );
  }

  /**
   * Of a large city, the shards in which these terms lie, and all that begin with one of these starts.
   *
   * @param {string[]} terms
   * @param {string[]} starts
   */
  async loadShards(terms, starts) {
    const firsts = this.head.pecahan;
    if (!firsts) return;
    /** @param {string} term */
    const shardOf = (term) => {
      const after = firsts.findIndex((first) => first > term);
      return Math.max(0, (after < 0 ? firsts.length : after) - 1);
    };
    const needed = new Set(terms.map(shardOf));
    for (const start of starts) {
      let shard = shardOf(start);
      do needed.add(shard++);
      while (firsts[shard]?.startsWith(start));
    }
    const missing = [...needed].filter((shard) => !this.#loadedShards.has(shard));
    if (!missing.length) return;
    const loaded = await Promise.all(missing.map((shard) => this.#part(`pecahan-${shard}`)));
    missing.forEach((shard, i) => {
      if (this.#loadedShards.has(shard)) return;
      this.#loadedShards.add(shard);
      this.#entries = this.#entries.concat(/** @type {Entry[]} */ (loaded[i]));
    });
    this.#build();
  }

  /**
   * The documents that a term meets in these fields; remembered, since a query is asked again at every letter.
   *
   * @param {string} term
   * @param {string[]} fields
   * @param {Match} [match]
   */
  look(term, fields, match) {
    const key = `${term} ${fields} ${JSON.stringify(match)}`;
    let scores = this.#answers.get(key);
    if (scores) return scores;
    scores = new Map();
    if (this.#answers.size >= REMEMBERED) this.#answers.clear();
    this.#answers.set(key, scores);
    for (const result of this.#mini?.search(term, { fields, ...match }) ?? []) {
      scores.set(result.id, { score: result.score, matched: Object.keys(result.match) });
    }
    return scores;
  }

  /**
   * Words of names in which at most so many letters differ.
   *
   * @param {string} word
   * @param {number} distance
   */
  wordsNear(word, distance) {
    const scores = this.look(word, RAW, { fuzzy: distance }).values();
    return [...new Set([...scores].flatMap(({ matched }) => matched))];
  }

  /**
   * What a hit shows.
   *
   * @param {number} id the number of its document
   */
  async card(id) {
    const cards = /** @type {Card[]} */ (await this.#part(`hasil-${Math.floor(id / this.head.per)}`));
    const card = cards[id % this.head.per];
    if (!card) throw new Error(`The index has no card ${id}`);
    return card;
  }
}
