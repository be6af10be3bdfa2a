import { describe, expect, it } from 'vitest';
import { codesOf, flawsOf, kindsOf, leafTexts, parseText, textsOf } from '../support/documents.js';

const TITLE = '松山市及び東温市における連携協約';
const PREAMBLE =
  '松山市（以下「甲」という。）と東温市（以下「乙」という。）は、次のとおり連携協約を締結する。';

/** Articles of one line each. */
function articles(from: number, count: number): readonly string[] {
  return Array.from({ length: count }, (_, at) => `第${from + at}条 甲は、定める。`);
}

describe('what a site prints around a text', () => {
  it.each([
    'ホーム > 市政情報 > 広域連携 > 連携の取組',
    '現在の位置：トップページ » 組織 » 企画課',
    '本文へ移動',
    '印刷用ページを表示する',
    '印刷',
    'シェアする',
    'ツイート',
    'Facebookでシェア',
    '更新日：2023年4月1日',
    '最終更新日　令和5年4月1日',
    'ページ番号：1001234',
    '文字サイズ：標準 拡大',
    'ページの先頭へ戻る',
    '前の条例へ',
    '体系情報',
    '沿革',
    '松山市例規集',
    'Copyright © Matsuyama City. All Rights Reserved.',
    '連携協約（PDFファイル：123KB）',
    'このページは役に立ちましたか？',
  ])('is no line of it: %s', line => {
    const document = parseText(`${line}\n${TITLE}\n${PREAMBLE}\n第１条 甲は、定める。\n${line}`);
    expect(flawsOf(document)).toEqual([]);
    expect(kindsOf(document)).toEqual(['debris', 'title', 'preamble', 'article', 'debris']);
    expect(codesOf(document)).toEqual(['page-furniture', 'page-furniture']);
  });

  it('is all that stands behind whom to ask, at the end of a page', () => {
    const footer = [
      'お問い合わせ先',
      '松山市役所 企画政策課 電話：089-948-6341',
      '共生ビジョン 中心市宣言',
      '松山市',
    ];
    const document = parseText([TITLE, PREAMBLE, '第１条 甲は、定める。', ...footer].join('\n'));
    expect(kindsOf(document)).toEqual(['title', 'preamble', 'article', 'debris']);
  });

  it('is no sentence behind whom to ask', () => {
    const lines = ['お問い合わせ先', '企画政策課 電話：089-948-6341', '第２条 甲は、従う。'];
    const document = parseText([TITLE, PREAMBLE, '第１条 甲は、定める。', ...lines].join('\n'));
    expect(kindsOf(document)).toEqual(['title', 'preamble', 'article', 'debris', 'article']);
  });

  it.each([
    '印刷に要する費用は、甲が負担する。',
    '更新日から２年を経過した日に失効する。',
    'ホームページにより公表する。',
    '問合せ窓口を設置する。',
  ])('is not %s', line => {
    const document = parseText(`第１条 甲は、定める。\n${line}`);
    expect(textsOf(document, 'debris')).toEqual([]);
  });

  it('ends with whom to ask', () => {
    const contact = ['このページに関するお問い合わせ先', '企画政策課 企画係', '電話：000-000-0000'];
    const document = parseText(['第１条　甲は、定める。', ...contact].join('\n'));
    expect(kindsOf(document)).toEqual(['article', 'debris']);
  });

  it('names the place in a collection of ordinances', () => {
    const document = parseText(`体系情報\n第13編 その他\n第1章 協約\n沿革\n${TITLE}\n${PREAMBLE}`);
    expect(kindsOf(document)).toEqual(['debris', 'title', 'preamble']);
  });

  it('is never a row of a table', () => {
    expect(textsOf(parseText('別表\nホーム\t印刷'), 'debris')).toEqual([]);
  });
});

describe('the number of a page', () => {
  it.each(['- 1 -', '‐２‐', '－ 3 －', '1/5', '2 / 5ページ', '3ページ', '－４－'])(
    'is no text: %s',
    mark => {
      const document = parseText(`第１条 甲は、圏\n${mark}\n域を形成する。\n第２条 従う。`);
      expect(flawsOf(document)).toEqual([]);
      expect(textsOf(document, 'sentence')).toEqual(['甲は、圏域を形成する。', '従う。']);
      expect(textsOf(document, 'debris')).toHaveLength(1);
    },
  );

  it('may be a bare number in the middle of its line', () => {
    const document = parseText(`第１条 甲は、圏\n${' '.repeat(18)}1\n域を形成する。`);
    expect(textsOf(document, 'sentence')).toEqual(['甲は、圏域を形成する。']);
  });

  it('may be a bare number beside a page break', () => {
    const document = parseText('第１条　甲は、圏\n1\n\f域を形成する。');
    expect(textsOf(document, 'sentence')).toEqual(['甲は、圏域を形成する。']);
  });

  it('may be a bare number that the next one follows a page later', () => {
    const text = [...articles(1, 12), '1', ...articles(13, 12), '2', ...articles(25, 1)].join('\n');
    expect(textsOf(parseText(text), 'debris')).toEqual(['1', '2']);
  });

  it.each([
    ['of a paragraph', '第１条\n1\n甲は、定める。\n2\n乙は、従う。'],
    ['of a row', '別表\n1\n産業\n2\n医療'],
  ])('is not the number %s', (_, text) => {
    expect(textsOf(parseText(text), 'debris')).not.toContain('1');
    expect(codesOf(parseText(text))).not.toContain('page-furniture');
  });
});

describe('a line that pages repeat', () => {
  it('is left out at the head of pages', () => {
    const pages = [1, 11, 21].map(from => `連携協約書\n${articles(from, 10).join('\n')}`);
    const document = parseText(pages.join('\f'));
    expect(textsOf(document, 'debris')).toEqual(['連携協約書', '連携協約書']);
    expect(flawsOf(document)).toEqual([]);
  });

  it('may end with the number of its page', () => {
    const pages = [1, 11].map(
      (from, at) => `${articles(from, 10).join('\n')}\n議２１－${at + 1}\f`,
    );
    expect(textsOf(parseText(pages.join('')), 'debris')).toEqual(['議21-1', '議21-2']);
  });

  it.each([
    ['a title, below a page of sentences', '松山市と東温市との連携協約', '甲は、定める。', 2],
    ['no title, below a page of names', '松山市例規集', '松山市・東温市', 2],
    ['a title, below a page of names: a cover', '松山市と東温市との連携協約', '松山市・東温市', 0],
  ])('may be repeated by the next page: %s', (_, head, line, count) => {
    const document = parseText(
      `第１条\u3000甲は、行う。\n\f${head}\n${line}\n\f${head}\n乙は、従う。`,
    );
    expect(textsOf(document, 'debris')).toHaveLength(count);
  });

  it('is kept where it begins something', () => {
    const annex =
      '別表（第１条関係）\n取組\t内容\t甲の役割\t乙の役割\n医療\t行う。\t担う。\t助ける。';
    expect(textsOf(parseText(`${annex}\f${annex}`), 'debris')).toEqual([]);
  });
});

describe('a leaf that was left out', () => {
  it('stands in its place in the tree', () => {
    const document = parseText(`第１条 甲は、定める。\n- 1 -\n２ 前項は、準用する。`);
    expect(leafTexts(document)).toEqual([
      ['number', '第1条'],
      ['sentence', '甲は、定める。'],
      ['debris', '-1-'],
      ['number', '2'],
      ['sentence', '前項は、準用する。'],
    ]);
    expect(kindsOf(document)).toEqual(['article']);
  });
});
