/** Rows of a table of blocks: cells behind their names, one a line. */
import type { Column } from '../model/document.js';
import { columnOf, isParty } from './columns.js';

/** What the names before a cell say that it holds. */
export interface CellKey {
  readonly column: Column;
  /** Which of the cells with text is the named one: the others before it are its names. */
  readonly value: number;
  /** Whether it is a party's under 役割分担: the next line may name only a party. */
  readonly isUnderRoles?: boolean;
}

/**
 * The key of a line of two or three cells; `isAmongRoles` where the line above stands under 役割分担.
 *
 *     取組内容 ⇥ 圏域全体として…に取り組む。
 *     役割分担 ⇥ 甲 ⇥ 診療所を運営する。
 *             ⇥ 乙 ⇥ 運営に協力する。
 *
 * Not 取組 ⇥ 内容, nor 甲 ⇥ 診療所を運営する。 elsewhere.
 */
export function cellKeyOf(texts: readonly string[], isAmongRoles: boolean): CellKey | undefined {
  const [name, second, third, ...more] = texts.filter(text => text !== '');
  if (name === undefined || second === undefined || more.length > 0) return undefined;
  if (third !== undefined)
    return columnOf(name)?.kind === 'roles' ? partyKey(second, 2) : undefined;
  return (isAmongRoles ? partyKey(name, 1) : undefined) ?? namedKey(texts[0] ?? '');
}

function namedKey(name: string): CellKey | undefined {
  const column = columnOf(name);
  return column === undefined || column.kind === 'title' ? undefined : { column, value: 1 };
}

function partyKey(name: string, value: number): CellKey | undefined {
  return isParty(name)
    ? { column: { kind: 'role', of: name }, value, isUnderRoles: true }
    : undefined;
}

/**
 * The same where no header is open and the first cell has a name that heads measures: it holds the
 * title of a new block, or the content where it is a sentence.
 *
 *     取組名 ⇥ 広域観光の推進 · 連携する取組 ⇥ 圏域全体の観光に取り組む。   Not 取組 ⇥ 内容
 */
export function blockKeyOf(texts: readonly string[]): CellKey | undefined {
  const [name = '', text = '', ...rest] = texts;
  if (name === '' || text === '' || rest.some(more => more !== '')) return undefined;
  if (columnOf(name) === undefined || columnOf(text) !== undefined) return undefined;
  const column: Column = text.endsWith('。') ? { kind: 'content' } : { kind: 'title' };
  return { column, value: 1 };
}
