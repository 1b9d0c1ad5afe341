// A noun of speaking or thinking with its content: "the claim that …", "his promise to stay", "a demand for money", "Kyiv's warning that …",
// "calls by the opposition for …". The source is its owner, or who stands under "by", "from" or "among".
import type { Token } from '../../language/index.ts';
import type { Act } from '../../model/claim.ts';
import { cueNouns, cueVerbs } from '../lexicon/cue-lexicon.ts';
import type { Passage } from '../passage.ts';
import type { Proposal, Speaker, Way } from '../proposal.ts';
import { nounPhrase } from '../syntax/noun-phrase.ts';
import { isWord, wordsBetween } from '../syntax/spans.ts';

const NAME = 'his-claim';

export const hisClaim: Way = {
  name: NAME,
  find: (passage) =>
    passage.tokens.flatMap((token) =>
      token.upos === 'NOUN' && token.index >= passage.begin ? claimed(passage, token) : [],
    ),
};

function claimed(passage: Passage, noun: Token): readonly Proposal[] {
  const entry = cueNouns.get(noun.lemma);
  if (!entry || entry.frames.has('agent')) return [];
  const found = contentOf(passage, noun, entry.frames);
  if (!found) return [];
  const source = ownerOf(passage, noun);
  if (!source && found.weak) return [];
  const end = trimEnd(passage, found.from, found.to);
  const content = wordsBetween(passage, found.from, end);
  const cue = wordsBetween(passage, noun.index, found.cueTo);
  if (!content || !cue) return [];
  return [{ rule: NAME, passage, source, cue, cueHead: noun, content: [content], act: found.act }];
}

interface Content {
  readonly from: number;
  readonly to: number;
  readonly act: Act;
  readonly cueTo: number;
  readonly weak: boolean;
}

function contentOf(passage: Passage, noun: Token, frames: ReadonlyMap<string, Act>): Content | undefined {
  for (const child of passage.children(noun)) {
    if (child.index < noun.index) continue;
    const to = passage.right(child);
    const first = passage.left(child);
    const marker = passage.tokens[first]?.form.toLowerCase() ?? '';
    const clause = frames.get('clause');
    if (
      clause &&
      /^(acl|ccomp|acl:relcl|appos|parataxis|dep)$/.test(child.relation) &&
      (marker === 'that'
        ? isContentClause(passage, child, first) && first <= noun.index + 6
        : isBareClause(passage, noun, child, first))
    )
      return { from: first, to, act: clause, cueTo: noun.index, weak: false };
    const infinitive = frames.get('to');
    if (infinitive && /^(acl|xcomp|advcl)$/.test(child.relation) && marker === 'to' && first <= noun.index + 5)
      return { from: first, to, act: infinitive, cueTo: noun.index, weak: false };
    const preposition = marker === 'to' ? 'to-np' : marker;
    const act = frames.get(preposition);
    if (act && /^(nmod|acl|obl|advcl)/.test(child.relation) && first <= noun.index + 4 && first < to) {
      if (marker === 'of' && isOwner(child) && !/^(to|for|that)$/.test(marker)) continue;
      return { from: first + 1, to, act, cueTo: first === noun.index + 1 ? first : noun.index, weak: true };
    }
  }
  return undefined;
}

/** "the claims of the ministry": a person or a body under "of" owns the words rather than being them. */
const isOwner = (token: Token): boolean =>
  token.upos === 'PROPN' ||
  /^(official|minister|ministry|government|president|party|leader|critic|expert|people|man|woman|voter|police)$/.test(
    token.lemma,
  );

function ownerOf(passage: Passage, noun: Token): Speaker | null {
  const owner =
    passage.first(noun, 'nmod:poss') ??
    passage
      .all(noun, 'nmod')
      .find((child) => /^(by|from|among)$/.test(passage.first(child, 'case')?.lemma ?? '') && !isAmount(child)) ??
    passage
      .children(noun)
      .find((child) => child.relation === 'compound' && child.upos === 'PROPN' && child.index < noun.index);
  if (owner) return toSpeaker(passage, owner);
  const verb = passage.head(noun);
  // "he made the claim that": the maker is the subject
  if (
    verb &&
    /^(make|issue|give|express|voice|offer|have|raise|repeat|reiterate|deliver|post|publish|release|send|file|launch|level|share|hold|take|put|deny|reject|dismiss|face)$/.test(
      verb.lemma,
    ) &&
    /^(obj)$/.test(noun.relation)
  ) {
    const subject = passage.first(verb, 'nsubj');
    if (subject && subject.relation === 'nsubj' && !/^(deny|reject|dismiss|face)$/.test(verb.lemma))
      return toSpeaker(passage, subject);
  }
  return null;
}

/** "a forecast cut by 15%": an amount speaks of nothing. */
const isAmount = ({ upos, lemma }: Token): boolean => /^(NUM|SYM)$/.test(upos) || /^(percent|point|%)$/.test(lemma);

function toSpeaker(passage: Passage, token: Token): Speaker {
  const { from, to } = nounPhrase(passage, token);
  const words = wordsBetween(passage, from, to) ?? token;
  const clean = /['’]s?$/.test(passage.text.slice(words.start, words.end))
    ? words.end - (/['’]s$/.test(passage.text.slice(words.start, words.end)) ? 2 : 1)
    : words.end;
  return { start: words.start, end: clean, head: token };
}

function trimEnd(passage: Passage, from: number, to: number): number {
  let end = to;
  while (end > from && !isWord(passage.tokens[end] as Token) && !passage.quotationAt(passage.tokens[end] as Token))
    end--;
  return end;
}

/** "reports he had fled": a clause with its subject right after the noun, and not "a charge Baku denied". */
const isBareClause = (passage: Passage, noun: Token, clause: Token, first: number): boolean => {
  const subject = passage.first(clause, 'nsubj', 'nsubj:pass');
  return (
    first === noun.index + 1 &&
    subject !== undefined &&
    passage.left(subject) === first &&
    !/^W/.test(subject.xpos) &&
    !cueVerbs.has(clause.lemma)
  );
};

/** "warning that the dam could break", not "a charge that Baku denied", where "that" is what was denied. */
const isContentClause = (passage: Passage, clause: Token, first: number): boolean =>
  passage.tokens[first]?.relation === 'mark' ||
  ((passage.first(clause, 'nsubj', 'nsubj:pass')?.index ?? -1) > first && !cueVerbs.has(clause.lemma));
