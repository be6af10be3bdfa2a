/** Who a name is: a municipality, a prefecture, an organization, or a blank. */
import type { Lexicon, Party } from '../model/agreement.js';
import { municipalityAfter, municipalityBefore, splitPrefecture } from './names.js';
import {
  BARE_KIND,
  BLANK_NAME,
  ORGANIZATION_END,
  ORGANIZATION_HEAD,
  ORGANIZATION_START,
  UNNAMED,
} from './party-words.js';

/** What a name says of a party. */
export type Identity = Pick<
  Party,
  'municipality' | 'prefecture' | 'organization' | 'placeholder' | 'actsThroughHead'
>;

/** A party at its place in a text. */
export interface Named {
  readonly identity: Identity;
  readonly start: number;
  readonly end: number;
}

const PLACEHOLDER = new RegExp(`^(?:${BLANK_NAME}|${BARE_KIND})$`);
const LEADING_PLACEHOLDER = new RegExp(`^(?:${BLANK_NAME})(?![市区町村])長?`);
const TRAILING_PLACEHOLDER = new RegExp(`(?:${BLANK_NAME})$`);
const PLACEHOLDER_HEAD = new RegExp(`^(?<blank>${BLANK_NAME})長$`);

/** 松山衛生事務組合 · 株式会社松山. */
const ORGANIZATION = new RegExp(
  `^(?:${ORGANIZATION_START}.{1,20}|.{1,25}${ORGANIZATION_END}(?:${ORGANIZATION_START})?)$`,
);

/** 松山衛生事務組合管理者 · 松山広域連合長. */
const ORGANIZATION_WITH_HEAD = new RegExp(
  `^(?<name>.{1,25}${ORGANIZATION_END})${ORGANIZATION_HEAD}`,
);

/** What ends a name in a list. */
const NAME_END = '(?=及び|並びに|と|は|、|・|が|に|の|\\(|$)';

/** An organization at the beginning of a text: 松山市社会福祉協議会と · 松山衛生事務組合管理者は. */
const LEADING_ORGANIZATION = new RegExp(
  `^(?:(?!及び|並びに)[^、。()「」とはにをが]){1,25}?${ORGANIZATION_END}(?:${ORGANIZATION_HEAD})?${NAME_END}`,
);

/** A municipality that is not in the list, at the beginning of a text. */
const LEADING_UNLISTED = new RegExp(
  `^[^、。()「」及とは○〇◯□△]{1,8}?[市区町村](?<head>長)?${NAME_END}`,
);

/** 松山市長, with the name of who holds the office or without. */
const HEAD_OF_MUNICIPALITY = /^(?<name>.{1,13}[市区町村])長(?:職務代理者)?(?<person>.{0,12})$/;

/**
 * Who runs an enterprise of a municipality and contracts in its name: 松山市水道事業管理者 · 松山市病院事業管理者. Not
 * 松山衛生事務組合管理者, an association’s.
 */
const MANAGER =
  /^(?<name>.{1,13}[都道府県市区町村])(?:(?:上下水道|下水道|上水道|水道|病院|交通|ガス)事業|公営企業|企業)管理者$/;

/** 愛媛県知事. */
const GOVERNOR = /^(?<name>.{2,3}[都道府県])知事(?<person>.{0,12})$/;

/** Representatives behind the name: 松山市 代表者 松山市長, 松山市代表 市長. */
const REPRESENTATIVE = /(?:代表者?)(?:[^、。]{0,30})$/;

/** Who a whole name is, as far as lists and its last words tell; undefined where they do not. */
export function knownIdentity(written: string, lexicon: Lexicon): Identity | undefined {
  if (PLACEHOLDER.test(written) || UNNAMED.test(written)) return { placeholder: written };
  const name = written.replace(REPRESENTATIVE, '');
  const listed = listedIdentity(name, lexicon);
  if (listed !== undefined) return listed;
  const headed = ORGANIZATION_WITH_HEAD.exec(name)?.groups?.['name'];
  if (headed !== undefined) return { organization: headed, actsThroughHead: true };
  return ORGANIZATION.test(name) ? { organization: name } : undefined;
}

/** A municipality or prefecture of the lists, or the head of one; the head of a blank. */
function listedIdentity(name: string, lexicon: Lexicon): Identity | undefined {
  const placed = placeIdentity(name, lexicon) ?? placeIdentity(nameIn(MANAGER.exec(name)), lexicon);
  if (placed !== undefined) return placed;
  const blank = PLACEHOLDER_HEAD.exec(name)?.groups?.['blank'];
  if (blank !== undefined) return { placeholder: blank, actsThroughHead: true };
  const headed = placeIdentity(
    nameIn(HEAD_OF_MUNICIPALITY.exec(name) ?? GOVERNOR.exec(name)),
    lexicon,
  );
  return headed === undefined ? undefined : { ...headed, actsThroughHead: true };
}

function nameIn(match: RegExpExecArray | null): string {
  return match?.groups?.['name'] ?? '';
}

function placeIdentity(name: string, lexicon: Lexicon): Identity | undefined {
  if (lexicon.prefectures.includes(name)) return { prefecture: name };
  const municipality = splitPrefecture(name, lexicon);
  return lexicon.municipalities.has(municipality.name) ? { municipality } : undefined;
}

/** Who a name is that the text defines as a party: in no list, it is as its last character says. */
export function definedIdentity(written: string, lexicon: Lexicon): Identity | undefined {
  if (written === '' || written.length > 40) return undefined;
  const known = knownIdentity(written, lexicon);
  if (known !== undefined) return known;
  const head = HEAD_OF_MUNICIPALITY.exec(written)?.groups;
  if (head?.['name'] !== undefined && head['person'] === '')
    return { municipality: splitPrefecture(head['name'], lexicon), actsThroughHead: true };
  if (written.length > 20) return undefined;
  return /[市区町村]$/.test(written)
    ? { municipality: splitPrefecture(written, lexicon) }
    : { organization: written };
}

/** How many characters of a name are the party’s and the office’s, and not those of who holds it. */
export function nameLength(written: string): number {
  const { person = '' } =
    (HEAD_OF_MUNICIPALITY.exec(written) ?? GOVERNOR.exec(written))?.groups ?? {};
  return written.length - person.length;
}

/** What goes on with the words before it, and begins no name: 松山市と東温市と|の間の地域包括支援センターに係る…. */
const IN_A_NAME = /^の/;

/** The party that a text names at a place: 松山市, 松山市長, 愛媛県, an organization, a blank. */
export function nameAt(text: string, start: number, lexicon: Lexicon): Named | undefined {
  const rest = text.slice(start, start + 40);
  if (IN_A_NAME.test(rest)) return undefined;
  const written =
    LEADING_ORGANIZATION.exec(rest)?.[0] ??
    listedWithHead(rest, lexicon) ??
    LEADING_PLACEHOLDER.exec(rest)?.[0] ??
    unlistedName(rest, lexicon);
  const identity = written === undefined ? undefined : definedIdentity(written, lexicon);
  if (written === undefined || identity === undefined) return undefined;
  return { identity, start, end: start + written.length };
}

/** A municipality that is in no list: 架空市. Not 海に臨む松山市, where words describe one that is. */
function unlistedName(text: string, lexicon: Lexicon): string | undefined {
  const written = LEADING_UNLISTED.exec(text)?.[0];
  return written === undefined || listedAtEnd(written, lexicon) !== undefined ? undefined : written;
}

function listedWithHead(text: string, lexicon: Lexicon): string | undefined {
  const listed = municipalityAfter(text, 0, lexicon) ?? prefectureAfter(text, lexicon);
  if (listed === undefined) return undefined;
  const office =
    /^(?:長|知事|[^、。()「」とはの]{2,6}管理者)/.exec(text.slice(listed.length))?.[0] ?? '';
  const isKnown = office === '' || listedIdentity(listed + office, lexicon) !== undefined;
  return listed + (isKnown ? office : '');
}

function prefectureAfter(text: string, { prefectures }: Lexicon): string | undefined {
  return prefectures.find(name => text.startsWith(name));
}

/**
 * The blank, the listed municipality or prefecture, or the head of a municipality, that a text ends with,
 * where no other word runs into it: …の事務を東温市 · …の執行を愛媛県 · この協約は、○○町. Not 津市 in 中津市.
 */
export function listedAtEnd(text: string, lexicon: Lexicon): string | undefined {
  const prefecture = lexicon.prefectures.find(name => text.endsWith(name));
  const found = prefecture ?? TRAILING_PLACEHOLDER.exec(text)?.[0];
  if (found !== undefined) return found;
  const bare = text.endsWith('長') ? text.slice(0, -1) : text;
  const name = municipalityBefore(bare, bare.length, lexicon);
  if (name === undefined) return undefined;
  const before = bare.charAt(bare.length - name.length - 1);
  return /[一-龠々]/.test(before) && !/[市町村県府都道]/.test(before)
    ? undefined
    : text.slice(bare.length - name.length);
}
