// A document of a public corpus with what it has gold for, whatever its format; and the article that the reader makes of it.
// Spans are [start, end] pairs into `text`, in UTF-16 units.

import { extract } from '../../../shared/extract.ts';
import type { Extraction } from '../../../shared/model/extraction.ts';
import { normalize } from '../../../shared/normalize/index.ts';

export type Pair = readonly [number, number];

export interface Attribution {
  readonly source: readonly Pair[];
  readonly cue: readonly Pair[];
  readonly content: readonly Pair[];
}

export interface NamedMention {
  readonly span: Pair;
  readonly type: 'person' | 'organization' | 'place';
}

export interface DatedTime {
  readonly span: Pair;
  /** TIMEX3: DATE, TIME, DURATION, SET. */
  readonly type: string;
  readonly value: string;
}

export interface Document {
  readonly id: string;
  readonly text: string;
  readonly title?: string | undefined;
  /** The day it was published, "2016-09-12". */
  readonly published?: string | undefined;
  readonly attributions?: readonly Attribution[] | undefined;
  /** Parts that were not annotated, for attributions. */
  readonly discard?: readonly Pair[] | undefined;
  readonly names?: readonly NamedMention[] | undefined;
  readonly times?: readonly DatedTime[] | undefined;
  /** Where the annotation of names and times ends. */
  readonly annotatedEnd?: number | undefined;
}

/** What a corpus calls persons, organizations and places; other types are left out. */
export function typeOf(label: string): NamedMention['type'] | undefined {
  return {
    person: 'person',
    per: 'person',
    organization: 'organization',
    organisation: 'organization',
    org: 'organization',
    place: 'place',
    location: 'place',
    loc: 'place',
  }[label.toLowerCase()] as NamedMention['type'] | undefined;
}

/** Reads the document as the product would read a file of a news agency (ninjs). Undefined where it is refused. */
export async function readingOf({ id, title, published, text }: Document): Promise<Extraction | undefined> {
  const item = {
    uri: id,
    type: 'text',
    language: 'en',
    ...(title ? { headline: title } : {}),
    ...(published ? { versioncreated: `${published.slice(0, 10)}T12:00:00Z` } : {}),
    body_text: text,
  };
  const bytes = new TextEncoder().encode(JSON.stringify(item));
  const [member] = await normalize({ bytes, key: `${id}.json`, revision: '1' });
  return member && 'article' in member ? extract(member.article) : undefined;
}
