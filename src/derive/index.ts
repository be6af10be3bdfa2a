/**
 * derive: the quads of all documents → what follows from them (`graph/derived`).
 *
 * 1. Superclasses, so that a query on rk:Obligation finds a role without inference.
 * 2. Which agreement is changed by a text that gives only its title, or is a draft.
 * 3. Agreements with their versions, and instruments that are known by citation only.
 *    The text of a version is the base with its changes (consolidation/), where they could be applied.
 *    An instrument that ends an agreement makes no version, and ends its force only where that is proven.
 * 4. Whether the members of a region are listed anywhere.
 * 5. Shortcuts: parties, agreement partners, role counterparts. Drafts and templates yield none.
 *
 * Nothing is stated that a document states already: every triple has one home.
 */
import { graphs } from '../rdf/iris.js';
import { QuadIndex } from '../rdf/quad-index.js';
import { GraphWriter } from '../rdf/terms.js';
import type { Quad } from '../rdf/terms.js';
import { deriveAbolitions } from './abolitions.js';
import { derivePartsOfUnidentified } from './changed-parts.js';
import { identifyAgreements } from './identify-agreements.js';
import { derivePartners } from './partners.js';
import { deriveMembershipStatements } from './regions.js';
import { deriveSuperclasses } from './superclasses.js';
import { deriveVersions } from './versions.js';

/**
 * Derives from the facts of documents and the reference graph.
 * @param facts quads of all document graphs and the reference graph
 * @param evidence quads of the evidence graphs: their nodes have superclasses too
 * @param ontology quads of the ontology and its concept schemes
 */
export function derive(
  facts: readonly Quad[],
  evidence: readonly Quad[],
  ontology: readonly Quad[],
): readonly Quad[] {
  const store = new QuadIndex(facts);
  const derived = new GraphWriter(graphs.derived);
  identifyAgreements({ store, derived });
  const identities = derived.quads.length;
  store.addAll([...derived.quads]);
  deriveVersions(store, { derived, vocabulary: new QuadIndex(ontology) });
  derivePartsOfUnidentified({ store, derived });
  store.addAll(derived.quads.slice(identities));
  deriveAbolitions(store, derived);
  derivePartners(store, derived);
  deriveMembershipStatements(store, derived);
  deriveSuperclasses([...facts, ...evidence, ...derived.quads], ontology, derived);
  return derived.quads;
}
