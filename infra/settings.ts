// What can be chosen at synthesis with `-c name=value`, checked once, with the defaults of cdk.json.
// `npx cdk deploy -c auth=jwt -c issuer=https://login.example.org -c audience=on-record -c alarmTopic=arn:aws:sns:…`
import { RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Node } from 'constructs';
import { z } from 'zod';

const list = z.string().transform((text) => text.split(',').map((part) => part.trim()));
const days = z.coerce.number().int().min(1).max(3650);

const Settings = z
  .object({
    /** The stack's name; several environments in one account differ by it. */
    name: z.string().regex(/^[A-Za-z][A-Za-z0-9-]{0,60}$/),
    /** Who may read the API: signed by an AWS identity, a token of `issuer`, or everyone. */
    auth: z.enum(['iam', 'jwt', 'none']),
    issuer: z.url().optional(),
    audience: list.optional(),
    /** Origins whose pages may call the API from a browser. */
    cors: list.optional(),
    keepIntermediatesDays: days,
    logRetentionDays: z.coerce.number().pipe(z.enum(RetentionDays)),
    /** An SNS topic that is told of every alarm. */
    alarmTopic: z.string().startsWith('arn:').optional(),
    /** How many copies of each stage's function may work at once: the brake on what a large drop can use and cost. */
    concurrency: z.coerce.number().int().min(2).max(1000).default(50),
    /** Requests a second that the API answers before it says 429. */
    requestsPerSecond: z.coerce.number().int().min(1).default(100),
  })
  .refine((settings) => settings.auth !== 'jwt' || (settings.issuer && settings.audience), {
    message: 'auth=jwt needs -c issuer=https://… and -c audience=…',
  })
  .readonly();
export type Settings = z.infer<typeof Settings>;

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
  'cors',
  'keepIntermediatesDays',
  'logRetentionDays',
  'alarmTopic',
  'concurrency',
  'requestsPerSecond',
] as const;
