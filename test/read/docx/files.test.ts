import { Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { read } from '../../../src/read/index.js';
import { UnreadableFile } from '../../../src/read/unreadable-file.js';
import { p, wordFile, zipOf } from '../../support/word.js';

async function refusal(bytes: Uint8Array, name = '協約.docx'): Promise<string> {
  try {
    await read(bytes, name);
  } catch (error) {
    if (error instanceof UnreadableFile) return error.text.en;
    throw error;
  }
  throw new Error(`${name} was read`);
}

describe('read', () => {
  it('tells a Word file by its content, whatever its name', async () => {
    const source = await read(wordFile(p('連携協約')), '協約.txt');
    expect(source).toMatchObject({
      fileName: '協約.txt',
      text: '連携協約',
      encoding: 'utf-8',
      mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    });
  });

  it('reads a file that another program made', async () => {
    const document = new Document({
      numbering: {
        config: [
          {
            reference: '条',
            levels: [{ level: 0, format: 'decimalFullWidth', text: '第%1条' }],
          },
        ],
      },
      sections: [
        {
          children: [
            new Paragraph({ children: [new TextRun('（目的）')] }),
            new Paragraph({ text: '甲は、', numbering: { reference: '条', level: 0 } }),
            new Paragraph({ text: '乙は、', numbering: { reference: '条', level: 0 } }),
            new Table({
              rows: [
                new TableRow({
                  children: [new TableCell({ columnSpan: 2, children: [new Paragraph('観光')] })],
                }),
                new TableRow({
                  children: ['甲の役割', '行う。'].map(
                    text => new TableCell({ children: [new Paragraph(text)] }),
                  ),
                }),
              ],
            }),
          ],
        },
      ],
    });
    const source = await read(await Packer.toBuffer(document), '協約.docx');
    expect(source.text).toBe('（目的）\n第１条　甲は、\n第２条　乙は、\n観光\t\n甲の役割\t行う。');
  });
});

describe('a file that is no Word file is refused, and said what it is', () => {
  it.each([
    ['a container that is cut', wordFile(p('甲')).subarray(0, 200), /damaged\. .*repair/],
    ['a Word file whose XML is broken', zipOf({ 'word/document.xml': '<w:document>' }), /damaged/],
    ['a Word file without a document', zipOf({ 'word/document.xml': '<x/>' }), /damaged/],
    ['a workbook', zipOf({ 'xl/workbook.xml': '<x/>' }), /Excel workbook.* Word .* PDF/],
    ['a presentation', zipOf({ 'ppt/presentation.xml': '<x/>' }), /PowerPoint/],
    [
      'an OpenDocument text',
      zipOf({ mimetype: 'application/vnd.oasis.opendocument.text' }),
      /OpenDocument/,
    ],
    ['any other container', zipOf({ '協約.txt': '甲' }), /without a Word document.* Unpack/],
  ])('%s', async (_, bytes, message) => {
    expect(await refusal(bytes)).toMatch(message);
  });

  const compound = (stream: string): Uint8Array =>
    Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.from(stream, 'utf16le')]);

  it.each([
    ['a Word 97 file', compound('WordDocument'), '協約.doc', /\.doc\), .*save it as Word/],
    ['a workbook of Excel 97', compound('Workbook'), '別表.xls', /\.xls\)/],
    ['a file of Ichitaro', compound('Header'), '協約.jtd', /Ichitaro/],
    ['a file with a password', compound('EncryptedPackage'), '協約.docx', /password/],
    ['a web archive', Buffer.from('MIME-Version: 1.0\n'), '協約.mht', /web archive/],
  ])('%s', async (_, bytes, name, message) => {
    expect(await refusal(bytes, name)).toMatch(message);
  });
});

describe('a file that means harm', () => {
  it('is not unpacked where it swells', async () => {
    const bytes = zipSync({ 'word/document.xml': new Uint8Array(60_000_000) }, { level: 9 });
    expect(bytes.length).toBeLessThan(100_000);
    expect(await refusal(bytes)).toMatch(/larger than 50 MB/);
  });

  it('expands no entities', async () => {
    const xml =
      '<!DOCTYPE d [<!ENTITY a "甲乙丙丁"><!ENTITY b "&a;&a;">]><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>';
    expect(await refusal(zipOf({ 'word/document.xml': xml }))).toMatch(/damaged/);
  });

  it('is refused where it nests without end', async () => {
    const deep = '<w:sdt>'.repeat(5000) + '</w:sdt>'.repeat(5000);
    expect(await refusal(wordFile(deep))).toMatch(/damaged/);
  });

  it('reads a style that is based on itself', async () => {
    const styles = '<w:style w:styleId="a"><w:basedOn w:val="a"/></w:style>';
    const source = await read(wordFile(p('甲', '<w:pStyle w:val="a"/>'), { styles }), 'a.docx');
    expect(source.text).toBe('甲');
  });

  it('reads parts in UTF-16', async () => {
    const xml = `\uFEFF<?xml version="1.0" encoding="UTF-16"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${p('甲')}</w:body></w:document>`;
    const bytes = zipSync({
      'word/document.xml': new Uint8Array(Buffer.from(xml, 'utf16le')),
      '[Content_Types].xml': strToU8('<Types/>'),
    });
    expect((await read(bytes, 'a.docx')).text).toBe('甲');
  });
});
