// A page's blocks → the elements that their first line announces as something else than the article: "Related stories", "24 comments".
// <div><h3>More from Sport</h3><ul>…</ul></div> → that div, whatever its class says.
import type { Element } from '../markup/tree.ts';
import type { Block } from './blocks.ts';
import { isProse } from './weights.ts';

/** Part of the page's prose that an announced section may hold; what readers wrote may be longer than the article. */
const SECTION = 0.35;

/** `holds` tells the elements that hold the page's headline or article, which no line announces away. */
export function announcedIn(
  blocks: readonly Block[],
  prose: ReadonlyMap<Element, number>,
  total: number,
  holds: (element: Element) => boolean,
): ReadonlySet<Element> {
  const announced = new Set<Element>();
  const begun = new Set<Element>();
  let before = 0;
  for (const block of blocks) {
    const line = block.text.length <= 120 ? block.text : '';
    const comments = COMMENTS.test(line) && before >= 2;
    const perhaps = PERHAPS.test(line);
    const section = comments || perhaps || OTHERS.test(line);
    let largest: Element | undefined;
    let climbing = true;
    for (let up: Element | null = block.element; up && !begun.has(up); up = up.parent) {
      begun.add(up);
      const most = perhaps ? Math.min(FEW, total * SECTION) : total * SECTION;
      const small = comments || (prose.get(up) ?? 0) < most;
      climbing &&= section && small && !holds(up) && up.name !== 'body' && up.name !== 'html';
      if (climbing) largest = up;
    }
    if (largest) announced.add(largest);
    if (isProse(block)) before++;
  }
  return announced;
}

const COMMENTS =
  /^(?:\(?\d[\d,]{0,8}\)? )?(?:readers?['’]?s? |user |your |reader )?comments?(?: ?\(\d{1,6}\)| \d{1,6})?:?$|^(?:leave|post|write|add|submit) (?:a|your) (?:reply|comment|response)\b.{0,40}$|^(?:\d{1,6}|one) (?:responses?|replies|reply|thoughts?|comments?) (?:to|on)\b.{0,100}$|^join the (?:conversation|discussion)\W{0,3}$|^what do you think\?.{0,60}$/i;

/** A heading of other stories, or of a part of this one, which has more to say. */
const PERHAPS = /^(?:more|latest|also) (?:from|in|on|by|about) .{1,50}$/i;
const FEW = 350;

const OTHERS =
  /^(?:(?:related|recommended|sponsored|promoted|suggested|similar|similar to this)(?: (?:stories|articles|news|content|posts|coverage|topics|links|reading|videos|for you|pages))?|(?:more|latest|top|other|popular|featured|trending|our latest|our best|must.read)(?: \w{1,20})? (?:stories|news|articles|posts|headlines|videos|coverage|reads|reading)|most (?:read|popular|viewed|commented|shared|watched)(?: .{1,30})?|you (?:may|might)(?: also)? (?:like|enjoy|have missed|be interested in)|you may have missed|(?:what to )?read next|read (?:also|more)|also read|up next|next up|see also|don['’]t miss|in case you missed it|editors?['’]?s? (?:picks?|choice)|trending(?: now)?|(?:from )?around the web|from (?:the web|our partners)|paid content|about the (?:authors?|writers?)|(?:subscribe|sign up|log in|register) (?:now )?to (?:continue|keep|read)\b.{0,60}|(?:to )?continue reading\b.{0,80}|already a (?:subscriber|member)\b.{0,60}|(?:our |free |daily |weekly |e-?mail )?newsletters?(?: sign.?up)?|sign up (?:for|to) .{0,60}newsletters?|follow us(?: on .{1,40})?|share this(?: (?:story|article|page|post))?|tags|topics|filed under)\W{0,3}$/i;
