/** The names that columns and cells of an annex have, and what they hold. */
import type { Column } from '../model/document.js';

/**
 * The name of a role column, and whose roles it holds.
 *
 *     甲の役割 · 紀の川市の役割 · 乙の役割及び費用分担 · 甲が果たすべき役割 · 松山市（甲）の役割 · 乙、丙及び丁の役割
 *     ^^         ^^^^^^^^                                                                     ^^^^^^^^^^^^
 *
 * Not 役割分担, which names nobody, nor 医療、福祉の役割.
 */
const ROLE =
  /^(?<of>(?:(?:[甲乙丙丁戊己]|[^、。]{1,10}[市町村区県])、){0,8}[^、。]{1,20}?)(?:(?:の|が)(?:果たす(?:べき)?|担う(?:べき)?)|の)役割(?:分担)?(?:(?:及び|・)[^、。]{0,8}(?:分担|負担|費用|経費|責任|内容|等))?$/;

/** A party as the whole name of a label under 役割分担: 甲, 乙及び丙, 松山市, 松山市（甲）. */
const PARTY =
  /^(?:[甲乙丙丁戊己](?:(?:及び|・|、)[甲乙丙丁戊己])*|[^、。]{1,12}[市町村])(?:\([^()、。]{1,12}\))?$/;

/** Names of what says who does what, without naming anybody: 役割分担, 機能分担, 甲及び乙の役割分担. */
const ROLES =
  /^(?:(?:役割|機能)分担|役割)(?:(?:及び|・)[^、。]{0,8}(?:分担|負担|費用|経費|責任|内容|等))?$/;

/** Names of what a table or list says besides: 費用負担, 期待される効果, 備考. */
const BESIDES =
  /^(?:(?:費用|経費)(?:の?(?:分担|負担))?(?:の方法|割合)?|(?:期待される)?効果|備考|(?:担当|所管)(?:課|部署|部局|課等)?|(?:実施|事業)?(?:期間|時期|年度|主体)|目標|成果指標|KPI|根拠法令等?)$/;

/** Names of columns that say what is done: 取組内容, 取り組みの内容, 具体的な取組, 連携事業の概要. */
const CONTENT =
  /^(?:(?:連携する)?(?:取り?組み?|(?:連携)?事業|施策|連携)の?(?:具体的)?(?:な)?(?:内容|概要)|具体的な取り?組み?|内容|概要)$/;

/** Names of columns that head a measure; where there is no column of contents, they hold it. */
const SUBJECT =
  /^(?:連携(?:する|・協力する)?(?:取り?組み?|施策|事業|項目)|主な取り?組み?|(?:取り?組み?|事業|施策)(?:名|項目|事項)?|分野|政策分野|区分|項目|事項)$/;

/** Whether a name can be a party's: 甲, 松山市. Not 役割. */
export function isParty(name: string): boolean {
  return PARTY.test(name);
}

/** What a header cell or the key of a block table names; undefined where it is no such name. */
export function columnOf(name: string): Column | undefined {
  const of = ROLE.exec(name)?.groups?.['of'];
  if (of !== undefined) return { kind: 'role', of };
  if (CONTENT.test(name)) return { kind: 'content' };
  if (ROLES.test(name)) return { kind: 'roles' };
  if (BESIDES.test(name)) return { kind: 'other', name };
  return SUBJECT.test(name) ? { kind: 'title' } : undefined;
}

/**
 * The columns of a header row; undefined where the cells are no header.
 *
 *     区分 ⇥ 連携する取組 ⇥ 甲の役割 ⇥ 乙の役割   title, content, role, role
 *     取組の内容 ⇥ 甲の役割 ⇥ 乙の役割            content, role, role
 *     分野 ⇥ 取組 ⇥ 内容 ⇥ 甲の役割 ⇥ 乙の役割     other, title, content, role, role
 *
 *     取組 ⇥ 内容 ⇥ 甲 ⇥ 乙                       title, content, role, role
 *
 *     取組名 ⇥ 取組内容 ⇥ 期待される効果 ⇥ 甲の役割 ⇥ 乙の役割   title, content, other, role, role
 *
 * Where no column is named for the content, the last before the roles is; the one before it is the title.
 * Not 甲の役割 ⇥ 圏域の中心となって取り組む。: a cell after its name.
 */
export function headerColumns(names: readonly string[]): readonly Column[] | undefined {
  const isByName = names.filter(name => isParty(name)).length > 1;
  const known = names.map(name =>
    isByName && isParty(name) ? ({ kind: 'role', of: name } as const) : columnOf(name),
  );
  const firstRole = known.findIndex(isRole);
  const roles = known.filter(isRole).length;
  const subjects = known.slice(0, Math.max(firstRole, 0));
  const isNamed =
    roles > 1 || subjects.some(column => column !== undefined && column.kind !== 'other');
  if (firstRole < 1 || !isNamed) return undefined;
  const places = subjectPlaces(known, firstRole);
  return names.map((name, at) => {
    const column = known[at];
    if (at >= firstRole) return isRole(column) ? column : { kind: 'other', name };
    if (at === places.content) return { kind: 'content' };
    return at === places.title ? { kind: 'title' } : { kind: 'other', name };
  });
}

/**
 * Whether names are a header though nothing but they say so: each is the name of a column or of a party, and not of
 * parties alone. Not 令和2年1月17日 · 松山市 · 東温市, a day with the names of a cover.
 */
export function isPlainHeader(names: readonly string[]): boolean {
  const known = names.filter(name => columnOf(name) !== undefined);
  return (
    headerColumns(names) !== undefined &&
    known.length > 0 &&
    names.every(name => known.includes(name) || isParty(name))
  );
}

function isRole(
  column: Column | undefined,
): column is Column & { readonly kind: 'role' | 'roles' } {
  return column?.kind === 'role' || column?.kind === 'roles';
}

/** Where content and title stand before the roles: 期待される効果 and the like are neither. */
function subjectPlaces(
  known: readonly (Column | undefined)[],
  firstRole: number,
): { readonly content: number; readonly title: number } {
  const subjects = known.flatMap((column, at) =>
    at < firstRole && column?.kind !== 'other' ? [at] : [],
  );
  const named = subjects.filter(at => known[at]?.kind === 'content');
  const content = (named.length === 1 ? named[0] : subjects.at(-1)) ?? firstRole - 1;
  return { content, title: subjects.filter(at => at < content).at(-1) ?? -1 };
}

/**
 * Whether a line is the upper one of a header of two: it names the columns that the lower one leaves
 * empty, and what the others are together.
 *
 *     分野 ⇥ 取組 ⇥ 内容 ⇥ 役割分担 ⇥
 *          ⇥      ⇥      ⇥ 甲       ⇥ 乙
 *
 * Not 取組 ⇥ 内容 ⇥ 甲の役割 above ⇥ 医師を派遣する。 ⇥: the rest of a row. Nor the line above a
 * header without empty cells, which is whole.
 */
export function isUpperHeader(upper: readonly string[], lower: readonly string[]): boolean {
  const columns = headerColumns(belowUpper(lower, upper));
  const isNamed = lower.some((name, at) => name === '' && (upper[at] ?? '') !== '');
  const own = (columns ?? []).filter((_, at) => lower[at] !== '');
  return isNamed && own.length > 1 && own.every(column => column.kind === 'role');
}

/** The names of a header line, those that it leaves empty from the line above. */
export function belowUpper(lower: readonly string[], upper: readonly string[]): readonly string[] {
  return upper.length === 0 ? lower : lower.map((name, at) => name || (upper[at] ?? ''));
}

/** Whether two columns hold the same, and the roles of the same party. */
export function isSameColumn(a: Column, b: Column): boolean {
  if (a.kind === 'role') return b.kind === 'role' && a.of === b.of;
  if (a.kind === 'other') return b.kind === 'other' && a.name === b.name;
  return a.kind === b.kind;
}
