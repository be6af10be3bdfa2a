/** Shortcuts between municipalities, and from agreements and instruments to their parties. */
import type { QuadIndex } from '../rdf/quad-index.js';
import { concept } from '../rdf/iris.js';
import { RK } from '../rdf/namespaces.js';
import { iri } from '../rdf/terms.js';
import type { GraphWriter, NamedNode } from '../rdf/terms.js';
import { iriObjects, iriSubjects } from './lookup.js';

/**
 * Derives
 *
 *     <id/agreement/…> rk:party mun:16202 , mun:16205 .
 *     mun:16202 rk:agreementPartner mun:16205 ; rk:linkedTo mun:16205 .   parties of one concluded instrument
 *     mun:16202 rk:roleCounterpart mun:16211 ; rk:linkedTo mun:16211 .    one bears a role with the other
 *
 * and the same the other way round.
 */
export function derivePartners(store: QuadIndex, derived: GraphWriter): void {
  const pairs = { partner: new Pairs(), counterpart: new Pairs() };
  for (const instrument of bindingInstruments(store)) {
    const parties = partiesOf(store, instrument);
    derived.add(instrument, RK.party, ...parties);
    for (const agreement of iriObjects(store, instrument, RK.concludes))
      derived.add(agreement, RK.party, ...parties);
    pairs.partner.addAll(parties, parties);
    for (const role of iriSubjects(store, RK.inInstrument, instrument)) {
      const bearers = iriObjects(store, role, RK.bearer).filter(actor =>
        isMunicipality(store, actor),
      );
      const counterparts = iriObjects(store, role, RK.counterpart).filter(actor =>
        isMunicipality(store, actor),
      );
      if (isRole(store, role)) pairs.counterpart.addAll(bearers, counterparts);
    }
  }
  pairs.partner.write(RK.agreementPartner, derived);
  pairs.counterpart.write(RK.roleCounterpart, derived);
  new Pairs(pairs.partner, pairs.counterpart).write(RK.linkedTo, derived);
}

/** Instruments that bind somebody: concluded, or known to have been. */
function bindingInstruments(store: QuadIndex): readonly NamedNode[] {
  return ['concluded', 'cited-only'].flatMap(status =>
    iriSubjects(store, RK.instrumentStatus, concept('status', status)),
  );
}

function partiesOf(store: QuadIndex, instrument: NamedNode): readonly NamedNode[] {
  return iriObjects(store, instrument, RK.hasPartyRole).flatMap(role =>
    iriObjects(store, role, RK.municipality),
  );
}

function isMunicipality(store: QuadIndex, actor: NamedNode): boolean {
  return store.match(actor, RK.dantaiCode, null).size > 0;
}

function isRole(store: QuadIndex, node: NamedNode): boolean {
  return store.match(null, RK.roleAssignment, node).size > 0;
}

/** Unordered pairs of two different nodes, each once. */
class Pairs {
  readonly #pairs = new Map<string, readonly [NamedNode, NamedNode]>();

  constructor(...others: readonly Pairs[]) {
    for (const other of others) for (const [a, b] of other.#pairs.values()) this.#add(a, b);
  }

  addAll(left: readonly NamedNode[], right: readonly NamedNode[]): void {
    for (const a of left) for (const b of right) if (!a.equals(b)) this.#add(a, b);
  }

  #add(a: NamedNode, b: NamedNode): void {
    const [first, second] = [a.value, b.value].sort();
    if (first !== undefined && second !== undefined) {
      this.#pairs.set(`${first} ${second}`, [iri(first), iri(second)]);
    }
  }

  write(property: NamedNode, derived: GraphWriter): void {
    for (const [a, b] of this.#pairs.values()) {
      derived.add(a, property, b);
      derived.add(b, property, a);
    }
  }
}
