/** The text of an instrument as the graph of its document has it. */
import { foldWidth } from '../../japanese/normalize.js';
import { parseNumber } from '../../japanese/numerals.js';
import type { QuadIndex } from '../../rdf/quad-index.js';
import { DCTERMS, ELI, RDF, RK } from '../../rdf/namespaces.js';
import type { NamedNode } from '../../rdf/terms.js';
import { iriObjects, literalValue } from '../lookup.js';
import { present } from '../../model/present.js';
import { readItem } from './item-text.js';
import type { Part, PartKind } from './parts.js';
import { compareNumbers, numbersOf } from './parts.js';

/** The kind of part that each class is, in the order in which parts of a text stand. */
const KINDS: readonly (readonly [NamedNode, PartKind])[] = [
  [RK.Preamble, 'preamble'],
  [RK.Sentence, 'sentence'],
  [RK.Item, 'item'],
  [RK.Division, 'division'],
  [RK.Article, 'article'],
  [RK.Paragraph, 'paragraph'],
  [RK.SupplementaryProvision, 'supplement'],
  [RK.Testimonium, 'testimonium'],
  [RK.AnnexRow, 'row'],
  [RK.AnnexSection, 'section'],
  [RK.Annex, 'annex'],
  [RK.CooperationMeasure, 'measure'],
  [RK.RoleAssignment, 'role'],
];

/** The class of each kind of part. */
export const CLASSES: ReadonlyMap<PartKind, NamedNode> = new Map(
  KINDS.map(([type, kind]) => [kind, type]),
);

/** The property that holds the text of a part. */
export function textProperty(kind: PartKind): NamedNode {
  if (kind === 'measure') return RK.content;
  return kind === 'role' ? RK.activity : RK.text;
}

/** The property by which a part has its children of a kind. */
export function childProperty(kind: PartKind): NamedNode {
  if (kind === 'measure') return RK.definesMeasure;
  return kind === 'role' ? RK.roleAssignment : ELI.has_part;
}

/** The whole text of an instrument: title, preamble, articles, annexes. */
export function readWhole(store: QuadIndex, instrument: NamedNode): Part {
  const children = childrenOf(store, instrument, instrument);
  const inDivisions = new Set(
    children
      .flatMap(part => (part.kind === 'division' ? descendants(part) : []))
      .map(({ source }) => source.value),
  );
  return {
    kind: 'whole',
    segment: '',
    source: instrument,
    ...present({ heading: literalValue(store, instrument, DCTERMS.title) }),
    children: children.filter(({ source }) => !inDivisions.has(source.value)),
    instrument,
    changes: [],
  };
}

function descendants(part: Part): readonly Part[] {
  return part.children.flatMap(child => [child, ...descendants(child)]);
}

/** A part with all that lies in it; undefined for a node that is no part of a text. */
export function readPart(
  store: QuadIndex,
  node: NamedNode,
  instrument: NamedNode,
): Part | undefined {
  const kind = kindOf(store, node);
  if (kind === undefined) return undefined;
  const children = childrenOf(store, node, instrument);
  return {
    kind,
    segment: segmentOf(store, node, kind),
    source: node,
    ...present({
      heading: literalValue(store, node, RK.heading),
      text: kind === 'item' ? undefined : literalValue(store, node, textProperty(kind)),
      mark: kind === 'row' ? literalValue(store, node, ELI.number) : undefined,
    }),
    children,
    ...(kind === 'item' ? readItem(store, node, children) : {}),
    instrument,
    changes: [],
  };
}

function kindOf(store: QuadIndex, node: NamedNode): PartKind | undefined {
  const types = iriObjects(store, node, RDF.type);
  return KINDS.find(([type]) => types.some(own => own.equals(type)))?.[1];
}

function childrenOf(store: QuadIndex, node: NamedNode, instrument: NamedNode): readonly Part[] {
  return [ELI.has_part, RK.definesMeasure, RK.roleAssignment]
    .flatMap(property => iriObjects(store, node, property))
    .flatMap(child => readPart(store, child, instrument) ?? [])
    .sort(compareParts);
}

/** Parts stand in the order of their kinds, those of a kind by their numbers. */
export function compareParts(a: Part, b: Part): number {
  const rank = ({ kind }: Part): number => KINDS.findIndex(([, known]) => known === kind);
  return rank(a) - rank(b) || compareNumbers(orderOf(a), orderOf(b));
}

function orderOf({ kind, segment }: Part): readonly number[] {
  return kind === 'role' ? [segment.charCodeAt(segment.length - 1)] : numbersOf(segment);
}

/** How many segments of its IRI are its own: art/3, para/1, chapter/2; preamble and a row's number are one. */
const OWN_SEGMENTS: Readonly<Partial<Record<PartKind, number>>> = {
  preamble: 1,
  testimonium: 1,
  section: 1,
  row: 1,
  measure: 1,
};

function segmentOf(store: QuadIndex, node: NamedNode, kind: PartKind): string {
  const own = node.value.split('/').slice(-(OWN_SEGMENTS[kind] ?? 2));
  if (kind !== 'item' && kind !== 'row') return own.join('/');
  const printed = foldWidth(literalValue(store, node, ELI.number) ?? '')
    .split('の')
    .map(parseNumber);
  const segment = [...own.slice(0, -1), printed.join('-')].join('/');
  return printed.includes(undefined) ? own.join('/') : segment;
}
