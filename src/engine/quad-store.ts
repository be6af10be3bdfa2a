/** The quads that queries are run over, in memory: the door of oxigraph. */
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

/** The dataset that the protocol gives a query; absent, the query's own, or all. */
export interface QueryDataset {
  readonly defaultGraphs?: readonly string[] | undefined;
  readonly namedGraphs?: readonly string[] | undefined;
}

/** Quads in memory. */
export class QuadStore {
  readonly #store = new oxigraph.Store();

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
   * A result as oxigraph writes it; relative IRIs are the endpoint's.
   * @throws Error where the text is no query, or cannot be run
   */
  results(query: string, mediaType: string, dataset: QueryDataset = {}): string {
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

function datasetOf({ defaultGraphs, namedGraphs }: QueryDataset) {
  const nodes = (iris: readonly string[]) => iris.map(iri => oxigraph.namedNode(iri));
  return {
    ...(defaultGraphs === undefined ? {} : { default_graph: nodes(defaultGraphs) }),
    ...(namedGraphs === undefined ? {} : { named_graphs: nodes(namedGraphs) }),
  };
}
