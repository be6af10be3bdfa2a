/** What the pages of agreements ask: each begins at one node, and is as fast with a million statements as with ten. */
import { DCTERMS, ELI, LOCN, NIF, OA, RDF, RDFS, RK, SKOS } from '../../../rdf/namespaces.js';
import { bindTerms } from '../../../rdf/sparql-terms.js';
import { iri } from '../../../rdf/terms.js';
import type { NamedNode } from '../../../rdf/terms.js';

/** Properties that lead from a document to all that it states. */
const TO_PARTS = [
  ELI.has_part, ELI.is_realized_by, RK.definesMeasure, RK.roleAssignment, RK.imposes, RK.hasPartyRole,
  RK.hasSignature, RK.hasWitness, RK.dateStatement, RK.modification, RK.placeholder, LOCN.address,
]; // prettier-ignore

const PARTS = alternatives(TO_PARTS);

/** A document, its parts, and all that is said of them. */
const FACTS = `SELECT ?s ?p ?o WHERE { $node (${PARTS})* ?s . ?s ?p ?o }`;

/** What leads to nodes that have a name of their own: who, where, of which kind. */
const TO_NAMED = [
  RK.municipality, RK.unidentifiedMunicipality, RK.prefecture, RK.organization, RK.placeholder, RK.regionRole, RK.roleBasis,
  RK.entrustmentRole, RK.formsRegion, RK.bearer, RK.counterpart, RK.actsThrough, RK.modality, RK.deonticForm, RK.frequency,
  RK.clauseKind, RK.pillar, RK.subfield, RK.theme, RK.primaryTheme, RK.modificationType, RK.modifies, RK.modifiesThrough,
  RK.renumberedTo, RK.instrumentKind, RK.instrumentStatus, RK.textCompleteness, RK.executionFormality, RK.dateEvent,
  RK.mentions, RK.signatoryOffice, RK.fromInstrument, RK.unidentifiedAgreement, ELI.based_on, ELI.cites, ELI.consolidates,
  RK.concludes, RK.versionOf, RK.textOf,
]; // prettier-ignore

/** Names of what a document speaks of, in both languages. */
const NAMES = `SELECT DISTINCT ?named ?name (LANG(?name) AS ?language) WHERE {
  $node (${PARTS})* ?s . ?s ${alternatives(TO_NAMED)} ?named .
  OPTIONAL { ?named <${RDFS.label.value}>|<${SKOS.prefLabel.value}> ?name }
  FILTER(BOUND(?name))
}`;

/** The versions of an agreement, with what makes them. */
const VERSIONS = `SELECT ?s ?p ?o WHERE { $node <${ELI.has_member.value}> ?s . ?s ?p ?o . FILTER(?p IN (${list([
  RDFS.label, RK.versionDate, RK.textCompleteness, RK.previousVersion, ELI.consolidates, ELI.in_force,
])})) }`; // prettier-ignore

/** The instruments that made, changed or ended an agreement. */
const INSTRUMENTS = `SELECT ?s ?p ?o WHERE { ?s <${RK.concludes.value}>|<${RK.textOf.value}>|<${ELI.repeals.value}> $node . ?s ?p ?o . FILTER(?p IN (${list(
  [
    RDF.type, RDFS.label, DCTERMS.title, ELI.date_document, ELI.amends, ELI.repeals, RK.textOf, RK.instrumentStatus, RK.textCompleteness,
    RK.instrumentKind, RK.modification, RK.abolishesFrom,
  ],
)})) }`; // prettier-ignore

/** What a source file is, without its text. */
const SOURCE = `SELECT ?s ?p ?o WHERE { $node ?p ?o . BIND($node AS ?s) }`;

/** The words that decided something, and the findings of the reading. */
const EVIDENCE = `SELECT DISTINCT ?s ?p ?o (IF(isLiteral(?o), LANG(?o), "") AS ?language) WHERE {
  ?target <${OA.hasSource.value}> $node . ?s <${OA.hasTarget.value}> ?target . ?s ?p ?o .
}`;

/** Of recognised text how sure its characters are, and what was corrected; of a PDF its pages. */
const SPANS = `SELECT ?s ?p ?o WHERE { ?s <${OA.hasSource.value}> $node . ?s ?p ?o . FILTER(?p IN (${list([NIF.confidence, RK.reading, RK.page])})) }`;

/** Names of signatories that were corrected, from outside the document. */
const CORRECTIONS = `SELECT ?s ?o WHERE { $node <${RK.hasSignature.value}> ?s . GRAPH ?g { ?s <${RK.correctedName.value}> ?o } }`;

/** Where a document that is not held is cited: the words that give its day. */
const CITED = `SELECT DISTINCT ?span ?citing ?title WHERE {
  $node <${RK.dateStatement.value}> ?date . ?date <${RK.source.value}> ?span .
  ?citing <${ELI.cites.value}> $node . ?citing <${DCTERMS.title.value}> ?title .
} ORDER BY ?citing ?span`;

/** The questions, each with its node as a term in its syntax tree. */
export const agreementQueries = {
  facts: (node: string): string => bind(FACTS, node),
  names: (node: string): string => bind(NAMES, node),
  versions: (agreement: string): string => bind(VERSIONS, agreement),
  instruments: (agreement: string): string => bind(INSTRUMENTS, agreement),
  source: (source: string): string => bind(SOURCE, source),
  evidence: (source: string): string => bind(EVIDENCE, source),
  spans: (source: string): string => bind(SPANS, source),
  corrections: (instrument: string): string => bind(CORRECTIONS, instrument),
  cited: (instrument: string): string => bind(CITED, instrument),
};

function bind(query: string, node: string): string {
  return bindTerms(query, new Map<string, NamedNode>([['node', iri(node)]]));
}

function alternatives(properties: readonly NamedNode[]): string {
  return properties.map(({ value }) => `<${value}>`).join('|');
}

function list(properties: readonly NamedNode[]): string {
  return properties.map(({ value }) => `<${value}>`).join(', ');
}
