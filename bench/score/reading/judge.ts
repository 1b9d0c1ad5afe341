// Judges the reading of one article against gold: counts for the table, and every fault by its kind.
// judge(goldArticle, extraction) → { counts: { gold: 11, found: 9, exact: 8 … }, faults: [{ kind: "missed", words: "c3 [state] Velk | said | …" }] }
import type { Claim, Party } from '../../../shared/model/claim.ts';
import type { Extraction } from '../../../shared/model/extraction.ts';
import type { GoldArticle } from '../gold.ts';
import { type Counter, counter, type Judged } from './counts.ts';
import { judgeDisputes } from './disputes.ts';
import { type Match, match } from './match.ts';
import { judgeNames } from './named.ts';
import { Parties } from './parties.ts';
import { equal } from './places.ts';
import { sidesOf, type Wanted } from './sides.ts';

/** Acts that careful readers mistake for each other. */
const NEAR: readonly (readonly string[])[] = [
  ['state', 'inform', 'allege', 'evaluate', 'admit', 'warn'],
  ['accuse', 'allege', 'condemn'],
  ['deny', 'reject'],
  ['demand', 'appeal'],
  ['commit', 'intend', 'state'],
  ['support', 'evaluate', 'state'],
  ['condemn', 'evaluate'],
  ['consult', 'inform'],
  ['reject', 'condemn'],
];

export function judge(gold: GoldArticle, reading: Extraction): Judged {
  const sides = sidesOf(gold, reading);
  const matching = match(sides);
  const parties = new Parties(gold, reading, sides);
  const tally = counter(gold.name);
  const goldOf = new Map([...matching.matches.values()].map((one) => [one.given.claim.id, one.wanted.claim.id]));
  const judging: Judging = { parties, tally, goldOf };
  for (const wanted of sides.wanted) {
    const found = matching.matches.get(wanted);
    if (!wanted.needed) {
      if (found) tally.add('optional');
    } else if (found) {
      tally.add('gold');
      judgeClaim(found, judging);
    } else if (!matching.merged.has(wanted)) {
      tally.add('gold');
      missed(wanted, matching.near.get(wanted), matching.ofGiven, judging);
    }
  }
  for (const given of sides.given) {
    if (matching.ofGiven.has(given) || matching.continuations.has(given)) continue;
    const { act, source, cue, content, rule } = given.claim;
    tally.add('extra');
    tally.fault(
      'extra',
      `[${act}] ${said(parties, source)} | ${said(parties, cue)} | ${parties.say(content)} (${rule})`,
    );
  }
  judgeDisputes(gold, reading, sides, { goldOf, parties, tally });
  for (const phrase of gold.gold.noClaim ?? []) {
    const at = reading.article.text.indexOf(phrase);
    if (at < 0) throw new Error(`${gold.name}: noClaim is not in the text: ${phrase}`);
    const trap = sides.places([{ start: at, end: at + phrase.length }]).words;
    const caught = sides.given.some(
      (one) => one.cue?.size && [...one.cue].every((place) => trap.has(place)) && !matching.ofGiven.has(one),
    );
    tally.right('traps', caught);
    if (caught) tally.fault('trap', phrase);
  }
  judgeNames(gold, reading, tally);
  return { ...tally.result(), givenOf: new Map([...goldOf].map(([given, wanted]) => [wanted, given])) };
}

export interface Judging {
  readonly parties: Parties;
  readonly tally: Counter;
  /** Ids of given claims → ids of the gold claims they were matched with. */
  readonly goldOf: ReadonlyMap<string, string>;
}

const said = (parties: Parties, span: { start: number; end: number } | null): string =>
  span ? parties.say([span]) : '–';

const headOf = (parties: Parties, { claim }: Wanted): string =>
  `${claim.id} [${claim.act}] ${said(parties, claim.source)} | ${said(parties, claim.cue)} |`;

function missed(
  wanted: Wanted,
  near: Match | undefined,
  taken: ReadonlyMap<unknown, unknown>,
  { parties, tally }: Judging,
): void {
  const cueOnly = near && !taken.has(near.given) ? near : undefined;
  if (cueOnly) tally.add('cueOnly');
  const instead = cueOnly ? ` (with that cue is given «${parties.say(cueOnly.given.claim.content)}»)` : '';
  tally.fault('missed', `${headOf(parties, wanted)} ${parties.say(wanted.claim.content)}${instead}`);
}

function judgeClaim(found: Match, judging: Judging): void {
  const { parties, tally } = judging;
  const { wanted, given } = found;
  const head = headOf(parties, wanted);
  const fault = (kind: string, words: string): void => tally.fault(kind, `${head} ${words}`);
  tally.add('found');
  judgeContent(found, judging, fault);
  const entityIsRight = parties.hasRightEntity(wanted, given.claim);
  const names = parties.labels(given.claim.source).join(' / ') || 'none';
  if (!tally.right('source', parties.hasRightSource(wanted, given, entityIsRight)))
    fault('source', `given «${said(parties, given.claim.source)}»`);
  if (!tally.right('entity', entityIsRight)) fault('entity', `is «${wanted.claim.sourceEntity}», given «${names}»`);
  for (const { claim } of found.rest)
    if (parties.labels(claim.source).length > 0 && wanted.claim.sourceEntity)
      if (!parties.leadsTo(wanted.claim.sourceEntity, claim.source))
        fault("continuation's speaker", `given «${parties.labels(claim.source)[0]}»`);
  const acts = [wanted.claim.act, ...(wanted.claim.actAlso ?? [])];
  const near = acts.some((act) => act === given.claim.act || isNear(act, given.claim.act));
  if (near) tally.add('lenient');
  if (!tally.right('act', acts.includes(given.claim.act)))
    fault(near ? 'act (near)' : 'act', `given ${given.claim.act}`);
  if (!tally.right('polarity', (wanted.claim.polarity ?? 'positive') === given.claim.polarity))
    fault('polarity', `given ${given.claim.polarity}`);
  judgeRoles(wanted, given.claim, judging, fault);
  judgeParent(wanted, given.claim, judging, fault);
}

const isNear = (a: string, b: string): boolean => NEAR.some((acts) => acts.includes(a) && acts.includes(b));

type Fault = (kind: string, words: string) => void;

function judgeContent({ wanted, given, content, found }: Match, { parties, tally }: Judging, fault: Fault): void {
  const forms = [content, ...wanted.contents];
  const gold = parties.say(wanted.claim.content);
  const seen = parties.say(given.claim.content);
  const isExact = forms.some((form) => equal(form.words, found.words));
  const isToTheMark = isExact && forms.some((form) => equal(form.all, found.all));
  tally.right('exact', isExact);
  tally.right('toTheMark', isToTheMark);
  if (!isToTheMark) fault(isExact ? 'content marks' : 'content', `is «${gold}», given «${seen}»`);
}

function judgeRoles({ claim }: Wanted, given: Claim, { parties, tally }: Judging, fault: Fault): void {
  const seen = (party: Party | undefined): string =>
    party ? [parties.say([party]), parties.labels(party)[0]].filter(Boolean).join(' = ') : 'none';
  const { calledUpon } = claim;
  const isCalledUpon = (party: Party | undefined): boolean =>
    calledUpon !== undefined && parties.isNamed(calledUpon, party);
  if (calledUpon && !claim.calledUponOptional)
    if (!tally.right('roles', isCalledUpon(given.target) || isCalledUpon(given.addressee)))
      fault('called upon', `is «${calledUpon}», given «${seen(given.target)}» or «${seen(given.addressee)}»`);
  for (const role of ['addressee', 'target'] as const) {
    const name = claim[role];
    if (name && !claim[`${role}Optional`]) {
      if (!tally.right('roles', parties.isNamed(name, given[role])))
        fault(role, `is «${name}», given «${seen(given[role])}»`);
    } else if (given[role] && !(name && parties.isNamed(name, given[role])) && !isCalledUpon(given[role])) {
      tally.add('roleFalse');
      fault(`false ${role}`, `given «${seen(given[role])}»`);
    }
  }
}

function judgeParent({ claim }: Wanted, given: Claim, { tally, goldOf }: Judging, fault: Fault): void {
  const parent = given.parent === undefined ? undefined : (goldOf.get(given.parent) ?? `${given.parent}, not in gold`);
  if (claim.parent && !claim.parentOptional) {
    if (!tally.right('parents', parent === claim.parent))
      fault('parent', `is ${claim.parent}, given ${parent ?? 'none'}`);
  } else if (!claim.parent && parent) {
    tally.add('parentFalse');
    fault('false parent', `given ${parent}`);
  }
}
