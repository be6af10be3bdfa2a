/** What a sentence names inside an annex: 1の2の項 · (1)の表 · 地域公共交通の項 · 2の項甲の役割の欄. */
import { NUMERAL, parseNumber } from '../../japanese/numerals.js';
import type { Naming, Path, Reference } from './path.js';
import { matchAt } from './path.js';

const NUMBER = `[${NUMERAL}]+`;

/**
 * A row or a section of an annex by its number: 2の項 · (1)の表 · 1の部 · 3(1)の表2の項.
 * Of 1の2の項 both numbers are steps.
 */
const STEP = new RegExp(
  `(?:の|中、?)?第?(?:\\((${NUMBER})\\)|(${NUMBER}))(?:の([部款項表])|([部項])(?!目)|(?=の?\\(|の${NUMBER}の))`,
  'y',
);

/** A row or a section by what it is called, quoted or not: 中「地域公共交通」の項 · の「医療」の部. */
const QUOTED = /(?:の|中、?)?「」の([部款項表])(?!目)/y;

/**
 * 別表地域公共交通の項 · 同表中医療の充実の項. Not に次の1項を, the の項 of 次の項, 前の項, nor 別表中「A」を「B」に改め、同表の項.
 */
const BARE = new RegExp(
  `(?:の|中、?)?(?![にをはがで中次前後同第]|\\(?[${NUMERAL}]+\\)?の)([^「」、。]{1,40}?)の([部款項])(?!目)`,
  'y',
);

/** A column of a table, in one row or in all: 甲の役割の欄 · 取組の内容の欄. */
const COLUMN = /の?([^「」、。中]{1,24}?)の?欄/y;

/** What a section, a table and a row are in paths. */
const UNITS: Readonly<Record<string, string>> = {
  部: 'section',
  款: 'section',
  表: 'table',
  項: 'row',
};

/** The parts inside an annex that are named after it. */
export function withAnnexParts(text: string, head: Reference, naming: Naming): Reference {
  let found = head;
  for (;;) {
    const next =
      noteAt(text, found) ??
      stepAt(text, found, naming) ??
      headingAt(text, found) ??
      columnAt(text, found, naming);
    if (next === undefined) return found;
    found = next;
  }
}

/**
 * What a row or a section alone lies in, by the part that was named before: a row in its section, a section in its
 * annex.
 */
export function annexWholeOf(text: string, at: number, naming: Naming): Path | undefined {
  const { before } = naming;
  const annex = before.slice(0, 1);
  const step = stepAt(text, { path: annex, end: at }, naming);
  const segment = step?.path.at(-1);
  if (segment === undefined) return undefined;
  const isInside = ROW.test(segment);
  const end = before.findIndex((part, place) => place > 0 && !HOLDING.test(part));
  return isInside ? before.slice(0, end < 0 ? before.length : end) : annex;
}

const ROW = /^(?:named-)?row\//;

/** What holds rows. */
const HOLDING = /^(?:named-)?(?:section|table)\//;

function stepAt(text: string, from: Reference, naming: Naming): Reference | undefined {
  return numberAt(text, from) ?? nameAt(text, from, naming);
}

function numberAt(text: string, { path, end }: Reference): Reference | undefined {
  const match = matchAt(STEP, text, end);
  const number = parseNumber(match?.[1] ?? match?.[2] ?? '');
  if (match === null || number === undefined) return undefined;
  const unit = UNITS[match[3] ?? match[4] ?? '部'] ?? 'section';
  return { path: [...path, `${unit}/${number}`], end: end + match[0].length };
}

function nameAt(text: string, { path, end }: Reference, naming: Naming): Reference | undefined {
  if (path.some(part => ROW.test(part))) return undefined;
  const found = quotedNameAt(text, end, naming) ?? bareNameAt(text, end);
  if (found === undefined) return undefined;
  return { path: [...path, `named-${found.unit}/${found.name}`], end: found.end };
}

interface FoundName {
  readonly name: string;
  readonly unit: string;
  readonly end: number;
}

function quotedNameAt(text: string, at: number, { quoted }: Naming): FoundName | undefined {
  const match = matchAt(QUOTED, text, at);
  const name = match === null ? undefined : quoted(text.indexOf('「', at));
  if (match === null || name === undefined || name === '') return undefined;
  return { name, unit: UNITS[match[1] ?? ''] ?? 'row', end: at + match[0].length };
}

function bareNameAt(text: string, at: number): FoundName | undefined {
  const match = matchAt(BARE, text, at);
  if (match === null) return undefined;
  return { name: match[1] ?? '', unit: UNITS[match[2] ?? ''] ?? 'row', end: at + match[0].length };
}

/** What stands below a table: 別表備考 · 別表の備考第2項. Not 備考の欄. */
const NOTE = new RegExp(`の?備考(?!の?欄)(?:第?[${NUMERAL}]+(?:項|号)?)?`, 'y');

function noteAt(text: string, { path, end }: Reference): Reference | undefined {
  const match = matchAt(NOTE, text, end);
  return match === null || path.length > 1
    ? undefined
    : { path: [...path, 'note'], end: end + match[0].length };
}

/** 別表の見出し: 別表（第3条関係）, as it is printed. */
function headingAt(text: string, { path, end }: Reference): Reference | undefined {
  const match = matchAt(HEADING, text, end);
  return match === null || path.length > 1
    ? undefined
    : { path: [...path, 'heading'], end: end + match[0].length };
}

const HEADING = /の?見出し/y;

function columnAt(
  text: string,
  { path, end }: Reference,
  { columnPath }: Naming,
): Reference | undefined {
  const match = matchAt(COLUMN, text, end);
  const segment = match === null ? undefined : columnPath(match[1] ?? '');
  if (match === null || segment === undefined) return undefined;
  // the heading of an annex is no column: that of the names in all its rows is called otherwise
  const isOfAll = segment === 'heading' && !path.some(part => ROW.test(part));
  return { path: [...path, isOfAll ? 'names' : segment], end: end + match[0].length };
}
