/** Whether the characters of a page can be its text, or must be recognised from its picture. */
import type { Page } from './page.js';

/** Fewer characters than this on a page are no text of a document: the page is a picture. */
const FEWEST = 20;

/** Japanese text has 28 to 36 % hiragana; characters mapped at random have next to none. */
const HIRAGANA = 0.05;
const HIRAGANA_LETTER = /[\u3041-\u309F]/g;

/** The share of Japanese characters and ASCII on any page, a cover or a list of signatures too. */
const USUAL = 0.5;

/**
 * Their share on a page with next to no hiragana, as a list of names is. Good pages were measured with 98 % and
 * more, those of fonts without their tables with 56 % and less: 8-bit fonts give many letters of ASCII.
 */
const USUAL_WITHOUT_HIRAGANA = 0.9;

/** The share of a page that a picture of it covers at least. */
const PICTURED = 0.5;

/** So many shapes are characters that are drawn as outlines. */
const OUTLINES = 200;

/** What is wrong with the text of a page. */
export type Flaw = 'no-text' | 'garbled';

/** The pages whose text cannot be used, by number. */
export function flawsOf(pages: readonly Page[]): ReadonlyMap<number, Flaw> {
  const whole = pages.map(textOf).join('');
  const isScan = whole.length < FEWEST * pages.length;
  const isGarbled = !isScan && shareOf(HIRAGANA_LETTER, whole) < HIRAGANA;
  const flaws = pages.flatMap((page): readonly (readonly [number, Flaw])[] => {
    const text = textOf(page);
    const hasText = text.length >= FEWEST;
    const isDrawn = page.pictured > PICTURED || page.shapes > OUTLINES;
    if (!hasText && (isDrawn || (isScan && text === ''))) return [[page.number, 'no-text']];
    return hasText && (isGarbled || isForeign(text)) ? [[page.number, 'garbled']] : [];
  });
  return new Map(flaws);
}

function textOf({ glyphs }: Page): string {
  return glyphs.map(({ text }) => text).join('');
}

/** Mostly characters of other scripts: what a font without a usable table gives. A page in English is none. */
function isForeign(text: string): boolean {
  const usual = /[\u0020-\u007E\u2E80-\u2FD5\u3000-\u30FF\u3400-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF]/g;
  const least = shareOf(HIRAGANA_LETTER, text) < HIRAGANA ? USUAL_WITHOUT_HIRAGANA : USUAL;
  return shareOf(usual, text) < least;
}

function shareOf(characters: RegExp, text: string): number {
  return (text.match(characters) ?? []).length / Math.max(1, text.length);
}
