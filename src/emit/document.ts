/** The structure of an instrument: preamble, articles, annexes, signature, down to sentences and rows. */
import { asWritten, literal } from '../japanese/normalize.js';
import type {
  Annex,
  AnnexRow,
  AnnexSection,
  Article,
  DocumentNode,
  Leaf,
  LeafKind,
  Paragraph,
} from '../model/document.js';
import { isLeaf, leaves, leavesOf } from '../model/document.js';
import type { Span } from '../model/text.js';
import { hull } from '../model/text.js';
import { concept, part } from '../rdf/iris.js';
import { ELI, RDF, RDFS, RK } from '../rdf/namespaces.js';
import { integer, ja, string } from '../rdf/terms.js';
import type { NamedNode } from '../rdf/terms.js';
import type { Emission } from './emission.js';

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
  for (const node of document.children) {
    if (isLeaf(node)) continue;
    if (node.kind === 'article') emitArticle(emission, node);
    if (node.kind === 'annex') emitAnnex(emission, node);
  }
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

function emitPart(emission: Emission, node: NamedNode, whole: NamedNode): void {
  emission.facts.add(node, ELI.is_part_of, whole);
  emission.facts.add(whole, ELI.has_part, node);
}

function textOf(emission: Emission, spans: readonly Span[]): string {
  return literal(emission.agreement.document.source.text, spans);
}

function emitText(emission: Emission, node: NamedNode, spans: readonly Span[]): void {
  emission.facts.add(node, RK.text, ja(textOf(emission, spans)));
  emission.source(node, spans);
}

/**
 * An article and its paragraphs.
 *
 *     <art/6> a rk:Article ; eli:number "6" ; rk:order 6 ; rk:heading "連携協約の失効"@ja ;
 *       rk:clauseKind ck:termination ; eli:is_part_of <> ; eli:has_part <art/6/para/1> ; rk:source … .
 */
function emitArticle(emission: Emission, article: Article): void {
  const node = emission.article(article);
  const { facts } = emission;
  const heading =
    article.heading === undefined
      ? undefined
      : withoutBrackets(textOf(emission, article.heading.spans));
  const number = article.number.replace(/-/g, 'の');
  facts.add(node, RDF.type, RK.Article);
  facts.add(node, ELI.number, string(number));
  facts.add(node, RK.order, integer(article.order));
  facts.add(
    node,
    RDFS.label,
    ja(`第${articleLabel(article.number)}${heading === undefined ? '' : `（${heading}）`}`),
  );
  if (heading !== undefined) facts.add(node, RK.heading, ja(heading));
  if (article.heading !== undefined) emission.source(node, article.heading.spans, RK.headingSource);
  const clause = emission.agreement.clauses.find(found => found.article === article);
  if (clause?.kind !== undefined)
    facts.add(node, RK.clauseKind, concept('clause-kind', clause.kind));
  emitPart(emission, node, emission.instrument);
  emission.source(node, extent(article.children.filter(child => child !== article.heading)));
  article.paragraphs.forEach(paragraph => emitParagraph(emission, node, paragraph));
}

/** 3-2 → 3条の2. */
function articleLabel(number: string): string {
  const [order, ...branches] = number.split('-');
  return [`${order ?? ''}条`, ...branches].join('の');
}

function withoutBrackets(heading: string): string {
  return heading.replace(/^[（(]/, '').replace(/[)）]$/, '');
}

/** The one span from the first to the last character of some nodes, where nothing else lies between. */
function extent(nodes: readonly DocumentNode[]): readonly Span[] {
  const whole = hull([...leaves(nodes)].flatMap(leaf => leaf.spans));
  return whole === undefined ? [] : [whole];
}

function emitParagraph(emission: Emission, article: NamedNode, paragraph: Paragraph): void {
  const node = part(article, 'para', paragraph.order);
  emission.facts.add(node, RDF.type, RK.Paragraph);
  emission.facts.add(node, RDFS.label, ja(`第${paragraph.order}項`));
  emission.facts.add(node, RK.order, integer(paragraph.order));
  emitPart(emission, node, article);
  const spans = paragraph.sentences.flatMap(sentence => sentence.spans);
  emission.facts.add(node, RK.text, ja(textOf(emission, spans)));
  emission.source(node, extent(paragraph.children));
  paragraph.sentences.forEach((sentence, at) => {
    const sentenceNode = part(node, 'sent', at + 1);
    emission.facts.add(sentenceNode, RDF.type, RK.Sentence);
    emission.facts.add(sentenceNode, RDFS.label, ja(`第${at + 1}文`));
    emission.facts.add(sentenceNode, RK.order, integer(at + 1));
    emitPart(emission, sentenceNode, node);
    emitText(emission, sentenceNode, sentence.spans);
  });
}

/** An annex: <annex/1> a rk:Annex ; rk:order 1 ; rk:heading "別表（第3条関係）"@ja ; eli:is_annex_of <> . */
function emitAnnex(emission: Emission, annex: Annex): void {
  const node = emission.annex(annex);
  const { facts, instrument } = emission;
  const heading = ja(textOf(emission, annex.heading.spans));
  facts.add(node, RDF.type, RK.Annex);
  facts.add(node, RK.order, integer(annex.order));
  facts.add(node, RK.heading, heading);
  facts.add(node, RDFS.label, heading);
  facts.add(node, ELI.is_annex_of, instrument);
  emitPart(emission, node, instrument);
  emission.source(node, annex.heading.spans);
  annex.sections.forEach((section, at) => emitSection(emission, annex, { section, order: at + 1 }));
}

function emitSection(
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
  for (const row of section.rows) emitRow(emission, annex, { section, row });
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

/** A row: <annex/1/3-1/4> a rk:AnnexRow ; rk:order 4 ; eli:is_part_of <annex/1> , <annex/1/3-1> . */
function emitRow(
  emission: Emission,
  annex: Annex,
  { section, row }: { section: AnnexSection; row: AnnexRow },
): void {
  const node = emission.row(annex, section.path, row);
  const place = section.path.length === 0 ? '' : `${section.path.join('-')} `;
  emission.facts.add(node, RDF.type, RK.AnnexRow);
  emission.facts.add(node, RDFS.label, ja(`別表${annex.order} ${place}第${row.order}行`));
  emission.facts.add(node, RK.order, integer(row.order));
  emission.facts.add(node, ELI.is_part_of, emission.annex(annex));
  emitPart(emission, node, emission.section(annex, section.path));
  const cells = leavesOf(row.children, 'cell');
  emission.source(
    node,
    cells.flatMap(cell => cell.spans),
  );
}
