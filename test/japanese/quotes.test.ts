/** Quotations: what a changing sentence says of words, without the words. */
import { describe, expect, it } from 'vitest';
import { closesQuotes, unquote } from '../../src/japanese/quotes.js';

describe('unquote', () => {
  it.each([
    ['「A」を「B」に改める。', '「」を「」に改める。', ['A', 'B']],
    ['『A』を『B』に改める。', '「」を「」に改める。', ['A', 'B']],
    ['「甲（以下「市」という。）」を削る。', '「」を削る。', ['甲（以下「市」という。）']],
    ['「圏域『東部』」を削る。', '「」を削る。', ['圏域『東部』']],
    ['『甲（以下「市」という。）』を削る。', '「」を削る。', ['甲（以下「市」という。）']],
    ['「A『B」を削る。', '「」を削る。', ['A『B']],
    ['「A を削る。', '「A を削る。', []],
    ['A」を『B」に', 'A」を『B」に', []],
  ])('reads %s as %s', (text, unquoted, quoted) => {
    const read = unquote(text);
    expect(read.text).toBe(unquoted);
    expect(read.quotes.map(({ start, end }) => text.slice(start, end))).toEqual(quoted);
  });
});

describe('closesQuotes', () => {
  it.each([
    ['「A」', true],
    ['『A', false],
    ['「A『B』', false],
    ['A」', true],
  ])('says of %s: %s', (text, closed) => {
    expect(closesQuotes(text)).toBe(closed);
  });
});
