/** One dataset version from converted documents: validated, described, hashed. */
import type { DocumentGraphs } from '../rdf/document-graphs.js';
import { sortedNQuads } from '../rdf/graph.js';
import { BASE } from '../rdf/namespaces.js';
import type { Quad } from '../rdf/terms.js';
import { writeTurtle } from '../rdf/turtle.js';
import type { ValidationReport } from '../validate.js';
import { validate } from '../validate.js';
import { assemble, isDefault, sharedTriples } from './assemble.js';
import { GRAPH_LICENSE, describeDataset } from './description.js';
import type { EnrichmentTables } from './enrichment.js';
import { enrich } from './enrichment.js';
import type { ExampleQuery } from './examples.js';
import type { Ontology } from './knowledge.js';
import { describeRun } from './provenance.js';
import type { Manifest, SnapshotFile } from './snapshot.js';
import { manifestOf } from './snapshot.js';

/** A converted document with what the manifest says of it. */
export interface DatasetDocument {
  readonly file: string;
  readonly sourceId: string;
  readonly sha256: string;
  readonly graphs: DocumentGraphs;
  /** How often each diagnostic occurs. */
  readonly diagnostics: Readonly<Record<string, number>>;
}

/** Everything a dataset version is made of. */
export interface DatasetInput {
  readonly documents: readonly DatasetDocument[];
  readonly derived: readonly Quad[];
  readonly ontology: Ontology;
  readonly enrichment: EnrichmentTables;
  /** Queries that the dataset has as examples. */
  readonly examples?: readonly ExampleQuery[] | undefined;
  /** Hash of everything that went in. */
  readonly inputKey: string;
  readonly softwareVersion: string;
  /** Seconds since 1970 for the run; absent unless SOURCE_DATE_EPOCH is set. */
  readonly epoch?: number | undefined;
}

/** A dataset version that is not written yet. */
export interface BuiltDataset {
  readonly manifest: Manifest;
  readonly files: readonly SnapshotFile[];
  readonly report: ValidationReport;
}

/**
 * Makes a dataset version. The same input gives the same bytes.
 * @throws Error where a triple stands in two default graphs
 */
export async function buildDataset(input: DatasetInput): Promise<BuiltDataset> {
  const trig = trigFiles(input.documents);
  const described = describedQuads(input);
  const offered = [{ path: 'dataset.nq', mediaType: 'application/n-quads' }, ...trig];
  const description = describeDataset(described.filter(isDefault), {
    files: offered,
    examples: input.examples ?? [],
  });
  const quads = [...described, ...description];
  rejectSharedTriples(quads);
  const report = await validate(described.filter(isDefault), input.ontology.shapes);
  const files = [
    { path: 'dataset.nq', mediaType: 'application/n-quads', text: sortedNQuads(quads) },
    { path: 'void-dcat.ttl', mediaType: 'text/turtle', text: writeTurtle(description) },
    ...trig,
  ];
  const facts = {
    base: BASE,
    license: GRAPH_LICENSE,
    generator: `renkei ${input.softwareVersion}`,
    inputKey: input.inputKey,
    documents: input.documents.map(({ file, sha256, graphs, diagnostics }) => ({
      file,
      sha256,
      instrument: graphs.instrument.value,
      diagnostics,
    })),
    quads: quads.length,
    conforms: report.conforms,
  };
  return { manifest: manifestOf(facts, files), files, report };
}

/** Everything but the description of the dataset, which counts it. */
function describedQuads({
  documents,
  derived,
  ontology,
  enrichment,
  ...input
}: DatasetInput): readonly Quad[] {
  const graphs = documents.map(document => document.graphs);
  const facts = graphs.flatMap(({ document }) => document);
  const run = describeRun({
    id: input.inputKey.slice(0, 16),
    sourceIds: [...new Set(documents.map(({ sourceId }) => sourceId))].sort(),
    softwareVersion: input.softwareVersion,
    ...(input.epoch === undefined ? {} : { epoch: input.epoch }),
  });
  return assemble({
    documents: graphs,
    derived,
    ontology,
    enrichment: enrich(enrichment, facts),
    run,
  });
}

function rejectSharedTriples(quads: readonly Quad[]): void {
  const shared = sharedTriples(quads);
  if (shared.length === 0) return;
  throw new Error(
    `${shared.length} triples stand in two graphs, as:\n${shared.slice(0, 5).join('\n')}`,
  );
}

/**
 * One instrument for people: its facts and its evidence as TriG, under the name of its file, with its
 * number where the file holds several.
 */
function trigFiles(documents: readonly DatasetDocument[]): readonly SnapshotFile[] {
  const counts = new Map<string, number>();
  return documents.map(({ file, graphs }) => {
    const name = file.replace(/\.[^.]*$/, '');
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    const quads = [...graphs.document, ...graphs.evidence, ...graphs.reference];
    return {
      path: `agreements/${count === 1 ? name : `${name}-${count}`}.trig`,
      mediaType: 'application/trig',
      text: writeTurtle(quads, 'application/trig'),
    };
  });
}
