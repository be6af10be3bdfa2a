/** What made the dataset, from what: PROV. No clock: the same input gives the same run. */
import { DCTERMS, OWL, PROV, RDF, RDFS, XSD } from '../rdf/namespaces.js';
import { graphs, runIri, softwareIri, sourceIri } from '../rdf/iris.js';
import { GraphWriter, en, string, typed } from '../rdf/terms.js';
import type { Quad } from '../rdf/terms.js';

/** One run of the converter. */
export interface Run {
  /** Hash of everything that went into it. */
  readonly id: string;
  readonly sourceIds: readonly string[];
  readonly softwareVersion: string;
  /** Seconds since 1970, from SOURCE_DATE_EPOCH; absent unless the builder sets it. */
  readonly epoch?: number;
}

/**
 * The run and what it made.
 *
 *     <id/run/…> a prov:Activity ; prov:used <id/source/…> ; prov:wasAssociatedWith <id/software/renkei/0.1.0> .
 *     <graph/doc/…> prov:wasGeneratedBy <id/run/…> .
 */
export function describeRun({ id, sourceIds, softwareVersion, epoch }: Run): readonly Quad[] {
  const graph = new GraphWriter(graphs.run(id));
  const run = runIri(id);
  const software = softwareIri(softwareVersion);
  graph.add(run, RDF.type, PROV.Activity);
  graph.add(run, RDFS.label, en(`conversion ${id}`));
  graph.add(run, DCTERMS.identifier, string(id));
  graph.add(run, PROV.wasAssociatedWith, software);
  if (epoch !== undefined) {
    const ended = new Date(epoch * 1000).toISOString();
    graph.add(run, PROV.endedAtTime, typed(ended, XSD.dateTime));
  }
  graph.add(software, RDF.type, PROV.SoftwareAgent);
  graph.add(software, RDFS.label, string(`renkei ${softwareVersion}`));
  graph.add(software, OWL.versionInfo, string(softwareVersion));
  for (const sourceId of sourceIds) {
    graph.add(run, PROV.used, sourceIri(sourceId));
    for (const made of [graphs.document(sourceId), graphs.evidence(sourceId)]) {
      graph.add(made, PROV.wasGeneratedBy, run);
      graph.add(made, PROV.wasDerivedFrom, sourceIri(sourceId));
    }
  }
  for (const made of [graphs.reference, graphs.derived]) graph.add(made, PROV.wasGeneratedBy, run);
  return graph.quads;
}
