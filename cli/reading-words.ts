// The words of a reading: names, contents, circumstances and answers, as text without control characters.
// "she" → "Anna Rudd (she)"; "to reporters · on Facebook · May 14 (2021-05-14) · on the word of his office".
import { nameOfId } from '../shared/entities/index.ts';
import type { Claim, Party } from '../shared/model/claim.ts';
import type { Extraction } from '../shared/model/extraction.ts';
import type { Span } from '../shared/model/span.ts';
import { ANSWERED, ANSWERS } from '../shared/model/wording.ts';

/** C0, C1 and the marks that turn the direction of writing: an article must not be able to command the terminal. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const CONTROLS = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]+/g;
const PRONOUN = /^(?:he|she|it|they|we|i|who|which|that|his|her|its|their|him|them|the (?:former|latter))$/i;

export const plain = (words: string): string => words.replace(CONTROLS, ' ').replace(/ {2,}/g, ' ').trim();

const at = ({ article }: Extraction, span: Span): string => plain(article.text.slice(span.start, span.end));

/** The name to show for a party: its words; for a pronoun, who it stands for. */
function nameOf(reading: Extraction, party: Party): string {
  const words = at(reading, party);
  const known =
    PRONOUN.test(words) && party.entity !== undefined
      ? (reading.entities.find(({ id }) => id === party.entity)?.name ?? nameOfId(party.entity))
      : undefined;
  return known === undefined ? words : `${plain(known)} (${words})`;
}

export const namesOf =
  (reading: Extraction) =>
  ({ source }: Claim): string =>
    source ? nameOf(reading, source) : '(unnamed)';

/** What was said, its target first: "Estravan troops: of crossing …". */
export function wordsOf(reading: Extraction, { content, target }: Claim): string {
  const said = content.map((span) => at(reading, span)).join(' … ');
  const apart = target && !content.some((span) => span.start <= target.start && target.end <= span.end);
  return apart ? `${at(reading, target)}: ${said}` : said;
}

export function circumstances(reading: Extraction, claim: Claim): string {
  const { addressee, medium, time, place, via, parent, caveats = [] } = claim;
  const day = time && (/^\d{4}/.test(time.value) ? `${at(reading, time)} (${time.value})` : at(reading, time));
  const word = via?.map((party) => nameOf(reading, party)).join(', on the word of ');
  return [
    addressee && `to ${nameOf(reading, addressee)}`,
    medium && withPreposition(reading, medium),
    place && withPreposition(reading, place),
    day,
    word && `on the word of ${word}`,
    parent !== undefined && !word && `within ${numberOf(reading, parent)}`,
    ...caveats.map(({ by, words }) => `but: ${by ? `${nameOf(reading, by)} ` : ''}${at(reading, words)}`),
  ]
    .filter(Boolean)
    .join(' · ');
}

/** "in a statement", "on Facebook", "from Orla": as the article has it. */
function withPreposition(reading: Extraction, span: Span): string {
  const before = /\b(in|on|via|through|over|during|by|at|from|outside|near)\s+$/i.exec(
    reading.article.text.slice(Math.max(0, span.start - 12), span.start),
  );
  return `${before?.[1]?.toLowerCase() ?? 'in'} ${at(reading, span)}`;
}

/** What answers this claim, and what it answers. */
export function answersTo(reading: Extraction, claim: Claim): string {
  const names = namesOf(reading);
  const by = reading.disputes
    .filter(({ to }) => to === claim.id)
    .map(({ kind, from }) => {
      const other = reading.claims.find(({ id }) => id === from);
      return `${ANSWERED[kind]} ${other ? names(other) : '?'} (${numberOf(reading, from)})`;
    });
  const of = reading.disputes
    .filter(({ from }) => from === claim.id)
    .map(({ kind, to }) =>
      to === null ? 'no claim found that it denies' : `${ANSWERS[kind]} ${numberOf(reading, to)}`,
    );
  return [...by, ...of].join(', ');
}

const numberOf = ({ claims }: Extraction, id: string): string =>
  String(claims.findIndex((claim) => claim.id === id) + 1);
