/** 新旧対照表 that stands for 改め文: each row whose sides differ is a paragraph replaced by another. */
import { NUMERAL, parseNumber } from '../../japanese/numerals.js';
import type { ComparedRow, Leaf } from '../../model/document.js';
import type { Modification } from '../../model/modification.js';
import { present } from '../../model/present.js';
import { flow } from '../../japanese/normalize.js';
import type { MappedText } from '../../model/text.js';
import type { Context } from '../context.js';

/** （目的）第1条甲及び乙は · 第3条の2甲は. */
const ARTICLE = new RegExp(
  `^(?<caption>\\([^()]*\\))?第(?<number>[${NUMERAL}]+)条(?<branches>(?:の[${NUMERAL}]+(?![${NUMERAL}部]))*)`,
);

/** 2甲は, in the article of the row above. Not 2市は, where no article stands above. */
const PARAGRAPH = /^(?<number>[2-9]|1[0-9])(?![0-9])/;

/** What the rows of a table change, in their order; a row that is no paragraph on both sides is of unknown kind. */
export function findComparedChanges(context: Context, table: Leaf): readonly Modification[] {
  const found: Modification[] = [];
  let article = '';
  for (const row of table.rows ?? []) {
    const sides = sidesOf(row, context);
    article = articleOf(sides.before.text) ?? article;
    if (sides.before.text !== sides.after.text)
      found.push(changeOf(sides, { provision: table, article, context }));
  }
  return found;
}

interface Sides {
  readonly before: MappedText;
  readonly after: MappedText;
  readonly row: ComparedRow;
}

function sidesOf(row: ComparedRow, { document: { source } }: Context): Sides {
  return { before: flow(source.text, row.before), after: flow(source.text, row.after), row };
}

/** art/3-2 for 第3条の2. */
function articleOf(text: string): string | undefined {
  const { number, branches = '' } = ARTICLE.exec(text)?.groups ?? {};
  if (number === undefined) return undefined;
  const numbers = [number, ...branches.split('の').slice(1)].map(parseNumber);
  return `art/${numbers.join('-')}`;
}

interface Setting {
  readonly provision: Leaf;
  readonly article: string;
  readonly context: Context;
}

function changeOf(
  { before, after, row }: Sides,
  { provision, article, context }: Setting,
): Modification {
  const clause = context.quote([...row.before, ...row.after].sort((a, b) => a.start - b.start));
  const target = targetOf(before.text, article);
  const length = numberLength(before.text);
  const isAlike = before.text.slice(0, length) === after.text.slice(0, length);
  const isKnown =
    target !== undefined && isAlike && length === numberLength(after.text) && length > 0;
  const start = isKnown ? length : 0;
  const quote = (text: MappedText): Modification['oldText'] =>
    text.text.length > start ? context.quotePart(text, start, text.text.length) : undefined;
  const words = present({ oldText: quote(before), newText: quote(after) });
  const isWhole = isKnown && words.oldText !== undefined && words.newText !== undefined;
  const place = isWhole ? { type: 'replace', target } : { type: 'unknown' };
  return { ...place, provision, clause, ...words, results: [] };
}

/** An article is named on the line of its first paragraph. */
function targetOf(text: string, article: string): string | undefined {
  if (ARTICLE.test(text)) return `${article}/para/1`;
  const number = PARAGRAPH.exec(text)?.groups?.['number'];
  return number === undefined || article === '' ? undefined : `${article}/para/${number}`;
}

/** How much of a side is caption and number. */
function numberLength(text: string): number {
  return (ARTICLE.exec(text) ?? PARAGRAPH.exec(text))?.[0].length ?? 0;
}
