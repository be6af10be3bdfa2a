import { describe, expect, it } from 'vitest';
import { read } from '../../../src/read/index.js';
import { UnreadableFile } from '../../../src/read/unreadable-file.js';

/** 連携協約 in every encoding; Node has decoders only, so the bytes are written out. */
const BYTES = {
  shift_jis: [0x98, 0x41, 0x8c, 0x67, 0x8b, 0xa6, 0x96, 0xf1],
  'euc-jp': [0xcf, 0xa2, 0xb7, 0xc8, 0xb6, 0xa8, 0xcc, 0xf3],
  'iso-2022-jp': [
    0x1b, 0x24, 0x42, 0x4f, 0x22, 0x37, 0x48, 0x36, 0x28, 0x4c, 0x73, 0x1b, 0x28, 0x42,
  ],
  'utf-8': [...Buffer.from('連携協約')],
} as const;

function page(bytes: readonly number[], head = ''): Uint8Array {
  return Buffer.concat([
    Buffer.from(`<html><head>${head}</head><body><p>`),
    Uint8Array.from(bytes),
    Buffer.from('</p></body></html>'),
  ]);
}

describe('whether a text is a web page', () => {
  it.each([
    ['<!DOCTYPE html><p>甲</p>'],
    ['\uFEFF<html><body>甲</body></html>'],
    ['<?xml version="1.0"?>\n<!-- 例規集 -->\n<html><body>甲</body></html>'],
    ['\n<div class="eline">甲</div>'],
    ['<P>甲</P>'],
  ])('is said by its first tag: %s', async html => {
    expect(await read(Buffer.from(html), '協約.txt')).toMatchObject({
      mediaType: 'text/html',
      text: '甲',
    });
  });

  it.each([['甲は<b>、'], ['<協約>'], ['<purpose>'], ['第1条 <p>']])(
    'is not said by its name: %s',
    async text => {
      expect(await read(Buffer.from(text), '協約.html')).toMatchObject({
        mediaType: 'text/plain',
        text,
      });
    },
  );
});

describe('the encoding of a page', () => {
  it.each(Object.entries(BYTES))('%s is found without a declaration', async (encoding, bytes) => {
    expect(await read(page(bytes), 'a.html')).toMatchObject({ text: '連携協約', encoding });
  });

  it.each([
    ['is declared', '<meta charset="x-sjis">', BYTES.shift_jis, 'x-sjis'],
    [
      'is declared as of old',
      '<meta http-equiv="Content-Type" content="text/html; charset=EUC-JP">',
      BYTES['euc-jp'],
      'euc-jp',
    ],
    ['is declared wrongly', '<meta charset="utf-8">', BYTES.shift_jis, 'shift_jis'],
    ['has an unknown name', '<meta charset="japanese">', BYTES['euc-jp'], 'euc-jp'],
  ])('%s', async (_, head, bytes, encoding) => {
    expect(await read(page(bytes, head), 'a.html')).toMatchObject({ text: '連携協約', encoding });
  });

  it('may be broken in places, which is noted', async () => {
    const source = await read(
      page([...BYTES.shift_jis, 0xff, 0xff], '<meta charset="shift_jis">'),
      'a.html',
    );
    expect(source.text).toMatch(/^連携協約\uFFFD+$/);
    expect(source.notes).toEqual([{ code: 'characters-lost', spans: [], detail: 'shift_jis' }]);
  });
});

describe('a page that means harm', () => {
  it.each([
    ['nests without end', '<div>'.repeat(100_000)],
    [
      'repeats elements without end',
      `<p>${Array.from({ length: 900 }, (_, at) => `<font id=f${at}>`).join('')}${'<p>甲'.repeat(100_000)}`,
    ],
  ])('%s is refused', async (_, body) => {
    await expect(read(Buffer.from(`<html>${body}`), 'a.html')).rejects.toThrow(UnreadableFile);
  });

  it.each([
    ['by cells that hang down', `<tr>${'<td rowspan=0>'.repeat(20_000)}甲</tr>`],
    ['by a row that is wider than all others', `<tr>${'<td>甲'.repeat(20_000)}</tr>`],
  ])('cannot make a table swell %s', async (_, row) => {
    const rows = '<tr><td>乙</tr>'.repeat(20_000);
    const source = await read(Buffer.from(`<table>${row}${rows}</table>`), 'a.html');
    expect(source.text.length).toBeLessThan(5_000_000);
  });
});
