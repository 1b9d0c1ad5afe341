// Pages that a crawler saves in an article's place: errors, robot checks, log-ins, consent walls. Told by their headline, and by being short.
// <title>Just a moment...</title> with two lines of text → refused, with what the page says.
import { Refused } from '../../model/refusal.ts';

/** Characters of text from which a page has more to say than that. */
const MOST = 1200;

/** The whole headline, or what stands before the site's name in it. */
const SAYS = new RegExp(
  `^(?:${[
    // errors
    '(?:(?:error|http|status)\\W{0,3})*[45]\\d\\d(?:\\W{1,3}(?:error|(?:page |file )?not found|forbidden|bad gateway|unauthori[sz]ed|gone|internal server error|service unavailable|gateway time-?out|too many requests))?',
    '(?:oops|whoops|sorry)\\W.{0,60}(?:not (?:be )?found|went wrong|exist|unavailable|error|moved)',
    "(?:the |this )?(?:page|file|article|story|content|url|site|website) (?:you .{1,40} )?(?:(?:is|was|has been|cannot be|can[’']t be|could not be) )?(?:not found|found|not available|unavailable|no longer available|removed|expired|does not exist|doesn[’']t exist)",
    '(?:error|not found|access denied|forbidden|unauthori[sz]ed|service (?:temporarily )?unavailable|bad gateway|(?:internal )?server error|gateway time-?out|application error|connection timed out)',
    '(?:site |website )?(?:is )?(?:under|down for|undergoing) (?:scheduled )?maintenance|maintenance(?: mode)?',
    '(?:your |this )?(?:browser|javascript) .{0,30}(?:not supported|unsupported|disabled|required|out of date)',
    // robot checks
    'just a moment|attention required|one more step|pardon our interruption|please wait|checking your browser|verifying you are human|please verify .{1,40}|robot check|(?:security|human) (?:check|verification)|captcha|are you (?:a robot|human|not a robot)|ddos.guard|(?:sorry, )?you have been blocked',
    // walls
    '(?:please )?(?:log|sign) ?[io]n(?: to .{1,40})?|sign up|register|create (?:an |your )?account|subscribe|subscription required|forgot(?:ten)? (?:your )?password',
    'before you continue.{0,40}|cookie (?:consent|preferences|settings)|your privacy choices|we value your privacy|privacy settings',
    // searches
    'search|search results?(?: for .{1,100})?',
  ].join('|')})\\W{0,4}(?:$|[|–—-] )`,
  'i',
);

/** @throws Refused where that is what the page is. */
export function refuseNoArticle(title: string | undefined, paragraphs: readonly string[]): void {
  const headline = title?.trim().slice(0, 300) ?? '';
  if (!SAYS.test(headline) || paragraphs.reduce((sum, words) => sum + words.length, 0) > MOST) return;
  throw new Refused(
    'text.no-article',
    `The page says “${headline.slice(0, 80)}” and holds no article. Fetch the page of the article again.`,
  );
}
