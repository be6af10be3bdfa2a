/** Whether the members of a region are known from the documents. */
import type { QuadIndex } from '../rdf/quad-index.js';
import { concept } from '../rdf/iris.js';
import { ORG, RDF, RK } from '../rdf/namespaces.js';
import type { GraphWriter } from '../rdf/terms.js';
import { iriSubjects } from './lookup.js';

/**
 * States for every region whether any document lists its members: an open world says nothing of
 * those that are not listed.
 *
 *     <id/region/…> rk:membershipStatement <vocab/membership-statement/unstated> .
 */
export function deriveMembershipStatements(store: QuadIndex, derived: GraphWriter): void {
  for (const region of iriSubjects(store, RDF.type, RK.CooperationRegion)) {
    const isListed = store.match(region, ORG.hasMember, null).size > 0;
    const statement = isListed ? 'stated' : 'unstated';
    derived.add(region, RK.membershipStatement, concept('membership-statement', statement));
  }
}
