import { describe, expect, it } from 'vitest';
import { isLeaf } from '../../src/model/document.js';
import type { DocumentNode } from '../../src/model/document.js';
import { flawsOf, kindsOf, parseText, textOf } from '../support/documents.js';

/** Divisions with their level, number and heading, and the articles in them, as nested lists. */
function treeOf(text: string): readonly unknown[] {
  const document = parseText(text);
  expect(flawsOf(document)).toEqual([]);
  const short = (nodes: readonly DocumentNode[]): readonly unknown[] =>
    nodes.flatMap((node): readonly unknown[] => {
      if (isLeaf(node)) return [];
      if (node.kind === 'article') return [node.number];
      if (node.kind !== 'division') return [];
      return [[node.level, node.order, textOf(document, node.heading), ...short(node.children)]];
    });
  return short(document.children);
}

const ARTICLE = (n: number): string => `（目的）\n第${n}条 甲は、定める。`;

describe('a division', () => {
  it.each([
    [
      'holds the articles below its heading',
      ['第１章　総則', ARTICLE(1), ARTICLE(2), '第２章　雑則', ARTICLE(3)],
      [
        ['chapter', 1, '第1章総則', '1', '2'],
        ['chapter', 2, '第2章雑則', '3'],
      ],
    ],
    [
      'holds smaller divisions',
      [
        '第一編　総則',
        '第一章　通則',
        ARTICLE(1),
        '第一節　協議',
        ARTICLE(2),
        '第二編　雑則',
        ARTICLE(3),
      ],
      [
        [
          'part',
          1,
          '第一編総則',
          ['chapter', 1, '第一章通則', '1', ['section', 1, '第一節協議', '2']],
        ],
        ['part', 2, '第二編雑則', '3'],
      ],
    ],
    [
      'may have its name on the line below its number',
      ['第１章', '総　則', ARTICLE(1)],
      [['chapter', 1, '第1章総則', '1']],
    ],
    [
      'may come after articles without one',
      [ARTICLE(1), '第１章 雑則', ARTICLE(2)],
      ['1', ['chapter', 1, '第1章雑則', '2']],
    ],
  ])('%s', (_, lines, expected) => {
    expect(treeOf(lines.join('\n'))).toEqual(expected);
  });

  it.each([
    ['a cited chapter', '第１章に規定する取組については、定める。'],
    ['a chapter that no article follows', '第１章　総則'],
    ['a line of a table of contents', '第１章　総則（第１条―第３条）'],
  ])('does not begin at %s', (_, line) => {
    expect(treeOf(`${ARTICLE(1)}\n${line}`)).toEqual(['1']);
  });

  it('is not swallowed by the article above it', () => {
    const text = ['第１条　甲は、定める。', '第２章　雑則', '第２条　乙は、従う。'].join('\n');
    expect(kindsOf(parseText(text))).toEqual(['article', 'division']);
  });

  it.each([
    [
      'the supplementary provision',
      '附則\nこの協約は、令和４年４月１日から施行する。',
      'supplement',
    ],
    ['the testimonium', 'この協約の締結を証するため、本書２通を作成する。', 'testimonium'],
    ['an annex', '別表（第１条関係）', 'annex'],
    ['the signatures', '令和４年２月２１日\n甲　松山市', 'signature-block'],
  ])('ends before %s', (_, text, kind) => {
    expect(kindsOf(parseText(`第１章 総則\n${ARTICLE(1)}\n${text}`))).toEqual(['division', kind]);
  });

  it('keeps the heading of one that is there already as unparsed text', () => {
    const text = ['第１章　総則', ARTICLE(1), '第１章　総則', ARTICLE(2)].join('\n');
    expect(treeOf(text)).toEqual([['chapter', 1, '第1章総則', '1'], '2']);
    expect(kindsOf(parseText(text))).toEqual(['division', 'unparsed', 'article']);
  });
});
