/**
 * Every name we use in RDF. Our own (`RK`) are checked against ontology/jp-renkei.ttl and the
 * glossary by a test; a typing mistake in any of them is a type error.
 */
import type { NamedNode } from '@rdfjs/types';
import { DataFactory } from 'n3';
import { UsageError } from '../model/input-error.js';

/** The base of all IRIs as published, and as the ontology files write it. */
export const PUBLISHED_BASE = 'https://w3id.org/jp-renkei/';

/** The base in use: `RENKEI_BASE`, else the published one. Ends in a slash. */
export const BASE = baseOf(process.env['RENKEI_BASE'] ?? PUBLISHED_BASE);

/** The base with its slash: every IRI is built on it, so it must be absolute and begin no query or fragment. */
function baseOf(written: string): string {
  if (/^https?:\/\/[^\s<>"{}|\\^`?#]+$/i.test(written)) return written.replace(/\/?$/, '/');
  throw new UsageError({
    ja: `RENKEI_BASE（${written}）は http か https の絶対 IRI ではありません。例: https://example.jp/renkei/`,
    en: `RENKEI_BASE (${written}) is no absolute http or https IRI. Give one such as https://example.jp/renkei/.`,
  });
}

type Vocabulary<Name extends string> = Readonly<Record<Name, NamedNode>>;

function vocabulary<const Name extends string>(
  namespace: string,
  ...names: Name[]
): Vocabulary<Name> {
  const entries = names.map(name => [name, DataFactory.namedNode(namespace + name)]);
  return Object.fromEntries(entries) as Vocabulary<Name>;
}

/** Our ontology. */
export const RK = vocabulary(
  `${BASE}ns#`,
  ...([
    'Agreement', 'Instrument', 'BaseInstrument', 'AmendingInstrument', 'Template', 'ConsolidatedVersion',
    'RestatingInstrument', 'AbolishingInstrument', 'AmendedText', 'Declaration', 'Organization', 'UnidentifiedAgreement',
    'Modification', 'SourceDocument', 'TextSpan', 'Subdivision', 'Preamble', 'Article', 'Paragraph',
    'Item', 'Division', 'SupplementaryProvision',
    'Sentence', 'AmendingProvision', 'Testimonium', 'Annex', 'AnnexSection', 'AnnexRow', 'UnparsedText',
    'Municipality', 'Prefecture', 'UnidentifiedMunicipality', 'CooperationRegion', 'Office', 'GenericActor',
    'PartyRole', 'Placeholder', 'Signature', 'Witness', 'DateStatement', 'CooperationMeasure', 'Norm', 'Obligation',
    'RoleAssignment', 'ProceduralDuty', 'EffectRule', 'Permission', 'Diagnostic',
    'versionOf', 'latestVersion', 'concludes', 'citesConclusionOf', 'citesAmendmentBy', 'previousVersion',
    'modification', 'modificationType', 'modifies', 'modifiesThrough', 'renumberedTo', 'position', 'shift', 'oldText',
    'newText', 'isWholeText', 'resultsIn', 'fromInstrument', 'instrumentStatus', 'textCompleteness',
    'instantiates', 'clauseKind', 'source', 'headingSource', 'hasPartyRole', 'municipality', 'placeholder',
    'textOf', 'unidentifiedAgreement', 'identifiedAs', 'abolishesFrom', 'unidentifiedMunicipality', 'regionRole', 'roleBasis', 'formsRegion', 'membershipStatement', 'areaCode',
    'prefecture', 'hasSignature', 'hasWitness', 'signsFor', 'signatoryOffice', 'executionFormality', 'dateStatement',
    'definesMeasure', 'definedIn', 'inInstrument', 'pillar', 'subfield', 'theme', 'primaryTheme',
    'roleAssignment', 'imposes', 'bearer', 'actsThrough', 'counterpart', 'modality', 'deonticForm',
    'frequency', 'linkedTo', 'agreementPartner', 'roleCounterpart', 'party', 'annotates', 'statesValueOf',
    'instrumentKind', 'mentions', 'organization', 'entrustmentRole', 'dateEvent', 'eventNumber', 'termFrom',
    'termUntil', 'termLength', 'renewsAutomatically', 'noticePeriod', 'termSource',
    'partyLabel', 'token', 'dantaiCode', 'order', 'heading', 'text', 'content', 'activity', 'scopeText',
    'priorCouncilResolution', 'delay', 'originals', 'originalsPerParty', 'signatoryName', 'officeAsWritten', 'correctedName',
    'wareki', 'notBefore', 'notAfter', 'billNumber', 'versionDate', 'sha256', 'linkMethod',
    'diagnosticCode', 'severity', 'page', 'reviewNeeded', 'reading', 'containsText',
  ] as const),
); // prettier-ignore

/** RDF. */
export const RDF = vocabulary('http://www.w3.org/1999/02/22-rdf-syntax-ns#', 'type', 'value');
/** RDF Schema. */
export const RDFS = vocabulary('http://www.w3.org/2000/01/rdf-schema#', 'label', 'comment', 'seeAlso', 'subClassOf', 'isDefinedBy'); // prettier-ignore
/** XML Schema datatypes. */
export const XSD = vocabulary('http://www.w3.org/2001/XMLSchema#', 'string', 'integer', 'nonNegativeInteger', 'decimal', 'boolean', 'date', 'gYearMonth', 'gYear', 'duration', 'dateTime', 'anyURI'); // prettier-ignore
/** European Legislation Identifier. */
export const ELI = vocabulary(
  'http://data.europa.eu/eli/ontology#',
  'LegalResource', 'LegalResourceSubdivision', 'LegalExpression', 'has_part', 'is_part_of', 'is_annex_of',
  'number', 'date_document', 'based_on', 'cites', 'amends', 'consolidates', 'has_member', 'is_member_of',
  'is_realized_by', 'realizes', 'is_embodied_by', 'embodies', 'language', 'title', 'publisher', 'in_force',
  'repeals', 'date_no_longer_in_force', 'first_date_entry_in_force',
); // prettier-ignore
/** WGS 84 positions, in degrees. */
export const GEO = vocabulary('http://www.w3.org/2003/01/geo/wgs84_pos#', 'lat', 'long');
/** Dublin Core terms. */
export const DCTERMS = vocabulary('http://purl.org/dc/terms/', 'title', 'description', 'identifier', 'format', 'license', 'replaces', 'source', 'hasPart', 'conformsTo', 'subject', 'publisher', 'isVersionOf'); // prettier-ignore
/** Simple Knowledge Organization System. */
export const SKOS = vocabulary('http://www.w3.org/2004/02/skos/core#', 'prefLabel', 'altLabel', 'hiddenLabel', 'exactMatch', 'closeMatch', 'relatedMatch', 'broader', 'notation', 'inScheme', 'note'); // prettier-ignore
/** The Organization Ontology. */
export const ORG = vocabulary(
  'http://www.w3.org/ns/org#',
  'hasMember',
  'postIn',
  'Membership',
  'organization',
  'member',
  'role',
);
/** Core Location vocabulary. */
export const LOCN = vocabulary('http://www.w3.org/ns/locn#', 'Address', 'address', 'fullAddress');
/** OWL-Time. */
export const TIME = vocabulary(
  'http://www.w3.org/2006/time#',
  'inXSDDate',
  'inXSDgYearMonth',
  'inXSDgYear',
);
/** Web Annotation. */
export const OA = vocabulary('http://www.w3.org/ns/oa#', 'Annotation', 'TextPositionSelector', 'FragmentSelector', 'hasSource', 'hasSelector', 'hasTarget', 'hasBody', 'motivatedBy', 'classifying', 'identifying', 'commenting', 'describing', 'start', 'end'); // prettier-ignore
/** NLP Interchange Format. */
export const NIF = vocabulary('http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#', 'anchorOf', 'isString', 'confidence'); // prettier-ignore
/** Provenance. */
export const PROV = vocabulary('http://www.w3.org/ns/prov#', 'Activity', 'SoftwareAgent', 'Entity', 'used', 'generated', 'wasGeneratedBy', 'wasAssociatedWith', 'wasDerivedFrom', 'endedAtTime'); // prettier-ignore
/** Vocabulary of interlinked datasets. */
export const VOID = vocabulary('http://rdfs.org/ns/void#', 'Dataset', 'Linkset', 'triples', 'entities', 'distinctSubjects', 'distinctObjects', 'classPartition', 'propertyPartition', 'class', 'property', 'classes', 'properties', 'subset', 'target', 'linkPredicate', 'sparqlEndpoint', 'uriSpace', 'vocabulary', 'subjectsTarget', 'objectsTarget', 'feature', 'exampleResource'); // prettier-ignore
/** What VoID leaves out: datatypes. */
export const VOID_EXT = vocabulary('http://ldf.fi/void-ext#', 'datatypePartition', 'datatype');
/** Data catalogues. */
export const DCAT = vocabulary('http://www.w3.org/ns/dcat#', 'Dataset', 'Distribution', 'DataService', 'distribution', 'mediaType', 'downloadURL', 'accessURL', 'keyword', 'endpointURL', 'servesDataset', 'accessService', 'version', 'landingPage'); // prettier-ignore
/** SPARQL 1.1 Service Description. */
export const SD = vocabulary('http://www.w3.org/ns/sparql-service-description#', 'Service', 'Dataset', 'Graph', 'NamedGraph', 'endpoint', 'supportedLanguage', 'SPARQL10Query', 'SPARQL11Query', 'supportedVersion', 'propertyFeature', 'feature', 'UnionDefaultGraph', 'BasicFederatedQuery', 'resultFormat', 'defaultDataset', 'defaultGraph', 'namedGraph', 'name', 'graph'); // prettier-ignore
/** SHACL, the part for queries. */
export const SH = vocabulary('http://www.w3.org/ns/shacl#', 'SPARQLExecutable', 'SPARQLSelectExecutable', 'SPARQLAskExecutable', 'SPARQLConstructExecutable', 'select', 'ask', 'construct', 'prefixes', 'declare', 'prefix', 'namespace'); // prettier-ignore
/** Schema.org, as the examples of SIB use it. */
export const SCHEMA = vocabulary('https://schema.org/', 'target', 'keywords');
/** OWL. */
export const OWL = vocabulary('http://www.w3.org/2002/07/owl#', 'versionInfo', 'Ontology');

/** Prefixes for Turtle, TriG and the query library, in the order they are written. */
export const PREFIXES: Readonly<Record<string, string>> = {
  rk: `${BASE}ns#`,
  mun: `${BASE}id/municipality/`,
  gl: `${BASE}vocab/guideline/`,
  th: `${BASE}vocab/theme/`,
  mod: `${BASE}vocab/modality/`,
  df: `${BASE}vocab/deontic-form/`,
  ck: `${BASE}vocab/clause-kind/`,
  st: `${BASE}vocab/status/`,
  eli: 'http://data.europa.eu/eli/ontology#',
  dcterms: 'http://purl.org/dc/terms/',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  org: 'http://www.w3.org/ns/org#',
  oa: 'http://www.w3.org/ns/oa#',
  nif: 'http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#',
  prov: 'http://www.w3.org/ns/prov#',
  locn: 'http://www.w3.org/ns/locn#',
  time: 'http://www.w3.org/2006/time#',
  void: 'http://rdfs.org/ns/void#',
  'void-ext': 'http://ldf.fi/void-ext#',
  dcat: 'http://www.w3.org/ns/dcat#',
  sd: 'http://www.w3.org/ns/sparql-service-description#',
  owl: 'http://www.w3.org/2002/07/owl#',
  sh: 'http://www.w3.org/ns/shacl#',
  schema: 'https://schema.org/',
};
