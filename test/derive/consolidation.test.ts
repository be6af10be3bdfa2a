/** The text of a version: the base with its changes, each part from the instrument that gave it. */
import { describe, expect, it } from 'vitest';
import { validate } from '../../src/index.js';
import { sharedTriples } from '../../src/dataset/assemble.js';
import { ELI, PROV, RDFS, RK } from '../../src/rdf/namespaces.js';
import { iri } from '../../src/rdf/terms.js';
import { NAME, PARTIES, amendment, edited } from '../support/changes.js';
import { KNOWLEDGE } from '../support/knowledge.js';
import { Versions, convertTogether } from '../support/versions.js';

const BASE = [
  NAME,
  '',
  `${PARTIES}は、次のとおり連携協約を締結する。`,
  '',
  '（目的）',
  '第１条　この連携協約は、甲及び乙が連携して地域経済を維持することを目的とする。',
  '（取組）',
  '第２条　甲及び乙は、別表に掲げる取組を行う。',
  '（協議）',
  '第３条　甲及び乙は、定期的に協議を行うものとする。この場合において、甲は、議題を示すものとする。',
  '２　協議の結果は、公表するものとする。',
  '３　協議に要する費用は、甲が負担するものとする。',
  '（費用）',
  '第４条　取組に要する費用は、甲及び乙が協議して定める。',
  '（疑義）',
  '第５条　この連携協約に疑義が生じたときは、甲及び乙が協議して定める。',
  '',
  'この協約の締結を証するため、本書２通を作成し、各自その１通を保有する。',
  '',
  '平成28年7月4日',
  '',
  '別表（第２条関係）',
  '',
  '1　圏域全体の経済成長のけん引',
  '',
  '取組の内容\t甲の役割\t乙の役割',
  '観光の振興に取り組む。\t乙と連携して主体的に取り組む。\t甲と協力して取り組む。',
  '農業の振興に取り組む。\t乙と連携して農業を支援する。\t甲と協力して農業を支援する。',
  '',
  '2　生活関連機能サービスの向上',
  '',
  '取組の内容\t甲の役割\t乙の役割',
  '医療の充実に取り組む。\t病院を運営する。\t診療所を運営する。',
].join('\n');

const ARTICLES = [
  '第1条（目的）',
  '第1項 この連携協約は、甲及び乙が連携して地域経済を維持することを目的とする。',
  '第2条（取組）',
  '第1項 甲及び乙は、別表に掲げる取組を行う。',
  '第3条（協議）',
  '第1項 甲及び乙は、定期的に協議を行うものとする。この場合において、甲は、議題を示すものとする。',
  '第2項 協議の結果は、公表するものとする。',
  '第3項 協議に要する費用は、甲が負担するものとする。',
  '第4条（費用）',
  '第1項 取組に要する費用は、甲及び乙が協議して定める。',
  '第5条（疑義）',
  '第1項 この連携協約に疑義が生じたときは、甲及び乙が協議して定める。',
];

const ANNEX = [
  '別表（第２条関係）',
  '1 圏域全体の経済成長のけん引',
  '1 観光の振興に取り組む。｜乙と連携して主体的に取り組む。｜甲と協力して取り組む。',
  '2 農業の振興に取り組む。｜乙と連携して農業を支援する。｜甲と協力して農業を支援する。',
  '2 生活関連機能サービスの向上',
  '1 医療の充実に取り組む。｜病院を運営する。｜診療所を運営する。',
];

const TEXT = [
  `【${NAME}】`,
  `前文 ${PARTIES}は、次のとおり連携協約を締結する。`,
  ...ARTICLES,
  ...ANNEX,
];

type Edits = readonly (readonly [string, ...string[]])[];

const CASES: readonly (readonly [string, readonly string[], Edits])[] = [
  ['words of a paragraph, in its first sentence and in its second', ['第３条第１項中「定期的に」を「毎年度」に、「議題」を「案」に改める。'],
    [['第1項 甲及び乙は、定期的に協議を行うものとする。この場合において、甲は、議題を示すものとする。', '第1項 甲及び乙は、毎年度協議を行うものとする。この場合において、甲は、案を示すものとする。']]],
  ['words wherever they stand in an article', ['第３条中「協議」を「会議」に改める。'],
    [['第1項 甲及び乙は、定期的に協議を行うものとする。この場合において、甲は、議題を示すものとする。', '第1項 甲及び乙は、定期的に会議を行うものとする。この場合において、甲は、議題を示すものとする。'],
     ['第2項 協議の結果は、公表するものとする。', '第2項 会議の結果は、公表するものとする。'],
     ['第3項 協議に要する費用は、甲が負担するものとする。', '第3項 会議に要する費用は、甲が負担するものとする。']]],
  ['words over the end of a sentence', ['第３条第１項中「行うものとする。この場合において、甲は」を「行い、甲は」に改める。'],
    [['第1項 甲及び乙は、定期的に協議を行うものとする。この場合において、甲は、議題を示すものとする。', '第1項 甲及び乙は、定期的に協議を行い、甲は、議題を示すものとする。']]],
  ['words of other width', ['第4条中「取組に要する費用」の次に「（２市分）」を加える。'],
    [['第1項 取組に要する費用は、甲及び乙が協議して定める。', '第1項 取組に要する費用（２市分）は、甲及び乙が協議して定める。']]],
  ['words that are left out', ['第４条中「及び乙」を削る。'],
    [['第1項 取組に要する費用は、甲及び乙が協議して定める。', '第1項 取組に要する費用は、甲が協議して定める。']]],
  ['words that change places', ['第２条中「甲」を「乙」に、「乙」を「甲」に改める。'],
    [['第1項 甲及び乙は、別表に掲げる取組を行う。', '第1項 乙及び甲は、別表に掲げる取組を行う。']]],
  ['a caption', ['第４条の見出しを「（経費の負担）」に改める。'], [['第4条（費用）', '第4条（経費の負担）']]],
  ['words of a caption', ['第４条の見出し中「費用」を「経費」に改める。'], [['第4条（費用）', '第4条（経費）']]],
  ['the title', ['題名中「形成」を「推進」に改める。'], [[`【${NAME}】`, `【${NAME.replace('形成', '推進')}】`]]],
  ['the preamble', ['前文を次のように改める。', '松山市及び東温市は、この連携協約を締結する。'],
    [[`前文 ${PARTIES}は、次のとおり連携協約を締結する。`, '前文 松山市及び東温市は、この連携協約を締結する。']]],
  ['an article', ['第４条を次のように改める。', '（経費）', '第４条　経費は、甲が負担する。', '２　前項の経費は、毎年度定める。'],
    [['第4条（費用）', '第4条（経費）'], ['第1項 取組に要する費用は、甲及び乙が協議して定める。', '第1項 経費は、甲が負担する。', '第2項 前項の経費は、毎年度定める。']]],
  ['a paragraph', ['第３条第２項を次のように改める。', '２　甲は、結果を公表する。'], [['第2項 協議の結果は、公表するものとする。', '第2項 甲は、結果を公表する。']]],
  ['a new article with a branch number', ['第３条の次に次の１条を加える。', '（公表）', '第３条の２　甲は、状況を公表する。'],
    [['第3項 協議に要する費用は、甲が負担するものとする。', '第3項 協議に要する費用は、甲が負担するものとする。', '第3条の2（公表）', '第1項 甲は、状況を公表する。']]],
  ['a new article in a number that was made free', ['第５条を第６条とし、第４条を第５条とし、第３条の次に次の１条を加える。', '（公表）', '第４条　甲は、状況を公表する。'],
    [['第3項 協議に要する費用は、甲が負担するものとする。', '第3項 協議に要する費用は、甲が負担するものとする。', '第4条（公表）', '第1項 甲は、状況を公表する。'],
     ['第4条（費用）', '第5条（費用）'], ['第5条（疑義）', '第6条（疑義）']]],
  ['a range of articles', ['第４条から第５条までを２条ずつ繰り下げる。'], [['第4条（費用）', '第6条（費用）'], ['第5条（疑義）', '第7条（疑義）']]],
  ['all articles from one on', ['第４条以下を１条ずつ繰り下げる。'], [['第4条（費用）', '第5条（費用）'], ['第5条（疑義）', '第6条（疑義）']]],
  ['an article that is left out', ['第４条を削り、第５条を第４条とする。'],
    [['第4条（費用）'], ['第1項 取組に要する費用は、甲及び乙が協議して定める。'], ['第5条（疑義）', '第4条（疑義）']]],
  ['articles that are left out', ['第４条から第５条までを削る。'],
    [['第4条（費用）'], ['第1項 取組に要する費用は、甲及び乙が協議して定める。'], ['第5条（疑義）'], ['第1項 この連携協約に疑義が生じたときは、甲及び乙が協議して定める。']]],
  ['paragraphs that move up', ['第３条第２項を削り、同条第３項を同条第２項とする。'],
    [['第2項 協議の結果は、公表するものとする。'], ['第3項 協議に要する費用は、甲が負担するものとする。', '第2項 協議に要する費用は、甲が負担するものとする。']]],
  ['a paragraph at the end', ['第３条に次の１項を加える。', '４　乙は、協議に参加する。'],
    [['第3項 協議に要する費用は、甲が負担するものとする。', '第3項 協議に要する費用は、甲が負担するものとする。', '第4項 乙は、協議に参加する。']]],
  ['a second sentence', ['第４条に後段として「この場合において、甲は、乙の意見を聴く。」を加える。'],
    [['第1項 取組に要する費用は、甲及び乙が協議して定める。', '第1項 取組に要する費用は、甲及び乙が協議して定める。この場合において、甲は、乙の意見を聴く。']]],
  ['a second sentence that is left out', ['第３条第１項後段を削る。'],
    [['第1項 甲及び乙は、定期的に協議を行うものとする。この場合において、甲は、議題を示すものとする。', '第1項 甲及び乙は、定期的に協議を行うものとする。']]],
  ['a row that is left out', ['別表の1の2の項を削る。'], [['2 農業の振興に取り組む。｜乙と連携して農業を支援する。｜甲と協力して農業を支援する。']]],
  ['words of a row', ['別表の2の1の項中「病院」を「市民病院」に改める。'],
    [['1 医療の充実に取り組む。｜病院を運営する。｜診療所を運営する。', '1 医療の充実に取り組む。｜市民病院を運営する。｜診療所を運営する。']]],
  ['words of a column', ['別表の1の1の項乙の役割の欄中「取り組む」を「参加する」に改める。'],
    [['1 観光の振興に取り組む。｜乙と連携して主体的に取り組む。｜甲と協力して取り組む。', '1 観光の振興に取り組む。｜乙と連携して主体的に取り組む。｜甲と協力して参加する。']]],
  ['words of the whole annex', ['別表中「農業」を「農林業」に改める。'],
    [['2 農業の振興に取り組む。｜乙と連携して農業を支援する。｜甲と協力して農業を支援する。', '2 農林業の振興に取り組む。｜乙と連携して農林業を支援する。｜甲と協力して農林業を支援する。']]],
  ['a row', ['別表の1の2の項を次のように改める。', '取組の内容\t甲の役割\t乙の役割', '林業の振興に取り組む。\t主体的に取り組む。\t協力する。'],
    [['2 農業の振興に取り組む。｜乙と連携して農業を支援する。｜甲と協力して農業を支援する。', '2 林業の振興に取り組む。｜主体的に取り組む。｜協力する。']]],
  ['a new row, which moves those behind it', ['別表の1の1の項の次に次の1項を加える。', '取組の内容\t甲の役割\t乙の役割', '林業の振興に取り組む。\t主体的に取り組む。\t協力する。'],
    [['2 農業の振興に取り組む。｜乙と連携して農業を支援する。｜甲と協力して農業を支援する。', '2 林業の振興に取り組む。｜主体的に取り組む。｜協力する。', '3 農業の振興に取り組む。｜乙と連携して農業を支援する。｜甲と協力して農業を支援する。']]],
  ['the annex', ['別表を次のように改める。', '別表（第２条関係）', '', '取組の内容\t甲の役割\t乙の役割', '林業の振興に取り組む。\t主体的に取り組む。\t協力する。'],
    [['1 圏域全体の経済成長のけん引'], ['1 観光の振興に取り組む。｜乙と連携して主体的に取り組む。｜甲と協力して取り組む。'], ['2 農業の振興に取り組む。｜乙と連携して農業を支援する。｜甲と協力して農業を支援する。'],
     ['2 生活関連機能サービスの向上', '1 林業の振興に取り組む。｜主体的に取り組む。｜協力する。'], ['1 医療の充実に取り組む。｜病院を運営する。｜診療所を運営する。']]],
]; // prettier-ignore

describe('an amendment changes', () => {
  it.each(CASES)('%s', (_, lines, edits) => {
    const versions = new Versions(BASE, amendment('令和3年2月15日', ...lines));
    expect(versions.refusals('2021-02-15')).toEqual([]);
    expect(versions.text('2021-02-15')).toEqual(edited(TEXT, ...edits));
    expect(versions.text('2016-07-04')).toEqual(TEXT);
  });
});

it('a caption is given to an article that has none, behind a new paragraph of another', () => {
  const sentences = [
    '第３条に次の１項を加える。',
    '４　乙は、協議に参加する。',
    '第５条に見出しとして「（疑義の解決）」を付する。',
  ];
  const text = new Versions(
    BASE.replace('（疑義）\n', ''),
    amendment('令和3年2月15日', ...sentences),
  ).text('2021-02-15');
  expect(text).toContain('第4項 乙は、協議に参加する。');
  expect(text).toContain('第5条（疑義の解決）');
});

it('an agreement is named by all its parties, a prefecture and an association too', () => {
  const named = ['長野県', '小布施町', '北信広域連合'].map(
    (name, at) => `${name}（以下「${'甲乙丙'.charAt(at)}」という。）`,
  );
  const text = [
    '災害時の相互応援に関する協定書',
    `${named.join('、')}は、次のとおり協定を締結する。`,
    '第１条　甲、乙及び丙は、相互に応援する。',
    '平成28年7月4日',
  ].join('\n');
  const labels = new Versions(text);
  const [agreement] = labels.all(RK.Agreement);
  expect(labels.values(iri(agreement ?? ''), RDFS.label)).toEqual([
    '長野県・小布施町・北信広域連合の相互応援協定（2016-07-04）',
  ]);
});

describe('an amendment is not applied', () => {
  it.each([
    [
      'where the words are not there',
      '第４条中「負担金」を「分担金」に改める。',
      '改正前の字句がありません',
    ],
    ['where the article is not there', '第９条を削る。', '変更される部分がありません'],
    ['where the row is not there', '別表の1の7の項を削る。', '変更される部分がありません'],
    ['where the number is taken', '第４条を第５条とする。', 'その番号の部分が既にあります'],
    [
      'where a clause is not understood',
      '第４条中「費用」を適切な字句に改める。',
      '改め文を読み取れません',
    ],
    ['where the new text is not there', '第４条を次のように改める。', '新しい規定がありません'],
    [
      'where words overlap',
      '第４条中「費用」を「経費」に、「要する費」を「かかる費」に改める。',
      '改正前の字句が重なっています',
    ],
  ])('%s, nor is anything else of it', (_, line, reason) => {
    const versions = new Versions(
      BASE,
      amendment('令和3年2月15日', '第２条中「掲げる」を「定める」に改める。', line),
    );
    expect(versions.refusals('2021-02-15')[0]).toContain(reason);
    expect(versions.text('2021-02-15')).toEqual([]);
    expect(versions.names(versions.version('2021-02-15'), RK.textCompleteness)).toEqual([
      'partial',
    ]);
    expect(versions.text('2016-07-04')).toEqual(TEXT);
  });
});

it('an amendment is not applied where several rows may be meant', () => {
  const row = (name: string): string =>
    `${name}に取り組む。\t主体的に取り組む。\t協力して取り組む。`;
  const base = BASE.replace(
    '農業を支援する。\n\n2',
    `農業を支援する。\n${row('林業')}\n\n2`,
  ).replace('診療所を運営する。', `診療所を運営する。\n${row('福祉')}\n${row('教育')}`);
  const versions = new Versions(base, amendment('令和3年2月15日', '別表の3の項を削る。'));
  expect(versions.refusals('2021-02-15')[0]).toContain('変更される部分を一つに決められません');
  expect(versions.text('2021-02-15')).toEqual([]);
});

it('an amendment is applied whose sentences stand in articles of its own', () => {
  const versions = new Versions(
    BASE,
    amendment(
      '令和3年2月15日',
      '第１条　原協約第３条第２項中「協議」を「会議」に改める。',
      '第２条　原協約第４条を次のように改める。',
      '（経費）',
      '第４条　経費は、甲が負担する。',
      '第３条　この連携協約は、令和３年４月１日から施行する。',
    ),
  );
  expect(versions.refusals('2021-04-01')).toEqual([]);
  expect(versions.text('2021-04-01')).toEqual(
    edited(
      TEXT,
      ['第2項 協議の結果は、公表するものとする。', '第2項 会議の結果は、公表するものとする。'],
      ['第4条（費用）', '第4条（経費）'],
      ['第1項 取組に要する費用は、甲及び乙が協議して定める。', '第1項 経費は、甲が負担する。'],
    ),
  );
});

it('an amendment that does not say what it changes is not applied', () => {
  const versions = new Versions(
    BASE,
    amendment('令和3年2月15日', '第１条　原協約の一部を変更する。'),
  );
  expect(versions.refusals('2021-02-15')[0]).toContain('改め文を読み取れません');
  expect(versions.text('2021-02-15')).toEqual([]);
});

describe('a comparison of the texts in the place of amending sentences', () => {
  const BY_TABLE =
    '次の表の変更前の欄に掲げる規定を変更後の欄に掲げる規定のように改める。\n変更後\t変更前';
  const SECOND = '２　協議の結果は、公表するものとする。';

  it('is applied row by row', () => {
    const versions = new Versions(
      BASE,
      amendment(
        '令和3年2月15日',
        BY_TABLE,
        '第３条　（略）\t第３条　（略）',
        `２\u3000会議の結果は、公表するものとする。\t${SECOND}`,
        '（費用）\t（費用）',
        '第４条　経費は、甲が負担する。\t第４条　取組に要する費用は、甲及び乙が協議して定める。',
      ),
    );
    expect(versions.refusals('2021-02-15')).toEqual([]);
    expect(versions.text('2021-02-15')).toEqual(
      edited(
        TEXT,
        ['第2項 協議の結果は、公表するものとする。', '第2項 会議の結果は、公表するものとする。'],
        ['第1項 取組に要する費用は、甲及び乙が協議して定める。', '第1項 経費は、甲が負担する。'],
      ),
    );
  });

  it('changes nothing beside amending sentences', () => {
    const versions = new Versions(
      BASE,
      `${amendment('令和3年2月15日', '第４条中「費用」を「経費」に改める。')}\n新旧対照表\n変更後\t変更前\n第９条\u3000甲\t第９条\u3000乙`,
    );
    expect(versions.refusals('2021-02-15')).toEqual([]);
    expect(versions.text('2021-02-15').join('\n')).toContain('取組に要する経費は');
  });
});

it('two amendments of one day have a version each, in the order of the files', () => {
  const versions = new Versions(
    BASE,
    amendment('令和3年2月15日', '第４条中「費用」を「経費」に改める。'),
    amendment('令和3年2月15日', '第４条中「経費」を「金額」に改める。'),
  );
  const texts = ['2021-02-15', '2021-02-15-2'].map(date => versions.text(date).join('\n'));
  expect(texts[0]).toContain('取組に要する経費は');
  expect(texts[1]).toContain('取組に要する金額は');
  const second = versions.version('2021-02-15-2');
  expect(versions.names(second, RK.previousVersion)).toEqual(['2021-02-15']);
  expect(versions.names(second, ELI.consolidates)).toEqual([
    '2016-07-04',
    '2021-02-15',
    '2021-02-15-2',
  ]);
});

describe('an agreement is called', () => {
  it.each([
    ['by the kind of its instruments', NAME, '松山市・東温市の連携協約（2016-07-04）'],
    [
      'as an agreement on settlement independence',
      '定住自立圏の形成に関する協定書',
      '松山市・東温市の定住自立圏形成協定（2016-07-04）',
    ],
    [
      'as rules of entrustment',
      '松山市と東温市との間の証明書の交付の事務の委託に関する規約',
      '松山市・東温市の事務委託規約（2016-07-04）',
    ],
    [
      'an agreement where its kind is of no name',
      '職員の派遣に関する協定書',
      '松山市・東温市の協定（2016-07-04）',
    ],
  ])('%s', (_, title, label) => {
    const kind = /(?:協約|協定|規約)/.exec(title)?.[0] ?? '';
    const text = BASE.replace(NAME, title).replace('連携協約を締結', `${kind}を締結`);
    const versions = new Versions(text);
    const [agreement] = versions.values(versions.version('2016-07-04'), RK.versionOf);
    expect(versions.values(iri(agreement!), RDFS.label)).toEqual([label]);
  });
});

it('an amendment changes words of an entry of a list', () => {
  const base = BASE.replace(
    '甲及び乙は、別表に掲げる取組を行う。',
    '甲及び乙は、次に掲げる取組を行う。\n(1)　観光に関する取組\n(2)　医療に関する取組',
  );
  const versions = new Versions(
    base,
    amendment('令和3年2月15日', '第２条第１項第２号中「医療」を「医療及び福祉」に改める。'),
  );
  expect(versions.refusals('2021-02-15')).toEqual([]);
  const text = versions.text('2021-02-15').join('\n');
  expect(text).toContain('(1)観光に関する取組(2)医療及び福祉に関する取組');
  expect(text).not.toContain('医療に関する取組');
});

it('a report names the clause that could not be applied, and why', () => {
  const [base, changing] = convertTogether(
    BASE,
    amendment('令和3年2月15日', '第４条中「負担金」を「分担金」に改める。'),
  );
  expect(base?.diagnostics.map(({ code }) => code)).not.toContain('amendment-not-applied');
  const [found] = changing!.diagnostics.filter(({ code }) => code === 'amendment-not-applied');
  expect(found?.detail).toBe('改正前の字句がありません / the words are not in the part');
  expect(changing!.agreement.document.source.text.slice(found!.spans[0]!.start)).toMatch(
    /^第４条中/,
  );
});

const FIRST = amendment('令和3年2月15日',
  '第３条第１項中「定期的に」を「毎年度」に改め、同条第２項を削り、同条第３項を同条第２項とする。',
  '別表の1の2の項を次のように改める。',
  '取組の内容\t甲の役割\t乙の役割',
  '林業の振興に取り組む。\t乙と連携して主体的に取り組む。\t甲と協力して取り組む。',
); // prettier-ignore

const SECOND = amendment('令和6年3月1日',
  '第３条第２項中「甲」を「乙」に改める。',
  '第５条を第６条とし、第４条の次に次の１条を加える。',
  '（公表）',
  '第５条　甲は、取組の状況を公表するものとする。',
  '別表の1の2の項中「林業」を「農林業」に改める。',
); // prettier-ignore

describe('two amendments, in the order of their dates', () => {
  const versions = new Versions(SECOND, BASE, FIRST);
  const afterFirst = edited(TEXT,
    ['第1項 甲及び乙は、定期的に協議を行うものとする。この場合において、甲は、議題を示すものとする。', '第1項 甲及び乙は、毎年度協議を行うものとする。この場合において、甲は、議題を示すものとする。'],
    ['第2項 協議の結果は、公表するものとする。'],
    ['第3項 協議に要する費用は、甲が負担するものとする。', '第2項 協議に要する費用は、甲が負担するものとする。'],
    ['2 農業の振興に取り組む。｜乙と連携して農業を支援する。｜甲と協力して農業を支援する。', '2 林業の振興に取り組む。｜乙と連携して主体的に取り組む。｜甲と協力して取り組む。'],
  ); // prettier-ignore

  it('give a text each', () => {
    expect(versions.text('2016-07-04')).toEqual(TEXT);
    expect(versions.text('2021-02-15')).toEqual(afterFirst);
    expect(versions.text('2024-03-01')).toEqual(
      edited(afterFirst,
        ['第2項 協議に要する費用は、甲が負担するものとする。', '第2項 協議に要する費用は、乙が負担するものとする。'],
        ['第5条（疑義）', '第5条（公表）', '第1項 甲は、取組の状況を公表するものとする。', '第6条（疑義）'],
        ['2 林業の振興に取り組む。｜乙と連携して主体的に取り組む。｜甲と協力して取り組む。', '2 農林業の振興に取り組む。｜乙と連携して主体的に取り組む。｜甲と協力して取り組む。'],
      ),
    ); // prettier-ignore
  });

  it('cite the instruments that each part comes from', () => {
    const sources = (path: string): readonly string[] =>
      versions.names(versions.part('2024-03-01', path), RK.fromInstrument);
    expect(sources('art/1')).toEqual(['2016-07-04']);
    expect(sources('art/3')).toEqual(['2016-07-04', '2021-02-15', '2024-03-01']);
    expect(sources('art/5')).toEqual(['2024-03-01']);
    expect(sources('annex/1')).toEqual(['2016-07-04', '2021-02-15', '2024-03-01']);
  });

  it('keep the very node of a part that nothing changed', () => {
    expect(versions.part('2024-03-01', 'art/1').value).toMatch(/\/doc\/2016-07-04\/art\/1$/);
    expect(versions.part('2024-03-01', 'art/5').value).toMatch(
      /\/doc\/2024-03-01\/amending-provision\/2\/art\/5$/,
    );
    const changed = versions.part('2024-03-01', 'art/3');
    expect(changed.value).toMatch(/\/version\/2024-03-01\/art\/3$/);
    expect(
      versions
        .values(changed, ELI.has_part)
        .map(value => value.replace(/^.*\/2016-07-04\/(?=version|doc)/, '')),
    ).toEqual(['version/2024-03-01/art/3/para/1', 'version/2024-03-01/art/3/para/2']);
    expect(versions.names(changed, PROV.wasDerivedFrom)).toEqual(['1', '1', '2', '3', '3']);
  });

  it('conform to the shapes, with every triple in one graph', async () => {
    const { findings } = await validate(versions.quads, KNOWLEDGE.ontology.shapes);
    expect(findings.filter(({ severity }) => severity === 'Violation')).toEqual([]);
    expect(sharedTriples(versions.quads)).toEqual([]);
  });
});

describe('a text that is not held', () => {
  it('is known by what a later instrument gives as a whole', () => {
    const versions = new Versions(
      amendment(
        '令和3年2月15日',
        '第２条中「掲げる」を「定める」に改める。',
        '第４条を次のように改める。',
        '第４条　経費は、甲が負担する。',
      ),
      amendment('令和6年3月1日', '第４条中「甲」を「乙」に改める。'),
    );
    expect(versions.text('2016-07-04')).toEqual([]);
    expect(versions.text('2021-02-15')).toEqual(['第4条', '第1項 経費は、甲が負担する。']);
    expect(versions.text('2024-03-01')).toEqual(['第4条', '第1項 経費は、乙が負担する。']);
    expect(versions.names(versions.version('2024-03-01'), RK.textCompleteness)).toEqual([
      'partial',
    ]);
    expect(versions.refusals('2024-03-01')).toEqual([]);
  });

  it('is not known behind a change that could not be applied', () => {
    const versions = new Versions(
      BASE,
      amendment('令和3年2月15日', '第９条を削る。'),
      amendment('令和6年3月1日', '第４条を次のように改める。', '第４条　経費は、甲が負担する。'),
    );
    expect(versions.text('2024-03-01')).toEqual(['第4条', '第1項 経費は、甲が負担する。']);
  });
});

const RESTATED = BASE.replace(NAME, `${NAME}の全部を変更する連携協約`)
  .replace(
    `${PARTIES}は、次のとおり連携協約を締結する。`,
    `${PARTIES}は、平成28年7月4日付けで締結した連携協約の全部を次のように変更する。`,
  )
  .replace('平成28年7月4日\n\n別表', '令和3年2月15日\n\n別表')
  .replace('定期的に', '毎年度');

const ABOLISHING = [
  `${NAME}を廃止する連携協約`,
  '',
  `${PARTIES}は、平成28年7月4日付けで締結した連携協約を廃止する。`,
  '',
  '第１条　連携協約は、令和６年３月31日限り廃止する。',
  '',
  '令和6年3月1日',
].join('\n');

/** The modifications of an instrument of a day: kind, and what is modified. */
function changesOn(versions: Versions, date: string): readonly string[] {
  const [agreement] = versions.values(versions.version('2016-07-04'), RK.versionOf);
  const instrument = iri(`${agreement!}/doc/${date}`);
  return versions.values(instrument, RK.modification).flatMap(value => {
    const [type] = versions.names(iri(value), RK.modificationType);
    const [modified] = versions.values(iri(value), RK.modifies);
    return [`${type} ${modified === agreement ? 'the agreement' : modified}`];
  });
}

async function violations(versions: Versions): Promise<readonly unknown[]> {
  const { findings } = await validate(versions.quads, KNOWLEDGE.ontology.shapes);
  return findings.filter(({ severity }) => severity === 'Violation');
}

describe('an instrument that restates the agreement', () => {
  it('is the text of its version, and changes the agreement as a whole', async () => {
    const versions = new Versions(BASE, RESTATED);
    const changed = versions.text('2021-02-15').slice(2);
    expect(changed).toEqual(TEXT.slice(2).map(line => line.replace('定期的に', '毎年度')));
    expect(versions.names(versions.version('2021-02-15'), RK.textCompleteness)).toEqual(['full']);
    expect(changesOn(versions, '2021-02-15')).toEqual(['restate the agreement']);
    expect(await violations(versions)).toEqual([]);
  });
});

describe('an instrument that ends the agreement', () => {
  it('makes no version, and changes the agreement as a whole', async () => {
    const versions = new Versions(BASE, ABOLISHING);
    expect(versions.all(RK.ConsolidatedVersion)).toHaveLength(1);
    expect(versions.text('2016-07-04')).toEqual(TEXT);
    expect(changesOn(versions, '2024-03-01')).toEqual(['abolish the agreement']);
    expect(await violations(versions)).toEqual([]);
  });
});

describe('a declaration', () => {
  it('makes no agreement, no version and no partner', () => {
    const versions = new Versions(
      [
        '連携中枢都市宣言書',
        '',
        '松山市は、東温市と連携し、圏域の発展に取り組むことをここに宣言する。',
        '',
        '平成28年7月4日',
        '松山市長　山田　太郎',
      ].join('\n'),
    );
    expect(versions.all(RK.Declaration)).toHaveLength(1);
    expect(versions.all(RK.Agreement)).toEqual([]);
    expect(versions.all(RK.ConsolidatedVersion)).toEqual([]);
    expect(versions.quads.filter(({ predicate }) => predicate.equals(RK.agreementPartner))).toEqual(
      [],
    );
  });
});
