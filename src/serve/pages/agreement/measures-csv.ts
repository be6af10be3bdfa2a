/** The measures of a document as a table for spreadsheets: one line a role. */
import { RDFS, RK } from '../../../rdf/namespaces.js';
import type { NamedNode } from '../../../rdf/terms.js';
import type { Loaded } from './load.js';
import { placesOf } from './spans.js';

const COLUMNS = [
  'measure', 'pillar', 'subfield', 'heading', 'content', 'primary_theme', 'themes', 'role', 'bearer', 'modes', 'counterparts',
  'activity',
] as const; // prettier-ignore

/** The table as CSV, with a byte order mark: spreadsheets take it for the old encoding without. */
export function measuresCsv(loaded: Loaded): string {
  const { facts } = loaded;
  const measures = facts.nodes
    .filter(node => facts.isA(node, RK.CooperationMeasure))
    .sort((a, b) => startOf(a, loaded) - startOf(b, loaded) || (a < b ? -1 : 1));
  const lines = measures.flatMap(measure => linesOf(measure, loaded));
  return `\ufeff${[COLUMNS, ...lines].map(line => `${line.map(field).join(',')}\r\n`).join('')}`;
}

function startOf(measure: string, { facts }: Loaded): number {
  return placesOf(facts.all(measure, RK.source))[0]?.start ?? 0;
}

function linesOf(measure: string, { facts, nameOf }: Loaded): readonly (readonly string[])[] {
  const names = (node: string, property: NamedNode): string =>
    facts.all(node, property).map(value => nameOf(value) ?? facts.one(value, RDFS.label) ?? value).join('; '); // prettier-ignore
  const text = (node: string, property: NamedNode): string => facts.one(node, property) ?? '';
  const own = [
    measure, names(measure, RK.pillar), names(measure, RK.subfield), text(measure, RK.heading), text(measure, RK.content),
    names(measure, RK.primaryTheme), names(measure, RK.theme),
  ]; // prettier-ignore
  const roles = facts.all(measure, RK.roleAssignment).toSorted();
  if (roles.length === 0) return [[...own, '', '', '', '', '']];
  return roles.map(role => [
    ...own, role, names(role, RK.bearer), names(role, RK.modality), names(role, RK.counterpart), text(role, RK.activity),
  ]); // prettier-ignore
}

function field(value: string): string {
  return /[",\r\n]/.test(value) ? `"${value.replace(/"/g, '""')}"` : value;
}
