// The parser's kernel, compiled: each kernel/NAME.wat → kernel/NAME.bin, which the product reads; a test compares them.
// node training/kernel.ts
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import wabt from 'wabt';

const folder = new URL('../shared/language/parser/kernel/', import.meta.url);
const { parseWat } = await wabt();

for (const name of readdirSync(folder).filter((file) => file.endsWith('.wat'))) {
  const source = readFileSync(new URL(name, folder), 'utf8');
  const { buffer } = parseWat(name, source, { simd: true, relaxed_simd: true }).toBinary({});
  writeFileSync(new URL(name.replace('.wat', '.bin'), folder), buffer);
  console.log(`${name}: ${buffer.length} bytes`);
}
