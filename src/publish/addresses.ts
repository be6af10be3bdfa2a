/** Where a store is asked, sent graphs and updated: servers have one address for all, or one for each. */

/** What somebody says of a store. */
export interface StoreAddress {
  /** Its SPARQL endpoint, or what its addresses begin with. */
  readonly to: string;
  /** Where its graphs are, by Graph Store Protocol; found unless told. */
  readonly graphStore?: string | undefined;
  /** Where it takes updates; found unless told. */
  readonly update?: string | undefined;
}

/** Addresses to try, in this order. */
export interface Candidates {
  readonly query: readonly string[];
  readonly graphStore: readonly string[];
  readonly update: readonly string[];
}

/**
 * What is behind the address of an endpoint, by server; `.` is the address itself.
 *
 *     Fuseki            http://localhost:3030/data           data, data/query, data/data, data/update
 *     Virtuoso          http://localhost:8890/sparql         sparql-graph-crud-auth, sparql-auth beside it
 *     Oxigraph          http://localhost:7878/query          store, update beside it
 *     RDF4J, GraphDB    http://localhost:7200/repositories/r rdf-graphs/service, statements below it
 *     Neptune, QLever   http://localhost:7001                the address itself, or sparql and sparql/gsp/ below it
 */
const BELOW = {
  query: ['.', 'query', 'sparql'],
  graphStore: ['.', 'data', 'rdf-graphs/service', 'store', 'gsp/', 'sparql/gsp/'],
  update: ['.', 'update', 'statements'],
};

const BESIDE = {
  graphStore: ['sparql-graph-crud-auth', 'data', 'store'],
  update: ['sparql-auth', 'update'],
};

/** The addresses that a store may have. Virtuoso's own come first where the last part is sparql, which takes no graphs. */
export function candidatesOf({ to, graphStore, update }: StoreAddress): Candidates {
  const base = to.replace(/\/+$/, '');
  const below = (parts: readonly string[]): readonly string[] =>
    parts.map(part => (part === '.' ? base : `${base}/${part}`));
  const beside = (parts: readonly string[]): readonly string[] =>
    /\/(?:sparql|query)$/.test(base) ? parts.map(part => base.replace(/[^/]+$/, part)) : [];
  const told = (address: string | undefined, found: readonly string[]): readonly string[] =>
    address === undefined ? [...new Set(found)] : [address];
  return {
    query: below(BELOW.query),
    graphStore: told(graphStore, [...beside(BESIDE.graphStore), ...below(BELOW.graphStore)]),
    update: told(update, [...beside(BESIDE.update), ...below(BELOW.update)]),
  };
}

/** `?graph=` with a name, `?default` without one. */
export function graphAddress(store: string, graph: string | undefined): string {
  const mark = store.includes('?') ? '&' : '?';
  return graph === undefined
    ? `${store}${mark}default`
    : `${store}${mark}graph=${encodeURIComponent(graph)}`;
}
