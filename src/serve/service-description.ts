/** What the endpoint says of itself: SPARQL 1.1 Service Description, with the graphs that it has. */
import type { RequestHandler } from 'express';
import { GRAPH_TYPES, RESULT_TYPES, problemResponse } from '../engine/index.js';
import { LookupError } from '../engine/rows.js';
import { ENRICHMENT_PREFIX, datasetIri, graphs, part } from '../rdf/iris.js';
import { nTriple } from '../rdf/graph.js';
import { writeJsonLd } from '../rdf/json-ld.js';
import { BASE, DCAT, DCTERMS, RDF, RDFS, RK, SD, VOID } from '../rdf/namespaces.js';
import { GraphWriter, en, integer, iri, ja } from '../rdf/terms.js';
import type { NamedNode, Quad } from '../rdf/terms.js';
import { writeTurtle } from '../rdf/turtle.js';
import { acceptedOfThese, noneOf } from './negotiate.js';
import type { Endpoint, Exchange } from './protocol.js';
import { ask, rowsFor } from './protocol.js';
import { send } from './send.js';

/** IRIs of the formats of W3C, for the media types that have one. */
const FORMATS: Readonly<Record<string, string>> = {
  'application/sparql-results+json': 'SPARQL_Results_JSON',
  'application/sparql-results+xml': 'SPARQL_Results_XML',
  'text/csv': 'SPARQL_Results_CSV',
  'text/tab-separated-values': 'SPARQL_Results_TSV',
  'text/turtle': 'Turtle',
  'application/n-triples': 'N-Triples',
  'application/ld+json': 'JSON-LD',
  'application/rdf+xml': 'RDF_XML',
  'application/trig': 'TriG',
  'application/n-quads': 'N-Quads',
};

const WRITERS: Readonly<Record<string, (quads: readonly Quad[]) => string | Promise<string>>> = {
  'text/turtle': quads => writeTurtle(quads),
  'application/ld+json': writeJsonLd,
  'application/n-triples': quads => sortedNTriples(quads),
};

const RDF_XML = 'application/rdf+xml';

const OFFERED = [...Object.keys(WRITERS), RDF_XML, 'text/html'];

const GRAPHS = 'SELECT ?graph (COUNT(*) AS ?triples) { GRAPH ?graph { ?s ?p ?o } } GROUP BY ?graph';

/** The handler of /sparql where no query is asked, for those who accept RDF; who wants a page goes on. */
export function serviceDescription(endpoint: Endpoint): RequestHandler {
  const { address, federates, readsSparql12 } = endpoint;
  return async (request, response, next) => {
    // who names no type gets RDF: a browser names text/html
    const [best] = acceptedOfThese(request.get('accept'), OFFERED);
    if (best === undefined) {
      await send(request, response, problemResponse(noneOf(OFFERED)));
      return;
    }
    const write = best === RDF_XML ? xmlWriter(endpoint, [request, response]) : WRITERS[best];
    if (write === undefined) {
      next();
      return;
    }
    const counts = await rowsFor(endpoint, [request, response])(GRAPHS);
    const named = counts.flatMap(row =>
      row['graph'] === undefined ? [] : [{ name: row['graph'], triples: Number(row['triples']) }],
    );
    const body = await write(
      describe({ endpoint: `${address()}/sparql`, federates, readsSparql12, named }),
    );
    await send(request, response, { status: 200, mediaType: best, body, tag: body });
  };
}

/** The engine writes RDF/XML: it is asked for a graph whose triples are all in the question. */
function xmlWriter(
  endpoint: Endpoint,
  exchange: Exchange,
): (quads: readonly Quad[]) => Promise<string> {
  return async quads => {
    const answer = await ask(endpoint, exchange, {
      query: `CONSTRUCT { ${sortedNTriples(quads)} } WHERE {}`,
      accept: { results: [], graph: [RDF_XML] },
    });
    if (answer.status !== 200) throw new LookupError(answer);
    return answer.body;
  };
}

function sortedNTriples(quads: readonly Quad[]): string {
  const lines = quads.map(({ subject, predicate, object }) => nTriple(subject, predicate, object));
  return [...new Set(lines)].sort().join('');
}

interface NamedGraph {
  readonly name: string;
  readonly triples: number;
}

interface Described {
  readonly endpoint: string;
  readonly federates: boolean;
  readonly readsSparql12: boolean;
  readonly named: readonly NamedGraph[];
}

/**
 * The description.
 *
 *     <sparql> a sd:Service ; sd:endpoint <http://localhost:3000/sparql> ; sd:feature sd:UnionDefaultGraph ;
 *       sd:supportedLanguage sd:SPARQL11Query ; sd:propertyFeature rk:containsText ; sd:defaultDataset <dataset> .
 *
 * Service and dataset have IRIs of ours where the data are; else they are named after the endpoint.
 */
function describe({ endpoint, federates, readsSparql12, named }: Described): readonly Quad[] {
  const graph = new GraphWriter(graphs.dataset);
  const isOurs = named.some(({ name }) => name === graphs.dataset.value);
  const service = isOurs ? iri(`${BASE}sparql`) : iri(endpoint);
  const dataset = isOurs ? datasetIri : iri(`${endpoint}#dataset`);
  graph.add(service, RDF.type, SD.Service, DCAT.DataService);
  graph.add(service, RDFS.label, ja('SPARQL エンドポイント'), en('SPARQL endpoint'));
  graph.add(service, SD.endpoint, iri(endpoint));
  graph.add(service, DCAT.endpointURL, iri(endpoint));
  graph.add(service, DCAT.servesDataset, dataset);
  graph.add(service, SD.supportedLanguage, SD.SPARQL10Query, SD.SPARQL11Query);
  graph.add(
    service,
    SD.supportedVersion,
    version('1.1'),
    ...(readsSparql12 ? [version('1.2')] : []),
  );
  graph.add(service, SD.propertyFeature, RK.containsText);
  graph.add(service, SD.feature, SD.UnionDefaultGraph);
  if (federates) graph.add(service, SD.feature, SD.BasicFederatedQuery);
  for (const type of [...RESULT_TYPES, ...GRAPH_TYPES])
    graph.add(service, SD.resultFormat, iri(`http://www.w3.org/ns/formats/${FORMATS[type] ?? ''}`));
  graph.add(service, SD.defaultDataset, dataset);
  describeDataset(graph, dataset, named);
  return graph.quads;
}

/** A version of SPARQL, as the draft of Service Description 1.2 names it. */
function version(label: string): NamedNode {
  return iri(`http://www.w3.org/ns/sparql#version-${label}`);
}

function describeDataset(
  graph: GraphWriter,
  dataset: NamedNode,
  named: readonly NamedGraph[],
): void {
  graph.add(dataset, RDF.type, SD.Dataset);
  const whole = part(dataset, 'default-graph');
  graph.add(dataset, SD.defaultGraph, whole);
  graph.add(whole, RDF.type, SD.Graph);
  const union = named.some(({ name }) => name.startsWith(ENRICHMENT_PREFIX))
    ? 'The union of all graphs but the enrichment graphs.'
    : 'The union of all graphs.';
  graph.add(whole, DCTERMS.description, en(union));
  for (const one of named) graph.add(dataset, SD.namedGraph, describeGraph(graph, dataset, one));
}

function describeGraph(
  graph: GraphWriter,
  dataset: NamedNode,
  { name, triples }: NamedGraph,
): NamedNode {
  const entry = part(dataset, 'named-graph', encodeURIComponent(name));
  const content = part(entry, 'graph');
  graph.add(entry, RDF.type, SD.NamedGraph);
  graph.add(entry, SD.name, iri(name));
  graph.add(entry, SD.graph, content);
  graph.add(content, RDF.type, SD.Graph);
  graph.add(content, VOID.triples, integer(triples));
  return entry;
}
