/** The answers about a region, put together as its page shows them. */
import { BASE, PROV, RDF, RDFS, RK, SKOS } from '../../../rdf/namespaces.js';
import type { Held } from '../agreements/binding.js';
import { promisedIn, proposedIn } from '../agreements/binding.js';
import type { Instrument, Party } from '../agreements/instruments.js';
import { HUB_KIND, isCore, isDeclaration } from '../agreements/kinds.js';
import type { Measure } from '../agreements/measures.js';
import type { Named } from '../described.js';
import { Described, groupBy, groupsBy } from '../described.js';
import type { RegionAnswers } from './queries.js';
import type { Same } from './same-members.js';
import { sameMembers } from './same-members.js';

/** What tells a hub: a concept of the scheme of bases, or publications. A draft tells nothing. */
export type HubBasis = Pick<Party, 'basis' | 'source'> | 'outside';

/** A municipality of the region. */
export interface Member extends Named {
  /** What says that it is one: the text of an agreement, other publications, or that it is party to an agreement. */
  readonly bases: readonly ('text' | 'outside' | 'party')[];
  /** What its agreements say of its part. */
  readonly part?: Party | undefined;
  /** What tells that it is the hub, agreements first; nothing where it is none. */
  readonly hubBases: readonly HubBasis[];
  /** The agreements of the region that it is party to: no draft, no declaration. */
  readonly instruments: readonly Instrument[];
}

/** What the page of a region shows. */
export interface RegionFacts extends Named, Held {
  readonly otherNames: readonly string[];
  readonly types: readonly string[];
  /** Where the text lists the members. */
  readonly source?: string | undefined;
  /** Publications that tell the members. */
  readonly publications: readonly string[];
  readonly members: readonly Member[];
  /** The kinds of its documents, which tell what its hub is called. */
  readonly kinds: readonly string[];
  /** Regions that have the same members, known otherwise. */
  readonly same: readonly Same[];
  /** What is not agreed: it counts nowhere else. */
  readonly drafts: Held;
}

/** The facts; undefined where the node has no name, so that it is no region of ours. */
export function factsOf(iri: string, answers: RegionAnswers, found: Held): RegionFacts | undefined {
  const said = new Described(answers.facts);
  const name = said.first(iri, RDFS.label);
  if (name === undefined) return undefined;
  const promised = promisedIn(found);
  return {
    iri,
    name,
    ...promised,
    drafts: proposedIn(found),
    otherNames: said.all(iri, SKOS.altLabel).filter(other => other !== name),
    types: said.all(iri, RDF.type),
    source: said.first(iri, RK.source),
    publications: said.all(iri, PROV.wasDerivedFrom),
    kinds: kindsIn(found, answers),
    same: sameMembers(answers),
    members: membersIn(answers, promised.instruments),
  };
}

/** A region that publications tell the hub of is one of the scheme that has hubs. */
function kindsIn({ instruments }: Held, { hubs }: RegionAnswers): readonly string[] {
  const kinds = instruments.flatMap(({ kind }) => kind ?? []);
  return kinds.length === 0 && hubs.length > 0 ? [HUB_KIND] : kinds;
}

/** Who is in the region by any of the three, hubs first. */
function membersIn(
  { members: rows, hubs }: RegionAnswers,
  instruments: readonly Instrument[],
): readonly Member[] {
  const listed = [...groupBy(rows, 'member')].map(([iri, own]) => ({
    iri,
    name: own[0]?.['name'] ?? iri,
    bases: own.map(({ basis }): Member['bases'][number] => (basis === 'text' ? 'text' : 'outside')),
  }));
  const parties = instruments.flatMap(({ parties: own }) => own);
  const unlisted = [...groupsBy(parties, ({ iri }) => iri).values()]
    .flatMap(([party]) => party ?? [])
    .filter(({ iri }) => !listed.some(member => member.iri === iri))
    .map(({ iri, name }) => ({ iri, name, bases: [] }));
  const isTold = (iri: string): boolean => hubs.some(({ hub }) => hub === iri);
  const members = [...listed, ...unlisted].map(member =>
    withPart(member, instruments, isTold(member.iri)),
  );
  const isHub = ({ hubBases }: Member): number => Number(hubBases.length > 0);
  return members.sort((a, b) => isHub(b) - isHub(a) || (a.iri < b.iri ? -1 : 1));
}

function withPart(
  member: Named & Pick<Member, 'bases'>,
  instruments: readonly Instrument[],
  isToldHub: boolean,
): Member {
  const isParty = ({ parties }: Instrument): boolean =>
    parties.some(({ iri }) => iri === member.iri);
  const held = instruments.filter(isParty);
  const part = held
    .flatMap(({ parties }) => parties)
    .find(({ iri, regionRole }) => iri === member.iri && regionRole !== undefined);
  return {
    ...member,
    bases: held.length > 0 ? [...member.bases, 'party'] : member.bases,
    part,
    hubBases: [
      ...(part !== undefined && isCore(part.regionRole) ? [part] : []),
      ...(isToldHub ? (['outside'] as const) : []),
    ],
    instruments: held.filter(document => !isDeclaration(document)),
  };
}

/** The themes of the region, each with its measures. */
export function measuresByTheme(
  measures: readonly Measure[],
): ReadonlyMap<string, readonly Measure[]> {
  const pairs = measures.flatMap(measure => measure.themes.map(theme => ({ theme, measure })));
  const groups = groupsBy(pairs, ({ theme }) => theme);
  return new Map([...groups].map(([theme, own]) => [theme, own.map(({ measure }) => measure)]));
}

const LEAD = `${BASE}vocab/modality/lead`;

/** Who leads in measures: whoever bears a role whose words say so. */
export function leadersOf(measures: readonly Measure[]): readonly Named[] {
  const leading = measures
    .flatMap(({ roles }) => roles)
    .filter(({ modes }) => modes.includes(LEAD))
    .flatMap(({ bearers }) => bearers);
  return [...new Map(leading.map(bearer => [bearer.iri, bearer])).values()];
}
