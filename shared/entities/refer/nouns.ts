// Noun phrases of a sentence, each tied to whom it means: the name beside it, a body or office it tells by itself, a party spoken of
// before, or a party of its own that is never named.
import type { Sentence, Token } from '../../language/reading.ts';
import { headOf as headOfRole } from '../link/role.ts';
import { countryOfRole } from '../lists/country-of-role.ts';
import { isDemonym } from '../lists/demonyms.ts';
import { foldWord } from '../lists/fold.ts';
import { groups } from '../lists/groups.ts';
import { isHonorific, isOffice } from '../lists/person-words.ts';
import { classesOfNoun } from '../lists/thing-words.ts';
import type { Party } from '../party.ts';
import { anaphorAt } from './anaphor.ts';
import { bodyOf } from './bodies.ts';
import { describe } from './described.ts';
import type { Discourse } from './discourse.ts';
import { isDocument } from './features.ts';
import { introducedName, isPersonNoun, type Named } from './introduced.ts';
import { type NounPhrase, nounPhraseAt } from './noun-phrase.ts';
import { officeOf } from './offices.ts';
import { type Found, resolve, type Watch } from './resolve.ts';
import { isCue, type Scene } from './scene.ts';

type Tie = (party: Party, first: number, last: number, kind: 'nominal', confidence: number) => void;

export class Nouns {
  readonly #discourse: Discourse;
  readonly #scene: Scene;
  readonly #here: readonly Named[];
  readonly #tie: Tie;
  readonly #watch: Watch | undefined;
  readonly #documents: NounPhrase[] = [];

  constructor(discourse: Discourse, scene: Scene, here: readonly Named[], tie: Tie, watch: Watch | undefined) {
    this.#discourse = discourse;
    this.#scene = scene;
    this.#here = here;
    this.#tie = tie;
    this.#watch = watch;
  }

  read(token: Token): void {
    const speaks = this.#scene.speaksBy(token) !== undefined;
    if (token.upos !== 'NOUN' && token.upos !== 'PROPN') {
      // "One of them said", "Several told"
      if (!speaks || !isCounted(token)) return;
      const phrase = nounPhraseAt(this.#scene, token);
      const name = introducedName(this.#scene, phrase, this.#here);
      if (name) this.#tie(name.party, phrase.first, token.index + 1, 'nominal', 0.9);
      else this.#describe(phrase);
      return;
    }
    if (/^(?:compound|flat|nmod:desc|amod)/.test(token.relation) && token.head > token.index) return;
    const person = isPersonNoun(token);
    const classes = classesOfNoun(token.lemma.toLowerCase());
    const acts =
      /^nsubj|^obl:agent/.test(token.relation) &&
      (classes.length > 0 || isDocument(token.lemma) || isCue(this.#scene.sentence.tokens[token.head]?.lemma ?? ''));
    if (!(person || classes.length || speaks || acts)) return;
    const phrase = nounPhraseAt(this.#scene, token);
    const name = introducedName(this.#scene, phrase, this.#here);
    if (name) {
      this.#introduce(phrase, name);
      return;
    }
    if (this.#hasNameBehind(phrase)) return;
    if (speaks && isDocument(token.lemma)) {
      this.#documents.push(phrase);
      return;
    }
    const found = this.#byWords(phrase) ?? this.#byLookingBack(phrase);
    if (found) this.#tie(found.party, phrase.first, token.index + 1, 'nominal', found.confidence);
    else if (person || speaks || acts) this.#describe(phrase);
  }

  /** Documents speak for whoever gave them out, and that may stand behind them: "the opinion of the court". */
  finish(): void {
    for (const phrase of this.#documents) {
      const author = this.#author(phrase);
      const found = author
        ? { party: author, confidence: 0.8 }
        : phrase.opener === 'a'
          ? undefined
          : this.#rank(phrase);
      if (found) this.#tie(found.party, phrase.first, phrase.head.index + 1, 'nominal', found.confidence);
      else this.#describe(phrase);
    }
  }

  #introduce(phrase: NounPhrase, { party, mention }: Named): void {
    const { tokens } = this.#scene.sentence;
    if (party.type === 'person' && mention.first > phrase.head.index + 1) {
      let end = mention.first;
      while (/^[,–—]$/.test(tokens[end - 1]?.form ?? '') || isHonorific(tokens[end - 1]?.form ?? '')) end--;
      const text = this.#discourse.syntax.text.slice(tokens[phrase.from]?.start, tokens[end - 1]?.end);
      if (!/^[,–—]/.test(tokens[phrase.head.index + 1]?.form ?? '')) this.#discourse.addRole(party, text);
      party.country ??= this.#countryIn(phrase, end);
    }
    this.#tie(party, phrase.first, phrase.head.index + 1, 'nominal', 0.9);
  }

  /** The country an office is of: "the Kavarian minister", "President of Kavaria". An ambassador to a country is not of it. */
  #countryIn({ from, head }: NounPhrase, end: number): string | undefined {
    const { tokens } = this.#scene.sentence;
    const to = tokens[head.index + 1]?.form === 'of' ? Math.min(end, head.index + 5) : head.index;
    return countryOfRole(tokens, from, to);
  }

  /** "the research vessel Atlantis said": the name speaks. */
  #hasNameBehind({ head }: NounPhrase): boolean {
    return (
      /^(?:compound|nmod:desc|appos|flat|nmod:unmarked)/.test(head.relation) &&
      this.#here.some(({ mention }) => mention.kind === 'name' && mention.first === head.index + 1)
    );
  }

  #byWords({ head, from, opener, narrowed, owner }: NounPhrase): Found | undefined {
    const definite = opener === 'the' || opener === 'this' || opener === 'owner';
    if (!definite && !(opener === 'bare' && isBodyWord(head))) return undefined;
    const { sentence } = this.#scene;
    return (
      officeOf(this.#discourse, sentence, from, head) ??
      (opener === 'owner' && !/^['’]s?$/.test(sentence.tokens[from - 1]?.form ?? '')
        ? undefined
        : bodyOf(
            this.#discourse,
            sentence,
            from,
            head,
            narrowed || (owner !== undefined && /^(?:his|her|their|its)$/i.test(owner.form)),
          ))
    );
  }

  #byLookingBack(phrase: NounPhrase): Found | undefined {
    const { head, opener, narrowed, plural } = phrase;
    const noun = head.lemma.toLowerCase();
    if (opener === 'a' || this.#isNamedApart(head)) return undefined;
    if (opener === 'owner' || narrowed || isOrdinal(this.#scene.sentence, phrase)) return this.#sameWords(phrase);
    if (
      opener === 'bare' &&
      !this.#discourse.describedBy.has(noun) &&
      !this.#discourse.lastByWord.has(noun) &&
      !(isPersonNoun(head) && !plural)
    )
      return undefined;
    return this.#rank(phrase) ?? this.#office(phrase);
  }

  #rank(phrase: NounPhrase): Found | undefined {
    return resolve(this.#discourse, anaphorAt(this.#discourse, this.#scene, phrase.head, 'noun', phrase), this.#watch);
  }

  /** "Velk's lawyer" and again "Velk's lawyer"; "residents of Halvik" twice. */
  #sameWords(phrase: NounPhrase): Found | undefined {
    const earlier = this.#discourse.describedBy.get(phrase.head.lemma.toLowerCase());
    const owner = this.#ownerOf(phrase);
    const party = earlier?.find(
      ({ described }) =>
        described?.plural === phrase.plural && described.owner !== undefined && described.owner === owner,
    );
    return party && { party, confidence: 0.8 };
  }

  /** An office that no name is given to, of a country that the words name: person/president-of-FR. */
  #office({ from, head, plural }: NounPhrase): Found | undefined {
    const { tokens } = this.#scene.sentence;
    const role = headOfRole(tokens.slice(from, head.index + 1).map(({ form }) => form));
    if (plural || !isOffice(role) || role.length < 4 || MANY_HOLD.test(role)) return undefined;
    const country = this.#countryIn({ from, head } as NounPhrase, head.index);
    if (!country) return undefined;
    const party = this.#discourse.parties.of(`person/${role.replace(/[^a-z]+/g, '-')}-of-${country}`, 'person');
    party.name ??= tokens
      .slice(from, head.index + 1)
      .map(({ form }) => form)
      .join(' ');
    party.country ??= country;
    party.confidence = 0.6;
    if (!party.roles.length) party.roles.push(role);
    return { party, confidence: 0.8 };
  }

  #describe(phrase: NounPhrase): void {
    const owner = this.#ownerOf(phrase);
    const party = describe(
      this.#discourse,
      this.#scene,
      phrase,
      /^(?:his|her|its|their)$/i.test(phrase.owner?.form ?? '') ? owner : undefined,
    );
    if (owner && party.described) party.described = { ...party.described, owner };
    this.#tie(party, phrase.first, phrase.head.index + 1, 'nominal', 0.6);
  }

  #ownerOf({ owner }: NounPhrase): Party | undefined {
    return owner && this.#partyAt(owner.index);
  }

  #partyAt(index: number): Party | undefined {
    const sentence = this.#scene.sentence.index;
    return this.#discourse.recent.findLast((one) => one.sentence === sentence && one.first <= index && index < one.last)
      ?.party;
  }

  /** Whose document it is: "Velk's letter", "its report", "a motion brought by Velk", "the ruling of the court". */
  #author(phrase: NounPhrase): Party | undefined {
    const owner = this.#ownerOf(phrase);
    if (owner) return owner;
    const { tokens } = this.#scene.sentence;
    const { head } = phrase;
    for (const token of tokens.slice(head.index + 1, head.index + 14)) {
      const above = tokens[token.head];
      const by = tokens.some(({ head: of, form }) => of === token.index && /^(?:by|from|of)$/i.test(form));
      const own = above === head || (above?.head === head.index && /^acl/.test(above.relation));
      const party = by && own ? this.#partyAt(token.index) : undefined;
      if (party && (party.type === 'person' || party.type === 'organization')) return party;
    }
    return undefined;
  }

  /** "the G9 gang alliance", "the Tres Ríos district": it has a name of its own, and is nothing spoken of. */
  #isNamedApart(head: Token): boolean {
    return this.#scene.sentence.tokens
      .slice(Math.max(0, head.index - 4), head.index)
      .some(
        ({ form, relation, head: above }) =>
          above === head.index &&
          /^(?:compound|nmod)/.test(relation) &&
          /^\p{Lu}/u.test(form) &&
          !isDemonym(form) &&
          !groups.longestAt([foldWord(form)], 0),
      );
  }
}

/** Offices that many hold at once. */
const MANY_HOLD =
  /^(?:official|deputy|delegate|lawmaker|senator|general|candidate|aide|adviser|advisor|judge|captain|colonel|major|spokesman|spokeswoman|spokesperson|negotiator|commander|director|manager|officer|chief|head|leader)$/;

const isBodyWord = ({ form }: Token): boolean => /^(?:government|parliament|army|military)$/i.test(form);

/** What counts some of many: "one", "some", "both". */
const isCounted = ({ upos, form }: Token): boolean =>
  /^(?:NUM|DET|PRON|ADJ|ADV)$/.test(upos) &&
  /^(?:one|some|many|several|most|others?|all|both|none|two|three|four|five|each|more|those|few|another|someone|somebody)$/i.test(
    form,
  );

/** "the country's first president", "the next minister": what one becomes is nobody yet. */
const isOrdinal = ({ tokens }: Sentence, { from, head }: NounPhrase): boolean =>
  tokens
    .slice(from, head.index)
    .some(({ form }) =>
      /^(?:first|next|second|third|last|new|previous|only|youngest|oldest|other|another)$/i.test(form),
    );

/** "It is clear that", "it seems": the pronoun stands for nothing. */
export function meansNothing(sentence: Sentence, token: Token): boolean {
  if (token.relation === 'expl') return true;
  // "denied it", "confirmed it": what was said, no party
  if (
    token.relation === 'obj' &&
    /^(?:deny|confirm|admit|acknowledge|believe|doubt|know|mean|regret)$/.test(sentence.tokens[token.head]?.lemma ?? '')
  )
    return true;
  const next = sentence.tokens.slice(token.index + 1, token.index + 7).map(({ form }) => form.toLowerCase());
  if (/^(?:seem|appear|turn|happen|rain|snow)(?:s|ed|ned)?$/.test(next[0] ?? '')) return true;
  const be = next.findIndex((word) => /^(?:is|was|be|been|'s|’s|becomes?|became)$/.test(word));
  return (
    be >= 0 &&
    be < 3 &&
    next.slice(be + 1).some((word) => /^(?:that|whether|to|how|why|what|who)$/.test(word)) &&
    next
      .slice(be + 1, be + 4)
      .some((word) =>
        /(?:ble|ant|ent|ear|ary|ful|ous|ely|ard|kely|sy|ime|ong|ght|own|ike|rue|ise|ain|al|unclear|not)$/.test(word),
      )
  );
}
