/** The dataset describes itself: VoID for machines that query, DCAT for catalogues. */
import { BASE, DCAT, DCTERMS, ELI, RDF, RDFS, RK, SKOS, VOID } from '../rdf/namespaces.js';
import type { ExampleQuery } from './examples.js';
import { describeExamples } from './examples.js';
import { describePartitions } from './partitions.js';
import { datasetIri, graphs, part } from '../rdf/iris.js';
import { GraphWriter, en, integer, iri, ja, string } from '../rdf/terms.js';
import type { NamedNode, Quad } from '../rdf/terms.js';

/** The licence of the published graph. */
export const GRAPH_LICENSE = 'https://creativecommons.org/licenses/by/4.0/';

/** What we link to, by the property that links and the beginning of the IRIs. */
const LINKSETS = [
  { name: 'e-stat', property: SKOS.exactMatch, target: 'http://data.e-stat.go.jp/lod/sac/' },
  { name: 'e-gov', property: RDFS.seeAlso, target: 'https://laws.e-gov.go.jp/law/' },
] as const;

/** A file that is offered for download. */
export interface OfferedFile {
  readonly path: string;
  readonly mediaType: string;
}

/**
 * The dataset graph. It counts every default graph but itself, so that no count depends on itself.
 *
 *     <dataset> a void:Dataset , dcat:Dataset ; void:triples 12000 ; dcterms:license <…/by/4.0/> ;
 *       void:classPartition <dataset/class/rk-Article> ; dcat:distribution <dataset/file/dataset.nq> .
 */
export function describeDataset(
  quads: readonly Quad[],
  { files, examples }: { files: readonly OfferedFile[]; examples: readonly ExampleQuery[] },
): readonly Quad[] {
  const graph = new GraphWriter(graphs.dataset);
  describeVoid(quads, graph);
  describePartitions(quads, graph);
  describeLinksets(quads, graph);
  describeCatalogue(files, graph);
  describeExamples(examples, graph);
  return graph.quads;
}

function describeVoid(quads: readonly Quad[], graph: GraphWriter): void {
  graph.add(datasetIri, RDF.type, VOID.Dataset, DCAT.Dataset);
  graph.add(datasetIri, VOID.uriSpace, string(BASE));
  graph.add(datasetIri, VOID.sparqlEndpoint, iri(`${BASE}sparql`));
  graph.add(datasetIri, VOID.triples, integer(quads.length));
  graph.add(
    datasetIri,
    VOID.distinctSubjects,
    integer(new Set(quads.map(q => q.subject.value)).size),
  );
  graph.add(
    datasetIri,
    VOID.distinctObjects,
    integer(new Set(quads.map(q => q.object.value)).size),
  );
  graph.add(
    datasetIri,
    VOID.vocabulary,
    iri(`${BASE}ns`),
    iri('http://data.europa.eu/eli/ontology'),
  );
  graph.add(datasetIri, VOID.exampleResource, ...examplesIn(quads));
}

function describeLinksets(quads: readonly Quad[], graph: GraphWriter): void {
  for (const { name, property, target } of LINKSETS) {
    const links = quads.filter(
      q => q.predicate.equals(property) && q.object.value.startsWith(target),
    );
    const node = part(datasetIri, 'linkset', name);
    graph.add(datasetIri, VOID.subset, node);
    graph.add(node, RDF.type, VOID.Linkset);
    graph.add(node, VOID.linkPredicate, property);
    graph.add(node, VOID.subjectsTarget, datasetIri);
    graph.add(node, VOID.objectsTarget, iri(target));
    graph.add(node, VOID.triples, integer(links.length));
  }
}

function describeCatalogue(files: readonly OfferedFile[], graph: GraphWriter): void {
  graph.add(
    datasetIri,
    DCTERMS.title,
    ja('連携協約オープン登録簿'),
    en('Open register of inter-municipal cooperation in Japan'),
  );
  graph.add(
    datasetIri,
    RDFS.label,
    ja('連携協約オープン登録簿'),
    en('Open register of inter-municipal cooperation in Japan'),
  );
  graph.add(
    datasetIri,
    DCTERMS.description,
    ja('市町村が結ぶ連携協約の当事者、取組、役割分担、条項を、原文の箇所とともに示す知識グラフ。'),
    en(
      'A knowledge graph of the agreements by which Japanese municipalities cooperate: parties, measures, roles and clauses, each with the words of the source.',
    ),
  );
  graph.add(datasetIri, DCTERMS.license, iri(GRAPH_LICENSE));
  graph.add(datasetIri, DCTERMS.conformsTo, iri(`${BASE}shapes`));
  graph.add(
    datasetIri,
    DCAT.keyword,
    ja('連携協約'),
    ja('広域連携'),
    en('inter-municipal cooperation'),
  );
  graph.add(datasetIri, DCAT.landingPage, iri(BASE));
  const service = iri(`${BASE}sparql`);
  graph.add(service, RDF.type, DCAT.DataService);
  graph.add(service, RDFS.label, ja('SPARQL エンドポイント'), en('SPARQL endpoint'));
  graph.add(service, DCAT.endpointURL, service);
  graph.add(service, DCAT.servesDataset, datasetIri);
  for (const { path, mediaType } of files) describeFile(path, mediaType, graph);
}

/** What a visitor may look at first. */
const EXAMPLE_CLASSES = [RK.Agreement, RK.CooperationMeasure, ELI.LegalResource];

/** The first thing of each of some classes. */
function examplesIn(quads: readonly Quad[]): readonly NamedNode[] {
  const typed = quads.filter(({ predicate }) => predicate.equals(RDF.type));
  return EXAMPLE_CLASSES.flatMap(type => {
    const names = typed.filter(({ object }) => object.equals(type)).map(q => q.subject.value);
    const [first] = names.sort();
    return first === undefined ? [] : [iri(first)];
  });
}

function describeFile(path: string, mediaType: string, graph: GraphWriter): void {
  // names of files may have spaces, and Japanese, which our IRIs have encoded
  const name = path.split('/').map(encodeURIComponent).join('/');
  const node = part(datasetIri, 'file', name);
  graph.add(datasetIri, DCAT.distribution, node);
  graph.add(node, RDF.type, DCAT.Distribution);
  graph.add(node, RDFS.label, string(path));
  graph.add(node, DCAT.mediaType, iri(`https://www.iana.org/assignments/media-types/${mediaType}`));
  graph.add(node, DCAT.downloadURL, iri(`${BASE}dump/${name}`));
  graph.add(node, DCAT.accessURL, datasetIri);
  graph.add(node, DCTERMS.license, iri(GRAPH_LICENSE));
}
