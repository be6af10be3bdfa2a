/**
 * The columns of a row that stands without its header, as an amendment adds one to a table of another text.
 *
 *     6 ⇥ 合宿の誘致 ⇥ 圏域に誘致する。 ⇥ 乙と連携して誘致に取り組む。 ⇥ 甲と連携して調整に取り組む。
 *          title        content          甲: it has to do with 乙          乙: it has to do with 甲
 *
 * The roles stand last, in the order of the parties, as in every table of measures; what they say must bear it out. Not
 * 合宿の誘致 ⇥ 乙と連携して取り組む。 ⇥ 甲と連携して取り組む。 ⇥ 令和3年度, whose last cell speaks of nobody and whose last but one of 甲.
 */
import type { AnnexRow, Cell, Column } from '../model/document.js';
import type { Party } from '../model/agreement.js';
import type { PartyContext } from './context.js';

/** A row with its columns by what it says, where its table named none and this tells them; else as it was. */
export function withImpliedColumns(row: AnnexRow, shared: PartyContext): AnnexRow {
  const isBare = row.cells.length > 0 && row.cells.every(({ column }) => isUnnamed(column));
  if (!isBare) return row;
  const cells = row.cells.filter((cell, at) => at > 0 || !NUMBER.test(textOf(cell, shared)));
  const columns = columnsOf(cells, shared);
  if (columns === undefined) return row;
  const named = cells.map((cell, at) => ({ ...cell, column: columns[at] ?? cell.column }));
  return { ...row, cells: named };
}

function isUnnamed(column: Column): boolean {
  return column.kind === 'other' && column.name === '';
}

/** The number of a row: 6 · 1の2 · (3) · ア. */
const NUMBER = /^\(?(?:[0-9]{1,3}(?:の[0-9]{1,3})*|[ア-ン]|[一-十]{1,3})\)?[.、]?$/;

function textOf({ leaf }: Cell, { context }: PartyContext): string {
  return context.textOf(leaf).text;
}

function columnsOf(cells: readonly Cell[], shared: PartyContext): readonly Column[] | undefined {
  const { parties } = shared;
  const first = cells.length - parties.length;
  if (first < 1 || parties.length < 2) return undefined;
  const roles = cells.slice(first).map(cell => textOf(cell, shared));
  const names = parties.map(nameOf);
  if (!areRoles(roles, first, shared) || names.includes(undefined)) return undefined;
  return cells.map((_, at) => {
    if (at >= first) return { kind: 'role', of: names[at - first] ?? '' };
    if (at === first - 1) return { kind: 'content' };
    return at === first - 2 ? { kind: 'title' } : { kind: 'other', name: '' };
  });
}

/**
 * Whether cells can be the roles of the parties in their order: none has to do with the party whose role it would be, and
 * some has with another; or all are sentences and no more than a title and a content stand before them.
 */
function areRoles(roles: readonly string[], before: number, shared: PartyContext): boolean {
  const spoken = roles.map(text => counterpartsIn(text, shared));
  const isOfItself = spoken.some((found, at) => found.some(({ order }) => order === at + 1));
  if (isOfItself) return false;
  return spoken.flat().length > 0 || (before < 3 && roles.every(text => text.endsWith('。')));
}

function nameOf({ label, municipality }: Party): string | undefined {
  return label ?? municipality?.name;
}

/** The parties that a text speaks of: 乙と連携して · 甲に協力して · 乙及び関係団体と · 甲は. */
function counterpartsIn(text: string, { parties }: PartyContext): readonly Party[] {
  return parties.filter(({ label, municipality }) =>
    [label, municipality?.name].some(
      name => name !== undefined && new RegExp(`${name}(?:と|に|及び|、|へ|の|は|が)`).test(text),
    ),
  );
}
