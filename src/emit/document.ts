/** The structure of an instrument: preamble, articles, annexes, signature, down to sentences and rows. */
import { asWritten } from '../japanese/normalize.js';
import { parseNumber } from '../japanese/numerals.js';
import type {
  Annex,
  AnnexRow,
  AnnexSection,
  Division,
  DocumentNode,
  Leaf,
  LeafKind,
  SupplementaryProvision,
} from '../model/document.js';
import { isLeaf, leaves, leavesOf } from '../model/document.js';
import { part } from '../rdf/iris.js';
import { ELI, RDF, RDFS, RK } from '../rdf/namespaces.js';
import { integer, ja, string } from '../rdf/terms.js';
import type { NamedNode } from '../rdf/terms.js';
import { emitArticle, emitParagraph } from './articles.js';
import type { Emission } from './emission.js';
import { emitItems } from './items.js';
import { emitPart, emitText, extent, textOf } from './parts.js';
import { printedNumbers } from './row-numbers.js';

/** Leaves that are a part of the instrument by themselves, with their class and the path of their IRI. */
const PARTS: Partial<
  Record<LeafKind, { readonly type: NamedNode; readonly path: string; readonly label: string }>
> = {
  preamble: { type: RK.Preamble, path: 'preamble', label: '前文' },
  'amending-provision': { type: RK.AmendingProvision, path: 'amending-provision', label: '改め文' },
  testimonium: { type: RK.Testimonium, path: 'testimonium', label: '後文' },
  unparsed: { type: RK.UnparsedText, path: 'unparsed', label: '未解析の文字列' },
  debris: { type: RK.UnparsedText, path: 'unparsed', label: '未解析の文字列' },
};

/** Parts of which an instrument has one: their IRI needs no number. */
const SINGLE = new Set(['preamble', 'testimonium']);

/** Emits every part of the document. */
export function emitStructure(emission: Emission): void {
  const { document } = emission.agreement;
  emitLeafParts(emission, [...leaves(document.children)]);
  emitBranches(emission, document.children, emission.instrument);
}

/** Articles and annexes are parts of the instrument, wherever they stand in it; so are lists and paragraphs without article. */
function emitBranches(emission: Emission, nodes: readonly DocumentNode[], whole: NamedNode): void {
  for (const node of nodes) {
    if (isLeaf(node)) continue;
    if (node.kind === 'article') emitArticle(emission, node, emission.wholeOf(node));
    if (node.kind === 'annex') emitAnnex(emission, node);
    if (node.kind === 'division') emitDivision(emission, node, whole);
    if (node.kind === 'supplement') emitSupplement(emission, node, emission.instrument);
    if (node.kind === 'paragraph') emitParagraph(emission, whole, node);
  }
  emitItems(
    emission,
    whole,
    nodes.filter(node => node.kind === 'item'),
  );
}

/**
 * A division: <chapter/2> a rk:Division ; eli:number "2" ; rk:heading "第2章 連携する取組"@ja ;
 * eli:is_part_of <> ; eli:has_part <art/3> , <chapter/2/section/1> .
 */
export function emitDivision(emission: Emission, division: Division, whole: NamedNode): void {
  const { facts } = emission;
  const node = part(whole, division.level, division.order);
  const heading = ja(headingOf(emission, division.heading));
  facts.add(node, RDF.type, RK.Division);
  facts.add(node, RDFS.label, heading);
  facts.add(node, RK.heading, heading);
  facts.add(node, RK.order, integer(division.order));
  facts.add(node, ELI.number, string(String(division.order)));
  emitPart(emission, node, whole);
  emission.source(node, division.heading.spans);
  for (const child of division.children) {
    if (!isLeaf(child) && child.kind === 'article')
      facts.add(node, ELI.has_part, emission.article(child));
  }
  emitBranches(emission, division.children, node);
}

/**
 * A supplementary provision, with articles and paragraphs of its own: <suppl/1> a
 * rk:SupplementaryProvision ; eli:has_part <suppl/1/para/1> .
 */
export function emitSupplement(
  emission: Emission,
  supplement: SupplementaryProvision,
  whole: NamedNode,
): void {
  const { facts } = emission;
  const node = emission.supplement(supplement);
  facts.add(node, RDF.type, RK.SupplementaryProvision);
  facts.add(node, RDFS.label, ja('附則'));
  facts.add(node, RK.order, integer(supplement.order));
  if (supplement.heading !== undefined)
    facts.add(node, RK.heading, ja(textOf(emission, supplement.heading.spans)));
  emitPart(emission, node, whole);
  emission.source(node, extent(emission, supplement.children));
  supplement.paragraphs.forEach(paragraph => emitParagraph(emission, node, paragraph));
  for (const child of supplement.children)
    if (!isLeaf(child) && child.kind === 'article') emitArticle(emission, child, node);
}

function emitLeafParts(emission: Emission, all: readonly Leaf[]): void {
  const counts = new Map<string, number>();
  for (const leaf of all) {
    const known = PARTS[leaf.kind];
    if (known === undefined) continue;
    const count = (counts.get(known.path) ?? 0) + 1;
    counts.set(known.path, count);
    const isFirstOfOne = SINGLE.has(known.path) && count === 1;
    const node = isFirstOfOne
      ? part(emission.instrument, known.path)
      : part(emission.instrument, known.path, count);
    emission.facts.add(node, RDF.type, known.type);
    emission.facts.add(node, RDFS.label, ja(known.label));
    emitPart(emission, node, emission.instrument);
    emitText(emission, node, leaf.spans);
  }
}

/** An annex: <annex/1> a rk:Annex ; rk:order 1 ; rk:heading "別表（第3条関係）"@ja ; eli:is_annex_of <> . */
function emitAnnex(emission: Emission, annex: Annex): void {
  const node = emission.annex(annex);
  const { facts, instrument } = emission;
  const spans = annex.heading?.spans ?? [];
  const heading = ja(textOf(emission, spans));
  facts.add(node, RDF.type, RK.Annex);
  facts.add(node, RK.order, integer(annex.order));
  facts.add(node, RK.heading, heading);
  facts.add(node, RDFS.label, heading);
  facts.add(node, ELI.is_annex_of, instrument);
  emitPart(emission, node, instrument);
  emission.source(node, spans);
  emitItems(emission, node, annex.items);
  annex.sections.forEach((section, at) => emitSection(emission, annex, { section, order: at + 1 }));
}

/** A section of an annex, with its rows. */
export function emitSection(
  emission: Emission,
  annex: Annex,
  { section, order }: { section: AnnexSection; order: number },
): void {
  const node = emission.section(annex, section.path);
  const heading = section.headings.at(-1);
  emission.facts.add(node, RDF.type, RK.AnnexSection);
  emission.facts.add(node, RK.order, integer(order));
  emitPart(emission, node, sectionAbove(emission, annex, section.path));
  if (heading !== undefined) {
    const text = ja(headingOf(emission, heading));
    emission.facts.add(node, RK.heading, text);
    emission.facts.add(node, RDFS.label, text);
    emission.source(node, heading.spans);
  }
  const numbers = printedNumbers(emission, section);
  for (const row of section.rows) {
    emitRow(emission, annex, { section, row });
    const number = numbers.get(row);
    if (number !== undefined)
      emission.facts.add(emission.row(annex, section.path, row), ELI.number, string(number));
  }
}

/** The nearest section that a path lies in; the annex where there is none. */
function sectionAbove(emission: Emission, annex: Annex, path: readonly number[]): NamedNode {
  const above = annex.sections
    .map(section => section.path)
    .filter(({ length }) => length > 0 && length < path.length)
    .filter(candidate => candidate.every((number, at) => number === path[at]))
    .sort((a, b) => b.length - a.length)[0];
  return above === undefined ? emission.annex(annex) : emission.section(annex, above);
}

/** A heading with the space that sets off its number: 1 圏域全体の経済成長のけん引. */
function headingOf(emission: Emission, { spans }: Leaf): string {
  return asWritten(emission.agreement.document.source.text, spans).replace(/\s+/g, ' ');
}

/** The number of an annex as its heading has it: 2 of 別表第２, though a change brings no other. */
function numberOf(emission: Emission, { heading, order }: Annex): number {
  const printed = textOf(emission, heading?.spans ?? []).normalize('NFKC');
  const number = /^別表第?([0-9]{1,2}|[一二三四五六七八九十]{1,3})(?![0-9条])/.exec(printed)?.[1];
  return parseNumber(number ?? '') ?? order;
}

/** A row: <annex/1/3-1/4> a rk:AnnexRow ; rk:order 4 ; eli:is_part_of <annex/1> , <annex/1/3-1> . */
function emitRow(
  emission: Emission,
  annex: Annex,
  { section, row }: { section: AnnexSection; row: AnnexRow },
): void {
  const node = emission.row(annex, section.path, row);
  const place = section.path.length === 0 ? '' : `${section.path.join('-')} `;
  emission.facts.add(node, RDF.type, RK.AnnexRow);
  emission.facts.add(
    node,
    RDFS.label,
    ja(`別表${numberOf(emission, annex)} ${place}第${row.order}行`),
  );
  emission.facts.add(node, RK.order, integer(row.order));
  emission.facts.add(node, ELI.is_part_of, emission.annex(annex));
  emitPart(emission, node, emission.section(annex, section.path));
  const cells = leavesOf(row.children, 'cell');
  emission.source(
    node,
    cells.flatMap(cell => cell.spans),
  );
}
