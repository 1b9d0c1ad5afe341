// `onrecord extract --trace [WORDS] FILE…`: every decision of the reading in the order of the text, those that lost too, and what spoke for and
// against each: so that a claim that was missed can be asked about. Reading and trace stay on this machine.
import { articlesIn } from '../library/articles.ts';
import type { GazetteerEntry } from '../shared/entities/gazetteer.ts';
import { extract } from '../shared/extract.ts';
import type { Article } from '../shared/model/article.ts';
import type { Extraction } from '../shared/model/extraction.ts';
import { overlaps, type Span } from '../shared/model/span.ts';
import { type Contribution, type Decision, type TracedCandidate, traced } from '../shared/scoring/index.ts';
import { plain } from './reading-words.ts';

/** Reasons shown on either side of a candidate. */
const REASONS = 4;
/** Candidates shown of a decision. */
const CANDIDATES = 5;

export interface Tracing {
  /** Only decisions about words that touch these, wherever they stand in the text. */
  readonly words?: string | undefined;
  readonly json?: boolean | undefined;
  readonly gazetteer?: readonly GazetteerEntry[] | undefined;
}

/** The reading of an article, and all decisions that led to it in the order of the words that they are about. */
export function readTraced(
  article: Article,
  options: { gazetteer?: readonly GazetteerEntry[] } = {},
): { readonly reading: Extraction; readonly decisions: readonly Decision[] } {
  const decisions: Decision[] = [];
  const reading = traced(
    (decision) => decisions.push(decision),
    () => extract(article, options),
  );
  return { reading, decisions: decisions.toSorted((a, b) => a.about.start - b.about.start) };
}

export async function tracedFile(path: string, input: Uint8Array | undefined, tracing: Tracing): Promise<string> {
  const members = await articlesIn(input ?? { file: path }, { key: path });
  return members
    .map((member) => {
      if ('refused' in member) return `${path}: refused (${member.refused.code}). ${member.refused.reason}\n`;
      const { article } = member;
      const { decisions } = readTraced(article, tracing.gazetteer ? { gazetteer: tracing.gazetteer } : {});
      const asked = tracing.words === undefined ? decisions : touching(article.text, tracing.words, decisions);
      if (tracing.json) return asked.map((one) => `${JSON.stringify({ key: article.key, ...one })}\n`).join('');
      return `${path}\n${asked.map((one) => shownDecision(article.text, one)).join('\n') || none(article.text, tracing.words)}\n`;
    })
    .join('');
}

const none = (text: string, words: string | undefined): string =>
  words !== undefined && !text.toLowerCase().includes(words.toLowerCase())
    ? `“${words}” does not stand in the text.`
    : 'No decision was made about these words: nothing was proposed as a claim, a party or an answer there. `onrecord parse` shows their syntax.';

function touching(text: string, words: string, decisions: readonly Decision[]): readonly Decision[] {
  const lower = text.toLowerCase();
  const wanted = words.toLowerCase();
  const places: Span[] = [];
  for (let at = lower.indexOf(wanted); wanted !== '' && at >= 0; at = lower.indexOf(wanted, at + 1))
    places.push({ start: at, end: at + wanted.length });
  return decisions.filter(({ about }) => places.some((place) => overlaps(place, about)));
}

export function shownDecision(text: string, { question, about, candidates }: Decision): string {
  const shown = candidates.slice(0, CANDIDATES);
  const more = candidates.length - shown.length;
  return [
    `${question} “${plain(text.slice(about.start, about.end))}” (${about.start}) …${plain(text.slice(Math.max(0, about.start - 40), about.end + 40))}…`,
    ...shown.map(shownCandidate),
    ...(more > 0 ? [`    and ${more} less likely`] : []),
    '',
  ].join('\n');
}

function shownCandidate({ label, chosen, probability, reason, contributions }: TracedCandidate): string {
  const share = probability === undefined ? '' : `${String(Math.round(probability * 100)).padStart(3)}%  `;
  const why = reasonsOf(contributions ?? []);
  return [
    `  ${chosen ? '+' : '-'} ${share}${plain(label)}`,
    ...(reason ? [`        ${reason}`] : []),
    ...why.map((line) => `        ${line}`),
  ].join('\n');
}

/** "for: the cue is a verb of saying +2.1; …", "against: …". */
function reasonsOf(contributions: readonly Contribution[]): readonly string[] {
  const side = (name: string, sign: number): readonly string[] => {
    const given = contributions.filter(({ value, weight }) => value * weight * sign > 0).slice(0, REASONS);
    const words = given.map(({ feature, value, weight }) => `${feature} ${(value * weight).toFixed(1)}`);
    return words.length > 0 ? [`${name}: ${words.join('; ')}`] : [];
  };
  return [...side('for', 1), ...side('against', -1)];
}
