// A noun with the words before it: how it is introduced ("the", "a", "his"), whose it is, whether words behind it narrow it down.
// "his lawyer" → { opener: "his", owner: his }; "the head of the agency" → { opener: "the", narrowed: true }.
import type { Token } from '../../language/reading.ts';
import type { Scene } from './scene.ts';

export interface NounPhrase {
  readonly head: Token;
  /** Its first token without article and owner. */
  readonly from: number;
  /** Its first token. */
  readonly first: number;
  readonly opener: 'the' | 'this' | 'a' | 'owner' | 'bare';
  /** The token that says whose it is: "his", "Velk" of "Velk's". */
  readonly owner: Token | undefined;
  readonly plural: boolean;
  /** True where words behind it say which is meant: "of …", "who …". */
  readonly narrowed: boolean;
}

const BEFORE = /^(?:amod|compound|det|nummod|nmod:poss|det:predet|advmod|nmod:desc|flat|nmod:unmarked)$/;

export function nounPhraseAt(scene: Scene, head: Token): NounPhrase {
  const { tokens } = scene.sentence;
  let first = head.index;
  let owner: Token | undefined;
  for (let at = head.index - 1; at >= 0; at--) {
    const token = tokens[at] as Token;
    const child = childOf(tokens, token, head);
    if (!child || !BEFORE.test(child.relation)) break;
    if (child.relation === 'nmod:poss') owner = child;
    first = at;
  }
  const from = owner ? Math.max(scene.right(owner.index) + 1, first) : first;
  const opening = tokens[from]?.form.toLowerCase() ?? '';
  const word = OPENERS.get(opening);
  return {
    head,
    first,
    from: word && from < head.index ? from + 1 : from,
    opener: owner ? 'owner' : (word ?? 'bare'),
    owner,
    plural: head.features.Number === 'Plur' || /S$/.test(head.xpos) || PLURALS.test(head.lemma),
    narrowed: isNarrowed(tokens, head),
  };
}

const OPENERS: ReadonlyMap<string, NounPhrase['opener']> = new Map([
  ['the', 'the'],
  ['both', 'the'],
  ['this', 'this'],
  ['that', 'this'],
  ['these', 'this'],
  ['those', 'this'],
  ['a', 'a'],
  ['an', 'a'],
  ['another', 'a'],
  ['one', 'a'],
  ['some', 'a'],
  ['several', 'a'],
  ['many', 'a'],
  ['other', 'a'],
  ['two', 'a'],
]);
const PLURALS = /^(?:people|police|staff|crew|public|media)$/i;

/** The child of `head` under which a token hangs, or itself. */
function childOf(tokens: readonly Token[], token: Token, head: Token): Token | undefined {
  let at: Token | undefined = token;
  for (let steps = 0; at && steps < 12; steps++) {
    if (at.head === head.index) return at;
    at = tokens[at.head];
  }
  return undefined;
}

/** "accused the rebels of firing", "robbed the bank of millions": what "of" brings is the verb's, and no part of the noun. */
export const ofIsVerbs = (tokens: readonly Token[], { index, head, relation }: Token): boolean =>
  /^of$/i.test(tokens[index + 1]?.form ?? '') &&
  (tokens[index + 2]?.xpos === 'VBG' ||
    (/^(?:obj|nsubj:pass)$/.test(relation) && CHARGING.has(tokens[head]?.lemma ?? '')));
const CHARGING = new Set(
  'accuse suspect convict acquit clear warn inform remind assure notify rob deprive strip rid relieve'.split(' '),
);

const isNarrowed = (tokens: readonly Token[], head: Token): boolean =>
  !ofIsVerbs(tokens, head) &&
  tokens.some(
    ({ head: above, index, relation }) =>
      above === head.index &&
      index > head.index &&
      index < head.index + 8 &&
      /^(?:nmod|acl|acl:relcl)$/.test(relation) &&
      tokens[head.index + 1]?.form !== ',',
  );
