/** The agreements that a text changes or ends, or would, of which it does not say when and by whom they were concluded. */
import type { CitedAgreement, DateStatement, EndedAgreement } from '../model/agreement.js';
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
  const { agreement, instrument } = emission;
  const { changedAgreement, citedInstruments, modifications, parties } = agreement;
  if (modifications.length + citedInstruments.length === 0 && changedAgreement === undefined)
    return undefined;
  const names = parties.map(partyName).filter(Boolean).join('・');
  const label = `変更又は廃止の対象${names === '' ? '' : `（${names}）`}`;
  const dates = citedInstruments.map(({ date }) => date);
  const node = unidentifiedIn(instrument);
  emitCited(emission, node, { ...changedAgreement, label, dates });
  return node;
}

/**
 * Emits the older agreements that an instrument ends besides what it lays down.
 *
 *     <> rk:unidentifiedAgreement <ended/1> .
 *     <ended/1> a rk:UnidentifiedAgreement ; rdfs:label "消防相互応援協定"@ja ; rk:dateStatement <date/3> .
 */
export function emitEnded(emission: Emission, node: NamedNode, ended: EndedAgreement): void {
  const { title, concludedOn } = ended;
  const dates = concludedOn === undefined ? [] : [concludedOn];
  emitCited(emission, node, { ...ended, label: title.text, dates });
}

/** An agreement as far as a text tells which it is. */
interface Cited extends Partial<CitedAgreement> {
  readonly label: string;
  readonly dates: readonly DateStatement[];
}

function emitCited(emission: Emission, node: NamedNode, cited: Cited): void {
  const { facts, maker } = emission;
  facts.add(maker, RK.unidentifiedAgreement, node);
  facts.add(node, RDF.type, RK.UnidentifiedAgreement);
  facts.add(node, RDFS.label, ja(cited.label));
  emission.state(node, DCTERMS.title, cited.title);
  if (cited.number !== undefined) {
    facts.add(node, ELI.number, string(cited.number.text));
    emission.witness(node, ELI.number, cited.number.spans);
  }
  for (const date of cited.dates) emitDateStatement(emission, node, date);
}
