/** The structure of a text: its parts, in the order in which they stand. */
import { ELI, RDFS, RK } from '../../../rdf/namespaces.js';
import type { NamedNode } from '../../../rdf/terms.js';
import type { Facts } from './facts.js';
import type { Place } from './spans.js';
import { placesOf } from './spans.js';

/** What a part is, by the local name of its class. */
export type PartKind = (typeof KINDS)[number][0];

/** The order is that in which parts of several files stand. */
const KINDS = [
  ['preamble', RK.Preamble], ['division', RK.Division], ['article', RK.Article], ['amending', RK.AmendingProvision],
  ['paragraph', RK.Paragraph], ['sentence', RK.Sentence], ['item', RK.Item], ['supplement', RK.SupplementaryProvision],
  ['testimonium', RK.Testimonium], ['annex', RK.Annex], ['section', RK.AnnexSection], ['row', RK.AnnexRow],
  ['unparsed', RK.UnparsedText],
] as const satisfies readonly (readonly [string, NamedNode])[]; // prettier-ignore

/** A part of a text. */
export interface Part {
  readonly node: string;
  readonly kind: PartKind | 'other';
  readonly label: string;
  readonly order: number;
  /** Where its heading stands. */
  readonly heading: readonly Place[];
  /** Where its words stand. */
  readonly places: readonly Place[];
  readonly children: readonly Part[];
  /** From its first character to its last, its parts included; undefined where its words stand in no source, or in several. */
  readonly extent: Place | undefined;
}

/** The parts of a version or document. */
export function partsOf(root: string, facts: Facts): readonly Part[] {
  const nodes = facts.all(root, ELI.has_part);
  const inner = new Set(nodes.flatMap(node => facts.all(node, ELI.has_part)));
  const outer = nodes.filter(node => !inner.has(node));
  return ordered(outer.map(node => partOf(node, facts, [root])));
}

/** Other people's data may have parts that are parts of themselves: `above` are those that a part is in. */
function partOf(node: string, facts: Facts, above: readonly string[]): Part {
  const around = [...above, node];
  const below = facts.all(node, ELI.has_part).filter(child => !around.includes(child));
  const children = ordered(below.map(child => partOf(child, facts, around)));
  const heading = placesOf(facts.all(node, RK.headingSource));
  const places = placesOf(facts.all(node, RK.source));
  return {
    node,
    kind: KINDS.find(([, type]) => facts.isA(node, type))?.[0] ?? 'other',
    label: facts.one(node, RDFS.label) ?? '',
    order: facts.number(node, RK.order),
    heading,
    places,
    children,
    extent: extentOf([...heading, ...places, ...children.map(({ extent }) => extent)]),
  };
}

/** The smallest place with all others in it; undefined where they are of several sources. */
export function extentOf(places: readonly (Place | undefined)[]): Place | undefined {
  const known = places.filter(place => place !== undefined);
  const [first] = known;
  if (first === undefined || known.some(({ source }) => source !== first.source)) return undefined;
  const start = known.reduce((least, place) => Math.min(least, place.start), first.start);
  const end = known.reduce((most, place) => Math.max(most, place.end), first.end);
  return { source: first.source, start, end };
}

/** Parts of one file as they stand there; of several, or where a part has words in two, by kind and number. */
function ordered(parts: readonly Part[]): readonly Part[] {
  const extents = parts.map(({ extent }) => extent);
  const isOneFile = !extents.includes(undefined) && extentOf(extents) !== undefined;
  const rank = ({ kind }: Part): number => KINDS.findIndex(([name]) => name === kind);
  const byKind = (a: Part, b: Part): number => rank(a) - rank(b) || a.order - b.order;
  const byPlace = (a: Part, b: Part): number =>
    (a.extent?.start ?? 0) - (b.extent?.start ?? 0) || byKind(a, b);
  return [...parts].sort(isOneFile ? byPlace : byKind);
}
