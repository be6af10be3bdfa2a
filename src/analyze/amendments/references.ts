/**
 * The parts of an agreement that an amending sentence names, read in its text without quotations:
 * 第3条第2項 · 同条の見出し · 別表第1の2の項 · 同表(1)の表中.
 */
import { NUMERAL, parseNumber } from '../../japanese/numerals.js';
import { annexWholeOf, withAnnexParts } from './annex-parts.js';
import { wholeOf, withArticleParts } from './article-parts.js';
import { divisionAt, isDivision, withDivisionParts } from './division-parts.js';
import type { Naming, Reference } from './path.js';
import { isInAnnex, matchAt, numbered } from './path.js';

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
  付則: 'supplement',
};
const NAMED_PART = new RegExp(Object.keys(NAMED).join('|'), 'y');

/** 第3条 · 第三条の二. Not 第3条の一部, where 一部 is no branch. */
const ARTICLE = new RegExp(`第(${NUMBER})条((?:の${NUMBER}(?![${NUMERAL}部]))*)`, 'y');

/** 別表 · 別表第2 · 別表2 · 別表（第3条関係）. In 別表2の項 the number is a row's, so it is left to the parts of an annex. */
const ANNEX = new RegExp(
  `別表(?:第(${NUMBER})(?![${NUMERAL}]|の?項)|(${NUMBER})(?![${NUMERAL}]|の?[部款項表]|の\\(?[${NUMERAL}]))?(?:\\([^()]{1,30}関係\\))?`,
  'y',
);

/** Reads the part named at `at`. */
export function referenceAt(text: string, at: number, naming: Naming): Reference | undefined {
  const start = at + (matchAt(OWNER, text, at)?.[0].length ?? 0);
  const head = headAt(text, start, naming);
  if (head === undefined) return undefined;
  if (isDivision(head.path)) return withDivisionParts(text, head);
  return isInAnnex(head.path) ? withAnnexParts(text, head, naming) : withArticleParts(text, head);
}

type Reading = (text: string, at: number, naming: Naming) => Reference | undefined;

const HEADS: readonly Reading[] = [namedAt, articleAt, divisionAt, annexAt, sameAt, insideAt];

function headAt(text: string, at: number, naming: Naming): Reference | undefined {
  for (const read of HEADS) {
    const found = read(text, at, naming);
    if (found !== undefined) return found;
  }
  return undefined;
}

function namedAt(text: string, at: number): Reference | undefined {
  const name = matchAt(NAMED_PART, text, at)?.[0];
  const segment = name === undefined ? undefined : NAMED[name];
  if (name === undefined || segment === undefined) return undefined;
  const head = { path: [segment], end: at + name.length };
  // an article of 附則 lies in it
  const article = segment === 'supplement' ? articleAt(text, head.end) : undefined;
  return article === undefined ? head : { ...article, path: [segment, ...article.path] };
}

function articleAt(text: string, at: number): Reference | undefined {
  const match = matchAt(ARTICLE, text, at);
  if (match === null) return undefined;
  return { path: [`art/${numbered(match)}`], end: at + match[0].length };
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
  [/同項/y, /^(?:para|(?:named-)?row)\//],
  [/同号/y, /^item\//],
  [/同表/y, /^(?:annex|(?:named-)?table)\//],
  [/同[部款]/y, /^(?:named-)?section\//],
  [/同章/y, /^chapter\//],
  [/同編/y, /^part\//],
];

function sameAt(text: string, at: number, { before }: Naming): Reference | undefined {
  for (const [word, segment] of SAME) {
    const match = matchAt(word, text, at);
    const last = before.findLastIndex(part => segment.test(part));
    if (match !== null && last >= 0)
      return { path: before.slice(0, last + 1), end: at + match[0].length };
  }
  return undefined;
}

/** 第2項 alone, in the article named before; 2の項 alone, in the annex or section named before. */
function insideAt(text: string, at: number, naming: Naming): Reference | undefined {
  const { before } = naming;
  const path = isInAnnex(before) ? annexWholeOf(text, at, naming) : wholeOf(text, at, before);
  return path === undefined || path.length === 0 ? undefined : { path, end: at };
}
