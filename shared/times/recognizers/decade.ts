// Decades and centuries: "the 1990s", "the early '90s", "the sixties", "the 20th century". "In his 60s" is an age.
import { ordinalOf } from '../../numerals/small.ts';
import { phrase } from '../phrase.ts';
import type { Recognizer } from '../recognizer.ts';

const NAMED = ['twenties', 'thirties', 'forties', 'fifties', 'sixties', 'seventies', 'eighties', 'nineties'];

export const decade: Recognizer = {
  name: 'decade',
  phrases: [
    /(?<![\w$€£])(?<full>(?:1[5-9]|20)\d0)['’]?s(?!\w)/g,
    /(?<![\w$€£])['’]?(?<short>[2-9]0)['’]?s(?!\w)/g,
    new RegExp(`\\b(?<named>${NAMED.join('|')})\\b`, 'g'),
    phrase('(?:the )?<ordinal>[ -]century'),
  ],
  read: ({ at, before }) => {
    if (/\b(?:his|her|their|my|our|your) (?:early |mid-? ?|late )?$/i.test(before)) return undefined;
    if (at.ordinal) return { said: { kind: 'moment', moment: { grain: 'century', at: ordinalOf(at.ordinal) - 1 } } };
    if (at.full) return { said: { kind: 'moment', moment: { grain: 'decade', at: Number(at.full) / 10 } } };
    if (!/\bthe (?:early |mid-? ?|late |swinging |roaring )?$|[- ](?:early|mid|late)[ -]$/i.test(before))
      return undefined;
    const tens = at.short ? Number(at.short) / 10 : NAMED.indexOf(at.named ?? '') + 2;
    return { said: { kind: 'moment', moment: { grain: 'decade', at: 190 + tens } } };
  },
};
