import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { readText, UnreadableFile } from '../../src/read/index.js';
import { parse } from '../../src/parse/index.js';
import { codesOf, parseText } from '../support/documents.js';

function refusal(bytes: Uint8Array, name = '協約.txt'): UnreadableFile {
  try {
    readText(bytes, name);
  } catch (error) {
    if (error instanceof UnreadableFile) return error;
    throw error;
  }
  throw new Error(`${name} was read`);
}

describe('read', () => {
  it('gives the text as it is, with what identifies the file', () => {
    const bytes = Buffer.from('第１条　甲は、\r\n定める。\t\n');
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    expect(readText(bytes, '協約.txt')).toEqual({
      id: sha256.slice(0, 16),
      sha256,
      fileName: '協約.txt',
      mediaType: 'text/plain',
      encoding: 'utf-8',
      text: '第１条　甲は、\r\n定める。\t\n',
    });
  });

  it('identifies a file by its bytes and not by its name', () => {
    const bytes = Buffer.from('連携協約');
    expect(readText(bytes, 'a.txt').id).toBe(readText(bytes, 'b.txt').id);
  });

  it('identifies the same text in another encoding as another file', () => {
    const shiftJis = Uint8Array.from([0x98, 0x41, 0x8c, 0x67]);
    const utf8 = Buffer.from('連携');
    expect(readText(shiftJis, 'a.txt').text).toBe(readText(utf8, 'a.txt').text);
    expect(readText(shiftJis, 'a.txt').id).not.toBe(readText(utf8, 'a.txt').id);
  });

  it('reads an empty file as an empty text', () => {
    expect(readText(new Uint8Array(), '空.txt').text).toBe('');
  });

  it.each([
    ['a PDF', '%PDF-1.7\n', /PDF/],
    ['a Word file, which is a ZIP', 'PK\u0003\u0004\u0014\u0000', /ZIP/],
    ['a Word 97 file', '\u00D0\u00CF\u0011\u00E0\u00A1\u00B1', /Word 97/],
    ['a Rich Text file, which is ASCII', '{\\rtf1\\ansi', /Rich Text/],
    ['a PNG', '\u0089PNG\r\n', /picture/],
    ['a JPEG', '\u00FF\u00D8\u00FF\u00E0', /picture/],
  ])('does not read %s, and says what it is', (_, head, reason) => {
    expect(refusal(Buffer.from(head, 'latin1')).message).toMatch(reason);
  });

  it.each([
    ['random bytes', '\u0001\u00ff\u0002\u00fe', /名前はPDFですが、PDFではありません。文書の形をしていない.*取り直し/],
    ['zeros', '\u0000\u0000\u0000', /すべて 0 です.*取り直し/],
    ['what is compressed', '\u001f\u008b\u0008\u0000', /gzip で圧縮.*展開してください/],
    ['an archive', '7z\u00bc\u00af\u0027\u001c\u0000', /7-Zip で圧縮/],
    ['a PDF behind other data', '\u0001\u0002\u00ffx%PDF-1.7', /途中に PDF の始まり/],
  ])('says of a .pdf that holds %s what it seems to be, and what to do', (_, bytes, message) => {
    expect(refusal(Buffer.from(bytes, 'latin1'), '協約.pdf').text.ja).toMatch(message);
  }); // prettier-ignore

  it.each([
    ['協約.docx', /Word 文書ではありません/],
    ['協約.html', /Web ページではありません/],
    ['協約.txt', /UTF-8、UTF-16/],
    ['協約', /UTF-8、UTF-16/],
  ])('says of binary data what the name promised: %s', (name, message) => {
    expect(refusal(Uint8Array.of(1, 0xff, 2, 0xfe), name).text.ja).toMatch(message);
  });

  it.each([
    ['a text that speaks of a PDF', 'この協約の%PDF-1.7版'],
    ['a text that begins with PK', 'PK 協定'],
  ])('reads %s', (_, text) => {
    expect(readText(Buffer.from(text), '協約.txt').text).toBe(text);
  });

  it('names file, reason and remedy where it refuses', () => {
    const error = refusal(Buffer.from([0xff, 0x00]), '壊れた.txt');
    expect(error.text.en).toMatch(/^壊れた\.txt: it is not text .*\. .* save it as plain text/i);
    expect(error.text.ja).toMatch(/^壊れた\.txt: .*テキストではありません。.*保存してください。$/);
    expect(error.name).toBe('UnreadableFile');
  });

  it('reads 50 MB and refuses a byte more', () => {
    const largest = Buffer.alloc(50_000_000, ' ');
    expect(readText(largest, '大.txt').text).toHaveLength(50_000_000);
    expect(refusal(Buffer.alloc(50_000_001, ' ')).message).toMatch(/larger than 50 MB/);
  });
});

describe('the encoding', () => {
  it('is reported where it is not UTF-8', () => {
    const source = readText(Uint8Array.from([0x98, 0x41, 0x8c, 0x67]), '協約.txt');
    expect(parse(source).diagnostics).toContainEqual({
      code: 'encoding-detected',
      spans: [],
      detail: 'shift_jis',
    });
  });

  it('is not reported for UTF-8', () => {
    expect(codesOf(parseText('連携協約'))).not.toContain('encoding-detected');
  });
});
