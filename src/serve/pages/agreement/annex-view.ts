/** An annex: its sections, and its rows as tables. */
import { RK } from '../../../rdf/namespaces.js';
import type { Content, Html } from '../../html.js';
import { html } from '../../html.js';
import { scrollable } from '../scrollable.js';
import { legend } from './legend.js';
import { linesOf } from './lines.js';
import { measureTable } from './measure-table.js';
import type { Part } from './parts.js';
import { passageOf, textOf } from './passage.js';
import type { Sheet } from './sheet.js';
import { TEXT, charactersOf, wordsOf } from './sheet.js';
import { statementCards } from './statement-view.js';
import { keyOf } from './statements.js';

/** Writes a part that is neither a section nor a row. */
type OtherView = (part: Part, sheet: Sheet) => Content;

/** An annex with its heading and the legend of its colours. */
export function annexView(part: Part, sheet: Sheet, otherView: OtherView): Html {
  return html`<section class="part annex" id="${keyOf(part.node)}"><h3>${part.label}</h3>
${legend(part, sheet)}
${contentOf(part, sheet, otherView)}
${said(part, sheet)}</section>`;
}

/** What else the annex says, that is no cell of its tables. */
function said(part: Part, { ink, ...sheet }: Sheet): Content {
  return part.extent === undefined
    ? undefined
    : statementCards(ink.take(part.extent), { ink, ...sheet });
}

/** What lies in an annex or a section of it, rows that follow each other in one table. */
function contentOf(part: Part, sheet: Sheet, otherView: OtherView): Content {
  const parts: Content[] = [];
  let rows: Part[] = [];
  let before = part.heading.at(-1)?.end ?? part.places[0]?.end;
  const close = (): void => {
    if (rows.length > 0) parts.push(tableOf(rows, { before, title: part.label }, sheet));
    before = rows.at(-1)?.extent?.end ?? before;
    rows = [];
  };
  for (const child of part.children) {
    if (child.kind === 'row') {
      rows.push(child);
      continue;
    }
    close();
    parts.push(child.kind === 'section' ? sectionView(child, sheet, otherView) : otherView(child, sheet)); // prettier-ignore
    before = child.extent?.end ?? before;
  }
  close();
  return parts.length > 0 ? parts : wordsBlock(part, sheet);
}

function sectionView(part: Part, sheet: Sheet, otherView: OtherView): Html {
  return html`<section class="section" id="${keyOf(part.node)}"><h4>${part.label}</h4>${contentOf(part, sheet, otherView)}</section>`;
}

/** Rows that stand in an article as a table. */
export function rowsTable(rows: readonly Part[], title: string, sheet: Sheet): Content {
  return tableOf(rows, { before: undefined, title }, sheet);
}

interface Above {
  /** Where the heading above ends. */
  readonly before: number | undefined;
  /** What the table is called. */
  readonly title: string;
}

function tableOf(rows: readonly Part[], { before, title }: Above, sheet: Sheet): Content {
  const printed = printedHeader(rows[0], before, sheet);
  const isMeasures = rows.some(({ node }) => measuresOf(node, sheet).length > 0);
  return scrollable(
    title,
    isMeasures ? measureTable(rows, { printed, title }, sheet) : plainTable(rows, sheet),
  );
}

function measuresOf(row: string, { loaded }: Sheet): readonly string[] {
  return loaded.facts.all(row, RK.definesMeasure);
}

/** What is printed between a heading and the first row: the names of columns. */
function printedHeader(
  row: Part | undefined,
  before: number | undefined,
  sheet: Sheet,
): readonly string[] {
  const place = row?.extent;
  if (place === undefined || before === undefined || before >= place.start) return [];
  const text = charactersOf(sheet, place.source);
  const lines = linesOf(text, { ...place, start: before, end: place.start });
  const words = lines.flatMap(line => textOf(passageOf(text, [line])).split(/\s+/));
  const cells = lines.flatMap(({ start, end }) =>
    text
      .slice(start, end)
      .join('')
      .split(/[\t ]+/),
  );
  return (cells.length > words.length ? cells : words).filter(
    word => word !== '' && !/^[（(]?[\d０-９]+[)）]?$/.test(word),
  );
}

/** Rows that define nothing: a cell for each place. */
function plainTable(rows: readonly Part[], sheet: Sheet): Html {
  const body = rows.map(row => {
    const cells = row.places.map(place => {
      const passage = passageOf(charactersOf(sheet, place.source), [place]);
      return html`<td>${sheet.ink.write(passage, place.source)}</td>`;
    });
    return html`<tr id="${keyOf(row.node)}">${cells}</tr>`;
  });
  return html`<table class="measures"><tbody>${body}</tbody></table>`;
}

function wordsBlock(part: Part, sheet: Sheet): Content {
  const { passage, source } = wordsOf(sheet, part.node, TEXT);
  return passage.length === 0 ? undefined : html`<p>${sheet.ink.write(passage, source)}</p>`;
}
