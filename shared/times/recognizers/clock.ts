// A clock time: "9 a.m.", "22:30", "16:15 UTC", "0600 GMT", "8 o'clock", "9 a.m. local time (0600 GMT)".
import { phrase } from '../phrase.ts';
import type { Recognizer } from '../recognizer.ts';

const ELSEWHERE = '(?: ?\\((?:[^()]{0,16}\\b(?:GMT|UTC|[ECMP][SD]T|CES?T|BST)[^()]{0,8})\\))?';
const LOCAL =
  '(?: (?:local|Moscow|Eastern|Pacific|Central|Kyiv|London|British|Japan)(?: (?:standard |daylight )?time)?)?';

/** A game's clock, or a runner's. */
const LEFT = /^ (?:left|to play|to go|remaining|into|mark|of the|finish|mile|minutes)\b/;

export const clock: Recognizer = {
  name: 'clock',
  phrases: [
    phrase(`<hours>(?:[:.]<minutes>)? ?<half>(?: ?\\(?<zone>\\)?)?${LOCAL}${ELSEWHERE}`),
    phrase(`<hours>:<minutes>(?::[0-5]\\d)?(?: ?\\(?<zone>\\)?)?(?: hours| hrs)?${LOCAL}${ELSEWHERE}`),
    phrase(`(?<military>(?:[01]\\d|2[0-3])[:.]?[0-5]\\d) ?(?:<zone>|hours|hrs)${ELSEWHERE}`),
    phrase("(?<oclock><hours>|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) ?o['’] ?clock"),
  ],
  read: ({ at, before, words, after }) => {
    // "with 3:08 to play", "a 4:25 finish"
    if (!at.half && !at.zone && (LEFT.test(after) || /\b(?:with|last|final|a|an) $/i.test(before))) return undefined;
    if (/[\d:.,/]$/.test(before) || (at.half && /^(?:am|AM)$/.test(at.half) && /^\d+ am [a-z]/.test(words)))
      return undefined;
    const zone = /^(?:GMT|UTC|Z)$/i.test(at.zone ?? '') ? 'Z' : '';
    if (at.military)
      return { said: { kind: 'same-day' }, hour: `T${at.military.slice(0, 2)}:${at.military.slice(-2)}${zone}` };
    const written = at.hours ?? '';
    const named =
      ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'].indexOf(
        (at.oclock ?? '').toLowerCase(),
      ) + 1;
    let hour = written ? Number(written) : named;
    if (at.half && (hour > 12 || hour === 0)) return undefined;
    if (/^p/i.test(at.half ?? '') && hour < 12) hour += 12;
    if (/^a/i.test(at.half ?? '') && hour === 12) hour = 0;
    return { said: { kind: 'same-day' }, hour: `T${String(hour).padStart(2, '0')}:${at.minutes ?? '00'}${zone}` };
  },
};
