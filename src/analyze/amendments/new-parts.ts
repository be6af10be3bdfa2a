/** Articles, paragraphs and entries that the side of a 新旧対照表 alone shows, as parts of a document. */
import { splitSentences } from '../../japanese/sentences.js';
import type { Article, Item, Leaf, LeafKind, Paragraph } from '../../model/document.js';
import { present } from '../../model/present.js';
import { sliceMapped, sourceSpans } from '../../model/text.js';
import type { Piece, ShownArticle, ShownPart } from './compared-side.js';
import { wordsOf } from './compared-side.js';

/** A new article. */
export function newArticle({ path, number, caption, parts }: ShownArticle): Article {
  const heading = caption === undefined ? undefined : leafOf('heading', caption);
  const paragraphs = parts.map(newParagraph);
  const printed = number === undefined ? [] : [leafOf('number', number)];
  const written = path.replace(/^art\//, '');
  return {
    kind: 'article',
    number: written,
    order: Number(written.split('-')[0]),
    ...present({ heading }),
    paragraphs,
    children: [...(heading === undefined ? [] : [heading]), ...printed, ...paragraphs],
  };
}

/** A new paragraph. */
export function newParagraph({ order, number, body, entries }: ShownPart): Paragraph {
  const sentences = sentencesOf(body);
  const items = entries.map(newItem);
  const printed = number === undefined ? [] : [leafOf('number', number)];
  const children = [...printed, ...sentences, ...items];
  return { kind: 'paragraph', order, sentences, items, rows: [], children };
}

/** A new entry of a list. What stands before further entries and is no sentence is its name. */
export function newItem({ order, number, body, entries }: ShownPart): Item {
  const isName = entries.length > 0 && !wordsOf(body).includes('。');
  const heading = isName ? leafOf('heading', body) : undefined;
  const sentences = isName ? [] : sentencesOf(body);
  const items = entries.map(newItem);
  const printed = number === undefined ? undefined : leafOf('number', number);
  const children = [printed, heading, ...sentences, ...items].filter(node => node !== undefined);
  return {
    kind: 'item',
    order,
    printed: order,
    ...present({ number: printed, heading }),
    sentences,
    items,
    children,
  };
}

function sentencesOf({ text, start, end }: Piece): readonly Leaf[] {
  return splitSentences(sliceMapped(text, start, end)).map(({ pieces }) => ({
    kind: 'sentence',
    spans: pieces,
  }));
}

function leafOf(kind: LeafKind, { text, start, end }: Piece): Leaf {
  return { kind, spans: sourceSpans(text, start, end) };
}
