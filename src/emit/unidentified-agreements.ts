/** The agreement that a text changes or would change, of which it does not say when and by whom it was concluded. */
import { unidentifiedIn } from '../rdf/iris.js';
import { DCTERMS, ELI, RDF, RDFS, RK } from '../rdf/namespaces.js';
import { ja, string } from '../rdf/terms.js';
import type { NamedNode } from '../rdf/terms.js';
import { emitDateStatement } from './dates.js';
import type { Emission } from './emission.js';
import { partyName } from './parties.js';

/**
 * Emits the agreement that an instrument without an agreement of its own speaks of, with the days, the title and the
 * number that the text gives it; nothing where it changes none.
 *
 *     <> rk:unidentifiedAgreement <changed> .
 *     <changed> a rk:UnidentifiedAgreement ; rk:dateStatement <date/2> ;
 *       dcterms:title "…委託に関する規約"@ja ; eli:number "平成15年岡崎市告示第120号" .
 */
export function emitUnidentifiedAgreement(emission: Emission): NamedNode | undefined {
  const { agreement, facts, instrument } = emission;
  const { changedAgreement, citedInstruments, modifications, parties } = agreement;
  if (modifications.length + citedInstruments.length === 0 && changedAgreement === undefined)
    return undefined;
  const node = unidentifiedIn(instrument);
  const names = parties.map(partyName).filter(Boolean).join('・');
  facts.add(instrument, RK.unidentifiedAgreement, node);
  facts.add(node, RDF.type, RK.UnidentifiedAgreement);
  facts.add(node, RDFS.label, ja(`変更又は廃止の対象${names === '' ? '' : `（${names}）`}`));
  emission.state(node, DCTERMS.title, changedAgreement?.title);
  if (changedAgreement?.number !== undefined) {
    facts.add(node, ELI.number, string(changedAgreement.number.text));
    emission.witness(node, ELI.number, changedAgreement.number.spans);
  }
  for (const { date } of citedInstruments) emitDateStatement(emission, node, date);
  return node;
}
