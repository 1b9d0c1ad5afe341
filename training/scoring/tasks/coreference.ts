// Whom "he", "the group" or "the statement" means, from the speakers of gold claims: the right candidates are the parties that bear a name
// of the gold speaker; where none does, the phrase is a party of its own. Read twice: the first time by guesses, then by what was learned.
import { readFileSync } from 'node:fs';
import type { GoldArticle, GoldClaim } from '../../../bench/score/gold.ts';
import { findEntities } from '../../../shared/entities/index.ts';
import type { Party } from '../../../shared/entities/party.ts';
import type { Watch } from '../../../shared/entities/refer/index.ts';
import type { Syntax } from '../../../shared/language/index.ts';
import { analyze } from '../../../shared/language/index.ts';
import type { Article } from '../../../shared/model/article.ts';
import type { Span } from '../../../shared/model/span.ts';
import type { Time } from '../../../shared/model/time.ts';
import { replaceWeights } from '../../../shared/scoring/index.ts';
import { findTimes } from '../../../shared/times/index.ts';
import { type Clustered, coreferenceCorpus } from '../coreference-corpus.ts';
import { type Example, fit } from '../fit.ts';
import type { Task } from '../task.ts';

const OPTIONS = { penalty: 3, leastChoices: 5 };

/** Written English that is near the news. */
const GENRES = /_(?:news|interview|bio|speech)_/;

export const coreference: Task = {
  name: 'coreference',
  weights: new URL('../../../shared/entities/refer/coreference.weights.tsv', import.meta.url),
  decides: 'which party a pronoun or noun means, or none that was spoken of before',
  fit: OPTIONS,
  examples(articles, { treebank } = {}) {
    const clustered = treebank ? coreferenceCorpus(treebank, GENRES) : [];
    const read = articles.map((one) => {
      const syntax = analyze(one.article.text);
      return { ...one, syntax, times: findTimes(syntax, one.article) };
    });
    const texts = clustered.map((one) => ({ ...one, syntax: analyze(one.text) }));
    replaceWeights('coreference', new Map());
    const written = cases();
    const all = (): readonly Example[] => [
      ...read.flatMap(examplesOf),
      ...texts.flatMap(clusteredExamples),
      ...written.flatMap(caseExamples),
    ];
    const guessed = all();
    replaceWeights('coreference', fit(guessed, OPTIONS));
    const learned = all();
    replaceWeights('coreference', undefined);
    return learned;
  },
};

type Read = GoldArticle & { readonly syntax: Syntax; readonly times: readonly Time[] };

function examplesOf({ name, article, gold, syntax, times }: Read): readonly Example[] {
  const examples: Example[] = [];
  const watch: Watch = (anaphor, choice, candidates) => {
    const claim = claimAt(gold.claims, anaphor.token);
    if (!claim) return choice.value;
    const right = candidates.flatMap(({ value }, place) => (isNamed(value, claim.sourceEntity) ? [place] : []));
    const nobody = anaphor.kind === 'noun' || anaphor.kind === 'it' || anaphor.kind === 'they';
    if (!right.length && !nobody) return choice.value;
    const none = choice.ranking.find(({ value }) => value === undefined);
    examples.push({
      document: name,
      candidates: [...candidates.map(({ features }) => features), none?.features ?? {}],
      right: right.length ? right : [candidates.length],
    });
    const chosen = choice.ranking.find(
      ({ value }) => value && right.some((place) => candidates[place]?.value === value),
    );
    return chosen?.value;
  };
  findEntities(syntax, article, { times, watch });
  return examples;
}

/** The claim whose speaker this word is, at the head of the words that name them. */
function claimAt(claims: readonly GoldClaim[], word: Span): GoldClaim | undefined {
  return claims.find(
    ({ source, sourceEntity }) => source && sourceEntity && source.start <= word.start && word.end <= source.end,
  );
}

const wordsOf = (name: string): readonly string[] =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]s\b/g, '')
    .match(/[\p{L}\p{N}]+/gu)
    ?.filter((word) => word !== 'the') ?? [];

function isNamed(party: Party, gold: string | null): boolean {
  const names = [party.name ?? '', ...party.spellings.keys()].filter(Boolean).map(wordsOf);
  return (gold ?? '').split('|').some((one) => {
    const right = wordsOf(one);
    return names.some((words) => {
      const common = words.filter((word) => right.includes(word)).length;
      return (
        common > 0 &&
        ((common === Math.min(words.length, right.length) && words.at(-1) === right.at(-1)) ||
          common / (words.length + right.length - common) >= 0.6)
      );
    });
  });
}

type ClusteredText = Clustered & { readonly syntax: Syntax };

/** Pronouns of a treebank with coreference: right are the parties that have a mention of the pronoun's cluster. */
function clusteredExamples({ name, text, mentions, syntax }: ClusteredText): readonly Example[] {
  const examples: Example[] = [];
  const clusterAt = ({ start, end }: Span): string | undefined =>
    mentions
      .filter((one) => one.start <= start && end <= one.end)
      .reduce<Clustered['mentions'][number] | undefined>(
        (a, b) => (a && a.end - a.start <= b.end - b.start ? a : b),
        undefined,
      )?.cluster;
  const spokenBefore = (cluster: string, { start }: Span): boolean =>
    mentions.some((one) => one.cluster === cluster && one.end < start);
  const watch: Watch = (anaphor, choice, candidates) => {
    const { token, phrase } = anaphor;
    const cluster = phrase
      ? clusterAt({ start: syntax.sentences[anaphor.sentence.index]?.tokens[phrase.first]?.start ?? 0, end: token.end })
      : mentions.find(({ start, end }) => start === token.start && end === token.end)?.cluster;
    if (cluster === undefined) return choice.value;
    const right = candidates.flatMap(({ value }, place) =>
      value.mentions.some((mention) => mention.end <= token.start && clusterAt(mention) === cluster) ? [place] : [],
    );
    // whom no candidate is though the text has spoken of them: nothing to learn from
    const missing = anaphor.kind === 'he' || anaphor.kind === 'she' || (phrase && spokenBefore(cluster, token));
    if (!right.length && missing) return choice.value;
    const none = choice.ranking.find(({ value }) => value === undefined);
    examples.push({
      document: `~${name}`,
      // most things that "it" means in a biography are none that the news speaks of
      weight: right.length ? 0.4 : 0.12,
      candidates: [...candidates.map(({ features }) => features), none?.features ?? {}],
      right: right.length ? right : [candidates.length],
    });
    return choice.ranking.find(({ value }) => value && right.some((place) => candidates[place]?.value === value))
      ?.value;
  };
  findEntities(syntax, articleOf(name, text), { times: [], watch });
  return examples;
}

interface Case {
  readonly text: string;
  readonly syntax: Syntax;
  readonly word: Span;
  readonly whom: string;
}

function cases(): readonly Case[] {
  const file = new URL('../coreference-cases.txt', import.meta.url);
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [marked = '', word = '', whom = ''] = /\{(.*?)\|(.*?)\}/.exec(line) ?? [];
      const start = line.indexOf(marked);
      const text = line.replace(marked, word);
      return { text, syntax: analyze(text), word: { start, end: start + word.length }, whom };
    });
}

function caseExamples({ text, syntax, word, whom }: Case): readonly Example[] {
  const examples: Example[] = [];
  const watch: Watch = (anaphor, choice, candidates) => {
    if (anaphor.token.end !== word.end) return choice.value;
    const right = candidates.flatMap(({ value }, place) => (whom !== '-' && isNamed(value, whom) ? [place] : []));
    const none = choice.ranking.find(({ value }) => value === undefined);
    if (right.length || whom === '-')
      examples.push({
        document: `~${text.slice(0, 40)}`,
        weight: 2,
        candidates: [...candidates.map(({ features }) => features), none?.features ?? {}],
        right: right.length ? right : [candidates.length],
      });
    else if (process.env.CASES) console.error(`no candidate is ${whom}: ${text}`);
    return choice.ranking.find(({ value }) => value && right.some((place) => candidates[place]?.value === value))
      ?.value;
  };
  findEntities(syntax, articleOf(text, text), { times: [], watch });
  if (process.env.CASES && examples.length === 0) console.error(`not asked: ${text}`);
  return examples;
}

const articleOf = (name: string, text: string): Article => ({
  id: name,
  key: name,
  revision: '1',
  text,
  parts: { body: { start: 0, end: text.length } },
  title: '',
  language: 'en',
  contentHash: '',
});
