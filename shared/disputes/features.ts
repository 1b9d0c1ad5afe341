// A possible answer and a claim it may answer → named features; and those of "no answer here". What the weights beside this speak of.
// "Estrava denies it" and "Kavaria accused Estravan troops" → { "the answerer is the one accused": 1, "denial of a charge": 1, … }
import type { Features } from '../scoring/index.ts';
import { cosine } from '../vectors/index.ts';
import { meet } from './parties.ts';
import { disapproves, type Points, type Reference } from './refers-to.ts';
import { type Side, speaksOf } from './side.ts';

/** What an answer does by its act. */
export type Answers = 'denial' | 'rejection' | 'charge' | 'support' | 'statement';

export interface Answerer {
  readonly side: Side;
  readonly does: Answers;
  readonly reference: Reference | undefined;
}

const DOES: Readonly<Record<string, Answers>> = {
  deny: 'denial',
  reject: 'rejection',
  accuse: 'charge',
  condemn: 'charge',
  allege: 'charge',
  support: 'support',
};

/** By its act; "called the decision a mistake" and "that is false" reject what they point at. */
export function doesOf({ claim, tokens, negation }: Side, reference: Reference | undefined): Answers {
  const does = DOES[claim.act] ?? 'statement';
  const judges = reference && (does === 'statement' || claim.act === 'condemn') && !negation;
  // of what it points at, and so behind it
  return judges && tokens.some((token) => token.start > reference.word.start && disapproves(token))
    ? 'rejection'
    : does;
}

/** What a claim is to those who answer it. */
export function natureOf({ claim, target }: Side): Points | 'denial' {
  if (/^(accuse|allege|condemn)$/.test(claim.act)) return 'charge';
  if (/^(demand|appeal|consult)$/.test(claim.act)) return 'request';
  if (/^(intend|commit|perform|warn)$/.test(claim.act)) return 'plan';
  if (/^(deny|reject)$/.test(claim.act)) return 'denial';
  return target.size > 0 && /^(state|inform|evaluate)$/.test(claim.act) ? 'charge' : 'statement';
}

export interface Pair {
  readonly features: Features;
  /** Words of the two that are the same. */
  readonly shared: readonly string[];
}

/** `last`: the claim of another side that stands last before the answer. */
export function pairOf({ side: a, does, reference }: Answerer, c: Side, last: Side | undefined): Pair {
  const f: Record<string, number> = {};
  const set = (name: string, on: unknown, value = 1): void => {
    if (on) f[name] = value;
  };
  const nature = natureOf(c);
  // parties crossed
  const accused = meet(c.target, a.source);
  const spokenOf = !accused && speaksOf(c, a);
  const aimsBack = meet(a.target, c.source);
  set(`${does}: it is aimed at the answerer`, accused);
  set(`${does}: it speaks of the answerer`, spokenOf);
  set('each is aimed at the other', accused && aimsBack);
  set('its speaker prosecutes', does === 'denial' && c.source.has('noun prosecutor'));
  set('it speaks neither of nor to the answerer', !accused && !spokenOf && !meet(c.addressee, a.source));
  set('the answer is aimed at its speaker', aimsBack);
  set('the answer speaks of its speaker', !aimsBack && speaksOf(a, c));
  set('the answer is aimed at another', !aimsBack && a.target.size > 0 && c.source.size > 0);
  set('nobody says it', c.claim.source === null);
  set('a thing says it', c.claim.source && /^(?:that|this|which|it|these|those)$/i.test(c.text(c.claim.source)));
  // acts
  set(`${does} of a ${nature}`, true);
  set('the accused answers a charge', accused && nature === 'charge');
  const says = does === 'statement' || does === 'charge';
  set('answers by its cue', says && a.answers);
  set('answers by its cue, of the answerer', says && a.answers && (accused || spokenOf));
  set('negated, the accused answers', a.negation && (accused || spokenOf) && nature === 'charge');
  // the noun that refers
  if (reference?.points) {
    const fits =
      reference.points === nature ||
      (reference.points === 'statement' && nature === 'charge') ||
      (reference.points === 'charge' && nature === 'statement' && (accused || spokenOf)) ||
      (/^(?:plan|request)$/.test(reference.points) && /^(?:plan|request)$/.test(nature));
    set('the noun names its act', fits);
    set('the noun names another act', !fits);
    set('the noun is its cue', isOfCue(reference, c));
    set('the noun is its speaker’s', meet(reference.owner, c.source));
  }
  const before = a.order - c.order;
  set('points at what was said just before', reference?.near && before === 1);
  // what is said
  const shared = [...a.words.keys()].filter((lemma) => c.words.has(lemma));
  const share = shared.length / Math.max(2, Math.min(a.words.size, c.words.size));
  const differ = (a.negation === undefined) !== (c.negation === undefined);
  set('words shared', share > 0, Math.min(1, share));
  set(
    'a verb shared',
    [...a.predicates.keys()].some((lemma) => c.predicates.has(lemma)),
  );
  const [x, y] = [a.meaning(), c.meaning()];
  const near = x && y ? cosine(x, y) : 0;
  set('nearness of meaning', near, near);
  set(`nearness of meaning, ${does}`, near, near);
  const names = f['the noun names its act'] || f['the noun is its cue'] || f['points at what was said just before'];
  set('nothing ties them', !accused && !spokenOf && !aimsBack && !names && shared.length === 0);
  set('one negates, words shared', differ, share);
  set('the same words but for a negation', differ && share >= 0.8 && shared.length > 1);
  set('numbers of one thing differ', numbersDiffer(a, c));
  // where they stand
  set('claims between', true, Math.log1p(Math.abs(before)));
  set('it comes later', before < 0);
  set('in the same sentence', a.sentence === c.sentence);
  set('in the sentence before', a.sentence === c.sentence + 1);
  set('in the same paragraph', a.paragraph === c.paragraph);
  set('paragraphs between', true, Math.min(1, Math.abs(a.paragraph - c.paragraph) / 5));
  set('the last said by another', c === last);
  set('in the headline', c.headline && !a.headline);
  set('both in the headline', c.headline && a.headline);
  set('it stands in the answer’s words', within(c, a));
  set('the answer stands in its words', within(a, c));
  return { features: f, shared };
}

/** What speaks for it that nothing here is answered. */
export function noneOf({ side, does, reference }: Answerer): Features {
  const f: Record<string, number> = { 'nothing here': 1, [`nothing here: ${does}`]: 1 };
  if (reference?.near) f['nothing here, though it points at what came before'] = 1;
  else if (reference) f['nothing here, though a noun refers'] = 1;
  if (/^to$/i.test(side.tokens[0]?.form ?? '')) f['nothing here: it will not do something'] = 1;
  if (does === 'statement' || does === 'charge') f[`nothing here: ${side.claim.act}`] = 1;
  if (does === 'statement' && side.negation) f['nothing here: a statement, negated'] = 1;
  if (does === 'statement' && side.answers) f['nothing here: a statement that answers by its cue'] = 1;
  if (side.claim.source === null) f['nothing here: nobody answers'] = 1;
  if (side.claim.polarity === 'negative') f['nothing here: not said'] = 1;
  return f;
}

/** "claim" and "claimed", "criticism" and "criticized". */
function isOfCue({ word }: Reference, { claim, text }: Side): boolean {
  const root = word.form.toLowerCase().slice(0, 5);
  return (
    claim.cue !== null &&
    text(claim.cue)
      .toLowerCase()
      .split(/\W+/)
      .some((one) => one.slice(0, root.length) === root)
  );
}

/** "40 people had died", "22 people had died"; not where they name different places. */
const numbersDiffer = (a: Side, c: Side): boolean =>
  [...a.numbers].some(([thing, number]) => thing !== '' && c.numbers.has(thing) && c.numbers.get(thing) !== number) &&
  (placesIn(a).length === 0 || placesIn(c).length === 0 || placesIn(a).some((place) => c.about.has(place)));

const placesIn = ({ about }: Side): readonly string[] => [...about].filter((key) => key.startsWith('place/'));

/** One claim's cue stands in the other's words. */
const within = (inner: Side, outer: Side): boolean =>
  inner.claim.parent === outer.claim.id ||
  (inner.claim.cue !== null &&
    outer.claim.content.some(
      ({ start, end }) => start <= (inner.claim.cue?.start ?? 0) && (inner.claim.cue?.end ?? 0) <= end,
    ));
