/** The names that columns and cells of an annex have, and what they hold. */
import type { Column } from '../model/document.js';

/**
 * The name of a role column, and whose roles it holds.
 *
 *     甲の役割 · 松山市の役割 · 乙の役割及び費用分担 · 甲が果たす役割
 *     ^^         ^^^^^^
 *
 * Not 役割分担, which names nobody.
 */
const ROLE = /^(?<of>[^、。の]{1,15}?)(?:の|が果たす|が担う)役割(?:分担)?(?:及び[^、。]{0,10})?$/;

/** Names of columns that say what is done. */
const CONTENT =
  /^(?:取組の?内容|事業の?内容|施策の?内容|連携の?内容|具体的な取組|内容|取組の概要|事業概要|概要)$/;

/** Names of columns that head a measure; where there is no column of contents, they hold it. */
const SUBJECT =
  /^(?:連携する取組|連携施策|取組(?:名|項目|事項)?|連携事業|事業名?|施策(?:名|項目)?|分野|政策分野|区分|項目|事項|連携項目)$/;

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
 * The last column before the roles is the content whatever its name; the one before it the title.
 */
export function headerColumns(names: readonly string[]): readonly Column[] | undefined {
  const known = names.map(columnOf);
  const firstRole = known.findIndex(column => column?.kind === 'role');
  const subjects = known.slice(0, Math.max(firstRole, 0));
  if (firstRole < 1 || subjects.every(column => column === undefined)) return undefined;
  return names.map((name, at) => {
    const column = known[at];
    if (at >= firstRole) return column?.kind === 'role' ? column : { kind: 'other', name };
    if (at === firstRole - 1) return { kind: 'content' };
    return at === firstRole - 2 ? { kind: 'title' } : { kind: 'other', name };
  });
}
