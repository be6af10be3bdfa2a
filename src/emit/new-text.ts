/** The new text of amending provisions. */
import type { Annex, DocumentNode, Leaf } from '../model/document.js';
import { isLeaf } from '../model/document.js';
import { RDF, RDFS, RK } from '../rdf/namespaces.js';
import { ja } from '../rdf/terms.js';
import { emitArticle, emitParagraph } from './articles.js';
import { emitDivision, emitSection, emitSupplement } from './document.js';
import type { Emission } from './emission.js';
import { emitItems } from './items.js';
import { emitPart, emitText } from './parts.js';

/** New text: parts of the provision that brings it, in the form that they have in the agreement. */
export function emitNewText(emission: Emission): void {
  const { document, modifications } = emission.agreement;
  const texts = document.children.filter(node => node.kind === 'new-text');
  texts.flatMap(({ children }) => children).forEach(child => emitNewPart(emission, child));
  for (const { provision, results } of modifications)
    if (provision.rows !== undefined)
      results.forEach(result => emitCompared(emission, result, provision));
}

function emitNewPart(emission: Emission, child: DocumentNode): void {
  if (child.kind === 'division') emitDivision(emission, child, emission.wholeOf(child));
  if (child.kind === 'article') emitArticle(emission, child, emission.wholeOf(child));
  if (child.kind === 'annex') emitNewRows(emission, child);
  if (child.kind === 'paragraph') emitParagraph(emission, emission.wholeOf(child), child);
  if (child.kind === 'supplement') emitSupplement(emission, child, emission.wholeOf(child));
  if (child.kind === 'item') emitItems(emission, emission.wholeOf(child), [child]);
  if (isLeaf(child)) emitNewSentence(emission, child);
}

/** What a row of a comparison adds: in the table, or in the part of it that stands for an article. */
function emitCompared(emission: Emission, result: DocumentNode, provision: Leaf): void {
  const { facts } = emission;
  const table = emission.nodeOf(provision);
  const whole = emission.wholeOf(result);
  if (table !== undefined && !whole.equals(table)) {
    facts.add(whole, RDF.type, RK.Subdivision);
    facts.add(whole, RDFS.label, ja('対照表の部分'));
    emitPart(emission, whole, table);
  }
  emitNewPart(emission, result);
}

/** Rows without their annex. */
function emitNewRows(emission: Emission, annex: Annex): void {
  const node = emission.annex(annex);
  emission.facts.add(node, RDF.type, RK.Subdivision);
  emission.facts.add(node, RDFS.label, ja('新しい行'));
  emitPart(emission, node, emission.wholeOf(annex));
  annex.sections.forEach((section, at) => emitSection(emission, annex, { section, order: at + 1 }));
}

function emitNewSentence(emission: Emission, leaf: Leaf): void {
  const node = emission.nodeOf(leaf);
  if (node === undefined) return;
  emission.facts.add(node, RDF.type, RK.Sentence);
  emission.facts.add(node, RDFS.label, ja('新しい文'));
  emitPart(emission, node, emission.wholeOf(leaf));
  emitText(emission, node, leaf.spans);
}
