// A source under a preposition: "according to the ministry", "in the words of one officer", "per the filing", "in his view".
// The content is the clause around it, joined where the phrase interrupts it.
import type { Token } from '../../language/index.ts';
import type { Span } from '../../model/span.ts';
import type { Passage } from '../passage.ts';
import type { Proposal, Way } from '../proposal.ts';
import { nounPhrase } from '../syntax/noun-phrase.ts';
import { endBeforeAside } from '../syntax/reach.ts';
import { wordsBetween } from '../syntax/spans.ts';
import { beforeAside } from '../syntax/speaker-words.ts';

const NAME = 'according-to';
const PHRASES: readonly (readonly string[])[] = [
  ['according', 'to'],
  ['in', 'the', 'words', 'of'],
  ['in', 'the', 'view', 'of'],
  ['in', 'the', 'opinion', 'of'],
  ['in', 'the', 'eyes', 'of'],
  ['as', 'per'],
  ['per'],
];

export const accordingTo: Way = {
  name: NAME,
  find: (passage) =>
    passage.tokens.flatMap((token) =>
      token.index < passage.begin ? [] : [...sourced(passage, token), ...inHisWords(passage, token)],
    ),
};

/** "In his words, the bill was late": the owner speaks. */
function inHisWords(passage: Passage, token: Token): readonly Proposal[] {
  const [owner, noun] = passage.tokens.slice(token.index + 1, token.index + 3);
  if (
    token.form.toLowerCase() !== 'in' ||
    owner?.xpos !== 'PRP$' ||
    !/^(words|view|opinion|telling|estimation|judgment)$/.test(noun?.form.toLowerCase() ?? '')
  )
    return [];
  const last = (noun as Token).index;
  const cue = wordsBetween(passage, token.index, last);
  if (!cue) return [];
  const source = { start: owner.start, end: owner.end, head: owner };
  return around(passage, token.index, last).map((content) => ({
    rule: NAME,
    passage,
    source,
    cue,
    cueHead: token,
    content,
    act: 'state',
  }));
}

function sourced(passage: Passage, token: Token): readonly Proposal[] {
  const phrase = PHRASES.find((words) =>
    words.every((word, i) => passage.tokens[token.index + i]?.form.toLowerCase() === word),
  );
  if (!phrase || (phrase[0] === 'per' && !isSourcePer(passage, token))) return [];
  const cueTo = token.index + phrase.length - 1;
  const noun = sourceAfter(passage, cueTo);
  if (!noun) return [];
  if (isManner(passage, noun, cueTo)) return [];
  const { from, to } = sourceRange(passage, noun, cueTo);
  const words = wordsBetween(passage, from, to);
  const cue = wordsBetween(passage, token.index, cueTo);
  if (!words || !cue) return [];
  return around(passage, token.index, to).map((content) => ({
    rule: NAME,
    passage,
    source: { ...words, head: noun },
    cue,
    cueHead: token,
    content,
    act: 'state',
  }));
}

/** "according to risk", "according to plan": a bare common noun measures, and does not speak. */
const isManner = (passage: Passage, noun: Token, cueTo: number): boolean =>
  noun.index === cueTo + 1 &&
  noun.xpos === 'NN' &&
  /^\p{Ll}/u.test(noun.form) &&
  !passage.tokens.some(
    (token) => token.head === noun.index && /^(det|amod|nmod|appos|acl|conj)/.test(token.relation),
  ) &&
  !/^(police|state|testimony|data|evidence|research|legend|tradition)$/.test(noun.lemma);

/** The noun that the phrase governs: the head of the words right after it. */
function sourceAfter(passage: Passage, cueTo: number): Token | undefined {
  let noun = passage.tokens.slice(cueTo + 1, cueTo + 8).find((token) => /^(NOUN|PROPN|PRON)$/.test(token.upos));
  for (let steps = 0; noun && steps < 8; steps++) {
    const head = passage.head(noun);
    if (
      !head ||
      head.index <= cueTo ||
      !/^(NOUN|PROPN|PRON)$/.test(head.upos) ||
      !/^(compound|amod|nmod:poss|nummod|flat|det|nmod|appos|conj)/.test(noun.relation) ||
      (head.index < noun.index && !/^(flat)/.test(noun.relation))
    )
      break;
    noun = head;
  }
  return noun;
}

function sourceRange(passage: Passage, noun: Token, cueTo: number): { from: number; to: number } {
  const range = nounPhrase(passage, noun);
  return { from: cueTo + 1, to: beforeAside(passage, cueTo + 1, Math.max(range.to, noun.index)) };
}

const OPENERS = /^(and|but|yet|so|or|nor)$/i;
const ASIDE = /^(meanwhile|however|moreover|separately|furthermore)$/i;

/** "But the talks", "Meanwhile, the talks": the word that ties a sentence to the one before is the writer's. */
const pastOpener = ({ tokens, begin }: Passage): number =>
  OPENERS.test(tokens[begin]?.form ?? '')
    ? begin + 1
    : ASIDE.test(tokens[begin]?.form ?? '') && tokens[begin + 1]?.form === ','
      ? begin + 2
      : begin;

/** The rest of the clause: before the phrase, after it, or both where it interrupts; each is proposed where there are words. */
function around(passage: Passage, from: number, to: number): readonly (readonly Span[])[] {
  const start = pastOpener(passage);
  const before = [start, ...startsWithin(passage, start, from)].flatMap(
    (first) => (from > first ? wordsBetween(passage, first, from - 1) : null) ?? [],
  );
  const goesOn = to + 1 < passage.last && passage.tokens[to + 1]?.form !== '.';
  const after = goesOn ? wordsBetween(passage, to + 1, endBeforeAside(passage, to + 1, passage.last)) : null;
  return [
    ...before.map((words) => [words]),
    ...(after ? [[after]] : []),
    ...(after && before[0] ? [[before[0], after]] : []),
  ];
}

/** Where a second clause begins before the phrase: after a semicolon, or a comma with a conjunction or after a fronted phrase. */
function startsWithin(passage: Passage, start: number, from: number): readonly number[] {
  const marks = passage.tokens
    .slice(start + 1, from - 2)
    .filter((token) => /^[,;:]$/.test(token.form) && !passage.quotationAt(token));
  const first = marks[0];
  const last = marks.at(-1);
  return [...new Set([first, last])].flatMap((mark) => {
    if (!mark) return [];
    const next = passage.tokens[mark.index + 1] as Token;
    return [OPENERS.test(next.form) || /^while$/i.test(next.form) ? mark.index + 2 : mark.index + 1];
  });
}

/** "per the filing", "per Reuters", and not "per day". */
const isSourcePer = (passage: Passage, token: Token): boolean =>
  ((token.index === passage.begin || passage.tokens[token.index - 1]?.form === ',') &&
    /^(the|its|his|her|their|a)$/i.test(passage.tokens[token.index + 1]?.form ?? '')) ||
  (passage.tokens[token.index - 1]?.form === ',' && passage.tokens[token.index + 1]?.upos === 'PROPN');
