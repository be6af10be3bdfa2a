/** Changes of articles: their words and captions, new ones, those left out, and the numbers of those behind them. */
import type { Clause } from './clauses.js';
import { CLAUSES, articleOf } from './clauses.js';
import type { Draft, Edit, Editor } from './edits.js';
import { FIXED, WORDS, someOf, withArticle, withArticles, withoutSlots } from './edits.js';
import type { ModelArticle } from './model.js';
import type { Random } from './random.js';

const NEW: readonly Clause[] = [CLAUSES.information, CLAUSES.consultation, CLAUSES.doubt];

/** The ways to change articles. */
export const articleEdits: readonly Editor[] = [
  changeWords,
  changeCaption,
  replaceArticle,
  insertArticle,
  insertBranch,
  deleteArticle,
];

function textOf({ paragraphs }: ModelArticle): string {
  return withoutSlots(paragraphs.map(({ text, items = [] }) => [text, ...items].join()).join());
}

/** 第3条中「取組」を「事業」に改める, in one paragraph where there are more and it is named. */
function changeWords({ instrument, random }: Draft): Edit | undefined {
  const [old, added] = random.pick(WORDS);
  const article = someOf(random, instrument.articles, one => textOf(one).includes(old));
  if (article === undefined) return undefined;
  const { number, paragraphs } = article;
  const places = paragraphs.flatMap(({ text }, at) =>
    withoutSlots(text).includes(old) ? [at] : [],
  );
  const only = paragraphs.length > 1 && places.length > 0 ? random.pick(places) : undefined;
  const changed = paragraphs.map(({ text, items }, at) =>
    only !== undefined && at !== only
      ? { text, ...(items === undefined ? {} : { items }) }
      : {
          text: text.replaceAll(old, added),
          ...(items === undefined ? {} : { items: items.map(item => item.replaceAll(old, added)) }),
        },
  );
  const place = only === undefined ? '' : `第{n:${only + 1}}項`;
  return {
    instrument: withArticle(instrument, article, { ...article, paragraphs: changed }),
    modification: {
      type: 'replace-words',
      old,
      new: added,
      sentence: `{art:${number}}${place}中「${old}」を「${added}」に改める。`,
    },
  };
}

function changeCaption({ instrument, random, structure }: Draft): Edit | undefined {
  if (structure.caption === 'none') return undefined;
  const article = random.pick(instrument.articles);
  const heading = `${article.heading}等`;
  return {
    instrument: withArticle(instrument, article, { ...article, heading }),
    modification: {
      type: 'replace',
      sentence: `{art:${article.number}}の見出しを「（${heading}）」に改める。`,
    },
  };
}

function replaceArticle({ instrument, random }: Draft): Edit | undefined {
  const old = someOf(random, instrument.articles, ({ number }) => orderOf(number) > FIXED);
  if (old === undefined) return undefined;
  const article = articleOf(random, random.pick(NEW), old.number);
  const sentence = `{art:${old.number}}を次のように改める。`;
  return {
    instrument: withArticle(instrument, old, article),
    modification: { type: 'replace', sentence, article },
  };
}

function orderOf(number: string): number {
  return Number(number.split('-')[0]);
}

/** The place behind which articles may be moved, with the plain numbers of those behind it. */
function somePlace({ instrument, random }: Draft, first: number): number | undefined {
  const { articles } = instrument;
  const isPlain = articles.every(({ number }, at) => number === String(at + 1));
  return isPlain && articles.length > first ? random.int(first, articles.length) : undefined;
}

/** A new article in between: those behind it move down, in one of the ways in which this is said. */
function insertArticle(draft: Draft): Edit | undefined {
  const { instrument, random } = draft;
  const place = somePlace(draft, FIXED);
  if (place === undefined) return undefined;
  const { articles } = instrument;
  const article = articleOf(random, random.pick(NEW), String(place + 1));
  const behind = articles
    .slice(place)
    .map((one, at) => ({ ...one, number: String(place + at + 2) }));
  const moves = random.pick(downwards(place + 1, articles.length));
  return {
    instrument: withArticles(instrument, [...articles.slice(0, place), article, ...behind]),
    modification: {
      type: 'insert',
      sentence: `${moves}{art:${place}}の次に次の{n:1}条を加える。`,
      article,
    },
  };
}

/** How articles are moved down by one, from the first to the last. */
function downwards(first: number, last: number): readonly string[] {
  if (first > last) return [''];
  const numbers = Array.from({ length: last - first + 1 }, (_, at) => last - at);
  const oneByOne = numbers.map(number => `{art:${number}}を{art:${number + 1}}とし、`).join('');
  if (first === last) return [oneByOne, `{art:${first}}を{n:1}条繰り下げ、`];
  const range = `{art:${first}}から{art:${last}}までを{n:1}条ずつ繰り下げ、`;
  const list = `{art:${first}}及び{art:${last}}を{n:1}条ずつ繰り下げ、`;
  return last === first + 1 ? [oneByOne, range, list] : [oneByOne, range];
}

/** 第4条の2. */
function insertBranch({ instrument, random }: Draft): Edit | undefined {
  const { articles } = instrument;
  const numbers = new Set(articles.map(({ number }) => number));
  const before = someOf(random, articles, ({ number }) => !number.includes('-') && !numbers.has(`${number}-2`)); // prettier-ignore
  if (before === undefined) return undefined;
  const article = articleOf(random, random.pick(NEW), `${before.number}-2`);
  const at = articles.indexOf(before) + 1;
  return {
    instrument: withArticles(instrument, [
      ...articles.slice(0, at),
      article,
      ...articles.slice(at),
    ]),
    modification: {
      type: 'insert',
      sentence: `{art:${before.number}}の次に次の{n:1}条を加える。`,
      article,
    },
  };
}

/** An article is left out, and those behind it move up. */
function deleteArticle(draft: Draft): Edit | undefined {
  const { instrument, random } = draft;
  const place = somePlace(draft, FIXED + 1);
  if (place === undefined) return undefined;
  const { articles } = instrument;
  const behind = articles.slice(place).map((one, at) => ({ ...one, number: String(place + at) }));
  return {
    instrument: withArticles(instrument, [...articles.slice(0, place - 1), ...behind]),
    modification: { type: 'delete', sentence: deletion(place, articles.length, random) },
  };
}

function deletion(place: number, last: number, random: Random): string {
  if (place === last) return `{art:${place}}を削る。`;
  const numbers = Array.from({ length: last - place }, (_, at) => place + at + 1);
  const oneByOne = numbers.map(number => `{art:${number}}を{art:${number - 1}}とし`).join('、');
  const range = `{art:${place + 1}}から{art:${last}}までを{n:1}条ずつ繰り上げる。`;
  const moves = place + 1 === last || random.chance(0.5) ? `${oneByOne.replace(/し$/, 'する')}。` : range; // prettier-ignore
  return `{art:${place}}を削り、${moves}`;
}
