/** Changes of paragraphs and of the entries that they list. */
import type { Draft, Edit, Editor } from './edits.js';
import { WORDS, someOf, withArticle } from './edits.js';
import type { ModelArticle, ModelParagraph } from './model.js';

/** The ways to change paragraphs and entries. */
export const paragraphEdits: readonly Editor[] = [
  addParagraph,
  insertParagraph,
  deleteParagraph,
  replaceParagraph,
  addProviso,
  addItem,
  insertItem,
  deleteItem,
  changeItemWords,
];

const TEXTS: readonly string[] = [
  '{all}は、相互に情報を提供し、その活用に努めるものとする。',
  '{1}は、毎年度、その状況を公表するものとする。',
  '前項に規定するもののほか、必要な事項は、{all}が協議して定める。',
];

const PROVISO = 'ただし、緊急を要するときは、この限りでない。';
const ENTRIES: readonly string[] = ['人材の育成に関すること', '広報の実施に関すること'];

/** An article with some of its paragraphs replaced by others. */
function spliced(
  article: ModelArticle,
  at: number,
  { count, parts }: { readonly count: number; readonly parts: readonly ModelParagraph[] },
): ModelArticle {
  const { paragraphs } = article;
  return {
    ...article,
    paragraphs: [...paragraphs.slice(0, at), ...parts, ...paragraphs.slice(at + count)],
  };
}

function addParagraph({ instrument, random }: Draft): Edit | undefined {
  const article = random.pick(instrument.articles);
  const { number, paragraphs } = article;
  const added = { text: random.pick(TEXTS) };
  const next = spliced(article, paragraphs.length, { count: 0, parts: [added] });
  return {
    instrument: withArticle(instrument, article, next),
    modification: {
      type: 'insert',
      sentence: `{art:${number}}に次の{n:1}項を加える。`,
      added: { kind: 'paragraph', order: paragraphs.length + 1, text: added.text },
    },
  };
}

function articleOfSeveral({ instrument, random }: Draft): ModelArticle | undefined {
  return someOf(random, instrument.articles, ({ paragraphs }) => paragraphs.length > 1);
}

/** Behind the first or a later paragraph; the others move down, the last of them first. */
function insertParagraph(draft: Draft): Edit | undefined {
  const { instrument, random } = draft;
  const article = articleOfSeveral(draft);
  if (article === undefined) return undefined;
  const { number, paragraphs } = article;
  const place = random.int(1, paragraphs.length - 1);
  const text = random.pick(TEXTS);
  const moving = Array.from(
    { length: paragraphs.length - place },
    (_, at) => paragraphs.length - at,
  );
  const moves = moving.map(order => `第{n:${order}}項を第{n:${order + 1}}項とし、`).join('');
  return {
    instrument: withArticle(
      instrument,
      article,
      spliced(article, place, { count: 0, parts: [{ text }] }),
    ),
    modification: {
      type: 'insert',
      sentence: `{art:${number}}中${moves}第{n:${place}}項の次に次の{n:1}項を加える。`,
      added: { kind: 'paragraph', order: place + 1, text },
    },
  };
}

function deleteParagraph(draft: Draft): Edit | undefined {
  const { instrument, random } = draft;
  const article = articleOfSeveral(draft);
  if (article === undefined) return undefined;
  const { number, paragraphs } = article;
  const place = random.int(1, paragraphs.length);
  const moving = Array.from({ length: paragraphs.length - place }, (_, at) => place + at + 1);
  const moves = moving
    .map(order => `、同条第{n:${order}}項を同条第{n:${order - 1}}項とし`)
    .join('');
  const sentence = `{art:${number}}第{n:${place}}項を削${moves === '' ? 'る' : `り${moves.replace(/し$/, 'する')}`}。`;
  return {
    instrument: withArticle(
      instrument,
      article,
      spliced(article, place - 1, { count: 1, parts: [] }),
    ),
    modification: { type: 'delete', sentence },
  };
}

function replaceParagraph(draft: Draft): Edit | undefined {
  const { instrument, random } = draft;
  const article = articleOfSeveral(draft);
  if (article === undefined) return undefined;
  const place = random.int(2, article.paragraphs.length);
  const text = random.pick(TEXTS);
  return {
    instrument: withArticle(
      instrument,
      article,
      spliced(article, place - 1, { count: 1, parts: [{ text }] }),
    ),
    modification: {
      type: 'replace',
      sentence: `{art:${article.number}}第{n:${place}}項を次のように改める。`,
      added: { kind: 'paragraph', order: place, text },
    },
  };
}

function addProviso({ instrument, random }: Draft): Edit | undefined {
  const article = someOf(random, instrument.articles, ({ paragraphs: [first, ...more] }) => {
    const { text = '', items } = first ?? {};
    return more.length === 0 && items === undefined && !text.includes('ただし');
  });
  const [paragraph] = article?.paragraphs ?? [];
  if (article === undefined || paragraph === undefined) return undefined;
  const next = { ...paragraph, text: `${paragraph.text}${PROVISO}` };
  return {
    instrument: withArticle(instrument, article, { ...article, paragraphs: [next] }),
    modification: {
      type: 'insert',
      sentence: `{art:${article.number}}に次のただし書を加える。`,
      added: { kind: 'text', text: PROVISO },
    },
  };
}

/** The article that lists something, where its entries are numbered as 号. */
function listed({ instrument, structure }: Draft): Listed | undefined {
  if (structure.items === 'ア') return undefined;
  for (const article of instrument.articles)
    for (const [at, { items }] of article.paragraphs.entries())
      if (items !== undefined && items.length < 5) return { article, at, items };
  return undefined;
}

interface Listed {
  readonly article: ModelArticle;
  /** The place of the paragraph with the list. */
  readonly at: number;
  readonly items: readonly string[];
}

function withItems(
  { instrument }: Draft,
  { article, at }: Listed,
  items: readonly string[],
): Draft['instrument'] {
  const paragraphs = article.paragraphs.map((one, place) =>
    place === at ? { ...one, items } : one,
  );
  return withArticle(instrument, article, { ...article, paragraphs });
}

function placeOf({ article, at }: Listed): string {
  return `{art:${article.number}}第{n:${at + 1}}項`;
}

function addItem(draft: Draft): Edit | undefined {
  const list = listed(draft);
  if (list === undefined) return undefined;
  const text = draft.random.pick(ENTRIES);
  return {
    instrument: withItems(draft, list, [...list.items, text]),
    modification: {
      type: 'insert',
      sentence: `${placeOf(list)}に次の{n:1}号を加える。`,
      added: { kind: 'item', order: list.items.length + 1, text },
    },
  };
}

function insertItem(draft: Draft): Edit | undefined {
  const list = listed(draft);
  if (list === undefined || list.items.length < 2) return undefined;
  const { items } = list;
  const place = draft.random.int(1, items.length - 1);
  const text = draft.random.pick(ENTRIES);
  const moving = Array.from({ length: items.length - place }, (_, at) => items.length - at);
  const moves = moving.map(order => `第{n:${order}}号を第{n:${order + 1}}号とし、`).join('');
  return {
    instrument: withItems(draft, list, [...items.slice(0, place), text, ...items.slice(place)]),
    modification: {
      type: 'insert',
      sentence: `${placeOf(list)}中${moves}第{n:${place}}号の次に次の{n:1}号を加える。`,
      added: { kind: 'item', order: place + 1, text },
    },
  };
}

function deleteItem(draft: Draft): Edit | undefined {
  const list = listed(draft);
  if (list === undefined || list.items.length < 2) return undefined;
  const { items } = list;
  const place = draft.random.int(1, items.length);
  const moving = Array.from({ length: items.length - place }, (_, at) => place + at + 1);
  const moves = moving
    .map(order => `、同項第{n:${order}}号を同項第{n:${order - 1}}号とし`)
    .join('');
  return {
    instrument: withItems(
      draft,
      list,
      items.filter((_, at) => at !== place - 1),
    ),
    modification: {
      type: 'delete',
      sentence: `${placeOf(list)}第{n:${place}}号を削${moves === '' ? 'る' : `り${moves.replace(/し$/, 'する')}`}。`,
    },
  };
}

function changeItemWords(draft: Draft): Edit | undefined {
  const list = listed(draft);
  if (list === undefined) return undefined;
  const { items } = list;
  const found = items.flatMap((item, at) =>
    WORDS.flatMap(([old, added]) => (item.includes(old) ? [{ at, old, added }] : [])),
  );
  if (found.length === 0) return undefined;
  const { at: place, old, added } = draft.random.pick(found);
  const changed = items.map((item, at) => (at === place ? item.replaceAll(old, added) : item));
  return {
    instrument: withItems(draft, list, changed),
    modification: {
      type: 'replace-words',
      old,
      new: added,
      sentence: `${placeOf(list)}第{n:${place + 1}}号中「${old}」を「${added}」に改める。`,
    },
  };
}
