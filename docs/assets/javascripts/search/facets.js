/* What the search page adds to the ranking: facets with counts, and the roles that a query names. */

import { stem, wordsOf } from "./words.js";

/** @import { Chosen, Facet, FacetCounts, FacetData, Head, Ranked, Role, RoleRow, Sort, Token } from "./types.js" */
/** @typedef {{ word: string, stem: string }} RoleWord */

/** @type {Record<string, string>} */
const STATUS = { L: "berlaku", I: "berlaku", C: "dicabut", R: "draf" };
const STATUS_NAMES = { berlaku: "Berlaku", dicabut: "Dicabut", draf: "Draf" };
const SERVICE_NAMES = { layanan: "Layanan untuk warga", internal: "Internal" };
const PUBLIC = "umum";
/** How many roles are shown. */
const ROLES = 3;

export class Facets {
  #data;
  /** The values of an SOP, by facet. @type {Record<Facet, (id: number) => string[]>} */
  #values;
  /** @type {Record<Facet, Map<string, string>>} */
  #names;
  /** @type {Map<string, number>} */
  #roleNumbers;
  /** @type {RoleWord[][]} */
  #roleWords;

  /**
   * @param {FacetData} data
   * @param {Head} head
   */
  constructor(data, head) {
    this.#data = data;
    const { dok, unit, peristiwa, sifat, peran, peraturan } = data;
    this.#values = {
      unit: (id) => pick(unit, [dok.unit[id] ?? -1]),
      peristiwa: (id) => pick(peristiwa, dok.peristiwa[id]),
      jenis: (id) => [head.layanan[id] === "1" ? "layanan" : "internal"],
      sifat: (id) => pick(sifat, dok.sifat[id]),
      status: (id) => [STATUS[head.sifat[id] ?? ""] ?? ""],
      jabatan: (id) => (dok.peran[id] ?? []).map((n) => this.#roleId(this.#role(n))),
      peraturan: (id) => pick(peraturan, dok.peraturan[id]),
    };
    this.#names = {
      unit: new Map(unit.map(([id, nama]) => [id, nama])),
      peristiwa: new Map(peristiwa),
      jenis: new Map(Object.entries(SERVICE_NAMES)),
      sifat: new Map(sifat),
      status: new Map(Object.entries(STATUS_NAMES)),
      jabatan: new Map(peran.map((role) => [this.#roleId(role), this.#roleName(role)])),
      peraturan: new Map(peraturan),
    };
    this.#roleNumbers = new Map(peran.map((role, n) => [this.#roleId(role), n]));
    this.#roleWords = peran.map(([, nama]) => wordsOf(nama).map((word) => ({ word, stem: stem(word) })));
  }

  /** @param {number} n */
  #role(n) {
    const role = this.#data.peran[n];
    if (!role) throw new Error(`There is no role ${n}`);
    return role;
  }

  /** @param {RoleRow} role */
  #roleId([id, , unit]) {
    return `${this.#data.unit[unit]?.[0] ?? PUBLIC}:${id}`;
  }

  /** @param {RoleRow} role */
  #roleName([, nama, unit]) {
    const owner = this.#data.unit[unit];
    return owner ? `${nama}, ${owner[2] || owner[1]}` : nama;
  }

  /**
   * The facet that an SOP does not pass; "" when it passes all, null when more than one stands against it.
   *
   * @param {number} id
   * @param {Partial<Chosen>} chosen
   */
  #failing(id, chosen) {
    /** @type {Facet | ""} */
    let failing = "";
    for (const facet of this.facets) {
      const wanted = chosen[facet] ?? [];
      if (!wanted.length || this.#values[facet](id).some((value) => wanted.includes(value))) continue;
      if (failing) return null;
      failing = facet;
    }
    return failing;
  }

  get facets() {
    return /** @type {Facet[]} */ (Object.keys(this.#values));
  }

  /**
   * Hits that pass, and for each facet its values with their counts: as if nothing were chosen in it.
   *
   * @param {Ranked[]} hits
   * @param {Partial<Chosen>} chosen
   */
  filter(hits, chosen) {
    const passed = [];
    const tally = new Map(
      this.facets.map((facet) => [facet, /** @type {Map<string, number>} */ (new Map())]),
    );
    for (const hit of hits) {
      const failing = this.#failing(hit.id, chosen);
      if (failing === null) continue;
      if (failing === "") passed.push(hit);
      for (const facet of failing ? [failing] : this.facets) {
        const counts = tally.get(facet);
        for (const value of this.#values[facet](hit.id)) counts?.set(value, (counts.get(value) ?? 0) + 1);
      }
    }
    const counted = Object.fromEntries(
      [...tally].map(([facet, counts]) => [facet, this.#withNames(facet, counts, chosen[facet] ?? [])]),
    );
    return { passed, counts: /** @type {FacetCounts} */ (counted) };
  }

  /**
   * What is chosen stays in sight although nothing has it.
   *
   * @param {Facet} facet
   * @param {Map<string, number>} counts
   * @param {string[]} chosen
   * @returns {FacetCounts[Facet]}
   */
  #withNames(facet, counts, chosen) {
    const names = this.#names[facet];
    for (const value of chosen) if (!counts.has(value) && names.has(value)) counts.set(value, 0);
    /** @type {FacetCounts[Facet]} */
    const named = [...counts].map(([value, count]) => [value, names.get(value) || value, count]);
    return named.sort((a, b) => b[2] - a[2] || a[1].localeCompare(b[1], "id"));
  }

  /**
   * @param {Ranked[]} hits
   * @param {Sort} order
   */
  sort(hits, order) {
    if (order === "nama") return [...hits].sort((a, b) => a.id - b.id);
    /** @param {Ranked} hit */
    const date = ({ id }) => this.#data.dok.tanggal[id] ?? "";
    if (order === "baru") return [...hits].sort((a, b) => date(b).localeCompare(date(a)) || a.id - b.id);
    return hits;
  }

  /**
   * The numbers of roles that a facet names.
   *
   * @param {string[]} ids
   */
  chosenRoles(ids) {
    return ids.flatMap((id) => this.#roleNumbers.get(id) ?? []);
  }

  /**
   * Roles that a query names: all of its words stand in the role's name and they are half of it at least. As they are
   * written, or else by their stems: "lurah" is no secretary of a kelurahan.
   *
   * @param {Token[]} tokens
   */
  namedRoles(tokens) {
    const wanted = tokens.filter((token) => token.weight === 1);
    if (!wanted.length) return [];
    /** @param {"word" | "stem"} form */
    const named = (form) =>
      this.#roleWords.flatMap((words, n) => {
        const own = new Set(words.map((word) => word[form]));
        const all = wanted.every((token) => own.has(token[form])) && wanted.length * 2 >= words.length;
        return all ? [{ n, length: words.length, langkah: this.#role(n)[3] }] : [];
      });
    const exact = named("word");
    const roles = exact.length ? exact : named("stem");
    roles.sort((a, b) => a.length - b.length || b.langkah - a.langkah);
    return roles.slice(0, ROLES).map(({ n }) => n);
  }

  /**
   * The address of a role's page, its name, its unit, and how many steps it has.
   *
   * @param {number} n
   * @returns {Role}
   */
  describeRole(n) {
    const [id, nama, unit, langkah] = this.#role(n);
    const owner = this.#data.unit[unit];
    return { url: `jabatan/${owner?.[0] ?? PUBLIC}/${id}/`, nama, unit: owner?.[1] ?? "", langkah };
  }

  /**
   * The SOPs in which a role has steps.
   *
   * @param {number} n
   */
  sopsOfRole(n) {
    return this.#data.dok.peran.flatMap((roles, id) => (roles.includes(n) ? [id] : []));
  }

  /** How to reach every unit that says so. */
  contacts() {
    return this.#data.unit.filter(([, , , telepon, whatsapp]) => telepon || whatsapp);
  }
}

/**
 * The ids of rows.
 *
 * @param {[id: string, ...rest: string[]][]} rows
 * @param {number[]} [numbers]
 */
const pick = (rows, numbers = []) => numbers.flatMap((n) => rows[n]?.[0] ?? []);
