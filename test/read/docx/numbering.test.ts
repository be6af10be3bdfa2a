import { describe, expect, it } from 'vitest';
import { formatNumber } from '../../../src/read/docx/number-formats.js';
import { bodyText, numbered, p } from '../../support/word.js';

const level = (depth: number, format: string, text: string, more = ''): string =>
  `<w:lvl w:ilvl="${depth}">${more || '<w:start w:val="1"/>'}<w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
const look = (id: number, ...levels: readonly string[]): string =>
  `<w:abstractNum w:abstractNumId="${id}">${levels.join('')}</w:abstractNum>`;
const list = (id: number, of: number, more = ''): string =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${more}</w:num>`;

const ARTICLES = look(
  0,
  level(0, 'decimalFullWidth', '第%1条'),
  level(1, 'decimalFullWidth', '%2', '<w:start w:val="2"/>'),
  level(2, 'decimal', '(%3)'),
);

describe('automatic numbers', () => {
  it('are written, set off by a gap, the inner ones beginning again', () => {
    const paragraphs = [0, 1, 2, 2, 1, 0, 1, 2].map(depth => p('甲', numbered(1, depth)));
    expect(bodyText(paragraphs.join(''), { numbering: ARTICLES + list(1, 0) }).split('\n')).toEqual(
      ['第１条　甲', '２　甲', '(1)　甲', '(2)　甲', '３　甲', '第２条　甲', '２　甲', '(1)　甲'],
    );
  });

  it.each([
    [
      'a level that names outer ones',
      look(0, level(0, 'decimal', '%1'), level(1, 'decimal', '%1-%2')),
      ['1　', '1-1　'],
    ],
    [
      'outer numbers as digits where it is a legal form',
      look(0, level(0, 'japaneseCounting', '%1'), level(1, 'decimal', '%1.%2', '<w:isLgl/>')),
      ['一　', '1.1　'],
    ],
    [
      'an inner level that never begins again',
      look(0, level(0, 'decimal', '%1'), level(1, 'decimal', '(%2)', '<w:lvlRestart w:val="0"/>')),
      ['1　', '(1)　', '2　', '(2)　'],
    ],
    ['a bullet', look(0, level(0, 'bullet', '\uF0B7')), ['・', '・']],
    ['a number that is not printed', look(0, level(0, 'none', '')), ['', '']],
    ['a number with its own gap', look(0, level(0, 'decimal', '%1　')), ['1　', '2　']],
  ])('%s', (_, numbering, numbers) => {
    const levels = numbering.includes('w:ilvl="1"') ? [0, 1, 0, 1] : [0, 0];
    const body = levels.map(depth => p('甲', numbered(1, depth))).join('');
    const expected = numbers.map(number => `${number}甲`);
    expect(
      bodyText(body, { numbering: numbering + list(1, 0) })
        .split('\n')
        .slice(0, numbers.length),
    ).toEqual(expected);
  });

  it('of two lists of one look are one count, unless one begins again', () => {
    const again = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>';
    const numbering = ARTICLES + list(1, 0) + list(2, 0) + list(3, 0, again);
    const body = [1, 2, 3, 3].map(id => p('甲', numbered(id))).join('');
    expect(bodyText(body, { numbering })).toBe('第１条　甲\n第２条　甲\n第１条　甲\n第２条　甲');
  });

  it('of a list may look different from those of its look', () => {
    const other = `<w:lvlOverride w:ilvl="0">${level(0, 'aiueo', '%1')}</w:lvlOverride>`;
    const body = [1, 1].map(id => p('甲', numbered(id))).join('');
    expect(bodyText(body, { numbering: ARTICLES + list(1, 0, other) })).toBe('ア　甲\nイ　甲');
  });

  it('come from the style of a paragraph, and from what it is based on', () => {
    const styles =
      '<w:style w:styleId="jo"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:styleId="ko"><w:basedOn w:val="jo"/></w:style>';
    const numbering =
      look(
        0,
        level(0, 'decimal', '第%1条', '<w:pStyle w:val="jo"/>'),
        level(1, 'decimal', '%2', '<w:start w:val="2"/><w:pStyle w:val="ko"/>'),
      ) + list(1, 0);
    const body = ['jo', 'ko', 'jo'].map(style => p('甲', `<w:pStyle w:val="${style}"/>`)).join('');
    expect(bodyText(body, { styles, numbering })).toBe('第1条　甲\n2　甲\n第2条　甲');
  });

  it('are taken away by list 0', () => {
    const styles =
      '<w:style w:styleId="jo"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>';
    const body = p('甲', '<w:pStyle w:val="jo"/><w:numPr><w:numId w:val="0"/></w:numPr>');
    expect(bodyText(body, { styles, numbering: ARTICLES + list(1, 0) })).toBe('甲');
  });

  it('are none where the list is not defined', () => {
    expect(bodyText(p('甲', numbered(7)))).toBe('甲');
  });
});

describe('formatNumber', () => {
  it.each([
    ['decimal', 12, '12'],
    ['decimalFullWidth', 12, '１２'],
    ['japaneseCounting', 1, '一'],
    ['japaneseCounting', 10, '十'],
    ['japaneseCounting', 21, '二十一'],
    ['japaneseCounting', 105, '百五'],
    ['japaneseLegal', 12, '壱拾弐'],
    ['ideographDigital', 12, '一二'],
    ['aiueo', 3, 'ウ'],
    ['aiueoFullWidth', 46, 'ン'],
    ['iroha', 4, 'ニ'],
    ['decimalEnclosedCircle', 3, '③'],
    ['decimalEnclosedCircle', 21, '21'],
    ['upperRoman', 14, 'XIV'],
    ['lowerRoman', 4, 'iv'],
    ['upperLetter', 27, 'AA'],
    ['ideographTraditional', 2, '乙'],
    ['decimalZero', 3, '03'],
    ['a format of the future', 3, '3'],
  ])('%s of %d is %s', (format, value, text) => {
    expect(formatNumber(value, format)).toBe(text);
  });
});
