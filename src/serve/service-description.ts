/** What the endpoint says of itself: SPARQL 1.1 Service Description, with the graphs that it has. */
import type { Request, RequestHandler, Response } from 'express';
import { GRAPH_TYPES, RESULT_TYPES } from '../engine/index.js';
import { ENRICHMENT_PREFIX, datasetIri, graphs, part } from '../rdf/iris.js';
import { sortedNQuads } from '../rdf/graph.js';
import { writeJsonLd } from '../rdf/json-ld.js';
import { BASE, DCAT, DCTERMS, RDF, RDFS, SD, VOID } from '../rdf/namespaces.js';
import { GraphWriter, en, integer, iri, ja } from '../rdf/terms.js';
import type { Quad } from '../rdf/terms.js';
import { writeTurtle } from '../rdf/turtle.js';
import { acceptedOfThese } from './negotiate.js';
import type { Endpoint } from './protocol.js';
import { rowsFor } from './protocol.js';
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
  'application/n-triples': quads => sortedNQuads(quads),
};

const GRAPHS = 'SELECT ?graph (COUNT(*) AS ?triples) { GRAPH ?graph { ?s ?p ?o } } GROUP BY ?graph';

/** The handler of /sparql where no query is asked, for those who accept RDF; others go on to the page. */
export function serviceDescription(endpoint: Endpoint): RequestHandler {
  const { address, federates } = endpoint;
  return async (request, response, next) => {
    // who names no type gets RDF: a browser names text/html
    const [best] = acceptedOfThese(request.get('accept'), [...Object.keys(WRITERS), 'text/html']);
    const write = WRITERS[best ?? ''];
    if (write === undefined) {
      next();
      return;
    }
    const counts = await rowsFor(endpoint, [request, response])(GRAPHS);
    const named = counts.flatMap(row =>
      row['graph'] === undefined ? [] : [{ name: row['graph'], triples: Number(row['triples']) }],
    );
    await reply(
      [request, response],
      best ?? '',
      await write(describe({ endpoint: `${address()}/sparql`, federates, named })),
    );
  };
}

function reply(
  [request, response]: readonly [Request, Response],
  mediaType: string,
  body: string,
): Promise<void> {
  return send(request, response, { status: 200, mediaType, body, tag: body });
}

interface NamedGraph {
  readonly name: string;
  readonly triples: number;
}

interface Described {
  readonly endpoint: string;
  readonly federates: boolean;
  readonly named: readonly NamedGraph[];
}

/**
 * The description.
 *
 *     <sparql> a sd:Service ; sd:endpoint <http://localhost:3000/sparql> ; sd:feature sd:UnionDefaultGraph ;
 *       sd:supportedLanguage sd:SPARQL11Query ; sd:defaultDataset <dataset> .
 */
function describe({ endpoint, federates, named }: Described): readonly Quad[] {
  const graph = new GraphWriter(graphs.dataset);
  const service = iri(`${BASE}sparql`);
  graph.add(service, RDF.type, SD.Service, DCAT.DataService);
  graph.add(service, RDFS.label, ja('SPARQL エンドポイント'), en('SPARQL endpoint'));
  graph.add(service, SD.endpoint, iri(endpoint));
  graph.add(service, DCAT.endpointURL, iri(endpoint));
  graph.add(service, DCAT.servesDataset, datasetIri);
  graph.add(service, SD.supportedLanguage, SD.SPARQL10Query, SD.SPARQL11Query);
  graph.add(service, SD.feature, SD.UnionDefaultGraph);
  if (federates) graph.add(service, SD.feature, SD.BasicFederatedQuery);
  for (const type of [...RESULT_TYPES, ...GRAPH_TYPES])
    graph.add(service, SD.resultFormat, iri(`http://www.w3.org/ns/formats/${FORMATS[type] ?? ''}`));
  graph.add(service, SD.defaultDataset, datasetIri);
  graph.add(datasetIri, RDF.type, SD.Dataset);
  const whole = part(datasetIri, 'default-graph');
  graph.add(datasetIri, SD.defaultGraph, whole);
  graph.add(whole, RDF.type, SD.Graph);
  const union = named.some(({ name }) => name.startsWith(ENRICHMENT_PREFIX))
    ? 'The union of all graphs but the enrichment graphs.'
    : 'The union of all graphs.';
  graph.add(whole, DCTERMS.description, en(union));
  for (const { name, triples } of named) describeGraph(graph, name, triples);
  return graph.quads;
}

function describeGraph(graph: GraphWriter, name: string, triples: number): void {
  const entry = part(datasetIri, 'named-graph', encodeURIComponent(name));
  const content = part(entry, 'graph');
  graph.add(datasetIri, SD.namedGraph, entry);
  graph.add(entry, RDF.type, SD.NamedGraph);
  graph.add(entry, SD.name, iri(name));
  graph.add(entry, SD.graph, content);
  graph.add(content, RDF.type, SD.Graph);
  graph.add(content, VOID.triples, integer(triples));
}
