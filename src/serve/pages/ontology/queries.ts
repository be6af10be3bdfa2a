/** What the page of the ontology asks the engine. */
import { datasetIri, graphs } from '../../../rdf/iris.js';
import { BASE, VOID } from '../../../rdf/namespaces.js';

/** Every statement of the ontology, a row each. */
export const STATEMENTS = `SELECT ?term ?property ?value (IF(isLiteral(?value), LANG(?value), "") AS ?language) WHERE {
  GRAPH <${graphs.ontology.value}> { ?term ?property ?value }
} ORDER BY ?term ?property ?value`;

/** How many things of each class the data have, and how many statements of each property those have. */
export const USES = `SELECT ?class ?entities ?property ?triples WHERE {
  GRAPH <${graphs.dataset.value}> {
    <${datasetIri.value}> <${VOID.classPartition.value}> ?partition .
    ?partition <${VOID.class.value}> ?class ; <${VOID.entities.value}> ?entities .
    FILTER(STRSTARTS(STR(?class), "${BASE}ns#"))
    OPTIONAL {
      ?partition <${VOID.propertyPartition.value}> ?used .
      ?used <${VOID.property.value}> ?property ; <${VOID.triples.value}> ?triples .
    }
  }
} ORDER BY ?class ?property`;

/** One thing of each class. */
export function examples(classes: readonly string[]): string {
  const parts = classes.map(
    name => `{ SELECT (<${name}> AS ?class) ?example WHERE { ?example a <${name}> } LIMIT 1 }`,
  );
  return `SELECT ?class ?example WHERE { ${parts.join(' UNION ')} }`;
}
