/** What the page of a municipality asks. */
import type { ResultRow, Rows } from '../../../engine/rows.js';
import { PROV } from '../../../rdf/namespaces.js';
import { FROM_OUTSIDE, PLACES } from '../outside.js';
import { question } from '../question.js';

/** All that is said of it, and what Wikidata calls it; of a municipality that no document speaks of, a name from outside. */
const FACTS = `SELECT DISTINCT ?node ?property ?value ?name WHERE {
  { $about ?property ?value FILTER(?property NOT IN (rk:linkedTo, rk:agreementPartner, rk:roleCounterpart)) }
  UNION { $about rk:agreementPartner ?value . ?value rdfs:label ?name BIND(rk:agreementPartner AS ?property) }
  UNION { $about rk:prefecture ?value . ?value rdfs:label ?name BIND(rk:prefecture AS ?property) }
  UNION { GRAPH ${FROM_OUTSIDE} { $about rdfs:label ?value } BIND(rdfs:label AS ?property) }
  UNION { GRAPH ${PLACES} { $about skos:exactMatch ?value } BIND(skos:exactMatch AS ?property) }
  BIND($about AS ?node)
} ORDER BY ?property ?value`;

/** Roles that name somebody together with the municipality, of concluded instruments. */
const COUNTERPARTS = `SELECT DISTINCT ?other ?name ?bearer ?role ?activity ?source WHERE {
  { $about rk:roleCounterpart ?other . ?role rk:bearer $about ; rk:counterpart ?other BIND($about AS ?bearer) }
  UNION { $about rk:roleCounterpart ?other . ?role rk:bearer ?other ; rk:counterpart $about BIND(?other AS ?bearer) }
  ?other rdfs:label ?name .
  ?role rk:activity ?activity .
  OPTIONAL { ?role rk:source ?source }
} ORDER BY ?other ?role ?source`;

/** Regions whose members a text lists, and those whose members are known from outside, with who else is in them, and where that is said. */
const REGIONS = `SELECT DISTINCT ?region ?regionName ?basis ?other ?name ?source WHERE {
  { ?region org:hasMember $about ; org:hasMember ?other ; rdfs:label ?regionName . ?other rdfs:label ?name BIND("text" AS ?basis) }
  UNION { ?region org:hasMember $about ; rk:source ?source ; rdfs:label ?regionName BIND("text" AS ?basis) }
  UNION {
    GRAPH ${FROM_OUTSIDE} { ?region org:hasMember $about ; org:hasMember ?other ; rdfs:label ?regionName . ?other rdfs:label ?name }
    BIND("outside" AS ?basis)
  }
  UNION {
    GRAPH ${FROM_OUTSIDE} { ?region org:hasMember $about ; <${PROV.wasDerivedFrom.value}> ?source ; rdfs:label ?regionName }
    BIND("outside" AS ?basis)
  }
} ORDER BY ?basis ?region ?other ?source`;

/** Who is linked with those that the municipality is linked with, and how each of the two is. */
const SHARED = `SELECT DISTINCT ?partner ?partnerName ?other ?otherName ?kind WHERE {
  { $about rk:linkedTo ?partner . ?partner rk:agreementPartner ?other ; rdfs:label ?partnerName . ?other rdfs:label ?otherName
    BIND("agreement" AS ?kind) }
  UNION { $about rk:linkedTo ?partner . ?partner rk:roleCounterpart ?other ; rdfs:label ?partnerName . ?other rdfs:label ?otherName
    BIND("role" AS ?kind) }
  FILTER(?other != $about)
} ORDER BY ?other ?partner ?kind`;

/** The agreements of those that the municipality is linked with. */
const SHARED_AGREEMENTS = `SELECT DISTINCT ?partner ?other ?agreement ?name WHERE {
  $about rk:linkedTo ?partner . ?agreement rk:party ?partner , ?other ; a rk:Agreement ; rdfs:label ?name .
  FILTER(?other != ?partner)
} ORDER BY ?partner ?other ?agreement`;

/** The roles of those that the municipality is linked with. */
const SHARED_ROLES = `SELECT DISTINCT ?partner ?other ?bearer ?role ?activity ?source WHERE {
  { $about rk:linkedTo ?partner . ?role rk:bearer ?partner ; rk:counterpart ?other ; rk:activity ?activity BIND(?partner AS ?bearer) }
  UNION { $about rk:linkedTo ?partner . ?role rk:counterpart ?partner ; rk:bearer ?other ; rk:activity ?activity BIND(?other AS ?bearer) }
  OPTIONAL { ?role rk:source ?source }
} ORDER BY ?partner ?other ?role ?source`;

const QUESTIONS = {
  facts: FACTS,
  counterparts: COUNTERPARTS,
  regions: REGIONS,
  shared: SHARED,
  sharedAgreements: SHARED_AGREEMENTS,
  sharedRoles: SHARED_ROLES,
};

/** The answers about a municipality, by the names of the questions. */
export type Answers = Readonly<Record<keyof typeof QUESTIONS, readonly ResultRow[]>>;

/** Asks all of them. */
export async function answersAbout(municipality: string, rows: Rows): Promise<Answers> {
  const names = Object.keys(QUESTIONS) as (keyof typeof QUESTIONS)[];
  const answers = await Promise.all(
    names.map(name => rows(question(QUESTIONS[name], { about: municipality }))),
  );
  return Object.fromEntries(names.map((name, at) => [name, answers[at] ?? []])) as Answers;
}
