/** The days of instruments that are known by citation. */
import { concept } from '../rdf/iris.js';
import { RK, TIME } from '../rdf/namespaces.js';
import type { QuadIndex } from '../rdf/quad-index.js';
import type { NamedNode } from '../rdf/terms.js';
import { iriObjects, literalValue } from './lookup.js';

/**
 * The day of a cited instrument, which is its name: <…/doc/2010-03-31>, a second one of the day <…/doc/2010-03-31-2>; its
 * month or year where no more is told: <…/doc/2010>.
 */
export function dayOfCited({ value }: NamedNode): string {
  return /(?<day>\d{4}(?:-\d{2}(?:-\d{2})?)?)(?:-\d+)?$/.exec(value)?.groups?.['day'] ?? '';
}

/** The first day from which a text that cites an instrument says that it has effect. */
export function commencementOfCited(store: QuadIndex, cited: NamedNode): string | undefined {
  const [first] = iriObjects(store, cited, RK.dateStatement)
    .filter(
      date => store.match(date, RK.dateEvent, concept('date-event', 'entry-into-force')).size > 0,
    )
    .flatMap(date => literalValue(store, date, TIME.inXSDDate) ?? [])
    .sort();
  return first;
}
