// Claims within claims, words at second hand, and what is denied or withheld.
import { describe, expect, test } from 'vitest';
import { readClaims } from './read-claims.ts';

describe('a claim within another', () => {
  const { claims, words } = readClaims(
    'Velk informed Sadova of his decision to call a meeting, his office said on May 14.',
  );
  const [outer, inner] = claims;

  test('points at the one it stands in', () => {
    expect(claims.map(({ source }) => words(source))).toEqual(['his office', 'Velk']);
    expect(inner?.parent).toBe(outer?.id);
  });

  test('names on whose word we have it', () => {
    expect(inner?.via?.map(words)).toEqual(['his office']);
  });

  test('ends before the outer attribution', () => {
    expect(inner?.content.map(words)).toEqual(['his decision to call a meeting']);
  });
});

test('a name that no list has tells somebody, at second hand', () => {
  const { claims, words } = readClaims(
    'Karovian informed Russian President Vladimir Putin of the plan, his office said on May 14.',
  );
  expect(claims.map(({ source, addressee }) => [words(source), words(addressee)])).toEqual([
    ['his office', undefined],
    ['Karovian', 'Russian President Vladimir Putin'],
  ]);
});

test('two things that somebody did, at second hand, are both that person’s', () => {
  const { claims, words } = readClaims('Velk ordered an inquiry and promised that guards would come, his office said.');
  expect(claims.map(({ source, cue }) => `${words(source)} ${words(cue)}`)).toEqual([
    'his office said',
    'Velk ordered',
    'Velk promised',
  ]);
});

test('a source cited by the one who reports is named', () => {
  const { claims, words } = readClaims(
    'Kavaria has offered help, state television reported, citing the Foreign Ministry.',
  );
  expect(claims.map(({ source, via }) => [words(source), via?.map(words)])).toEqual([
    ['state television', ['the Foreign Ministry']],
  ]);
});

test('what somebody did not say is a negative claim', () => {
  const { claims, words } = readClaims('The company did not say which shops would close.');
  expect(claims.map(({ polarity, cue }) => [polarity, words(cue)])).toEqual([['negative', 'did not say']]);
});

test('"declined to say" is one claim, withheld', () => {
  const { claims, words } = readClaims('She declined to say how much it had cost.');
  expect(claims.map(({ act, polarity, cue }) => [act, polarity, words(cue)])).toEqual([
    ['reject', 'negative', 'declined to say'],
  ]);
});

test('what a denial denies is no claim of its own', () => {
  expect(readClaims('He denies that he ever asked for money.').claims).toHaveLength(1);
});

test('the one told is the addressee, the one accused the target', () => {
  const { claims, words } = readClaims(
    'Velk told reporters in Orla that the army would stay. Norvia accused Tarsk of lying.',
  );
  expect(claims.map(({ addressee, target }) => [words(addressee), words(target)])).toEqual([
    ['reporters', undefined],
    [undefined, 'Tarsk'],
  ]);
});

test('the medium is read off the reporting clause', () => {
  const { claims, words } = readClaims('The mayor said in a statement that the bridge was safe.');
  expect(claims.map(({ medium }) => words(medium))).toEqual(['a statement']);
});
