// How long an HTML page takes to become an article, and how that grows: 100 KB to 10 MB. Run: node bench/normalize.ts
// Prints CPU milliseconds (median of several runs), and for growth the cost per byte at 10 MB over that at 100 KB (1 = linear).
import { normalize } from '../shared/normalize/index.ts';

const SENTENCE =
  'The foreign ministry of Varden said on Monday that <a href="/imber">the agreement</a> on the river would be published, and denied that it gave up the dam. ';

/** A page of about so many bytes: menus, paragraphs, teasers and comments, as news sites have them. */
function pageOf(bytes: number): Uint8Array {
  const menu = '<nav><ul><li><a href="/a">World</a></li><li><a href="/b">Politics</a></li></ul></nav>';
  const teaser = '<div class="related"><h3><a href="/c">Ferry service resumes</a></h3><p>After three weeks.</p></div>';
  const paragraph = `<div class="block"><p>${SENTENCE.repeat(3)}</p></div>`;
  const parts: string[] = [];
  for (let size = 0; size < bytes; size += paragraph.length * 4 + teaser.length)
    parts.push(paragraph.repeat(4), teaser);
  return new TextEncoder().encode(
    `<!doctype html><html lang="en"><head><title>Deal signed</title></head><body>${menu}<article><h1>Deal signed on the Imber</h1>${parts.join('')}</article></body></html>`,
  );
}

async function cpuMilliseconds(bytes: Uint8Array, runs: number): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    const before = process.cpuUsage();
    await normalize({ bytes, key: 'page.html', revision: '1' });
    const { user, system } = process.cpuUsage(before);
    times.push((user + system) / 1000);
  }
  return times.sort((a, b) => a - b)[Math.floor(runs / 2)] as number;
}

await cpuMilliseconds(pageOf(100_000), 10);
const small = await cpuMilliseconds(pageOf(100_000), 15);
console.log(`100 KB page   ${small.toFixed(1)} ms of CPU`);
for (const megabytes of [1, 10]) {
  const time = await cpuMilliseconds(pageOf(megabytes * 1_000_000), 3);
  const ratio = time / (small * megabytes * 10);
  console.log(
    `${String(megabytes).padStart(2)} MB page    ${time.toFixed(0)} ms of CPU, ${ratio.toFixed(2)} times 100 KB's cost a byte`,
  );
}
