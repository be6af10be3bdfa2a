/** 取組: one a row of a table or one an entry of a list, with its place in the guideline and its roles. */
import type { CooperationMeasure, RoleAssignment } from '../model/agreement.js';
import type { Annex, AnnexRow, AnnexSection, Cell } from '../model/document.js';
import { descendants } from '../model/document.js';
import { present } from '../model/present.js';
import { hull } from '../model/text.js';
import { bearersOf } from './bearers.js';
import type { PartyContext } from './context.js';
import { findListMeasures } from './list-measures.js';
import { PillarFinder } from './pillars.js';
import { readRole } from './roles.js';
import { sharedRoles } from './shared-roles.js';
import { findThemes } from './themes.js';

interface Place {
  readonly annex: Annex;
  readonly section: AnnexSection;
  /** The headings above the rows, the outermost first. */
  readonly headings: readonly string[];
}

/** Every measure of the annexes and articles, in the order of the text. */
export function findMeasures(shared: PartyContext): readonly CooperationMeasure[] {
  const pillars = new PillarFinder(shared.context);
  const inTables = descendants(shared.context.document.children, 'annex').flatMap(annex =>
    annex.sections.flatMap(section => measuresOf(annex, section, { pillars, shared })),
  );
  const inLists = findListMeasures(pillars, shared);
  const startOf = ({ content }: CooperationMeasure): number => content.spans[0]?.start ?? 0;
  return [...inTables, ...inLists].sort((a, b) => startOf(a) - startOf(b));
}

interface Setting {
  readonly pillars: PillarFinder;
  readonly shared: PartyContext;
}

function measuresOf(
  annex: Annex,
  section: AnnexSection,
  setting: Setting,
): readonly CooperationMeasure[] {
  const { context } = setting.shared;
  const leaves =
    annex.heading === undefined ? section.headings : [annex.heading, ...section.headings];
  const headings = leaves.map(heading => context.textOf(heading).text);
  const measures = section.rows.flatMap(
    row => measureOf(row, { annex, section, headings }, setting) ?? [],
  );
  if (measures.some(({ pillar }) => pillar === undefined)) {
    const [heading] = section.headings;
    context.report('pillar-unknown', heading?.spans ?? rowSpans(section.rows[0]));
  }
  return measures;
}

function measureOf(
  row: AnnexRow,
  { annex, section, headings }: Place,
  { pillars, shared }: Setting,
): CooperationMeasure | undefined {
  const { context } = shared;
  const cellOf = (kind: 'title' | 'content'): Cell | undefined =>
    row.cells.find(cell => cell.column.kind === kind);
  const [contentCell, titleCell] = [cellOf('content'), cellOf('title')];
  const roles = row.cells.flatMap(cell => rolesOf(cell, shared));
  if (contentCell === undefined || roles.length === 0) {
    context.report('row-incomplete', rowSpans(row));
    return undefined;
  }
  const content = context.quote(contentCell.leaf.spans);
  const title = titleCell === undefined ? undefined : context.quote(titleCell.leaf.spans);
  const { pillar, subfield } = pillars.placeUnder([...headings, ...fieldsOf(row, shared)]);
  return {
    place: { kind: 'row', annex, section: section.path, row },
    content,
    ...present({ title, pillar, subfield }),
    themes: findThemes({ title, content, pillar, subfield }, context),
    roles,
  };
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
function rolesOf({ column, leaf }: Cell, shared: PartyContext): readonly RoleAssignment[] {
  if (column.kind === 'roles') return sharedRoles([leaf], shared);
  if (column.kind !== 'role') return [];
  const bearers = bearersOf(column.of, shared);
  if (bearers.length > 1) return sharedRoles([leaf], shared, bearers);
  if (bearers.length === 0) shared.context.report('heading-role-unknown', leaf.spans, column.of);
  return bearers.map(bearer => readRole(leaf.spans, bearer, shared));
}
