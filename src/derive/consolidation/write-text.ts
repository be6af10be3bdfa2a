/**
 * The text of a version as quads. A part that is as its instrument has it is the very node of that
 * instrument; only what was changed gets a node of the version’s own.
 */
import { signOf } from '../../japanese/counting.js';
import { part as partIri } from '../../rdf/iris.js';
import type { QuadIndex } from '../../rdf/quad-index.js';
import { DCTERMS, ELI, PROV, RDF, RDFS, RK } from '../../rdf/namespaces.js';
import type { GraphWriter, Literal, NamedNode } from '../../rdf/terms.js';
import { integer, ja, string } from '../../rdf/terms.js';
import { iriObjects } from '../lookup.js';
import { textWithList } from './item-text.js';
import type { Part } from './parts.js';
import { numbersOf } from './parts.js';
import { partLabel } from './part-labels.js';
import { CLASSES, childProperty, textProperty } from './read-text.js';

/** Where the text of a version is written. */
export interface TextSetting {
  readonly store: QuadIndex;
  readonly derived: GraphWriter;
  readonly version: NamedNode;
}

/**
 * Writes the text of a version.
 *
 *     <version/2026-01-19> eli:has_part <doc/2016-10-03/art/1> , <version/2026-01-19/art/3> , <doc/2026-01-19/annex/1> .
 *     <doc/2016-10-03/art/1> rk:fromInstrument <doc/2016-10-03> .
 *     <version/2026-01-19/art/3> a rk:Article ; eli:has_part <doc/2016-10-03/art/3/para/1> , <version/2026-01-19/art/3/para/2> ;
 *       rk:fromInstrument <doc/2016-10-03> , <doc/2026-01-19> ;
 *       prov:wasDerivedFrom <doc/2016-10-03/art/3> , <doc/2026-01-19/modification/1> .
 */
export function writeText(text: Part, setting: TextSetting): void {
  const { derived, version } = setting;
  if (text.heading !== undefined) derived.add(version, DCTERMS.title, ja(text.heading));
  for (const part of text.children) writeTop(part, setting);
}

/** A part of the version itself; the articles of a division are, too. */
function writeTop(part: Part, setting: TextSetting): void {
  const { version, derived } = setting;
  derived.add(version, ELI.has_part, writePart(part, { above: [], whole: version }, setting));
  if (part.kind === 'division') writeDivided(part, setting);
}

function writeDivided(division: Part, setting: TextSetting): void {
  const { version, derived } = setting;
  for (const child of division.children) {
    if (child.kind === 'division') writeDivided(child, setting);
    if (child.kind === 'article')
      derived.add(
        version,
        ELI.has_part,
        child.changes.length === 0 ? child.source : partIri(version, child.segment),
      );
  }
}

/** Where a part stands: the parts above it, and the node that it lies in. */
interface Position {
  readonly above: readonly Part[];
  readonly whole: NamedNode;
}

/** Writes a part and what lies in it; answers its node. */
function writePart(part: Part, position: Position, setting: TextSetting): NamedNode {
  const { derived, version } = setting;
  if (part.changes.length === 0) {
    derived.add(part.source, RK.fromInstrument, part.instrument);
    return part.source;
  }
  const node = partIri(version, pathOf(part, position.above));
  copyFacts(part, node, { above: position.above, setting });
  describe(part, node, { position, setting });
  attach(part, node, { position, setting });
  for (const child of part.children) {
    const inner = writePart(child, { above: [...position.above, part], whole: node }, setting);
    derived.add(node, childProperty(child.kind), inner);
  }
  return node;
}

/** The path of a part behind the version: articles do not name their division, sections not the one above. */
function pathOf(part: Part, above: readonly Part[]): string {
  const named = above.filter(outer => isNamedIn(outer, part));
  return [...named, part].map(({ segment }) => segment).join('/');
}

function isNamedIn(outer: Part, { kind }: Part): boolean {
  if (outer.kind === 'division') return kind === 'division';
  if (outer.kind === 'section') return kind !== 'section';
  return outer.kind !== 'measure';
}

/** What a copy states anew, or of its own place. */
const OWN: ReadonlySet<string> = new Set(
  [
    RDF.type, RDFS.label, ELI.has_part, ELI.is_part_of, ELI.is_annex_of, RK.heading, RK.text, RK.content, RK.activity, RK.source,
    RK.headingSource, RK.imposes, RK.inInstrument, RK.definesMeasure, RK.definedIn, RK.roleAssignment, RK.fromInstrument,
  ].map(({ value }) => value),
); // prettier-ignore

/** A copy keeps what its source states besides: type, kind of clause, themes, who bears a role. */
function copyFacts(
  part: Part,
  node: NamedNode,
  {
    above,
    setting: { store, derived },
  }: { readonly above: readonly Part[]; readonly setting: TextSetting },
): void {
  const numbered = [...numberFacts(part), ...sectionOrder(part, above)];
  for (const { predicate, object } of store.match(part.source, null, null)) {
    const isNumber = numbered.some(([property]) => property.equals(predicate));
    if (!OWN.has(predicate.value) && !isNumber)
      derived.add(node, predicate as NamedNode, object as NamedNode);
  }
  derived.add(node, RDF.type, CLASSES.get(part.kind));
  for (const [property, value] of numbered) derived.add(node, property, value);
}

/** Number and order, for the parts that are counted. */
function numberFacts({ kind, segment, mark }: Part): readonly (readonly [NamedNode, Literal])[] {
  const numbers = numbersOf(segment);
  const order = [RK.order, integer(numbers[0] ?? 0)] as const;
  if (kind === 'article' || kind === 'division')
    return [order, [ELI.number, string(numbers.join('の'))]];
  if (kind === 'item') return [order, ...countedFacts(numberIn(mark ?? ''))];
  if (kind === 'row')
    return mark === undefined ? [order] : [order, [ELI.number, string(numbers.join('の'))]];
  return ORDERED.has(kind) ? [order] : [];
}

/** Parts that have an order and no number in print. */
const ORDERED: ReadonlySet<Part['kind']> = new Set(['paragraph', 'sentence', 'annex']);

/** Sections have the order in which they stand in their annex, whatever their numbers. */
function sectionOrder(
  part: Part,
  above: readonly Part[],
): readonly (readonly [NamedNode, Literal])[] {
  const annex = above.find(({ kind }) => kind === 'annex');
  const place = annex === undefined ? -1 : sectionsOf(annex).indexOf(part);
  return place < 0 ? [] : [[RK.order, integer(place + 1)]];
}

function sectionsOf(part: Part): readonly Part[] {
  return part.children.flatMap(child =>
    child.kind === 'section' ? [child, ...sectionsOf(child)] : [],
  );
}

/** 2 of (2), 2の2 of (2)の2; nothing of a bullet. */
function numberIn(mark: string): string {
  const branches = /(?:の[^の\s]+)+$/.exec(mark)?.[0] ?? '';
  return signOf(mark) + branches.normalize('NFKC');
}

/** A bullet has no number. */
function countedFacts(sign: string): readonly (readonly [NamedNode, Literal])[] {
  return sign === '' ? [] : [[ELI.number, string(sign)]];
}

interface Writing {
  readonly position: Position;
  readonly setting: TextSetting;
}

/** What a part is called, its text, where it comes from. */
function describe(part: Part, node: NamedNode, { position, setting }: Writing): void {
  const { store, derived } = setting;
  derived.add(node, RDFS.label, partLabel(part, { above: position.above, store }));
  if (part.heading !== undefined) derived.add(node, RK.heading, ja(part.heading));
  const text = part.kind === 'item' ? textWithList(part) : (part.text ?? '');
  if (text !== '') derived.add(node, textProperty(part.kind), ja(text));
  const makers = part.changes.map(({ modification }) => modification);
  const sources = [part.source, ...makers].flatMap(maker => iriObjects(store, maker, RK.source));
  derived.addEach(node, RK.source, distinct(sources));
  derived.add(node, PROV.wasDerivedFrom, part.source, ...makers);
  const instruments = [part.instrument, ...part.changes.map(({ instrument }) => instrument)];
  derived.addEach(node, RK.fromInstrument, distinct(instruments));
}

function distinct(nodes: readonly NamedNode[]): readonly NamedNode[] {
  return [...new Map(nodes.map(node => [node.value, node])).values()];
}

/** Ties a part to what it lies in, as the parts of instruments are. */
function attach(part: Part, node: NamedNode, { position, setting }: Writing): void {
  const { derived, version } = setting;
  if (part.kind === 'role') return;
  if (part.kind === 'measure') {
    derived.add(node, RK.definedIn, position.whole);
    return;
  }
  const isDivided = part.kind === 'article' && position.above.at(-1)?.kind === 'division';
  derived.add(node, ELI.is_part_of, isDivided ? version : position.whole);
  if (part.kind === 'annex') derived.add(node, ELI.is_annex_of, version);
}
