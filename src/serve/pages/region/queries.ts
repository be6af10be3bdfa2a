/** What the page of a region asks. */
import type { ResultRow, Rows } from '../../../engine/rows.js';
import { BASE, PROV } from '../../../rdf/namespaces.js';
import { onlyBinding } from '../agreements/binding.js';
import { question } from '../question.js';

/** What is known from outside the documents has its own graph. */
const FROM_OUTSIDE = `<${BASE}graph/enrichment/regions>`;

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

/** What is said of a region, and of who is in it. */
export interface RegionAnswers {
  readonly facts: readonly ResultRow[];
  readonly members: readonly ResultRow[];
}

/** Asks about a region. */
export async function answersAbout(about: string, rows: Rows): Promise<RegionAnswers> {
  const [facts, members] = await Promise.all([
    rows(question(FACTS, { about })),
    rows(question(MEMBERS, { about })),
  ]);
  return { facts, members };
}

const FORMED = `SELECT ?region ?name ?status (COUNT(DISTINCT ?instrument) AS ?instruments) WHERE {
  ?instrument rk:formsRegion ?region ; rk:instrumentStatus ?status . ?region rdfs:label ?name
} GROUP BY ?region ?name ?status`;

const HUBS = `SELECT DISTINCT ?region ?hub ?name WHERE {
  ?instrument rk:formsRegion ?region ; rk:hasPartyRole ?role . ${onlyBinding('?instrument')}
  ?role rk:regionRole <${BASE}vocab/region-role/core-city> ; rk:municipality ?hub .
  ?hub rdfs:label ?name
} ORDER BY ?region ?hub`;

const MEMBER_COUNTS = `SELECT ?region ?name (COUNT(DISTINCT ?member) AS ?members) WHERE {
  GRAPH ${FROM_OUTSIDE} { ?region org:hasMember ?member ; rdfs:label ?name }
} GROUP BY ?region ?name ORDER BY ?region`;

/** The regions that instruments form, their hubs, and the regions that are known from outside. */
export async function regionsIn(
  rows: Rows,
): Promise<Readonly<Record<'formed' | 'hubs' | 'outside', readonly ResultRow[]>>> {
  const [formed = [], hubs = [], outside = []] = await Promise.all(
    [FORMED, HUBS, MEMBER_COUNTS].map(text => rows(question(text))),
  );
  return { formed, hubs, outside };
}
