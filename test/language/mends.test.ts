import { expect, test } from 'vitest';
import { type Draft, mend } from '../../shared/language/mends/index.ts';

/** "form lemma UPOS XPOS head relation [feats]" a line, heads from 1 as in CoNLL-U. */
function draft(lines: string): Draft {
  const rows = lines
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/));
  const column = (at: number): string[] => rows.map((row) => row[at] ?? '_');
  return {
    forms: column(0),
    lemmas: column(1),
    upos: column(2),
    xpos: column(3),
    heads: column(4).map((head) => Number(head) - 1),
    labels: column(5),
    feats: column(6),
  };
}

const arcs = (mended: Draft): string[] =>
  mended.heads.map((head, at) => `${mended.forms[at]} ${mended.labels[at]} ${mended.forms[head] ?? '-'}`);

function mended(lines: string): string[] {
  const sentence = draft(lines);
  mend(sentence);
  return arcs(sentence);
}

test('the subject of what is said is not that of the verb of saying', () => {
  expect(
    mended(`
      talks talk NOUN NNS 6 nsubj
      failed fail VERB VBD 6 ccomp VerbForm=Fin
      , , PUNCT , 2 punct
      two two NUM CD 5 nummod
      officials official NOUN NNS 6 nsubj
      said say VERB VBD 0 root VerbForm=Fin`),
  ).toContain('talks nsubj failed');
});

test('a role before a name describes it', () => {
  const found = mended(`
    agency agency NOUN NN 2 compound
    head head NOUN NN 5 nsubj
    Jan Jan PROPN NNP 5 nsubj
    Hale Hale PROPN NNP 3 flat
    left leave VERB VBD 0 root VerbForm=Fin`);
  expect(found).toContain('head nmod:desc Jan');
  expect(found).toContain('Jan nsubj left');
});

test('a verb of saying at the end governs what is said', () => {
  const found = mended(`
    NASA NASA PROPN NNP 2 nsubj
    looks look VERB VBZ 0 root VerbForm=Fin
    up up ADV RB 2 advmod
    , , PUNCT , 6 punct
    it it PRON PRP 6 nsubj
    announced announce VERB VBD 2 parataxis VerbForm=Fin
    . . PUNCT . 2 punct`);
  expect(found).toContain('announced root -');
  expect(found).toContain('looks ccomp announced');
  expect(found).toContain('. punct announced');
});

test('what is said in a statement is what is said', () => {
  expect(
    mended(`
      It it PRON PRP 2 nsubj
      said say VERB VBD 0 root VerbForm=Fin
      in in ADP IN 5 case
      a a DET DT 5 det
      statement statement NOUN NN 2 obl
      that that SCONJ IN 8 mark
      troops troop NOUN NNS 8 nsubj
      left leave VERB VBD 5 acl VerbForm=Fin`),
  ).toContain('left ccomp said');
});

test('what one is told is no relative clause', () => {
  expect(
    mended(`
      He he PRON PRP 2 nsubj
      told tell VERB VBD 0 root VerbForm=Fin
      the the DET DT 4 det
      paper paper NOUN NN 2 iobj
      talks talk NOUN NNS 7 nsubj
      were be AUX VBD 7 cop
      dead dead ADJ JJ 4 acl:relcl`),
  ).toContain('dead ccomp told');
});

test('a participle before the subject is no main verb', () => {
  const found = mended(`
    Asked ask VERB VBN 0 root VerbForm=Part
    why why ADV WRB 1 advmod
    , , PUNCT , 1 punct
    she she PRON PRP 5 nsubj
    left leave VERB VBD 1 parataxis VerbForm=Fin
    . . PUNCT . 1 punct`);
  expect(found).toContain('left root -');
  expect(found).toContain('Asked advcl left');
});

test('the speaker outside of the quotation marks is not the subject within', () => {
  const found = mended(`
    “ “ PUNCT \`\` 4 punct
    We we PRON PRP 3 nsubj
    know know VERB VBP 8 ccomp VerbForm=Fin
    them they PRON PRP 3 obj
    , , PUNCT , 3 punct
    ” ” PUNCT '' 3 punct
    Hale Hale PROPN NNP 3 nsubj
    said say VERB VBD 0 root VerbForm=Fin`);
  expect(found).toContain('Hale nsubj said');
});

test('what grammar leaves alone stays', () => {
  const plain = `
    He he PRON PRP 2 nsubj
    left leave VERB VBD 0 root VerbForm=Fin
    . . PUNCT . 2 punct`;
  expect(mended(plain)).toEqual(arcs(draft(plain)));
});

test('a quotation is what is said, whatever it looked like', () => {
  expect(
    mended(`
      “ “ PUNCT \`\` 4 punct
      Full full ADJ JJ 4 amod
      panic panic NOUN NN 4 compound
      mode mode NOUN NN 7 nsubj
      , , PUNCT , 4 punct
      ” ” PUNCT '' 4 punct
      said say VERB VBD 0 root VerbForm=Fin
      Hale Hale PROPN NNP 7 nsubj`),
  ).toContain('mode ccomp said');
});

test('a noun behind a verb of saying that ends a quotation is who speaks', () => {
  expect(
    mended(`
      “ “ PUNCT \`\` 3 punct
      I I PRON PRP 3 nsubj
      did do VERB VBD 6 ccomp VerbForm=Fin
      , , PUNCT , 3 punct
      ” ” PUNCT '' 3 punct
      said say VERB VBD 0 root VerbForm=Fin
      host host NOUN NN 6 ccomp
      Jan Jan PROPN NNP 7 flat`),
  ).toContain('host nsubj said');
});

test('a clause that was joined to the verb of saying is joined to what is said', () => {
  const found = mended(`
    It it PRON PRP 2 nsubj
    asked ask NOUN NN 0 root VerbForm=Fin
    , , PUNCT , 6 punct
    but but CCONJ CC 10 cc
    he he PRON PRP 6 nsubj
    refused refuse VERB VBD 10 advcl VerbForm=Fin
    , , PUNCT , 10 punct
    the the DET DT 9 det
    source source NOUN NN 10 nsubj
    added add VERB VBD 2 ccomp VerbForm=Fin
    . . PUNCT . 2 punct`);
  expect(found).toContain('added root -');
  expect(found).toContain('asked ccomp added');
  expect(found).toContain('refused conj asked');
  expect(found).toContain('but cc refused');
});

test('the verb that a headline turns on', () => {
  const rejects = mended(`
    Kremlin Kremlin PROPN NNP 2 compound
    Rejects reject VERB VBZ 3 nsubj
    Claims claim VERB VBZ 0 root
    It it PRON PRP 5 nsubj
    Lied lie VERB VBD 3 ccomp VerbForm=Fin`);
  expect(rejects).toEqual([
    'Kremlin nsubj Rejects',
    'Rejects root -',
    'Claims obj Rejects',
    'It nsubj Lied',
    'Lied acl Claims',
  ]);
  const calls = mended(`
    Leader leader NOUN NN 2 compound
    calls call NOUN NNS 0 root
    for for ADP IN 4 case
    vote vote NOUN NN 2 nmod`);
  expect(calls).toEqual(['Leader nsubj calls', 'calls root -', 'for case vote', 'vote obl calls']);
});

test('what is believed to do something is its subject', () => {
  expect(
    mended(`
      Analysts analyst NOUN NNS 2 nsubj
      believe believe VERB VBP 0 root VerbForm=Fin
      shares share NOUN NNS 2 obj
      may may AUX MD 5 aux VerbForm=Fin
      fall fall VERB VB 2 ccomp VerbForm=Inf`),
  ).toContain('shares nsubj fall');
});

test('the name between commas is the office-holder', () => {
  expect(
    mended(`
      envoy envoy NOUN NN 8 nsubj
      for for ADP IN 3 case
      Syria Syria PROPN NNP 1 nmod
      , , PUNCT , 5 punct
      Jan Jan PROPN NNP 3 appos
      Hale Hale PROPN NNP 5 flat
      , , PUNCT , 1 punct
      left leave VERB VBD 0 root VerbForm=Fin`),
  ).toContain('Jan appos envoy');
});

test('a report after a command: the last verb of saying governs', () => {
  const found = mended(`
    Hale Hale PROPN NNP 2 nsubj
    urged urge VERB VBD 0 root VerbForm=Fin
    calm calm NOUN NN 2 obj
    , , PUNCT , 2 punct
    agencies agency NOUN NNS 6 nsubj
    reported report VERB VBD 2 ccomp VerbForm=Fin
    . . PUNCT . 2 punct`);
  expect(found).toContain('reported root -');
  expect(found).toContain('urged ccomp reported');
});

test('a name at the head of a sentence is the subject of its verb', () => {
  expect(
    mended(`
      Hale Hale PROPN NNP 0 root
      , , PUNCT , 3 punct
      54 54 NUM CD 1 appos
      , , PUNCT , 1 punct
      denied deny VERB VBD 1 conj VerbForm=Fin
      it it PRON PRP 5 obj`),
  ).toEqual(expect.arrayContaining(['denied root -', 'Hale nsubj denied']));
});

test('what is said is said, even where its verb looked like a noun', () => {
  expect(
    mended(`
      ferry ferry NOUN NN 6 nsubj
      sails sail NOUN NNS 1 nmod
      again again ADV RB 6 advmod
      , , PUNCT , 6 punct
      police police NOUN NNS 6 nsubj
      said say VERB VBD 0 root VerbForm=Fin`),
  ).toEqual(expect.arrayContaining(['ferry ccomp said', 'again advmod ferry', 'police nsubj said']));
});

test('a verb of saying put between subject and verb has a subject of its own', () => {
  expect(
    mended(`
      Talks talk NOUN NNS 4 nsubj
      , , PUNCT , 4 punct
      officials official NOUN NNS 4 nsubj
      said say VERB VBD 0 root VerbForm=Fin
      , , PUNCT , 4 punct
      will will AUX MD 7 aux VerbForm=Fin
      resume resume VERB VB 4 ccomp VerbForm=Inf`),
  ).toContain('Talks nsubj resume');
  expect(
    mended(`
      Fire fire NOUN NN 6 nsubj
      , , PUNCT , 4 punct
      residents resident NOUN NNS 1 conj
      say say VERB VBP 6 parataxis VerbForm=Fin
      , , PUNCT , 4 punct
      began begin VERB VBD 0 root VerbForm=Fin`),
  ).toContain('residents nsubj say');
});

test('a name that looked like an adjective is the subject of its verb', () => {
  const sentence = draft(`
    Pashinian pashinian ADJ JJ 2 advmod
    informed inform VERB VBD 6 advcl VerbForm=Fin
    Putin Putin PROPN NNP 2 obj
    , , PUNCT , 2 punct
    aides aide NOUN NNS 6 nsubj
    said say VERB VBD 0 root VerbForm=Fin`);
  mend(sentence);
  expect(arcs(sentence)).toEqual(expect.arrayContaining(['Pashinian nsubj informed', 'informed ccomp said']));
  expect(sentence.upos[0]).toBe('PROPN');
});

test('what is said after a date, or without evidence, is said', () => {
  expect(
    mended(`
      Hale Hale PROPN NNP 2 nsubj
      said say VERB VBD 0 root VerbForm=Fin
      on on ADP IN 5 case
      May May PROPN NNP 5 nmod:unmarked
      14 14 NUM CD 2 obl
      that that SCONJ IN 8 mark
      troops troop NOUN NNS 8 nsubj
      left leave VERB VBD 5 acl:relcl VerbForm=Fin`),
  ).toContain('left ccomp said');
});

test('a name before the verb of what is said is its subject', () => {
  expect(
    mended(`
      Hale Hale PROPN NNP 6 ccomp
      called call VERB VBN 1 advcl VerbForm=Part
      for for ADP IN 4 case
      calm calm NOUN NN 2 obl
      aides aide NOUN NNS 6 nsubj
      said say VERB VBD 0 root VerbForm=Fin`),
  ).toEqual(expect.arrayContaining(['Hale nsubj called', 'called ccomp said']));
});

test('the hearer is returned to "told"', () => {
  expect(
    mended(`
      Witnesses witness NOUN NNS 2 nsubj
      told tell VERB VBD 0 root VerbForm=Fin
      AFP AFP PROPN NNP 5 obj
      they they PRON PRP 5 nsubj
      saw see VERB VBD 2 ccomp VerbForm=Fin`),
  ).toContain('AFP iobj told');
});

test('a simple past is joined to the main verb, and not to a progressive in a report', () => {
  expect(
    mended(`
      Estrava Estrava PROPN NNP 2 nsubj
      rejects reject VERB VBZ 0 root VerbForm=Fin
      it it PRON PRP 2 obj
      saying say VERB VBG 2 advcl
      men man NOUN NNS 7 nsubj
      were be AUX VBD 7 aux VerbForm=Fin
      marking mark VERB VBG 4 ccomp
      , , PUNCT , 10 punct
      and and CCONJ CC 10 cc
      accused accuse VERB VBD 7 conj VerbForm=Fin
      Kavaria Kavaria PROPN NNP 10 obj`),
  ).toContain('accused conj rejects');
});

test('a bare plural before "to" is a verb where a name has none', () => {
  expect(
    mended(`
      Nolan Nolan PROPN NNP 0 root
      , , PUNCT , 3 punct
      baker baker NOUN NN 1 appos
      , , PUNCT , 1 punct
      plans plan NOUN NNS 1 conj
      to to PART TO 7 mark
      close close VERB VB 5 acl VerbForm=Inf
      shops shop NOUN NNS 7 obj`),
  ).toEqual(expect.arrayContaining(['plans root -', 'Nolan nsubj plans', 'close xcomp plans']));
});

test('who was asked is not what is replied', () => {
  expect(
    mended(`
      Asked ask VERB VBN 5 ccomp
      why why ADV WRB 1 advmod
      , , PUNCT , 1 punct
      she she PRON PRP 5 nsubj
      replied reply VERB VBD 0 root VerbForm=Fin`),
  ).toContain('Asked advcl replied');
});

test('what follows a verb that has its subject is its object', () => {
  expect(
    mended(`
      Velk Velk PROPN NNP 2 nsubj
      informed inform VERB VBD 0 root VerbForm=Fin
      President President PROPN NNP 4 nmod:desc
      Sadova Sadova PROPN NNP 2 nsubj`),
  ).toContain('Sadova obj informed');
});

test('a plural with a subject and no copula is a verb', () => {
  const sentence = draft(`The the DET DT 2 det
    summit summit NOUN NN 3 nsubj
    opens open NOUN NNS 0 root
    on on ADP IN 5 case
    Thursday Thursday PROPN NNP 3 nmod`);
  mend(sentence);
  expect([sentence.xpos[2], sentence.labels[4]]).toEqual(['VBZ', 'obl']);
});

test('who stands between the halves of a quotation speaks, and what is quoted before goes on behind', () => {
  expect(
    mended(`
      " " PUNCT \`\` 6 punct
      The the DET DT 3 det
      deal deal NOUN NN 6 nsubj
      , , PUNCT , 3 punct
      " " PUNCT '' 3 punct
      said say VERB VBD 0 root
      Ida Ida PROPN NNP 8 compound
      Renko Renko PROPN NNP 12 nsubj
      , , PUNCT , 12 punct
      " " PUNCT \`\` 12 punct
      will will AUX MD 12 aux
      stay stay VERB VB 6 ccomp
      shut shut VERB VBN 12 xcomp
      . . PUNCT . 12 punct
      " " PUNCT '' 12 punct
    `),
  ).toEqual(expect.arrayContaining(['deal nsubj stay', 'Renko nsubj said']));
});
