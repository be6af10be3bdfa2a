/** What the list of regions tells of each. */
import type { ResultRow, Rows } from '../../../engine/rows.js';
import { isBinding, onlyBinding } from '../agreements/binding.js';
import { DECLARATIONS, HUB_KIND } from '../agreements/kinds.js';
import type { Named } from '../described.js';
import { groupBy, groupsBy } from '../described.js';
import { FROM_OUTSIDE } from '../outside.js';
import { question } from '../question.js';
import type { HubBasis } from './model.js';
import { CORE } from './queries.js';
import { memberKey } from './same-members.js';

const FORMED = `SELECT ?region ?name ?status ?kind (COUNT(DISTINCT ?instrument) AS ?instruments) WHERE {
  ?instrument rk:formsRegion ?region ; rk:instrumentStatus ?status . ?region rdfs:label ?name
  OPTIONAL { ?instrument rk:instrumentKind ?kind }
} GROUP BY ?region ?name ?status ?kind`;

const HUBS = `SELECT DISTINCT ?region ?hub ?name ?basis WHERE {
  { ?instrument rk:formsRegion ?region ; rk:hasPartyRole ?role . ${onlyBinding('?instrument')}
    ?role rk:regionRole ${CORE} ; rk:municipality ?hub . ?hub rdfs:label ?name OPTIONAL { ?role rk:roleBasis ?basis } }
  UNION { GRAPH ${FROM_OUTSIDE} { ?part org:organization ?region ; org:role ${CORE} ; org:member ?hub . ?hub rdfs:label ?name }
    BIND("outside" AS ?basis) }
} ORDER BY ?region ?hub ?basis`;

const MEMBERS = `SELECT ?region ?name ?from (GROUP_CONCAT(STR(?member); separator=" ") AS ?members) WHERE {
  { SELECT DISTINCT ?region ?name ?from ?member WHERE {
    { ?region org:hasMember ?member ; rdfs:label ?name BIND("text" AS ?from) }
    UNION { GRAPH ${FROM_OUTSIDE} { ?region org:hasMember ?member ; rdfs:label ?name } BIND("outside" AS ?from) } } }
} GROUP BY ?region ?name ?from ORDER BY ?region ?from`;

/** A hub with what tells that it is one. */
export interface Hub extends Named {
  readonly bases: readonly HubBasis[];
}

/** Documents by what they are: only agreements bind two. */
type Counts = Readonly<Record<'agreements' | 'declarations' | 'drafts', number>>;

/** A region of the list. */
export interface Listed extends Named, Counts {
  readonly hubs: readonly Hub[];
  /** The kinds of its documents. */
  readonly kinds: readonly string[];
  /** How many of the agreements are of regions of texts with the same members. */
  readonly ofSame: number;
  /** Absent where nobody outside the documents has told them. */
  readonly members?: number | undefined;
}

/** All regions; one that a text forms of the members of a known one is told with that. */
export async function regionsIn(rows: Rows): Promise<readonly Listed[]> {
  const [formed = [], hubs = [], members = []] = await Promise.all(
    [FORMED, HUBS, MEMBERS].map(text => rows(question(text))),
  );
  const formedOf = groupBy(formed, 'region');
  const hubsOf = groupBy(hubs, 'region');
  const { known, sameOf } = knownIn(members);
  const absorbed = new Set([...sameOf.values()].flat());
  return [...groupBy([...formed, ...members], 'region')]
    .filter(([iri]) => !absorbed.has(iri))
    .map(([iri, [row]]): Listed => {
      const same = sameOf.get(iri) ?? [];
      const documents = [iri, ...same].flatMap(region => formedOf.get(region) ?? []);
      const told = [iri, ...same].flatMap(region => hubsOf.get(region) ?? []);
      return {
        iri,
        name: row?.['name'] ?? iri,
        ...countsOf(documents),
        ofSame: countsOf(same.flatMap(region => formedOf.get(region) ?? [])).agreements,
        kinds: known.has(iri) && documents.length === 0 ? [HUB_KIND] : kindsIn(documents),
        hubs: hubsIn(told),
        members: known.get(iri),
      };
    });
}

/** How many members the known regions have, and which regions of texts have the same. */
function knownIn(rows: readonly ResultRow[]): {
  readonly known: ReadonlyMap<string, number>;
  readonly sameOf: ReadonlyMap<string, readonly string[]>;
} {
  const listed = rows.map(({ region = '', from, members = '' }) => {
    const iris = members.split(' ');
    return { region, from, key: memberKey(iris), count: iris.length };
  });
  const outside = listed.filter(({ from }) => from === 'outside');
  const known = new Map(outside.map(({ region, count }) => [region, count]));
  const texts = groupsBy(
    listed.filter(({ region, from }) => from === 'text' && !known.has(region)),
    ({ key }) => key,
  );
  const sameOf = outside.map(({ region, key }): [string, readonly string[]] => [
    region,
    (texts.get(key) ?? []).map(text => text.region),
  ]);
  return { known, sameOf: new Map(sameOf) };
}

function countsOf(rows: readonly ResultRow[]): Counts {
  const count = (fits: (row: ResultRow) => boolean): number =>
    rows.filter(fits).reduce((sum, { instruments }) => sum + Number(instruments), 0);
  const isDeclared = ({ kind = '' }: ResultRow): boolean => DECLARATIONS.includes(kind);
  return {
    agreements: count(row => isBinding(row['status']) && !isDeclared(row)),
    declarations: count(row => isBinding(row['status']) && isDeclared(row)),
    drafts: count(({ status }) => !isBinding(status)),
  };
}

function kindsIn(rows: readonly ResultRow[]): readonly string[] {
  return rows.flatMap(({ kind }) => kind ?? []);
}

function hubsIn(rows: readonly ResultRow[]): readonly Hub[] {
  return [...groupBy(rows, 'hub')].map(([iri, own]) => ({
    iri,
    name: own[0]?.['name'] ?? iri,
    // what an agreement tells stands before what others tell
    bases: [...own]
      .sort((a, b) => Number(a['basis'] === 'outside') - Number(b['basis'] === 'outside'))
      .map(({ basis }): HubBasis => (basis === 'outside' ? 'outside' : { basis })),
  }));
}
