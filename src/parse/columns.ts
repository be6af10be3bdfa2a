/** The names that columns and cells of an annex have, and what they hold. */
import type { Column } from '../model/document.js';

/**
 * The name of a role column, and whose roles it holds.
 *
 *     甲の役割 · 紀の川市の役割 · 乙の役割及び費用分担 · 甲が果たすべき役割 · 松山市（甲）の役割
 *     ^^         ^^^^^^^^
 *
 * Not 役割分担, which names nobody.
 */
const ROLE =
  /^(?<of>[^、。]{1,20}?)(?:(?:の|が)(?:果たす(?:べき)?|担う(?:べき)?)|の)役割(?:分担)?(?:(?:及び|・)[^、。]{0,10})?$/;

/** The label of a party as the whole name of a column: 甲 ⇥ 乙 under 役割分担. */
const LABEL = /^[甲乙丙丁戊己]$/;

/** Names of columns that say what is done: 取組内容, 取り組みの内容, 具体的な取組, 連携事業の概要. */
const CONTENT =
  /^(?:(?:連携する)?(?:取り?組み?|(?:連携)?事業|施策|連携)の?(?:具体的)?(?:な)?(?:内容|概要)|具体的な取り?組み?|内容|概要)$/;

/** Names of columns that head a measure; where there is no column of contents, they hold it. */
const SUBJECT =
  /^(?:連携(?:する|・協力する)?(?:取り?組み?|施策|事業|項目)|主な取り?組み?|(?:取り?組み?|事業|施策)(?:名|項目|事項)?|分野|政策分野|区分|項目|事項)$/;

/** What a header cell or the key of a block table names; undefined where it is no such name. */
export function columnOf(name: string): Column | undefined {
  const of = ROLE.exec(name)?.groups?.['of'];
  if (of !== undefined) return { kind: 'role', of };
  if (CONTENT.test(name)) return { kind: 'content' };
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
 * The last column before the roles is the content whatever its name; the one before it the title.
 * Not 甲の役割 ⇥ 圏域の中心となって取り組む。: a cell after its name.
 */
export function headerColumns(names: readonly string[]): readonly Column[] | undefined {
  const byLabel = names.filter(name => LABEL.test(name)).length > 1;
  const known = names.map(name =>
    byLabel && LABEL.test(name) ? ({ kind: 'role', of: name } as const) : columnOf(name),
  );
  const firstRole = known.findIndex(column => column?.kind === 'role');
  const roles = known.filter(column => column?.kind === 'role').length;
  const subjects = known.slice(0, Math.max(firstRole, 0));
  const isNamed = roles > 1 || subjects.some(column => column !== undefined);
  if (firstRole < 1 || !isNamed) return undefined;
  return names.map((name, at) => {
    const column = known[at];
    if (at >= firstRole) return column?.kind === 'role' ? column : { kind: 'other', name };
    if (at === firstRole - 1) return { kind: 'content' };
    return at === firstRole - 2 ? { kind: 'title' } : { kind: 'other', name };
  });
}

/** Whether two columns hold the same, and the roles of the same party. */
export function isSameColumn(a: Column, b: Column): boolean {
  return a.kind === b.kind && (a.kind !== 'role' || b.kind !== 'role' || a.of === b.of);
}
