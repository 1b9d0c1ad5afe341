// What a route is: where it is, what it takes, what it gives, and how it finds it. The router, the OpenAPI document and the
// documentation page are all made from these, so that none can say what another does not.
import type { z } from 'zod';
import type { Table } from '../../shared/table/client.ts';
import type { Cursors } from '../../shared/table/cursor.ts';
import type { Inbox } from './inbox.ts';

/** What the answers are made from. */
export interface Rooms {
  readonly table: Table;
  readonly cursors: Cursors;
  readonly inbox: Inbox;
  readonly now: () => Date;
  /** Throws OtherLayout where this version can't read the table. */
  readonly ready?: () => Promise<void>;
}

/** Bodies other than JSON. */
export interface Written {
  readonly contentType: string;
  readonly text: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Answer {
  readonly body: unknown;
  readonly status?: number;
  readonly written?: Written;
  /** The cursor of the page that follows. */
  readonly next?: string;
}

export interface Asked<Path, Query, Body> {
  readonly path: Path;
  readonly query: Query;
  readonly body: Body;
  /** Where the API was asked: "https://….execute-api.us-east-1.amazonaws.com". */
  readonly base: string;
  /** The types of content that the client names. */
  readonly accept: string;
  /** The question without limit and cursor, to which cursors are bound. */
  readonly question: string;
}

export interface Route<
  Path extends z.ZodObject = z.ZodObject,
  Query extends z.ZodObject = z.ZodObject,
  Body extends z.ZodType = z.ZodType,
> {
  readonly method: 'GET' | 'POST';
  /** "/entities/{type}/{name}/claims" */
  readonly path: string;
  readonly id: string;
  readonly summary: string;
  readonly description?: string;
  readonly tag: 'articles' | 'entities' | 'claims' | 'uploads' | 'about';
  readonly pathParameters: Path;
  readonly query: Query;
  readonly body?: Body;
  readonly response: z.ZodType;
  readonly status?: number;
  /** Other content types that `format` gives. */
  readonly formats?: readonly string[];
  readonly answer: (rooms: Rooms, asked: Asked<z.infer<Path>, z.infer<Query>, z.infer<Body>>) => Promise<Answer>;
}

/** Keeps the types of a route's parameters for its answer, and forgets them for the list of routes. */
export const route = <Path extends z.ZodObject, Query extends z.ZodObject, Body extends z.ZodType = z.ZodType>(
  it: Route<Path, Query, Body>,
): Route => it as unknown as Route;
