/** The ontology as a page: the node that its terms are fragments of, and /ontology, which leads there. */
import type { Rows } from '../../../engine/rows.js';
import type { AddPages, EntityView } from '../context.js';
import type { Network } from '../network/graph.js';
import { STATEMENTS, USES, examples } from './queries.js';
import type { Term, Use } from './terms.js';
import { termsOf, usesOf } from './terms.js';
import { ontologyPage } from './view.js';

/** Classes with fewer things than this, or joined to none, are not in the diagram. */
const LEAST_ENTITIES = 2;

/** The page of the ontology. */
export const ONTOLOGY_VIEW: EntityView = {
  path: /^\/ns$/,
  page: async ({ iri, language, rows }) => {
    const [statements, used] = await Promise.all([rows(STATEMENTS), rows(USES)]);
    const terms = termsOf(statements, language);
    if (terms.length === 0) return undefined;
    const uses = usesOf(used);
    const found = await examplesOf(rows, [...uses.keys()]);
    return ontologyPage({ language, iri, terms, uses, examples: found, diagram: diagramOf(terms, uses) });
  },
};

/** Adds the short address. */
export const addOntology: AddPages = app => {
  app.get('/ontology', (_, response) => response.redirect(302, '/ns'));
};

async function examplesOf(rows: Rows, classes: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (classes.length === 0) return new Map();
  const found = await rows(examples(classes));
  return new Map(found.map(row => [row['class'] ?? '', row['example'] ?? '']));
}

/** The classes that the data use, joined where a property leads from one to the other. */
function diagramOf(terms: readonly Term[], uses: ReadonlyMap<string, Use>): Network {
  const shown = new Map(
    terms
      .filter(({ kind, iri }) => kind === 'class' && (uses.get(iri)?.entities ?? 0) >= LEAST_ENTITIES)
      .map(({ iri, label }) => [iri, label]),
  );
  const pairs = terms.flatMap(({ kind, domain, range }) =>
    kind === 'objectProperty' ? domain.flatMap(from => range.map(to => [from, to].sort())) : [],
  );
  const links = [...new Set(pairs.map(pair => pair.join(' ')))]
    .map(pair => pair.split(' '))
    .flatMap(([a = '', b = '']) =>
      a !== b && shown.has(a) && shown.has(b) ? [{ a, b, agreements: [], regions: [], roles: [] }] : [],
    );
  const joined = new Set(links.flatMap(({ a, b }) => [a, b]));
  const nodes = [...shown].filter(([iri]) => joined.has(iri)).map(([iri, label]) => ({ iri, label }));
  return { nodes, links };
}
