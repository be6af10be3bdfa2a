/** How long the agreement is in force. */
import { RK, XSD } from '../rdf/namespaces.js';
import { typed } from '../rdf/terms.js';
import type { Emission } from './emission.js';

/**
 * The term.
 *
 *     <> rk:termFrom "2021-04-01"^^xsd:date ; rk:termUntil "2031-03-31"^^xsd:date ;
 *       rk:renewsAutomatically true ; rk:noticePeriod "P6M"^^xsd:duration ; rk:termSource … .
 */
export function emitTerm(emission: Emission): void {
  const { facts, instrument, agreement } = emission;
  const { term } = agreement;
  if (term === undefined) return;
  const values = [
    [RK.termFrom, term.from, XSD.date],
    [RK.termUntil, term.until, XSD.date],
    [RK.termLength, term.length, XSD.duration],
    [RK.renewsAutomatically, term.renewsAutomatically?.toString(), XSD.boolean],
    [RK.noticePeriod, term.noticePeriod, XSD.duration],
  ] as const;
  for (const [property, value, datatype] of values)
    if (value !== undefined) facts.add(instrument, property, typed(value, datatype));
  emission.source(instrument, term.spans, RK.termSource);
}
