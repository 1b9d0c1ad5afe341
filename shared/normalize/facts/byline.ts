// Words of a byline → the persons' names apart from "By" and their role; undefined where the words are no byline.
// "By Ana Sarel and Tomas Vey, Staff Writers" → { names: ["Ana Sarel", "Tomas Vey"], role: "Staff Writers" }.

export interface Byline {
  readonly names: readonly string[];
  readonly role?: string | undefined;
}

const LEAD =
  /^(?:(?:written|posted|published|reported|story|report|text|words|article|analysis|opinion|review|interview) )?by:?\s+|^(?:author|authors|reporter|correspondent)s?:\s*/i;
const ROLE =
  /^(?:an? |the |our |special to\b|for\b)?.*\b(?:writers?|reporters?|correspondents?|editors?|columnists?|contributors?|analysts?|bureau|chief|staff|producers?|journalists?|news|times|post|press|desk|magazine|agency|today|tribune|professor|director|fellow|photographer|blogger)\b/i;
const WITH_OFFICE =
  /^(\p{Lu}[\p{L}.'’-]{0,30}(?: \p{Lu}[\p{L}.'’-]{0,30}){1,2}) ((?:Senior|Staff|Chief|Special|Deputy|Foreign|Political|National|Diplomatic|Defen[cs]e|Science|Health|Business|White House|Associate|Contributing|Managing)(?: \p{Lu}\p{L}{1,20}){0,3} (?:Correspondent|Writer|Reporter|Editor|Columnist|Analyst)s?)$/u;
/** Nobody's name: "By Our Correspondent", "By Staff Writer". */
const OFFICE =
  /^(?:our|an?|the|staff|special|web|news)(?: \w+){0,3} (?:writers?|reporters?|correspondents?|desk|team|staff|bureau)$|^staff$/i;
const NAME =
  /^(?:(?:Dr|Prof|Sir|Rev|Mr|Mrs|Ms)\.? )?[\p{Lu}][\p{L}\p{M}.'’-]*(?: (?:(?:de|da|di|du|del|della|der|den|dos|van|von|zu|bin|ibn|al|el|la|le|y|e|ter|ten)|[\p{Lu}][\p{L}\p{M}.'’-]*|(?:al|el)-[\p{L}'’-]+|[a-z]['’]\p{Lu}[\p{L}]+)){0,5}$/u;
/** In a field for authors any few words with a capital are a name. */
const STATED = /^(?=.*\p{Lu})[\p{L}\p{M}.'’-]+(?: [\p{L}\p{M}.'’-]+){0,5}$/u;
const TAIL =
  /\s*(?:\||•|·|–|—| - |\bupdated\b|\bpublished\b|\bposted\b|\bon (?=\p{Lu}|\d)|\bat \d|\d{1,2}:\d{2}|\d{1,2} (?:min|hours?|days?)\b|@).*$/iu;

/** `stated` where the words come from a field for authors, which needs no "By". */
export function bylineOf(words: string, { stated = false }: { stated?: boolean } = {}): Byline | undefined {
  const line = words.slice(0, 300).replace(/\s+/g, ' ').trim();
  const lead = LEAD.exec(line);
  if (!lead && !stated) return undefined;
  const rest = line
    .slice(lead?.[0].length ?? 0)
    .replace(TAIL, '')
    .trim();
  const names: string[] = [];
  const roles: string[] = [];
  let joint = '';
  for (const [index, part] of rest.split(/\s*(,|;|\band\b|&|\/|\bwith\b)\s*/).entries()) {
    if (index % 2 === 1 || part === '') {
      joint += part;
      continue;
    }
    // "Ana Sarel in Kyiv": where she was is no part of her name.
    const signed = part.replace(/ (?:in|at|from|for) (?:the )?\p{Lu}.{0,40}$/u, '');
    // "Ana Sarel Senior Washington Correspondent", as pages run the two together.
    const [, piece = signed, office] = WITH_OFFICE.exec(signed) ?? [];
    const name = nameOf(piece, stated);
    // After a name a word alone is the place, and so is what follows a role: "By Ana Sarel, BBC News, New York".
    const listed = joint.replaceAll(',', '') !== '';
    const isFurther =
      names.length > 0 && (ROLE.test(piece) || (!stated && !piece.includes(' ')) || (roles.length > 0 && !listed));
    joint = '';
    if (office) roles.push(office);
    if (OFFICE.test(piece)) roles.push(piece);
    else if (name && !isFurther) names.push(name);
    else if (names.length > 0 && piece.length < 80) roles.push(piece);
    else if (names.length === 0 && !stated) return undefined;
  }
  const kept = [...new Set(names)].filter((name) => !name.startsWith('http'));
  if (kept.length === 0) return undefined;
  return roles.length > 0 ? { names: kept, role: roles.join(', ') } : { names: kept };
}

/** Whether a line above the text says who wrote it, though it may name nobody: "By Our Correspondent", "By the Associated Press". */
export const isByline = (line: string): boolean =>
  line.length < 200 && (bylineOf(line) !== undefined || UNNAMED.test(line) || isSigned(line));

const UNNAMED =
  /^by (?:(?:our|an?|the|staff|special|web|news)(?: \w+){0,3} (?:writers?|reporters?|correspondents?|desk|team|staff|bureau)|staff|(?:the )?[\p{Lu}][\p{L}/ -]{1,40})$/iu;

/** Without "By", but with what only a byline has after a name: "Ana Sarel, Staff Writer", "Ana Sarel | Varden Post". */
function isSigned(line: string): boolean {
  const [, name = '', rest = ''] = SIGNED.exec(line) ?? [];
  return NAME.test(name) && OF_PRESS.test(rest);
}

const SIGNED = /^(\p{Lu}[\p{L}\p{M}.'’-]{1,24}(?: \p{Lu}[\p{L}\p{M}.'’-]{0,24}){1,3})((?:, | \| )[\p{L} -]{1,60})$/u;
const OF_PRESS = /\b(?:writer|reporter|correspondent|editor|columnist|post|times|news)$/i;

/** The byline of a line that is one, with "By" or signed. */
export const signedBy = (line: string): Byline | undefined => bylineOf(line, { stated: isSigned(line) });

/** A person's or desk's name, capitals made ordinary; undefined where the words are none. */
function nameOf(piece: string, stated: boolean): string | undefined {
  const words = piece
    .replace(/\([^)]*\)/g, '')
    .replace(/\.$/, '')
    .trim();
  if (words.length < 3 || words.length > 60 || !(stated ? STATED : NAME).test(words)) return undefined;
  const capitals = words === words.toUpperCase() && words.length > 5 && words.includes(' ');
  return capitals
    ? words.toLowerCase().replace(/(^|[\s'’-])(\p{L})/gu, (_, before, letter) => before + letter.toUpperCase())
    : words;
}
