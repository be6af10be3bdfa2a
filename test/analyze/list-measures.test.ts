import { describe, expect, it } from 'vitest';
import type { Agreement } from '../../src/model/agreement.js';
import { analyzeText, nameOf, preambleOf } from '../support/agreements.js';
import { codesOf } from '../support/documents.js';

/** The agreement of an article with these lines. */
function article(lines: string, parties: readonly string[] = ['松山市', '東温市']): Agreement {
  return analyzeText(`${preambleOf(...parties)}\n${lines}`);
}

/** Each measure: title or －, content, then each role as bearer=text. */
function measuresOf({ measures }: Agreement): readonly (readonly string[])[] {
  return measures.map(({ title, content, roles }) => [
    title?.text ?? '－',
    content.text,
    ...roles.map(({ bearer, activity }) => `${nameOf(bearer)}=${activity.text}`),
  ]);
}

const ROLES = ['甲=診療所を運営する。', '乙=運営に協力する。'];
const MEDICAL = ['医療', '診療を行う。', ...ROLES];

describe('a list of roles', () => {
  const ROLES_ONLY =
    '(1) 甲の役割\nア 職員を派遣すること。\n(2) 乙の役割\nア 報告書を作成すること。';

  it('is no measure where nothing says of what they are', () => {
    const agreement = article(
      `（役割分担）\n第１条 甲及び乙の役割は、次のとおりとする。\n${ROLES_ONLY}`,
    );
    expect(agreement.measures).toEqual([]);
    expect(codesOf(agreement)).toContain('roles-of-no-measure');
  });

  it.each([
    ['its caption', '（調査の支援）\n第１条 甲及び乙の役割は、次のとおりとする。', '調査の支援'],
    [
      'its sentence',
      '第１条 甲及び乙は、調査を行うこととし、その役割は、次のとおりとする。',
      '甲及び乙は、調査を行うこととし、その役割は、次のとおりとする。',
    ],
  ])('is one by %s', (_, lines, content) => {
    expect(measuresOf(article(`${lines}\n${ROLES_ONLY}`))[0]?.[1]).toBe(content);
  });
});

describe('a measure of a list', () => {
  it.each([
    [
      'below an entry',
      '第１条 次のとおり。\n(1) 医療\nア 取組の内容\n診療を行う。\nイ 甲の役割\n診療所を運営する。\nウ 乙の役割\n運営に協力する。',
    ],
    [
      'of an article with a caption',
      '（医療）\n第１条\n(1) 取組の内容\n診療を行う。\n(2) 甲の役割\n診療所を運営する。\n(3) 乙の役割\n運営に協力する。',
    ],
    [
      'of an article with its title behind the number',
      '第１条 医療\n【取組内容】診療を行う。\n【甲の役割】診療所を運営する。\n【乙の役割】運営に協力する。',
    ],
    [
      'of an article with the pillar behind its title',
      '第１条 医療（生活機能の強化に係る政策分野）\n取組内容：診療を行う。\n甲の役割：診療所を運営する。\n乙の役割：運営に協力する。',
    ],
    [
      'with labels as numbered lines below the article',
      '第１条（医療）\n１ 取組の内容\n診療を行う。\n２ 甲の役割\n診療所を運営する。\n３ 乙の役割\n運営に協力する。',
    ],
    [
      'by the full names of the parties',
      '第１条 次のとおり。\n(1) 医療\nア 取組の内容\n診療を行う。\nイ 松山市の役割\n診療所を運営する。\nウ 東温市の役割\n運営に協力する。',
    ],
    [
      'with the parties below 役割分担',
      '第１条 次のとおり。\n(1) 医療\nア 取組の内容\n診療を行う。\nイ 役割分担\n(ア) 甲\n診療所を運営する。\n(イ) 乙\n運営に協力する。',
    ],
    [
      'of an annex without a table',
      '別表\n１ 医療\n(1) 取組の内容　診療を行う。\n(2) 甲の役割　診療所を運営する。\n(3) 乙の役割　運営に協力する。',
    ],
    [
      'of an annex, without numbers',
      '別表\n医療\n取組の内容　診療を行う。\n甲の役割　診療所を運営する。\n乙の役割　運営に協力する。',
    ],
    [
      'whose text stands on the line of its number',
      '第１条 次のとおり。\n(1) 医療　診療を行う。\nア 甲の役割　診療所を運営する。\nイ 乙の役割　運営に協力する。',
    ],
  ])('has title, content and roles: %s', (_, lines) => {
    const agreement = article(lines);
    expect(measuresOf(agreement)).toEqual([MEDICAL]);
    expect(agreement.measures[0]?.themes[0]?.theme).toMatch(/medical$/);
    expect(codesOf(agreement)).not.toContain('row-incomplete');
  });

  it('has its caption as content where it has no other', () => {
    const lines =
      '第１条 次のとおり。\n(1) 救急医療の充実\nア 甲の役割　運営する。\nイ 乙の役割　協力する。';
    expect(measuresOf(article(lines))).toEqual([
      ['－', '救急医療の充実', '甲=運営する。', '乙=協力する。'],
    ]);
  });

  it('has no title from the caption of all measures', () => {
    const lines =
      '（連携する取組及び役割分担）\n第１条\n(1) 取組の内容　診療を行う。\n(2) 甲の役割　運営する。';
    expect(measuresOf(article(lines))).toEqual([['－', '診療を行う。', '甲=運営する。']]);
  });

  it('begins where the label of contents comes again', () => {
    const block = (content: string): string =>
      `取組内容：${content}\n甲の役割：運営する。\n乙の役割：協力する。`;
    const measures = measuresOf(
      article(`第１条 次のとおり。\n${block('診療を行う。')}\n${block('搬送を行う。')}`),
    );
    expect(measures.map(([, content]) => content)).toEqual(['診療を行う。', '搬送を行う。']);
  });

  it('has no number of a page in its words', () => {
    const lines = MEDICAL.slice(0, 2);
    const text = `第１条 次のとおり。\n(1) ${lines[0]}\nア 取組の内容\n${lines[1]}\nイ 甲の役割\n- 2 -\n診療所を運\n- 3 -\n営する。`;
    const [measure] = article(text).measures;
    expect(measure?.roles.map(({ activity }) => activity.text)).toEqual(['診療所を運営する。']);
  });

  it('is none without roles', () => {
    const agreement = article('第１条 次のとおり。\n(1) 医療\nア 取組の内容\n診療を行う。');
    expect(agreement.measures).toEqual([]);
  });

  it('makes its article one of measures', () => {
    const [clause] = article('第１条 医療\n取組内容：診療を行う。\n甲の役割：運営する。').clauses;
    expect(clause?.kind).toBe('measures');
    expect(clause?.norms).toEqual([]);
  });
});

describe('a measure whose sentences say who does what', () => {
  const ENTRY = 'イ 医療\n　診療を行う。\n　甲は、診療所を運営する。\n　乙は、運営に協力する。';

  it('has its content before the first of them', () => {
    const agreement = article(`（連携する取組及び役割分担）\n第１条 次のとおり。\n⑴ 生活機能の強化\n${ENTRY}`);
    expect(measuresOf(agreement)).toEqual([
      ['医療', '診療を行う。', '甲=甲は、診療所を運営する。', '乙=乙は、運営に協力する。'],
    ]);
    expect(agreement.clauses.map(({ kind, norms }) => [kind, norms.length])).toEqual([['measures', 0]]);
  });

  it('has several of them in one sentence', () => {
    const entry = 'イ 医療\n　診療を行う。\n　甲は、診療所を運営し、乙は、運営に協力する。';
    const agreement = article(`第１条 取組及び役割は、次のとおり。\n⑴ 生活機能の強化\n${entry}`);
    expect(measuresOf(agreement)).toEqual([
      ['医療', '診療を行う。', '甲=甲は、診療所を運営し、', '乙=乙は、運営に協力する。'],
    ]);
  });

  it.each([
    ['where nothing speaks of roles', `第１条 次のとおり。\n⑴ 生活機能の強化\n${ENTRY}`],
    ['where nothing is done before', '第１条 役割は、次のとおり。\n⑴ 医療\n　甲は、運営する。'],
  ])('is none %s', (_, lines) => {
    expect(measuresOf(article(lines))).toEqual([]);
  });
}); // prettier-ignore

describe('an annex with sentences of the parties', () => {
  const annex =
    '別表（第１条関係）\n１ 要請の手続\n応援を要請する場合の手続を定める。\n乙は、直ちに応援する。';
  it('is one of measures where the text says that it holds roles', () => {
    const text = article(`第１条 取組及び役割分担は、別表のとおりとする。\n${annex}`);
    expect(measuresOf(text).map(([title]) => title)).toEqual(['要請の手続']);
  });

  it('is a list of duties elsewhere', () => {
    expect(measuresOf(article(`第１条 手続は、別表のとおりとする。\n${annex}`))).toEqual([]);
  });
});

describe('measures with titles that have no numbers', () => {
  it('stand beside each other, though the first is below a heading', () => {
    const block =
      '取組内容　診療を行う。\n甲の役割　診療所を運営する。\n乙の役割　運営に協力する。';
    const text = article(
      `第１条 甲及び乙は、取組及びその役割分担について、別表のとおり定めるものとする。\n別表（第１条関係）\n１ 生活機能\n医療\n${block}\n福祉\n${block}`,
    );
    expect(measuresOf(text)).toEqual([MEDICAL, ['福祉', ...MEDICAL.slice(1)]]);
    expect(text.measures.map(({ pillar }) => pillar)).toEqual(['C', 'C']);
  });

  it('may stand below 別記', () => {
    const text = article(
      '第１条 取組は、別記のとおりとする。\n別記\n第一 生活機能\n【医療】\n＜内容＞ 診療を行う。\n＜甲の役割＞ 診療所を運営する。\n＜乙の役割＞ 運営に協力する。\n（提案理由）\nこの案を提出する。',
    );
    expect(measuresOf(text)).toEqual([MEDICAL]);
  });
});

describe('the bearers of a role in a list', () => {
  /** Roles under a label with this text. */
  function rolesUnder(label: string, text: string, parties?: readonly string[]): readonly string[] {
    const lines = `第１条 次のとおり。\n(1) 医療\nア 取組の内容\n診療を行う。\nイ ${label}\n${text}`;
    return measuresOf(article(lines, parties)).flatMap(measure => measure.slice(2));
  }

  it.each([
    ['the subjects of sentences', '甲は、運営する。乙は、協力する。', ['甲=甲は、運営する。', '乙=乙は、協力する。']],
    ['names as subjects', '松山市は、運営する。東温市は、協力する。', ['甲=松山市は、運営する。', '乙=東温市は、協力する。']],
    ['both in one sentence', '甲及び乙は、協力する。', ['甲=甲及び乙は、協力する。', '乙=甲及び乙は、協力する。']],
    ['both by one word', '両市は、協力する。', ['甲=両市は、協力する。', '乙=両市は、協力する。']],
    ['sentences that go on', '甲は、運営する。また、派遣する。乙は、協力する。', ['甲=甲は、運営する。また、派遣する。', '乙=乙は、協力する。']],
    ['entries', '・甲は、運営する。\n・乙は、協力する。', ['甲=甲は、運営する。', '乙=乙は、協力する。']],
    ['several sentences of a party', '甲は、運営する。乙は、協力する。甲は、派遣する。', ['甲=甲は、運営する。甲は、派遣する。', '乙=乙は、協力する。']],
  ])('are %s under 役割分担', (_, text, expected) => {
    expect(rolesUnder('役割分担', text)).toEqual(expected);
  }); // prettier-ignore

  it.each([
    ['甲及び乙の役割', ['甲=協力する。', '乙=協力する。']],
    ['両市の役割', ['甲=協力する。', '乙=協力する。']],
    ['共通の役割', ['甲=協力する。', '乙=協力する。']],
    ['甲乙の役割', ['甲=協力する。', '乙=協力する。']],
  ])('are all that the label names: %s', (label, expected) => {
    expect(rolesUnder(label, '協力する。')).toEqual(expected);
  });

  it('are those that the sentences name, where the label names several', () => {
    expect(rolesUnder('甲及び乙の役割', '甲は、運営する。乙は、協力する。')).toEqual([
      '甲=甲は、運営する。',
      '乙=乙は、協力する。',
    ]);
  });

  it('are three where there are three', () => {
    const text = '甲は、運営する。乙及び丙は、協力する。';
    expect(rolesUnder('役割分担', text, ['松山市', '東温市', '砥部町'])).toEqual([
      '甲=甲は、運営する。',
      '乙=乙及び丙は、協力する。',
      '丙=乙及び丙は、協力する。',
    ]);
  });

  it('are all parties where nobody is named, which is reported', () => {
    const lines =
      '第１条 次のとおり。\n(1) 医療\nア 取組の内容\n診療を行う。\nイ 役割分担\n協力して運営する。';
    const agreement = article(lines);
    expect(measuresOf(agreement).flatMap(measure => measure.slice(2))).toEqual([
      '甲=協力して運営する。',
      '乙=協力して運営する。',
    ]);
    expect(codesOf(agreement)).toContain('role-bearer-assumed');
  });

  it('are unknown where the label names a group', () => {
    const lines =
      '第１条 次のとおり。\n(1) 医療\n【甲の役割】運営する。\n【関係市町の役割】協力する。';
    const agreement = article(lines);
    expect(measuresOf(agreement)).toEqual([['－', '医療', '甲=運営する。']]);
    expect(codesOf(agreement)).toContain('heading-role-unknown');
  });
});

describe('the pillar of a measure in an annex that belongs to one entry of an article', () => {
  const article =
    '第１条 次のとおりとする。\n(1) 経済成長のけん引に関する取組\n(2) 都市機能の集積に関する取組\n';
  const table = '取組\t内容\t甲の役割\t乙の役割\n医療\t確保する。\t運営する。\t負担する。';

  it.each([
    ['別表第１（第１条第１号関係）', 'A'],
    ['別表第２（第１条第１項第２号関係）', 'B'],
    ['別表第２（第１条第１号及び第２号関係）', undefined],
    ['別表第１（第１条関係）', undefined],
  ])('is that of the entry: %s', (heading, pillar) => {
    const { measures } = analyzeText(`${article}${heading}\n${table}`);
    expect(measures.map(measure => measure.pillar)).toEqual([pillar]);
  });
});

describe('the pillar of a measure in a list', () => {
  const block = 'ア 取組の内容　診療を行う。\nイ 甲の役割　運営する。\nウ 乙の役割　協力する。';
  const SETTLEMENT =
    '松山市（以下「甲」という。）及び東温市（以下「乙」という。）は、次のとおり定住自立圏形成協定を締結する。';
  /** The pillar and subfield of the one measure. */
  function placeOf(preamble: string, lines: string): readonly (string | undefined)[] {
    const [measure] = analyzeText(`${preamble}\n${lines}`).measures;
    return [measure?.pillar, measure?.subfield];
  }

  it.each([
    ['生活機能の強化に係る政策分野', 'T1'],
    ['結びつきやネットワークの強化に係る政策分野', 'T2'],
    ['圏域マネジメント能力の強化に係る政策分野', 'T3'],
  ])('of a settlement area is told by the heading of an entry above: %s', (heading, pillar) => {
    expect(placeOf(SETTLEMENT, `第１条 次のとおり。\n１ ${heading}\n(1) 診療\n${block}`)).toEqual([
      pillar,
      undefined,
    ]);
  });

  it.each([
    ['生活機能の強化に係る政策分野', '医療', 'T11'],
    ['結びつきやネットワークの強化に係る政策分野', '地域公共交通', 'T21'],
    ['圏域マネジメント能力の強化に係る政策分野', '圏域内市町村の職員等の交流', 'T33'],
    ['生活機能の強化に係る政策分野', '救急医療体制の充実', undefined],
    ['圏域マネジメント能力の強化に係る政策分野', '医療', undefined],
  ])('has its field by the heading below: %s, %s', (pillar, field, expected) => {
    const lines = `第１条 次のとおり。\n１ ${pillar}\n(1) ${field}\n${block}`;
    expect(placeOf(SETTLEMENT, lines)[1]).toBe(expected);
  });

  it('of an annex may stand on a line of its own below its heading', () => {
    const lines = `別表\n生活機能の強化に係る政策分野\n１ 福祉\n(1) 相談支援\n${block}`;
    expect(placeOf(SETTLEMENT, lines)).toEqual(['T1', 'T12']);
  });

  it.each([
    [
      'the caption of its article',
      `（生活機能の強化に係る政策分野の取組）\n第１条 次のとおり。\n(1) 医療\n${block}`,
    ],
    [
      'the sentence before the list',
      `第１条 生活機能の強化に係る取組は、次のとおり。\n(1) 医療\n${block}`,
    ],
    [
      'a division above its article',
      `第１章 生活機能の強化\n第１条 次のとおり。\n(1) 医療\n${block}`,
    ],
  ])('is told by %s', (_, lines) => {
    expect(placeOf(SETTLEMENT, lines)[0]).toBe('T1');
  });

  it('is not told by a sentence that lists several', () => {
    const lines = `第１条 生活機能の強化及び圏域マネジメント能力の強化に係る取組は、次のとおり。\n(1) 医療\n${block}`;
    expect(placeOf(SETTLEMENT, lines)).toEqual([undefined, undefined]);
  });

  it('of a cooperation agreement is one of the three of its guideline', () => {
    const lines = `別表\n３ 生活機能の強化に係る政策分野\n(1) 医療\n${block}`;
    expect(placeOf(preambleOf('松山市', '東温市'), lines)).toEqual(['C', 'CA']);
  });

  it('is missed once an article', () => {
    const agreement = analyzeText(
      `${SETTLEMENT}\n第１条 次のとおり。\n(1) 医療\n${block}\n(2) 福祉\n${block}`,
    );
    expect(codesOf(agreement).filter(code => code === 'pillar-unknown')).toHaveLength(1);
  });
});

describe('a list of an amending instrument', () => {
  const BEGIN = [
    '連携協約の一部を変更する協約書',
    '松山市（以下「甲」という。）と東温市（以下「乙」という。）は、平成28年10月1日に締結した連携協約の一部を変更する協約を次のとおり締結する。',
  ];
  const ENTRY = ['（イ）医療', 'ａ 取組の内容', '診療を行う。', 'ｂ 甲の役割', '診療所を運営する。', 'ｃ 乙の役割', '運営に協力する。']; // prettier-ignore
  const END = ['附 則', 'この協約は、令和4年4月1日から施行する。', '令和4年2月21日'];
  const OTHER = ENTRY.map(line => line.replace('（イ）医療', '（ウ）福祉'));

  it.each([
    [
      'an entry that it adds',
      ['第1条第1号ア中（イ）を（エ）とし、（ア）の次に次のように加える。', ...ENTRY],
      [MEDICAL],
    ],
    [
      'two entries that it adds',
      ['第1条第1号ア中（イ）を（エ）とし、（ア）の次に次のように加える。', ...ENTRY, ...OTHER],
      [MEDICAL, ['福祉', ...MEDICAL.slice(1)]],
    ],
    [
      'no entry without roles',
      [
        '第1条第1号ア中（イ）を（エ）とし、（ア）の次に次のように加える。',
        '（イ）医療に関すること。',
      ],
      [],
    ],
  ])('gives %s as measures', (_, lines, expected) => {
    const [sentence = '', ...list] = lines;
    const written = [...BEGIN, sentence, ...list.map(line => `  ${line}`), ...END];
    const agreement = analyzeText(written.join('\n'));
    expect(measuresOf(agreement)).toEqual(expected);
    expect(agreement.modifications).toHaveLength(2);
  });
});
