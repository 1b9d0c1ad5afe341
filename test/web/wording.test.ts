// One vocabulary: what the page says is what the terminal says.
import { expect, test } from 'vitest';
import { claimLines, disputeLines } from '../../cli/claim-lines.ts';
import { Act } from '../../shared/model/claim.ts';
import { Dispute } from '../../shared/model/dispute.ts';
import * as wording from '../../shared/model/wording.ts';
import * as page from '../../web/telling.js';

const KINDS = Dispute.unwrap().shape.kind.options;
const plain = { width: 120, color: false };
const article = { id: 'a', key: 'a.txt', title: 'A day', at: '2021-05-14T00:00:00Z' };
const claim = (act: Act) => ({
  ...{ id: 'c1', article, act, polarity: 'positive', source: null, hedges: [], about: [] },
  content: [{ words: 'the words' }],
});

test('the page tells acts and disputes as the terminal does, each of them, in words that are no codes', () => {
  expect(page.ACTS).toEqual(Act.options);
  expect(page.SAYS).toEqual(wording.ACTS);
  expect(page.ANSWERS).toEqual(wording.ANSWERS);
  expect(page.ANSWERED).toEqual(wording.ANSWERED);
  for (const act of Act.options) expect(page.actOf({ act, polarity: 'positive' })).not.toMatch(/_|perform/);
  for (const kind of KINDS) expect(`${page.answers(kind)} ${page.answeredBy(kind)}`).not.toContain('_');
});

test('a claim and a dispute of the record are told in the terminal by the same words', () => {
  for (const act of Act.options)
    expect(claimLines([claim(act)] as never, plain)).toContain(page.actOf({ act, polarity: 'positive' }));
  for (const kind of KINDS) {
    const dispute = { kind, article, why: { reason: 'names it' }, from: claim('deny'), to: claim('accuse') };
    expect(disputeLines([dispute] as never, plain)).toContain(page.answers(kind));
  }
});
