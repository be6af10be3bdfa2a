import { describe, expect, it } from 'vitest';
import { decodePlainText } from '../../src/read/plain-text.js';
import { UnreadableFile } from '../../src/read/unreadable-file.js';

/** 連携協約 in every encoding; Node has decoders only, so the bytes are written out. */
const BYTES = {
  shiftJis: [0x98, 0x41, 0x8c, 0x67, 0x8b, 0xa6, 0x96, 0xf1],
  eucJp: [0xcf, 0xa2, 0xb7, 0xc8, 0xb6, 0xa8, 0xcc, 0xf3],
  jis: [0x1b, 0x24, 0x42, 0x4f, 0x22, 0x37, 0x48, 0x36, 0x28, 0x4c, 0x73, 0x1b, 0x28, 0x42],
  utf16le: [0x23, 0x90, 0x3a, 0x64, 0x54, 0x53, 0x04, 0x7d],
  utf16be: [0x90, 0x23, 0x64, 0x3a, 0x53, 0x54, 0x7d, 0x04],
  utf8: [...Buffer.from('連携協約')],
} as const;

function decoded(...bytes: readonly number[]): { text: string; encoding: string } {
  return decodePlainText(Uint8Array.from(bytes), '連携協約.txt');
}

describe('decodePlainText', () => {
  it.each([
    ['UTF-8', 'utf-8', BYTES.utf8],
    ['UTF-8 with a byte order mark, which is no text', 'utf-8', [0xef, 0xbb, 0xbf, ...BYTES.utf8]],
    ['UTF-16, low byte first, by its mark', 'utf-16le', [0xff, 0xfe, ...BYTES.utf16le]],
    ['UTF-16, high byte first, by its mark', 'utf-16be', [0xfe, 0xff, ...BYTES.utf16be]],
    ['Shift_JIS', 'shift_jis', BYTES.shiftJis],
    ['EUC-JP', 'euc-jp', BYTES.eucJp],
    ['ISO-2022-JP by its escapes', 'iso-2022-jp', BYTES.jis],
  ])('reads %s', (_, encoding, bytes) => {
    expect(decoded(...bytes)).toEqual({ text: '連携協約', encoding });
  });

  it.each([
    ['the signs of Windows in Shift_JIS: ①髙﨑', [0x87, 0x40, 0xee, 0xe0, 0xed, 0x95], '①髙﨑'],
    ['hiragana in Shift_JIS, which EUC-JP cannot have', [0x82, 0xa0, 0x82, 0xa2], 'あい'],
    ['half-width kana in EUC-JP', [0x8e, 0xc0, 0x8e, 0xb0, 0x8e, 0xdd], 'ﾀｰﾝ'],
    ['half-width kana in ISO-2022-JP', [0x1b, 0x28, 0x49, 0x36, 0x5e, 0x1b, 0x28, 0x42], 'ｶﾞ'],
    ['Japanese between ASCII in ISO-2022-JP', [0x41, ...BYTES.jis, 0x42], 'A連携協約B'],
    ['ASCII as UTF-8', [0x52, 0x34, 0x2e, 0x32], 'R4.2'],
    ['TAB, line feed, return and form feed', [0x09, 0x0a, 0x0d, 0x0c], '\t\n\r\f'],
    ['nothing', [], ''],
  ])('reads %s', (_, bytes, text) => {
    expect(decoded(...bytes).text).toBe(text);
  });

  it.each([
    ['bytes that are text in no encoding', [0xff, 0xff, 0xff, 0xff]],
    ['text with the byte zero', [...BYTES.utf8, 0x00]],
    ['text with another control character', [0x41, 0x01, 0x42]],
    ['a lone byte after the mark of UTF-16', [0xff, 0xfe, 0x23]],
    ['half a surrogate pair in UTF-16', [0xff, 0xfe, 0x42, 0xd8]],
    ['the mark of UTF-32', [0xff, 0xfe, 0x00, 0x00, 0x23, 0x90, 0x00, 0x00]],
    ['UTF-16 without a mark that has ASCII in it', [0x41, 0x00, ...BYTES.utf16le]],
    ['a broken escape of ISO-2022-JP', [...BYTES.jis.slice(0, 4), 0xff]],
  ])('does not read %s', (_, bytes) => {
    expect(() => decoded(...bytes)).toThrow(UnreadableFile);
  });
});
