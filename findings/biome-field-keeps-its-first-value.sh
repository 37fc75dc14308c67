#!/usr/bin/env bash
# Expected: Biome's rule noUnnecessaryConditions widens the type of a field that begins as `false` to boolean, as TypeScript does and as the rule itself does for a `let`.
# Happens: a class field keeps the literal type of its first value for ever: the condition is called "always falsy" though another method sets the field to true, and the program takes both ways. The same code with a `let` is left alone.
# Versions: @biomejs/biome 2.6.8
# Seen: 2026-11-30
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund @biomejs/biome@2.6.8 >/dev/null
cat >field.js <<'JS'
class Door {
  #open = false;
  push() {
    this.#open = true;
  }
  passes() {
    return this.#open ? "yes" : "no";
  }
}
const door = new Door();
console.log(door.passes());
door.push();
console.log(door.passes());
JS
cat >variable.js <<'JS'
let open = false;
function push() {
  open = true;
}
function passes() {
  return open ? "yes" : "no";
}
console.log(passes());
push();
console.log(passes());
JS

node_modules/.bin/biome --version
for file in field variable; do
    echo "$file.js prints: $(node $file.js | paste -sd ' ')"
    node_modules/.bin/biome lint --colors=off --only=suspicious/noUnnecessaryConditions $file.js >$file.out 2>&1
    cat $file.out
done
[ "$(node field.js | paste -sd ' ')" = 'no yes' ]
grep -q 'This condition is always falsy' field.out
! grep -q 'This condition is always' variable.out
