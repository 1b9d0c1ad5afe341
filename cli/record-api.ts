// The record's HTTP API as the commands ask it: `await api.get('/articles', { key })`, or all pages of a list in turn.
// A deployed API is signed to (IAM) with the caller's own credentials, or takes the token in ONRECORD_TOKEN where it asks for JWTs.
import { setTimeout as sleep } from 'node:timers/promises';
import { Sha256 } from '@aws-crypto/sha256-js';
import { SignatureV4 } from '@smithy/signature-v4';
import { z } from 'zod';
import type { Stack } from './stack.ts';

export type Query = Readonly<Record<string, string | undefined>>;

/** Items of a page: fewer while few may do. */
const PAGE = { first: 50, later: 500 };

/** Times that a question is asked, and milliseconds between two at most. */
const TIMES = 8;
const LONGEST_WAIT = 10_000;

const Problem = z.object({ title: z.string(), detail: z.string().optional() });
const Page = z.looseObject({ items: z.array(z.unknown()), next: z.string().optional() });

export class RecordApi {
  readonly #stack: Stack;
  constructor(stack: Stack) {
    this.#stack = stack;
  }

  /** Throws with the API's own sentence where it refuses. */
  async get(path: string, query: Query = {}): Promise<unknown> {
    return (await this.request(path, query)).json();
  }

  /** One item after the other, page by page, up to `most`. `page`: the most that the list gives on one; 0 where that can't be asked for. */
  async *items<T>(
    schema: z.ZodType<T>,
    path: string,
    query: Query,
    most: number,
    { page: largest = PAGE.later as number | undefined } = {},
  ): AsyncGenerator<T> {
    let left = most;
    let cursor: string | undefined;
    do {
      const size = Math.min(left, cursor === undefined ? PAGE.first : PAGE.later, largest ?? PAGE.later);
      const limit = largest === 0 ? undefined : String(size);
      const page = Page.parse(await this.get(path, { ...query, limit, cursor }));
      for (const item of page.items.slice(0, left)) yield schema.parse(item);
      left -= page.items.length;
      cursor = page.next;
    } while (cursor !== undefined && left > 0);
  }

  /** What it answers to a question that is asked as JSON. */
  async post(path: string, body: unknown): Promise<unknown> {
    return (await this.request(path, {}, JSON.stringify(body))).json();
  }

  /** With a body it is a POST. */
  async request(path: string, query: Query = {}, body?: string): Promise<Response> {
    const url = new URL(this.#stack.api + path);
    for (const [name, value] of Object.entries(query)) if (value !== undefined) url.searchParams.set(name, value);
    // A space as %20, which every part of the way signs alike.
    url.search = url.search.replaceAll('+', '%20');
    const response = await this.#insisting(url, body).catch((error: Error) => {
      const hint = this.#stack.local ? 'Is the engine still running? Start it with `npm start`.' : '';
      throw new Error(
        `${this.#stack.api} does not answer (${(error.cause as Error | undefined)?.message ?? error.message}). ${hint}`,
      );
    });
    if (response.ok) return response;
    const problem = Problem.safeParse(await response.json().catch(() => undefined));
    const said = problem.success ? (problem.data.detail ?? problem.data.title) : response.statusText;
    throw new Error(`the API answers ${response.status}: ${said}`);
  }

  /** Asks again, later each time, where the API is full or something went wrong on its side. */
  async #insisting(url: URL, body: string | undefined): Promise<Response> {
    for (let asked = 1; ; asked += 1) {
      const headers = await this.#headers(url, body);
      const response = await fetch(url, { headers, ...(body !== undefined && { method: 'POST', body }) });
      if (asked === TIMES || !(response.status === 429 || response.status >= 502)) return response;
      await response.body?.cancel();
      const told = Number(response.headers.get('retry-after')) * 1000;
      await sleep(told || Math.random() * Math.min(LONGEST_WAIT, 200 * 2 ** asked));
    }
  }

  async #headers(url: URL, body: string | undefined): Promise<Record<string, string>> {
    const own: Record<string, string> = body === undefined ? {} : { 'content-type': 'application/json' };
    const token = process.env.ONRECORD_TOKEN;
    if (token) return { ...own, authorization: `Bearer ${token}` };
    if (this.#stack.local) return own;
    const { credentials, region } = this.#stack.s3.config;
    const signer = new SignatureV4({ service: 'execute-api', region: await region(), credentials, sha256: Sha256 });
    const { headers } = await signer.sign({
      method: body === undefined ? 'GET' : 'POST',
      protocol: url.protocol,
      hostname: url.hostname,
      path: url.pathname,
      query: Object.fromEntries(url.searchParams),
      headers: { ...own, host: url.host },
      ...(body !== undefined && { body }),
    });
    return headers;
  }
}
