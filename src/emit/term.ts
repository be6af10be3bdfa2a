/** How long the agreement is in force, and from when the instrument is. */
import { ELI, RK, XSD } from '../rdf/namespaces.js';
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

/**
 * The day from which the instrument has effect, where it names one.
 *
 *     <> eli:first_date_entry_in_force "2026-04-01"^^xsd:date .
 *
 * https://data.europa.eu/eli/ontology#first_date_entry_in_force
 */
export function emitEntryIntoForce(emission: Emission): void {
  const { facts, instrument } = emission;
  const { inForce, kind } = emission.agreement;
  // a text as amended has the day of the instrument that made the agreement
  if (inForce === undefined || kind === 'amended-text') return;
  facts.add(instrument, ELI.first_date_entry_in_force, typed(inForce.from, XSD.date));
  emission.witness(instrument, ELI.first_date_entry_in_force, inForce.spans);
}
