/** 取組: one a row of a table or one an entry of a list, with its place in the guideline and its roles. */
import type { CooperationMeasure, RoleAssignment } from '../model/agreement.js';
import type { Annex, AnnexRow, AnnexSection, Cell } from '../model/document.js';
import { descendants } from '../model/document.js';
import { present } from '../model/present.js';
import { hull } from '../model/text.js';
import { bearersOf } from './bearers.js';
import type { PartyContext } from './context.js';
import { findListMeasures } from './list-measures.js';
import type { GuidelinePlace } from './pillars.js';
import { PillarFinder } from './pillars.js';
import { readRole } from './roles.js';
import { findThemes } from './themes.js';

interface Place extends GuidelinePlace {
  readonly annex: Annex;
  readonly section: AnnexSection;
}

/** Every measure of the annexes and articles, in the order of the text. */
export function findMeasures(shared: PartyContext): readonly CooperationMeasure[] {
  const pillars = new PillarFinder(shared.context);
  const inTables = descendants(shared.context.document.children, 'annex').flatMap(annex =>
    annex.sections.flatMap(section => {
      const place = { annex, section, ...guidelinePlace(section, pillars, shared) };
      return section.rows.flatMap(row => measureOf(row, place, shared) ?? []);
    }),
  );
  const inLists = findListMeasures(pillars, shared);
  const startOf = ({ content }: CooperationMeasure): number => content.spans[0]?.start ?? 0;
  return [...inTables, ...inLists].sort((a, b) => startOf(a) - startOf(b));
}

function guidelinePlace(
  section: AnnexSection,
  pillars: PillarFinder,
  { context }: PartyContext,
): GuidelinePlace {
  const place = pillars.placeUnder(section.headings.map(heading => context.textOf(heading).text));
  if (place.pillar === undefined && section.rows.length > 0) {
    const [heading] = section.headings;
    context.report('pillar-unknown', heading?.spans ?? rowSpans(section.rows[0]));
  }
  return place;
}

function measureOf(
  row: AnnexRow,
  { annex, section, pillar, subfield }: Place,
  shared: PartyContext,
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
  return {
    place: { kind: 'row', annex, section: section.path, row },
    content,
    ...present({ title, pillar, subfield }),
    themes: findThemes({ title, content, pillar, subfield }, context),
    roles,
  };
}

function rowSpans(row: AnnexRow | undefined): readonly { start: number; end: number }[] {
  const whole = hull((row?.cells ?? []).flatMap(cell => cell.leaf.spans));
  return whole === undefined ? [] : [whole];
}

/** The roles of a cell: one a party, where the column is of several. */
function rolesOf(cell: Cell, shared: PartyContext): readonly RoleAssignment[] {
  if (cell.column.kind !== 'role') return [];
  const bearers = bearersOf(cell.column.of, shared);
  if (bearers.length === 0) {
    shared.context.report('heading-role-unknown', cell.leaf.spans, cell.column.of);
  }
  return bearers.map(bearer => readRole(cell.leaf.spans, bearer, shared));
}
