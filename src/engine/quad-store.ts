/** The quads that queries are run over, in memory: the door of oxigraph. */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import oxigraph from 'oxigraph';
import { ENRICHMENT_PREFIX } from '../rdf/iris.js';
import { BASE } from '../rdf/namespaces.js';

/** RDF formats by the ending of a file. */
const FORMATS: Readonly<Record<string, string>> = {
  nq: 'application/n-quads',
  trig: 'application/trig',
  ttl: 'text/turtle',
  nt: 'application/n-triples',
};

/** How many combinations of graphs are known for what they share. */
const MAX_SHARED = 1_000;

/** Characters that end an IRI in a query: no graph has such a name. */
// eslint-disable-next-line no-control-regex -- the grammar's IRIREF excludes them
const NOT_IN_IRI = /[\u0000-\u0020<>"{}|^`\\]/;

/** The dataset that the protocol gives a query; absent, the query's own, or all. */
export interface QueryDataset {
  readonly defaultGraphs?: readonly string[] | undefined;
  readonly namedGraphs?: readonly string[] | undefined;
}

/** Quads in memory. */
export class QuadStore {
  readonly #store = new oxigraph.Store();
  /** The name of the graph in which others are put together, for one query; nobody can know it. */
  readonly #merge = `urn:uuid:${randomUUID()}`;
  /** Of graphs that were asked for together, whether they share a triple. */
  readonly #shared = new Map<string, boolean>();

  /**
   * Loads a file: .nq, .trig, .ttl or .nt.
   * @throws Error that names the file
   */
  loadFile(file: string): void {
    const format = FORMATS[file.slice(file.lastIndexOf('.') + 1)];
    if (format === undefined) throw new Error(`${file}: not .nq, .trig, .ttl or .nt`);
    // with no_transaction, which is meant to be quicker, oxigraph 0.5.11 takes half as long again
    const options = { format, base_iri: pathToFileURL(file).href };
    try {
      this.#store.load(readFileSync(file), options);
    } catch (error) {
      throw new Error(`${file}: ${error instanceof Error ? error.message : String(error)}`, {
        cause: error,
      });
    }
  }

  /** Loads N-Quads. */
  loadQuads(text: string): void {
    this.#store.load(text, { format: 'application/n-quads' });
  }

  /**
   * Makes the default graph the union of all graphs but the enrichment graphs. The union is written out,
   * since oxigraph's own counts a triple once for every graph that has it, while the merge of RDF graphs
   * has it once; and one graph is searched faster than twenty.
   */
  uniteGraphs(): void {
    this.#store.update(
      `INSERT { ?s ?p ?o } WHERE { GRAPH ?g { ?s ?p ?o } FILTER(!STRSTARTS(STR(?g), "${ENRICHMENT_PREFIX}")) }`,
    );
  }

  /**
   * A result as oxigraph writes it; relative IRIs are the endpoint's. The default graph of several graphs is their merge, which
   * has a triple once: oxigraph 0.5.11 counts it for each graph, so that graphs which share one are put together first.
   * @throws Error where the text is no query, or cannot be run
   */
  results(query: string, mediaType: string, dataset: QueryDataset = {}): string {
    const graphs = [...new Set(dataset.defaultGraphs)];
    if (graphs.length < 2 || !this.#share(graphs)) return this.#results(query, mediaType, dataset);
    this.#store.update(
      `INSERT { GRAPH <${this.#merge}> { ?s ?p ?o } } WHERE { ${valuesOf('g', graphs)} GRAPH ?g { ?s ?p ?o } }`,
    );
    try {
      return this.#results(query, mediaType, { ...dataset, defaultGraphs: [this.#merge] });
    } finally {
      this.#store.update(`DROP SILENT GRAPH <${this.#merge}>`);
    }
  }

  /** Whether a triple stands in two of some graphs. */
  #share(graphs: readonly string[]): boolean {
    if (graphs.some(name => NOT_IN_IRI.test(name))) return false;
    const key = JSON.stringify(graphs);
    const known = this.#shared.get(key);
    if (known !== undefined) return known;
    const pairs = `${valuesOf('g', graphs)} GRAPH ?g { ?s ?p ?o } ${valuesOf('h', graphs)} FILTER(?g != ?h) GRAPH ?h { ?s ?p ?o }`;
    const answer = this.#results(`ASK { ${pairs} }`, 'application/sparql-results+json');
    const isShared = /true/.test(answer);
    if (this.#shared.size < MAX_SHARED) this.#shared.set(key, isShared);
    return isShared;
  }

  #results(query: string, mediaType: string, dataset: QueryDataset = {}): string {
    const options = { ...datasetOf(dataset), base_iri: `${BASE}sparql` };
    const body = this.#store.query(query, { ...options, results_format: mediaType });
    if (typeof body !== 'string') throw new Error(`No result in ${mediaType}.`);
    return body;
  }

  /** Whether a query gives a graph: oxigraph then knows no format of tables for it. */
  givesGraph(query: string, dataset: QueryDataset): boolean {
    try {
      this.results(query, 'application/sparql-results+json', dataset);
      return false;
    } catch (error) {
      if (error instanceof Error && error.message.startsWith('Not supported RDF format'))
        return true;
      throw error;
    }
  }
}

function valuesOf(variable: string, graphs: readonly string[]): string {
  return `VALUES ?${variable} { ${graphs.map(name => `<${name}>`).join(' ')} }`;
}

function datasetOf({ defaultGraphs, namedGraphs }: QueryDataset) {
  const nodes = (iris: readonly string[]) => iris.map(iri => oxigraph.namedNode(iri));
  return {
    ...(defaultGraphs === undefined ? {} : { default_graph: nodes(defaultGraphs) }),
    ...(namedGraphs === undefined ? {} : { named_graphs: nodes(namedGraphs) }),
  };
}
