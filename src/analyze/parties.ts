/** Who the parties are, what they are called, and what they are in their region. */
import type { Lexicon, Party, Region, RegionRole, RoleBasis } from '../model/agreement.js';
import type { MappedText } from '../model/text.js';
import { sourceSpans } from '../model/text.js';
import { municipalityAfter, splitPrefecture } from './actors.js';
import type { Context } from './context.js';

/** The definition of a label: （以下「甲」という。）, （以下、「乙」という。）, （甲）. */
const LABEL = /\((?:以下、?)?「?(?<label>[甲乙丙丁戊己])」?(?:という。?)?\)/g;

/** What stands between one party's definition and the next one's name. */
const LEADING_CONNECTOR = /^(?:、?(?:及び|並びに|と)|、)/;

/** A blank in place of a name: ○○○, □□市, △△町. */
const PLACEHOLDER = /^[○〇◯□△●×]{2,}[市区町村]?$/;
const LEADING_PLACEHOLDER = /^[○〇◯□△●×]{2,}[市区町村]?/;

/** A name that is not in the list: at most eight characters and the kind of municipality. */
const UNLISTED_NAME = /^[^、。()「」及とは○〇◯□△]{1,8}?[市区町村](?=及び|並びに|と|は|、|が|に|$)/;

/** What follows the last party of a list where no labels are defined. */
const LIST_END = /^(?:とは?、?|は、?|が、?|における|において|に係る|間)/;

type Name = Pick<Party, 'municipality' | 'placeholder'> & {
  readonly start: number;
  readonly end: number;
};

/**
 * Finds the parties: by the labels the preamble defines, else by the list of names it or the title
 * begins with.
 *
 *     富士市（以下「甲」という。）及び○○○（以下「乙」という。）は、
 *     ^^^^^^          ^^            ^^^^^^          ^^
 *     松山市と東温市が平成28年10月3日付けで締結し、
 *     ^^^^^^  ^^^^^^
 */
export function findParties(context: Context): readonly Party[] {
  const preamble = context.firstText('preamble');
  const title = context.firstText('title');
  const labelled = preamble === undefined ? [] : labelledParties(preamble, context.lexicon);
  if (labelled.length > 1) return labelled;
  for (const text of [preamble, title]) {
    const named = text === undefined ? [] : listedParties(text, context.lexicon);
    if (named.length > 1) return named;
  }
  return partiesOfColumns(context);
}

function labelledParties(text: MappedText, lexicon: Lexicon): readonly Party[] {
  let from = 0;
  return Array.from(text.text.matchAll(LABEL)).flatMap((match, at) => {
    const chunk = text.text.slice(from, match.index);
    const lead = Math.max(
      chunk.lastIndexOf('。') + 1,
      LEADING_CONNECTOR.exec(chunk)?.[0].length ?? 0,
    );
    const start = from + lead;
    from = match.index + match[0].length;
    const name = nameOf(text.text.slice(start, match.index), lexicon);
    const label = match.groups?.['label'];
    if (name === undefined || label === undefined) return [];
    return [
      {
        order: at + 1,
        label,
        ...name,
        spans: sourceSpans(text, start, match.index),
        roleSpans: [],
      },
    ];
  });
}

function nameOf(
  name: string,
  lexicon: Lexicon,
): Pick<Party, 'municipality' | 'placeholder'> | undefined {
  if (name === '' || name.length > 20) return undefined;
  if (PLACEHOLDER.test(name)) return { placeholder: name };
  return { municipality: splitPrefecture(name, lexicon) };
}

function listedParties(text: MappedText, lexicon: Lexicon): readonly Party[] {
  const names: Name[] = [];
  let at = 0;
  for (;;) {
    const name = nameAt(text.text, at, lexicon);
    if (name === undefined) break;
    names.push(name);
    at = name.end;
    const connector = LEADING_CONNECTOR.exec(text.text.slice(at))?.[0];
    if (connector === undefined || nameAt(text.text, at + connector.length, lexicon) === undefined)
      break;
    at += connector.length;
  }
  if (!LIST_END.test(text.text.slice(at))) return [];
  return names.map(({ start, end, ...name }, i) => ({
    order: i + 1,
    ...name,
    spans: sourceSpans(text, start, end),
    roleSpans: [],
  }));
}

function nameAt(text: string, start: number, lexicon: Lexicon): Name | undefined {
  const listed = municipalityAfter(text, start, lexicon);
  if (listed !== undefined) {
    return { municipality: splitPrefecture(listed, lexicon), start, end: start + listed.length };
  }
  const rest = text.slice(start, start + 20);
  const blank = LEADING_PLACEHOLDER.exec(rest)?.[0];
  if (blank !== undefined) return { placeholder: blank, start, end: start + blank.length };
  const unlisted = UNLISTED_NAME.exec(rest)?.[0];
  return unlisted === undefined
    ? undefined
    : { municipality: { name: unlisted }, start, end: start + unlisted.length };
}

/** An annex alone still says whose roles its columns hold: 甲の役割 gives a blank that is called 甲. */
function partiesOfColumns(context: Context): readonly Party[] {
  const names = new Map<string, Party['spans']>();
  for (const node of context.document.children) {
    if (node.kind !== 'annex') continue;
    for (const cell of node.sections.flatMap(section => section.rows).flatMap(row => row.cells)) {
      if (cell.column.kind === 'role' && !names.has(cell.column.of)) names.set(cell.column.of, []);
    }
  }
  return Array.from(names.keys(), (name, at) => {
    const isLabel = /^[甲乙丙丁戊己]$/.test(name);
    const who =
      isLabel || PLACEHOLDER.test(name) ? { placeholder: name } : { municipality: { name } };
    return { order: at + 1, ...(isLabel ? { label: name } : {}), ...who, spans: [], roleSpans: [] };
  });
}

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
  const byName = parties.filter(party => isNamedIn(party, region));
  const core = byName.length === 1 ? byName[0] : undefined;
  if (core !== undefined) {
    const spans = region?.quotation.spans ?? [];
    return assign(parties, 'region-name', party => ({ isCore: party === core, spans }));
  }
  if (parties.length !== 2) return parties;
  return assign(parties, 'convention', party => ({ isCore: party.order === 1, spans: [] }));
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

/** The words that call a party the core of the region, before or after its name. */
const CORE_BEFORE = '(?:連携中枢都市|中心市)(?:宣言を(?:行った|行い|した)|である|としての?)';
const CORE_AFTER = '(?:は|を)、?(?:連携中枢都市|中心市)(?:とし|である)';
/** The words that call a party the one that joins it. */
const PARTNER_BEFORE = '(?:と連携する意思を有する|連携市町村である|周辺市町村である)';

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

/** Whether the region is named after a party: 八雲圏域 after 八雲町. */
function isNamedIn(party: Party, region: Region | undefined): boolean {
  const stem = party.municipality?.name.slice(0, -1);
  return stem !== undefined && stem.length > 1 && (region?.name?.includes(stem) ?? false);
}

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
