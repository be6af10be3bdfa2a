/** 取組: one a row of a table or one an entry of a list, with its place in the guideline and its roles. */
import type {
  CooperationMeasure,
  MeasurePlace,
  Quotation,
  RoleAssignment,
} from '../model/agreement.js';
import type {
  Annex,
  AnnexRow,
  AnnexSection,
  Article,
  Cell,
  DocumentNode,
  Leaf,
  Paragraph,
} from '../model/document.js';
import { descendants, isLeaf } from '../model/document.js';
import { present } from '../model/present.js';
import { hull } from '../model/text.js';
import { bearersOf } from './bearers.js';
import type { Context, PartyContext } from './context.js';
import { withImpliedColumns } from './implied-columns.js';
import { findListMeasures } from './list-measures.js';
import { PillarFinder } from './pillars.js';
import { readRole } from './roles.js';
import { reportMissingRoles } from './missing-roles.js';
import { sharedRoles } from './shared-roles.js';
import { findThemes } from './themes.js';

/** A table of an annex or an article. */
interface Table {
  readonly rows: readonly AnnexRow[];
  /** The headings above the rows, the outermost first. */
  readonly headings: readonly Leaf[];
  readonly placeOf: (row: AnnexRow) => MeasurePlace;
}

/** Every measure of the annexes and articles, in the order of the text. */
export function findMeasures(shared: PartyContext): readonly CooperationMeasure[] {
  const pillars = new PillarFinder(shared.context);
  const inTables = tablesOf(shared.context.document.children).flatMap(table =>
    measuresOf(table, { pillars, shared }),
  );
  const inLists = findListMeasures(pillars, shared);
  const startOf = ({ content }: CooperationMeasure): number => content.spans[0]?.start ?? 0;
  return [...inTables, ...inLists].sort((a, b) => startOf(a) - startOf(b));
}

interface Setting {
  readonly pillars: PillarFinder;
  readonly shared: PartyContext;
}

function tablesOf(nodes: readonly DocumentNode[]): readonly Table[] {
  const inAnnexes = descendants(nodes, 'annex').flatMap(annex =>
    annex.sections.flatMap(section => tablesOfSection(annex, section)),
  );
  const inArticles = descendants(nodes, 'article').flatMap(article =>
    article.paragraphs
      .filter(({ rows }) => rows.length > 0)
      .map(paragraph => tableOfParagraph(article, paragraph)),
  );
  return [...inAnnexes, ...inArticles];
}

/**
 * The table of a section. Where a line among its rows was not understood, it may have been a heading: of the rows below
 * that line the headings of the section say nothing.
 */
function tablesOfSection(annex: Annex, section: AnnexSection): readonly Table[] {
  const { rows, headings, path, children } = section;
  // its heading, and its title on a line of its own
  const above = annex.children.filter(isLeaf).filter(({ kind }) => kind === 'heading');
  const placeOf = (row: AnnexRow): MeasurePlace => ({ kind: 'row', annex, section: path, row });
  const [first] = rows;
  const start = first === undefined ? -1 : children.indexOf(first);
  const unread = children.findIndex(({ kind }, at) => kind === 'unparsed' && at > start);
  const below = rows.filter(row => unread >= 0 && children.indexOf(row) > unread);
  return [
    { rows: rows.filter(row => !below.includes(row)), headings: [...above, ...headings], placeOf },
    { rows: below, headings: above, placeOf },
  ];
}

/** What an article says before its table heads the rows, as an annex's heading does. */
function tableOfParagraph(article: Article, paragraph: Paragraph): Table {
  const { rows, sentences } = paragraph;
  const { heading } = article;
  return {
    rows,
    headings: heading === undefined ? sentences : [heading, ...sentences],
    placeOf: row => ({ kind: 'paragraph-row', article, paragraph, row }),
  };
}

function measuresOf(table: Table, setting: Setting): readonly CooperationMeasure[] {
  const read = table.rows.map(row => ({ row, measure: measureOf(row, table, setting) }));
  reportMissingRoles(table.rows, setting.shared);
  const unplaced = read.find(
    ({ measure }) => measure !== undefined && measure.pillar === undefined,
  );
  if (unplaced !== undefined)
    setting.shared.context.report('pillar-unknown', rowSpans(unplaced.row));
  return read.flatMap(({ measure }) => measure ?? []);
}

function measureOf(
  written: AnnexRow,
  { headings, placeOf }: Table,
  { pillars, shared }: Setting,
): CooperationMeasure | undefined {
  const { context } = shared;
  const row = withImpliedColumns(written, shared);
  const cellOf = (kind: 'title' | 'content'): Cell | undefined =>
    row.cells.find(cell => cell.column.kind === kind);
  const [contentCell, titleCell] = [cellOf('content'), cellOf('title')];
  const roles = row.cells.flatMap(cell => rolesOf(cell, shared));
  if (contentCell === undefined || roles.length === 0) {
    context.report('row-incomplete', rowSpans(row));
    return undefined;
  }
  const content = context.quote(contentCell.leaf.spans);
  const title = titleCell === undefined ? undefined : titleOf(titleCell, context);
  const { pillar, subfield } = pillars.placeUnder([
    ...headings.map(heading => context.textOf(heading).text),
    ...fieldsOf(row, shared),
  ]);
  return {
    place: placeOf(written),
    content,
    ...present({ title, pillar, subfield }),
    themes: findThemes({ title, content, pillar, subfield }, context),
    roles,
  };
}

/**
 * The number before the title of a row, which is none of its words: titles are compared.
 *
 *     (1)経済戦略の策定 · ①観光の振興
 *     ^^^             ^
 *
 * Not 2市の連携, nor (仮称)交流館の整備.
 */
const ROW_NUMBER = /^(?:\([0-9]{1,2}\)|[0-9]{1,2}[.、])(?=.)/;
const CIRCLED = /^[①-⑳](?=.)/;

function titleOf({ leaf }: Cell, context: Context): Quotation {
  const whole = context.quote(leaf.spans);
  const text = context.textOf(leaf);
  // folded, ① is 1, which may be the number of 1市: it is looked for as it is written
  const [number = ''] = ROW_NUMBER.exec(text.text) ?? CIRCLED.exec(whole.text) ?? [];
  const start = number.normalize('NFKC').length;
  return start === 0 ? whole : context.quotePart(text, start, text.text.length);
}

/** Names of columns that say in which field a row is; 区分 may be the title's. */
const FIELD = /分野|区分|柱|役割|項目|施策/;

/** What a row says of its field: the cells of 分野 or 政策分野. */
function fieldsOf({ cells }: AnnexRow, { context }: PartyContext): readonly string[] {
  return cells.flatMap(({ column, leaf }) =>
    column.kind === 'other' && FIELD.test(column.name) ? [context.textOf(leaf).text] : [],
  );
}

function rowSpans(row: AnnexRow | undefined): readonly { start: number; end: number }[] {
  const whole = hull((row?.cells ?? []).flatMap(cell => cell.leaf.spans));
  return whole === undefined ? [] : [whole];
}

/**
 * The roles of a cell: one a party, where the column is of several; where its sentences name who does
 * what, each has its own.
 */
function rolesOf(cell: Cell, shared: PartyContext): readonly RoleAssignment[] {
  const roles = rolesIn(cell, shared);
  if (cell.pointer === undefined) return roles;
  const pointer = shared.context.quote(cell.pointer.spans);
  return roles.map(role => ({ ...role, pointer }));
}

function rolesIn({ column, leaf }: Cell, shared: PartyContext): readonly RoleAssignment[] {
  if (column.kind === 'roles') return sharedRoles([leaf], shared);
  if (column.kind !== 'role') return [];
  const bearers = bearersOf(column.of, shared);
  if (bearers.length > 1) return sharedRoles([leaf], shared, bearers);
  if (bearers.length === 0) shared.context.report('heading-role-unknown', leaf.spans, column.of);
  return bearers.map(bearer => readRole(leaf.spans, bearer, shared));
}
