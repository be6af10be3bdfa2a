/** The graphs of a dataset put together, and the rule that every triple has one home. */
import type { DocumentGraphs } from '../rdf/document-graphs.js';
import { ENRICHMENT_PREFIX, graphs } from '../rdf/iris.js';
import { GraphWriter } from '../rdf/terms.js';
import type { Quad } from '../rdf/terms.js';
import type { Ontology } from './knowledge.js';

/** Everything a dataset consists of but its description. */
export interface DatasetParts {
  readonly documents: readonly DocumentGraphs[];
  readonly derived: readonly Quad[];
  readonly ontology: Ontology;
  readonly enrichment: readonly Quad[];
  readonly run: readonly Quad[];
}

/** All quads of a dataset, each once. */
export function assemble(parts: DatasetParts): readonly Quad[] {
  return unique([
    ...parts.documents.flatMap(({ document, evidence }) => [...document, ...evidence]),
    ...referenceOf(parts.documents),
    ...parts.derived,
    ...inGraph(parts.ontology.ontology, graphs.ontology),
    ...inGraph(parts.ontology.vocabulary, graphs.vocabulary),
    ...parts.enrichment,
    ...parts.run,
  ]);
}

/** What all documents say of shared nodes: their union. */
export function referenceOf(documents: readonly DocumentGraphs[]): readonly Quad[] {
  return unique(documents.flatMap(({ reference }) => reference));
}

/** Quads that are told apart by their graph, too, each once. */
function unique(quads: readonly Quad[]): readonly Quad[] {
  return [...new Map(quads.map(quad => [`${tripleKey(quad)} ${quad.graph.value}`, quad])).values()];
}

function tripleKey({ subject, predicate, object }: Quad): string {
  const written =
    object.termType === 'Literal'
      ? `"${object.value}"${object.language}${object.datatype.value}`
      : object.value;
  return `${subject.value} ${predicate.value} ${written}`;
}

function inGraph(quads: readonly Quad[], graph: GraphWriter['graph']): readonly Quad[] {
  const writer = new GraphWriter(graph);
  for (const { subject, predicate, object } of quads) {
    writer.add(subject as never, predicate as never, object as never);
  }
  return writer.quads;
}

/** Whether a quad belongs to the default graph of a query. */
export function isDefault(quad: Quad): boolean {
  return !quad.graph.value.startsWith(ENRICHMENT_PREFIX);
}

/**
 * Triples that stand in two graphs of the default union. A store whose union is a concatenation
 * counts such a triple twice (oxigraph 0.5 does), so a dataset with one is not written.
 */
export function sharedTriples(quads: readonly Quad[]): readonly string[] {
  const homes = new Map<string, string>();
  const shared: string[] = [];
  for (const quad of quads.filter(isDefault)) {
    const triple = tripleKey(quad);
    const home = homes.get(triple);
    if (home === undefined) homes.set(triple, quad.graph.value);
    else if (home !== quad.graph.value) shared.push(`${triple} in ${home} and ${quad.graph.value}`);
  }
  return shared;
}
