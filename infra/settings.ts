// What can be chosen at synthesis with `-c name=value`, checked once, with the defaults of cdk.json.
// `npx cdk deploy -c auth=jwt -c issuer=https://login.example.org -c audience=on-record -c alarmTopic=arn:aws:sns:…`
import { RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Node } from 'constructs';
import { z } from 'zod';
import { LEAST_WARM } from './record-table.ts';

const list = z.string().transform((text) => text.split(',').map((part) => part.trim()));
const onOff = z.enum(['on', 'off']);
const days = z.coerce.number().int().min(1).max(3650);

const Settings = z
  .object({
    /** The stack's name; several environments in one account differ by it. */
    name: z.string().regex(/^[A-Za-z][A-Za-z0-9-]{0,60}$/),
    /** Who may read the API: signed by an AWS identity, a token of `issuer`, or everyone. */
    auth: z.enum(['iam', 'jwt', 'none']),
    issuer: z.url().optional(),
    audience: list.optional(),
    /** What a token of auth=jwt must hold to sign uploads. */
    uploadScope: z.string().min(1).default('on-record/upload'),
    /** Origins whose pages may call the API from a browser. */
    cors: list.optional(),
    keepIntermediatesDays: days,
    /** Days that replaced and deleted files are kept in the inbox; without it, for ever. */
    keepVersionsDays: days.optional(),
    /** Point-in-time recovery of the table, 35 days back. */
    backups: onOff.default('on'),
    /** The table's class: `infrequent` stores for 40 % of the price and writes for 125 %. */
    tableClass: z.enum(['standard', 'infrequent']).default('standard'),
    /** X-Ray. */
    traces: onOff.default('on'),
    logRetentionDays: z.coerce.number().pipe(z.enum(RetentionDays)),
    /** Alarms; each costs by the month, and who tries a stack needs none. */
    alarms: onOff.default('on'),
    /** An SNS topic that is told of every alarm. */
    alarmTopic: z.string().startsWith('arn:').optional(),
    /** How many copies of the first two stages' functions may work at once: the brake on what a large drop can use and cost. */
    concurrency: z.coerce.number().int().min(2).max(1000).default(50),
    /** The same of the last, which writes to the table: as many as saturate a new one. */
    recordConcurrency: z.coerce.number().int().min(2).max(1000).default(10),
    /** Functions that the account may run at once, in all. */
    accountConcurrency: z.coerce.number().int().min(10).default(1000),
    /** Write units a second that table and index are made ready for; a new table takes 4,000. */
    warmWrites: z.coerce.number().int().min(LEAST_WARM.writeUnitsPerSecond).optional(),
    /** Requests a second that the API answers before it says 429. */
    requestsPerSecond: z.coerce.number().int().min(1).default(100),
  })
  .refine((settings) => settings.auth !== 'jwt' || (settings.issuer && settings.audience), {
    message: 'auth=jwt needs -c issuer=https://… and -c audience=…',
  })
  .superRefine((settings, context) => {
    for (const message of unworkable(settings)) context.addIssue({ code: 'custom', message });
  })
  .readonly();
export type Settings = z.infer<typeof Settings>;

/** Units a second below which a copy of Record does not get an article or two done before its time is up. */
const LEAST_SHARE = 40;
/** Copies that stay for whoever asks. */
const FOR_QUESTIONS = 50;
/** SQS keeps a message so long before the stage gets it, and what it tells of must still be there. */
const QUEUE_DAYS = 14;

interface Weighed {
  readonly concurrency: number;
  readonly recordConcurrency: number;
  readonly accountConcurrency: number;
  readonly warmWrites?: number | undefined;
  readonly keepIntermediatesDays: number;
}

/** Settings that deploy and then fail, with the reason: better now than in the middle of a large drop. */
function* unworkable(given: Weighed): Generator<string> {
  const { concurrency, recordConcurrency, accountConcurrency, keepIntermediatesDays } = given;
  const { warmWrites = LEAST_WARM.writeUnitsPerSecond } = given;
  const most = Math.floor(warmWrites / LEAST_SHARE);
  if (recordConcurrency > most)
    yield `recordConcurrency=${recordConcurrency} would share the ${warmWrites} write units a second of ${given.warmWrites ? 'this' : 'a new'} table among so many copies that none gets an article done. Take ${most} at most, or -c warmWrites=${recordConcurrency * LEAST_SHARE}.`;
  const needed = 2 * concurrency + recordConcurrency + FOR_QUESTIONS;
  if (needed > accountConcurrency)
    yield `concurrency=${concurrency} and recordConcurrency=${recordConcurrency} need ${needed} functions at once with those for questions, and the account may run ${accountConcurrency}: the rest would be turned away, and the API with it. Lower them, or raise the account's quota and tell it with -c accountConcurrency=…`;
  if (keepIntermediatesDays <= QUEUE_DAYS)
    yield `keepIntermediatesDays=${keepIntermediatesDays} is not longer than the ${QUEUE_DAYS} days that a message may wait in a queue: what it tells of would expire first. Take ${QUEUE_DAYS + 1} at least.`;
}

/** Reads the context; an unfit value stops the synthesis with a sentence that names it. */
export function settingsOf(node: Node): Settings {
  const given = Object.fromEntries(NAMES.map((name) => [name, node.tryGetContext(name)]));
  const parsed = Settings.safeParse(given);
  if (!parsed.success) throw new Error(`The context (-c name=value) does not fit:\n${z.prettifyError(parsed.error)}`);
  return parsed.data;
}

const NAMES = [
  'name',
  'auth',
  'issuer',
  'audience',
  'uploadScope',
  'cors',
  'keepIntermediatesDays',
  'logRetentionDays',
  'alarms',
  'alarmTopic',
  'concurrency',
  'recordConcurrency',
  'accountConcurrency',
  'warmWrites',
  'requestsPerSecond',
  'keepVersionsDays',
  'backups',
  'tableClass',
  'traces',
] as const;
