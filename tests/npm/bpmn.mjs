// Reads BPMN files named on standard input, a path a line, as others read them: bpmn-moddle, then bpmnlint's recommended
// rules. Writes one JSON list: {berkas, peringatan: [text], lint: [{rule, id, message, category}]}.
import { readFile } from "node:fs/promises";
import process from "node:process";
import { createInterface } from "node:readline";
import { BpmnModdle } from "bpmn-moddle";
import { Linter } from "bpmnlint";
import NodeResolver from "bpmnlint/lib/resolver/node-resolver.js";

const hasil = [];
for await (const berkas of createInterface({ input: process.stdin })) {
  const { rootElement, warnings } = await new BpmnModdle().fromXML(await readFile(berkas, "utf8"));
  // rules remember what they have seen, so each file has a linter of its own
  const linter = new Linter({ resolver: new NodeResolver(), config: { extends: "bpmnlint:recommended" } });
  const laporan = await linter.lint(rootElement);
  const lint = Object.entries(laporan).flatMap(([rule, semua]) =>
    semua.map(({ id, message, category }) => ({ rule, id, message, category })),
  );
  hasil.push({ berkas, peringatan: warnings.map((satu) => satu.message), lint });
}
process.stdout.write(JSON.stringify(hasil));
