// Which claim answers which: for each claim that may answer, the claims around it or nothing. Gold claims that the reading finds are its own claims;
// the others stand beside them, so that answers are learned from all of the gold, and from the reading's own claims that are none.
import { readFileSync } from 'node:fs';
import type { GoldArticle, GoldClaim } from '../../../bench/score/gold.ts';
import { entityFinder, party } from '../../../shared/claims/details/entity-of.ts';
import { readPassages } from '../../../shared/claims/passage.ts';
import { fillSlots } from '../../../shared/claims/slots/index.ts';
import { askedOf } from '../../../shared/disputes/answers.ts';
import { extract } from '../../../shared/extract.ts';
import { analyze } from '../../../shared/language/index.ts';
import type { Article } from '../../../shared/model/article.ts';
import { Act, type Claim } from '../../../shared/model/claim.ts';
import type { Span } from '../../../shared/model/span.ts';
import type { Example } from '../fit.ts';
import type { Task } from '../task.ts';

export const disputes: Task = {
  name: 'disputes',
  weights: new URL('../../../shared/disputes/disputes.weights.tsv', import.meta.url),
  decides: 'which of the claims around it a claim answers (denies, rejects, counters), or none',
  examples: (articles) => [...articles.flatMap(examplesOf), ...writtenCases().flatMap(examplesOfCase)],
  fit: { penalty: 0.3 },
};

export function examplesOf(gold: GoldArticle): readonly Example[] {
  const { asked, idOf } = readGold(gold);
  const { disputes: plain = [], optionalDisputes = [] } = gold.gold;
  const ties = plain.map(({ from, to, kind }) => ({ from: list(from).map(idOf), to: list(to).map(idOf), kind }));
  const free = optionalDisputes.flatMap(({ from, to }) => [...list(from), ...list(to)].map(idOf));
  return asked.flatMap(({ answerer, candidates, none }) => {
    const { id } = answerer.side.claim;
    const answers = ties.filter(
      ({ from, kind }) => from.includes(id) && (kind === 'supports') === (answerer.does === 'support'),
    );
    if (answers.length === 0 && free.includes(id)) return [];
    const right = candidates.flatMap(({ value }, place) =>
      answers.some(({ to }) => to.includes(value.claim.id)) ? [place] : [],
    );
    // what it answers is not among them: nothing to learn from
    if (answers.length > 0 && right.length === 0) return [];
    const rows = [...candidates.map(({ features }) => features), none];
    return [{ document: gold.name, candidates: rows, right: right.length > 0 ? right : [candidates.length] }];
  });
}

/** The reading's claims with the gold claims that it misses, and what each may answer. */
export function readGold({ article, gold }: GoldArticle) {
  const { claims: found, entities } = extract(article);
  const syntax = analyze(article.text);
  const wanted = [...gold.claims, ...(gold.optionalClaims ?? [])];
  const twin = pairs(wanted, found);
  const finder = entityFinder(entities, syntax);
  const missed = wanted.filter(({ id }) => !twin.has(id)).flatMap((claim) => asClaim(claim, finder));
  const slotted = fillSlots(missed, readPassages(syntax, article), { finder, times: [] });
  const claims = [...found, ...slotted].sort((a, b) => at(a) - at(b));
  const asked = askedOf(syntax, { claims, entities, headline: article.parts.headline });
  return { asked, claims, idOf: (id: string): string => twin.get(id) ?? `gold ${id}` };
}

interface WrittenCase {
  readonly name: string;
  readonly article: Article;
  readonly ties: readonly (readonly [string, string])[];
}

/** The short articles written for this: cases/disputes.txt. */
export function writtenCases(): readonly WrittenCase[] {
  const file = readFileSync(new URL('../cases/disputes.txt', import.meta.url), 'utf8');
  return file
    .split(/\n{2,}/)
    .map((block) => block.split('\n').filter((line) => line !== '' && !line.startsWith('#')))
    .filter((lines) => lines.length > 1)
    .map((lines, place) => {
      const told = lines.filter((line) => !line.startsWith('>'));
      const text = told.join('\n\n');
      const headline = { start: 0, end: (told[0] as string).length };
      const name = `case ${place + 1}`;
      return {
        name,
        article: {
          id: name,
          key: name,
          revision: '1',
          text,
          parts: { headline, body: { start: headline.end + 2, end: text.length } },
          title: told[0] as string,
          language: 'en',
          contentHash: '0'.repeat(64),
        },
        ties: lines
          .filter((line) => line.startsWith('>'))
          .map(
            (line) =>
              line
                .slice(1)
                .split('->')
                .map((cue) => cue.trim()) as [string, string],
          ),
      };
    });
}

function examplesOfCase({ name, article, ties }: WrittenCase): readonly Example[] {
  const { claims, entities } = extract(article);
  const named = (written: string): string | undefined => {
    const [cue = '', place = '1'] = written.split('#');
    const same = claims.filter((claim) => claim.cue && article.text.slice(claim.cue.start, claim.cue.end) === cue);
    return same[Number(place) - 1]?.id;
  };
  const answers = ties.map(([from, to]) => [named(from), named(to)] as const);
  const syntax = analyze(article.text);
  return askedOf(syntax, { claims, entities, headline: article.parts.headline }).flatMap(
    ({ answerer, candidates, none }) => {
      const meant = answers.filter(([from]) => from === answerer.side.claim.id);
      const to = new Set(meant.map(([, id]) => id));
      const right = candidates.flatMap(({ value }, place) => (to.has(value.claim.id) ? [place] : []));
      if (meant.length > 0 && right.length === 0) return [];
      const rows = [...candidates.map(({ features }) => features), none];
      return [{ document: name, candidates: rows, right: right.length > 0 ? right : [candidates.length] }];
    },
  );
}

const list = (ids: string | readonly string[]): readonly string[] => (typeof ids === 'string' ? [ids] : ids);
const at = ({ content, cue }: Claim): number =>
  Math.min(cue?.start ?? Number.POSITIVE_INFINITY, content[0]?.start ?? 0);

/** Gold id → id of the claim that the reading found for it: cues touch and some of the words are common, or most of them are. */
function pairs(wanted: readonly GoldClaim[], found: readonly Claim[]): ReadonlyMap<string, string> {
  const twins = new Map<string, string>();
  const taken = new Set<string>();
  const all = wanted
    .flatMap((gold) => found.map((claim) => ({ gold, claim, share: common(gold.content, claim.content) })))
    .filter(
      ({ gold, claim, share }) => share >= (gold.cue && claim.cue && overlap(gold.cue, claim.cue) > 0 ? 0.1 : 0.8),
    )
    .sort((a, b) => b.share - a.share);
  for (const { gold, claim } of all)
    if (!twins.has(gold.id) && !taken.has(claim.id)) {
      twins.set(gold.id, claim.id);
      taken.add(claim.id);
    }
  return twins;
}

const size = (spans: readonly Span[]): number => spans.reduce((sum, { start, end }) => sum + end - start, 0);
const overlap = (a: Span, b: Span): number => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
function common(a: readonly Span[], b: readonly Span[]): number {
  const both = a.reduce((sum, x) => sum + b.reduce((inner, y) => inner + overlap(x, y), 0), 0);
  return both / Math.max(1, size(a) + size(b) - both);
}

function asClaim(gold: GoldClaim, finder: ReturnType<typeof entityFinder>): readonly Claim[] {
  const act = Act.safeParse(gold.act);
  if (!act.success || gold.content.length === 0) return [];
  return [
    {
      id: `gold ${gold.id}`,
      form: 'indirect',
      act: act.data,
      polarity: gold.polarity === 'negative' ? 'negative' : 'positive',
      source: gold.source && party(finder, gold.source),
      cue: gold.cue,
      content: gold.content,
      hedges: [],
      about: finder.within(gold.content),
      rule: 'gold',
      confidence: 1,
    },
  ];
}
