/** The agreement that a draft or an undated text would change or end: nothing says which of all agreements it is. */
import { part } from '../rdf/iris.js';
import { RDF, RDFS, RK } from '../rdf/namespaces.js';
import { ja } from '../rdf/terms.js';
import type { NamedNode } from '../rdf/terms.js';
import { emitDateStatement } from './dates.js';
import type { Emission } from './emission.js';
import { partyName } from './parties.js';

/**
 * Emits the agreement that an instrument without an agreement of its own speaks of, with the days that the text gives it;
 * nothing where it changes none.
 *
 *     <> rk:unidentifiedAgreement <changed> .
 *     <changed> a rk:UnidentifiedAgreement ; rk:dateStatement <date/2> .
 */
export function emitUnidentifiedAgreement(emission: Emission): NamedNode | undefined {
  const { agreement, facts, instrument } = emission;
  const { citedInstruments, modifications, parties } = agreement;
  if (modifications.length + citedInstruments.length === 0) return undefined;
  const node = part(instrument, 'changed');
  const names = parties.map(partyName).filter(Boolean).join('・');
  facts.add(instrument, RK.unidentifiedAgreement, node);
  facts.add(node, RDF.type, RK.UnidentifiedAgreement);
  facts.add(node, RDFS.label, ja(`変更又は廃止の対象${names === '' ? '' : `（${names}）`}`));
  for (const { date } of citedInstruments) emitDateStatement(emission, node, date);
  return node;
}
