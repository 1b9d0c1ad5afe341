// A line for each article as it is done, asked of the HTTP API: its title, what was found, the time taken; or why it was refused.
//   ✓ Norvia accuses Tarsk of border incursion · 14 entities · 9 claims · 0.4 s
//   ✗ inbox/scan.pdf · refused: the file is encrypted (format.encrypted)
import { styleText } from 'node:util';
import pLimit from 'p-limit';
import { z } from 'zod';
import type { MessageDone } from '../local/lambda/poller.ts';
import { articleIdOf } from '../shared/model/article-id.ts';
import type { Terminal } from './terminal.ts';

const event = z.looseObject({
  Records: z.array(
    z.looseObject({ eventName: z.string(), s3: z.looseObject({ object: z.looseObject({ key: z.string() }) }) }),
  ),
});
const answer = z.looseObject({
  key: z.string(),
  status: z.string(),
  title: z.string().nullish(),
  uploadedAt: z.string().nullish(),
  entities: z.number().nullish(),
  claims: z.number().nullish(),
  members: z.array(z.string()).nullish(),
  at: z.string().nullish(),
  refused: z.looseObject({ code: z.string(), reason: z.string() }).nullish(),
});

/** Results lie under extractions/<article id>/<revision>.json; the last stage is done with one when it is in the record. */
const RESULT = /^extractions\/([^/]+)\//;

export class ArticleLines {
  api = '';
  readonly #terminal: Terminal;
  readonly #say: (line: string) => void;
  readonly #asking = pLimit(2);
  /** Keys of uploads by article id: by its key an article is told without its whole reading. */
  readonly #keys = new Map<string, string>();

  constructor(terminal: Terminal, say: (line: string) => void) {
    this.#terminal = terminal;
    this.#say = say;
  }

  take({ function: by, body, outcome }: MessageDone): void {
    const parsed = event.safeParse(parsedJson(body));
    if (!parsed.success || outcome === 'again') return;
    for (const { s3 } of parsed.data.Records) {
      const key = decodeURIComponent(s3.object.key.replaceAll('+', ' '));
      const id = RESULT.exec(key)?.[1];
      if (key.startsWith('inbox/')) this.#keys.set(articleIdOf(key), key);
      // What fell out of a stage has failed: the function that marks it is named after that.
      if (/fallen/i.test(by) && outcome === 'done')
        this.#say(`${this.#mark('✗', 'red')} ${key} · failed at every try; see the logs`);
      else if (id !== undefined && outcome === 'done')
        void this.#asking(() => this.#print(id, Date.now())).catch(() => undefined);
    }
  }

  /** Resolves when all that was asked has been said. */
  async printed(): Promise<void> {
    while (this.#asking.activeCount + this.#asking.pendingCount > 0) await new Promise((soon) => setTimeout(soon, 5));
  }

  async #print(id: string, doneAt: number): Promise<void> {
    const known = this.#keys.get(id);
    this.#keys.delete(id);
    const path = known === undefined ? `/articles/${id}` : `/articles?key=${encodeURIComponent(known)}`;
    const response = await fetch(this.api + path);
    const body = (response.ok ? await response.json() : undefined) as
      | { readonly items?: readonly unknown[] }
      | undefined;
    const parsed = answer.safeParse(known === undefined ? body : body?.items?.[0]);
    if (!parsed.success) return; // Removed: there is nothing to say of it any more.
    const { key, status, title, uploadedAt, entities, claims, members, refused, at } = parsed.data;
    const name = title || key;
    const seconds = uploadedAt ? `${(Math.max(0, doneAt - Date.parse(uploadedAt)) / 1000).toFixed(1)} s` : '';
    if (refused) return this.#say(`${this.#mark('✗', 'yellow')} ${key} · refused: ${refused.reason} (${refused.code})`);
    if (status !== 'recorded') return this.#say(`${this.#mark('…', 'yellow')} ${name} · ${status}`);
    const counts = members
      ? [counted(members.length, 'article', 'articles')]
      : [counted(entities ?? 0, 'entity', 'entities'), counted(claims ?? 0, 'claim', 'claims')];
    // What nothing dates stands where it was put.
    const date = at && at.slice(0, 19) === uploadedAt?.slice(0, 19) ? 'undated' : '';
    const found = [...counts, date, seconds].filter(Boolean).join(' · ');
    const room = this.#terminal.width - found.length - 5;
    const shown = name.length > room && room > 20 ? `${name.slice(0, room - 1)}…` : name;
    this.#say(`${this.#mark('✓', 'green')} ${shown} · ${found}`);
  }

  #mark(sign: string, color: 'green' | 'yellow' | 'red'): string {
    return this.#terminal.color ? styleText(color, sign) : sign;
  }
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
