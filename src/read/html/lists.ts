/** The numbers that a browser prints before the items of a list. */
import type { HtmlElement } from './tree.js';
import { isElement, textOf } from './tree.js';

/** An item whose text has its number already: （1） · 1 · 1. · ① · ア · 第1条. Not 1通を作成する. */
const NUMBERED =
  /^\s*(?:[（(][0-9０-９一二三四五六七八九十ア-ンa-z]{1,3}[）)]|[0-9０-９]{1,2}[\s.．、]|[ア-ン][\s.．、]|[①-⑳]|第[0-9０-９一二三四五六七八九十]+)/;

/** The items of a list, each with its mark: none where the text has one, or the list has no numbers. */
export function itemsOf(list: HtmlElement): readonly (readonly [HtmlElement, string])[] {
  const items = list.children.filter((item): item is HtmlElement => isElement(item, 'li'));
  const hasNumbers = list.name === 'ol' && !isUnmarked(list);
  const areParagraphs = items.some(item => /。\s*$/.test(textOf(item)));
  let number = Number.parseInt(list.attributes.get('start') ?? '1', 10) || 1;
  return items.map(item => {
    number = Number.parseInt(item.attributes.get('value') ?? '', 10) || number;
    const isBare = !hasNumbers || isUnmarked(item) || NUMBERED.test(textOf(item));
    const mark = isBare ? '' : markOf(letterOf(number, list.attributes.get('type')), areParagraphs);
    number += 1;
    return [item, mark] as const;
  });
}

/**
 * The number as it is written in a statute: sentences are paragraphs (項), anything else items (号).
 *
 *     <li>甲は、…負担する。   →  2 甲は、…負担する。
 *     <li>観光の振興         →  (1) 観光の振興
 */
function markOf(number: string, isParagraph: boolean): string {
  return isParagraph ? `${number}\u3000` : `(${number})\u3000`;
}

function letterOf(number: number, type: string | undefined): string {
  if (type !== 'a' && type !== 'A') return String(number);
  const letter = String.fromCharCode(0x61 + ((number - 1) % 26));
  return type === 'a' ? letter : letter.toUpperCase();
}

function isUnmarked({ attributes }: HtmlElement): boolean {
  return /list-style(?:-type)?\s*:[^;]*none/i.test(attributes.get('style') ?? '');
}
