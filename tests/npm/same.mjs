// Whether pairs of scripts are the same programs: reads [[one, other], ...], writes [true, false, ...].
import { readFileSync } from "node:fs";
import { parse } from "acorn";

const PLACES = new Set(["start", "end"]);

/** @param {string} script */
const tree = (script) =>
  JSON.stringify(parse(script, { ecmaVersion: 2023, sourceType: "module" }), (key, value) =>
    PLACES.has(key) ? undefined : value,
  );

/** @type {[string, string][]} */
const pairs = JSON.parse(readFileSync(0, "utf8"));
process.stdout.write(JSON.stringify(pairs.map(([one, other]) => tree(one) === tree(other))));
