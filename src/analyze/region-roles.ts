/** What the parties are in their region: its core city, or one that joins it. */
import type { Party, Region, RegionRole, RoleBasis } from '../model/agreement.js';
import type { MappedText } from '../model/text.js';
import { sourceSpans } from '../model/text.js';
import type { Context } from './context.js';

/**
 * Gives the parties their role in the region, and the ground for it: the text's own words, else the
 * name of the region, else the convention that the core city is named first.
 */
export function withRegionRoles(
  parties: readonly Party[],
  region: Region | undefined,
  context: Context,
): readonly Party[] {
  const explicit = explicitRoles(parties, context);
  if (explicit.size > 0) {
    const other = {
      isCore: false,
      spans: [...explicit.values()].find(role => role.isCore)?.spans ?? [],
    };
    return assign(parties, 'explicit', party => explicit.get(party.order) ?? other);
  }
  const named = namesake(parties, region);
  if (named !== undefined) {
    const spans = region?.quotation.spans ?? [];
    return assign(parties, 'region-name', party => ({ isCore: party === named, spans }));
  }
  const first = conventionalCore(parties);
  if (first === undefined) return parties;
  return assign(parties, 'convention', party => ({ isCore: party === first, spans: [] }));
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
    const { isCore, spans } = roleOf(party);
    const regionRole: RegionRole = isCore ? 'core-city' : 'partner-municipality';
    return { ...party, regionRole, roleBasis, roleSpans: spans };
  });
}

const CORE = '(?:連携中枢都市|中心市)';
/** The words that call a party the core of the region, before or after its name. */
const CORE_BEFORE = `${CORE}(?:の?宣言を(?:行った|行い|した)|である|としての?(?:役割を(?:担う|果たす))?)`;
const CORE_AFTER = `(?:は|を|が)、?${CORE}(?:とし|である|として)`;
/** The words that call a party the one that joins it. */
const PARTNER_BEFORE = '(?:と連携する意思を有する|(?:連携|周辺)市町村?である)';

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
    const names = [party.label, party.municipality?.name].filter(name => name !== undefined);
    if (names.length === 0) continue;
    const who = `(?:${names.map(escapeRegExp).join('|')})`;
    const core = firstMatch(texts, new RegExp(`${CORE_BEFORE}${who}|${who}${CORE_AFTER}`));
    const partner = firstMatch(texts, new RegExp(`${PARTNER_BEFORE}${who}`));
    const found = core ?? partner;
    if (found !== undefined) roles.set(party.order, { isCore: core !== undefined, spans: found });
  }
  return [...roles.values()].some(role => role.isCore) ? roles : new Map();
}

function firstMatch(texts: readonly MappedText[], pattern: RegExp): Party['spans'] | undefined {
  for (const text of texts) {
    const match = pattern.exec(text.text);
    if (match !== null) return sourceSpans(text, match.index, match.index + match[0].length);
  }
  return undefined;
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

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
