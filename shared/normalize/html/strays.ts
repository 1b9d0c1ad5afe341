// The lines of the chosen element → without those that are no part of the article's text: link lists, "Read more", prompts, the headline again.
import type { Block } from './blocks.ts';

const PROMPT =
  /^(?:(?:read|see|watch|listen|view|also|click|check|learn|find out|discover|explore)[ :](?:more|also|next|here|this|now|the full|our|out|all|on)?.{0,100}$|related\b.{0,80}$|more (?:from|on|about|stories|news|like|in)\b.{0,80}$|advertisement|story continues|article continues|continue reading|sign up|subscribe|follow (?:us|me|@)|share (?:this|on|via|article)|(?:photo|image|picture|video|credit|source)s?(?: by| credit| courtesy)?: |getty images|copyright|©|all rights reserved|don't miss|trending|recommended|most (?:read|popular)|you (?:may|might) (?:also )?(?:like|be interested)|loading|comments?$|print$|email$|tags?:|topics?:|filed under|posted in|tweet$|facebook$|twitter$|whatsapp$|linkedin$|pinterest$|reddit$|skip to|please enable|join the conversation|have (?:a|any) (?:news )?tips?|this (?:article|story) (?:was |is )?(?:originally |first )?(?:appeared|published|from)|get (?:the|our|all) (?:latest|best|top|daily|free)|(?:updated|published|posted|last (?:updated|modified))(?: (?:on|at))?:? .{0,60}\d{4}|by [A-Z][\p{L}.'-]+ [A-Z][\p{L}.'-]+$)/iu;

export function withoutStrays(blocks: readonly Block[], title: string): readonly Block[] {
  const folded = fold(title);
  return blocks.filter((block) => {
    const { text, linked, element } = block;
    if (element.name === 'h1' || fold(text) === folded) return false;
    if (linked > text.length * 0.5 && text.length < 200) return false;
    if (text.length < 160 && PROMPT.test(text)) return false;
    return true;
  });
}

const fold = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();
