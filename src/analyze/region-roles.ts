/** What the parties are in their region: its core city, or one that joins it. */
import type { InstrumentKind, Party, Region, RegionRole, RoleBasis } from '../model/agreement.js';
import { partyNames } from './actors.js';
import type { Context } from './context.js';
import { REGIONAL } from './kind-words.js';
import { anyOf, firstMatch } from './wording.js';

/** The document, and what kind of agreement it is about. */
export interface RoleSetting {
  readonly context: Context;
  readonly kind: InstrumentKind | undefined;
}

/**
 * Gives the parties their role in the region, and the ground for it: the text's own words, else the
 * name of the region, else the convention that the core city is named first. An agreement of another kind
 * forms no region: there only words count. Prefectures and organizations have no role in it.
 */
export function withRegionRoles(
  parties: readonly Party[],
  region: Region | undefined,
  { context, kind }: RoleSetting,
): readonly Party[] {
  const explicit = explicitRoles(parties, context);
  if (explicit.size > 0) {
    const other = {
      isCore: false,
      spans: [...explicit.values()].find(role => role.isCore)?.spans ?? [],
    };
    return assign(parties, 'explicit', party => explicit.get(party.order) ?? other);
  }
  if (kind !== undefined && !REGIONAL.has(kind)) return parties;
  const named = namesake(parties, region);
  if (named !== undefined) {
    const spans = region?.quotation.spans ?? [];
    return assign(parties, 'region-name', party => ({ isCore: party === named, spans }));
  }
  const first = conventionalCore(parties);
  if (first === undefined) return parties;
  return assign(parties, 'convention', party => ({ isCore: party === first, spans: [] }));
}

/** The parties without a role in a region. */
export function withoutRegionRoles(parties: readonly Party[]): readonly Party[] {
  return parties.map(party => {
    const plain: { -readonly [Field in keyof Party]: Party[Field] } = { ...party, roleSpans: [] };
    delete plain.regionRole;
    delete plain.roleBasis;
    return plain;
  });
}

interface RoleFinding {
  readonly isCore: boolean;
  readonly spans: Party['spans'];
}

function assign(
  parties: readonly Party[],
  roleBasis: RoleBasis,
  roleOf: (party: Party) => RoleFinding,
): readonly Party[] {
  return parties.map(party => {
    if (party.municipality === undefined && party.placeholder === undefined) return party;
    const { isCore, spans } = roleOf(party);
    const regionRole: RegionRole = isCore ? 'core-city' : 'partner-municipality';
    return { ...party, regionRole, roleBasis, roleSpans: spans };
  });
}

const CORE = '(?:連携中枢都市|中心市)';
/** The words that call a party the core of the region, before or after its name. */
const CORE_BEFORE = `${CORE}(?:の?宣言を?(?:行った|行い|した)|である|たる|の|としての?(?:役割を(?:担う|果たす))?)?`;
const CORE_AFTER = `(?:は|を|が)、?(?:[^、。]{0,20}の)?${CORE}(?:とし|である|として|となる)`;
/** The words that call a party the one that joins it. */
const PARTNER_BEFORE =
  '(?:と連携する意思を有する|(?:連携|周辺|近隣|構成)市町村?(?:である|たる|の)?)';

/**
 * Roles that the text itself states.
 *
 *     連携中枢都市宣言を行った甲と、甲と連携する意思を有する乙とが
 *     ^^^^^^^^^^^^^^^^^^^^^^^^       ^^^^^^^^^^^^^^^^^^^^^^^^
 */
function explicitRoles(
  parties: readonly Party[],
  context: Context,
): ReadonlyMap<number, RoleFinding> {
  const roles = new Map<number, RoleFinding>();
  const texts = [...context.leavesOf('preamble'), ...context.leavesOf('sentence')].map(leaf =>
    context.textOf(leaf),
  );
  for (const party of parties) {
    const who = `${anyOf(partyNames(party))}(?:\\([^()]*\\))?`;
    const core = firstMatch(texts, new RegExp(`${CORE_BEFORE}${who}|${who}${CORE_AFTER}`));
    const partner = firstMatch(texts, new RegExp(`${PARTNER_BEFORE}${who}`));
    const found = core ?? partner;
    if (found !== undefined) roles.set(party.order, { isCore: core !== undefined, spans: found });
  }
  return [...roles.values()].some(role => role.isCore) ? roles : new Map();
}

/**
 * The one party that the region is named after: 八雲町 of 八雲圏域. The longest name counts:
 * 東松山圏域 is named after 東松山市, not after 松山市.
 */
function namesake(parties: readonly Party[], region: Region | undefined): Party | undefined {
  const stemOf = (party: Party): string => party.municipality?.name.slice(0, -1) ?? '';
  const named = parties
    .filter(party => stemOf(party).length > 1 && region?.name?.includes(stemOf(party)) === true)
    .sort((a, b) => stemOf(b).length - stemOf(a).length);
  const [longest, ...others] = named;
  if (longest === undefined) return undefined;
  const isPart = (other: Party): boolean =>
    stemOf(other) !== stemOf(longest) && stemOf(longest).includes(stemOf(other));
  return others.every(isPart) ? longest : undefined;
}

/**
 * Of two parties the one named first, as agreements have it, where the text names one at all; no town or village, for only a city can
 * be the core of a region (連携中枢都市圏構想推進要綱, 定住自立圏構想推進要綱).
 */
function conventionalCore(parties: readonly Party[]): Party | undefined {
  if (parties.length !== 2 || parties.every(({ municipality }) => municipality === undefined))
    return undefined;
  return parties.find(
    ({ municipality, placeholder }) => !/[町村]$/.test(municipality?.name ?? placeholder ?? ''),
  );
}
