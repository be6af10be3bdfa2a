/** 取組: one a row of an annex, with its place in the guideline and its roles. */
import type { Actor, CooperationMeasure, RoleAssignment } from '../model/agreement.js';
import type { Annex, AnnexRow, AnnexSection, Cell } from '../model/document.js';
import { descendants } from '../model/document.js';
import { present } from '../model/present.js';
import { hull } from '../model/text.js';
import type { PartyContext } from './context.js';
import { splitPrefecture } from './names.js';
import { readRole } from './roles.js';
import { findThemes } from './themes.js';

/**
 * Words of a heading that tell the pillar of the guideline. The heading says it in its own or in
 * the guideline's words: 地域経済の活性化（圏域全体の経済成長のけん引） · 産業の振興 · 住民生活の向上.
 */
const PILLARS: readonly (readonly [string, RegExp])[] = [
  ['A', /経済(?:の?(?:成長|活性化|発展)|を牽引)|(?:産業|経済)の?振興/],
  ['B', /都市機能/],
  ['C', /生活関連|生活機能|生活環境|住民(?:生活|サービス)|結びつき|ネットワーク|マネジメント/],
];

/** Words of a heading that tell the field within pillar C. */
const SUBFIELDS: readonly (readonly [string, RegExp])[] = [
  ['CA', /生活機能の?強化/],
  ['CB', /結び(?:つき|付き)|ネットワーク/],
  ['CC', /マネジメント/],
];

interface Place {
  readonly annex: Annex;
  readonly section: AnnexSection;
  readonly pillar?: string;
  readonly subfield?: string;
}

/** Every measure of the annexes. */
export function findMeasures(shared: PartyContext): readonly CooperationMeasure[] {
  const annexes = descendants(shared.context.document.children, 'annex');
  return annexes.flatMap(annex =>
    annex.sections.flatMap(section => {
      const place = { annex, section, ...guidelineItems(section, shared) };
      return section.rows.flatMap(row => measureOf(row, place, shared) ?? []);
    }),
  );
}

function guidelineItems(
  section: AnnexSection,
  { context }: PartyContext,
): { pillar?: string; subfield?: string } {
  const headings = section.headings.map(heading => context.textOf(heading).text);
  const find = (items: typeof PILLARS): string | undefined =>
    headings.flatMap(text => items.find(([, words]) => words.test(text))?.[0] ?? []).at(0);
  const pillar = find(PILLARS);
  const subfield = pillar === 'C' ? find(SUBFIELDS) : undefined;
  if (pillar === undefined && section.rows.length > 0) {
    const [place] = section.headings;
    context.report('pillar-unknown', place?.spans ?? rowSpans(section.rows[0]));
  }
  return present({ pillar, subfield });
}

function measureOf(
  row: AnnexRow,
  place: Place,
  shared: PartyContext,
): CooperationMeasure | undefined {
  const { context } = shared;
  const content = row.cells.find(cell => cell.column.kind === 'content');
  const title = row.cells.find(cell => cell.column.kind === 'title');
  const roles = row.cells.flatMap(cell => rolesOf(cell, shared));
  if (content === undefined || roles.length === 0) {
    context.report('row-incomplete', rowSpans(row));
    return undefined;
  }
  const { annex, section, pillar, subfield } = place;
  return {
    annex,
    section: section.path,
    row,
    content: context.quote(content.leaf.spans),
    ...present({
      title: title === undefined ? undefined : context.quote(title.leaf.spans),
      pillar,
      subfield,
    }),
    themes: findThemes({ title: title?.leaf, content: content.leaf, pillar, subfield }, context),
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
  return bearers.map(bearer => readRole(cell, bearer, shared));
}

/** Whose roles a column holds: 甲の役割, and 乙及び丙の役割 where all that it names are parties. */
function bearersOf(written: string, shared: PartyContext): readonly Actor[] {
  const whole = bearerOf(written, shared);
  if (whole !== undefined) return [whole];
  const parts = written.split(/、?(?:及び|並びに)|[、・]/).map(part => bearerOf(part, shared));
  return parts.every(part => part !== undefined) ? parts : [];
}

/**
 * The party with a label or name, as a column has it.
 *
 *     甲の役割 · 松山市の役割 · 愛媛県松山市の役割 · 松山市（甲）の役割 · 甲（松山市）の役割
 */
function bearerOf(written: string, { parties, context }: PartyContext): Actor | undefined {
  const [, outside = written, inside = written] = /^(.+)\((.+)\)$/.exec(written) ?? [];
  const names = [outside, inside].flatMap(name => [
    name,
    splitPrefecture(name, context.lexicon).name,
  ]);
  const party = parties.find(({ label, municipality, placeholder }) =>
    [label, municipality?.name, placeholder].some(own => own !== undefined && names.includes(own)),
  );
  return party === undefined ? undefined : { kind: 'party', order: party.order };
}
