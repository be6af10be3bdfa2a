import { describe, expect, it } from 'vitest';
import type { Document } from '../../src/model/document.js';
import { descendants } from '../../src/model/document.js';
import { codesOf, kindsOf, parseText, rowsOf, textOf, textsOf } from '../support/documents.js';

const HEADER = '取組の内容\t甲の役割\t乙の役割';
const ROW = '観光に取り組む。\t主体的に取り組む。\t協力して取り組む。';

/** The sections of the annexes: path and last heading. */
function sectionsOf(document: Document): readonly (readonly string[])[] {
  return descendants(document.children, 'annex-section').map(({ path, headings }) => [
    path.join('-'),
    ...headings.slice(-1).map(heading => textOf(document, heading)),
  ]);
}

/** An annex with one row under each of some headings. */
function annexWith(...headings: readonly string[]): Document {
  return parseText(
    ['別表（第３条関係）', ...headings.flatMap(heading => [heading, HEADER, ROW])].join('\n'),
  );
}

describe('the heading of a section', () => {
  it.each([
    ['a number and a gap', ['１　圏域全体の経済成長'], [['1', '1圏域全体の経済成長']]],
    ['a number and a point', ['２．高次の都市機能'], [['2', '2.高次の都市機能']]],
    ['a number before Latin letters', ['1 ICTの活用'], [['1', '1 ICTの活用']]],
    ['a Roman numeral', ['Ⅲ　生活機能'], [['3', 'III生活機能']]],
    ['Latin letters as a Roman numeral', ['IV 生活機能'], [['4', 'IV生活機能']]],
    ['第 and a number', ['第２　都市機能'], [['2', '第2都市機能']]],
    ['a number in kanji', ['一　産業振興'], [['1', '一産業振興']]],
    [
      'a number in brackets, under the one above',
      ['３　生活機能', '（１）医療', '（２）福祉', '４　その他', '（１）人材'],
      [
        ['3', '3生活機能'],
        ['3-1', '(1)医療'],
        ['3-2', '(2)福祉'],
        ['4', '4その他'],
        ['4-1', '(1)人材'],
      ],
    ],
    [
      'kana, under a number in brackets',
      ['３　生活機能', '（１）強化', 'ア　医療', 'イ　福祉', '（２）交通', 'ア　道路'],
      [
        ['3', '3生活機能'],
        ['3-1', '(1)強化'],
        ['3-1-1', 'ア医療'],
        ['3-1-2', 'イ福祉'],
        ['3-2', '(2)交通'],
        ['3-2-1', 'ア道路'],
      ],
    ],
    [
      'a circled number, and not an outer 1',
      ['３　生活機能', '① 医療', '② 福祉'],
      [
        ['3', '3生活機能'],
        ['3-1', '1医療'],
        ['3-2', '2福祉'],
      ],
    ],
    [
      'a heading across the columns',
      ['１　産業\t\t', '（１）創業\t\t'],
      [
        ['1', '1産業'],
        ['1-1', '(1)創業'],
      ],
    ],
  ])('may be %s', (_, headings, expected) => {
    expect(sectionsOf(annexWith(...headings))).toEqual(expected);
  });

  it.each([
    ['a number alone, left by a page break', '(2)'],
    ['a number without a gap', '2通の書面'],
    ['a decimal', '1.5倍の成長'],
    ['a sentence', '１　観光に取り組む。'],
    ['a row that begins with a number', '１　医療\t救急体制\t運営'],
    ['text in a later cell', '\t（１）医療'],
    ['a spaced-out word in kana', 'ス ポ ー ツ'],
    ['a spaced-out word that begins with a number', '一 体 的 な 取 組'],
    ['an abbreviation that begins like a Roman numeral', 'ICTの活用'],
  ])('is not %s', (_, line) => {
    expect(sectionsOf(annexWith(line)).map(([path]) => path)).toEqual(['']);
  });

  it.each([
    ['above the header of its table', ['生活機能の強化に係る分野', HEADER, ROW], [['1', '生活機能の強化に係る分野']]],
    ['across the columns', [HEADER, '生活機能の強化\t\t', ROW, '結びつきの強化\t\t', ROW], [['', undefined], ['1', '生活機能の強化'], ['2', '結びつきの強化']]],
    ['below one with a number', ['１　生活機能', '医療に関する取組', HEADER, ROW], [['1', '1生活機能'], ['1-1', '医療に関する取組']]],
  ])('may have no number: %s', (_, lines, expected) => {
    const document = parseText(['別表', ...lines].join('\n'));
    expect(sectionsOf(document).map(([path, heading]) => [path, heading])).toEqual(expected);
    expect(codesOf(document)).toEqual([]);
  }); // prettier-ignore

  it('goes on with the columns of the table, where it stands between its rows', () => {
    const document = parseText(
      ['別表', HEADER, '１　産業\t\t', ROW, '２　交通\t\t', ROW].join('\n'),
    );
    expect(rowsOf(document).map(row => row[0])).toEqual(['1/1', '2/1']);
    expect(codesOf(document)).toEqual([]);
  });

  it('goes on counting rows where a new page repeats it', () => {
    const document = annexWith('１　産業', '２　交通', '２　交通');
    expect(rowsOf(document).map(row => row[0])).toEqual(['1/1', '2/1', '2/2']);
  });
});

describe('an annex', () => {
  it('needs nothing before it', () => {
    const document = annexWith('１　産業');
    expect(kindsOf(document)).toEqual(['annex']);
    expect(rowsOf(document)).toEqual([
      ['1/1', 'content=観光に取り組む。', '甲=主体的に取り組む。', '乙=協力して取り組む。'],
    ]);
  });

  it('needs no headings: its section has no path', () => {
    expect(sectionsOf(parseText(`別表\n${HEADER}\n${ROW}`))).toEqual([['']]);
  });

  it.each([
    ['another annex', '別表第２（第４条関係）', 'annex'],
    ['the testimonium', 'この協約の締結を証するため、本書２通を作成する。', 'testimonium'],
    ['a date', '令和４年２月２１日', 'signature-block'],
    ['the caption of an article', '（雑則）\n第９条　甲は、定める。', 'article'],
  ])('ends before %s', (_, following, kind) => {
    expect(kindsOf(parseText(`別表\n${HEADER}\n${ROW}\n${following}`))).toEqual(['annex', kind]);
  });

  it('may say on the next line which article it is of', () => {
    const [annex] = descendants(
      parseText(`別表\n（第３条関係）\n${HEADER}\n${ROW}`).children,
      'annex',
    );
    expect(annex?.heading?.spans).toEqual([{ start: 0, end: 10 }]);
  });

  it('is numbered in the order of the text', () => {
    const document = parseText(`別表第１\n${HEADER}\n${ROW}\n別表第２\n${HEADER}\n${ROW}`);
    expect(descendants(document.children, 'annex').map(({ order }) => order)).toEqual([1, 2]);
  });

  it('keeps a line that is no row, and reports it', () => {
    const document = parseText(`別表\n${HEADER}\n${ROW}\n備考 費用は、別に定めるものとする`);
    expect(textsOf(document, 'unparsed')).toEqual(['備考費用は、別に定めるものとする']);
    expect(codesOf(document)).toEqual(['text-not-understood']);
  });
});

describe('the title of an annex', () => {
  it('stands on its own line above the first section', () => {
    const document = parseText(
      ['別表第１（第２条関係）', '生活機能の強化', '１　医療', HEADER, ROW].join('\n'),
    );
    expect(sectionsOf(document)).toEqual([['1', '1医療']]);
    expect(codesOf(document)).not.toContain('text-not-understood');
  });
});

describe('別記, 別紙 or 別添', () => {
  const ARTICLE = '第１条　取組は、別記のとおりとする。';
  it.each([
    ['numbered headings', '第一　圏域の経済'],
    ['captions in brackets', '【企業誘致】'],
    ['a table', HEADER],
  ])('is the heading of an annex behind articles, above %s', (_, line) => {
    expect(kindsOf(parseText([ARTICLE, '別記', line].join('\n')))).toEqual(['article', 'annex']);
  });

  it.each([
    ['before the agreement that a bill carries', ['議案第３号', '別紙', '１　連携協約', ARTICLE]],
    ['above a title', [ARTICLE, '別紙', '松山市及び東温市における連携協約']],
  ])('is none %s', (_, lines) => {
    expect(kindsOf(parseText(lines.join('\n')))).not.toContain('annex');
  });
});
