// HTML or XML → its tree, in linear time whatever the input: the depth is capped, so that no search up the stack is long.
// Takes htmlparser2's tokenizer; its own stack is quadratic on 100,000 open tags (34 s), which is why the tree is built here.
import { Tokenizer } from 'htmlparser2';
import { CLOSED_BY, RAW, SCOPES, VOID } from './html-rules.ts';
import type { Element, Node } from './tree.ts';

/** Browsers cap at 512 (Blink); what is deeper is kept, as a sibling at this depth. */
const MAX_DEPTH = 256;
const NOWHERE: ReadonlySet<string> = new Set();

interface Building {
  readonly name: string;
  readonly attributes: Map<string, string>;
  readonly children: Node[];
  readonly parent: Building | null;
}

/** Never fails: anything is HTML of a kind. External references, scripts and entities of a DTD are never followed. */
export function parseMarkup(source: string, { xml = false }: { xml?: boolean } = {}): Element {
  const root: Building = { name: '#root', attributes: new Map(), children: [], parent: null };
  let current = root;
  let depth = 0;
  let opening: { name: string; attributes: Map<string, string> } | null = null;
  let attributeName = '';
  let attributeValue: string[] = [];
  let text: string[] = [];
  const openCount = new Map<string, number>();
  const tooDeep = new Map<string, number>();

  const flush = () => {
    if (text.length === 0) return;
    current.children.push(text.length === 1 ? (text[0] as string) : text.join(''));
    text = [];
  };
  const pop = () => {
    flush();
    openCount.set(current.name, (openCount.get(current.name) ?? 1) - 1);
    if (current.parent) current = current.parent;
    depth--;
  };
  /** Closes the nearest open element of these names and all within it, unless the edge stands between. */
  const close = (names: ReadonlySet<string>, until: ReadonlySet<string>) => {
    for (let up: Building | null = current; up?.parent; up = up.parent) {
      if (names.has(up.name)) {
        while (current !== up) pop();
        pop();
        return;
      }
      if (until.has(up.name)) return;
    }
  };
  const open = (selfClosed: boolean) => {
    if (!opening) return;
    const { name, attributes } = opening;
    opening = null;
    flush();
    const closes = xml ? undefined : CLOSED_BY.get(name);
    if (closes) close(closes.names, closes.until);
    const element: Building = { name, attributes, children: [], parent: current };
    current.children.push(element);
    if (selfClosed || (!xml && VOID.has(name))) return;
    if (depth >= MAX_DEPTH) {
      if (!RAW.has(name)) {
        tooDeep.set(name, (tooDeep.get(name) ?? 0) + 1);
        return;
      }
    }
    current = element;
    depth++;
    openCount.set(name, (openCount.get(name) ?? 0) + 1);
  };
  const nameAt = (start: number, end: number) =>
    xml ? source.slice(start, end) : source.slice(start, end).toLowerCase();

  const tokenizer = new Tokenizer(
    { xmlMode: xml, decodeEntities: true },
    {
      onopentagname: (start, end) => {
        opening = { name: nameAt(start, end), attributes: new Map() };
      },
      onattribname: (start, end) => {
        attributeName = nameAt(start, end);
        attributeValue = [];
      },
      onattribdata: (start, end) => attributeValue.push(source.slice(start, end)),
      onattribentity: (codepoint) => attributeValue.push(String.fromCodePoint(codepoint)),
      onattribend: () => {
        if (opening && !opening.attributes.has(attributeName))
          opening.attributes.set(attributeName, attributeValue.join(''));
      },
      onopentagend: () => open(false),
      onselfclosingtag: () => open(xml),
      onclosetag: (start, end) => {
        const name = nameAt(start, end);
        if (!xml && name === 'br')
          current.children.push({ name, attributes: new Map(), children: [], parent: current });
        const unopened = tooDeep.get(name) ?? 0;
        if (unopened > 0) tooDeep.set(name, unopened - 1);
        else if ((openCount.get(name) ?? 0) > 0) close(new Set([name]), xml || SCOPES.has(name) ? NOWHERE : SCOPES);
      },
      ontext: (start, end) => text.push(source.slice(start, end)),
      ontextentity: (codepoint) => text.push(String.fromCodePoint(codepoint)),
      oncdata: (start, end, offset) => {
        if (xml) text.push(source.slice(start, end - offset));
      },
      oncomment: () => {},
      ondeclaration: () => {},
      onprocessinginstruction: () => {},
      onend: () => {},
    },
  );
  tokenizer.write(source);
  tokenizer.end();
  flush();
  return root;
}
