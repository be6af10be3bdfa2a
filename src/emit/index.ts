/**
 * emit: Agreement + Links → quads.
 *
 * Out: the graph of the document (facts read from it), the evidence graph (where they stand), and what
 * it says of nodes that others may speak of too (reference). Guarantees for the next stage:
 *
 * 1. No blank nodes; every IRI is built from the text and from registry codes.
 * 2. No triple stands in two graphs: labels and codes of shared nodes are in the reference graph only.
 * 3. Superclasses, shortcuts and versions are not stated here: `derive` makes them from all documents.
 */
import type { Agreement } from '../model/agreement.js';
import type { Links } from '../model/links.js';
import { present } from '../model/present.js';
import type { DocumentGraphs } from '../rdf/document-graphs.js';
import { emitInstrument } from './agreement.js';
import { emitClauses } from './clauses.js';
import { emitStructure } from './document.js';
import { Emission } from './emission.js';
import { emitMeasures } from './measures.js';
import { emitNewText } from './new-text.js';

/** Where a document stands among others. */
export interface Place {
  /** 1, or more for a further agreement of the same parties on the same day. */
  readonly ordinal?: number;
  /** How many diagnostics the instruments before it in its file have: theirs are numbered together. */
  readonly diagnosticsBefore?: number;
}

/** Writes one document as quads. */
export function emit(
  agreement: Agreement,
  links: Links,
  { ordinal = 1, diagnosticsBefore = 0 }: Place = {},
): DocumentGraphs {
  const emission = new Emission(agreement, links, ordinal);
  emission.evidence.writeSource();
  emission.evidence.writeCorrections();
  if (agreement.document.children.length > 0) {
    emitInstrument(emission);
    emitStructure(emission);
    emitNewText(emission);
    emitMeasures(emission);
    emitClauses(emission);
  }
  emission.evidence.writeDiagnostics(
    [...agreement.diagnostics, ...links.diagnostics],
    diagnosticsBefore,
  );
  return {
    instrument: emission.instrument,
    title: agreement.title?.text ?? '',
    ...present({ first: emission.iris.first }),
    document: emission.facts.quads,
    evidence: emission.evidenceGraph.quads,
    reference: emission.reference.quads,
  };
}
