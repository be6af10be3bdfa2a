/** Citations of laws and notices. */
import type { Citation, LawCitation, NoticeCitation } from '../model/agreement.js';
import type { Law } from '../model/links.js';
import { lawIri, part } from '../rdf/iris.js';
import { ELI, OA, RDF, RDFS, RK, XSD } from '../rdf/namespaces.js';
import { ja, string, typed } from '../rdf/terms.js';
import type { GraphWriter, NamedNode } from '../rdf/terms.js';
import { emitDateStatement } from './dates.js';
import type { Emission } from './emission.js';
import { emitLaw, emitNotice } from './reference.js';

/** A citation with the property that ties it to what cites: `eli:based_on` or `eli:cites`. */
export interface CitationUse {
  readonly citation: Citation;
  readonly property: NamedNode;
}

/**
 * A citation.
 *
 *     <…/doc/2022-02-21> eli:based_on <id/law/322AC0000000067/art/252_2/para/1> .
 */
export function emitCitation(
  emission: Emission,
  citing: NamedNode,
  { citation, property }: CitationUse,
): void {
  const cited =
    citation.kind === 'law'
      ? emitProvision(emission, citation)
      : emitNoticeCitation(emission, citation);
  emission.facts.add(citing, property, cited);
  emission.evidence.annotate({
    about: citing,
    body: cited,
    spans: citation.spans,
    what: 'citation',
    motivation: OA.identifying,
    confidence: 1,
  });
}

function emitProvision(emission: Emission, citation: LawCitation): NamedNode {
  const law = emission.links.laws.get(citation.name);
  if (law === undefined) return emitUnlinked(emission, citation.name, citation.number);
  emitLaw(emission.reference, law);
  return provisionOf(emission, law, citation);
}

function provisionOf(
  { reference }: Emission,
  law: Law,
  { article, paragraph }: LawCitation,
): NamedNode {
  const node = lawIri(law.lawId);
  if (article === undefined) return node;
  const articleNode = part(node, 'art', article);
  const articleText = `${law.name}第${article.replace('_', '条の').replace(/_/g, 'の')}${article.includes('_') ? '' : '条'}`;
  describeSubdivision(reference, articleNode, { label: articleText, whole: node });
  if (paragraph === undefined) return articleNode;
  const paragraphNode = part(articleNode, 'para', paragraph);
  const label = `${articleText}第${paragraph}項`;
  describeSubdivision(reference, paragraphNode, { label, whole: articleNode });
  return paragraphNode;
}

function describeSubdivision(
  reference: GraphWriter,
  node: NamedNode,
  { label, whole }: { readonly label: string; readonly whole: NamedNode },
): void {
  if (!reference.describes(node)) return;
  reference.add(node, RDF.type, ELI.LegalResourceSubdivision);
  reference.add(node, RDFS.label, ja(label));
  reference.add(node, ELI.is_part_of, whole);
}

function emitNoticeCitation(emission: Emission, citation: NoticeCitation): NamedNode {
  const notice = emission.links.notices.get(citation.number);
  const node =
    notice === undefined
      ? emitUnlinked(emission, citation.name, citation.number)
      : emitNotice(emission.reference, notice);
  emitDateStatement(emission, node, citation.date);
  if (notice === undefined && citation.date.iso?.length === 10) {
    emission.facts.add(node, ELI.date_document, typed(citation.date.iso, XSD.date));
  }
  return node;
}

/** What is in no register is a node of this document, with the name and number it is cited by. */
function emitUnlinked(emission: Emission, name: string, number: string | undefined): NamedNode {
  const node = part(emission.instrument, 'cited', emission.number('cited', name));
  emission.facts.add(node, RDF.type, ELI.LegalResource);
  emission.facts.add(node, RDFS.label, ja(name));
  emission.facts.add(node, RK.inInstrument, emission.instrument);
  if (number !== undefined) emission.facts.add(node, ELI.number, string(number));
  return node;
}
