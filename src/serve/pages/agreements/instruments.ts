/** The instruments that a page speaks of, with their parties and regions. */
import type { Rows } from '../../../engine/rows.js';
import { ELI, RDFS, RK } from '../../../rdf/namespaces.js';
import type { Named } from '../described.js';
import { Described, groupBy } from '../described.js';
import { question } from '../question.js';

/** A party to an instrument: a municipality, or the blank in a draft. */
export interface Party extends Named {
  /** The part in the region: the hub, or a partner; absent where nothing tells. */
  readonly regionRole?: string | undefined;
  /** What tells the part in the region. */
  readonly basis?: string | undefined;
  /** Where the source names the party. */
  readonly source?: string | undefined;
}

/** A document by which municipalities agree, or a draft of one. */
export interface Instrument {
  readonly iri: string;
  readonly title: string;
  readonly date?: string | undefined;
  readonly status?: string | undefined;
  readonly completeness?: string | undefined;
  readonly agreement?: Named | undefined;
  readonly regions: readonly Named[];
  readonly parties: readonly Party[];
}

/** How the instruments of a page are found from its node. */
const INSTRUMENTS_OF = {
  party: '?own rk:municipality $about . ?node rk:hasPartyRole ?own .',
  region: '?node rk:formsRegion $about .',
  agreement: '?node rk:concludes $about .',
  // a part that a party has belongs to one instrument
  instrument: '$about rk:hasPartyRole ?own . ?node rk:hasPartyRole ?own .',
} as const;

const INSTRUMENTS = `SELECT DISTINCT ?node ?property ?value ?name WHERE {
  { SCOPE ?node ?property ?value
    FILTER(?property IN (rdfs:label, eli:date_document, rk:instrumentStatus, rk:textCompleteness)) }
  UNION { SCOPE ?node rk:concludes ?value . ?value rdfs:label ?name BIND(rk:concludes AS ?property) }
  UNION { SCOPE ?node rk:formsRegion ?value . ?value rdfs:label ?name BIND(rk:formsRegion AS ?property) }
} ORDER BY ?node ?property ?value`;

const PARTIES = `SELECT DISTINCT ?instrument ?node ?property ?value ?name WHERE {
  { SCOPED ?instrument rk:hasPartyRole ?node . ?node ?property ?value
    FILTER(?property IN (rk:regionRole, rk:roleBasis, rk:source, rk:order)) }
  UNION {
    SCOPED ?instrument rk:hasPartyRole ?node .
    ?node rk:municipality|rk:placeholder|rk:organization|rk:unidentifiedMunicipality ?value .
    ?value rdfs:label ?name
    BIND(rk:municipality AS ?property)
  }
} ORDER BY ?instrument ?node ?property ?value`;

/** The instruments of a node, the oldest first; drafts, which have no date, behind them. */
export async function instrumentsOf(
  scope: keyof typeof INSTRUMENTS_OF,
  about: string,
  rows: Rows,
): Promise<readonly Instrument[]> {
  const found = INSTRUMENTS_OF[scope];
  const scoped = found.replaceAll('?node', '?instrument');
  const [said, roles] = await Promise.all([
    rows(question(INSTRUMENTS.replaceAll('SCOPE', found), { about })),
    rows(question(PARTIES.replaceAll('SCOPED', scoped), { about })),
  ]);
  const described = new Described(said);
  const rolesOf = groupBy(roles, 'instrument');
  const instruments = described.nodes.map(iri => ({
    ...instrument(iri, described),
    parties: partiesIn(new Described(rolesOf.get(iri) ?? [])),
  }));
  return instruments.sort((a, b) => compareDays(a.date, b.date) || (a.iri < b.iri ? -1 : 1));
}

function compareDays(a = '9', b = '9'): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function instrument(iri: string, described: Described): Omit<Instrument, 'parties'> {
  return {
    iri,
    title: described.first(iri, RDFS.label) ?? iri,
    date: described.first(iri, ELI.date_document),
    status: described.first(iri, RK.instrumentStatus),
    completeness: described.first(iri, RK.textCompleteness),
    agreement: described.named(iri, RK.concludes)[0],
    regions: described.named(iri, RK.formsRegion),
  };
}

function partiesIn(roles: Described): readonly Party[] {
  const order = (role: string): number => Number(roles.first(role, RK.order) ?? 0);
  const inOrder = [...roles.nodes].sort((a, b) => order(a) - order(b));
  return inOrder.flatMap(role =>
    roles.named(role, RK.municipality).map(named => ({
      ...named,
      regionRole: roles.first(role, RK.regionRole),
      basis: roles.first(role, RK.roleBasis),
      source: roles.first(role, RK.source),
    })),
  );
}
