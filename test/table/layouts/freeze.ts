// Freezes what this version writes, for layouts.test.ts: run it once, when a new layout is done, and never for an old one.
// `node test/table/layouts/freeze.ts 3` records readings.json in an empty table and writes test/table/layouts/3.json
import { readFileSync, writeFileSync } from 'node:fs';
import { checkLayout } from '../../../shared/table/layouts.ts';
import { recordReading } from '../../../shared/table/record.ts';
import { localTable } from '../local-table.ts';

const readings = JSON.parse(readFileSync(new URL('./readings.json', import.meta.url), 'utf8'));
const table = await localTable();
await checkLayout(table, { writes: true });
for (const { subject, reading } of readings) await recordReading(table, subject, reading);
const items = [...(await table.everything()).values()].sort((a, b) => (`${a.pk} ${a.sk}` < `${b.pk} ${b.sk}` ? -1 : 1));
const frozen = items.map((item) =>
  JSON.stringify(item, (_, value) =>
    value instanceof Uint8Array ? { base64: Buffer.from(value).toString('base64') } : value,
  ),
);
writeFileSync(new URL(`./${process.argv[2]}.json`, import.meta.url), `[\n${frozen.join(',\n')}\n]\n`);
await table.close();
