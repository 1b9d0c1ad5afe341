// Drafts that are no names: weekdays and months, "Article 2", numbers, lone initials, words that begin a sentence and are common elsewhere.
import type { Draft } from '../draft.ts';
import { isCommon } from '../lists/common-words.ts';

const TIME =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|january|february|march|april|may|june|july|august|september|october|november|december|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.?|am|pm|gmt|utc|est|edt|christmas|easter|ramadan|thanksgiving|new year|today|yesterday|tomorrow|celsius|fahrenheit|kelvin|spring|summer|autumn|winter|i|no\.?|nos\.?|mr|mrs|ms|dr)$/i;
const PART =
  /^(?:article|section|chapter|part|figure|table|page|appendix|annex|paragraph|clause|amendment|protocol|phase|stage|group|level|type|grade|level|no|number)\.? (?:\d+|[ivxlc]+|[a-z])$/i;

const KIND_ALONE =
  /^(?:street|avenue|road|river|lake|island|islands|mountain|university|college|school|hospital|ministry|government|president|minister|senator|congressman|governor|mayor|king|queen|prince|god|internet|state|city|county|country|north|south|east|world|earth|sun|moon|constitution|house|court|police|army|church|party|police|department|office|union|bank|club|team|league|company|group|war|news|staff|sir|madam)$/i;

export function isName(draft: Draft): boolean {
  const { text, rank, type } = draft;
  if (rank >= 10 || draft.kind !== 'name') return true;
  if (!/\p{L}/u.test(text) || TIME.test(text) || PART.test(text) || /^\p{L}\.?$/u.test(text)) return false;
  if (/^[-–]|^[RDI]-[A-Z]/.test(text)) return false; // "Sen. John McCain (R-AZ)"
  if (rank < 3 && !draft.known.length && KIND_ALONE.test(text)) return false;
  if (
    draft.last - draft.first === 1 &&
    draft.first === 0 &&
    rank < 3 &&
    !draft.known.length &&
    isCommon(text.toLowerCase()) &&
    draft.sentence.tokens[0]?.upos !== 'PROPN' &&
    type !== 'person'
  )
    return false;
  return true;
}
