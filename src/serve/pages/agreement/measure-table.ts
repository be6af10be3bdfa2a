/** Measures as a table: what is done, and the role of each party. */
import { RDFS, RK } from '../../../rdf/namespaces.js';
import { localPath } from '../../addresses.js';
import type { Content, Html } from '../../html.js';
import { html } from '../../html.js';
import { modeChip } from './legend.js';
import type { Part } from './parts.js';
import { passageOf, textOf } from './passage.js';
import type { Sheet, Words } from './sheet.js';
import { charactersOf, wordsOf } from './sheet.js';
import { placesOf } from './spans.js';
import { keyOf } from './statements.js';

/** A table of measures. */
interface Table {
  readonly hasHeadings: boolean;
  /** The letters of the parties that have roles: `a`, `b`; `x` of others. */
  readonly letters: readonly string[];
  readonly names: readonly string[];
}

interface Shown {
  /** The names of columns as printed. */
  readonly printed: readonly string[];
  readonly title: string;
}

/** The table of some rows. */
export function measureTable(rows: readonly Part[], { printed, title }: Shown, sheet: Sheet): Html {
  const table = layOut(rows, printed, sheet);
  const head = table.names.map(name => html`<th scope="col">${name}</th>`);
  const body = rows.map(row => rowView(row, table, sheet));
  return html`<table class="measures"><caption class="hidden">${title}</caption><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table>`;
}

function layOut(rows: readonly Part[], printed: readonly string[], sheet: Sheet): Table {
  const { facts } = sheet.loaded;
  const measures = rows.flatMap(({ node }) => facts.all(node, RK.definesMeasure));
  const roles = measures.flatMap(measure => facts.all(measure, RK.roleAssignment));
  const hasHeadings = measures.some(measure => facts.one(measure, RK.heading) !== undefined);
  const letters = [...new Set(roles.map(letterOf))].sort();
  const own = [
    ...(hasHeadings ? [sheet.say('measure')] : []),
    sheet.say('measureContent'),
    ...letters.map(letter =>
      roleName(
        roles.find(role => letterOf(role) === letter),
        sheet,
      ),
    ),
  ];
  const boxed = boxLabels(measures[0], letters, sheet);
  const fits = printed.length === own.length ? printed : own;
  const names = fits.map((name, at) => boxed[at - (own.length - boxed.length)] ?? name);
  return { hasHeadings, letters, names };
}

function letterOf(role: string): string {
  return /\/role\/([a-z])[^/]*$/.exec(role)?.[1] ?? 'x';
}

function roleName(role: string | undefined, { loaded }: Sheet): string {
  return (role === undefined ? undefined : loaded.facts.one(role, RDFS.label)) ?? '';
}

/** What is printed before each cell, where each has its label: 取組内容, 甲の役割. */
function boxLabels(
  measure: string | undefined,
  letters: readonly string[],
  sheet: Sheet,
): readonly (string | undefined)[] {
  if (measure === undefined) return [];
  const { facts } = sheet.loaded;
  const roles = facts.all(measure, RK.roleAssignment);
  const nodes = [measure, ...letters.map(letter => roles.find(role => letterOf(role) === letter))];
  let before = placesOf(facts.all(measure, RK.headingSource)).at(-1)?.end;
  return nodes.map(node => {
    const places = node === undefined ? [] : placesOf(facts.all(node, RK.source));
    const [first] = places;
    if (first === undefined) return undefined;
    const from = before;
    before = places.at(-1)?.end;
    if (from === undefined || from >= first.start) return undefined;
    const text = charactersOf(sheet, first.source);
    const label = textOf(passageOf(text, [{ ...first, start: from, end: first.start }])).trim();
    return label === '' || label.length > 20 ? undefined : label;
  });
}

function rowView(row: Part, table: Table, sheet: Sheet): Html {
  const measures = sheet.loaded.facts.all(row.node, RK.definesMeasure);
  const cells = measures.map(
    measure => html`${measureCells(measure, table, sheet)}${roleCells(measure, table, sheet)}`,
  );
  return html`<tr id="${keyOf(row.node)}">${cells}</tr>`;
}

/** The title of a measure, where the table has titles, and what it is. */
function measureCells(measure: string, { hasHeadings, names }: Table, sheet: Sheet): Html {
  const { ink } = sheet;
  ink.takeNode(measure);
  const heading = wordsOf(sheet, measure, { text: RK.heading, source: RK.headingSource });
  const content = wordsOf(sheet, measure, { text: RK.content, source: RK.source });
  const title = hasHeadings
    ? html`<th scope="row">${printedNumber(heading, sheet)}${ink.write(heading.passage, heading.source, 'cell')}</th>`
    : undefined;
  const label = names[hasHeadings ? 1 : 0] ?? '';
  return html`${title}<td class="measure" id="${keyOf(measure)}"><span class="cell-label" aria-hidden="true">${label}</span>${ink.write(content.passage, content.source, 'cell')}${themes(measure, sheet)}</td>`;
}

/** The number that is printed before a title: (1). */
function printedNumber({ passage, source }: Words, sheet: Sheet): Content {
  const start = passage.find(({ at }) => at >= 0)?.at;
  if (start === undefined) return undefined;
  const before = charactersOf(sheet, source)
    .slice(Math.max(0, start - 8), start)
    .join('');
  const number = /[（(][0-9０-９]{1,3}[)）]\s*$/.exec(before)?.[0];
  return number === undefined ? undefined : `${number.trim()} `;
}

function themes(measure: string, { loaded, say }: Sheet): Content {
  const { facts, nameOf } = loaded;
  const primary = facts.one(measure, RK.primaryTheme);
  const all = facts.all(measure, RK.theme);
  const sorted = [...all].sort((a, b) => Number(b === primary) - Number(a === primary));
  const chips = sorted.map(theme => html`<a class="chip" href="${localPath(theme) ?? theme}">${nameOf(theme) ?? theme}</a> `); // prettier-ignore
  return html`<div class="cell-facts" lang="${loaded.language}">${chips}<a class="more" href="${localPath(measure) ?? measure}">${say('details')}</a></div>`;
}

function roleCells(measure: string, { letters, names }: Table, sheet: Sheet): Content {
  const roles = sheet.loaded.facts.all(measure, RK.roleAssignment);
  return letters.map((letter, at) => {
    const own = roles.filter(role => letterOf(role) === letter).sort();
    const [first] = own;
    const label = names[names.length - letters.length + at] ?? '';
    const id = first === undefined ? undefined : html` id="${keyOf(first)}"`;
    return html`<td class="role"${id}><span class="cell-label" aria-hidden="true">${label}</span>${own.map((role, order) => roleView(role, order, sheet))}</td>`;
  });
}

function roleView(role: string, order: number, sheet: Sheet): Html {
  const { ink, loaded, say } = sheet;
  ink.takeNode(role);
  const { passage, source } = wordsOf(sheet, role, { text: RK.activity, source: RK.source });
  const modes = loaded.facts
    .all(role, RK.modality)
    .map(mode => modeChip(mode, shortName(loaded.nameOf(mode)), inferred(role, mode, sheet)));
  const id = order === 0 ? undefined : html` id="${keyOf(role)}"`;
  return html`<div${id}>${ink.write(passage, source, 'cell')}<div class="cell-facts" lang="${loaded.language}">${actors(role, sheet)}${modes} <a class="more" href="${localPath(role) ?? role}" aria-label="${say('details')}: ${loaded.facts.one(role, RDFS.label)}">${say('details')}</a></div></div>`;
}

/** Who bears a role, and whom it names beside them: the column says 甲 only. */
function actors(role: string, { loaded, say }: Sheet): Content {
  const { facts, nameOf } = loaded;
  const link = (actor: string): Html =>
    html`<a href="${localPath(actor) ?? actor}" lang="ja">${nameOf(actor) ?? facts.one(actor, RDFS.label) ?? actor}</a> `;
  const others = facts.all(role, RK.counterpart);
  const named = others.length === 0 ? undefined : html`${say('with')}: ${others.map(link)}`;
  return html`${facts.all(role, RK.bearer).map(link)}${named}`;
}

/** 主導 of 主導（主体的に・中心となって・中心的な役割）: the legend has the whole. */
function shortName(name: string | undefined): string | undefined {
  return name?.replace(/[（(].*$/, '');
}

/** A mode that no word states. */
function inferred(role: string, mode: string, { loaded, say }: Sheet): Content {
  const annotation = loaded.evidence.annotations.find(
    ({ about, body }) => about === role && body === mode,
  );
  if (annotation === undefined || annotation.confidence >= 1) return undefined;
  return html` <span class="chip" title="${say('inferredNote')}">${say('inferred')}</span>`;
}
