/** Roles that a row of a table lacks though others have them: a merged cell may have become the role of one party. */
import type { AnnexRow, Column } from '../model/document.js';
import { hull } from '../model/text.js';
import type { PartyContext } from './context.js';

/**
 * Reports each row that has roles, and fewer than others of its table.
 *
 *     取組 ⇥ 甲の役割 ⇥ 乙の役割
 *     医療 ⇥ 運営する。 ⇥ 協力する。
 *     観光 ⇥ 宣伝を行う。 ⇥            of 乙, too, perhaps
 *     防災 ⇥ 訓練を行う。 ⇥ －          not this one: it says that there is none
 */
export function reportMissingRoles(rows: readonly AnnexRow[], { context }: PartyContext): void {
  const known = new Set(
    rows.flatMap(({ cells }) => cells.flatMap(({ column }) => ownerOf(column))),
  );
  for (const { cells, without = [] } of rows) {
    const own = cells.filter(({ column }) => column.kind === 'role');
    const said = new Set([...own.map(({ column }) => column), ...without].flatMap(ownerOf));
    const missing = [...known].filter(owner => !said.has(owner));
    const whole = hull(own.flatMap(({ leaf }) => leaf.spans));
    if (missing.length > 0 && whole !== undefined)
      context.report('role-missing', [whole], missing.join('、'));
  }
}

/** Whose roles a column holds. */
function ownerOf(column: Column): readonly string[] {
  return column.kind === 'role' ? [column.of] : [];
}
