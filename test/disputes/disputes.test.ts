// Which claim answers which, and by which words.
import { describe, expect, test } from 'vitest';
import { findDisputes } from '../../shared/disputes/index.ts';
import { extract } from '../../shared/extract.ts';
import { analyze } from '../../shared/language/index.ts';
import { articleOf, readClaims } from '../claims/read-claims.ts';

/** `answer's cue → kind → answered cue, by words` of each dispute. */
function disputesIn(text: string): readonly string[] {
  const { claims, words } = readClaims(text);
  const cue = (id: string | null): string => words(claims.find((claim) => claim.id === id)?.cue) ?? '(none)';
  return findDisputes(analyze(text), { claims, entities: [] }).map(
    ({ from, to, kind, why }) => `${cue(from)} → ${kind} → ${cue(to)}, by ${why.words.map(words).join(' ')}`,
  );
}

/** `answer's cue → kind → answered cue`, of a whole reading. */
function readDisputes(text: string): readonly string[] {
  const { claims, disputes } = extract(articleOf(text));
  const cue = (id: string | null): string => {
    const found = claims.find((claim) => claim.id === id)?.cue;
    return found ? text.slice(found.start, found.end) : '(none)';
  };
  return disputes.map(({ from, to, kind }) => `${cue(from)} → ${kind} → ${cue(to)}`);
}

describe('an answer that names what it answers', () => {
  test('rejects the claim', () => {
    expect(disputesIn('Kavaria accused Estravan troops of crossing the border. Estrava rejects the claim.')).toEqual([
      'rejects → rejects → accused, by rejects claim',
    ]);
  });

  test('looks past the speaker’s own words', () => {
    expect(
      disputesIn(
        'Kavaria accused Estrava of lying. "We want peace," an Estravan spokesman said. Estrava denied the accusation.',
      ),
    ).toContain('denied → denies → accused, by denied accusation');
  });
});

test('a denial in the accuser’s own words finds the accusation', () => {
  expect(disputesIn('Norvia accused Tarsk of shelling the town. Tarsk denied shelling the town.')).toEqual([
    'denied → denies → accused, by denied shelling town',
  ]);
});

test('a noun after a comma sums up what was said just before it', () => {
  expect(
    disputesIn(
      'The rebels accused the army of theft. The mayor said that two men had fled, a claim the army has denied.',
    ),
  ).toEqual(['has denied → denies → said, by has denied claim']);
});

test('the accused accuses the accuser', () => {
  expect(disputesIn('Norvia accused Tarsk of shelling the town. Tarsk accused Norvia of staging the attack.')).toEqual([
    expect.stringContaining('accused → counter_accuses → accused'),
  ]);
});

test('another party says the same with a negation', () => {
  expect(
    disputesIn(
      'Brandt said that journalists had been jailed for their work. Reyes said no journalist had been jailed for his work.',
    ),
  ).toEqual([expect.stringContaining('said → contradicts → said')]);
});

test('a denial with nothing to deny says so', () => {
  expect(disputesIn('The minister denied that he would resign.')).toEqual(['denied → denies → (none), by denied']);
});

test('an answer withheld answers nothing', () => {
  expect(disputesIn('Norvia accused Tarsk of lying. Tarsk declined to comment on the claim.')).toEqual([]);
});

test('which Congo denies: the aside answers what stands before it', () => {
  expect(disputesIn('Norvia says Tarsk shelters rebels, which Tarsk denies.')).toEqual([
    'denies → denies → says, by denies which',
  ]);
});

describe('with the entities of the article', () => {
  test('two ministries of one name are two parties', () => {
    expect(
      readDisputes(
        'Armenia’s Foreign Ministry said the troops had crossed the border. Azerbaijan’s Foreign Ministry denied the report.',
      ),
    ).toEqual(['denied → denies → said']);
  });

  test('a pronoun that accuses the accuser', () => {
    expect(
      readDisputes(
        'Armenia accused Azerbaijani forces of shelling a village. Azerbaijan’s Foreign Ministry gave no number. It accused Armenia of staging the attack.',
      ),
    ).toEqual(['accused → counter_accuses → accused']);
  });

  test('his criticism is what he said, and not what others complained of', () => {
    expect(
      readDisputes(
        'Farmers complained that the council had hidden the price. Mitchell Crane criticized the mayor for waste. Rosa Delgado dismissed his criticism as noise.',
      ),
    ).toEqual(['dismissed → rejects → criticized']);
  });
});

test('the claim is what somebody claimed, before what others said', () => {
  expect(
    disputesIn(
      'Oss blamed Velk for the crisis. Her ally claimed that Velk had known of the leak. Velk denied the claim.',
    ),
  ).toEqual(['denied → denies → claimed, by denied claim']);
});

test('that this happened: a denial in a pronoun', () => {
  expect(disputesIn('Officials said that missiles had locked onto the jets. Tarsk denied that this happened.')).toEqual(
    ['denied → denies → said, by denied this'],
  );
});

test('what others praise is no demand of somebody', () => {
  expect(disputesIn('Oss demanded that the bank act. Velk praised the decision as prudent.')).toEqual([]);
});

test('an answer that spells out what it answers', () => {
  expect(disputesIn('Kavaria’s claim that its villages were shelled was dismissed by Estrava as propaganda.')).toEqual([
    expect.stringContaining('was dismissed → rejects → claim, by was dismissed claim'),
  ]);
});

describe('a denial answers no other man’s affair', () => {
  test('a nominee’s denial beside another’s accusation', () => {
    expect(
      readDisputes(
        'Ada Sorel accused Judge Rolf Tamm of assault. Vera Lind, whom the president has named for the bank, denied allegations of her own misconduct.',
      ),
    ).not.toContainEqual(expect.stringContaining('→ accused'));
  });

  test('two sides answer one accusation', () => {
    expect(
      readDisputes(
        'Auditors accused Halden and Morva of hiding losses. Halden denied the accusation. Morva rejected the accusation as absurd.',
      ),
    ).toEqual(['denied → denies → accused', 'rejected → rejects → accused']);
  });

  test('his own side answers nobody of his', () => {
    expect(
      readDisputes(
        'Armenia accused Azerbaijan of shelling a village. Armenia’s Foreign Ministry denied that talks had been held.',
      ),
    ).not.toContainEqual(expect.stringContaining('→ accused'));
  });
});

test('two officials’ different tolls contradict each other', () => {
  expect(
    readDisputes(
      'The governor of Brell said 40 people had died in the fire. The police said 22 people had died in the fire.',
    ),
  ).toEqual(['said → contradicts → said']);
});

test('insists that it did not, to an accusation, denies it', () => {
  expect(
    readDisputes(
      'Armenia accused Azerbaijan of moving troops into the zone. Azerbaijan insists that its troops did not enter the zone.',
    ),
  ).toEqual(['insists → denies → accused']);
});
