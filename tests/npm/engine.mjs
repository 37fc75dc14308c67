// Loads BPMN files named on standard input, a path a line, into bpmn-engine, as who runs processes does.
// Writes one JSON list: {berkas, salah: text, "" when it loads}.
import { readFile } from "node:fs/promises";
import { createInterface } from "node:readline";
import { Engine } from "bpmn-engine";

const hasil = [];
for await (const berkas of createInterface({ input: process.stdin })) {
  const source = await readFile(berkas, "utf8");
  try {
    const definitions = await new Engine({ name: berkas, source }).getDefinitions();
    for (const definition of definitions) definition.getProcesses();
    hasil.push({ berkas, salah: "" });
  } catch (salah) {
    hasil.push({ berkas, salah: salah.message });
  }
}
process.stdout.write(JSON.stringify(hasil));
