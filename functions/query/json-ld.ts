// Claims as linked data: schema.org says what they are (Claim, Quotation), the Web Annotation vocabulary where their words
// stand (text position and text quote selectors), and PROV on whose word we have them.
import type { ClaimFound } from '../../shared/table/ask/claims.ts';
import type { TieView } from '../../shared/table/ask/ties.ts';
import type { ArticleRef, PartyView, Quoted } from '../../shared/table/views.ts';
import { linkToClaim } from './links.ts';

const CONTEXT = {
  '@vocab': 'https://schema.org/',
  oa: 'http://www.w3.org/ns/oa#',
  prov: 'http://www.w3.org/ns/prov#',
  act: 'urn:on-record:act:',
  form: 'urn:on-record:form',
  performs: { '@id': 'urn:on-record:performs', '@type': '@id' },
  cue: 'urn:on-record:cue',
  addressee: 'urn:on-record:addressee',
  target: 'urn:on-record:target',
  beneficiary: 'urn:on-record:beneficiary',
  topic: 'urn:on-record:topic',
  sameClaim: 'urn:on-record:same-claim',
  answeredBy: 'urn:on-record:answered-by',
  answers: 'urn:on-record:answers',
};

export const claimsAsJsonLd = (claims: readonly ClaimFound[], base: string) => ({
  '@context': CONTEXT,
  '@graph': claims.map((claim) => claimAsJsonLd(claim, base)),
});

/** A claim that appears in every article that says the same, with the claims that it is tied to besides. */
export function claimWithTies(claim: ClaimFound, ties: readonly TieView[], base: string) {
  const same = ties.filter(({ relation }) => relation === 'same');
  const articles = new Map([claim, ...same.map((tie) => tie.claim)].map(({ article }) => [article.id, article]));
  const own = { ...claimAsJsonLd(claim, base), appearance: [...articles.values()].map(articleAsJsonLd) };
  const link = (relation: TieView['relation']) =>
    ties.filter((tie) => tie.relation === relation).map((tie) => ({ '@id': idOfClaim(tie.claim) }));
  return {
    '@context': CONTEXT,
    '@graph': [
      { ...own, sameClaim: link('same'), answeredBy: link('answered_by'), answers: link('answers') },
      ...ties.map((tie) => claimAsJsonLd(tie.claim, base)),
    ],
  };
}

const idOfClaim = ({ article, id }: ClaimFound): string => `urn:on-record:article:${article.id}#${id}`;

function claimAsJsonLd(claim: ClaimFound, base: string) {
  const { article, source, via = [], cue, content, addressee, target, beneficiary, topic, about, time } = claim;
  const document = articleAsJsonLd(article);
  return {
    '@id': idOfClaim(claim),
    '@type': claim.form === 'indirect' ? 'Claim' : ['Claim', 'Quotation'],
    text: content.map(({ words }) => words).join(' … '),
    url: linkToClaim(claim, base),
    performs: `act:${claim.act}`,
    form: claim.form,
    ...(source && {
      [claim.form === 'indirect' ? 'claimInterpreter' : 'spokenByCharacter']: partyAsJsonLd(source),
      author: partyAsJsonLd(source),
    }),
    ...(about.length > 0 && { about: about.map(({ id, name }) => ({ '@id': entityId(id), name })) }),
    ...(cue && { cue: cue.words }),
    ...(addressee && { addressee: partyAsJsonLd(addressee) }),
    ...(target && { target: partyAsJsonLd(target) }),
    ...(beneficiary && { beneficiary: partyAsJsonLd(beneficiary) }),
    ...(topic && { topic: partyAsJsonLd(topic) }),
    ...(time && { temporal: time.value }),
    appearance: document,
    'prov:wasQuotedFrom': { '@id': document['@id'] },
    ...(via.length > 0 && {
      'prov:wasDerivedFrom': via.map((party) => ({
        '@type': 'prov:Entity',
        'prov:wasAttributedTo': partyAsJsonLd(party),
      })),
    }),
    'oa:hasTarget': content.map((words) => targetAsJsonLd(words, document['@id'])),
  };
}

const articleAsJsonLd = ({ id, key, title, outlet, publishedAt, url }: ArticleRef) => ({
  '@id': `urn:on-record:article:${id}`,
  '@type': 'NewsArticle',
  headline: title,
  identifier: key,
  ...(outlet && { publisher: { '@type': 'Organization', name: outlet } }),
  ...(publishedAt && { datePublished: publishedAt }),
  ...(url && { url }),
});

const TYPES: Readonly<Record<string, string>> = {
  person: 'Person',
  organization: 'Organization',
  place: 'Place',
  event: 'Event',
  work: 'CreativeWork',
};

function partyAsJsonLd({ words, entity, actingAs }: PartyView) {
  const party = actingAs ?? entity;
  return {
    ...(party && { '@id': entityId(party.id) }),
    '@type': TYPES[party?.id.split('/')[0] ?? ''] ?? 'Thing',
    name: party?.name ?? words,
  };
}

const entityId = (id: string): string => `urn:on-record:entity:${encodeURI(id)}`;

/** Offsets count UTF-16 code units of the article's text. */
const targetAsJsonLd = ({ start, end, words }: Quoted, source: string) => ({
  '@type': 'oa:SpecificResource',
  'oa:hasSource': { '@id': source },
  'oa:hasSelector': [
    { '@type': 'oa:TextPositionSelector', 'oa:start': start, 'oa:end': end },
    { '@type': 'oa:TextQuoteSelector', 'oa:exact': words },
  ],
});
