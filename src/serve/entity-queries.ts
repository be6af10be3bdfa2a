/** The questions that a document about a node asks the engine. */
import { BASE, ELI, LOCN, OA, RDFS, RK, SKOS } from '../rdf/namespaces.js';
import { bindTerms } from '../rdf/sparql-terms.js';
import { iri } from '../rdf/terms.js';
import type { NamedNode } from '../rdf/terms.js';

/** Properties that lead from a whole to its parts, and from a part to its span: a document about a node holds these too. */
const PART_PROPERTIES = [
  ELI.has_part, ELI.is_realized_by, RK.definesMeasure, RK.roleAssignment, RK.imposes, RK.hasPartyRole,
  RK.hasSignature, RK.dateStatement, RK.modification, RK.placeholder, LOCN.address,
  RK.source, RK.headingSource, OA.hasSelector,
]; // prettier-ignore

const PARTS = [
  ...PART_PROPERTIES.map(({ value }) => `<${value}>`),
  `^<${ELI.is_part_of.value}>`,
].join('|');

const PREFIXES = [
  `PREFIX rk: <${BASE}ns#>`,
  `PREFIX rdfs: <${RDFS.label.value.slice(0, -'label'.length)}>`,
  `PREFIX skos: <${SKOS.prefLabel.value.slice(0, -'prefLabel'.length)}>`,
  `PREFIX oa: <${OA.hasSource.value.slice(0, -'hasSource'.length)}>`,
].join('\n');

/**
 * The node, its parts, labels of all they point to, and the spans they come from; of a scheme its
 * concepts, of a graph its triples, of a source its spans. A node that only an enrichment graph
 * speaks of is described from there; one that others only point to, by what they say.
 *
 * Parts and spans are one path: where more is asked of what a path leads to, oxigraph 0.5.11 may begin at the other
 * end, with all spans of the dataset. That took a second for a long agreement of five, and a minute among three hundred.
 */
const DESCRIPTION = `${PREFIXES}
CONSTRUCT { ?s ?p ?o . ?o rdfs:label ?label . ?o skos:prefLabel ?prefLabel }
WHERE {
  {
    $node (${PARTS})* ?s . ?s ?p ?o .
    OPTIONAL { ?o rdfs:label ?label } OPTIONAL { ?o skos:prefLabel ?prefLabel }
  }
  UNION { $node rk:versionOf ?s . ?s ?p ?o }
  UNION { ?s skos:inScheme $node ; ?p ?o }
  UNION { GRAPH $node { ?s ?p ?o } }
  UNION { GRAPH ?enrichment { $node ?p ?o } FILTER NOT EXISTS { $node ?any ?thing } BIND($node AS ?s) }
  UNION { ?s oa:hasSource $node ; ?p ?o }
  UNION { ?span oa:hasSource $node ; oa:hasSelector ?s . ?s ?p ?o }
  UNION { ?s ?p $node . FILTER NOT EXISTS { $node ?any ?thing } BIND($node AS ?o) }
}`;

/** A node has statements in any graph, or is what one is about, as the IRI of a version; or names a graph. */
const EXISTS = `SELECT ?found WHERE {
  { SELECT (1 AS ?found) WHERE { $node ?p ?o } LIMIT 1 }
  UNION { SELECT (1 AS ?found) WHERE { GRAPH ?g { $node ?p ?o } } LIMIT 1 }
  UNION { SELECT (1 AS ?found) WHERE { ?s ?p $node } LIMIT 1 }
  UNION { SELECT (1 AS ?found) WHERE { GRAPH $node { ?s ?p ?o } } LIMIT 1 }
} LIMIT 1`;

const STATED = [
  '$node ?property ?value',
  'GRAPH ?g { $node ?property ?value } FILTER NOT EXISTS { $node ?any ?thing }',
];

const LABELLED = `FILTER(!isLiteral(?value))
    OPTIONAL { ?value rdfs:label|skos:prefLabel ?valueLabel }
    OPTIONAL { ?value <http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#anchorOf> ?quote }`;

/** Literals stand apart from what may have a label: Virtuoso 7 loses a literal that is a subject in OPTIONAL. */
const OUTGOING = `${PREFIXES}
SELECT ?property ?value ?valueLabel ?quote (IF(isLiteral(?value), LANG(?value), "") AS ?language) WHERE {
  ${STATED.flatMap(stated => [`{ ${stated} FILTER(isLiteral(?value)) }`, `{ ${stated} ${LABELLED} }`]).join(' UNION ')}
} ORDER BY ?property ?value ?valueLabel`;

/** How many nodes that point to a node its page lists. */
export const MAX_INCOMING = 100;

/** Nodes are counted before they have their labels, of which a node may have several. */
const INCOMING = `${PREFIXES}
SELECT ?subject ?property ?subjectLabel (LANG(?subjectLabel) AS ?language) WHERE {
  {
    SELECT DISTINCT ?subject ?property WHERE {
      ?subject ?property $node .
      FILTER(!STRSTARTS(STR(?subject), "${BASE}id/annotation/"))
    } ORDER BY ?property ?subject LIMIT ${MAX_INCOMING}
  }
  OPTIONAL { ?subject rdfs:label|skos:prefLabel ?subjectLabel }
} ORDER BY ?property ?subject ?language STR(?subjectLabel)`;

const SPANS = `${PREFIXES}
SELECT DISTINCT ?start ?end WHERE { ?span oa:hasSource $node ; oa:hasSelector ?s . ?s oa:start ?start ; oa:end ?end }`;

/** The questions about a node, each with the node as a term in its syntax tree. */
export const entityQueries = {
  description: (node: string): string => bind(DESCRIPTION, node),
  exists: (node: string): string => bind(EXISTS, node),
  outgoing: (node: string): string => bind(OUTGOING, node),
  incoming: (node: string): string => bind(INCOMING, node),
  spans: (node: string): string => bind(SPANS, node),
  /** Labels of all properties and classes, in both languages. */
  labels: `${PREFIXES} SELECT ?term ?label (LANG(?label) AS ?language) WHERE { GRAPH <${BASE}graph/ontology> { ?term rdfs:label ?label } }`,
  objects: (node: string, property: NamedNode): string =>
    bind(`SELECT ?value WHERE { $node <${property.value}> ?value } ORDER BY ?value`, node),
};

function bind(query: string, node: string): string {
  return bindTerms(query, new Map<string, NamedNode>([['node', iri(node)]]));
}
