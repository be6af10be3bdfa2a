/** Short ways to read facts off the dataset's index. */
import { concept } from '../../src/rdf/iris.js';
import type { NamedNode } from '../../src/rdf/terms.js';
import { datasetStore } from './dataset.js';

/** The values that a node has for a property, sorted. */
export function values(node: string | NamedNode, property: NamedNode): readonly string[] {
  const subject = typeof node === 'string' ? node : node.value;
  return datasetStore()
    .getObjects(subject, property, null)
    .map(({ value }) => value)
    .sort();
}

/** The one value that a node has for a property; fails where there is not exactly one. */
export function value(node: string | NamedNode, property: NamedNode): string {
  const [first, ...more] = values(node, property);
  if (first === undefined || more.length > 0) {
    throw new Error(
      `${typeof node === 'string' ? node : node.value} has ${more.length + (first === undefined ? 0 : 1)} values for ${property.value}`,
    );
  }
  return first;
}

/** The nodes that have a value for a property, sorted. */
export function nodes(property: NamedNode, object: NamedNode): readonly string[] {
  return datasetStore()
    .getSubjects(property, object, null)
    .map(node => node.value)
    .sort();
}

/** The last part of a concept's IRI: `concept('theme', 'disaster')` → disaster. */
export function slug(iri: string): string {
  return iri.slice(iri.lastIndexOf('/') + 1);
}

/** The instruments of the five agreements, by the city that comes first. */
export const INSTRUMENTS = {
  takaoka: instrument('16202-16205/2016-10-03/doc/2026-01-19'),
  toyama: instrument('16201-x/draft-b3e443e1'),
  hachinohe: instrument('02203-02446/2017-03-22/doc/2017-03-22'),
  mito: instrument('08201-08236/2022-02-21/doc/2022-02-21'),
  okayama: instrument('33100-33346/2016-10-11/doc/2016-10-11'),
} as const;

function instrument(path: string): string {
  return concept('', '').value.replace(/vocab\/\/$/, `id/agreement/${path}`);
}
