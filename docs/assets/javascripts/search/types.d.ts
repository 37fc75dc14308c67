/* What the search's files hold, and what its parts tell each other. The files are written by macros/search, with the
   names of the model; their numbers count the SOPs, units and roles of one publication from 0. */

import type { AsPlainObject } from "minisearch";

/** In force and for citizens, in force and internal, a draft (R, rancangan), withdrawn (C, cabut). */
export type Kind = "L" | "I" | "R" | "C";

/** A term, and for each field how often each document has it: as MiniSearch serialises it. */
export type Entry = AsPlainObject["index"][number];

/** `cari/indeks.json` */
export interface Head {
  versi: string;
  bidang: string[];
  /** How many cards a file holds. */
  per: number;
  /** The kind of every SOP, one letter each. */
  sifat: string;
  /** Whether it is a service for citizens, one digit each. */
  layanan: string;
  /** Words that say little, and stems that stand in too many SOPs to say anything. */
  lunak: string[];
  lazim: string[];
  /** A key of one or more words, then the stems of what may stand in its place. */
  istilah: [key: string, ...synonyms: string[][]][];
  indeks: Omit<AsPlainObject, "index" | "documentIds"> &
    Partial<Pick<AsPlainObject, "index" | "documentIds">>;
  /** Of a large city: the first term of every shard. */
  pecahan?: string[];
}

/** One of `cari/<versi>/hasil-<n>.json`: what a hit can show. */
export interface Card {
  id: string;
  nama: string;
  unit: string;
  singkatan: string;
  nomor?: string;
  sifat: Kind;
  layanan: 0 | 1;
  untuk?: string;
  alias?: string[];
  syarat?: string[];
  produk?: string[];
  dasar?: string[];
  /** Number in `Facets.peran`, and name. */
  peran?: [role: number, nama: string][];
  /** Its performers count in `peran` above; then what the step needs and makes. */
  langkah?: [kegiatan: string, pelaksana: number[], ...berkas: string[]][];
  /** The id and the name of what replaced it. */
  pengganti?: [id: string, nama: string];
}

/** `telepon` and `whatsapp` are "" where there is none. */
export type UnitRow = [id: string, nama: string, singkatan: string, telepon: string, whatsapp: string];

/** `unit` is -1 for the public's roles; `langkah`: how many steps it carries out. */
export type RoleRow = [id: string, nama: string, unit: number, langkah: number];

/** `cari/<versi>/saring.json`; the lists of `dok` are by SOP. */
export interface FacetData {
  unit: UnitRow[];
  peristiwa: [id: string, nama: string][];
  peran: RoleRow[];
  peraturan: [id: string, nama: string][];
  sifat: [id: string, nama: string][];
  dok: {
    unit: number[];
    peristiwa: number[][];
    sifat: number[][];
    peran: number[][];
    peraturan: number[][];
    tanggal: string[];
  };
}

/** A facet, by the name that it has in the address of the search page. */
export type Facet = "unit" | "peristiwa" | "jenis" | "sifat" | "status" | "jabatan" | "peraturan";
export type Chosen = Record<Facet, string[]>;
export type FacetCounts = Record<Facet, [value: string, name: string, count: number][]>;

/** A word of a query: folded, its stem, how much it counts, and whether it may go on. */
export interface Token {
  word: string;
  stem: string;
  weight: number;
  open: boolean;
}

/** Words that are written in one, "KTP-el", and that one word; "" when it is none. */
export interface Group {
  joined: string;
  tokens: Token[];
}

export interface Query {
  groups: Group[];
  tokens: Token[];
  numbers: string[];
}

/** Words that are looked for together, and the stems of what may stand in their place. */
export interface Run {
  tokens: Token[];
  synonyms: string[][];
}

/** How well a term meets a document, and the terms of the index that were met. */
export interface Score {
  score: number;
  matched: string[];
}

export type Scores = Map<number, Score>;

/** An SOP that answers a query; `complete`: every word of the query was met. */
export interface Ranked {
  id: number;
  score: number;
  matched: Set<string>;
  complete?: boolean;
}

/** Text in pieces, each met by the query or not. */
export type Marked = [text: string, met: boolean][];

/** A passage of an SOP, and the anchor where it stands; `tail`: who carries the step out. */
export interface Excerpt {
  title: string;
  anchor: string;
  text: Marked;
  tail: Marked;
}

export interface Hit {
  id: string;
  sifat: Kind;
  layanan: 0 | 1;
  nama: Marked;
  unit: Marked;
  nomor: Marked;
  untuk: string;
  pengganti: [id: string, nama: string] | null;
  excerpts: Excerpt[];
}

/** A role that a query names, and its first tasks. */
export interface Role {
  url: string;
  nama: string;
  unit: string;
  langkah: number;
}

export interface RoleTasks extends Role {
  tasks: { kegiatan: string; sop: string; url: string }[];
}

export type Sort = "" | "nama" | "baru";

/** What a page asks for; `brief`: for a box, without facets. */
export interface Question {
  q: string;
  limit?: number;
  brief?: boolean;
  chosen?: Partial<Chosen>;
  sort?: Sort;
}

export interface BriefAnswer {
  failed?: false;
  total: number;
  hits: Hit[];
  /** Words that no SOP has. */
  unknown: string[];
}

export interface FullAnswer extends BriefAnswer {
  /** How many there are when nothing is filtered. */
  unfiltered: number;
  facets: FacetCounts;
  roles: RoleTasks[];
  /** Whether nothing was found because a word stands nearly everywhere. */
  common: boolean;
  suggestion: string;
  contacts: UnitRow[];
}

/** The index could not be read. */
export interface Failure {
  failed: true;
}

export type Answer = BriefAnswer | FullAnswer | Failure;

/** Ours; the theme's are told by their type. */
export interface AskMessage {
  ask: Question & { no: number };
}

export interface AnswerMessage {
  answer: Answer & { no: number };
}

/** The theme's messages: 0 set up, 1 ready, 2 query, 3 result. */
export type ThemeRequest = { type: 0; data: unknown } | { type: 2; data: string };

export interface ThemeItem {
  score: number;
  terms: Record<string, boolean>;
  location: string;
  title: string;
  text: string;
}

export type ThemeResponse = { type: 1 } | { type: 3; data: { items: ThemeItem[][] } };
