// Parties that the article describes and never names: "a whistleblower who worked at the firm", "residents", "the family of Delan Smail".
// Each is an entity of its article alone (`described/residents`, named: false), so that "he" and "the family" can lead to it.
import type { Token } from '../../language/reading.ts';
import { slugOf } from '../lists/names-known.ts';
import { sexOfWord } from '../lists/person-words.ts';
import type { Party } from '../party.ts';
import type { Discourse } from './discourse.ts';
import { isPersonNoun, isThingNoun } from './introduced.ts';
import { type NounPhrase, ofIsVerbs } from './noun-phrase.ts';
import type { Scene } from './scene.ts';

const LONGEST = 14;

/** A new party of these words. `owner`: whose it is, where the words say it with a pronoun. */
export function describe(discourse: Discourse, scene: Scene, phrase: NounPhrase, owner: Party | undefined): Party {
  const { head, plural } = phrase;
  const name = nameOf(discourse, scene, phrase, owner);
  const person = isPersonNoun(head);
  const slug = slugOf(name).slice(0, 60) || 'somebody';
  let id = `described/${slug}`;
  for (let n = 2; discourse.parties.get(id); n++) id = `described/${slug}-${n}`;
  const party = discourse.parties.of(
    id,
    person ? (plural ? 'group' : 'person') : plural ? 'group' : isThingNoun(head) ? 'organization' : 'other',
  );
  const noun = head.lemma.toLowerCase();
  party.described = { noun, plural, person };
  party.name = name;
  party.sex = plural ? 'u' : sexOfWord(head.form);
  party.confidence = 0.6;
  // "rebels and soldiers" are not the rebels
  if (!scene.sentence.tokens.some(({ head: above, relation }) => above === head.index && relation === 'conj'))
    discourse.describedBy.set(noun, [party, ...(discourse.describedBy.get(noun) ?? []).slice(0, 3)]);
  return party;
}

function nameOf(
  { syntax: { text } }: Discourse,
  scene: Scene,
  { head, first, from, opener }: NounPhrase,
  owner: Party | undefined,
): string {
  const { tokens } = scene.sentence;
  const end = endOf(scene, head, first);
  const ownerName = owner?.name ?? [...(owner?.spellings.keys() ?? [])].sort((a, b) => b.length - a.length)[0];
  const start = opener === 'owner' && !ownerName ? first : opener === 'a' || opener === 'bare' ? first : from;
  const words = text.slice(tokens[start]?.start, tokens[end]?.end).replace(/\s+/g, ' ');
  const plain =
    tokens[start]?.upos === 'PROPN' || /^\p{Lu}{2}/u.test(words) ? words : words[0]?.toLowerCase() + words.slice(1);
  return ownerName ? `${ownerName}'s ${plain}` : plain;
}

/** The last of its words: up to a comma, a bracket or a quotation. */
function endOf(scene: Scene, head: Token, first: number): number {
  const { tokens } = scene.sentence;
  let end = head.index;
  if (ofIsVerbs(tokens, head)) return end;
  const last = Math.min(scene.right(head.index), first + LONGEST);
  for (let at = head.index + 1; at <= last; at++) {
    if (/^[,;:()–—"“”]$/.test(tokens[at]?.form ?? '') || tokens[at]?.relation === 'appos') break;
    end = at;
  }
  while (end > head.index && /^(?:ADP|DET|CCONJ|PUNCT|SCONJ|AUX|PRON)$/.test(tokens[end]?.upos ?? '')) end--;
  return end;
}
