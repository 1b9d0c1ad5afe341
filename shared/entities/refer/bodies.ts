// "the government", "the army", "the foreign ministry" without a country: whose it is, is settled by who was spoken of last (refer/whose.ts).
import type { Sentence, Token } from '../../language/reading.ts';
import { bodyName } from '../link/body-name.ts';
import type { Discourse } from './discourse.ts';
import type { Found } from './resolve.ts';
import { sideAt } from './whose.ts';

const BODIES: Readonly<Record<string, string>> = {
  government: 'government',
  cabinet: 'government',
  army: 'armed-forces',
  military: 'armed-forces',
  parliament: 'parliament',
  'central bank': 'central-bank',
  'foreign ministry': 'foreign-ministry',
  'defense ministry': 'defense-ministry',
  'defence ministry': 'defense-ministry',
  'interior ministry': 'interior-ministry',
  'finance ministry': 'finance-ministry',
  'health ministry': 'health-ministry',
  'justice ministry': 'justice-ministry',
  'energy ministry': 'energy-ministry',
};

export function bodyOf(
  discourse: Discourse,
  sentence: Sentence,
  first: number,
  head: Token,
  restricted: boolean,
): Found | undefined {
  const words = sentence.tokens.slice(first, head.index + 1).map(({ form }) => form.toLowerCase());
  const body = BODIES[words.slice(-2).join(' ')] ?? (words.length === 1 ? BODIES[words[0] as string] : undefined);
  if (!body || restricted) return undefined;
  const spoken = [...discourse.recent]
    .reverse()
    .find(({ party }) => party?.type === 'organization' && party.id.startsWith(`organization/${body}-of-`));
  if (spoken?.party) return { party: spoken.party, confidence: 0.8 };
  const side = sideAt(discourse, sentence, first);
  if (!side) return undefined;
  const party = discourse.parties.of(`organization/${body}-of-${side.country}`, 'organization');
  party.country ??= /^[A-Z]{2}$/.test(side.country) ? side.country : undefined;
  party.name ??= bodyName(party.id, side.country);
  if (!party.mentions.length) party.confidence = side.confidence;
  return { party, confidence: side.confidence };
}
