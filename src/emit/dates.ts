/** Dates as written, with what is known of them. */
import type { DateStatement } from '../model/agreement.js';
import { concept, part } from '../rdf/iris.js';
import { RDF, RDFS, RK, TIME, XSD } from '../rdf/namespaces.js';
import { calendarDate, ja, string, typed } from '../rdf/terms.js';
import type { NamedNode } from '../rdf/terms.js';
import type { Emission } from './emission.js';

/** The property for an ISO date by its length: day, month, year. */
const PRECISIONS = new Map([
  [10, TIME.inXSDDate],
  [7, TIME.inXSDgYearMonth],
  [4, TIME.inXSDgYear],
]);

/**
 * A date that is said of something.
 *
 *     <> rk:dateStatement <date/1> .
 *     <date/1> a rk:DateStatement ; rk:wareki "平成□□年□□月□□日" ; rk:placeholder <placeholder/date-1> ;
 *       rk:notBefore "2014-08-25"^^xsd:date ; rk:notAfter "2019-04-30"^^xsd:date .
 */
export function emitDateStatement(
  emission: Emission,
  about: NamedNode,
  date: DateStatement,
): NamedNode {
  const { facts, instrument } = emission;
  const { quotation, event, eventNumber } = date;
  const number = emission.number('date', [quotation.text, event, eventNumber].join(' '));
  const node = part(instrument, 'date', number);
  facts.add(about, RK.dateStatement, node);
  facts.add(node, RDF.type, RK.DateStatement);
  facts.add(node, RDFS.label, ja(date.quotation.text));
  facts.add(node, RK.wareki, string(date.quotation.text));
  emission.source(node, date.quotation.spans);
  const precision = PRECISIONS.get(date.iso?.length ?? 0);
  if (date.iso !== undefined && precision !== undefined)
    facts.add(node, precision, calendarDate(date.iso));
  if (date.event !== undefined) facts.add(node, RK.dateEvent, concept('date-event', date.event));
  if (date.eventNumber !== undefined) facts.add(node, RK.eventNumber, string(date.eventNumber));
  if (date.blank !== undefined) emitBlank(emission, node, { ...date.blank, number });
  return node;
}

interface Blank {
  readonly token: string;
  readonly notBefore?: string;
  readonly notAfter?: string;
  readonly number: number;
}

function emitBlank({ facts, instrument }: Emission, node: NamedNode, blank: Blank): void {
  const placeholder = part(instrument, 'placeholder', `date-${blank.number}`);
  facts.add(node, RK.placeholder, placeholder);
  facts.add(placeholder, RDF.type, RK.Placeholder);
  facts.add(placeholder, RDFS.label, ja(blank.token));
  facts.add(placeholder, RK.token, string(blank.token));
  if (blank.notBefore !== undefined)
    facts.add(node, RK.notBefore, typed(blank.notBefore, XSD.date));
  if (blank.notAfter !== undefined) facts.add(node, RK.notAfter, typed(blank.notAfter, XSD.date));
}
