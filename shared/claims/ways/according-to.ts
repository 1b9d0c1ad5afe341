// A source under a preposition: "according to the ministry", "in the words of one officer", "per the filing", "in his view".
// The content is the clause around it, joined where the phrase interrupts it.
import type { Token } from '../../language/index.ts';
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
  const content = around(passage, token.index, last);
  const cue = wordsBetween(passage, token.index, last);
  if (content.length === 0 || !cue) return [];
  const source = { start: owner.start, end: owner.end, head: owner };
  return [{ rule: NAME, passage, source, cue, cueHead: token, content, act: 'state', score: 0.85 }];
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
  const content = around(passage, token.index, to);
  if (content.length === 0) return [];
  return [
    { rule: NAME, passage, source: { ...words, head: noun }, cue, cueHead: token, content, act: 'state', score: 0.92 },
  ];
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

/** The rest of the clause: before the phrase, after it, or both where it interrupts. */
function around(passage: Passage, from: number, to: number) {
  const openers = /^(and|but|yet|so|or|nor)$/i;
  const start = openers.test(passage.tokens[passage.begin]?.form ?? '') ? passage.begin + 1 : passage.begin;
  const before = from > start ? wordsBetween(passage, start, from - 1) : null;
  const comma = /^[,–—-]+$/.test(passage.tokens[to + 1]?.form ?? '');
  const after =
    to + 1 < passage.last && (comma || !before)
      ? wordsBetween(passage, to + 1, endBeforeAside(passage, to + 1, passage.last))
      : null;
  if (!before) return after ? [after] : [];
  const medial = comma && after && crosses(passage, from, to);
  return medial ? [before, after] : [before];
}

function crosses(passage: Passage, from: number, to: number): boolean {
  return passage.tokens.some((token) => {
    const head = passage.head(token);
    if (!head || token.relation === 'punct') return false;
    return (
      (token.index < from && head.index > to) ||
      (token.index > to && head.index < from && /^(nsubj|cop|aux|obj|xcomp|ccomp|root|advcl|obl)/.test(token.relation))
    );
  });
}

/** "per the filing", "per Reuters", and not "per day". */
const isSourcePer = (passage: Passage, token: Token): boolean =>
  ((token.index === passage.begin || passage.tokens[token.index - 1]?.form === ',') &&
    /^(the|its|his|her|their|a)$/i.test(passage.tokens[token.index + 1]?.form ?? '')) ||
  (passage.tokens[token.index - 1]?.form === ',' && passage.tokens[token.index + 1]?.upos === 'PROPN');
