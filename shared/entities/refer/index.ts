// Mentions without a name: descriptions ("the ministry", "his office", "residents") and pronouns, each tied to whom it speaks of.
// One pass in reading order, so that each looks back over what is already tied.
import type { Syntax, Token } from '../../language/reading.ts';
import type { Article } from '../../model/article.ts';
import type { Parties, Party, PlacedMention } from '../party.ts';
import { anaphorAt, pronounKind } from './anaphor.ts';
import { Discourse } from './discourse.ts';
import type { Named } from './introduced.ts';
import { meansNothing, Nouns } from './nouns.ts';
import { resolve, type Watch } from './resolve.ts';
import { type Scene, scenesOf } from './scene.ts';
import { settleWhose } from './settle.ts';
import { homeSide } from './whose.ts';

export type { Watch } from './resolve.ts';

export function refer(syntax: Syntax, article: Article, parties: Parties, watch?: Watch): void {
  const scenes = scenesOf(syntax);
  const discourse = new Discourse(
    syntax,
    parties,
    scenes,
    homeSide(parties, article),
    article.parts.headline?.end ?? 0,
  );
  const named = namedBySentence(parties);
  for (const scene of scenes) readSentence(discourse, scene, named.get(scene.sentence.index) ?? [], article, watch);
  for (const party of parties.all())
    if (party.mentions.some((mention) => discourse.moved.has(mention)))
      party.mentions = party.mentions.filter((mention) => !discourse.moved.has(mention));
}

function readSentence(
  discourse: Discourse,
  scene: Scene,
  here: readonly Named[],
  article: Article,
  watch: Watch | undefined,
): void {
  const { sentence } = scene;
  discourse.startSentence(sentence.index);
  const tie = (party: Party, first: number, last: number, kind: 'pronoun' | 'nominal', confidence: number): void => {
    const [from, to] = [sentence.tokens[first] as Token, sentence.tokens[last - 1] as Token];
    const mention: PlacedMention = {
      start: from.start,
      end: to.end,
      kind,
      sentence: sentence.index,
      first,
      last,
      confidence,
    };
    party.mentions.push(mention);
    discourse.speak(discourse.spokenOf(party, mention));
  };
  const nouns = new Nouns(discourse, scene, here, tie, watch);
  let next = 0;
  for (const token of sentence.tokens) {
    while (next < here.length && (here[next] as Named).mention.first <= token.index) {
      const { party, mention } = here[next++] as Named;
      const settled = settleWhose(discourse, sentence, party, mention);
      // the agency of "ORLA (Reuters) -" is nobody who is spoken of
      if (!isCredit(article, mention, discourse.syntax.text)) discourse.speak(discourse.spokenOf(settled, mention));
    }
    const within = here.some(
      ({ mention }) => mention.kind !== 'adjective' && mention.first <= token.index && token.index < mention.last,
    );
    if (within) continue;
    const kind = token.upos === 'PRON' || token.upos === 'DET' ? pronounKind(token.form) : undefined;
    if (kind) {
      if (kind === 'it' && meansNothing(sentence, token)) continue;
      const found = resolve(discourse, anaphorAt(discourse, scene, token, kind), watch);
      if (!found) continue;
      const { party, confidence } = found;
      if (party.type === 'person' && party.sex === 'u' && (kind === 'he' || kind === 'she'))
        party.sex = kind === 'he' ? 'm' : 'f';
      tie(party, token.index, token.index + 1, 'pronoun', confidence);
    } else nouns.read(token);
  }
  nouns.finish();
}

/** An agency in brackets in or right behind the dateline. */
const isCredit = ({ parts: { dateline } }: Article, { start, end }: PlacedMention, text: string): boolean =>
  dateline !== undefined &&
  start >= dateline.start &&
  start <= dateline.end + 3 &&
  text[start - 1] === '(' &&
  text[end] === ')';

function namedBySentence(parties: Parties): ReadonlyMap<number, readonly Named[]> {
  const named = new Map<number, Named[]>();
  for (const party of parties.all())
    for (const mention of party.mentions) {
      const list = named.get(mention.sentence);
      if (list) list.push({ party, mention });
      else named.set(mention.sentence, [{ party, mention }]);
    }
  for (const list of named.values())
    list.sort((a, b) => a.mention.first - b.mention.first || b.mention.last - a.mention.last);
  return named;
}
