/** The answers about a municipality, put together as its page shows them. */
import { RDF, RDFS, RK, SKOS } from '../../../rdf/namespaces.js';
import type { Held } from '../agreements/binding.js';
import { promisedIn, proposedIn } from '../agreements/binding.js';
import type { Named } from '../described.js';
import { Described, groupBy } from '../described.js';
import type { Partner, Sharer } from './links.js';
import { OwnLinks, asParties, sharersOf } from './links.js';
import type { Answers } from './queries.js';

/** A region with its members, as a text lists them or as they are known from outside. */
export interface Membership extends Named {
  readonly basis: 'text' | 'outside';
  readonly members: readonly Named[];
  readonly sources: readonly string[];
}

/** What the page of a municipality shows. */
export interface MunicipalityFacts extends Named, Held {
  readonly code: string | undefined;
  readonly prefecture: Named | undefined;
  readonly sameAs: readonly string[];
  readonly types: readonly string[];
  /** What is not agreed: it counts nowhere else. */
  readonly drafts: Held;
  readonly partners: readonly Partner[];
  readonly counterparts: readonly Partner[];
  readonly regions: readonly Membership[];
  readonly sharersAsParties: readonly Sharer[];
  readonly sharersWithRoles: readonly Sharer[];
}

/** The facts; undefined where the node has no name, so that it is no municipality of ours. */
export function factsOf(iri: string, answers: Answers, found: Held): MunicipalityFacts | undefined {
  const said = new Described(answers.facts);
  const name = said.first(iri, RDFS.label);
  if (name === undefined) return undefined;
  const promised = promisedIn(found);
  const links = new OwnLinks({ iri, name }, answers, promised.instruments);
  const sharers = sharersOf(answers, links);
  return {
    iri,
    name,
    ...promised,
    drafts: proposedIn(found),
    code: said.first(iri, RK.dantaiCode),
    prefecture: said.named(iri, RK.prefecture)[0],
    sameAs: [...said.all(iri, SKOS.exactMatch), ...said.all(iri, RDFS.seeAlso)],
    types: said.all(iri, RDF.type),
    partners: said.named(iri, RK.agreementPartner).map(partner => links.with(partner)),
    counterparts: links.byRole(),
    regions: [...membershipsIn(iri, answers, 'text'), ...membershipsIn(iri, answers, 'outside')],
    sharersAsParties: asParties(sharers),
    sharersWithRoles: sharers,
  };
}

function membershipsIn(
  iri: string,
  { regions }: Answers,
  basis: Membership['basis'],
): readonly Membership[] {
  const own = regions.filter(row => row['basis'] === basis);
  return [...groupBy(own, 'region')].map(([region, rows]) => ({
    iri: region,
    name: rows[0]?.['regionName'] ?? region,
    basis,
    members: [...groupBy(rows, 'other')]
      .map(([member, [row]]) => ({ iri: member, name: row?.['name'] ?? member }))
      .filter(member => member.iri !== iri && member.iri !== ''),
    sources: [...new Set(rows.flatMap(({ source }) => source ?? []))],
  }));
}
