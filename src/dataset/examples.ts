/**
 * Example queries in the dataset itself, as SIB has them (https://github.com/sib-swiss/sparql-examples): editors
 * and assistants that ask an endpoint for examples find them.
 */
import type { Bilingual } from '../model/input-error.js';
import { datasetIri, part } from '../rdf/iris.js';
import { BASE, OWL, PREFIXES, RDF, RDFS, SCHEMA, SH, XSD } from '../rdf/namespaces.js';
import type { GraphWriter, NamedNode } from '../rdf/terms.js';
import { en, iri, ja, string, typed } from '../rdf/terms.js';

/** A query that shows what can be asked. */
export interface ExampleQuery {
  readonly name: string;
  readonly title: Bilingual;
  readonly description: Bilingual;
  readonly keywords: readonly string[];
  readonly form: 'SELECT' | 'ASK' | 'CONSTRUCT';
  /** A whole query, without parameters. */
  readonly text: string;
}

/** What an example of a form is, and the property that has its text. https://www.w3.org/TR/shacl/#SPARQLExecutable */
const FORMS: Readonly<Record<ExampleQuery['form'], readonly [NamedNode, NamedNode]>> = {
  SELECT: [SH.SPARQLSelectExecutable, SH.select],
  ASK: [SH.SPARQLAskExecutable, SH.ask],
  CONSTRUCT: [SH.SPARQLConstructExecutable, SH.construct],
};

const PREFIX_SET = part(datasetIri, 'prefixes');

/**
 * Examples, and the prefixes that their users may want.
 *
 *     <dataset/example/totals> a sh:SPARQLExecutable , sh:SPARQLSelectExecutable ; sh:prefixes <dataset/prefixes> ;
 *       rdfs:comment "How many measures …"@en ; sh:select "SELECT …" ; schema:target <sparql> ; schema:keywords "measures" .
 */
export function describeExamples(examples: readonly ExampleQuery[], graph: GraphWriter): void {
  if (examples.length === 0) return;
  describePrefixes(graph);
  for (const { name, title, description, keywords, form, text } of examples) {
    const node = part(datasetIri, 'example', name);
    const [type, property] = FORMS[form];
    graph.add(node, RDF.type, SH.SPARQLExecutable, type);
    graph.add(node, SH.prefixes, PREFIX_SET);
    graph.add(node, RDFS.comment, ja(`${title.ja} ${description.ja}`));
    graph.add(node, RDFS.comment, en(`${title.en} ${description.en}`));
    graph.add(node, property, string(text));
    graph.add(node, SCHEMA.target, iri(`${BASE}sparql`));
    graph.add(node, SCHEMA.keywords, ...keywords.map(string));
  }
}

function describePrefixes(graph: GraphWriter): void {
  graph.add(PREFIX_SET, RDF.type, OWL.Ontology);
  for (const [prefix, namespace] of Object.entries(PREFIXES)) {
    const declaration = part(PREFIX_SET, prefix);
    graph.add(PREFIX_SET, SH.declare, declaration);
    graph.add(declaration, SH.prefix, string(prefix));
    graph.add(declaration, SH.namespace, typed(namespace, XSD.anyURI));
  }
}
