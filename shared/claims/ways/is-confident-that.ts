// An adjective of mind or speech with its content: "is confident that", "was critical of the plan", "seems ready to talk", "opposed to the deal".
import type { Token } from '../../language/index.ts';
import { cueAdjectives } from '../lexicon/cue-lexicon.ts';
import type { Passage } from '../passage.ts';
import type { Proposal, Way } from '../proposal.ts';
import { isRelative, nounPhrase } from '../syntax/noun-phrase.ts';
import { reachOf } from '../syntax/reach.ts';
import { wordsBetween } from '../syntax/spans.ts';

const NAME = 'is-confident-that';

export const isConfidentThat: Way = {
  name: NAME,
  find: (passage) =>
    passage.tokens.flatMap((token) =>
      /^(ADJ|VERB)$/.test(token.upos) && token.index >= passage.begin ? held(passage, token) : [],
    ),
};

function held(passage: Passage, word: Token): readonly Proposal[] {
  const entry =
    cueAdjectives.get(word.upos === 'VERB' ? word.form.toLowerCase() : word.lemma) ??
    cueAdjectives.get(word.form.toLowerCase());
  if (!entry || (word.upos === 'VERB' && word.xpos !== 'VBN')) return [];
  const subject =
    passage.first(word, 'nsubj', 'nsubj:pass') ??
    (word.relation === 'acl:relcl' ? passage.head(word) : undefined) ??
    sharedSubject(passage, word);
  if (!subject || (/^(it|there|this|that)$/.test(subject.lemma) && !isRelative(subject))) return [];
  const copula = passage.first(word, 'cop', 'aux:pass', 'aux');
  for (const child of passage.children(word)) {
    if (child.index < word.index || /^(punct|conj|cc|parataxis)$/.test(child.relation)) continue;
    const first = passage.left(child);
    if (first < word.index || first > word.index + 3) continue;
    const marker = passage.tokens[first]?.form.toLowerCase() ?? '';
    const clause =
      /^(ccomp|advcl|acl)$/.test(child.relation) && (marker === 'that' || child.relation === 'ccomp')
        ? entry.frames.get('clause')
        : undefined;
    const infinitive =
      marker === 'to' && /^(xcomp|advcl|ccomp|acl)$/.test(child.relation) ? entry.frames.get('to') : undefined;
    const preposition = /^(obl|advcl|nmod)/.test(child.relation)
      ? (entry.frames.get(marker) ??
        entry.frames.get(`p:${marker}`) ??
        (marker === 'to' ? entry.frames.get('to-np') : undefined))
      : undefined;
    const act = clause ?? infinitive ?? preposition;
    if (!act) continue;
    const from = preposition && !clause && !infinitive ? first + 1 : first;
    const content = wordsBetween(passage, from, reachOf(passage, word, child.index));
    const { from: s, to: e } = nounPhrase(passage, subject);
    const source = wordsBetween(passage, s, e);
    const cueFrom = copula && copula.index < word.index && word.index - copula.index < 4 ? copula.index : word.index;
    const cue = wordsBetween(passage, cueFrom, from > first ? first : word.index);
    if (!content || !cue || !source) continue;
    const negative = passage.children(word).some((c) => /^(not|n't|n’t|never)$/i.test(c.form));
    return [
      {
        rule: NAME,
        passage,
        source: { ...source, head: subject },
        cue,
        cueHead: word,
        content: [content],
        act,
        negative,
      },
    ];
  }
  return [];
}

function sharedSubject(passage: Passage, word: Token): Token | undefined {
  const head = passage.head(word);
  if (!head || !/^(conj|xcomp)$/.test(word.relation)) return undefined;
  return passage.first(head, 'nsubj');
}
