/** The report of a conversion: what a person reads who has the document on the desk. */
import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { entry, padTo, widthOf, wrap } from '../../src/commands/report/layout.js';
import { reportFor, reportLines } from '../../src/commands/report/index.js';
import type { Language } from '../../src/commands/report/words.js';
import { UnreadableFile, convertSource, readText } from '../../src/index.js';
import type { Conversion } from '../../src/index.js';
import { DIAGNOSTICS } from '../../src/model/diagnostic.js';
import type { DiagnosticCode } from '../../src/model/diagnostic.js';
import { remedyOf } from '../../src/model/remedies.js';
import { KNOWLEDGE, convertText } from '../support/knowledge.js';

const CODES = Object.keys(DIAGNOSTICS) as readonly DiagnosticCode[];

function convertString(text: string, name = 'a.txt'): Conversion {
  return convertText({ path: name, name, bytes: Buffer.from(text) }, KNOWLEDGE);
}

function report(
  conversions: readonly Conversion[],
  language: Language = 'ja',
  unreadable: readonly UnreadableFile[] = [],
): string {
  return reportFor('r.txt', { conversions, unreadable }, { language, knowledge: KNOWLEDGE });
}

const AGREEMENT = `松山市及び東温市における連携中枢都市圏形成に係る連携協約

松山市（以下「甲」という。）及び東温市（以下「乙」という。）は、次のとおり連携協約を締結する。

（目的）
第1条 この協約は、圏域を形成することを目的とする。

令和2年4月1日

甲 松山市二番町四丁目7番地2
松山市長 山田 太郎

乙 東温市見奈良530番地1
東温市長 佐藤 花子

別表（第1条関係）

1 圏域全体の経済成長のけん引

取組の内容\t甲の役割\t乙の役割
観光の振興に取り組む。\t窓口の運営に主体的に取り組む。\t甲と連携して取り組む。
`;

describe('the report says what was understood', () => {
  it('in Japanese', () => {
    expect(report([convertString(AGREEMENT)])).toBe(`a.txt
====================

読み取った内容
  種類        連携協約（新しく結ぶもの）
  題名        松山市及び東温市における連携中枢都市圏形成に係る連携協約
  当事者      松山市（甲、38201）
              東温市（乙、38215）
  締結日      令和2年4月1日（2020-04-01）
  状態        締結済み
  本文        1 条、取組 1 件、役割分担 2 件
  署名        松山市長 山田 太郎
              東温市長 佐藤 花子

判断や確認が必要な箇所はありません。

`);
  });

  it('in English', () => {
    expect(report([convertString(AGREEMENT)], 'en')).toBe(`a.txt
====================

What was understood
  Kind        cooperation agreement (new)
  Title       松山市及び東温市における連携中枢都市圏形成に係る連携協約
  Parties     松山市 (甲, 38201)
              東温市 (乙, 38215)
  Concluded   令和2年4月1日 (2020-04-01)
  Status      concluded
  Body        1 article, 1 measure, 2 roles
  Signatures  松山市長 山田 太郎
              東温市長 佐藤 花子

Nothing has to be decided or looked at.

`);
  });

  it.each([
    ['a day that stands twice, once', `令和2年4月1日\n${AGREEMENT}`, ['締結日      令和2年4月1日（2020-04-01）']],
    ['a blank party and a blank date', AGREEMENT.replaceAll('東温市', '○○市').replace('令和2年4月1日', '令和□年□月□日'), ['○○市（乙、空欄）', '締結日      令和□年□月□日（空欄）', '状態        案', '連携協約（空欄のあるひな形）']],
    ['measures that are not there though the kind lives by them', AGREEMENT.replace(/別表[\s\S]*$/, ''), ['本文        1 条\n              取組は見つかりません。']],
    ['a change', '松山市及び東温市における連携協約の一部を変更する連携協約\n\n松山市と東温市は、連携協約の一部を変更する連携協約を次のとおり締結する。\n\n別表を次のように改める。\n\n' + AGREEMENT.replace(/^[\s\S]*(?=別表)/, ''), ['（一部を変更するもの）', '改める箇所  1 か所']],
    ['what a change brings, and no articles of its own', '松山市及び東温市における連携協約の一部を変更する連携協約\n\n松山市と東温市は、連携協約の一部を変更する連携協約を次のとおり締結する。\n\n第3条の次に次の1条を加える。\n第3条の2 甲は、協力する。\n', ['本文        変更先に入る条 1 条\n', '改める箇所  1 か所']],
    ['articles without those of 附則', AGREEMENT.replace('\n令和', '\n附則\n第1条 この協約は、締結の日から施行する。\n\n令和'), ['本文        1 条、']],
    ['a name that no municipality has', AGREEMENT.replaceAll('東温市', '東温野市'), ['東温野市（乙、コードなし）']],
    ['a witness', AGREEMENT.replace('\n別表', '\n立会人 愛媛県知事 中村 一郎\n\n別表'), ['立会人      愛媛県知事 中村 一郎']],
    ['parts without articles', '松山市連携中枢都市宣言\n松山市は、宣言します。\n１　圏域の名称\n松山圏域\n２　取組\n観光\n令和2年4月1日\n松山市長 山田 太郎\n', ['本文        番号の付いた部分 2 件']],
    ['nobody who signs', AGREEMENT.replace(/\n令和[\s\S]*(?=別表)/, ''), ['署名        見つかりません', '締結日      見つかりません']],
  ])('%s', (_, text, lines) => {
    const written = report([convertString(text)]);
    for (const line of lines) expect(written).toContain(line);
  }); // prettier-ignore
});

describe('the report says what was not understood, where, and what to do', () => {
  const twice = AGREEMENT.replace(/$/, '\n第1条 甲は、定める。\n').replace(
    '令和2年4月1日',
    '令和2年4月31日',
  );

  it('what asks for a decision before what asks for a look, with the remedy', () => {
    const written = report([convertString(twice.replace('甲と連携して', ''))]);
    expect(written).toContain('判断が必要です（');
    expect(written.indexOf('判断が必要です')).toBeLessThan(written.indexOf('目で確かめてください'));
    expect(written).toContain('暦にない日付です。ISO の日付は付けません。 [date-impossible]');
    expect(written).toContain('     どこ        8 行目の 1 文字目 「令和2年4月31日」');
    expect(written).toContain('     どうする    年月日の数字を原文と見比べてください。');
  });

  it('one remedy for all places of one kind, of which it lists eight', () => {
    const rows = Array.from({ length: 11 }, (_, at) => `創業を支援する。\t窓口${at}。\t窓口。\n`);
    const written = report([convertString(AGREEMENT + rows.join(''))]);
    expect(written.match(/mode-by-default/g)).toHaveLength(1);
    expect(written.match(/文字目 「窓口/g)).toHaveLength(8);
    expect(written).toContain('ほか 14 か所');
  });

  it('notes are counted, not listed', () => {
    const written = report([convertString(AGREEMENT.replace('圏域を形成する', '圏域を形\n成する'))]);
    expect(written).toContain('参考: することはありません（1 か所）\n  文の途中の改行をつなぎました。 1 か所\n');
    expect(written).not.toContain('どこ');
  }); // prettier-ignore

  it('what two steps say of one place once', () => {
    const conversion = convertString(AGREEMENT.replace('令和2年4月1日', '令和2年4月31日'));
    const { diagnostics } = conversion;
    const doubled = { ...conversion, diagnostics: [...diagnostics, ...diagnostics] };
    expect(report([doubled])).toBe(report([conversion]));
  });

  it('the words of cells apart, those of a broken sentence together', () => {
    const source = convertString('松\n山\t東温\n');
    const spans = [
      { start: 0, end: 1 },
      { start: 2, end: 3 },
      { start: 4, end: 6 },
    ];
    const diagnostics = [{ code: 'text-not-understood', spans }] as const;
    expect(report([{ ...source, diagnostics }])).toContain('「松山 東温」');
  });

  it('what is missing in the whole file is said of the file', () => {
    expect(report([convertString('本日の献立\n')])).toContain('どこ        ファイル全体');
  });

  it('the page, where the file has pages', () => {
    const conversion = convertString(AGREEMENT.replace('令和2年4月1日', '令和2年4月31日'));
    const { agreement } = conversion;
    const span = { start: 0, end: agreement.document.source.text.length };
    const places = [{ span, page: 3, box: [0, 0, 1, 1] as const }];
    const source = { ...agreement.document.source, places };
    const document = { ...agreement.document, source };
    const paged = { ...conversion, agreement: { ...agreement, document } };
    expect(report([paged])).toContain('どこ        3 ページの 1 行目 「令和2年4月31日」');
  });
});

describe('a report of several files', () => {
  const good = convertString(AGREEMENT);
  const bad = convertString('本日の献立\n', 'menu.txt');
  const unreadable = new UnreadableFile(
    'b.pdf',
    { ja: '画像だけの PDF です', en: 'it holds pictures only' },
    { ja: '文字認識をかけてください。', en: 'Run text recognition on it.' },
  );

  it('begins with a line for each, and with the files that could not be read', () => {
    const written = report([good, bad], 'ja', [unreadable]);
    expect(written.split('\n').slice(0, 8)).toEqual([
      '変換の報告（文書 2 件）',
      '=======================',
      '  判断   0   確認   0   a.txt',
      expect.stringMatching(/^ {2}判断 {3}[1-9] {3}確認 {3}\d {3}menu\.txt$/),
      '',
      '読めなかったファイル（1 件）',
      '============================',
      '  b.pdf: 画像だけの PDF です。文字認識をかけてください。',
    ]);
  });

  it('says which document of a file is meant', () => {
    const second = { ...bad, file: good.file };
    expect(report([good, second])).toContain('a.txt（文書 2/2）');
  });

  it('is JSON where its name ends in .json: all places, both languages', () => {
    const options = { language: 'ja', knowledge: KNOWLEDGE } as const;
    const json = JSON.parse(
      reportFor('r.JSON', { conversions: [good, bad], unreadable: [unreadable] }, options),
    ) as { documents: readonly object[]; unreadable: readonly object[] };
    expect(json.documents[0]).toMatchObject({
      file: 'a.txt',
      understood: {
        kind: 'cooperation-agreement',
        parties: [{ code: '38201' }, { code: '38215' }],
      },
      findings: [],
    });
    expect(json.documents[1]).toMatchObject({
      findings: [{ code: 'no-agreement-found', asks: 'decision', remedy: { en: expect.any(String) as string } }],
    }); // prettier-ignore
    expect(json.unreadable).toMatchObject([{ file: 'b.pdf' }]);
  });
});

describe('standard error', () => {
  it('has one line a diagnostic, and says how to learn what to do', () => {
    const lines = reportLines([convertString('本日の献立\n', 'menu.txt')], 'en').split('\n');
    expect(lines[0]).toMatch(/^menu\.txt problem no-agreement-found: /);
    expect(lines.at(-2)).toMatch(/ to decide, \d+ to look at\. --report FILE writes what to do/);
  });

  it('has no such hint where nothing asks for anything', () => {
    expect(reportLines([convertString(AGREEMENT)], 'en')).toBe('');
  });
});

describe('no line is wider than a terminal', () => {
  const files = ['data/sources', 'evaluation/documents'].flatMap(folder =>
    readdirSync(folder)
      .filter(name => name.endsWith('.txt'))
      .map(name => join(folder, name)),
  );

  it.each(files)('%s', file => {
    const bytes = readFileSync(file);
    // the path is printed as it was given, however long
    const name = basename(file);
    const source = { path: name, name, bytes };
    const conversions = convertSource(readText(bytes, name), {
      file: source,
      knowledge: KNOWLEDGE,
    });
    for (const language of ['ja', 'en'] as const) {
      const wide = report(conversions, language)
        .split('\n')
        .filter(line => widthOf(line) > 82);
      expect(wide).toEqual([]);
    }
  });
});

describe('every code', () => {
  it.each(CODES.filter(code => remedyOf(code) !== undefined))(
    '%s has a remedy in both languages',
    code => {
      const { ja, en } = remedyOf(code) ?? { ja: '', en: '' };
      expect(ja).toMatch(/。$/);
      expect(en).toMatch(/^[A-Z].*\.$/);
    },
  );

  it('that is a note asks for nothing', () => {
    const asking = CODES.filter(
      code => DIAGNOSTICS[code].severity === 'note' && remedyOf(code) !== undefined,
    );
    expect(asking).toEqual([]);
  });

  it('that is a problem says what to do', () => {
    const silent = CODES.filter(
      code => DIAGNOSTICS[code].severity === 'problem' && remedyOf(code) === undefined,
    );
    expect(silent).toEqual([]);
  });
});

describe('layout', () => {
  it.each([
    ['Latin letters', 'abc é', 5],
    ['Japanese characters', '協約（甲）', 10],
    ['half-width kana', 'ｶﾅ', 2],
    ['characters outside the basic plane', '𠮷', 2],
  ])('counts columns: %s', (_, text, width) => {
    expect(widthOf(text)).toBe(width);
    expect(widthOf(padTo(text, 12))).toBe(12);
  });

  it.each([
    ['between any two Japanese characters', '協約を締結する', 6, ['協約を', '締結す', 'る']],
    [
      'not before 。 and 、 and 」',
      '協約を、締結「する」。',
      8,
      ['協約を、', '締結「す', 'る」。'],
    ],
    ['not behind 「', 'これを「協約」という', 8, ['これを', '「協約」', 'という']],
    ['not before small kana', 'ここのファイル', 8, ['ここの', 'ファイル']],
    ['not inside a word', 'the whole file', 9, ['the whole', 'file']],
    [
      'a path that is longer than the line stays whole',
      'x data/sources/a.txt',
      8,
      ['x', 'data/sources/a.txt'],
    ],
    ['nothing', '', 8, []],
  ])('breaks lines %s', (_, text, columns, lines) => {
    expect(wrap(text, columns)).toEqual(lines);
  });

  it('puts further lines below the first', () => {
    expect(entry('当事者', ['松山市', '東温市'], { left: 2, label: 8 })).toBe(
      '  当事者  松山市\n          東温市\n',
    );
    expect(entry('議案', [], { left: 2, label: 8 })).toBe('');
  });
});
