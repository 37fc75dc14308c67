/* Stems of Indonesian words, by Snowball's algorithm (https://snowballstem.org/algorithms/indonesian/stemmer.html).

   A word of at most two vowels stays as it is; each affix taken off counts as one vowel less. Off come, in this order:
   a particle, a possessive, then a prefix of the first order, a suffix, and a prefix of the second order. Which
   suffixes may go depends on the prefix that went before. */

const VOWELS = "aeiou";

/** What kind of prefix went: none; di, me, ter; per; ke, pe with a nasal; ber. */
const NONE = 0;
const ME = 1;
const PER = 2;
const KE = 3;
const BER = 4;

/** @type {[prefix: string, kind: number][]} */
const PREFIXES = [
  ["meng", ME],
  ["peng", KE],
  ["mem", ME],
  ["men", ME],
  ["pem", KE],
  ["pen", KE],
  ["ter", ME],
  ["di", ME],
  ["ke", KE],
  ["me", ME],
];
const PARTICLES = ["kah", "lah", "pun"];
const POSSESSIVES = ["nya", "ku", "mu"];

/** @param {string | undefined} letter */
const isVowel = (letter) => letter !== undefined && VOWELS.includes(letter);

/** @param {string} word */
const countVowels = (word) => [...word].filter(isVowel).length;

/**
 * What stands in place of the first prefix ("" or the letter it had swallowed), what follows, and its kind.
 *
 * @param {string} word
 * @returns {[swallowed: string, rest: string, kind: number] | null}
 */
function firstPrefix(word) {
  const found = PREFIXES.find(([start]) => word.startsWith(start));
  if (!found) return null;
  const [prefix, kind] = found;
  const rest = word.slice(prefix.length);
  if (/^[mp]en$/u.test(prefix) && rest[0] === "y" && isVowel(rest[1])) return ["s", rest.slice(1), kind];
  if (/^[mp]em$/u.test(prefix) && isVowel(rest[0])) return ["p", rest, kind];
  return ["", rest, kind];
}

/**
 * What follows the second prefix, and its kind; null when there is none.
 *
 * @param {string} word
 * @param {number} kind
 * @returns {[rest: string, kind: number] | null}
 */
function secondPrefix(word, kind) {
  const start = word.slice(0, 2);
  if (start !== "pe" && start !== "be") return null;
  const per = start === "pe";
  if (word[2] === "r") return [word.slice(3), per ? PER : BER];
  if (word.startsWith("lajar", 2)) return [word.slice(3), per ? kind : BER];
  if (per) return [word.slice(2), PER];
  const consonant = word[2] !== undefined && !isVowel(word[2]);
  return consonant && word.startsWith("er", 3) ? [word.slice(2), BER] : null;
}

/**
 * The word without its suffix; null when none may go.
 *
 * @param {string} word
 * @param {number} kind
 */
function withoutSuffix(word, kind) {
  if (word.endsWith("i")) return kind > PER || word.endsWith("si") ? null : word.slice(0, -1);
  if (!word.endsWith("an")) return null;
  if (word.endsWith("kan") && kind !== PER && kind !== KE) return word.slice(0, -3);
  return kind === ME ? null : word.slice(0, -2);
}

/**
 * The word without its particle and its possessive, as long as it has more than two vowels.
 *
 * @param {string} word
 * @returns {[base: string, vowels: number]}
 */
function withoutEnclitics(word) {
  let base = word;
  let vowels = countVowels(base);
  for (const endings of [PARTICLES, POSSESSIVES]) {
    const found = vowels > 2 && endings.find((ending) => base.endsWith(ending));
    if (!found) continue;
    base = base.slice(0, -found.length);
    vowels--;
  }
  return [base, vowels];
}

/** @param {string} word a folded word without digits */
export function stemWord(word) {
  let [base, vowels] = withoutEnclitics(word);
  if (vowels <= 2) return base;
  const first = firstPrefix(base);
  if (!first) {
    const second = secondPrefix(base, NONE);
    const [rest, kind] = second ?? [base, NONE];
    if (second) vowels--;
    return (vowels > 2 && withoutSuffix(rest, kind)) || rest;
  }
  const [swallowed, rest, kind] = first;
  vowels--;
  if (vowels <= 2) return swallowed + rest;
  const short = withoutSuffix(rest, kind);
  if (short === null) return swallowed + rest;
  vowels--;
  const second = vowels > 2 ? secondPrefix(short, kind) : null;
  return swallowed + (second ? second[0] : short);
}
