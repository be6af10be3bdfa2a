/**
 * The parts of an agreement that an amending sentence names, read in its text without quotations:
 * 第3条第2項 · 同条の見出し · 別表第1の2の項 · 同表(1)の表中.
 */
import { NUMERAL, parseNumber } from '../../japanese/numerals.js';

/** A part by the segments of its path: `['art/3', 'para/2']`. */
export type Path = readonly string[];

/** A part that a text names, and where the name ends. */
export interface Reference {
  readonly path: Path;
  readonly end: number;
}

const NUMBER = `[${NUMERAL}]+`;

/** What may stand before a part, and says only whose it is: 原協約第3条 · 変更前の連携協約の別表. */
const OWNER =
  /(?:(?:原|変更前の|現行の|この)?(?:連携|形成|応援)?協(?:約|定)(?:書)?(?:の|中、?)?)?/y;

/** Parts that have one name. */
const NAMED: Readonly<Record<string, string>> = {
  題名: 'title',
  前文: 'preamble',
  後文: 'testimonium',
  目次: 'contents',
  本則: 'main',
  附則: 'supplement',
};
const NAMED_PART = new RegExp(Object.keys(NAMED).join('|'), 'y');

/** 第3条 · 第三条の二. Not 第3条の一部, where 一部 is no branch. */
const ARTICLE = new RegExp(`第(${NUMBER})条((?:の${NUMBER}(?![${NUMERAL}部]))*)`, 'y');

/** 第2項 · 第2項第3号, each with or without the article before it. */
const PARAGRAPH = new RegExp(`第(${NUMBER})項`, 'y');
const ITEM = new RegExp(`第(${NUMBER})号((?:の${NUMBER}(?![${NUMERAL}]))*)`, 'y');

/** Parts of an article or a paragraph that have no number. */
const INNER: readonly (readonly [RegExp, string])[] = [
  [/の?見出し/y, 'heading'],
  [/の?ただし書/y, 'proviso'],
  [/の?後段/y, 'second-sentence'],
  [/の?前段/y, 'first-sentence'],
  [/の?本文/y, 'first-sentence'],
  [/(?:の?各号列記以外の部分|の?柱書)/y, 'lead'],
];

/** 別表 · 別表第2 · 別表2. In 別表2の項 the number is a row's, so it is left to STEP. */
const ANNEX = new RegExp(
  `別表(?:第(${NUMBER})(?![${NUMERAL}]|の?項)|(${NUMBER})(?![${NUMERAL}]|の?[部款項表]|の\\(?[${NUMERAL}]))?`,
  'y',
);

/**
 * A row or a section of an annex by its number: 2の項 · (1)の表 · 1の部 · 3(1)の表2の項.
 * Of 1の2の項 both numbers are steps.
 */
const STEP = new RegExp(
  `の?第?(?:\\((${NUMBER})\\)|(${NUMBER}))(?:の[部款項表]|[部項](?!目)|(?=の?\\(|の${NUMBER}の))`,
  'y',
);

/** A column of a table: 甲の役割の欄 · 取組の内容の欄. */
const COLUMN = /の?([^「」、。中]{1,24}?)の?欄/y;

/** What the column of a table is, as its path has it; undefined where it is not known. */
export type ColumnPath = (name: string) => string | undefined;

/** Reads the part named at `at`. `before` is the part named last: 同条 and a 第2項 alone lie in it. */
export function referenceAt(
  text: string,
  at: number,
  { before, columnPath }: { readonly before: Path; readonly columnPath: ColumnPath },
): Reference | undefined {
  const start = at + (matchAt(OWNER, text, at)?.[0].length ?? 0);
  const head = headAt(text, start, before);
  return head === undefined ? undefined : withInner(text, head, columnPath);
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

type Reading = (text: string, at: number, before: Path) => Reference | undefined;

const HEADS: readonly Reading[] = [namedAt, articleAt, annexAt, sameAt, insideAt];

function headAt(text: string, at: number, before: Path): Reference | undefined {
  for (const read of HEADS) {
    const found = read(text, at, before);
    if (found !== undefined) return found;
  }
  return undefined;
}

function namedAt(text: string, at: number): Reference | undefined {
  const name = matchAt(NAMED_PART, text, at)?.[0];
  const segment = name === undefined ? undefined : NAMED[name];
  return name === undefined || segment === undefined
    ? undefined
    : { path: [segment], end: at + name.length };
}

function articleAt(text: string, at: number): Reference | undefined {
  const match = matchAt(ARTICLE, text, at);
  if (match === null) return undefined;
  return { path: [`art/${numbered(match)}`], end: at + match[0].length };
}

/** The number with its branches, as IRIs have it: 3-2. */
function numbered([, order = '', branches = '']: RegExpExecArray): string {
  return [order, ...branches.split('の').slice(1)]
    .map(number => parseNumber(number) ?? 0)
    .join('-');
}

function annexAt(text: string, at: number): Reference | undefined {
  const match = matchAt(ANNEX, text, at);
  if (match === null) return undefined;
  const number = parseNumber(match[1] ?? match[2] ?? '1') ?? 1;
  return { path: [`annex/${number}`], end: at + match[0].length };
}

/** 同条 · 同項 · 同号 · 同表: as far into the part before as the word says. */
const SAME: readonly (readonly [RegExp, RegExp])[] = [
  [/同条/y, /^art\//],
  [/同項/y, /^(?:para\/|row\/)/],
  [/同号/y, /^item\//],
  [/同表/y, /^annex\//],
  [/同[部款]/y, /^row\//],
];

function sameAt(text: string, at: number, before: Path): Reference | undefined {
  for (const [word, segment] of SAME) {
    const match = matchAt(word, text, at);
    const last = before.findLastIndex(part => segment.test(part));
    if (match !== null && last >= 0)
      return { path: before.slice(0, last + 1), end: at + match[0].length };
  }
  return undefined;
}

/** 第2項 alone, in the article named before; 2の項 alone, in the annex named before. */
function insideAt(text: string, at: number, before: Path): Reference | undefined {
  const [whole] = before;
  if (whole === undefined) return undefined;
  const isAnnex = whole.startsWith('annex/');
  const inParagraph = before.filter(part => /^(?:art|para)\//.test(part));
  if (!isAnnex && matchAt(ITEM, text, at) !== null) return { path: inParagraph, end: at };
  const opens = isAnnex ? matchAt(STEP, text, at) : matchAt(PARAGRAPH, text, at);
  const opensInner = INNER.slice(0, 1).some(([word]) => matchAt(word, text, at) !== null);
  return opens === null && !opensInner ? undefined : { path: [whole], end: at };
}

/** The parts inside a part that are named after it. */
function withInner(text: string, head: Reference, columnPath: ColumnPath): Reference {
  let found = head;
  for (;;) {
    const next = found.path[0]?.startsWith('annex/')
      ? (stepAt(text, found) ?? columnAt(text, found, columnPath))
      : (numberedPartAt(text, found) ?? innerAt(text, found));
    if (next === undefined) return found;
    found = next;
  }
}

function numberedPartAt(text: string, { path, end }: Reference): Reference | undefined {
  for (const [pattern, name] of [
    [PARAGRAPH, 'para'],
    [ITEM, 'item'],
  ] as const) {
    const match = matchAt(pattern, text, end);
    const isFurther = !path.some(part => part.startsWith(`${name}/`) || part.startsWith('item/'));
    if (match !== null && isFurther)
      return { path: [...path, `${name}/${numbered(match)}`], end: end + match[0].length };
  }
  return undefined;
}

function innerAt(text: string, { path, end }: Reference): Reference | undefined {
  for (const [word, segment] of INNER) {
    const match = matchAt(word, text, end);
    if (match !== null && !path.includes(segment))
      return { path: [...path, segment], end: end + match[0].length };
  }
  return undefined;
}

function stepAt(text: string, { path, end }: Reference): Reference | undefined {
  const match = matchAt(STEP, text, end);
  const number = parseNumber(match?.[1] ?? match?.[2] ?? '');
  if (match === null || number === undefined) return undefined;
  return { path: [...path, `row/${number}`], end: end + match[0].length };
}

function columnAt(
  text: string,
  { path, end }: Reference,
  columnPath: ColumnPath,
): Reference | undefined {
  const match = matchAt(COLUMN, text, end);
  const segment = match === null ? undefined : columnPath(match[1] ?? '');
  if (match === null || segment === undefined) return undefined;
  return { path: [...path, segment], end: end + match[0].length };
}

/** The path as IRIs have it: `art/3/para/2`, `annex/1/3-1/4` (sections and rows only by their numbers). */
export function pathText(path: Path): string {
  return path.map(part => part.replace(/^row\//, '')).join('/');
}
