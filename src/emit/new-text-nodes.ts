/** The new text of amending provisions: parts of another agreement, named under the provision that brings them. */
import type { Agreement } from '../model/agreement.js';
import type {
  Annex,
  Article,
  Division,
  Document,
  DocumentNode,
  Leaf,
  NewText,
} from '../model/document.js';
import { isLeaf, leaves } from '../model/document.js';
import type { Modification } from '../model/modification.js';
import { part } from '../rdf/iris.js';
import type { NamedNode } from '../rdf/terms.js';

/** The node of each part of new text, and what it lies in. */
export interface NewTextNodes {
  readonly nodes: ReadonlyMap<DocumentNode, NamedNode>;
  readonly wholes: ReadonlyMap<DocumentNode, NamedNode>;
}

/**
 * Names new text by the sentence before it.
 *
 *     <amending-provision/2/chapter/3>   a chapter
 *     <amending-provision/2/art/5-2>     an article
 *     <amending-provision/2/para/3>      a paragraph
 *     <amending-provision/2/item/3>      an entry of a list
 *     <amending-provision/2/annex/1/0/1> a row
 *     <art/1/para/1/sent/1/art/3>        an article that a sentence of an article brings
 *     <unparsed/1/art/4/para/2>          a paragraph that a comparison brings
 */
export function newTextNodes(
  { document, modifications }: Agreement,
  instrument: NamedNode,
): NewTextNodes {
  const found: Found = { nodes: new Map(), wholes: new Map() };
  let provisions = 0;
  let whole = instrument;
  for (const node of document.children) {
    if (node.kind === 'amending-provision') {
      provisions += 1;
      whole = part(instrument, 'amending-provision', provisions);
    }
    if (node.kind === 'article') whole = lastSentence(node, instrument);
    if (node.kind === 'new-text') nameParts(node, whole, found);
  }
  nameTables(document, instrument, found);
  for (const modification of modifications) nameCompared(modification, found);
  return found;
}

/** Comparisons are kept as text: <unparsed/1>. */
function nameTables(document: Document, instrument: NamedNode, { nodes }: Found): void {
  const kept = [...leaves(document.children)].filter(({ kind }) => KEPT.has(kind));
  kept.forEach((leaf, at) => {
    if (leaf.rows !== undefined) nodes.set(leaf, part(instrument, 'unparsed', at + 1));
  });
}

const KEPT: ReadonlySet<Leaf['kind']> = new Set(['unparsed', 'debris']);

/** What a row of a comparison adds is named by its place in the agreement: <unparsed/1/art/4/para/2>. */
function nameCompared(
  { provision, target = '', position, results }: Modification,
  { nodes, wholes }: Found,
): void {
  const table = provision.rows === undefined ? undefined : nodes.get(provision);
  if (table === undefined) return;
  const above = position === 'end' ? target : target.replace(/\/?[^/]+\/[^/]+$/, '');
  const whole = above === '' ? table : part(table, above);
  for (const result of results) {
    nodes.set(result, part(whole, ...pathOf(result, 1)));
    wholes.set(result, whole);
  }
}

function lastSentence({ number, paragraphs }: Article, instrument: NamedNode): NamedNode {
  const last = paragraphs.at(-1);
  const path = ['para', last?.order ?? 1, 'sent', last?.sentences.length ?? 1];
  return part(instrument, 'art', number, ...path);
}

interface Found {
  readonly nodes: Map<DocumentNode, NamedNode>;
  readonly wholes: Map<DocumentNode, NamedNode>;
}

function nameParts({ children }: NewText, whole: NamedNode, found: Found): void {
  children.forEach((child, at) => {
    const path = pathOf(child, at + 1);
    found.nodes.set(child, part(whole, ...path));
    found.wholes.set(child, whole);
    if (child.kind === 'division') nameArticles(child, whole, found);
    if (child.kind === 'annex') nameRows(child, part(whole, ...path), found);
  });
}

function pathOf(node: DocumentNode, order: number): readonly (string | number)[] {
  if (isLeaf(node)) return ['text', order];
  if (node.kind === 'division') return [node.level, node.order];
  if (node.kind === 'article') return ['art', node.number];
  if (node.kind === 'paragraph') return ['para', node.order];
  if (node.kind === 'item') return ['item', node.order];
  if (node.kind === 'supplement') return ['suppl', node.order];
  return [node.kind, order];
}

/** Articles do not name their division, in new text as elsewhere. */
function nameArticles({ children }: Division, whole: NamedNode, { nodes, wholes }: Found): void {
  for (const child of children) {
    if (child.kind !== 'article') continue;
    nodes.set(child, part(whole, ...pathOf(child, 1)));
    wholes.set(child, whole);
  }
}

function nameRows({ sections }: Annex, annex: NamedNode, { nodes }: Found): void {
  for (const section of sections) {
    const { path, rows } = section;
    const node = part(annex, path.length === 0 ? '0' : path.join('-'));
    nodes.set(section, node);
    for (const row of rows) nodes.set(row, part(node, row.order));
  }
}
