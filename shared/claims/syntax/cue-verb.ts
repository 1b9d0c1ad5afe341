// Every verb of a sentence that the lexicon knows, with its group, subject and reach: what the verb-driven ways start from.
// "Officials have repeatedly said on Friday that …" → verb said, group "have repeatedly said", source Officials.
import type { Token } from '../../language/index.ts';
import { cueVerbs } from '../lexicon/cue-lexicon.ts';
import type { CueEntry } from '../lexicon/frames.ts';
import type { Passage } from '../passage.ts';
import type { Speaker } from '../proposal.ts';
import { isPassive } from './passive.ts';
import { subjectOf } from './subject.ts';
import { relationOf } from './tree.ts';

export interface CueVerb {
  readonly verb: Token;
  readonly entry: CueEntry;
  readonly passive: boolean;
  readonly negative: boolean;
  /** First and last token of the verb group: auxiliaries, adverbs between them, particle. */
  readonly from: number;
  readonly to: number;
  readonly source: Speaker | null;
  /** First token of the clause that reports: subject or verb group, whichever comes first. */
  readonly start: number;
  /** The verb that carries this one: "declined to say", "went on to say". */
  readonly carrier?: Token | undefined;
}

const CARRIERS = /^(decline|refuse|fail|go|continue|proceed|begin|start|rush|hasten|manage|come)$/;
const WITHHOLDS = /^(decline|refuse|fail)$/;

const AUXILIARY = new Set(['aux', 'aux:pass', 'advmod', 'cop']);
const NEGATION = /^(not|n't|n’t|never|nor|neither|hardly|no_longer)$/i;

const known = new WeakMap<Passage, readonly CueVerb[]>();

export function cueVerbsOf(passage: Passage): readonly CueVerb[] {
  const found = known.get(passage) ?? passage.tokens.flatMap((token) => readVerb(passage, token) ?? []);
  known.set(passage, found);
  return found;
}

function readVerb(passage: Passage, verb: Token): CueVerb | undefined {
  if (verb.index < passage.begin || !(/^(VERB|AUX)$/.test(verb.upos) || isVerbInDisguise(passage, verb)))
    return undefined;
  const particle = passage.children(verb).find((c) => c.relation === 'compound:prt' || isParticleLike(verb, c));
  const entry = (particle && cueVerbs.get(`${verb.lemma}_${particle.form.toLowerCase()}`)) ?? cueVerbs.get(verb.lemma);
  if (!entry) return undefined;
  const passive = isPassive(passage, verb);
  const head = relationOf(verb) === 'xcomp' ? passage.head(verb) : undefined;
  const carrier =
    head && CARRIERS.test(head.lemma) && head.index < verb.index && verb.index - head.index < 5 ? head : undefined;
  const from = groupStart(passage, carrier ?? verb);
  const to = particle && particle.index - verb.index < 3 && particle.index > verb.index ? particle.index : verb.index;
  const source = subjectOf(passage, verb, passive);
  const start =
    source &&
    source.head.index < verb.index &&
    (verb.xpos !== 'VBG' || passage.first(verb, 'nsubj')) &&
    source.start >= (passage.tokens[0]?.start ?? 0)
      ? Math.min(from, indexAt(passage, source.start))
      : from;
  const negative = isNegative(passage, verb) || (carrier !== undefined && WITHHOLDS.test(carrier.lemma));
  return { verb, entry, passive, negative, from, to, source, start, carrier };
}

/** "make clear", "hit back": adjectives and adverbs that the lexicon writes as particles. */
const isParticleLike = (verb: Token, child: Token): boolean =>
  child.index > verb.index && child.index - verb.index < 3 && cueVerbs.has(`${verb.lemma}_${child.form.toLowerCase()}`);

/** "The chain plans to close": a finite verb that the tagger took for a plural noun. */
const isVerbInDisguise = (passage: Passage, token: Token): boolean =>
  hasSubject(passage, token) || standsAsVerb(passage, token);

/** "Corvin, the largest chain, plans to close": after an apposition's comma and before "to", where no other verb is the root. */
const standsAsVerb = (passage: Passage, token: Token): boolean =>
  token.xpos === 'NNS' &&
  passage.tokens[token.index - 1]?.form === ',' &&
  passage.tokens[token.index + 1]?.upos === 'PART' &&
  passage.tokens[token.index + 2]?.xpos === 'VB' &&
  /^(NOUN|PROPN)$/.test(passage.head(token)?.upos ?? '') &&
  passage.head(token)?.relation === 'root';

const hasSubject = (passage: Passage, token: Token): boolean =>
  (token.xpos === 'NNS' || (token.xpos === 'NN' && passage.first(token, 'ccomp') !== undefined)) &&
  passage.all(token, 'nsubj').some((child) => child.index < token.index) &&
  passage.all(token, 'xcomp', 'ccomp', 'acl').some((child) => child.index > token.index) &&
  passage.first(token, 'det', 'amod', 'cop', 'case', 'nmod:poss') === undefined;

function groupStart(passage: Passage, verb: Token): number {
  const helpers = new Set(
    passage
      .children(verb)
      .filter((c) => AUXILIARY.has(c.relation) || NEGATION.test(c.form))
      .map((c) => c.index),
  );
  let from = verb.index;
  while (helpers.has(from - 1)) from--;
  while (
    from < verb.index &&
    passage.tokens[from]?.relation === 'advmod' &&
    !NEGATION.test(passage.tokens[from]?.form ?? '')
  )
    from++;
  return from;
}

const isNegative = (passage: Passage, verb: Token): boolean =>
  passage
    .children(verb)
    .some(
      (c) => NEGATION.test(c.form) && c.index < verb.index && passage.quotationAt(c) === passage.quotationAt(verb),
    ) ||
  (relationOf(verb) === 'xcomp' &&
    passage.children(passage.head(verb) ?? verb).some((c) => NEGATION.test(c.form) && c.index < verb.index));

export const indexAt = (passage: Passage, offset: number): number =>
  Math.max(
    0,
    passage.tokens.findIndex((token) => token.end > offset),
  );
