/** What the editor completes: terms of the ontology and of the data, and nodes by their names. */
import type { Rows } from '../../../engine/rows.js';
import { graphs } from '../../../rdf/iris.js';
import { BASE, PREFIXES, RDF, RDFS, RK, SKOS, VOID } from '../../../rdf/namespaces.js';
import type { Language } from '../../negotiate.js';
import { reusedTermName } from '../../reused-terms.js';

/** Names in the languages that there are. */
export type Names = Partial<Record<Language, string>>;

/** What is sent to the editor. */
export interface Terms {
  readonly prefixes: Readonly<Record<string, string>>;
  /** Classes and properties: the IRI, and what it is called. */
  readonly terms: readonly {
    readonly iri: string;
    readonly kind: TermKind;
    readonly names: Names;
  }[];
  /** Municipalities, regions, concepts. */
  readonly nodes: readonly { readonly iri: string; readonly names: Names }[];
}

type TermKind = 'class' | 'property';

const ONTOLOGY = `SELECT ?term ?kind ?label (LANG(?label) AS ?language) { GRAPH <${graphs.ontology.value}> { ?term <${RDF.type.value}> ?kind ; <${RDFS.label.value}> ?label } } ORDER BY ?term`;

const USED = `SELECT DISTINCT ?term ?kind { GRAPH <${graphs.dataset.value}> { { ?part <${VOID.property.value}> ?term BIND("property" AS ?kind) } UNION { ?part <${VOID.class.value}> ?term BIND("class" AS ?kind) } } } ORDER BY ?term`;

/** Nodes of a kind are bounded: a list of all that millions of triples name helps nobody. */
const MOST_NODES = 2_000;

const NODES = [
  `?node <${SKOS.inScheme.value}> ?scheme ; <${SKOS.prefLabel.value}> ?label`,
  `?node <${RK.dantaiCode.value}> ?code ; <${RDFS.label.value}> ?label`,
  `?node a <${RK.CooperationRegion.value}> ; <${RDFS.label.value}> ?label`,
].map(
  pattern =>
    `SELECT ?node ?label (LANG(?label) AS ?language) { ${pattern} } ORDER BY ?node LIMIT ${MOST_NODES}`,
);

/** Everything that the editor completes. */
export async function termsOf(rows: Rows): Promise<Terms> {
  const [ontology = [], used = [], ...nodes] = await Promise.all([ONTOLOGY, USED, ...NODES].map(rows)); // prettier-ignore
  const own = ownTerms(ontology);
  const others = used.filter(({ term = '' }) => !own.has(term));
  return {
    prefixes: PREFIXES,
    terms: [
      ...[...own].map(([iri, term]) => ({ iri, ...term })),
      ...others.map(({ term = '', kind = '' }) => ({
        iri: term,
        kind: kindOf(kind),
        names: reusedNames(term),
      })),
    ],
    nodes: [...namedNodes(nodes.flat())].map(([iri, names]) => ({ iri, names })),
  };
}

type Found = Awaited<ReturnType<Rows>>;

function ownTerms(found: Found): ReadonlyMap<string, { kind: TermKind; names: Names }> {
  const terms = new Map<string, { kind: TermKind; names: Names }>();
  for (const { term = '', kind = '', label = '', language = '' } of found)
    terms.set(term, {
      kind: kindOf(kind),
      names: { ...terms.get(term)?.names, [language]: label },
    });
  return terms;
}

function kindOf(type: string): TermKind {
  return /class$/i.test(type) ? 'class' : 'property';
}

function reusedNames(term: string): Names {
  const [ja, en] = [reusedTermName(term, 'ja'), reusedTermName(term, 'en')];
  return { ...(ja === undefined ? {} : { ja }), ...(en === undefined ? {} : { en }) };
}

function namedNodes(found: Found): ReadonlyMap<string, Names> {
  const nodes = new Map<string, Names>();
  for (const { node = '', label = '', language = '' } of found)
    if (node.startsWith(BASE)) nodes.set(node, { ...nodes.get(node), [language]: label });
  return nodes;
}
