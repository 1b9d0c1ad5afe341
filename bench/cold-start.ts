// How long each function takes to start, beside a bare one that holds nothing but the SDK's clients for S3 and SQS: every bundle as it
// deploys, imported by a process of its own, in turns. node bench/cold-start.ts [--rounds 9]
// Told is the time of the processor that runs the code, from before the import to after it: what another process takes from this
// machine meanwhile does not count. The last column is the goal's: at most 300 ms of our own.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { ONE_MODULE } from '../infra/lazy-packages.ts';
import { synthesize } from '../local/synth.ts';

const GOAL = 300;
const { values } = parseArgs({ options: { rounds: { type: 'string', default: '9' } } });
const root = fileURLToPath(new URL('..', import.meta.url));
const BARE = `
  import { S3Client } from '@aws-sdk/client-s3';
  import { SQSClient } from '@aws-sdk/client-sqs';
  const clients = [new S3Client({}), new SQSClient({})];
  export const handler = async () => clients.length;`;
const IMPORTING = `
  const begun = process.threadCpuUsage();
  await import(process.argv[1]);
  const { user, system } = process.threadCpuUsage(begun);
  process.stdout.write(String((user + system) / 1000), () => process.exit(0));`;

interface Bundled {
  readonly name: string;
  readonly code: string;
  readonly environment: Readonly<Record<string, string>>;
}

const folder = mkdtempSync(join(tmpdir(), 'on-record-cold-'));
try {
  const bundles = [await bare(), ...deployed(await synthesize(root))];
  const taken = new Map<string, number[]>(bundles.map(({ name }) => [name, []]));
  for (let round = 0; round < Number(values.rounds); round += 1)
    for (const one of bundles) taken.get(one.name)?.push(imported(one));
  const plain = median(taken.get('bare') ?? []);
  let over = 0;
  for (const [name, times] of taken) {
    const own = median(times) - plain;
    if (own > GOAL) over += 1;
    const least = Math.min(...times).toFixed(0);
    console.log(
      `${name.padEnd(10)} ${median(times).toFixed(0).padStart(5)} ms  (least ${least})${name === 'bare' ? '' : `  ${own.toFixed(0).padStart(5)} of our own`}`,
    );
  }
  console.log(`cold start: ${over} of ${bundles.length - 1} functions take more than ${GOAL} ms of their own`);
  process.exitCode = over > 0 ? 1 : 0;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function bare(): Promise<Bundled> {
  const code = join(folder, 'bare.mjs');
  await build({
    stdin: { contents: BARE, resolveDir: root },
    outfile: code,
    ...ONE_MODULE,
    banner: { js: "import{createRequire as __r}from'node:module';const require=__r(import.meta.url);" },
    logLevel: 'silent',
  });
  return { name: 'bare', code, environment: {} };
}

/** Every function of the synthesized stack, with the names that its environment has and values of no meaning. */
function* deployed(stack: string): Generator<Bundled> {
  const template = readdirSync(stack).find((name) => name.endsWith('.template.json')) as string;
  const { Resources } = JSON.parse(readFileSync(join(stack, template), 'utf8')) as {
    Resources: Record<string, { Type: string; Metadata?: Record<string, string>; Properties: Lambda }>;
  };
  for (const { Type, Metadata, Properties } of Object.values(Resources)) {
    const asset = Metadata?.['aws:asset:path'];
    if (Type !== 'AWS::Lambda::Function' || asset === undefined) continue;
    const { Variables } = Properties.Environment;
    const plain = Object.entries(Variables).map(([name, value]) => [name, typeof value === 'string' ? value : 'x']);
    yield {
      name: String(Variables.POWERTOOLS_SERVICE_NAME),
      code: join(stack, asset, 'index.mjs'),
      environment: Object.fromEntries(plain),
    };
  }
}

interface Lambda {
  readonly Environment: { readonly Variables: Readonly<Record<string, unknown>> };
}

function imported({ code, environment }: Bundled): number {
  const importing = join(folder, 'importing.mjs');
  writeFileSync(importing, IMPORTING.replace('process.argv[1]', 'process.argv[2]'));
  const env = { PATH: process.env.PATH, AWS_REGION: 'us-east-1', ...environment };
  return Number(execFileSync(process.execPath, [importing, code], { env, encoding: 'utf8' }));
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}
