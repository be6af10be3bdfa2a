/** What the page of a region asks. */
import type { ResultRow, Rows } from '../../../engine/rows.js';
import { BASE, PROV } from '../../../rdf/namespaces.js';
import { FROM_OUTSIDE } from '../outside.js';
import { question } from '../question.js';

/** The part of the city in the middle. */
export const CORE = `<${BASE}vocab/region-role/core-city>`;

/** A region that no document speaks of is described from outside alone. */
const FACTS = `SELECT DISTINCT ?node ?property ?value WHERE {
  { $about ?property ?value FILTER(!STRSTARTS(STR(?property), STR(org:))) }
  UNION { GRAPH ${FROM_OUTSIDE} { $about ?property ?value } FILTER(?property IN (rdfs:label, <${PROV.wasDerivedFrom.value}>)) }
  BIND($about AS ?node)
} ORDER BY ?property ?value`;

const MEMBERS = `SELECT DISTINCT ?member ?name ?basis WHERE {
  { $about org:hasMember ?member . ?member rdfs:label ?name BIND("text" AS ?basis) }
  UNION { GRAPH ${FROM_OUTSIDE} { $about org:hasMember ?member . ?member rdfs:label ?name } BIND("outside" AS ?basis) }
} ORDER BY ?member ?basis`;

const HUBS = `SELECT DISTINCT ?hub ?name WHERE {
  GRAPH ${FROM_OUTSIDE} { ?part org:organization $about ; org:role ${CORE} ; org:member ?hub . ?hub rdfs:label ?name }
} ORDER BY ?hub`;

/** Who is in the regions that share a member with this one, of those which are known otherwise than it is. */
const OTHERS = `SELECT DISTINCT ?region ?name ?basis ?member WHERE {
  { GRAPH ${FROM_OUTSIDE} { $about org:hasMember ?any } ?region org:hasMember ?any , ?member ; rdfs:label ?name BIND("text" AS ?basis) }
  UNION { $about org:hasMember ?any . GRAPH ${FROM_OUTSIDE} { ?region org:hasMember ?any , ?member ; rdfs:label ?name } BIND("outside" AS ?basis) }
  FILTER(?region != $about)
} ORDER BY ?region ?member`;

const QUESTIONS = { facts: FACTS, members: MEMBERS, hubs: HUBS, others: OTHERS };

/** What is said of a region, and of who is in it, by the names of the questions. */
export type RegionAnswers = Readonly<Record<keyof typeof QUESTIONS, readonly ResultRow[]>>;

/** Asks about a region. */
export async function answersAbout(about: string, rows: Rows): Promise<RegionAnswers> {
  const names = Object.keys(QUESTIONS) as (keyof typeof QUESTIONS)[];
  const answers = await Promise.all(names.map(name => rows(question(QUESTIONS[name], { about }))));
  return Object.fromEntries(names.map((name, at) => [name, answers[at] ?? []])) as RegionAnswers;
}
