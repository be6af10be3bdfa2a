import { describe, expect, it } from 'vitest';
import { findHeaders } from '../../src/parse/flattened-header.js';
import { flow } from '../../src/japanese/normalize.js';
import type { Document } from '../../src/model/document.js';
import { codesOf, flawsOf, parseText, rowsOf, textsOf } from '../support/documents.js';

const HEADER = '取組 内容 甲の役割 乙の役割';
const HELP = '甲と協力して取り組む。';

/** A row as running text: number, title, content and roles, only blanks between them. */
function row(order: number, title: string, content = '各種の施策に取り組む。'): string {
  return `(${order})${title} ${content}\n${title}に主体的に取り組む。\n\n${HELP}\n`;
}

function annex(...parts: readonly string[]): Document {
  const document = parseText(['別表（第３条関係）', ...parts].join('\n'));
  expect(flawsOf(document)).toEqual([]);
  return document;
}

function expected(place: string, title: string, content = '各種の施策に取り組む。') {
  return [
    place,
    `title=${title}`,
    `content=${content}`,
    `甲=${title}に主体的に取り組む。`,
    `乙=${HELP}`,
  ];
}

describe('a table that lost its columns', () => {
  it('is read by its numbers and the echo of its titles', () => {
    const document = annex(`１ 産業に関する取組 ${HEADER} ${row(1, '創業支援')}${row(2, '観光')}`);
    expect(rowsOf(document)).toEqual([expected('1/1', '創業支援'), expected('1/2', '観光')]);
    expect(textsOf(document, 'heading')).toEqual(['別表(第3条関係)', '1産業に関する取組']);
    expect(textsOf(document, 'number')).toEqual(['(1)', '(2)']);
    expect(codesOf(document)).toEqual(['flattened-table']);
  });

  it('takes the spaces of a title set in equal widths for layout, and reports them', () => {
    const document = annex(`${HEADER} (1)地 域 医 療の充実 病診連携に取り組む。
      地域医療の充実に主体的に取り組む。 ${HELP}`);
    expect(rowsOf(document)).toEqual([expected('1', '地域医療の充実', '病診連携に取り組む。')]);
    expect(codesOf(document)).toContain('letter-spacing-removed');
  });

  it('has a section under each heading that stands before a header', () => {
    const document = annex(
      `１ 産業に関する取組 ${HEADER} ${row(1, '創業支援')}`,
      `３ 生活に関する取組 ${HEADER} ${row(1, '医療')}`,
    );
    expect(rowsOf(document)).toEqual([expected('1/1', '創業支援'), expected('3/1', '医療')]);
  });

  it('goes on with its section where a header comes again without a heading', () => {
    const document = annex(
      `１ 産業 ${HEADER} ${row(1, '創業支援')}`,
      `${HEADER} ${row(2, '観光')}`,
    );
    expect(rowsOf(document).map(([place]) => place)).toEqual(['1/1', '1/2']);
    expect(textsOf(document, 'table-header')).toHaveLength(2);
  });

  it('does not take a number inside a sentence for a row’s', () => {
    const content = '計画(2)の推進に取り組む。';
    const document = annex(`${HEADER} ${row(1, '創業支援', content)}${row(2, '観光')}`);
    expect(rowsOf(document)).toEqual([expected('1', '創業支援', content), expected('2', '観光')]);
  });

  it('does not take a number that is not the next for a row’s', () => {
    const document = annex(`${HEADER} ${row(1, '創業支援')}${row(3, '観光')}`);
    expect(rowsOf(document).map(([place]) => place)).not.toContain('3');
  });

  it.each([
    ['a row without an echo', `(1)医療 各種の施策に取り組む。主体的に取り組む。${HELP}`],
    ['a row that lacks a role', '(1)医療 各種の施策に取り組む。医療に主体的に取り組む。'],
  ])('keeps %s as unparsed text, and reads the next', (_, broken) => {
    const document = annex(`${HEADER} ${broken}\n${row(2, '観光')}`);
    expect(rowsOf(document)).toEqual([expected('2', '観光')]);
    expect(textsOf(document, 'unparsed')).toHaveLength(1);
    expect(codesOf(document)).toContain('flattened-row-unresolved');
  });

  it('keeps text between header and first number as unparsed', () => {
    const document = annex(`${HEADER} 注記である。${row(1, '観光')}`);
    expect(rowsOf(document)).toEqual([expected('1', '観光')]);
    expect(textsOf(document, 'unparsed')).toEqual(['注記である。']);
  });

  it('is not seen where no words name columns', () => {
    expect(codesOf(annex('観光に取り組む。甲は、主体的に取り組む。'))).not.toContain(
      'flattened-table',
    );
  });
});

describe('findHeaders', () => {
  function headersIn(text: string): readonly string[] {
    const mapped = flow(text, [{ start: 0, end: text.length }]);
    return findHeaders(mapped).map(({ start, end }) => mapped.text.slice(start, end));
  }

  it.each([
    [
      'finds the words that name columns',
      '１ 産業 取組 内容 甲の役割 乙の役割 (1)',
      ['取組内容甲の役割乙の役割'],
    ],
    [
      'does not take the last word of a heading for one',
      '１ 産業に関する取組 取組 内容 甲の役割 乙の役割',
      ['取組内容甲の役割乙の役割'],
    ],
    ['finds one over a line break', '取組 内容\n甲の役割\n乙の役割', ['取組内容甲の役割乙の役割']],
    [
      'finds each that is repeated',
      '取組 内容 甲の役割 乙の役割 本文である。 取組 内容 甲の役割 乙の役割',
      ['取組内容甲の役割乙の役割', '取組内容甲の役割乙の役割'],
    ],
    ['finds none without roles', '取組 内容 期間', []],
    ['finds none in roles alone', '甲の役割 乙の役割', []],
    ['finds none in a sentence', '取組の内容及び甲の役割を定める。', []],
  ])('%s', (_, text, expectedHeaders) => {
    expect(headersIn(text)).toEqual(expectedHeaders);
  });
});
