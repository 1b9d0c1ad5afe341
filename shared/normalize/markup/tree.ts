// The tree of a marked-up document. Text nodes are plain strings; an element knows its parent and its place.
// "<p>One <b>two</b></p>" → { name: "p", children: ["One ", { name: "b", children: ["two"] }] }.

export interface Element {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: Node[];
  readonly parent: Element | null;
}
export type Node = Element | string;

export const isElement = (node: Node): node is Element => typeof node !== 'string';

/** An attribute's value, or '' where there is none. */
export const attribute = (element: Element, name: string): string => element.attributes.get(name) ?? '';

/** Every element below (not the root itself), in document order. Trees are at most MAX_DEPTH deep, so recursion is safe. */
export function descendants(root: Element): readonly Element[] {
  return findAll(root, () => true);
}

export function find(root: Element, matches: (element: Element) => boolean): Element | undefined {
  for (const child of root.children) {
    if (!isElement(child)) continue;
    if (matches(child)) return child;
    const found = find(child, matches);
    if (found) return found;
  }
  return undefined;
}

export function findAll(root: Element, matches: (element: Element) => boolean): Element[] {
  const found: Element[] = [];
  collect(root, matches, found);
  return found;
}

function collect(root: Element, matches: (element: Element) => boolean, found: Element[]): void {
  for (const child of root.children) {
    if (!isElement(child)) continue;
    if (matches(child)) found.push(child);
    collect(child, matches, found);
  }
}

/** The text below as written; of very much text, the first `most` characters and a few more. */
export function rawText(node: Node, most = Number.POSITIVE_INFINITY): string {
  if (!isElement(node)) return node;
  const pieces: string[] = [];
  gather(node, pieces, most);
  return pieces.join('');
}

/** Gives what is left of `most`. */
function gather(element: Element, pieces: string[], most: number): number {
  let left = most;
  for (const child of element.children) {
    if (left <= 0) return 0;
    if (isElement(child)) left = gather(child, pieces, left);
    else {
      pieces.push(child);
      left -= child.length;
    }
  }
  return left;
}
