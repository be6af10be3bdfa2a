/** 新旧対照表 in the place of 改め文: rows that change, add, leave out, number anew. */
import { describe, expect, it } from 'vitest';
import { sharedTriples } from '../../src/dataset/assemble.js';
import { validate } from '../../src/index.js';
import { agreement, amendment, effectOf } from '../support/changes.js';
import { KNOWLEDGE } from '../support/knowledge.js';
import { Versions } from '../support/versions.js';

const BASE = agreement([
  '（目的）',
  '第１条　甲は、目的を定める。',
  '（取組）',
  '第２条　甲及び乙は、次に掲げる取組を行う。',
  '(1)　観光の振興',
  '(2)　医療の充実',
  '２　前項の取組は、毎年度見直す。',
  '（協議）',
  '第３条　甲及び乙は、協議する。',
  '２　協議の結果は、公表する。',
  '３　協議の費用は、甲が負担する。',
  '（費用）',
  '第４条　費用は、甲が負担する。',
  '（疑義）',
  '第５条　疑義は、協議して定める。',
]);

const BY_TABLE = '次の表の変更前の欄に掲げる規定を変更後の欄に掲げる規定のように改める。';

type Row = readonly [after: string, before: string] | string;

/** A table with the text after on the left, or on the right. */
function table(rows: readonly Row[], isAfterFirst = true): readonly string[] {
  const inOrder = (row: Row): string =>
    typeof row === 'string' ? row : (isAfterFirst ? row : [...row].reverse()).join('\t');
  return [BY_TABLE, inOrder(['変更後', '変更前']), ...rows.map(inOrder)];
}

const LIST = '第1項 甲及び乙は、次に掲げる取組を行う。';

const CASES: readonly (readonly [string, readonly Row[], readonly string[]])[] = [
  ['a paragraph that is replaced', [['第４条　経費は、乙が負担する。', '第４条　費用は、甲が負担する。']],
    ['- 第1項 費用は、甲が負担する。', '+ 第1項 経費は、乙が負担する。']],
  ['a caption on the row of its article', [['（経費） 第４条　（略）', '（費用） 第４条　（略）']], ['- 第4条（費用）', '+ 第4条（経費）']],
  ['a caption behind its number', [['第４条（経費） 費用は、甲が負担する。', '第４条（費用） 費用は、甲が負担する。']], ['- 第4条（費用）', '+ 第4条（経費）']],
  ['a caption on a row of its own', [['（経費）', '（費用）'], ['第４条　（略）', '第４条　（略）']], ['- 第4条（費用）', '+ 第4条（経費）']],
  ['a new paragraph at the end', [['第４条　（略）', '第４条　（略）'], ['２　甲は、公表する。', '']], ['+ 第2項 甲は、公表する。']],
  ['a new paragraph in between, which moves those behind it',
    [['第３条　（略）', '第３条　（略）'], ['２　議事は、記録する。', '（新設）'], ['３　（略）', '２　（略）'], ['４　（略）', '３　（略）']],
    ['- 第2項 協議の結果は、公表する。', '- 第3項 協議の費用は、甲が負担する。', '+ 第2項 議事は、記録する。', '+ 第3項 協議の結果は、公表する。', '+ 第4項 協議の費用は、甲が負担する。']],
  ['the same in one row', [['第３条　（略） ２　議事は、記録する。 ３　協議の結果は、公表する。 ４　協議の費用は、乙が負担する。', '第３条　（略） ２　協議の結果は、公表する。 ３　協議の費用は、甲が負担する。']],
    ['- 第2項 協議の結果は、公表する。', '- 第3項 協議の費用は、甲が負担する。', '+ 第2項 議事は、記録する。', '+ 第3項 協議の結果は、公表する。', '+ 第4項 協議の費用は、乙が負担する。']],
  ['a paragraph that is left out', [['第３条　（略）', '第３条　（略）'], ['（削る）', '２　協議の結果は、公表する。'], ['２　（略）', '３　（略）']],
    ['- 第2項 協議の結果は、公表する。', '- 第3項 協議の費用は、甲が負担する。', '+ 第2項 協議の費用は、甲が負担する。']],
  ['a new article, which moves those behind it', [['第３条　［略］', '第３条　［略］'], ['（公表） 第４条　甲は、公表する。 ２　乙は、協力する。', ''], ['（費用） 第５条　［略］', '（費用） 第４条　［同左］'], ['（疑義） 第６条　［略］', '（疑義） 第５条　［略］']],
    ['- 第4条（費用）', '- 第5条（疑義）', '+ 第4条（公表）', '+ 第1項 甲は、公表する。', '+ 第2項 乙は、協力する。', '+ 第5条（費用）', '+ 第6条（疑義）']],
  ['a new article at the end', [['第１条～第５条　（略）', '第１条～第５条　（略）'], ['第６条　甲は、公表する。', '']], ['+ 第6条', '+ 第1項 甲は、公表する。']],
  ['a new article with a branch number', [['（公表） 第３条の２　甲は、公表する。', '（新設）']], ['+ 第3条の2（公表）', '+ 第1項 甲は、公表する。']],
  ['an article that is left out, and those behind it move up together',
    [['', '（協議） 第３条　甲及び乙は、協議する。 ２　協議の結果は、公表する。 ３　協議の費用は、甲が負担する。'], ['第３条・第４条　（略）', '第４条・第５条　（略）']],
    ['- 第3条（協議）', '- 第1項 甲及び乙は、協議する。', '- 第2項 協議の結果は、公表する。', '- 第3項 協議の費用は、甲が負担する。', '- 第4条（費用）', '- 第5条（疑義）', '+ 第3条（費用）', '+ 第4条（疑義）']],
  ['an entry of a list', [['第２条　甲及び乙は、次に掲げる取組を行う。 (1)　（略） (2)　医療及び福祉の充実', '第２条　甲及び乙は、次に掲げる取組を行う。 (1)　（略） (2)　医療の充実']],
    [`- ${LIST}(1)観光の振興(2)医療の充実`, '- (2) 医療の充実', `+ ${LIST}(1)観光の振興(2)医療及び福祉の充実`, '+ (2) 医療及び福祉の充実']],
  ['a new entry of a list', [['第２条　（略） (1)　（略） (2)　福祉の充実 (3)　医療の充実', '第２条　（略） (1)　（略） (2)　医療の充実']],
    [`- ${LIST}(1)観光の振興(2)医療の充実`, '- (2) 医療の充実', `+ ${LIST}(1)観光の振興(2)福祉の充実(3)医療の充実`, '+ (2) 福祉の充実', '+ (3) 医療の充実']],
  ['words before a list', [['第２条　甲及び乙は、以下の取組を行う。 (1)・(2)　（略）', '第２条　甲及び乙は、次に掲げる取組を行う。 (1)・(2)　（略）']],
    [`- ${LIST}(1)観光の振興(2)医療の充実`, '+ 第1項 甲及び乙は、以下の取組を行う。(1)観光の振興(2)医療の充実']],
  ['what a row over both columns leaves out', [['第４条　経費は、乙が負担する。', '第４条　費用は、甲が負担する。'], '第５条　（略）'],
    ['- 第1項 費用は、甲が負担する。', '+ 第1項 経費は、乙が負担する。']],
  ['an article that begins by citing another', [['（費用） 第４条　第２条の取組の費用は、甲が負担する。', '（費用） 第４条　費用は、甲が負担する。']],
    ['- 第1項 費用は、甲が負担する。', '+ 第1項 第２条の取組の費用は、甲が負担する。']],
  ['an article beside its new paragraph, the first of the text', [['第１条　甲は、目的を定める。 ２　乙は、協力する。', '第１条　甲は、目的を定める。']], ['+ 第2項 乙は、協力する。']],
  ['the preamble', [['松山市及び東温市は、この協約を締結する。', '松山市（以下「甲」という。）及び東温市（以下「乙」という。）は、次のとおり連携協約を締結する。']],
    ['- 前文 松山市（以下「甲」という。）及び東温市（以下「乙」という。）は、次のとおり連携協約を締結する。', '+ 前文 松山市及び東温市は、この協約を締結する。']],
]; // prettier-ignore

describe('a comparison changes', () => {
  it.each(CASES)('%s', (_, rows, effect) => {
    const found = effectOf(BASE, ...table(rows));
    expect(found).toEqual(effect);
    expect(effectOf(BASE, ...table(rows, false))).toEqual(found);
  });
});

describe('a row that goes on in the middle of a paragraph', () => {
  const above: Row = ['第３条　（略）', '第３条　（略）'];
  it.each<readonly [string, readonly Row[], readonly string[]]>([
    ['changes what stands there once', [above, ['結果は、広報紙で公表する。', '結果は、公表する。']], ['- 第2項 協議の結果は、公表する。', '+ 第2項 協議の結果は、広報紙で公表する。']],
    ['is in the article of the row above', [above, ['が折半で負担する。', 'が負担する。']], ['- 第3項 協議の費用は、甲が負担する。', '+ 第3項 協議の費用は、甲が折半で負担する。']],
    ['is followed by the paragraphs of its article', [above, ['結果は、広報紙で公表する。', '結果は、公表する。'], ['３　費用は、乙が負担する。', '３　協議の費用は、甲が負担する。']],
      ['- 第2項 協議の結果は、公表する。', '- 第3項 協議の費用は、甲が負担する。', '+ 第2項 協議の結果は、広報紙で公表する。', '+ 第3項 費用は、乙が負担する。']],
    ['changes nothing where it stands twice', [above, ['協定', '協議']], ['! 新旧対照表の改正前の文が、変更前の協約の項とそのまま一致しません']],
    ['changes nothing where it is new', [above, ['甲が行う。', '']], ['! 新旧対照表の改正前の文が、変更前の協約の項とそのまま一致しません']],
  ])('%s', (_, rows, effect) => {
    expect(effectOf(BASE, ...table(rows))).toEqual(effect);
  }); // prettier-ignore
});

describe('a row of an annex', () => {
  const annexed = agreement(
    ['第１条　甲及び乙は、別表に掲げる取組を行う。'],
    [
      '別表（第１条関係）',
      '項\t取組\t取組の内容\t甲の役割\t乙の役割',
      '1\t医療\t診療を行う。\t支援する。\t協力する。',
      '2\t観光\t観光に取り組む。\t企画する。\t協力する。',
    ],
  );
  const heading: Row = ['別表（第１条関係）', '別表（第１条関係）'];
  const [MEDICINE, SIGHTS] = [
    '1 医療｜診療を行う。｜支援する。｜協力する。',
    '2 観光｜観光に取り組む。｜企画する。｜協力する。',
  ];
  it.each<readonly [string, readonly Row[], readonly string[]]>([
    ['changes the cell that differs', [heading, ['１　医療　診療を行う。　費用を助成する。　協力する。', '１　医療　診療を行う。　支援する。　協力する。']], [`- ${MEDICINE}`, '+ 1 医療｜診療を行う。｜費用を助成する。｜協力する。']],
    ['may be without its number', [heading, ['観光　交流に取り組む。　企画する。　協力する。', '観光　観光に取り組む。　企画する。　協力する。']], [`- ${SIGHTS}`, '+ 2 観光｜交流に取り組む。｜企画する。｜協力する。']],
    ['may stand in the row of the heading', [['別表（第１条関係）　２　交流　観光に取り組む。　企画する。　協力する。', '別表（第１条関係）　２　観光　観光に取り組む。　企画する。　協力する。']], [`- ${SIGHTS}`, '+ 2 交流｜観光に取り組む。｜企画する。｜協力する。']],
    ['may show one cell alone', [heading, ['診療及び検診を行う。', '診療を行う。']], [`- ${MEDICINE}`, '+ 1 医療｜診療及び検診を行う。｜支援する。｜協力する。']],
    ['stays where both sides say the same', [heading, ['１　（略）', '１　（略）'], ['診療及び検診を行う。', '診療を行う。']], [`- ${MEDICINE}`, '+ 1 医療｜診療及び検診を行う。｜支援する。｜協力する。']],
    ['is left by the article behind it', [heading, ['診療及び検診を行う。', '診療を行う。'], ['第１条　甲及び乙は、取組を行う。', '第１条　甲及び乙は、別表に掲げる取組を行う。']],
      ['- 第1項 甲及び乙は、別表に掲げる取組を行う。', `- ${MEDICINE}`, '+ 第1項 甲及び乙は、取組を行う。', '+ 1 医療｜診療及び検診を行う。｜支援する。｜協力する。']],
  ])('%s', (_, rows, effect) => {
    expect(effectOf(annexed, ...table(rows))).toEqual(effect);
  }); // prettier-ignore

  it.each<readonly [string, readonly Row[]]>([
    [
      'two cells differ',
      [
        [
          '１　医療　検診を行う。　助成する。　協力する。',
          '１　医療　診療を行う。　支援する。　協力する。',
        ],
      ],
    ],
    ['the words stand in two rows', [['連携する。', '協力する。']]],
    [
      'the row reads otherwise',
      [['１　医療　診療を行う。　助成する。', '１　医療　診療を行う。　運営する。']],
    ],
    ['a row is new', [['３　農業　農業に取り組む。　支援する。　協力する。', '（新設）']]],
    ['the heading changes', [['別表第２（第１条関係）　１　医療', '別表（第１条関係）　１　医療']]],
  ])('changes nothing where %s', (_, rows) => {
    expect(effectOf(annexed, ...table([heading, ...rows]))).toEqual([
      '! 新旧対照表の改正前の文が、変更前の協約の項とそのまま一致しません',
    ]);
  });
});

describe('nothing is changed where a row', () => {
  it.each<readonly [string, Row]>([
    ['has another text before', ['第４条　経費は、甲が負担する。', '第４条　経費は、乙が負担する。']],
    ['leaves out a paragraph that reads otherwise', ['第４条　（略）', '第４条　（略） ２　甲は、公表する。']],
    ['shows a part of a paragraph', ['第４条　経費は、（略）', '第４条　費用は、（略）']],
    ['has an article that is not there', ['第９条　甲が行う。', '第９条　乙が行う。']],
    ['adds an article without its text', ['第６条　（略）', '']],
    ['begins in the middle of a paragraph', ['甲が負担する。', '乙が負担する。']],
    ['has no columns', '第４条　経費は、甲が負担する。'],
    ['has a caption and a text without a number', ['（費用） 第４条に規定する費用', '（費用） 第４条に規定する経費']],
    ['adds an entry with a branch number', ['第２条　（略） (1)　（略） (2)　医療の充実 (2)の2　防災の推進', '第２条　（略） (1)　（略） (2)　医療の充実']],
    ['changes an annex', ['別表　取組　観光及び文化', '別表　取組　観光']],
  ])('%s', (_, row) => {
    const good: Row = ['第１条　乙は、目的を定める。', '第１条　甲は、目的を定める。'];
    expect(effectOf(BASE, ...table([good, row]))).toEqual([expect.stringMatching(/^! /)]);
  }); // prettier-ignore
});

it('tells an entry in a circle from a paragraph', () => {
  const list = ['第１条　甲は、次に掲げる取組を行う。', '①　観光の振興', '②　医療の充実'];
  const after = `${list[0]} ①\u3000観光の振興 ②\u3000福祉の充実 ③\u3000医療の充実`;
  const effect = effectOf(agreement(list), ...table([[after, list.join(' ')]]));
  expect(effect.slice(-2)).toEqual(['+ ② 福祉の充実', '+ ③ 医療の充実']);
});

it('what a comparison changes and adds conforms to the shapes, with every triple in one graph', async () => {
  const rows: readonly Row[] = [
    ['第２条　（略） (1)　（略） (2)　福祉の充実 (3)　医療の充実', '第２条　（略） (1)　（略） (2)　医療の充実'],
    ['第３条　（略） ２　議事は、記録する。 ３　（略） ４　（略）', '第３条　（略） ２　（略） ３　（略）'],
    ['（公表） 第６条　甲は、公表する。', '（新設）'],
  ]; // prettier-ignore
  const { quads } = new Versions(BASE, amendment('令和3年2月15日', ...table(rows)));
  const { findings } = await validate(quads, KNOWLEDGE.ontology.shapes);
  expect(findings.filter(({ severity }) => severity === 'Violation')).toEqual([]);
  expect(sharedTriples(quads)).toEqual([]);
});

describe('a comparison and sentences', () => {
  const CHANGE = '第４条中「費用」を「経費」に改める。';
  const ROWS = ['変更後\t変更前', '第５条　疑義は、甲が定める。\t第５条　疑義は、協議して定める。'];
  it('change the text both where a sentence says so', () => {
    expect(effectOf(BASE, CHANGE, BY_TABLE, ...ROWS)).toEqual([
      '- 第1項 費用は、甲が負担する。',
      '- 第1項 疑義は、協議して定める。',
      '+ 第1項 経費は、甲が負担する。',
      '+ 第1項 疑義は、甲が定める。',
    ]);
  });

  it('say the same twice where none does', () => {
    expect(effectOf(BASE, CHANGE, '（参考）新旧対照表', ...ROWS)).toEqual([
      '- 第1項 費用は、甲が負担する。',
      '+ 第1項 経費は、甲が負担する。',
    ]);
  });

  it('are not applied where the table that a sentence names is not there', () => {
    expect(effectOf(BASE, CHANGE, BY_TABLE)).toEqual(['! 改め文を読み取れません']);
  });

  it('end where the instrument goes on with its own articles', () => {
    const lines = ['第１条　原協約の一部を次の表のとおり変更する。', ...ROWS, '第２条　この協約に定めのない事項は、協議する。'];
    expect(effectOf(BASE, ...lines)).toEqual([
      '- 第1項 疑義は、協議して定める。',
      '+ 第1項 疑義は、甲が定める。',
    ]);
  }); // prettier-ignore
});
