/** An answer as a table: names lead to their pages, numbers that the query counts have a bar, days both calendars. */
import { localPath, shortIri } from '../../addresses.js';
import type { Content, Html } from '../../html.js';
import { html } from '../../html.js';
import type { Language } from '../../negotiate.js';
import { dateText } from '../dates.js';
import type { Answer, Cell, Column } from './answer.js';
import { columnName } from './columns.js';
import { questionWords } from './words.js';

/** How a table is told. */
export interface Told {
  /** The name of the query. */
  readonly query: string;
  readonly language: Language;
  /** Names of nodes in the language of the page. */
  readonly names: ReadonlyMap<string, string>;
}

/** What all rows say alike, once; and the rest as a table. On a phone each row is a block. */
export function answerTable(answer: Answer, told: Told): Content {
  const places = answer.columns.map((_, at) => at);
  const alike = places.filter(at => isAlike(answer, at));
  const rest = places.filter(at => !alike.includes(at));
  if (rest.length === 0) return tableOf(answer, places, told);
  return [
    alike.length === 0 ? undefined : alikeList(answer, alike, told),
    tableOf(answer, rest, told),
  ];
}

/** Whether all rows, of more than one, have the same in a column. */
function isAlike({ columns, rows }: Answer, at: number): boolean {
  const [first] = rows;
  const key = JSON.stringify(first?.[at]);
  if (columns[at]?.isCounted === true || rows.length < 2) return false;
  return rows.every(row => row[at] !== undefined && JSON.stringify(row[at]) === key);
}

function alikeList({ columns, rows }: Answer, alike: readonly number[], told: Told): Html {
  const items = alike.map(at => {
    const cell = rows[0]?.[at];
    return html`<div><dt>${headOf(columns[at], told)}</dt><dd>${cell === undefined ? undefined : contentOf(cell, told)}</dd></div>`;
  });
  return html`<dl class="alike">${items}</dl>`;
}

function headOf(column: Column | undefined, { query, language }: Told): string {
  return column === undefined ? '' : columnName(query, column.name, language);
}

function tableOf({ columns, rows }: Answer, places: readonly number[], told: Told): Html {
  const heads = columns.map(column => headOf(column, told));
  const most = columns.map(({ isCounted }, at) =>
    isCounted ? Math.max(...rows.map(row => Number(row[at]?.text ?? 0)), 1) : undefined,
  );
  const head = places.map(at => html`<th role="columnheader" scope="col">${heads[at]}</th>`);
  const body = rows.map(row => {
    const cells = places.map(at => cellOf(row[at], { head: heads[at] ?? '', most: most[at], ...told })); // prettier-ignore
    return html`<tr role="row">${cells}</tr>`;
  });
  return html`<table class="answer" role="table"><thead role="rowgroup"><tr role="row">${head}</tr></thead><tbody role="rowgroup">${body}</tbody></table>`;
}

interface CellTold extends Told {
  readonly head: string;
  /** The largest number of the column, where it counts. */
  readonly most: number | undefined;
}

function cellOf(cell: Cell | undefined, told: CellTold): Html {
  const { head, most } = told;
  if (cell === undefined) return html`<td role="cell" class="empty"></td>`;
  if (most !== undefined)
    return html`<td role="cell" class="count" data-label="${head}"><span>${cell.text}</span>${bar(Number(cell.text) / most)}</td>`;
  return html`<td role="cell" data-label="${head}"><div>${contentOf(cell, told)}</div></td>`;
}

/** A bar of a part of the width; the number beside it says the same. */
function bar(part: number): Html {
  const width = Number.isFinite(part) ? Math.round(part * 1000) / 10 : 0;
  return html`<svg class="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true"><rect width="${width}" height="10"></rect></svg>`;
}

/** The longest text that is shown whole, in characters. */
const MAX_TEXT = 400;

function contentOf(cell: Cell, { language, names }: Told): Content {
  const { text, node } = cell;
  const shown = node === undefined ? valueOf(cell, language) : nameOf(cell, { language, names });
  const short = shown.length > MAX_TEXT ? `${shown.slice(0, MAX_TEXT)}…` : shown;
  const marked =
    cell.language === 'ja' && language !== 'ja' && shown === text
      ? html`<span lang="ja">${short}</span>`
      : short;
  const href = node === undefined ? undefined : hrefOf(node);
  return href === undefined ? marked : html`<a href="${href}">${marked}</a>`;
}

/** A concept is called as the page speaks; an IRI by its name, a place in a source by its words. */
function nameOf(
  { text, node = '' }: Cell,
  { language, names }: Pick<Told, 'language' | 'names'>,
): string {
  const isItself = text === node;
  if (!isItself && !isConcept(node)) return text;
  const known = names.get(node);
  if (known !== undefined) return known;
  if (!isItself) return text;
  return node.includes('#char=') ? questionWords(language)('inSource') : shortIri(node);
}

/** Whether a node is a concept, which has a name in each language. */
export function isConcept(node: string): boolean {
  return localPath(node)?.startsWith('/vocab/') === true;
}

/** Only addresses of ours and those of the web are links. */
function hrefOf(node: string): string | undefined {
  return localPath(node) ?? (/^https?:/.test(node) ? node : undefined);
}

function valueOf({ text, datatype = '' }: Cell, language: Language): string {
  if (datatype.endsWith('#date')) return dateText(text, language);
  if (!datatype.endsWith('#boolean')) return text;
  return questionWords(language)(text === 'true' ? 'yes' : 'no');
}
