/** Words that one text has and the texts beside it have not. */
import { describe, expect, it } from 'vitest';
import { html } from '../../src/serve/html.js';
import { markedWords, wordsOf } from '../../src/serve/pages/agreements/own-words.js';

describe('a word is marked', () => {
  it.each([
    [
      'where no other text has it',
      '災害対策と観光',
      ['災害対策'],
      '災害対策と<mark class="own">観光</mark>',
    ],
    [
      'but no particle or ending',
      '災害について取り組む',
      ['災害', '取り組む'],
      '災害について取り組む',
    ],
    ['but not for its width', 'ＩＣＴ', ['ict'], 'ＩＣＴ'],
    ['but no number', '令和8年', ['令和'], '令和8年'],
    ['with its markup as text', '<観光>', ['災害'], '&lt;<mark class="own">観光</mark>&gt;'],
  ])('%s', (_, text, others, marked) => {
    expect(html`${markedWords(text, wordsOf(others))}`.text).toBe(marked);
  });
});
