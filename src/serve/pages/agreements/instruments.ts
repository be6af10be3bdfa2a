/** The instruments that a page speaks of, with their parties and regions. */
import type { Rows } from '../../../engine/rows.js';
import { ELI, RDFS, RK } from '../../../rdf/namespaces.js';
import type { Named } from '../described.js';
import { Described } from '../described.js';
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
  /** A concept of the scheme of kinds. */
  readonly kind?: string | undefined;
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

/** Instruments, and the parts that parties have in them: one question, for each costs more than its rows. */
const INSTRUMENTS = `SELECT DISTINCT ?node ?property ?value ?name WHERE {
  { SCOPE ?node ?property ?value
    FILTER(?property IN (rdfs:label, eli:date_document, rk:instrumentStatus, rk:instrumentKind, rk:textCompleteness, rk:hasPartyRole)) }
  UNION { SCOPE ?node rk:concludes ?value . ?value rdfs:label ?name BIND(rk:concludes AS ?property) }
  UNION { SCOPE ?node rk:formsRegion ?value . ?value rdfs:label ?name BIND(rk:formsRegion AS ?property) }
  UNION { SCOPED ?instrument rk:hasPartyRole ?node . ?node ?property ?value
    FILTER(?property IN (rk:regionRole, rk:roleBasis, rk:source, rk:order)) }
  UNION {
    SCOPED ?instrument rk:hasPartyRole ?node .
    ?node rk:municipality|rk:placeholder|rk:organization|rk:unidentifiedMunicipality ?value .
    ?value rdfs:label ?name
    BIND(rk:municipality AS ?property)
  }
} ORDER BY ?node ?property ?value`;

/** The instruments of a node, the oldest first; drafts, which have no date, behind them. */
export async function instrumentsOf(
  scope: keyof typeof INSTRUMENTS_OF,
  about: string,
  rows: Rows,
): Promise<readonly Instrument[]> {
  const found = INSTRUMENTS_OF[scope];
  const text = INSTRUMENTS.replaceAll('SCOPED', found.replaceAll('?node', '?instrument'));
  const said = new Described(await rows(question(text.replaceAll('SCOPE', found), { about })));
  const instruments = said.nodes
    .filter(node => said.first(node, RK.hasPartyRole) !== undefined)
    .map(iri => instrument(iri, said));
  return instruments.sort((a, b) => compareDays(a.date, b.date) || (a.iri < b.iri ? -1 : 1));
}

function compareDays(a = '9', b = '9'): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function instrument(iri: string, said: Described): Instrument {
  return {
    iri,
    title: said.first(iri, RDFS.label) ?? iri,
    date: said.first(iri, ELI.date_document),
    status: said.first(iri, RK.instrumentStatus),
    kind: said.first(iri, RK.instrumentKind),
    completeness: said.first(iri, RK.textCompleteness),
    agreement: said.named(iri, RK.concludes)[0],
    regions: said.named(iri, RK.formsRegion),
    parties: partiesOf(said.all(iri, RK.hasPartyRole), said),
  };
}

function partiesOf(parts: readonly string[], said: Described): readonly Party[] {
  const order = (part: string): number => Number(said.first(part, RK.order) ?? 0);
  const inOrder = [...parts].sort((a, b) => order(a) - order(b));
  return inOrder.flatMap(part =>
    said.named(part, RK.municipality).map(party => ({
      ...party,
      regionRole: said.first(part, RK.regionRole),
      basis: said.first(part, RK.roleBasis),
      source: said.first(part, RK.source),
    })),
  );
}
