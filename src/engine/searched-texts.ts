/** Which texts of the data are searched. */
import { DCTERMS, RDFS, RK, SKOS } from '../rdf/namespaces.js';
import type { NodeText } from './text-index.js';

/** What is found is shown in this order: names, what measures are about, what parties do, the words of articles. */
const GROUPS = [
  [RDFS.label, SKOS.prefLabel, SKOS.altLabel, DCTERMS.title, RK.heading],
  [RK.content],
  [RK.activity],
  [RK.text],
];

/** The place of each property that is searched. */
export const SEARCH_ORDER: ReadonlyMap<string, number> = new Map(
  GROUPS.flatMap((group, place) => group.map(({ value }) => [value, place] as const)),
);

/** The query that gives them, of the default graph. */
export const SEARCHED_TEXTS = `SELECT ?node ?property ?text {
  VALUES ?property { ${[...SEARCH_ORDER.keys()].map(property => `<${property}>`).join(' ')} }
  ?node ?property ?text . FILTER(ISIRI(?node) && ISLITERAL(?text))
}`;

interface ResultsJson {
  readonly results: {
    readonly bindings: readonly Readonly<
      Record<'node' | 'property' | 'text', { readonly value: string }>
    >[];
  };
}

/** The texts of the query's answer in JSON. */
export function textsOf(json: string): readonly NodeText[] {
  return (JSON.parse(json) as ResultsJson).results.bindings.map(({ node, property, text }) => ({
    node: node.value,
    property: property.value,
    text: text.value,
  }));
}
