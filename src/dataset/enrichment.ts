/** Facts that no document states: members of regions, corrected names, where places are. Each in a graph of its source. */
import { join } from 'node:path';
import { DCTERMS, GEO, ORG, PROV, RDF, RDFS, RK, SKOS, XSD } from '../rdf/namespaces.js';
import { concept, graphs, municipalityIri, part, regionIri } from '../rdf/iris.js';
import { GraphWriter, iri, ja, string, typed } from '../rdf/terms.js';
import type { NamedNode, Quad } from '../rdf/terms.js';
import { cell, readTable } from './tables.js';
import type { Row } from './tables.js';

/** What the IRIs of Wikidata's items begin with. */
const WIKIDATA = 'http://www.wikidata.org/entity/';

/** The tables as read. */
export interface EnrichmentTables {
  readonly regions: readonly Row[];
  readonly memberships: readonly Row[];
  readonly corrections: readonly Row[];
  readonly places: readonly Row[];
}

/** Reads the tables of data/authorities that go beyond the documents. */
export async function loadEnrichment(root: string): Promise<EnrichmentTables> {
  const file = (name: string): string => join(root, 'data', 'authorities', name);
  const [regions, memberships, corrections, places] = await Promise.all([
    readTable(file('regions.csv'), ['slug', 'label', 'source_urls', 'verified_by', 'completeness']),
    readTable(file('memberships.csv'), ['region', 'dantai_code', 'municipality', 'role']),
    readTable(file('corrections.csv'), ['sha256', 'written', 'corrected', 'source']),
    readTable(file('places.csv'), ['dantai_code', 'lat', 'long', 'wikidata', 'source']),
  ]);
  return { regions, memberships, corrections, places };
}

/** The enrichment graphs for what the documents speak of. */
export function enrich(
  { regions, memberships, corrections, places }: EnrichmentTables,
  facts: readonly Quad[],
): readonly Quad[] {
  const members = new GraphWriter(graphs.enrichment('regions'));
  for (const row of regions) describeRegion(row, memberships, members);
  const corrected = new GraphWriter(graphs.enrichment('corrections'));
  for (const row of corrections) correct(row, facts, corrected);
  const located = new GraphWriter(graphs.enrichment('places'));
  for (const row of places) locate(row, located);
  return [...members.quads, ...corrected.quads, ...located.quads];
}

/** Members of a region as compiled from municipal pages: a secondary source, with how it was verified. */
function describeRegion(row: Row, memberships: readonly Row[], graph: GraphWriter): void {
  const region = regionIri(cell(row, 'slug'));
  const own = memberships.filter(member => cell(member, 'region') === cell(row, 'slug'));
  graph.add(region, RDFS.label, ja(cell(row, 'label')));
  graph.add(region, DCTERMS.description, string(cell(row, 'verified_by')));
  graph.add(region, PROV.wasDerivedFrom, ...sourceIris(cell(row, 'source_urls')));
  for (const member of own) {
    const municipality = municipalityIri(cell(member, 'dantai_code').slice(0, 5));
    graph.add(region, ORG.hasMember, municipality);
    graph.add(municipality, RDFS.label, ja(cell(member, 'municipality')));
    if (cell(member, 'role') === 'hub') describeHub(row, { region, municipality }, graph);
  }
}

/** That a municipality is the hub of a region, by the same pages: <region/x> has <region/x/membership/16211>. */
function describeHub(
  row: Row,
  { region, municipality }: Readonly<Record<'region' | 'municipality', NamedNode>>,
  graph: GraphWriter,
): void {
  const code = /[^/]+$/.exec(municipality.value)?.[0] ?? '';
  const membership = part(region, 'membership', code);
  graph.add(membership, RDF.type, ORG.Membership);
  graph.add(membership, ORG.organization, region);
  graph.add(membership, ORG.member, municipality);
  graph.add(membership, ORG.role, concept('region-role', 'core-city'));
  graph.add(membership, PROV.wasDerivedFrom, ...sourceIris(cell(row, 'source_urls')));
}

function sourceIris(list: string): readonly NamedNode[] {
  return list
    .split(';')
    .filter(source => /^https?:\/\//.test(source))
    .map(iri);
}

/** A name that the source prints wrongly: the reading stays, the correction stands beside it. */
function correct(row: Row, facts: readonly Quad[], graph: GraphWriter): void {
  const document = graphs.document(cell(row, 'sha256').slice(0, 16));
  const written = ja(cell(row, 'written'));
  const isCorrected = (quad: Quad): boolean =>
    quad.predicate.equals(RK.signatoryName) &&
    quad.object.equals(written) &&
    quad.graph.equals(document);
  for (const { subject } of facts.filter(isCorrected)) {
    const signature = iri(subject.value);
    graph.add(signature, RK.correctedName, ja(cell(row, 'corrected')));
    graph.add(signature, PROV.wasDerivedFrom, iri(cell(row, 'source')));
  }
}

/** Where the office of a municipality is, in degrees, and what Wikidata calls it. */
function locate(row: Row, graph: GraphWriter): void {
  const municipality = municipalityIri(cell(row, 'dantai_code').slice(0, 5));
  graph.add(municipality, GEO.lat, typed(cell(row, 'lat'), XSD.decimal));
  graph.add(municipality, GEO.long, typed(cell(row, 'long'), XSD.decimal));
  graph.add(municipality, SKOS.exactMatch, iri(WIKIDATA + cell(row, 'wikidata')));
  graph.add(municipality, PROV.wasDerivedFrom, iri(cell(row, 'source')));
}
