/** Articles that one line says are deleted: 第4条及び第5条 削除. */
import { NUMERAL } from '../japanese/numerals.js';
import type { Article, Leaf } from '../model/document.js';
import { articleNumber } from './article-openers.js';
import type { Cursor, Line } from './lines.js';
import { leaf, restOf, spanOf } from './lines.js';

const NUMBER = `第[${NUMERAL}]+条(?:の[${NUMERAL}]+)*`;

/**
 * A line that says of several articles that they are deleted, and nothing else.
 *
 *     第5条から第7条まで 削除 · 第3条、第4条及び第6条の2 削除
 *     ^^^^^^^^^^^^^^^^^^^^^^
 *
 * Not 第4条及び第5条を削除する。
 */
const DELETED = new RegExp(
  `^(?:${NUMBER}(?:及び|並びに|から|、|まで)+)+(?:${NUMBER}(?:まで)?)?削除$`,
);

/** A number with what joins it to the next one. */
const JOINED = new RegExp(`${NUMBER}(?:及び|並びに|から|、|まで)*`, 'g');

/** How many articles a range may leave unnamed: no agreement has more, and a slip of a digit must not make thousands. */
const MAX_RANGE = 100;

/** Whether a line says of several articles that they are deleted. */
export function opensDeletedArticles(line: Line): boolean {
  return DELETED.test(line.flow.text);
}

/** Whether a text says of what has its number that it is deleted: it needs no 。 to be whole. */
export function isDeletion(text: string): boolean {
  return text === '削除';
}

/**
 * Takes the articles at the cursor that one line says are deleted; none where it says so of no or of one article, of
 * one that is taken already, or of more than an agreement has.
 */
export function takeDeletedArticles(
  cursor: Cursor,
  taken: ReadonlySet<string>,
): readonly Article[] {
  const line = cursor.peek();
  if (line === undefined || !opensDeletedArticles(line)) return [];
  const named = namedArticles(line);
  if (!named.every((name, at) => isCredible(name, named[at - 1]))) return [];
  const last = named.at(-1);
  const sentence = leaf('sentence', restOf(line, line.flow.text.length - '削除'.length));
  const articles = named.flatMap((name, at) => [
    ...between(named[at - 1], name, sentence),
    articleOf(name, sentence, name === last),
  ]);
  if (articles.some(({ number }) => taken.has(number))) return [];
  cursor.advance();
  cursor.expectedArticle = (articles.at(-1)?.order ?? 0) + 1;
  return articles;
}

/** An article by its number; `number` is what is printed of it. */
interface Named {
  readonly path: string;
  readonly order: number;
  readonly isRange: boolean;
  readonly number?: Leaf;
}

function namedArticles(line: Line): readonly Named[] {
  return Array.from(line.flow.text.matchAll(JOINED), ({ 0: written, index }) => {
    const { number: path = '', order = 0 } = articleNumber(written) ?? {};
    const number = leaf('number', spanOf(line, index, index + written.length));
    return { path, order, isRange: written.endsWith('から'), number };
  });
}

/** Whether a number is one of an article, and what it ends is no longer than a range can be. */
function isCredible(to: Named, from: Named | undefined): boolean {
  return to.path !== '' && unnamed(from, to) <= MAX_RANGE;
}

/** How many articles of a range are not named. */
function unnamed(from: Named | undefined, to: Named): number {
  return from?.isRange === true ? Math.max(0, to.order - from.order - 1) : 0;
}

/** The articles of a range that are not named: 第6条 in 第5条から第7条まで. */
function between(from: Named | undefined, to: Named, sentence: Leaf): readonly Article[] {
  if (from === undefined) return [];
  return Array.from({ length: unnamed(from, to) }, (_, at) => {
    const order = from.order + at + 1;
    return articleOf({ path: String(order), order, isRange: false }, sentence, false);
  });
}

/** All share the sentence, which is a child of the last one. */
function articleOf({ path, order, number }: Named, sentence: Leaf, isLast: boolean): Article {
  const paragraph = {
    kind: 'paragraph', order: 1, sentences: [sentence], items: [], rows: [], children: [sentence],
  } as const; // prettier-ignore
  return {
    kind: 'article',
    number: path,
    order,
    paragraphs: [paragraph],
    children: [...(number === undefined ? [] : [number]), ...(isLast ? [paragraph] : [])],
  };
}
