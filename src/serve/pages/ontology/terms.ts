/** The ontology as terms: what its statements say of each. */
import type { ResultRow } from '../../../engine/rows.js';
import { BASE, RDF, RDFS } from '../../../rdf/namespaces.js';
import type { Language } from '../../negotiate.js';

/** A class or a property. */
export interface Term {
  readonly iri: string;
  /** The part of its IRI behind the namespace: the fragment of the page. */
  readonly name: string;
  readonly kind: 'class' | 'objectProperty' | 'datatypeProperty';
  readonly label: string;
  readonly otherLabel: string;
  readonly definition: string | undefined;
  readonly above: readonly string[];
  readonly domain: readonly string[];
  readonly range: readonly string[];
}

const OWL = 'http://www.w3.org/2002/07/owl#';
const KINDS: Readonly<Record<string, Term['kind']>> = {
  [`${OWL}Class`]: 'class',
  [`${OWL}ObjectProperty`]: 'objectProperty',
  [`${OWL}DatatypeProperty`]: 'datatypeProperty',
};
const DEFINITIONS = [RDFS.comment.value, 'http://www.w3.org/2004/02/skos/core#definition'];
const RDFS_NS = RDFS.label.value.slice(0, -'label'.length);

/** The namespace of our terms. */
export const NAMESPACE = `${BASE}ns#`;

/** The terms of our namespace, sorted by name. */
export function termsOf(rows: readonly ResultRow[], language: Language): readonly Term[] {
  const byTerm = new Map<string, ResultRow[]>();
  for (const row of rows) {
    const term = row['term'] ?? '';
    if (term.startsWith(NAMESPACE)) byTerm.set(term, [...(byTerm.get(term) ?? []), row]);
  }
  return [...byTerm].flatMap(([iri, own]) => termOf(iri, own, language) ?? []);
}

function termOf(iri: string, rows: readonly ResultRow[], language: Language): Term | undefined {
  const values = (property: string): readonly string[] =>
    rows.flatMap(row => (row['property'] === property ? (row['value'] ?? []) : []));
  const kind = values(RDF.type.value).flatMap(type => KINDS[type] ?? [])[0];
  if (kind === undefined) return undefined;
  const other = language === 'ja' ? 'en' : 'ja';
  const name = iri.slice(NAMESPACE.length);
  return {
    iri,
    name,
    kind,
    label: textIn(rows, [RDFS.label.value], language) ?? name,
    otherLabel: textIn(rows, [RDFS.label.value], other) ?? '',
    definition: textIn(rows, DEFINITIONS, language) ?? textIn(rows, DEFINITIONS, other),
    above: [...values(`${RDFS_NS}subClassOf`), ...values(`${RDFS_NS}subPropertyOf`)],
    domain: values(`${RDFS_NS}domain`),
    range: values(`${RDFS_NS}range`),
  };
}

function textIn(
  rows: readonly ResultRow[],
  properties: readonly string[],
  language: Language,
): string | undefined {
  return rows.find(
    row => properties.includes(row['property'] ?? '') && row['language'] === language,
  )?.['value'];
}

/** What of the data uses a class. */
export interface Use {
  readonly entities: number;
  readonly properties: readonly { readonly iri: string; readonly triples: number }[];
}

/** The uses of each class. */
export function usesOf(rows: readonly ResultRow[]): ReadonlyMap<string, Use> {
  const classes = [...new Set(rows.flatMap(row => row['class'] ?? []))];
  return new Map(
    classes.map(name => {
      const own = rows.filter(row => row['class'] === name);
      const properties = own.flatMap(({ property, triples }) =>
        property === undefined ? [] : [{ iri: property, triples: Number(triples) }],
      );
      return [name, { entities: Number(own[0]?.['entities'] ?? 0), properties }];
    }),
  );
}
