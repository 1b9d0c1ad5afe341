// To whom, and at whom: addressee and target by the cue, its frame and the words said.
import { expect, test } from 'vitest';
import { readClaims } from './read-claims.ts';

/** "to X" and "at Y" of each claim. */
function slotsOf(text: string): readonly string[] {
  const { claims, words } = readClaims(text);
  return claims.map(({ addressee, target }) =>
    [addressee && `to ${words(addressee)}`, target && `at ${words(target)}`].filter(Boolean).join(', '),
  );
}

test.each([
  // told
  ['Officials told reporters that the road was closed.', 'to reporters'],
  ['Mayor Ida Kolb told reporters Friday that the bridge would close.', 'to reporters'],
  ['Officials said Thursday that the government had allowed two visits.', ''],
  ['The agency said May 4 that the dam was safe.', ''],
  ['A spokesman stated to the council that the dam was safe.', 'to the council'],
  ['"The dam is safe," a witness told the Westbridge Courier.', 'to the Westbridge Courier'],
  ['In an interview with the Courier, Kolb said the dam was safe.', 'to the Courier'],
  ['Speaking to journalists, Kolb said the dam was safe.', 'to journalists'],
  ['Kolb, speaking to journalists, said the dam was safe.', 'to journalists'],
  ['Kolb informed President Oss of the plan.', 'to President Oss'],
  // called upon
  ['The ministry urged both sides to stop the fighting.', 'at sides'],
  ['The ministry demanded that Kavaria withdraw its troops.', 'at Kavaria'],
  ['The ministry called on Kavaria to withdraw its troops.', 'at Kavaria'],
  ['The ministry appealed to Kavaria to withdraw its troops.', 'to Kavaria, at Kavaria'],
  ['The ministry said Kavaria must withdraw its troops.', 'at Kavaria'],
  ["Protesters called for the minister's resignation.", 'at the minister'],
  // accused, blamed, opposed
  ['Kavaria accused Estravan troops of crossing the line.', 'at Estravan troops'],
  ['Enge was accused of fraud by his own brother.', 'at Enge'],
  ['Kolb blamed the attack on rebels.', 'at rebels'],
  ["Kolb criticized Velk's refusal to meet.", 'at Velk'],
  ['Kolb rejected a lawsuit filed by Kavaria.', 'at Kavaria'],
  ['Kolb condemned the attack on the embassy.', ''],
  ['Kolb said Velk had lied to the court.', 'at Velk'],
  ['Kolb said Velk had opened the bridge.', ''],
  ['Kolb called Velk a liar.', 'at Velk'],
  ['Kolb called the plan a mistake.', ''],
  ['Kolb praised the volunteers.', 'at the volunteers'],
  ['Kolb declared a state of emergency.', ''],
])('%s → %s', (text, slots) => {
  expect(slotsOf(text)[0]).toBe(slots);
});

test('the same speaker, going on, goes on to the same', () => {
  expect(slotsOf('Kolb told reporters that the bridge was old, adding that it was unsafe.')).toEqual([
    'to reporters',
    'to reporters',
  ]);
  expect(slotsOf('Kolb told reporters that the bridge was old. Velk said it was safe.')).toEqual(['to reporters', '']);
});
