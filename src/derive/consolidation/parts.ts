/** The text of an agreement on its way from one version to the next: a tree of parts that is never changed in place. */
import type { NamedNode } from '../../rdf/terms.js';
import type { Outcome } from './failures.js';
import { listText } from './item-text.js';

/** What a part is. The whole text is a part too: its heading is the title, its children are the rest. */
export type PartKind =
  | 'whole'
  | 'preamble'
  | 'testimonium'
  | 'division'
  | 'article'
  | 'supplement'
  | 'paragraph'
  | 'sentence'
  | 'item'
  | 'annex'
  | 'section'
  | 'row'
  | 'measure'
  | 'role';

/** A part of an agreement, as one instrument or several made it. */
export interface Part {
  readonly kind: PartKind;
  /** What its IRI adds to that of the part it lies in: `art/3-2`, `para/2`, a section `3-1`, a row `4`. */
  readonly segment: string;
  /** The node that it is; where it was changed, the one that it is derived from. */
  readonly source: NamedNode;
  readonly heading?: string;
  /** The number of an entry as it is printed: （ア）; that of a row where it is not its place: 1の2. */
  readonly mark?: string;
  /** Of an entry of a list its own text, without the entries below it. */
  readonly text?: string;
  readonly children: readonly Part[];
  /** The instrument that its source is a part of. */
  readonly instrument: NamedNode;
  /** What made it other than its source, in order; none where it is its source. */
  readonly changes: readonly Change[];
}

/** A change on its way: the modification, and the instrument that makes it. */
export interface Change {
  readonly modification: NamedNode;
  readonly instrument: NamedNode;
}

/** A part with other text, number or children, and the change that made it so. */
export function changed(part: Part, fields: Partial<Part>, change: Change): Part {
  const isKnown = part.changes.some(({ modification }) => modification.equals(change.modification));
  return { ...part, ...fields, changes: isKnown ? part.changes : [...part.changes, change] };
}

/** A place in a text: at each depth the index of a child. */
export type Place = readonly number[];

/** The part at a place. */
export function partAt(root: Part, place: Place): Part | undefined {
  return place.reduce<Part | undefined>((part, index) => part?.children[index], root);
}

/** A text whose part at a place is replaced by others, none or many. The parts above it are changed with it. */
export function replaceAt(
  root: Part,
  place: Place,
  { parts, change }: { readonly parts: readonly Part[]; readonly change: Change },
): Part {
  const [index, ...rest] = place;
  if (index === undefined) return parts[0] ?? root;
  const child = root.children[index];
  if (child === undefined) return root;
  const inner = rest.length === 0 ? parts : [replaceAt(child, rest, { parts, change })];
  const children = [...root.children.slice(0, index), ...inner, ...root.children.slice(index + 1)];
  return changed(root, withText({ ...root, children }), change);
}

/** A text with parts put in front of what stands at a place, or behind the last part there. */
export function insertAt(
  root: Part,
  place: Place,
  { parts, change }: { readonly parts: readonly Part[]; readonly change: Change },
): Part {
  const above = place.slice(0, -1);
  const index = place.at(-1) ?? 0;
  const parent = partAt(root, above);
  if (parent === undefined) return root;
  const children = [...parent.children.slice(0, index), ...parts, ...parent.children.slice(index)];
  const next = changed(parent, withText({ ...parent, children }), change);
  return above.length === 0 ? next : replaceAt(root, above, { parts: [next], change });
}

/** A text in which the part at a place and those beside it of its kind stand in the order of their numbers. */
export function inOrderAround(root: Part, place: Place): Part {
  const [index, ...rest] = place;
  const child = index === undefined ? undefined : root.children[index];
  if (index === undefined || child === undefined) return root;
  const children =
    rest.length === 0
      ? inOrder(root.children, child.kind)
      : root.children.with(index, inOrderAround(child, rest));
  return withText({ ...root, children });
}

function inOrder(parts: readonly Part[], kind: Part['kind']): readonly Part[] {
  const sorted = parts
    .filter(part => part.kind === kind)
    .sort((a, b) => compareNumbers(numbersOf(a.segment), numbersOf(b.segment)));
  return parts.map(part => (part.kind === kind ? (sorted.shift() ?? part) : part));
}

/** The sentences of a part. */
export function sentencesOf(part: Part): readonly Part[] {
  return part.children.filter(({ kind }) => kind === 'sentence');
}

/** Whether the text of a part is that of its sentences. */
export function hasSentences(part: Part): boolean {
  return part.children.some(({ kind }) => kind === 'sentence');
}

/** The text of the sentences of a part. */
export function sentenceText(part: Part): string {
  return part.children.map(({ kind, text = '' }) => (kind === 'sentence' ? text : '')).join('');
}

/** A part whose text is that of its sentences and of what it lists, where it has any sentences. */
export function withText(part: Part): Part {
  if (!hasSentences(part)) return part;
  return { ...part, text: sentenceText(part) + listText(part.children) };
}

/**
 * The places of the parts that count with the one at a place: articles through all divisions, others
 * beside one another.
 */
export function peersOf(root: Part, place: Place): readonly Place[] {
  const kind = partAt(root, place)?.kind;
  if (kind === 'article' && !isInSupplement(root, place)) return articlePlaces(root, []);
  const above = place.slice(0, -1);
  const parent = partAt(root, above);
  return (parent?.children ?? []).flatMap((child, index) =>
    child.kind === kind ? [[...above, index]] : [],
  );
}

function isInSupplement(root: Part, place: Place): boolean {
  return partAt(root, place.slice(0, 1))?.kind === 'supplement';
}

/** The places of all articles that are not a supplementary provision’s. */
export function articlePlaces(part: Part, above: Place): readonly Place[] {
  return part.children.flatMap((child, index) => {
    if (child.kind === 'article') return [[...above, index]];
    return child.kind === 'division' ? articlePlaces(child, [...above, index]) : [];
  });
}

/** A text, unless two of its articles have one number: a chapter may bring one that is there already. */
export function withoutTwins(text: Part): Outcome<Part> {
  const segments = articlePlaces(text, []).map(place => partAt(text, place)?.segment);
  return new Set(segments).size < segments.length ? { failure: 'number-taken' } : { value: text };
}

/** The number of a segment as numbers: `art/3-2` is 3, 2. */
export function numbersOf(segment: string): readonly number[] {
  return segment.replace(/^.*\//, '').split('-').map(Number);
}

/** A segment with another number: `art/3-2` with 4 and 2 is `art/4-2`. */
export function withNumbers(segment: string, numbers: readonly number[]): string {
  return segment.replace(/[^/]*$/, numbers.join('-'));
}

/** Which of two numbers comes first: 3 before 3-2 before 4. */
export function compareNumbers(a: readonly number[], b: readonly number[]): number {
  for (let at = 0; at < Math.max(a.length, b.length); at++) {
    const difference = (a[at] ?? 0) - (b[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
